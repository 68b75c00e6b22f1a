//! Claims, values and titles of the author's, held against the data.

use super::*;
use crate::source::Code;

fn codes(change: impl FnOnce(&mut Fixture)) -> Vec<(Code, String)> {
    let mut fixture = Fixture::reading();
    change(&mut fixture);
    let found = fixture.pages().check();
    found.iter().map(|d| (d.code, d.message.clone())).collect()
}

fn claim(claim: Claim) -> Vec<(Code, String)> {
    codes(|f| call(f, CallKind::Claim { claim, text: None }))
}

fn call(fixture: &mut Fixture, what: CallKind) {
    let story = fixture.story();
    story.markdown = "\u{E000}0\u{E001}".to_owned();
    story.calls.push(Call { span: span(), of: Subject::Indicator(IndicatorId(0), what) });
}

#[test]
fn a_true_claim_passes_and_a_false_one_says_what_the_data_say() {
    let since = |period| Claim::Rose { since: period, group: None };
    assert!(claim(since(None)).is_empty());
    assert!(
        claim(Claim::Fell { since: Some(year(2018)), group: None })[0]
            .1
            .contains("it was 51.7% in 2018–19 and is 58.9% in 2025–26")
    );
    assert!(claim(Claim::Highest).is_empty());
    assert_eq!(claim(Claim::Lowest)[0].0, Code::FalseClaim);
    assert!(claim(Claim::BelowTarget).is_empty());
    assert!(claim(Claim::TargetMet)[0].1.contains("it is 58.9% in 2025–26; the target is 70%"));
    let five_years = |claim| {
        codes(|f| {
            f.finding().run = 5;
            call(f, CallKind::Claim { claim, text: None });
        })
    };
    assert!(five_years(Claim::RoseInARow(5)).is_empty());
    assert_eq!(five_years(Claim::RoseInARow(6))[0].0, Code::FalseClaim);
    assert!(claim(Claim::Status(StatusWord::Improving)).is_empty());
    assert_eq!(claim(Claim::Status(StatusWord::TargetMet))[0].0, Code::FalseClaim);
}

#[test]
fn claims_on_gaps_are_held_against_the_gaps_that_are_shown() {
    assert!(claim(Claim::WidestGap { group: (INCOME, GroupId(0)) }).is_empty());
    assert!(claim(Claim::GapNarrowed { group: (RACE, GroupId(1)) }).is_empty());
    assert_eq!(claim(Claim::GapWidened { group: (INCOME, GroupId(0)) })[0].0, Code::FalseClaim);
    assert_eq!(claim(Claim::WidestGap { group: (RACE, GroupId(2)) })[0].0, Code::OpenClaim);
}

#[test]
fn a_claim_that_the_published_data_cannot_decide_is_an_error_too() {
    assert_eq!(claim(Claim::AboveComparison)[0].0, Code::OpenClaim);
    let missing = Claim::Rose { since: Some(year(2019)), group: None };
    assert_eq!(claim(missing)[0].0, Code::OpenClaim);
    let broken = codes(|f| {
        f.indicator().breaks = vec![Break { before: year(2020), note: "New.".to_owned() }];
        call(f, CallKind::Claim { claim: Claim::Rose { since: None, group: None }, text: None });
    });
    assert_eq!(broken[0].0, Code::OpenClaim);
}

#[test]
fn a_value_or_chart_that_is_not_there_is_an_error_at_its_call() {
    let value = |figure| CallKind::Value(Wanted { group: None, figure });
    assert!(codes(|f| call(f, value(WantedFigure::Value(None)))).is_empty());
    assert_eq!(
        codes(|f| call(f, value(WantedFigure::Value(Some(year(1999))))))[0].0,
        Code::NoFigure
    );
    assert_eq!(codes(|f| call(f, value(WantedFigure::Comparison)))[0].0, Code::NoFigure);
    assert!(codes(|f| call(f, CallKind::Chart(ChartKind::Slope, Some(INCOME)))).is_empty());
    assert_eq!(codes(|f| call(f, CallKind::Chart(ChartKind::Parts, None)))[0].0, Code::NoFigure);
}

#[test]
fn typed_percentages_are_held_against_the_figures_of_the_page() {
    let typed =
        |text: &'static str| codes(|f| f.story().typed_percentages = vec![(d(text), span())]);
    assert!(typed("58.9").is_empty());
    assert!(typed("59").is_empty(), "a rounded figure is the same figure");
    assert!(typed("70").is_empty(), "the target");
    assert_eq!(typed("57.3")[0].0, Code::UnknownPercentage);
}

#[test]
fn findings_without_a_number_and_long_titles_are_pointed_out() {
    let finding = |text: &str| {
        let text = text.to_owned();
        codes(|f| Arc::make_mut(&mut f.published.card.outcomes[0]).finding = Some(text))
    };
    assert_eq!(finding("Children read better")[0].0, Code::FindingWithoutNumber);
    assert!(finding("Nearly 6 in 10 read at grade level").is_empty());
    let long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
    assert_eq!(codes(|f| f.indicator().finding = Some(long.to_owned()))[0].0, Code::LongTitle);
}
