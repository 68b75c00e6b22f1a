//! Whole numbers that keep rows: by looking how far each row leaves each number, and by trying. It knows nothing
//! of how the program works out the same.

use super::draw::Chance;
use reportcard::disclosure::{Bounds, Integers, Relation};

/// As far as any number goes, so that no sum of them overflows.
pub const FAR: i64 = 1_000_000;
/// No end of a row.
const ENDLESS: i64 = i64::MAX / 4;
/// How often is begun anew, each time in another order.
const TRIES: usize = 12;
/// After so many dead ends it is begun anew.
const DEAD_ENDS: usize = 40;
/// How often rows are looked at until they are left as they are: enough for all that does not creep.
const LOOKS: usize = 4_000;

/// A sum of numbers, each so many times, between two ends.
struct Row {
    terms: Vec<(i64, usize)>,
    least: i64,
    most: i64,
}

/// What is known of numbers.
#[derive(Default)]
pub struct Known {
    pub truth: Vec<i64>,
    ranges: Vec<(i64, i64)>,
    rows: Vec<Row>,
    rows_of: Vec<Vec<usize>>,
}

/// What became of a search.
pub enum Answer {
    /// Numbers that keep all rows.
    Found(Vec<i64>),
    /// There are none.
    Nothing,
    /// Given up.
    Unknown,
}

impl Known {
    /// A number that is between two ends, and what it is in truth.
    pub fn number(&mut self, truth: i64, least: i64, most: i64) -> usize {
        assert!((least..=most).contains(&truth), "{truth} is not in {least} to {most}");
        self.truth.push(truth);
        self.ranges.push((least, most));
        self.rows_of.push(Vec::new());
        self.truth.len() - 1
    }

    /// Narrows what is known of a number.
    pub fn narrow(&mut self, number: usize, least: i64, most: i64) {
        let (low, high) = &mut self.ranges[number];
        (*low, *high) = ((*low).max(least), (*high).min(most));
        let truth = self.truth[number];
        assert!((*low..=*high).contains(&truth), "{truth} is not in {low} to {high}");
    }

    /// What binds several.
    pub fn row(&mut self, mut terms: Vec<(i64, usize)>, least: Option<i64>, most: Option<i64>) {
        terms.retain(|(by, _)| *by != 0);
        let sum: i64 = terms.iter().map(|(by, it)| by * self.truth[*it]).sum();
        let (least, most) = (least.unwrap_or(-ENDLESS), most.unwrap_or(ENDLESS));
        assert!((least..=most).contains(&sum), "the truth does not keep {terms:?}: {sum}");
        for (_, number) in &terms {
            self.rows_of[*number].push(self.rows.len());
        }
        self.rows.push(Row { terms, least, most });
    }

    /// Draws from all rows what they tell of single numbers.
    pub fn close(&mut self) {
        let mut ranges = std::mem::take(&mut self.ranges);
        assert!(self.look(&mut ranges, (0..self.rows.len()).collect()), "the truth is possible");
        self.ranges = ranges;
    }

    /// Numbers of which one lies between two ends, the others near the truth.
    pub fn find(&self, number: usize, least: i64, most: i64, chance: &mut Chance) -> Answer {
        let mut ranges = self.ranges.clone();
        let (low, high) = ranges[number];
        ranges[number] = (low.max(least), high.min(most));
        let is_empty = ranges[number].0 > ranges[number].1;
        if is_empty || !self.look(&mut ranges, self.rows_of[number].clone()) {
            return Answer::Nothing;
        }
        for attempt in 0..TRIES {
            let mut order: Vec<(i64, usize)> =
                (0..ranges.len()).map(|it| (chance.below(1 << 20), it)).collect();
            if attempt % 2 == 0 {
                // What is hidden, and may be anything, makes good in the end.
                order.iter_mut().for_each(|it| it.0 += (ranges[it.1].1 - ranges[it.1].0) << 20);
            }
            order.sort();
            let order: Vec<usize> = order.into_iter().map(|it| it.1).collect();
            let mut dead_ends = 0;
            match self.set(&ranges, &order, &mut dead_ends) {
                Some(found) => return Answer::Found(found),
                None if dead_ends < DEAD_ENDS => return Answer::Nothing,
                None => {}
            }
        }
        Answer::Unknown
    }

