//! The legend of a map: the classes on one scale, over each value the number of its place.

use super::super::canvas::Canvas;
use super::super::class::{Class, Ink, Kind};
use super::super::labels::{Block, Labels, Spot};
use super::super::lettering::{Face, width};
use super::super::rect::Rect;
use super::super::svg::Side;
use super::model::{Map, MapPlace, over};

/// More places than these are dots over the scale, not numbers.
const MOST_NUMBERS: usize = 60;

/// Height of the bar, in tenths of a unit.
const BAR: i32 = 150;

impl Map {
    /// Draws it from `top` on; the bottom of all.
    pub(super) fn legend(&self, canvas: &Canvas, top: i32, is_wide: bool) -> i32 {
        let ends: Vec<(f64, f64)> = self.places.iter().filter_map(|it| it.value.ends()).collect();
        let mut y = if ends.is_empty() { top } else { self.classes(canvas, &ends, top, is_wide) };
        let crossed = self.places.iter().filter(|it| it.crosses).find_map(|it| self.hue(it));
        let keys = [
            (&self.crossing, crossed.map(|hue| (hue, 1))),
            (&self.hidden, Some((Ink::Soft, -1))),
            (&self.missing, None),
        ];
        for (words, look) in keys.into_iter().filter(|(words, _)| !words.is_empty()) {
            y = key(canvas, words, look, y + 100);
        }
        y + 40
    }

    /// The bar of classes with the places over it; its bottom.
    fn classes(&self, canvas: &Canvas, ends: &[(f64, f64)], top: i32, is_wide: bool) -> i32 {
        let all = ends.iter().flat_map(|(low, high)| [*low, *high]);
        let all = all.chain(self.edges.iter().map(|it| it.0));
        let all = all.chain(self.whole.iter().map(|it| it.0));
        let (low, high) = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), it| {
            (low.min(it), high.max(it))
        });
        let span = (high - low).max(1e-9);
        let room = canvas.width() - 200;
        let x = |value: f64| 100 + ((value - low) / span * f64::from(room)).round() as i32;
        let ends: Vec<i32> = std::iter::once(0)
            .chain(self.edges.iter().map(|it| x(it.0)))
            .chain([canvas.width()])
            .collect();
        let bar = top + self.stacks(canvas, &ends, (top, is_wide), &x);
        for (pair, hue) in ends.windows(2).zip(self.hues()) {
            canvas.svg().rect(
                (pair[0] + 5, bar),
                (pair[1] - 5, bar + BAR),
                Class(Kind::Area, *hue),
                "",
            );
        }
        let under = Rect { left: 0, top: bar + BAR, right: canvas.width(), bottom: i32::MAX / 4 };
        let mut labels = Labels::new(under);
        let line = Face::Text.leading();
        for (edge, label) in &self.edges {
            let block = Block::wrapped(label, Face::Text, Ink::Soft, i32::MAX / 4);
            labels.place(
                canvas,
                &block,
                [Spot { x: x(*edge), top: bar + BAR + 30, side: Side::Middle }],
            );
        }
        let mut bottom = bar + BAR + 30 + line;
        if let Some((value, label)) = &self.whole {
            let at = x(*value);
            let (up, down) = ((at, bar - 30), (at, bottom + 20));
            canvas.svg().stroke(up, (at, bar + BAR + 30), Class::TICK);
            let block = Block::wrapped(label, Face::Bold, Ink::Plain, canvas.width());
            let half = block.width / 2;
            let x = at.clamp(
                half.min(canvas.width() / 2),
                (canvas.width() - half).max(canvas.width() / 2),
            );
            block.write(canvas, x, down.1, Side::Middle);
            bottom = down.1 + block.height;
        }
        bottom
    }

    /// The places over the bar, each number at its value, those that would lie on one another stacked; how high they are.
    fn stacks(
        &self,
        canvas: &Canvas,
        ends: &[i32],
        (top, is_wide): (i32, bool),
        x: &dyn Fn(f64) -> i32,
    ) -> i32 {
        // A range has no place of its own on the scale.
        let shown = self.places.iter().filter_map(|it| Some((it.value.number()?, it)));
        let mut shown: Vec<(f64, &MapPlace)> = shown.collect();
        shown.sort_by(|a, b| a.0.total_cmp(&b.0));
        let longest =
            shown.iter().map(|(_, it)| width(&it.number, Face::Text)).max().unwrap_or(0) + 40;
        let narrowest = ends.windows(2).map(|pair| pair[1] - pair[0]).min().unwrap_or(0);
        let are_numbers = shown.len() <= MOST_NUMBERS && narrowest >= longest;
        let dot = if is_wide { 70 } else { 60 };
        let (wide, high) = if are_numbers { (longest, 165) } else { (dot, dot) };
        // Columns of each class by themselves: no number stands over another class.
        let mut columns: Vec<(i32, Vec<&str>)> = Vec::new();
        for (value, place) in shown {
            let Some(class) = self.class(place) else { continue };
            let (from, to) = (ends[class], ends[class + 1]);
            let count = ((to - from) / wide).max(1);
            let each = (to - from) / count;
            let column = ((x(value) - from) / each.max(1)).clamp(0, count - 1);
            let center = from + column * each + each / 2;
            match columns.iter_mut().find(|it| it.0 == center) {
                Some((_, stack)) => stack.push(&place.number),
                None => columns.push((center, vec![&place.number])),
            }
        }
        let most = columns.iter().map(|it| it.1.len()).max().unwrap_or(0) as i32;
        let height = most * high + 40;
        let all = columns.iter().flat_map(|(center, stack)| {
            let rows = stack.iter().enumerate();
            rows.map(move |(row, number)| {
                (*number, (*center, top + height - 50 - row as i32 * high))
            })
        });
        let mut svg = canvas.svg();
        if are_numbers {
            svg.words(Ink::Plain, &all.collect::<Vec<_>>());
        } else {
            svg.specks(all.map(|(_, at)| at), Class(Kind::Dots, Ink::Comparison));
        }
        height
    }
}

/// A line of the key: a small area as the map draws it, and what that says; its bottom.
fn key(canvas: &Canvas, words: &str, look: Option<(Ink, i32)>, top: i32) -> i32 {
    let block = Block::wrapped(words, Face::Text, Ink::Soft, canvas.width() - 360);
    let (left, right, bottom) = (5, 265, top + 170);
    let hue = look.map_or(Ink::Soft, |it| it.0);
    let mut svg = canvas.svg();
    svg.rect((left, top), (right, bottom), Class(Kind::Area, hue), "");
    if let Some((hue, down)) = look {
        let class = if hue == Ink::Soft { Class::HATCH } else { over(hue) };
        for x in (left + 20..right - 150).step_by(85) {
            let (y, other) =
                if down > 0 { (top + 15, bottom - 15) } else { (bottom - 15, top + 15) };
            svg.stroke((x, y), (x + 140, other), class);
        }
    }
    drop(svg);
    block.write(canvas, 360, top, Side::Start);
    bottom.max(top + block.height)
}
