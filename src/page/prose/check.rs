//! Check: what the author says, held against the data, before anything is published.

mod calls;
mod printed;
mod restated;
mod typed;

use super::call::{Found, wanted_words};
use super::claim::{Truth, truth};
use crate::page::case::evidence;
use crate::page::figures::called_figure;
use crate::page::frame::MOST_LISTED;
use crate::page::pages::Pages;
use crate::page::route::Route;
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sentence::{TITLE_WORDS, words};
use crate::page::words::sheet::Sheet;
use crate::report::{Call, CallKind, Card, IndicatorId, OutcomeId, Prose, Subject};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use crate::statistics::{reckon, warn_of_doubles};
use calls::check_backbone_call;
use printed::Printed;
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use typed::check_said;

/// Most points that the drawings of one text have: its page holds them all.
const MOST_POINTS: usize = 200_000;

/// Every text of the author's, and every finding, against the data.
pub(crate) fn check(pages: &Pages) -> Diagnostics {
    let mut found = Diagnostics::default();
    let card = pages.card();
    let home = Sheet::new(pages, Route::Home);
    let every: BTreeSet<_> = (0..card.indicators.len()).map(IndicatorId).collect();
    let mut all = Printed::percentages(home, every);
    check_prose(&home, &card.home, &mut all, &mut found);
    found.extend(unlisted(card));
    restated::check(pages, &mut found);
    for (at, page) in card.pages.iter().enumerate() {
        check_prose(&Sheet::new(pages, Route::Own(at)), &page.body, &mut all, &mut found);
    }
    for (place, story) in &card.place_stories {
        let sheet = Sheet::new(pages, Route::Place(*place));
        let every = (0..card.indicators.len()).map(IndicatorId).collect();
        check_prose(&sheet, story, &mut Printed::percentages(sheet, every), &mut found);
    }
    for (at, outcome) in card.outcomes.iter().enumerate() {
        let sheet = Sheet::new(pages, Route::Outcome(OutcomeId(at)));
        let story = &card.stories[at];
        let called = story.calls.iter().filter_map(|call| Some(call.indicator()?.0));
        let of = outcome.indicators.iter().copied().chain(called).collect();
        check_prose(&sheet, story, &mut Printed::percentages(sheet, of), &mut found);
        if let Some(finding) =
            outcome.finding.as_deref().filter(|text| !text.chars().any(char::is_numeric))
        {
            found.push(no_number(finding, outcome.span));
        }
    }
    if let Some(backbone) = &card.backbone {
        let sheet = Sheet::new(pages, Route::Value);
        check_prose(&sheet, &backbone.story, &mut all, &mut found);
        check_said(&sheet, &mut found);
        found.extend(warn_of_doubles(backbone));
        evidence::check(pages, &mut found);
        if let Some(Err(reason)) = reckon(card) {
            let span = backbone.organization.span;
            found.push(
                Diagnostic::new(
                    Code::Uncountable,
                    span,
                    format!("The backbone’s figures cannot be counted: {reason}."),
                )
                .help("Check the longest numbers among hours, rates and amounts."),
            );
        }
    }
    for indicator in &card.indicators {
        if let Some(finding) = indicator.finding.as_deref().filter(|text| words(text) > TITLE_WORDS)
        {
            found.push(too_long(finding, indicator.span));
        }
    }
    found
}

fn check_prose(sheet: &Sheet<'_>, prose: &Prose, known: &mut Printed, found: &mut Diagnostics) {
    let mut own = Diagnostics::of_one_document();
    let mut points = 0;
    for call in &prose.calls {
        points += points_drawn(sheet, call);
        if points > MOST_POINTS {
            own.push(too_much_drawn(call.span));
            break;
        }
        check_call(sheet, call, &mut own);
    }
    for (typed, span) in &prose.typed_percentages {
        if !known.has(*typed, Decimal::ONE) {
            own.push(unmatched(*typed, *span));
        }
    }
    found.extend(own);
}

/// How many points a call may draw.
fn points_drawn(sheet: &Sheet<'_>, call: &Call) -> usize {
    let drawn = call.indicator().filter(|_| call.is_drawn());
    drawn.map_or(0, |(id, _)| {
        let series = sheet.indicator(id).series.iter();
        series.map(|series| series.points.len()).sum()
    })
}

