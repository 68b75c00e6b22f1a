//! The sheet that charts are drawn on: a handle on the SVG that drawing areas and direct labels share.
//! All lengths are tenths of a unit, since plotters counts whole pixels.

use super::class::Class;
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
    /// Where sheets of paper may part it: bytes written before, and tenths of a unit from the top.
    cuts: Rc<RefCell<Vec<(usize, i32)>>>,
}

impl Canvas {
    /// An empty sheet, so many units wide. Its height is set when the layout is known.
    pub fn new(width: u32, mirrored: bool) -> Self {
        let width = width as i32 * 10;
        let svg = Svg::new(width, mirrored);
        Canvas { svg: Rc::new(RefCell::new(svg)), width, cuts: Rc::default() }
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

    /// Draws anew with more and more tenths of a unit until a drawing says that it has room enough.
    pub fn until_roomy(&self, draw: impl Fn(i32) -> bool) {
        for more in [0, 300, 900, 1800] {
            self.svg().out.clear();
            self.cuts.borrow_mut().clear();
            if draw(more) {
                return;
            }
        }
    }

    /// A vertical line, such as one that all rows share, with gaps where words lie across it.
    pub fn rule(
        &self,
        class: Class,
        x: i32,
        (top, bottom): (i32, i32),
        title: &str,
        words: &[Rect],
    ) {
        let mut across: Vec<_> =
            words.iter().filter(|w| w.left - 30 < x && x < w.right + 30).collect();
        across.sort_by_key(|w| w.top);
        let mut svg = self.svg();
        svg.open(class, title);
        let mut from = top;
        for word in across {
            if word.top > from {
                svg.stroke((x, from), (x, word.top), class);
            }
            from = from.max(word.bottom);
        }
        if bottom > from {
            svg.stroke((x, from), (x, bottom), class);
        }
        svg.close();
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

    /// A place where sheets of paper may part the drawing: all that is written later lies below it.
    pub fn cut(&self, y: i32) {
        let written = self.svg().out.len();
        self.cuts.borrow_mut().push((written, y));
    }

    /// The finished drawing as an element of a page, or as several, one below the other, where it may be parted.
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
        let width = tenths(svg.width);
        let cuts = self.cuts.borrow();
        let ends = cuts.iter().copied().chain([(svg.out.len(), svg.height)]);
        let mut from = (0, 0);
        let mut out = String::with_capacity(svg.out.len() + 200);
        for to in ends {
            let (top, height) = (tenths(from.1), tenths(to.1 - from.1));
            let named = if from.0 == 0 { named.as_str() } else { "aria-hidden=\"true\"" };
            let view = format!("viewBox=\"0 {top} {width} {height}\"");
            out += &format!("<svg class=\"chart {class}\" {view} {named}>");
            out += &svg.out[from.0..to.0];
            out += "</svg>";
            from = to;
        }
        out
    }
}
