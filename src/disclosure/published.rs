//! Published: a report as a reader may see it.

use super::Size;
use crate::report::{
    Absence, Band, Card, Counts, Indicator, Observation, Period, PlaceId, Population, Printed,
    Series,
};
use crate::source::Span;
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A report as it is printed: what is hidden, and what is not printed of a figure, is absent as a type. All
/// that judges or renders reads this one.
#[derive(Clone, Debug)]
pub struct Published {
    /// All that may be printed as it stands.
    pub card: Card,
    /// The published series of each indicator, in the order of [`Card::indicators`]: place by place, the
    /// community first, and of each everyone, then groups in the card's order, then crossed groups.
    pub series: Vec<Arc<Vec<PublishedSeries>>>,
    /// Each indicator as it holds for the places in the community: without a promise, and as coarse as their
    /// figures are printed.
    pub local: Vec<Arc<Indicator>>,
    /// How much of each indicator is hidden, for the author alone: it goes into no site.
    pub protected: Vec<Arc<Protected>>,
}

/// How much of an indicator is hidden so that nobody can work out what is, and how far that is proven.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Protected {
    /// Figures that are hidden because of their own numbers.
    pub first: usize,
    /// Figures that are hidden because they would tell others.
    pub besides: usize,
    /// How many people stand behind those, each counted as often as there is a figure.
    pub people: u64,
    /// Hidden figures that no proof was found for: then nothing may be published.
    pub unproven: Vec<Withheld>,
    /// Those that are hidden beside others only because no proof was found while they were shown.
    pub added: Vec<Withheld>,
}

impl Published {
    /// Which of the figures at some places are shown, of the series that it was made from.
    pub fn shown_at(&self, series: &[Arc<Vec<Series>>], asked: &BTreeSet<Span>) -> BTreeSet<Span> {
        let each = series.iter().zip(&self.series);
        let each = each.flat_map(|(own, published)| own.iter().map(move |it| (it, published)));
        let shown = each.flat_map(|(own, published)| {
            let same =
                |it: &&PublishedSeries| (it.place, &it.population) == (own.place, &own.population);
            let points = of_place(published, own.place).iter().find(same).map(|it| &it.points);
            let is_shown = move |it: &&Observation| {
                let at = points.and_then(|points| {
                    Some(&points[points.binary_search_by_key(&it.period, |it| it.period).ok()?])
                });
                at.is_some_and(|point| !point.cell.is_suppressed())
            };
            let asked = own.observations.iter().filter(|it| asked.contains(&it.span));
            asked.filter(is_shown).map(|it| it.span)
        });
        shown.collect()
    }
}

/// A figure that is hidden.
#[derive(Clone, Debug, PartialEq)]
pub struct Withheld {
    /// Where.
    pub place: PlaceId,
    /// Whom it counts.
    pub population: Population,
    /// When.
    pub period: Period,
}

/// The series of one place, of an indicator's.
pub fn of_place(series: &[PublishedSeries], place: PlaceId) -> &[PublishedSeries] {
    let from = series.partition_point(|it| it.place < place);
    let count = series[from..].partition_point(|it| it.place == place);
    &series[from..from + count]
}

/// The published observations of one population of one place, ordered by period.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedSeries {
    /// Where.
    pub place: PlaceId,
    /// Whom it counts.
    pub population: Population,
    /// Its points.
    pub points: Vec<PublishedPoint>,
}

/// One published period.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedPoint {
    /// When.
    pub period: Period,
    /// What.
    pub cell: Cell,
    /// Not final yet; never said of a suppressed cell.
    pub provisional: bool,
    /// The author's note on this value; dropped with a suppressed one.
    pub note: Option<Box<str>>,
    /// What a card that was released before printed otherwise.
    pub restated: Option<Box<Restated>>,
}

/// What a card printed of a figure that is printed otherwise now.
#[derive(Clone, Debug, PartialEq)]
pub struct Restated {
    /// The name of its edition, such as "2025".
    pub card: String,
    /// What it printed.
    pub then: Printed,
    /// Why it was revised, where the author says so.
    pub reason: Option<String>,
}

/// The states of a published cell. Zero is a value; it is neither missing nor suppressed.
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
pub enum Cell {
    /// A value in display units.
    Shown {
        /// The community's as it is stored, and that of a place around or beside it; a group's, and that of a
        /// place in the community, with exactly the decimals that are printed: a percentage has none.
        value: Decimal,
        /// How many stand behind it, as far as it is printed.
        size: Size,
        /// The standard error, in display units; never of a group.
        standard_error: Option<Decimal>,
        /// Whether it rests on few: n < 30 or a 95 % half-width over 10 points.
        read_with_care: bool,
    },
    /// Only a range is published.
    Band(Band),
    /// No number. What is hidden here is [`Cell::HIDDEN`], and nothing tells it from what the source keeps
    /// back to protect privacy, or which came first; any other reason is the source's own.
    Absent(Absence),
}

impl Cell {
    /// Not shown, to protect privacy.
    pub const HIDDEN: Self = Self::Absent(Absence::Privacy);

    /// Whether nobody knows it.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Absent(why) if !why.is_suppressed())
    }

    /// Whether it is known and kept back, by the source or here.
    pub fn is_suppressed(&self) -> bool {
        matches!(self, Self::Absent(why) if why.is_suppressed())
    }

    /// A value of which nothing else is known.
    #[cfg(test)]
    pub(crate) fn bare(value: Decimal) -> Self {
        Self::Shown { value, size: Size::Unknown, standard_error: None, read_with_care: false }
    }

    /// The printed value, where one is shown.
    pub fn value(&self) -> Option<Decimal> {
        match self {
            Self::Shown { value, .. } => Some(*value),
            _ => None,
        }
    }

    /// How many stand behind it, as far as it is printed.
    pub fn size(&self) -> Size {
        match self {
            Self::Shown { size, .. } => *size,
            _ => Size::Unknown,
        }
    }

    /// The counts behind it, where they are printed.
    pub fn counts(&self) -> Option<Counts> {
        self.size().counts()
    }
}
