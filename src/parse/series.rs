//! Series: observations gathered row by row, sorted by place, population and period, each period once.

pub(crate) mod cells;
pub(crate) mod columns;
pub(crate) mod facets;
pub(crate) mod filter;
pub(crate) mod groups;
pub(crate) mod heads;
pub(crate) mod inline;
pub(crate) mod laid_out;
pub(crate) mod layout;
pub(crate) mod markers;
pub(crate) mod names;
pub(crate) mod options;
pub(crate) mod periods;
pub(crate) mod placed;
pub(crate) mod refusal;
pub(crate) mod spelling;
pub(crate) mod table;
pub(crate) mod taken;

use super::document::terms::Terms;
use crate::report::{Break, Counts, Observation, Period, PlaceId, Population, Series, Unit, Value};
use crate::source::{Code, Diagnostic, Diagnostics, Span, TrackedFiles};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use taken::Taken;

/// What rows are read with: the site's files and its words, and which of them are taken.
pub(crate) struct Surroundings<'a> {
    pub files: &'a TrackedFiles<'a>,
    pub site: &'a Terms,
    pub taken: Taken,
}

/// One row, from a document or a table.
pub(crate) struct Row {
    pub place: PlaceId,
    pub population: Population,
    pub period: Period,
    pub value: Value,
    pub numerator: Option<u64>,
    pub denominator: Option<u64>,
    pub standard_error: Option<Decimal>,
    pub provisional: bool,
    pub note: Option<Box<str>>,
    /// Where its value is written.
    pub span: Span,
}

/// The rows of one indicator or comparison.
#[derive(Default)]
pub(crate) struct Rows {
    of: BTreeMap<(PlaceId, Population), Vec<Observation>>,
    /// Breaks that rows of a table mark.
    pub breaks: Vec<Break>,
    /// Whether any row gives its numerator.
    pub has_numerators: bool,
    /// Whether the numerator of any row follows from its percentage.
    pub derives_numerators: bool,
}

impl Rows {
    /// Adds a row.
    pub fn push(&mut self, row: Row, unit: &Unit, out: &mut Diagnostics) {
        self.has_numerators |= row.numerator.is_some();
        let counts = counts(&row, unit, out);
        let numerator = counts.and_then(|counts| counts.numerator);
        self.derives_numerators |= row.numerator.is_none() && numerator.is_some();
        let observation = Observation {
            period: row.period,
            value: row.value,
            counts,
            standard_error: row.standard_error,
            provisional: row.provisional,
            note: row.note,
            span: row.span,
        };
        self.of.entry((row.place, row.population)).or_default().push(observation);
    }

    /// Takes the rows of a second table in.
    pub fn join(&mut self, other: Self) {
        self.derives_numerators |= other.derives_numerators;
        for (of, mut observations) in other.of {
            self.of.entry(of).or_default().append(&mut observations);
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    /// The series, the community's first and of each place everyone's; a period that stands twice is told, and its first row kept.
    pub fn finish(self, out: &mut Diagnostics) -> Vec<Series> {
        self.of
            .into_iter()
            .map(|((place, population), mut observations)| {
                observations.sort_by_key(|o| o.period);
                observations.dedup_by(|second, first| {
                    let same = second.period == first.period;
                    if same {
                        out.push(twice(first, second));
                    }
                    same
                });
                observations.shrink_to_fit();
                Series { place, population, observations }
            })
            .collect()
    }
}

fn twice(first: &Observation, second: &Observation) -> Diagnostic {
    let (first, second) = if first.span <= second.span { (first, second) } else { (second, first) };
    let message =
        format!("There are two rows for the same children and the same period, {}.", first.period);
    Diagnostic::new(Code::DuplicateRow, second.span, message)
        .expected("one row for each period")
        .also(first.span, "the first one")
        .help("Keep one of the two. In a table, a column that tells the rows apart may be missing from `columns` or `where`.")
}

/// The counts of a row. Where only the denominator is known, the numerator follows from a
/// percentage: the nearest whole number of people.
fn counts(row: &Row, unit: &Unit, out: &mut Diagnostics) -> Option<Counts> {
    let part = |message: &str| {
        Diagnostic::new(Code::BadCounts, row.span, message)
            .help("Write both the numerator and the denominator, or neither.")
    };
    match (row.numerator, row.denominator) {
        (Some(numerator), Some(denominator)) => {
            let share = matches!(unit, Unit::Percent { .. });
            if share && numerator > denominator {
                let message = "The numerator is larger than the denominator.";
                out.push(Diagnostic::new(Code::BadCounts, row.span, message).help(
                    "It counts a part of the people that the denominator counts: the two may have changed places.",
                ));
                return None;
            }
            Some(Counts::of(numerator, denominator))
        }
        (None, Some(denominator)) => {
            let people = match (unit, row.value) {
                (Unit::Percent { .. }, Value::Number(percent)) => {
                    (percent.checked_mul(denominator.into())).map(|it| it / Decimal::ONE_HUNDRED)
                }
                _ => None,
            };
            let numerator = people.and_then(|people| u64::try_from(people.round()).ok());
            let numerator = numerator.filter(|numerator| *numerator <= denominator);
            Some(Counts { numerator, denominator })
        }
        (Some(_), None) if !matches!(unit, Unit::Count { .. }) => {
            out.push(part("There is a numerator here without its denominator."));
            None
        }
        _ => None,
    }
}
