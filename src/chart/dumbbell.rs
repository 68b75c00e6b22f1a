//! The dumbbell: how far apart are groups, then (a small ring) and at the latest period (a large dot). Each row
//! bears its own name and values, in the order that the community chose.

use super::Size;
use super::axis::Scale;
use super::canvas::{Canvas, Class, Ink, Kind, Shape, Side};
use super::labels::{Block, Labels, Rect, Spot};
use super::lettering::{Face, width};
use super::model::{Label, Value};

/// Groups in rows, each with a value then and a value at the latest period.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dumbbell {
    /// The rows, under headings.
    pub sections: Vec<Section>,
    /// A grey line through all rows, such as the value of all children.
    pub reference: Option<Reference>,
    /// Over the column of changes, such as “Points”.
    pub change_heading: Label,
    /// Printed in a row whose latest value is not shown.
    pub not_shown: Label,
    /// Printed in a row whose latest value is missing.
    pub missing: Label,
}

/// Rows under a heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// Such as “Family income”; none where there is only one section.
    pub heading: Option<String>,
    /// In the order that the community chose.
    pub rows: Vec<Row>,
}

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub label: String,
    /// Its value at the baseline.
    pub then: Reading,
    /// Its latest value.
    pub now: Reading,
    /// The change or the gap, as printed at the row's end. Not drawn where there is no room beside the marks.
    pub change: String,
}

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What is known.
    pub value: Value,
    /// As printed. Never printed for a suppressed value.
    pub label: String,
    /// A 95 % interval, low and high, where it may be shown.
    pub interval: Option<(f64, f64)>,
}

/// A vertical line with its name over it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// Where.
    pub value: f64,
    /// As printed, such as “All children 59%”.
    pub label: Label,
}

impl Reading {
    /// A number as printed.
    pub fn at(value: f64, label: impl Into<String>) -> Self {
        Reading {
            value: Value::At(value),
            label: label.into(),
            interval: None,
        }
    }

    /// A published band as printed.
    pub fn between(low: f64, high: f64, label: impl Into<String>) -> Self {
        Reading {
            value: Value::Between(low, high),
            label: label.into(),
            interval: None,
        }
    }

    /// Nobody knows it.
    pub fn missing() -> Self {
        Reading {
            value: Value::Missing,
            label: String::new(),
            interval: None,
        }
    }

    /// Known and not shown.
    pub fn suppressed() -> Self {
        Reading {
            value: Value::Suppressed,
            label: String::new(),
            interval: None,
        }
    }

    /// What the drawing touches, its interval included.
    fn ends(&self) -> Option<(f64, f64)> {
        let (low, high) = self.value.ends()?;
        let interval = self
            .interval
            .filter(|i| i.0.is_finite() && i.1.is_finite())
            .unwrap_or((low, high));
        Some((low.min(interval.0), high.max(interval.1)))
    }
}

/// Where things stand in a row, in tenths of a unit.
struct Columns {
    /// Are the marks under the row's name instead of beside it?
    stacked: bool,
    /// Width for names.
    names: i32,
    /// Where stubs and wordings start.
    start: i32,
    /// Between which the scale runs.
    scale: (i32, i32),
    /// Where the column of changes ends, if there is one.
    change: Option<i32>,
}

