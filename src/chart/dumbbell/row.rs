//! One row of a dumbbell: its marks, its two values outside them, or why there are none.

use crate::chart::canvas::Canvas;
use crate::chart::class::{Class, Ink, Kind};
use crate::chart::columns::Columns;
use crate::chart::lettering::{Face, width};
use crate::chart::model::{Reading, Value};
use crate::chart::svg::{Shape, Side};

/// Width of a stub with the space after it.
pub(super) const STUB: i32 = 540;

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub label: String,
    /// Its value at the baseline.
    pub then: Reading,
    /// Its latest value.
    pub now: Reading,
    /// The change or the gap, as printed at the row's end. Not drawn where there is no room beside the marks, nor
    /// where one of the two values is not shown.
    pub change: String,
}

impl Row {
    /// The change, unless something can be worked out from it.
    pub(super) fn shown_change(&self) -> &str {
        let hidden = [self.then.value, self.now.value].contains(&Value::Suppressed);
        if hidden || self.now.value.ends().is_none() { "" } else { &self.change }
    }
}

/// A row's place on the sheet.
pub(super) struct RowSheet<'a> {
    pub canvas: &'a Canvas,
    pub columns: &'a Columns,
    /// The tooltip of a stub.
    pub not_shown: &'a str,
    pub middle: i32,
    /// Where the line that all rows share runs.
    pub rule: Option<i32>,
}

/// From where to where a mark runs: the same place for a number.
type Span = (i32, i32);

impl RowSheet<'_> {
    /// Draws a row's marks and values.
    pub fn draw(&self, row: &Row) {
        let (then, now) = (self.span(row.then.value), self.span(row.now.value));
        if [row.then.value, row.now.value].contains(&Value::Suppressed) {
            self.canvas.svg().hatch((self.columns.start, self.middle + 60), 6, self.not_shown);
        }
        let Some(now) = now else { return };
        let change = row.shown_change();
        if let Some(end) = self.columns.change.filter(|_| !change.is_empty()) {
            self.canvas.svg().text(
                change,
                Face::Text,
                Ink::Soft,
                Side::End,
                (end, self.middle + 47),
            );
        }
        self.canvas.svg().open(Class(Kind::Line, Ink::First), &row.label);
        self.marks(row, then, now);
        self.canvas.svg().close();
        self.values(row, then, now);
    }

    fn span(&self, value: Value) -> Option<Span> {
        let (a, b) = value.ends()?;
        Some((self.columns.x(a), self.columns.x(b)))
    }

    fn marks(&self, row: &Row, then: Option<Span>, now: Span) {
        let mut svg = self.canvas.svg();
        for reading in [&row.then, &row.now] {
            if let Some((low, high)) = reading.span().filter(|_| reading.interval.is_some()) {
                let ends = [low, high].map(|v| (self.columns.x(v), self.middle));
                svg.stroke(ends[0], ends[1], Class(Kind::Interval, Ink::First));
            }
        }
        if let Some(then) = then.filter(|t| t.0 == t.1 && now.0 == now.1 && t.0 != now.0) {
            svg.stroke((then.0, self.middle), (now.0, self.middle), Class(Kind::Line, Ink::First));
        }
        for (span, point, range, r) in
            [(then, Kind::Ring, Kind::Open, 45), (Some(now), Kind::Dot, Kind::Band, 65)]
        {
            match span {
                Some((a, b)) if a == b => {
                    svg.marker(Shape::Circle, (a, self.middle), r, Class(point, Ink::First), "")
                }
                Some((a, b)) => svg.rect(
                    (a, self.middle - r),
                    (b.max(a + 20), self.middle + r),
                    Class(range, Ink::First),
                    "",
                ),
                None => {}
            }
        }
    }

    /// Both values, outside the marks and their intervals, so that they never meet; past the line that all rows
    /// share where that would run through one, tied to its mark by a hairline.
    fn values(&self, row: &Row, then: Option<Span>, now: Span) {
        let then = then.map(|t| (t, &row.then.label, Face::Text, Ink::Soft));
        let now = (now, &row.now.label, Face::Bold, Ink::First);
        let (left, right) = match then {
            Some(then) if then.0.0 > now.0.0 => (Some(now), Some(then)),
            then => (then, Some(now)),
        };
        let spans = [&row.then, &row.now].into_iter().filter_map(Reading::span);
        let (low, high) = spans.fold((now.0.0, now.0.1), |(low, high), (a, b)| {
            (low.min(self.columns.x(a)), high.max(self.columns.x(b)))
        });
        for (mark, side, edge, out) in [(left, Side::End, low, -1), (right, Side::Start, high, 1)] {
            let Some((_, text, face, ink)) = mark else { continue };
            let (x, wide) = (edge + out * 130, width(text, face));
            let (start, end) = (x.min(x + out * wide) - 40, x.max(x + out * wide) + 40);
            let past = self.rule.filter(|rule| (start..=end).contains(rule)).map(|r| r + out * 60);
            if let Some(past) = past {
                let ends = [edge + out * 90, past - out * 20].map(|x| (x, self.middle));
                self.canvas.svg().stroke(ends[0], ends[1], Class::LEAD);
            }
            self.canvas.svg().text(text, face, ink, side, (past.unwrap_or(x), self.middle + 47));
        }
    }
}
