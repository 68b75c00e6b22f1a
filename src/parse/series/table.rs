//! Table: a series that stands in a CSV file or a workbook, read as it is.

use super::cells::Cells;
use super::columns::{Around, Columns};
use super::facets::tell_apart;
use super::groups::Groups;
use super::layout::Layout;
use super::options::Options;
use super::periods::Periods;
use super::placed::Placed;
use super::{Rows, Surroundings};
use crate::parse::document::path;
use crate::parse::document::workbook::Which;
use crate::parse::kinds::series::Table;
use crate::parse::syntax::Word;
use crate::parse::syntax::csv::{MOST_TITLES, Records};
use crate::parse::syntax::sheet::{Sheet, swallowed};
use crate::parse::value::wording::{brief, folded};
use crate::report::{Period, PlaceId, Unit};
use crate::source::{Code, Diagnostic, Diagnostics, Span};

/// Most rows that one indicator keeps.
const MOST_ROWS: usize = 200_000;
/// Most columns of a table; and of one whose layout tells what their names say.
const MOST_COLUMNS: usize = 1_000;
const MOST_NAMED_COLUMNS: usize = 5_000;

/// Reads the table that a series names by its path alone; `whom` is the place of rows that name none.
pub(crate) fn plain(
    path: &Word,
    unit: &Unit,
    place: &Surroundings,
    whom: PlaceId,
    out: &mut Diagnostics,
) -> Option<Rows> {
    let mut reading = Reading {
        options: Options::default(),
        unit,
        place,
        whom,
        rows: Rows::default(),
        nothing: None,
    };
    reading.file(path, false, out)?;
    reading.tell_nothing(out);
    Some(reading.rows)
}

/// Reads the table, or the tables of one form, that a series names with options.
pub(crate) fn read(
    table: &Table,
    unit: &Unit,
    place: &Surroundings,
    whom: PlaceId,
    out: &mut Diagnostics,
) -> Option<Rows> {
    let layout = match &table.layout.value {
        Some(name) => Some(Layout::find(name, place.files, out)?),
        None => None,
    };
    let options = Options { own: Some(table), layout: layout.as_ref() };
    let mut reading = Reading { options, unit, place, whom, rows: Rows::default(), nothing: None };
    let files = out.well(path::all(table, place.files))?;
    let mut is_whole = true;
    let mut lacks = Vec::new();
    for path in &files {
        let mut told = Diagnostics::of_one_document();
        is_whole &= reading.file(path, table.files.is_written, &mut told).is_some();
        lacks.push(told.take(|it| it.code == Code::UnmetWord));
        out.extend(told);
    }
    // What one of several files lacks another may hold, as where a school opened later.
    let is_empty = reading.rows.is_empty();
    let lacking =
        |it: &Diagnostic| lacks.iter().all(|told| told.iter().any(|at| at.span == it.span));
    let first = lacks.first().into_iter().flatten();
    first.filter(|it| is_empty || lacking(it)).for_each(|it| out.push(it.clone()));
    reading.tell_nothing(out);
    is_whole.then_some(reading.rows)
}

/// A series that is read from its tables.
struct Reading<'a> {
    options: Options<'a>,
    unit: &'a Unit,
    place: &'a Surroundings<'a>,
    whom: PlaceId,
    rows: Rows,
    /// What is told of the first file, if nothing is read of any.
    nothing: Option<Diagnostic>,
}

impl<'a> Reading<'a> {
    /// Opens a file at its heads, and tells its facets apart; beside it the columns of those.
    fn sheet(&self, path: &Word, out: &mut Diagnostics) -> Option<(Sheet<'a>, Vec<usize>)> {
        let Self { options, place, .. } = *self;
        let which = Which::of(options.own.and_then(|table| table.sheet.value.as_ref()));
        let encoding = |bytes: &[u8]| options.encoding(bytes);
        let opened =
            path::open(path, which, encoding, place.files, |cells| options.is_heads(cells));
        let mut sheet = out.well(opened.and_then(|sheet| whole_heads(sheet, options)))?;
        let told_apart = tell_apart(&mut sheet, options, place.site);
        Some((sheet, told_apart))
    }

    /// Reads one file; where there are `several`, one without a column of periods has its period in its
    /// name. `None` where what was read is not to be relied on, which has been told.
    fn file(&mut self, path: &Word, several: bool, out: &mut Diagnostics) -> Option<()> {
        let Self { options, unit, place, whom, .. } = *self;
        let (mut sheet, told_apart) = self.sheet(path, out)?;
        let Dated { stated, found, likely } = self.period(path, &sheet.titles, several);
        let dated = stated.or(found);
        let (is_dated, is_stated) = (dated.is_some(), stated.is_some());
        let around = Around { facets: &told_apart, is_dated, is_stated, likely };
        let columns = Columns::read(&sheet.heads, around, options, place.site, path, out)?;
        let groups = Groups::new(&columns, options, place.site, out)?;
        let placed = Placed::new(columns.places.clone(), whom, place.site);
        let unsure = columns.unsure;
        let mut cells =
            Cells::new(&path.text, columns, (groups, placed), options, dated, sheet.decoder);
        let rows = &mut self.rows;
        let mut taken = Vec::new();
        let mut kept = 0;
        let before = out.len();
        let read = sheet.each(out, |records, _, out| {
            let is_taken = cells.takes(records);
            match taken.last_mut().filter(|_| !records.is_line()) {
                Some(line) => *line |= is_taken,
                None => taken.push(is_taken),
            }
            let row = is_taken.then(|| cells.row(records, &mut rows.breaks, unit, out));
            if let Some(row) = row.flatten() {
                kept += 1;
                if kept > MOST_ROWS {
                    out.push(too_long(records));
                    return false;
                }
                rows.push(row, unit, out);
            }
            true
        });
        let foreign = cells.foreign();
        cells.finish(out);
        place.taken.note(sheet.start, taken);
        if kept == 0 && out.len() == before {
            let start = sheet.start;
            self.nothing.get_or_insert_with(|| {
                nothing_read(read, start, foreign.map(|(at, word)| (&*sheet.heads[at].text, word)))
            });
        }
        (!unsure).then_some(())
    }

