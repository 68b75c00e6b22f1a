//! Rows: the outcomes of a small card as rows of a workbook, an indicator a row and a field a column. Each
//! outcome becomes the tree that its own document would be.

pub(crate) mod columns;
mod numbers;
mod parts;

use super::scalar::slug;
use crate::parse::syntax::Word;
use crate::parse::syntax::sheet::Sheet;
use crate::parse::syntax::tree::{Body, Node};
use crate::parse::value::wording::{brief, folded};
use crate::source::{
    Code, Diagnostic, Diagnostics, FileId, RIGHT, Span, TrackedFiles, Workbook, nearest,
};
use columns::{Column, columns};
use indexmap::IndexMap;
use numbers::Numbers;
use parts::{INDICATOR, INDICATORS, NUMBERS, OUTCOME, Row, field, lacks, node, plain, sheet};

/// The workbook that holds a whole card, without the end of its name.
const NAME: &str = "content/card";
/// Most rows of indicators.
const MOST_ROWS: usize = 2_000;

/// Whether a file of this path is the workbook of a whole card.
pub(super) fn is_card(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(stem, _)| stem.eq_ignore_ascii_case(NAME))
        && Workbook::is_named(path)
}

/// The rows of a card's workbook.
pub(crate) struct Rows<'a> {
    text: &'a str,
    columns: Vec<Column>,
    /// The rows of each outcome, by its id.
    outcomes: IndexMap<String, Vec<Row>>,
    numbers: Numbers,
}

impl<'a> Rows<'a> {
    /// Reads the two sheets of a card's workbook, and tells what is wrong in them but not in a cell.
    pub fn open(file: FileId, files: &TrackedFiles<'a>, out: &mut Diagnostics) -> Option<Self> {
        let workbook = files.workbook(file)?.as_ref();
        let text = workbook.ok().and_then(|it| std::str::from_utf8(&it.text).ok());
        let (mut sheet, _) = sheet(INDICATORS, &[OUTCOME, INDICATOR], file, files, out)?;
        let known = columns();
        let of = heads(&sheet, &known, out)?;
        let mut outcomes: IndexMap<String, Vec<Row>> = IndexMap::new();
        let mut last: Option<String> = None;
        let decoder = sheet.decoder;
        sheet.each(out, |records, count, out| {
            let word = |at| decoder.word(records.cell(at)).trim().to_owned();
            let cells = of.iter().enumerate().filter_map(|(at, column)| {
                let word = Word { text: word(at), span: records.span(at) };
                Some(((*column)?, word)).filter(|(_, word)| !word.text.is_empty())
            });
            let row = Row::of(cells.collect(), &known);
            let named = row.cell(&known, OUTCOME);
            last = named.map(|it| slug(&it.text)).or(last.take());
            match last.as_ref().filter(|slug| !slug.is_empty()) {
                Some(slug) => outcomes.entry(slug.clone()).or_default().push(row),
                None => out.push(nameless(named, records.row_span())),
            }
            if count > MOST_ROWS {
                out.push(too_long(records.row_span()));
            }
            count <= MOST_ROWS
        });
        for rows in outcomes.values() {
            contradictions(rows, &known, out);
        }
        let rows = outcomes.values().flatten();
        let numbers = Numbers::read(rows, &known, file, files, out)?;
        Some(Self { text: text?, columns: known, outcomes, numbers })
    }

    /// The ids of its outcomes.
    pub fn slugs(&self) -> impl Iterator<Item = &str> {
        self.outcomes.keys().map(String::as_str)
    }

