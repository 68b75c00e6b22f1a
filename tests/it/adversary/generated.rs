//! A thousand reports of all kinds, and how closely their hidden numbers can be told from what is published of
//! them and from all sums at once.

use super::draw::{Chance, KINDS, draw};
use super::model::Model;
use super::reader::{Reader, Secret};
use super::search::Answer;
use rayon::prelude::*;
use reportcard::disclosure::{Published, disclose};
use reportcard::memo::Memo;

/// What was found in reports.
#[derive(Default)]
struct Found {
    reports: usize,
    refused: usize,
    hidden: usize,
    unsolved: usize,
    narrowed: Vec<String>,
}

impl Found {
    fn with(mut self, other: Self) -> Self {
        self.reports += other.reports;
        self.refused += other.refused;
        self.hidden += other.hidden;
        self.unsolved += other.unsolved;
        self.narrowed.extend(other.narrowed);
        self
    }
}

impl std::fmt::Display for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { reports, refused, hidden, unsolved, narrowed } = self;
        let told = narrowed.len();
        write!(
            f,
            "{reports} reports, {refused} refused, {hidden} small numbers hidden, {told} told, {unsolved} not worked out"
        )
    }
}

/// What somebody can work out who reads what is published of a report.
fn attack(model: &Model, published: &Published, name: &str) -> Found {
    let mut found = Found { reports: 1, ..Found::default() };
    // Of these nothing is published.
    if published.protected.iter().any(|it| !it.unproven.is_empty()) {
        found.refused = 1;
        return found;
    }
    let reader = Reader::of(model, published);
    found.hidden = reader.secrets.len();
    let mut worlds = vec![reader.known.truth.clone()];
    for secret in &reader.secrets {
        let Secret { key, side, number, least, large } = secret;
        let truth = reader.known.truth[*number];
        match told(&reader, secret, &mut worlds) {
            Told::Wide => {}
            Told::Unsolved => found.unsolved += 1,
            Told::Between(low, high) => found.narrowed.push(format!(
                "{name}: side {side} of {key:?}, which is {truth}, is {low} to {high:?}, not {large} and more, {least} wide"
            )),
        }
    }
    found
}

/// How closely a number is told.
enum Told {
    Wide,
    Between(i64, Option<i64>),
    Unsolved,
}

/// Looks for worlds in which it is large and in which it is small, among those that were found already and then
/// anew; whatever is not found so is worked out to the end.
fn told(reader: &Reader, secret: &Secret, worlds: &mut Vec<Vec<i64>>) -> Told {
    let Secret { number, least, large, .. } = *secret;
    let is_wide = |worlds: &[Vec<i64>]| {
        let of = || worlds.iter().map(|it| it[number]);
        let (low, high) = (of().min().unwrap(), of().max().unwrap());
        high >= large && high - low >= least - 1
    };
    let mut chance = Chance::of(number as u64);
    let truth = reader.known.truth[number];
    for (from, to) in
        [(large.max(truth + least - 1), i64::MAX), (large, i64::MAX), (0, truth / 2), (0, 0)]
    {
        if is_wide(worlds) {
            return Told::Wide;
        }
        if let Answer::Found(world) = reader.known.find(number, from, to, &mut chance) {
            worlds.push(world);
        }
    }
    if is_wide(worlds) {
        return Told::Wide;
    }
    match reader.known.bounds(number) {
        None => Told::Unsolved,
        Some(it) if it.most.is_none_or(|most| most >= large && most - it.least >= least - 1) => {
            Told::Wide
        }
        Some(it) => Told::Between(it.least, it.most),
    }
}

#[test]
fn no_hidden_number_of_a_thousand_reports_can_be_worked_out() {
    // Read now: threads that wait for another to read it would keep that one from being done.
    crate::card::report();
    let mut all = Found::default();
    for (kind, (name, many)) in KINDS.into_iter().enumerate() {
        let each = (0..many).into_par_iter().map(|seed| {
            let model = draw(kind, seed);
            let published = disclose(model.report(), &Memo::default());
            attack(&model, &published, &format!("{name} {seed}"))
        });
        let found = each.reduce(Found::default, Found::with);
        eprintln!("{name}: {found}");
        all = all.with(found);
    }
    eprintln!("all: {all}");
    assert!(all.narrowed.is_empty(), "{all}\n{}", all.narrowed.join("\n"));
    assert_eq!((all.reports, all.unsolved), (1000, 0));
    assert!(all.hidden > 2_000, "{all}");
}

/// Where nothing is hidden beside those that are small, because groups are said to overlap, the same reader
/// works many of them out.
#[test]
fn the_reader_of_a_thousand_reports_works_out_what_is_not_protected() {
    let mut all = Found::default();
    for seed in 0..40 {
        let model = draw(0, seed);
        let mut report = model.report();
        report.card.breakdowns.iter_mut().for_each(|it| it.overlapping = true);
        all = all.with(attack(&model, &disclose(report, &Memo::default()), "unprotected"));
    }
    assert!(all.narrowed.len() * 3 > all.hidden && all.hidden > 20, "{all}");
}
