//! The worked example: twelve lines, two years, three outcomes. Each figure is written out beside
//! the arithmetic that gives it, from the lines of `tests/cases/leverage.csv`.

use super::ledger::*;
use reportcard::report::*;
use reportcard::source::Severity;
use reportcard::statistics::*;
use rust_decimal::Decimal;

fn example_year(year: i16) -> LeverageYear {
    let leverage = leverage(&example(), &partners()).unwrap();
    let wanted = Period::SchoolYear(year);
    let year = leverage.years.into_iter().find(|y| y.period == wanted);
    year.unwrap()
}

/// (kind, worth, verified, estimated) of each kind, as whole or decimal dollars.
fn kinds(aligned: &Aligned) -> Vec<(GiftKind, Decimal, Decimal, Decimal)> {
    let value = |figure: &Option<Counted>| figure.as_ref().map_or(Decimal::ZERO, |f| f.value);
    let row = |k: &AlignedKind| {
        let parts = (value(&k.verified), value(&k.estimated));
        (k.kind, k.worth.value, parts.0, parts.1)
    };
    aligned.kinds.iter().map(row).collect()
}

fn row(
    kind: GiftKind,
    worth: &str,
    verified: &str,
    estimated: &str,
) -> (GiftKind, Decimal, Decimal, Decimal) {
    (kind, number(worth), number(verified), number(estimated))
}

fn per_dollar(aligned: &Aligned, kind: GiftKind) -> Decimal {
    let figure = aligned.kind(kind).unwrap().per_dollar.as_ref();
    figure.unwrap().value
}

#[test]
fn the_kinds_of_a_year_are_counted_apart_and_then_together() {
    let year = example_year(2025);
    assert_eq!(
        kinds(&year.aligned),
        [
            // 1,000 h × $32.10 = $32,100 (medium) and 250 h × $32.10 = $8,025 (high, attested)
            row(GiftKind::Time, "40125", "8025", "32100"),
            // 80 h × $65.00 = $5,200 (high, attested)
            row(GiftKind::Talent, "5200", "5200", "0"),
            // $300,000 (high, attested) and $117,000 (low)
            row(GiftKind::Realigned, "417000", "300000", "117000"),
            // $130,000 (high, attested) and $26,000 (high, but nobody attests it)
            row(GiftKind::New, "156000", "130000", "26000"),
        ]
    );
    // 40,125 + 5,200 + 417,000 + 156,000 = 618,325
    let together = year.aligned.together.as_ref().unwrap();
    assert_eq!(together.value, number("618325"));
    let Working::Sum(parts) = &together.working else {
        panic!("what is added up says its parts: {together:?}")
    };
    assert_eq!(parts.len(), 4);
    // 1,000 + 250 = 1,250 hours of two partners
    let time = year.aligned.kind(GiftKind::Time).unwrap();
    assert_eq!(time.hours.as_ref().unwrap().value, number("1250"));
    assert_eq!((time.lines, time.things, time.partners), (2, 2, 2));
}

#[test]
fn each_dollar_of_cost_stands_beside_each_kind() {
    let year = example_year(2025);
    assert_eq!(year.cost.as_ref().unwrap().value, number("520000"));
    // 156,000 / 520,000 = 0.3 and 5,200 / 520,000 = 0.01
    assert_eq!(per_dollar(&year.aligned, GiftKind::New), number("0.3"));
    assert_eq!(per_dollar(&year.aligned, GiftKind::Talent), number("0.01"));
    // 417,000 / 520,000 = 0.8019…; 618,325 / 520,000 = 1.1890…
    let realigned = per_dollar(&year.aligned, GiftKind::Realigned);
    assert_eq!(realigned.round_dp(4), number("0.8019"));
    let together = year.aligned.together_per_dollar.as_ref().unwrap();
    assert_eq!(together.value.round_dp(4), number("1.1891"));

    let before = example_year(2024);
    // 400 h × $30.00 = 12,000; 12,000 / 480,000 = 0.025; 18,000 / 480,000 = 0.0375
    assert_eq!(per_dollar(&before.aligned, GiftKind::Time), number("0.025"));
    assert_eq!(per_dollar(&before.aligned, GiftKind::Talent), number("0.0375"));
    // (240,000 + 90,000) / 480,000 = 0.6875; 60,000 / 480,000 = 0.125
    assert_eq!(per_dollar(&before.aligned, GiftKind::Realigned), number("0.6875"));
    assert_eq!(per_dollar(&before.aligned, GiftKind::New), number("0.125"));
}

