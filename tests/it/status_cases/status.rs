//! Cases of kind `status`.

use super::fields::Fields;
use super::results::{Got, Results, number, percent, word};
use super::world::{Found, World};
use reportcard::report::{Period, Start, StatusOverride, StatusWord};
use reportcard::statistics::{Reason, Status};

pub fn run(input: &Fields<'_>) -> Results {
    let mut world = World::new(input.direction()?);
    for point in input.list("series")? {
        world.point(&Fields::of(point)?)?;
    }
    // `null` says that none is named; a case that says nothing has none.
    if !input.map().contains_key("baseline") {
        world.indicator().start = Start::Nowhere;
    }
    if let Some(baseline) = input.inner("baseline")? {
        world.baseline(baseline.needed_year()?);
        world.repeat(&baseline)?;
    }
    world.target(input.inner("target")?)?;
    if let Some(params) = input.inner("params")? {
        apply(&mut world, &params)?;
    }
    results(&world.found())
}

fn apply(world: &mut World, params: &Fields<'_>) -> Result<(), String> {
    let min_change = params.number("min_change")?;
    let indicator = world.indicator();
    indicator.min_change = min_change;
    indicator.use_provisional = match params.word("provisional")? {
        None | Some("use") => true,
        Some("skip") => false,
        Some(other) => return Err(format!("unknown use of provisional values `{other}`")),
    };
    if let Some(author) = params.inner("override")? {
        let status = author.word("status")?.ok_or("an override needs a status")?;
        indicator.status = Some(StatusOverride {
            status: status_word(status)?,
            reason: author.word("reason")?.unwrap_or_default().to_owned(),
        });
        author.done()?;
    }
    params.done()
}

fn status_word(word: &str) -> Result<StatusWord, String> {
    [
        StatusWord::TargetMet,
        StatusWord::Improving,
        StatusWord::LittleOrNoChange,
        StatusWord::GettingWorse,
    ]
    .into_iter()
    .find(|status| name(*status) == word)
    .ok_or(format!("unknown status `{word}`"))
}

fn name(status: StatusWord) -> &'static str {
    match status {
        StatusWord::TargetMet => "target_met",
        StatusWord::Improving => "improving",
        StatusWord::LittleOrNoChange => "little_or_no_change",
        StatusWord::GettingWorse => "getting_worse",
    }
}

fn results(Found { finding, judgement }: &Found) -> Results {
    let latest = finding.latest;
    let test = judgement.significance;
    let interval = test.and_then(|test| test.interval);
    let is_same = finding.status == judgement.status
        && finding.change == judgement.change
        && finding.achieved == judgement.achieved
        && finding.tested == test.is_some();
    if !is_same {
        return Err(format!("assess says {finding:?}, judge {judgement:?}"));
    }
    let (status, reason, by_author) = told(&finding.status);
    Ok(vec![
        ("status", word(&[status])),
        ("reason", reason.map_or(Got::Nothing, |reason| word(&[&reason]))),
        ("override", Got::Flag(by_author)),
        ("year", number(latest.map(|latest| year(latest.period).into()))),
        ("value", number(latest.map(|latest| latest.value))),
        ("baseline_year", number(finding.baseline.map(|first| year(first.period).into()))),
        ("provisional", latest.map_or(Got::Nothing, |latest| Got::Flag(latest.provisional))),
        ("pct_change", percent(finding.change.and_then(|change| change.percent))),
        ("ptca", percent(finding.achieved)),
        ("z", number(test.and_then(|test| test.z))),
        (
            "diff_ci",
            interval.map_or(Got::Nothing, |interval| {
                Got::List(vec![number(Some(interval.low)), number(Some(interval.high))])
            }),
        ),
        ("significant", test.map_or(Got::Nothing, |test| Got::Flag(test.significant))),
    ])
}

/// The status, its reason, and whether it is the author's.
fn told(status: &Status) -> (&'static str, Option<String>, bool) {
    match status {
        Status::Judged { word, by_author } => (name(*word), by_author.clone(), by_author.is_some()),
        Status::NoBaseline => ("no_baseline", None, false),
        Status::BaselineOnly => ("baseline_only", None, false),
        Status::NotAssessed(reason) => {
            let reason = match reason {
                Reason::BreakInSeries => "break_in_series",
                Reason::Suppressed => "suppressed",
                Reason::ZeroBaseline => "zero_baseline",
                Reason::Ranges => "ranges",
                Reason::NoData => "no_data",
            };
            ("not_assessed", Some(reason.to_owned()), false)
        }
    }
}

fn year(period: Period) -> i16 {
    match period {
        Period::Year(year) => year,
        other => panic!("cases have years, not {other}"),
    }
}
