//! Linked: one hidden number with all hidden numbers that it is connected with, and the rows that do so.

use super::relation::{Integers, Relation};
use super::row::{Range, Row, Unsolved, narrow};

/// A system of hidden numbers, renumbered from 0.
#[derive(Debug)]
pub(super) struct Linked {
    /// What each number truly is.
    pub(super) truth: Vec<i128>,
    /// No number is outside; not each value inside need be possible.
    pub(super) ranges: Vec<Range>,
    pub(super) rows: Vec<Row>,
    /// The number that is asked for.
    pub(super) asked: usize,
    /// Whether the rows one by one take nothing more from the ranges.
    is_settled: bool,
}

impl Linked {
    /// What a hidden number is connected with, narrowed row by row; what that settles is left out.
    pub(super) fn of(
        integers: &Integers,
        hidden: &[bool],
        number: usize,
    ) -> Result<Self, Unsolved> {
        let (numbers, relations) = reached(integers, hidden, number);
        let mut place = vec![usize::MAX; integers.values.len()];
        numbers.iter().enumerate().for_each(|(at, number)| place[*number] = at);
        let row = |relation: &usize| row(integers, hidden, &place, &integers.relations[*relation]);
        let rows: Vec<Row> = relations.iter().map(row).collect::<Result<_, _>>()?;
        let truth: Vec<i128> =
            numbers.iter().map(|number| integers.values[*number].into()).collect();
        let mut ranges = vec![Range::ANY; numbers.len()];
        let is_settled = narrow(&rows, &mut ranges)?;
        Self { truth, ranges, rows, asked: 0, is_settled }.pruned()
    }

    /// Without settled numbers, without rows that hold anyway, and without what that cuts off.
    fn pruned(self) -> Result<Self, Unsolved> {
        let mut rows = Vec::new();
        for row in &self.rows {
            if !row.is_implied(&self.ranges)? {
                rows.push(self.without_settled(row)?);
            }
        }
        let (numbers, kept) = connected(&rows, self.truth.len(), self.asked);
        let mut place = vec![usize::MAX; self.truth.len()];
        numbers.iter().enumerate().for_each(|(at, number)| place[*number] = at);
        let renumbered = |row: &usize| {
            let row = &rows[*row];
            let terms = row.terms.iter().map(|(by, number)| (*by, place[*number]));
            Row { terms: terms.collect(), ..*row }.reduced()
        };
        Ok(Self {
            truth: numbers.iter().map(|number| self.truth[*number]).collect(),
            ranges: numbers.iter().map(|number| self.ranges[*number]).collect(),
            rows: kept.iter().map(renumbered).collect(),
            asked: 0,
            is_settled: self.is_settled,
        })
    }

    fn without_settled(&self, row: &Row) -> Result<Row, Unsolved> {
        let is_settled = |number: usize| self.ranges[number].is_one_value();
        let (settled, open): (Vec<_>, Vec<_>) =
            row.terms.iter().partition(|(_, number)| is_settled(*number));
        let known = Row { terms: settled, least: None, most: None };
        let known = known.sum(&self.truth).ok_or(Unsolved)?;
        without(Row { terms: open, ..*row }, known)
    }

    /// The range of the number that is asked for.
    pub(super) fn range(&self) -> Range {
        self.ranges[self.asked]
    }

    /// Whether each value in that range is possible: nothing binds the number any more, or all coefficients
    /// are 1 or -1 and no two rows lead from one number to another. Then each value within one row goes with
    /// some of all others, and what is chosen on one side of a number does not return on another.
    pub(super) fn is_exact(&self) -> bool {
        let terms: usize = self.rows.iter().map(|row| row.terms.len()).sum();
        let has_no_circle = terms + 1 == self.truth.len() + self.rows.len();
        self.rows.is_empty() || (self.is_settled && has_no_circle && self.is_plain())
    }

