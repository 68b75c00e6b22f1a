//! Places: the views of the pages about places, and of tables of strips.

use super::figure::Figure;
use super::inline::{Link, Shown, Small};
use super::table::Cell;
use super::text::{Aside, Download, Neighbours, Piece};
use super::{Amount, Frame, StatusView};
use serde::Serialize;

/// A table, one column of which is a picture: each row stands somewhere on one scale.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StripTable {
    /// Id on the page.
    pub id: String,
    /// What it shows, in a line.
    pub caption: String,
    /// A second line of it: what the marks mean.
    pub key: String,
    /// The head of the rows' own column.
    pub what: String,
    /// Over the strips: what the upright line is, such as "Marlow County 58.9%"; or the two ends of the scale.
    pub over: Vec<String>,
    /// Over the numbers.
    pub heads: Vec<String>,
    /// In the order in which they are printed.
    pub rows: Vec<StripRow>,
}

/// A row of a table of strips.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StripRow {
    /// By which the map beside it tells it.
    pub number: Option<String>,
    /// What the row is about.
    pub head: Link,
    /// Words under its name: that it is to be read with care, or why there is no number.
    pub note: Option<String>,
    /// Where it stands; none in a row that is the heading of those under it.
    pub strip: Option<Small>,
    /// Its numbers, one for each head.
    pub cells: Vec<Cell>,
}

impl StripTable {
    /// The drawings of its rows.
    pub(super) fn smalls(&self) -> impl Iterator<Item = &Small> {
        self.rows.iter().filter_map(|row| row.strip.as_ref())
    }
}

/// All places of the card, on one page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlacesPage {
    /// Around the page.
    pub frame: Frame,
    /// The finding.
    pub h1: String,
    /// A sentence or two.
    pub lede: String,
    /// How many there are of each kind, and which where they are few.
    pub kinds: Vec<KindView>,
    /// Kind by kind.
    pub sections: Vec<KindSection>,
    /// Every place by the letter that it begins with, where they are many.
    pub letters: Vec<Letter>,
}

/// The places of a kind, counted.
#[derive(Clone, Debug, Default, Serialize)]
pub struct KindView {
    /// How many.
    pub count: String,
    /// Such as "School districts"; where they stand.
    pub title: Link,
    /// Each of them, where they are few.
    pub places: Vec<Link>,
}

/// The places of a kind.
#[derive(Clone, Debug, Default, Serialize)]
pub struct KindSection {
    /// Id on the page.
    pub id: String,
    /// Such as "School districts".
    pub heading: String,
    /// How it is to be read.
    pub intro: String,
    /// Every measure of few places: the line is the head of the table.
    pub line: Option<PlaceTable>,
    /// One measure of many places, by what they lie in.
    pub lists: Vec<StripTable>,
    /// What the marks in them say.
    pub notes: Vec<String>,
}

/// Places in rows under the stations of the line.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlaceTable {
    /// What is read before it, for who cannot see it.
    pub caption: String,
    /// One for each measure.
    pub columns: Vec<PlaceColumn>,
    /// The community, what it is held against, its places, and how far those are apart.
    pub rows: Vec<PlaceRow>,
}

/// A measure over its column.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlaceColumn {
    /// That of the community.
    pub status: StatusView,
    /// Such as "Age 5".
    pub age: String,
    /// Its short name, and its page.
    pub title: Link,
}

/// A place with what is measured there.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlaceRow {
    /// Its name, and its page.
    pub place: Link,
    /// A few words under it.
    pub note: String,
    /// `whole`, `other`, `part` or `apart`.
    pub role: &'static str,
    /// One for each measure.
    pub cells: Vec<PlaceCell>,
}

/// A measure at a place.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlaceCell {
    /// The measure's name, for where each place is a block of its own.
    pub measure: String,
    /// The latest value, or the words for why there is none.
    pub value: String,
    /// Which of the two.
    pub state: Shown,
    /// The verdict there; no word where there is none.
    pub status: Option<StatusView>,
    /// The change, or what else is to be said.
    pub text: String,
    /// All years.
    pub spark: Option<Small>,
}

/// Places that begin with one letter.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Letter {
    /// The letter.
    pub letter: String,
    /// The places.
    pub places: Vec<Link>,
}

