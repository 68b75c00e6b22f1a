//! Figures: the figures, tables and small drawings of the sample pages.

use super::{link, status};
use crate::chart::{Chart, Sparkline};
use crate::page::view::*;

pub(super) fn small(id: &str) -> Small {
    Small { id: id.into(), chart: Chart::Sparkline(Sparkline::default()) }
}

pub(super) fn figure(id: &str) -> Figure {
    Figure {
        id: id.into(),
        finding: "Reading scores have risen every year since 2021 and passed the state’s in 2023".into(),
        subtitle: "Third graders at grade level in reading, Marlow County, 2016–17 to 2025–26".into(),
        alt: "Line chart of third graders reading at grade level. It rose from 48.6% in 2016–17 to 58.9% in 2025–26, the highest yet. Target 70% by 2030–31, 11.1 points away. No test in 2019–20.".into(),
        chart: Chart::Trend(Box::default()),
        table: table(&format!("{id}-table"), false),
        csv: Some(link("CSV", "data.csv")),
        svg: Some(link("SVG", "chart.svg")),
        sources: vec![SourceLine {
            text: "Source: State Department of Education, 2026 release".into(),
            href: Some("https://state.example/".into()),
        }],
        notes: vec!["¹ Spring 2020 tests were cancelled; in 2020–21, 71% of pupils were tested.".into()],
    }
}

/// A table with a row of each kind; `rich` for one with links, sparklines and statuses.
pub(super) fn table(id: &str, rich: bool) -> Table {
    let head = |text: &str, unit: Option<&str>, number| Head {
        text: text.into(),
        unit: unit.map(Into::into),
        number,
        spark: text == "Ten years",
    };
    let mut heads = vec![
        head("Group", None, false),
        head("2016–17", Some("%"), true),
        head("2025–26", Some("%"), true),
    ];
    let row =
        |name: &str, then: Cell, now: Cell| Row { head: Cell::text(name), cells: vec![then, now] };
    let hidden = || Cell { state: Shown::Hidden, ..Cell::text("Not shown, to protect privacy") };
    let missing = Cell { state: Shown::Missing, ..Cell::text("No data") };
    let strong = |text: &str| Cell { strong: true, ..Cell::number(text) };
    let mut rows = vec![
        row("Low-income families", Cell::number("36"), strong("47")),
        row("Other families", Cell::number("62"), strong("73")),
        row("Children missing 18 or more school days, grades K to 3", missing, strong("16.9")),
        row("Native American", hidden(), hidden()),
    ];
    if rich {
        heads.extend([head("Ten years", None, false), head("Status", None, false)]);
        for (i, row) in rows.iter_mut().enumerate() {
            row.head.href = Some("../../indicators/absence/index.html".into());
            row.head.note = (i == 2).then(|| "(lower is better)".into());
            row.cells
                .push(Cell { spark: Some(small(&format!("{id}-spark-{i}"))), ..Cell::default() });
            let token = [Token::Improving, Token::Same, Token::Worse, Token::Unknown][i];
            row.cells.push(Cell { status: Some(status(token, "")), ..Cell::default() });
        }
    } else {
        rows.insert(0, Row { head: Cell::text("Family income"), cells: Vec::new() });
    }
    let caption = format!("Pupils at grade level, {id}");
    Table { id: id.into(), caption, quiet: rich, heads, rows }
}
