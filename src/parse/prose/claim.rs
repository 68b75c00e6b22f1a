//! Claim: what a text says of an indicator, to be held against the data.

use super::reading::Reading;
use crate::parse::value::wording::one_of;
use crate::report::{BreakdownId, CallKind, Claim, GroupId, StatusWord};
use crate::source::{Code, Diagnostic};

type ReadClaim = fn(&mut Reading) -> Option<Claim>;

/// What can be claimed, and how its arguments are read.
pub(crate) const CLAIMS: [(&str, ReadClaim); 17] = [
    ("rose", |r| Some(Claim::Rose { since: r.period("since"), group: r.group() })),
    ("fell", |r| Some(Claim::Fell { since: r.period("since"), group: r.group() })),
    ("rose-in-a-row", |r| r.years().map(Claim::RoseInARow)),
    ("fell-in-a-row", |r| r.years().map(Claim::FellInARow)),
    ("target-met", |_| Some(Claim::TargetMet)),
    ("above-target", |_| Some(Claim::AboveTarget)),
    ("below-target", |_| Some(Claim::BelowTarget)),
    ("widest-gap", |r| r.whose().map(|group| Claim::WidestGap { group })),
    ("gap-narrowed", |r| r.whose().map(|group| Claim::GapNarrowed { group })),
    ("gap-widened", |r| r.whose().map(|group| Claim::GapWidened { group })),
    ("highest", |_| Some(Claim::Highest)),
    ("lowest", |_| Some(Claim::Lowest)),
    ("above-comparison", |_| Some(Claim::AboveComparison)),
    ("below-comparison", |_| Some(Claim::BelowComparison)),
    ("improving", |_| Some(Claim::Status(StatusWord::Improving))),
    ("getting-worse", |_| Some(Claim::Status(StatusWord::GettingWorse))),
    ("little-or-no-change", |_| Some(Claim::Status(StatusWord::LittleOrNoChange))),
];

/// The claim of a call.
pub(crate) fn read(reading: &mut Reading) -> Option<CallKind> {
    let text = reading.take("text").map(|argument| argument.text);
    let Some(word) = reading.arguments.plain.get(1).cloned() else {
        let span = reading.arguments.name.span;
        reading.wrong(
            Diagnostic::new(Code::BadCall, span, "The claim does not say what is claimed.")
                .expected(one_of(CLAIMS.iter().map(|(name, _)| *name)))
                .help("Write, for example, claim(grade3-reading, rose, since=2016–17)."),
        );
        return None;
    };
    let read = reading.word(&word, CLAIMS)?;
    let claim = read(reading)?;
    Some(CallKind::Claim { claim, text })
}

impl Reading<'_, '_> {
    fn years(&mut self) -> Option<usize> {
        let argument = self.take("years");
        let years = argument.as_ref().and_then(|a| a.text.parse::<usize>().ok());
        if let Some(years) = years.filter(|years| (2..=50).contains(years)) {
            return Some(years);
        }
        let span = argument.map_or(self.arguments.name.span, |a| a.span);
        let message = "The claim does not say for how many years in a row.";
        self.bad(span, message, "years=…, such as years=3");
        None
    }

    fn whose(&mut self) -> Option<(BreakdownId, GroupId)> {
        let group = self.group();
        if group.is_none() && self.good {
            let message = "The claim does not say of which group.";
            self.lacking(message, "group=…, such as group=income.low-income");
        }
        group
    }
}
