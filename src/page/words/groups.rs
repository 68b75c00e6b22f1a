//! Spread: figures of groups in words: who moved, how far apart they are, what is not shown.

use super::gap::{gap_movement, gap_size, widest_of};
use super::indicator::IndicatorView;
use super::sentence::{ALT_WORDS, TITLE_WORDS, short_enough, within};
use super::sheet::Sheet;
use super::standing::{Standing, Together};
use crate::disclosure::{Cell, PublishedPoint};
use crate::language::say;
use crate::report::{Period, Population};
use crate::statistics::GapFinding;
use rust_decimal::Decimal;

/// The most groups that an alternative names.
const MOST_NAMED: usize = 4;

/// Who moved, and what became of the widest gap; at most fifteen words.
pub(crate) fn groups_title(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    together: &Together,
    standings: &[Standing],
) -> String {
    let moves: Vec<Decimal> = standings
        .iter()
        .filter_map(|s| s.values().map(|(then, now)| m.better_by(now - then)))
        .collect();
    let better = moves.iter().filter(|d| **d > Decimal::ZERO).count();
    let worse = moves.iter().filter(|d| **d < Decimal::ZERO).count();
    let pattern = match moves.len() {
        // One group that moved is no pattern.
        0 | 1 => "none",
        n if better == n => "all-better",
        n if worse == n => "all-worse",
        _ if worse > better => "mostly-worse",
        _ => "some-better",
    };
    let gap = widest_of(m, &together.breakdowns);
    let told = |gap: Option<&GapFinding>| {
        say!(
            sheet,
            "groups-title",
            "pattern" = pattern,
            "better" = sheet.numbers().whole(better),
            "worse" = sheet.numbers().whole(worse),
            "shown" = sheet.numbers().whole(moves.len()),
            "first" = sheet.numbers().period(together.now),
            "movement" = gap.map_or("none", |g| gap_movement(g)),
            "gap" = gap.map(|g| gap_size(&m, g))
        )
    };
    short_enough([told(gap), told(None)], TITLE_WORDS)
}

/// Highest and lowest group, the gap between them now and then, and what is not shown.
pub(crate) fn groups_alt(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    together: &Together,
    standings: &[Standing],
) -> String {
    let head = say!(
        sheet,
        "alt-groups",
        "count" = standings.len(),
        "measure" = &m.indicator.measure,
        "two" = together.then.is_some(),
        "then" = together.then.map(|p| m.period(p)),
        "now" = m.period(together.now)
    );
    let ends = alt_ends(sheet, m, together, standings);
    within(vec![head, ends, alt_groups_hidden(sheet, standings)], ALT_WORDS)
}

/// The widest gap that the title tells, with the two values that it is the difference of; else the highest
/// and the lowest.
pub(crate) fn alt_ends(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    together: &Together,
    standings: &[Standing],
) -> String {
    let widest = widest_of(m, &together.breakdowns).filter(|gap| gap.period == together.now);
    if let Some(gap) = widest {
        return alt_gap(sheet, m, gap);
    }
    ends(&m, together.now, standings).unwrap_or_else(|| alt_listed(sheet, m, together, standings))
}

/// The highest and the lowest group, where two are shown and differ.
pub(crate) fn ends(m: &IndicatorView<'_>, now: Period, standings: &[Standing]) -> Option<String> {
    let (high, low) = extremes(standings)?;
    Some(say!(
        m,
        "alt-ends",
        "now" = m.period(now),
        "high" = high.0,
        "most" = m.group_value(high.1),
        "low" = low.0,
        "least" = m.group_value(low.1)
    ))
}

fn alt_gap(sheet: &Sheet<'_>, m: IndicatorView, gap: &GapFinding) -> String {
    let named = sheet.card.breakdowns[usize::from(gap.breakdown.0)].reference.is_some();
    say!(
        sheet,
        "alt-gap",
        "now" = m.period(gap.period),
        "group" = m.group_title(gap.breakdown, gap.group),
        "value" = m.group_value(gap.value),
        "reference" = m.reference_title(gap.breakdown),
        "other" = if named { m.group_value(gap.reference) } else { m.value(gap.reference) },
        "gap" = gap_size(&m, gap),
        "known" = gap.change.is_some(),
        "before" = gap.change.map(|moved| m.gap(moved.before)),
        "ahead" = gap.change.is_some_and(|moved| moved.before < Decimal::ZERO),
        "then" = gap.change.map(|moved| m.period(moved.since))
    )
}

/// Everyone and the first rows that differ, where no two numbers can be compared.
fn alt_listed(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    together: &Together,
    standings: &[Standing],
) -> String {
    let at = |period: Option<Period>| m.everyone().iter().find(|p| Some(p.period) == period);
    let everyone = (say!(sheet, "everyone"), at(together.then), at(Some(together.now)));
    let rows = standings.iter().map(|s| {
        let of = Population::Group(s.breakdown, s.group);
        ((s.title.to_owned(), s.then, s.now), of)
    });
    let mut seen: Vec<String> = Vec::new();
    let mut named = Vec::new();
    for ((name, then, now), of) in std::iter::once((everyone, Population::Everyone)).chain(rows) {
        let known = |p: &&PublishedPoint| matches!(p.cell, Cell::Shown { .. } | Cell::Band(_));
        let told = |p: Option<&PublishedPoint>| p.filter(known).map(|p| m.cell(&p.cell, &of));
        let Some(value) = told(now).filter(|v| !seen.contains(v)) else {
            continue;
        };
        if named.len() < MOST_NAMED {
            let before = told(then).filter(|before| *before != value);
            named.push(say!(
                sheet,
                "alt-named",
                "name" = name,
                "value" = value.as_str(),
                "moved" = before.is_some(),
                "before" = before
            ));
            seen.push(value);
        }
    }
    match named.is_empty() {
        true => String::new(),
        false => say!(sheet, "alt-listed", "list" = sheet.language.list(&named)),
    }
}

/// How many groups are not shown, in a sentence; empty where there is none.
pub(crate) fn alt_groups_hidden(sheet: &Sheet<'_>, standings: &[Standing]) -> String {
    let hidden = |s: &&Standing| s.now.is_some_and(|p| p.cell.is_suppressed());
    match standings.iter().filter(hidden).count() {
        0 => String::new(),
        n => say!(
            sheet,
            "alt-groups-hidden",
            "count" = n,
            "words" = sheet.language.number_word_first(n)
        ),
    }
}

/// Highest and lowest, where two are shown.
pub(crate) fn bars_title(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    together: &Together,
    standings: &[Standing],
) -> String {
    let Some((high, low)) = extremes(standings) else {
        return say!(sheet, "bars-title-none", "now" = m.period(together.now));
    };
    let told = |key: &str| {
        say!(
            sheet,
            key,
            "high" = high.0,
            "most" = m.group_value(high.1),
            "low" = low.0,
            "least" = m.group_value(low.1),
            "now" = m.period(together.now)
        )
    };
    short_enough([told("bars-title"), told("bars-title-short")], TITLE_WORDS)
}

/// The highest and the lowest of the groups that are shown; none where they are one.
pub(crate) fn extremes<'a>(standings: &[Standing<'a>]) -> Option<(Named<'a>, Named<'a>)> {
    let shown = || standings.iter().filter_map(|s| Some((s.title, s.now?.cell.value()?)));
    let high = shown().max_by_key(|(_, value)| *value)?;
    let low = shown().min_by_key(|(_, value)| *value)?;
    (high.1 > low.1).then_some((high, low))
}

pub(crate) type Named<'a> = (&'a str, Decimal);
