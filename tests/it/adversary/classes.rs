//! The reader who runs this program on every report that there could be, and keeps those that it publishes as
//! the very same figures: what all of these have in common is what the site tells.
//!
//! The tables are so small, and the rule so low, that all reports can be tried: nothing is sampled, and nothing
//! of the program's own search is used.

use crate::card;
use reportcard::disclosure::{Cell, Protected, Published, disclose};
use reportcard::memo::Memo;
use reportcard::report::{
    Breakdown, BreakdownId, Counts, GroupId, Observation, Population, Privacy, Report, Unit, Value,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// People, and those of them with the result where that is counted.
type Tally = (i64, Option<i64>);

/// The rule that the tables are held to: fewest people, fewest with the result, fewest without.
const LEAST: [i64; 3] = [3, 2, 2];

fn privacy(show_counts: bool) -> Privacy {
    let [min_n, min_numerator, min_complement] = LEAST.map(|it| it as u64);
    Privacy { min_n, min_numerator, min_complement, show_counts, ..Privacy::default() }
}

fn observe(report: &mut Report, population: Population, (n, k): Tally) {
    let (value, counts) = match k {
        None => (Decimal::from(n), None),
        Some(k) => {
            let share = Decimal::from(k * 100).checked_div(n.into()).unwrap_or_default();
            (share, Some(Counts::of(k as u64, n as u64)))
        }
    };
    let observation =
        Observation { counts, ..card::observation(report, 2020, Value::Number(value)) };
    card::observe(report, population, vec![observation]);
}

/// A community and its groups, which add up to it.
fn line(parts: &[Tally], show_counts: bool) -> Published {
    disclose(report_of(parts, show_counts), &Memo::default())
}

fn report_of(parts: &[Tally], show_counts: bool) -> Report {
    let mut report = card::report();
    report.card.privacy = privacy(show_counts);
    let names = ["a", "b", "c", "d", "e"];
    card::name_groups(&mut report, &names[..parts.len()], None);
    if parts.iter().all(|it| it.1.is_none()) {
        card::indicator(&mut report).unit = Unit::Count { places: 0, noun: None };
    }
    let n = parts.iter().map(|it| it.0).sum();
    let k = parts.iter().map(|it| it.1).sum();
    observe(&mut report, Population::Everyone, (n, k));
    for (at, part) in parts.iter().enumerate() {
        observe(&mut report, card::group(at), *part);
    }
    report
}

/// How many are in two rows of a table, and in its columns.
fn margins(cells: &[i64]) -> Vec<i64> {
    let columns = cells.len() / 2;
    let rows = cells.chunks(columns).map(|row| row.iter().sum());
    rows.chain((0..columns).map(|at| cells[at] + cells[at + columns])).collect()
}

/// A community, its two rows, its columns, and what is in both.
fn table(cells: &[i64]) -> Published {
    let columns = cells.len() / 2;
    let mut report = card::report();
    report.card.privacy = privacy(false);
    card::indicator(&mut report).unit = Unit::Count { places: 0, noun: None };
    card::name_groups(&mut report, &["a", "b", "c"][..columns], None);
    let columns_by = report.card.breakdowns[0].clone();
    card::name_groups(&mut report, &["x", "y"], None);
    let rows_by = std::mem::replace(&mut report.card.breakdowns[0], columns_by);
    report.card.breakdowns.push(Breakdown { slug: "row".into(), ..rows_by });
    let of = |by: u16, at: usize| (BreakdownId(by), GroupId(at as u16));
    let group = |(by, at)| Population::Group(by, at);
    observe(&mut report, Population::Everyone, (cells.iter().sum(), None));
    let margins = margins(cells).into_iter().map(|n| (n, None));
    let named = [0, 1].map(|at| group(of(1, at))).into_iter();
    let named = named.chain((0..columns).map(|at| group(of(0, at))));
    named.zip(margins).for_each(|(population, n)| observe(&mut report, population, n));
    for (at, n) in cells.iter().enumerate() {
        let both = vec![of(0, at % columns), of(1, at / columns)];
        observe(&mut report, Population::Crossed(both), (*n, None));
    }
    disclose(report, &Memo::default())
}

/// What is published of the groups of all reports, for each the reports that are published so.
fn classes(
    worlds: Vec<Vec<Tally>>,
    publish: impl Fn(&[Tally]) -> Published,
) -> (BTreeMap<String, Vec<Vec<Tally>>>, usize) {
    let (mut classes, mut refused) = (BTreeMap::<_, Vec<_>>::new(), 0);
    for world in worlds {
        let published = publish(&world);
        let protected = &published.protected[0];
        // Where more was hidden for want of a proof, the author is told that it is none against this reader.
        let Protected { added, unproven, .. } = &**protected;
        if [added, unproven].iter().any(|it| !it.is_empty()) {
            refused += 1;
            continue;
        }
        let cells: Vec<Cell> =
            published.series[0].iter().map(|series| series.points[0].cell).collect();
        classes.entry(format!("{cells:?}")).or_default().push(world);
    }
    (classes, refused)
}

fn sides((n, k): Tally) -> [Option<i64>; 3] {
    [Some(n), k, k.map(|k| n - k)]
}

/// How many small numbers are hidden in all reports, and how many of them are told more closely than the rule
/// allows.
fn told(classes: &BTreeMap<String, Vec<Vec<Tally>>>) -> (usize, Vec<String>) {
    let (mut all, mut told) = (0, Vec::new());
    for (published, worlds) in classes {
        for at in 0..worlds[0].len() {
            for (side, least) in LEAST.iter().enumerate() {
                let of = || worlds.iter().filter_map(|world| sides(world[at])[side]);
                let small = of().filter(|it| it < least).count();
                let (Some(low), Some(high)) = (of().min(), of().max()) else { continue };
                all += small;
                if small > 0 && !(high >= *least && high - low >= least - 1) {
                    told.push(format!(
                        "group {at}, side {side}: {low} to {high} in {published}: {worlds:?}"
                    ));
                }
            }
        }
    }
    (all, told)
}

/// Nothing is told, of many more small numbers than there are reports without a proof.
fn assert_untold(table: &str, classes: &BTreeMap<String, Vec<Vec<Tally>>>, refused: usize) {
    let (all, told) = told(classes);
    eprintln!(
        "{table}: {all} small numbers hidden, {} told, {refused} reports without a proof",
        told.len()
    );
    assert!(told.is_empty(), "{table}: {} of {all}\n{}", told.len(), told.join("\n"));
    assert!(all > 10 * refused, "{table}: {all} hidden, {refused} without a proof");
}

/// All ways to part so many among so many.
fn parted(total: i64, parts: usize) -> Vec<Vec<i64>> {
    match parts {
        1 => vec![vec![total]],
        _ => (0..=total)
            .flat_map(|first| {
                let rest = parted(total - first, parts - 1).into_iter();
                rest.map(move |rest| [vec![first], rest].concat())
            })
            .collect(),
    }
}

#[test]
fn counts_of_groups_beside_their_total_tell_nobody_of_few() {
    for (total, parts) in [(9, 3), (14, 3), (12, 4), (16, 4)] {
        let worlds = parted(total, parts).into_iter();
        let worlds = worlds.map(|it| it.into_iter().map(|n| (n, None)).collect()).collect();
        let (classes, refused) = classes(worlds, |it| line(it, false));
        assert_untold(&format!("{total} in {parts}"), &classes, refused);
    }
}

/// Tables are remembered by what they are made of: of many that are alike but for their numbers, or for the rule,
/// each is published as if it were the first.
#[test]
fn nothing_is_hidden_by_what_was_remembered_of_another_report() {
    let memo = Memo::warm();
    for (world, show_counts) in parted(11, 4).iter().flat_map(|it| [(it, false), (it, true)]) {
        let counts = world.iter().map(|n| (*n, None)).collect::<Vec<Tally>>();
        let shares = world.iter().map(|n| (*n, Some(n / 2))).collect::<Vec<Tally>>();
        for (parts, min_n) in [(&counts, 3), (&shares, 3), (&counts, 4), (&shares, 4)] {
            let mut report = report_of(parts, show_counts);
            report.card.privacy.min_n = min_n;
            let told = |it: Published| format!("{:?} {:?}", it.series, it.protected);
            let cold = told(disclose(report.clone(), &Memo::default()));
            assert_eq!(told(disclose(report, &memo)), cold, "{parts:?}, {min_n}, {show_counts}");
        }
    }
}

#[test]
fn counts_of_a_table_of_two_ways_tell_nobody_of_few() {
    for (total, cells) in [(9, 4), (12, 4), (16, 4), (8, 6)] {
        let with_margins = |it: Vec<i64>| {
            let margins = margins(&it);
            it.into_iter().chain(margins).map(|n| (n, None)).collect()
        };
        let worlds = parted(total, cells).into_iter().map(with_margins).collect();
        let own = |world: &[Tally]| world[..cells].iter().map(|it| it.0).collect::<Vec<i64>>();
        let (classes, refused) = classes(worlds, |world| table(&own(world)));
        assert_untold(&format!("{total} in {cells} of two ways"), &classes, refused);
    }
}

#[test]
fn shares_of_groups_tell_nobody_of_few_whether_counts_are_shown_or_not() {
    for (total, with, parts) in
        [(10, 5, 2), (9, 4, 3), (11, 5, 3), (10, 3, 3), (13, 6, 2), (12, 5, 3)]
    {
        let mut worlds = Vec::new();
        for ns in parted(total, parts) {
            for ks in parted(with, parts) {
                if ns.iter().zip(&ks).all(|(n, k)| k <= n) {
                    worlds.push(ns.iter().zip(&ks).map(|(n, k)| (*n, Some(*k))).collect());
                }
            }
        }
        for show_counts in [false, true] {
            let (classes, refused) = classes(worlds.clone(), |it| line(it, show_counts));
            assert_untold(&format!("{with} of {total} in {parts}"), &classes, refused);
        }
    }
}
