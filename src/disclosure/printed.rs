//! Printed: a shown number as it is printed everywhere.

use super::care::wants_care;
use super::ladder::{Rung, rung};
use super::published::Cell;
use super::size::{Size, SizeClass};
use crate::report::{Observation, Percents, Privacy, Unit, round};
use rust_decimal::{Decimal, RoundingStrategy::MidpointAwayFromZero};

/// What may be told of one population's numbers.
pub(super) struct Printing<'a> {
    unit: &'a Unit,
    privacy: &'a Privacy,
    /// Whether they are of a part: of a group, or of a place in the community.
    of_part: bool,
}

impl<'a> Printing<'a> {
    pub(super) fn new(unit: &'a Unit, privacy: &'a Privacy, of_part: bool) -> Self {
        Self { unit, privacy, of_part }
    }

    /// The cell of a number that is not hidden: the community's (and that of a place around it)
    /// as it is stored; a part's as [`Printing::coarse`] says; every percentage on the ladder where that is chosen
    /// and its number of people is known.
    pub(super) fn cell(&self, value: Decimal, observation: &Observation) -> Cell {
        let counts = observation.counts;
        if let Some(counts) = counts.filter(|_| self.is_banded()) {
            match rung(value, counts.denominator, !self.of_part) {
                Rung::Hidden => return Cell::HIDDEN,
                Rung::Band(band) => return Cell::Band(band),
                Rung::Whole => {}
            }
        }
        let coarse = self.of_part || self.is_banded();
        let value = if coarse { self.coarse(value) } else { value };
        // Counts, and all that follows from them, would tell more than the coarse value.
        let size = match counts {
            None => Size::Unknown,
            Some(counts) if !coarse || self.privacy.show_counts => Size::Counted(counts),
            Some(counts) => Size::Class(SizeClass::of(counts.denominator)),
        };
        let read_with_care = wants_care(self.unit, value, size);
        let standard_error = observation.standard_error.filter(|_| !coarse);
        Cell::Shown { value, size, standard_error, read_with_care }
    }

    /// Whether percentages are printed in bands, everyone's too.
    fn is_banded(&self) -> bool {
        matches!(self.unit, Unit::Percent { .. }) && self.privacy.percents == Percents::Bands
    }

    /// A part's value: a percentage whole, a rate with as many digits as that has, which are two, and all
    /// else to the unit's places.
    fn coarse(&self, value: Decimal) -> Decimal {
        let places = match self.unit {
            Unit::Percent { .. } => 0,
            Unit::Rate { places, .. } => {
                let two = value.round_sf_with_strategy(2, MidpointAwayFromZero);
                return two.map_or(value, |two| rounded(two, two.scale().min(*places)));
            }
            unit => unit.places(),
        };
        rounded(value, places)
    }
}

/// Halves away from zero, with exactly `places` decimals and no minus before a zero.
fn rounded(value: Decimal, places: u32) -> Decimal {
    let mut rounded = round(value, places);
    rounded.rescale(places);
    if rounded.is_zero() {
        rounded.set_sign_positive(true);
    }
    rounded
}
