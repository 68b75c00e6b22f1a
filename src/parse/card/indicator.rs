//! Indicator: one indicator as its outcome's document describes it, with its series read.

use crate::parse::document::item::Given;
use crate::parse::document::terms::Terms;
use crate::parse::kinds::indicator::{Indicator as Written, Provisional};
use crate::parse::kinds::series::Series as WrittenSeries;
use crate::parse::kinds::source::OfIndicator;
use crate::parse::kinds::unit::Unit as WrittenUnit;
use crate::parse::lint::look::Ways;
use crate::parse::lint::{self, Look};
use crate::parse::series::inline;
use crate::parse::series::table;
use crate::parse::series::{Rows, Surroundings};
use crate::parse::syntax::Word;
use crate::report::{
    Break, BreakdownId, Direction, GroupId, Indicator, Observation, OutcomeId, Period, PlaceId,
    Population, Role, Series, Source, Unit, Value,
};
use crate::source::{Code, Diagnostic, Diagnostics, Severity};
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::sync::Arc;

/// An indicator whose outcome is not numbered yet.
pub(crate) struct IndicatorDraft {
    pub indicator: Indicator,
    pub numbers: Numbers,
    /// The indicator that it is said to count the rest of.
    pub complement_of: Option<Word>,
    /// The questions that its author has answered.
    pub checked: Vec<&'static str>,
    /// The groups that it has rows for.
    pub groups: Vec<(BreakdownId, GroupId)>,
    /// Whether all of it could be read; what is not whole is not judged.
    pub whole: bool,
}

/// What the tables and rows of an indicator say.
pub(crate) struct Numbers {
    /// Its own series, and those of its comparison.
    pub series: Arc<Vec<Series>>,
    /// What others publish of the same people.
    pub known: Arc<Vec<Series>>,
    /// Whether the numerator of any row follows from its percentage.
    pub derives_numerators: bool,
}

impl IndicatorDraft {
    /// The indicator that a document describes; `None` where even its id is not known.
    pub fn read(mut written: Written, place: &Surroundings, out: &mut Diagnostics) -> Option<Self> {
        let before = out.count(Severity::Error);
        let slug = written.id.value.take()?;
        let title = written.title.value.take().unwrap_or_else(|| slug.clone());
        let mut ways = Ways::of(&written);
        let unit = WrittenUnit::unit(written.unit.value.take());
        let (numbers, breaks, comparison) =
            Numbers::read(&mut written, &mut ways, &unit, place, out);
        let series = &numbers.series;
        let releases = releases(written.source.entries(), place.site.published);
        let indicator = Indicator {
            outcome: OutcomeId(0),
            role: written.role.value.unwrap_or(Role::Contributing),
            age: written.age.value.map(|age| age as u32),
            short: written.short.value.unwrap_or_else(|| title.clone()),
            question: written.question.value,
            measure: written.measure.value.unwrap_or_else(|| title.clone()),
            place: written.place.value,
            direction: written.direction.value.unwrap_or(Direction::Higher),
            start: written.baseline.value.map(Into::into).unwrap_or_default(),
            things: written.of.value,
            complement_of: None,
            target: written.target.value.map(Into::into),
            pace: written.pace.value.unwrap_or(place.site.pace),
            min_change: written.min_change.value,
            tolerance: written.tolerance.value.unwrap_or(Decimal::ZERO),
            use_provisional: written.provisional.value != Some(Provisional::Skip),
            status: written.status.value.and_then(|status| status.verdict()),
            breakdowns: breakdowns(&written.breakdowns, series, place.site, out),
            comparison,
            breaks,
            restated: written.restated.take().all(),
            finding: written.finding.value,
            why: written.why.value,
            definition: written.definition.value,
            counted: written.counted.value,
            limits: written.limits.value,
            no_groups: written.no_groups.value,
            no_target: written.no_target.value,
            notes: written.notes.all(),
            sources: cited(written.source, place.site, out),
            span: written.id.span,
            slug,
            title,
            unit,
        };
        let indicator = follow(indicator, &ways, series, place.site);
        // Rows of breakdowns that are not known are not read either.
        let has_breakdowns = place.site.breakdown_ids.is_whole();
        let whole = written.is_sound && has_breakdowns && out.count(Severity::Error) == before;
        if whole {
            let (breakdowns, site) = (&written.breakdowns, place.site);
            let (indicator, releases, known) = (&indicator, &releases, &numbers.known);
            let look = Look { indicator, series, known, breakdowns, releases, site, ways };
            lint::indicator(&look, out);
        }
        let (groups, checked) = (groups(series), written.checked.all());
        let complement_of = written.complement_of.value;
        Some(Self { indicator, numbers, complement_of, checked, groups, whole })
    }
}

impl IndicatorDraft {
    /// Whether it is said to count the rest of another.
    pub fn is_complement(&self, other: &Self) -> bool {
        self.complement_of.as_ref().is_some_and(|id| id.text == other.indicator.slug)
    }
}

impl Numbers {
    /// Its numbers, the breaks in them, and the place that it is compared with.
    fn read(
        written: &mut Written,
        ways: &mut Ways,
        unit: &Unit,
        place: &Surroundings,
        out: &mut Diagnostics,
    ) -> (Self, Vec<Break>, Option<PlaceId>) {
        let mut rows = series(written.series.take(), unit, place, PlaceId::COMMUNITY, out);
        let mut breaks = written.breaks.take().all();
        breaks.append(&mut rows.breaks);
        ways.has_numerators = rows.has_numerators;
        breaks.sort_by_key(|one| one.before);
        let comparison = written.comparison.take().value.and_then(|comparison| {
            let whom = compared_with(&comparison.place, place.site, out)?;
            rows.join(series(comparison.series, unit, place, whom, out));
            Some(whom)
        });
        let derives_numerators = rows.derives_numerators;
        let mut series = rows.finish(out);
        // A table of years to come holds no gap.
        let to_come =
            |period: Period| place.site.published.is_some_and(|day| period.first_day() > day);
        for one in &mut series {
            one.observations.retain(|it| !it.value.is_missing() || !to_come(it.period));
        }
        series.retain(|one| !one.observations.is_empty());
        let known = self::series(written.known.take(), unit, place, PlaceId::COMMUNITY, out);
        let known = Arc::new(known.finish(out));
        (Self { series: Arc::new(series), known, derives_numerators }, breaks, comparison)
    }
}

