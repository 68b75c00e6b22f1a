//! Lettering: how wide words are in Open Sans, and where a finding breaks into lines.

use super::fonts;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, MetadataProvider};
use std::collections::HashMap;
use std::sync::LazyLock;

/// One of the two faces that travel with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Face {
    Regular,
    Bold,
}

static REGULAR: LazyLock<Advances> = LazyLock::new(|| Advances::of(fonts::REGULAR));
static BOLD: LazyLock<Advances> = LazyLock::new(|| Advances::of(fonts::BOLD));

/// How far each letter of a face moves the pen, in sizes.
struct Advances(HashMap<char, f64>);

impl Advances {
    fn of(font: &[u8]) -> Self {
        let font = FontRef::new(font).expect("the font travels with the program");
        let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
        let letters = font.charmap().mappings().filter_map(|(letter, glyph)| {
            let letter = char::from_u32(letter)?;
            Some((letter, f64::from(metrics.advance_width(glyph)?)))
        });
        Self(letters.collect())
    }
}

impl Face {
    /// Draws the outline of a letter at a size; of one that the face does not have, an empty box.
    pub fn outline(self, letter: char, size: f32, pen: &mut impl OutlinePen) {
        let font = match self {
            Self::Regular => fonts::REGULAR,
            Self::Bold => fonts::BOLD,
        };
        let font = FontRef::new(font).expect("the font travels with the program");
        let glyph = font.charmap().map(letter).unwrap_or_default();
        if let Some(outline) = font.outline_glyphs().get(glyph) {
            let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
            outline.draw(settings, pen).expect("the font's outlines are whole");
        }
    }

    /// How far a letter moves the pen at a size, in its unit; one that the face does not have moves it
    /// half a size.
    pub fn advance(self, letter: char, size: u32) -> f64 {
        let advances = match self {
            Self::Regular => &REGULAR,
            Self::Bold => &BOLD,
        };
        advances.0.get(&letter).copied().unwrap_or(0.5) * f64::from(size)
    }

    /// Width of words at a size, in its unit.
    pub fn width(self, words: &str, size: u32) -> f64 {
        words.chars().map(|letter| self.advance(letter, size)).sum()
    }
}

/// Whether the faces have a letter.
pub(super) fn has(letter: char) -> bool {
    REGULAR.0.contains_key(&letter)
}

/// From one line to the next, in sizes.
pub(super) const LEADING: f64 = 1.14;

/// The largest size, and the lines at it, at which a finding fits into so much width and height. One
/// that fits at no size is cut with an ellipsis.
pub(super) fn lines(finding: &str, width: f64, height: f64) -> (u32, Vec<String>) {
    let mut last = (0, Vec::new());
    for size in [104, 92, 80, 68, 60, 52, 44] {
        last = (size, wrap(finding, width, size));
        let fits = |line: &String| Face::Bold.width(line, size) <= width;
        if last.1.len() <= rows(height, size) && last.1.iter().all(fits) {
            return last;
        }
    }
    let (size, mut lines) = last;
    let cut = lines.len() > rows(height, size);
    lines.truncate(rows(height, size));
    if let Some(line) = lines.last_mut().filter(|_| cut) {
        let mut reach = 0.0;
        let too_far = line.char_indices().find(|(_, letter)| {
            reach += Face::Bold.advance(*letter, size);
            reach > width - f64::from(size)
        });
        let end = too_far.map_or(line.len(), |(at, _)| at);
        line.truncate(end);
        line.push('…');
    }
    (size, lines)
}

/// How many lines find room.
fn rows(height: f64, size: u32) -> usize {
    (height / (f64::from(size) * LEADING)) as usize
}

fn wrap(words: &str, width: f64, size: u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split([' ', '\n']).filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if Face::Bold.width(&format!("{line} {word}"), size) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_stays_inside_the_picture() {
        let long =
            "Nearly every child in the county reads at grade level by the end of third grade "
                .repeat(4);
        for finding in ["58.9%", "Nearly 6 in 10 third graders read at grade level", long.as_str()]
        {
            let (size, lines) = lines(finding, 1072.0, 250.0);
            let height = f64::from(size) * LEADING * lines.len() as f64;
            assert!(!lines.is_empty() && height <= 250.0, "{lines:?}");
            assert!(lines.iter().all(|line| Face::Bold.width(line, size) <= 1072.0), "{lines:?}");
        }
    }

    #[test]
    fn what_fits_is_not_cut() {
        let (_, lines) = lines("Nearly 6 in 10 third graders read at grade level", 1072.0, 250.0);
        assert_eq!(lines.join(" "), "Nearly 6 in 10 third graders read at grade level");
    }
}
