//! Glyph: a letter as a shape, painted once for each type and quarter of a pixel.

use super::canvas::{STEPS, Shape};
use super::lettering::Face;
use resvg::tiny_skia::{FillRule, LineJoin, Mask, PathBuilder, Stroke, Transform};
use skrifa::outline::OutlinePen;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

/// What letters are set in. Lengths are sixteenths of a pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Type {
    pub face: Face,
    pub size: u32,
    /// How wide a stroke lies around each letter: the letter with it is the shape.
    pub halo: u32,
}

/// A letter on a canvas of its own, and where its origin stands there.
#[derive(Debug)]
pub(super) struct Glyph {
    pub shape: Shape,
    /// Pixels to the right of the left edge, and below the top, at which the origin stands.
    pub origin: (i32, i32),
}

/// Type, letter, quarter of a pixel.
type Key = (Type, char, u8);

static GLYPHS: LazyLock<Mutex<HashMap<Key, Arc<Glyph>>>> = LazyLock::new(Mutex::default);

impl Type {
    /// Width of words in pixels.
    pub fn width(self, words: &str) -> f64 {
        self.face.width(words, self.size) / 16.0
    }

    /// The letters of a line that begins at a place, each with the column of its canvas.
    pub fn set(self, words: &str, mut x: f64) -> impl Iterator<Item = (i32, Arc<Glyph>)> {
        words.chars().map(move |letter| {
            let quarters = (x * 4.0).round() as i32;
            let glyph = glyph((self, letter, quarters.rem_euclid(4) as u8));
            x += self.face.advance(letter, self.size) / 16.0;
            (quarters.div_euclid(4) - glyph.origin.0, glyph)
        })
    }
}

fn glyph(key: Key) -> Arc<Glyph> {
    if let Some(known) = GLYPHS.lock().expect("no painter panicked").get(&key) {
        return Arc::clone(known);
    }
    let new = Arc::new(paint(key));
    let mut glyphs = GLYPHS.lock().expect("no painter panicked");
    Arc::clone(glyphs.entry(key).or_insert(new))
}

fn paint((letters, letter, quarter): Key) -> Glyph {
    let mut pen = Pen::default();
    letters.face.outline(letter, letters.size as f32 / 16.0, &mut pen);
    let nothing = Glyph { shape: Shape { width: 1, coverage: Vec::new() }, origin: (0, 0) };
    let Some(outline) = pen.0.finish() else { return nothing };
    let halo = Stroke {
        width: letters.halo as f32 / 16.0,
        line_join: LineJoin::Round,
        ..Stroke::default()
    };
    let halo = outline.stroke(&halo, 1.0).filter(|_| letters.halo > 0);
    let bounds = halo.as_ref().unwrap_or(&outline).bounds();
    // The quarters lie to the right.
    let (left, top) = (bounds.left().floor() as i32, bounds.top().floor() as i32);
    let width = bounds.right().ceil() as i32 + 1 - left;
    let height = bounds.bottom().ceil() as i32 - top;
    let Some(mut mask) = Mask::new(width as u32, height.max(1) as u32) else { return nothing };
    let moved = Transform::from_translate(f32::from(quarter) / 4.0 - left as f32, -top as f32);
    for path in halo.iter().chain([&outline]) {
        mask.fill_path(path, FillRule::Winding, true, moved);
    }
    let mut coverage = mask.take();
    for covered in &mut coverage {
        let step = (u32::from(*covered) * STEPS + 127) / 255;
        *covered = (step * 255 / STEPS) as u8;
    }
    Glyph { shape: Shape { width: width as usize, coverage }, origin: (-left, -top) }
}

/// An outline as it is drawn, turned over: pictures count downwards, fonts upwards.
#[derive(Default)]
struct Pen(PathBuilder);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, -y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, -y);
    }

    fn quad_to(&mut self, bx: f32, by: f32, x: f32, y: f32) {
        self.0.quad_to(bx, -by, x, -y);
    }

    fn curve_to(&mut self, bx: f32, by: f32, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.cubic_to(bx, -by, cx, -cy, x, -y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
