//! Encoding: bytes of a file as text, or the reason why they are none.

use super::Word;
use crate::parse::value::wording::brief;
use crate::source::nearest;
use crate::source::{Code, Diagnostic, FileId, Span, conflict, is_no_character};
use encoding_rs::Encoding;
use std::borrow::Cow;

/// Such a character by its number.
pub(crate) fn named(c: char) -> String {
    match c.is_ascii_control() {
        true => format!("a control character (number {})", c as u32),
        false => format!("the character U+{:04X}", c as u32),
    }
}

/// The name of a character that looks like a blank or like nothing, and is something else.
pub(crate) fn invisible(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{a0}' => "a no-break space (U+00A0)",
        '\u{ad}' => "a soft hyphen (U+00AD)",
        '\u{2002}'..='\u{200a}' => "a space of another width (U+2002 to U+200A)",
        '\u{200b}' => "a zero-width space (U+200B)",
        '\u{200c}' | '\u{200d}' => "a zero-width joiner (U+200C, U+200D)",
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "a mark of the direction of writing"
        }
        '\u{202f}' => "a narrow no-break space (U+202F)",
        '\u{2060}' => "a word joiner (U+2060)",
        '\u{3000}' => "an ideographic space (U+3000)",
        '\u{feff}' => "a zero-width no-break space (U+FEFF)",
        _ => return None,
    })
}

/// The text with ordinary blanks in place of such characters, or nothing where they have no width.
pub(crate) fn visible(text: &str) -> String {
    let blank = |c: char| match invisible(c) {
        None => Some(c),
        Some(_) if c.is_whitespace() => Some(' '),
        Some(_) => None,
    };
    text.chars().filter_map(blank).collect()
}

/// What to say of the first such character of a text, if it has one.
pub(crate) fn names_invisible(text: &str) -> Option<String> {
    let name = text.chars().find_map(invisible)?;
    Some(format!(
        "It holds {name}, which cannot be seen: delete it, and type an ordinary blank where one belongs: `{}`.",
        brief(visible(text).trim_end())
    ))
}

/// Refuses text with a character that no page can carry.
fn sound(text: &str, file: FileId) -> Result<(), Box<Diagnostic>> {
    if text.is_ascii() {
        return Ok(());
    }
    match text.char_indices().find(|(_, c)| is_no_character(*c)) {
        Some((at, c)) => Err(Box::new(not_text(c, Span::new(file, at, at + c.len_utf8())))),
        None => Ok(()),
    }
}

/// Tells a character that no text has.
pub(crate) fn not_text(c: char, span: Span) -> Diagnostic {
    let message = format!("The file holds {} that no text has.", named(c));
    Diagnostic::new(Code::NotText, span, message)
        .expected("text")
        .help("The file is damaged, or it is not a text file: save it again from the program that made it, or remove the character.")
}

/// Largest document that is read, in bytes; documents are typed by hand.
pub(crate) const LARGEST_DOCUMENT: usize = 4 << 20;
/// Largest table that is read, in bytes.
pub(crate) const LARGEST_TABLE: usize = 64 << 20;

/// How files begin that spreadsheets write and that are no text.
const OTHER_KINDS: [(&[u8], &str); 4] = [
    (b"PK\x03\x04", "an Excel workbook"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a packed file"),
];

/// What a file is that is no text, by how it begins.
pub(crate) fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    OTHER_KINDS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, what)| *what)
}

/// The text of a document, past a byte-order mark; with the bytes that the mark takes.
pub(crate) fn text(bytes: &[u8], file: FileId) -> Result<(&str, usize), Box<Diagnostic>> {
    plausible(bytes, file, LARGEST_DOCUMENT)?;
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            sound(text, file)?;
            let mark = if text.starts_with('\u{feff}') { 3 } else { 0 };
            Ok((&text[mark..], mark))
        }
        Err(error) => Err(Box::new(not_utf8(bytes, file, error.valid_up_to()))),
    }
}

/// Refuses what no text of ours can be: too large, with control characters, or with two edits at once.
pub(crate) fn plausible(bytes: &[u8], file: FileId, largest: usize) -> Result<(), Box<Diagnostic>> {
    if bytes.len() > largest {
        let message = format!(
            "The file has {} million bytes; at most {} million are read.",
            bytes.len() / 1_000_000,
            largest / 1_000_000
        );
        let diagnostic = Diagnostic::new(Code::TooLarge, Span::new(file, 0, 0), message)
            .expected("a smaller file")
            .help("Check that this is the file you meant, or keep only the rows that are needed.");
        return Err(Box::new(diagnostic));
    }
    if let Some(what) = other_kind(bytes) {
        let message = format!("The file is {what}, and only text is read here.");
        let diagnostic = Diagnostic::new(Code::NotText, Span::new(file, 0, 0), message)
            .expected("text")
            .help("Save it again as text from the program that made it, or put the right file in its place.");
        return Err(Box::new(diagnostic));
    }
    let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    if utf16 {
        let message = "The file is saved as UTF-16 (“Unicode text”).";
        let diagnostic = Diagnostic::new(Code::NotUtf8, Span::new(file, 0, 2), message)
            .expected("a file saved as UTF-8")
            .help("In the spreadsheet, choose “Save as” and “CSV UTF-8”.");
        return Err(Box::new(diagnostic));
    }
    // Beyond ASCII, what a byte stands for depends on the encoding.
    let control = |b: &u8| b.is_ascii() && is_no_character(char::from(*b));
    if let Some(at) = bytes.iter().position(control) {
        let span = Span::new(file, at, at + 1);
        return Err(Box::new(not_text(char::from(bytes[at]), span)));
    }
    match conflict(bytes, file) {
        Some(conflict) => Err(Box::new(conflict)),
        None => Ok(()),
    }
}

