//! A backbone to count: budgets, influenced budgets and asks written here, the ledger's twelve
//! lines in `tests/cases/leverage.csv`.

use jiff::civil::Date;
use reportcard::report::*;
use reportcard::source::{Sources, Span};
use rust_decimal::Decimal;

pub const PARTNERS: [(&str, &str); 6] = [
    ("library", "Government"),
    ("chamber", "Business"),
    ("schools", "Education"),
    ("fund", "Philanthropy"),
    ("county", "Government"),
    ("hospital", "Health"),
];
pub const OUTCOMES: [&str; 3] = ["reading", "math", "graduation"];
const RATES: [(&str, &str, i16); 3] = [
    ("volunteer-2024", "30.00", 2024),
    ("volunteer-2025", "32.10", 2025),
    ("evaluator", "65.00", 2025),
];

pub fn usd(amount: &str) -> Money {
    Money::new(number(amount), Currency::USD)
}

pub fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub fn span(line: usize) -> Span {
    let text = vec![b'\n'; 4096];
    let sources = Sources::new([("backbone.yaml".to_owned(), text)]);
    let (file, _) = sources.find("backbone.yaml").unwrap();
    Span::new(file, line, line + 1)
}

pub fn partners() -> Vec<Partner> {
    let named = PARTNERS.iter().chain(&[("bank", "Business")]);
    named
        .map(|(slug, sector)| Partner {
            slug: (*slug).to_owned(),
            name: (*slug).to_owned(),
            sector: (*sector).to_owned(),
            role: None,
            url: None,
        })
        .collect()
}

pub fn source() -> Source {
    Source { name: "a source".to_owned(), ..Source::default() }
}

/// A backbone that has nothing at all.
pub fn empty() -> Backbone {
    Backbone {
        organization: Organization {
            name: "Marlow Forward".to_owned(),
            about: None,
            fiscal_agent: None,
            since: None,
            headline: None,
            lede: None,
            span: span(0),
        },
        functions: vec![],
        people: vec![],
        budgets: vec![],
        income: vec![],
        served: vec![],
        influenced: vec![],
        rates: vec![],
        contributions: vec![],
        prices: None,
        options: vec![],
        asks: vec![],
        investors: vec![],
        theory: None,
        messages: vec![],
        sectors: vec![],
        voices: vec![],
        elsewhere: None,
        contact: None,
        story: Prose::default(),
        said: vec![],
    }
}

pub fn budget(period: Period, total: &str, functions: &[&str]) -> Budget {
    let functions = functions.iter().enumerate();
    Budget {
        period,
        total: usd(total),
        functions: functions.map(|(at, amount)| (FunctionId(at), usd(amount))).collect(),
        state: BudgetState::Spent,
        span: span(0),
    }
}

pub fn influenced(partner: usize, amount: &str, period: Period) -> Influenced {
    Influenced {
        holder: Holder::Partner(PartnerId(partner)),
        parent: None,
        amount: usd(amount),
        period,
        basis: "adopted budget".to_owned(),
        date: day("2026-07-01"),
        source: source(),
        counted_apart: None,
        span: span(partner),
    }
}

pub fn ask(slug: &str, investment: Investment, amounts: [&str; 2], years: u32) -> Ask {
    Ask {
        slug: slug.to_owned(),
        title: slug.to_owned(),
        what: None,
        investment,
        option: None,
        amount: usd(amounts[0]),
        years,
        from: Period::SchoolYear(2026),
        raised: usd(amounts[1]),
        functions: vec![],
        outcomes: vec![],
        span: span(0),
    }
}

/// The backbone of the worked example.
pub fn example() -> Backbone {
    let functions = ["148000", "126000", "74000", "68000", "52000", "32000", "20000"];
    let rates = RATES.iter().map(|(slug, amount, year)| Rate {
        slug: (*slug).to_owned(),
        amount: usd(amount),
        period: Period::Year(*year),
        place: "Ohio".to_owned(),
        source: source(),
        span: span(0),
    });
    Backbone {
        budgets: vec![
            budget(Period::SchoolYear(2024), "480000", &[]),
            budget(Period::SchoolYear(2025), "520000", &functions),
        ],
        influenced: vec![
            influenced(2, "610000000", Period::SchoolYear(2025)),
            influenced(4, "1200000000", Period::Year(2026)),
            influenced(5, "90000000", Period::SchoolYear(2024)),
        ],
        served: vec![Served {
            period: Period::SchoolYear(2025),
            children: 26_000,
            who: "children from birth to 18".to_owned(),
            source: source(),
            span: span(0),
        }],
        rates: rates.collect(),
        contributions: contributions(),
        ..empty()
    }
}

fn contributions() -> Vec<Contribution> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/leverage.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let heads = reader.headers().unwrap().clone();
    let rows = reader.records().map(Result::unwrap).enumerate();
    rows.map(|(at, row)| {
        let cell = |head: &str| {
            let column = heads.iter().position(|h| h == head).unwrap();
            row[column].to_owned()
        };
        contribution(at, cell)
    })
    .collect()
}

fn contribution(at: usize, cell: impl Fn(&str) -> String) -> Contribution {
    let filled = |head: &str| Some(cell(head)).filter(|text| !text.is_empty());
    let place = |text: &str, list: Vec<&str>| list.iter().position(|known| *known == text);
    let hours = filled("hours").map(|hours| number(&hours));
    let rate = filled("rate").and_then(|rate| place(&rate, RATES.iter().map(|r| r.0).collect()));
    let rate = rate.map(RateId);
    let money = filled("amount").map(|amount| {
        let currency = Currency::from_code(&cell("currency")).unwrap();
        Money::new(number(&amount), currency)
    });
    let basis = "own salary cost".to_owned();
    let gift = match (cell("kind").as_str(), hours, rate, money) {
        ("time", Some(hours), Some(rate), None) => Gift::Time { hours, rate },
        ("talent", Some(hours), Some(rate), None) => {
            Gift::Talent(Talent::Hours { hours, rate, basis })
        }
        ("talent", hours, None, Some(amount)) => {
            Gift::Talent(Talent::Stated { amount, hours, basis })
        }
        ("realigned", None, None, Some(money)) => Gift::Realigned(money),
        ("new", None, None, Some(money)) => Gift::New(money),
        other => panic!("line {at}: {other:?}"),
    };
    Contribution {
        partner: PartnerId(partners().iter().position(|p| p.slug == cell("partner")).unwrap()),
        outcome: place(&cell("outcome"), OUTCOMES.to_vec()).map(OutcomeId),
        period: Period::SchoolYear(cell("period").parse().unwrap()),
        what: cell("what"),
        gift,
        program: filled("program"),
        convening: filled("convening"),
        method: "sign-in sheets".to_owned(),
        confidence: match cell("confidence").as_str() {
            "high" => Confidence::High,
            "medium" => Confidence::Medium,
            _ => Confidence::Low,
        },
        attested_by: filled("attested_by"),
        date: day(&cell("date")),
        counted_apart: None,
        span: span(at),
    }
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}
