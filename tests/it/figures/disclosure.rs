//! What a reader may see of a number, and what the rules may know of it.

use super::series::{counted, number, year, years};
use crate::card;
use reportcard::disclosure::{Cell, EvidencePoint, PublishedPoint, disclose};
use reportcard::memo::Memo;
use reportcard::report::{
    Band, Baseline, Counts, Percents, Population, Privacy, Report, Unit, Value,
};
use reportcard::statistics::wilson;
use rust_decimal::Decimal;

fn protected() -> Report {
    let mut report = card::report();
    report.card.privacy = Privacy::default();
    report
}

/// The first point of each series, and what is known of it.
fn first(report: Report) -> Vec<(PublishedPoint, EvidencePoint)> {
    let (published, evidence) = disclose(report, &Memo::default());
    let shown = published.series[0].iter().map(|series| series.points[0].clone());
    let known = evidence.series[0].iter().map(|series| series.points[0]);
    shown.zip(known).collect()
}

fn cell(report: Report) -> Cell {
    first(report).remove(0).0.cell
}

#[test]
fn all_children_have_decimals_and_counts_and_groups_have_neither() {
    let mut report = protected();
    counted(&mut report, Population::Everyone, 617, 1001);
    counted(&mut report, card::group(0), 617, 1001);
    let points = first(report);
    let Cell::Shown { value, counts, .. } = points[0].0.cell else {
        panic!("{points:?}");
    };
    assert_eq!(value.to_string(), "61.6");
    assert!(counts.is_some());
    let Cell::Shown { value, counts, .. } = points[1].0.cell else {
        panic!("{points:?}");
    };
    assert_eq!((value.to_string().as_str(), counts), ("62", None));
}

#[test]
fn evidence_is_exact_where_print_is_rounded() {
    let mut report = protected();
    years(&mut report, card::group(0), 2020, &["47.449"]);
    let (_, known) = first(report).remove(0);
    assert!(matches!(known, EvidencePoint::Shown { value, .. } if value == number("47.449")));
}

#[test]
fn halves_go_away_from_zero_and_zero_has_no_sign() {
    for (typed, printed) in [("0.05", "0.1"), ("-0.04", "0.0"), ("-0.05", "-0.1"), ("61", "61.0")] {
        let mut report = protected();
        years(&mut report, Population::Everyone, 2020, &[typed]);
        assert_eq!(cell(report).value().unwrap().to_string(), printed);
    }
}

#[test]
fn too_few_people_and_the_sources_own_marks_are_one_kind_of_hidden() {
    let mut ours = protected();
    counted(&mut ours, Population::Everyone, 3, 9);
    let mut theirs = protected();
    years(&mut theirs, Population::Everyone, 2020, &["*"]);
    let (ours, theirs) = (first(ours), first(theirs));
    assert_eq!(ours, theirs);
    assert_eq!(ours[0].0.cell, Cell::Suppressed);
    assert_eq!(ours[0].1, EvidencePoint::Suppressed(year(2020)));
}

#[test]
fn zero_missing_and_hidden_are_three_things() {
    let mut report = protected();
    years(&mut report, Population::Everyone, 2020, &["0", ".", "*"]);
    let (published, _) = disclose(report, &Memo::default());
    let cells: Vec<Cell> = published.series[0][0].points.iter().map(|p| p.cell).collect();
    assert!(cells[0].value().is_some_and(|value| value.is_zero()));
    assert_eq!(cells[1..], [Cell::Missing, Cell::Suppressed]);
}

#[test]
fn crossed_groups_are_held_to_the_same_rule() {
    let mut report = protected();
    let crossed = Population::Crossed(Vec::new());
    counted(&mut report, crossed.clone(), 5, 40);
    assert_eq!(cell(report), Cell::Suppressed);
    let mut report = protected();
    counted(&mut report, crossed, 21, 40);
    assert!(matches!(cell(report), Cell::Shown { value, counts: None, .. } if value.scale() == 0));
}

