//! Farthest: the world in which a side of a figure of an exact table is as large, or as small, as can be.

use super::draft::{Draft, Wanted, hidden};
use super::world::{Published, World};
use crate::disclosure::pattern::{by_blocks, reasons};
use crate::disclosure::proof::is_alike;
use crate::disclosure::table::Table;
use crate::disclosure::tally::SIDES;
use std::collections::BTreeSet;

/// More figures are not drawn in.
const MOST: usize = 150;
/// So many ways in which blocks can be hidden are tried, and so few where many figures are drawn in.
const WAYS: usize = 24;
const FEW: usize = 6;
const MANY: usize = 40;

/// The world in which a side of a figure is as large, or as small, as can be while nothing but hidden figures is
/// other, and why its blocks are hidden stands in others.
pub(super) fn farthest(published: &Published<'_>, wanted: Wanted) -> Option<World> {
    let table = published.table;
    if table.figures[wanted.figure].fixed {
        return None;
    }
    let mut alone = vec![false; table.figures.len()];
    alone[wanted.figure] = true;
    let block = by_blocks(table, table, alone);
    let may = |it: &usize| published.hidden[*it] && !table.figures[*it].fixed;
    let block: BTreeSet<usize> = (0..block.len()).filter(|it| block[*it]).filter(may).collect();
    let linked = || hidden(published, wanted.figure, MOST);
    let mut reasons = reasons(table, wanted.figure);
    if wanted.most.is_none() {
        // What it is in is not small then.
        reasons.iter_mut().for_each(|it| it.retain(|half| !half.contains(&wanted.figure)));
        reasons.retain(|it| !it.is_empty());
    }
    let reasons = combined(&reasons);
    std::iter::once(block).chain(std::iter::once_with(linked)).find_map(|around| {
        let ways = if around.len() > MANY { FEW } else { WAYS };
        let reasons = &reasons[..reasons.len().min(ways)];
        let by = (0..SIDES).filter(|side| table.least[*side] > 0);
        let mut by: Vec<usize> = by.collect();
        by.sort_by_key(|side| *side != wanted.side);
        let mut ways = by.iter().flat_map(|by| reasons.iter().map(move |it| (it, *by)));
        ways.find_map(|(it, by)| far(published, wanted, &around, it, by))
    })
}

/// None of them, one of each, and one of all but some: in so many ways, those of few first.
fn combined(of: &[Vec<Vec<usize>>]) -> Vec<Vec<Vec<usize>>> {
    let mut ways: Vec<Vec<Vec<usize>>> = vec![Vec::new()];
    for alternatives in of {
        let with = |way: &Vec<Vec<usize>>| {
            let with = |it: &Vec<usize>| [way.clone(), vec![it.clone()]].concat();
            alternatives.iter().map(with).collect::<Vec<_>>()
        };
        let longer: Vec<_> = ways.iter().flat_map(with).collect();
        ways.extend(longer);
    }
    ways.sort_by_key(Vec::len);
    ways.truncate(WAYS);
    ways
}

/// The same, where each of those is small together by that side.
fn far(
    published: &Published<'_>,
    wanted: Wanted,
    around: &BTreeSet<usize>,
    reasons: &[Vec<usize>],
    by: usize,
) -> Option<World> {
    let Wanted { figure, side, .. } = wanted;
    let table = published.table;
    let weight = |it: usize, of: usize| match (it == figure, side, of) {
        (true, 0, 0) | (true, 1, 1) | (true, 2, 0) => 1.0,
        (true, 2, 1) => -1.0,
        _ => 0.0,
    };
    let sign = if wanted.most.is_none() { -1.0 } else { 1.0 };
    let mut draft = Draft::new(published, around, |it, of| sign * weight(it, of));
    for it in around {
        draft.possible(*it);
    }
    draft.side(figure, side, Some(wanted.least), wanted.most);
    for it in around.iter().filter(|it| is_alone(table, **it)) {
        draft.side(*it, by, None, Some(table.least[by] - 1));
    }
    draft.sums(around);
    for at in around.iter().flat_map(|it| &table.sums_of[*it]) {
        // A total that is not small is hidden because all its parts together are.
        let sum = &table.sums[*at];
        if published.hidden[sum.total] && !table.figures[sum.total].first {
            let small = table.small_sides(sum.made(&sum.parts, table));
            let side = (0..SIDES).find(|side| small[*side]);
            side.into_iter().for_each(|side| draft.few(&sum.parts, side));
        }
    }
    for reason in reasons {
        draft.few(reason, by);
    }
    let world = draft.solve()?;
    is_alike(published, &world).then_some(world)
}

/// Whether a figure can be hidden for no other reason than that it is small.
fn is_alone(table: &Table, figure: usize) -> bool {
    table.figures[figure].first && table.home(figure).is_none()
}