fn check_call(sheet: &Sheet<'_>, call: &Call, found: &mut Diagnostics) {
    let (id, what) = match &call.of {
        Subject::Indicator(id, what) => (*id, what),
        Subject::Backbone(what) => return check_backbone_call(sheet, what, call.span, found),
    };
    let m = sheet.indicator(id);
    let title = &m.indicator.slug;
    match what {
        CallKind::Claim { claim, .. } => match truth(&m, claim) {
            Truth::Holds => {}
            Truth::Fails(instead) => found.push(
                Diagnostic::new(Code::FalseClaim, call.span, format!("The data of `{title}` do not say so: {instead}."))
                    .expected(format!("a claim that holds: {instead}"))
                    .help("Change the claim, or take it out; the build stops so that no page says what its own data deny."),
            ),
            Truth::Unknown(why) => found.push(
                Diagnostic::new(Code::OpenClaim, call.span, format!("The published data of `{title}` cannot bear this out: {why}."))
                    .help("Say it in your own words without a claim, or choose a figure that is shown."),
            ),
        },
        CallKind::Value(wanted) => {
            if let Found::Nothing = wanted_words(&m, wanted) {
                found.push(
                    Diagnostic::new(Code::NoFigure, call.span, format!("`{title}` has no such figure."))
                        .help(format!("Check the period and the group: the series has no row for them, or too few for what is asked.{}", periods(&m))),
                );
            }
        }
        CallKind::Chart(kind, breakdown) => {
            if called_figure(sheet, m, *kind, *breakdown).is_none() {
                found.push(
                    Diagnostic::new(Code::NoFigure, call.span, format!("`{title}` has no data for this chart."))
                        .help("Give the indicator groups (`breakdowns`) with values, or choose another kind of chart."),
                );
            }
        }
    }
}

/// Which periods an indicator has.
fn periods(m: &IndicatorView) -> String {
    let points = m.series.iter().flat_map(|series| &series.points);
    let all: BTreeSet<_> = points.map(|point| point.period).collect();
    match (all.first(), all.last()) {
        (Some(first), Some(last)) if first != last => {
            format!(" Its periods are {first} to {last}.")
        }
        (Some(only), _) => format!(" Its only period is {only}."),
        _ => String::new(),
    }
}

fn no_number(finding: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::FindingWithoutNumber, span, format!("The finding “{finding}” holds no number."))
        .help("Say how many: “Nearly 6 in 10 third graders read at grade level”. Without `finding`, one is made from the data.")
}

/// Pages that the foot of each page has no room for.
fn unlisted(card: &Card) -> Diagnostics {
    let investors = card.backbone.as_ref().map_or(&[][..], |it| &it.investors);
    let listed = investors.iter().filter(|investor| investor.listed).count();
    let mut found = Diagnostics::default();
    for (count, what) in [(card.pages.len(), "pages of its own"), (listed, "listed investors")] {
        if count > MOST_LISTED {
            let message = format!(
                "The site has {count} {what}; the foot of each page lists the first {MOST_LISTED}."
            );
            found.push(Diagnostic::new(Code::NotInFoot, None, message).help(
                "Link the others from a text, such as content/index.md, so that readers find them.",
            ));
        }
    }
    found
}

fn too_long(finding: &str, span: Span) -> Diagnostic {
    let count = words(finding);
    Diagnostic::new(
        Code::LongTitle,
        span,
        format!("The chart title “{finding}” has {count} words."),
    )
    .help("A chart title has 15 words at most. Without `finding`, one is made from the data.")
}

fn too_much_drawn(span: Span) -> Diagnostic {
    let message = format!(
        "The charts and sparklines of this text have more than {MOST_POINTS} points; here is the first too many."
    );
    Diagnostic::new(Code::TooManyDrawings, span, message)
        .help("Take it out, or put some of them on another page: content/pages/NAME.md.")
}

fn unmatched(typed: Decimal, span: Span) -> Diagnostic {
    Diagnostic::new(Code::UnknownPercentage, span, format!("No figure of this page is {typed}%."))
        .expected("a percentage that a figure of this page has")
        .help("Call the figure instead, such as {{ value(ID) }}, so that it stays true when the data change.")
}
