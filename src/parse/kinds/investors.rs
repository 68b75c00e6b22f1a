//! Investors: whom `content/backbone/investors.yaml` asks, and what each cares about.

use super::references::{FunctionRef, OutcomeRef};
use crate::parse::document::describe::describe;
use crate::parse::document::field::{Id, NameWord, ProperName, Text};

describe! {
    /// Those who are asked, each with a page of their own, chosen from what they care about. A page
    /// is unlisted unless it says otherwise: out of navigation, sitemap and search engines. Unlisted
    /// is not secret: whoever has the address can read the page, and this file’s words stand on it.
    document Investors = "investors" at "content/backbone/investors.yaml" {
        /// Those who are asked.
        required investors: Vec<Investor>
            = "[ { id: harbor-bank, name: Harbor Bank, outcomes: [ early-grade-reading ] } ]";
    }

    struct Investor = "investor" {
        /// Its name in addresses.
        required id: Id = "harbor-bank";
        /// Their name.
        required name: ProperName = "Harbor Bank";
        /// A sentence or two to them, above what was chosen for them.
        optional letter: Text = "You asked us what reading costs, and who else pays.";
        /// The functions that they care about.
        optional functions: Vec<FunctionRef> = "[ data ]";
        /// The outcomes that they care about.
        optional outcomes: Vec<OutcomeRef> = "[ early-grade-reading ]";
        /// The sectors that they care about, as partners name them.
        optional sectors: Vec<NameWord> = "[ Business ]";
        /// Whether the page stands in navigation, sitemap and search engines.
        optional listed: bool = "true", else "false";
    }
}
