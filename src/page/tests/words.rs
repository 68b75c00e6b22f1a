//! Sentences: what they say of the data.

use super::*;
use crate::disclosure::Cell;
use crate::statistics::*;

fn judged(word: StatusWord) -> Status {
    Status::Judged { word, by_author: None }
}

/// Turns the indicator into one that fell from 41.5% to 38.4%.
fn fallen(fixture: &mut Fixture) {
    let finding = fixture.finding();
    finding.status = judged(StatusWord::GettingWorse);
    finding.movement = Some(Moved::Worse);
    finding.baseline = Some(value(2016, "41.5"));
    finding.latest = Some(value(2025, "38.4"));
    finding.change = Some(Change { difference: d("-3.1"), percent: Some(d("-7.47")) });
    finding.achieved = None;
    finding.run = 5;
    let latest = fixture.points().last_mut().unwrap();
    latest.cell = Cell::bare(d("38.4"));
}

fn status_sentence(page: &view::IndicatorPage) -> &str {
    &page.sections[0].latest.as_ref().unwrap().status.sentence
}

#[test]
fn a_card_says_value_change_target_and_gap_in_45_words() {
    let card = card(|_| {});
    assert_eq!(card.value.text, "58.9%");
    assert_eq!(card.status.word, "Improving");
    assert_eq!(card.status.sentence, "Up 10.3 points since 2016–17.");
    let track = card.track.as_ref().unwrap();
    assert_eq!(
        (track.baseline.as_str(), track.target.as_str()),
        ("48.6% then", "Target 70% by 2031")
    );
    assert_eq!(card.gap, "Widest gap: 26 points, unchanged");
    assert_eq!(card.outcome, "Age 9 · Early grade reading");
}

#[test]
fn a_measure_of_another_age_says_its_own() {
    let card = card(|fixture| fixture.indicator().age = Some(24));
    assert_eq!(card.outcome, "Age 24 · Early grade reading");
}

#[test]
fn a_fall_with_a_rise_at_its_end_says_both() {
    let card = card(fallen);
    assert_eq!(card.status.word, "Getting worse");
    assert_eq!(card.status.sentence, "Down 3.1 points since 2016–17, but up five years running.");
}

#[test]
fn the_rule_is_told_in_one_sentence_with_baseline_latest_and_target() {
    assert_eq!(
        status_sentence(&looked_up(|_| {})),
        "From 48.6% in 2016–17 to 58.9% in 2025–26: 48% of the way to 70%, and more than chance explains."
    );
    assert_eq!(
        status_sentence(&looked_up(|f| f.finding().tested = false)),
        "From 48.6% in 2016–17 to 58.9% in 2025–26: 48% of the way to 70%; the rule asks for 10%."
    );
    assert_eq!(
        status_sentence(&looked_up(fallen)),
        "From 41.5% in 2016–17 to 38.4% in 2025–26: away from the target of 70%, by more than chance explains."
    );
    assert_eq!(
        status_sentence(&looked_up(|f| f.finding().status = judged(StatusWord::LittleOrNoChange))),
        "From 48.6% in 2016–17 to 58.9% in 2025–26: toward the target of 70%, but no more than chance explains."
    );
    let met = looked_up(|f| {
        f.finding().status = judged(StatusWord::TargetMet);
        f.indicator().target.as_mut().unwrap().value = d("55");
    });
    assert_eq!(
        status_sentence(&met),
        "From 48.6% in 2016–17 to 58.9% in 2025–26: past the target of 55%."
    );
    let own = looked_up(|f| {
        let (status, reason) = (StatusWord::Improving, "A new test came.".to_owned());
        f.finding().status = Status::Judged { word: status, by_author: Some(reason.clone()) };
        f.indicator().status = Some(StatusOverride { status, reason });
    });
    assert!(
        status_sentence(&own).ends_with("The partnership set this status itself: A new test came.")
    );
}

#[test]
fn where_lower_is_better_a_fall_is_told_as_better_and_it_is_said_so() {
    let pages = Fixture::reading().pages();
    let page = indicator(&pages, 1);
    let latest = page.sections[0].latest.as_ref().unwrap();
    assert!(latest.value.lower);
    assert_eq!(latest.status.word, "Improving");
    assert_eq!(
        latest.status.sentence,
        "From 21.4% in 2016–17 to 16.9% in 2025–26: 48% of the way to 12%, and more than chance explains. Lower is better."
    );
    assert!(
        page.frame.description.contains("Down 4.5 points since 2016–17."),
        "{}",
        page.frame.description
    );
    let figure = page.sections[0].rows[0].figure.as_ref().unwrap();
    assert!(
        figure.alt.contains("It fell from 21.4% in 2016–17 to 16.9% in 2025–26, the lowest yet."),
        "{}",
        figure.alt
    );
    assert!(figure.table.as_ref().unwrap().caption.ends_with("(lower is better)"));
}

#[test]
fn pace_is_told_beside_the_promise() {
    let page = outcome(Fixture::reading());
    let asides = &page.sections[0].rows[0].asides;
    assert_eq!(asides[0].finding.as_deref(), Some("3.5 points behind the pace it promised"));
    assert!(
        asides[0].text.starts_with("A straight line from 48.6% to 70% would be at 62.4% by now.")
    );
    assert_eq!(
        page.lede,
        "That is 10.3 points more than in 2016–17. At this speed Marlow County would be at about 65% by 2030–31, \
         not the 70% that was promised."
    );
}

