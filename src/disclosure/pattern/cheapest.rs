//! Cheapest: what else an exact table has to hide so that all its sums together tell nothing too closely.

use crate::disclosure::integers::{Figure, Integers, Need, Relation, Rule};
use crate::disclosure::table::Table;
use crate::disclosure::tally::SIDES;

/// Larger tables are not looked at.
const SMALL: usize = 60;

/// The cheapest pattern with so much hidden that leaves no small number too closely told.
pub(super) fn cheapest(table: &Table, hidden: &[bool]) -> Option<Vec<bool>> {
    if table.figures.len() > SMALL {
        return None;
    }
    // The numbers of each figure stand at three times its place: all people, those with the result, and those
    // without.
    let sides = |figure: usize| table.figures[figure].tally.sides().map(|side| side.unwrap_or(0));
    let mut values: Vec<i64> = (0..hidden.len()).flat_map(sides).collect();
    let mut relations = Vec::new();
    for figure in (0..hidden.len()).filter(|it| table.figures[*it].tally.sides()[2].is_some()) {
        let of = |side: usize| figure * SIDES + side;
        let terms = vec![(1, of(1)), (1, of(2)), (-1, of(0))];
        relations.push(Relation { terms, least: Some(0), most: Some(0) });
    }
    for sum in &table.sums {
        let rest = sum.rest.tally().sides().map(|side| side.unwrap_or(0));
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
    let figures = (0..hidden.len()).map(|at| Figure {
        tells: (at * SIDES..(at + 1) * SIDES).collect(),
        cost: (!table.figures[at].fixed).then_some(table.figures[at].tally.n.unsigned_abs()),
    });
    let small = |at: usize| table.small_sides(table.figures[at].tally);
    let needs = (0..hidden.len()).filter(|at| table.figures[*at].first).flat_map(|at| {
        let sides = (0..SIDES).filter(move |side| small(at)[*side]);
        sides.map(move |side| Need {
            number: at * SIDES + side,
            rule: Rule::Count { threshold: table.least[side] },
        })
    });
    let integers = Integers::new(values, relations).ok()?;
    let (figures, needs): (Vec<Figure>, Vec<Need>) = (figures.collect(), needs.collect());
    integers.protect(&figures, hidden, &needs).ok().map(|pattern| pattern.hidden)
}
