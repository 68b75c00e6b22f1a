//! The dumbbell: how far apart are groups, then (a small ring) and at the latest period (a large dot). Each row
//! bears its own name and values, in the order that the community chose.

mod row;

use super::axis::Scale;
use super::canvas::Canvas;
use super::class::{Class, Ink};
use super::columns::Columns;
use super::drawing::Size;
use super::labels::{Block, Labels, Spot};
use super::lettering::{Face, width};
use super::model::{Label, Value};
use super::rect::Rect;
use super::svg::Side;
pub use row::Row;

use row::{RowSheet, STUB};

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

/// A vertical line with its name over it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// Where.
    pub value: f64,
    /// As printed, such as “All children 59%”.
    pub label: Label,
}

/// A row with its place.
struct Placed<'a> {
    row: &'a Row,
    name: Block,
    /// Why there is no mark, and where that stands.
    words: Option<(i32, Block)>,
    name_top: i32,
    middle: i32,
    bottom: i32,
}

impl Placed<'_> {
    /// The boxes of its words that do not move: they stand at the row's start.
    fn words(&self) -> impl Iterator<Item = Rect> {
        let name = self.name.rect(0, self.name_top, Side::Start);
        let why = self
            .words
            .as_ref()
            .map(|(x, words)| words.rect(*x, self.middle - words.height / 2, Side::Start));
        std::iter::once(name).chain(why)
    }
}

/// More rows than these are parted between sheets of paper.
const ON_ONE_SHEET: usize = 14;

/// Least width of the scale, however long the values beside it are.
const LEAST: i32 = 600;

