//! Styles: which format the number of a style means, in a workbook of Excel.

use super::cell::{Date, Format};
use super::unread::Unread;
use super::xml::{Item, Xml};
use std::collections::HashMap;
use std::io::Read;

/// The formats by the numbers of the styles.
pub(super) fn formats<R: Read>(xml: &mut Xml<R>) -> Result<Vec<Format>, Unread> {
    let mut own = HashMap::new();
    let mut formats = Vec::new();
    let mut is_of_cells = false;
    loop {
        match xml.next()? {
            Item::Start(tag) => match tag.name {
                b"numFmt" => {
                    let code = tag.attribute("formatCode")?.unwrap_or_default();
                    own.insert(tag.attribute("numFmtId")?, Format::of(&code));
                }
                b"cellXfs" => is_of_cells = true,
                b"xf" if is_of_cells => {
                    let number = tag.attribute("numFmtId")?;
                    let format = own.get(&number).copied();
                    let plain = || number.as_ref().and_then(|it| it.parse().ok()).map(built_in);
                    formats.push(format.or_else(plain).unwrap_or_default());
                }
                _ => {}
            },
            Item::End(b"cellXfs") => is_of_cells = false,
            Item::End(b"styleSheet") => return Ok(formats),
            _ => {}
        }
    }
}

/// What a format means that no workbook writes down (ECMA-376, part 1, 18.8.30).
pub(super) fn built_in(number: u32) -> Format {
    match number {
        9 | 10 => Format::Percent,
        17 => Format::Date(Date::Month),
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Format::Date(Date::Day),
        46 => Format::Duration,
        _ => Format::Number,
    }
}
