//! Case: the backbone's lines as tables, and its figures as an object.

use super::cell::safe;
use super::field::number;
use crate::page::{Holding, Pages};
use crate::report::{Backbone, Card, Contribution, Gift, Holder, Investment, OutcomeId, Talent};
use crate::statistics::{Aligned, Counted, Reckoning, worth};
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

/// The heads of a table, in order.
pub(super) fn heads(holding: Holding) -> &'static [&'static str] {
    match holding {
        Holding::Budgets => &["period", "function", "amount", "currency", "state"],
        Holding::Income => &["source", "period", "amount", "currency", "state"],
        Holding::Influenced => &[
            "organization",
            "sector",
            "parent",
            "amount",
            "currency",
            "period",
            "basis",
            "date",
            "source",
            "counted_apart",
        ],
        Holding::Contributions => &[
            "kind",
            "partner",
            "outcome",
            "period",
            "what",
            "hours",
            "rate",
            "amount",
            "currency",
            "basis",
            "program",
            "convening",
            "method",
            "confidence",
            "attested_by",
            "date",
            "counted_apart",
        ],
        Holding::Asks => &[
            "investment",
            "option",
            "ask",
            "amount",
            "raised",
            "currency",
            "years",
            "from",
            "functions",
            "outcomes",
        ],
    }
}

/// Columns that hold numbers.
pub(super) const NUMBERS: [&str; 5] = ["amount", "raised", "hours", "rate", "years"];

/// One of the backbone's tables.
pub(in crate::site) fn table(card: &Card, holding: Holding) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(8 << 10);
    let mut writer = csv::Writer::from_writer(&mut bytes);
    let rows = card.backbone.as_ref().map(|it| rows(card, it, holding));
    let written = writer.write_record(heads(holding)).and_then(|()| {
        let mut rows = rows.into_iter().flatten();
        rows.try_for_each(|row| writer.write_record(row))
    });
    written.and_then(|()| Ok(writer.flush()?)).expect("memory takes all that is written");
    drop(writer);
    bytes
}

/// Words are made safe for a spreadsheet; numbers stand as they are.
fn text(text: &str) -> String {
    safe(text).into_owned()
}

fn maybe(words: Option<&String>) -> String {
    words.map_or_else(String::new, |words| text(words))
}

fn plain(number: Decimal) -> String {
    number.normalize().to_string()
}

fn rows(card: &Card, it: &Backbone, holding: Holding) -> Vec<Vec<String>> {
    match holding {
        Holding::Budgets => budgets(it),
        Holding::Income => income(it),
        Holding::Influenced => influenced(card, it),
        Holding::Contributions => {
            let lines = it.contributions.iter().enumerate();
            lines.map(|(at, line)| contribution(card, it, at, line)).collect()
        }
        Holding::Asks => asks(card, it),
    }
}

/// A budget's total first, with no function, then its functions.
fn budgets(it: &Backbone) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for budget in &it.budgets {
        let state = budget.state.into_str();
        let mut row = |function: &str, money: crate::report::Money| {
            rows.push(vec![
                budget.period.to_string(),
                text(function),
                plain(money.amount),
                money.currency.code().to_owned(),
                state.to_owned(),
            ]);
        };
        row("", budget.total);
        for (function, money) in &budget.functions {
            row(&it.functions[function.0].title, *money);
        }
    }
    rows
}

fn income(it: &Backbone) -> Vec<Vec<String>> {
    let of = |income: &crate::report::Income| {
        let source = text(&income.source);
        let amounts = income.amounts.iter().map(move |amount| {
            let state = if amount.received { "received" } else { "promised" };
            vec![
                source.clone(),
                amount.period.to_string(),
                plain(amount.amount.amount),
                amount.amount.currency.code().to_owned(),
                state.to_owned(),
            ]
        });
        amounts.collect::<Vec<_>>()
    };
    it.income.iter().flat_map(of).collect()
}

fn influenced(card: &Card, it: &Backbone) -> Vec<Vec<String>> {
    let names = |holder: &Holder| match holder {
        Holder::Partner(id) => {
            let partner = &card.partners[id.0];
            (partner.name.clone(), partner.sector.clone())
        }
        Holder::Other { name, sector } => (name.clone(), sector.clone()),
    };
    let row = |line: &crate::report::Influenced| {
        let (name, sector) = names(&line.holder);
        let parent = line.parent.as_ref().map(|parent| names(parent).0);
        vec![
            text(&name),
            text(&sector),
            maybe(parent.as_ref()),
            plain(line.amount.amount),
            line.amount.currency.code().to_owned(),
            line.period.to_string(),
            text(&line.basis),
            line.date.to_string(),
            text(&line.source.name),
            maybe(line.counted_apart.as_ref()),
        ]
    };
    it.influenced.iter().map(row).collect()
}

