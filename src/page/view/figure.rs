//! Figure: a chart with all that belongs to it: its finding, its words, its table, its source.

use super::inline::Link;
use super::table::Table;
use crate::chart::Chart;
use serde::Serialize;

/// A full chart and what stands around it.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// Id on the page, such as `grade3-reading-trend`; `-t` and `-d` added to it are the ids of the title
    /// and of the text alternative, which name and describe the drawings.
    pub id: String,
    /// The active title, at most 15 words.
    pub finding: String,
    /// Indicator, place and period.
    pub subtitle: String,
    /// The text alternative, printed below the drawing.
    pub alt: String,
    /// What is drawn; the templates get the drawings.
    #[serde(skip)]
    pub chart: Chart,
    /// All that is drawn, as a table; none where that stands beside it on the page.
    pub table: Option<Table>,
    /// Where the same numbers are to take away.
    pub csv: Option<String>,
    /// Where the drawing is as a file of its own.
    pub svg: Option<String>,
    /// Where it is as a picture, where cards have pictures of charts.
    pub png: Option<String>,
    /// Where the numbers come from, such as "Source: State Department of Education, 2026 release", without
    /// a full stop.
    pub sources: Vec<Link>,
    /// Notes on breaks, missing years and hidden values, each with its mark ("¹ Spring 2020 tests …").
    pub notes: Vec<String>,
}
