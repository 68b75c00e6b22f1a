//! Parts: a figure before its sources, notes and files are put to it.

use super::notes::Notes;
use crate::chart::Chart;
use crate::page::view::{Figure, Table};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::page::words::source::source_lines;
use crate::report::BreakdownId;

/// What is particular to one figure.
pub(crate) struct Draft {
    /// Id, the same on every page that shows the figure.
    pub(crate) id: String,
    pub(crate) finding: String,
    pub(crate) subtitle: String,
    pub(crate) alt: String,
    pub(crate) chart: Chart,
    /// None where it stands beside the figure.
    pub(crate) table: Option<Table>,
    pub(crate) notes: Notes,
}

/// The finished figure of an indicator.
pub(crate) fn figure(sheet: &Sheet<'_>, m: IndicatorView, draft: Draft) -> Figure {
    let slug = &m.indicator.slug;
    Figure {
        csv: Some(sheet.file(&format!("data/{slug}.csv"))),
        svg: Some(sheet.drawing(&draft.id)),
        png: sheet.picture(&draft.id),
        sources: source_lines(sheet, m),
        notes: draft.notes.lines(),
        id: draft.id,
        finding: draft.finding,
        subtitle: draft.subtitle,
        alt: draft.alt,
        chart: draft.chart,
        table: draft.table,
    }
}

/// The id of a figure of groups, such as `grade3-reading-income-groups`.
pub(crate) fn group_id(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    kind: &str,
    breakdowns: &[BreakdownId],
) -> String {
    let slugs: Vec<&str> =
        breakdowns.iter().map(|b| sheet.card.breakdowns[usize::from(b.0)].slug.as_str()).collect();
    format!("{}-{}-{kind}", m.indicator.slug, slugs.join("-"))
}
