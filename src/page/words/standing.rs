//! Standing: where each group of a breakdown stands, then and now, and how many are drawn together.

use super::indicator::IndicatorView;
use crate::disclosure::PublishedPoint;
use crate::report::{BreakdownId, GroupId, Period};
use rust_decimal::Decimal;

/// The most rows that a reader takes in at once.
pub(crate) const MOST_ROWS: usize = 9;

/// From so many groups on, each gets a panel of its own where they find no room together.
pub(crate) const PANELS_FROM: usize = 5;

/// Which breakdowns are shown together, and when.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Together {
    pub(crate) breakdowns: Vec<BreakdownId>,
    pub(crate) then: Option<Period>,
    pub(crate) now: Period,
}

/// How the groups of an indicator are laid out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Layout {
    /// Rows under each other, then and now.
    Rows(Together),
    /// A panel for each group.
    Panels(BreakdownId),
}

/// One group as it is shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing<'a> {
    pub(crate) breakdown: BreakdownId,
    pub(crate) group: GroupId,
    pub(crate) title: &'a str,
    pub(crate) then: Option<&'a PublishedPoint>,
    pub(crate) now: Option<&'a PublishedPoint>,
}

impl Standing<'_> {
    /// Both values, where both are shown.
    pub(crate) fn values(&self) -> Option<(Decimal, Decimal)> {
        Some((self.then?.cell.value()?, self.now?.cell.value()?))
    }
}

/// The groups of a breakdown that have a series, in the community's order.
pub(crate) fn groups<'a>(
    m: &IndicatorView<'a>,
    breakdown: BreakdownId,
) -> impl Iterator<Item = (GroupId, &'a str)> {
    let m = *m;
    let groups = &m.card.breakdowns[usize::from(breakdown.0)].groups;
    let named = groups.iter().enumerate().map(|(i, g)| (GroupId(i as u16), g.title.as_str()));
    named.filter(move |(g, _)| !m.group(breakdown, *g).is_empty())
}

/// First and last period in which groups may be compared.
pub(crate) fn group_span(
    m: &IndicatorView<'_>,
    breakdown: BreakdownId,
) -> Option<(Option<Period>, Period)> {
    let known = || {
        let all = groups(m, breakdown).flat_map(move |(g, _)| m.group(breakdown, g));
        all.filter(|p| !p.cell.is_missing()).map(|p| p.period)
    };
    let now = known().max()?;
    let from = m.comparable_from();
    let then = known().filter(|p| *p < now && from.is_none_or(|from| *p >= from)).min();
    Some((then, now))
}

/// How the groups of this indicator are laid out, in the order of its breakdowns.
pub(crate) fn layouts(m: &IndicatorView<'_>) -> Vec<Layout> {
    let mut layouts: Vec<Layout> = Vec::new();
    for &breakdown in &m.indicator.breakdowns {
        let Some((then, now)) = group_span(m, breakdown) else {
            continue;
        };
        let rows = groups(m, breakdown).count();
        let full = layouts.iter().any(|layout| matches!(layout, Layout::Rows(_)));
        let same = layouts.iter_mut().find_map(|layout| match layout {
            Layout::Rows(t) if then.is_some() && (t.then, t.now) == (then, now) => Some(t),
            _ => None,
        });
        match same {
            Some(t)
                if rows + t.breakdowns.iter().map(|b| groups(m, *b).count()).sum::<usize>()
                    <= MOST_ROWS =>
            {
                t.breakdowns.push(breakdown);
            }
            _ if then.is_some() && (rows > MOST_ROWS || full && rows >= PANELS_FROM) => {
                layouts.push(Layout::Panels(breakdown));
            }
            _ => layouts.push(Layout::Rows(Together { breakdowns: vec![breakdown], then, now })),
        }
    }
    layouts
}

pub(crate) fn standings<'a>(m: &IndicatorView<'a>, together: &Together) -> Vec<Standing<'a>> {
    let mut all = Vec::new();
    for &breakdown in &together.breakdowns {
        for (group, title) in groups(m, breakdown) {
            let points = m.group(breakdown, group);
            let at = |period: Option<Period>| points.iter().find(|p| Some(p.period) == period);
            all.push(Standing {
                breakdown,
                group,
                title,
                then: at(together.then),
                now: at(Some(together.now)),
            });
        }
    }
    all
}