    /// The workbook's text, in which places are.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// An outcome as the tree of its document.
    pub fn outcome(&self, slug: &str) -> Option<Node<'_>> {
        let rows = self.outcomes.get(slug)?;
        let first = &rows.first()?.cells.first()?.1;
        let said = |at: usize| rows.iter().find_map(|row| row.at(at));
        let mut fields = self.fields(true, said);
        let indicators = rows.iter().filter_map(|row| self.indicator(row)).collect();
        fields.push(field("indicators", first.span, Body::List(indicators)));
        Some(node(first.span, Body::Map(fields)))
    }

    fn indicator<'s>(&'s self, row: &'s Row) -> Option<Node<'s>> {
        let id = row.id.as_ref()?;
        let mut fields = self.fields(false, |at| row.at(at));
        if row.cell(&self.columns, "id").is_none() {
            fields.push(field("id", id.span, plain(&id.text)));
        }
        fields.push(field("series", id.span, self.numbers.series(&id.text, id.span)));
        Some(node(id.span, Body::Map(fields)))
    }

    /// The fields of an outcome or of an indicator, whose cells `said` knows by their columns.
    fn fields<'s>(
        &'s self,
        of_outcome: bool,
        said: impl Fn(usize) -> Option<&'s Word>,
    ) -> Vec<(Node<'s>, Node<'s>)> {
        let mut fields: IndexMap<&'static str, Vec<(&Column, &Word)>> = IndexMap::new();
        for (at, column) in self.columns.iter().enumerate() {
            if let Some(word) = said(at).filter(|_| column.of_outcome == of_outcome) {
                fields.entry(column.field()).or_default().push((column, word));
            }
        }
        let read = |(name, cells): (&'static str, Vec<(&Column, &'s Word)>)| {
            let part =
                |(it, word): &(&Column, &'s Word)| field(it.part(), word.span, value(it, word));
            let (column, word) = cells[0];
            let body = match cells.iter().any(|(column, word)| column.is_within(&word.text)) {
                false => value(column, word),
                true => Body::Map(cells.iter().map(part).collect()),
            };
            field(name, word.span, body)
        };
        fields.into_iter().map(read).collect()
    }
}

/// Which column each head names; heads that name none, and columns that are needed and not there, are told.
fn heads(sheet: &Sheet, known: &[Column], out: &mut Diagnostics) -> Option<Vec<Option<usize>>> {
    let names = || known.iter().map(|column| column.head.as_str());
    let mut find = |head: &Word| {
        let name = folded(&head.text).replace('_', " ");
        let name = if name == "title" { INDICATOR.to_owned() } else { name };
        let found = known.iter().position(|column| column.head == name);
        if found.is_none() && !name.is_empty() {
            out.push(
                Diagnostic::new(
                    Code::UnknownColumn,
                    head.span,
                    format!("The sheet “{INDICATORS}” has no use for a column “{}”.", brief(&head.text)),
                )
                .expected("a field of an outcome or of an indicator")
                .help("The sheet “Columns” of a new workbook (`reportcard new DIR --workbook`) lists them. Delete the column, or give it one of their heads.")
                .near(nearest(&name, names())),
            );
        }
        found
    };
    let of: Vec<Option<usize>> = sheet.heads.iter().map(&mut find).collect();
    for (at, column) in of.iter().enumerate().filter(|(_, column)| column.is_some()) {
        if let Some(first) = of[..at].iter().position(|it| it == column) {
            let (head, first) = (&sheet.heads[at], sheet.heads[first].span);
            out.push(twice(&head.text, head.span, first, "Delete one of the two columns."));
        }
    }
    let is_there = |column: &usize| of.contains(&Some(*column));
    let needed = known.iter().enumerate().filter(|(_, column)| column.is_needed());
    let lacking: Vec<_> = needed.filter(|(at, _)| !is_there(at)).collect();
    lacking.iter().for_each(|(_, column)| out.push(lacks(&column.head, INDICATORS, &sheet.heads)));
    lacking.is_empty().then_some(of)
}

