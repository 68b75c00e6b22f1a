//! The areas of a map: class by class, hatched where that is to be said, with the borders of what they lie in.

use super::super::canvas::Canvas;
use super::super::class::{Class, Ink, Kind};
use super::super::model::Value;
use super::super::svg::Svg;
use super::ground::Ground;
use super::inside::{Lean, hatch};
use super::model::{Lies, Map, MapPlace, over};
use plotters_backend::BackendCoord;

/// The rings of an area on the sheet.
type Rings = Vec<Vec<BackendCoord>>;

/// A map at one size, while it is drawn.
pub(super) struct Sheet<'a> {
    pub map: &'a Map,
    pub ground: Ground<'a>,
    pub arcs: Vec<Vec<BackendCoord>>,
    pub is_wide: bool,
}

impl Map {
    /// The arcs that bound what places lie in, or all of them.
    pub(super) fn borders(&self) -> Vec<usize> {
        let parts = self.parts();
        let is_border = |beside: &[usize]| {
            let mut of = beside.iter().filter_map(|area| parts[*area]);
            match (of.next(), of.next()) {
                (Some(one), Some(two)) => one != two,
                (one, _) => one.is_some(),
            }
        };
        let beside = self.outlines.beside().into_iter().enumerate();
        beside.filter(|(_, beside)| is_border(beside)).map(|(arc, _)| arc).collect()
    }
}

impl Sheet<'_> {
    /// Every place that is an area, with its outline.
    pub(super) fn placed(&self) -> impl Iterator<Item = (&MapPlace, Rings)> {
        self.map.places.iter().filter_map(|place| match place.lies {
            Lies::Area(area) => Some((place, self.ground.rings(area, &self.arcs))),
            Lies::At(_) => None,
        })
    }

    /// The areas, class by class, and what is hatched over them.
    pub(super) fn areas(&self, canvas: &Canvas) {
        let svg = &mut canvas.svg();
        let parts = self.map.parts().into_iter().enumerate();
        let bare = parts.filter(|(_, part)| part.is_none());
        let bare = bare.map(|(area, _)| ("", self.ground.rings(area, &self.arcs)));
        let empty = Class(Kind::Area, Ink::Soft);
        self.group(svg, empty, &bare.collect::<Vec<_>>());
        let of = |is: &dyn Fn(&MapPlace) -> bool| -> Vec<(&str, Rings)> {
            let all = self.placed().filter(|(place, _)| is(place));
            all.map(|(place, rings)| (place.label.as_str(), rings)).collect()
        };
        self.group(svg, empty, &of(&|it| self.map.hue(it).is_none()));
        for hue in self.map.hues() {
            let is_in = |it: &MapPlace| self.map.hue(it) == Some(*hue);
            self.group(svg, Class(Kind::Area, *hue), &of(&is_in));
            strokes(svg, over(*hue), &of(&|it| is_in(it) && it.crosses), (Lean::Left, 130));
        }
        let hidden = of(&|it| it.value == Value::Suppressed);
        strokes(svg, Class::HATCH, &hidden, (Lean::Right, 85));
    }

    /// Areas of one class: each with its tooltip where there is a pointer to show it, else all as one shape.
    fn group(&self, svg: &mut Svg, class: Class, areas: &[(&str, Rings)]) {
        if areas.is_empty() {
            return;
        }
        if !self.is_wide {
            return svg.steps(lines(areas), true, class, "");
        }
        svg.open(class, "");
        for (label, rings) in areas {
            svg.steps(rings.iter().map(Vec::as_slice), true, class, label);
        }
        svg.close();
    }

    /// Borders of what places lie in, and the border of all: a line in a broader one of the page's colour.
    pub(super) fn borders(&self, canvas: &Canvas, arcs: &[usize]) {
        if arcs.is_empty() {
            return;
        }
        for kind in [Kind::Casing, Kind::Border] {
            let arcs = arcs.iter().map(|arc| self.arcs[*arc].as_slice());
            canvas.svg().steps(arcs, false, Class(kind, Ink::Soft), "");
        }
    }
}

fn lines<'a>(areas: &'a [(&str, Rings)]) -> impl Iterator<Item = &'a [BackendCoord]> {
    areas.iter().flat_map(|(_, rings)| rings).map(Vec::as_slice)
}

/// Strokes over areas, on whole units: nobody sees where exactly they end.
fn strokes(svg: &mut Svg, class: Class, areas: &[(&str, Rings)], (lean, step): (Lean, i32)) {
    let rings: Rings = lines(areas).map(<[BackendCoord]>::to_vec).collect();
    let whole = |(x, y): BackendCoord| ((x + 5) / 10 * 10, (y + 5) / 10 * 10);
    let strokes: Vec<[BackendCoord; 2]> =
        hatch(&rings, lean, step).into_iter().map(|(from, to)| [whole(from), whole(to)]).collect();
    if !strokes.is_empty() {
        svg.steps(strokes.iter().map(<[BackendCoord; 2]>::as_slice), false, class, "");
    }
}
