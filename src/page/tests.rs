//! What a reader would notice: words that disagree with their data, states that look alike, links that lead nowhere.

mod gaps;
mod laws;
mod states;
mod texts;
mod truths;
mod words;

use super::fixture::*;
use super::view::View;
use super::{FigureCache, Pages, Route, view};
use crate::report::*;
use std::sync::Arc;

fn home(fixture: Fixture) -> view::HomePage {
    match fixture.pages().compose(Route::Home, &FigureCache::default()) {
        View::Home(page) => *page,
        other => panic!("{other:?}"),
    }
}

fn outcome(fixture: Fixture) -> view::OutcomePage {
    match fixture.pages().compose(Route::Outcome(OutcomeId(0)), &FigureCache::default()) {
        View::Outcome(page) => *page,
        other => panic!("{other:?}"),
    }
}

fn indicator(pages: &Pages, at: usize) -> view::IndicatorPage {
    match pages.compose(Route::Indicator(IndicatorId(at)), &FigureCache::default()) {
        View::Indicator(page) => *page,
        other => panic!("{other:?}"),
    }
}

/// The first indicator after a change to the fixture.
fn card(change: impl FnOnce(&mut Fixture)) -> view::CardView {
    let mut fixture = Fixture::reading();
    change(&mut fixture);
    home(fixture).cards.remove(0)
}

/// The same seen from its own page.
fn looked_up(change: impl FnOnce(&mut Fixture)) -> view::IndicatorPage {
    let mut fixture = Fixture::reading();
    change(&mut fixture);
    indicator(&fixture.pages(), 0)
}
