//! Groups: the children of a place by their groups, each beside the same group around the place.

use super::strips::{at, chance, ends, number, scale, small, strip};
use super::words::title;
use crate::chart::Strip;
use crate::disclosure::{PublishedPoint, of_place};
use crate::language::say;
use crate::page::figures::chart_values::float;
use crate::page::figures::notes::Notes;
use crate::page::view::{Aside, Cell as TableCell, Link, StripRow, StripTable};
use crate::page::words::indicator::{IndicatorView, points};
use crate::page::words::sheet::Sheet;
use crate::page::words::standing;
use crate::report::{BreakdownId, GroupId, Period, PlaceId, Population};

/// The most measures whose groups a place's page shows.
const MOST_TABLES: usize = 3;
/// The most groups that an answer names.
const MOST_NAMED: usize = 3;

/// A table for each measure that has groups there, and what is said beside them.
pub(super) fn groups(
    sheet: &Sheet<'_>,
    id: PlaceId,
    there: &[IndicatorView],
) -> (Vec<StripTable>, Vec<Aside>) {
    let tables = there.iter().filter_map(|m| table(sheet, id, m)).take(MOST_TABLES);
    let tables: Vec<StripTable> = tables.collect();
    let aside = |heading: &str, text: &str| Aside {
        big: None,
        finding: Some(sheet.text(heading, &[])),
        text: sheet.text(text, &[]),
    };
    let is_banded = |m: &IndicatorView| m.latest().is_some_and(|p| chance(m, &p.cell).is_some());
    let hides = |m: &IndicatorView| {
        let groups = m.series.iter().filter(|of| of.population.is_group());
        groups.flat_map(|of| &of.points).any(|point| point.cell.is_suppressed())
    };
    let chance = there.iter().any(is_banded).then(|| aside("place-chance-heading", "place-chance"));
    let hidden = there.iter().any(hides).then(|| aside("place-hidden-heading", "place-hidden"));
    let asides = chance.into_iter().chain(hidden).filter(|_| !tables.is_empty()).collect();
    (tables, asides)
}

/// The period of the latest values of groups.
fn now(m: &IndicatorView<'_>) -> Option<Period> {
    let of = m.indicator.breakdowns.iter();
    of.filter_map(|breakdown| Some(standing::group_span(m, *breakdown)?.1)).max()
}

/// A group with its point, the same group's around the place.
struct Standing<'a> {
    breakdown: BreakdownId,
    group: GroupId,
    title: &'a str,
    own: &'a PublishedPoint,
    around: Option<&'a PublishedPoint>,
}

fn standings<'a>(m: &IndicatorView<'a>, around: Option<PlaceId>, now: Period) -> Vec<Standing<'a>> {
    let there = around.map_or(&[][..], |around| of_place(m.all, around));
    let of = m.indicator.breakdowns.iter().flat_map(|breakdown| {
        let groups = standing::groups(m, *breakdown);
        groups.filter_map(|(group, title)| {
            let own = at(m.group(*breakdown, group), Some(now))?;
            let of = Population::Group(*breakdown, group);
            let around = at(points(there, &of), Some(now));
            Some(Standing { breakdown: *breakdown, group, title, own, around })
        })
    });
    of.collect()
}

fn table(sheet: &Sheet<'_>, id: PlaceId, m: &IndicatorView<'_>) -> Option<StripTable> {
    let now = now(m)?;
    let around = sheet.card.places.get(id).within;
    let all = standings(m, around, now);
    if all.is_empty() {
        return None;
    }
    let whole = at(m.everyone(), Some(now)).and_then(|point| point.cell.value());
    let cells = all.iter().flat_map(|it| [Some(it.own), it.around]).flatten();
    let touched = cells.filter_map(|point| ends(m, &point.cell));
    let scale = scale(m, touched.chain(whole.map(|it| (float(it), float(it)))));
    let around = around.filter(|_| all.iter().any(|it| it.around.is_some()));
    let mut rows: Vec<StripRow> = Vec::new();
    let mut last = None;
    for it in &all {
        if last.replace(it.breakdown) != Some(it.breakdown) {
            let heading = &sheet.card.breakdowns[usize::from(it.breakdown.0)].title;
            let head = Link::plain(heading.clone());
            rows.push(StripRow { head, ..StripRow::default() });
        }
        rows.push(row(m, it, (scale, whole.map(float)), around.is_some()));
    }
    let places = [id].into_iter().chain(around).map(|at| title(sheet, at).to_owned());
    Some(StripTable {
        id: format!("{}-groups", m.indicator.slug),
        caption: say!(sheet, "place-groups", "measure" = &m.indicator.title, "now" = m.period(now)),
        key: say!(
            sheet,
            "place-groups-key",
            "place" = title(sheet, id),
            "within" = around.is_some(),
            "around" = around.map(|at| title(sheet, at))
        ),
        what: say!(sheet, "place-group"),
        over: whole
            .map(|value| say!(sheet, "place-all", "value" = m.value(value)))
            .into_iter()
            .collect(),
        heads: places.collect(),
        rows,
    })
}

fn row(
    m: &IndicatorView<'_>,
    it: &Standing<'_>,
    (scale, whole): ((f64, f64), Option<f64>),
    beside: bool,
) -> StripRow {
    // What is noted on single values of groups stands on the measure's own page.
    let (own, note) = number(m, Some(it.own), &mut Notes::default());
    let (around, _) = number(m, it.around, &mut Notes::default());
    let other = it.around.and_then(|point| point.cell.value()).map(float);
    let other = other.filter(|_| !it.own.cell.is_suppressed());
    let drawn = strip(m, scale, None, Some(it.own));
    let id = format!("{}-g{}-{}", m.indicator.slug, it.breakdown.0, it.group.0);
    let cells = [Some(TableCell { strong: true, note: None, ..own }), beside.then_some(around)];
    StripRow {
        number: None,
        head: Link::plain(it.title.to_owned()),
        note,
        strip: Some(small(id, Strip { apart: true, whole, beside: other, ..drawn })),
        cells: cells.into_iter().flatten().collect(),
    }
}

/// "Low-income families 48%, Other families 64%. 4 groups are not shown."
pub(super) fn told(sheet: &Sheet<'_>, m: &IndicatorView<'_>) -> Option<String> {
    let all = standings(m, None, now(m)?);
    let shown = all.iter().filter(|it| !it.own.cell.is_missing() && !it.own.cell.is_suppressed());
    let named = shown.take(MOST_NAMED).map(|it| {
        let value = m.cell(&it.own.cell, &Population::Group(it.breakdown, it.group));
        say!(sheet, "place-group-value", "group" = it.title, "value" = value)
    });
    let named: Vec<String> = named.collect();
    let hidden = all.iter().filter(|it| it.own.cell.is_suppressed()).count();
    if all.is_empty() {
        return None;
    }
    Some(say!(
        sheet,
        "place-groups-told",
        "known" = !named.is_empty(),
        "named" = sheet.language.list(&named),
        "count" = hidden,
        "words" = sheet.language.number_word_first(hidden)
    ))
}
