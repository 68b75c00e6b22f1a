//! What a map is made of: places in classes, and the hues of those.

use super::super::class::{Class, Ink, Kind};
use super::super::model::Value;
use super::outlines::{Outlines, Position};
use std::sync::Arc;

/// Places on the ground, by the class that their values lie in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map {
    /// All borders.
    pub outlines: Arc<Outlines>,
    /// What is told of places; outlines of which nothing is told are the ground that they lie on.
    pub places: Vec<MapPlace>,
    /// From one class to the next, upward, with the printed number; as many as classes but one, four at most.
    pub edges: Vec<(f64, String)>,
    /// The value that all are held beside, and its label.
    pub whole: Option<(f64, String)>,
    /// What the hatching of an area says whose value may lie in another class; empty where there is none.
    pub crossing: String,
    /// What the hatching of an area says that is not shown; empty where there is none.
    pub hidden: String,
    /// What an empty area says; empty where there is none.
    pub missing: String,
}

/// A place on a map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPlace {
    /// Where it lies.
    pub lies: Lies,
    /// By which a table beside the map tells it.
    pub number: String,
    /// Its name and value, as a tooltip.
    pub label: String,
    /// What is known of it. A range has the hue of the class that its middle lies in.
    pub value: Value,
    /// Whether it may lie in another class.
    pub crosses: bool,
    /// What it lies in: borders between two of these are drawn stronger.
    pub part: usize,
}

/// Where a place lies on a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    /// An area of the outlines.
    Area(usize),
    /// A point.
    At(Position),
}

/// Hues of classes, from the least: as far apart as so many can be.
const HUES: [&[Ink]; 6] = [
    &[Ink::Part4],
    &[Ink::Part4],
    &[Ink::Part4, Ink::Part1],
    &[Ink::Part5, Ink::Part3, Ink::Part1],
    &[Ink::Part5, Ink::Part4, Ink::Part2, Ink::Part1],
    &[Ink::Part5, Ink::Part4, Ink::Part3, Ink::Part2, Ink::Part1],
];

impl Map {
    /// The hues of its classes, from the least.
    pub(super) fn hues(&self) -> &'static [Ink] {
        HUES[(self.edges.len() + 1).min(HUES.len() - 1)]
    }

    /// The class of a place that has a value, counted from the least.
    pub(super) fn class(&self, place: &MapPlace) -> Option<usize> {
        let (low, high) = place.value.ends()?;
        let middle = low / 2.0 + high / 2.0;
        let class = self.edges.iter().filter(|(edge, _)| middle >= *edge).count();
        Some(class.min(self.hues().len() - 1))
    }

    /// The hue of a place that has a value.
    pub(super) fn hue(&self, place: &MapPlace) -> Option<Ink> {
        self.class(place).map(|class| self.hues()[class])
    }

    /// Of each area of the outlines what its place lies in; none of those that are the ground.
    pub(super) fn parts(&self) -> Vec<Option<usize>> {
        let mut parts = vec![None; self.outlines.areas.len()];
        for place in &self.places {
            if let Lies::Area(area) = place.lies {
                parts[area] = Some(place.part);
            }
        }
        parts
    }
}

/// How strokes over a hue are coloured: pale ones bear dark strokes.
pub(super) fn over(hue: Ink) -> Class {
    match hue {
        Ink::Part5 | Ink::Part4 => Class(Kind::Cross, Ink::Part2),
        _ => Class(Kind::Cross, Ink::OnFill),
    }
}