fn contribution(card: &Card, it: &Backbone, at: usize, line: &Contribution) -> Vec<String> {
    let amount = worth(it, at).ok();
    let (rate, basis) = match &line.gift {
        Gift::Time { rate, .. } => (Some(*rate), None),
        Gift::Talent(Talent::Hours { rate, basis, .. }) => (Some(*rate), Some(basis)),
        Gift::Talent(Talent::Stated { basis, .. }) => (None, Some(basis)),
        Gift::Realigned(_) | Gift::New(_) => (None, None),
    };
    let rate = rate.map(|id| plain(it.rates[id.0].amount.amount));
    let confidence = line.confidence.into_str();
    vec![
        line.gift.kind().into_str().to_owned(),
        text(&card.partners[line.partner.0].name),
        line.outcome.map_or("all", |id| &card.outcomes[id.0].slug).to_owned(),
        line.period.to_string(),
        text(&line.what),
        line.hours().map(plain).unwrap_or_default(),
        rate.unwrap_or_default(),
        amount.as_ref().map(|a| plain(a.value)).unwrap_or_default(),
        amount.map(|a| code(&a)).unwrap_or_default().to_owned(),
        maybe(basis),
        maybe(line.program.as_ref()),
        maybe(line.convening.as_ref()),
        text(&line.method),
        confidence.to_owned(),
        maybe(line.attested_by.as_ref()),
        line.date.to_string(),
        maybe(line.counted_apart.as_ref()),
    ]
}

fn asks(card: &Card, it: &Backbone) -> Vec<Vec<String>> {
    let row = |ask: &crate::report::Ask| {
        let functions = ask.functions.iter().map(|id| it.functions[id.0].title.as_str());
        let outcomes = ask.outcomes.iter().map(|id| card.outcomes[id.0].slug.as_str());
        let outcomes: Vec<&str> = outcomes.collect();
        vec![
            investment(ask.investment).to_owned(),
            maybe(ask.option.map(|id| &it.options[id.0].title)),
            text(&ask.title),
            plain(ask.amount.amount),
            plain(ask.raised.amount),
            ask.amount.currency.code().to_owned(),
            ask.years.to_string(),
            ask.from.to_string(),
            text(&functions.collect::<Vec<_>>().join("; ")),
            if outcomes.is_empty() { "all".to_owned() } else { outcomes.join("; ") },
        ]
    };
    it.asks.iter().map(row).collect()
}

fn investment(investment: Investment) -> &'static str {
    match investment {
        Investment::Core => "core",
        Investment::ActionPlan => "action_plan",
    }
}

fn code(figure: &Counted) -> &'static str {
    match figure.quantity {
        crate::statistics::Quantity::Money(currency) => currency.code(),
        _ => "",
    }
}

/// The backbone's figures, year by year; nothing where there is none.
pub(super) fn object(pages: &Pages) -> Option<Value> {
    let it = pages.card().backbone.as_ref()?;
    let figures: &Reckoning = pages.findings().backbone.as_ref()?;
    let years = figures.leverage.years.iter().map(|year| {
        let influence = year.influence.as_ref();
        let functions = year.functions.iter().map(|cost| {
            json!({
                "function": it.functions[cost.function.0].slug,
                "amount": number(cost.amount.value),
            })
        });
        let outcomes = year.by_outcome.iter().map(|(outcome, found)| {
            json!({
                "outcome": outcome.map(|OutcomeId(at)| &pages.card().outcomes[at].slug),
                "aligned": aligned(found),
            })
        });
        json!({
            "period": year.period.to_string(),
            "cost": year.cost.as_ref().map(|cost| number(cost.value)),
            "functions": functions.collect::<Vec<_>>(),
            "could_be_influenced": influence.map(|i| number(i.could_be_influenced.value)),
            "organizations": influence.map(|i| i.organizations),
            "aligned": aligned(&year.aligned),
            "by_outcome": outcomes.collect::<Vec<_>>(),
        })
    });
    let core = figures.funding.core.as_ref();
    let currency = it.budgets.first().map(|budget| budget.total.currency.code());
    Some(json!({
        "organization": it.organization.name,
        "currency": currency,
        "years": years.collect::<Vec<_>>(),
        "asked": core.map(|bill| number(bill.amount.value)),
        "raised": core.map(|bill| number(bill.raised.value)),
        "open": core.and_then(|bill| bill.open.as_ref()).map(|open| number(open.value)),
    }))
}

/// Each kind with its worth and the part of it that is verified; never one sum alone.
fn aligned(found: &Aligned) -> Value {
    let kinds = found.kinds.iter().map(|of| {
        let verified = of.verified.as_ref().map(|v| number(v.value));
        let object = json!({ "worth": number(of.worth.value), "verified": verified });
        (of.kind.into_str().to_owned(), object)
    });
    Value::Object(kinds.collect::<Map<_, _>>())
}
