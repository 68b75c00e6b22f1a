//! Peers: where the community lies among the places beside it, as a band, then and now.

use super::strips::{at, scale, small};
use super::words::{kind, places_of, point_at, title};
use crate::chart::{Strip, Value};
use crate::language::say;
use crate::page::figures::chart_values::float;
use crate::page::view::{SpreadRow, SpreadView};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sentence::sentences;
use crate::page::words::sheet::Sheet;
use crate::report::{Period, PlaceId, PlaceKind};
use crate::statistics::{Spread, spread};
use rust_decimal::Decimal;

/// The most peers that are named; more are counted.
const MOST_NAMED: usize = 24;

/// The community among its peers at its latest period and at its start; none with too few of them.
pub(crate) fn peers(sheet: &Sheet<'_>, m: IndicatorView) -> Option<SpreadView> {
    let now = m.finding.latest?.period;
    let then = m.finding.change.and(m.finding.baseline).map(|it| it.period);
    let known: Vec<(Period, Vec<(PlaceId, Decimal)>)> =
        then.into_iter().chain([now]).map(|period| (period, values(sheet, &m, period))).collect();
    let (_, latest) = known.last()?;
    let half = spread(latest.iter().map(|it| it.1))?;
    let of = sheet.card.places.get(latest.first()?.0).kind;
    let own = |period| at(m.everyone(), Some(period))?.cell.value();
    let all = known
        .iter()
        .flat_map(|(period, values)| values.iter().map(|it| it.1).chain(own(*period)).map(float));
    let scale = scale(&m, all.map(|it| (it, it)));
    let rows = known.iter().filter_map(|(period, values)| {
        row(&m, (*period, values), own(*period)?, scale, *period == now)
    });
    let community = sheet.card.community.name.as_str();
    let names: Vec<String> = latest.iter().map(|it| title(sheet, it.0).to_owned()).collect();
    let few = names.len() <= MOST_NAMED;
    Some(SpreadView {
        heading: say!(
            sheet,
            "peers-heading",
            "side" = side(own(now)?, half),
            "community" = community,
            "peers" = places_of(sheet, of, latest.len())
        ),
        rows: rows.collect(),
        text: sentences([
            sheet.card.peers.clone().unwrap_or_default(),
            say!(
                sheet,
                "peers-key",
                "kind" = kind(sheet, of, 1),
                "community" = community,
                "few" = few,
                "names" = few.then(|| sheet.language.list(&names))
            ),
        ]),
    })
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
    let half = spread(values.iter().map(|it| it.1))?;
    let (low, high) = half.middle;
    let own_at = Value::At(float(own));
    let drawn = Strip {
        then: if is_now { Value::Missing } else { own_at },
        now: if is_now { own_at } else { Value::Missing },
        apart: true,
        quiet: !is_now,
        pegs: values.iter().map(|it| float(it.1)).collect(),
        block: Some((float(low), float(high))),
        ..Strip::empty(scale)
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
            "low" = told(low),
            "high" = told(high)
        ),
        strip: small(id, drawn),
    })
}
