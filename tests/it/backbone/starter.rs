//! The starter's backbone: what its documents come to, and what they must not say.

use crate::site::Site;
use reportcard::report::{Card, GiftKind, Period};
use reportcard::statistics::{funding, leverage, warn_of_doubles};
use rust_decimal::Decimal;

fn starter() -> Card {
    let (sources, (report, mut diagnostics)) = (Site::starter().sources(), Site::starter().read());
    let card = report.expect("a report").card;
    diagnostics.extend(warn_of_doubles(card.backbone.as_ref().expect("a backbone")));
    let told: Vec<_> = diagnostics
        .iter()
        .filter_map(|d| {
            let span = d.span?;
            let path = &sources.file(span.file).path;
            let line = sources.position(span).line;
            Some(format!("{path}:{line} {}", d.message)).filter(|p| p.contains("/backbone/"))
        })
        .collect();
    assert!(told.is_empty(), "{told:#?}");
    card
}

#[test]
fn marlow_forward_costs_what_its_pages_say_it_does() {
    let card = starter();
    let backbone = card.backbone.as_ref().unwrap();
    let figures = leverage(backbone, &card.partners).unwrap();
    let year = figures.current().unwrap();
    assert_eq!(year.period, Period::SchoolYear(2025));
    let whole = |text: &str| text.parse::<Decimal>().unwrap();
    assert_eq!(year.cost.as_ref().unwrap().value, whole("520000"));
    let influence = year.influence.as_ref().unwrap();
    assert_eq!(influence.organizations, 41);
    assert_eq!(influence.could_be_influenced.to_figures(2), whole("3900000000"));
    // $3,902.4 million beside $520,000: $1 for every $7,500
    assert_eq!(influence.per_dollar.as_ref().unwrap().to_figures(2), whole("7500"));
    let worth = |kind| year.aligned.kind(kind).unwrap().worth.value;
    // 41,200 hours × $32.10
    assert_eq!(worth(GiftKind::Time), whole("1322520"));
    assert_eq!(worth(GiftKind::Talent), whole("380000"));
    assert_eq!(worth(GiftKind::Realigned), whole("29600000"));
    assert_eq!(worth(GiftKind::New), whole("6900000"));
    let kind = |kind| year.aligned.kind(kind).unwrap();
    assert_eq!(kind(GiftKind::Time).hours.as_ref().unwrap().value, whole("41200"));
    assert_eq!(kind(GiftKind::Talent).hours.as_ref().unwrap().value, whole("5460"));
    assert_eq!((kind(GiftKind::Realigned).things, kind(GiftKind::New).things), (23, 9));
    // $38.2 million beside $520,000: $73 for each $1
    let together = year.aligned.together_per_dollar.as_ref().unwrap();
    assert_eq!(together.to_figures(2), whole("73"));
}

#[test]
fn the_menu_asks_for_next_years_budget_and_the_promises_cover_what_is_raised() {
    let card = starter();
    let backbone = card.backbone.as_ref().unwrap();
    let figures = funding(backbone).unwrap();
    let core = figures.core.unwrap();
    let next = backbone.budgets.last().unwrap();
    assert_eq!(core.amount.value, next.total.amount);
    assert_eq!(core.open.unwrap().value, Decimal::from(200_000));
    let promised = figures.income.last().unwrap();
    assert_eq!(promised.period, next.period);
    assert_eq!(promised.promised.as_ref().unwrap().value, core.raised.value);
    for budget in &backbone.budgets[..2] {
        let year = figures.income.iter().find(|y| y.period == budget.period).unwrap();
        assert_eq!(year.received.as_ref().unwrap().value, budget.total.amount);
    }
    for ask in &backbone.asks {
        let budget = next.functions.iter().filter(|(f, _)| ask.functions.contains(f));
        let cost: Decimal = budget.map(|(_, money)| money.amount).sum();
        assert!(ask.functions.is_empty() || cost == ask.amount.amount, "{}", ask.slug);
    }
}

#[test]
fn the_example_from_elsewhere_is_credited_and_stays_elsewhere() {
    let card = starter();
    let elsewhere = card.backbone.as_ref().unwrap().elsewhere.as_ref().unwrap();
    assert!(elsewhere.source.name.contains("StriveTogether") && elsewhere.source.url.is_some());
    let ratio = elsewhere.could_influence.over(elsewhere.cost).unwrap().unwrap();
    assert_eq!(ratio.round(), Decimal::from(8_654));
    for (_, file) in Site::starter().sources().iter() {
        let text = String::from_utf8_lossy(&file.bytes).to_lowercase();
        assert!(!text.contains("leverag"), "{} says that it leverages", file.path);
    }
}

#[test]
fn numbers_in_words_agree_with_the_documents() {
    let card = starter();
    let backbone = card.backbone.as_ref().unwrap();
    let figures = leverage(backbone, &card.partners).unwrap();
    let organizations = figures.current().unwrap().influence.as_ref().unwrap();
    assert_eq!(organizations.organizations, 41);
    assert_eq!(backbone.people.len(), 5);
    let lede = backbone.organization.lede.as_ref().unwrap();
    assert!(lede.starts_with("Forty-one organizations") && lede.contains("Five people"));
    for (_, file) in Site::starter().sources().iter() {
        let text = String::from_utf8_lossy(&file.bytes);
        let counts = text.match_indices(" organizations").filter_map(|(at, _)| {
            let word = text[..at].rsplit(char::is_whitespace).next()?;
            word.parse::<usize>().ok()
        });
        for count in counts {
            // Twelve of them are social services and nonprofits.
            assert!([12, 41].contains(&count), "{}: {count} organizations", file.path);
        }
    }
}
