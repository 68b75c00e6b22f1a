//! Others: reports that the proof takes for the same as one, as the whole program would read them.

mod written;

use super::pattern::pattern;
use super::ruling::Ruling;
use super::structure::tables;
use super::tally::Tally;
use super::worlds::Worlds;
use super::worlds::world::{Published, World};
use crate::report::{Report, Series};
use std::sync::Arc;

pub(crate) use written::written;

/// A table of a report, and the worlds that vouch for it.
struct Proof<'a> {
    indicator: usize,
    ruling: Ruling<'a>,
    /// The indicator's series, as the figures of the table name them.
    series: &'a [&'a Series],
    published: &'a Published<'a>,
    worlds: &'a [World],
}

/// Looks at every table of a report in which anything is hidden.
fn each(report: &Report, mut look: impl FnMut(Proof<'_>)) {
    let Report { card, series, known } = report;
    for (at, indicator) in card.indicators.iter().enumerate() {
        let (privacy, places, breakdowns) = (&card.privacy, &card.places, &card.breakdowns[..]);
        let ruling = Ruling { indicator, privacy, places, breakdowns, known: &known[at] };
        let mut ordered: Vec<&Series> = series[at].iter().collect();
        ordered.sort_by_key(|it| (it.place, &it.population));
        for table in tables(&ruling, &ordered) {
            let print = |figure: usize, tally: Tally| {
                let (at, point) = table.figures[figure].at;
                ruling.reprint(ordered[at], point, tally)
            };
            let chosen = pattern(&table, &table);
            let blocked = vec![false; table.figures.len()];
            let (table, hidden, chosen, blocked) =
                (&table, &chosen.hidden[..], &chosen, &blocked[..]);
            let published = Published { table, hidden, chosen, blocked, print: &print };
            let mut worlds = Worlds::default();
            worlds.look(&published);
            let (published, series, worlds) = (&published, &ordered[..], &worlds.found[..]);
            look(Proof { indicator: at, ruling, series, published, worlds });
        }
    }
}

/// So many reports as the most that vouch for one table: the first has the first world of every table, and so
/// on.
pub(crate) fn others(report: &Report) -> Vec<Report> {
    let mut others: Vec<Report> = Vec::new();
    each(report, |Proof { indicator, ruling, series, published, worlds }| {
        for (count, World { figures, .. }) in worlds.iter().enumerate() {
            if others.len() <= count {
                others.push(report.clone());
            }
            let other = Arc::make_mut(&mut others[count].series[indicator]);
            for (figure, tally) in figures {
                let (of, point) = published.table.figures[*figure].at;
                let same = |it: &&mut Series| {
                    it.place == series[of].place && it.population == series[of].population
                };
                let it = other.iter_mut().find(same).expect("the series of the figure");
                it.observations[point] = ruling.with(&it.observations[point], *tally);
            }
        }
    });
    others
}
