//! Unit: how an indicator's values are counted and printed.

use crate::parse::document::describe::describe;
use crate::parse::document::field::{Name, Number, Whole, scalars};
use crate::parse::document::shape::{Shape, choice};
use crate::parse::value::number::LARGEST;
use crate::report;

describe! {
    /// The kind of a unit, or more.
    either Unit { Kind(UnitKind), Own(OwnUnit) }

    /// The units that there are.
    enum UnitKind {
        Percent: "a share, 0 to 100",
        Count: "a number of people or things",
        Money: "an amount of money",
        Score: "points on a scale",
        Years: "a length of time",
        Ratio: "one number for each of another",
        Rate: "so many for each so many",
    }

    struct OwnUnit = "unit" {
        /// Which unit it is.
        required kind: UnitKind = "rate";
        /// For each how many; rates only.
        optional per: Whole<1, { LARGEST as u64 }> = "1000", else "1000";
        /// What is counted, in the plural; counts and rates only.
        optional of: Name = "children";
        /// How many decimals are printed.
        optional places: Whole<0, 6>
            = "1", else "as many as its values have, at most 2; 1 for percentages, 0 for counts";
        /// The currency; money only.
        optional currency: Currency = "USD", else "USD";
        /// The lowest score; scores only.
        optional from: Number = "0";
        /// The highest score; scores only.
        optional to: Number = "300";
    }
}

scalars! {
    Currency: &'static str = Shape::Choice(&[
        choice("USD", "US dollars"),
        choice("GBP", "pounds sterling"),
        choice("EUR", "euros"),
        choice("CAD", "Canadian dollars"),
        choice("AUD", "Australian dollars"),
        choice("NZD", "New Zealand dollars"),
        choice("MXN", "Mexican pesos"),
    ]);
}

impl Unit {
    /// Whether it says how many decimals are printed.
    pub fn has_places(&self) -> bool {
        matches!(self, Self::Own(own) if own.places.value.is_some())
    }

    /// The unit, with the most decimals that are printed where it does not say; a percentage where it
    /// could not be read, which has been told.
    pub fn unit(written: Option<Self>) -> report::Unit {
        let (kind, own) = match written {
            Some(Self::Kind(kind)) => (kind, None),
            Some(Self::Own(own)) => (own.kind.value.unwrap_or(UnitKind::Percent), Some(own)),
            None => (UnitKind::Percent, None),
        };
        let own = own.as_ref();
        let places = own.and_then(|own| own.places.value).map(|places| places as u32);
        let noun = own.and_then(|own| own.of.value.clone());
        match kind {
            UnitKind::Percent => report::Unit::Percent { places: places.unwrap_or(1) },
            UnitKind::Count => report::Unit::Count { places: places.unwrap_or(0), noun },
            UnitKind::Money => report::Unit::Money {
                places: places.unwrap_or(2),
                currency: own.and_then(|own| own.currency.value).unwrap_or("USD").to_owned(),
            },
            UnitKind::Score => report::Unit::Score {
                places: places.unwrap_or(2),
                bounds: own.and_then(|own| own.from.value.zip(own.to.value)),
            },
            UnitKind::Years => report::Unit::Years { places: places.unwrap_or(2) },
            UnitKind::Ratio => report::Unit::Ratio { places: places.unwrap_or(2) },
            UnitKind::Rate => report::Unit::Rate {
                places: places.unwrap_or(2),
                per: own.and_then(|own| own.per.value).unwrap_or(1000),
                noun,
            },
        }
    }
}
