//! Peers: where the community lies among the places beside it, as a band, then and now.

use super::strips::{at, half, small};
use super::words::{kind, places_of, point_at, title};
use crate::chart::{Strip, Value};
use crate::language::say;
use crate::page::figures::chart_values::float;
use crate::page::route::Route;
use crate::page::view::{
    Cell as TableCell, KindSection, Link, SpreadRow, SpreadView, StripRow, StripTable,
};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sentence::sentences;
use crate::page::words::sheet::Sheet;
use crate::report::{Direction, Period, PlaceId, PlaceKind, Unit};
use crate::statistics::{Spread, spread};
use rust_decimal::Decimal;

/// The most peers that are named; more are counted.
const MOST_NAMED: usize = 24;

/// What the peers have at a period, and what the community has.
type Known = (Period, Vec<(PlaceId, Decimal)>, Decimal);

/// The community among its peers by one measure.
struct Among<'a> {
    m: IndicatorView<'a>,
    /// Then, where that may be compared, and now.
    known: Vec<Known>,
}

impl<'a> Among<'a> {
    /// None with too few peers now.
    fn of(sheet: &Sheet<'a>, m: IndicatorView<'a>) -> Option<Self> {
        let now = m.finding.latest?.period;
        let then = m.finding.change.and(m.finding.baseline).map(|it| it.period);
        let at = |period| {
            let own = at(m.everyone(), Some(period))?.cell.value()?;
            let values = values(sheet, &m, period);
            spread(values.iter().map(|it| it.1)).map(|_| (period, values, own))
        };
        let known: Vec<Known> = then.into_iter().chain([now]).filter_map(at).collect();
        known.last().is_some_and(|it| it.0 == now).then_some(Self { m, known })
    }

    fn latest(&self) -> &[(PlaceId, Decimal)] {
        self.known.last().map_or(&[], |it| &it.1)
    }

    /// The least and the greatest of all values.
    fn ends(&self) -> (f64, f64) {
        let all = self.known.iter();
        let all = all.flat_map(|it| it.1.iter().map(|it| it.1).chain([it.2])).map(float);
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), it| (low.min(it), high.max(it)))
    }

    /// How wide a scale must be that has room for all of them; one of percentages no less than 20 points.
    fn span(&self) -> f64 {
        let (low, high) = self.ends();
        let least = if matches!(self.m.indicator.unit, Unit::Percent { .. }) { 20.0 } else { 0.0 };
        ((high - low) * 1.1).max(least).max(1e-6)
    }

    /// A scale so wide, around its values.
    fn scale(&self, span: f64) -> (f64, f64) {
        let (low, high) = self.ends();
        let middle = (low + high) / 2.0;
        (middle - span / 2.0, middle + span / 2.0)
    }

    /// Where the community lies beside the middle half, then and now.
    fn sides(&self) -> Vec<&'static str> {
        let of = |values: &[(PlaceId, Decimal)], own| {
            spread(values.iter().map(|it| it.1)).map(|half| side(own, half))
        };
        self.known.iter().filter_map(|it| of(&it.1, it.2)).collect()
    }

    /// Whether it now lies on the worse side of it.
    fn is_behind(&self) -> bool {
        let worse = match self.m.indicator.direction {
            Direction::Higher => "below",
            Direction::Lower => "above",
        };
        self.sides().last() == Some(&worse)
    }

    fn rows(&self, scale: (f64, f64)) -> Vec<SpreadRow> {
        let now = self.known.len() - 1;
        let rows = self.known.iter().enumerate();
        rows.filter_map(|(index, (period, values, own))| {
            row(&self.m, (*period, values), *own, scale, index == now)
        })
        .collect()
    }
}

/// The community among its peers at its latest period and at its start; none with too few of them.
pub(crate) fn peers(sheet: &Sheet<'_>, m: IndicatorView) -> Option<SpreadView> {
    let among = Among::of(sheet, m)?;
    let latest = among.latest();
    let of = sheet.card.places.get(latest.first()?.0).kind;
    Some(SpreadView {
        heading: say!(
            sheet,
            "peers-heading",
            "side" = *among.sides().last()?,
            "community" = &sheet.card.community.name,
            "peers" = places_of(sheet, of, latest.len())
        ),
        rows: among.rows(among.scale(among.span())),
        text: sentences([sheet.card.peers.clone().unwrap_or_default(), key(sheet, of, latest)]),
    })
}

/// What the marks are, and who the peers.
fn key(sheet: &Sheet<'_>, of: PlaceKind, latest: &[(PlaceId, Decimal)]) -> String {
    let names: Vec<String> = latest.iter().map(|it| title(sheet, it.0).to_owned()).collect();
    let few = names.len() <= MOST_NAMED;
    say!(
        sheet,
        "peers-key",
        "kind" = kind(sheet, of, 1),
        "community" = &sheet.card.community.name,
        "few" = few,
        "names" = few.then(|| sheet.language.list(&names))
    )
}

