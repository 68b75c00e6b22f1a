//! Target: where an indicator starts, what is wanted, and a verdict of the author's own.

use crate::parse::document::describe::describe;
use crate::parse::document::field::{Name, Number, Text};
use crate::report::{self, Period, StatusOverride, StatusWord};

describe! {
    /// Where the promise starts: a period of the series, or one with its value; or nowhere.
    either Start { Period(Period), Own(report::Baseline), Not(NoBaseline) }

    enum NoBaseline {
        None: "no baseline: nothing is judged by how far it moved",
    }

    for report::Baseline = "baseline" {
        /// When.
        required period: Period = "2016–17";
        /// Its value, where the series starts later.
        optional value: Number = "48.6";
    }
}

impl From<Start> for report::Start {
    fn from(start: Start) -> Self {
        match start {
            Start::Period(period) => Self::Baseline(report::Baseline { period, value: None }),
            Start::Own(baseline) => Self::Baseline(baseline),
            Start::Not(NoBaseline::None) => Self::Nowhere,
        }
    }
}

describe! {
    /// What is wanted: a number that stands, or more.
    either Target { Value(Number), Own(report::Target) }

    for report::Target = "target" {
        /// How much.
        required value: Number = "70";
        /// By when.
        optional period: Period = "2030–31", else "a standing target";
        /// Who set it.
        optional set_by: Name = "the community";
    }
}

impl From<Target> for report::Target {
    fn from(target: Target) -> Self {
        match target {
            Target::Value(value) => Self { period: None, value, set_by: None },
            Target::Own(target) => target,
        }
    }
}

describe! {
    struct Status = "status" {
        /// The verdict.
        required is: StatusWord = "improving";
        /// Why the rule does not fit.
        required reason: Text = "The test became harder in 2024.";
    }

    words StatusWord {
        TargetMet: "at or past the target",
        Improving: "toward the target",
        LittleOrNoChange: "neither",
        GettingWorse: "away from the target",
    }
}

impl Status {
    /// The author's own verdict.
    pub fn verdict(self) -> Option<StatusOverride> {
        Some(StatusOverride { status: self.is.value?, reason: self.reason.value? })
    }
}
