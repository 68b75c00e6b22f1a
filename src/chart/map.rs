//! The map: places in at most five classes of one hue, each area with its number, over a legend that is a chart of
//! its own: every number stands at its value.

mod areas;
mod ground;
mod inside;
mod legend;
mod marks;
mod model;
mod outlines;

pub use model::{Lies, Map, MapPlace};
pub use outlines::{Outlines, Position};

use super::canvas::Canvas;
use super::drawing::Size;
use areas::Sheet;
use ground::{Ground, Projection};
use plotters_backend::BackendCoord;

/// Width of the wide drawing, in units: a half of a page. Paper takes it too.
pub(super) const WIDE: u32 = 540;

/// Most bytes of the wide drawing and of the narrow one: a map that is heavier is simplified further.
const MOST: [usize; 2] = [39 << 10, 20 << 10];

impl Map {
    pub(super) fn draw(&self, canvas: &Canvas, size: Size) {
        let width = canvas.width();
        let is_wide = size != Size::Narrow;
        let points = self.places.iter().filter_map(|it| match it.lies {
            Lies::At(position) => Some(position),
            Lies::Area(_) => None,
        });
        let all = self.outlines.arcs.iter().flatten().copied().chain(points.clone());
        // Room for the strokes of borders, and for dots.
        let margin = if points.count() > 0 { 100 } else { 20 };
        let projection = Projection::of(all, width - 2 * margin, width * 6 / 5);
        let ground = Ground::of(&self.outlines, &projection);
        let mut sheet = Sheet { map: self, ground, arcs: Vec::new(), is_wide };
        let (bottom, borders) = (projection.height + 2 * margin, self.borders());
        // First to a third of a pixel, then to whole pixels and ever less.
        let coarser = (0..12).map(|by| (80.0 * f64::from(1 << by), 10));
        for (least, grain) in std::iter::once((40.0, 1)).chain(coarser) {
            sheet.arcs = sheet.ground.simplified(least, grain);
            let shift = |(x, y): &mut BackendCoord| (*x, *y) = (*x + margin, *y + margin);
            sheet.arcs.iter_mut().flatten().for_each(shift);
            canvas.svg().out.clear();
            sheet.areas(canvas);
            sheet.borders(canvas, &borders);
            sheet.points(canvas, &projection, (margin, bottom));
            sheet.numbers(canvas);
            let bottom = self.legend(canvas, bottom + 160, is_wide);
            canvas.set_height(bottom);
            if canvas.svg().out.len() <= MOST[usize::from(!is_wide)] {
                break;
            }
        }
    }
}
