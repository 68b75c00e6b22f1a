//! What a card finds in its figures, beyond the cases of each rule.

use super::series::{counted, number, year, years};
use crate::card;
use reportcard::disclosure::disclose;
use reportcard::memo::Memo;
use reportcard::report::{
    Baseline, Break, GroupId, Population, Report, Start, StatusOverride, StatusWord, Target,
};
use reportcard::statistics::{Finding, PaceWord, Reason, Status, Trend, assess};

/// 60 in 2015, 80 promised by 2030.
fn promised() -> Report {
    let mut report = card::report();
    let indicator = card::indicator(&mut report);
    indicator.start = Start::Baseline(Baseline { period: year(2015), value: None });
    indicator.target = Some(Target { period: Some(year(2030)), value: number("80"), set_by: None });
    report
}

fn found(report: Report) -> Finding {
    let published = disclose(report, &Memo::default());
    let findings = assess(&published, &Memo::default());
    Finding::clone(&findings.indicators[0])
}

fn everyone(cells: &[&str]) -> Finding {
    let mut report = promised();
    years(&mut report, Population::Everyone, 2015, cells);
    found(report)
}

fn word(word: StatusWord) -> Status {
    Status::Judged { word, by_author: None }
}

#[test]
fn last_years_verdict_leaves_out_the_latest_observed_year() {
    let finding = everyone(&["60", "66", "61", "."]);
    assert_eq!(finding.status, word(StatusWord::LittleOrNoChange));
    assert_eq!(finding.last_year.0, word(StatusWord::Improving));
    assert_eq!(everyone(&["60", "66"]).last_year.0, Status::BaselineOnly);
    assert_eq!(everyone(&["60"]).last_year.0, Status::NotAssessed(Reason::NoData));
    let hidden = everyone(&["60", "66", "*"]);
    assert_eq!(hidden.status, Status::NotAssessed(Reason::Suppressed));
    assert_eq!(hidden.last_year.0, word(StatusWord::Improving));
}

#[test]
fn an_authors_verdict_is_on_this_year_alone() {
    let mut report = promised();
    card::indicator(&mut report).status = Some(StatusOverride {
        status: StatusWord::GettingWorse,
        reason: "The test was made easier.".to_owned(),
    });
    years(&mut report, Population::Everyone, 2015, &["60", "66", "67"]);
    let finding = found(report);
    assert!(matches!(finding.status, Status::Judged { by_author: Some(_), .. }));
    assert_eq!(finding.last_year.0, word(StatusWord::Improving));
}

#[test]
fn a_hidden_latest_value_leaves_nothing_to_say_of_it() {
    let finding = everyone(&["60", "66", "*"]);
    assert_eq!((finding.latest, finding.previous), (None, None));
    assert_eq!((finding.change, finding.achieved), (None, None));
    assert_eq!((finding.pace, finding.curve, finding.run), (None, None, 0));
}

#[test]
fn a_run_counts_steps_in_a_row_and_stops_at_what_is_not_known() {
    assert_eq!(everyone(&["60", "59", "61", "62"]).run, 2);
    assert_eq!(everyone(&["60", "61", ".", "62", "63"]).run, 1);
    assert_eq!(everyone(&["60", "61", "*", "62", "63"]).run, 1);
    assert_eq!(everyone(&["60", "59", "58", "57"]).run, -3);
    assert_eq!(everyone(&["60", "61", "60", "61", "62"]).run, 2);
    assert_eq!(everyone(&["60", "61", "61"]).run, 0);
    assert_eq!(everyone(&["60"]).run, 0);
}

