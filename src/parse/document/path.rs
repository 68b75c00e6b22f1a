//! Path: a file that a document names; it is only looked up among the site's own files.

use super::workbook::{self, Which};
use crate::parse::kinds::series::Table;
use crate::parse::syntax::Word;
use crate::parse::syntax::encoding::other_kind;
use crate::parse::syntax::pupils;
use crate::parse::syntax::sheet::Sheet;
use crate::parse::value::wording::brief;
use crate::source::{
    Code, Diagnostic, FileId, Lack, Span, TrackedFiles, Workbook, nearest, stays_below,
};

use regex::Regex;

/// The table at a path: a CSV file, in an encoding if its document names one, or a sheet of a workbook. Its
/// heads stand in the first line that is one of heads.
pub(crate) fn open<'a, 'w>(
    path: &Word,
    which: Which,
    encoding: impl Fn(&[u8]) -> Option<&'w Word>,
    files: &TrackedFiles<'a>,
    is_heads: impl Fn(&[String]) -> bool,
) -> Result<Sheet<'a>, Box<Diagnostic>> {
    let file = find(path, is_table, files)?;
    if let Some(workbook) = files.workbook(file) {
        return match encoding(&[]) {
            Some(encoding) => Err(Box::new(needless(
                "encoding",
                encoding,
                "a workbook says itself how its letters are stored",
            ))),
            None => workbook::table(path, file, workbook, which, is_heads),
        };
    }
    if let Which::Named(sheet) = which {
        let why = format!("“{}” is no workbook and has no sheets", brief(path.text.trim()));
        return Err(Box::new(needless("sheet", sheet, &why)));
    }
    let bytes = files.bytes(file);
    if let Some(heads) = pupils::heads(bytes) {
        return Err(Box::new(pupils::refused(files.path(file), &heads, Some(path.span))));
    }
    match other_kind(bytes) {
        Some(what) => Err(Box::new(no_table(path, what))),
        None => Sheet::open(file, bytes, encoding(bytes), is_heads),
    }
}

/// The bytes of a file at a path that holds no table.
pub(crate) fn document<'a>(
    path: &Word,
    is_one: fn(&str) -> bool,
    expected: &str,
    files: &TrackedFiles<'a>,
) -> Result<(FileId, &'a [u8]), Box<Diagnostic>> {
    let file = find(path, is_one, files)?;
    let bytes = files.bytes(file);
    match other_kind(bytes) {
        Some(what) => Err(Box::new(misnamed(path, what, expected))),
        None => Ok((file, bytes)),
    }
}

/// The paths of a series' tables: the one that it names, or those whose names its pattern fits.
pub(crate) fn all(table: &Table, files: &TrackedFiles) -> Result<Vec<Word>, Box<Diagnostic>> {
    match (&table.file.value, &table.files.value) {
        (Some(file), None) => Ok(vec![file.clone()]),
        (None, Some(pattern)) => fitting(pattern, files),
        _ if table.file.is_faulty || table.files.is_faulty => Ok(Vec::new()),
        _ => {
            let message = "A table is one `file`, or several `files`.";
            let diagnostic = Diagnostic::new(Code::MissingField, table.span, message);
            let diagnostic = diagnostic.expected("either `file` or `files`");
            Err(Box::new(diagnostic.help(
                "Write `file: graduation.csv`; or, for one file a year, `files: graduation-*.csv`.",
            )))
        }
    }
}

/// The files beside a document whose names fit a pattern, in which `*` stands for anything.
fn fitting(pattern: &Word, files: &TrackedFiles) -> Result<Vec<Word>, Box<Diagnostic>> {
    let folder = files.folder(pattern.span.file);
    let text = pattern.text.trim();
    let parts: Vec<String> = text.split('*').map(regex::escape).collect();
    let names = Regex::new(&format!("^{}$", parts.join("[^/]*"))).map_err(|_| unfitted(pattern))?;
    let found = files.below(folder).filter(|name| names.is_match(name));
    let found: Vec<Word> =
        found.map(|name| Word { text: name.to_owned(), span: pattern.span }).collect();
    if found.is_empty() { Err(unfitted(pattern)) } else { Ok(found) }
}

fn unfitted(Word { text, span }: &Word) -> Box<Diagnostic> {
    let message = format!("No file beside this document is named “{}”.", brief(text));
    let diagnostic = Diagnostic::new(Code::NoFile, *span, message);
    let diagnostic = diagnostic.expected("the names of files, with * for what differs");
    Box::new(
        diagnostic.help(
            "For graduation-2023.csv and graduation-2024.csv, write `files: graduation-*.csv`.",
        ),
    )
}

