//! Exact: the pattern of a table of which every shown number is printed as it is, so that each sum gives back
//! what is hidden alone in it.

use crate::disclosure::integers::{Figure, Integers, Need, Relation, Rule};
use crate::disclosure::line::{Numbers, beside, partners};
use crate::disclosure::table::Table;
use crate::disclosure::tally::SIDES;

/// Tables of more figures are not hidden as cheaply as can be, but sum by sum.
const SMALL: usize = 60;

/// The cheapest pattern that leaves no small number too closely told, where the table is small; else that
/// which makes one sum after the other safe, until all are.
pub(super) fn hidden(table: &Table, world: &impl Numbers) -> Vec<bool> {
    // One that is not small is hidden beside what is, first of all, so that either could be the one.
    let mut first = table.firsts(world);
    (0..table.sums.len()).for_each(|at| {
        partners(table, at, world).into_iter().for_each(|it| first[it] = true);
    });
    let cheapest = (table.figures.len() <= SMALL).then(|| cheapest(table, world, &first)).flatten();
    cheapest.unwrap_or_else(|| by_sums(table, world, first))
}

fn by_sums(table: &Table, world: &impl Numbers, mut hidden: Vec<bool>) -> Vec<bool> {
    loop {
        let before = hidden.clone();
        for (at, sum) in table.sums.iter().enumerate() {
            let added = sum.members().filter(|it| hidden[*it] && !table.is_first(*it, world));
            for figure in beside(table, at, world, added.collect()) {
                hidden[figure] = true;
            }
        }
        if hidden == before {
            return hidden;
        }
    }
}

/// The numbers of each figure, at three times its place: all people, those with the result, and those without.
fn cheapest(table: &Table, world: &impl Numbers, first: &[bool]) -> Option<Vec<bool>> {
    if !first.contains(&true) {
        return Some(first.to_vec());
    }
    let sides = |figure: usize| world.tally(figure).sides().map(|side| side.unwrap_or(0));
    let mut values: Vec<i64> = (0..first.len()).flat_map(sides).collect();
    let mut relations = Vec::new();
    for figure in (0..first.len()).filter(|it| world.tally(*it).sides()[2].is_some()) {
        let of = |side: usize| figure * SIDES + side;
        let terms = vec![(1, of(1)), (1, of(2)), (-1, of(0))];
        relations.push(Relation { terms, least: Some(0), most: Some(0) });
    }
    for (at, sum) in table.sums.iter().enumerate() {
        let rest = world.rest(at).sides().map(|side| side.unwrap_or(0));
        let counted = if sum.counted { 2 } else { 1 };
        for (side, left) in rest.into_iter().enumerate().take(counted) {
            let terms = sum.members().map(|it| (sum.sign(it), it * SIDES + side));
            let mut terms: Vec<(i64, usize)> = terms.collect();
            let mut left = left;
            if sum.rest.may_differ() {
                values.push(left);
                terms.push((1, values.len() - 1));
                left = 0;
            }
            relations.push(Relation { terms, least: Some(-left), most: Some(-left) });
        }
    }
    let figures = (0..first.len()).map(|at| Figure {
        tells: (at * SIDES..(at + 1) * SIDES).collect(),
        cost: (!table.figures[at].fixed).then_some(world.tally(at).n.unsigned_abs()),
    });
    let small = |at: usize| table.small_sides(world.tally(at));
    let needs = (0..first.len()).filter(|at| table.is_first(*at, world)).flat_map(|at| {
        let sides = (0..SIDES).filter(move |side| small(at)[*side]);
        sides.map(move |side| Need {
            number: at * SIDES + side,
            rule: Rule::Count { threshold: table.least[side] },
        })
    });
    let integers = Integers::new(values, relations).ok()?;
    let (figures, needs): (Vec<Figure>, Vec<Need>) = (figures.collect(), needs.collect());
    integers.protect(&figures, first, &needs).ok().map(|pattern| pattern.hidden)
}