#[test]
fn a_speed_that_reaches_the_target_is_told_so_and_never_past_100_percent() {
    let mut fixture = Fixture::reading();
    let pace = fixture.finding().pace.as_mut().unwrap();
    pace.word = PaceWord::OnTrack;
    pace.heading_for = Some(d("104.2"));
    let page = outcome(fixture);
    assert!(page.lede.ends_with("would reach the target of 70% by 2030–31."), "{}", page.lede);
    assert_eq!(
        page.sections[0].rows[0].asides[0].finding.as_deref(),
        Some("On track for 70% by 2030–31")
    );
}

#[test]
fn extra_children_are_counted_only_where_the_denominator_is_published() {
    let page = outcome(Fixture::reading());
    let extra = &page.sections[0].rows[0].asides[1];
    assert_eq!(extra.big.as_deref(), Some("487"));
    assert!(
        extra.text.starts_with("more of the 4,730 counted in 2025–26 than at the 2016–17 rate.")
    );
    let mut fixture = Fixture::reading();
    fixture.points().last_mut().unwrap().cell = Cell::bare(d("58.9"));
    assert_eq!(outcome(fixture).sections[0].rows[0].asides.len(), 1);
}

#[test]
fn the_score_counts_what_moved_and_says_how_many_did_last_year() {
    let mut fixture = Fixture::reading();
    Arc::make_mut(&mut fixture.published.card.indicators[1]).role = Role::Core;
    let absence = Arc::make_mut(&mut fixture.findings.indicators[1]);
    absence.status = judged(StatusWord::GettingWorse);
    absence.movement = Some(Moved::Worse);
    absence.last_year = (judged(StatusWord::Improving), Some(Moved::Better));
    fixture.finding().last_year = (judged(StatusWord::LittleOrNoChange), Some(Moved::Same));
    let page = home(fixture);
    assert_eq!(page.h1, "1 of 2 measures is improving");
    assert_eq!(
        page.lede,
        "Marlow County’s children, followed from the cradle to a career. One of 2 was improving last year. \
         One measure, Chronic absence, is further from its target than in 2016–17."
    );
    let tally: Vec<(&str, &str)> =
        page.tally.iter().map(|t| (t.status.word.as_str(), t.status.sentence.as_str())).collect();
    assert_eq!(tally, [("Improving", "Early grade reading"), ("Getting worse", "Chronic absence")]);
}

#[test]
fn what_changed_is_honest_about_falls() {
    let mut fixture = Fixture::reading();
    let absence = Arc::make_mut(&mut fixture.findings.indicators[1]);
    absence.previous = Some(value(2024, "15.0"));
    absence.last_year = (judged(StatusWord::Improving), Some(Moved::Better));
    fixture.finding().last_year = (judged(StatusWord::LittleOrNoChange), Some(Moved::Same));
    Arc::make_mut(&mut fixture.published.card.indicators[1]).role = Role::Core;
    let changes = home(fixture).changes;
    assert_eq!(changes[0].title, "Early grade reading turned to improving");
    let fall = changes.iter().find(|c| c.title.starts_with("Chronic absence")).unwrap();
    assert_eq!(
        fall.text,
        "It rose to 16.9% in 2025–26, from 15.0% in 2024–25. Here lower is better, so this is a step back."
    );
}

#[test]
fn titles_made_from_data_hold_a_number_and_15_words_at_most() {
    let page = outcome(Fixture::reading());
    let trend = page.sections[0].rows[0].figure.as_ref().unwrap();
    assert_eq!(trend.finding, "Early grade reading rose 10.3 points since 2016–17, to 58.9%");
    let groups = page.sections[1].rows[0].figure.as_ref().unwrap();
    assert_eq!(groups.finding, "Every group shown did better; the widest gap is still 26 points");
    assert_eq!(page.h1, "Early grade reading: 58.9% in 2025–26");
    let own = looked_up(|_| {});
    assert_eq!(own.h1, "Third graders reading at grade level: 58.9% in 2025–26");
    assert_ne!(own.lede, page.lede);
    let long = looked_up(|f| {
        f.indicator().short =
            "A very long name of a measure that goes on and on without end".to_owned()
    });
    let title = &long.sections[0].rows[0].figure.as_ref().unwrap().finding;
    assert_eq!(title, "Up 10.3 points since 2016–17, to 58.9% in 2025–26");
}

#[test]
fn promises_lead_with_what_became_of_them() {
    let promised = outcome(Fixture::reading()).commitments.unwrap();
    assert_eq!(promised.heading, "What partners promised: 1 of 1 kept");
    assert_eq!(
        (promised.items[0].word.as_str(), promised.items[0].by.as_deref()),
        ("Kept", Some("by January 2026"))
    );
}

#[test]
fn early_signs_that_nobody_can_judge_are_not_counted_as_standing_still() {
    let heading = |fixture| outcome(fixture).contributing.unwrap().heading;
    let counted = heading(Fixture::reading());
    assert!(counted.ends_with("is improving"), "{counted}");
    let mut fixture = Fixture::reading();
    Arc::make_mut(&mut fixture.findings.indicators[1]).status = Status::NoBaseline;
    assert_eq!(heading(fixture), "Early signs: 1 contributing indicator, not judged yet");
}

#[test]
fn a_promise_is_marked_for_what_became_of_it() {
    let mark = |state| {
        let mut fixture = Fixture::reading();
        fixture.published.card.commitments[0].state = state;
        outcome(fixture).commitments.unwrap().items.remove(0).state
    };
    let states = [CommitmentState::Kept, CommitmentState::Open, CommitmentState::NotKept];
    assert_eq!(states.map(mark), ["kept", "open", "not-kept"]);
}
