//! Exchange: one figure given other numbers, and what follows for the others until all sums hold again.

use super::making::Making;
use super::takers::takers;
use super::world::{Published, World};
use crate::disclosure::proof::is_alike;
use crate::disclosure::tally::Tally;
use std::collections::BTreeMap;

/// The most changes until all sums hold.
const STEPS: usize = 60;
/// For how many changes a figure rests after it was changed.
const PAUSE: usize = 4;

/// The world, where one is found, in which a figure has other numbers: a sum that does not hold is mended by
/// that change of one of its members which leaves least to be mended everywhere, again and again. A figure that
/// was just changed is left alone for a while, so that nothing goes in circles (tabu search, Glover 1989).
pub(super) fn exchange(published: &Published<'_>, figure: usize, to: Tally) -> Option<World> {
    let turns = !published.is_added(figure)
        && published.table.is_small(to) != published.table.figures[figure].first;
    let (world, wants) = (World::default(), BTreeMap::new());
    let mut making = Making { goal: figure, turns, world, wants };
    making.change(published.table, figure, to);
    let mut paused = vec![figure; PAUSE];
    for step in 0..STEPS {
        let Some((&(_, sum), &want)) = making.wants.iter().next() else {
            return is_alike(published, &making.world).then_some(making.world);
        };
        if making.take_from_rest(published.table, sum, want) {
            continue;
        }
        let (figure, tally) = takers(published, &making, &paused, sum, want)?;
        making.change(published.table, figure, tally);
        paused[step % PAUSE] = figure;
    }
    None
}
