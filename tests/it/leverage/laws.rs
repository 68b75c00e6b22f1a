//! Laws: the order of lines changes no figure, parts make up the whole, and no ledger brings the
//! counting down.

use super::ledger::*;
use proptest::prelude::*;
use reportcard::report::*;
use reportcard::statistics::*;
use rust_decimal::Decimal;

/// A line from a handful of small numbers.
fn line(numbers: (u8, u8, u8, u8, u64)) -> Contribution {
    let (kind, partner, outcome, year, cents) = numbers;
    let amount = Decimal::new(cents as i64, 2);
    let money = Money::new(amount, Currency::USD);
    let rate = RateId(usize::from(cents % 3 == 0));
    let basis = String::new();
    let mut line = example().contributions[0].clone();
    line.gift = match kind % 5 {
        0 => Gift::Time { hours: amount, rate },
        1 => Gift::Talent(Talent::Hours { hours: amount, rate, basis }),
        2 => Gift::Talent(Talent::Stated { amount: money, hours: None, basis }),
        3 => Gift::Realigned(money),
        _ => Gift::New(money),
    };
    line.partner = PartnerId(usize::from(partner % 7));
    line.outcome = (outcome % 4 < 3).then_some(OutcomeId(usize::from(outcome % 4)));
    line.period = Period::SchoolYear(2023 + i16::from(year % 3));
    line.confidence =
        [Confidence::Low, Confidence::Medium, Confidence::High][usize::from(kind % 3)];
    line.attested_by = (partner % 2 == 0).then(|| "somebody".to_owned());
    line
}

fn ledgers() -> impl Strategy<Value = Backbone> {
    let numbers = (any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>(), 0..100_000_000_000u64);
    let lines = prop::collection::vec(numbers.prop_map(line), 0..40);
    let budgets = prop::collection::vec((any::<u8>(), 0..100_000_000u64), 0..6);
    (lines, budgets).prop_map(|(contributions, budgets)| {
        let influenced = budgets.iter().map(|(partner, dollars)| {
            let period = Period::SchoolYear(2023 + i16::from(partner / 7 % 3));
            influenced(usize::from(partner % 7), &dollars.to_string(), period)
        });
        Backbone { influenced: influenced.collect(), contributions, ..example() }
    })
}

/// Every figure of a year, without the places of its lines.
fn figures(leverage: &Leverage) -> Vec<String> {
    let aligned = |aligned: &Aligned| {
        let kinds = aligned.kinds.iter().map(|kind| {
            let values = [
                Some(&kind.worth),
                kind.hours.as_ref(),
                kind.per_dollar.as_ref(),
                kind.verified.as_ref(),
                kind.estimated.as_ref(),
            ];
            let values = values.map(|figure| figure.map(|f| f.value.normalize()));
            format!("{:?} {values:?} {} {} {}", kind.kind, kind.lines, kind.things, kind.partners)
        });
        kinds.collect::<Vec<_>>().join("; ")
    };
    let year = |year: &LeverageYear| {
        let mut told = vec![year.period.to_string(), aligned(&year.aligned)];
        told.extend(year.by_outcome.iter().map(|(o, a)| format!("{o:?} {}", aligned(a))));
        told.extend(year.influence.iter().map(|influence| {
            let sectors =
                influence.sectors.iter().map(|s| (&s.sector, s.amount.value, s.organizations));
            format!("{} {:?}", influence.could_be_influenced.value, sectors.collect::<Vec<_>>())
        }));
        told.extend(
            year.changes
                .iter()
                .flat_map(|c| &c.aligned)
                .map(|(kind, change)| format!("{kind:?} {:?}", change.more.value.normalize())),
        );
        told
    };
    leverage.years.iter().flat_map(year).collect()
}

/// Works a figure out again from its own arithmetic.
fn again(figure: &Counted) -> Decimal {
    match &figure.working {
        Working::Line(..) => figure.value,
        Working::Sum(parts) => parts.iter().map(again).sum(),
        Working::Times(a, b) => again(a) * again(b),
        Working::Over(a, b) => again(a) / again(b),
        Working::Share(a, b) => again(a) * Decimal::ONE_HUNDRED / again(b),
        Working::Less(a, b) => again(a) - again(b),
        Working::Restated { of, levels, .. } => again(of) * levels.1 / levels.0,
    }
}

proptest! {
    #[test]
    fn the_order_of_lines_changes_no_figure(backbone in ledgers(), turn in any::<prop::sample::Index>()) {
        let counted = leverage(&backbone, &partners()).unwrap();
        let mut turned = backbone.clone();
        if !turned.contributions.is_empty() {
            let by = turn.index(turned.contributions.len());
            turned.contributions.rotate_left(by);
        }
        turned.contributions.reverse();
        turned.influenced.reverse();
        let again = leverage(&turned, &partners()).unwrap();
        prop_assert_eq!(figures(&counted), figures(&again));
        prop_assert_eq!(doubles(&backbone).len(), doubles(&turned).len());
    }

    #[test]
    fn parts_make_up_the_whole(backbone in ledgers()) {
        let counted = leverage(&backbone, &partners()).unwrap();
        for year in &counted.years {
            let value = |figure: &Option<Counted>| figure.as_ref().map_or(Decimal::ZERO, |f| f.value);
            for kind in &year.aligned.kinds {
                prop_assert_eq!(kind.worth.value, value(&kind.verified) + value(&kind.estimated));
                let of_outcome = |aligned: &Aligned| aligned.kind(kind.kind).map_or(Decimal::ZERO, |k| k.worth.value);
                let outcomes: Decimal = year.by_outcome.iter().map(|(_, a)| of_outcome(a)).sum();
                prop_assert_eq!(kind.worth.value, outcomes);
                prop_assert_eq!(again(&kind.worth), kind.worth.value);
            }
            let kinds: Decimal = year.aligned.kinds.iter().map(|k| k.worth.value).sum();
            prop_assert_eq!(value(&year.aligned.together), kinds);
            if let Some(together) = &year.aligned.together_per_dollar {
                prop_assert_eq!(again(together), together.value);
            }
            if let Some(influence) = &year.influence {
                let sectors: Decimal = influence.sectors.iter().map(|s| s.amount.value).sum();
                prop_assert_eq!(influence.could_be_influenced.value, sectors);
                let organizations: usize = influence.sectors.iter().map(|s| s.organizations).sum();
                prop_assert_eq!(influence.organizations, organizations);
            }
        }
    }

    #[test]
    fn no_amount_brings_the_counting_down(mut backbone in ledgers(), scale in 0u32..28, high in any::<i32>()) {
        let huge = Decimal::from_parts(u32::MAX, u32::MAX, high.unsigned_abs(), false, scale);
        for line in &mut backbone.contributions {
            line.gift = match &line.gift {
                Gift::Time { rate, .. } => Gift::Time { hours: huge, rate: *rate },
                _ => Gift::New(Money::new(huge, Currency::USD)),
            };
        }
        backbone.budgets[0].total.amount = Decimal::ZERO;
        backbone.budgets[1].total.amount = Decimal::new(1, 28);
        if let Err(reason) = leverage(&backbone, &partners()) {
            prop_assert_eq!(reason, Uncountable::TooLarge);
        }
        doubles(&backbone);
    }
}
