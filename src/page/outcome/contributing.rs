//! Contributing: the indicators of an outcome that tell sooner, from baseline to latest value.

use crate::disclosure::Cell;
use crate::language::say;
use crate::page::figures::chart_values::{hidden_cell, missing_cell, table_cell};
use crate::page::figures::notes::Notes;
use crate::page::route::Route;
use crate::page::scorecard::card::spark;
use crate::page::scorecard::improving;
use crate::page::view::{Cell as TableCell, Contributing, ContributingRow};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::page::words::status::lead;
use crate::report::{Direction, OutcomeId, Period, Population, Role};

/// The periods that all rows share; a row says its own where they differ.
#[derive(Clone, Copy, Default)]
struct Shared {
    baseline: Option<Period>,
    latest: Option<Period>,
}

/// The contributing indicators of an outcome; none where there is none.
pub(crate) fn contributing(sheet: &Sheet<'_>, id: OutcomeId) -> Option<Contributing> {
    let [improving, judged, all] = improving(sheet, id, Role::Contributing);
    if all == 0 {
        return None;
    }
    let indicators: Vec<IndicatorView> = sheet.indicators(id, Role::Contributing).collect();
    let shared = Shared {
        baseline: common(indicators.iter().map(|m| m.finding.baseline.map(|b| b.period))),
        latest: common(indicators.iter().map(|m| m.latest().map(|p| p.period))),
    };
    let whole = |n| sheet.numbers().whole(n);
    Some(Contributing {
        heading: say!(
            sheet,
            "contributing-heading",
            "judged" = judged > 0,
            "count" = if judged > 0 { judged } else { all },
            "done" = improving,
            "improving" = whole(improving),
            "all" = whole(if judged > 0 { judged } else { all })
        ),
        baseline: shared.baseline.map(|p| sheet.numbers().period(p)),
        latest: shared.latest.map(|p| sheet.numbers().period(p)),
        rows: indicators.iter().map(|m| sign(sheet, *m, shared)).collect(),
    })
}

fn sign(sheet: &Sheet<'_>, m: IndicatorView, shared: Shared) -> ContributingRow {
    let baseline = match m.finding.baseline {
        Some(b) => TableCell {
            note: shared.baseline.is_none().then(|| m.period(b.period)),
            ..TableCell::number(m.value(b.value))
        },
        None => {
            let is = |so: fn(&Cell) -> bool| m.everyone().iter().any(|point| so(&point.cell));
            match (is(|cell| cell.value().is_some()), is(Cell::is_suppressed)) {
                (true, _) => TableCell::default(),
                (false, true) => hidden_cell(sheet),
                (false, false) => missing_cell(&m),
            }
        }
    };
    let mut notes = Notes::default();
    let latest = table_cell(&m, m.latest(), &Population::Everyone, &mut notes);
    let period = m.latest().filter(|_| shared.latest.is_none()).map(|p| m.period(p.period));
    ContributingRow {
        indicator: TableCell {
            href: Some(sheet.href(Route::Indicator(m.id))),
            note: sign_note(sheet, m),
            ..TableCell::text(m.indicator.title.clone())
        },
        then: baseline,
        now: TableCell { strong: true, note: period.or(latest.note.clone()), ..latest },
        spark: spark(&m, format!("{}-spark", m.indicator.slug)),
        status: lead(&m),
    }
}

/// The unit, where values are printed without it, and that lower is better.
fn sign_note(sheet: &Sheet<'_>, m: IndicatorView) -> Option<String> {
    let lower = m.indicator.direction == Direction::Lower;
    let unit = m.unit_words();
    (lower || unit.is_some())
        .then(|| say!(sheet, "sign-note", "lower" = lower, "named" = unit.is_some(), "unit" = unit))
}

/// The period that all have; none where they differ or one has none.
fn common(mut periods: impl Iterator<Item = Option<Period>>) -> Option<Period> {
    let first = periods.next()??;
    periods.all(|p| p == Some(first)).then_some(first)
}
