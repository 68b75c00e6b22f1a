//! Figures: each chart beside its table, its notes and its text alternative.

pub(crate) mod chart_values;
pub(crate) mod group_charts;
pub(crate) mod group_table;
pub(crate) mod groups;
pub(crate) mod notes;
pub(crate) mod panels;
pub(crate) mod parts;
pub(crate) mod timeline;
pub(crate) mod trend;
pub(crate) mod trend_alt;
pub(crate) mod trend_table;

use super::view::Figure;
use super::words::indicator::IndicatorView;
use super::words::sheet::Sheet;
use super::words::standing::group_span;
use crate::report::{BreakdownId, ChartKind};
use group_charts::{BARS, PARTS, SLOPE, compared, groups};
use panels::panels;
use trend::trend;

/// The figure that a text calls, of the indicator's first breakdown where it names none; none where
/// the data have none.
pub(crate) fn called_figure(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    kind: ChartKind,
    named: Option<BreakdownId>,
) -> Option<Figure> {
    let breakdown = named.or_else(|| m.indicator.breakdowns.first().copied());
    let breakdown = breakdown.filter(|breakdown| group_span(&m, *breakdown).is_some());
    match kind {
        ChartKind::Trend => m.latest().is_some().then(|| trend(sheet, m)),
        ChartKind::Groups => groups(sheet, m, named),
        ChartKind::Multiples => Some(panels(sheet, m, breakdown?)),
        ChartKind::Slope => compared(sheet, m, breakdown?, &SLOPE),
        ChartKind::Bars => compared(sheet, m, breakdown?, &BARS),
        ChartKind::Parts => compared(sheet, m, breakdown?, &PARTS),
    }
}
