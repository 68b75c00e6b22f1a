//! A card of one indicator, as small as a card can be, whose numbers a test then sets.

use crate::site::Site;
use reportcard::report::{
    Breakdown, BreakdownId, Group, GroupId, Indicator, Observation, Period, PlaceId, Population,
    Privacy, Report, Series, Value,
};
use std::sync::{Arc, LazyLock};

const SITE: &str = "
community: { name: Marlow County, partnership: Marlow Forward }
edition: { name: '2026', published: 2026-10-14 }
privacy: { preset: us-10, confirmed: true }
stages: [ { id: school, title: School } ]
breakdowns: [ { id: income, title: Income, groups: [ { id: low, title: Low }, { id: other, title: Other } ] } ]
places: [ { id: state, title: State, kind: state }, { id: east-fork, title: East Fork, kind: district } ]
";

/// The place around the community.
pub const STATE: PlaceId = PlaceId(1);
/// A place in it.
pub const EAST_FORK: PlaceId = PlaceId(2);

const OUTCOME: &str = "
title: Reading
stage: school
indicators:
  - id: reading
    title: Reading at grade level
    unit: { kind: percent, places: 1 }
    direction: higher
    series: [ { period: 2001, value: 50 }, { period: 2001, income: low, value: 50 } ]
    breakdowns: [ income ]
";

/// A report of one percentage, with no target, no numbers, no groups, and nothing to hide.
pub fn report() -> Report {
    static REPORT: LazyLock<Report> = LazyLock::new(read);
    REPORT.clone()
}

fn read() -> Report {
    let files = [("content/site.yaml", SITE), ("content/outcomes/reading/outcome.yaml", OUTCOME)];
    let (report, told) = Site::of(&files).read();
    let mut report = report.unwrap_or_else(|| panic!("{:#?}", told.iter().collect::<Vec<_>>()));
    report.card.privacy =
        Privacy { min_n: 0, min_numerator: 0, min_complement: 0, ..Privacy::default() };
    report.series = vec![Vec::new().into()];
    report
}

/// Its indicator.
pub fn indicator(report: &mut Report) -> &mut Indicator {
    Arc::make_mut(&mut report.card.indicators[0])
}

/// Names the groups of its one breakdown, and the reference among them.
pub fn name_groups(report: &mut Report, names: &[&str], reference: Option<&str>) {
    let breakdown: &mut Breakdown = &mut report.card.breakdowns[0];
    let group =
        |name: &&str| Group { slug: (*name).to_owned(), title: (*name).to_owned(), of: vec![] };
    breakdown.groups = names.iter().map(group).collect();
    let place = reference.and_then(|name| names.iter().position(|other| *other == name));
    breakdown.reference = place.map(|place| GroupId(place as u16));
}

/// The population of one of its groups.
pub fn group(place: usize) -> Population {
    Population::Group(BreakdownId(0), GroupId(place as u16))
}

/// Gives a population its observations.
pub fn observe(report: &mut Report, population: Population, observations: Vec<Observation>) {
    let place = PlaceId::COMMUNITY;
    Arc::make_mut(&mut report.series[0]).push(Series { place, population, observations });
}

/// Moves what was observed last to another place.
pub fn elsewhere(report: &mut Report, place: PlaceId) {
    let series = Arc::make_mut(&mut report.series[0]);
    series.last_mut().expect("what was observed").place = place;
}

/// One observed value of a year, final and without counts.
pub fn observation(report: &Report, year: i16, value: Value) -> Observation {
    Observation {
        period: Period::Year(year),
        value,
        counts: None,
        standard_error: None,
        provisional: false,
        note: None,
        span: report.card.indicators[0].span,
    }
}