/// The place that an indicator is held against: any that does not lie in the community.
fn compared_with(place: &Given<Word>, site: &Terms, out: &mut Diagnostics) -> Option<PlaceId> {
    let whom = PlaceId(site.place_ids.find_given(place, out)? as u32);
    if site.places.is_own(whom) {
        let title = &site.places.get(whom).title;
        let message = format!("“{title}” lies in the community that it is to be held against.");
        out.push(
            Diagnostic::new(Code::BadValue, place.span, message)
                .expected("a place around the community, or beside it")
                .help("Its places are compared with it on a page of their own. If it lies elsewhere, say where under `places`: `in: ohio`."),
        );
        return None;
    }
    Some(whom)
}

/// The indicator with as many decimals as its author says, or else as the values that are printed as they are stored: those of everyone,
/// of the comparison, of the baseline and of the target. One that is hidden counts for nothing. Never more
/// than its unit has.
fn follow(indicator: Indicator, ways: &Ways, series: &[Series], site: &Terms) -> Indicator {
    if ways.has_places {
        return indicator;
    }
    let stored = |s: &&Series| {
        let is_beside = s.place == PlaceId::COMMUNITY || !site.places.is_own(s.place);
        s.population == Population::Everyone && is_beside
    };
    let stored = series.iter().filter(stored).flat_map(|s| &s.observations);
    let hides = |it: &&Observation| site.privacy.hides(&indicator, it.value, it.counts);
    let is_hidden = |it: &&Observation| it.value.is_suppressed() || hides(it);
    let shown = stored.clone().filter(|it| !is_hidden(it));
    let ends = shown.flat_map(|it| match it.value {
        Value::Number(number) => [Some(number), None],
        Value::Band(band) => [band.low, band.high],
        _ => [None, None],
    });
    // What is typed goes with what is hidden at the same period.
    let baseline = indicator.start.baseline().filter(|start| {
        let is_everyone =
            |s: &&Series| s.place == PlaceId::COMMUNITY && s.population == Population::Everyone;
        let mut everyone = series.iter().filter(is_everyone);
        !everyone
            .any(|s| s.observations.iter().any(|it| it.period == start.period && is_hidden(&it)))
    });
    let baseline = baseline.and_then(|start| start.value);
    let target = indicator.target.as_ref().map(|it| it.value);
    let scales = ends.chain([baseline, target]).flatten().map(|it| it.normalize().scale());
    let most = indicator.unit.places();
    let places = scales.max().map_or(most, |places| places.min(most));
    Indicator { unit: indicator.unit.clone().with_places(places), ..indicator }
}

/// By what the sources that are given in place may be out of date.
fn releases(sources: &[OfIndicator], published: Option<Date>) -> Vec<lint::Dated> {
    let in_place = sources.iter().filter_map(|source| match source {
        OfIndicator::InPlace(source) => Some((&source.released, &source.next)),
        OfIndicator::Id(_) => None,
    });
    lint::releases(in_place, published)
}

fn groups(series: &[Series]) -> Vec<(BreakdownId, GroupId)> {
    let of = |series: &Series| match &series.population {
        Population::Group(breakdown, group) => vec![(*breakdown, *group)],
        Population::Crossed(parts) => parts.clone(),
        Population::Everyone => vec![],
    };
    let mut groups: Vec<_> = series.iter().flat_map(of).collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// The numbers of an indicator or a comparison, wherever they are written.
fn series(
    written: Given<WrittenSeries>,
    unit: &Unit,
    place: &Surroundings,
    whom: PlaceId,
    out: &mut Diagnostics,
) -> Rows {
    let read = match written.value {
        Some(WrittenSeries::Rows(rows)) => Some(inline::read(rows, unit, place.site, whom, out)),
        Some(WrittenSeries::File(path)) => table::plain(&path, unit, place, whom, out),
        Some(WrittenSeries::Table(table)) => table::read(&table, unit, place, whom, out),
        None => None,
    };
    read.unwrap_or_default()
}

/// The breakdowns to show: those named, or else those that the series use.
fn breakdowns(
    written: &Given<Vec<Word>>,
    series: &[Series],
    site: &Terms,
    out: &mut Diagnostics,
) -> Vec<BreakdownId> {
    let mut ids: Vec<BreakdownId> = Vec::new();
    if written.value.is_none() {
        ids.extend(groups(series).into_iter().map(|(breakdown, _)| breakdown));
        ids.dedup();
        return ids;
    }
    for at in site.breakdown_ids.find_all(written, out) {
        let id = BreakdownId(at as u16);
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// The sources of an indicator: ids of the site's, or given in place.
fn cited(written: Given<Vec<OfIndicator>>, site: &Terms, out: &mut Diagnostics) -> Vec<Source> {
    let sources = written.into_iter().filter_map(|source| match source {
        OfIndicator::Id(id) => site.sources.get(site.source_ids.find(&id, out)?).cloned(),
        OfIndicator::InPlace(source) => source.source(),
    });
    sources.collect()
}
