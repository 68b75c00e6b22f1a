//! Funding: what `content/backbone/funding.yaml` says of the ways to pay for the backbone and of
//! what is asked for.

use super::money::Money;
use super::references::{FunctionRef, OutcomeRef};
use crate::parse::document::describe::describe;
use crate::parse::document::field::{Id, Name, Several, Text, Whole};
use crate::parse::document::item::Given;
use crate::parse::syntax::Word;
use crate::report::{FundingWay, Period};

describe! {
    /// The menu of ways to pay for the backbone, each with an example, what speaks for it and what
    /// it asks of an investor; and the two kinds of investment, never added up: core staffing, and
    /// the action plan of one outcome.
    document Funding = "funding" at "content/backbone/funding.yaml" {
        /// The menu, in the order of the page.
        optional options: Vec<FundingOption>;
        /// What outcomes’ action plans ask for.
        optional action_plans: Vec<Plan>;
    }

    struct FundingOption = "funding option" {
        /// Its id and its anchor on the page.
        required id: Id = "data";
        /// What an investor would do.
        required title: Name = "Pay for data and the report card";
        /// What it pays for, in one sentence.
        optional what: Text = "Collecting, checking and publishing the indicators, every year.";
        /// Which way it is.
        required way: FundingWay = "functions";
        /// Where it has been done.
        optional example: Text = "A three-year grant pays for the analyst.";
        /// What speaks for it.
        optional opportunities: Several<Text> = "Your name on what the county reads.";
        /// What it asks of an investor.
        optional challenges: Several<Text> = "One year is not enough.";
        /// What is asked for.
        optional asks: Vec<Ask>
            = "[ { id: data-2027, amount: 200000, years: 3, from: 2026–27, raised: 140000 } ]";
    }

    words FundingWay {
        AlignWithPartner: "a partner takes the backbone into its own strategy",
        Functions: "one or several functions are paid for",
        Outcome: "what one outcome needs of the backbone is paid for",
        Campaign: "the traditional campaign",
    }
}

/// What is asked for: the fields that an ask and an action plan share, with their own before and
/// after them.
macro_rules! ask {
    ($Ask:ident = $name:literal { $($first:tt)* } { $($last:tt)* }) => {
        describe! {
            struct $Ask = $name {
                /// Its id and its anchor on the page.
                required id: Id = "data-2027";
                $($first)*
                /// What the money would do.
                optional what: Text = "Training of reading coaches, and the summer sites.";
                /// How much a year.
                required amount: Money = "200000";
                /// For how many years.
                optional years: Whole<1, 50> = "3", else "1";
                /// The first year.
                required from: Period = "2026–27";
                /// How much of a year’s amount is raised so far.
                optional raised: Money = "140000", else "0";
                $($last)*
            }
        }
    };
}

ask! {
    Ask = "ask" {
        /// What it is called.
        optional title: Name = "The data team", else "the option’s title";
    } {
        /// The functions that it pays for.
        optional functions: Vec<FunctionRef> = "[ data, communication ]";
        /// The outcomes that it serves.
        optional outcomes: Vec<OutcomeRef> = "[ early-grade-reading ]", else "all of them";
    }
}

ask! {
    Plan = "action plan" {
        /// What it is called.
        required title: Name = "Early grade reading";
        /// The outcome whose action plan it is.
        required outcome: OutcomeRef = "early-grade-reading";
    } {
        /// The functions that it needs too.
        optional functions: Vec<FunctionRef> = "[ joint-work ]";
    }
}

impl Plan {
    /// The outcome whose plan it is, and what it asks for.
    pub fn ask(self) -> (Given<Word>, Ask) {
        let Self {
            span,
            is_sound,
            id,
            title,
            outcome,
            what,
            amount,
            years,
            from,
            raised,
            functions,
        } = self;
        let outcomes = Given::absent("outcomes", span);
        let ask = Ask {
            span,
            is_sound,
            id,
            title,
            what,
            amount,
            years,
            from,
            raised,
            functions,
            outcomes,
        };
        (outcome, ask)
    }
}