impl Dumbbell {
    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.sections.iter().flat_map(|s| &s.rows)
    }

    fn known_reference(&self) -> Option<&Reference> {
        self.reference.as_ref().filter(|r| r.value.is_finite())
    }

    fn columns(&self, size: Size, sheet: i32) -> Columns {
        let widest = |face, text: fn(&Row) -> &str| {
            self.rows().map(|r| width(text(r), face)).max().unwrap_or(0)
        };
        let values =
            widest(Face::Text, |r| r.then.shown()).max(widest(Face::Bold, |r| r.now.shown()));
        let reserve = (values + 130).min((sheet - LEAST) / 2);
        // A stub in front of a row that also has a mark keeps its own place: no value stands there.
        let half = |r: &Row| r.then.value == Value::Suppressed && r.now.value.ends().is_some();
        let left = if self.rows().any(half) { reserve.max(STUB + 80) } else { reserve };
        let change = widest(Face::Text, Row::shown_change);
        let names = widest(Face::Bold, |r| &r.label).min(sheet * 34 / 100);
        let changes = if change > 0 {
            change.max(width(&self.change_heading.text, Face::Text)) + 100
        } else {
            0
        };
        let values = self
            .rows()
            .flat_map(|r| [r.then.span(), r.now.span()])
            .flatten()
            .flat_map(|(a, b)| [a, b]);
        let scale = Scale::exact(values.chain(self.reference.iter().map(|r| r.value)));
        let beside = (names + 100 + left, sheet - changes - reserve);
        if size == Size::Narrow || beside.1 - beside.0 < 900 {
            return Columns {
                stacked: true,
                names: sheet,
                start: 0,
                ends: (left, sheet - reserve),
                scale,
                change: None,
            };
        }
        Columns {
            stacked: false,
            names,
            start: names + 100,
            ends: beside,
            scale,
            change: (change > 0).then_some(sheet),
        }
    }

    pub(super) fn draw(&self, canvas: &Canvas, size: Size) {
        let columns = self.columns(size, canvas.width());
        let top = self.head(canvas, &columns);
        let (headings, rows) = self.place(canvas.width(), &columns, top);
        let bottom = rows.last().map_or(top, |r| r.bottom) + 60;
        canvas.set_height(bottom);
        let on_sheet = if size == Size::Print { ON_ONE_SHEET } else { rows.len().max(1) };
        let mut from = top;
        for (at, rows) in rows.chunks(on_sheet).enumerate() {
            if at > 0 {
                canvas.cut(from);
            }
            let last = (at + 1) * on_sheet >= self.rows().count();
            let to = if last { bottom } else { rows.last().map_or(from, |r| r.bottom) };
            let line = (if at > 0 { from } else { top - 100 }, to);
            let headings: Vec<_> =
                headings.iter().filter(|(top, _)| (from..to).contains(top)).collect();
            self.draw_rows(canvas, &columns, &headings, rows, line);
            from = to;
        }
    }

    /// Draws rows with their headings, and the line that they share from where to where.
    fn draw_rows(
        &self,
        canvas: &Canvas,
        columns: &Columns,
        headings: &[&(i32, Block)],
        rows: &[Placed],
        line: (i32, i32),
    ) {
        let rule = self.known_reference().map(|reference| {
            let x = columns.x(reference.value);
            let headings = headings.iter().map(|(top, block)| block.rect(0, *top, Side::Start));
            let words: Vec<_> = headings.chain(rows.iter().flat_map(Placed::words)).collect();
            canvas.rule(Class::RULE, x, line, &reference.label.text, &words);
            x
        });
        for (top, heading) in headings {
            heading.write(canvas, 0, *top, Side::Start);
        }
        for placed in rows {
            placed.name.write(canvas, 0, placed.name_top, Side::Start);
            if let Some((x, words)) = &placed.words {
                words.write(canvas, *x, placed.middle - words.height / 2, Side::Start);
            }
            if !columns.stacked {
                let y = placed.bottom;
                canvas.svg().stroke((0, y), (canvas.width(), y), Class::GRID);
            }
            let not_shown = &self.not_shown.text;
            let sheet = RowSheet { canvas, columns, not_shown, middle: placed.middle, rule };
            sheet.draw(placed.row);
        }
    }

    /// Where headings and rows stand, from `y` downward.
    fn place(
        &self,
        sheet: i32,
        columns: &Columns,
        mut y: i32,
    ) -> (Vec<(i32, Block)>, Vec<Placed<'_>>) {
        let (mut headings, mut rows) = (Vec::new(), Vec::new());
        for section in &self.sections {
            if let Some(heading) = section.heading.as_ref().filter(|h| !h.is_empty()) {
                let block = Block::wrapped(heading, Face::Text, Ink::Soft, sheet);
                y += block.height + 110;
                headings.push((y - 30 - block.height, block));
            }
            for row in &section.rows {
                let name = Block::wrapped(&row.label, Face::Bold, Ink::Plain, columns.names);
                let words = self.wording(row, columns, sheet);
                let marks = words.as_ref().map_or(0, |(_, words)| words.height).max(160);
                let height = if columns.stacked {
                    name.height + marks + 160
                } else {
                    (name.height.max(marks) + 165).max(340)
                };
                let (name_top, middle) = match columns.stacked {
                    true => (y + 80, y + 100 + name.height + marks / 2),
                    false => (y + (height - name.height) / 2, y + height / 2),
                };
                y += height;
                rows.push(Placed { row, name, words, name_top, middle, bottom: y });
            }
        }
        (headings, rows)
    }

    /// The words of a row without a mark: where they start, and why there is none.
    fn wording(&self, row: &Row, columns: &Columns, sheet: i32) -> Option<(i32, Block)> {
        let words = match row.now.value {
            value if value.ends().is_some() => return None,
            Value::Suppressed => &self.not_shown,
            _ => &self.missing,
        };
        let stub = [row.then.value, row.now.value].contains(&Value::Suppressed);
        let x = columns.start + if stub { STUB } else { 0 };
        let room = columns.change.map_or(sheet, |_| columns.ends.1) - x;
        Some((x, Block::wrapped(&words.text, Face::Text, Ink::Soft, room)))
    }

    /// Writes the head over the rows; returns where the rows begin.
    fn head(&self, canvas: &Canvas, columns: &Columns) -> i32 {
        let wide = canvas.width();
        canvas.set_height(2000);
        let mut labels = Labels::new(canvas.bounds());
        let heading = Block::wrapped(&self.change_heading.text, Face::Text, Ink::Soft, wide / 3);
        let mut bottom = 0;
        if let Some(end) = columns.change.filter(|_| !heading.is_empty()) {
            labels.place(canvas, &heading, [Spot { x: end, top: 0, side: Side::End }]);
            bottom = heading.height;
        }
        if let Some(reference) = self.known_reference() {
            let block = Block::wrapped(&reference.label.text, Face::Text, Ink::Soft, wide * 2 / 3);
            let middle =
                columns.x(reference.value).min(wide - block.width / 2).max(block.width / 2);
            let spots = [0, bottom].map(|top| Spot { x: middle, top, side: Side::Middle });
            if let Some(spot) = labels.choose(&block, spots) {
                block.write(canvas, spot.x, spot.top, spot.side);
                bottom = bottom.max(spot.top + block.height);
            }
        }
        if bottom > 0 { bottom + 130 } else { 0 }
    }
}
