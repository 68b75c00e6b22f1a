//! Cases of kind `pace_linear`.

use super::fields::Fields;
use super::results::{Got, Results, number, word};
use super::world::World;
use reportcard::report::{PaceRule, Period};
use reportcard::statistics::{Dated, PaceWord, linear};

pub fn run(input: &Fields<'_>) -> Results {
    let direction = input.direction()?;
    let (world, baseline, latest) = promised(input, PaceRule::Linear)?;
    let target = world.report.card.indicators[0].target.clone();
    let target = target.ok_or("no `target`")?;
    let end = target.period.ok_or("no `year` of the target")?;
    let pace = linear(direction, baseline, latest, (end, target.value));
    let told = world.found().finding.pace;
    let arrived = told.is_some_and(|told| told.word == PaceWord::TargetAchieved);
    let same = pace.map(|pace| pace.word) == told.map(|told| told.word);
    if !same && !arrived {
        return Err(format!("assess says {told:?}, the rule {pace:?}"));
    }
    // Where the target is met, the card says so in place of the line's word.
    let mut words: Vec<&str> = pace.iter().flat_map(|pace| names(pace.word)).copied().collect();
    if arrived {
        words.extend(names(PaceWord::TargetAchieved));
    }
    Ok(vec![
        ("expected_now", number(pace.and_then(|pace| pace.expected))),
        ("ratio", number(pace.and_then(|pace| pace.ratio))),
        ("heading_for", number(pace.and_then(|pace| pace.heading_for))),
        ("pace", if words.is_empty() { Got::Nothing } else { word(&words) }),
    ])
}

/// A world with a baseline, a latest value and perhaps a target.
pub fn promised(input: &Fields<'_>, rule: PaceRule) -> Result<(World, Dated, Dated), String> {
    let mut world = World::new(input.direction()?);
    world.indicator().pace = rule;
    let mut dated = |key: &str| -> Result<Dated, String> {
        let point = input.needed(key)?;
        let (year, value) = (point.needed_year()?, point.needed_number("value")?);
        world.observe(year, Some(value));
        point.done()?;
        Ok((Period::Year(year), value))
    };
    let (baseline, latest) = (dated("baseline")?, dated("latest")?);
    let Period::Year(year) = baseline.0 else { unreachable!("cases have years") };
    world.baseline(year);
    world.target(input.inner("target")?)?;
    Ok((world, baseline, latest))
}

pub fn names(word: PaceWord) -> &'static [&'static str] {
    match word {
        PaceWord::OnTrack => &["on_track"],
        PaceWord::Slow => &["slow"],
        PaceWord::WellBehind => &["well_behind"],
        PaceWord::MovingAway => &["moving_away"],
        PaceWord::TargetMissed => &["target_missed"],
        PaceWord::SubstantialProgress => &["substantial_progress"],
        PaceWord::ModerateProgress => &["moderate_progress"],
        PaceWord::LimitedProgress => &["limited_progress"],
        PaceWord::Deterioration => &["deterioration"],
        PaceWord::TargetAchieved => &["target_achieved", "target_met"],
        PaceWord::NotAvailable => &["not_available"],
    }
}
