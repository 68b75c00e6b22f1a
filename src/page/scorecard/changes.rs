//! Change: what changed since last year, told from the data, the falls as well as the rises.

use crate::language::say;
use crate::page::route::Route;
use crate::page::view::Change;
use crate::page::words::indicator::{IndicatorView, judged};
use crate::page::words::sentence::sentences;
use crate::page::words::sheet::Sheet;
use crate::page::words::status;
use crate::report::{Population, StatusWord};
use rust_decimal::Decimal;

/// How many changes are told.
const TOLD: usize = 3;

/// What happened to an indicator since the card before.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Event {
    /// It reached its target.
    Met,
    /// Its status is another.
    Turned(StatusWord),
    /// It moved.
    Moved,
}

/// At most three: targets passed, then statuses that turned, then the largest movements. Where any
/// indicator fell back, the worst of them is among the three.
pub(crate) fn changes(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> Vec<Change> {
    let mut ranked: Vec<(u8, Decimal, usize, Event)> = Vec::new();
    for (at, m) in indicators.iter().enumerate() {
        let Some(step) = step(m) else { continue };
        let (rank, event) = match (m.word(), judged(&m.finding.last_year.0)) {
            (Some(StatusWord::TargetMet), Some(before)) if before != StatusWord::TargetMet => {
                (0, Event::Met)
            }
            (Some(word), Some(before)) if word != before => (1, Event::Turned(word)),
            _ => (2, Event::Moved),
        };
        if event != Event::Moved || !step.is_zero() {
            ranked.push((rank, step, at, event));
        }
    }
    ranked.sort_by(|a, b| (a.0, b.1.abs(), a.2).cmp(&(b.0, a.1.abs(), b.2)));
    let mut told: Vec<_> = ranked.iter().take(TOLD).copied().collect();
    let worst = ranked.iter().filter(|r| r.1 < Decimal::ZERO).min_by_key(|r| (r.1, r.2));
    if let Some(worst) = worst.filter(|_| told.iter().all(|r| r.1 >= Decimal::ZERO)) {
        told.truncate(TOLD - 1);
        told.push(*worst);
    }
    told.into_iter().map(|(_, _, at, event)| change(sheet, indicators[at], event)).collect()
}

fn change(sheet: &Sheet<'_>, m: IndicatorView, event: Event) -> Change {
    let (Some(latest), Some(previous)) = (m.finding.latest, m.finding.previous) else {
        return Change::default();
    };
    let difference = m.apart(previous.value, latest.value);
    let moved = m.moved(difference, &Population::Everyone);
    let (kind, word) = match event {
        Event::Met => ("met", String::new()),
        Event::Turned(word) => (turned(word), status::word(sheet.language, &m.finding.status)),
        Event::Moved => (moved, String::new()),
    };
    let better = m.better_by(difference);
    let title = say!(
        sheet,
        "change-title",
        "kind" = kind,
        "name" = &m.indicator.short,
        "word" = word,
        "difference" = m.difference(difference)
    );
    let path = say!(
        sheet,
        "change-path",
        "moved" = moved,
        "value" = m.long(latest.value),
        "now" = m.period(latest.period),
        "before" = m.long(previous.value),
        "then" = m.period(previous.period)
    );
    let judged = match (m.better(), better.cmp(&Decimal::ZERO)) {
        ("lower", std::cmp::Ordering::Less) => {
            say!(sheet, "change-lower", "way" = "worse")
        }
        ("lower", std::cmp::Ordering::Greater) => {
            say!(sheet, "change-lower", "way" = "better")
        }
        _ => String::new(),
    };
    Change {
        title,
        href: Some(sheet.href(Route::Indicator(m.id))),
        text: sentences([path, judged, change_target(sheet, m, event)]),
    }
}

/// For a target reached: what was promised, and by when.
fn change_target(sheet: &Sheet<'_>, m: IndicatorView, event: Event) -> String {
    let Some(target) = m.indicator.target.as_ref().filter(|_| event == Event::Met) else {
        return String::new();
    };
    say!(
        sheet,
        "change-target",
        "due" = target.period.is_some(),
        "target" = m.target(target.value),
        "by" = target.period.map(|p| m.period(p))
    )
}

/// The step since the period before, as a share of the way that was promised (or of the value before),
/// positive when better.
fn step(m: &IndicatorView) -> Option<Decimal> {
    let (latest, previous) = (m.finding.latest?, m.finding.previous?);
    let way =
        m.indicator.target.as_ref().zip(m.finding.baseline).map(|(t, b)| (t.value - b.value).abs());
    let whole =
        way.filter(|w| !w.is_zero()).or(Some(previous.value.abs()).filter(|v| !v.is_zero()))?;
    Some(m.better_by(m.apart(previous.value, latest.value)) / whole)
}

fn turned(word: StatusWord) -> &'static str {
    match word {
        StatusWord::TargetMet => "met",
        StatusWord::Improving => "turned-improving",
        StatusWord::LittleOrNoChange => "turned-same",
        StatusWord::GettingWorse => "turned-worse",
    }
}
