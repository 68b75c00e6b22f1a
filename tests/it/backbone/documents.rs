//! What the backbone's documents mean, once they are read.

use super::around;
use reportcard::report::*;
use rust_decimal::Decimal;

const BACKBONE: &str = r#"
organization: { name: Marlow Forward, fiscal_agent: fund, since: 2021 }
currency: USD
functions:
  - { id: vision, title: Vision, what: Keeps the table. }
  - { id: data, title: Data, what: Counts. }
budgets:
  - { period: 2025-26, functions: { data: 300000.50, vision: 200000 }, state: spent }
  - { period: 2024-25, total: 480000 }
income:
  - source: Community Fund
    partner: fund
    functions: [ data ]
    amounts: [ { period: 2025-26, amount: 150000, received: true }, { period: 2026-27, amount: 160000 } ]
influenced: influenced.csv
served: [ { period: 2025-26, children: 61400, who: children, source: budget-office } ]
"#;
const INFLUENCED: &str = "\u{feff}organization,sector,partner,parent,amount,period,basis,date,source\r\n\
    ,,county,,1200000000,2026,adopted budget,2026-01-02,budget-office\r\n\
    \"Health, public\",Health,,county,900000,2025-26,adopted budget,2025-07-01,The budget book\r\n";
const LEDGER: &str = r#"
rates: [ { id: volunteer, amount: 32.10, period: 2025, place: the state, source: budget-office } ]
contributions:
  - { kind: time, partner: county, outcome: all, period: 2025-26, what: Meetings, hours: 12.5, rate: volunteer, method: lists, confidence: low, attested_by: County, date: 2026-01-01 }
  - { kind: talent, partner: fund, outcome: math, period: 2025-26, what: Review, amount: 900, hours: 12, basis: own salaries, method: letter, confidence: high, attested_by: Fund, date: 2026-01-01 }
"#;
const FUNDING: &str = r#"
options:
  - id: data
    title: Pay for the data
    way: functions
    opportunities: Your name on it.
    challenges: [ Costly, Long ]
    asks: [ { id: data-2027, amount: 200000, years: 3, from: 2026-27, raised: 140000, functions: [ data ] } ]
action_plans:
  - { id: math-plan, title: Math, outcome: math, amount: 120000, from: 2026-27 }
"#;

fn backbone() -> Backbone {
    let report = around(&[
        ("content/backbone/backbone.yaml", BACKBONE),
        ("content/backbone/influenced.csv", INFLUENCED),
        ("content/backbone/contributions.yaml", LEDGER),
        ("content/backbone/funding.yaml", FUNDING),
        ("content/backbone/index.md", "Programs are not enough.\n"),
    ])
    .report();
    report.card.backbone.unwrap()
}

fn usd(amount: &str) -> Money {
    Money::new(amount.parse().unwrap(), Currency::USD)
}

#[test]
fn budgets_stand_in_the_order_of_time_and_a_total_may_be_the_sum() {
    let backbone = backbone();
    assert_eq!(backbone.organization.fiscal_agent, Some(PartnerId(2)));
    let [first, second] = &backbone.budgets[..] else { panic!("two budgets") };
    assert_eq!((first.period, first.total), (Period::SchoolYear(2024), usd("480000")));
    assert_eq!(first.state, BudgetState::Planned);
    assert_eq!(second.total, usd("500000.50"));
    assert_eq!(second.functions[0], (FunctionId(1), usd("300000.50")));
    let income = &backbone.income[0];
    assert_eq!(income.functions, [FunctionId(1)]);
    assert!(income.amounts[0].received && !income.amounts[1].received);
    assert_eq!(backbone.served[0].source.name, "County budget office");
    assert_eq!(backbone.story.markdown.trim(), "Programs are not enough.");
}

#[test]
fn lines_of_a_table_mean_what_lines_in_place_mean() {
    let backbone = backbone();
    let [county, health] = &backbone.influenced[..] else { panic!("two lines") };
    assert_eq!(county.holder, Holder::Partner(PartnerId(1)));
    assert_eq!(county.period, Period::Year(2026));
    assert_eq!(health.parent, Some(Holder::Partner(PartnerId(1))));
    assert_eq!(health.source.name, "The budget book");
    let Holder::Other { name, sector } = &health.holder else { panic!("{:?}", health.holder) };
    assert_eq!((name.as_str(), sector.as_str()), ("Health, public", "Health"));
}

#[test]
fn a_ledger_line_keeps_its_kind_its_rate_and_its_outcome() {
    let backbone = backbone();
    let [time, talent] = &backbone.contributions[..] else { panic!("two lines") };
    assert_eq!(time.outcome, None);
    let hours = Decimal::new(125, 1);
    assert_eq!(time.gift, Gift::Time { hours, rate: RateId(0) });
    assert_eq!(backbone.rates[0].place, "the state");
    // Outcomes of one stage without age or order stand by id: math, then reading.
    assert_eq!(talent.outcome, Some(OutcomeId(0)));
    assert!(talent.is_verified() && !time.is_verified());
    assert_eq!(talent.hours(), Some(Decimal::from(12)));
}

#[test]
fn asks_keep_their_option_and_their_kind_of_investment() {
    let backbone = backbone();
    let [data, plan] = &backbone.asks[..] else { panic!("two asks") };
    assert_eq!(data.title, "Pay for the data");
    assert_eq!((data.investment, data.years), (Investment::Core, 3));
    assert!(data.serves(OutcomeId(0)) && data.serves(OutcomeId(1)));
    assert_eq!(plan.investment, Investment::ActionPlan);
    assert_eq!((plan.raised, plan.option), (usd("0"), None));
    assert!(plan.serves(OutcomeId(0)) && !plan.serves(OutcomeId(1)));
    assert_eq!(backbone.options[0].challenges.len(), 2);
    assert_eq!(backbone.options[0].opportunities, ["Your name on it."]);
}
