//! Definitions: what is counted otherwise than on the last card, or held against another period.

use super::both::Both;
use crate::language::say;
use crate::page::view::Fact;
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::report::{Card, Indicator, ReleasedIndicator, Source};
use jiff::civil::date;
use rust_decimal::Decimal;

/// What is to be said of each indicator. Of what one of the two cards does not say, nothing is known.
pub(super) fn definitions(both: &Both<'_>) -> Vec<Fact> {
    // Words of two languages are others anyway.
    let (card, language) = both.sheet.pages.original();
    let is_same = both.last.language.as_ref().is_none_or(|it| it == language.tag());
    let facts = both.pairs().filter_map(|(m, then)| {
        let first = Some(&*card.indicators[m.id.0]).filter(|_| is_same);
        let worded = first.into_iter().flat_map(|first| worded(both.sheet, &m, first, then));
        let source = first.and_then(|first| source(both.sheet, &m, first, then));
        let place = first.and_then(|first| place(both.sheet, &m, first, then));
        let rest = kind(both.sheet, &m, then).chain(place).chain(source).chain(baseline(&m, then));
        both.facts(&m, worded.chain(rest).collect())
    });
    facts.collect()
}

/// The fewest digits of a number in the words on who is counted that is a year, or of how many that were: both are others
/// each year. "At least 90 days" is a part of the definition.
const COUNTED: usize = 3;

/// What is defined in words: what is counted, and who.
fn worded(
    sheet: &Sheet<'_>,
    m: &IndicatorView<'_>,
    own: &Indicator,
    then: &ReleasedIndicator,
) -> impl Iterator<Item = String> {
    let was = &then.definition;
    let quoted = |was: &str| sheet.pages.of_original(was.trim_end().trim_end_matches('.'));
    let is_other = |was: &str, is: &str| !was.split_whitespace().eq(is.split_whitespace());
    let measure = is_other(&then.measure, &own.measure)
        .then(|| say!(m, "changes-measure", "then" = quoted(&then.measure)));
    let defined = was.text.as_ref().zip(own.definition.as_ref());
    let defined = defined.filter(|(was, is)| is_other(was, is));
    let defined = defined.map(|(was, _)| say!(m, "changes-definition", "then" = quoted(was)));
    let counted = was.counted.as_ref().zip(own.counted.as_ref());
    let counted =
        counted.filter(|(was, is)| undated(sheet, was, COUNTED) != undated(sheet, is, COUNTED));
    let counted = counted.map(|(was, _)| say!(m, "changes-counted", "then" = quoted(was)));
    measure.into_iter().chain(defined).chain(counted)
}

/// In what it is counted, and which way is better.
fn kind(
    sheet: &Sheet<'_>,
    m: &IndicatorView<'_>,
    then: &ReleasedIndicator,
) -> impl Iterator<Item = String> {
    let (own, was) = (m.indicator, &then.definition);
    let (word, way) = (own.unit.word(), own.direction.into_str());
    let unit =
        was.unit.as_ref().filter(|was| **was != word).map(|was| {
            say!(m, "changes-unit", "then" = unit(sheet, was), "now" = unit(sheet, &word))
        });
    let way = was.direction.as_ref().filter(|was| *was != way);
    let way = way.map(|_| say!(m, "changes-direction", "now" = own.direction.into_str()));
    unit.into_iter().chain(way)
}

/// That it is about another place.
fn place(
    sheet: &Sheet<'_>,
    m: &IndicatorView<'_>,
    own: &Indicator,
    then: &ReleasedIndicator,
) -> Option<String> {
    let home = |card: &Card| card.community.name.clone();
    let first = sheet.pages.original().0;
    let name = |place: &Option<String>| place.clone().unwrap_or_else(|| home(first));
    let text = || {
        let there = then.definition.place.as_ref();
        let there = there.map_or_else(|| home(sheet.card), |it| sheet.pages.of_original(it));
        let here = m.indicator.place.clone().unwrap_or_else(|| home(sheet.card));
        say!(m, "changes-place", "then" = there, "now" = here)
    };
    (name(&own.place) != name(&then.definition.place)).then(text)
}

/// A unit by the word that files for programs have for it.
fn unit(sheet: &Sheet<'_>, word: &str) -> String {
    let (kind, per) = word.split_once("_per_").unwrap_or((word, ""));
    let per: Decimal = per.parse().unwrap_or_default();
    let per = sheet.numbers().decimal(per, 0);
    say!(sheet, "unit-name", "unit" = kind, "per" = per, "currency" = word)
}

/// That its numbers come from elsewhere. A source's release of another year is the same source.
fn source(
    sheet: &Sheet<'_>,
    m: &IndicatorView<'_>,
    own: &Indicator,
    then: &ReleasedIndicator,
) -> Option<String> {
    let (now, was) = (&own.sources, &then.definition.sources);
    let is_same = |one: &Source, (name, url): &(String, Option<String>)| {
        (url.is_some() && one.url == *url)
            || undated(sheet, &one.name, 1) == undated(sheet, name, 1)
    };
    let is_known = now.iter().all(|it| was.iter().any(|was| is_same(it, was)))
        && was.iter().all(|was| now.iter().any(|it| is_same(it, was)));
    if is_known || now.is_empty() || was.is_empty() {
        return None;
    }
    let now: Vec<String> = m.indicator.sources.iter().map(|it| it.name.clone()).collect();
    let was: Vec<String> = was.iter().map(|it| sheet.pages.of_original(&it.0)).collect();
    let list = |names: &[String]| m.language.list(names);
    Some(say!(m, "changes-source", "then" = list(&was), "now" = list(&now)))
}

/// The words of a text that stay from year to year: no month, and no number of so many digits.
fn undated(sheet: &Sheet<'_>, text: &str, digits: usize) -> Vec<String> {
    let numbers = sheet.pages.original().1.numbers();
    let month = |at| numbers.month(date(2000, at, 1)).to_lowercase();
    let months: Vec<String> = (1..=12).map(month).collect();
    let is_month = |word: &str| months.iter().any(|it| it.split_whitespace().any(|it| it == word));
    let is_number = |word: &str| word.chars().filter(char::is_ascii_digit).count() >= digits;
    let text = text.to_lowercase();
    let words = text.split_whitespace().map(|it| it.trim_matches(|c: char| !c.is_alphanumeric()));
    let words = words.filter(|it| !it.is_empty() && !is_month(it) && !is_number(it));
    words.map(str::to_owned).collect()
}

/// That it is held against another period.
fn baseline(m: &IndicatorView<'_>, then: &ReleasedIndicator) -> Option<String> {
    let named = m.indicator.start.baseline().map(|it| it.period);
    let now = named.or(m.finding.baseline.map(|it| it.period))?;
    let before = then.baseline?.0;
    (before != now)
        .then(|| say!(m, "changes-baseline", "then" = m.period(before), "now" = m.period(now)))
}
