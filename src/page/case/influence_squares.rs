//! Squares: the cost beside what is aligned beside what could be influenced, true to area.

use super::amounts::drawn;
use crate::chart::{Chart, Square, Squares};
use crate::page::view::{Cell, Figure, Row, Table};
use crate::page::words::sheet::{Sheet, say};
use crate::statistics::{Counted, LeverageYear};

impl Sheet<'_> {
    /// The figure; none where one of the three is not known, or is nothing.
    pub(crate) fn squares(&self, year: &LeverageYear, cost: &Counted) -> Option<Figure> {
        let influence = year.influence.as_ref()?;
        let could = &influence.could_be_influenced;
        let aligned = year.aligned.together.as_ref()?;
        if [cost, could, aligned].iter().any(|f| f.value.is_zero()) || aligned.value > could.value {
            return None;
        }
        let period = self.when(year.period);
        let count = influence.organizations;
        let square = |figure: &Counted, label: String, lines: [String; 2]| Square {
            value: drawn(figure),
            label,
            lines,
        };
        let chart = Squares {
            whole: square(
                could,
                self.long(could),
                [
                    say!(self.language, "squares-could"),
                    say!(
                        self.language,
                        "squares-could-more",
                        "count" = count,
                        "all" = self.numbers().whole(count)
                    ),
                ],
            ),
            part: square(
                aligned,
                self.long(aligned),
                [
                    say!(self.language, "squares-aligned"),
                    say!(self.language, "squares-aligned-more", "period" = &period),
                ],
            ),
            cost: square(
                cost,
                self.exact(cost),
                [say!(self.language, "squares-cost"), say!(self.language, "squares-cost-more")],
            ),
            corner: say!(self.language, "squares-corner"),
        };
        let times = |ratio: &Option<Counted>| {
            let figure = ratio.as_ref().map(|r| r.to_figures(2)).unwrap_or_default();
            self.numbers().decimal(figure, figure.scale())
        };
        Some(Figure {
            id: "squares".to_owned(),
            finding: say!(
                self.language,
                "squares-title",
                "cost" = self.exact(cost),
                "could" = self.long(could)
            ),
            subtitle: say!(
                self.language,
                "squares-subtitle",
                "place" = &self.card.community.name,
                "period" = &period
            ),
            alt: say!(
                self.language,
                "squares-alt",
                "cost" = self.exact(cost),
                "aligned" = self.exact(aligned),
                "could" = self.exact(could),
                "potential" = times(&influence.per_dollar),
                "times" = times(&year.aligned.together_per_dollar)
            ),
            chart: Chart::from(chart),
            table: self.squares_table(year, cost, could, aligned),
            csv: None,
            svg: Some(self.drawing("squares")),
            sources: vec![],
            notes: self
                .years_note(could)
                .into_iter()
                .chain([say!(self.language, "squares-note")])
                .collect(),
        })
    }

    /// Said where a figure mixes years.
    fn years_note(&self, could: &Counted) -> Option<String> {
        let mixed = could.periods().len() > 1;
        mixed.then(|| say!(self.language, "squares-years", "years" = self.years(could)))
    }

    fn squares_table(
        &self,
        year: &LeverageYear,
        cost: &Counted,
        could: &Counted,
        aligned: &Counted,
    ) -> Table {
        let row = |name: String, figure: &Counted, strong: bool| Row {
            head: Cell::text(name),
            cells: vec![
                Cell { strong, ..Cell::number(self.exact(figure)) },
                Cell::text(self.years(figure)),
            ],
        };
        let mut rows = vec![row(say!(self.language, "case-cost"), cost, true)];
        let kinds = year.aligned.kinds.iter();
        rows.extend(kinds.map(|k| row(self.kind_name(k.kind), &k.worth, false)));
        rows.push(row(say!(self.language, "case-together"), aligned, true));
        rows.push(row(say!(self.language, "case-could"), could, true));
        Table {
            id: "squares-table".to_owned(),
            caption: say!(self.language, "squares-caption"),
            quiet: false,
            heads: vec![
                self.case_head("case-what", false),
                self.case_head("case-amount", true),
                self.case_head("case-years", false),
            ],
            rows,
        }
    }
}
