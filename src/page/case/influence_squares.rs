//! Influence squares: the cost beside what is aligned beside what could be influenced, true to area.

use super::amounts::{drawn, exact, heads, kind_name, long, when, years};
use crate::chart::{Chart, Square, Squares};
use crate::language::say;
use crate::page::view::{Cell, Figure, Row, Table};
use crate::page::words::sheet::Sheet;
use crate::statistics::{Counted, Influence, LeverageYear};

/// The figure; none where one of the three is not known, or is nothing.
pub(crate) fn squares(sheet: &Sheet<'_>, year: &LeverageYear, cost: &Counted) -> Option<Figure> {
    let influence = year.influence.as_ref()?;
    let could = &influence.could_be_influenced;
    let aligned = year.aligned.together.as_ref()?;
    if [cost, could, aligned].iter().any(|f| f.value.is_zero()) || aligned.value > could.value {
        return None;
    }
    let period = when(sheet, year.period);
    let times = |ratio: &Option<Counted>| {
        let figure = ratio.as_ref().map(|r| r.to_figures(2)).unwrap_or_default();
        sheet.numbers().decimal(figure, figure.scale())
    };
    Some(Figure {
        id: "squares".to_owned(),
        finding: say!(
            sheet,
            "squares-title",
            "cost" = exact(sheet, cost),
            "could" = long(sheet, could)
        ),
        subtitle: say!(
            sheet,
            "squares-subtitle",
            "place" = &sheet.card.community.name,
            "period" = &period
        ),
        alt: say!(
            sheet,
            "squares-alt",
            "cost" = exact(sheet, cost),
            "aligned" = exact(sheet, aligned),
            "could" = exact(sheet, could),
            "potential" = times(&influence.per_dollar),
            "times" = times(&year.aligned.together_per_dollar)
        ),
        chart: Chart::from(drawn_squares(sheet, influence, aligned, cost, &period)),
        table: Some(squares_table(sheet, year, cost, could, aligned)),
        csv: None,
        svg: Some(sheet.drawing("squares")),
        png: sheet.picture("squares"),
        sources: vec![],
        notes: years_note(sheet, could).into_iter().chain([say!(sheet, "squares-note")]).collect(),
    })
}

/// The three, one within another, with what is said of each.
fn drawn_squares(
    sheet: &Sheet<'_>,
    influence: &Influence,
    aligned: &Counted,
    cost: &Counted,
    period: &str,
) -> Squares {
    let could = &influence.could_be_influenced;
    let count = influence.organizations;
    let square = |figure: &Counted, label: String, lines: [String; 2]| Square {
        value: drawn(figure),
        label,
        lines,
    };
    Squares {
        whole: square(
            could,
            long(sheet, could),
            [
                say!(sheet, "squares-could"),
                say!(
                    sheet,
                    "squares-could-more",
                    "count" = count,
                    "all" = sheet.numbers().whole(count)
                ),
            ],
        ),
        part: square(
            aligned,
            long(sheet, aligned),
            [
                say!(sheet, "squares-aligned"),
                say!(sheet, "squares-aligned-more", "period" = period),
            ],
        ),
        cost: square(
            cost,
            exact(sheet, cost),
            [say!(sheet, "squares-cost"), say!(sheet, "squares-cost-more")],
        ),
        corner: say!(sheet, "squares-corner"),
    }
}

/// Said where a figure mixes years.
fn years_note(sheet: &Sheet<'_>, could: &Counted) -> Option<String> {
    let mixed = could.periods().len() > 1;
    mixed.then(|| say!(sheet, "squares-years", "years" = years(sheet, could)))
}

fn squares_table(
    sheet: &Sheet<'_>,
    year: &LeverageYear,
    cost: &Counted,
    could: &Counted,
    aligned: &Counted,
) -> Table {
    let row = |name: String, figure: &Counted, strong: bool| Row {
        head: Cell::text(name),
        cells: vec![
            Cell { strong, ..Cell::number(exact(sheet, figure)) },
            Cell::text(years(sheet, figure)),
        ],
    };
    let mut rows = vec![row(say!(sheet, "case-cost"), cost, true)];
    let kinds = year.aligned.kinds.iter();
    rows.extend(kinds.map(|k| row(kind_name(sheet, k.kind), &k.worth, false)));
    rows.push(row(say!(sheet, "case-together"), aligned, true));
    rows.push(row(say!(sheet, "case-could"), could, true));
    Table {
        id: "squares-table".to_owned(),
        caption: say!(sheet, "squares-caption"),
        quiet: false,
        heads: heads(sheet, &[("case-what", false), ("case-amount", true), ("case-years", false)]),
        rows,
    }
}
