//! Laws of hidden numbers, each held against all that can be.

use super::bounds::Means;
use super::flow::Network;
use super::linked::Linked;
use super::{Bounds, Figure, Integers, Need, Relation, Rule, Unprotected, program};
use proptest::prelude::*;

/// No number is larger in the systems whose tables are all tried.
const LARGEST: i64 = 6;

fn sum(parts: &[usize], total: usize) -> Relation {
    let parts = parts.iter().map(|part| (1, *part));
    Relation { terms: parts.chain([(-1, total)]).collect(), least: Some(0), most: Some(0) }
}

/// The sum of the terms at the true numbers.
fn total(terms: &[(i64, usize)], values: &[i64]) -> i64 {
    terms.iter().map(|(coefficient, number)| coefficient * values[*number]).sum()
}

/// A relation that these numbers keep, with limits so far from what they add up to.
fn around(
    terms: Vec<(i64, usize)>,
    below: Option<i64>,
    above: Option<i64>,
    at: &[i64],
) -> Relation {
    let sum = total(&terms, at);
    Relation { least: below.map(|by| sum - by), most: above.map(|by| sum + by), terms }
}

/// All ends that a number has over all tables with numbers up to [`LARGEST`] in hidden places.
fn tried(integers: &Integers, hidden: &[bool], number: usize) -> (i64, i64) {
    let open: Vec<usize> = (0..hidden.len()).filter(|place| hidden[*place]).collect();
    let (mut least, mut most) = (i64::MAX, i64::MIN);
    let count = LARGEST + 1;
    for mut code in 0..count.pow(open.len() as u32) {
        let mut values = integers.values.clone();
        for place in &open {
            values[*place] = code % count;
            code /= count;
        }
        if Integers::new(values.clone(), integers.relations.clone()).is_ok() {
            least = least.min(values[number]);
            most = most.max(values[number]);
        }
    }
    (least, most)
}

/// Small systems with any coefficients, in which no number is larger than [`LARGEST`].
fn systems(coefficients: std::ops::RangeInclusive<i64>) -> impl Strategy<Value = Integers> {
    let coefficient = prop_oneof![3 => Just(0), 5 => coefficients];
    let limit = || prop_oneof![1 => Just(None), 2 => Just(Some(0)), 2 => (0_i64..3).prop_map(Some)];
    let row = (prop::collection::vec(coefficient, 5), limit(), limit());
    let values = prop::collection::vec(0_i64..=LARGEST, 5);
    (values, prop::collection::vec(row, 1..5)).prop_map(|(values, rows)| {
        let mut relations: Vec<Relation> = (0..5)
            .map(|place| Relation { terms: vec![(1, place)], least: None, most: Some(LARGEST) })
            .collect();
        for (coefficients, below, above) in rows {
            let terms = coefficients.into_iter().zip(0..).filter(|(by, _)| *by != 0).collect();
            relations.push(around(terms, below, above, &values));
        }
        Integers::new(values, relations).unwrap()
    })
}

/// Two-way tables with all margins: the cells, then the total of each row and column.
fn tables(rows: usize, columns: usize, most: i64) -> impl Strategy<Value = Integers> {
    prop::collection::vec(0..=most, rows * columns)
        .prop_map(move |cells| two_way(rows, columns, cells))
}

fn two_way(rows: usize, columns: usize, mut values: Vec<i64>) -> Integers {
    let mut relations = Vec::new();
    let row = |row: usize| (0..columns).map(move |column| row * columns + column).collect();
    let column = |column: usize| (0..rows).map(move |row| row * columns + column).collect();
    let lines: Vec<Vec<usize>> = (0..rows).map(row).chain((0..columns).map(column)).collect();
    for line in lines {
        values.push(line.iter().map(|place| values[*place]).sum());
        relations.push(sum(&line, values.len() - 1));
    }
    Integers::new(values, relations).unwrap()
}

fn same(bounds: Bounds, ends: (i64, i64)) -> bool {
    bounds == Bounds { least: ends.0, most: Some(ends.1) }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn bounds_are_those_of_all_tables(
        integers in systems(-3..=3),
        mut hidden in prop::collection::vec(any::<bool>(), 5),
        number in 0_usize..5,
    ) {
        hidden[number] = true;
        let bounds = integers.bounds(&hidden, number).unwrap();
        let ends = tried(&integers, &hidden, number);
        prop_assert!(same(bounds, ends), "{bounds:?}, and all tables say {ends:?}");
    }

    #[test]
    fn bounds_of_plain_sums_are_those_of_all_tables(
        integers in systems(-1..=1),
        mut hidden in prop::collection::vec(any::<bool>(), 5),
        number in 0_usize..5,
    ) {
        hidden[number] = true;
        let bounds = integers.bounds(&hidden, number).unwrap();
        let ends = tried(&integers, &hidden, number);
        prop_assert!(same(bounds, ends), "{bounds:?}, and all tables say {ends:?}");
    }

    #[test]
    fn rows_flows_and_programs_agree(
        integers in tables(3, 4, 30),
        hidden in prop::collection::vec(any::<bool>(), 19),
        number in 0_usize..12,
    ) {
        let mut hidden = hidden;
        hidden[number] = true;
        let linked = Linked::of(&integers, &hidden, number).unwrap();
        let ends = program::ends(&linked).unwrap();
        if let Some(network) = Network::of(&linked) {
            prop_assert_eq!(network.ends().unwrap(), ends);
        }
        let bounds = Means::of(&linked).bounds(&linked).unwrap();
        let whole = |end: i128| i64::try_from(end).unwrap();
        let ends = Bounds { least: whole(ends.0), most: ends.1.map(whole) };
        prop_assert_eq!(bounds, ends);
    }

    #[test]
    fn one_line_is_settled_by_its_remainder(
        values in prop::collection::vec(0_i64..50, 6),
        hidden in prop::collection::vec(any::<bool>(), 6),
        number in 0_usize..6,
    ) {
        let mut hidden = hidden;
        hidden[number] = true;
        hidden.push(false);
        let remainder: i64 = (0..6).filter(|place| hidden[*place]).map(|place| values[place]).sum();
        let is_alone = hidden.iter().filter(|hidden| **hidden).count() == 1;
        let total = values.iter().sum();
        let integers =
            Integers::new([&values[..], &[total]].concat(), vec![sum(&[0, 1, 2, 3, 4, 5], 6)]);
        let bounds = integers.unwrap().bounds(&hidden, number).unwrap();
        let least = if is_alone { remainder } else { 0 };
        prop_assert!(same(bounds, (least, remainder)));
    }
}