    /// Tells that no row is read, where none is.
    fn tell_nothing(&mut self, out: &mut Diagnostics) {
        let is_empty = self.rows.is_empty();
        self.nothing.take().filter(|_| is_empty).into_iter().for_each(|it| out.push(it));
    }

    /// The period of a whole file.
    fn period(&self, path: &Word, titles: &[String], several: bool) -> Dated {
        let periods = Periods::of(self.options);
        let stated = self.options.period_head().and_then(|text| periods.read(text).ok());
        let layout = self.options.written();
        let told = layout.and_then(|layout| layout.titled.value);
        let name = path.text.rsplit('/').next().unwrap_or_default();
        let titled = titles.iter().find_map(|title| periods.within(title));
        let named = periods.within(name);
        let by_title = titled.filter(|_| told == Some(true));
        let by_name = named.filter(|_| (several || layout.is_some()) && told != Some(false));
        Dated { stated, found: by_title.or(by_name), likely: titled.or(named) }
    }
}

/// The period of a whole file, as far as it is known.
struct Dated {
    /// The one that the series states.
    stated: Option<Period>,
    /// What its title or its name says, where that is to be relied on.
    found: Option<Period>,
    /// What they seem to say.
    likely: Option<Period>,
}

/// Refuses heads that are none: a quotation mark swallows them, they are too many, or a title stands in
/// their place.
fn whole_heads<'b>(mut sheet: Sheet<'b>, options: Options) -> Result<Sheet<'b>, Box<Diagnostic>> {
    if let Some(unclosed) = sheet.records.unclosed() {
        return Err(Box::new(swallowed(unclosed)));
    }
    let most = if options.layout.is_some() { MOST_NAMED_COLUMNS } else { MOST_COLUMNS };
    if let Some(head) = sheet.heads.get(most) {
        let message = format!("The table has more than {most} columns.");
        let diagnostic = Diagnostic::new(Code::TooLarge, head.span, message)
            .expected("a long table: one row for each period and group")
            .help("Put what the columns tell apart into one column of groups and one of values.");
        return Err(Box::new(diagnostic));
    }
    if sheet.records.filled() == 1 {
        let title = sheet.records.span(0);
        for _ in 0..MOST_TITLES {
            if sheet.records.advance() && sheet.records.filled() > 1 {
                return Err(Box::new(titled(title, &sheet)));
            }
        }
    }
    Ok(sheet)
}

/// Lines above the heads, which seem to stand in the row at hand.
fn titled(title: Span, sheet: &Sheet) -> Diagnostic {
    let records = &sheet.records;
    let heads = (0..records.len()).map(|at| sheet.decoder.text(records.cell(at)));
    let heads: Vec<String> = heads.map(|head| head.trim().to_owned()).collect();
    let shown: Vec<&str> =
        heads.iter().map(String::as_str).filter(|head| !head.is_empty()).take(6).collect();
    let line = records.line();
    let message = format!(
        "The file begins with a title, and the heads of the columns seem to stand in line {line}: {}.",
        brief(&shown.join(", "))
    );
    let value = shown.last().copied().unwrap_or("Value");
    let period = shown.iter().find(|head| folded(head).contains("year"));
    let period = period.map_or("2025–26".to_owned(), |head| (*head).to_owned());
    Diagnostic::new(Code::BadTable, title, message)
        .expected("the heads of the columns")
        .also(records.row_span(), "the heads, it seems")
        .help(format!(
            "Say under `series` which columns hold the values and the periods, as in `value: {}, period: {}`: the line that holds these words names the columns. Where no column holds periods, `period: 2025–26` says the one of the whole file.",
            brief(value),
            brief(&period)
        ))
}

fn too_long(records: &Records) -> Diagnostic {
    let message = format!("The table has more than {MOST_ROWS} rows for one indicator.");
    Diagnostic::new(Code::TooLarge, records.row_span(), message)
        .expected("the rows of one indicator")
        .help("Choose the rows that belong to this indicator with `where`.")
}

fn nothing_read(read: usize, span: Span, foreign: Option<(&str, String)>) -> Diagnostic {
    let message = match read {
        0 => "The table has heads and no rows.".to_owned(),
        _ => format!("None of the table’s {read} rows is read."),
    };
    let help = match foreign {
        Some((head, word)) => format!(
            "The column “{0}” has a word in every row that is left, such as “{1}”, and no group of this site is called so. To read the rows of one word, write `where: {{ \"{0}\": \"{1}\" }}` under `series`; if the words are groups, add them to a breakdown in site.yaml.",
            brief(head),
            brief(&word)
        ),
        None => "Check the words in `where` against the cells of the table.".to_owned(),
    };
    Diagnostic::new(Code::BadTable, span, message).expected("rows of this indicator").help(help)
}
