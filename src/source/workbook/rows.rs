//! Rows: the cells of a sheet of Excel.

use super::cell::{Format, iso, stored};
use super::grid::{Grid, Merge};
use super::strings::{Strings, unmask};
use super::unread::Unread;
use super::xml::{Item, Tag, Xml};
use std::collections::HashMap;
use std::io::Read;

/// What all sheets of a workbook share.
#[derive(Default)]
pub(super) struct Shared {
    pub strings: Strings,
    /// By the numbers of the styles.
    pub formats: Vec<Format>,
    /// Whether days are counted from 1904 on.
    pub is_1904: bool,
}

/// A cell: its place, and how its value is written.
#[derive(Default)]
struct Cell {
    row: u32,
    column: u32,
    /// The row as the places of its cells write it.
    digits: Vec<u8>,
    kind: Kind,
    style: u32,
}

/// How a cell's value is written.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Number,
    Shared,
    Inline,
    Word,
    Truth,
    Date,
}

/// Puts the cells of a sheet; the merged cells stand behind all of them and are handed back.
pub(super) fn cells<R: Read>(
    xml: &mut Xml<R>,
    shared: &Shared,
    grid: &mut Grid,
) -> Result<Vec<Merge>, Unread> {
    let mut cell = Cell::default();
    let mut content = Content::default();
    loop {
        match xml.next()? {
            Item::Start(tag) if tag.name == b"c" => {
                cell.begin(&tag)?;
                let value = match cell.kind {
                    Kind::Inline => None,
                    _ => xml.between(b"<v>", b"</v></c>")?,
                };
                if let Some(value) = value {
                    cell.put(value, shared, grid)?;
                } else {
                    content.read(xml, cell.kind)?;
                    match content.formula() {
                        None => cell.put(&content.value, shared, grid)?,
                        Some(it) => grid.put(cell.place(), |text| text.extend(["=", it]))?,
                    }
                }
                cell.column += 1;
            }
            Item::Start(tag) if tag.name == b"row" => {
                if let Some((_, number)) = tag.attributes().find(|it| it.0 == b"r") {
                    cell.row = place(number)?.0;
                    cell.digits.clear();
                    cell.digits.extend(number);
                }
            }
            Item::End(b"row") => (cell.row, cell.column) = (cell.row.saturating_add(1), 0),
            Item::End(b"sheetData") => break,
            _ => {}
        }
    }
    let mut merges = Vec::new();
    loop {
        match xml.next()? {
            Item::Start(tag) if tag.name == b"mergeCell" => {
                let cells = tag.attribute("ref")?.unwrap_or_default();
                let (first, last) = cells.split_once(':').unwrap_or((&cells, &cells));
                merges.push(Merge::new(place(first.as_bytes())?, place(last.as_bytes())?)?);
            }
            Item::End(b"mergeCells" | b"worksheet") => return Ok(merges),
            _ => {}
        }
    }
}

impl Cell {
    fn place(&self) -> (u32, u32) {
        (self.row, self.column)
    }

