//! Subject: what a picture says, taken from the page that it stands for.

use crate::page::view::{Amount, Frame, Section, Shown, Token, View};
use crate::report::unmarked;

/// What a picture says.
#[derive(Debug)]
pub(in crate::site) struct Subject {
    pub site: String,
    pub edition: String,
    pub finding: String,
    /// The latest value, where the page is about one and it may be shown.
    pub value: Option<String>,
    pub place: String,
    pub period: String,
    /// The stations of the line, and whether the page is about them.
    pub stations: Vec<(Token, bool)>,
}

impl Subject {
    /// What the page of a community says first.
    pub fn of(view: &View, community: &str) -> Self {
        let frame = view.frame();
        let amount = amount(view).filter(|amount| amount.shown == Shown::Value);
        let said = |text: &str| unmarked(text).into_owned();
        Self {
            site: said(&frame.site),
            edition: said(&frame.edition),
            finding: said(finding(view)),
            value: amount.map(|amount| said(&amount.text)),
            place: said(community),
            period: amount.map_or_else(String::new, |amount| amount.period.clone()),
            stations: stations(view, frame),
        }
    }
}

fn finding(view: &View) -> &str {
    match view {
        View::Home(it) => &it.h1,
        View::Outcome(it) => &it.h1,
        View::Indicator(it) => &it.h1,
        View::Places(it) => &it.h1,
        View::Place(it) => &it.h1,
        View::Partners(it) => &it.h1,
        View::About(it) => &it.h1,
        View::Downloads(it) => &it.h1,
        View::Editions(it) => &it.h1,
        View::Changes(it) => &it.h1,
        View::Handout(it) => &it.h1,
        View::Value(it) => &it.h1,
        View::Funding(it) => &it.h1,
        View::Theory(it) => &it.h1,
        View::Investor(it) => &it.h1,
        View::Team(it) => &it.h1,
        View::Own(it) => &it.h1,
        View::Missing(it) => &it.h1,
    }
}

fn amount(view: &View) -> Option<&Amount> {
    match view {
        View::Outcome(it) => first(&it.sections),
        View::Indicator(it) => first(&it.sections),
        View::Handout(it) => Some(&it.value),
        _ => None,
    }
}

fn first(sections: &[Section]) -> Option<&Amount> {
    let latest = sections.iter().find_map(|section| section.latest.as_ref())?;
    Some(&latest.value)
}

/// One circle for each core indicator; on the home page they are the cards themselves.
fn stations(view: &View, frame: &Frame) -> Vec<(Token, bool)> {
    if let View::Home(home) = view {
        return home.cards.iter().map(|card| (card.status.token, false)).take(16).collect();
    }
    let strip = frame.strip.iter().flat_map(|strip| &strip.stations);
    strip.flat_map(|station| station.tokens().map(|token| (token, station.current))).collect()
}
