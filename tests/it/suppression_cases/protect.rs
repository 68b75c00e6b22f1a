//! Cases of kind `protect`: how little is enough to hide.

use super::table::{Cell, Table};
use super::{Differences, differs};
use crate::status_cases::fields::Fields;
use reportcard::disclosure::{Figure, Need};

pub fn run(case: &Fields<'_>, params: &Fields<'_>, expected: &Fields<'_>) -> Differences {
    let table = Table::of(case, params)?;
    let may_hide = table.places(case, "may_hide")?;
    let primary = table.places(case, "primary")?;
    // What must be accepted is in words; it is what is asked below.
    expected.allow(&["accept"]);
    let mut wrong = Vec::new();
    let listed = table.places(expected, "primary")?;
    wrong.extend(differs("primary", &table.named(primary.clone()), &table.named(listed)));

    let must = |place: &usize| primary.contains(place) || table.cells[*place].is_sensitive;
    let needs: Vec<Need> = (0..table.cells.len())
        .filter(must)
        .map(|number| Need { number, rule: table.cells[number].rule })
        .collect();
    let protected = Protected { table: &table, may_hide: &may_hide, primary: &primary, needs };
    let pattern = protected.pattern()?;
    wrong.extend(protected.faults(&pattern)?);
    wrong.extend(protected.beside_the_cheapest(&pattern, expected)?);
    wrong.extend(protected.how_many_are_smallest(expected)?);
    Ok(wrong)
}

struct Protected<'a> {
    table: &'a Table,
    may_hide: &'a [usize],
    primary: &'a [usize],
    needs: Vec<Need>,
}

impl Protected<'_> {
    /// The cells that are hidden; each is a figure of its own, and one that is never shown is none.
    fn pattern(&self) -> Result<Vec<usize>, String> {
        let is_figure = |place: &usize| {
            let is_named = self.may_hide.contains(place) || self.primary.contains(place);
            is_named || self.table.cells[*place].is_shown
        };
        let places: Vec<usize> = (0..self.table.cells.len()).filter(is_figure).collect();
        let figure = |place: &usize| Figure {
            tells: vec![*place],
            cost: self.may_hide.contains(place).then(|| self.table.cells[*place].value as u64),
        };
        let figures: Vec<Figure> = places.iter().map(figure).collect();
        let first: Vec<bool> = places.iter().map(|it| self.primary.contains(it)).collect();
        let pattern = self.table.integers.protect(&figures, &first, &self.needs);
        let pattern = pattern.map_err(|fault| format!("{fault:?}"))?;
        if !pattern.exact {
            return Err("not known to be the cheapest".into());
        }
        let chosen = places.iter().zip(&pattern.hidden).filter(|(_, hidden)| **hidden);
        Ok(chosen.map(|(place, _)| *place).collect())
    }

    fn hidden(&self, pattern: &[usize]) -> Vec<bool> {
        let cells = self.table.cells.iter().enumerate();
        let is_asked = |place| self.may_hide.contains(&place) || self.primary.contains(&place);
        let is_hidden = |(place, cell): (usize, &Cell)| {
            pattern.contains(&place) || !(cell.is_shown || is_asked(place))
        };
        cells.map(is_hidden).collect()
    }

    fn cost(&self, pattern: &[usize]) -> i64 {
        pattern.iter().map(|place| self.table.cells[*place].value).sum()
    }

    /// What no pattern may do: leave a cell unsafe, show a primary one, hide what must be shown.
    fn faults(&self, pattern: &[usize]) -> Differences {
        let mut faults = Vec::new();
        let open = self.table.unsafe_cells(&self.hidden(pattern), &self.needs)?;
        faults.extend(differs("unsafe", &self.table.named(open), &Vec::new()));
        let shown = self.primary.iter().filter(|place| !pattern.contains(place));
        let shown = self.table.named(shown.copied());
        faults.extend(differs("primary, yet shown", &shown, &Vec::new()));
        let allowed = |place: &usize| self.may_hide.contains(place) || self.primary.contains(place);
        let more = pattern.iter().filter(|place| !allowed(place));
        let more = self.table.named(more.copied());
        faults.extend(differs("hidden, though it may not be", &more, &Vec::new()));
        Ok(faults)
    }

    fn beside_the_cheapest(&self, pattern: &[usize], expected: &Fields<'_>) -> Differences {
        let best = self.table.places(expected, "cheapest_pattern")?;
        let cost = expected.whole("cheapest_cost")?.ok_or("no `cheapest_cost`")? as i64;
        let fewest = expected.whole("min_hidden")?.ok_or("no `min_hidden`")? as usize;
        let mut wrong = self.faults(&best)?;
        wrong.extend(differs("the cost of the cheapest", &self.cost(&best), &cost));
        wrong.extend(differs("the cost", &self.cost(pattern), &cost));
        // The cheapest pattern need not be one with the fewest cells.
        if best.len() == fewest || pattern.len() < fewest {
            wrong.extend(differs("the number of hidden cells", &pattern.len(), &fewest));
        }
        Ok(wrong)
    }

    /// Tries all patterns with the fewest cells, and with one less; where there are too many of them to be
    /// tried, how many are safe is not asked.
    fn how_many_are_smallest(&self, expected: &Fields<'_>) -> Differences {
        let fewest = expected.whole("min_hidden")?.ok_or("no `min_hidden`")? as usize;
        let count = expected.whole("n_minimal_patterns")?.ok_or("no `n_minimal_patterns`")?;
        let others = self.may_hide.iter().filter(|place| !self.primary.contains(place));
        let others: Vec<usize> = others.copied().collect();
        let more = fewest.checked_sub(self.primary.len()).ok_or("fewer than are primary")?;
        if others.len() > 16 {
            return Ok(Vec::new());
        }
        let mut found = [0_u64, 0];
        for chosen in 0_u32..1 << others.len() {
            let size = chosen.count_ones() as usize;
            if size != more && size + 1 != more {
                continue;
            }
            let others = others.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1);
            let mut pattern: Vec<usize> = others.map(|(_, place)| *place).collect();
            pattern.extend(self.primary);
            let open = self.table.unsafe_cells(&self.hidden(&pattern), &self.needs)?;
            found[usize::from(size == more)] += u64::from(open.is_empty());
        }
        let what = "safe patterns with one cell less, and with the fewest cells";
        Ok(differs(what, &found, &[0, count]).into_iter().collect())
    }
}