#[test]
fn nothing_is_compared_across_a_break() {
    let mut report = promised();
    card::indicator(&mut report).breaks =
        vec![Break { before: year(2019), note: "A shorter test.".to_owned() }];
    years(&mut report, Population::Everyone, 2015, &["60", "61", "62", "63", "40", "41"]);
    years(&mut report, card::group(0), 2015, &["50", ".", ".", ".", "35", "36"]);
    let finding = found(report);
    assert_eq!(finding.status, Status::NotAssessed(Reason::BreakInSeries));
    assert_eq!(finding.last_year.0, Status::NotAssessed(Reason::BreakInSeries));
    assert_eq!(finding.latest.unwrap().value, number("41"));
    assert_eq!(finding.previous.unwrap().value, number("40"));
    assert_eq!((finding.change, finding.run), (None, 1));
    assert_eq!(finding.trend, Trend::NotEnoughYears);
    assert_eq!(finding.gaps[0].gap, number("5"));
    assert_eq!(finding.gaps[0].change, None);
}

#[test]
fn a_typed_baseline_stands_in_where_the_series_starts_later() {
    let mut report = promised();
    card::indicator(&mut report).start =
        Start::Baseline(Baseline { period: year(2015), value: Some(number("60")) });
    years(&mut report, Population::Everyone, 2016, &["64", "66"]);
    let finding = found(report);
    assert_eq!(finding.status, word(StatusWord::Improving));
    assert_eq!(finding.achieved, Some(number("30")));
    assert_eq!(finding.baseline.unwrap().period, year(2015));
}

#[test]
fn who_has_arrived_is_not_told_to_hurry() {
    let finding = everyone(&["60", "82"]);
    assert_eq!(finding.pace.unwrap().word, PaceWord::TargetAchieved);
    assert_eq!(everyone(&["82", "79"]).pace, None, "no line leads down to a target");
}

#[test]
fn an_interval_is_in_the_values_own_unit() {
    let mut report = promised();
    counted(&mut report, Population::Everyone, 8, 10);
    let interval = found(report).interval.unwrap();
    assert_eq!(interval.low.round_dp(2), number("49.02"));
    assert_eq!(interval.high.round_dp(2), number("94.33"));
}

#[test]
fn gaps_are_with_the_reference_and_only_for_those_who_are_shown_now() {
    let mut report = promised();
    card::name_groups(&mut report, &["a", "b", "c", "d"], Some("d"));
    years(&mut report, Population::Everyone, 2015, &["60", "66"]);
    years(&mut report, card::group(0), 2015, &["40", "52"]);
    years(&mut report, card::group(1), 2015, &["50", "*"]);
    years(&mut report, card::group(2), 2015, &["30", "."]);
    years(&mut report, card::group(3), 2015, &["70", "72"]);
    let finding = found(report);
    let told: Vec<_> = finding.gaps.iter().map(|g| (g.group, g.period, g.gap)).collect();
    let (a, c) = (GroupId(0), GroupId(2));
    assert_eq!(told, [(a, year(2016), number("20")), (c, year(2015), number("40"))]);
    let widest = finding.widest(|_| true).unwrap();
    assert_eq!(widest.group, a, "the wider gap is of another year");
    let left_out: Vec<_> = finding.left_out.iter().map(|(_, group)| *group).collect();
    assert_eq!(left_out, [GroupId(1)]);
    assert_eq!(finding.gaps[0].change.unwrap().before, number("30"));
}

#[test]
fn without_a_named_reference_the_gap_is_with_all_children() {
    let mut report = promised();
    years(&mut report, Population::Everyone, 2015, &["60", "66"]);
    years(&mut report, card::group(0), 2015, &["40", "52"]);
    years(&mut report, card::group(1), 2015, &["70", "71"]);
    let finding = found(report);
    let gaps: Vec<_> = finding.gaps.iter().map(|gap| gap.gap).collect();
    assert_eq!(gaps, [number("14"), number("-5")]);
    assert_eq!(finding.widest(|_| true), Some(&finding.gaps[0]));
}

#[test]
fn the_comparison_is_named_by_its_latest_value() {
    let mut report = promised();
    years(&mut report, Population::Everyone, 2015, &["52.4", "53", "."]);
    card::elsewhere(&mut report, card::STATE);
    card::indicator(&mut report).comparison = Some(card::STATE);
    assert_eq!(found(report).comparison.unwrap().value, number("53"));
}
