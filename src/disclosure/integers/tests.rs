//! Laws of hidden numbers, each held against all that can be.

mod patterns;

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
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn bounds_are_those_of_all_tables(
        integers in prop_oneof![systems(-3..=3), systems(-1..=1)],
        mut hidden in prop::collection::vec(any::<bool>(), 5),
        number in 0_usize..5,
    ) {
        hidden[number] = true;
        // Of few systems the solver comes to no end: nothing is told of those.
        let bounds = integers.bounds(&hidden, number);
        prop_assume!(bounds.is_ok());
        let bounds = bounds.unwrap();
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

/// The bounds of numbers that are all hidden, by rows of coefficients with their limits.
fn all_hidden(values: &[i64], rows: &[(&[i64], Option<i64>, i64)]) -> Vec<Bounds> {
    let relation = |(row, least, most): &(&[i64], Option<i64>, i64)| Relation {
        terms: row.iter().copied().zip(0..).collect(),
        least: *least,
        most: Some(*most),
    };
    let relations = rows.iter().map(relation).collect();
    let integers = Integers::new(values.to_vec(), relations).unwrap();
    let hidden = vec![true; values.len()];
    (0..values.len()).map(|number| integers.bounds(&hidden, number).unwrap()).collect()
}

#[test]
fn a_range_that_single_rows_leave_is_no_answer_where_whole_numbers_leave_less() {
    // 2x + 2y + 3z = 7: z is odd.
    let bounds = all_hidden(&[1, 1, 1], &[(&[2, 2, 3], Some(7), 7)]);
    assert_eq!(bounds[2], Bounds { least: 1, most: Some(1) });
    assert_eq!(bounds[0], Bounds { least: 0, most: Some(2) });
}

#[test]
fn rows_that_bound_a_number_only_together_do() {
    // x is at most z, and z at most (x + 10) / 2.
    let bounds = all_hidden(&[3, 4], &[(&[1, -1], None, 0), (&[-1, 2], None, 10)]);
    assert_eq!(bounds, [Bounds { least: 0, most: Some(10) }; 2]);
}

#[test]
fn a_count_must_reach_the_threshold_and_be_open_as_wide() {
    let is_met = |rule: Rule, least, most| rule.is_met(Bounds { least, most });
    let count = Rule::Count { threshold: 10 };
    assert!(is_met(count, 1, Some(10)) && is_met(count, 0, None));
    assert!(!is_met(count, 0, Some(9)), "too few, whatever it is");
    assert!(!is_met(count, 2, Some(10)), "too narrow");
    let choices = Rule::Choices { fewest: 3 };
    assert!(is_met(choices, 0, Some(2)) && !is_met(choices, 0, Some(1)));
}
