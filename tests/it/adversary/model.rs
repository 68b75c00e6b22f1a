//! A report in whole numbers: who is counted where and when, and what everybody knows to add up to what.

use crate::card;
use reportcard::report::{
    Absence, Breakdown, BreakdownId, Counts, Group, GroupId, IndicatorId, Observation, Percents,
    Period, Place, PlaceId, PlaceKind, Places, Population, Privacy, Report, Series, Unit, Value,
};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Whom a figure counts: where, who and when.
pub type Key = (PlaceId, Population, Period);

/// What is counted of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// People alone.
    People,
    /// The share of them with the result.
    Share,
    /// How many of a thousand have it.
    Rate,
}

/// A report of one indicator, or of two of which one is the rest of the other.
#[derive(Clone, Debug)]
pub struct Model {
    pub counted: Counted,
    pub privacy: Privacy,
    /// Each place with the one that it lies in; the community first.
    pub places: Vec<(PlaceKind, Option<PlaceId>)>,
    /// How many groups each breakdown names.
    pub breakdowns: Vec<usize>,
    /// People, and those of them with the result.
    pub figures: BTreeMap<Key, (i64, i64)>,
    /// Those that the source keeps back.
    pub kept: BTreeSet<Key>,
    /// Those that others publish.
    pub known: BTreeSet<Key>,
    /// Whether a second indicator counts those without the result.
    pub has_companion: bool,
}

/// A total, and the parts that everybody knows to be of it.
pub struct Whole {
    pub total: Key,
    pub parts: Vec<Key>,
    /// Whether parts are missing that everybody knows to be missing: years of pooled ones.
    pub lacks: bool,
}

impl Model {
    /// The fewest of each side that may be shown.
    pub fn least(&self) -> [i64; 3] {
        let Privacy { min_n, min_numerator, min_complement, percents, .. } = self.privacy;
        let n = if percents == Percents::Bands { min_n.max(6) } else { min_n };
        let strict = min_numerator.max(min_complement);
        let sides = match (self.counted, self.has_companion) {
            (Counted::People, _) => [n, 0, 0],
            (_, false) => [n, min_numerator, min_complement],
            (_, true) => [n, strict, strict],
        };
        sides.map(|it| it as i64)
    }

    /// All that adds up, as everybody knows it who reads the card.
    pub fn wholes(&self) -> Vec<Whole> {
        let mut wholes = Vec::new();
        for total in self.figures.keys() {
            let mut add = |parts: Vec<Key>, lacks: bool| {
                let parts: Vec<Key> =
                    parts.into_iter().filter(|it| self.figures.contains_key(it)).collect();
                if !parts.is_empty() {
                    wholes.push(Whole { total: total.clone(), parts, lacks });
                }
            };
            for parts in self.groups_of(total) {
                add(parts, false);
            }
            for parts in self.places_of(total) {
                add(parts, false);
            }
            let (place, population, period) = total;
            if let Period::Years(first, last) = *period {
                let years = (first..=last).map(Period::Year);
                let parts: Vec<Key> = years.map(|it| (*place, population.clone(), it)).collect();
                let lacks = parts.iter().any(|it| !self.figures.contains_key(it));
                add(parts, lacks);
            }
        }
        wholes
    }

    fn groups_of(&self, (place, population, period): &Key) -> Vec<Vec<Key>> {
        let by = |of: usize| (0..self.breakdowns[of]).map(move |at| (id(of), GroupId(at as u16)));
        let all = 0..self.breakdowns.len();
        let of = |population: Population| (*place, population, *period);
        match population {
            Population::Everyone => all
                .map(|it| by(it).map(|(by, at)| of(Population::Group(by, at))).collect())
                .collect(),
            Population::Group(within, group) => {
                let others = all.filter(|it| id(*it) != *within);
                let crossed = |one: (BreakdownId, GroupId)| {
                    let mut both = vec![(*within, *group), one];
                    both.sort();
                    of(Population::Crossed(both))
                };
                others.map(|it| by(it).map(crossed).collect()).collect()
            }
            Population::Crossed(_) => Vec::new(),
        }
    }

