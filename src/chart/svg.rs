//! SVG being written: shapes, groups and text with classes. All lengths are tenths of a unit.

use super::class::{Class, Ink};
use super::lettering::{Face, escape};
use plotters_backend::BackendCoord;

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

/// SVG being written.
pub(super) struct Svg {
    pub out: String,
    pub width: i32,
    pub height: i32,
    pub mirrored: bool,
    group: Option<Class>,
}

impl Svg {
    /// Nothing yet, so wide; its height is set when the layout is known.
    pub fn new(width: i32, mirrored: bool) -> Self {
        Svg { out: String::with_capacity(4096), width, height: width, mirrored, group: None }
    }

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

    /// Lines, or rings, as one shape; each point is told by how far it is from the one before.
    pub fn steps<'l>(
        &mut self,
        lines: impl IntoIterator<Item = &'l [BackendCoord]>,
        closed: bool,
        class: Class,
        title: &str,
    ) {
        self.open_shape("path", class);
        self.out.push_str(" d=\"");
        for line in lines {
            let mut before = (0, 0);
            for (at, (x, y)) in line.iter().enumerate() {
                let point = (self.x(*x), *y);
                let (x, y) = (point.0 - before.0, point.1 - before.1);
                self.out.push_str(["M", "l", ""][at.min(2)]);
                if at > 1 && x >= 0 {
                    self.out.push(' ');
                }
                self.number(x);
                if y >= 0 {
                    self.out.push(' ');
                }
                self.number(y);
                before = point;
            }
            self.out.push_str(if closed { "z" } else { "" });
        }
        self.out.push('"');
        self.close_shape("path", title);
    }

    /// Parallel slanted strokes in a box: what is not shown. `at` is its lower start corner.
    pub fn hatch(&mut self, at: BackendCoord, strokes: i32, title: &str) {
        self.open_shape("path", Class::HATCH);
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
            Shape::Diamond => {
                self.path([(x - r, y), (x, y - r), (x + r, y), (x, y + r)], true, class, title)
            }
            Shape::Triangle => {
                self.path([(x - r, y + side), (x, y - r), (x + r, y + side)], true, class, title)
            }
        }
    }

    /// Dots as one shape: strokes with round ends and next to no length.
    pub fn specks(&mut self, at: impl Iterator<Item = BackendCoord>, class: Class) {
        self.open_shape("path", class);
        self.out.push_str(" d=\"");
        for (x, y) in at {
            self.out.push('M');
            let x = self.x(x);
            self.number(x);
            self.out.push(' ');
            self.number(y);
            self.out.push_str("h.1");
        }
        self.out.push('"');
        self.close_shape("path", "");
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
    pub fn text(&mut self, text: &str, face: Face, ink: Ink, side: Side, at: BackendCoord) {
        self.led_text("", text, face, ink, side, at);
    }

    /// Many short texts, each around its place: what they share is said once.
    pub fn words(&mut self, ink: Ink, texts: &[(&str, BackendCoord)]) {
        if texts.is_empty() {
            return;
        }
        self.out.push_str("<g class=\"");
        self.out.push_str(ink.class());
        self.out.push_str("\" text-anchor=\"middle\">");
        for (text, (x, y)) in texts {
            self.out.push_str("<text");
            let x = self.x(*x);
            self.attribute("x", x);
            self.attribute("y", *y);
            self.out.push('>');
            escape(&mut self.out, text);
            self.out.push_str("</text>");
        }
        self.out.push_str("</g>");
    }

    /// One line of text that begins with words in bold.
    pub fn led_text(
        &mut self,
        lead: &str,
        text: &str,
        face: Face,
        ink: Ink,
        side: Side,
        (x, y): BackendCoord,
    ) {
        self.out.push_str("<text");
        let x = self.x(x);
        self.attribute("x", x);
        self.attribute("y", y);
        match (side, self.mirrored) {
            (Side::Middle, _) => self.out.push_str(" text-anchor=\"middle\""),
            (Side::Start, false) | (Side::End, true) => {}
            (Side::End, false) | (Side::Start, true) => self.out.push_str(" text-anchor=\"end\""),
        }
        let (face, ink) = (face.class(), ink.class());
        if !face.is_empty() || !ink.is_empty() {
            self.out.push_str(" class=\"");
            self.out.push_str(face);
            self.out.push_str(if face.is_empty() || ink.is_empty() { "" } else { " " });
            self.out.push_str(ink);
            self.out.push('"');
        }
        self.out.push('>');
        if !lead.is_empty() {
            self.out.push_str("<tspan class=\"b\">");
            escape(&mut self.out, lead);
            self.out.push_str("</tspan> ");
        }
        escape(&mut self.out, text);
        self.out.push_str("</text>");
    }

    /// A straight line.
    pub fn stroke(&mut self, from: BackendCoord, to: BackendCoord, class: Class) {
        self.path([from, to], false, class, "");
    }
}

/// Tenths of a unit as units with at most one decimal.
pub(super) fn tenths(tenths: i32) -> String {
    let mut out = String::new();
    tenths_into(&mut out, tenths);
    out
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
