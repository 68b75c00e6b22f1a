//! Printed: a shown number as coarse as it is printed everywhere.

use super::care::wants_care;
use super::ladder::{Rung, rung};
use super::published::Cell;
use crate::report::{Counts, Percents, Population, Privacy, Unit};
use rust_decimal::{Decimal, RoundingStrategy::MidpointAwayFromZero};

/// What may be told of one population's numbers.
pub(super) struct Printing<'a> {
    unit: &'a Unit,
    privacy: &'a Privacy,
    of_group: bool,
}

impl<'a> Printing<'a> {
    pub(super) fn new(unit: &'a Unit, privacy: &'a Privacy, population: &Population) -> Self {
        let of_group = matches!(population, Population::Group(..) | Population::Crossed(_));
        Self { unit, privacy, of_group }
    }

    /// The cell of a number that the primary rule lets pass: all children (and the comparison) to
    /// the unit's places; a group's percentage whole, or on the ladder where that is chosen and
    /// its number of people is known.
    pub(super) fn cell(&self, value: Decimal, counts: Option<Counts>) -> Cell {
        let coarse = self.of_group && matches!(self.unit, Unit::Percent { .. });
        if coarse
            && self.privacy.percents == Percents::Bands
            && let Some(counts) = counts
        {
            match rung(value, counts.denominator) {
                Rung::Hidden => return Cell::Suppressed,
                Rung::Band(band) => return Cell::Band(band),
                Rung::Whole => {}
            }
        }
        // Counts, and all that follows from them, would tell how many there are.
        let counts = counts.filter(|_| !self.of_group || self.privacy.show_counts);
        Cell::Shown {
            value: rounded(value, if coarse { 0 } else { self.unit.places() }),
            counts,
            read_with_care: counts.is_some_and(wants_care),
        }
    }
}

/// Halves away from zero, with exactly `places` decimals and no minus before a zero.
fn rounded(value: Decimal, places: u32) -> Decimal {
    let mut rounded = value.round_dp_with_strategy(places, MidpointAwayFromZero);
    rounded.rescale(places);
    if rounded.is_zero() {
        rounded.set_sign_positive(true);
    }
    rounded
}
