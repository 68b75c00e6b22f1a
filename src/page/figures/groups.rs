//! Group: the figures that answer "for whom not": groups then and now, side by side.

use super::chart_values::float;
use super::notes::Notes;
use super::panels::notes_on;
use super::parts::Draft;
use crate::chart;
use crate::chart::{Chart, Label};
use crate::disclosure::{Cell, PublishedPoint};
use crate::language::round;
use crate::page::view::Figure;
use crate::page::words::indicator::Measure;
use crate::page::words::sheet::{Sheet, say};
use crate::report::{BreakdownId, GroupId, Period, Population};
use rust_decimal::Decimal;

/// The most rows that a reader takes in at once.
const MOST_ROWS: usize = 9;
/// From so many groups on, each gets a panel of its own where they find no room together.
const PANELS_FROM: usize = 5;

/// Which breakdowns are shown together, and when.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Together {
    pub(crate) breakdowns: Vec<BreakdownId>,
    pub(crate) then: Option<Period>,
    pub(crate) now: Period,
}

/// How the groups of a measure are laid out.
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

impl<'a> Measure<'a> {
    /// The groups of a breakdown that have a series, in the community's order.
    pub(crate) fn groups(
        &self,
        breakdown: BreakdownId,
    ) -> impl Iterator<Item = (GroupId, &'a str)> {
        let m = *self;
        let groups = &self.card.breakdowns[usize::from(breakdown.0)].groups;
        let named = groups.iter().enumerate().map(|(i, g)| (GroupId(i as u16), g.title.as_str()));
        named.filter(move |(g, _)| !m.group(breakdown, *g).is_empty())
    }

    /// First and last period in which groups may be compared.
    pub(crate) fn group_span(&self, breakdown: BreakdownId) -> Option<(Option<Period>, Period)> {
        let known = || {
            let all = self.groups(breakdown).flat_map(move |(g, _)| self.group(breakdown, g));
            all.filter(|p| p.cell != Cell::Missing).map(|p| p.period)
        };
        let now = known().max()?;
        let from = self.comparable_from();
        let then = known().filter(|p| *p < now && from.is_none_or(|from| *p >= from)).min();
        Some((then, now))
    }

    /// How the groups of this measure are laid out, in the order of its breakdowns.
    pub(crate) fn layouts(&self) -> Vec<Layout> {
        let mut layouts: Vec<Layout> = Vec::new();
        for &breakdown in &self.indicator.breakdowns {
            let Some((then, now)) = self.group_span(breakdown) else {
                continue;
            };
            let rows = self.groups(breakdown).count();
            let full = layouts.iter().any(|layout| matches!(layout, Layout::Rows(_)));
            let same = layouts.iter_mut().find_map(|layout| match layout {
                Layout::Rows(t) if then.is_some() && (t.then, t.now) == (then, now) => Some(t),
                _ => None,
            });
            match same {
                Some(t)
                    if rows
                        + t.breakdowns.iter().map(|b| self.groups(*b).count()).sum::<usize>()
                        <= MOST_ROWS =>
                {
                    t.breakdowns.push(breakdown);
                }
                _ if then.is_some() && (rows > MOST_ROWS || full && rows >= PANELS_FROM) => {
                    layouts.push(Layout::Panels(breakdown));
                }
                _ => {
                    layouts.push(Layout::Rows(Together { breakdowns: vec![breakdown], then, now }))
                }
            }
        }
        layouts
    }

