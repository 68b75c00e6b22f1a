//! Team: what is due on a day, for the people who make the card; on the site, on the day of the card itself, so
//! that no clock is asked.

pub(crate) mod calendar;
pub(crate) mod fresh;

use super::frame::{Heading, crumb_home, frame};
use super::pages::Pages;
use super::route::Route;
use super::view::{Cell, Head, Row, Table, TeamPage, TeamPart};
use super::words::sheet::Sheet;
use super::words::source::past_releases;
use crate::language::say;
use crate::report::IndicatorId;
use crate::statistics::{Due, DueState, OpenPromise, Release, due};
use jiff::civil::Date;

/// The most names in a cell of a table.
const MOST_NAMES: usize = 4;

/// Where the calendar stands below the site's root.
pub(crate) const CALENDAR: &str = "team/calendar.ics";

impl Pages {
    /// What is due on a day, as the page for the team tells it of the day of the card.
    pub fn due(&self, on: Date) -> TeamPage {
        team(&Sheet::new(self, Route::Team), on)
    }

    /// What is said where nothing of a kind is due.
    pub(crate) fn due_none(&self) -> String {
        say!(self.language, "team-none")
    }

    /// What the calendar is called.
    pub(crate) fn calendar_name(&self) -> String {
        say!(self.language, "calendar-name", "site" = &self.card().community.partnership)
    }
}

pub(crate) fn team(sheet: &Sheet<'_>, on: Date) -> TeamPage {
    let due = due(sheet.card, on);
    let is_due = |state: DueState| matches!(state, DueState::Past | DueState::Now);
    let releases = due.releases.iter().filter(|it| is_due(it.state)).count();
    let count = releases + due.promises.iter().filter(|it| is_due(it.state)).count();
    let h1 = say!(sheet, "team-title", "count" = count, "all" = sheet.numbers().whole(count));
    let here = say!(sheet, "team-name");
    let heading = Heading {
        here,
        crumbs: vec![crumb_home(sheet)],
        finding: h1.clone(),
        ..Heading::default()
    };
    TeamPage {
        frame: frame(sheet, heading),
        h1,
        lede: say!(sheet, "team-counted", "date" = sheet.numbers().date(on)),
        parts: parts(sheet, &due, on),
        calendar: (!sheet.pages.calendar().is_empty()).then(|| sheet.file(CALENDAR)),
    }
}

fn parts(sheet: &Sheet<'_>, due: &Due<'_>, on: Date) -> Vec<TeamPart> {
    let of = |id: &str, heading: String, note: Option<String>, heads: &[String], rows: Vec<Row>| {
        let heads = heads.iter().map(Head::text).collect();
        let is_empty = rows.is_empty();
        let table = Table::quiet(&format!("{id}-table"), heading.clone(), heads, rows);
        TeamPart { id: id.to_owned(), heading, note, table: (!is_empty).then_some(table) }
    };
    let indicator = || say!(sheet, "table-indicator");
    let state = || say!(sheet, "team-how");
    vec![
        of(
            "releases",
            say!(sheet, "team-releases"),
            Some(say!(sheet, "team-releases-how")),
            &[say!(sheet, "team-source"), say!(sheet, "team-next"), state(), indicator()],
            due.releases.iter().map(|it| release(sheet, it)).collect(),
        ),
        of(
            "past",
            say!(sheet, "team-past"),
            Some(say!(sheet, "team-past-how")),
            &[indicator(), say!(sheet, "table-latest"), say!(sheet, "team-due")],
            due.past.iter().map(|id| past(sheet, *id, on)).collect(),
        ),
        of(
            "promises",
            say!(sheet, "team-promises"),
            None,
            &[
                say!(sheet, "case-partner"),
                say!(sheet, "case-what"),
                say!(sheet, "team-by"),
                state(),
            ],
            due.promises.iter().map(|it| promise(sheet, it)).collect(),
        ),
        of(
            "benchmarks",
            say!(sheet, "team-benchmarks"),
            None,
            &[say!(sheet, "team-benchmark"), say!(sheet, "table-status")],
            due.benchmarks.iter().filter_map(|at| benchmark(sheet, *at)).collect(),
        ),
        fresh::part(sheet, on),
    ]
}

fn release(sheet: &Sheet<'_>, release: &Release<'_>) -> Row {
    let said = release.source.next.as_ref().map(|next| next.said.clone());
    let said = said.unwrap_or_else(|| say!(sheet, "team-unsaid"));
    Row {
        head: Cell { href: release.source.url.clone(), ..Cell::text(&release.source.name) },
        cells: vec![
            Cell::text(said),
            state(sheet, "release", release.state),
            names(sheet, &release.indicators),
        ],
    }
}

/// How a thing stands; what is due is set bold.
fn state(sheet: &Sheet<'_>, kind: &str, state: DueState) -> Cell {
    let text = say!(sheet, "team-state", "kind" = kind, "state" = state.into_str());
    Cell { strong: matches!(state, DueState::Past | DueState::Now), ..Cell::text(text) }
}

/// Indicators by their short names, of many the first; one alone leads to its page.
fn names(sheet: &Sheet<'_>, ids: &[IndicatorId]) -> Cell {
    let shown = if ids.len() > MOST_NAMES { MOST_NAMES - 1 } else { ids.len() };
    let mut names = sheet.short_names(&ids[..shown]);
    let more = ids.len() - shown;
    names.extend((more > 0).then(|| say!(sheet, "team-more", "all" = sheet.numbers().whole(more))));
    let href = if let [one] = ids { Some(sheet.href(Route::Indicator(*one))) } else { None };
    Cell { href, ..Cell::text(sheet.language.list(&names)) }
}

fn past(sheet: &Sheet<'_>, id: IndicatorId, on: Date) -> Row {
    let m = sheet.indicator(id);
    Row {
        head: Cell {
            href: Some(sheet.href(Route::Indicator(id))),
            ..Cell::text(&m.indicator.title)
        },
        cells: vec![
            Cell::text(m.latest().map(|point| m.period(point.period)).unwrap_or_default()),
            Cell::text(past_releases(&m.indicator.sources, on).join(", ")),
        ],
    }
}

fn promise(sheet: &Sheet<'_>, open: &OpenPromise<'_>) -> Row {
    let promise = open.promise;
    let partner = &sheet.card.partners[promise.partner.0];
    let address = format!("{}#{}", sheet.href(Route::Partners), partner.slug);
    let day = promise.by.map(|by| sheet.numbers().date(by));
    Row {
        head: Cell { href: Some(address), ..Cell::text(&partner.name) },
        cells: vec![
            Cell::text(&promise.what),
            Cell::text(day.unwrap_or_else(|| say!(sheet, "team-unsaid"))),
            state(sheet, "promise", open.state),
        ],
    }
}

fn benchmark(sheet: &Sheet<'_>, at: usize) -> Option<Row> {
    let theory = sheet.card.backbone.as_ref()?.theory.as_ref()?;
    let benchmark = &theory.benchmarks[at];
    let date = benchmark.date.map(|date| sheet.numbers().month(date));
    let word = say!(
        sheet,
        "theory-state",
        "state" = benchmark.status.into_str(),
        "dated" = date.is_some(),
        "date" = date
    );
    let href = format!("{}#{}", sheet.href(Route::Theory), benchmark.slug);
    let head = Cell { href: Some(href), ..Cell::text(&benchmark.title) };
    Some(Row { head, cells: vec![Cell::text(word)] })
}
