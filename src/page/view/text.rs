//! Text: the small parts that pages are put together from: links, statements, sections, promises, prose.

use super::figure::Figure;
use super::inline::{Link, Small};
use super::table::{Head, Row, Table};
use super::{Amount, StatusView};
use serde::Serialize;

/// Something to take away.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Download {
    /// Such as "All data".
    pub text: String,
    /// The file.
    pub href: String,
    /// Kind and size, such as "CSV, 41 KB"; printed in brackets.
    pub note: Option<String>,
}

/// A statement in the margin, beside a figure: a second finding, never the figure's own again.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Aside {
    /// A count or ratio set as large as a value, such as "487".
    pub big: Option<String>,
    /// A finding, set as a heading.
    pub finding: Option<String>,
    /// A sentence or two under it.
    pub text: String,
}

/// A figure with what stands beside it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FigureRow {
    /// The figure; without it the row is only its statements.
    pub figure: Option<Figure>,
    /// At most three.
    pub asides: Vec<Aside>,
}

/// A part of an outcome's or indicator's page: an indicator, or its groups.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Section {
    /// Id on the page.
    pub id: String,
    /// None on the first section of a page: there the page's own heading stands.
    pub heading: Option<String>,
    /// A sentence under the heading.
    pub intro: Option<String>,
    /// The latest value and its status, at the top of the margin, where the section opens an indicator.
    pub latest: Option<Latest>,
    /// Its figures.
    pub rows: Vec<FigureRow>,
}

impl Section {
    /// Its figures, in order.
    pub(super) fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.rows.iter().filter_map(|row| row.figure.as_ref())
    }
}

/// An indicator's latest value, its status, and a sentence on its target.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Latest {
    /// The value.
    pub value: Amount,
    /// Word and arithmetic in one sentence.
    pub status: StatusView,
    /// The indicator's own page, where this is not it.
    pub more: Option<Link>,
}

/// A term and what is to be said of it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Fact {
    /// Such as "Who is counted".
    pub term: String,
    /// One or more, each a paragraph, with an address where it has one.
    pub texts: Vec<Link>,
}

/// How an indicator is made, and how it is judged.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Method {
    /// Such as "About this measure".
    pub heading: String,
    /// Who is counted.
    pub counted: Option<String>,
    /// What is measured.
    pub measured: Option<String>,
    /// Where the numbers come from.
    pub sources: Vec<Link>,
    /// What they do not say.
    pub limits: Option<String>,
    /// The status with its arithmetic, and the way to the rule.
    pub status: Link,
    /// The target, who set it, and the pace toward it.
    pub target: Option<String>,
    /// Within which bounds the latest value lies.
    pub interval: Option<String>,
    /// The rule of what is shown, and where it is explained.
    pub privacy: Link,
}

/// Somebody's words.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Voice {
    /// With the language's quotation marks.
    pub quote: String,
    /// Who said them.
    pub name: String,
    /// In which role.
    pub role: Option<String>,
}

/// A promise of a partner.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Commitment {
    /// `kept`, `open` or `not-kept`: how its mark is drawn.
    pub state: String,
    /// "Kept", "Open" or "Not kept".
    pub word: String,
    /// Who promised.
    pub partner: Link,
    /// What; on the handout in few words.
    pub what: String,
    /// Such as "by June 2026".
    pub by: Option<String>,
}

/// What partners promised.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Commitments {
    /// With the count, such as "What partners promised: 4 of 6 kept".
    pub heading: String,
    /// Kept before open.
    pub items: Vec<Commitment>,
}

/// A page before or after this one, by age.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Neighbour {
    /// Such as "Before, age 5".
    pub label: String,
    /// Its name.
    pub title: String,
    /// Where it is.
    pub href: String,
}

/// A part of a page that is a table; the table's caption is its heading.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Part {
    /// Id on the page.
    pub id: String,
    /// The table.
    pub table: Table,
}

impl Part {
    /// A heading and the table under it.
    pub(crate) fn of(id: &str, heading: String, heads: Vec<Head>, rows: Vec<Row>) -> Self {
        let table = Table::quiet(&format!("{id}-table"), heading, heads, rows);
        Part { id: id.to_owned(), table }
    }
}

/// A piece of prose: pieces are printed one after the other, with nothing between.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
#[expect(clippy::large_enum_variant, reason = "a page has few pieces")]
pub enum Piece {
    /// Markup from the author's Markdown, made safe; may open an element that a later piece closes. Its
    /// headings start one level below the heading that it stands under.
    Html(String),
    /// A sparkline within a sentence.
    Spark(Small),
    /// A whole figure, between paragraphs.
    Figure(Box<Figure>),
}

/// The page before and the page after, by age.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Neighbours {
    /// The one before.
    pub before: Option<Neighbour>,
    /// The one after.
    pub after: Option<Neighbour>,
}
