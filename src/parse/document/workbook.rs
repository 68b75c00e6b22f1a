//! Workbook: the sheet of a workbook that a document names, or the one that it can only mean.

use crate::parse::syntax::Word;
use crate::parse::syntax::pupils;
use crate::parse::syntax::right_line::scalar;
use crate::parse::syntax::sheet::Sheet as Table;
use crate::parse::value::wording::{brief, same};
use crate::source::{Code, Diagnostic, FileId, Sheet, Unread, Workbook, nearest};

/// Which sheet of a workbook is read.
#[derive(Clone, Copy)]
pub(crate) enum Which<'w> {
    Named(&'w Word),
    /// The only one that the spreadsheet shows.
    Only,
    /// The first one that it shows.
    First,
}

impl<'w> Which<'w> {
    /// The one of a name, where a document gives one.
    pub fn of(name: Option<&'w Word>) -> Self {
        name.map_or(Self::Only, Self::Named)
    }
}

/// The table in a sheet of the workbook at a path.
pub(super) fn table<'a>(
    path: &Word,
    file: FileId,
    workbook: &'a Result<Workbook, Unread>,
    which: Which,
    is_heads: impl Fn(&[String]) -> bool,
) -> Result<Table<'a>, Box<Diagnostic>> {
    let name = brief(path.text.trim());
    let workbook = workbook.as_ref().map_err(|why| unread(path, &format!("“{name}”"), why))?;
    let sheet = match which {
        Which::Named(word) => named(&name, word, workbook)?,
        Which::Only | Which::First => shown(&name, path, workbook, which)?,
    };
    match &sheet.unread {
        Some(why) => {
            let what = format!("The sheet “{}” of “{name}”", brief(&sheet.name));
            Err(unread(path, &what, why))
        }
        None => match pupils::heads(&workbook.text[sheet.range.clone()]) {
            Some(heads) => Err(Box::new(pupils::refused(&path.text, &heads, Some(path.span)))),
            None => Table::of_workbook(file, &workbook.text, &sheet.range, is_heads),
        },
    }
}

fn unread(path: &Word, what: &str, why: &Unread) -> Box<Diagnostic> {
    let diagnostic =
        Diagnostic::new(Code::Workbook, path.span, format!("{what} {}.", brief_why(&why.what)));
    Box::new(diagnostic.expected("a workbook that can be read").help(why.help))
}

/// The library's words for a damaged file may be as long as what is in it.
fn brief_why(why: &str) -> String {
    match why.char_indices().nth(160) {
        Some((at, _)) => format!("{}…)", &why[..at]),
        None => why.to_owned(),
    }
}

/// The sheet of a name; letter case and blanks do not matter.
fn named<'a>(
    file: &str,
    word: &Word,
    workbook: &'a Workbook,
) -> Result<&'a Sheet, Box<Diagnostic>> {
    let sheets = &workbook.sheets;
    let exact = sheets.iter().find(|sheet| sheet.name == word.text);
    let found = exact.or_else(|| sheets.iter().find(|sheet| same(&sheet.name, &word.text)));
    found.ok_or_else(|| {
        let message = format!("“{file}” has no sheet “{}”.", brief(&word.text));
        let diagnostic = Diagnostic::new(Code::NoSheet, word.span, message)
            .help(format!("Its sheets are {}.", names(sheets.iter())));
        let near = nearest(&word.text, sheets.iter().map(|sheet| &*sheet.name));
        Box::new(match near {
            Some(near) => diagnostic.offer(&scalar(near)),
            None => diagnostic.expected("the name of a sheet"),
        })
    })
}

/// The sheet that is meant where none is named.
fn shown<'a>(
    file: &str,
    path: &Word,
    workbook: &'a Workbook,
    which: Which,
) -> Result<&'a Sheet, Box<Diagnostic>> {
    let shown = || workbook.sheets.iter().filter(|sheet| !sheet.is_hidden);
    let filled = || shown().filter(|sheet| !sheet.range.is_empty() || sheet.unread.is_some());
    let told = |message: String| Diagnostic::new(Code::NoSheet, path.span, message);
    let first = filled().next().or_else(|| shown().next()).or_else(|| workbook.sheets.first());
    let Some(first) = first else {
        return Err(Box::new(told(format!("“{file}” has no sheet with cells."))));
    };
    let is_many = matches!(which, Which::Only) && filled().count() > 1;
    if !is_many {
        return Ok(first);
    }
    let largest = filled().max_by_key(|sheet| sheet.range.len()).unwrap_or(first);
    let message = format!("“{file}” has {} sheets: {}.", filled().count(), names(filled()));
    Err(Box::new(told(message).expected("the workbook and one of its sheets").help(format!(
        "Name the one with the numbers: `series: {{ file: {file}, sheet: {} }}`.",
        scalar(&largest.name)
    ))))
}

/// Most sheets that are named.
const MOST_NAMES: usize = 8;

fn names<'a>(sheets: impl Iterator<Item = &'a Sheet>) -> String {
    let names: Vec<String> = sheets.map(|sheet| format!("“{}”", brief(&sheet.name))).collect();
    match names.len() {
        0..=MOST_NAMES => names.join(", "),
        count => format!("{} and {} more", names[..MOST_NAMES].join(", "), count - MOST_NAMES),
    }
}
