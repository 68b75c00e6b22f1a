//! Call: `value`, `chart` and `claim` as they stand in a text, with their arguments.

use super::backbone_call;
use super::backbone_call::BACKBONE;
use super::call_scope::CallScope;
use super::claim;
use super::reading::Reading;
use crate::parse::syntax::Word;
use crate::parse::syntax::call_arguments::Arguments;
use crate::parse::value::wording::{brief, one_of};
use crate::report::{Call, CallKind, ChartKind, IndicatorId, Subject, Wanted, WantedFigure};
use crate::source::nearest;
use crate::source::{Code, Diagnostic, Diagnostics, Span};

const NAMES: [&str; 3] = ["value", "chart", "claim"];

/// What of an indicator can be shown in place of a value.
pub(crate) const SHOW: [(&str, WantedFigure); 6] = [
    ("baseline", WantedFigure::Baseline),
    ("target", WantedFigure::Target),
    ("change", WantedFigure::Change),
    ("gap", WantedFigure::Gap),
    ("comparison", WantedFigure::Comparison),
    ("sparkline", WantedFigure::Sparkline),
];

/// The call between `{{` and `}}`; `start` is where its inside begins in the file. `None` where it
/// is wrong, which is told, or where its indicator could not be read.
pub(crate) fn read(
    inner: &str,
    span: Span,
    start: u32,
    known: &CallScope,
    out: &mut Diagnostics,
) -> Option<Call> {
    let arguments = out.well(Arguments::split(inner, start as usize, span))?;
    let mut reading = Reading { arguments, known, out, good: true };
    if let Some(first) = reading.backbone() {
        let what = backbone_call::read(&mut reading, &first);
        reading.spare();
        let of = Subject::Backbone(what.filter(|_| reading.good)?);
        return Some(Call { span, of });
    }
    let kind = match reading.arguments.name.text.as_str() {
        "value" => reading.value(),
        "chart" => reading.chart(),
        "claim" => claim::read(&mut reading),
        _ => {
            reading.unknown_call();
            return None;
        }
    };
    reading.spare();
    let indicator = reading.indicator();
    let good = reading.good;
    let at = indicator.filter(|at| good && known.whole[*at])?;
    let of = Subject::Indicator(IndicatorId(at), kind?);
    Some(Call { span, of })
}

impl Reading<'_, '_> {
    fn unknown_call(&mut self) {
        let name = self.arguments.name.clone();
        let message = format!("There is no call `{}`.", brief(&name.text));
        let diagnostic = Diagnostic::new(Code::UnknownCall, name.span, message)
            .expected("value(…), chart(…) or claim(…)");
        self.wrong(match nearest(&name.text, NAMES) {
            Some(near) => diagnostic.replacement(near),
            None => diagnostic.help(
                "Write, for example, {{ value(grade3-reading) }}. For plain braces, write `\\{{`.",
            ),
        });
    }

    /// The first argument of a `value` or `claim` that speaks of the backbone; an indicator may
    /// have the word for its id, and goes before.
    fn backbone(&self) -> Option<Word> {
        let first = self.arguments.plain.first()?;
        let called = matches!(self.arguments.name.text.as_str(), "value" | "claim");
        let named = first.text == BACKBONE && self.known.indicators.get(BACKBONE).is_none();
        (called && named).then(|| first.clone())
    }

    fn indicator(&mut self) -> Option<usize> {
        let Some(first) = self.arguments.plain.first().cloned() else {
            let message =
                format!("The call `{}` does not say of which indicator.", self.arguments.name.text);
            let expected = "the id of an indicator first, such as value(grade3-reading)";
            self.lacking(&message, expected);
            return None;
        };
        self.find(&first, self.known.indicators)
    }

    /// Arguments that no part of the call has taken.
    fn spare(&mut self) {
        let most = if self.arguments.name.text == "claim" { 2 } else { 1 };
        for extra in self.arguments.plain.iter().skip(most).cloned().collect::<Vec<_>>() {
            let message = format!("The call has an argument too many: “{}”.", brief(&extra.text));
            let expected = "a name and `=` before each argument after the first";
            let diagnostic = Diagnostic::new(Code::BadCall, extra.span, message).expected(expected);
            self.wrong(match extra.text.split_once(':') {
                Some((name, value)) => {
                    diagnostic.replacement(format!("{}={}", name.trim(), value.trim()))
                }
                None => diagnostic.help(
                    "Write, for example, `chart(grade3-reading, kind=bars, breakdown=income)`.",
                ),
            });
        }
        let names = self.arguments.asked.clone();
        for (name, _) in std::mem::take(&mut self.arguments.named) {
            let message = format!("There is no argument `{}` here.", brief(&name.text));
            let diagnostic = Diagnostic::new(Code::BadCall, name.span, message);
            self.wrong(match nearest(&name.text, names.iter().copied()) {
                Some(near) => diagnostic.offer(near),
                None if names.is_empty() => diagnostic.expected("no such argument"),
                None => diagnostic.expected(one_of(names.iter().copied())),
            });
        }
    }

    fn value(&mut self) -> Option<CallKind> {
        let group = self.group();
        let figure = match self.take("show") {
            Some(show) => self.word(&show, SHOW)?,
            None => WantedFigure::Value(self.period("period")),
        };
        if figure == WantedFigure::Gap && group.is_none() && self.good {
            let message = "The call asks for a gap, and does not say of which group.";
            self.lacking(message, "group=…, such as group=income.low-income");
        }
        Some(CallKind::Value(Wanted { group, figure }))
    }

    fn chart(&mut self) -> Option<CallKind> {
        let kind = match self.take("kind") {
            Some(kind) => self.word(&kind, ChartKind::words())?,
            None => ChartKind::Trend,
        };
        let breakdown = if kind.is_of_groups() { self.breakdown() } else { None };
        Some(CallKind::Chart(kind, breakdown))
    }
}
