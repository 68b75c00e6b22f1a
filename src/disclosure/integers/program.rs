//! Program: the least and the most of a hidden number as two integer programs, solved by branch and bound
//! on linear programs in floating point. What the solver finds is rounded and then checked in whole numbers.

use super::linked::Linked;
use super::row::{Range, Row, Unsolved};
use microlp::ComparisonOp::{Ge, Le};
use microlp::OptimizationDirection::{self, Maximize, Minimize};
use microlp::{Error, Problem, SolutionStatus, SolveOptions, Variable};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// More branches are not tried.
const MOST_BRANCHES: u64 = 60;
/// The solver's whole numbers end here; what comes as far may be cut off.
const FARTHEST: i128 = i32::MAX as i128;

/// The least and the most that the number can be that is asked for; `None`: as large as one likes.
pub(super) fn ends(linked: &Linked) -> Result<(i128, Option<i128>), Unsolved> {
    let least = end(linked, Minimize)?;
    let is_endless = linked.range().most.is_none() && is_endless(linked)?;
    let most = if is_endless { None } else { Some(end(linked, Maximize)?) };
    Ok((least, most))
}

/// One end: the value in a table that keeps all rows, and that the solver proves to have no better beside it.
fn end(linked: &Linked, direction: OptimizationDirection) -> Result<i128, Unsolved> {
    let asked = |number: usize| if number == linked.asked { 1.0 } else { 0.0 };
    let moves = best(linked, &linked.ranges, direction, asked)?;
    let end = linked.truth[linked.asked] + moves[linked.asked];
    if moves.iter().any(|by| by.abs() >= FARTHEST) {
        // The others may have gone so far for no reason. If they had one, there may be something better beyond.
        let mut ranges = linked.ranges.clone();
        ranges[linked.asked] = Range { least: end, most: Some(end) };
        let endless = |number: usize| if ranges[number].most.is_none() { 1.0 } else { 0.0 };
        let nearest = best(linked, &ranges, Minimize, endless)?;
        if nearest.iter().any(|by| by.abs() >= FARTHEST) {
            return Err(Unsolved);
        }
    }
    Ok(end)
}

/// How far each number is from the truth, in the best table within these ranges by the weight of each number.
fn best(
    linked: &Linked,
    ranges: &[Range],
    direction: OptimizationDirection,
    weight: impl Fn(usize) -> f64,
) -> Result<Vec<i128>, Unsolved> {
    // From the truth on, numbers are small and the solver's rounding is, too.
    let mut program = Program::new(direction);
    for (number, range) in ranges.iter().enumerate() {
        let truth = linked.truth[number];
        let range = Range { least: range.least - truth, most: range.most.map(|most| most - truth) };
        program.number(weight(number), range);
    }
    for row in &linked.rows {
        let sum = row.sum(&linked.truth).ok_or(Unsolved)?;
        program.row(row, row.least.map(|least| least - sum), row.most.map(|most| most - sum));
    }
    let moves = program.solve()?.ok_or(Unsolved)?;
    let world: Vec<i128> = linked.truth.iter().zip(&moves).map(|(truth, by)| truth + by).collect();
    if linked.holds(&world) { Ok(moves) } else { Err(Unsolved) }
}

/// Whether the number can grow without end: whether there is a step that can be taken from the truth as often
/// as one likes. Where there is none, it cannot, as all coefficients are whole.
fn is_endless(linked: &Linked) -> Result<bool, Unsolved> {
    let mut program = Program::new(Minimize);
    for (number, range) in linked.ranges.iter().enumerate() {
        let least = if number == linked.asked { 1 } else { 0 };
        program.number(1.0, Range { least, most: range.most.map(|_| 0) });
    }
    let rows = linked.rows.iter().map(|row| Row {
        terms: row.terms.clone(),
        least: row.least.map(|_| 0),
        most: row.most.map(|_| 0),
    });
    let rows: Vec<Row> = rows.collect();
    rows.iter().for_each(|row| program.row(row, row.least, row.most));
    let Some(step) = program.solve()? else { return Ok(false) };
    let grows = step[linked.asked] > 0 && step.iter().all(|by| *by >= 0);
    let is_within = linked.ranges.iter().zip(&step).all(|(it, by)| it.most.is_none() || *by == 0);
    let keeps_rows = rows.iter().all(|row| row.holds(&step) == Some(true));
    if grows && is_within && keeps_rows { Ok(true) } else { Err(Unsolved) }
}

/// An integer program as the solver takes it.
pub(in crate::disclosure) struct Program {
    problem: Problem,
    numbers: Vec<Variable>,
}

impl Program {
    /// The least of what its numbers weigh.
    pub(in crate::disclosure) fn lightest() -> Self {
        Self::new(Minimize)
    }

    fn new(direction: OptimizationDirection) -> Self {
        Self { problem: Problem::new(direction), numbers: Vec::new() }
    }

    /// Adds a number; its place.
    pub(in crate::disclosure) fn number(&mut self, weight: f64, range: Range) -> usize {
        let end = |end: i128| end.clamp(-FARTHEST, FARTHEST) as i32;
        let range = (end(range.least), end(range.most.unwrap_or(FARTHEST)));
        self.numbers.push(self.problem.add_integer_var(weight, range));
        self.numbers.len() - 1
    }

    /// Adds what binds numbers, between these limits.
    pub(in crate::disclosure) fn row(
        &mut self,
        row: &Row,
        least: Option<i128>,
        most: Option<i128>,
    ) {
        let term = |(by, number): &(i128, usize)| (self.numbers[*number], *by as f64);
        let terms: Vec<(Variable, f64)> = row.terms.iter().map(term).collect();
        if row.is_equation() {
            let limit = least.unwrap_or_default() as f64;
            return self.problem.add_constraint(&terms[..], microlp::ComparisonOp::Eq, limit);
        }
        for (limit, side) in [(least, Ge), (most, Le)] {
            if let Some(limit) = limit {
                self.problem.add_constraint(&terms[..], side, limit as f64);
            }
        }
    }

    /// The best numbers, rounded; `None` where there are none.
    pub(in crate::disclosure) fn solve(&self) -> Result<Option<Vec<i128>>, Unsolved> {
        let mut options = SolveOptions::default();
        options.node_limit = Some(MOST_BRANCHES);
        // Should the solver break down, that is one more way not to be solved.
        let solve = AssertUnwindSafe(|| self.problem.solve_with(options));
        let solution = match catch_unwind(solve).map_err(|_| Unsolved)? {
            Err(Error::Infeasible) => return Ok(None),
            other => other.ok().and_then(|outcome| outcome.into_solution().ok()).ok_or(Unsolved)?,
        };
        if solution.status() != SolutionStatus::Optimal {
            return Err(Unsolved);
        }
        let number = |it: &Variable| solution.var_value(*it).round() as i128;
        Ok(Some(self.numbers.iter().map(number).collect()))
    }
}