impl Dumbbell {
    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.sections.iter().flat_map(|s| &s.rows)
    }

    fn columns(&self, size: Size, sheet: i32) -> Columns {
        let widest = |face, text: fn(&Row) -> &str| {
            self.rows().map(|r| width(text(r), face)).max().unwrap_or(0)
        };
        let then = widest(Face::Text, |r| shown(&r.then));
        let now = widest(Face::Bold, |r| shown(&r.now));
        let reserve = (then.max(now) + 130).min(sheet / 3);
        let change = widest(Face::Text, |r| &r.change);
        let names = widest(Face::Bold, |r| &r.label).min(sheet * 34 / 100);
        let changes = if change > 0 {
            change.max(width(&self.change_heading.text, Face::Text)) + 100
        } else {
            0
        };
        let beside = (names + 100 + reserve, sheet - changes - reserve);
        if size == Size::Narrow || beside.1 - beside.0 < 900 {
            return Columns {
                stacked: true,
                names: sheet,
                start: 0,
                scale: (reserve, sheet - reserve),
                change: None,
            };
        }
        Columns {
            stacked: false,
            names,
            start: names + 100,
            scale: beside,
            change: (change > 0).then_some(sheet),
        }
    }

    pub(super) fn draw(&self, canvas: &Canvas, size: Size) {
        let columns = self.columns(size, canvas.width());
        let reference = self.reference.as_ref().filter(|r| r.value.is_finite());
        let ends = self
            .rows()
            .flat_map(|r| [r.then.ends(), r.now.ends()])
            .flatten()
            .flat_map(|(a, b)| [a, b]);
        let scale = Scale::exact(ends.chain(reference.map(|r| r.value)));
        let head = self.head(canvas, &columns, reference, &scale);
        let mut blocks = Vec::new();
        let mut y = head;
        for section in &self.sections {
            if let Some(heading) = &section.heading {
                let block = Block::wrapped(heading, Face::Text, Ink::Soft, canvas.width());
                blocks.push((y + 80, block.clone()));
                y += block.height + 110;
            }
            for row in &section.rows {
                let block = Block::wrapped(&row.label, Face::Bold, Ink::Plain, columns.names);
                let height = if columns.stacked {
                    block.height + 300
                } else {
                    (block.height + 165).max(340)
                };
                blocks.push((
                    if columns.stacked {
                        y + 40
                    } else {
                        y + (height - block.height) / 2
                    },
                    block,
                ));
                y += height;
            }
        }
        canvas.set_height(y + 60);
        if let Some(reference) = reference {
            let x = columns.x(&scale, reference.value);
            canvas.svg().path(
                [(x, head - 100), (x, y + 60)],
                false,
                Class(Kind::Rule, Ink::Soft),
                &reference.label.text,
            );
        }
        let mut labels = Labels::new(canvas.bounds());
        for (top, block) in &blocks {
            block.write(canvas, 0, *top, Side::Start);
            labels.take(block.rect(0, *top, Side::Start));
        }
        self.draw_rows(canvas, &columns, &scale, head, &mut labels);
    }

    /// Writes the head over the rows; returns where the rows begin.
    fn head(
        &self,
        canvas: &Canvas,
        columns: &Columns,
        reference: Option<&Reference>,
        scale: &Scale,
    ) -> i32 {
        let wide = canvas.width();
        canvas.set_height(2000);
        let mut labels = Labels::new(canvas.bounds());
        let heading = Block::wrapped(&self.change_heading.text, Face::Text, Ink::Soft, wide / 3);
        let mut bottom = 0;
        if let Some(end) = columns.change.filter(|_| !heading.is_empty()) {
            labels.place(
                canvas,
                &heading,
                [Spot {
                    x: end,
                    top: 0,
                    side: Side::End,
                }],
            );
            bottom = heading.height;
        }
        if let Some(reference) = reference {
            let block = Block::wrapped(&reference.label.text, Face::Text, Ink::Soft, wide * 2 / 3);
            let x = columns.x(scale, reference.value);
            let middle = x.clamp(
                block.width / 2,
                (wide - block.width / 2).max(block.width / 2),
            );
            let spots = [0, bottom].map(|top| Spot {
                x: middle,
                top,
                side: Side::Middle,
            });
            if let Some(spot) = labels.choose(&block, spots) {
                block.write(canvas, spot.x, spot.top, spot.side);
                bottom = bottom.max(spot.top + block.height);
            }
        }
        if bottom > 0 { bottom + 130 } else { 0 }
    }

    fn draw_rows(
        &self,
        canvas: &Canvas,
        columns: &Columns,
        scale: &Scale,
        head: i32,
        labels: &mut Labels,
    ) {
        let mut y = head;
        for section in &self.sections {
            if let Some(heading) = &section.heading {
                y += Block::wrapped(heading, Face::Text, Ink::Soft, canvas.width()).height + 110;
            }
            for row in &section.rows {
                let name = Block::wrapped(&row.label, Face::Bold, Ink::Plain, columns.names).height;
                let height = if columns.stacked {
                    name + 300
                } else {
                    (name + 165).max(340)
                };
                let middle = if columns.stacked {
                    y + 40 + name + 120
                } else {
                    y + height / 2
                };
                y += height;
                if !columns.stacked {
                    canvas.svg().path(
                        [(0, y), (canvas.width(), y)],
                        false,
                        Class(Kind::Grid, Ink::Soft),
                        "",
                    );
                }
                RowSheet {
                    canvas,
                    columns,
                    scale,
                    middle,
                }
                .draw(self, row, labels);
            }
        }
    }
}

/// The printed form of a value that is drawn.
fn shown(reading: &Reading) -> &str {
    if reading.value.ends().is_some() {
        &reading.label
    } else {
        ""
    }
}

impl Columns {
    fn x(&self, scale: &Scale, value: f64) -> i32 {
        self.scale.0 + (f64::from(self.scale.1 - self.scale.0) * scale.share(value)).round() as i32
    }
}

/// One row's place on the sheet.
struct RowSheet<'a> {
    canvas: &'a Canvas,
    columns: &'a Columns,
    scale: &'a Scale,
    middle: i32,
}

