//! Bounds: the least and the most that a hidden number can be, as far as a reader can work it out.

use super::flow::Network;
use super::linked::Linked;
use super::program;
use super::relation::Integers;
use super::row::Unsolved;

/// The least and the most that a number can be; both are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// In the number's own unit, from 0 up.
    pub least: i64,
    /// `None`: as large as one likes.
    pub most: Option<i64>,
}

impl Bounds {
    fn of(least: i128, most: Option<i128>) -> Result<Self, Unsolved> {
        let whole = |end: i128| i64::try_from(end).map_err(|_| Unsolved);
        Ok(Self { least: whole(least)?, most: most.map(whole).transpose()? })
    }
}

impl Integers {
    /// The smallest and the largest whole number that the one at place `number` can be, in all tables of whole
    /// numbers from 0 up that keep the relations and agree in every number that is not `hidden`.
    ///
    /// Worked out row by row where that is exact, as a flow where the numbers make a network, and else by
    /// branch and bound. Each end is a value that a whole table has, which is checked in whole numbers: should
    /// the solver err, the bounds are too narrow and never too wide, so that more is hidden and not less.
    ///
    /// # Errors
    /// Where that is not worked out within a fixed number of steps, a number is too large, or there is no such
    /// place.
    pub fn bounds(&self, hidden: &[bool], number: usize) -> Result<Bounds, Unsolved> {
        let value = *self.values.get(number).ok_or(Unsolved)?;
        match hidden.get(number) {
            Some(true) if hidden.len() == self.values.len() => {
                let linked = Linked::of(self, hidden, number)?;
                Means::of(&linked).bounds(&linked)
            }
            Some(false) => Ok(Bounds { least: value, most: Some(value) }),
            _ => Err(Unsolved),
        }
    }
}

/// What the bounds of a number are worked out by.
pub(super) enum Means {
    /// Row by row, which is done already.
    Rows,
    Flow(Network),
    Program,
}

impl Means {
    /// The quickest that is exact.
    pub(super) fn of(linked: &Linked) -> Self {
        if linked.is_exact() {
            return Self::Rows;
        }
        Network::of(linked).map_or(Self::Program, Self::Flow)
    }

    /// The bounds of the number that is asked for.
    pub(super) fn bounds(&self, linked: &Linked) -> Result<Bounds, Unsolved> {
        let (least, most) = match self {
            Self::Rows => (linked.range().least, linked.range().most),
            Self::Flow(network) => network.ends()?,
            Self::Program => program::ends(linked)?,
        };
        Bounds::of(least, most)
    }
}

/// What the rows one by one leave of the number that is asked for: never too narrow.
pub(super) fn outer(linked: &Linked) -> Result<Bounds, Unsolved> {
    Means::Rows.bounds(linked)
}
