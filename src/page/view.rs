//! View: what one page shows, worded and formatted; a template prints it and computes nothing.
//!
//! Every text is finished: numbers with their units, dates, names, sentences, in the language of the page.
//! Every `href` is relative to the page it stands on (`../../outcomes/reading/index.html`), or absolute
//! when it leaves the site. Text fields are plain text and escaped by the templates; only fields named
//! `html` hold markup, and are trusted. Ids are unique within their page and usable as they are in HTML.
//!
//! Words that are the same on every site are not here: a template asks for them, `t(key="nav-main")`.
//!
//! A template sees the fields of its view, and beside them `drawings`: by the id of each [`Figure`] the
//! inline SVG `wide`, `narrow` and `print`, and by the id of each [`Small`] the inline SVG `small`.

mod card;
mod case;
mod editions;
mod figure;
mod frame;
mod inline;
mod pages;
mod places;
mod table;
mod team;
mod text;

pub use card::{Amount, CardView, StatusView, Token, TrackView};
pub use case::{
    AskView, BenchmarkView, Benefit, Elsewhere, FundingPage, GatewayView, InvestorPage, OptionView,
    PillarView, Stop, TheoryPage, ValuePage,
};
pub use editions::{ChangesPage, ChangesSection, EditionRow, EditionsPage};
pub use figure::Figure;
pub use frame::{Footer, Frame, InLanguage, Logo, NavItem, Social, StationView, Strip};
pub use inline::{Link, Shown, Small};
pub use pages::{
    AboutPage, AlignedView, Change, Contributing, ContributingRow, Definition, DownloadsPage,
    Example, HandoutPage, HomePage, IndicatorFiles, IndicatorPage, MissingPage, OutcomePage,
    OwnPage, PartnerView, PartnersPage, Privacy, SectorView, Tally,
};
pub use places::{
    Answer, Around, ByPlace, CardStrip, KindSection, KindView, Letter, PlaceCard, PlaceCell,
    PlaceColumn, PlacePage, PlaceRow, PlaceTable, PlacesPage, SpreadRow, SpreadView, StripRow,
    StripTable,
};
pub use table::{Cell, Head, Row, Table};
pub use team::{TeamPage, TeamPart};
pub use text::{
    Aside, Commitment, Commitments, Download, Fact, FigureRow, Latest, Method, Neighbour,
    Neighbours, Part, Piece, Section, Voice,
};

use serde::Serialize;

/// One page, with the view of its template.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum View {
    /// The scorecard.
    Home(Box<HomePage>),
    /// One outcome, told.
    Outcome(Box<OutcomePage>),
    /// One indicator, looked up.
    Indicator(Box<IndicatorPage>),
    /// Every place.
    Places(Box<PlacesPage>),
    /// One place.
    Place(Box<PlacePage>),
    /// Who takes part, and what they promised.
    Partners(Box<PartnersPage>),
    /// Where the numbers come from.
    About(Box<AboutPage>),
    /// Everything to take away.
    Downloads(Box<DownloadsPage>),
    /// This card and those before it.
    Editions(Box<EditionsPage>),
    /// What changed since the last card.
    Changes(Box<ChangesPage>),
    /// One outcome on one printed sheet.
    Handout(Box<HandoutPage>),
    /// The case for the backbone.
    Value(Box<ValuePage>),
    /// The ways to pay for it.
    Funding(Box<FundingPage>),
    /// How deliberately it works.
    Theory(Box<TheoryPage>),
    /// The case for one investor.
    Investor(Box<InvestorPage>),
    /// What is due, for those who make the card.
    Team(Box<TeamPage>),
    /// A page of the author's own.
    Own(Box<OwnPage>),
    /// Shown for an address that is not there.
    Missing(Box<MissingPage>),
}

