//! Protection: what is hidden of an indicator so that what is hidden stays hidden, and how far that is proven.

use super::pattern::{more, pattern};
use super::proof::unproven;
use super::published::{Protected, Withheld};
use super::ruling::Ruling;
use super::structure::tables;
use super::table::{Figure, Table};
use super::tally::Tally;
use super::worlds::Worlds;
use super::worlds::vouching::unvouched;
use super::worlds::world::Published;
use crate::memo::{Content, Memo};
use crate::report::{Observation, Series};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::hash::Hash;
use std::sync::Arc;

/// In tables of so many figures worlds are looked for from other worlds, too.
const SMALL: usize = 30;

/// In tables of so many figures worlds have to be vouched for by their own.
const TINY: usize = 8;

/// How often more is hidden where there is no proof yet.
const ROUNDS: usize = 6;

/// An observation, by its series and its place in it.
pub(super) type At = (usize, usize);

/// What is hidden of an indicator.
#[derive(Clone, Debug, Default)]
pub(super) struct Protection {
    /// How many are hidden for their own numbers.
    pub first: usize,
    /// Those that are hidden so that no other is told.
    pub besides: BTreeSet<At>,
    /// Those of them that are hidden only because no proof was found while they were shown.
    pub added: Vec<At>,
    /// Those that are hidden and that no proof was found for: then nothing may be published.
    pub unproven: Vec<At>,
    /// How many people stand behind those that are hidden for others.
    pub people: i64,
}

impl Protection {
    /// What the author is told of it.
    pub fn told(&self, series: &[&Series]) -> Protected {
        let withheld = |(at, point): &At| {
            let Series { place, population, observations } = series[*at];
            let period = observations[*point].period;
            Withheld { place: *place, population: population.clone(), period }
        };
        Protected {
            first: self.first,
            besides: self.besides.len(),
            people: self.people.try_into().unwrap_or(0),
            added: self.added.iter().map(withheld).collect(),
            unproven: self.unproven.iter().map(withheld).collect(),
        }
    }

    fn with(mut self, other: Self) -> Self {
        self.first += other.first;
        self.besides.extend(other.besides);
        self.added.extend(other.added);
        self.unproven.extend(other.unproven);
        self.people += other.people;
        self
    }
}

/// Protects an indicator's series, which are sorted by place and population: each table that is not what it was.
pub(super) fn protect(ruling: &Ruling<'_>, series: &[&Series], memo: &Memo) -> Protection {
    let tables = tables(ruling, series);
    let each = tables.par_iter().map(|table| {
        let known = Content::of(all_that_decides(ruling, series, table));
        memo.remember("table", &known, |_| true, || protect_table(ruling, series, table))
    });
    let each: Vec<Arc<Protection>> = each.collect();
    each.iter().fold(Protection::default(), |all, it| all.with(Protection::clone(it)))
}

/// All that what is hidden of a table follows from.
fn all_that_decides<'a>(
    ruling: &Ruling<'a>,
    series: &[&Series],
    table: &'a Table,
) -> impl Hash + use<'a> {
    let Ruling { indicator, privacy, .. } = *ruling;
    let written = |it: &Figure| {
        let of = series[it.at.0];
        let Observation { value, counts, standard_error, .. } = of.observations[it.at.1];
        (ruling.is_part(of), value, counts, standard_error)
    };
    let written: Vec<_> = table.figures.iter().map(written).collect();
    let Table { figures, sums, least, .. } = table;
    (indicator.things.is_some(), &indicator.unit, privacy, figures, sums, least, written)
}

/// Protects the figures of one table. Where worlds are missing, more is hidden beside what they are missing for,
/// and the author is told: that they were missing is itself something that the numbers decide.
fn protect_table(ruling: &Ruling<'_>, series: &[&Series], table: &Table) -> Protection {
    let print = |figure: usize, tally: Tally| {
        let (at, point) = table.figures[figure].at;
        ruling.reprint(series[at], point, tally)
    };
    let chosen = pattern(table, table);
    let mut hidden = chosen.hidden.clone();
    let mut blocked = vec![false; hidden.len()];
    let mut worlds = Worlds::default();
    let mut told = Vec::new();
    for round in 0..=ROUNDS {
        let (chosen, print) = (&chosen, &print);
        let published = Published { table, hidden: &hidden, chosen, blocked: &blocked, print };
        worlds.look(&published);
        if table.figures.len() <= SMALL {
            worlds.look_from_found(&published);
        }
        told = worlds.missing(&published);
        // A world is published alike, too, where more is hidden in it; the proof looks at each once more.
        if told.is_empty() || round == ROUNDS {
            told = unproven(&published, &worlds.found);
        }
        if told.is_empty() && table.figures.len() <= TINY {
            told = unvouched(&published, &worlds.found);
        }
        // What is hidden after the last look would be hidden for nothing.
        if told.is_empty() || round == ROUNDS {
            break;
        }
        let before = (hidden.clone(), blocked.clone());
        more(table, &told, &mut hidden, &mut blocked, round);
        if (&hidden, &blocked) == (&before.0, &before.1) {
            break;
        }
    }
    let at = |it: usize| table.figures[it].at;
    let besides = || (0..hidden.len()).filter(|it| hidden[*it] && !table.figures[*it].first);
    Protection {
        first: table.figures.iter().filter(|it| it.first).count(),
        besides: besides().map(at).collect(),
        added: besides().filter(|it| !chosen.hidden[*it]).map(at).collect(),
        unproven: told.into_iter().map(at).collect(),
        people: besides().map(|it| table.figures[it].tally.n).sum(),
    }
}
