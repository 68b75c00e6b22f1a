//! Glyph: a letter as a shape, painted once for each size and quarter of a pixel.

use super::canvas::Shape;
use super::lettering::Face;
use super::png;
use crate::chart;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

/// A letter on a canvas of its own, and where its origin stands there.
#[derive(Debug)]
pub(super) struct Glyph {
    pub shape: Shape,
    /// Pixels to the right of the left edge, and below the top, at which the origin stands.
    pub origin: (i32, i32),
}

/// Face, size, letter, quarter of a pixel.
type Key = (Face, u32, char, u8);

static GLYPHS: LazyLock<Mutex<HashMap<Key, Arc<Glyph>>>> = LazyLock::new(Mutex::default);

/// A letter at a size, moved to the right by so many quarters of a pixel.
pub(super) fn glyph(face: Face, size: u32, letter: char, quarter: u8) -> Arc<Glyph> {
    let key = (face, size, letter, quarter);
    if let Some(known) = GLYPHS.lock().expect("no painter panicked").get(&key) {
        return Arc::clone(known);
    }
    let new = Arc::new(paint(face, size, letter, quarter));
    let mut glyphs = GLYPHS.lock().expect("no painter panicked");
    Arc::clone(glyphs.entry(key).or_insert(new))
}

fn paint(face: Face, size: u32, letter: char, quarter: u8) -> Glyph {
    let (left, top) = (size / 4 + 1, size + size / 4);
    let width = left * 2 + face.advance(letter, size).ceil() as u32;
    let height = top + size / 2;
    let text = chart::escaped(letter.encode_utf8(&mut [0; 4]));
    let x = f64::from(left) + f64::from(quarter) / 4.0;
    let weight = face.weight();
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><text x="{x}" y="{top}" font-family="Open Sans" font-size="{size}" font-weight="{weight}" xml:space="preserve">{text}</text></svg>"#
    );
    let pixels = png::draw(&svg, 1.0);
    Glyph {
        shape: Shape {
            width: width as usize,
            coverage: pixels.pixels().iter().map(|pixel| pixel.alpha()).collect(),
        },
        origin: (left as i32, top as i32),
    }
}