/// That a row belongs to no outcome.
fn nameless(named: Option<&Word>, row: Span) -> Diagnostic {
    let told = |span, message: &str| Diagnostic::new(Code::BadRow, span, message);
    match named {
        None => told(row, "This row names no outcome.")
            .expected("an outcome in the first row")
            .help("Write in the column “Outcome” what is wanted for every child, such as: Early grade reading."),
        Some(word) => told(word.span, "No address can be made of the name of this outcome.")
            .expected("a name with some letters a to z")
            .help("Give this outcome a document of its own, content/outcomes/ID/outcome.yaml, where ID is its address."),
    }
}

fn too_long(span: Span) -> Diagnostic {
    let message = format!("The sheet “{INDICATORS}” has more than {MOST_ROWS} rows.");
    Diagnostic::new(Code::TooLarge, span, message)
        .expected("a row for each indicator")
        .help("Numbers stand in the sheet “Numbers”, a row for each value.")
}

/// Tells what rows of one outcome say of it in two ways.
fn contradictions(rows: &[Row], known: &[Column], out: &mut Diagnostics) {
    let columns = known.iter().enumerate().filter(|(_, it)| it.of_outcome && it.head != OUTCOME);
    for (at, column) in columns {
        let mut said = rows.iter().filter_map(|row| row.at(at));
        let Some(first) = said.next() else { continue };
        if let Some(other) = said.find(|it| folded(&it.text) != folded(&first.text)) {
            let help = "Write the same into both cells, or leave one of them empty.";
            out.push(twice(&column.head, other.span, first.span, help));
        }
    }
}

fn twice(head: &str, span: Span, first: Span, help: &str) -> Diagnostic {
    let message = format!("“{}” is said twice, in two ways.", brief(head));
    Diagnostic::new(Code::DuplicateField, span, message)
        .expected("one of the two")
        .also(first, "the first one")
        .help(help)
}

/// What to do about a mistake in a card's workbook, where documents have a line for it and sheets have none.
pub(super) fn way_out(told: &Diagnostic) -> Option<String> {
    let help = told.help.as_deref().unwrap_or_default();
    let (help, question) = help.split_once(RIGHT).map_or((help, None), |it| (it.0, Some(it.1)));
    let is_of_series = help.contains("under `series`");
    let help = match told.code {
        Code::NoCore if told.expected.as_deref() == Some("an indicator") => format!(
            "Fill in its row: Indicator (what is measured), Unit and Direction; then its numbers in the sheet “{NUMBERS}”, a row for each period."
        ),
        Code::MissingField => {
            let head = told.expected.as_deref()?.split_once(':')?.0.replace('_', " ");
            format!("Fill the cell of its row in the column “{head}”.")
        }
        Code::BadNumber if is_of_series => "Write `suppressed` where the source keeps the number back, and `missing` where nobody knows it.".to_owned(),
        Code::UnknownColumn if is_of_series => format!(
            "The columns of the sheet “{NUMBERS}” are Indicator, Period, Value, Numerator, Denominator, Standard error, Provisional, Note, and the titles of breakdowns in site.yaml. Delete the others."
        ),
        _ if is_of_series => format!(
            "Mend the cells of the sheet “{NUMBERS}”. What a sheet has no cell for is said in a document: give the outcome one of its own."
        ),
        _ => help.to_owned(),
    };
    let answer = question.map(|_| {
        format!(
            "{RIGHT}, write {} in the column “Checked” of the indicator’s row.",
            told.code.as_str()
        )
    });
    let help = [Some(help.trim().to_owned()).filter(|it| !it.is_empty()), answer];
    Some(help.into_iter().flatten().collect::<Vec<_>>().join(" ")).filter(|it| !it.is_empty())
}

/// What a cell holds, as its column takes it: words of a choice in any letter case, lists with semicolons.
fn value<'s>(column: &Column, word: &'s Word) -> Body<'s> {
    if column.is_list() {
        let entries = word.text.split(';').map(str::trim).filter(|entry| !entry.is_empty());
        return Body::List(entries.map(|entry| node(word.span, plain(entry))).collect());
    }
    match column.choice(&word.text) {
        Some(choice) => plain(choice),
        None => plain(&word.text),
    }
}
