//! Influenced: how a budget that could be influenced is written, in the document or as a row.

use super::references::PartnerRef;
use super::source::SaidBy;
use crate::parse::document::describe::describe;
use crate::parse::document::field::{Amount, FixedName, ProperName, SharedName, Text};
use crate::report::Period;
use jiff::civil::Date;

describe! {
    /// One line of what could be influenced; its fields are the heads of the CSV file too.
    struct Influenced = "influenced budget" {
        /// The partner whose budget it is.
        optional partner: PartnerRef = "city-schools";
        /// The organization whose budget it is, where it is no partner of the card.
        optional organization: ProperName = "Marlow County";
        /// The sector of an organization that is no partner of the card.
        optional sector: SharedName = "Government";
        /// The organization that this budget is a part of: a partner’s id, or a name as in
        /// `organization`.
        optional parent: ProperName = "Marlow County";
        /// How much.
        required amount: Amount = "412000000";
        /// Its currency; refused where it is not the documents’.
        optional currency: FixedName = "USD";
        /// For which period.
        required period: Period = "2025–26";
        /// What is counted.
        required basis: Text = "adopted general fund budget";
        /// As of when.
        required date: Date = "2025-06-18";
        /// Who published it.
        required source: SaidBy = "Budget book 2025–26";
        /// Why the line is not the same as another that it looks like; printed with the lines.
        optional counted_apart: Text = "Each sent ten people of its own.";
    }
}
