//! Claim: a statement of the author's, held against what is published.

use crate::disclosure::Cell;
use crate::language::say;
use crate::page::words::gap::gap_story;
use crate::page::words::indicator::IndicatorView;
use crate::page::words::status::arithmetic;
use crate::report::{BreakdownId, Claim, GroupId, Period, Population};
use crate::statistics::GapChange;
use rust_decimal::Decimal;

/// Whether the data bear a claim out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Truth {
    /// They do.
    Holds,
    /// They do not; what they say instead.
    Fails(String),
    /// They cannot decide it; why.
    Unknown(String),
}

impl Truth {
    pub(crate) fn of(holds: bool, instead: impl FnOnce() -> String) -> Self {
        if holds { Self::Holds } else { Self::Fails(instead()) }
    }
}

/// Holds a claim against the published figures and the findings.
pub(crate) fn truth(m: &IndicatorView<'_>, claim: &Claim) -> Truth {
    match claim {
        Claim::Rose { since, group } => moved_truth(m, *since, *group, 1),
        Claim::Fell { since, group } => moved_truth(m, *since, *group, -1),
        Claim::RoseInARow(years) => run_truth(m, *years, 1),
        Claim::FellInARow(years) => run_truth(m, *years, -1),
        Claim::TargetMet => target_truth(m, |d| m.better_by(d) >= Decimal::ZERO),
        Claim::AboveTarget => target_truth(m, |d| d > Decimal::ZERO),
        Claim::BelowTarget => target_truth(m, |d| d < Decimal::ZERO),
        Claim::WidestGap { group } => widest_truth(m, *group),
        Claim::GapNarrowed { group } => gap_truth(m, *group, GapChange::Narrowed),
        Claim::GapWidened { group } => gap_truth(m, *group, GapChange::Widened),
        Claim::Highest => extreme_truth(m, |latest, other| latest > other, "highest"),
        Claim::Lowest => extreme_truth(m, |latest, other| latest < other, "lowest"),
        Claim::AboveComparison => comparison_truth(m, |d| d > Decimal::ZERO),
        Claim::BelowComparison => comparison_truth(m, |d| d < Decimal::ZERO),
        Claim::Status(word) => Truth::of(m.word() == Some(*word), || {
            let said = crate::page::words::status::word(m.language, &m.finding.status);
            format!("its status is “{said}”")
        }),
    }
}

/// The claim in words made from the data, where the author gave none.
pub(crate) fn claim_words(m: &IndicatorView<'_>, claim: &Claim) -> String {
    match claim {
        Claim::Rose { since, group } | Claim::Fell { since, group } => {
            let of = population(*group);
            let Some(((then, from), (now, to))) = ends_of(m, *since, &of) else {
                return String::new();
            };
            let print = |v| m.numbers().value_long(&m.indicator.unit, v, m.places(&of, v));
            say!(
                m,
                "claim-moved",
                "moved" = m.moved(m.apart_of(&of, from, to), &of),
                "from" = print(from),
                "since" = m.period(then),
                "to" = print(to),
                "now" = m.period(now)
            )
        }
        Claim::RoseInARow(years) | Claim::FellInARow(years) => say!(
            m,
            "claim-row",
            "moved" = if matches!(claim, Claim::RoseInARow(_)) { "rose" } else { "fell" },
            "count" = *years,
            "years" = m.language.number_word(*years)
        ),
        Claim::TargetMet | Claim::AboveTarget | Claim::BelowTarget => claim_target(m),
        Claim::WidestGap { group } | Claim::GapNarrowed { group } | Claim::GapWidened { group } => {
            let gap = gap_of(m, group.0, group.1);
            gap.map(|gap| gap_story(m, gap)).unwrap_or_default()
        }
        Claim::Highest | Claim::Lowest => {
            let Some((now, value)) = m.latest_value() else {
                return String::new();
            };
            let extreme = if *claim == Claim::Highest { "highest" } else { "lowest" };
            say!(
                m,
                "claim-extreme",
                "extreme" = extreme,
                "value" = m.long(value),
                "now" = m.period(now)
            )
        }
        Claim::AboveComparison | Claim::BelowComparison => claim_comparison(m),
        Claim::Status(_) => arithmetic(m),
    }
}

fn claim_target(m: &IndicatorView<'_>) -> String {
    let (Some((now, value)), Some(target)) = (m.latest_value(), &m.indicator.target) else {
        return String::new();
    };
    let side = m.moved(m.apart(target.value, value), &Population::Everyone);
    say!(
        m,
        "claim-target",
        "side" = side,
        "value" = m.long(value),
        "now" = m.period(now),
        "target" = m.target(target.value)
    )
}

fn claim_comparison(m: &IndicatorView<'_>) -> String {
    let (Some((now, value)), Some(theirs)) = (m.latest_value(), m.finding.comparison) else {
        return String::new();
    };
    say!(
        m,
        "claim-comparison",
        "value" = m.long(value),
        "now" = m.period(now),
        "name" = m.compared_with().map(str::to_owned),
        "theirs" = m.long(theirs.value)
    )
}

/// The value of a period (the baseline's where none is named) and the latest, where both are shown
/// and the measure is the same.
fn ends_of(
    m: &IndicatorView<'_>,
    since: Option<Period>,
    of: &Population,
) -> Option<((Period, Decimal), (Period, Decimal))> {
    let points = m.points(of);
    let since = since.or(m.start())?;
    let latest = points.iter().rev().find(|p| !p.cell.is_missing())?;
    let broken = m.indicator.breaks.iter().any(|b| b.before > since && b.before <= latest.period);
    let given = (*of == Population::Everyone)
        .then_some(m.finding.baseline)
        .flatten()
        .filter(|b| b.period == since)
        .map(|b| b.value);
    let first = points.iter().find(|p| p.period == since).and_then(|p| p.cell.value()).or(given)?;
    (!broken).then_some(((since, first), (latest.period, latest.cell.value()?)))
}

