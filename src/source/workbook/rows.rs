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

/// A cell as the file writes it; used for one after another.
#[derive(Default)]
struct Cell {
    row: u32,
    column: u32,
    kind: Kind,
    style: usize,
    value: String,
    /// Whether it has a value, which may be an empty word.
    is_given: bool,
    formula: String,
    /// The number of the formula that it shares with others.
    shared: Option<String>,
    /// The formulas that cells share, by their numbers.
    formulas: HashMap<String, String>,
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
    loop {
        match xml.next()? {
            Item::Start(tag) if tag.name == b"c" => {
                cell.begin(&tag)?;
                cell.read(xml)?;
                cell.put(shared, grid)?;
                cell.column += 1;
            }
            Item::Start(tag) if tag.name == b"row" => {
                if let Some((_, number)) = tag.attributes().find(|it| it.0 == b"r") {
                    cell.row = place(number)?.0;
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
                let (first, last) = (place(first.as_bytes())?, place(last.as_bytes())?);
                if first.0 > last.0 || first.1 > last.1 {
                    return Err(Unread::damaged("its merged cells end before they begin"));
                }
                merges.push(Merge::new(first, last));
            }
            Item::End(b"mergeCells" | b"worksheet") => return Ok(merges),
            _ => {}
        }
    }
}

impl Cell {
    fn begin(&mut self, tag: &Tag) -> Result<(), Unread> {
        (self.kind, self.style, self.is_given, self.shared) = (Kind::Number, 0, false, None);
        self.value.clear();
        self.formula.clear();
        for (name, value) in tag.attributes() {
            match name {
                b"r" => (self.row, self.column) = place(value)?,
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

    /// Reads what stands in it.
    fn read<R: Read>(&mut self, xml: &mut Xml<R>) -> Result<(), Unread> {
        /// What the text is.
        #[derive(Clone, Copy)]
        enum Text {
            Value,
            Formula,
            Other,
        }
        let mut text = Text::Other;
        let mut is_sound = false;
        loop {
            match xml.next()? {
                Item::Text(it) => match text {
                    Text::Value => it.push(&mut self.value)?,
                    Text::Formula => it.push(&mut self.formula)?,
                    Text::Other => {}
                },
                Item::Start(tag) => match tag.name {
                    // How a word sounds is no part of it.
                    b"rPh" => is_sound = true,
                    b"t" if !is_sound => text = Text::Value,
                    b"v" if self.kind != Kind::Inline => {
                        self.is_given = self.kind == Kind::Word;
                        text = Text::Value;
                    }
                    b"f" => {
                        text = Text::Formula;
                        let mut attributes = tag.attributes();
                        if attributes.any(|it| it == (b"t", b"shared")) {
                            self.shared = tag.attribute("si")?;
                        }
                    }
                    _ => {}
                },
                Item::End(b"c") => break,
                Item::End(name) => {
                    is_sound &= name != b"rPh";
                    text = Text::Other;
                }
            }
        }
        self.is_given |= !self.value.is_empty();
        if let Some(number) = &self.shared
            && !self.formula.is_empty()
        {
            self.formulas.insert(number.clone(), self.formula.clone());
        }
        Ok(())
    }

    fn put(&self, shared: &Shared, grid: &mut Grid) -> Result<(), Unread> {
        let place = (self.row, self.column);
        if !self.is_given {
            let others = self.shared.as_ref().and_then(|number| self.formulas.get(number));
            let formula = others.filter(|_| self.formula.is_empty()).unwrap_or(&self.formula);
            return match formula.is_empty() {
                true => Ok(()),
                false => grid.put(place, |text| text.extend(["=", formula])),
            };
        }
        let value = &*self.value;
        match self.kind {
            Kind::Shared => {
                let number = whole(value.trim().as_bytes());
                let word = number.and_then(|it| shared.strings.get(it));
                let word = word.ok_or_else(|| Unread::damaged("it lacks words of its cells"))?;
                grid.put(place, |text| *text += word)
            }
            Kind::Inline | Kind::Word => grid.put(place, |text| unmask(text, value)),
            Kind::Truth => grid.put(place, |text| {
                *text += match value.trim() {
                    "1" | "true" => "TRUE",
                    "0" | "false" => "FALSE",
                    other => other,
                }
            }),
            Kind::Date => grid.put(place, |text| *text += iso(value)),
            Kind::Number => {
                let format = shared.formats.get(self.style).copied().unwrap_or_default();
                grid.put(place, |text| stored(text, value.trim(), format, shared.is_1904))
            }
        }
    }
}

/// The row and the column, from 0, of a place such as `D7`; of `7`, the row.
#[inline]
fn place(name: &[u8]) -> Result<(u32, u32), Unread> {
    let letters = name.iter().position(u8::is_ascii_digit).unwrap_or(name.len());
    let (letters, digits) = name.split_at(letters);
    let mut column: u32 = 0;
    for letter in letters {
        match letter.to_ascii_uppercase() {
            letter @ b'A'..=b'Z' => {
                column = column.saturating_mul(26).saturating_add(u32::from(letter - b'A') + 1);
            }
            _ => return Err(Unread::damaged("a cell has no place")),
        }
    }
    match whole(digits) {
        Some(row @ 1..) => {
            let row = u32::try_from(row - 1).unwrap_or(u32::MAX);
            Ok((row, column.saturating_sub(1)))
        }
        _ => Err(Unread::damaged("a cell has no place")),
    }
}

/// A whole number without a sign.
#[inline]
fn whole(digits: &[u8]) -> Option<usize> {
    let next = |number: usize, digit: &u8| {
        let digit = char::from(*digit).to_digit(10)?;
        number.checked_mul(10)?.checked_add(digit as usize)
    };
    (!digits.is_empty()).then(|| digits.iter().try_fold(0, next)).flatten()
}
