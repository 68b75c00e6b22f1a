//! Our SVG as plotters sees it: a backend, and elements that carry their class to it.

use super::class::Class;
use super::svg::{Shape, Svg};
use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendColor, BackendCoord, DrawingBackend, DrawingErrorKind};
use std::convert::Infallible;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// A marker at a point.
pub(super) struct Marker {
    pub center: (f64, f64),
    pub shape: Shape,
    pub radius: i32,
    pub class: Class,
}

/// Points joined by a line.
pub(super) struct Line {
    pub points: Vec<(f64, f64)>,
    pub class: Class,
}

impl<'a> PointCollection<'a, (f64, f64)> for &'a Marker {
    type Point = &'a (f64, f64);
    type IntoIter = std::iter::Once<&'a (f64, f64)>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.center)
    }
}

impl Drawable<Svg> for Marker {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Drawn {
        points.for_each(|at| svg.marker(self.shape, at, self.radius, self.class, ""));
        Ok(())
    }
}

impl<'a> PointCollection<'a, (f64, f64)> for &'a Line {
    type Point = &'a (f64, f64);
    type IntoIter = std::slice::Iter<'a, (f64, f64)>;

    fn point_iter(self) -> Self::IntoIter {
        self.points.iter()
    }
}

impl Drawable<Svg> for Line {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Drawn {
        svg.path(points, false, self.class, "");
        Ok(())
    }
}

impl DrawingBackend for Svg {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.width.unsigned_abs(), self.height.unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        unreachable!("a colour has no class: only the elements above are drawn")
    }
}
