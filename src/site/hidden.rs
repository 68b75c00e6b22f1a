//! Hidden: how many figures of a site are not shown to protect privacy, and what that costs.

use crate::disclosure::{Published, SizeClass};
use std::fmt::{Display, Formatter, Result};

/// How many figures are hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// Those about few people, and those that their source keeps back.
    few: usize,
    /// Those that would tell them.
    beside: usize,
    /// About how many the latter are: whoever can read the log of a build may read it too.
    people: SizeClass,
}

impl Hidden {
    /// Of all indicators together.
    pub(super) fn of(published: &Published) -> Self {
        let series = published.series.iter().flat_map(|of| of.iter());
        let points = series.flat_map(|series| &series.points);
        let all = points.filter(|point| point.cell.is_suppressed()).count();
        let beside = published.protected.iter().map(|it| it.besides).sum();
        let people = published.protected.iter().map(|it| it.people).sum();
        Self { few: all.saturating_sub(beside), beside, people: SizeClass::of(people) }
    }
}

/// Such as “3 figures hidden to protect privacy: 2 about few people or kept back by their source, 1 beside them
/// (30 to 99 children)”.
impl Display for Hidden {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self { few, beside, people } = *self;
        let all = few + beside;
        let figures = if all == 1 { "figure" } else { "figures" };
        write!(f, "{all} {figures} hidden to protect privacy")?;
        match beside {
            0 => Ok(()),
            _ => write!(
                f,
                ": {few} about few people or kept back by their source, {beside} beside them ({} children)",
                people.words()
            ),
        }
    }
}
