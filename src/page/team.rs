//! Team: what is due on a day, for the people who make the card; on the site, on the day of the card itself, so
//! that no clock is asked.

pub(crate) mod calendar;
mod carried;
pub(crate) mod fresh;
mod rows;

use super::frame::{Heading, crumb_home, frame};
use super::pages::Pages;
use super::route::Route;
use super::view::{Cell, Row, TeamPage, TeamPart};
use super::words::sheet::Sheet;
use super::words::source::past_releases;
use crate::language::say;
use crate::report::IndicatorId;
use crate::statistics::{Due, DueState, OpenPromise, Release, due};
use jiff::civil::Date;
use rows::{names, next_of, part};

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
    let due = due(sheet.pages.published(), sheet.pages.findings(), on);
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
    let indicator = || say!(sheet, "table-indicator");
    let state = || say!(sheet, "team-how");
    let releases = part(
        "releases",
        say!(sheet, "team-releases"),
        Some(say!(sheet, "team-releases-how")),
        &[say!(sheet, "team-source"), say!(sheet, "team-next"), state(), indicator()],
        due.releases.iter().map(|it| release(sheet, it)).collect(),
    );
    let past = part(
        "past",
        say!(sheet, "team-past"),
        Some(say!(sheet, "team-past-how")),
        &[indicator(), say!(sheet, "table-latest"), say!(sheet, "team-due")],
        due.past.iter().map(|id| past(sheet, *id, on)).collect(),
    );
    let promises = part(
        "promises",
        say!(sheet, "team-promises"),
        None,
        &[say!(sheet, "case-partner"), say!(sheet, "case-what"), say!(sheet, "team-by"), state()],
        due.promises.iter().map(|it| promise(sheet, it)).collect(),
    );
    let benchmarks = part(
        "benchmarks",
        say!(sheet, "team-benchmarks"),
        None,
        &[say!(sheet, "team-benchmark"), say!(sheet, "table-status")],
        due.benchmarks.iter().filter_map(|at| benchmark(sheet, *at)).collect(),
    );
    let mut parts = vec![releases, past];
    parts.extend(carried::parts(sheet, due));
    parts.extend([promises, benchmarks, fresh::part(sheet, on)]);
    parts
}

fn release(sheet: &Sheet<'_>, release: &Release<'_>) -> Row {
    let names = names(sheet, &release.indicators);
    Row {
        head: Cell { href: release.source.url.clone(), ..Cell::text(&release.source.name) },
        cells: vec![next_of(sheet, release), state(sheet, "release", release.state), names],
    }
}

/// How a thing stands; what is due is set bold.
fn state(sheet: &Sheet<'_>, kind: &str, state: DueState) -> Cell {
    let text = say!(sheet, "team-state", "kind" = kind, "state" = state.into_str());
    Cell { strong: matches!(state, DueState::Past | DueState::Now), ..Cell::text(text) }
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