/// One place: its own scorecard.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlacePage {
    /// Around the page.
    pub frame: Frame,
    /// Its name, and how many of its measures improve.
    pub h1: String,
    /// A sentence or two.
    pub lede: String,
    /// Kind, what it lies in, how many children.
    pub facts: Vec<Link>,
    /// What is asked of a place first, each with its answer.
    pub questions: Vec<Answer>,
    /// What is read before the line, for who cannot see it.
    pub line: String,
    /// What is measured there, in the order of a child's life.
    pub cards: Vec<PlaceCard>,
    /// The groups there, beside the same groups around it.
    pub groups: Vec<StripTable>,
    /// What stands beside them.
    pub asides: Vec<Aside>,
    /// The author's own words.
    pub story: Vec<Piece>,
    /// What it lies in, and what lies in it.
    pub around: Vec<Around>,
    /// Files to take away.
    pub downloads: Vec<Download>,
    /// Before and next, by name.
    pub neighbours: Neighbours,
}

/// A question with its answer.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Answer {
    /// Such as "Beside the district?".
    pub question: String,
    /// A sentence or two.
    pub text: String,
    /// Where more is told, and the words for it.
    pub more: Option<Link>,
}

/// A measure at a place, on the line.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlaceCard {
    /// Such as "Age 5 · Kindergarten readiness": age and outcome.
    pub outcome: String,
    /// Plain name of the indicator.
    pub title: String,
    /// Where it stands place by place.
    pub href: String,
    /// The latest value.
    pub value: Amount,
    /// All years; none where fewer than two values are shown.
    pub spark: Option<Small>,
    /// Word and change since the baseline.
    pub status: StatusView,
    /// The place, what it lies in, and what the community is held against.
    pub strips: Vec<CardStrip>,
    /// How far from what it lies in, and whether that can be chance.
    pub beside: String,
    /// How many are counted, where that is printed and they are few.
    pub care: Option<String>,
}

/// A place on the scale of a card.
#[derive(Clone, Debug, Serialize)]
pub struct CardStrip {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub strip: Small,
    /// Its value, or that there is none.
    pub value: String,
    /// Which of the two.
    pub state: Shown,
    /// Whether the card is about it.
    pub own: bool,
}

/// A place that this one lies in, or that lies in it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Around {
    /// Its kind.
    pub kind: String,
    /// Its name, and its page.
    pub place: Link,
    /// A few words.
    pub text: String,
}

/// One measure in the places of a kind.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ByPlace {
    /// Such as "By place: from 36% to 79% in 26 neighborhoods".
    pub heading: String,
    /// The same places with their change, on the page of all places.
    pub all: Link,
    /// Where they lie, where that is known and more than chance can be seen.
    pub map: Option<Figure>,
    /// Every place; none where they are too many for this page.
    pub table: Option<StripTable>,
    /// What the marks in it say.
    pub notes: Vec<String>,
    /// What stands beside it.
    pub asides: Vec<Aside>,
    /// How far apart they are.
    pub spread: Option<SpreadView>,
}

impl ByPlace {
    /// Its drawings.
    pub(super) fn smalls(&self) -> impl Iterator<Item = &Small> {
        let rows = self.table.iter().flat_map(StripTable::smalls);
        let spread = self.spread.iter().flat_map(|spread| &spread.rows);
        rows.chain(spread.map(|row| &row.strip))
    }
}

/// How places lie at one period.
#[derive(Clone, Debug, Serialize)]
pub struct SpreadRow {
    /// In words.
    pub text: String,
    /// As a drawing.
    pub strip: Small,
}

impl SpreadView {
    /// Its drawings.
    pub(super) fn smalls(&self) -> impl Iterator<Item = &Small> {
        self.rows.iter().map(|row| &row.strip)
    }
}

/// How far apart places are, then and now.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SpreadView {
    /// Such as "Half of the neighborhoods lie within 18 points; 22 in 2016–17".
    pub heading: String,
    /// Then and now.
    pub rows: Vec<SpreadRow>,
    /// The lowest and the highest.
    pub text: String,
}

impl PlacesPage {
    /// Its drawings.
    pub(super) fn smalls(&self) -> impl Iterator<Item = &Small> {
        self.sections.iter().flat_map(|section| {
            let cells = section.line.iter().flat_map(|line| &line.rows).flat_map(|row| &row.cells);
            let lists = section.lists.iter().flat_map(StripTable::smalls);
            cells.filter_map(|cell| cell.spark.as_ref()).chain(lists)
        })
    }
}

impl PlacePage {
    /// Its drawings.
    pub(super) fn smalls(&self) -> impl Iterator<Item = &Small> {
        let cards = self.cards.iter();
        let cards =
            cards.flat_map(|it| it.spark.iter().chain(it.strips.iter().map(|strip| &strip.strip)));
        cards.chain(self.groups.iter().flat_map(StripTable::smalls))
    }
}
