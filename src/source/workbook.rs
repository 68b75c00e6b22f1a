//! Workbook: a spreadsheet's file as text: its sheets one after another, each as lines of CSV, a line a row, so
//! that a place in it is a place in that text.

mod biff;
mod cell;
mod grid;
mod ods;
mod rows;
mod sheets;
mod strings;
mod styles;
mod unread;
mod xls;
mod xlsx;
mod xml;

pub use sheets::{Cell, Sheet, Workbook};
pub use unread::Unread;

use std::io::Cursor;
use unread::SAVE_AGAIN;
use zip::ZipArchive;

/// Most bytes of one part of the file, unpacked, that is no sheet: words, formats, names.
const LARGEST_PART: u64 = 64 << 20;
/// Most bytes of all its parts that are text, unpacked.
const LARGEST_UNPACKED: u64 = 512 << 20;

/// The workbook in a file's bytes.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, Unread> {
    if bytes.starts_with(b"PK\x03\x04") {
        return match unpackable(bytes)? {
            Package::Excel => xlsx::read(bytes),
            Package::Open => ods::read(bytes),
        };
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return xls::read(bytes);
    }
    Err(no_workbook(bytes))
}

/// What a packed file is.
enum Package {
    Excel,
    Open,
}

/// What a packed file is, none of whose parts is larger than is read: what each unpacks to is held to what
/// the file says of it while it is read.
fn unpackable(bytes: &[u8]) -> Result<Package, Unread> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(Unread::damaged)?;
    let mut package = None;
    let mut total = 0;
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(Unread::damaged)?;
        let name = part.name().map_err(Unread::damaged)?.to_ascii_lowercase();
        let is_text = [".xml", ".rels", "mimetype"].iter().any(|end| name.ends_with(end));
        let is_sheet = name.contains("/worksheets/") || name == "content.xml";
        match &*name {
            "content.xml" => package = Some(Package::Open),
            name if name.ends_with("workbook.xml") => package = Some(Package::Excel),
            _ => {}
        }
        total += if is_text { part.size() } else { 0 };
        if total > LARGEST_UNPACKED || is_text && !is_sheet && part.size() > LARGEST_PART {
            return Err(Unread::too_large());
        }
    }
    package.ok_or_else(|| Unread::new("is a packed file and no workbook that is read", SAVE_AGAIN))
}

/// What a file is that has the name of a workbook and is none.
fn no_workbook(bytes: &[u8]) -> Unread {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    let is_text = !start.is_empty() && !start.contains(['\0', '\u{fffd}']);
    if start.starts_with('<') {
        return Unread::new("is a web page or XML with the name of a workbook", SAVE_AGAIN);
    }
    match is_text {
        true => Unread::new(
            "is text with the name of a workbook",
            "If its cells are separated by commas, semicolons or tabs, give its name the end .csv and name it so here.",
        ),
        false => Unread::damaged("it does not begin like one"),
    }
}
