//! Cases of kinds `wilson95` and `newcombe95`.

use super::fields::Fields;
use super::results::{Got, Results, number};
use reportcard::statistics::{newcombe, wilson};

pub fn wilson95(input: &Fields<'_>) -> Results {
    let counts = input.counts("num", "den")?.ok_or("no counts")?;
    let interval = wilson(counts);
    Ok(vec![
        ("low", number(interval.map(|interval| interval.low))),
        ("high", number(interval.map(|interval| interval.high))),
    ])
}

pub fn newcombe95(input: &Fields<'_>) -> Results {
    let first = input.counts("num1", "den1")?.ok_or("no first counts")?;
    let second = input.counts("num2", "den2")?.ok_or("no second counts")?;
    let difference = newcombe(first, second);
    let significant =
        difference.map_or(Got::Nothing, |difference| Got::Flag(difference.is_significant()));
    Ok(vec![
        ("diff", number(difference.map(|difference| difference.difference))),
        ("low", number(difference.map(|difference| difference.interval.low))),
        ("high", number(difference.map(|difference| difference.interval.high))),
        ("significant", significant),
    ])
}
