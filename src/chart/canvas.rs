//! The sheet that charts are drawn on: a plotters backend that writes small SVG with classes, titles and groups.
//! All lengths inside are tenths of a unit, since plotters counts whole pixels.

use super::lettering::{Face, escape, width};
use super::{Naming, labels::Rect};
use plotters::prelude::{DrawingArea, RGBAColor, ShapeStyle};
use plotters::{
    coord::Shift,
    element::{Drawable, PointCollection},
};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use std::{
    cell::{RefCell, RefMut},
    convert::Infallible,
    rc::Rc,
};

macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(super) enum $name { $($variant,)* }

        impl $name {
            const ALL: &[($name, &'static str)] = &[$(($name::$variant, $text),)*];

            /// Its name in charts.css.
            pub(super) fn class(self) -> &'static str {
                Self::ALL[self as usize].1
            }
        }
    };
}

names! {
    /// What a shape is. Data marks say so in their class; grid, ticks and leaders are not data.
    Kind {
        Grid = "grid", Tick = "tick", Lead = "lead", Rule = "rule",
        Line = "mark line", Bridge = "mark bridge", Pace = "mark pace", Forecast = "mark forecast",
        Dot = "mark dot", Ring = "mark ring", Open = "mark open", Bar = "mark bar",
        Band = "mark band", Interval = "mark interval", Hatch = "mark hatch", Part = "mark part",
    }
}

names! {
    /// Whose a shape or a word is, which decides its colour.
    Ink {
        Soft = "", First = "s1", Second = "s2", Third = "s3", Fourth = "s4",
        Comparison = "cmp", Plain = "ink", Target = "target", Better = "better", Worse = "worse",
        OnFill = "on",
        Part1 = "p1", Part2 = "p2", Part3 = "p3", Part4 = "p4", Part5 = "p5", Rest = "p6",
    }
}

/// What plotters takes for a colour: a shape's classes, carried in the place of red and green.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Class(pub Kind, pub Ink);

impl Class {
    fn write(self, out: &mut String) {
        out.push_str(self.0.class());
        if self.1 != Ink::Soft {
            out.push(' ');
            out.push_str(self.1.class());
        }
    }

    fn read(color: BackendColor) -> Class {
        let (kind, ink, _) = color.rgb;
        let kind = Kind::ALL.get(usize::from(kind)).map_or(Kind::Line, |k| k.0);
        Class(
            kind,
            Ink::ALL.get(usize::from(ink)).map_or(Ink::Soft, |i| i.0),
        )
    }
}

impl From<Class> for ShapeStyle {
    fn from(class: Class) -> Self {
        ShapeStyle {
            color: RGBAColor(class.0 as u8, class.1 as u8, 0, 1.0),
            filled: false,
            stroke_width: 1,
        }
    }
}

impl BackendStyle for Class {
    fn color(&self) -> BackendColor {
        BackendColor {
            alpha: 1.0,
            rgb: (self.0 as u8, self.1 as u8, 0),
        }
    }
}

/// Which side of a text its position names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Start,
    Middle,
    End,
}

/// The shape of a marker, so that series differ without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Circle,
    Square,
    Diamond,
    Triangle,
}

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
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        points.for_each(|at| svg.marker(self.shape, at, self.radius, self.class, ""));
        Ok(())
    }
}

/// SVG being written.
pub(super) struct Svg {
    out: String,
    width: i32,
    height: i32,
    mirrored: bool,
    group: Option<Class>,
}

impl Svg {
    fn x(&self, x: i32) -> i32 {
        if self.mirrored { self.width - x } else { x }
    }

    fn number(&mut self, tenths: i32) {
        tenths_into(&mut self.out, tenths);
    }