    #[inline]
    fn begin(&mut self, tag: &Tag) -> Result<(), Unread> {
        (self.kind, self.style) = (Kind::Number, 0);
        for (name, value) in tag.attributes() {
            match name {
                b"r" => match value.strip_suffix(&*self.digits).and_then(column) {
                    Some(column) => self.column = column,
                    None => (self.row, self.column) = place(value)?,
                },
                b"s" => self.style = whole(value).unwrap_or_default(),
                b"t" => {
                    self.kind = match value {
                        b"s" => Kind::Shared,
                        b"inlineStr" => Kind::Inline,
                        b"b" => Kind::Truth,
                        b"d" => Kind::Date,
                        b"n" => Kind::Number,
                        _ => Kind::Word,
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    #[inline]
    fn put(&self, value: &str, shared: &Shared, grid: &mut Grid) -> Result<(), Unread> {
        let (place, bare) = (self.place(), value.trim_ascii());
        match self.kind {
            _ if bare.is_empty() => Ok(()),
            Kind::Shared => {
                let number = whole(bare.as_bytes()).unwrap_or(u32::MAX);
                let word = shared.strings.word(number as usize)?;
                grid.put(place, |text| *text += word)
            }
            Kind::Number => {
                let format = shared.formats.get(self.style as usize).copied().unwrap_or_default();
                grid.put(place, |text| stored(text, bare, format, shared.is_1904))
            }
            Kind::Inline | Kind::Word => grid.put(place, |text| unmask(text, value)),
            Kind::Date => grid.put(place, |text| *text += iso(bare)),
            Kind::Truth => grid.put(place, |text| {
                *text += match bare {
                    "1" | "true" => "TRUE",
                    "0" | "false" => "FALSE",
                    other => other,
                }
            }),
        }
    }
}

/// What stands in a cell that holds more than a value; used for one after another.
#[derive(Default)]
struct Content {
    value: String,
    /// Whether there is a value, which may be an empty word.
    is_given: bool,
    formula: String,
    /// The number of the formula that the cell shares with others.
    shared: Option<String>,
    /// The formulas that cells share, by their numbers.
    formulas: HashMap<String, String>,
}

/// What a text in a cell is.
#[derive(Clone, Copy)]
enum Part {
    Value,
    Formula,
    Other,
}

impl Content {
    /// Reads what stands in a cell that has begun.
    fn read<R: Read>(&mut self, xml: &mut Xml<R>, kind: Kind) -> Result<(), Unread> {
        (self.is_given, self.shared) = (false, None);
        self.value.clear();
        self.formula.clear();
        let mut part = Part::Other;
        let mut is_sound = false;
        loop {
            match xml.next()? {
                Item::Text(text) => match part {
                    Part::Value => text.push(&mut self.value)?,
                    Part::Formula => text.push(&mut self.formula)?,
                    Part::Other => {}
                },
                Item::Start(tag) => match tag.name {
                    // How a word sounds is no part of it.
                    b"rPh" => is_sound = true,
                    b"t" if !is_sound => part = Part::Value,
                    b"v" if kind != Kind::Inline => {
                        self.is_given = kind == Kind::Word;
                        part = Part::Value;
                    }
                    b"f" => {
                        part = Part::Formula;
                        if tag.attributes().any(|it| it == (b"t", b"shared")) {
                            self.shared = tag.attribute("si")?;
                        }
                    }
                    _ => {}
                },
                Item::End(b"c") => break,
                Item::End(name) => {
                    is_sound &= name != b"rPh";
                    part = Part::Other;
                }
            }
        }
        if let Some(number) = self.shared.as_ref().filter(|_| !self.formula.is_empty()) {
            self.formulas.insert(number.clone(), self.formula.clone());
        }
        Ok(())
    }

    /// The formula whose result was not saved.
    fn formula(&self) -> Option<&str> {
        if self.is_given || !self.value.is_empty() {
            return None;
        }
        let own = Some(&self.formula).filter(|own| !own.is_empty());
        let formula = own.or_else(|| self.formulas.get(self.shared.as_ref()?))?;
        Some(formula)
    }
}

/// The row and the column, from 0, of a place such as `D7`; of `7`, the row.
#[inline]
fn place(name: &[u8]) -> Result<(u32, u32), Unread> {
    let letters = name.iter().position(u8::is_ascii_digit).unwrap_or(name.len());
    let (letters, digits) = name.split_at(letters);
    let column = if letters.is_empty() { Some(0) } else { column(letters) };
    match (column, whole(digits)) {
        (Some(column), Some(row @ 1..)) => Ok((row - 1, column)),
        _ => Err(Unread::damaged("a cell has no place")),
    }
}

/// A column, from 0, by its letters.
#[inline]
fn column(letters: &[u8]) -> Option<u32> {
    let mut column = 0_u32;
    for letter in letters {
        let letter = letter.to_ascii_uppercase().wrapping_sub(b'A');
        if letter > 25 {
            return None;
        }
        column = column.saturating_mul(26).saturating_add(u32::from(letter) + 1);
    }
    column.checked_sub(1)
}

/// A whole number of at most nine digits, without a sign.
#[inline]
fn whole(digits: &[u8]) -> Option<u32> {
    if !(1..=9).contains(&digits.len()) {
        return None;
    }
    let mut number = 0;
    for digit in digits {
        let digit = digit.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number * 10 + u32::from(digit);
    }
    Some(number)
}
