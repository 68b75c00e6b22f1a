//! The areas of a map: class by class, hatched where that is to be said, with the borders of what they lie in.

use super::super::canvas::Canvas;
use super::super::class::{Class, Ink, Kind};
use super::super::lettering::escaped;
use super::super::svg::tenths_into;
use super::ground::Ground;
use super::inside::{Lean, hatch};
use super::model::{Lies, Map, MapPlace, Standing, over};
use plotters_backend::BackendCoord;
use std::fmt::Write;

/// The rings of an area on the sheet.
type Rings = Vec<Vec<BackendCoord>>;

/// A map at one size, while it is drawn.
pub(super) struct Sheet<'a> {
    pub map: &'a Map,
    pub ground: Ground<'a>,
    pub arcs: Vec<Vec<BackendCoord>>,
    pub is_wide: bool,
}

impl Sheet<'_> {
    fn rings(&self, area: usize) -> Rings {
        self.ground.rings(area, &self.arcs)
    }

    /// Every place that is an area, with its outline.
    pub(super) fn placed(&self) -> impl Iterator<Item = (&MapPlace, Rings)> {
        self.map.places.iter().filter_map(|place| match place.lies {
            Lies::Area(area) => Some((place, self.rings(area))),
            Lies::At(_) => None,
        })
    }

    /// The areas, class by class, and what is hatched over them.
    pub(super) fn areas(&self, canvas: &Canvas) {
        let mut svg = canvas.svg();
        let out = &mut svg.out;
        let told: Vec<usize> = self
            .map
            .places
            .iter()
            .filter_map(|it| match it.lies {
                Lies::Area(area) => Some(area),
                Lies::At(_) => None,
            })
            .collect();
        let bare = (0..self.ground.areas()).filter(|area| !told.contains(area));
        let empty = Class(Kind::Area, Ink::Soft);
        self.group(out, empty, bare.map(|area| ("", self.rings(area))));
        let unknown = |it: &&MapPlace| !matches!(it.standing, Standing::At { .. });
        let of = |wanted: &dyn Fn(&&MapPlace) -> bool| -> Vec<_> {
            let all = self.placed().filter(|(place, _)| wanted(place));
            all.map(|(place, rings)| (place.label.as_str(), rings)).collect()
        };
        self.group(out, empty, of(&unknown).into_iter());
        for hue in self.map.hues() {
            let is_in = |it: &&MapPlace| matches!(it.standing, Standing::At { value, .. } if self.map.hue(value) == *hue);
            self.group(out, Class(Kind::Area, *hue), of(&is_in).into_iter());
            let crosses = |it: &&MapPlace| {
                is_in(it) && matches!(it.standing, Standing::At { crosses: true, .. })
            };
            self.strokes(out, over(*hue), (&of(&crosses), Lean::Left, 130));
        }
        let hidden = of(&|it| it.standing == Standing::Hidden);
        self.strokes(out, Class::HATCH, (&hidden, Lean::Right, 85));
    }

    /// Areas of one class: each with its tooltip where there is a pointer to show it, else all as one shape.
    fn group<'l>(
        &self,
        out: &mut String,
        class: Class,
        areas: impl Iterator<Item = (&'l str, Rings)>,
    ) {
        let mut areas = areas.peekable();
        if areas.peek().is_none() {
            return;
        }
        if !self.is_wide {
            open_path(out, class);
            areas.for_each(|(_, rings)| write(out, &rings));
            out.push_str("\"/>");
            return;
        }
        out.push_str("<g class=\"");
        class.write(out);
        out.push_str("\">");
        for (label, rings) in areas {
            out.push_str("<path d=\"");
            write(out, &rings);
            out.push('"');
            if label.is_empty() {
                out.push_str("/>");
            } else {
                let _ = write!(out, "><title>{}</title></path>", escaped(label));
            }
        }
        out.push_str("</g>");
    }

    fn strokes(
        &self,
        out: &mut String,
        class: Class,
        (areas, lean, step): (&[(&str, Rings)], Lean, i32),
    ) {
        let rings: Rings = areas.iter().flat_map(|(_, rings)| rings).cloned().collect();
        let strokes = hatch(&rings, lean, step);
        if strokes.is_empty() {
            return;
        }
        open_path(out, class);
        let whole = |(x, y): BackendCoord| ((x + 5) / 10 * 10, (y + 5) / 10 * 10);
        for (from, to) in strokes {
            line(out, &[whole(from), whole(to)], false);
        }
        out.push_str("\"/>");
    }

    /// Borders of what places lie in, and the border of all: a line in a broader one of the page's colour.
    pub(super) fn borders(&self, canvas: &Canvas) {
        let part = |area: usize| {
            let of = self.map.places.iter().find(|it| it.lies == Lies::Area(area));
            of.map(|it| it.part)
        };
        let parts: Vec<Option<usize>> = (0..self.ground.areas()).map(part).collect();
        let mut drawn = String::new();
        for (arc, beside) in self.arcs.iter().zip(self.ground.beside()) {
            let mut parts = beside.iter().filter_map(|area| parts[*area]);
            let is_inside = match (parts.next(), parts.next()) {
                (Some(one), Some(two)) => one == two,
                (Some(_), None) => false,
                _ => true,
            };
            if !is_inside {
                line(&mut drawn, arc, false);
            }
        }
        let mut svg = canvas.svg();
        for kind in [Kind::Casing, Kind::Border].into_iter().filter(|_| !drawn.is_empty()) {
            open_path(&mut svg.out, Class(kind, Ink::Soft));
            svg.out.push_str(&drawn);
            svg.out.push_str("\"/>");
        }
    }
}

fn write(out: &mut String, rings: &[Vec<BackendCoord>]) {
    rings.iter().for_each(|ring| line(out, ring, true));
}

/// A line through points, each told by how far it is from the one before.
fn line(out: &mut String, points: &[BackendCoord], closed: bool) {
    let mut before = (0, 0);
    for (at, point) in points.iter().enumerate() {
        let (x, y) = (point.0 - before.0, point.1 - before.1);
        let letter = ["M", "l", ""][at.min(2)];
        out.push_str(letter);
        if letter.is_empty() && x >= 0 {
            out.push(' ');
        }
        tenths_into(out, x);
        if y >= 0 {
            out.push(' ');
        }
        tenths_into(out, y);
        before = *point;
    }
    if closed {
        out.push('z');
    }
}

fn open_path(out: &mut String, class: Class) {
    out.push_str("<path class=\"");
    class.write(out);
    out.push_str("\" d=\"");
}
