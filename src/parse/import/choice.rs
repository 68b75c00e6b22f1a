//! Choice: which rows of a file are the indicator's: those of one place, one measure and one unit, so that
//! each period stands once for each group.

use super::cell::amount;
use super::groups::Groups;
use super::roles::{Columns, Roles};
use super::table::Table;
use super::vocabulary::{holds, is_everyone, is_whole_place};
use super::when;
use crate::parse::value::wording::same;
use indexmap::IndexMap;
use std::collections::{BTreeSet, HashMap};

/// A column of which one word is read.
pub(super) struct Chosen {
    pub at: usize,
    pub word: String,
    /// Other words that the author may mean.
    pub others: Vec<String>,
    pub is_place: bool,
    /// Whether the word is the site's own community.
    pub is_own: bool,
}

/// What was chosen.
pub(super) struct Choice {
    pub chosen: Vec<Chosen>,
    /// The rows that are read, by their places.
    pub rows: Vec<usize>,
    /// Whether some period still stands twice for a group.
    pub is_unclear: bool,
}

/// Chooses words until each period stands once for each group.
pub(super) fn choose(
    table: &Table,
    columns: &Columns,
    roles: &Roles,
    groups: &Groups,
    (community, preferred): (&str, &[(String, String)]),
) -> Choice {
    let key = |at: usize| key(table, roles, groups, at);
    let mut rows: Vec<(usize, Key)> =
        (0..table.rows.len()).filter_map(|at| Some((at, key(at)?))).collect();
    let mut chosen: Vec<Chosen> = Vec::new();
    let mut is_unclear = false;
    loop {
        let doubles = doubles(&rows);
        if doubles.is_empty() {
            break;
        }
        let scene = Scene { table, columns, community, preferred, rows: &rows, doubles: &doubles };
        let is_taken = |at: usize| {
            let parts = [roles.period, roles.value, roles.numerator, roles.denominator];
            parts.contains(&Some(at))
                || roles.groups.contains(&at)
                || chosen.iter().any(|it| it.at == at)
        };
        let free = (0..table.heads.len()).filter(|at| !is_taken(*at));
        let best = free.filter_map(|at| Some((scene.rank(at)?, at))).min();
        let Some((_, at)) = best else {
            is_unclear = true;
            break;
        };
        let one = scene.pick(at);
        rows.retain(|(row, _)| table.rows[*row][at] == one.word);
        chosen.push(one);
    }
    Choice { chosen, rows: rows.into_iter().map(|(at, _)| at).collect(), is_unclear }
}

/// The period and the groups of a row.
type Key = (String, Vec<(usize, String)>);

/// The key of a row that can be read.
fn key(table: &Table, roles: &Roles, groups: &Groups, at: usize) -> Option<Key> {
    let row = &table.rows[at];
    let period = match roles.period {
        Some(at) => when::period(&row[at])?.to_string(),
        None => String::new(),
    };
    let mut population = Vec::new();
    for column in &groups.columns {
        population.extend(column.meaning(&row[column.at])?.cloned());
    }
    population.sort();
    Some((period, population))
}

/// The rows that stand for the same children and the same period, together.
fn doubles(rows: &[(usize, Key)]) -> Vec<Vec<usize>> {
    let mut by_key: HashMap<&Key, Vec<usize>> = HashMap::new();
    rows.iter().for_each(|(at, key)| by_key.entry(key).or_default().push(*at));
    let mut doubles: Vec<Vec<usize>> = by_key.into_values().filter(|rows| rows.len() > 1).collect();
    doubles.sort();
    doubles
}

/// Parts of the heads of columns of numbers that are no choice.
const MEASURES: &str = "_count_, number_of, percent, pct, _rate_, total, enrol, _mean_, score";

/// What a choice is made from.
struct Scene<'a> {
    table: &'a Table,
    columns: &'a Columns,
    community: &'a str,
    preferred: &'a [(String, String)],
    rows: &'a [(usize, Key)],
    doubles: &'a [Vec<usize>],
}