/// The community among its peers by all core measures that they have, each row as many points wide; none by one
/// measure alone.
pub(super) fn by_measure(sheet: &Sheet<'_>) -> Option<KindSection> {
    let all: Vec<Among> = sheet.core().filter_map(|m| Among::of(sheet, m)).collect();
    let latest = all.first().filter(|_| all.len() > 1)?.latest();
    let of = sheet.card.places.get(latest.first()?.0).kind;
    let widest = all.iter().map(Among::span).fold(0.0, f64::max);
    let behind = all.iter().filter(|it| it.is_behind()).count();
    let level = all.len() - behind;
    let rows = all.iter().flat_map(|among| measure_rows(sheet, among, widest));
    let table = StripTable {
        id: "peers-measures".to_owned(),
        caption: sheet.card.peers.clone().unwrap_or_default(),
        what: sheet.text("peers-measure", &[]),
        heads: vec![sheet.text("peers-value", &[])],
        rows: rows.collect(),
        ..StripTable::default()
    };
    Some(KindSection {
        id: "peers".to_owned(),
        heading: say!(
            sheet,
            "peers-level",
            "level" = level,
            "words" = sheet.language.number_word(level),
            "of" = sheet.language.number_word(all.len()),
            "all" = behind == 0,
            "community" = &sheet.card.community.name,
            "peers" = places_of(sheet, of, latest.len())
        ),
        intro: key(sheet, of, latest),
        line: None,
        lists: vec![table],
        notes: Vec::new(),
    })
}

/// A measure with its verdict, and a row for then and one for now.
fn measure_rows(sheet: &Sheet<'_>, among: &Among, widest: f64) -> Vec<StripRow> {
    let page = sheet.href(Route::Indicator(among.m.id));
    let verdict = among.sides().last().map(|side| say!(sheet, "peers-side", "side" = *side));
    let head = StripRow {
        head: Link { text: among.m.indicator.title.clone(), href: Some(format!("{page}#peers")) },
        cells: vec![TableCell::text(verdict.unwrap_or_default())],
        ..StripRow::default()
    };
    let now = among.known.len() - 1;
    let rows = among.rows(among.scale(widest)).into_iter().zip(&among.known).enumerate();
    let rows = rows.map(|(at, (row, (period, _, own)))| StripRow {
        head: Link::plain(among.m.period(*period)),
        strip: Some(row.strip),
        cells: vec![TableCell { strong: at == now, ..TableCell::number(among.m.value(*own)) }],
        ..StripRow::default()
    });
    std::iter::once(head).chain(rows).collect()
}

/// The values of the peers at a period: those of the kind that most of them are.
fn values(sheet: &Sheet<'_>, m: &IndicatorView<'_>, period: Period) -> Vec<(PlaceId, Decimal)> {
    let peers: Vec<(PlaceId, PlaceKind)> =
        sheet.card.places.peers().map(|(id, place)| (id, place.kind)).collect();
    let count = |of: PlaceKind| peers.iter().filter(|it| it.1 == of).count();
    let most = peers.iter().map(|it| it.1).max_by_key(|of| count(*of));
    let alike = peers.iter().filter(|it| Some(it.1) == most);
    alike.filter_map(|(id, _)| Some((*id, point_at(m, *id, Some(period))?.cell.value()?))).collect()
}

/// Where a value lies beside the middle half.
fn side(value: Decimal, of: Spread) -> &'static str {
    match () {
        () if value < of.middle.0 => "below",
        () if value > of.middle.1 => "above",
        () => "in",
    }
}

fn row(
    m: &IndicatorView<'_>,
    (period, values): (Period, &[(PlaceId, Decimal)]),
    own: Decimal,
    scale: (f64, f64),
    is_now: bool,
) -> Option<SpreadRow> {
    let (half, strip) = half(values.iter().map(|it| it.1), scale, !is_now)?;
    let own_at = Value::At(float(own));
    let drawn = Strip {
        then: if is_now { Value::Missing } else { own_at },
        now: if is_now { own_at } else { Value::Missing },
        apart: true,
        ..strip
    };
    let id = format!("{}-peers-{}", m.indicator.slug, if is_now { "now" } else { "then" });
    let places = m.indicator.unit.places();
    let told = |value| m.value(crate::report::round(value, places));
    Some(SpreadRow {
        text: say!(
            m,
            "peers-row",
            "period" = m.period(period),
            "value" = m.value(own),
            "low" = told(half.middle.0),
            "high" = told(half.middle.1)
        ),
        strip: small(id, drawn),
    })
}
