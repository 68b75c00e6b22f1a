//! Biff: the records of a workbook of Excel before 2007, looked over before the library takes room for them: it
//! lays out each sheet from its first cell to its last, whatever lies between.

use super::unread::Unread;
use cfb::CompoundFile;
use std::io::{Cursor, Read};

/// Most cells of all sheets, from `A1` to the last row and the last column that hold any.
const MOST_CELLS: u64 = 8 << 20;
/// Most cells that a sheet says it has: all that one can have.
const MOST_SAID: u64 = 65_536 * 256;

const BEGIN: u16 = 0x809;
const END: u16 = 0x0a;
const SHEET: u16 = 0x85;
const SIZE: u16 = 0x200;
/// Records of a cell: a number, words, an error, a formula, all with their row and their column first.
const CELLS: [u16; 7] = [0x06, 0xd6, 0xfd, 0x203, 0x204, 0x205, 0x27e];
/// A record of several numbers in a row, with the last column at its end.
const NUMBERS: u16 = 0xbd;

/// That a workbook is none with a password and takes no more room than there is.
pub(super) fn check(bytes: &[u8]) -> Result<(), Unread> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(Unread::damaged)?;
    // What has a password is packed into a file of the older kind.
    if file.is_stream("EncryptedPackage") {
        return Err(Unread::password());
    }
    let name = if file.is_stream("Workbook") { "Workbook" } else { "Book" };
    let mut stream = Vec::new();
    let mut part = file.open_stream(name).map_err(Unread::damaged)?;
    part.read_to_end(&mut stream).map_err(Unread::damaged)?;
    let mut cells = 0;
    for (_, data) in records(&stream).take_while(|it| it.0 != END).filter(|it| it.0 == SHEET) {
        let start = data.first_chunk().map(|it| u32::from_le_bytes(*it) as usize);
        let sheet = start.and_then(|start| stream.get(start..)).filter(|_| data.len() > 6);
        cells += extent(sheet.ok_or_else(|| Unread::damaged("it contradicts itself"))?)?;
        if cells > MOST_CELLS {
            return Err(Unread::too_large());
        }
    }
    Ok(())
}

/// The cells of the sheet that begins here, from `A1` to its last row and column.
fn extent(sheet: &[u8]) -> Result<u64, Unread> {
    let (mut rows, mut columns, mut depth) = (0, 0, 0_usize);
    for (kind, data) in records(sheet) {
        let at =
            |index: usize| Some(u64::from(u16::from_le_bytes(*data.get(index..)?.first_chunk()?)));
        match kind {
            // A chart may lie within the sheet.
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            SIZE if !is_sound(data) => return Err(Unread::damaged("it contradicts itself")),
            NUMBERS if data.len() < 6 => {}
            _ if kind == NUMBERS || CELLS.contains(&kind) => {
                let last = if kind == NUMBERS { data.len() - 2 } else { 2 };
                rows = rows.max(at(0).map_or(0, |row| row + 1));
                columns = columns.max(at(2).max(at(last)).map_or(0, |column| column + 1));
            }
            _ => {}
        }
    }
    Ok(rows * columns)
}

/// Whether a sheet ends where it begins or later, and is no larger than a sheet can be.
fn is_sound(size: &[u8]) -> bool {
    let short = |at: usize| u64::from(u16::from_le_bytes([size[at], size[at + 1]]));
    let [top, bottom, left, right] = match size.len() {
        10 => [0, 2, 4, 6].map(short),
        14 | 16 => [short(0) | short(2) << 16, short(4) | short(6) << 16, short(8), short(10)],
        _ => return true,
    };
    bottom == 0 || right == 0 || top < bottom && (bottom - top) * right.max(left) <= MOST_SAID
}

/// The records from here on, each with its kind; none after one that breaks off.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let (head, after) = rest.split_first_chunk::<4>()?;
        let (kind, length) = ([head[0], head[1]], [head[2], head[3]]);
        let (data, after) = after.split_at_checked(u16::from_le_bytes(length).into())?;
        rest = after;
        Some((u16::from_le_bytes(kind), data))
    })
}