    fn attribute(&mut self, name: &str, tenths: i32) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        self.number(tenths);
        self.out.push('"');
    }

    fn open_shape(&mut self, element: &str, class: Class) {
        self.out.push('<');
        self.out.push_str(element);
        if self.group != Some(class) {
            self.out.push_str(" class=\"");
            class.write(&mut self.out);
            self.out.push('"');
        }
    }

    fn close_shape(&mut self, element: &str, title: &str) {
        if title.is_empty() {
            self.out.push_str("/>");
            return;
        }
        self.out.push_str("><title>");
        escape(&mut self.out, title);
        self.out.push_str("</title></");
        self.out.push_str(element);
        self.out.push('>');
    }

    /// Opens a group whose shapes share a class and a tooltip.
    pub fn open(&mut self, class: Class, title: &str) {
        self.out.push_str("<g class=\"");
        class.write(&mut self.out);
        self.out.push_str("\">");
        if !title.is_empty() {
            self.out.push_str("<title>");
            escape(&mut self.out, title);
            self.out.push_str("</title>");
        }
        self.group = Some(class);
    }

    /// Closes the group.
    pub fn close(&mut self) {
        self.out.push_str("</g>");
        self.group = None;
    }

    /// A path through points; closed if it bounds an area.
    pub fn path(
        &mut self,
        points: impl IntoIterator<Item = BackendCoord>,
        closed: bool,
        class: Class,
        title: &str,
    ) {
        self.open_shape("path", class);
        self.out.push_str(" d=\"");
        for (i, (x, y)) in points.into_iter().enumerate() {
            self.out.push(if i == 0 { 'M' } else { 'L' });
            let x = self.x(x);
            self.number(x);
            self.out.push(' ');
            self.number(y);
        }
        self.out.push_str(if closed { "z\"" } else { "\"" });
        self.close_shape("path", title);
    }

    /// Parallel slanted strokes in a box: what is not shown. `at` is its lower start corner.
    pub fn hatch(&mut self, at: BackendCoord, strokes: i32, title: &str) {
        self.open_shape("path", Class(Kind::Hatch, Ink::Soft));
        self.out.push_str(" d=\"");
        for i in 0..strokes {
            for (letter, dx, dy) in [('M', i * 60, 0), ('L', i * 60 + 60, -120)] {
                self.out.push(letter);
                let x = self.x(at.0 + dx);
                self.number(x);
                self.out.push(' ');
                self.number(at.1 + dy);
            }
        }
        self.out.push('"');
        self.close_shape("path", title);
    }

    /// A marker of a shape around a center.
    pub fn marker(
        &mut self,
        shape: Shape,
        (x, y): BackendCoord,
        r: i32,
        class: Class,
        title: &str,
    ) {
        let side = r * 9 / 10;
        match shape {
            Shape::Circle => {
                self.open_shape("circle", class);
                let x = self.x(x);
                self.attribute("cx", x);
                self.attribute("cy", y);
                self.attribute("r", r);
                self.close_shape("circle", title);
            }
            Shape::Square => self.rect((x - side, y - side), (x + side, y + side), class, title),
            Shape::Diamond => self.path(
                [(x - r, y), (x, y - r), (x + r, y), (x, y + r)],
                true,
                class,
                title,
            ),
            Shape::Triangle => self.path(
                [(x - r, y + side), (x, y - r), (x + r, y + side)],
                true,
                class,
                title,
            ),
        }
    }

    /// A rectangle between two corners.
    pub fn rect(&mut self, from: BackendCoord, to: BackendCoord, class: Class, title: &str) {
        self.open_shape("rect", class);
        let (a, b) = (self.x(from.0), self.x(to.0));
        self.attribute("x", a.min(b));
        self.attribute("y", from.1.min(to.1));
        self.attribute("width", (a - b).abs());
        self.attribute("height", (from.1 - to.1).abs());
        self.close_shape("rect", title);
    }

    /// One line of text with its baseline at `at`.
    pub fn text(&mut self, text: &str, face: Face, ink: Ink, side: Side, (x, y): BackendCoord) {
        self.out.push_str("<text");
        let x = self.x(x);
        self.attribute("x", x);
        self.attribute("y", y);
        let side = match (side, self.mirrored) {
            (Side::Start, true) => Side::End,
            (Side::End, true) => Side::Start,
            (side, _) => side,
        };
        match side {
            Side::Start => {}
            Side::Middle => self.out.push_str(" text-anchor=\"middle\""),
            Side::End => self.out.push_str(" text-anchor=\"end\""),
        }
        let (face, ink) = (face.class(), ink.class());
        if !face.is_empty() || !ink.is_empty() {
            self.out.push_str(" class=\"");
            self.out.push_str(face);
            self.out.push_str(if face.is_empty() || ink.is_empty() {
                ""
            } else {
                " "
            });
            self.out.push_str(ink);
            self.out.push('"');
        }
        self.out.push('>');
        escape(&mut self.out, text);
        self.out.push_str("</text>");
    }
}

/// Writes tenths of a unit as units with at most one decimal.
fn tenths_into(out: &mut String, tenths: i32) {
    let mut digits = [0u8; 12];
    let mut at = digits.len();
    let (mut rest, parts) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    if parts > 0 {
        at -= 2;
        (digits[at], digits[at + 1]) = (b'.', b'0' + parts as u8);
    }
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if tenths < 0 {
        out.push('-');
    }
    digits[at..].iter().for_each(|&d| out.push(char::from(d)));
}

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
        let svg = Svg {
            out: String::with_capacity(4096),
            width,
            height: width,
            mirrored,
            group: None,
        };
        Canvas {
            svg: Rc::new(RefCell::new(svg)),
            width,
        }
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
        Rect {
            left: 0,
            top: 0,
            right: svg.width,
            bottom: svg.height,
        }
    }

    /// The finished drawing as an element of a page.
    pub fn inline(self, class: &str, naming: Naming) -> String {
        let svg = self.svg();
        let mut out = String::with_capacity(svg.out.len() + 200);
        out.push_str("<svg class=\"chart ");
        out.push_str(class);
        out.push_str("\" viewBox=\"0 0 ");
        tenths_into(&mut out, svg.width);
        out.push(' ');
        tenths_into(&mut out, svg.height);
        match naming {
            Naming::By { title, description } => {
                out.push_str("\" role=\"img\" aria-labelledby=\"");
                escape(&mut out, title);
                out.push_str("\" aria-describedby=\"");
                escape(&mut out, description);
            }
            Naming::Decorative => out.push_str("\" aria-hidden=\"true"),
        }
        out.push_str("\">");
        out.push_str(&svg.out);
        out.push_str("</svg>");
        out
    }
}

impl DrawingBackend for Svg {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.width.unsigned_abs(), self.height.unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn draw_pixel(
        &mut self,
        at: BackendCoord,
        color: BackendColor,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.rect(at, (at.0 + 1, at.1 + 1), Class::read(color), "");
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.path([from, to], false, Class::read(style.color()), "");
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        _: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.rect(from, to, Class::read(style.color()), "");
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.path(path, false, Class::read(style.color()), "");
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.marker(
            Shape::Circle,
            center,
            radius as i32,
            Class::read(style.color()),
            "",
        );
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.path(path, true, Class::read(style.color()), "");
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        at: BackendCoord,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
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
        self.text(
            text,
            face,
            Class::read(style.color()).1,
            side,
            (at.0, at.1 + down),
        );
        Ok(())
    }

    /// Measured with our tables: plotters itself would count 0.7 em a byte.
    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let face = face_of(style);
        Ok((
            width(text, face).unsigned_abs(),
            face.leading().unsigned_abs(),
        ))
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
