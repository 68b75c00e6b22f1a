//! Nearest: the world nearest to the true one in which a side of a figure is as large, or as small, as is
//! wanted, as an integer program over the figures around it.

use super::draft::{Draft, Wanted, hidden};
use super::world::{Published, World};
use crate::disclosure::proof::is_alike;
use crate::disclosure::table::Kind;
use crate::disclosure::tally::SIDES;
use std::collections::BTreeSet;

/// How many places beside one are drawn in, those with hidden figures first.
const SIBLINGS: usize = 6;
/// More figures are not drawn in.
const MOST: usize = 60;

/// Why a figure is hidden in a world.
#[derive(Clone, Copy, Debug)]
pub(super) enum By {
    /// It is few itself, on that side.
    Side(usize),
    /// Another is few on that side, and this one is hidden beside it.
    Other(usize, usize),
}

/// The nearest world that has what is wanted, and has it by the side that hides the figure, or another that is hidden
/// first in its stead.
pub(super) fn nearest(published: &Published<'_>, wanted: Wanted, by: By) -> Option<World> {
    let around = around(published, wanted.figure).into_iter();
    let around = around.chain(std::iter::once_with(|| hidden(published, wanted.figure, MOST)));
    let ways = around.flat_map(|around| [(around.clone(), false), (around, true)]);
    ways.into_iter().find_map(|(around, by_few)| solved(published, &around, wanted, by, by_few))
}

/// The same, where the others that are hidden first stay so because they are about few people, or because few
/// of those have the result or have not.
fn solved(
    published: &Published<'_>,
    around: &BTreeSet<usize>,
    wanted: Wanted,
    by: By,
    by_few: bool,
) -> Option<World> {
    let mut draft = Draft::new(published, around, |_, _| 0.0);
    draft.side(wanted.figure, wanted.side, Some(wanted.least), wanted.most);
    for figure in around {
        hold(published, &mut draft, *figure, reason(published, *figure, wanted, by, by_few));
    }
    draft.sums(around);
    let world = draft.solve()?;
    is_alike(published, &world).then_some(world)
}

/// The figures whose numbers may change with those of one: they fill whole lines, upwards to the widest place.
fn around(published: &Published<'_>, figure: usize) -> Option<BTreeSet<usize>> {
    let table = published.table;
    let mut around = BTreeSet::from([figure]);
    let mut open = vec![figure];
    while let Some(figure) = open.pop() {
        for at in &table.sums_of[figure] {
            let sum = &table.sums[*at];
            let is_part = figure != sum.total;
            let mut drawn: Vec<usize> = match sum.kind {
                Kind::Groups if is_part => sum.parts.clone(),
                Kind::Groups => continue,
                _ if is_part => {
                    let mut parts = sum.parts.clone();
                    let size = |it: &usize| std::cmp::Reverse(table.figures[*it].tally.n);
                    parts.sort_by_key(|it| {
                        (table.sums_of[*it].len(), !published.hidden[*it], size(it))
                    });
                    let near = around.len() < MOST / 3;
                    parts.truncate(if near { SIBLINGS } else { 0 });
                    parts.into_iter().chain([sum.total]).collect()
                }
                _ => continue,
            };
            drawn.retain(|it| !table.figures[*it].fixed && around.insert(*it));
            open.extend(drawn);
        }
        if around.len() > MOST {
            return None;
        }
    }
    Some(around)
}

/// The side that a figure is hidden for, where it is so for its own numbers.
fn reason(
    published: &Published<'_>,
    figure: usize,
    wanted: Wanted,
    by: By,
    by_few: bool,
) -> Option<usize> {
    let table = published.table;
    let is_wanted = figure == wanted.figure;
    match by {
        By::Side(side) if is_wanted => Some(side),
        By::Other(other, side) if other == figure => Some(side),
        _ if table.figures[figure].first && !is_wanted => {
            let small = table.small_sides(table.figures[figure].tally);
            let mut reasons = (0..SIDES).filter(|side| small[*side]);
            if by_few { reasons.next_back() } else { reasons.next() }
        }
        _ => None,
    }
}

/// A figure is hidden for that reason, or is not small; and where it is shown, it is printed as it is.
fn hold(published: &Published<'_>, draft: &mut Draft<'_>, figure: usize, reason: Option<usize>) {
    let table = published.table;
    let sides = draft.possible(figure);
    if published.is_added(figure) {
        return;
    }
    match reason {
        Some(side) => draft.side(figure, side, None, Some(table.least[side] - 1)),
        None => (0..sides).for_each(|side| {
            draft.side(figure, side, Some(table.least[side]), None);
        }),
    }
    if !published.hidden[figure] {
        draft.print_alike(figure, sides);
    }
}
