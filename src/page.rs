//! Pages: what each page of the card shows, worded and ready to be printed.
//!
//! [`Pages`] knows every page of the site and composes one when it is asked for, so that memory does
//! not grow with the site. It reads what is published and what the rules found; no hidden value and
//! no English is in it: words come from [`crate::language`], names from the author.

mod about;
mod case;
mod changes;
mod downloads;
mod editions;
mod figure_cache;
mod figures;
mod frame;
mod indicator;
mod outcome;
mod pages;
mod partners;
mod place;
mod prose;
mod route;
mod scorecard;
mod switch;
mod team;
mod tongue;
pub mod view;
mod words;

pub(crate) use case::tables::Holding;
pub use figure_cache::FigureCache;
pub use pages::Pages;
pub(crate) use pages::WORKBOOK;
pub(crate) use route::EDITIONS;
pub use route::Route;
pub(crate) use team::CALENDAR;
pub(crate) use team::calendar::Event;
pub use tongue::Tongue;

use crate::report::IndicatorId;
use crate::source::Diagnostics;
use view::{StatusView, View};
use words::sheet::Sheet;
use words::status::full_status;

impl Pages {
    /// What the author says, held against the data: a false claim is an error at its line.
    pub fn check(&self) -> Diagnostics {
        prose::check::check(self)
    }

    /// The frame of the home page: what the whole card is called, and what it found.
    pub fn home_frame(&self) -> view::Frame {
        let sheet = Sheet::new(self, Route::Home);
        frame::frame(&sheet, scorecard::home_heading(&sheet))
    }

    /// One page, worded, with figures of pages before it: the same as with none. Independent of all
    /// other pages: ask from as many threads as there are.
    pub fn compose(&self, route: Route, figures: &FigureCache) -> View {
        let sheet = Sheet { figures: Some(figures), ..Sheet::new(self, route) };
        match route {
            Route::Home => View::Home(Box::new(scorecard::home(&sheet))),
            Route::Outcome(id) => View::Outcome(Box::new(outcome::outcome(&sheet, id))),
            Route::Handout(id) => View::Handout(Box::new(outcome::handout::handout(&sheet, id))),
            Route::Indicator(id) => View::Indicator(Box::new(indicator::indicator(&sheet, id))),
            Route::Places => View::Places(Box::new(place::all::places(&sheet))),
            Route::Place(id) => View::Place(Box::new(place::place(&sheet, id))),
            Route::Partners => View::Partners(Box::new(partners::partners(&sheet))),
            Route::About => View::About(Box::new(about::about(&sheet))),
            Route::Downloads => View::Downloads(Box::new(downloads::downloads(&sheet))),
            Route::Changes => View::Changes(Box::new(changes::changes(&sheet))),
            Route::Editions => View::Editions(Box::new(editions::editions(&sheet))),
            Route::Value => View::Value(Box::new(case::value::value(&sheet))),
            Route::Funding => View::Funding(Box::new(case::funding::funding(&sheet))),
            Route::Theory => View::Theory(Box::new(case::theory::theory(&sheet))),
            Route::Investor(at) => View::Investor(Box::new(case::investor::investor(&sheet, at))),
            Route::Team => View::Team(Box::new(team::team(&sheet, sheet.card.edition.published))),
            Route::Own(at) => View::Own(Box::new(prose::own(&sheet, at))),
            Route::Moved(card, file) => View::Missing(Box::new(prose::moved(&sheet, card, file))),
            Route::Missing => View::Missing(Box::new(prose::missing(&sheet, None))),
            Route::Folder(folder) => View::Missing(Box::new(prose::missing(&sheet, Some(folder)))),
        }
    }

    /// The verdict on an indicator, with its arithmetic, in the words of its page.
    pub fn status(&self, id: IndicatorId) -> StatusView {
        full_status(&Sheet::new(self, Route::Indicator(id)).indicator(id))
    }
}

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;
