//! Typed: numbers that the author typed into the case's own sentences, held against what the pages
//! print.

use super::printed::{Printed, percentages};
use crate::language::{count, is_isolate};
use crate::page::case::amounts::backbone;
use crate::page::case::value_outcomes::extra_served;
use crate::page::words::sheet::Sheet;
use crate::report::{Backbone, IndicatorId, Said};
use crate::source::{Code, Diagnostic, Diagnostics};
use crate::statistics::{Aligned, Counted, Reckoning, worth};
use rust_decimal::Decimal;

/// A number in a sentence.
#[derive(Clone, Debug, PartialEq)]
struct Typed {
    /// As it is written, with its sign and size.
    text: String,
    kind: Kind,
    /// As written: 3.9 of "$3.9 billion".
    number: Decimal,
    /// What it counts: 1,000,000,000.
    size: Decimal,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Money,
    Percent,
    Count,
}

/// Below it a number is a word in all but letters: "6 in 10", "19 sources".
const COUNTED_FROM: i64 = 100;

/// Tells each number of the case's sentences that no figure is.
pub(crate) fn check_said(sheet: &Sheet<'_>, found: &mut Diagnostics) {
    let Some((backbone, figures)) = backbone(sheet) else {
        return;
    };
    let mut own = Diagnostics::of_one_document();
    let mut money = Printed::new(|| {
        let counted = counted(figures).into_iter().map(|figure| figure.value);
        sizes(amounts(backbone).chain(counted))
    });
    let mut percentages = Printed::new(|| {
        let shares = figures.leverage.years.iter().flat_map(|y| &y.functions);
        let shares = shares.filter_map(|f| Some(f.share.as_ref()?.value));
        let indicators = (0..sheet.card.indicators.len()).map(IndicatorId);
        sizes(shares.chain(indicators.flat_map(|id| percentages(sheet, id))))
    });
    let mut counts = Printed::new(|| {
        let indicators = (0..sheet.card.indicators.len()).map(IndicatorId);
        let extra = indicators.filter_map(|id| Some(extra_served(&sheet.indicator(id))?.0));
        sizes(extra.chain(counts(sheet, backbone, figures)))
    });
    for said in &backbone.said {
        for typed in typed(sheet, backbone, &said.text) {
            let known = match typed.kind {
                Kind::Money => &mut money,
                Kind::Percent => &mut percentages,
                Kind::Count => &mut counts,
            };
            if !known.has(typed.number, typed.size) {
                own.push(unmatched(&typed, said));
            }
        }
    }
    found.extend(own);
}

/// How many there are of what the case counts.
fn counts(sheet: &Sheet<'_>, backbone: &Backbone, figures: &Reckoning) -> Vec<Decimal> {
    let mut counts: Vec<Decimal> = [
        sheet.card.partners.len(),
        sheet.card.indicators.len(),
        sheet.card.commitments.len(),
        backbone.contributions.len(),
    ]
    .map(Decimal::from)
    .into();
    counts.extend(backbone.served.iter().map(|s| Decimal::from(s.children)));
    for year in &figures.leverage.years {
        counts.extend(year.influence.as_ref().map(|i| Decimal::from(i.organizations)));
        let ledgers = year.by_outcome.iter().map(|(_, aligned)| aligned);
        for kind in ledgers.chain([&year.aligned]).flat_map(|a| &a.kinds) {
            counts.extend(kind.hours.as_ref().map(|hours| hours.value));
            counts.extend([kind.lines, kind.things].map(Decimal::from));
        }
    }
    counts
}

/// The amounts, percentages and larger numbers of a sentence; years are left out.
fn typed(sheet: &Sheet<'_>, backbone: &Backbone, text: &str) -> Vec<Typed> {
    let text = text.replace(['\u{a0}', '\u{202f}'], " ");
    let marks = ["number-decimal", "number-thousands"]
        .map(|key| sheet.text(key, &[]).replace(['\u{a0}', '\u{202f}'], " "));
    let zero = backbone.currency().map(|c| {
        let style = crate::language::MoneyStyle::Exact;
        sheet.numbers().money(Decimal::ZERO, 0, c.code(), style)
    });
    let zero = zero.unwrap_or_default().replace('\u{a0}', " ").replace(is_isolate, "");
    let (before, after) = zero.split_once('0').unwrap_or(("", ""));
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|d| at + d) {
        let end = number_end(&text, start, &marks);
        at = end;
        let Some(number) = read(&text[start..end], &marks) else {
            continue;
        };
        let (word, size) = size(sheet, &text[end..]);
        let rest = &text[end + word..];
        let sign = |sign: &str| !sign.trim().is_empty() && !sign.is_empty();
        let lead = [before, "$", "€", "£"].into_iter();
        let lead = lead.filter(|lead| sign(lead)).find(|lead| text[..start].ends_with(*lead));
        let money = lead.is_some() || sign(after) && rest.starts_with(after);
        let part_of_word = text[..start]
            .ends_with(|c: char| c.is_alphanumeric() || "–-−/".contains(c))
            || rest.starts_with(|c: char| c.is_alphanumeric() || "–−/".contains(c));
        let kind = match () {
            () if money => Kind::Money,
            () if rest.trim_start().starts_with('%') => Kind::Percent,
            () if part_of_word || is_year(number, size) => continue,
            () if number < Decimal::from(COUNTED_FROM) / size => continue,
            () => Kind::Count,
        };
        let from = start - lead.map_or(0, str::len);
        let percent = if kind == Kind::Percent { "%" } else { "" };
        found.push(Typed {
            text: format!("{}{percent}", text[from..end + word].trim()),
            kind,
            number,
            size,
        });
    }
    found
}

