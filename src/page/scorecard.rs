//! Scorecard: the home page: how many indicators improve, and which.

pub(crate) mod card;
pub(crate) mod changes;
mod layout;
mod legend;
mod tally;

use super::figures::group_charts::layout_figure;
use super::figures::trend::trend;
use super::frame::{Heading, frame};
use super::prose::prose;
use super::view::{Example, HomePage, Piece};
use super::words::indicator::{IndicatorView, judged};
use super::words::outcome::{outcome_finding, outcome_lede};
use super::words::sentence::sentences;
use super::words::sheet::Sheet;
use super::words::standing::layouts;
use super::words::status;
use crate::language::say;
use crate::report::{OutcomeId, Role, StatusWord};
use crate::statistics::Moved;
use card::cards;
use changes::changes;
use layout::{Layout, alone};
use legend::{example, how};
use tally::tally;

/// The most names that a sentence lists.
const MOST_NAMES: usize = 3;

pub(super) fn home(sheet: &Sheet<'_>) -> HomePage {
    let indicators: Vec<IndicatorView> = sheet.core().collect();
    let layout = Layout::of(sheet);
    let heading = home_heading(sheet);
    let h1 = heading.finding.clone();
    let cards = cards(sheet, layout);
    let how = how(sheet, layout, &cards);
    HomePage {
        frame: frame(sheet, heading),
        lede: match told(sheet, layout) {
            Some(m) => outcome_lede(sheet, m),
            None => home_lede(sheet, &indicators),
        },
        h1,
        tally: match layout {
            Layout::Alone => Vec::new(),
            _ => tally(sheet, &indicators, layout),
        },
        line: say!(
            sheet,
            "home-line",
            "count" = cards.len(),
            "words" = sheet.language.number_word_first(cards.len())
        ),
        layout: layout.name(),
        how: how.text,
        aimed: how.is_aimed,
        cards,
        changes: changes(sheet, &indicators),
        story: story(sheet, layout),
        example: match how.has_tracks {
            true => example(sheet, &indicators),
            false => Example::default(),
        },
    }
}

pub(super) fn home_heading(sheet: &Sheet<'_>) -> Heading {
    let indicators: Vec<IndicatorView> = sheet.core().collect();
    Heading {
        here: say!(sheet, "nav-scorecard"),
        finding: match told(sheet, Layout::of(sheet)) {
            Some(m) => outcome_finding(sheet, m.indicator.outcome),
            None => score(sheet, &indicators),
        },
        ..Heading::default()
    }
}

/// The one measure that the page tells as its outcome's page does, in place of a count.
fn told<'a>(sheet: &Sheet<'a>, layout: Layout) -> Option<IndicatorView<'a>> {
    alone(sheet).filter(|_| layout == Layout::Alone)
}

/// The author's words; before them, where one measure stands alone, its trend, and its groups where the words do
/// not call them.
fn story(sheet: &Sheet<'_>, layout: Layout) -> Vec<Piece> {
    let mut story = prose(sheet, &sheet.card.home, 2);
    let Some(m) = told(sheet, layout) else {
        return story;
    };
    let is = |piece: &Piece, id: &str| matches!(piece, Piece::Figure(figure) if figure.id == id);
    let groups = layouts(&m).first().map(|layout| layout_figure(sheet, m, layout));
    if let Some(groups) = groups.filter(|it| !story.iter().any(|piece| is(piece, &it.id))) {
        story.insert(0, Piece::Figure(Box::new(groups)));
    }
    let trend = trend(sheet, m);
    story.retain(|piece| !is(piece, &trend.id));
    story.insert(0, Piece::Figure(Box::new(trend)));
    story
}

