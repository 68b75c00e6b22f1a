//! Layout: how the scorecard hangs its measures on the line, by how many they are.

use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::report::{OutcomeId, Role};

/// How measures hang on the line. Its name is the line's class in the stylesheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// One, with its trend beside it.
    Alone,
    /// Two to four, as many columns, and the line ends with them.
    Few,
    /// Five or six, in threes.
    Thirds,
    /// Seven or eight, in fours.
    Quarters,
    /// Up to 24: a row of line for each stage.
    Stages,
    /// More: one line down the page, a row for each, those too that tell sooner.
    List,
}

impl Layout {
    pub(crate) fn of(sheet: &Sheet<'_>) -> Self {
        let outcomes = (0..sheet.card.outcomes.len()).map(OutcomeId);
        let cards: usize = outcomes.map(|id| sheet.indicators(id, Role::Core).count().max(1)).sum();
        match cards {
            1 if alone(sheet).is_some() => Self::Alone,
            0..=4 => Self::Few,
            5..=6 => Self::Thirds,
            7..=8 => Self::Quarters,
            9..=24 => Self::Stages,
            _ => Self::List,
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Few => "few",
            Self::Thirds => "thirds",
            Self::Quarters => "quarters",
            Self::Stages => "stages",
            Self::List => "list",
        }
    }

    /// Whether a stage's name stands before its measures, with how they do.
    pub(crate) fn is_by_stage(self) -> bool {
        matches!(self, Self::Stages | Self::List)
    }
}

/// The one measure, where there is one of a community of which a value is known or hidden.
pub(crate) fn alone<'a>(sheet: &Sheet<'a>) -> Option<IndicatorView<'a>> {
    let mut core = sheet.core();
    let one = core.next()?;
    (core.next().is_none() && sheet.card.outcomes.len() == 1 && one.latest().is_some())
        .then_some(one)
}
