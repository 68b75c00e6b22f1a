//! Case: the words of the case in `backbone.yaml`: messages, sectors, voices, and an example from
//! elsewhere.

use super::references::PartnerRef;
use super::source::SaidBy;
use crate::parse::document::describe::describe;
use crate::parse::document::field::{Amount, Name, ProperName, SharedName, Text, Unprinted};
use crate::report::{Consent, SectorBenefit};
use jiff::civil::Date;

describe! {
    struct Message = "message" {
        /// A few words.
        required title: Name = "Programs are not enough";
        /// A sentence or two.
        required text: Text
            = "Good programs have run here for thirty years; the county’s numbers did not move until they ran together.";
        /// Who says so, where it is not the partnership itself.
        optional source: SaidBy = "County budget office";
    }

    for SectorBenefit = "sector" {
        /// The sector, as partners name it.
        required sector: SharedName = "Education";
        /// Who of it takes part.
        optional who: Text = "6 districts, 2 colleges";
        /// What it gets out of the work.
        required text: Text = "One data agreement instead of 14.";
    }

    struct Voice = "voice" {
        /// The words, without quotation marks around them.
        required quote: Text = "We moved $1.2 million on the strength of one chart.";
        /// Who said them.
        required name: ProperName = "Grace Lindqvist";
        /// In which role.
        required role: Name = "program director";
        /// The partner that they speak for.
        optional partner: PartnerRef = "community-fund";
        /// When they agreed to be quoted here; nobody is quoted without.
        required consent: Consent = "{ date: 2026-08-14, how: by e-mail }";
    }

    for Consent = "consent" {
        /// When it was given.
        required date: Date = "2026-08-14";
        /// How it was given; kept for you, never printed.
        optional how: Unprinted = "by e-mail";
    }

    struct Elsewhere = "example from elsewhere" {
        /// The yearly cost there.
        required cost: Amount = "520000";
        /// What could be influenced there.
        required could_influence: Amount = "4500000000";
        /// Whether the source says “over” that much.
        optional at_least: bool = "true", else "false";
        /// Who tells it.
        required source: SaidBy = "A national network’s guide";
    }
}
