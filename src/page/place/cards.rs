//! Cards: what is measured at a place, on the line, each beside the place around it.

use super::strips::{chance, ends, number, scale, small, strip};
use super::words::{beside, point_at, printed, title};
use crate::chart::Strip;
use crate::disclosure::{Cell, of_place};
use crate::language::say;
use crate::page::figures::notes::Notes;
use crate::page::route::Route;
use crate::page::scorecard::card::{outcome_of, spark};
use crate::page::view::{CardStrip, PlaceCard, Shown};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::page::words::status::{amount, card_status};
use crate::report::PlaceId;

/// From so many counted people on, how many there are is not said.
const FEW: u64 = 100;

pub(super) fn card(sheet: &Sheet<'_>, m: IndicatorView) -> PlaceCard {
    let people = m.latest().and_then(|now| now.cell.counts()).map(|counts| counts.denominator);
    let is_care =
        m.latest().is_some_and(|p| matches!(p.cell, Cell::Shown { read_with_care: true, .. }));
    PlaceCard {
        outcome: outcome_of(sheet, &m),
        title: m.indicator.title.clone(),
        href: format!("{}#places", sheet.href(Route::Indicator(m.id))),
        value: amount(&m),
        spark: spark(&m, format!("{}-spark", m.indicator.slug)),
        status: card_status(&m),
        strips: strips(sheet, &m),
        beside: beside(sheet, &m).unwrap_or_default(),
        care: match people.filter(|people| *people < FEW) {
            Some(people) => {
                let people = m.numbers().whole(people as usize);
                Some(say!(sheet, "place-care-count", "people" = people))
            }
            None => is_care.then(|| say!(sheet, "place-care")),
        },
    }
}

/// The place, what it lies in, and what the community is held against: over how far chance alone could move
/// the place's share.
fn strips(sheet: &Sheet<'_>, m: &IndicatorView<'_>) -> Vec<CardStrip> {
    let Some(now) = m.latest() else { return Vec::new() };
    let mut others: Vec<PlaceId> = sheet.card.places.get(m.at).within.into_iter().collect();
    others.retain(|at| !of_place(m.all, *at).is_empty());
    others.extend(sheet.indicator(m.id).indicator.comparison.filter(|it| !others.contains(it)));
    let beside: Vec<(PlaceId, _)> =
        others.iter().map(|at| (*at, point_at(m, *at, Some(now.period)))).collect();
    let band = chance(m, &now.cell);
    let cells = beside.iter().filter_map(|(_, point)| point.map(|p| &p.cell)).chain([&now.cell]);
    let scale = scale(m, cells.filter_map(|cell| ends(m, cell)).chain(band));
    // The card is no place for notes: they stand on the measure's own page.
    let (own, _) = number(m, Some(now), &mut Notes::default());
    let slug = &m.indicator.slug;
    let row = CardStrip {
        name: say!(sheet, "place-this"),
        strip: small(
            format!("{slug}-here"),
            Strip { apart: true, band, ..strip(m, scale, None, Some(now)) },
        ),
        value: own.text,
        state: own.state,
        own: true,
    };
    let rows = beside.into_iter().enumerate().map(|(i, (at, point))| {
        let known = point.filter(|p| !matches!(p.cell, Cell::Absent(_)));
        let drawn = Strip { quiet: true, band, ..strip(m, scale, None, point) };
        CardStrip {
            name: title(sheet, at).to_owned(),
            strip: small(format!("{slug}-beside-{i}"), drawn),
            value: match known {
                Some(point) => printed(sheet, m, at, &point.cell),
                None => say!(sheet, "place-no-data"),
            },
            state: if known.is_some() { Shown::Value } else { Shown::Missing },
            own: false,
        }
    });
    std::iter::once(row).chain(rows).collect()
}
