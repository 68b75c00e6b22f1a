//! What a reader may see of a number, and what the rules may know of it.

use super::series::{counted, number, year, years};
use crate::card;
use reportcard::disclosure::{Cell, Size, SizeClass, disclose};
use reportcard::memo::Memo;
use reportcard::report::{
    Absence, Band, Baseline, Counts, Percents, PlaceId, Population, Privacy, Report, Start, Unit,
    Value,
};
use reportcard::statistics::wilson;
use rust_decimal::Decimal;

fn protected() -> Report {
    let mut report = card::report();
    report.card.privacy = Privacy::default();
    report
}

/// The first cell of each series.
fn cells(report: Report) -> Vec<Cell> {
    let published = disclose(report, &Memo::default());
    published.series[0].iter().map(|series| series.points[0].cell).collect()
}

fn cell(report: Report) -> Cell {
    cells(report).remove(0)
}

#[test]
fn all_children_are_printed_as_stored_and_groups_whole_with_their_size_class() {
    let mut report = protected();
    counted(&mut report, Population::Everyone, 617, 1000);
    counted(&mut report, card::group(0), 617, 1001);
    let cells = cells(report);
    assert_eq!(cells[0].value(), Some(number("61.7")));
    assert_eq!(cells[0].counts(), Some(Counts::of(617, 1000)));
    assert_eq!(cells[1].value().unwrap().to_string(), "62");
    assert_eq!(cells[1].size(), Size::Class(SizeClass::From300));
}

#[test]
fn a_groups_rate_has_no_more_digits_than_its_percentage_would_have() {
    for (typed, printed) in [("461.54", "460"), ("583.33", "580"), ("27.36", "27"), ("2.74", "2.7")]
    {
        let mut report = protected();
        card::indicator(&mut report).unit = Unit::Rate { places: 1, per: 1000, noun: None };
        years(&mut report, card::group(0), 2020, &[typed]);
        assert_eq!(cell(report).value().unwrap().to_string(), printed);
    }
}

#[test]
fn halves_go_away_from_zero_and_zero_has_no_sign() {
    for (typed, printed) in [("0.5", "1"), ("-0.4", "0"), ("-0.5", "-1"), ("61", "61")] {
        let mut report = protected();
        years(&mut report, card::group(0), 2020, &[typed]);
        assert_eq!(cell(report).value().unwrap().to_string(), printed);
    }
}

#[test]
fn every_count_that_is_known_hides_whatever_the_unit() {
    let hidden = |unit: Unit, things: Option<&str>, typed: &str, denominator: u64| {
        let mut report = protected();
        let indicator = card::indicator(&mut report);
        indicator.unit = unit;
        indicator.things = things.map(str::to_owned);
        let mut observation = card::observation(&report, 2020, Value::Number(number(typed)));
        observation.counts = Some(Counts { numerator: None, denominator });
        card::observe(&mut report, Population::Everyone, vec![observation]);
        cell(report) == Cell::HIDDEN
    };
    let score = Unit::Score { places: 0, bounds: None };
    let rate = Unit::Rate { places: 1, per: 1000, noun: None };
    assert!(hidden(score.clone(), None, "187", 3), "the mean of three pupils");
    assert!(hidden(rate, None, "333.3", 3), "a rate among three");
    assert!(hidden(Unit::Money { places: 0, currency: "USD".to_owned() }, None, "52000", 9));
    assert!(!hidden(score, None, "187", 10));
    let count = |places| Unit::Count { places, noun: None };
    assert!(hidden(count(0), None, "4", 400), "four of four hundred");
    assert!(!hidden(count(0), Some("libraries"), "4", 4), "libraries are no people");
}

#[test]
fn too_few_people_and_the_sources_own_marks_are_one_kind_of_hidden() {
    let mut ours = protected();
    counted(&mut ours, Population::Everyone, 3, 9);
    let mut theirs = protected();
    years(&mut theirs, Population::Everyone, 2020, &["*"]);
    let of = |report| disclose(report, &Memo::default()).series[0][0].points.clone();
    assert_eq!(of(ours), of(theirs.clone()));
    assert_eq!(cell(theirs), Cell::HIDDEN);
}

#[test]
fn zero_missing_and_hidden_are_three_things() {
    let mut report = protected();
    years(&mut report, Population::Everyone, 2020, &["0", ".", "*"]);
    let published = disclose(report, &Memo::default());
    let cells: Vec<Cell> = published.series[0][0].points.iter().map(|p| p.cell).collect();
    assert!(cells[0].value().is_some_and(|value| value.is_zero()));
    assert_eq!(cells[1..], [Cell::Absent(Absence::Missing), Cell::HIDDEN]);
}

#[test]
fn crossed_groups_are_held_to_the_same_rule() {
    let mut report = protected();
    let crossed = Population::Crossed(Vec::new());
    counted(&mut report, crossed.clone(), 5, 40);
    assert_eq!(cell(report), Cell::HIDDEN);
    let mut report = protected();
    counted(&mut report, crossed, 21, 40);
    let cell = cell(report);
    assert_eq!((cell.value().unwrap().scale(), cell.counts()), (0, None));
}

