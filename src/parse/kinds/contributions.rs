//! Contributions: what `content/backbone/contributions.yaml` says of the time, talent and treasure
//! that are really aligned.

use super::money::Money;
use super::references::{OutcomeOrAll, PartnerRef, RateRef};
use super::source::SaidBy;
use crate::parse::document::describe::describe;
use crate::parse::document::field::{Amount, FixedName, Id, Lines, Name, ProperName, Text};
use crate::report::{Confidence, GiftKind, Period};
use jiff::civil::Date;

describe! {
    /// The ledger: what partners gave in time, talent and treasure, line by line, each with its
    /// method, its date, how sure the count is and who attests it. No hourly rate is built in: a
    /// rate has its year, its place and its source.
    document Contributions = "contributions" at "content/backbone/contributions.yaml" {
        /// What an hour is worth, and who says so.
        optional rates: Vec<Rate>;
        /// The lines: in place, or a CSV file or a workbook with the same fields as heads.
        required contributions: Lines<Contribution> = "ledger.csv";
    }

    struct Rate = "rate" {
        /// Its id, used by the lines.
        required id: Id = "volunteer-2025";
        /// For one hour.
        required amount: Money = "32.10";
        /// Of which year the rate is.
        required period: Period = "2025";
        /// Of which place.
        required place: Name = "the state";
        /// Who publishes it.
        required source: SaidBy = "State volunteer commission, value of an hour 2025";
    }

    /// One line of the ledger; its fields are the heads of the CSV file too.
    struct Contribution = "contribution" {
        /// What was given; the four kinds are kept apart in every figure.
        required kind: GiftKind = "time";
        /// Who gave it.
        required partner: PartnerRef = "county-libraries";
        /// The outcome that it serves; `all` where it serves every one.
        required outcome: OutcomeOrAll = "early-grade-reading";
        /// When.
        required period: Period = "2025–26";
        /// What was given.
        required what: Text = "Reading buddies in 14 branches";
        /// How many hours; time, and talent where it is counted in hours.
        optional hours: Amount = "1800";
        /// What each hour is worth; with `hours`.
        optional rate: RateRef = "volunteer-2025";
        /// How much; treasure, and talent where its worth is stated.
        optional amount: Amount = "1200000";
        /// Its currency; refused where it is not the documents’.
        optional currency: FixedName = "USD";
        /// What the worth of talent is based on; talent only.
        optional basis: Text = "the firm’s own salary cost";
        /// The program, grant or budget line: a dollar of it is counted once.
        optional program: FixedName = "Summer reading sites";
        /// The meeting or event that the hours were given to.
        optional convening: FixedName = "Fall math night";
        /// How it was counted.
        required method: Text = "sign-in sheets";
        /// How sure the count is.
        required confidence: Confidence = "high";
        /// Who attests it; without, the line counts as an estimate.
        optional attested_by: ProperName = "Marlow County Libraries";
        /// When it was counted or attested.
        required date: Date = "2026-07-15";
        /// Why the line is not the same as another that it looks like; printed with the lines.
        optional counted_apart: Text = "Each sent ten people of its own.";
    }

    words GiftKind {
        Time: "hours at a rate",
        Talent: "expertise given in kind, at a stated basis",
        Realigned: "money that was there, moved to what works",
        New: "money that was not there before",
    }

    words Confidence {
        High: "counted, with papers",
        Medium: "counted in part",
        Low: "an estimate that somebody can defend",
    }
}