    pub(crate) fn standings(&self, together: &Together) -> Vec<Standing<'a>> {
        let mut all = Vec::new();
        for &breakdown in &together.breakdowns {
            for (group, title) in self.groups(breakdown) {
                let points = self.group(breakdown, group);
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

    pub(crate) fn reading(
        &self,
        point: Option<&PublishedPoint>,
        of: &Population,
    ) -> chart::Reading {
        match point {
            Some(point) => chart::Reading {
                value: self.chart_value(&point.cell),
                label: self.chart_label(&point.cell, of),
                interval: None,
            },
            None => chart::Reading::missing(),
        }
    }

    /// The printed change of a group, such as `+11`; empty where one end is not shown.
    pub(crate) fn group_change(&self, standing: &Standing) -> String {
        match standing.values() {
            Some((then, now)) => self.numbers().signed(now - then, self.group_places),
            None => String::new(),
        }
    }
}

impl Sheet<'_> {
    /// The groups of some breakdowns, then and now.
    pub(crate) fn dumbbell(&self, m: Measure, together: &Together) -> Figure {
        let id = self.group_id(m, "groups", &together.breakdowns);
        self.once(&id, || self.new_dumbbell(m, together, id.clone()))
    }

    fn new_dumbbell(&self, m: Measure, together: &Together, id: String) -> Figure {
        let standings = m.standings(together);
        let mut notes = Notes::default();
        let sections = together.breakdowns.iter().map(|&breakdown| chart::Section {
            heading: (together.breakdowns.len() > 1)
                .then(|| self.card.breakdowns[usize::from(breakdown.0)].title.clone()),
            rows: standings
                .iter()
                .filter(|s| s.breakdown == breakdown)
                .map(|s| self.row(m, s, together))
                .collect(),
        });
        let drawing = chart::Dumbbell {
            sections: sections.collect(),
            reference: self.everyone_line(m, together.now),
            change_heading: self.change_heading(m, together),
            not_shown: self.not_shown_label(),
            missing: Label::from(say!(self.language, "chart-no-data")),
        };
        let table = self.group_table(m, together, &standings, &mut notes, &id);
        for breakdown in &together.breakdowns {
            notes_on(self, *breakdown, &mut notes);
        }
        if self.rounding_shows(m, &standings) {
            notes.mark(say!(self.language, "note-rounding"));
        }
        let draft = Draft {
            finding: self.groups_title(m, together, &standings),
            subtitle: self.groups_subtitle(m, together),
            alt: self.groups_alt(m, together, &standings),
            chart: Chart::Dumbbell(drawing),
            id,
            table,
            notes,
        };
        self.figure(m, draft)
    }

    /// The id of a figure of groups, such as `grade3-reading-income-groups`.
    pub(crate) fn group_id(&self, m: Measure, kind: &str, breakdowns: &[BreakdownId]) -> String {
        let slugs: Vec<&str> = breakdowns
            .iter()
            .map(|b| self.card.breakdowns[usize::from(b.0)].slug.as_str())
            .collect();
        format!("{}-{}-{kind}", m.indicator.slug, slugs.join("-"))
    }

    fn row(&self, m: Measure, standing: &Standing, together: &Together) -> chart::Row {
        let of = Population::Group(standing.breakdown, standing.group);
        chart::Row {
            label: standing.title.to_owned(),
            then: match together.then {
                Some(_) => m.reading(standing.then, &of),
                None => chart::Reading::missing(),
            },
            now: m.reading(standing.now, &of),
            change: m.group_change(standing),
        }
    }

    pub(crate) fn everyone_line(&self, m: Measure, now: Period) -> Option<chart::Reference> {
        let value = m.everyone().iter().find(|p| p.period == now)?.cell.value()?;
        let text = |key: &str| say!(self.language, key, "value" = m.value(value));
        let label = Label::new(text("chart-everyone"), text("chart-everyone-short"));
        Some(chart::Reference { value: float(value), label })
    }

    fn change_heading(&self, m: Measure, together: &Together) -> Label {
        match together.then {
            Some(_) => Label::from(self.change_head(m)),
            None => Label::default(),
        }
    }

    /// The head of a column of changes: "Points" for shares and scores, otherwise "Change".
    pub(crate) fn change_head(&self, m: Measure) -> String {
        use crate::report::Unit;
        let points = matches!(m.indicator.unit, Unit::Percent { .. } | Unit::Score { .. });
        say!(self.language, "table-change", "unit" = if points { "points" } else { "other" })
    }

    /// Whether a printed change differs from the difference of the printed ends.
    fn rounding_shows(&self, m: Measure, standings: &[Standing]) -> bool {
        let gaps = m.finding.gaps.iter().filter(|g| {
            let printed = round(g.reference, m.group_places) - round(g.value, m.group_places);
            round(g.gap.abs(), m.group_places) != printed.abs()
        });
        let shown = |b: BreakdownId| standings.iter().any(|s| s.breakdown == b);
        gaps.into_iter().any(|g| shown(g.breakdown))
    }

    fn groups_subtitle(&self, m: Measure, together: &Together) -> String {
        say!(
            self.language,
            "groups-subtitle",
            "measure" = &m.indicator.measure,
            "place" = m.place(),
            "two" = if together.then.is_some() { "yes" } else { "no" },
            "then" = together.then.map(|p| m.period(p)).unwrap_or_default(),
            "now" = m.period(together.now)
        )
    }
}
