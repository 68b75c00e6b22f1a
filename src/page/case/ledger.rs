//! Contributed: the ledger of time, talent and treasure – by kind, by outcome, against last year,
//! and line by line.

use super::amounts::kind_key;
use crate::page::Route;
use crate::page::view::{Cell, Download, Part, Row, Table};
use crate::page::words::sheet::{Sheet, say};
use crate::report::{Backbone, Contribution, Gift, GiftKind, OutcomeId, RateId, Talent};
use crate::statistics::{Aligned, AlignedKind, Counted, LeverageYear};
use std::collections::BTreeSet;

/// The most ways of counting that are named in a cell.
const MOST_METHODS: usize = 3;

impl Sheet<'_> {
    /// The ledger by kind, by outcome, and against last year; what is not there is left out.
    pub(crate) fn ledger_parts(&self, backbone: &Backbone, year: &LeverageYear) -> Vec<Part> {
        let mut parts = Vec::new();
        parts.extend(self.kinds_part(backbone, year));
        parts.extend(self.outcomes_part(year));
        parts.extend(year.changes.as_ref().and_then(|c| self.changes_part(year, c)));
        parts
    }

    fn kinds_part(&self, backbone: &Backbone, year: &LeverageYear) -> Option<Part> {
        let together = year.aligned.together.as_ref()?;
        let heading = say!(
            self.language,
            "value-ledger",
            "amount" = self.long(together),
            "period" = self.when(year.period)
        );
        let table = self.kinds_table("ledger-table", &heading, backbone, year, &year.aligned, None);
        Some(Part { id: "ledger".to_owned(), table: Some(table), heading, ..Part::default() })
    }

    /// What partners put in for one outcome; nothing where no line is for it.
    pub(crate) fn aligned_part(&self, id: OutcomeId) -> Option<Part> {
        let (backbone, figures) = self.backbone()?;
        let year = figures.leverage.current()?;
        let of = year.by_outcome.iter().find(|(o, _)| *o == Some(id))?;
        let together = of.1.together.as_ref()?;
        let heading = say!(
            self.language,
            "outcome-aligned",
            "amount" = self.long(together),
            "period" = self.when(year.period)
        );
        let table = self.kinds_table("aligned-table", &heading, backbone, year, &of.1, Some(id));
        Some(Part {
            id: "aligned".to_owned(),
            paragraphs: vec![say!(self.language, "outcome-aligned-note")],
            table: Some(table),
            downloads: vec![Download {
                text: self.lines_title(year),
                href: format!("{}#lines", self.href(Route::Value)),
                note: None,
            }],
            heading,
            ..Part::default()
        })
    }

    fn kinds_table(
        &self,
        id: &str,
        caption: &str,
        backbone: &Backbone,
        year: &LeverageYear,
        aligned: &Aligned,
        outcome: Option<OutcomeId>,
    ) -> Table {
        let mut heads = vec![
            self.case_head("case-kind-head", false),
            self.case_head("case-what", false),
            self.case_head("case-worth", true),
        ];
        if let Some(cost) = &year.cost {
            let mut head = self.case_head("case-what", true);
            head.text = say!(self.language, "case-for-each", "one" = self.one(cost));
            heads.push(head);
        }
        heads.push(self.case_head("case-how", false));
        heads.push(self.case_head("case-verified", true));
        let per = |ratio: Option<&Counted>| {
            year.cost.as_ref().map(|cost| match ratio {
                Some(ratio) => Cell::number(self.for_each(ratio, cost)),
                None => Cell::default(),
            })
        };
        let row = |kind: &AlignedKind| {
            let mut cells = vec![
                Cell::text(self.given(kind)),
                Cell { strong: true, ..self.cash_cell(Some(&kind.worth)) },
            ];
            cells.extend(per(kind.per_dollar.as_ref()));
            cells.push(Cell::text(self.methods(backbone, year, kind.kind, outcome)));
            cells.push(self.cash_cell(kind.verified.as_ref()));
            Row { head: Cell::text(self.kind_name(kind.kind)), cells }
        };
        let mut rows: Vec<Row> = aligned.kinds.iter().map(row).collect();
        if let (Some(together), true) = (&aligned.together, aligned.kinds.len() > 1) {
            let mut cells = vec![
                Cell::text(say!(self.language, "case-once")),
                Cell { strong: true, ..self.cash_cell(Some(together)) },
            ];
            cells.extend(per(aligned.together_per_dollar.as_ref()));
            cells.extend([Cell::default(), Cell::default()]);
            rows.push(Row { head: Cell::text(say!(self.language, "case-together")), cells });
        }
        Table { id: id.to_owned(), caption: caption.to_owned(), quiet: true, heads, rows }
    }

    /// Such as "23 programs of 16 partners" or "41,200 hours, 7 partners".
    fn given(&self, kind: &AlignedKind) -> String {
        let hours = kind.hours.as_ref();
        say!(
            self.language,
            "case-given",
            "kind" = kind_key(kind.kind),
            "timed" = if hours.is_some() { "yes" } else { "no" },
            "hours" = hours.map(|h| self.numbers().decimal(h.value, 0)).unwrap_or_default(),
            "things" = kind.things,
            "all" = self.numbers().whole(kind.things),
            "partners" = kind.partners,
            "many" = self.numbers().whole(kind.partners)
        )
    }

    /// How a kind's lines were counted, in the words of the lines.
    fn methods(
        &self,
        backbone: &Backbone,
        year: &LeverageYear,
        kind: GiftKind,
        outcome: Option<OutcomeId>,
    ) -> String {
        let lines = self.lines_of(backbone, year);
        let lines = lines.filter(|(_, line)| line.gift.kind() == kind);
        let lines = lines.filter(|(_, line)| outcome.is_none() || line.outcome == outcome);
        let ways: BTreeSet<String> = lines.map(|(_, line)| self.way(backbone, line)).collect();
        if ways.len() > MOST_METHODS {
            return say!(self.language, "case-many-ways");
        }
        let ways: Vec<String> = ways.into_iter().collect();
        ways.join("; ")
    }

    pub(crate) fn way(&self, backbone: &Backbone, line: &Contribution) -> String {
        let rate = |id: RateId| {
            let rate = &backbone.rates[id.0];
            say!(
                self.language,
                "case-rate",
                "rate" = self.money(rate.amount),
                "place" = &rate.place,
                "period" = self.when(rate.period)
            )
        };
        match &line.gift {
            Gift::Time { rate: id, .. } | Gift::Talent(Talent::Hours { rate: id, .. }) => rate(*id),
            Gift::Talent(Talent::Stated { basis, .. }) => basis.clone(),
            Gift::Realigned(_) | Gift::New(_) => line.method.clone(),
        }
    }

    pub(crate) fn lines_of<'b>(
        &self,
        backbone: &'b Backbone,
        year: &LeverageYear,
    ) -> impl Iterator<Item = (usize, &'b Contribution)> {
        let position = year.period.position();
        let lines = backbone.contributions.iter().enumerate();
        lines.filter(move |(_, line)| line.period.position() == position)
    }
}
