//! Value outcomes: the outcomes on the line of the value page, with how many children more each counts.

use super::amounts::when;
use crate::language::say;
use crate::page::route::Route;
use crate::page::view::{Link, Stop, Voice};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::pace::extra_count;
use crate::page::words::sentence::sentences;
use crate::page::words::sheet::Sheet;
use crate::page::words::status::{change_sentence, lead};
use crate::report::{Direction, OutcomeId, PartnerVoice, Period, Role};
use rust_decimal::Decimal;

/// How many more have what is wanted than at the baseline's rate (fewer, where lower is
/// better), and since when; only of what improved.
pub(crate) fn extra_served(m: &IndicatorView<'_>) -> Option<(Decimal, Period)> {
    let (baseline, _) = m.change()?;
    let extra = extra_count(m).filter(|_| m.is_improving())?;
    Some((extra, baseline.period))
}

/// Every outcome of the card.
pub(crate) fn stops(sheet: &Sheet<'_>) -> Vec<Stop> {
    let all = (0..sheet.card.outcomes.len()).map(OutcomeId);
    all.map(|id| stop(sheet, id)).collect()
}

pub(crate) fn stop(sheet: &Sheet<'_>, id: OutcomeId) -> Stop {
    let outcome = sheet.outcome_of(id);
    let core: Vec<IndicatorView> = sheet.indicators(id, Role::Core).collect();
    let age = outcome.age.map(|age| age.to_string());
    let known = age.is_some();
    let stop = Stop {
        glyphs: core.iter().map(lead).collect(),
        age: say!(sheet, "value-age", "known" = known, "age" = age),
        big: None,
        title: outcome.title.clone(),
        text: String::new(),
        href: sheet.href(Route::Outcome(id)),
    };
    match core[..] {
        [m] if extra_served(&m).is_some() => counted_stop(sheet, m, stop),
        _ => Stop {
            text: sentences(core.iter().map(|m| moved_text(sheet, *m, core.len() > 1))),
            ..stop
        },
    }
}

/// A stop with a count of children; the outcome's own where nothing can be counted.
fn counted_stop(sheet: &Sheet<'_>, m: IndicatorView, stop: Stop) -> Stop {
    let change = m.finding.baseline.zip(m.finding.latest);
    let (Some((extra, _)), Some((from, to))) = (extra_served(&m), change) else {
        return stop;
    };
    let fewer = m.indicator.direction == Direction::Lower;
    Stop {
        big: Some(sheet.numbers().decimal(extra, 0)),
        title: say!(
            sheet,
            "value-more",
            "side" = if fewer { "fewer" } else { "more" },
            "measure" = within_sentence(sheet, &m.indicator.measure)
        ),
        text: say!(sheet, "value-from", "to" = m.value(to.value), "from" = m.value(from.value)),
        ..stop
    }
}

/// A text as it stands within a sentence: in a language that writes it so, its first letter is
/// small, unless it begins with a name or an abbreviation.
pub(crate) fn within_sentence(sheet: &Sheet<'_>, text: &str) -> String {
    let mut letters = text.chars();
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else {
        return text.to_owned();
    };
    let word = |text: &str| text.split_whitespace().next().map(str::to_owned);
    let small = say!(sheet, "case-within-sentence") == "small";
    let named = word(text) == word(&sheet.card.community.name);
    if !small || named || !second.is_lowercase() {
        return text.to_owned();
    }
    let mut out: String = first.to_lowercase().collect();
    out.push_str(&text[first.len_utf8()..]);
    out
}

fn moved_text(sheet: &Sheet<'_>, m: IndicatorView, named: bool) -> String {
    let change = change_sentence(&m);
    match named {
        true => {
            say!(sheet, "value-named", "name" = &m.indicator.short, "change" = change)
        }
        false => change,
    }
}

pub(crate) fn line_label(sheet: &Sheet<'_>) -> String {
    let count = sheet.core().count();
    say!(sheet, "home-line", "count" = count, "words" = sheet.language.number_word_first(count))
}

/// What the counts compare, and that the backbone did not cause them.
pub(crate) fn stops_note(sheet: &Sheet<'_>) -> String {
    let counted = sheet.core().filter_map(|m| extra_served(&m));
    let mut since: Vec<Period> = counted.map(|(_, since)| since).collect();
    since.sort();
    since.dedup();
    let words: Vec<String> = since.iter().map(|p| when(sheet, *p)).collect();
    say!(
        sheet,
        "value-line-note",
        "counted" = !since.is_empty(),
        "since" = sheet.language.list(&words)
    )
}

pub(crate) fn all_indicators(sheet: &Sheet<'_>) -> Link {
    let count = sheet.core().count();
    sheet.link(
        say!(sheet, "value-all", "count" = count, "words" = sheet.language.number_word(count)),
        Route::Home,
    )
}

pub(crate) fn partner_voice(sheet: &Sheet<'_>, voice: &PartnerVoice) -> Voice {
    let partner = voice.partner.map(|id| &sheet.card.partners[id.0].name);
    Voice {
        quote: say!(sheet, "quote", "words" = &voice.quote),
        name: voice.name.clone(),
        role: Some(match partner {
            Some(partner) => {
                say!(sheet, "value-role", "role" = &voice.role, "partner" = partner)
            }
            None => voice.role.clone(),
        }),
    }
}
