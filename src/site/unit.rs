//! Unit: files of a site that are made in one go, since they share what they are made from.

use super::render::Renderer;
use super::whole::{WHOLE, Whole};
use crate::page::{Holding, Route};
use crate::report::{IndicatorId, PlaceId};
use std::ops::Range;

/// So many files of a released card are handed on together.
const TOGETHER: usize = 128;

/// What is made in one go, since its files share what they are made from.
#[derive(Debug)]
pub(super) enum Unit {
    /// Pages that show the same figures, their charts as files of their own, and their pictures.
    Pages(Vec<Route>),
    /// The numbers of one indicator.
    Indicator(IndicatorId),
    /// The numbers of one place.
    Place(PlaceId),
    /// A table of the backbone's lines.
    Holding(Holding),
    /// What pages load.
    Asset(String, Vec<u8>),
    /// A file of the author's, by its place in the card's list.
    Attached(usize),
    /// Files of a card that was released, by its place in the card's list, and theirs in its own.
    Released(usize, Range<usize>),
    /// A file about the whole.
    Whole(&'static Whole),
}

impl Renderer {
    /// The large ones first, so that no core is left with one of them at the end.
    pub fn units(&self) -> Vec<Unit> {
        let is_first = self.is_first();
        let whole = WHOLE.iter().filter(|it| is_first || it.of_each_language);
        let mut units: Vec<Unit> = whole.map(Unit::Whole).collect();
        units.extend(self.groups().into_iter().map(Unit::Pages));
        if !is_first {
            return units;
        }
        let indicators = (0..self.pages.card().indicators.len()).map(IndicatorId);
        units.extend(indicators.map(Unit::Indicator));
        units.extend(self.pages.own_places().map(Unit::Place));
        units.extend(self.taken_away());
        units
    }

    /// The backbone's tables, what authors show, and what pages load.
    pub fn taken_away(&self) -> impl Iterator<Item = Unit> {
        let holdings = Holding::of(self.pages.card()).into_iter();
        let assets = self.theme.assets();
        let attached = (0..self.pages.card().attached.len()).map(Unit::Attached);
        let assets = assets.map(|(path, bytes)| Unit::Asset(path, bytes));
        let card = self.pages.card();
        let released = card.released.iter().enumerate().filter(|_| !card.is_kept);
        let released = released.flat_map(|(at, it)| {
            let all = it.files.len();
            let starts = (0..all).step_by(TOGETHER);
            starts.map(move |from| Unit::Released(at, from..all.min(from + TOGETHER)))
        });
        holdings.map(Unit::Holding).chain(attached).chain(assets).chain(released)
    }

    /// Every page, with those that show the same figures together, so that each is drawn once: an
    /// outcome, its sheet and its indicators.
    pub fn groups(&self) -> Vec<Vec<Route>> {
        let card = self.pages.card();
        let (mut groups, mut outcomes) = (Vec::new(), vec![Vec::new(); card.outcomes.len()]);
        for route in self.pages.routes() {
            match route {
                Route::Outcome(id) | Route::Handout(id) => outcomes[id.0].push(route),
                Route::Indicator(id) => outcomes[card.indicators[id.0].outcome.0].push(route),
                _ => groups.push(vec![route]),
            }
        }
        groups.append(&mut outcomes);
        groups
    }
}
