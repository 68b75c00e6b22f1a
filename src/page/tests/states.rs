//! The three states of a value, and what is drawn: everywhere told apart, everywhere in the table.

use super::*;
use crate::chart;
use crate::chart::Chart;
use crate::disclosure::Cell;
use crate::page::FigureCache;
use crate::statistics::{Reason, Status};

const HIDDEN: &str = "Not shown, to protect privacy";

fn hide_latest(fixture: &mut Fixture) {
    fixture.points().last_mut().unwrap().cell = Cell::HIDDEN;
    let finding = fixture.finding();
    finding.status = Status::NotAssessed(Reason::Suppressed);
    (finding.latest, finding.change, finding.pace, finding.achieved) = (None, None, None, None);
}

#[test]
fn zero_missing_and_not_shown_read_differently_in_tables_and_drawings() {
    let page = looked_up(|f| {
        f.points()[1].cell = Cell::bare(d("0"));
        f.points()[3].cell = Cell::HIDDEN;
    });
    let figure = page.sections[0].rows[0].figure.as_ref().unwrap();
    let cell = |period: &str| {
        let row =
            figure.table.as_ref().unwrap().rows.iter().find(|r| r.head.text == period).unwrap();
        (row.cells[0].text.as_str(), row.cells[0].state)
    };
    assert_eq!(cell("2018–19"), ("0.0%", view::Shown::Value));
    assert_eq!(cell("2019–20"), ("–", view::Shown::Missing));
    assert_eq!(cell("2020–21"), (HIDDEN, view::Shown::Hidden));
    let Chart::Trend(trend) = &figure.chart else { panic!() };
    let drawn = |x: f64| trend.series[0].points.iter().find(|p| p.x == x).unwrap();
    assert_eq!(drawn(2019.0).value, chart::Value::At(0.0));
    assert_eq!(drawn(2020.0).value, chart::Value::Missing);
    assert_eq!(drawn(2021.0).value, chart::Value::Suppressed);
    assert_eq!(drawn(2021.0).label, "");
    assert!(figure.alt.contains("Not shown, to protect privacy: 2020–21."), "{}", figure.alt);
    assert!(figure.alt.contains("No data in 5 periods."), "{}", figure.alt);
}

#[test]
fn a_latest_value_that_is_not_shown_gives_no_earlier_one_in_its_place() {
    let card = card(hide_latest);
    assert_eq!((card.value.text.as_str(), card.value.shown), (HIDDEN, view::Shown::Hidden));
    assert_eq!(card.status.word, "Not yet known");
    assert_eq!(card.status.sentence, "The value is not shown, to protect privacy.");
    assert!(card.track.unwrap().drawing.is_none());
    let page = looked_up(hide_latest);
    assert_eq!(page.h1, "Third graders reading at grade level: Not shown, to protect privacy");
    assert!(page.sections[0].rows[0].asides.iter().all(|a| a.big.is_none()));
}

#[test]
fn a_group_that_is_not_shown_keeps_its_row_and_loses_everything_else() {
    let page = looked_up(|_| {});
    let figure = page.sections[1].rows[0].figure.as_ref().unwrap();
    let row = figure
        .table
        .as_ref()
        .unwrap()
        .rows
        .iter()
        .find(|r| r.head.text == "Native American")
        .unwrap();
    assert!(row.cells.iter().all(|c| c.text == HIDDEN && c.state == view::Shown::Hidden));
    let Chart::Dumbbell(drawn) = &figure.chart else { panic!() };
    let native = drawn.sections[1].rows.iter().find(|r| r.label == "Native American").unwrap();
    assert_eq!(
        (native.now.value, native.now.label.as_str(), native.change.as_str()),
        (chart::Value::Suppressed, "", "")
    );
    assert!(figure.alt.ends_with("One group is not shown, to protect privacy."), "{}", figure.alt);
}

#[test]
fn published_ranges_are_words_and_no_change_is_told_from_them() {
    let band = |low: Option<&str>, high: Option<&str>| {
        Cell::Band(Band { low: low.map(d), high: high.map(d), strict: false })
    };
    let page = looked_up(|f| {
        f.points().first_mut().unwrap().cell = band(Some("60"), Some("64"));
        f.points().last_mut().unwrap().cell = band(Some("90"), None);
        let finding = f.finding();
        finding.status = Status::NotAssessed(Reason::Ranges);
        (finding.latest, finding.baseline, finding.change, finding.pace) = (None, None, None, None);
    });
    assert_eq!(page.h1, "Third graders reading at grade level: 90% or more in 2025–26");
    let figure = page.sections[0].rows[0].figure.as_ref().unwrap();
    assert_eq!(figure.finding, "Early grade reading: 90% or more in 2025–26");
    let everyone =
        &page.sections[1].rows[0].figure.as_ref().unwrap().table.as_ref().unwrap().rows[0];
    assert_eq!(everyone.cells[2].text, "not from ranges");
}