    /// Whether all coefficients are 1 or -1.
    pub(super) fn is_plain(&self) -> bool {
        self.rows.iter().flat_map(|row| &row.terms).all(|(coefficient, _)| coefficient.abs() == 1)
    }

    /// Whether numbers are within their ranges and keep all rows.
    pub(super) fn holds(&self, numbers: &[i128]) -> bool {
        let mut all = self.ranges.iter().zip(numbers);
        let within = all.all(|(range, number)| {
            *number >= range.least && range.most.is_none_or(|most| *number <= most)
        });
        within && self.rows.iter().all(|row| row.holds(numbers) == Some(true))
    }
}

/// The hidden numbers that a number is connected with, itself first, and the relations between them.
fn reached(integers: &Integers, hidden: &[bool], number: usize) -> (Vec<usize>, Vec<usize>) {
    let (mut numbers, mut relations) = (vec![number], Vec::new());
    let mut is_seen = vec![false; integers.values.len()];
    let mut is_taken = vec![false; integers.relations.len()];
    is_seen[number] = true;
    let mut next = 0;
    while let Some(number) = numbers.get(next) {
        next += 1;
        for relation in &integers.relations_of[*number] {
            if std::mem::replace(&mut is_taken[*relation], true) {
                continue;
            }
            relations.push(*relation);
            let others = integers.relations[*relation].terms.iter().map(|(_, other)| *other);
            numbers.extend(
                others.filter(|other| {
                    hidden[*other] && !std::mem::replace(&mut is_seen[*other], true)
                }),
            );
        }
    }
    (numbers, relations)
}

/// A relation with all that is known taken out of it.
fn row(
    integers: &Integers,
    hidden: &[bool],
    place: &[usize],
    relation: &Relation,
) -> Result<Row, Unsolved> {
    let mut known = 0_i128;
    let mut terms: Vec<(i128, usize)> = Vec::new();
    for (coefficient, number) in &relation.terms {
        let coefficient = i128::from(*coefficient);
        if !hidden[*number] {
            let term = coefficient * i128::from(integers.values[*number]);
            known = known.checked_add(term).ok_or(Unsolved)?;
            continue;
        }
        match terms.iter_mut().find(|(_, other)| *other == place[*number]) {
            Some((sum, _)) => *sum += coefficient,
            None => terms.push((coefficient, place[*number])),
        }
    }
    terms.retain(|(coefficient, _)| *coefficient != 0);
    let (least, most) = (relation.least.map(i128::from), relation.most.map(i128::from));
    Ok(without(Row { terms, least, most }, known)?.reduced())
}

/// The row with what is known taken from its limits.
fn without(mut row: Row, known: i128) -> Result<Row, Unsolved> {
    let less = |limit: i128| limit.checked_sub(known).ok_or(Unsolved);
    row.least = row.least.map(less).transpose()?;
    row.most = row.most.map(less).transpose()?;
    Ok(row)
}

/// The numbers that rows connect with one, that one first, and those rows.
fn connected(rows: &[Row], count: usize, number: usize) -> (Vec<usize>, Vec<usize>) {
    let mut rows_of = vec![Vec::new(); count];
    for (place, row) in rows.iter().enumerate() {
        row.terms.iter().for_each(|(_, number)| rows_of[*number].push(place));
    }
    let (mut numbers, mut kept) = (vec![number], Vec::new());
    let (mut is_seen, mut is_kept) = (vec![false; count], vec![false; rows.len()]);
    is_seen[number] = true;
    let mut next = 0;
    while let Some(number) = numbers.get(next) {
        next += 1;
        for row in std::mem::take(&mut rows_of[*number]) {
            if std::mem::replace(&mut is_kept[row], true) {
                continue;
            }
            kept.push(row);
            let others = rows[row].terms.iter().map(|(_, other)| *other);
            numbers.extend(others.filter(|other| !std::mem::replace(&mut is_seen[*other], true)));
        }
    }
    (numbers, kept)
}
