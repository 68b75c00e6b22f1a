//! Where labels go: blocks of lines with reserved boxes, placed so that none overlaps another or leaves the
//! sheet, and none lies on a line or a mark. One that had to move is tied to its mark by a hairline.

use super::canvas::Canvas;
use super::class::{Class, Ink};
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
    marks: Vec<Rect>,
    words: Vec<Rect>,
    lines: Vec<Stroke>,
    /// Has a label found no place? Then the sheet is too small.
    pub crowded: bool,
}

/// The two ends of a line on the sheet.
pub(super) type Stroke = (BackendCoord, BackendCoord);

/// Space kept between two labels, in tenths of a unit.
const GAP: i32 = 30;

/// From a mark to a label that it is tied to: nearer needs no hairline, and farther is tried last.
const BESIDE: i64 = 160;
const NEAR: i64 = 900;

impl Labels {
    /// A sheet with nothing on it.
    pub fn new(bounds: Rect) -> Self {
        let (marks, words, lines) = (Vec::new(), Vec::new(), Vec::new());
        Labels { bounds, marks, words, lines, crowded: false }
    }

    /// Keeps labels off a place, such as a marker.
    pub fn take(&mut self, rect: Rect) {
        self.marks.push(rect);
    }

    /// Keeps labels and their hairlines off words that are written already.
    pub fn written(&mut self, rect: Rect) {
        self.words.push(rect);
    }

    /// Keeps labels off a line.
    pub fn avoid(&mut self, from: BackendCoord, to: BackendCoord) {
        self.lines.push((from, to));
    }

    /// Is a box inside the sheet, with nothing in it?
    fn free(&self, rect: &Rect) -> bool {
        let (apart, core) = (rect.grown(GAP, 0), rect.grown(10, -10));
        rect.within(&self.bounds)
            && !self.words.iter().chain(&self.marks).any(|taken| taken.overlaps(&apart))
            && !self.lines.iter().any(|(a, b)| core.meets(*a, *b))
    }

    /// Does a line pass by all labels?
    pub fn passes(&self, (from, to): Stroke) -> bool {
        !self.words.iter().any(|word| word.grown(20, 0).meets(from, to))
    }

    /// The first of the spots that is free; it then is taken.
    pub fn choose(&mut self, block: &Block, spots: impl IntoIterator<Item = Spot>) -> Option<Spot> {
        let rect = |spot: &Spot| block.rect(spot.x, spot.top, spot.side);
        let spot = spots.into_iter().find(|spot| self.free(&rect(spot)))?;
        self.words.push(rect(&spot));
        Some(spot)
    }

    /// The free place nearest to a mark and no farther than `reach`; it then is taken. If the label is to be tied, a
    /// hairline finds its way to it past all other labels.
    fn nearest(
        &mut self,
        block: &Block,
        mark: BackendCoord,
        (reach, tied): (i64, bool),
    ) -> Option<Spot> {
        let Rect { left, top, right, bottom } = self.bounds;
        let tops = (top..=bottom - block.height).step_by(60);
        let all = tops.flat_map(|top| {
            (left..=right - block.width).step_by(120).map(move |x| Spot {
                x,
                top,
                side: Side::Start,
            })
        });
        let far = |spot: &Spot| {
            let ((x, y), end) = (mark, tie_end(mark, &block.rect(spot.x, spot.top, spot.side)));
            i64::from(x - end.0).pow(2) + i64::from(y - end.1).pow(2)
        };
        let near = |(far, _): &(i64, Spot)| *far <= reach.saturating_mul(reach);
        let mut all: Vec<_> = all.map(|spot| (far(&spot), spot)).filter(near).collect();
        all.sort_by_key(|(far, _)| *far);
        let spots = all.into_iter().map(|(_, spot)| spot).filter(|spot| {
            let rect = block.rect(spot.x, spot.top, spot.side);
            !tied || tie(mark, &rect).is_none_or(|tie| self.passes(tie))
        });
        let spots: Vec<_> = spots.collect();
        self.choose(block, spots)
    }

    /// Writes the first of the blocks that has a free spot; if none has, the first that has a free place near the
    /// mark, and at last anywhere, tied to the mark by a hairline.
    pub fn put(
        &mut self,
        canvas: &Canvas,
        mark: BackendCoord,
        blocks: &[Block],
        spots: impl Fn(&Block) -> Vec<Spot>,
    ) {
        if self.crowded {
            return;
        }
        let wished = blocks.iter().find_map(|b| Some((b, self.choose(b, spots(b))?)));
        if let Some((block, spot)) = wished {
            return block.write(canvas, spot.x, spot.top, spot.side);
        }
        let all = i64::from(i32::MAX);
        let moved = [(NEAR, true), (all, true), (all, false)].into_iter().find_map(|reach| {
            blocks.iter().find_map(|b| Some((b, self.nearest(b, mark, reach)?, reach.1)))
        });
        let Some((block, spot, tied)) = moved else {
            self.crowded = true;
            return;
        };
        block.write(canvas, spot.x, spot.top, spot.side);
        // Where other labels stand in a hairline's way, a label's colour and words must do.
        let tie = tie(mark, &block.rect(spot.x, spot.top, spot.side));
        if let Some((from, to)) = tie.filter(|_| tied) {
            canvas.svg().stroke(from, to, Class::LEAD);
            self.avoid(from, to);
        }
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
        match self.choose(block, spots) {
            Some(spot) => block.write(canvas, spot.x, spot.top, spot.side),
            None => return false,
        }
        true
    }
}

/// The point of a box that is nearest to a mark.
fn tie_end((x, y): BackendCoord, rect: &Rect) -> BackendCoord {
    (x.clamp(rect.left, rect.right), y.clamp(rect.top, rect.bottom))
}

/// The hairline from beside a mark to the box of its label; none where the two are neighbours.
fn tie(mark: BackendCoord, rect: &Rect) -> Option<Stroke> {
    let end = tie_end(mark, rect);
    let (dx, dy) = (i64::from(end.0 - mark.0), i64::from(end.1 - mark.1));
    let far = (dx * dx + dy * dy).isqrt();
    let step = |of: i64, length: i64| (of * length / far) as i32;
    (far > BESIDE).then(|| {
        let at = |length| (mark.0 + step(dx, length), mark.1 + step(dy, length));
        (at(90), at(far - 20))
    })
}
