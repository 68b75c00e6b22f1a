//! Chart: a drawing that stands alone, as pixels of few colours.

use super::{png, words};
use resvg::tiny_skia::Pixmap;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

/// Pixels to a unit of the drawing, for screens with fine pixels, slides and paper.
const SCALE: f32 = 2.0;

/// Places in a table of colours.
const PLACES: usize = 256;

/// How far apart two colours of the table are at first, squared: the eye sees less.
const APART: u32 = 48;

type Colour = [u8; 3];

/// Each colour of a drawing, with how many pixels have it.
type Counts = Vec<(Colour, usize)>;

/// Paints a drawing and encodes it.
pub(super) fn paint(svg: &str) -> Vec<u8> {
    // The fonts have no narrow blank that does not break, but one that does: no line breaks here.
    let svg = svg.replace('\u{202f}', "\u{2009}");
    let drawn = words::draw(&svg, SCALE).unwrap_or_else(|| png::draw(&svg, SCALE));
    let (runs, counts) = runs(&drawn);
    let (colours, places) = table(&counts);
    let mut pixels = Vec::with_capacity(drawn.pixels().len());
    for (at, length) in runs {
        pixels.resize(pixels.len() + length, places[at]);
    }
    png::encode(&pixels, drawn.width() as usize, &colours)
}

/// Pixels in a row that are alike, by which colour they have and how many they are; and each colour, on white,
/// with how many pixels have it.
fn runs(drawn: &Pixmap) -> (Vec<(usize, usize)>, Counts) {
    let (mut rest, _) = drawn.data().as_chunks::<4>();
    let (mut runs, mut counts) = (Vec::new(), Vec::new());
    let mut known: FxHashMap<[u8; 4], usize> = FxHashMap::default();
    while let Some(pixel) = rest.first() {
        let is_same = |same, it| same & (it == pixel);
        let blocks = rest.chunks_exact(32).take_while(|it| it.iter().fold(true, is_same));
        let many = blocks.count() * 32;
        let length = many + rest[many..].iter().take_while(|it| *it == pixel).count();
        let at = *known.entry(*pixel).or_insert(counts.len());
        if at == counts.len() {
            let [red, green, blue, alpha] = *pixel;
            counts.push(([red, green, blue].map(|it| it.saturating_add(255 - alpha)), 0));
        }
        counts[at].1 += length;
        runs.push((at, length));
        rest = &rest[length..];
    }
    (runs, counts)
}

/// The table of colours, the most frequent first, and the place in it of each colour that was counted: that of one
/// which the eye does not tell from it, as long as there is room for so many.
fn table(counts: &[(Colour, usize)]) -> (Vec<Colour>, Vec<u8>) {
    let mut by_count: Vec<usize> = (0..counts.len()).collect();
    by_count.sort_unstable_by_key(|at| (Reverse(counts[*at].1), counts[*at].0));
    let mut apart = APART;
    loop {
        let (mut colours, mut places) = (Vec::new(), vec![0; counts.len()]);
        for at in &by_count {
            let colour = counts[*at].0;
            let near = nearest(&colours, colour).filter(|(_, far)| *far < apart);
            let place = near.map_or(colours.len(), |(place, _)| place);
            if place == colours.len() {
                colours.push(colour);
            }
            let Ok(place) = u8::try_from(place) else { break };
            places[*at] = place;
        }
        if colours.len() <= PLACES {
            return (colours, places);
        }
        apart *= 2;
    }
}

/// The place of the nearest colour of a table, and how far it is, squared.
pub(super) fn nearest(colours: &[Colour], to: Colour) -> Option<(usize, u32)> {
    let far = |colour: &Colour| -> u32 {
        let apart = |c: usize| u32::from(colour[c].abs_diff(to[c])).pow(2);
        (0..3).map(apart).sum()
    };
    colours.iter().map(far).enumerate().min_by_key(|(_, far)| *far)
}
