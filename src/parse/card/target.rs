//! Target: what was promised for an indicator: where it starts, what is wanted, and a verdict of
//! the author's own.

use crate::parse::document::item::{Datum, Record};
use crate::report::{Baseline, StatusOverride, StatusWord, Target};

/// Where the promise starts.
pub(crate) fn baseline(record: &Record) -> Option<Baseline> {
    match &record.get("baseline")?.datum {
        Datum::Period(period) => Some(Baseline { period: *period, value: None }),
        Datum::Record(own) => {
            Some(Baseline { period: own.period("period")?, value: own.number("value") })
        }
        _ => None,
    }
}

/// What was promised.
pub(crate) fn target(record: &Record) -> Option<Target> {
    match &record.get("target")?.datum {
        Datum::Number(value) => Some(Target { period: None, value: *value, set_by: None }),
        Datum::Record(own) => Some(Target {
            period: own.period("period"),
            value: own.number("value")?,
            set_by: own.string("set_by"),
        }),
        _ => None,
    }
}

/// The author's own verdict.
pub(crate) fn status(record: &Record) -> Option<StatusOverride> {
    let own = record.record("status")?;
    Some(StatusOverride { status: status_word(own.choice("is")?), reason: own.string("reason")? })
}

/// The verdict that a word names.
fn status_word(word: &str) -> StatusWord {
    match word {
        "target-met" => StatusWord::TargetMet,
        "improving" => StatusWord::Improving,
        "getting-worse" => StatusWord::GettingWorse,
        _ => StatusWord::LittleOrNoChange,
    }
}
