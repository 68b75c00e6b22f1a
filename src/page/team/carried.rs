//! Carried: what a card has from the last one that was released, and promises of its own whose time is over.

use super::rows::{names, next_of, part};
use crate::language::say;
use crate::page::frame::name;
use crate::page::route::Route;
use crate::page::view::{Cell, Row, TeamPart};
use crate::page::words::sheet::Sheet;
use crate::report::IndicatorId;
use crate::statistics::{Due, Release};

/// What there is of it; before a card was released, targets alone.
pub(super) fn parts(sheet: &Sheet<'_>, due: &Due<'_>) -> Vec<TeamPart> {
    let last = sheet.card.last_released().map(|last| last.name.as_str()).unwrap_or_default();
    let texts = due.untouched.as_ref().map(|untouched| {
        part(
            "texts",
            say!(sheet, "team-texts", "card" = last),
            Some(say!(sheet, "team-texts-how")),
            &[say!(sheet, "team-page"), say!(sheet, "team-file")],
            untouched.iter().map(|path| text(sheet, path)).collect(),
        )
    });
    let figures = due.unchanged.as_ref().map(|unchanged| {
        part(
            "figures",
            say!(sheet, "team-figures", "card" = last),
            Some(say!(sheet, "team-figures-how")),
            &[say!(sheet, "team-source"), say!(sheet, "team-next"), say!(sheet, "table-indicator")],
            unchanged.iter().map(|it| source(sheet, it)).collect(),
        )
    });
    let targets = part(
        "targets",
        say!(sheet, "team-targets"),
        Some(say!(sheet, "team-targets-how")),
        &[say!(sheet, "table-indicator"), say!(sheet, "table-target"), say!(sheet, "table-latest")],
        due.targets.iter().filter_map(|id| target(sheet, *id)).collect(),
    );
    texts.into_iter().chain(figures).chain([targets]).collect()
}

fn text(sheet: &Sheet<'_>, path: &str) -> Row {
    let page = sheet.pages.page_of(path);
    let name = page.map(|page| name(sheet, page)).unwrap_or_default();
    let href = page.map(|page| sheet.href(page));
    Row { head: Cell { href, ..Cell::text(name) }, cells: vec![Cell::text(path)] }
}

fn source(sheet: &Sheet<'_>, release: &Release<'_>) -> Row {
    Row {
        head: Cell { href: release.source.url.clone(), ..Cell::text(&release.source.name) },
        cells: vec![next_of(sheet, release), names(sheet, &release.indicators)],
    }
}

fn target(sheet: &Sheet<'_>, id: IndicatorId) -> Option<Row> {
    let m = sheet.indicator(id);
    let target = m.indicator.target.as_ref()?;
    let (value, by) = (m.target(target.value), target.period.map(|by| m.period(by)));
    let latest = m.finding.latest.map(|it| {
        say!(m, "team-value", "value" = m.value(it.value), "period" = m.period(it.period))
    });
    Some(Row {
        head: Cell {
            href: Some(sheet.href(Route::Indicator(id))),
            ..Cell::text(&m.indicator.title)
        },
        cells: vec![
            Cell::text(say!(
                m,
                "changes-target-by",
                "value" = value,
                "due" = by.is_some(),
                "by" = by
            )),
            Cell::text(latest.unwrap_or_default()),
        ],
    })
}