impl RowSheet<'_> {
    fn draw(&self, chart: &Dumbbell, row: &Row, labels: &mut Labels) {
        if let Some(end) = self
            .columns
            .change
            .filter(|_| row.now.value.ends().is_some())
        {
            self.canvas.svg().text(
                &row.change,
                Face::Text,
                Ink::Soft,
                Side::End,
                (end, self.middle + 47),
            );
        }
        let now = self.span(&row.now);
        let then = self.span(&row.then).filter(|_| now.is_some());
        if let Some(now) = now {
            self.canvas
                .svg()
                .open(Class(Kind::Line, Ink::First), &row.label);
            self.marks(row, then, now);
            self.canvas.svg().close();
            self.values(row, then, now, labels);
        }
        let hidden = [&row.then, &row.now]
            .iter()
            .any(|r| r.value == Value::Suppressed);
        if hidden {
            self.stub(&chart.not_shown, labels);
        } else if now.is_none() {
            self.wording(&chart.missing, self.columns.start, labels);
        }
    }

    fn span(&self, reading: &Reading) -> Option<(i32, i32)> {
        let (a, b) = reading.value.ends()?;
        let (a, b) = (self.columns.x(self.scale, a), self.columns.x(self.scale, b));
        Some((a.min(b), a.max(b)))
    }

    fn marks(&self, row: &Row, then: Option<(i32, i32)>, now: (i32, i32)) {
        let mut svg = self.canvas.svg();
        for reading in [&row.then, &row.now] {
            let Some((low, high)) = reading.ends().filter(|_| reading.interval.is_some()) else {
                continue;
            };
            let ends = [low, high].map(|v| (self.columns.x(self.scale, v), self.middle));
            svg.path(ends, false, Class(Kind::Interval, Ink::First), "");
        }
        if let Some(then) = then.filter(|t| t.0 == t.1 && now.0 == now.1 && t.0 != now.0) {
            svg.path(
                [(then.0, self.middle), (now.0, self.middle)],
                false,
                Class(Kind::Line, Ink::First),
                "",
            );
        }
        for (span, kind, r) in [(then, Kind::Ring, 45), (Some(now), Kind::Dot, 65)] {
            match span {
                Some((a, b)) if a == b => svg.marker(
                    Shape::Circle,
                    (a, self.middle),
                    r,
                    Class(kind, Ink::First),
                    "",
                ),
                Some((a, b)) => {
                    let kind = if kind == Kind::Ring {
                        Kind::Open
                    } else {
                        Kind::Band
                    };
                    let up = if kind == Kind::Open { 60 } else { 40 };
                    svg.rect(
                        (a, self.middle - up),
                        (b.max(a + 20), self.middle + up),
                        Class(kind, Ink::First),
                        "",
                    );
                }
                None => {}
            }
        }
    }

    /// Both values, outside the marks, so that they never meet.
    fn values(&self, row: &Row, then: Option<(i32, i32)>, now: (i32, i32), labels: &mut Labels) {
        let then = then.map(|t| (t, &row.then.label, Face::Text, Ink::Soft));
        let now = (now, &row.now.label, Face::Bold, Ink::First);
        let (left, right) = match then {
            Some(then) if then.0.0 > now.0.0 => (Some(now), Some(then)),
            then => (then, Some(now)),
        };
        let (low, high) = [left, right]
            .into_iter()
            .flatten()
            .fold((i32::MAX, i32::MIN), |e, m| {
                (e.0.min(m.0.0), e.1.max(m.0.1))
            });
        labels.take(Rect {
            left: low - 80,
            top: self.middle - 80,
            right: high + 80,
            bottom: self.middle + 80,
        });
        for (mark, side, x) in [
            (left, Side::End, low - 130),
            (right, Side::Start, high + 130),
        ] {
            if let Some((_, text, face, ink)) = mark {
                self.canvas
                    .svg()
                    .text(text, face, ink, side, (x, self.middle + 47));
                labels.take(Block::wrapped(text, face, ink, i32::MAX).rect(
                    x,
                    self.middle - 80,
                    side,
                ));
            }
        }
    }

    fn stub(&self, words: &Label, labels: &mut Labels) {
        self.canvas
            .svg()
            .hatch((self.columns.start, self.middle + 60), 6, "");
        self.wording(words, self.columns.start + 540, labels);
    }

    fn wording(&self, words: &Label, x: i32, labels: &mut Labels) {
        let room = self.columns.change.unwrap_or(self.canvas.width()) - x - 600;
        for form in words.forms() {
            let block = Block::wrapped(form, Face::Text, Ink::Soft, room.max(1000));
            let spot = Spot {
                x,
                top: self.middle - block.height / 2,
                side: Side::Start,
            };
            if labels.place(self.canvas, &block, [spot]) {
                return;
            }
        }
    }
}
