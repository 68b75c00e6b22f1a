//! Table: figures of one indicator that hang together, in whole numbers, and the sums that link them.

use super::published::Cell;
use super::tally::{SIDES, Tally};
use super::within::Within;

/// Figures and their sums, as a reader knows them but for what is hidden.
#[derive(Debug)]
pub(super) struct Table {
    pub figures: Vec<Figure>,
    pub sums: Vec<Sum>,
    /// The sums that each figure is in.
    pub sums_of: Vec<Vec<usize>>,
    /// The fewest of each side that may be shown (see [`super::tally::thresholds`]).
    pub least: [i64; SIDES],
    /// Whether every number that is printed is printed as it is: then a sum gives back what is hidden alone.
    pub is_exact: bool,
    /// Whether no figure has more with the result than people: then it has so in no world. Events may be more.
    pub is_of_people: bool,
}

/// One figure: its numbers, and what is printed of them where it is shown.
#[derive(Clone, Debug, Hash)]
pub(super) struct Figure {
    /// The series that it is of, by its place in the table's indicator, and its observation there.
    pub at: (usize, usize),
    pub tally: Tally,
    /// What is printed of it where nothing but its own numbers hides it.
    pub cell: Cell,
    pub within: Within,
    /// Whether its own numbers hide it.
    pub first: bool,
    /// Whether it stays as it is: others publish it.
    pub fixed: bool,
}

/// Figures that add up to another.
#[derive(Clone, Debug, PartialEq, Hash)]
pub(super) struct Sum {
    pub kind: Kind,
    pub total: usize,
    pub parts: Vec<usize>,
    /// The place of each part among all that there may be: the same wherever such parts stand.
    pub ranks: Vec<usize>,
    /// How many parts there may be.
    pub of: usize,
    /// Whether the result is counted in all of them.
    pub counted: bool,
    /// What belongs to the total and stands in no part.
    pub rest: Rest,
}

/// What the parts are of the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    /// Single years of years that are pooled.
    Years,
    /// Places of one kind in a place.
    Places,
    /// Groups of a breakdown, or groups within a group.
    Groups,
}

/// What of a total is in none of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Rest {
    /// Nothing: the parts are all of it.
    None,
    /// Those that are in no group, and that nobody tells of.
    Unknown(Tally),
    /// The figures that the source keeps back, and nothing else.
    Kept(Tally),
    /// Nobody knows what is in it: figures without counts, or more people than any reader takes for none.
    Open(Tally),
}

impl Rest {
    /// Its numbers.
    pub fn tally(self) -> Tally {
        match self {
            Self::None => Tally { n: 0, k: Some(0) },
            Self::Unknown(tally) | Self::Kept(tally) | Self::Open(tally) => tally,
        }
    }

    /// Whether it may be other in a world: nobody knows what it is made of.
    pub fn may_differ(self) -> bool {
        matches!(self, Self::Kept(_) | Self::Open(_))
    }
}

/// Figures as they stand in one world: what each is made of.
pub(super) trait Numbers {
    /// The numbers behind a figure.
    fn tally(&self, figure: usize) -> Tally;

    /// What is left of a sum's total.
    fn rest(&self, sum: usize) -> Tally;
}

/// The same, and what is printed of them where they are shown.
pub(super) trait Printed: Numbers {
    /// What the print of a figure tells of its numbers.
    fn within(&self, figure: usize) -> Within;
}

impl Printed for Table {
    fn within(&self, figure: usize) -> Within {
        self.figures[figure].within
    }
}

impl Numbers for Table {
    fn tally(&self, figure: usize) -> Tally {
        self.figures[figure].tally
    }

    fn rest(&self, sum: usize) -> Tally {
        self.sums[sum].rest.tally()
    }
}

impl Table {
    /// Of figures and the sums over them.
    pub fn new(figures: Vec<Figure>, sums: Vec<Sum>, least: [i64; SIDES]) -> Self {
        let mut sums_of = vec![Vec::new(); figures.len()];
        for (at, sum) in sums.iter().enumerate() {
            for figure in sum.members() {
                sums_of[figure].push(at);
            }
        }
        let is_exact = figures.iter().all(|it| !matches!(it.within, Within::Coarsely { .. }));
        let is_of_people = figures.iter().all(|it| it.tally.k.is_none_or(|k| k <= it.tally.n));
        Self { figures, sums, sums_of, least, is_exact, is_of_people }
    }

    /// The sides of so many that are fewer than may be shown.
    pub fn small_sides(&self, tally: Tally) -> [bool; SIDES] {
        let sides = tally.sides();
        std::array::from_fn(|side| sides[side].is_some_and(|it| it < self.least[side]))
    }

    /// The sum in which a figure is hidden among others: that of its groups before that of its places.
    pub fn home(&self, figure: usize) -> Option<usize> {
        let may = |sum: &&usize| {
            let sum = &self.sums[**sum];
            sum.parts.len() > 1 && sum.total != figure
        };
        let sums = self.sums_of[figure].iter().filter(may);
        sums.copied().max_by_key(|sum| (self.sums[*sum].kind == Kind::Groups, usize::MAX - sum))
    }

    /// How many a side of a hidden figure must be able to be: as many as may be shown, so that nobody knows that
    /// it is small; or nearly so many, where nothing could be hidden in its stead.
    pub fn large(&self, figure: usize, side: usize) -> i64 {
        self.least[side] - i64::from(self.is_lone(figure))
    }

    /// Whether a figure stands among no others, or is part of one that does and is itself about few people.
    fn is_lone(&self, figure: usize) -> bool {
        self.home(figure).is_none_or(|at| {
            let total = self.sums[at].total;
            self.figures[total].first && self.is_lone(total)
        })
    }

    /// Whether a sum leaves so much of its total, nobody knows of what, that its parts can be other by themselves.
    pub fn is_roomy(&self, sum: &Sum) -> bool {
        sum.rest.may_differ() && sum.rest.tally().is_plainly_of(self.figures[sum.total].tally)
    }

    /// The figures that are hidden first, in that world.
    pub fn firsts(&self, world: &impl Numbers) -> Vec<bool> {
        (0..self.figures.len()).map(|at| self.is_first(at, world)).collect()
    }

    /// Whether a figure's own numbers hide it, in that world.
    pub fn is_first(&self, figure: usize, world: &impl Numbers) -> bool {
        let tally = world.tally(figure);
        match tally == self.figures[figure].tally {
            true => self.figures[figure].first,
            false => self.is_small(tally),
        }
    }

    /// Whether few are told by the numbers alone.
    pub fn is_small(&self, tally: Tally) -> bool {
        self.small_sides(tally).contains(&true)
    }
}

impl Sum {
    /// Its total and its parts.
    pub fn members(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.total).chain(self.parts.iter().copied())
    }

    /// What some parts make together; without the result where that is not counted in all.
    pub fn made(&self, parts: &[usize], world: &impl Numbers) -> Tally {
        let none = Tally { n: 0, k: self.counted.then_some(0) };
        parts.iter().fold(none, |made, it| made.plus(world.tally(*it)))
    }

    /// What a member's numbers count for in it: 1 of a part, -1 of the total.
    pub fn sign(&self, figure: usize) -> i64 {
        if figure == self.total { -1 } else { 1 }
    }
}