#[test]
fn a_flag_of_few_people_is_for_those_whose_number_is_printed() {
    let care = |show_counts: bool, population: Population| {
        let mut report = protected();
        report.card.privacy.show_counts = show_counts;
        counted(&mut report, population, 10, 20);
        match cell(report) {
            Cell::Shown { counts, read_with_care, .. } => (counts.is_some(), read_with_care),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(care(false, Population::Everyone), (true, true));
    assert_eq!(care(false, card::group(0)), (false, false));
    assert_eq!(care(true, card::group(0)), (true, true));
}

#[test]
fn care_is_wanted_below_thirty_people_or_with_a_wide_interval() {
    let ten = Decimal::TEN / Decimal::ONE_HUNDRED;
    for denominator in 1..150 {
        for numerator in 0..=denominator {
            let mut report = card::report();
            counted(&mut report, Population::Everyone, numerator, denominator);
            let interval = wilson(Counts { numerator, denominator }).unwrap();
            let half = (interval.high - interval.low) / Decimal::TWO;
            let Cell::Shown { read_with_care, .. } = cell(report) else {
                panic!("nothing is hidden here");
            };
            let wide = denominator < 30 || half > ten;
            assert_eq!(read_with_care, wide, "{numerator} of {denominator}");
        }
    }
}

#[test]
fn bands_by_size_keep_the_exact_value_from_everyone() {
    let mut report = protected();
    report.card.privacy.percents = Percents::Bands;
    counted(&mut report, Population::Everyone, 11, 20);
    counted(&mut report, card::group(0), 11, 20);
    years(&mut report, card::group(1), 2020, &["47.6"]);
    let points = first(report);
    assert_eq!(points[0].0.cell.value(), Some(number("55.0")), "all children");
    let band = Band { low: Some(number("40")), high: Some(number("59")), strict: false };
    assert_eq!(points[1].0.cell, Cell::Band(band));
    assert_eq!(points[1].1, EvidencePoint::Band(year(2020)));
    assert_eq!(points[2].0.cell.value(), Some(number("48")), "unknown number");
}

#[test]
fn a_band_of_the_source_stays_unless_too_few_are_known_to_stand_behind_it() {
    let band = Band { low: None, high: Some(number("50")), strict: true };
    let mut report = protected();
    let mut observation = card::observation(&report, 2020, Value::Band(band));
    card::observe(&mut report, card::group(0), vec![observation.clone()]);
    assert_eq!(cell(report), Cell::Band(band));
    let mut report = protected();
    observation.counts = Some(Counts { numerator: 4, denominator: 9 });
    card::observe(&mut report, card::group(0), vec![observation]);
    assert_eq!(cell(report), Cell::Suppressed);
}

#[test]
fn a_small_count_of_children_is_hidden() {
    let mut report = protected();
    card::indicator(&mut report).unit = Unit::Count { places: 0, noun: None };
    years(&mut report, card::group(0), 2020, &["7"]);
    assert_eq!(cell(report), Cell::Suppressed);
}

#[test]
fn a_typed_baseline_does_not_give_back_what_is_hidden() {
    let baseline = |cell: &str| {
        let mut report = protected();
        card::indicator(&mut report).baseline =
            Some(Baseline { period: year(2020), value: Some(number("48.6")) });
        years(&mut report, Population::Everyone, 2020, &[cell]);
        let (published, _) = disclose(report, &Memo::default());
        published.card.indicators[0].baseline.clone().unwrap().value
    };
    assert_eq!(baseline("*"), None);
    assert_eq!(baseline("."), Some(number("48.6")));
}

#[test]
fn series_stand_in_one_order_however_they_came() {
    let order = [
        Population::Everyone,
        card::group(0),
        card::group(1),
        Population::Crossed(Vec::new()),
        Population::Comparison,
    ];
    let mut report = protected();
    for population in order.iter().rev() {
        years(&mut report, population.clone(), 2020, &["50"]);
    }
    let (published, evidence) = disclose(report, &Memo::default());
    let shown: Vec<_> = published.series[0].iter().map(|s| s.population.clone()).collect();
    let known: Vec<_> = evidence.series[0].iter().map(|s| s.population.clone()).collect();
    assert_eq!(shown, order);
    assert_eq!(known, order);
}