/// The file has a byte that is not UTF-8: says how it reads in the usual other encoding.
pub(crate) fn not_utf8(bytes: &[u8], file: FileId, at: usize) -> Diagnostic {
    let edge = |b: &u8| matches!(b, b'\n' | b'\r' | b',' | b';' | b'\t' | b'"');
    let start = bytes[..at].iter().rposition(edge).map_or(0, |i| i + 1);
    let end = bytes[at..].iter().position(edge).map_or(bytes.len(), |i| at + i);
    let word = &bytes[start.max(at.saturating_sub(40))..end.min(at + 40)];
    let (word, _, _) = encoding_rs::WINDOWS_1252.decode(word);
    let message = format!(
        "The file is not saved as UTF-8: this reads “{}” in the old Windows encoding windows-1252.",
        brief(word.trim())
    );
    Diagnostic::new(Code::NotUtf8, Span::new(file, at, at + 1), message)
        .expected("a file saved as UTF-8")
        .help("Save it again as UTF-8 (in a spreadsheet: “CSV UTF-8”). A table can also be read as it is: add `encoding: windows-1252` under `series`.")
}

/// How the cells of a table become text.
#[derive(Clone, Copy)]
pub(crate) struct Decoder(Option<&'static Encoding>);

/// What stands in `="0936411"`, which Excel reads as a text of digits; any other text as it is.
pub(crate) fn unquoted(text: &str) -> &str {
    let quoted = text.trim().strip_prefix('=').filter(|it| it.len() > 1);
    let inner = quoted.and_then(|it| it.strip_prefix('"')?.strip_suffix('"'));
    inner.map_or(text, |inner| inner.trim_matches('"'))
}

impl Decoder {
    /// Of text that is UTF-8 for certain.
    pub const UTF_8: Self = Self(None);

    /// The decoder for a table, by the name that its document gives, if any.
    pub fn new(bytes: &[u8], file: FileId, name: Option<&Word>) -> Result<Self, Box<Diagnostic>> {
        let utf8 = std::str::from_utf8(bytes);
        let Some(&Word { text: ref name, span }) = name else {
            return match utf8 {
                Ok(text) => sound(text, file).map(|()| Self(None)),
                Err(error) => Err(Box::new(not_utf8(bytes, file, error.valid_up_to()))),
            };
        };
        let encoding = Encoding::for_label(name.trim().as_bytes())
            .ok_or_else(|| Box::new(unknown(name, span)))?;
        if encoding == encoding_rs::UTF_8 {
            return Self::new(bytes, file, None);
        }
        if !encoding.is_ascii_compatible() {
            let message = format!("Tables in the encoding {} are not read.", encoding.name());
            return Err(Box::new(
                Diagnostic::new(Code::NotUtf8, span, message)
                    .expected("windows-1252, iso-8859-2 or the like")
                    .help("Save the file again as UTF-8 and remove `encoding`."),
            ));
        }
        // Text beyond ASCII that is UTF-8 by chance is next to impossible: the name is wrong.
        if utf8.is_ok() && !bytes.is_ascii() {
            let message = format!("The file is saved as UTF-8, not as {}.", encoding.name());
            return Err(Box::new(
                Diagnostic::new(Code::NotUtf8, span, message)
                    .expected("UTF-8")
                    .help("Remove the line `encoding`."),
            ));
        }
        Ok(Self(Some(encoding)))
    }

    /// A cell's text as a word or a period: without the signs with which Excel keeps digits a text.
    pub fn word<'c>(&self, cell: &'c [u8]) -> Cow<'c, str> {
        match self.text(cell) {
            Cow::Borrowed(text) => Cow::Borrowed(unquoted(text)),
            Cow::Owned(text) => Cow::Owned(unquoted(&text).to_owned()),
        }
    }

    /// A cell's text.
    pub fn text<'c>(&self, cell: &'c [u8]) -> Cow<'c, str> {
        match self.0 {
            None => String::from_utf8_lossy(cell),
            Some(encoding) => encoding.decode_without_bom_handling(cell).0,
        }
    }
}

fn unknown(name: &str, span: Span) -> Diagnostic {
    let message = format!("No encoding is called “{}”.", brief(name));
    let diagnostic = Diagnostic::new(Code::BadValue, span, message);
    let words =
        ["utf-8", "windows-1252", "windows-1250", "iso-8859-1", "iso-8859-2", "iso-8859-15"];
    match nearest(name, words) {
        Some(near) => diagnostic.offer(near),
        None => diagnostic
            .expected("an encoding such as windows-1252")
            .help("Older Windows programs save as windows-1252."),
    }
}
