//! Canvas: a picture while it is painted, one byte a pixel: a place in a table of few colours.

use super::inks::Ink;

pub(super) const WIDTH: usize = 1200;
const HEIGHT: usize = 630;
/// Steps from the ground to each ink: enough for smooth edges.
pub(super) const STEPS: u32 = 24;

/// A picture while it is painted.
pub(super) struct Canvas {
    pub pixels: Vec<u8>,
}

/// A painted shape: how much of each of its pixels is covered, 0 to 255.
#[derive(Debug)]
pub(super) struct Shape {
    pub width: usize,
    pub coverage: Vec<u8>,
}

impl Canvas {
    /// Nothing but ground.
    pub fn new() -> Self {
        Self { pixels: vec![0; WIDTH * HEIGHT] }
    }

    /// Covers a rectangle.
    pub fn fill(&mut self, x: usize, y: usize, width: usize, height: usize, ink: Ink) {
        let place = place(ink, STEPS);
        for row in self.pixels.chunks_mut(WIDTH).skip(y).take(height) {
            let end = (x + width).min(WIDTH);
            row[x.min(end)..end].fill(place);
        }
    }

    /// Puts a shape on the ground; what falls outside the picture is cut off.
    pub fn cover(&mut self, x: i32, y: i32, shape: &Shape, ink: Ink) {
        let steps: [u8; 256] =
            std::array::from_fn(|covered| place(ink, (covered as u32 * STEPS + 127) / 255));
        put(&mut self.pixels, WIDTH, (x, y), shape.rows(), |pixel, covered| {
            // Where two letters touch, the darker one shows.
            let new = steps[usize::from(covered)];
            if new != 0 && (*pixel == 0 || new > *pixel) {
                *pixel = new;
            }
        });
    }

    /// Puts finished pixels in place of what is there.
    pub fn stamp(&mut self, x: i32, y: i32, width: usize, pixels: &[u8]) {
        put(&mut self.pixels, WIDTH, (x, y), pixels.chunks(width), |pixel, new| *pixel = new);
    }
}

impl Shape {
    /// From the top down.
    pub fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.coverage.chunks(self.width)
    }
}

/// Does something to each pixel of a picture so many wide that a cell lies on, the first one at a place; what falls
/// outside is cut off.
pub(super) fn put<'r, P>(
    pixels: &mut [P],
    width: usize,
    (x, y): (i32, i32),
    rows: impl Iterator<Item = &'r [u8]>,
    put: impl Fn(&mut P, u8),
) {
    let (start, outside) = (x.max(0) as usize, (-x).max(0) as usize);
    for (row, cells) in (y..).zip(rows) {
        let Ok(row) = usize::try_from(row) else { continue };
        let Some(line) = pixels.get_mut(row * width + start..(row + 1) * width) else { return };
        let cells = cells.iter().skip(outside);
        line.iter_mut().zip(cells).for_each(|(pixel, cell)| put(pixel, *cell));
    }
}

/// The place of an ink's step in the table: the ground first, then the steps of each ink.
fn place(ink: Ink, step: u32) -> u8 {
    match (ink, step) {
        (Ink::Ground, _) | (_, 0) => 0,
        (ink, step) => ((ink as u32 - 1) * STEPS + step) as u8,
    }
}

/// The table of colours: every ink with its edges on the ground, which is the first.
pub(super) fn colours(inks: &[[u8; 3]]) -> Vec<[u8; 3]> {
    let Some((ground, rest)) = inks.split_first() else {
        return Vec::new();
    };
    let mix = |ground: u8, ink: u8, step: u32| {
        ((u32::from(ground) * (STEPS - step) + u32::from(ink) * step) / STEPS) as u8
    };
    let steps = rest.iter().flat_map(|ink| {
        (1..=STEPS).map(move |step| std::array::from_fn(|c| mix(ground[c], ink[c], step)))
    });
    std::iter::once(*ground).chain(steps).collect()
}
