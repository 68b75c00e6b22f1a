//! Table: published series, one row an observation, rectangular; as CSV, safe in a spreadsheet.

use super::datum::Datum;
use super::field::{self, OBSERVED};
use crate::disclosure::{
    Cell, Published, PublishedPoint, PublishedSeries, Restated, Size, of_place,
};
use crate::report::{Card, IndicatorId, PlaceId, Population, Printed};
use std::collections::BTreeSet;
use std::io::{self, Write};

/// The columns of a table, in order.
pub(super) struct Columns {
    /// Whether outcome and indicator are told, since the table is about several.
    named: bool,
    /// Breakdowns that any row is about, in the card's order.
    pub breakdowns: Vec<usize>,
    /// Whether any row is about another place than the community.
    pub places: bool,
}

impl Columns {
    /// The columns of a table about one indicator.
    pub fn of_one(series: &[PublishedSeries]) -> Self {
        Self::of([series].into_iter(), false)
    }

    /// The columns of the table about all.
    pub fn of_all(published: &Published) -> Self {
        Self::of(published.series.iter().map(|of| of.as_slice()), true)
    }

    fn of<'a>(series: impl Iterator<Item = &'a [PublishedSeries]> + Clone, named: bool) -> Self {
        let all = || series.clone().flatten();
        let populations = || all().map(|series| &series.population);
        let breakdowns: BTreeSet<usize> =
            populations().flat_map(field::groups).map(|(breakdown, _)| breakdown).collect();
        Self {
            named,
            breakdowns: breakdowns.into_iter().collect(),
            places: all().any(|series| series.place != PlaceId::COMMUNITY),
        }
    }

    /// Their names.
    pub fn heads(&self, card: &Card) -> Vec<String> {
        let mut heads: Vec<String> = Vec::new();
        if self.named {
            heads.extend(["outcome", "indicator"].map(String::from));
        }
        if self.places {
            heads.push("place".to_owned());
        }
        heads.push("period".to_owned());
        heads.extend(self.breakdowns.iter().map(|breakdown| field::column(card, *breakdown)));
        heads.extend(OBSERVED.map(String::from));
        heads
    }
}

/// The table of one indicator.
pub(in crate::site) fn indicator(published: &Published, id: IndicatorId) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(8 << 10);
    let written = csv(published, &Columns::of_one(&published.series[id.0]), [id], None, &mut bytes);
    written.expect("memory takes all that is written");
    bytes
}

/// The table of one place.
pub(in crate::site) fn place(published: &Published, id: PlaceId) -> Vec<u8> {
    let there = published.series.iter().map(|of| of_place(of, id));
    let columns = Columns { places: true, ..Columns::of(there, true) };
    let mut bytes = Vec::with_capacity(8 << 10);
    let ids = (0..published.card.indicators.len()).map(IndicatorId);
    let written = csv(published, &columns, ids, Some(id), &mut bytes);
    written.expect("memory takes all that is written");
    bytes
}

/// The table of every indicator, written row by row.
pub(in crate::site) fn all(published: &Published, to: &mut dyn Write) -> io::Result<()> {
    let ids = (0..published.card.indicators.len()).map(IndicatorId);
    csv(published, &Columns::of_all(published), ids, None, to)
}

fn csv(
    published: &Published,
    columns: &Columns,
    ids: impl IntoIterator<Item = IndicatorId>,
    only: Option<PlaceId>,
    to: impl Write,
) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(to);
    writer.write_record(columns.heads(&published.card))?;
    for id in ids {
        rows(published, columns, (id, only), |row| {
            for datum in row {
                writer.write_field(datum.csv().as_bytes())?;
            }
            writer.write_record(None::<&[u8]>)
        })?;
    }
    writer.flush()
}

/// Hands on each row of an indicator, of one place or of all, one cell for each of the columns.
pub(super) fn rows<E>(
    published: &Published,
    columns: &Columns,
    (id, only): (IndicatorId, Option<PlaceId>),
    mut take: impl FnMut(&[Datum<'_>]) -> Result<(), E>,
) -> Result<(), E> {
    let card = &published.card;
    let indicator = &card.indicators[id.0];
    let unit = indicator.unit.word();
    let mut row = Vec::new();
    let all = &published.series[id.0];
    for series in only.map_or(all.as_slice(), |place| of_place(all, place)) {
        let merged = field::merged(card, &series.population);
        for point in &series.points {
            row.clear();
            if columns.named {
                let outcome = &card.outcomes[indicator.outcome.0];
                row.extend([&*outcome.slug, &*indicator.slug].map(Datum::from));
            }
            if columns.places {
                row.push(card.places.get(series.place).slug.as_str().into());
            }
            row.push(point.period.to_string().into());
            population(&mut row, card, columns, &series.population);
            row.extend(observation(point, &unit));
            if let (Some(parts), Some(note)) = (&merged, row.last_mut()) {
                *note = parts.clone().into();
            }
            take(&row)?;
        }
    }
    Ok(())
}

/// Whom a row counts: one cell a breakdown, empty for everyone.
fn population<'a>(
    row: &mut Vec<Datum<'a>>,
    card: &'a Card,
    columns: &Columns,
    population: &Population,
) {
    let groups = field::groups(population);
    for column in &columns.breakdowns {
        let group = groups.iter().find(|(breakdown, _)| breakdown == column);
        row.push(group.map_or(Datum::Empty, |(breakdown, group)| {
            card.breakdowns[*breakdown].groups[*group].title.as_str().into()
        }));
    }
}

/// What was observed: one cell for each of [`OBSERVED`].
fn observation<'a>(point: &'a PublishedPoint, unit: &'a str) -> [Datum<'a>; OBSERVED.len()] {
    let (mut value, mut error, mut care, mut band) = (Datum::Empty, None, false, None);
    match &point.cell {
        Cell::Shown { value: shown, standard_error, read_with_care, .. } => {
            (value, error, care) = ((*shown).into(), *standard_error, *read_with_care)
        }
        Cell::Band(range) => band = Some(*range),
        Cell::Absent(why) => value = why.into_str().into(),
    }
    let (class, counts) = match point.cell.size() {
        Size::Unknown => (None, None),
        Size::Class(class) => (Some(class.into_str()), None),
        Size::Counted(counts) => (None, Some(counts)),
    };
    [
        value,
        field::state(&point.cell).into(),
        band.and_then(|band| band.low).into(),
        band.and_then(|band| band.high).into(),
        flag(band.is_some_and(|band| band.strict)),
        counts.and_then(|counts| counts.numerator).into(),
        counts.map(|counts| counts.denominator).into(),
        class.into(),
        error.into(),
        unit.into(),
        flag(point.provisional),
        flag(care),
        restated(point).into(),
        point.note.as_deref().into(),
    ]
}

/// What an earlier card printed instead, such as "2025: 55.9".
fn restated(point: &PublishedPoint) -> Option<String> {
    let Restated { card, then, .. } = &**point.restated.as_ref()?;
    Some(match then {
        Printed::Value(value, _) => format!("{card}: {value}"),
        Printed::Band(_) => format!("{card}: another range"),
    })
}

fn flag(is: bool) -> Datum<'static> {
    is.then_some("yes").into()
}
