//! An author's text with what it calls.

use super::*;
use crate::disclosure::Cell;

fn told(markdown: &str, calls: Vec<CallKind>) -> view::OutcomePage {
    let mut fixture = Fixture::reading();
    let story = fixture.story();
    story.markdown = markdown.replace('<', "\u{E000}").replace('>', "\u{E001}");
    story.calls = calls
        .into_iter()
        .map(|what| Call { span: span(), of: Subject::Indicator(IndicatorId(0), what) })
        .collect();
    fixture.points()[2].note = None;
    outcome(fixture)
}

fn html(page: &view::OutcomePage) -> String {
    let piece = |p: &view::Piece| match p {
        view::Piece::Html(html) => html.clone(),
        view::Piece::Spark(_) => "[spark]".to_owned(),
        view::Piece::Figure(figure) => format!("[{}]", figure.id),
    };
    page.story.iter().map(piece).collect()
}

fn value(group: Option<(BreakdownId, GroupId)>, figure: WantedFigure) -> CallKind {
    CallKind::Value(Wanted { group, figure })
}

#[test]
fn values_are_printed_in_the_sentence_in_all_three_states() {
    let page = told(
        "Now <0>, missing <1>, hidden <2>, gap <3>.",
        vec![
            value(None, WantedFigure::Value(None)),
            value(None, WantedFigure::Value(Some(year(2019)))),
            value(Some((RACE, GroupId(2))), WantedFigure::Value(None)),
            value(Some((INCOME, GroupId(0))), WantedFigure::Gap),
        ],
    );
    assert_eq!(
        html(&page),
        "<p>Now 58.9%, missing (no data), hidden (not shown, to protect privacy), gap 26 points.</p>\n"
    );
}

#[test]
fn a_figure_stands_after_its_paragraph_and_only_there() {
    let page = told(
        "Before <0> it.\n\n<1>\n\nAfter.",
        vec![CallKind::Chart(ChartKind::Trend, None), CallKind::Chart(ChartKind::Groups, None)],
    );
    assert_eq!(
        html(&page),
        "<p>Before  it.</p>\n[grade3-reading-trend][grade3-reading-income-race-groups]<p>After.</p>\n"
    );
    assert!(page.sections[0].rows[0].figure.is_none(), "the trend is in the story");
}

#[test]
fn a_figure_called_twice_has_two_ids_and_one_file() {
    let page = told(
        "<0>\n\n<1>",
        vec![CallKind::Chart(ChartKind::Trend, None), CallKind::Chart(ChartKind::Trend, None)],
    );
    assert_eq!(html(&page), "[grade3-reading-trend][grade3-reading-trend-2]");
    let view::Piece::Figure(second) = &page.story[1] else { panic!() };
    assert_eq!(second.svg.as_deref(), Some("../../charts/grade3-reading-trend.svg"));
}

#[test]
fn sparklines_and_claims_stand_in_the_line() {
    let page = told(
        "A <0> line. <1>",
        vec![
            value(None, WantedFigure::Sparkline),
            CallKind::Claim { claim: Claim::Rose { since: None, group: None }, text: None },
        ],
    );
    assert_eq!(
        html(&page),
        "<p>A [spark] line. It rose from 48.6% in 2016–17 to 58.9% in 2025–26.</p>\n"
    );
}

#[test]
fn other_kinds_of_chart_are_drawn_with_their_tables() {
    for (kind, breakdown) in
        [(ChartKind::Slope, INCOME), (ChartKind::Bars, RACE), (ChartKind::Multiples, INCOME)]
    {
        let page = told("<0>", vec![CallKind::Chart(kind, Some(breakdown))]);
        let view::Piece::Figure(figure) = &page.story[0] else { panic!("{kind:?}") };
        let cells = figure
            .table
            .as_ref()
            .unwrap()
            .rows
            .iter()
            .flat_map(|r| r.cells.iter().map(|c| c.text.as_str()));
        let found = cells.filter(|c| figure.alt.contains(*c)).count();
        assert!(found >= 2, "{kind:?}: {}", figure.alt);
    }
    let page = told("<0>", vec![CallKind::Chart(ChartKind::Bars, Some(RACE))]);
    let view::Piece::Figure(figure) = &page.story[0] else { panic!() };
    assert_eq!(figure.finding, "Asian: 72%; Black: 49% in 2025–26");
}

#[test]
fn the_parts_of_a_whole_are_drawn_only_where_all_are_shown_and_add_up() {
    let mut fixture = Fixture::reading();
    fixture.indicator().unit = Unit::Count { places: 0, noun: None };
    let kind = CallKind::Chart(ChartKind::Parts, Some(INCOME));
    let story = fixture.story();
    story.markdown = "\u{E000}0\u{E001}".to_owned();
    story.calls = vec![Call { span: span(), of: Subject::Indicator(IndicatorId(0), kind) }];
    let hidden = {
        let mut hidden =
            Fixture { published: fixture.published.clone(), findings: fixture.findings.clone() };
        Arc::make_mut(&mut hidden.published.series[0])[1].points[1].cell = Cell::HIDDEN;
        hidden
    };
    assert!(outcome(fixture).story.iter().any(|p| matches!(p, view::Piece::Figure(_))));
    assert!(outcome(hidden).story.is_empty());
}
