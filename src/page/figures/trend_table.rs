//! Trend table: the table under a trend: everything that its chart draws.

use super::chart_values::{absent_cell, missing_cell, table_cell};
use super::notes::Notes;
use crate::disclosure::{Cell, PublishedPoint};
use crate::language::say;
use crate::page::view::{Cell as TableCell, Head, Row, Table};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::pace::pace_line;
use crate::page::words::sheet::Sheet;
use crate::report::{PaceRule, Period, Population};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What a trend's table is made from.
pub(crate) struct Told<'a> {
    /// Everyone's points.
    pub(crate) ours: &'a [PublishedPoint],
    /// The comparison's.
    pub(crate) theirs: &'a [PublishedPoint],
}

impl Told<'_> {
    /// Whether numerators are told, and denominators.
    fn counted(&self) -> [bool; 2] {
        let counts = || self.ours.iter().filter_map(|p| p.cell.counts());
        [counts().any(|counts| counts.numerator.is_some()), counts().next().is_some()]
    }

    fn periods(&self, due: Option<Period>) -> BTreeSet<Period> {
        self.ours.iter().chain(self.theirs).map(|p| p.period).chain(due).collect()
    }
}

fn find(points: &[PublishedPoint], period: Period) -> Option<&PublishedPoint> {
    points.iter().find(|p| p.period == period)
}

pub(crate) fn trend_table(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    told: &Told,
    notes: &mut Notes,
    id: &str,
) -> Table {
    let heads = trend_heads(sheet, m, told);
    let target = m.indicator.target.as_ref();
    let due = target.and_then(|t| t.period);
    let mut rows: Vec<Row> = told
        .periods(due)
        .into_iter()
        .map(|period| trend_row(sheet, m, told, period, notes))
        .collect();
    if let (Some(target), None) = (target, due) {
        let mut cells = vec![TableCell::default(); heads.len() - 2];
        cells.push(TableCell::number(m.target(target.value)));
        rows.push(Row { head: TableCell::text(say!(sheet, "table-standing-target")), cells });
    }
    captioned(sheet, m, id, heads, rows)
}

/// The table under a figure, named for what is measured.
pub(crate) fn captioned(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    id: &str,
    heads: Vec<Head>,
    rows: Vec<Row>,
) -> Table {
    Table {
        id: format!("{id}-table"),
        caption: say!(
            sheet,
            "table-caption",
            "measure" = &m.indicator.measure,
            "better" = m.better()
        ),
        quiet: false,
        heads,
        rows,
    }
}

fn trend_heads(sheet: &Sheet<'_>, m: IndicatorView, told: &Told) -> Vec<Head> {
    let number = |text: String| Head { text, unit: None, number: true, ..Head::default() };
    let mut heads = vec![
        Head::text(say!(sheet, "table-period")),
        Head { unit: m.unit_words(), ..number(m.place().to_owned()) },
    ];
    let counted = [(0, "table-numerator"), (1, "table-denominator")];
    let counted = counted.into_iter().filter(|(at, _)| told.counted()[*at]);
    heads.extend(counted.map(|(_, key)| number(sheet.text(key, &[]))));
    let comparison = m.compared_with().filter(|_| !told.theirs.is_empty());
    heads.extend(comparison.map(|name| number(name.to_owned())));
    if m.indicator.target.is_some() {
        let lined = pace_line(&m).is_some();
        heads.push(number(sheet.text(if lined { "table-pace" } else { "table-target" }, &[])));
    }
    heads
}

fn trend_row(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    told: &Told,
    period: Period,
    notes: &mut Notes,
) -> Row {
    let target = m.indicator.target.as_ref();
    let due = target.and_then(|t| t.period) == Some(period);
    let (mine, theirs) = (find(told.ours, period), find(told.theirs, period));
    // The year of the promise has not come: there is nothing yet that could be missing.
    let ahead = due && mine.is_none() && told.ours.last().is_none_or(|p| p.period < period);
    let mut cells = vec![match ahead {
        true => TableCell::default(),
        false => table_cell(&m, mine, &Population::Everyone, notes),
    }];
    cells.extend(count_cells(sheet, m, told, mine, ahead));
    if m.indicator.comparison.is_some() && !told.theirs.is_empty() {
        cells.push(match ahead && theirs.is_none() {
            true => TableCell::default(),
            false => table_cell(&m, theirs, &Population::Everyone, notes),
        });
    }
    if let Some(target) = target {
        cells.push(match (due, on_line(&m, period)) {
            (true, _) => TableCell::number(m.target(target.value)),
            (_, Some(value)) => TableCell::number(m.value(value)),
            _ => TableCell::default(),
        });
    }
    let note = due.then(|| say!(sheet, "table-due"));
    Row { head: TableCell { note, ..TableCell::text(m.period(period)) }, cells }
}

fn count_cells(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    told: &Told,
    point: Option<&PublishedPoint>,
    ahead: bool,
) -> impl Iterator<Item = TableCell> {
    let counts = point.and_then(|p| p.cell.counts());
    let numbers = [counts.and_then(|it| it.numerator), counts.map(|it| it.denominator)];
    let cell = move |number: Option<u64>| match (number, point.map(|p| &p.cell)) {
        (Some(number), _) => TableCell::number(sheet.numbers().decimal(number.into(), 0)),
        (None, Some(Cell::Absent(why))) => absent_cell(&m, *why),
        (None, None) if ahead => TableCell::default(),
        _ => missing_cell(&m),
    };
    let told = numbers.into_iter().zip(told.counted()).filter(|(_, told)| *told);
    told.map(move |(number, _)| cell(number))
}

/// The value on the straight line from baseline to target, in a period between the two.
pub(crate) fn on_line(m: &IndicatorView<'_>, period: Period) -> Option<Decimal> {
    let (baseline, target) = (m.finding.baseline?, m.indicator.target.as_ref()?);
    let (from, to) = (baseline.period.position(), target.period?.position());
    let at = period.position();
    if pace_line(m).is_none()
        || m.indicator.pace != PaceRule::Linear
        || at < from
        || at > to
        || to <= from
    {
        return None;
    }
    Some(baseline.value + (target.value - baseline.value) * (at - from) / (to - from))
}
