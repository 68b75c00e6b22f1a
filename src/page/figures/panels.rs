//! Panels: the figure that shows how each group moved over the years, a small chart for each.

use super::chart_values::{axis_period, chart_points, not_shown_label, table_cell};
use super::notes::{Notes, notes_on};
use super::parts::{Draft, figure, group_id};
use super::timeline::filled;
use super::trend::axis;
use super::trend_table::captioned;
use crate::chart;
use crate::chart::{Chart, Label};
use crate::disclosure::Cell;
use crate::language::say;
use crate::page::view::{Cell as TableCell, Figure, Head, Row, Table};
use crate::page::words::groups::{alt_ends, alt_groups_hidden, bars_title};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sentence::{ALT_WORDS, TITLE_WORDS, short_enough, within};
use crate::page::words::sheet::Sheet;
use crate::page::words::standing::{Standing, Together, group_span, groups, standings};
use crate::report::{BreakdownId, Period, Population};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// The group that moved most between two years; the first of equals.
fn moved_most<'s, 'a>(
    standings: &'s [Standing<'a>],
) -> Option<(&'s Standing<'a>, Decimal, Decimal)> {
    let both = standings.iter().filter_map(|s| s.values().map(|(then, now)| (s, then, now)));
    both.fold(None, |best: Option<(&Standing, Decimal, Decimal)>, next| match best {
        Some(best) if (best.2 - best.1).abs() >= (next.2 - next.1).abs() => Some(best),
        _ => Some(next),
    })
}

/// Whether an end of a group's way is not shown: it may have moved more than those that are.
fn is_hidden(standing: &Standing) -> bool {
    let ends = [standing.then, standing.now].into_iter().flatten();
    ends.map(|point| point.cell).any(|cell| cell.is_suppressed() || matches!(cell, Cell::Band(_)))
}

/// How each group of a breakdown moved over the years.
pub(crate) fn panels(sheet: &Sheet<'_>, m: IndicatorView, breakdown: BreakdownId) -> Figure {
    let id = group_id(sheet, m, "multiples", &[breakdown]);
    sheet.once(&id, || new_panels(sheet, m, breakdown, id.clone()))
}

fn new_panels(sheet: &Sheet<'_>, m: IndicatorView, breakdown: BreakdownId, id: String) -> Figure {
    let (then, now) = group_span(&m, breakdown).expect("asked only of a breakdown with values");
    let together = Together { breakdowns: vec![breakdown], then, now };
    let standings = standings(&m, &together);
    let most = moved_most(&standings);
    let mut notes = Notes::default();
    let everyone = filled(m.everyone());
    let comparison = chart::Series {
        name: Label::from(say!(sheet, "everyone")),
        points: chart_points(&m, &everyone, &Population::Everyone, &mut notes),
        end: None,
    };
    let drawing = chart::SmallMultiples {
        axis: axis(&m),
        panels: standings.iter().map(|s| panel(m, s, most.map(|(s, ..)| s.title))).collect(),
        comparison: (!everyone.is_empty()).then_some(comparison),
        periods: panel_periods(m, breakdown).into_iter().map(|p| axis_period(sheet, p)).collect(),
        not_shown: not_shown_label(sheet),
        missing: Label::from(say!(sheet, "chart-no-data")),
    };
    let table = panel_table(sheet, m, &standings, breakdown, &mut notes, &id);
    notes_on(sheet, &m, breakdown, &mut notes);
    let title = &sheet.card.breakdowns[usize::from(breakdown.0)].title;
    let draft = Draft {
        finding: panels_title(sheet, m, &together, &standings),
        subtitle: say!(
            sheet,
            "panels-subtitle",
            "measure" = &m.indicator.measure,
            "place" = m.place(),
            "breakdown" = title,
            "periods" = m.span(then.unwrap_or(now), now),
            "everyone" = m.latest().is_some()
        ),
        alt: panels_alt(sheet, m, &together, &standings),
        chart: Chart::SmallMultiples(drawing),
        id,
        table: Some(table),
        notes,
    };
    figure(sheet, m, draft)
}

