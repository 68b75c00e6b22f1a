//! Tables: the tables of the backbone that can be taken away: the same lines as its pages print.

use crate::language::say;
use crate::page::view::Download;
use crate::page::words::sheet::Sheet;
use crate::report::{Backbone, Card};

/// A table of the backbone's lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Holding {
    /// What it costs, by function.
    Budgets,
    /// Who pays.
    Income,
    /// What could be influenced.
    Influenced,
    /// The ledger of time, talent and treasure.
    Contributions,
    /// What is asked for.
    Asks,
}

impl Holding {
    /// Those that have lines.
    pub(crate) fn of(card: &Card) -> Vec<Self> {
        let Some(backbone) = &card.backbone else {
            return vec![];
        };
        let all = [Self::Budgets, Self::Income, Self::Influenced, Self::Contributions, Self::Asks];
        all.into_iter().filter(|it| it.has_lines(backbone)).collect()
    }

    fn has_lines(self, backbone: &Backbone) -> bool {
        match self {
            Self::Budgets => !backbone.budgets.is_empty(),
            Self::Income => !backbone.income.is_empty(),
            Self::Influenced => !backbone.influenced.is_empty(),
            Self::Contributions => !backbone.contributions.is_empty(),
            Self::Asks => !backbone.asks.is_empty(),
        }
    }

    /// Its name: the file's without its ending.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Budgets => "backbone-budgets",
            Self::Income => "backbone-income",
            Self::Influenced => "backbone-could-be-influenced",
            Self::Contributions => "backbone-contributions",
            Self::Asks => "backbone-asks",
        }
    }

    /// Where it stands below the site's root.
    pub(crate) fn path(self) -> String {
        format!("data/{}.csv", self.name())
    }
}

/// The backbone's tables, to take away.
pub(crate) fn case_downloads(sheet: &Sheet<'_>) -> Vec<Download> {
    let holdings = Holding::of(sheet.card).into_iter();
    holdings.map(|holding| table_download(sheet, holding)).collect()
}

fn table_download(sheet: &Sheet<'_>, holding: Holding) -> Download {
    Download {
        text: say!(sheet, "download-case", "table" = holding.name()),
        href: sheet.file(&holding.path()),
        note: Some("CSV".to_owned()),
    }
}
