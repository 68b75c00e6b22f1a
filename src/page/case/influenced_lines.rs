//! Budgets: every line of what could be influenced, as it was written.

use crate::page::view::{Cell, Row, Table};
use crate::page::words::sheet::{Sheet, say};
use crate::report::{Backbone, Holder, Influenced};
use crate::statistics::{Influence, Line};

impl Sheet<'_> {
    pub(crate) fn budgets_title(&self, influence: &Influence) -> String {
        let lines = influence.could_be_influenced.lines().len();
        say!(self.language, "value-budgets", "count" = lines, "all" = self.numbers().whole(lines))
    }

    /// The budgets that are counted as what could be influenced.
    pub(crate) fn budgets_table(&self, backbone: &Backbone, influence: &Influence) -> Table {
        let row = |line: &Influenced| Row {
            head: Cell {
                note: line.counted_apart.clone(),
                ..Cell::text(self.holder_name(&line.holder))
            },
            cells: vec![
                Cell::text(self.sector_of(&line.holder).to_owned()),
                Cell::number(self.money_exact(line.amount)),
                Cell::text(self.when(line.period)),
                Cell::text(line.basis.clone()),
                Cell::text(say!(
                    self.language,
                    "case-attested-by",
                    "who" = &line.source.name,
                    "date" = self.numbers().date(line.date)
                )),
            ],
        };
        let lines = influence.could_be_influenced.lines();
        let rows = lines.into_iter().filter_map(|line| match line {
            Line::Influenced(at) => Some(row(&backbone.influenced[at])),
            _ => None,
        });
        let heads = [
            ("case-organization", false),
            ("case-sector", false),
            ("case-amount", true),
            ("case-year", false),
            ("case-basis", false),
            ("case-source", false),
        ];
        Table {
            id: "budgets".to_owned(),
            caption: self.budgets_title(influence),
            quiet: true,
            heads: heads.iter().map(|(key, number)| self.case_head(key, *number)).collect(),
            rows: rows.collect(),
        }
    }

    fn sector_of<'b>(&'b self, holder: &'b Holder) -> &'b str {
        match holder {
            Holder::Partner(id) => &self.card.partners[id.0].sector,
            Holder::Other { sector, .. } => sector,
        }
    }
}
