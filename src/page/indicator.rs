//! Indicator: one of them looked up: every number, how it is judged, how it was made.

pub(crate) mod gap_table;

use super::about::privacy::privacy_of;
use super::downloads::indicator_downloads;
use super::figures::chart_values::{chart_points, table_cell};
use super::figures::group_charts::layout_figure;
use super::figures::notes::Notes;
use super::figures::trend::trend;
use super::figures::trend_alt::ends;
use super::frame::{Heading, crumb_home, crumb_outcome, frame};
use super::place::by_place::by_place;
use super::place::peers::peers;
use super::route::Route;
use super::view::{
    Aside, FigureRow, IndicatorPage, Latest, Link, Method, Neighbour, Neighbours, Section,
};
use super::words::gap::gap_asides;
use super::words::indicator::IndicatorView;
use super::words::pace::{curve_sentence, extra_children, pace_aside, trend_sentence};
use super::words::sentence::sentences;
use super::words::sheet::Sheet;
use super::words::source::sources_of;
use super::words::standing::{Layout, layouts};
use super::words::status::{amount, arithmetic, change_sentence, full_status, indicator_title};
use crate::language::say;
use crate::report::{IndicatorId, PaceRule};
use gap_table::gap_ledger;

pub(super) fn indicator(sheet: &Sheet<'_>, id: IndicatorId) -> IndicatorPage {
    let m = sheet.indicator(id);
    let h1 = indicator_title(sheet, m);
    let heading = Heading {
        here: m.indicator.title.clone(),
        crumbs: vec![crumb_home(sheet), crumb_outcome(sheet, m.indicator.outcome)],
        finding: sentences([format!("{h1}."), change_sentence(&m)]),
        strip: true,
        json_ld: Some(data_set(sheet, m)),
    };
    IndicatorPage {
        frame: frame(sheet, heading),
        h1,
        lede: lede(sheet, m),
        sections: indicator_sections(sheet, m),
        places: by_place(sheet, m),
        peers: peers(sheet, m),
        gaps: gap_ledger(sheet, m),
        about: method(sheet, m, false),
        notes: indicator_notes(m),
        downloads: indicator_downloads(sheet, m, false),
        cite: Some(cite(sheet, m)),
        neighbours: indicator_neighbours(sheet, id),
    }
}

/// What it answers or why it matters; else what the page is for, which the page of its outcome is not.
fn lede(sheet: &Sheet<'_>, m: IndicatorView) -> String {
    let own = m.indicator.question.as_ref().or(m.indicator.why.as_ref());
    own.cloned().unwrap_or_else(|| {
        say!(sheet, "measure-lede", "outcome" = &sheet.outcome_of(m.indicator.outcome).title)
    })
}

fn indicator_sections(sheet: &Sheet<'_>, m: IndicatorView) -> Vec<Section> {
    let mut asides: Vec<Aside> = pace_aside(&m).into_iter().chain(extra_children(&m)).collect();
    let verdicts = sentences([trend_sentence(&m), curve_sentence(&m)]);
    if m.latest().is_some() {
        asides.push(Aside {
            big: None,
            finding: Some(say!(sheet, "trend-heading")),
            text: verdicts,
        });
    }
    asides.truncate(3);
    let figure = m.latest().is_some().then(|| trend(sheet, m));
    let mut sections = vec![Section {
        id: m.indicator.slug.clone(),
        heading: None,
        intro: m.indicator.question.as_ref().and(m.indicator.why.clone()),
        latest: Some(Latest { value: amount(&m), status: full_status(&m), more: None }),
        rows: vec![FigureRow { figure, asides }],
    }];
    let rows: Vec<FigureRow> =
        layouts(&m).iter().map(|layout| indicator_row(sheet, m, layout)).collect();
    if !rows.is_empty() {
        sections.push(Section {
            id: format!("{}-groups", m.indicator.slug),
            heading: Some(say!(sheet, "groups-heading", "several" = "no", "name" = "")),
            rows,
            ..Section::default()
        });
    }
    sections
}

fn indicator_row(sheet: &Sheet<'_>, m: IndicatorView, layout: &Layout) -> FigureRow {
    let breakdowns = match layout {
        Layout::Rows(together) => together.breakdowns.as_slice(),
        Layout::Panels(breakdown) => std::slice::from_ref(breakdown),
    };
    FigureRow {
        figure: Some(layout_figure(sheet, m, layout)),
        asides: gap_asides(sheet, m, breakdowns),
    }
}

/// Definition, who is counted, source, limits, how the status is worked out, privacy.
pub(super) fn method(sheet: &Sheet<'_>, m: IndicatorView, named: bool) -> Method {
    let i = m.indicator;
    Method {
        heading: say!(sheet, "about-measure", "named" = named, "name" = &i.short),
        counted: i.counted.clone(),
        measured: i.definition.clone(),
        sources: sources_of(sheet, m),
        limits: i.limits.clone(),
        status: status_fact(sheet, m),
        target: i.target.as_ref().map(|target| target_fact(sheet, m, target)),
        interval: interval_fact(sheet, m),
        privacy: Link {
            text: privacy_of(sheet, m),
            href: Some(format!("{}#privacy", sheet.href(Route::About))),
        },
    }
}

