//! Scale: numbers that do not fit their unit's: percentages written as parts of one, jumps of a hundred
//! or a thousand times, and fractions of what is counted in whole numbers.

use super::counts::differs;
use super::look::{Look, Places, Way, numbers, with_numbers};
use crate::report::{Counts, Direction, Observation, PlaceId, Series, Unit, Value};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use rust_decimal::Decimal;

/// Tells what is suspicious; whether all values may be percentages written as parts of one, so that
/// nothing else can be said of them.
pub(crate) fn look(look: &Look, out: &mut Diagnostics) -> bool {
    match look.indicator.unit {
        Unit::Percent { .. } => {
            let (compared, own): (Vec<&Series>, Vec<&Series>) =
                look.series.iter().partition(|s| look.indicator.comparison == Some(s.place));
            let all = shares(look, &own, &look.ways.series, out);
            shares(look, &compared, &look.ways.comparison, out);
            if all {
                return true;
            }
            groups(look, out);
        }
        Unit::Count { .. } | Unit::Money { .. }
            if !look.ways.has_places && fractions(look, out) =>
        {
            return false;
        }
        _ => {}
    }
    jumps(look, out);
    false
}

/// The middle of some numbers.
fn middle(numbers: impl Iterator<Item = Decimal>) -> Option<Decimal> {
    let mut numbers: Vec<Decimal> = numbers.collect();
    numbers.sort();
    numbers.get(numbers.len() / 2).copied()
}

/// Whether numbers of a percentage look like parts of one: none above it, and not all whole. One that
/// its counts bear out is what it says.
fn are_shares(look: &Look, observations: &[&Observation]) -> bool {
    let numbers: Vec<Decimal> = observations.iter().filter_map(|it| it.value.number()).collect();
    let within = numbers.iter().all(|it| (Decimal::ZERO..=Decimal::ONE).contains(it));
    let parts = numbers.iter().filter(|it| !it.is_integer());
    let exact = numbers.len() > 1 || numbers.iter().any(|it| it.scale() > 1);
    let borne_out = observations.iter().any(|it| match (it.value, it.counts) {
        (Value::Number(value), Some(Counts { numerator: Some(numerator), denominator }))
            if value > Decimal::ZERO =>
        {
            differs(value, (numerator, denominator), Decimal::ONE_HUNDRED).is_none()
        }
        _ => false,
    });
    within && exact && parts.count() > 0 && !(look.ways.has_numerators && borne_out)
}

/// Asks about a percentage all of whose values lie between 0 and 1.
fn shares(look: &Look, series: &[&Series], way: &Way, out: &mut Diagnostics) -> bool {
    let all: Vec<&Observation> = series.iter().flat_map(|s| &s.observations).collect();
    if way.is_scaled
        || look.ways.has_places && look.indicator.unit.places() > 1
        || !are_shares(look, &all)
    {
        return false;
    }
    let mut shown = series.iter().flat_map(|s| {
        let numbers = numbers(&s.observations);
        numbers.filter(|(it, value)| !value.is_integer() && look.is_whole(s) && !look.hides(it))
    });
    let first = all.iter().map(|it| it.span).min().unwrap_or(look.indicator.span);
    let example = share(first, Decimal::new(486, 3), way);
    let printed = shown.next().map(|(it, value)| ((it.span, value), vec![it.span]));
    out.push(with_numbers(example, printed, |(span, value)| share(span, value, way)));
    true
}

fn share(span: Span, value: Decimal, way: &Way) -> Diagnostic {
    let hundred = (value * Decimal::ONE_HUNDRED).normalize();
    let message = format!(
        "All values of this percentage lie between 0 and 1: {value} is read as {value} percent, not as {hundred} percent."
    );
    Diagnostic::new(Code::ShareForPercent, span, message)
        .expected(format!("{hundred}, if {hundred} percent are meant"))
        .help(match way.with("times: 100") {
            Some(option) => format!("If parts of one are meant, {option}; a target and a baseline are written as 0 to 100."),
            None => format!("Percentages are written as 0 to 100: if parts of one are meant, write {hundred} here, and the other values, the target and the baseline likewise."),
        })
}

/// Groups whose values lie between 0 and 1, a hundred times below everyone's.
fn groups(look: &Look, out: &mut Diagnostics) {
    let Some(whole) = middle(numbers(look.everyone()).map(|it| it.1)) else { return };
    for series in look.series.iter().filter(|s| is_groups(s)) {
        let all: Vec<&Observation> = series.observations.iter().collect();
        let of_group = middle(numbers(&series.observations).map(|it| it.1));
        let close = of_group.is_some_and(|it| is_times(it, whole, 40, 250));
        if !look.ways.series.is_scaled
            && close
            && whole >= Decimal::from(5)
            && are_shares(look, &all)
        {
            let span = all.iter().map(|it| it.span).min().unwrap_or(look.indicator.span);
            let message =
                "The values of this group lie between 0 and 1, a hundred times below everyone’s.";
            out.push(
                Diagnostic::new(Code::ShareForPercent, span, message)
                    .expected("percentages from 0 to 100")
                    .help("Percentages are written as 0 to 100 in the rows of groups too: 48.6 for 0.486."),
            );
        }
    }
}

/// Whether a series is one of the community's groups.
fn is_groups(series: &Series) -> bool {
    series.place == PlaceId::COMMUNITY && series.population.is_group()
}

