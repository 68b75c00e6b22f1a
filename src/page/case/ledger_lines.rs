//! Lines: every line of the ledger, as it was written.

use crate::page::view::{Cell, Row, Table};
use crate::page::words::sheet::{Sheet, say};
use crate::report::{Backbone, Confidence, Contribution};
use crate::statistics::{LeverageYear, worth};

impl Sheet<'_> {
    pub(crate) fn lines_title(&self, year: &LeverageYear) -> String {
        let count: usize = year.aligned.kinds.iter().map(|kind| kind.lines).sum();
        say!(
            self.language,
            "value-lines",
            "count" = count,
            "all" = self.numbers().whole(count),
            "period" = self.when(year.period)
        )
    }

    /// Every line of the ledger, as it was written.
    pub(crate) fn lines_table(&self, backbone: &Backbone, year: &LeverageYear) -> Option<Table> {
        let row = |(at, line): (usize, &Contribution)| {
            let amount = worth(backbone, at).ok()?;
            let hours = line.hours().map(|h| self.numbers().decimal(h, 0));
            Some(Row {
                head: Cell {
                    note: hours.map(|hours| say!(self.language, "case-hours", "hours" = hours)),
                    ..Cell::text(line.what.clone())
                },
                cells: vec![
                    Cell::text(self.kind_name(line.gift.kind())),
                    Cell::text(self.card.partners[line.partner.0].name.clone()),
                    self.outcome_cell(line.outcome),
                    Cell::number(self.exact(&amount)),
                    self.way_cell(backbone, line),
                    Cell::text(self.confidence(line.confidence)),
                    self.attested(line),
                ],
            })
        };
        let rows: Vec<Row> = self.lines_of(backbone, year).filter_map(row).collect();
        let heads = [
            ("case-what", false),
            ("case-kind-head", false),
            ("case-partner", false),
            ("table-outcome", false),
            ("case-worth", true),
            ("case-how", false),
            ("case-confidence", false),
            ("case-attested", false),
        ];
        (!rows.is_empty()).then(|| Table {
            id: "lines".to_owned(),
            caption: self.lines_title(year),
            quiet: true,
            heads: heads.iter().map(|(key, number)| self.case_head(key, *number)).collect(),
            rows,
        })
    }

    fn way_cell(&self, backbone: &Backbone, line: &Contribution) -> Cell {
        let way = self.way(backbone, line);
        let text = if way == line.method {
            way
        } else {
            say!(self.language, "case-way", "way" = way, "method" = &line.method)
        };
        Cell { note: line.counted_apart.clone(), ..Cell::text(text) }
    }

    fn attested(&self, line: &Contribution) -> Cell {
        Cell::text(match &line.attested_by {
            Some(who) => say!(
                self.language,
                "case-attested-by",
                "who" = who,
                "date" = self.numbers().date(line.date)
            ),
            None => say!(self.language, "case-attested-none"),
        })
    }

    fn confidence(&self, confidence: Confidence) -> String {
        let word = match confidence {
            Confidence::High => "high",
            Confidence::Medium => "medium",
            Confidence::Low => "low",
        };
        say!(self.language, "case-confidence-word", "word" = word)
    }
}