impl Scene<'_> {
    fn word(&self, row: usize, at: usize) -> &str {
        &self.table.rows[row][at]
    }

    /// How good a column is at telling the doubles apart, least best; none where it does not.
    fn rank(&self, at: usize) -> Option<(u8, usize, usize)> {
        let some = &self.doubles[..self.doubles.len().min(200)];
        let apart = |rows: &&Vec<usize>| {
            rows.iter().any(|row| self.word(*row, at) != self.word(rows[0], at))
        };
        let split = some.iter().filter(apart).count();
        let words: BTreeSet<&str> = self.rows.iter().map(|(row, _)| self.word(*row, at)).collect();
        if split == 0 || words.len() < 2 {
            return None;
        }
        let numbers = words.iter().filter(|word| amount(word).is_some()).count();
        let is_of_numbers = numbers * 2 > words.len();
        let is_measure = is_of_numbers
            && !self.columns.is_of_codes(at)
            && (words.len() > 30 || holds(&self.columns.heads[at], MEASURES));
        let head = &self.columns.heads[at];
        let kind = match () {
            () if is_measure => return None,
            () if self.own(words.iter().copied()).is_some() => 0,
            () if holds(head, "level, aggregat, type, charter, dass") && words.len() <= 12 => 1,
            () if self.columns.is_of_places(at) => 2,
            () if self.columns.is_of_codes(at) => 5,
            () if is_of_numbers => 4,
            () if holds(head, "note, comment, flag, suppress") => 6,
            () => 3,
        };
        // What tells few of the doubles apart goes last.
        let weak = usize::from(split * 2 < some.len());
        Some((kind, weak, words.len()))
    }

    /// The word that names the site's own community.
    fn own<'w>(&self, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
        let own = self.community.to_lowercase();
        let own = own.trim_end_matches(" county").trim_end_matches(" city").trim();
        if own.len() < 3 {
            return None;
        }
        let is_own = |word: &&str| {
            let lower = word.to_lowercase();
            let rest = lower.strip_prefix(own);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        words.filter(is_own).min_by_key(|word| word.len())
    }

    /// The word that is read, of a column.
    fn pick(&self, at: usize) -> Chosen {
        const SHARES: [&str; 7] = ["percent", "pct", "rate", "%", "met or", "meeting", "-year"];
        let mut counts: IndexMap<&str, usize> = IndexMap::new();
        self.rows.iter().for_each(|(row, _)| *counts.entry(self.word(*row, at)).or_default() += 1);
        let most = counts.values().max().copied().unwrap_or(0);
        let find = |is_so: &dyn Fn(&str) -> bool| counts.keys().copied().find(|word| is_so(word));
        let head = &self.columns.heads[at];
        let is_unit = holds(head, "format, unit, metric, measure, type, series");
        let is_level = holds(head, "level, aggregat") && !holds(head, "grade");
        let is_place = self.columns.is_of_places(at);
        let own = self.own(counts.keys().copied());
        let meant = self.preferred.iter().filter(|(column, _)| same(column, &self.table.heads[at]));
        let picked = meant
            .filter_map(|(_, meant)| find(&|word| same(word, meant)))
            .next()
            .or(own)
            .or_else(|| find(&is_everyone))
            .or_else(|| find(&|word| (is_place || is_level) && is_whole_place(word)))
            .or_else(|| find(&str::is_empty))
            .or_else(|| {
                let lower = |word: &str| word.to_lowercase();
                find(&|word| is_unit && SHARES.iter().any(|part| lower(word).contains(part)))
            })
            .or_else(|| find(&|word| counts[word] == most))
            .unwrap_or_default();
        let others = counts.keys().filter(|word| **word != picked && !word.is_empty()).take(200);
        Chosen {
            at,
            word: picked.to_owned(),
            others: others.map(|word| (*word).to_owned()).collect(),
            is_place,
            is_own: own.is_some(),
        }
    }
}
