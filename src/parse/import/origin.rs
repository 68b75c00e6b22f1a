//! Origin: where a table lies: a file of text, or a sheet of a workbook.

use crate::parse::document::path;
use crate::parse::document::workbook::Which;
use crate::parse::series::options::Options;
use crate::parse::syntax::Word;
use crate::parse::syntax::csv::Records;
use crate::parse::syntax::encoding::{Decoder, other_kind};
use crate::parse::syntax::json_rows;
use crate::parse::syntax::pupils;
use crate::parse::syntax::sheet::Sheet;
use crate::source::{FileId, SourceFile, Span, TrackedFiles};
use std::ops::Range;

/// A table's place.
pub(super) struct Origin<'a> {
    pub file: FileId,
    pub source: &'a SourceFile,
    /// The sheet, and where it stands in the workbook's text.
    pub sheet: Option<(Word, Range<usize>)>,
    /// The other sheets that the spreadsheet shows.
    pub others: Vec<String>,
}

impl<'a> Origin<'a> {
    /// The tables that a file may hold.
    ///
    /// # Errors
    /// A sentence that says why none of it is read, and the way out.
    pub fn all(file: FileId, source: &'a SourceFile) -> Result<Vec<Self>, String> {
        let path = &source.path;
        let Some(workbook) = source.workbook() else {
            refuse_pupils(path, &source.bytes)?;
            refuse_others(path, &source.bytes)?;
            return Ok(vec![Self { file, source, sheet: None, others: Vec::new() }]);
        };
        let workbook =
            workbook.as_ref().map_err(|why| format!("{path} {}. {}", why.what, why.help))?;
        let shown =
            workbook.sheets.iter().filter(|sheet| !sheet.is_hidden && sheet.unread.is_none());
        let shown: Vec<_> = shown.filter(|sheet| !sheet.range.is_empty()).collect();
        for sheet in &shown {
            refuse_pupils(path, &workbook.text[sheet.range.clone()])?;
        }
        let all = shown.iter().map(|sheet| {
            let others = shown.iter().filter(|other| other.name != sheet.name);
            let name = Word { text: sheet.name.clone(), span: Span::new(file, 0, 0) };
            Self {
                file,
                source,
                sheet: Some((name, sheet.range.clone())),
                others: others.map(|other| other.name.clone()).collect(),
            }
        });
        let all: Vec<Self> = all.collect();
        match all.is_empty() {
            true => Err(format!("{path} has no sheet that can be read")),
            false => Ok(all),
        }
    }

    /// The name of its file.
    pub fn name(&self) -> &'a str {
        name_of(self.source)
    }

    /// Its rows, how its cells become text, and its encoding where that is not UTF-8.
    pub fn rows(&self) -> Option<(Records<'a>, Decoder, Option<&'static str>)> {
        if let (Some((_, range)), Some(Ok(workbook))) = (&self.sheet, self.source.workbook()) {
            let records = Records::of_sheet(self.file, &workbook.text, range.clone());
            return Some((records, Decoder::UTF_8, None));
        }
        let bytes = &self.source.bytes;
        let windows = self.word("windows-1252");
        let (decoder, encoding) = match Decoder::new(bytes, self.file, None) {
            Ok(decoder) => (decoder, None),
            Err(_) => (Decoder::new(bytes, self.file, Some(&windows)).ok()?, Some("windows-1252")),
        };
        Some((Records::new(self.file, bytes), decoder, encoding))
    }

    /// The table, opened as a series with these options opens it.
    pub fn open(&self, options: Options, files: &TrackedFiles<'a>) -> Option<Sheet<'a>> {
        let which = Which::of(self.sheet.as_ref().map(|(name, _)| name));
        let path = self.word(&self.source.path);
        let encoding = |bytes: &[u8]| options.encoding(bytes);
        path::open(&path, which, encoding, files, |it| options.is_heads(it)).ok()
    }

    fn word(&self, text: &str) -> Word {
        Word { text: text.to_owned(), span: Span::new(self.file, 0, 0) }
    }
}

/// The name of a file.
pub(super) fn name_of(source: &SourceFile) -> &str {
    source.path.rsplit('/').next().unwrap_or_default()
}

/// Nothing of a file of pupils is looked at but its heads.
fn refuse_pupils(path: &str, bytes: &[u8]) -> Result<(), String> {
    match pupils::heads(bytes) {
        None => Ok(()),
        Some(heads) => {
            let told = pupils::refused(path, &heads, None);
            Err(format!("{} {}", told.message, told.help.unwrap_or_default()))
        }
    }
}

/// What is no table as it lies there.
fn refuse_others(path: &str, bytes: &[u8]) -> Result<(), String> {
    let start = bytes.trim_ascii_start();
    let what = match other_kind(bytes) {
        Some("an Excel workbook") => {
            return Err(format!(
                "{path} is an Excel workbook, whatever its name says. Give it a name that ends in .xlsx, and import that"
            ));
        }
        Some(what) => what,
        None if start.starts_with(b"<") => "a web page or XML",
        None if json_rows::is_one(bytes) => return Ok(()),
        None if start.starts_with(b"{") || start.starts_with(b"[") => {
            "JSON of another form than rows"
        }
        None => return Ok(()),
    };
    Err(format!(
        "{path} is {what}, and no table. Where its publisher offers CSV or Excel, take that; else open it in a spreadsheet (JSON in Excel: Data, Get Data, From File), choose “Save as” and “Excel workbook”, and import that file"
    ))
}
