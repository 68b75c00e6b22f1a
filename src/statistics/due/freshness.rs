//! Freshness: how many of an outcome's numbers are up to date, and how much of what a reader needs beside them
//! is there.

use super::is_past;
use crate::disclosure::{Published, PublishedSeries};
use crate::report::{Card, IndicatorId, OutcomeId, Role, Source, Start, When};
use jiff::civil::Date;
use strum::IntoStaticStr;

/// How fresh and how complete an outcome is.
///
/// An indicator is **up to date** where it has a figure, each of its sources says when its next release is due (or
/// that there will be none), and none of these was due before the day. One of which a source does not say is not
/// counted: nobody can know.
///
/// **Complete** counts the parts that are there. Each indicator has three: a source, a baseline (or the word that
/// there is none), figures of groups (or the reason why not). A core one has two more: a target (or the reason why
/// not) and a partner's promise. The outcome itself has one: its story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Freshness {
    /// Whose.
    pub outcome: OutcomeId,
    /// Its indicators.
    pub indicators: usize,
    /// Those that are up to date.
    pub fresh: usize,
    /// The parts that it should have.
    pub parts: usize,
    /// Those that it has.
    pub there: usize,
    /// Which parts are missing, each with the indicators that lack it.
    pub lacks: Vec<(Part, Vec<IndicatorId>)>,
    /// Whether the story behind the numbers is told.
    pub is_told: bool,
}

/// What a reader needs beside the numbers of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Part {
    /// Where the numbers come from.
    Source,
    /// Where the promise starts.
    Baseline,
    /// Figures of groups.
    Groups,
    /// A target.
    Target,
    /// A partner's promise.
    Promise,
}

impl Part {
    /// What an indicator should have.
    fn of(role: Role) -> &'static [Self] {
        match role {
            Role::Core => {
                &[Self::Source, Self::Baseline, Self::Groups, Self::Target, Self::Promise]
            }
            Role::Contributing => &[Self::Source, Self::Baseline, Self::Groups],
        }
    }
}

/// How fresh and how complete each outcome is on a day, in their order; from what is published alone.
pub fn freshness(published: &Published, on: Date) -> Vec<Freshness> {
    (0..published.card.outcomes.len()).map(|at| of(published, OutcomeId(at), on)).collect()
}

fn of(published: &Published, outcome: OutcomeId, on: Date) -> Freshness {
    let card = &published.card;
    let ids = &card.outcomes[outcome.0].indicators;
    let mut lacks: Vec<(Part, Vec<IndicatorId>)> = Vec::new();
    for part in Part::of(Role::Core) {
        let wanted = ids.iter().filter(|id| Part::of(card.indicators[id.0].role).contains(part));
        let without = wanted.copied().filter(|id| !has(published, *id, *part));
        let without: Vec<IndicatorId> = without.collect();
        lacks.extend((!without.is_empty()).then_some((*part, without)));
    }
    let is_told = card.stories.get(outcome.0).is_some_and(|story| !story.is_empty());
    let parts = ids.iter().map(|id| Part::of(card.indicators[id.0].role).len()).sum::<usize>() + 1;
    let missing = lacks.iter().map(|(_, of)| of.len()).sum::<usize>() + usize::from(!is_told);
    Freshness {
        outcome,
        indicators: ids.len(),
        fresh: ids.iter().filter(|id| is_fresh(published, **id, on)).count(),
        parts,
        there: parts - missing,
        lacks,
        is_told,
    }
}

fn is_fresh(published: &Published, id: IndicatorId, on: Date) -> bool {
    let card = &published.card;
    let sources = &card.indicators[id.0].sources;
    let says = |source: &Source| source.next.as_ref().is_some_and(|it| it.when != When::Unclear);
    !sources.is_empty()
        && sources.iter().all(says)
        && !is_past(card, id, on)
        && has_figure(&published.series[id.0], |_| true)
}

fn has(published: &Published, id: IndicatorId, part: Part) -> bool {
    let card: &Card = &published.card;
    let indicator = &card.indicators[id.0];
    match part {
        Part::Source => !indicator.sources.is_empty(),
        Part::Baseline => indicator.start != Start::First,
        Part::Groups => {
            let is_group = |of: &PublishedSeries| of.population.is_group();
            indicator.no_groups.is_some() || has_figure(&published.series[id.0], is_group)
        }
        Part::Target => indicator.target.is_some() || indicator.no_target.is_some(),
        Part::Promise => card.commitments.iter().any(|it| it.indicator == id),
    }
}

/// Whether something is known of some; what is kept back is known too.
fn has_figure(series: &[PublishedSeries], of: impl Fn(&PublishedSeries) -> bool) -> bool {
    series.iter().filter(|it| of(it)).any(|it| it.points.iter().any(|at| !at.cell.is_missing()))
}
