//! IndicatorView: one indicator with all that may be said of it, and the forms in which its values are printed.

use crate::disclosure::{Cell, PublishedPoint, PublishedSeries, of_place};
use crate::language::{Argument, Language, Numbers, say};
use crate::report::{
    Absence, BreakdownId, Card, Direction, GroupId, Indicator, IndicatorId, Period, PlaceId,
    Population, Printed, Start, StatusWord, Unit, round,
};
use crate::statistics::{Finding, Moved, Status, Value};
use rust_decimal::Decimal;

/// One indicator: its definition, its published series, and what the rules found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct IndicatorView<'a> {
    pub(crate) id: IndicatorId,
    pub(crate) card: &'a Card,
    pub(crate) indicator: &'a Indicator,
    pub(crate) finding: &'a Finding,
    /// Where.
    pub(crate) at: PlaceId,
    /// Its series there.
    pub(crate) series: &'a [PublishedSeries],
    /// Its series everywhere.
    pub(crate) all: &'a [PublishedSeries],
    pub(crate) language: &'a Language,
}

impl<'a> IndicatorView<'a> {
    pub(crate) fn text(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.language.text(key, arguments)
    }

    pub(crate) fn numbers(&self) -> Numbers<'a> {
        self.language.numbers()
    }

    /// The place that it is about.
    pub(crate) fn place(&self) -> &'a str {
        if self.at != PlaceId::COMMUNITY {
            return &self.card.places.get(self.at).title;
        }
        let own = self.indicator.place.as_deref();
        own.unwrap_or(&self.card.community.name)
    }

    /// The published points of a population; none where it has no series. Series stand in the order
    /// of their populations.
    pub(crate) fn points(&self, of: &Population) -> &'a [PublishedPoint] {
        points(self.series, of)
    }

    pub(crate) fn everyone(&self) -> &'a [PublishedPoint] {
        self.points(&Population::Everyone)
    }

    pub(crate) fn comparison(&self) -> &'a [PublishedPoint] {
        let there = self.indicator.comparison.map(|place| of_place(self.all, place));
        there.map_or(&[], |series| points(series, &Population::Everyone))
    }

    pub(crate) fn group(&self, breakdown: BreakdownId, group: GroupId) -> &'a [PublishedPoint] {
        self.points(&Population::Group(breakdown, group))
    }

    /// The point of everyone's series that the page speaks of: the latest that is not missing.
    pub(crate) fn latest(&self) -> Option<&'a PublishedPoint> {
        self.everyone().iter().rev().find(|p| !p.cell.is_missing())
    }

    /// Whether it tells of groups and of nobody else: it has no value for everyone, shown or not.
    pub(crate) fn is_of_groups(&self) -> bool {
        let is_known = |of: &PublishedSeries| of.points.iter().any(|p| !p.cell.is_missing());
        let is_group = |of: &PublishedSeries| matches!(of.population, Population::Group(..));
        self.latest().is_none() && self.series.iter().any(|of| is_group(of) && is_known(of))
    }

    /// The places in the community that something is known of, where there is nothing of the community itself.
    pub(crate) fn known_places(&self) -> impl Iterator<Item = PlaceId> {
        let is_known = |of: &&PublishedSeries| {
            of.population == Population::Everyone && of.points.iter().any(|p| !p.cell.is_missing())
        };
        let all = if self.latest().is_none() { self.all } else { &[] };
        let of = all.iter().filter(is_known);
        of.map(|of| of.place).filter(|id| self.card.places.is_own(*id))
    }

    /// Whether the measure changed before the latest value.
    pub(crate) fn is_newly_measured(&self) -> bool {
        let latest = self.latest().map(|latest| latest.period);
        latest.is_some_and(|now| self.indicator.breaks.iter().any(|it| it.before <= now))
    }

    /// The latest value and its period, where one is shown.
    pub(crate) fn latest_value(&self) -> Option<(Period, Decimal)> {
        let latest = self.latest()?;
        Some((latest.period, latest.cell.value()?))
    }

    /// Whether it is told of a place in the community, whose values are as coarse as a group's.
    fn is_of_part(&self) -> bool {
        self.at != PlaceId::COMMUNITY && self.card.places.is_own(self.at)
    }

    /// The name of what the community is compared with.
    pub(crate) fn compared_with(&self) -> Option<&'a str> {
        Some(&self.card.places.get(self.indicator.comparison?).title)
    }

    /// The decimals that a value of a population is printed with: a part's has exactly these.
    pub(crate) fn places(&self, of: &Population, value: Decimal) -> u32 {
        match of {
            Population::Everyone if self.is_of_part() => value.scale(),
            Population::Everyone => self.indicator.unit.places(),
            Population::Group(..) | Population::Crossed(_) => value.scale(),
        }
    }

    /// A value of everyone's as charts and tables print it.
    pub(crate) fn value(&self, value: Decimal) -> String {
        self.numbers().value(&self.indicator.unit, value, self.everyones(value))
    }

    /// A value of everyone's as sentences print it.
    pub(crate) fn long(&self, value: Decimal) -> String {
        self.numbers().value_long(&self.indicator.unit, value, self.everyones(value))
    }

    fn everyones(&self, value: Decimal) -> u32 {
        self.places(&Population::Everyone, value)
    }

    /// A target as it is printed: whole where it is whole.
    pub(crate) fn target(&self, value: Decimal) -> String {
        let places = value.normalize().scale().max(self.money_places());
        self.numbers().value(&self.indicator.unit, value, places)
    }

    fn money_places(&self) -> u32 {
        match self.indicator.unit {
            Unit::Money { places, .. } => places,
            _ => 0,
        }
    }

    /// A value of a group's.
    pub(crate) fn group_value(&self, value: Decimal) -> String {
        self.numbers().value(&self.indicator.unit, value, value.scale())
    }

    /// The size of a difference of everyone's values.
    pub(crate) fn difference(&self, difference: Decimal) -> String {
        self.numbers().difference(&self.indicator.unit, difference, self.indicator.unit.places())
    }

    /// The size of a gap: the difference of two printed values, with the decimals of the finer one.
    pub(crate) fn gap(&self, gap: Decimal) -> String {
        self.numbers().difference(&self.indicator.unit, gap, gap.normalize().scale())
    }

    /// The unit in words where values are printed without it: "per 1,000 births"; none for shares and money.
    pub(crate) fn unit_words(&self) -> Option<String> {
        let (key, per, noun) = match &self.indicator.unit {
            Unit::Percent { .. } | Unit::Money { .. } | Unit::Ratio { .. } => return None,
            Unit::Count { noun, .. } => return noun.clone(),
            Unit::Rate { per, noun, .. } => ("rate", *per, noun.clone()),
            Unit::Score { .. } => ("score", 0, None),
            Unit::Years { .. } => ("years", 0, None),
        };
        Some(say!(
            self,
            "unit-words",
            "unit" = key,
            "named" = noun.is_some(),
            "per" = self.numbers().decimal(per.into(), 0),
            "noun" = noun
        ))
    }

    /// What a cell says, in the words of a sentence or a table.
    pub(crate) fn cell(&self, cell: &Cell, of: &Population) -> String {
        match cell {
            Cell::Shown { value, .. } => {
                self.numbers().value(&self.indicator.unit, *value, self.places(of, *value))
            }
            Cell::Band(band) => self.numbers().band(&self.indicator.unit, *band),
            Cell::Absent(why) if why.is_suppressed() => self.absent(*why),
            Cell::Absent(_) => say!(self, "cell-missing"),
        }
    }

    /// Why there is no number, in a few words.
    pub(crate) fn absent(&self, why: Absence) -> String {
        say!(self, "absent", "why" = why.into_str())
    }

    /// What a card printed, as a table prints it.
    pub(crate) fn printed(&self, then: Printed) -> String {
        match then {
            Printed::Value(value, _) => {
                self.numbers().value(&self.indicator.unit, value, value.scale())
            }
            Printed::Band(band) => self.numbers().band(&self.indicator.unit, band),
        }
    }

    pub(crate) fn period(&self, period: Period) -> String {
        self.numbers().period(period)
    }

    /// From a period to another in words; the one where they are one.
    pub(crate) fn span(&self, first: Period, last: Period) -> String {
        say!(
            self,
            "period-span",
            "several" = first != last,
            "first" = self.period(first),
            "last" = self.period(last)
        )
    }

    /// How far everyone's value went from one to another: the difference of what is printed of them.
    pub(crate) fn apart(&self, from: Decimal, to: Decimal) -> Decimal {
        self.apart_of(&Population::Everyone, from, to)
    }

    /// The same of a population's value.
    pub(crate) fn apart_of(&self, of: &Population, from: Decimal, to: Decimal) -> Decimal {
        let printed = |value| round(value, self.places(of, value));
        printed(to).saturating_sub(printed(from))
    }

    /// Everyone's value at the baseline, and how far the latest is from it, where the two may be compared.
    pub(crate) fn change(&self) -> Option<(Value, Decimal)> {
        self.finding.change?;
        let (baseline, latest) = (self.finding.baseline?, self.finding.latest?);
        Some((baseline, self.apart(baseline.value, latest.value)))
    }

    /// Where the promise starts: the named baseline's period, or that of the value that stands in.
    pub(crate) fn start(&self) -> Option<Period> {
        let named = self.indicator.start.baseline().map(|baseline| baseline.period);
        named.or(self.finding.baseline.map(|baseline| baseline.period))
    }

    /// The period of the start in a sentence; that it is only the first one here, where no baseline is named.
    pub(crate) fn since(&self, period: Period) -> String {
        let first = self.indicator.start == Start::First;
        say!(self, "since", "first" = first, "period" = self.period(period))
    }

    /// Whether it moved toward what is wanted, whatever its badge.
    pub(crate) fn is_improving(&self) -> bool {
        self.finding.movement == Some(Moved::Better)
    }

    /// Which way a printed difference points: `rose`, `fell` or `same`.
    pub(crate) fn moved(&self, difference: Decimal, of: &Population) -> &'static str {
        let rounded = round(difference, self.places(of, difference));
        if rounded.is_zero() {
            "same"
        } else if rounded.is_sign_positive() {
            "rose"
        } else {
            "fell"
        }
    }

    /// The difference with the sign of better: positive is an improvement.
    pub(crate) fn better_by(&self, difference: Decimal) -> Decimal {
        match self.indicator.direction {
            Direction::Higher => difference,
            Direction::Lower => -difference,
        }
    }

    /// `higher` or `lower`: which of the two is better.
    pub(crate) fn better(&self) -> &'static str {
        match self.indicator.direction {
            Direction::Higher => "higher",
            Direction::Lower => "lower",
        }
    }

    /// The four words, where the rules (or the author) gave one.
    pub(crate) fn word(&self) -> Option<StatusWord> {
        judged(&self.finding.status)
    }

    /// Whether the latest value is at or past the target.
    pub(crate) fn target_met(&self) -> bool {
        let target = self.indicator.target.as_ref();
        self.finding.latest.zip(target).is_some_and(|(latest, target)| {
            self.better_by(latest.value - target.value) >= Decimal::ZERO
        })
    }

    /// The first period that may be compared with the latest: the baseline's, or the first after a break.
    pub(crate) fn comparable_from(&self) -> Option<Period> {
        let latest = self.latest()?.period;
        let broken = self.indicator.breaks.iter().map(|b| b.before).filter(|b| *b <= latest).max();
        match (self.start(), broken) {
            (Some(baseline), Some(broken)) => Some(baseline.max(broken)),
            (baseline, broken) => baseline.or(broken),
        }
    }

    pub(crate) fn group_title(&self, breakdown: BreakdownId, group: GroupId) -> &'a str {
        let groups = &self.card.breakdowns[usize::from(breakdown.0)].groups;
        &groups[usize::from(group.0)].title
    }

    /// The name of what a breakdown's groups are compared with: a group, or all children.
    pub(crate) fn reference_title(&self, breakdown: BreakdownId) -> String {
        match self.card.breakdowns[usize::from(breakdown.0)].reference {
            Some(group) => self.group_title(breakdown, group).to_owned(),
            None => say!(self, "everyone"),
        }
    }
}

/// The points of a population, among the series of one place.
pub(crate) fn points<'a>(series: &'a [PublishedSeries], of: &Population) -> &'a [PublishedPoint] {
    let found = series.binary_search_by(|s| s.population.cmp(of));
    found.map_or(&[], |at| series[at].points.as_slice())
}

/// The word of a status, where there is one.
pub(crate) fn judged(status: &Status) -> Option<StatusWord> {
    match status {
        Status::Judged { word, .. } => Some(*word),
        _ => None,
    }
}
