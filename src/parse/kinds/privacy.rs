//! Privacy: how a site says which figures about small groups are kept back.

use crate::parse::document::describe::describe;
use crate::parse::document::field::{Text, Whole, scalars};
use crate::parse::document::shape::{Shape, choice};
use crate::report::Percents;

describe! {
    /// The name of a preset, or a preset with changes.
    either Privacy { Preset(Preset), Own(OwnPrivacy) }
}

scalars! {
    /// The name of a preset.
    Preset: &'static str = Shape::Choice(&[
        choice("us-10", "fewer than 10 people, or fewer than 6 with or without the result"),
        choice("us-20", "fewer than 20 people, or fewer than 6 with or without the result"),
        choice("us-30", "fewer than 30 people, or fewer than 6 with or without the result"),
        choice("ct", "fewer than 20 people, or fewer than 6 with the result (Connecticut)"),
        choice("chhs", "fewer than 11 people, or fewer than 11 with or without the result (California Health and Human Services)"),
        choice("none", "no figure; `reason` says why"),
    ]);
}

describe! {
    struct OwnPrivacy = "privacy" {
        /// The preset that the other fields change.
        optional preset: Preset = "us-10", else "us-10";
        /// The fewest people behind a figure that is shown.
        optional min_n: Whole<0, 1_000_000> = "10", else "the preset’s";
        /// The fewest people with the result; 0 for no such rule.
        optional min_numerator: Whole<0, 1_000_000> = "6", else "the preset’s";
        /// The fewest people without the result; 0 for no such rule.
        optional min_complement: Whole<0, 1_000_000> = "6", else "the preset’s";
        /// Whether the numbers of people in groups are printed.
        optional show_counts: bool = "false", else "false";
        /// Why no figure is hidden, beside `preset: none` alone; the site prints it.
        optional reason: Text = "All figures here were published by the state already.";
        /// Whether this rule is your choice; every build asks until it says so.
        optional confirmed: bool = "true", else "false; with a reason, true";
        /// How percentages of groups are printed.
        optional percents: Percents = "whole", else "whole";
    }

    words Percents {
        Whole: "whole numbers",
        Bands: "bands that widen as the group gets smaller",
    }
}