/// The word for a size at the beginning of a text, such as " billion": its length and meaning.
fn size(sheet: &Sheet<'_>, text: &str) -> (usize, Decimal) {
    for (power, name) in [(12, "trillion"), (9, "billion"), (6, "million")] {
        let keys = ["money-size-long", "money-size-short"];
        // A language may have a word for one of a size, another for several, and one for few.
        for (key, n) in keys.into_iter().flat_map(|key| [(key, 2), (key, 1), (key, 3)]) {
            let given = [("number", "".into()), ("size", name.into()), ("count", count(n))];
            let word = sheet.text(key, &given);
            let word = word.replace('\u{a0}', " ");
            let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
            if !word.trim().is_empty() && text.strip_prefix(&word).is_some_and(ends) {
                return (word.len(), Decimal::from(10_u64.pow(power)));
            }
        }
    }
    (0, Decimal::ONE)
}

/// Where a number that begins at `start` ends: digits, and marks between digits.
fn number_end(text: &str, start: usize, marks: &[String; 2]) -> usize {
    let mut end = start;
    loop {
        let rest = &text[end..];
        if rest.starts_with(|c: char| c.is_ascii_digit()) {
            end += 1;
            continue;
        }
        let digit = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
        let mark = marks.iter().filter(|mark| !mark.is_empty());
        let mut mark = mark.filter(|mark| rest.strip_prefix(mark.as_str()).is_some_and(digit));
        match mark.next() {
            Some(mark) => end += mark.len(),
            None => return end,
        }
    }
}

fn read(digits: &str, [decimal, thousands]: &[String; 2]) -> Option<Decimal> {
    let plain = match thousands.as_str() {
        "" => digits.to_owned(),
        mark => digits.replace(mark, ""),
    };
    plain.replace(decimal.as_str(), ".").parse().ok()
}

fn is_year(number: Decimal, size: Decimal) -> bool {
    let years = Decimal::from(1800)..=Decimal::from(2200);
    size == Decimal::ONE && number.fract().is_zero() && years.contains(&number)
}

/// Numbers without their signs.
fn sizes(numbers: impl Iterator<Item = Decimal>) -> Vec<Decimal> {
    numbers.map(|number| number.abs()).collect()
}

/// Every amount that the documents state, the example from elsewhere included.
fn amounts(backbone: &Backbone) -> impl Iterator<Item = Decimal> {
    let elsewhere = backbone.elsewhere.iter();
    let elsewhere = elsewhere.flat_map(|e| [e.cost.amount, e.could_influence.amount]);
    let income = backbone.income.iter().flat_map(|i| &i.amounts);
    let lines = (0..backbone.contributions.len()).filter_map(|at| worth(backbone, at).ok());
    let influenced = backbone.influenced.iter().map(|line| line.amount.amount);
    let rates = backbone.rates.iter().map(|rate| rate.amount.amount);
    elsewhere
        .chain(income.map(|amount| amount.amount.amount))
        .chain(lines.map(|line| line.value))
        .chain(influenced)
        .chain(rates)
}

/// Every amount that is worked out of them.
fn counted(figures: &Reckoning) -> Vec<&Counted> {
    let mut all: Vec<&Counted> = Vec::new();
    for year in &figures.leverage.years {
        all.extend(&year.cost);
        all.extend(year.functions.iter().map(|f| &f.amount));
        all.extend(&year.per_child);
        if let Some(influence) = &year.influence {
            all.push(&influence.could_be_influenced);
            all.extend(&influence.per_dollar);
            all.extend(influence.sectors.iter().map(|s| &s.amount));
        }
        let ledgers = year.by_outcome.iter().map(|(_, aligned)| aligned);
        ledgers.chain([&year.aligned]).for_each(|a| all.extend(aligned(a)));
        if let Some(changes) = &year.changes {
            let of = changes.cost.iter().chain(&changes.influence);
            let of = of.chain(changes.aligned.iter().map(|(_, change)| change));
            all.extend(of.map(|change| &change.more));
        }
    }
    let funding = &figures.funding;
    let asks = funding.asks.iter();
    all.extend(asks.flat_map(|a| [&a.amount, &a.raised, &a.whole_term].into_iter().chain(&a.open)));
    let bills = funding.core.iter().chain(&funding.action_plans);
    let bills = bills.chain(funding.by_outcome.iter().map(|(_, bill)| bill));
    all.extend(bills.flat_map(|b| [&b.amount, &b.raised].into_iter().chain(&b.open)));
    let income = funding.income.iter();
    all.extend(income.flat_map(|y| y.received.iter().chain(&y.promised)));
    all
}

fn aligned(aligned: &Aligned) -> impl Iterator<Item = &Counted> {
    let kinds = aligned.kinds.iter();
    let kinds = kinds.flat_map(|k| {
        let parts = k.per_dollar.iter().chain(&k.verified).chain(&k.estimated);
        parts.chain([&k.worth])
    });
    kinds.chain(&aligned.together).chain(&aligned.together_per_dollar)
}

fn unmatched(typed: &Typed, said: &Said) -> Diagnostic {
    let message = format!("No figure of the card or of the backbone is {}.", typed.text);
    Diagnostic::new(Code::UnmatchedNumber, said.span, message)
        .expected("a number that a figure of the card or of the backbone has")
        .help("Mend the number; or say it in `content/backbone/index.md`, where figures can be called, such as {{ value(backbone, show=cost) }}, and stay true when the data change.")
}