/// "5 of 8 measures are improving": those that moved toward what is wanted, whatever their badge, of the
/// core indicators that can be judged.
fn score(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> String {
    let judged = indicators.iter().filter(|m| m.word().is_some()).count();
    let improving = indicators.iter().filter(|m| m.is_improving()).count();
    // One measure that is known of places alone is told of those.
    let alone = match indicators {
        [one] => Some(one).filter(|m| m.known_places().next().is_some()),
        _ => None,
    };
    let total = if judged == 0 { indicators.len() } else { judged };
    say!(
        sheet,
        "home-title",
        "state" = match improving {
            _ if indicators.is_empty() => "empty",
            _ if alone.is_some() => "places",
            _ if judged == 0 => "unknown",
            0 => "none",
            n if n == judged => "all",
            _ => "some",
        },
        "measure" = alone.map(|m| &m.indicator.short),
        "places" = alone.map(status::known_in),
        "count" = improving,
        "improving" = sheet.numbers().whole(improving),
        "total" = total,
        "all" = sheet.numbers().whole(total)
    )
}

fn home_lede(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> String {
    let opening = say!(sheet, "home-opening", "community" = &sheet.card.community.name);
    sentences([
        opening,
        last_year(sheet, indicators),
        worse(sheet, indicators),
        unjudged(sheet, indicators),
    ])
}

/// "Four of 8 were improving in the card of 2026, as published."; where no card was released, what the same data say
/// of those that could be judged last year.
fn last_year(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> String {
    if let Some(last) = sheet.card.last_released() {
        let core = || last.indicators.values().filter(|it| it.is_core);
        let improving = core().filter(|it| it.is_better).count();
        return say!(
            sheet,
            "home-last-card",
            "count" = improving,
            "words" = sheet.language.number_word_first(improving),
            "total" = core().count(),
            "card" = &last.name
        );
    }
    let then = || indicators.iter().map(|m| &m.finding.last_year);
    let could = then().filter(|(status, _)| judged(status).is_some()).count();
    if could == 0 {
        return String::new();
    }
    let improving = then().filter(|(_, moved)| *moved == Some(Moved::Better)).count();
    say!(
        sheet,
        "home-last-year",
        "count" = improving,
        "words" = sheet.language.number_word_first(improving),
        "judged" = could,
        "total" = sheet.numbers().whole(could)
    )
}

fn worse(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> String {
    let worse: Vec<&IndicatorView> =
        indicators.iter().filter(|m| m.word() == Some(StatusWord::GettingWorse)).collect();
    let names: Vec<String> = worse.iter().map(|m| m.indicator.short.clone()).collect();
    let since =
        worse.first().and_then(|m| m.finding.baseline).map(|b| sheet.numbers().period(b.period));
    match worse.len() {
        0 => String::new(),
        n => say!(
            sheet,
            "home-worse",
            "aimed" = worse.iter().all(|m| m.indicator.target.is_some()),
            "count" = n,
            "words" = sheet.language.number_word_first(n),
            "few" = n <= MOST_NAMES,
            "names" = few(sheet, &names),
            "since" = since
        ),
    }
}

fn unjudged(sheet: &Sheet<'_>, indicators: &[IndicatorView]) -> String {
    let unknown = indicators.iter().filter(|m| m.word().is_none());
    let names: Vec<String> = unknown.map(|m| m.indicator.short.clone()).collect();
    if names.is_empty() || names.len() == indicators.len() {
        return String::new();
    }
    say!(
        sheet,
        "home-unjudged",
        "count" = names.len(),
        "words" = sheet.language.number_word_first(names.len()),
        "few" = names.len() <= MOST_NAMES,
        "names" = few(sheet, &names)
    )
}

/// The names, where they are few enough for a sentence.
fn few(sheet: &Sheet<'_>, names: &[String]) -> Option<String> {
    (names.len() <= MOST_NAMES).then(|| sheet.language.list(names))
}

/// How many of an outcome's indicators of a role improve, of how many that can be judged, and of how many.
pub(super) fn improving(sheet: &Sheet<'_>, outcome: OutcomeId, role: Role) -> [usize; 3] {
    let indicators: Vec<IndicatorView> = sheet.indicators(outcome, role).collect();
    let improving = indicators.iter().filter(|m| m.is_improving()).count();
    let judged = indicators.iter().filter(|m| m.word().is_some()).count();
    [improving, judged, indicators.len()]
}