/// Whether one number is so many times another: between two bounds, both included.
fn is_times(small: Decimal, large: Decimal, least: i64, most: i64) -> bool {
    let times = |by: i64| small.checked_mul(Decimal::from(by));
    small > Decimal::ZERO
        && times(least).is_some_and(|it| it <= large)
        && times(most).is_none_or(|it| large <= it)
}

/// Whether a typed number of a percentage looks like a part of one beside the series.
pub(crate) fn is_share(look: &Look, typed: Decimal) -> bool {
    let zero_to_one = typed > Decimal::ZERO && typed <= Decimal::ONE;
    if !matches!(look.indicator.unit, Unit::Percent { .. }) || !zero_to_one {
        return false;
    }
    // One percent may well be what is wanted where less is better.
    if typed == Decimal::ONE && look.indicator.direction == Direction::Lower {
        return false;
    }
    let all = || numbers(look.everyone()).map(|it| it.1);
    all().all(|value| value > Decimal::ONE)
        && middle(all()).is_some_and(|middle| is_times(typed, middle, 25, 400))
}

/// A target or a baseline that is written as a part of one.
pub(crate) fn typed_share(what: &str, span: Span) -> Diagnostic {
    let message = format!("The {what} is a hundred times below the series.");
    Diagnostic::new(Code::ShareForPercent, span, message)
        .expected("a percentage from 0 to 100")
        .help("Percentages are written as 0 to 100: 48.6 for 0.486.")
}

/// Neighbours in a series of which one is a hundred or a thousand times the other.
fn jumps(look: &Look, out: &mut Diagnostics) {
    let percent = matches!(look.indicator.unit, Unit::Percent { .. });
    let mut places = Places::default();
    for series in look.series {
        let numbers: Vec<_> = numbers(&series.observations).collect();
        for pair in numbers.windows(2) {
            let [(before, one), (after, other)] = pair else { continue };
            let breaks = &look.indicator.breaks;
            if breaks.iter().any(|b| before.period < b.before && b.before <= after.period) {
                continue;
            }
            let (small, large) = (*one.min(other), *one.max(other));
            let jumps = match percent {
                true => {
                    small < Decimal::ONE
                        && large >= Decimal::from(5)
                        && is_times(small, large, 40, 250)
                }
                false => is_times(small, large, 66, 150) || is_times(small, large, 660, 1500),
            };
            // How often one is the other tells it from the other.
            if jumps && !look.hides(before) && !look.hides(after) {
                let odd = if percent && one < other { before } else { after };
                let numbers = (before.period, *one, after.period, *other);
                let printed = look.is_whole(series).then_some(numbers);
                places.add(odd.span, Some((printed, vec![before.span, after.span])));
            }
        }
    }
    let Some((span, Some((printed, figures)), more)) = places.told() else { return };
    let message = match printed {
        Some((then, one, now, other)) => {
            format!("The values jump from {one} in {then} to {other} in {now}.{more}")
        }
        None => format!(
            "This value is a hundred or a thousand times the one beside it, or as many times below.{more}"
        ),
    };
    out.push(
        Diagnostic::new(Code::Jump, span, message)
            .of_figures(figures, None)
            .expected("values of one scale")
            .help("Check the two values: a percentage may be written as a part of one (0.486 for 48.6), a point may stand between thousands (1.234 for 1234), or figures may be in thousands. Where the measure changed, say so: `breaks: [ { before: …, note: … } ]`."),
    );
}

/// Counts and amounts with decimals that read like thousands; whether there are any.
fn fractions(look: &Look, out: &mut Diagnostics) -> bool {
    let money = matches!(look.indicator.unit, Unit::Money { .. });
    let is_odd = |value: Decimal| match money {
        // No currency has thousandths, and most with three decimals are thousands.
        true => value.scale() == 3 && value.abs() < Decimal::ONE_THOUSAND,
        false => !value.is_integer(),
    };
    let mut places = Places::default();
    for series in look.series {
        for (it, value) in numbers(&series.observations).filter(|it| is_odd(it.1)) {
            places.add(it.span, look.is_whole(series).then_some((value, vec![it.span])));
        }
    }
    for (typed, span, print) in look.typed().filter(|it| is_odd(it.0)) {
        places.add(span, print.then_some((typed, Vec::new())));
    }
    let Some((span, printed, more)) = places.told() else { return false };
    let told = |value| fraction((span, value), money, &look.ways.series, &more);
    out.push(with_numbers(told(None), printed, |value| told(Some(value))));
    true
}

fn fraction(
    (span, printed): (Span, Option<Decimal>),
    money: bool,
    way: &Way,
    more: &str,
) -> Diagnostic {
    let value = printed.map_or("This value".to_owned(), |value| format!("The value {value}"));
    let what = if money { "an amount with three decimals" } else { "no whole number" };
    let thousands = printed.filter(|it| it.scale() <= 3 && it.abs() < Decimal::ONE_THOUSAND);
    let thousands = thousands.map(|it| (it * Decimal::ONE_THOUSAND).normalize());
    let number = thousands.map_or("a thousand times as much".to_owned(), |it| it.to_string());
    let meant = match way.with("thousands: \".\"") {
        Some(option) => format!("If it means {number}, {option}."),
        None => format!("If it means {number}, write {number}."),
    };
    let (kind, places) = if money { ("money", 3) } else { ("count", 1) };
    Diagnostic::new(Code::CountFraction, span, format!("{value} is {what}.{more}"))
        .expected("a whole number")
        .help(format!(
            "{meant} If parts are counted, write `unit: {{ kind: {kind}, places: {places} }}`."
        ))
}