#[test]
fn outcomes_are_counted_each_on_its_own() {
    let year = example_year(2025);
    let outcomes: Vec<_> = year.by_outcome.iter().map(|(o, _)| *o).collect();
    let [reading, math, graduation] = [0, 1, 2].map(|at| Some(OutcomeId(at)));
    assert_eq!(outcomes, [reading, math, graduation, None]);
    let of = |at: usize| kinds(&year.by_outcome[at].1);
    assert_eq!(
        of(0),
        [
            row(GiftKind::Time, "32100", "0", "32100"),
            row(GiftKind::Realigned, "300000", "300000", "0"),
            row(GiftKind::New, "130000", "130000", "0"),
        ]
    );
    assert_eq!(
        of(1),
        [
            row(GiftKind::Time, "8025", "8025", "0"),
            row(GiftKind::Realigned, "117000", "0", "117000"),
        ]
    );
    assert_eq!(of(2), [row(GiftKind::Talent, "5200", "5200", "0")]);
    assert_eq!(of(3), [row(GiftKind::New, "26000", "0", "26000")]);
    // New money for reading beside the whole cost: 130,000 / 520,000 = 0.25; realigned for math
    // 117,000 / 520,000 = 0.225
    assert_eq!(per_dollar(&year.by_outcome[0].1, GiftKind::New), number("0.25"));
    assert_eq!(per_dollar(&year.by_outcome[1].1, GiftKind::Realigned), number("0.225"));
}

#[test]
fn a_figure_tells_which_lines_it_counts() {
    let year = example_year(2025);
    let realigned = &year.aligned.kind(GiftKind::Realigned).unwrap().worth;
    // Lines nine and ten of the ledger.
    let lines: Vec<_> = realigned.lines().into_iter().collect();
    assert_eq!(lines, [Line::Amount(8), Line::Amount(9)]);
    let time = &year.aligned.kind(GiftKind::Time).unwrap().worth;
    let lines: Vec<_> = time.lines().into_iter().collect();
    let rate = Line::Rate(RateId(1));
    assert_eq!(lines, [Line::Hours(5), Line::Hours(6), rate]);
    // The hours are of 2025–26 and their rate of 2025: both are said.
    let periods: Vec<_> = time.periods().into_iter().collect();
    assert_eq!(periods, [Period::Year(2025), Period::SchoolYear(2025)]);
}

#[test]
fn what_could_be_influenced_stands_beside_the_cost_and_names_its_years() {
    let year = example_year(2025);
    let influence = year.influence.unwrap();
    // 610,000,000 + 1,200,000,000 + 90,000,000 (of the year before: the hospital's latest)
    assert_eq!(influence.could_be_influenced.value, number("1900000000"));
    assert_eq!(influence.organizations, 3);
    assert_eq!(influence.could_be_influenced.periods().len(), 3);
    // 1,900,000,000 / 520,000 = 3,653.8…: $1 for every $3,700
    let ratio = influence.per_dollar.unwrap();
    assert_eq!(ratio.value.round_dp(1), number("3653.8"));
    assert_eq!(ratio.to_figures(2), number("3700"));
    let sectors: Vec<_> = influence.sectors.iter().map(|s| s.sector.as_str()).collect();
    assert_eq!(sectors, ["Government", "Education", "Health"]);
    // The year before knows the hospital alone: 90,000,000 / 480,000 = 187.5, said as $190.
    let before = example_year(2024).influence.unwrap();
    assert_eq!(before.per_dollar.unwrap().to_figures(2), number("190"));
}

#[test]
fn the_cost_is_told_by_function_and_for_each_child() {
    let year = example_year(2025);
    // 148,000 / 520,000 = 28.46 %, 126,000 / 520,000 = 24.23 %, 20,000 / 520,000 = 3.85 %
    let share = |at: usize| year.functions[at].share.as_ref().unwrap().value.round_dp(2);
    assert_eq!(share(0), number("28.46"));
    assert_eq!(share(1), number("24.23"));
    assert_eq!(share(6), number("3.85"));
    // 520,000 / 26,000 = $20 a child
    assert_eq!(year.per_child[0].value, number("20"));
    assert_eq!(year.per_child[0].quantity, Quantity::Money(Currency::USD));
    assert!(example_year(2024).per_child.is_empty());
}

