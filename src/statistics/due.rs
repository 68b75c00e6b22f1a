//! Due: what of a card waits for somebody on a day: releases that have come, figures past their date, promises
//! that fall due, benchmarks that nothing shows yet.

pub(super) mod freshness;

use super::Findings;
use crate::disclosure::{Cell, Published};
use crate::report::{
    Backbone, Card, Commitment, CommitmentState, IndicatorId, Period, Released, Source, StatusWord,
    When,
};
use jiff::civil::Date;
use strum::IntoStaticStr;

/// What is due of a card on a day.
#[derive(Clone, Debug)]
pub struct Due<'a> {
    /// The next release of each source, those without a date last.
    pub releases: Vec<Release<'a>>,
    /// The indicators of which a newer release was due, in the card's order.
    pub past: Vec<IndicatorId>,
    /// The texts whose words are those of the last card that was released, by the paths of their files; not known before
    /// one was released, nor where it does not say what its texts were.
    pub untouched: Option<Vec<&'a str>>,
    /// The sources of which the last card that was released had figures as new, each with the indicators that rest on
    /// it; not known before one was released.
    pub unchanged: Option<Vec<Release<'a>>>,
    /// The promises that are open, those without a day last.
    pub promises: Vec<OpenPromise<'a>>,
    /// The indicators whose target's time is over and that have not met it, in the card's order.
    pub targets: Vec<IndicatorId>,
    /// The benchmarks without evidence, begun before not begun: their places in the theory of action.
    pub benchmarks: Vec<usize>,
}

/// The next release of a source.
#[derive(Clone, Debug)]
pub struct Release<'a> {
    /// The source.
    pub source: &'a Source,
    /// The days on which it is expected, first and last, where they can be read.
    pub days: Option<(Date, Date)>,
    /// How it stands.
    pub state: DueState,
    /// The indicators that rest on it; none where it is of the backbone's documents alone.
    pub indicators: Vec<IndicatorId>,
}

/// A promise that is open.
#[derive(Clone, Debug)]
pub struct OpenPromise<'a> {
    /// The promise.
    pub promise: &'a Commitment,
    /// How it stands.
    pub state: DueState,
}

/// How something that is expected stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum DueState {
    /// Its last day is over.
    Past,
    /// The day is one of its own.
    Now,
    /// Its first day is still to come.
    ToCome,
    /// It has no day.
    Undated,
}

impl DueState {
    fn of(days: Option<(Date, Date)>, on: Date) -> Self {
        match days {
            None => Self::Undated,
            Some((_, last)) if last < on => Self::Past,
            Some((first, _)) if first > on => Self::ToCome,
            Some(_) => Self::Now,
        }
    }
}

/// What is due of a card on a day.
pub fn due<'a>(published: &'a Published, findings: &Findings, on: Date) -> Due<'a> {
    let card = &published.card;
    let ids = || (0..card.indicators.len()).map(IndicatorId);
    let releases = releases(card, on);
    let last = card.last_released();
    Due {
        past: ids().filter(|id| is_past(card, *id, on)).collect(),
        untouched: last.and_then(|last| untouched(card, last)),
        unchanged: last.map(|last| unchanged(published, last, &releases)),
        promises: promises(card, on),
        targets: ids().filter(|id| is_missed(card, findings, *id, on)).collect(),
        releases,
        benchmarks: benchmarks(card),
    }
}

/// Whether a newer release of a source of an indicator was due before a day.
pub fn is_past(card: &Card, id: IndicatorId, on: Date) -> bool {
    card.indicators[id.0].sources.iter().any(|source| source.is_past(on))
}

/// The texts that have the same words as on a card; of one that the card did not have, nothing is known.
fn untouched<'a>(card: &'a Card, last: &Released) -> Option<Vec<&'a str>> {
    let then = last.texts.as_ref()?;
    let same = card.text_digests.iter().filter(|(path, digest)| then.get(*path) == Some(*digest));
    Some(same.map(|(path, _)| path.as_str()).collect())
}

