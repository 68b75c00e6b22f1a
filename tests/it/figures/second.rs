//! Second: the rules of status, pace, trend, gaps and intervals, implemented once more from their words and
//! by none of the program's code, agree with the program on random indicators.

mod ahead;
mod draw;
mod groups;
mod numbers;
mod rules;

use groups::{Gap, GapMoved};
use numbers::{Nearness, float};
use reportcard::disclosure::{Published, disclose};
use reportcard::memo::Memo;
use reportcard::statistics::{Finding, GapFinding, assess};
use rules::Answer;
use std::collections::BTreeMap;
use std::fmt::Debug;

/// Where the two differ, by what they were asked.
type Differences = BTreeMap<&'static str, Vec<String>>;

fn compare<T: Debug + PartialEq>(
    told: &mut Differences,
    (number, what): (u64, &'static str),
    program: T,
    second: T,
) {
    if program != second {
        let line = format!("{number}: {program:?} is {second:?} by the second");
        told.entry(what).or_default().push(line);
    }
}

fn gap(found: &GapFinding) -> Gap {
    Gap {
        group: found.group,
        period: found.period,
        gap: found.gap,
        ratio: found.ratio.map(|ratio| ratio.round_dp(12)),
        care: found.read_with_care,
        moved: found.change.map(|moved| GapMoved {
            since: moved.since,
            before: moved.before,
            change: moved.change,
            by_chance: moved.by_chance,
            who: moved.who,
        }),
    }
}

fn judge(told: &mut Differences, number: u64, program: &Finding, second: &Answer) {
    compare(told, (number, "status"), &program.status, &second.status);
    compare(told, (number, "movement"), program.movement, second.movement);
    let latest = program.latest.map(|at| (at.period, at.value));
    compare(told, (number, "latest"), latest, second.latest);
    let rounded = |share: Option<rust_decimal::Decimal>| share.map(|share| share.round_dp(12));
    compare(told, (number, "achieved"), rounded(program.achieved), rounded(second.achieved));
    compare(told, (number, "pace"), program.pace.map(|pace| pace.word), second.pace);
    compare(told, (number, "curve"), program.curve.map(|it| it.result), second.curve);
    compare(told, (number, "last year"), &program.last_year, &second.last_year);
    compare(told, (number, "trend"), (program.trend, program.trend_until), second.trend);
    let ends = program.interval.map(|ends| (float(ends.low), float(ends.high)));
    let apart = match (ends, second.interval) {
        (Some(a), Some(b)) => (a.0 - b.0).abs().max((a.1 - b.1).abs()) > 1e-9,
        (a, b) => a != b,
    };
    compare(told, (number, "interval"), ends.filter(|_| apart), second.interval.filter(|_| apart));
    let gaps: Vec<Gap> = program.gaps.iter().map(gap).collect();
    let groups = |gaps: &[Gap]| gaps.iter().map(|gap| (gap.group, gap.period)).collect::<Vec<_>>();
    compare(told, (number, "groups"), groups(&gaps), groups(&second.gaps));
    for ours in &second.gaps {
        if let Some(theirs) = gaps.iter().find(|gap| gap.group == ours.group) {
            compare(told, (number, "gap"), theirs, ours);
        }
    }
    let widest = program.widest(|_| true).map(|gap| gap.group);
    compare(told, (number, "widest"), widest, groups::widest(&second.gaps));
}

/// How many different answers there are.
const ANSWERS: usize = 61;

/// Each answer by itself, so that none goes untried.
fn answers(second: &Answer) -> Vec<String> {
    let mut answers = vec![
        format!("{:?}", second.status),
        format!("movement {:?}", second.movement),
        format!("pace {:?}", second.pace),
        format!("curve {:?}", second.curve),
        format!("trend {:?}", second.trend.0),
        format!("achieved {}", second.achieved.is_some()),
        format!("interval {}", second.interval.is_some()),
    ];
    for gap in &second.gaps {
        let moved = gap.moved.as_ref();
        answers.push(format!("care {}", gap.care));
        answers.push(format!("gap {:?}", moved.map(|moved| (moved.change, moved.who))));
        answers.push(format!("by chance {:?}", moved.map(|moved| moved.by_chance)));
    }
    answers
}

/// Each figure that is marked "read with care" is, and no other.
fn judge_care(told: &mut Differences, number: u64, published: &Published) {
    let near = Nearness::default();
    for point in published.series[0].iter().flat_map(|series| &series.points) {
        if let reportcard::disclosure::Cell::Shown { read_with_care, .. } = point.cell {
            let own = groups::care(&published.card.indicators[0], point.cell, &near);
            compare(told, (number, "care"), read_with_care, own);
        }
    }
}

#[test]
fn a_second_reading_of_the_rules_says_the_same() {
    let mut told = Differences::new();
    let mut given = BTreeMap::<String, usize>::new();
    let (mut compared, mut number) = (0, 0);
    while compared < 2000 {
        number += 1;
        let published = disclose(draw::report(number), &Memo::default());
        let second = rules::answer(&published);
        if second.near {
            continue;
        }
        compared += 1;
        for answer in answers(&second) {
            *given.entry(answer).or_default() += 1;
        }
        let findings = assess(&published, &Memo::default());
        judge(&mut told, number, &findings.indicators[0], &second);
        judge_care(&mut told, number, &published);
    }
    for (what, lines) in &told {
        println!("{what}: {} differ\n  {}", lines.len(), lines[..lines.len().min(8)].join("\n  "));
    }
    assert!(told.is_empty(), "the two readings differ");
    let seldom: Vec<_> = given.iter().filter(|(_, times)| **times < 5).collect();
    assert_eq!((given.len(), seldom), (ANSWERS, vec![]), "{given:#?}");
}