#[test]
fn the_change_on_last_year_is_told_in_each_years_prices_and_in_one_years() {
    let changes = example_year(2025).changes.unwrap();
    assert_eq!(changes.since, Period::SchoolYear(2024));
    let cost = changes.cost.unwrap();
    // 520,000 − 480,000 = 40,000; 40,000 / 480,000 = 8.33 %
    assert_eq!(cost.more.value, number("40000"));
    assert_eq!(cost.percent.unwrap().value.round_dp(2), number("8.33"));
    assert_eq!(cost.real, None, "no price index is named");
    let change = |kind: GiftKind| {
        let found = changes.aligned.iter().find(|(k, _)| *k == kind).unwrap();
        let percent = found.1.percent.as_ref().unwrap();
        (found.1.more.value, percent.value.round_dp(2))
    };
    // 40,125 − 12,000; 5,200 − 18,000; 417,000 − 330,000; 156,000 − 60,000
    assert_eq!(change(GiftKind::Time), (number("28125"), number("234.38")));
    assert_eq!(change(GiftKind::Talent), (number("-12800"), number("-71.11")));
    assert_eq!(change(GiftKind::Realigned), (number("87000"), number("26.36")));
    assert_eq!(change(GiftKind::New), (number("96000"), number("160.00")));

    let mut backbone = example();
    backbone.prices = Some(PriceIndex {
        name: "an index of prices".to_owned(),
        source: source(),
        levels: vec![
            (Period::SchoolYear(2024), number("300")),
            (Period::SchoolYear(2025), number("309")),
        ],
    });
    let leverage = leverage(&backbone, &partners()).unwrap();
    let cost = leverage.years[1].changes.clone().unwrap().cost.unwrap();
    // 480,000 × 309 / 300 = 494,400; 520,000 − 494,400 = 25,600
    assert_eq!(cost.real.unwrap().value, number("25600"));
}

#[test]
fn a_second_currency_is_refused() {
    let mut backbone = example();
    let euro = Currency::from_code("EUR").unwrap();
    backbone.contributions[8].gift = Gift::Realigned(Money::new(Decimal::TEN, euro));
    assert_eq!(
        leverage(&backbone, &partners()).unwrap_err(),
        Uncountable::MixedCurrencies(euro, Currency::USD)
    );
    let mut backbone = example();
    backbone.budgets[1].total.currency = euro;
    assert!(leverage(&backbone, &partners()).is_err());
}

#[test]
fn a_first_year_with_a_budget_and_nothing_else_has_its_cost() {
    let mut backbone = empty();
    backbone.budgets = vec![budget(Period::Year(2026), "180000", &[])];
    let figures = leverage(&backbone, &[]).unwrap();
    let year = figures.current().unwrap();
    assert_eq!(year.cost.as_ref().unwrap().value, number("180000"));
    assert_eq!((&year.influence, &year.changes), (&None, &None));
    assert!(year.aligned.kinds.is_empty() && year.aligned.together.is_none());
    assert_eq!(leverage(&empty(), &[]).unwrap(), Leverage::default());
    assert_eq!(funding(&empty()).unwrap(), Funding::default());
}

#[test]
fn next_years_budget_does_not_become_the_year_that_is_told() {
    let mut backbone = example();
    let next = budget(Period::SchoolYear(2026), "540000", &[]);
    backbone.budgets.push(next);
    let leverage = leverage(&backbone, &partners()).unwrap();
    assert_eq!(leverage.current().unwrap().period, Period::SchoolYear(2025));
}

#[test]
fn asks_are_billed_with_what_is_raised_and_what_is_open() {
    use Investment::{ActionPlan, Core};
    let mut backbone = empty();
    let menu = [["94000", "74000"], ["200000", "140000"], ["32000", "0"], ["194000", "106000"]];
    backbone.asks = menu.map(|amounts| ask("core", Core, amounts, 3)).to_vec();
    let mut reading = ask("reading", ActionPlan, ["110000", "45000"], 1);
    reading.outcomes = vec![OutcomeId(0)];
    let mut math = ask("math", ActionPlan, ["120000", "0"], 1);
    math.outcomes = vec![OutcomeId(1)];
    backbone.asks.extend([reading, math]);
    let figures = funding(&backbone).unwrap();
    let open = |bill: &Bill| bill.open.as_ref().map_or(Decimal::ZERO, |open| open.value);
    let core = figures.core.as_ref().unwrap();
    // 94 + 200 + 32 + 194 = 520; 74 + 140 + 0 + 106 = 320; 20 + 60 + 32 + 88 = 200 (thousands)
    assert_eq!(core.amount.value, number("520000"));
    assert_eq!(core.raised.value, number("320000"));
    assert_eq!(open(core), number("200000"));
    // The action plans stand apart: (110 − 45) + (120 − 0) = 185
    assert_eq!(open(figures.action_plans.as_ref().unwrap()), number("185000"));
    let outcomes: Vec<_> = figures.by_outcome.iter().map(|(o, b)| (o.0, open(b))).collect();
    assert_eq!(outcomes, [(0, number("65000")), (1, number("120000"))]);
    // 94,000 a year for three years
    assert_eq!(figures.asks[0].whole_term.value, number("282000"));
}