/// An option that the kind of file does not have.
fn needless(option: &str, Word { text, span }: &Word, why: &str) -> Diagnostic {
    Diagnostic::new(Code::BadValue, *span, format!("`{option}` is needless here: {why}."))
        .expected("no such line")
        .help(format!("Remove `{option}: {}`.", brief(text)))
}

fn no_table(word: &Word, what: &str) -> Diagnostic {
    let path = &word.text;
    let stem = path.rsplit_once('.').map_or(path.as_str(), |(stem, _)| stem);
    let end = match what {
        "an Excel workbook" => "xlsx",
        "an old Excel workbook" => "xls",
        _ => "csv",
    };
    let help = match end {
        "csv" => format!(
            "Save the table as “CSV UTF-8” from the program that made it, and write `{stem}.csv` here."
        ),
        end => format!(
            "Give the file its own name, `{stem}.{end}`, and write `{stem}.{end}` here: workbooks are read as they are."
        ),
    };
    misnamed(word, what, "a CSV file").help(help)
}

fn misnamed(path: &Word, what: &str, expected: &str) -> Diagnostic {
    let message = format!("“{}” is {what}, whatever its name says.", brief(&path.text));
    Diagnostic::new(Code::NotText, path.span, message).expected(expected)
}

/// The file at a path: beside the document, else from the root of the site.
fn find(
    Word { text: path, span }: &Word,
    is_one: fn(&str) -> bool,
    files: &TrackedFiles,
) -> Result<FileId, Box<Diagnostic>> {
    let path = path.trim();
    if let Some(stem) = unread_workbook(path) {
        return Err(Box::new(not_a_table(path, stem, *span)));
    }
    if !stays_below(path) || path.starts_with('~') {
        let message = format!("The path “{}” leads out of the site.", brief(path));
        let diagnostic = Diagnostic::new(Code::PathOutside, *span, message)
            .expected("a file in this folder, or a path from the root of the site")
            .help(format!(
                "Put the file into the site, beside this document, and write its name alone: `{}`.",
                brief(path.rsplit(['/', '\\']).next().unwrap_or(path))
            ));
        return Err(Box::new(diagnostic));
    }
    let folder = files.folder(span.file);
    let beside = format!("{folder}/{path}");
    let candidates = [beside.as_str(), path];
    match candidates.iter().find_map(|p| files.find(p)) {
        Some(id) => Ok(id),
        None => Err(Box::new(missing((path, *span), folder, is_one, files))),
    }
}

/// What a workbook’s name is without its end, where a path names one of a kind that is not read.
pub(crate) fn unread_workbook(path: &str) -> Option<&str> {
    let (stem, end) = path.rsplit_once('.')?;
    let is_one = ["xlsb", "numbers"].iter().any(|own| end.eq_ignore_ascii_case(own));
    is_one.then_some(stem)
}

fn not_a_table(path: &str, stem: &str, span: Span) -> Diagnostic {
    let name = stem.rsplit(['/', '\\']).next().unwrap_or(stem);
    let message = format!("“{}” is a workbook of a kind that is not read.", brief(path));
    Diagnostic::new(Code::Workbook, span, message)
        .expected("a file that ends in .csv, .xlsx, .xlsm, .xls or .ods")
        .replacement(format!("{name}.xlsx"))
        .help(format!(
            "Open it, choose “Save as” (in Numbers “Export to”) and “Excel workbook (.xlsx)”, put the new file beside this document, and name it here: `{}.xlsx`.",
            brief(name)
        ))
}

/// Whether a file of this name may hold a table.
fn is_table(name: &str) -> bool {
    name.ends_with(".csv") || Workbook::is_named(name)
}

fn missing(
    (path, span): (&str, Span),
    folder: &str,
    is_one: fn(&str) -> bool,
    files: &TrackedFiles,
) -> Diagnostic {
    let message = format!("There is no file “{}”.", brief(path));
    let diagnostic = Diagnostic::new(Code::NoFile, span, message).lacks(Lack::of(folder, path));
    let beside: Vec<&str> =
        files.below(folder).filter(|name| is_one(name) && !name.contains('/')).collect();
    match nearest(path, beside) {
        Some(near) => diagnostic.offer(near),
        None => diagnostic
            .expected("a file beside this document, or a path from the root of the site")
            .help("Letter case matters: `Reading.csv` and `reading.csv` are two files."),
    }
}
