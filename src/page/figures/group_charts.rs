//! Group charts: the figures that a text may call for: a slope, bars, and the parts of a whole.

use super::chart_values::{float, not_shown_label, reading};
use super::group_table::group_table;
use super::groups::dumbbell;
use super::notes::{Notes, notes_on};
use super::panels::panels;
use super::parts::{Draft, figure, group_id};
use crate::chart;
use crate::chart::{Chart, Fill, Label};
use crate::language::say;
use crate::page::view::Figure;
use crate::page::words::gap::widest_of;
use crate::page::words::groups::{alt_ends, alt_groups_hidden, bars_title, extremes, groups_title};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sentence::{ALT_WORDS, within};
use crate::page::words::sheet::Sheet;
use crate::page::words::standing::{Layout, Standing, Together, group_span, layouts, standings};
use crate::report::{BreakdownId, Population, Unit};
use rust_decimal::Decimal;

/// The most lines of a slope that can be told apart.
const MOST_LINES: usize = 8;
/// The most parts of a whole, and one for the rest.
const MOST_PARTS: usize = 5;

/// A way to draw the groups of a breakdown beside one another.
pub(crate) struct GroupChart {
    /// The end of the figure's id.
    name: &'static str,
    /// The head of its text alternative.
    alt: &'static str,
    /// Whether it shows then and now; else now alone.
    since: bool,
    /// Draws it, where the data have such a thing.
    draw: fn(&Sheet<'_>, IndicatorView, &Together, &[Standing]) -> Option<Chart>,
}

/// Who rose and who fell between two years.
pub(crate) const SLOPE: GroupChart =
    GroupChart { name: "slope", alt: "alt-slope", since: true, draw: slope };
/// How much each group has now.
pub(crate) const BARS: GroupChart =
    GroupChart { name: "bars", alt: "alt-bars", since: false, draw: bars };
/// The parts of a whole.
pub(crate) const PARTS: GroupChart =
    GroupChart { name: "parts", alt: "alt-parts", since: false, draw: parts };

/// The groups of a breakdown beside one another; none where the data have no such thing.
pub(crate) fn compared(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    breakdown: BreakdownId,
    how: &GroupChart,
) -> Option<Figure> {
    let (then, now) = group_span(&m, breakdown)?;
    let then = then.filter(|_| how.since);
    let together = Together { breakdowns: vec![breakdown], then, now };
    let standings = standings(&m, &together);
    let chart = (how.draw)(sheet, m, &together, &standings)?;
    let id = group_id(sheet, m, how.name, &[breakdown]);
    let mut notes = Notes::default();
    let table = group_table(sheet, m, &together, &standings, &mut notes, &id);
    notes_on(sheet, &m, breakdown, &mut notes);
    let subtitle = say!(
        sheet,
        "compared-subtitle",
        "measure" = &m.indicator.measure,
        "place" = m.place(),
        "breakdown" = &sheet.card.breakdowns[usize::from(breakdown.0)].title,
        "two" = then.is_some(),
        "then" = then.map(|p| m.period(p)),
        "now" = m.period(now)
    );
    let finding = match then {
        Some(_) => groups_title(sheet, m, &together, &standings),
        None => bars_title(sheet, m, &together, &standings),
    };
    let alt = compared_alt(sheet, m, how.alt, &together, &standings);
    Some(figure(sheet, m, Draft { id, finding, subtitle, alt, chart, table: Some(table), notes }))
}

fn slope(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    together: &Together,
    standings: &[Standing],
) -> Option<Chart> {
    let then = together.then?;
    if standings.len() > MOST_LINES {
        return None;
    }
    let widest = widest_of(m, &together.breakdowns).map(|gap| gap.group);
    let line = |s: &Standing| {
        let of = Population::Group(s.breakdown, s.group);
        chart::SlopeLine {
            name: s.title.to_owned(),
            then: reading(&m, s.then, &of),
            now: reading(&m, s.now, &of),
            emphasized: Some(s.group) == widest,
        }
    };
    Some(Chart::Slope(chart::Slope {
        periods: [m.period(then), m.period(together.now)],
        lines: standings.iter().map(line).collect(),
        not_shown: not_shown_label(sheet),
        missing: Label::from(say!(sheet, "chart-no-data")),
    }))
}

fn bars(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    _: &Together,
    standings: &[Standing],
) -> Option<Chart> {
    let ends = extremes(standings);
    let bar = |s: &Standing| chart::Bar {
        name: s.title.to_owned(),
        reading: reading(&m, s.now, &Population::Group(s.breakdown, s.group)),
        emphasized: ends.is_some_and(|(high, low)| [high.0, low.0].contains(&s.title)),
    };
    Some(Chart::Bars(chart::Bars {
        bars: standings.iter().map(bar).collect(),
        full: None,
        not_shown: not_shown_label(sheet),
        missing: Label::from(say!(sheet, "chart-no-data")),
    }))
}

/// The parts of a whole: only of what can be added up, and only where every part is shown.
fn parts(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    together: &Together,
    standings: &[Standing],
) -> Option<Chart> {
    let adds_up = matches!(m.indicator.unit, Unit::Count { .. } | Unit::Money { .. });
    let breakdown = usize::from(together.breakdowns[0].0);
    if !adds_up || sheet.card.breakdowns[breakdown].overlapping {
        return None;
    }
    let mut values = Vec::with_capacity(standings.len());
    for standing in standings {
        let value = standing.now?.cell.value().filter(|v| *v >= Decimal::ZERO)?;
        values.push((standing.title.to_owned(), value));
    }
    values.sort_by_key(|(_, value)| std::cmp::Reverse(*value));
    let rest: Decimal = values.iter().skip(MOST_PARTS).map(|(_, v)| *v).sum();
    let part = |name: String, value: Decimal, fill: Fill| chart::Part {
        value: float(value),
        label: m.group_value(value),
        name,
        fill,
    };
    let mut parts: Vec<chart::Part> =
        values.iter().take(MOST_PARTS).map(|(n, v)| part(n.clone(), *v, Fill::Solid)).collect();
    if values.len() > MOST_PARTS {
        parts.push(part(say!(sheet, "parts-rest"), rest, Fill::Rest));
    }
    Some(Chart::StackedBar(chart::StackedBar { parts, full: None }))
}

fn compared_alt(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    head: &str,
    together: &Together,
    standings: &[Standing],
) -> String {
    let head = say!(
        sheet,
        head,
        "count" = standings.len(),
        "measure" = &m.indicator.measure,
        "then" = together.then.map(|p| m.period(p)),
        "now" = m.period(together.now)
    );
    let parts =
        vec![head, alt_ends(sheet, m, together, standings), alt_groups_hidden(sheet, standings)];
    within(parts, ALT_WORDS)
}

/// The groups of one breakdown, or of all that are shown together, then and now.
pub(crate) fn groups(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    named: Option<BreakdownId>,
) -> Option<Figure> {
    let Some(breakdown) = named else {
        let rows = layouts(&m).into_iter().find(|layout| matches!(layout, Layout::Rows(_)));
        return rows.map(|layout| layout_figure(sheet, m, &layout));
    };
    let (then, now) = group_span(&m, breakdown)?;
    Some(dumbbell(sheet, m, &Together { breakdowns: vec![breakdown], then, now }))
}

pub(crate) fn layout_figure(sheet: &Sheet<'_>, m: IndicatorView, layout: &Layout) -> Figure {
    match layout {
        // One year only: how much each has, where there is no then.
        Layout::Rows(together) if together.then.is_none() => {
            compared(sheet, m, together.breakdowns[0], &BARS)
                .unwrap_or_else(|| dumbbell(sheet, m, together))
        }
        Layout::Rows(together) => dumbbell(sheet, m, together),
        Layout::Panels(breakdown) => panels(sheet, m, *breakdown),
    }
}
