//! Cases of kind `gap_change`.

use super::fields::Fields;
use super::results::{Got, Results, number, word};
use super::world::World;
use crate::card;
use reportcard::report::{Absence, Counts, Observation, Value};
use reportcard::statistics::{GapChange, GapFinding, GapMovement, WhoMoved};
use rust_decimal::Decimal;
use std::cmp::Ordering;

const GROUP: usize = 0;
const REFERENCE: usize = 1;

pub fn run(input: &Fields<'_>) -> Results {
    let mut world = World::new(input.direction()?);
    card::name_groups(&mut world.report, &["group", "reference"], Some("reference"));
    world.baseline(2015);
    world.report.card.privacy.show_counts = true;
    world.indicator().tolerance = input.number("tolerance")?.unwrap_or(Decimal::ONE);
    let mut own = Vec::new();
    let mut reference = Vec::new();
    for (year, key) in [(2015, "before"), (2020, "after")] {
        let pair = input.needed(key)?;
        let observed = |key| -> Result<_, String> {
            let value = pair.number(key)?.map_or(Value::Absent(Absence::Missing), Value::Number);
            let people = pair.whole(&format!("{key}_n"))?;
            let counts = people.map(|denominator| Counts { numerator: None, denominator });
            Ok(Observation { counts, ..card::observation(&world.report, year, value) })
        };
        own.push(observed("group")?);
        reference.push(observed("ref")?);
        pair.done()?;
    }
    card::observe(&mut world.report, card::group(GROUP), own);
    card::observe(&mut world.report, card::group(REFERENCE), reference);
    let finding = world.found().finding;
    let gap = finding.gaps.first();
    let moved = gap.and_then(|gap| gap.change);
    Ok(results(gap, moved))
}

fn results(gap: Option<&GapFinding>, moved: Option<GapMovement>) -> Vec<(&'static str, Got)> {
    let ratio_before =
        moved.and_then(|moved| moved.value_before.checked_div(moved.reference_before));
    let change =
        |change: Option<GapChange>| change.map_or(Got::Nothing, |change| word(&[named(change)]));
    vec![
        ("gap_before", number(moved.map(|moved| moved.before))),
        ("gap_after", number(gap.map(|gap| gap.gap))),
        ("change", change(moved.map(|moved| moved.change))),
        ("how", moved.and_then(|moved| moved.who).map_or(Got::Nothing, |who| word(&[mover(who)]))),
        ("chance", moved.and_then(|moved| moved.by_chance).map_or(Got::Nothing, Got::Flag)),
        ("side_before", side(moved.map(|moved| moved.before))),
        ("side_after", side(gap.map(|gap| gap.gap))),
        ("ratio_before", number(ratio_before)),
        ("ratio_after", number(gap.and_then(|gap| gap.ratio))),
        ("relative", change(moved.and_then(|moved| moved.relative))),
        (
            "measures_disagree",
            moved.map_or(Got::Nothing, |moved| Got::Flag(moved.measures_disagree)),
        ),
    ]
}

fn side(gap: Option<Decimal>) -> Got {
    match gap.map(|gap| gap.cmp(&Decimal::ZERO)) {
        Some(Ordering::Greater) => word(&["behind"]),
        Some(Ordering::Less) => word(&["ahead"]),
        _ => Got::Nothing,
    }
}

fn named(change: GapChange) -> &'static str {
    match change {
        GapChange::Narrowed => "narrowed",
        GapChange::Widened => "widened",
        GapChange::Reversed => "reversed",
        GapChange::Unchanged => "unchanged",
    }
}

fn mover(who: WhoMoved) -> &'static str {
    match who {
        WhoMoved::GroupImproved => "group_improved",
        WhoMoved::ReferenceGotWorse => "reference_got_worse",
        WhoMoved::Both => "both",
        WhoMoved::GroupGotWorse => "group_got_worse",
        WhoMoved::ReferenceImproved => "reference_improved",
    }
}