/// The cost and the number of figures of the cheapest safe pattern, of all.
fn cheapest(
    integers: &Integers,
    figures: &[Figure],
    first: &[bool],
    needs: &[Need],
) -> Option<(u64, usize)> {
    let may_hide = |chosen: u32, figure: usize| {
        let is_hidden = chosen >> figure & 1 == 1;
        if is_hidden { first[figure] || figures[figure].cost.is_some() } else { !first[figure] }
    };
    let cost = |chosen: u32| -> Option<(u64, usize)> {
        let all = || 0..figures.len();
        if !all().all(|figure| may_hide(chosen, figure)) {
            return None;
        }
        let shown = figures.iter().zip(0..).filter(|(_, at)| chosen >> at & 1 == 0);
        let told: Vec<usize> = shown.flat_map(|(figure, _)| figure.tells.clone()).collect();
        let hidden: Vec<bool> =
            (0..integers.values.len()).map(|number| !told.contains(&number)).collect();
        let is_met = |need: &Need| need.rule.is_met(integers.bounds(&hidden, need.number).unwrap());
        let added = all().filter(|figure| chosen >> figure & 1 == 1 && !first[*figure]);
        let costs: Vec<u64> = added.filter_map(|figure| figures[figure].cost).collect();
        needs.iter().all(is_met).then(|| (costs.iter().sum(), costs.len()))
    };
    (0_u32..1 << figures.len()).filter_map(cost).min()
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
    let cheapest = cheapest(integers, figures, first, needs);
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

#[test]
fn a_number_that_nothing_bounds_has_no_end() {
    let shown_half = Relation { terms: vec![(2, 0), (-1, 1)], least: Some(0), most: Some(0) };
    let integers = Integers::new(vec![5, 10], vec![shown_half]).unwrap();
    let both = integers.bounds(&[true, true], 0).unwrap();
    assert_eq!(both, Bounds { least: 0, most: None });
    let one = integers.bounds(&[true, false], 0).unwrap();
    assert_eq!(one, Bounds { least: 5, most: Some(5) });
    let free = Integers::new(vec![7], Vec::new()).unwrap();
    assert_eq!(free.bounds(&[true], 0).unwrap(), Bounds { least: 0, most: None });
}

#[test]
fn a_percentage_of_hidden_people_leaves_both_without_end() {
    // 3 of 40 printed as 8 %.
    let percent = vec![
        Relation { terms: vec![(200, 0), (-15, 1)], least: Some(0), most: None },
        Relation { terms: vec![(200, 0), (-17, 1)], least: None, most: Some(-1) },
    ];
    let integers = Integers::new(vec![3, 40], percent).unwrap();
    let bounds = |hidden: [bool; 2], number| integers.bounds(&hidden, number).unwrap();
    assert_eq!(bounds([true, false], 0), Bounds { least: 3, most: Some(3) });
    assert_eq!(bounds([false, true], 1), Bounds { least: 36, most: Some(40) });
    // 1 of 12 is the fewest that is printed so.
    assert_eq!(bounds([true, true], 0), Bounds { least: 1, most: None });
    assert_eq!(bounds([true, true], 1), Bounds { least: 12, most: None });
}

#[test]
fn a_relation_may_hold_only_as_long_as_a_figure_is_shown() {
    // The change from 11 is printed; hidden, it says nothing.
    let change = |by: i64| Relation {
        terms: vec![(1, 0), (-1, 1), (by, 2)],
        least: (by > 0).then_some(-7),
        most: (by < 0).then_some(-7),
    };
    let integers = Integers::new(vec![4, 11, 0], vec![change(1), change(-1)]).unwrap();
    let shown = integers.bounds(&[true, false, false], 0).unwrap();
    let hidden = integers.bounds(&[true, false, true], 0).unwrap();
    assert_eq!((shown.least, shown.most), (4, Some(4)));
    assert_eq!((hidden.least, hidden.most), (0, None));
}

#[test]
fn what_cannot_be_safe_is_said_and_nothing_is_guessed() {
    let integers = Integers::new(vec![4, 21, 25], vec![sum(&[0, 1], 2)]).unwrap();
    let figure = |number, cost| Figure { tells: vec![number], cost };
    let figures = [figure(0, Some(4)), figure(1, None), figure(2, None)];
    let needs = [Need { number: 0, rule: Rule::Count { threshold: 10 } }];
    let none = integers.protect(&figures, &[true, false, false], &needs);
    assert_eq!(none, Err(Unprotected(0)));
    assert!(integers.bounds(&[true], 0).is_err() && integers.bounds(&[true; 3], 3).is_err());
    assert!(Integers::new(vec![4, 21, 26], vec![sum(&[0, 1], 2)]).is_err());
    assert!(Integers::new(vec![-1], Vec::new()).is_err());
    assert!(Integers::new(vec![1], vec![sum(&[0], 1)]).is_err());
}
