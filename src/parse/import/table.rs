//! Table: a file as it is looked at: its titles, its heads and its rows, with years and groups side by side
//! turned into rows.

use super::cell::{amount, is_range};
use super::origin::Origin;
use super::vocabulary::{group_of, is_everyone, marker};
use super::when;
use crate::parse::syntax::csv::{MOST_TITLES, Records};
use crate::parse::syntax::encoding::Decoder;

/// Most rows that are looked at.
const MOST_ROWS: usize = 60_000;

/// A file as a table.
pub(super) struct Table {
    /// What stands above the heads.
    pub titles: Vec<String>,
    /// The number of the line of the heads, from 1.
    pub line: usize,
    pub heads: Vec<String>,
    /// What stands right above each head, where a second line names the columns.
    pub labels: Option<Vec<String>>,
    pub rows: Vec<Vec<String>>,
    /// The encoding, where it is not UTF-8.
    pub encoding: Option<&'static str>,
    /// What stands side by side.
    pub wide: Option<Wide>,
    /// How many heads at the end stand in no line of the file.
    pub added: usize,
    /// Whether there are more rows than are looked at.
    pub is_cut: bool,
}

/// What the heads of columns tell apart, with those columns.
pub(super) struct Wide {
    pub columns: Vec<usize>,
    pub is_years: bool,
}

impl Table {
    /// The table of an origin; none where no line names columns above rows.
    pub fn read(origin: &Origin) -> Option<Self> {
        let (records, decoder, encoding) = origin.rows()?;
        Self::of(records, decoder, encoding)
    }

    fn of(mut records: Records, decoder: Decoder, encoding: Option<&'static str>) -> Option<Self> {
        let mut rows: Vec<(usize, Vec<String>)> = Vec::new();
        let mut is_cut = false;
        while records.advance() {
            if records.is_blank() {
                continue;
            }
            let cells =
                (0..records.len()).map(|at| decoder.word(records.cell(at)).trim().to_owned());
            // Counting lines costs, and only the first few are told.
            let line = if rows.len() < MOST_TITLES { records.line() } else { 0 };
            rows.push((line, cells.collect()));
            if rows.len() > MOST_ROWS {
                is_cut = true;
                break;
            }
        }
        let at = heads(&rows)?;
        let titles = rows[..at].iter().flat_map(|(_, cells)| cells.clone());
        let titles = titles.filter(|cell| !cell.is_empty()).collect();
        let (line, heads) = rows[at].clone();
        let above = at.checked_sub(1).map(|above| rows[above].1.clone());
        let labels = above
            .filter(|it| it.len() == heads.len() && filled(it) == filled(&heads) && it.len() > 2);
        let rows = rows.split_off(at + 1).into_iter().map(|(_, cells)| cells);
        let is_row = |cells: &Vec<String>| heads.len() < 2 || filled(cells) > 1;
        let rows = rows.filter(is_row).map(|mut cells| {
            cells.resize(heads.len(), String::new());
            cells
        });
        let rows: Vec<Vec<String>> = rows.collect();
        Some(Self { titles, line, heads, labels, rows, encoding, wide: None, added: 0, is_cut })
    }

    /// The cells of a column.
    pub fn column(&self, at: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().map(move |row| row.get(at).map_or("", String::as_str))
    }

    /// How many columns the file has.
    pub fn width(&self) -> usize {
        self.heads.len() - self.added
    }

    /// Adds a head.
    pub fn add(&mut self, head: &str) {
        self.heads.push(head.to_owned());
        self.added += 1;
    }

    /// Turns years, or groups of one breakdown, that stand side by side into rows; `is_dated` where the
    /// period is known otherwise.
    pub fn turn(&mut self, is_dated: bool) {
        let is_year = |head: &str| !head.is_empty() && when::period(head).is_some();
        let years = self.side_by_side(is_year);
        let is_group = |head: &str| is_everyone(head) || group_of(head).is_some();
        let groups = self.side_by_side(is_group);
        let breakdowns: Vec<usize> =
            groups.iter().filter_map(|at| Some(group_of(&self.heads[*at])?.0)).collect();
        let is_one = breakdowns.len() > 1 && breakdowns.windows(2).all(|pair| pair[0] == pair[1]);
        let wide = match years.len() {
            2.. if years.iter().all(|at| !when::must_be_told(&self.heads[*at])) => {
                Wide { columns: years, is_years: true }
            }
            _ if is_one && is_dated => Wide { columns: groups, is_years: false },
            _ => return,
        };
        let turned = std::mem::take(&mut self.rows).into_iter().flat_map(|row| {
            let own = wide.columns.iter().map(|at| (self.heads[*at].clone(), row[*at].clone()));
            let own: Vec<(String, String)> = own.collect();
            own.into_iter().map(move |(word, value)| {
                let mut row = row.clone();
                row.extend([word, value]);
                row
            })
        });
        self.rows = turned.take(MOST_ROWS).collect();
        let part = if wide.is_years { "Year" } else { "Group" };
        self.add(part);
        self.add("value");
        self.wide = Some(wide);
    }

    /// The columns of numbers whose heads are so.
    fn side_by_side(&self, is_so: impl Fn(&str) -> bool) -> Vec<usize> {
        let is_of_numbers = |at: &usize| {
            let mut cells = self.column(*at).filter(|cell| !cell.is_empty());
            cells.all(|cell| amount(cell).is_some() || is_range(cell) || marker(cell).1)
        };
        let named = (0..self.heads.len()).filter(|at| is_so(&self.heads[*at]));
        named.filter(is_of_numbers).collect()
    }
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// The line that names the columns: the first whose cells are words or years and that stands right above
/// one that holds numbers.
fn heads(rows: &[(usize, Vec<String>)]) -> Option<usize> {
    let is_word = |cell: &String| {
        let letters = cell.chars().any(|c| c.is_alphabetic() || "%#$".contains(c));
        cell.is_empty() || (letters && amount(cell).is_none()) || when::period(cell).is_some()
    };
    let is_named = |cells: &[String]| {
        let is_wide = filled(cells) > 1 || cells.len() == 1;
        is_wide
            && cells.iter().all(is_word)
            && cells.iter().any(|it| it.chars().any(char::is_alphabetic))
    };
    let is_number = |cell: &String| {
        amount(cell).is_some() || is_range(cell) || (!cell.is_empty() && marker(cell).1)
    };
    let candidates = || (0..rows.len().min(MOST_TITLES)).filter(|at| is_named(&rows[*at].1));
    let widest =
        |at: usize| rows[at + 1..].iter().take(6).map(|(_, it)| filled(it)).max().unwrap_or(0);
    let is_above = |at: &usize| {
        let below = rows.get(at + 1);
        let holds = below.is_some_and(|(_, cells)| cells.iter().any(is_number));
        holds && filled(&rows[*at].1) * 2 >= widest(*at)
    };
    candidates().find(is_above).or_else(|| candidates().find(|at| widest(*at) > 1))
}
