//! Chart: a drawing that stands alone, as pixels of few colours.

use super::png;
use resvg::tiny_skia::Pixmap;
use std::collections::HashMap;

/// Pixels to a unit of the drawing, for screens with fine pixels, slides and paper.
const SCALE: f32 = 2.0;

/// Places in a table of colours.
const PLACES: usize = 256;

/// How far apart two colours of the table are at first, squared: the eye sees less.
const APART: u32 = 48;

type Colour = [u8; 3];

/// Paints a drawing and encodes it.
pub(super) fn paint(svg: &str) -> Vec<u8> {
    // The fonts have no narrow blank that does not break, but one that does: no line breaks here.
    let drawn = png::draw(&svg.replace('\u{202f}', "\u{2009}"), SCALE);
    let runs = runs(&drawn);
    let (colours, places) = table(&runs);
    let mut pixels = Vec::with_capacity(drawn.pixels().len());
    for (colour, count) in &runs {
        pixels.resize(pixels.len() + count, places[colour]);
    }
    png::encode(&pixels, drawn.width() as usize, &colours)
}

/// Each colour on white, with how many pixels in a row have it.
fn runs(drawn: &Pixmap) -> Vec<(Colour, usize)> {
    let (pixels, _) = drawn.data().as_chunks::<4>();
    let run = |run: &[[u8; 4]]| {
        let [red, green, blue, alpha] = run[0];
        ([red, green, blue].map(|it| it.saturating_add(255 - alpha)), run.len())
    };
    pixels.chunk_by(|one, next| one == next).map(run).collect()
}

/// The table of colours, the most frequent first, and the place in it of every colour: that of one which
/// the eye does not tell from it, as long as there is room for so many.
fn table(runs: &[(Colour, usize)]) -> (Vec<Colour>, HashMap<Colour, u8>) {
    let mut counts: HashMap<Colour, usize> = HashMap::new();
    for (colour, count) in runs {
        *counts.entry(*colour).or_default() += count;
    }
    let mut by_count: Vec<(Colour, usize)> = counts.into_iter().collect();
    by_count.sort_unstable_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    let mut apart = APART;
    loop {
        let (mut colours, mut places) = (Vec::new(), HashMap::new());
        for (colour, _) in &by_count {
            let near = nearest(&colours, *colour).filter(|(_, far)| *far < apart);
            let place = near.map_or(colours.len(), |(place, _)| place);
            if place == colours.len() {
                colours.push(*colour);
            }
            let Ok(place) = u8::try_from(place) else { break };
            places.insert(*colour, place);
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
