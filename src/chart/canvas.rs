//! The sheet that charts are drawn on: a handle on the SVG that drawing areas and direct labels share.
//! All lengths are tenths of a unit, since plotters counts whole pixels.

use super::drawing::Naming;
use super::lettering::escaped;
use super::rect::Rect;
use super::svg::{Svg, tenths};
use plotters::coord::Shift;
use plotters::prelude::DrawingArea;
use std::cell::{RefCell, RefMut};
use std::rc::Rc;

/// A handle on the SVG that drawing areas and direct labels share.
#[derive(Clone)]
pub(super) struct Canvas {
    svg: Rc<RefCell<Svg>>,
    width: i32,
}

impl Canvas {
    /// An empty sheet, so many units wide. Its height is set when the layout is known.
    pub fn new(width: u32, mirrored: bool) -> Self {
        let width = width as i32 * 10;
        let svg = Svg::new(width, mirrored);
        Canvas { svg: Rc::new(RefCell::new(svg)), width }
    }

    /// The sheet, to be written on directly.
    pub fn svg(&self) -> RefMut<'_, Svg> {
        self.svg.borrow_mut()
    }

    /// The sheet as plotters sees it.
    pub fn area(&self) -> DrawingArea<Svg, Shift> {
        DrawingArea::from(&self.svg)
    }

    /// Width in tenths of a unit.
    pub fn width(&self) -> i32 {
        self.width
    }

    /// Sets the height in tenths of a unit.
    pub fn set_height(&self, tenths: i32) {
        self.svg().height = tenths;
    }

    /// The whole sheet as a box.
    pub fn bounds(&self) -> Rect {
        let svg = self.svg();
        Rect { left: 0, top: 0, right: svg.width, bottom: svg.height }
    }

    /// The finished drawing, to be set into another one.
    pub fn into_svg(self) -> Svg {
        let empty = Svg::new(0, false);
        self.svg.replace(empty)
    }

    /// The finished drawing as an element of a page.
    pub fn inline(self, class: &str, naming: Naming) -> String {
        let svg = self.svg();
        let named = match naming {
            Naming::By { title, description } => format!(
                "role=\"img\" aria-labelledby=\"{}\" aria-describedby=\"{}\"",
                escaped(title),
                escaped(description)
            ),
            Naming::Decorative => "aria-hidden=\"true\"".to_owned(),
        };
        let (width, height) = (tenths(svg.width), tenths(svg.height));
        format!(
            "<svg class=\"chart {class}\" viewBox=\"0 0 {width} {height}\" {named}>{}</svg>",
            svg.out
        )
    }
}