    fn places_of(&self, (place, population, period): &Key) -> Vec<Vec<Key>> {
        let mut by_kind: BTreeMap<PlaceKind, Vec<Key>> = BTreeMap::new();
        for (at, (kind, within)) in self.places.iter().enumerate() {
            if *within == Some(*place) {
                let key = (PlaceId(at as u32), population.clone(), *period);
                by_kind.entry(*kind).or_default().push(key);
            }
        }
        by_kind.into_values().collect()
    }

    /// The report as it is read from its documents.
    pub fn report(&self) -> Report {
        let mut report = card::report();
        report.card.privacy = self.privacy.clone();
        report.card.places = self.named_places(&report);
        report.card.breakdowns = self.named_breakdowns(&report);
        card::indicator(&mut report).unit = match self.counted {
            Counted::People => Unit::Count { places: 0, noun: None },
            Counted::Share => Unit::Percent { places: 1 },
            Counted::Rate => Unit::Rate { places: 1, per: 1000, noun: None },
        };
        report.series = vec![self.series(&report, false, |it| !self.known.contains(it)).into()];
        report.known = vec![self.series(&report, false, |it| self.known.contains(it)).into()];
        // What others publish stands on the card, too.
        if !self.known.is_empty() {
            report.series = vec![self.series(&report, false, |_| true).into()];
        }
        if self.has_companion {
            let mut rest = report.card.indicators[0].clone();
            Arc::make_mut(&mut rest).complement_of = Some(IndicatorId(0));
            report.card.indicators.push(rest);
            report.series.push(self.series(&report, true, |_| true).into());
            report.known.push(Arc::default());
        }
        report
    }

    fn named_places(&self, report: &Report) -> Places {
        let places = self.places.iter().enumerate().map(|(at, (kind, within))| {
            let name = format!("place-{at}");
            let community = report.card.places.community();
            let place = if at == 0 { community.clone() } else { Place::named(&name, &name, *kind) };
            Place { within: *within, ..place }
        });
        Places::of(places.collect())
    }

    fn named_breakdowns(&self, report: &Report) -> Vec<Breakdown> {
        let named = |(at, groups): (usize, &usize)| {
            let name = |it: usize| format!("group-{at}-{it}");
            let group = |it: usize| Group { slug: name(it), title: name(it), of: Vec::new() };
            let groups = (0..*groups).map(group).collect();
            let slug = format!("by-{at}");
            Breakdown { slug, groups, reference: None, ..report.card.breakdowns[0].clone() }
        };
        self.breakdowns.iter().enumerate().map(named).collect()
    }

    fn series(&self, report: &Report, rest: bool, takes: impl Fn(&Key) -> bool) -> Vec<Series> {
        let mut series: Vec<Series> = Vec::new();
        for (key, (n, k)) in self.figures.iter().filter(|(key, _)| takes(key)) {
            let k = if rest { n - k } else { *k };
            let (place, population, period) = key;
            let observation =
                Observation { period: *period, ..self.observation(report, key, *n, k) };
            let is_next =
                series.last().is_none_or(|it| (it.place, &it.population) != (*place, population));
            if is_next {
                let (population, observations) = (population.clone(), Vec::new());
                series.push(Series { place: *place, population, observations });
            }
            series.last_mut().expect("a series").observations.push(observation);
        }
        series
    }

    fn observation(&self, report: &Report, key: &Key, n: i64, k: i64) -> Observation {
        if self.kept.contains(key) {
            return card::observation(report, 2020, Value::Absent(Absence::Privacy));
        }
        let of = |many: i64| Decimal::from(k * many).checked_div(n.into()).unwrap_or_default();
        let (value, counts) = match self.counted {
            Counted::People => (Decimal::from(n), None),
            Counted::Share => (of(100), Some(Counts::of(k as u64, n as u64))),
            Counted::Rate => (of(1000), Some(Counts::of(k as u64, n as u64))),
        };
        Observation { counts, ..card::observation(report, 2020, Value::Number(value)) }
    }
}

/// A breakdown of a card.
pub fn id(at: usize) -> BreakdownId {
    BreakdownId(at as u16)
}