#[test]
fn a_flag_of_few_people_follows_from_what_is_printed_of_their_number() {
    let care = |show_counts: bool, population: Population, numerator, denominator| {
        let mut report = protected();
        report.card.privacy.show_counts = show_counts;
        counted(&mut report, population, numerator, denominator);
        match cell(report) {
            Cell::Shown { size, read_with_care, .. } => (size.fewest().unwrap(), read_with_care),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(care(false, Population::Everyone, 10, 20), (20, true));
    assert_eq!(care(false, card::group(0), 10, 20), (1, true));
    assert_eq!(care(true, card::group(0), 10, 20), (20, true));
    assert_eq!(care(true, card::group(0), 49, 98), (98, false), "a known number");
    assert_eq!(care(false, card::group(0), 49, 98), (30, true), "30 as well as 98");
    assert_eq!(care(false, card::group(0), 50, 100), (100, false));
}

#[test]
fn care_is_wanted_below_thirty_people_or_with_a_wide_interval() {
    let ten = Decimal::TEN / Decimal::ONE_HUNDRED;
    for denominator in 1..150 {
        for numerator in 0..=denominator {
            let mut report = card::report();
            counted(&mut report, Population::Everyone, numerator, denominator);
            let interval = wilson(Counts::of(numerator, denominator)).unwrap();
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
fn bands_by_size_are_for_everyone_too() {
    let mut report = protected();
    report.card.privacy.percents = Percents::Bands;
    counted(&mut report, Population::Everyone, 7, 13);
    counted(&mut report, card::group(0), 11, 20);
    years(&mut report, card::group(1), 2020, &["47.6"]);
    counted(&mut report, Population::Everyone, 617, 1001);
    card::elsewhere(&mut report, card::STATE);
    let cells = cells(report);
    let half = Band { low: Some(number("50")), high: None, strict: false };
    assert_eq!(cells[0], Cell::Band(half), "all children");
    let band = Band { low: Some(number("40")), high: Some(number("59")), strict: false };
    assert_eq!(cells[1], Cell::Band(band));
    assert_eq!(cells[2].value(), Some(number("48")), "unknown number");
    assert_eq!(cells[3].value().unwrap().to_string(), "62", "whole, also where it is large");
    assert_eq!(cells[3].size(), Size::Class(SizeClass::From300), "counts would tell the digits");
}

#[test]
fn a_band_of_the_source_stays_unless_too_few_are_known_to_stand_behind_it() {
    let band = Band { low: None, high: Some(number("50")), strict: true };
    let mut report = protected();
    let mut observation = card::observation(&report, 2020, Value::Band(band));
    card::observe(&mut report, card::group(0), vec![observation.clone()]);
    assert_eq!(cell(report), Cell::Band(band));
    let mut report = protected();
    observation.counts = Some(Counts::of(4, 9));
    card::observe(&mut report, card::group(0), vec![observation]);
    assert_eq!(cell(report), Cell::HIDDEN);
}

#[test]
fn a_small_count_of_children_is_hidden() {
    let mut report = protected();
    card::indicator(&mut report).unit = Unit::Count { places: 0, noun: None };
    years(&mut report, card::group(0), 2020, &["7"]);
    assert_eq!(cell(report), Cell::HIDDEN);
}

#[test]
fn a_typed_baseline_does_not_give_back_what_is_hidden() {
    let baseline = |cell: &str| {
        let mut report = protected();
        card::indicator(&mut report).start =
            Start::Baseline(Baseline { period: year(2020), value: Some(number("48.6")) });
        years(&mut report, Population::Everyone, 2020, &[cell]);
        let published = disclose(report, &Memo::default());
        published.card.indicators[0].start.value()
    };
    assert_eq!(baseline("*"), None);
    assert_eq!(baseline("."), Some(number("48.6")));
}

#[test]
fn series_stand_in_one_order_however_they_came() {
    let of_one =
        [Population::Everyone, card::group(0), card::group(1), Population::Crossed(Vec::new())];
    let places = [PlaceId::COMMUNITY, card::STATE, card::EAST_FORK];
    let order: Vec<(PlaceId, Population)> =
        places.iter().flat_map(|at| of_one.iter().map(|of| (*at, of.clone()))).collect();
    let mut report = protected();
    for (place, population) in order.iter().rev() {
        years(&mut report, population.clone(), 2020, &["50"]);
        card::elsewhere(&mut report, *place);
    }
    let published = disclose(report, &Memo::default());
    let shown: Vec<_> =
        published.series[0].iter().map(|s| (s.place, s.population.clone())).collect();
    assert_eq!(shown, order);
}

#[test]
fn a_place_in_the_community_is_as_coarse_as_a_group_and_one_around_it_is_not() {
    let printed = |place: PlaceId| {
        let mut report = protected();
        counted(&mut report, Population::Everyone, 617, 1001);
        card::elsewhere(&mut report, place);
        let cell = cell(report);
        (cell.value().unwrap().to_string(), cell.size())
    };
    let (value, size) = printed(card::EAST_FORK);
    assert_eq!((&*value, size), ("62", Size::Class(SizeClass::From300)));
    for beside in [PlaceId::COMMUNITY, card::STATE] {
        let (value, size) = printed(beside);
        assert!(value.starts_with("61.6"), "{value}");
        assert_eq!(size, Size::Counted(Counts::of(617, 1001)));
    }
    let mut report = protected();
    counted(&mut report, Population::Everyone, 4, 9);
    card::elsewhere(&mut report, card::EAST_FORK);
    assert_eq!(cell(report), Cell::HIDDEN);
}