    /// Sets one number after the other, as near to the truth as may be.
    fn set(
        &self,
        ranges: &[(i64, i64)],
        order: &[usize],
        dead_ends: &mut usize,
    ) -> Option<Vec<i64>> {
        let Some(at) = order.iter().position(|it| ranges[*it].0 < ranges[*it].1) else {
            return Some(ranges.iter().map(|it| it.0).collect());
        };
        let (number, rest) = (order[at], &order[at + 1..]);
        let (low, high) = ranges[number];
        let near = self.truth[number].clamp(low, high);
        for (least, most) in [(near, near), (near + 1, high), (low, near - 1)] {
            let mut ranges = ranges.to_vec();
            ranges[number] = (least, most);
            if least > most {
                continue;
            }
            if !self.look(&mut ranges, self.rows_of[number].clone()) {
                *dead_ends += 1;
            } else if let Some(found) = match least == most {
                true => self.set(&ranges, rest, dead_ends),
                false => self.set(&ranges, &order[at..], dead_ends),
            } {
                return Some(found);
            }
            if *dead_ends >= DEAD_ENDS {
                return None;
            }
        }
        None
    }

    /// Narrows all ranges as far as rows one by one tell; `false` where nothing is left of one.
    fn look(&self, ranges: &mut [(i64, i64)], mut open: Vec<usize>) -> bool {
        let mut is_open = vec![false; self.rows.len()];
        open.iter().for_each(|it| is_open[*it] = true);
        for _ in 0..LOOKS {
            let Some(at) = open.pop() else { return true };
            is_open[at] = false;
            let row = &self.rows[at];
            let ends = |(by, number): &(i64, usize)| {
                let (low, high) = ranges[*number];
                if *by > 0 { (by * low, by * high) } else { (by * high, by * low) }
            };
            let sum =
                row.terms.iter().map(ends).fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
            if sum.0 > row.most || sum.1 < row.least {
                return false;
            }
            for (by, number) in &row.terms {
                let (low, high) = ranges[*number];
                let own = if *by > 0 { (by * low, by * high) } else { (by * high, by * low) };
                let most = row.most - (sum.0 - own.0);
                let least = row.least - (sum.1 - own.1);
                let (from, to) = match *by > 0 {
                    true => (up(least, *by), most.div_euclid(*by)),
                    false => (up(-most, -by), (-least).div_euclid(-by)),
                };
                let now = (low.max(from), high.min(to));
                if now == (low, high) {
                    continue;
                }
                if now.0 > now.1 {
                    return false;
                }
                ranges[*number] = now;
                for other in &self.rows_of[*number] {
                    if !std::mem::replace(&mut is_open[*other], true) {
                        open.push(*other);
                    }
                }
                // Its own sum is another now: it is among those that are looked at again.
                break;
            }
        }
        true
    }

    /// The ends of a number as the program itself works them out.
    pub fn bounds(&self, number: usize) -> Option<Bounds> {
        let end = |it: i64| Some(it).filter(|it| it.abs() < ENDLESS);
        let mut relations: Vec<Relation> = Vec::new();
        for Row { terms, least, most } in &self.rows {
            let (least, most) = (end(*least), end(*most));
            relations.push(Relation { terms: terms.clone(), least, most });
        }
        for (at, (low, high)) in self.ranges.iter().enumerate() {
            let most = Some(*high).filter(|it| *it < FAR);
            relations.push(Relation { terms: vec![(1, at)], least: Some(*low), most });
        }
        let hidden: Vec<bool> = self.ranges.iter().map(|(low, high)| low < high).collect();
        Integers::new(self.truth.clone(), relations).ok()?.bounds(&hidden, number).ok()
    }
}

/// Divided, and rounded up.
fn up(number: i64, by: i64) -> i64 {
    -(-number).div_euclid(by)
}