impl View {
    /// The template that prints it: a file of the theme's `templates/`.
    pub fn template(&self) -> &'static str {
        match self {
            View::Home(_) => "home.html",
            View::Outcome(_) => "outcome.html",
            View::Indicator(_) => "indicator.html",
            View::Places(_) => "places.html",
            View::Place(_) => "place.html",
            View::Partners(_) => "partners.html",
            View::About(_) => "about.html",
            View::Downloads(_) => "downloads.html",
            View::Editions(_) => "editions.html",
            View::Changes(_) => "what-changed.html",
            View::Handout(_) => "handout.html",
            View::Value(_) => "value.html",
            View::Funding(_) => "funding.html",
            View::Theory(_) => "theory-of-action.html",
            View::Investor(_) => "investor.html",
            View::Team(_) => "team.html",
            View::Own(_) => "own.html",
            View::Missing(_) => "missing.html",
        }
    }

    /// What the page has in common with all others.
    pub fn frame(&self) -> &Frame {
        match self {
            View::Home(it) => &it.frame,
            View::Outcome(it) => &it.frame,
            View::Indicator(it) => &it.frame,
            View::Places(it) => &it.frame,
            View::Place(it) => &it.frame,
            View::Partners(it) => &it.frame,
            View::About(it) => &it.frame,
            View::Downloads(it) => &it.frame,
            View::Editions(it) => &it.frame,
            View::Changes(it) => &it.frame,
            View::Handout(it) => &it.frame,
            View::Value(it) => &it.frame,
            View::Funding(it) => &it.frame,
            View::Theory(it) => &it.frame,
            View::Investor(it) => &it.frame,
            View::Team(it) => &it.frame,
            View::Own(it) => &it.frame,
            View::Missing(it) => &it.frame,
        }
    }

    /// The figures of the page, in the order in which they stand, to be drawn before it is printed.
    pub fn figures(&self) -> Vec<&Figure> {
        let mut found = Vec::new();
        match self {
            View::Home(it) => found.extend(figures_of(&it.story)),
            View::Outcome(it) => {
                found.extend(it.sections.iter().flat_map(Section::figures));
                found.extend(figures_of(&it.story));
            }
            View::Indicator(it) => {
                found.extend(it.sections.iter().flat_map(Section::figures));
                found.extend(it.places.iter().filter_map(|part| part.map.as_ref()));
            }
            View::Handout(it) => found.extend(&it.figures),
            View::Own(it) => found.extend(figures_of(&it.body)),
            View::Place(it) => found.extend(figures_of(&it.story)),
            View::Value(it) => {
                found.extend(it.money.iter().flat_map(Section::figures));
                found.extend(figures_of(&it.story));
            }
            View::Funding(it) => found.extend(&it.whole),
            View::Places(_)
            | View::Partners(_)
            | View::About(_)
            | View::Downloads(_)
            | View::Editions(_)
            | View::Changes(_)
            | View::Theory(_)
            | View::Investor(_)
            | View::Team(_)
            | View::Missing(_) => {}
        }
        found
    }

    /// The word-sized drawings of the page: sparklines and tracks.
    pub fn smalls(&self) -> Vec<&Small> {
        let mut found = Vec::new();
        match self {
            View::Home(it) => {
                found.extend(it.cards.iter().flat_map(CardView::smalls));
                found.extend(smalls_of(&it.story));
            }
            View::Outcome(it) => {
                let rows = it.contributing.iter().flat_map(|contributing| &contributing.rows);
                found.extend(smalls_of(&it.story));
                found.extend(rows.filter_map(|row| row.spark.as_ref()));
            }
            View::Indicator(it) => {
                found.extend(it.gaps.iter().flat_map(Table::smalls));
                found.extend(it.places.iter().flat_map(ByPlace::smalls));
                found.extend(it.peers.iter().flat_map(SpreadView::smalls));
            }
            View::Places(it) => found.extend(it.smalls()),
            View::Place(it) => {
                found.extend(it.smalls());
                found.extend(smalls_of(&it.story));
            }
            View::Own(it) => found.extend(smalls_of(&it.body)),
            View::Value(it) => {
                let parts = it.functions.iter().chain(&it.ledger);
                found.extend(parts.flat_map(|part| part.table.smalls()));
                found.extend(smalls_of(&it.story));
            }
            View::Funding(it) => found.extend(it.meters()),
            View::Investor(it) => found.extend(it.asks.iter().map(|ask| &ask.meter)),
            View::Partners(_)
            | View::About(_)
            | View::Downloads(_)
            | View::Editions(_)
            | View::Changes(_)
            | View::Handout(_)
            | View::Theory(_)
            | View::Team(_)
            | View::Missing(_) => {}
        }
        found
    }
}

fn figures_of(pieces: &[Piece]) -> impl Iterator<Item = &Figure> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Figure(figure) => Some(figure.as_ref()),
        _ => None,
    })
}

fn smalls_of(pieces: &[Piece]) -> impl Iterator<Item = &Small> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Spark(small) => Some(small),
        _ => None,
    })
}