#[test]
fn years_that_nobody_wrote_down_are_drawn_and_tabled_as_missing() {
    let mut fixture = Fixture::reading();
    fixture.points().retain(|p| p.period != year(2019));
    fixture.points().insert(1, shown(2017, "50.0"));
    fixture.points().insert(4, shown(2021, "47.4"));
    let page = outcome(fixture);
    let figure = page.sections[0].rows[0].figure.as_ref().unwrap();
    let row =
        figure.table.as_ref().unwrap().rows.iter().find(|r| r.head.text == "2019–20").unwrap();
    assert_eq!((row.cells[0].text.as_str(), row.cells[0].note.as_deref()), ("–", Some("no data")));
    assert!(
        figure.notes.iter().any(|n| n.ends_with("2022–23 to 2023–24: no data.")),
        "{:?}",
        figure.notes
    );
}

#[test]
fn a_break_is_told_and_nothing_before_it_is_compared() {
    let page = looked_up(|f| {
        f.indicator().breaks =
            vec![Break { before: year(2020), note: "A shorter test.".to_owned() }];
        let finding = f.finding();
        finding.status = Status::NotAssessed(Reason::BreakInSeries);
        (finding.change, finding.pace, finding.achieved) = (None, None, None);
    });
    let status = &page.sections[0].latest.as_ref().unwrap().status;
    assert!(
        status
            .sentence
            .starts_with("The measure changed in 2020–21, so earlier years cannot be compared.")
    );
    let figure = page.sections[0].rows[0].figure.as_ref().unwrap();
    assert!(figure.alt.contains("It rose from 44.8% in 2020–21"), "{}", figure.alt);
    assert!(figure.notes.iter().any(|n| n.contains("New measure from 2020–21: A shorter test.")));
    let Chart::Trend(trend) = &figure.chart else { panic!() };
    let broken = trend.series[0].points.iter().find(|p| p.x == 2021.0).unwrap();
    assert!(broken.break_before.is_some());
}

/// Every printed value of a drawing.
fn labels(chart: &Chart) -> Vec<String> {
    match chart {
        Chart::Trend(trend) => {
            let points = trend.series.iter().chain(&trend.comparisons).flat_map(|s| &s.points);
            points.map(|p| p.label.clone()).filter(|l| !l.is_empty()).collect()
        }
        Chart::Dumbbell(drawn) => {
            let rows = drawn.sections.iter().flat_map(|s| &s.rows);
            rows.flat_map(|r| [r.then.label.clone(), r.now.label.clone(), r.change.clone()])
                .filter(|l| !l.is_empty())
                .collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn everything_that_is_drawn_is_in_the_table_and_the_alternative_tells_two_of_its_values() {
    let pages = Fixture::reading().pages();
    for route in pages.routes() {
        for figure in pages.compose(route, &FigureCache::default()).figures() {
            let Some(table) = &figure.table else { continue };
            let cells: Vec<&str> =
                table.rows.iter().flat_map(|r| r.cells.iter().map(|c| c.text.as_str())).collect();
            for label in labels(&figure.chart) {
                assert!(
                    cells.contains(&label.as_str()),
                    "{}: {label} is drawn and not in {cells:?}",
                    figure.id
                );
            }
            let told = cells
                .iter()
                .filter(|c| c.chars().any(|x| x.is_ascii_digit()) && figure.alt.contains(**c));
            let told: std::collections::BTreeSet<&&str> = told.collect();
            assert!(told.len() >= 2, "{}: {}", figure.id, figure.alt);
            assert!(crate::page::words::sentence::words(&figure.alt) <= 60, "{}", figure.alt);
            assert!(
                crate::page::words::sentence::words(&figure.finding) <= 15,
                "{}",
                figure.finding
            );
        }
    }
}

#[test]
fn an_alternative_tells_how_far_a_measure_went_that_came_back() {
    let page = looked_up(|f| f.points()[0] = shown(2016, "58.9"));
    let alt = &page.sections[0].rows[0].figure.as_ref().unwrap().alt;
    assert!(alt.contains("It was 58.9% in 2016–17 and is 58.9% in 2025–26."), "{alt}");
    assert!(alt.contains("In between it lay from 44.8% to 58.9%."), "{alt}");
}
