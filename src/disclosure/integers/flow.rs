//! Flow: hidden numbers as the arcs of a network, whose rows are its nodes: a two-way table with its margins,
//! or a hierarchy. What can go around through one arc is how far its number can move, and it is whole.

use super::linked::Linked;
use super::row::{Row, Unsolved};
use std::collections::VecDeque;

/// One number, or the room within the limits of one row.
#[derive(Clone, Copy)]
struct Arc {
    from: usize,
    to: usize,
    /// By how much it can rise; `None`: without end.
    up: Option<i128>,
    /// By how much it can fall.
    down: Option<i128>,
}

/// A network at its true numbers.
pub(super) struct Network {
    arcs: Vec<Arc>,
    arcs_of: Vec<Vec<usize>>,
    asked: usize,
    truth: i128,
}

/// More ways are never needed in a table that people can read.
const MOST_WAYS: usize = 10_000;

impl Network {
    /// The network of a system, if it is one: all coefficients are 1 or -1, no number is in more than two rows,
    /// and the signs of rows can be chosen so that it is added in one and taken away in the other.
    pub(super) fn of(linked: &Linked) -> Option<Self> {
        if !linked.is_plain() {
            return None;
        }
        let outside = linked.rows.len();
        let signs = signs(linked)?;
        let ends = ends(linked, &signs);
        let mut arcs: Vec<Arc> = Vec::with_capacity(ends.len());
        for (number, (from, to)) in ends.into_iter().enumerate() {
            let (range, truth) = (linked.ranges[number], linked.truth[number]);
            let up = range.most.map(|most| most - truth);
            arcs.push(Arc { from, to, up, down: Some(truth - range.least) });
        }
        for (place, row) in linked.rows.iter().enumerate().filter(|(_, row)| !row.is_equation()) {
            let (from, to) = if signs[place] > 0 { (place, outside) } else { (outside, place) };
            arcs.push(room(row, row.sum(&linked.truth)?, from, to));
        }
        let mut arcs_of = vec![Vec::new(); outside + 1];
        for (place, arc) in arcs.iter().enumerate().filter(|(place, _)| *place != linked.asked) {
            arcs_of[arc.from].push(place);
            arcs_of[arc.to].push(place);
        }
        Some(Self { arcs, arcs_of, asked: linked.asked, truth: linked.truth[linked.asked] })
    }

    /// The least and the most that the number can be that is asked for; `None`: as large as one likes.
    pub(super) fn ends(&self) -> Result<(i128, Option<i128>), Unsolved> {
        let Arc { from, to, up, down } = self.arcs[self.asked];
        let rise = self.way_through(to, from, up)?;
        let fall = self.way_through(from, to, down)?.ok_or(Unsolved)?;
        Ok((self.truth - fall, rise.map(|rise| self.truth + rise)))
    }

    /// How much can flow between two nodes, at most `limit`, without the arc of the number that is asked for.
    fn way_through(
        &self,
        from: usize,
        to: usize,
        limit: Option<i128>,
    ) -> Result<Option<i128>, Unsolved> {
        let mut arcs = self.arcs.clone();
        let mut flow = 0;
        for _ in 0..MOST_WAYS {
            let left = limit.map(|limit| limit - flow);
            if left == Some(0) {
                return Ok(limit);
            }
            let Some(way) = self.way(&arcs, from, to) else { return Ok(Some(flow)) };
            let rooms = way.iter().map(|(place, rises)| arcs[*place].room(*rises));
            let Some(most) = rooms.chain([left]).flatten().min() else { return Ok(None) };
            way.iter().for_each(|(place, rises)| arcs[*place].push(*rises, most));
            flow += most;
        }
        Err(Unsolved)
    }

    /// The arcs of a shortest way with room in each, and whether each rises on it.
    fn way(&self, arcs: &[Arc], from: usize, to: usize) -> Option<Vec<(usize, bool)>> {
        let mut came_by: Vec<Option<(usize, bool)>> = vec![None; self.arcs_of.len()];
        let mut waiting = VecDeque::from([from]);
        while let Some(node) = waiting.pop_front() {
            for place in &self.arcs_of[node] {
                let rises = arcs[*place].from == node;
                let next = if rises { arcs[*place].to } else { arcs[*place].from };
                let is_new = next != from && came_by[next].is_none();
                if is_new && arcs[*place].room(rises) != Some(0) {
                    came_by[next] = Some((*place, rises));
                    waiting.push_back(next);
                }
            }
        }
        let (mut way, mut node) = (Vec::new(), to);
        while node != from {
            let (place, rises) = came_by[node]?;
            way.push((place, rises));
            node = if rises { arcs[place].from } else { arcs[place].to };
        }
        Some(way)
    }
}

impl Arc {
    fn room(&self, rises: bool) -> Option<i128> {
        if rises { self.up } else { self.down }
    }

    fn push(&mut self, rises: bool, amount: i128) {
        let amount = if rises { amount } else { -amount };
        self.up = self.up.map(|up| up - amount);
        self.down = self.down.map(|down| down + amount);
    }
}

/// The rows that each number is in, each with its coefficient there.
fn rows_of(linked: &Linked) -> Vec<Vec<(usize, i128)>> {
    let mut rows_of = vec![Vec::new(); linked.truth.len()];
    for (place, row) in linked.rows.iter().enumerate() {
        row.terms.iter().for_each(|(by, number)| rows_of[*number].push((place, *by)));
    }
    rows_of
}

/// Where each number is taken away and where it is added; outside where it is in one row only.
fn ends(linked: &Linked, signs: &[i128]) -> Vec<(usize, usize)> {
    let with_sign = |rows: &[(usize, i128)], sign: i128| {
        let row = rows.iter().find(|(row, by)| signs[*row] * by == sign);
        row.map_or(linked.rows.len(), |(row, _)| *row)
    };
    let rows_of = rows_of(linked);
    rows_of.iter().map(|rows| (with_sign(rows, -1), with_sign(rows, 1))).collect()
}

/// The sign of each row, so that each number in two rows is added in one and taken away in the other.
fn signs(linked: &Linked) -> Option<Vec<i128>> {
    let rows_of = rows_of(linked);
    let mut signs = vec![0; linked.rows.len()];
    let mut waiting = vec![0];
    *signs.first_mut()? = 1;
    while let Some(row) = waiting.pop() {
        for (coefficient, number) in &linked.rows[row].terms {
            if rows_of[*number].len() > 2 {
                return None;
            }
            for (other, by) in rows_of[*number].iter().filter(|(other, _)| *other != row) {
                let sign = -signs[row] * coefficient * by;
                match signs[*other] {
                    0 => {
                        signs[*other] = sign;
                        waiting.push(*other);
                    }
                    known if known != sign => return None,
                    _ => {}
                }
            }
        }
    }
    Some(signs)
}

/// How far the sum of a row can move within its limits.
fn room(row: &Row, sum: i128, from: usize, to: usize) -> Arc {
    let up = row.most.map(|most| most - sum);
    let down = row.least.map(|least| sum - least);
    Arc { from, to, up, down }
}