fn moved_truth(
    m: &IndicatorView<'_>,
    since: Option<Period>,
    group: Option<(crate::report::BreakdownId, crate::report::GroupId)>,
    sign: i64,
) -> Truth {
    let of = population(group);
    let Some(((then, from), (now, to))) = ends_of(m, since, &of) else {
        return Truth::Unknown(
            "both values must be shown, in the same measure, for a change to be told".to_owned(),
        );
    };
    let print = |v| m.numbers().value(&m.indicator.unit, v, m.places(&of, v));
    Truth::of((to - from) * Decimal::from(sign) > Decimal::ZERO, || {
        format!("it was {} in {then} and is {} in {now}", print(from), print(to))
    })
}

fn run_truth(m: &IndicatorView<'_>, years: usize, sign: i32) -> Truth {
    let run = m.finding.run * sign;
    Truth::of(run >= i32::try_from(years).unwrap_or(i32::MAX), || match m.finding.run {
        0 => "the latest value is not a rise or fall in a row".to_owned(),
        n if n > 0 => format!("it rose {n} times in a row"),
        n => format!("it fell {} times in a row", n.unsigned_abs()),
    })
}

fn target_truth(m: &IndicatorView<'_>, holds: impl FnOnce(Decimal) -> bool) -> Truth {
    let (Some((now, value)), Some(target)) = (m.latest_value(), &m.indicator.target) else {
        return Truth::Unknown("there must be a target, and a shown latest value".to_owned());
    };
    Truth::of(holds(value - target.value), || {
        format!("it is {} in {now}; the target is {}", m.value(value), m.target(target.value))
    })
}

fn widest_truth(
    m: &IndicatorView<'_>,
    group: (crate::report::BreakdownId, crate::report::GroupId),
) -> Truth {
    let Some(gap) = gap_of(m, group.0, group.1) else {
        return Truth::Unknown("the group's gap is not shown".to_owned());
    };
    let wider = m.finding.gaps.iter().find(|g| g.breakdown == group.0 && g.gap > gap.gap);
    Truth::of(wider.is_none() && gap.gap > Decimal::ZERO, || match wider {
        Some(wider) => format!(
            "the gap of “{}” is wider: {} against {}",
            m.group_title(wider.breakdown, wider.group),
            m.gap(wider.gap),
            m.gap(gap.gap)
        ),
        None => "the group is not worse off".to_owned(),
    })
}

fn gap_truth(
    m: &IndicatorView<'_>,
    group: (crate::report::BreakdownId, crate::report::GroupId),
    change: GapChange,
) -> Truth {
    let moved = gap_of(m, group.0, group.1).and_then(|gap| Some((gap, gap.change?)));
    let Some((gap, moved)) = moved else {
        return Truth::Unknown("the group's gap is not shown for both years".to_owned());
    };
    Truth::of(moved.change == change, || {
        let chance = match moved.by_chance {
            Some(true) => ", no more than chance explains for groups as small as these may be",
            _ => "",
        };
        format!(
            "the gap was {} in {} and is {} in {}{chance}",
            m.gap(moved.before),
            moved.since,
            m.gap(gap.gap),
            gap.period
        )
    })
}

fn extreme_truth(
    m: &IndicatorView<'_>,
    beats: impl Fn(Decimal, Decimal) -> bool,
    word: &str,
) -> Truth {
    let Some((now, latest)) = m.latest_value() else {
        return Truth::Unknown("the latest value is not shown".to_owned());
    };
    let broken = m.indicator.breaks.iter().map(|b| b.before).filter(|b| *b <= now).max();
    let comparable = m.everyone().iter().filter(|p| broken.is_none_or(|b| p.period >= b));
    if comparable.clone().any(|p| p.cell.is_suppressed() || matches!(p.cell, Cell::Band(_))) {
        return Truth::Unknown("a year that is not shown may have been beyond it".to_owned());
    }
    let others =
        comparable.filter(|p| p.period != now).filter_map(|p| Some((p.period, p.cell.value()?)));
    let mut others = others.peekable();
    if others.peek().is_none() {
        return Truth::Unknown("there is no other year to compare with".to_owned());
    }
    let against = others.find(|(_, other)| !beats(latest, *other));
    Truth::of(against.is_none(), || {
        let (period, value) = against.unwrap_or((now, latest));
        format!("{} in {now} is not the {word}: {period} has {}", m.value(latest), m.value(value))
    })
}

fn comparison_truth(m: &IndicatorView<'_>, holds: impl FnOnce(Decimal) -> bool) -> Truth {
    let (Some((now, value)), Some(theirs)) = (m.latest_value(), m.finding.comparison) else {
        return Truth::Unknown(
            "both the latest value and the comparison's must be shown".to_owned(),
        );
    };
    Truth::of(holds(value - theirs.value), || {
        format!(
            "it is {} in {now}; the comparison is {} in {}",
            m.value(value),
            m.value(theirs.value),
            theirs.period
        )
    })
}

pub(crate) fn gap_of<'a>(
    m: &IndicatorView<'a>,
    breakdown: BreakdownId,
    group: GroupId,
) -> Option<&'a crate::statistics::GapFinding> {
    m.finding.gaps.iter().find(|g| (g.breakdown, g.group) == (breakdown, group))
}

pub(crate) fn population(group: Option<(BreakdownId, GroupId)>) -> Population {
    group.map_or(Population::Everyone, |(breakdown, group)| Population::Group(breakdown, group))
}
