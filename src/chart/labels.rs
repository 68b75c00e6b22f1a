//! Where labels go: blocks of lines with reserved boxes, placed so that none overlaps another or leaves the
//! sheet, and so that as few lines of data as possible run behind them.

use super::canvas::Canvas;
use super::class::Ink;
use super::lettering::{Face, width, wrap};
use super::rect::Rect;
use super::svg::Side;
use plotters_backend::BackendCoord;

/// Lines of text that stay together.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    lines: Vec<Line>,
    pub width: i32,
    pub height: i32,
}

/// One line of a block: a bold lead, if any, and the rest.
#[derive(Clone, Debug)]
struct Line {
    lead: String,
    text: String,
    face: Face,
    ink: Ink,
}

impl Block {
    /// A block of one paragraph, wrapped to `room`.
    pub fn wrapped(text: &str, face: Face, ink: Ink, room: i32) -> Self {
        Block::default().and(text, face, ink, room)
    }

    /// The block with one more paragraph under it.
    pub fn and(mut self, text: &str, face: Face, ink: Ink, room: i32) -> Self {
        if text.is_empty() {
            return self;
        }
        for text in wrap(text, face, room) {
            self.width = self.width.max(width(&text, face));
            self.height += face.leading();
            self.lines.push(Line { lead: String::new(), text, face, ink });
        }
        self
    }

    /// A value in bold and its name after it on one line, if the room allows; else one under the other. The value
    /// is never broken.
    pub fn led(lead: &str, text: &str, ink: Ink, room: i32) -> Self {
        let across = width(lead, Face::Bold) + width(text, Face::Text) + width(" ", Face::Text);
        if across > room || lead.is_empty() || text.is_empty() {
            return Block::wrapped(lead, Face::Bold, ink, i32::MAX).and(
                text,
                Face::Text,
                ink,
                room,
            );
        }
        let line = Line { lead: lead.into(), text: text.into(), face: Face::Text, ink };
        Block { lines: vec![line], width: across, height: Face::Text.leading() }
    }

    /// Has it no words?
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Half the height of its first line: where a mark beside the block points at.
    pub fn first_middle(&self) -> i32 {
        self.lines.first().map_or(0, |line| line.face.leading() / 2)
    }

    /// The box that it takes with a side and its top at `(x, top)`.
    pub fn rect(&self, x: i32, top: i32, side: Side) -> Rect {
        let left = match side {
            Side::Start => x,
            Side::Middle => x - self.width / 2,
            Side::End => x - self.width,
        };
        Rect { left, top, right: left + self.width, bottom: top + self.height }
    }

    /// Writes it with a side and its top at `(x, top)`.
    pub fn write(&self, canvas: &Canvas, x: i32, top: i32, side: Side) {
        let mut svg = canvas.svg();
        let mut y = top;
        for line in &self.lines {
            let at = (x, y + line.face.size() * 101 / 100);
            svg.led_text(&line.lead, &line.text, line.face, line.ink, side, at);
            y += line.face.leading();
        }
    }
}

/// A place for a block: its side and its top.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    pub x: i32,
    pub top: i32,
    pub side: Side,
}

/// What is on the sheet already.
pub(super) struct Labels {
    bounds: Rect,
    taken: Vec<Rect>,
    lines: Vec<(BackendCoord, BackendCoord)>,
}

const PER_LINE: usize = 8;

/// No limit on the lines behind a label.
pub(super) const ANY: usize = usize::MAX;

/// Space kept between two labels, in tenths of a unit.
const GAP: i32 = 30;

impl Labels {
    /// A sheet with nothing on it.
    pub fn new(bounds: Rect) -> Self {
        Labels { bounds, taken: Vec::new(), lines: Vec::new() }
    }

    /// Keeps labels off a place, such as a marker.
    pub fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Makes labels prefer not to cover a line.
    pub fn avoid(&mut self, from: BackendCoord, to: BackendCoord) {
        self.lines.push((from, to));
    }

    /// Is a box inside the sheet, and free?
    fn free(&self, rect: &Rect) -> bool {
        rect.within(&self.bounds) && !self.taken.iter().any(|t| t.overlaps(&rect.grown(GAP, 0)))
    }

    /// The best of the spots that are free and have at most so many lines behind them; it then is taken. A line
    /// behind the label is as bad as [`PER_LINE`] steps down the list.
    pub fn choose(
        &mut self,
        block: &Block,
        most: usize,
        spots: impl IntoIterator<Item = Spot>,
    ) -> Option<Spot> {
        let mut best: Option<(usize, Spot)> = None;
        for (step, spot) in spots.into_iter().enumerate() {
            if best.as_ref().is_some_and(|(least, _)| *least <= step) {
                break;
            }
            let rect = block.rect(spot.x, spot.top, spot.side);
            if !self.free(&rect) {
                continue;
            }
            let rect = rect.grown(10, -10);
            let behind = self
                .lines
                .iter()
                .filter(|(a, b)| rect.meets(*a, *b))
                .take(most.saturating_add(1))
                .count();
            let cost = step + PER_LINE * behind;
            if behind <= most && best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, spot));
            }
        }
        let (_, spot) = best?;
        self.taken.push(block.rect(spot.x, spot.top, spot.side));
        Some(spot)
    }

    /// Chooses a spot and writes the block there. False if no spot is free: then nothing is written.
    pub fn place(
        &mut self,
        canvas: &Canvas,
        block: &Block,
        spots: impl IntoIterator<Item = Spot>,
    ) -> bool {
        if block.is_empty() {
            return true;
        }
        match self.choose(block, ANY, spots) {
            Some(spot) => block.write(canvas, spot.x, spot.top, spot.side),
            None => return false,
        }
        true
    }
}