fn panel(m: IndicatorView, standing: &Standing, most: Option<&str>) -> chart::Panel {
    let of = Population::Group(standing.breakdown, standing.group);
    let points = filled(m.points(&of));
    let mut unused = Notes::default();
    // What a gap or a break means is told once, by the grey line; a panel has no room for it.
    let bare = chart_points(&m, &points, &of, &mut unused).into_iter().map(|p| chart::Point {
        note: None,
        break_before: p.break_before.map(|_| String::new()),
        ..p
    });
    chart::Panel {
        series: chart::Series {
            name: Label::from(standing.title),
            points: bare.collect(),
            end: None,
        },
        emphasized: most == Some(standing.title),
    }
}

fn panels_title(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    together: &Together,
    standings: &[Standing],
) -> String {
    let Some((most, then, now)) = moved_most(standings) else {
        return bars_title(sheet, m, together, standings);
    };
    let of = Population::Group(most.breakdown, most.group);
    let told = |key: &str| {
        say!(
            sheet,
            key,
            "moved" = m.moved(now - then, &of),
            "shown" = standings.iter().any(is_hidden),
            "group" = most.title,
            "difference" = m.gap(now - then),
            "since" = together.then.map(|p| m.period(p))
        )
    };
    short_enough([told("panels-title"), told("panels-title-short")], TITLE_WORDS)
}

fn panels_alt(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    together: &Together,
    standings: &[Standing],
) -> String {
    let head = say!(
        sheet,
        "alt-panels",
        "count" = standings.len(),
        "measure" = &m.indicator.measure,
        "periods" = m.span(together.then.unwrap_or(together.now), together.now)
    );
    let most = moved_most(standings).map(|(s, then, now)| {
        let of = Population::Group(s.breakdown, s.group);
        say!(
            sheet,
            "alt-panels-most",
            "moved" = m.moved(now - then, &of),
            "shown" = standings.iter().any(is_hidden),
            "group" = s.title,
            "from" = m.group_value(then),
            "to" = m.group_value(now)
        )
    });
    let parts = vec![
        head,
        most.unwrap_or_default(),
        alt_ends(sheet, m, together, standings),
        alt_groups_hidden(sheet, standings),
    ];
    within(parts, ALT_WORDS)
}

/// A row for each group, a column for each period.
fn panel_table(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    standings: &[Standing],
    breakdown: BreakdownId,
    notes: &mut Notes,
    id: &str,
) -> Table {
    let periods = panel_periods(m, breakdown);
    let head =
        |p: &Period| Head { text: m.period(*p), unit: None, number: true, ..Head::default() };
    let mut heads = vec![Head::text(say!(sheet, "table-group"))];
    heads.extend(periods.iter().map(head));
    let mut row = |title: String, of: &Population| {
        let points = filled(m.points(of));
        let at = |p: &Period| points.iter().find(|point| point.period == *p);
        let cells: Vec<TableCell> =
            periods.iter().map(|p| table_cell(&m, at(p), of, notes)).collect();
        Row { head: TableCell::text(title), cells }
    };
    let mut rows = vec![row(say!(sheet, "everyone"), &Population::Everyone)];
    for standing in standings {
        let of = Population::Group(standing.breakdown, standing.group);
        rows.push(row(standing.title.to_owned(), &of));
    }
    captioned(sheet, m, id, heads, rows)
}

/// Every period in which everyone or a group has a value, or is known to have none.
fn panel_periods(m: IndicatorView, breakdown: BreakdownId) -> BTreeSet<Period> {
    let groups =
        groups(&m, breakdown).flat_map(|(g, _)| filled(m.group(breakdown, g)).into_owned());
    let known: BTreeSet<Period> = groups.map(|p| p.period).collect();
    let everyone = filled(m.everyone());
    let of = everyone.iter().filter(|p| !p.cell.is_missing()).map(|p| p.period);
    known.into_iter().chain(of).collect()
}
