//! Partners: what `content/partners.yaml` says of who takes part and what they promised.

use super::references::{IndicatorRef, PartnerRef};
use crate::parse::document::describe::describe;
use crate::parse::document::field::{Id, Name, ProperName, SharedName, Text, Url};
use crate::report::CommitmentState;
use jiff::civil::Date;

describe! {
    /// The organizations at the table, and what each has promised for which indicator, by when.
    document Partners = "list of partners" at "content/partners.yaml" {
        /// The organizations at the table.
        required partners: Vec<Partner>
            = "[ { id: city-schools, name: Marlow City Schools, sector: Education } ]";
        /// What they promised.
        optional commitments: Vec<Commitment>
            = "[ { partner: city-schools, indicator: grade3-reading, what: Put a reading coach in all 28 schools } ]";
    }

    struct Partner = "partner" {
        /// Its id, used by commitments.
        required id: Id = "city-schools";
        /// Its name.
        required name: ProperName = "Marlow City Schools";
        /// The sector that it belongs to.
        required sector: SharedName = "Education";
        /// Its role at the table.
        optional role: Name = "Hosts the data team";
        /// Its own site.
        optional url: Url = "https://schools.example";
    }

    struct Commitment = "commitment" {
        /// Who promised it.
        required partner: PartnerRef = "city-schools";
        /// For which indicator.
        required indicator: IndicatorRef = "grade3-reading";
        /// What was promised, as an instruction: “Put …”, “Open …”.
        required what: Text = "Put a trained reading coach in all 28 elementary schools";
        /// By when.
        optional by: Date = "2026-06-30";
        /// How it stands.
        optional state: CommitmentState = "kept", else "open";
    }

    words CommitmentState {
        Kept: "done",
        Open: "not yet due, or not yet done",
        NotKept: "its day has passed, or the partner withdrew",
    }
}