/// Whether the time of an indicator's target is over and it is not met.
fn is_missed(card: &Card, findings: &Findings, id: IndicatorId, on: Date) -> bool {
    let end = card.indicators[id.0].target.as_ref().and_then(|target| target.period);
    let is_met = findings.indicators[id.0].status.is(StatusWord::TargetMet);
    end.is_some_and(|end| end.last_day() < on) && !is_met
}

/// The sources that indicators rest on of which no newer period is shown than on a card.
fn unchanged<'a>(
    published: &Published,
    last: &Released,
    releases: &[Release<'a>],
) -> Vec<Release<'a>> {
    let is_unchanged = |id: &IndicatorId| {
        let then = last.indicators.get(&published.card.indicators[id.0].slug);
        let figures = then.into_iter().flat_map(|then| then.figures.values());
        let then: Option<&Period> = figures.flat_map(|of| of.keys()).max();
        let points = published.series[id.0].iter().flat_map(|of| &of.points);
        let shown = points.filter(|it| !matches!(it.cell, Cell::Absent(_)));
        then.is_some() && shown.map(|it| &it.period).max() <= then
    };
    let with = |it: &Release<'a>| Release {
        indicators: it.indicators.iter().copied().filter(is_unchanged).collect(),
        ..it.clone()
    };
    releases.iter().map(with).filter(|it| !it.indicators.is_empty()).collect()
}

/// Each source once, with its next release; one of which there will be no other waits for nobody.
fn releases(card: &Card, on: Date) -> Vec<Release<'_>> {
    let mut all: Vec<Release> = Vec::new();
    let of_indicators = card.indicators.iter().enumerate().flat_map(|(at, indicator)| {
        indicator.sources.iter().map(move |source| (source, Some(IndicatorId(at))))
    });
    let of_backbone = card.backbone.iter().flat_map(dated).map(|source| (source, None));
    for (source, id) in of_indicators.chain(of_backbone) {
        let when = source.next.as_ref().map(|next| next.when);
        let days = match when {
            Some(When::Never) => continue,
            Some(When::Between(first, last)) => Some((first, last)),
            Some(When::Unclear) | None => None,
        };
        let is_it = |it: &&mut Release| {
            (&it.source.name, &it.source.url, &it.source.next)
                == (&source.name, &source.url, &source.next)
        };
        match all.iter_mut().find(is_it) {
            Some(known) => known.indicators.extend(id.filter(|id| !known.indicators.contains(id))),
            None => {
                let (state, indicators) = (DueState::of(days, on), id.into_iter().collect());
                all.push(Release { source, days, state, indicators });
            }
        }
    }
    all.sort_by_key(|it| (it.days.is_none(), it.days.map(|(first, last)| (last, first))));
    all
}

/// The sources of the backbone's documents that say when the next release is due.
fn dated(backbone: &Backbone) -> impl Iterator<Item = &Source> {
    let served = backbone.served.iter().map(|it| &it.source);
    let money = backbone.influenced.iter().map(|it| &it.source);
    let rates = backbone.rates.iter().map(|it| &it.source);
    let said = backbone.messages.iter().filter_map(|it| it.source.as_ref());
    let all = served.chain(money).chain(rates).chain(said);
    let all = all.chain(backbone.prices.iter().map(|it| &it.source));
    all.chain(backbone.elsewhere.iter().map(|it| &it.source)).filter(|it| it.next.is_some())
}

fn promises(card: &Card, on: Date) -> Vec<OpenPromise<'_>> {
    let open = card.commitments.iter().filter(|it| it.state == CommitmentState::Open);
    let mut open: Vec<OpenPromise> = open
        .map(|promise| OpenPromise {
            promise,
            state: DueState::of(promise.by.map(|by| (by, by)), on),
        })
        .collect();
    open.sort_by_key(|it| (it.promise.by.is_none(), it.promise.by));
    open
}

fn benchmarks(card: &Card) -> Vec<usize> {
    let theory = card.backbone.as_ref().and_then(|backbone| backbone.theory.as_ref());
    let all = theory.map_or(&[][..], |theory| &theory.benchmarks);
    let mut bare: Vec<usize> = (0..all.len()).filter(|at| all[*at].evidence.is_empty()).collect();
    bare.sort_by_key(|at| all[*at].status);
    bare
}
