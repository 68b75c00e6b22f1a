//! Laws of patterns, each held against all patterns.

use super::super::{Figure, Integers, Need, Rule, Unsolved};
use super::{systems, tables};
use proptest::prelude::*;

/// The cost and the number of figures of the cheapest safe pattern, of all.
fn cheapest(
    integers: &Integers,
    figures: &[Figure],
    first: &[bool],
    needs: &[Need],
) -> Result<Option<(u64, usize)>, Unsolved> {
    let may_hide = |chosen: u32, figure: usize| {
        let is_hidden = chosen >> figure & 1 == 1;
        if is_hidden { first[figure] || figures[figure].cost.is_some() } else { !first[figure] }
    };
    let cost = |chosen: u32| -> Result<Option<(u64, usize)>, Unsolved> {
        let all = || 0..figures.len();
        if !all().all(|figure| may_hide(chosen, figure)) {
            return Ok(None);
        }
        let shown = figures.iter().zip(0..).filter(|(_, at)| chosen >> at & 1 == 0);
        let told: Vec<usize> = shown.flat_map(|(figure, _)| figure.tells.clone()).collect();
        let hidden: Vec<bool> =
            (0..integers.values.len()).map(|number| !told.contains(&number)).collect();
        let mut is_met = true;
        for need in needs {
            is_met &= need.rule.is_met(integers.bounds(&hidden, need.number)?);
        }
        let added = all().filter(|figure| chosen >> figure & 1 == 1 && !first[*figure]);
        let costs: Vec<u64> = added.filter_map(|figure| figures[figure].cost).collect();
        Ok(is_met.then(|| (costs.iter().sum(), costs.len())))
    };
    let costs: Result<Vec<_>, Unsolved> = (0_u32..1 << figures.len()).map(cost).collect();
    Ok(costs?.into_iter().flatten().min())
}

/// A figure for each cell, one for the first two together, and the margins, of which some may be hidden.
fn figures_of(integers: &Integers, cells: usize, is_open: bool) -> Vec<Figure> {
    let figure = |number: usize| {
        let cost = integers.values[number] as u64;
        Figure { tells: vec![number], cost: (number < cells || is_open).then_some(cost) }
    };
    let together = Figure { tells: vec![0, 1], cost: Some(1) };
    (0..integers.values.len()).map(figure).chain([together]).collect()
}

/// What is hidden besides, by its cost and number.
fn added(figures: &[Figure], first: &[bool], hidden: &[bool]) -> (u64, usize) {
    let added = (0..figures.len()).filter(|it| hidden[*it] && !first[*it]);
    let costs: Vec<u64> = added.filter_map(|it| figures[it].cost).collect();
    (costs.iter().sum(), costs.len())
}

/// The needs of the cells that are hidden first.
fn needs_of(first: &[bool], rule: Rule) -> Vec<Need> {
    let hidden = (0..first.len()).filter(|number| first[*number]);
    hidden.map(|number| Need { number, rule }).collect()
}

fn rules() -> impl Strategy<Value = Rule> {
    (any::<bool>(), 2_i64..6).prop_map(|(is_count, least)| {
        if is_count { Rule::Count { threshold: least } } else { Rule::Choices { fewest: least } }
    })
}

/// Fails where what is hidden is not the cheapest, shows what is hidden first, or hides what may not be.
fn is_cheapest(
    integers: &Integers,
    figures: &[Figure],
    first: &[bool],
    needs: &[Need],
) -> Result<(), TestCaseError> {
    // Where the solver comes to no end, more is hidden than must be: then there is nothing to hold this against.
    let Ok(cheapest) = cheapest(integers, figures, first, needs) else { return Ok(()) };
    let pattern = integers.protect(figures, first, needs);
    prop_assert_eq!(pattern.is_ok(), cheapest.is_some());
    let Ok(pattern) = pattern else { return Ok(()) };
    prop_assert!(pattern.exact);
    prop_assert_eq!(Some(added(figures, first, &pattern.hidden)), cheapest);
    for (figure, hidden) in pattern.hidden.iter().enumerate() {
        prop_assert!(*hidden || !first[figure]);
        prop_assert!(!hidden || first[figure] || figures[figure].cost.is_some());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_safe_pattern_is_cheaper(
        integers in tables(2, 3, 9),
        mut first in prop::collection::vec(prop::bool::weighted(0.25), 6),
        rule in rules(),
        is_open: bool,
    ) {
        let figures = figures_of(&integers, 6, is_open);
        let needs = needs_of(&first, rule);
        first.resize(figures.len(), false);
        is_cheapest(&integers, &figures, &first, &needs)?;
    }

    #[test]
    fn no_safe_pattern_of_a_system_is_cheaper(
        integers in systems(-2..=2),
        first in prop::collection::vec(prop::bool::weighted(0.3), 5),
        rule in rules(),
    ) {
        let figures: Vec<Figure> = figures_of(&integers, 5, false).into_iter().take(5).collect();
        is_cheapest(&integers, &figures, &first, &needs_of(&first, rule))?;
    }

    #[test]
    fn out_of_steps_a_pattern_is_safe_and_has_nothing_to_spare(
        integers in tables(3, 3, 20),
        mut first in prop::collection::vec(prop::bool::weighted(0.25), 9),
        rule in rules(),
        steps in prop_oneof![Just(1_u32), Just(40), Just(400)],
    ) {
        let figures = figures_of(&integers, 9, false);
        let needs = needs_of(&first, rule);
        first.resize(figures.len(), false);
        let Ok(pattern) = integers.protect_within(steps, &figures, &first, &needs) else {
            return Ok(());
        };
        let is_safe = |hidden: &[bool]| {
            integers.protect(&fixed(&figures), hidden, &needs).is_ok()
        };
        prop_assert!(is_safe(&pattern.hidden));
        for figure in (0..figures.len()).filter(|it| pattern.hidden[*it] && !first[*it]) {
            let mut fewer = pattern.hidden.clone();
            fewer[figure] = false;
            prop_assert!(!is_safe(&fewer));
        }
    }
}

/// The same figures, none of which may be hidden.
fn fixed(figures: &[Figure]) -> Vec<Figure> {
    figures.iter().map(|figure| Figure { cost: None, ..figure.clone() }).collect()
}
