//! Table: published series as CSV, one row an observation, rectangular and safe in a spreadsheet.

use super::cell::safe;
use super::field::{self, OBSERVED};
use crate::disclosure::{Cell, Published, PublishedPoint, PublishedSeries, Size};
use crate::report::{Card, Indicator, IndicatorId, Population};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// The columns of a table, in order.
pub(super) struct Columns {
    /// Whether outcome and indicator are told, since the table is about several.
    named: bool,
    /// Breakdowns that any row is about, in the card's order.
    pub breakdowns: Vec<usize>,
    comparison: bool,
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
        let populations = || series.clone().flatten().map(|series| &series.population);
        let breakdowns: BTreeSet<usize> =
            populations().flat_map(field::groups).map(|(breakdown, _)| breakdown).collect();
        Self {
            named,
            breakdowns: breakdowns.into_iter().collect(),
            comparison: populations().any(|population| *population == Population::Comparison),
        }
    }

    /// Their names.
    pub fn heads(&self, card: &Card) -> Vec<String> {
        let mut heads: Vec<String> = Vec::new();
        if self.named {
            heads.extend(["outcome", "indicator"].map(String::from));
        }
        heads.push("period".to_owned());
        heads.extend(self.breakdowns.iter().map(|breakdown| field::column(card, *breakdown)));
        if self.comparison {
            heads.push("comparison".to_owned());
        }
        heads.extend(OBSERVED.map(String::from));
        heads
    }
}

/// The table of one indicator.
pub(in crate::site) fn indicator(published: &Published, id: IndicatorId) -> Vec<u8> {
    let columns = Columns::of_one(&published.series[id.0]);
    let mut bytes = Vec::with_capacity(8 << 10);
    let mut writer = csv::Writer::from_writer(&mut bytes);
    let written = writer
        .write_record(columns.heads(&published.card))
        .map_err(io::Error::from)
        .and_then(|()| rows(&mut writer, published, &columns, id));
    written.and_then(|()| writer.flush()).expect("memory takes all that is written");
    drop(writer);
    bytes
}

/// The table of every indicator, written row by row.
pub(in crate::site) fn all(published: &Published, to: &mut dyn Write) -> io::Result<()> {
    let columns = Columns::of_all(published);
    let mut writer = csv::Writer::from_writer(to);
    writer.write_record(columns.heads(&published.card))?;
    for at in 0..published.card.indicators.len() {
        rows(&mut writer, published, &columns, IndicatorId(at))?;
    }
    writer.flush()
}

fn rows(
    writer: &mut csv::Writer<impl Write>,
    published: &Published,
    columns: &Columns,
    id: IndicatorId,
) -> io::Result<()> {
    let card = &published.card;
    let indicator = &card.indicators[id.0];
    let unit = field::unit(&indicator.unit);
    for series in published.series[id.0].iter() {
        for point in &series.points {
            if columns.named {
                writer.write_field(safe(&card.outcomes[indicator.outcome.0].slug).as_bytes())?;
                writer.write_field(safe(&indicator.slug).as_bytes())?;
            }
            writer.write_field(safe(&point.period.to_string()).as_bytes())?;
            population(writer, card, indicator, columns, &series.population)?;
            observation(writer, point, &unit)?;
            writer.write_record(None::<&[u8]>)?;
        }
    }
    Ok(())
}

/// Whom a row counts: one cell a breakdown, empty for everyone.
fn population(
    writer: &mut csv::Writer<impl Write>,
    card: &Card,
    indicator: &Indicator,
    columns: &Columns,
    population: &Population,
) -> io::Result<()> {
    let groups = field::groups(population);
    for column in &columns.breakdowns {
        let group = groups.iter().find(|(breakdown, _)| breakdown == column);
        let title = group
            .map_or("", |(breakdown, group)| &card.breakdowns[*breakdown].groups[*group].title);
        writer.write_field(safe(title).as_bytes())?;
    }
    if columns.comparison {
        let title = match population {
            Population::Comparison => indicator.comparison.as_deref().unwrap_or("comparison"),
            _ => "",
        };
        writer.write_field(safe(title).as_bytes())?;
    }
    Ok(())
}

/// What was observed: one cell for each of [`OBSERVED`].
fn observation(
    writer: &mut csv::Writer<impl Write>,
    point: &PublishedPoint,
    unit: &str,
) -> io::Result<()> {
    let number = |number: Option<Decimal>| number.map_or_else(String::new, |it| it.to_string());
    let whole = |number: Option<u64>| number.map_or_else(String::new, |it| it.to_string());
    let (mut value, mut error, mut care, mut band) = (String::new(), None, false, None);
    match &point.cell {
        Cell::Shown { value: shown, standard_error, read_with_care, .. } => {
            (value, error, care) = (shown.to_string(), *standard_error, *read_with_care)
        }
        Cell::Band(range) => band = Some(*range),
        Cell::Absent(why) => value = why.into_str().to_owned(),
    }
    let (class, counts) = match point.cell.size() {
        Size::Unknown => ("", None),
        Size::Class(class) => (class.into_str(), None),
        Size::Counted(counts) => ("", Some(counts)),
    };
    let cells = [
        value,
        field::state(&point.cell).to_owned(),
        number(band.and_then(|band| band.low)),
        number(band.and_then(|band| band.high)),
        flag(band.is_some_and(|band| band.strict)),
        whole(counts.and_then(|counts| counts.numerator)),
        whole(counts.map(|counts| counts.denominator)),
        class.to_owned(),
        number(error),
        unit.to_owned(),
        flag(point.provisional),
        flag(care),
        safe(point.note.as_deref().unwrap_or("")).into_owned(),
    ];
    debug_assert_eq!(cells.len(), OBSERVED.len());
    for cell in &cells {
        writer.write_field(cell.as_bytes())?;
    }
    Ok(())
}

fn flag(is: bool) -> String {
    if is { "yes".to_owned() } else { String::new() }
}