fn status_fact(sheet: &Sheet<'_>, m: IndicatorView) -> Link {
    let word = super::words::status::word(sheet.language, &m.finding.status);
    let text = say!(sheet, "fact-status-text", "word" = word, "sentence" = arithmetic(&m));
    Link { text, href: Some(format!("{}#status", sheet.href(Route::About))) }
}

/// The 95 % interval of the latest value, where the counts behind it may be shown.
fn interval_fact(sheet: &Sheet<'_>, m: IndicatorView) -> Option<String> {
    let interval = m.finding.interval?;
    let latest = m.finding.latest?;
    Some(say!(
        sheet,
        "interval-fact",
        "low" = m.value(interval.low),
        "high" = m.value(interval.high),
        "now" = m.period(latest.period)
    ))
}

fn target_fact(sheet: &Sheet<'_>, m: IndicatorView, target: &crate::report::Target) -> String {
    let rule = match m.indicator.pace {
        PaceRule::Linear => "linear",
        PaceRule::OpenSdg => "growth",
    };
    let set = say!(
        sheet,
        "target-fact",
        "target" = m.target(target.value),
        "due" = target.period.is_some(),
        "by" = target.period.map(|p| m.period(p)),
        "known" = target.set_by.is_some(),
        "who" = target.set_by.clone()
    );
    let pace = m.finding.pace.map(|pace| {
        say!(sheet, "pace-fact", "word" = super::words::pace::key(pace.word), "rule" = rule)
    });
    sentences([set, pace.unwrap_or_default()])
}

/// Notes on the whole series, on breaks, missing years and single values, numbered.
fn indicator_notes(m: IndicatorView) -> Vec<String> {
    let mut notes = Notes::default();
    let points = super::figures::timeline::filled(m.everyone());
    chart_points(&m, &points, &crate::report::Population::Everyone, &mut notes);
    for point in points.iter() {
        table_cell(&m, Some(point), &crate::report::Population::Everyone, &mut notes);
    }
    for note in &m.indicator.notes {
        notes.mark(note.clone());
    }
    notes.lines()
}

fn cite(sheet: &Sheet<'_>, m: IndicatorView) -> String {
    let address = match &sheet.pages.base_url {
        Some(url) => {
            let path = sheet.pages.path(sheet.route);
            format!("{url}/{}", path.trim_end_matches("index.html"))
        }
        None => String::new(),
    };
    say!(
        sheet,
        "cite",
        "site" = &sheet.card.community.partnership,
        "name" = &m.indicator.title,
        "place" = match m.place() == m.indicator.title {
            true => sheet.card.community.name.as_str(),
            false => m.place(),
        },
        "edition" = &sheet.card.edition.name,
        "date" = sheet.numbers().date(sheet.card.edition.published),
        "known" = !address.is_empty(),
        "address" = address
    )
}

/// The indicators before and after, by outcome, core before contributing.
fn indicator_neighbours(sheet: &Sheet<'_>, id: IndicatorId) -> Neighbours {
    let neighbour = |at: Option<usize>, side: &str| {
        let at = at.filter(|at| *at < sheet.card.indicators.len())?;
        Some(Neighbour {
            label: say!(sheet, "neighbour", "side" = side, "known" = "no", "age" = ""),
            title: sheet.card.indicators[at].short.clone(),
            href: sheet.href(Route::Indicator(IndicatorId(at))),
        })
    };
    Neighbours {
        before: neighbour(id.0.checked_sub(1), "before"),
        after: neighbour(Some(id.0 + 1), "after"),
    }
}

/// The indicator as a `Dataset` of schema.org, as JSON text.
fn data_set(sheet: &Sheet<'_>, m: IndicatorView) -> String {
    let address = |path: String| match &sheet.pages.base_url {
        Some(url) => format!("{url}/{path}"),
        None => sheet.file(&path),
    };
    let slug = &m.indicator.slug;
    let file = |format: &str, kind: &str| {
        serde_json::json!({
            "@type": "DataDownload",
            "encodingFormat": kind,
            "contentUrl": address(format!("data/{slug}.{format}")),
        })
    };
    let described = m.indicator.definition.as_ref().unwrap_or(&m.indicator.measure);
    let mut set = serde_json::json!({
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": m.indicator.title,
        "description": sentences([format!("{}.", m.indicator.measure.trim_end_matches('.')), described.clone()]),
        "url": address(sheet.pages.path(sheet.route)),
        "inLanguage": sheet.language.tag(),
        "datePublished": sheet.card.edition.published.to_string(),
        "version": sheet.card.edition.name,
        "creator": { "@type": "Organization", "name": sheet.card.community.partnership },
        "spatialCoverage": m.place(),
        "distribution": [file("csv", "text/csv"), file("json", "application/json")],
    });
    if let Some((first, last)) = ends(m.everyone()) {
        set["temporalCoverage"] = format!("{}/{}", m.period(first), m.period(last)).into();
    }
    if let Some(licence) = sheet.card.licence.as_ref() {
        set["license"] = licence.url.clone().unwrap_or_else(|| licence.name.clone()).into();
    }
    set.to_string()
}
