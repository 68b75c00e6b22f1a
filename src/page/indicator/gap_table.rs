//! Ledger: every gap then and now, in points and as a ratio, and who moved; the table of groups.

use crate::disclosure::Cell;
use crate::language::say;
use crate::page::figures::chart_values::{absent_cell, missing_cell};
use crate::page::view::{Cell as TableCell, Head, Row, Table};
use crate::page::words::gap::{disagreement, gap_movement, who};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sentence::sentences;
use crate::page::words::sheet::Sheet;
use crate::page::words::standing::{group_span, groups};
use crate::report::{BreakdownId, GroupId, Period};
use crate::statistics::GapFinding;
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// Every gap of an indicator; none where it has no groups.
pub(crate) fn gap_ledger(sheet: &Sheet<'_>, m: IndicatorView) -> Option<Table> {
    if m.finding.gaps.is_empty() {
        return None;
    }
    let mut heads = vec![Head::text(say!(sheet, "table-group"))];
    let baseline = m.finding.gaps.iter().find_map(|g| g.change.map(|c| c.since));
    let latest = m.finding.gaps.first().map(|g| g.period);
    let dated = |key: &str, period: Option<Period>| {
        let when = period.map(|p| m.period(p)).unwrap_or_default();
        let known = period.is_some();
        Head::number(say!(sheet, key, "known" = known, "when" = when))
    };
    heads.push(dated("ledger-then", baseline));
    heads.push(dated("ledger-now", latest));
    heads.push(dated("ledger-ratio-then", baseline));
    heads.push(dated("ledger-ratio", latest));
    heads.push(Head::text(say!(sheet, "ledger-who")));
    let mut rows = Vec::new();
    for &breakdown in &m.indicator.breakdowns {
        let of: Vec<Row> = groups(&m, breakdown)
            .filter_map(|(g, title)| gap_row(sheet, m, breakdown, g, title))
            .collect();
        if of.is_empty() {
            continue;
        }
        let heading = say!(
            sheet,
            "ledger-breakdown",
            "breakdown" = &sheet.card.breakdowns[usize::from(breakdown.0)].title,
            "reference" = m.reference_title(breakdown)
        );
        rows.push(Row { head: TableCell::text(heading), cells: Vec::new() });
        rows.extend(of);
    }
    Some(Table {
        id: format!("{}-gaps", m.indicator.slug),
        caption: say!(sheet, "ledger-caption", "better" = m.better()),
        quiet: false,
        heads,
        rows,
    })
}

/// One group's gap; nothing for the group that others are compared with.
fn gap_row(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    breakdown: BreakdownId,
    group: GroupId,
    title: &str,
) -> Option<Row> {
    let head = TableCell::text(title);
    if sheet.card.breakdowns[usize::from(breakdown.0)].reference == Some(group) {
        return None;
    }
    let found = m.finding.gaps.iter().find(|g| (g.breakdown, g.group) == (breakdown, group));
    let Some(gap) = found else {
        return Some(Row { head, cells: left_out_cells(sheet, m, breakdown, group) });
    };
    let (before, ratio_before) = match gap.change {
        Some(moved) => (
            TableCell::number(signed_gap(sheet, m, moved.before)),
            ratio_cell(sheet, ratio(moved.value_before, moved.reference_before)),
        ),
        None => {
            let then = group_span(&m, breakdown).and_then(|(then, _)| then);
            (state_cell(sheet, m, breakdown, group, then), TableCell::default())
        }
    };
    Some(Row {
        head,
        cells: vec![
            before,
            TableCell { strong: true, ..TableCell::number(signed_gap(sheet, m, gap.gap)) },
            ratio_before,
            ratio_cell(sheet, gap.ratio),
            TableCell::text(verdict(sheet, m, gap)),
        ],
    })
}

fn signed_gap(sheet: &Sheet<'_>, m: IndicatorView, gap: Decimal) -> String {
    let side = match gap.cmp(&Decimal::ZERO) {
        Ordering::Greater => "worse",
        Ordering::Less => "better",
        Ordering::Equal => "even",
    };
    say!(sheet, "ledger-gap", "side" = side, "gap" = m.gap(gap))
}

fn ratio_cell(sheet: &Sheet<'_>, ratio: Option<Decimal>) -> TableCell {
    match ratio {
        Some(ratio) => TableCell::number(sheet.numbers().decimal(ratio, 2)),
        None => TableCell::text(say!(sheet, "ledger-no-ratio")),
    }
}

/// What is known of a group that has no gap: its state then and now, and that it is left out.
fn left_out_cells(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    breakdown: BreakdownId,
    group: GroupId,
) -> Vec<TableCell> {
    let (then, now) = match group_span(&m, breakdown) {
        Some((then, now)) => (then, Some(now)),
        None => (None, None),
    };
    vec![
        state_cell(sheet, m, breakdown, group, then),
        state_cell(sheet, m, breakdown, group, now),
        TableCell::default(),
        TableCell::default(),
        TableCell::text(say!(sheet, "ledger-left-out")),
    ]
}

fn state_cell(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    breakdown: BreakdownId,
    group: GroupId,
    at: Option<Period>,
) -> TableCell {
    let point = m.group(breakdown, group).iter().find(|p| Some(p.period) == at);
    match point.map(|p| &p.cell) {
        Some(Cell::Absent(why)) => absent_cell(&m, *why),
        Some(Cell::Band(_)) => TableCell::text(say!(sheet, "ledger-range")),
        Some(Cell::Shown { .. }) => TableCell::text(say!(sheet, "ledger-no-pair")),
        None => missing_cell(&m),
    }
}

fn verdict(sheet: &Sheet<'_>, m: IndicatorView, gap: &GapFinding) -> String {
    let movement = gap_movement(gap);
    let told = say!(sheet, "ledger-verdict", "movement" = movement, "who" = who(gap));
    sentences([told, disagreement(&m, gap)])
}

fn ratio(value: Decimal, reference: Decimal) -> Option<Decimal> {
    (!reference.is_zero()).then(|| value / reference)
}
