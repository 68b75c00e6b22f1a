//! Our SVG as plotters sees it: a backend, and markers as plotters elements.

use super::class::Class;
use super::lettering::{Face, width};
use super::svg::{Shape, Side, Svg};
use plotters::element::{Drawable, PointCollection};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use std::convert::Infallible;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// A marker at a point, as a plotters element.
pub(super) struct Marker {
    pub center: (f64, f64),
    pub shape: Shape,
    pub radius: i32,
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

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Drawn {
        self.rect(at, (at.0 + 1, at.1 + 1), Class::read(color), "");
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.path([from, to], false, Class::read(style.color()), "");
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        _: bool,
    ) -> Drawn {
        self.rect(from, to, Class::read(style.color()), "");
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.path(path, false, Class::read(style.color()), "");
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _: bool,
    ) -> Drawn {
        self.marker(Shape::Circle, center, radius as i32, Class::read(style.color()), "");
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.path(path, true, Class::read(style.color()), "");
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Drawn {
        let face = face_of(style);
        let anchor = style.anchor();
        let side = match anchor.h_pos {
            HPos::Left => Side::Start,
            HPos::Center => Side::Middle,
            HPos::Right => Side::End,
        };
        let down = match anchor.v_pos {
            VPos::Top => face.size(),
            VPos::Center => face.size() * 35 / 100,
            VPos::Bottom => 0,
        };
        self.text(text, face, Class::read(style.color()).1, side, (at.0, at.1 + down));
        Ok(())
    }

    /// Measured with our tables: plotters itself would count 0.7 em a byte.
    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let face = face_of(style);
        Ok((width(text, face).unsigned_abs(), face.leading().unsigned_abs()))
    }
}

/// The face nearest to what a plotters text style asks for.
fn face_of<T: BackendTextStyle>(style: &T) -> Face {
    match (style.style(), style.size()) {
        (FontStyle::Bold, size) if size >= 280.0 => Face::Huge,
        (FontStyle::Bold, size) if size >= 200.0 => Face::Big,
        (FontStyle::Bold, _) => Face::Bold,
        _ => Face::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::prelude::{IntoDrawingArea, IntoFont};

    /// plotters counts 0.7 em a byte, so that “2016–17” would be as wide as nine letters.
    #[test]
    fn text_is_measured_with_our_tables() {
        let area = Svg::new(6800, false).into_drawing_area();
        let style = ("sans-serif", 135.0).into_font().into();
        let (wide, _) = area.estimate_text_size("2016–17", &style).expect("a width");
        assert_eq!(wide, width("2016–17", Face::Text).unsigned_abs());
    }
}