#[test]
fn what_one_ask_has_too_much_does_not_fill_another() {
    let mut backbone = empty();
    let asks = [["100", "130"], ["100", "50"]];
    backbone.asks = asks.map(|a| ask("core", Investment::Core, a, 1)).to_vec();
    let figures = funding(&backbone).unwrap();
    assert!(figures.asks[0].over_raised && figures.asks[0].open.is_none());
    let bill = figures.core.unwrap();
    assert_eq!(bill.open.unwrap().value, number("50"));
    assert_eq!(bill.raised.value, number("180"));
}

#[test]
fn the_example_counts_nothing_twice() {
    assert_eq!(doubles(&example()), []);
}

#[test]
fn the_same_hours_claimed_by_two_partners_are_found() {
    let mut backbone = example();
    let mut again = backbone.contributions[6].clone();
    again.partner = PartnerId(5);
    again.convening = Some("fall  Math Night".to_owned());
    again.what = "Staff at the math night".to_owned();
    again.span = span(12);
    backbone.contributions.push(again);
    let (kind, first, second) = (DoubleKind::Hours, 6, 12);
    assert_eq!(doubles(&backbone), [Double { kind, first, second }]);
    let warnings = warn_of_doubles(&backbone);
    let warning = warnings.iter().next().unwrap();
    assert_eq!(warning.severity(), Severity::Warning);
    assert_eq!((warning.span, warning.also[0].span), (Some(span(12)), span(6)));

    backbone.contributions[12].counted_apart = Some("Its own ten people came.".to_owned());
    assert_eq!(doubles(&backbone), []);
    backbone.contributions[12].counted_apart = None;
    backbone.contributions[12].period = Period::SchoolYear(2024);
    assert_eq!(doubles(&backbone), [], "another year's convening is another one");
}

#[test]
fn a_realigned_dollar_also_listed_as_new_is_found() {
    let mut backbone = example();
    // The same program, whatever the amounts.
    let mut same_program = backbone.contributions[8].clone();
    same_program.gift = Gift::New(usd("50000"));
    // The same amount for the same outcome, where no program is named.
    let mut same_amount = backbone.contributions[10].clone();
    same_amount.gift = Gift::Realigned(usd("130000.00"));
    same_amount.program = None;
    backbone.contributions.extend([same_program, same_amount]);
    let kind = DoubleKind::RealignedAndNew;
    let pair = |first, second| Double { kind, first, second };
    assert_eq!(doubles(&backbone), [pair(8, 12), pair(10, 13)]);
}

#[test]
fn a_line_written_twice_is_found() {
    let mut backbone = example();
    backbone.contributions.push(backbone.contributions[3].clone());
    let (kind, first, second) = (DoubleKind::SameLine, 3, 12);
    assert_eq!(doubles(&backbone), [Double { kind, first, second }]);
}

#[test]
fn a_budget_and_its_parents_are_found_where_one_year_counts_both() {
    let mut backbone = example();
    backbone.influenced[2].parent = Some(Holder::Partner(PartnerId(4)));
    let (kind, first, second) = (DoubleKind::ParentAndChild, 1, 2);
    assert_eq!(doubles(&backbone), [Double { kind, first, second }]);
    // The hospital's own line of the same year as its parent's, and the one before: one warning
    // for the pair that is counted.
    let mut newer = backbone.influenced[2].clone();
    newer.period = Period::SchoolYear(2025);
    backbone.influenced.push(newer);
    let (first, second) = (1, 3);
    assert_eq!(doubles(&backbone), [Double { kind, first, second }]);
    backbone.influenced[3].counted_apart = Some("The county's budget leaves it out.".to_owned());
    assert_eq!(doubles(&backbone), []);
}
