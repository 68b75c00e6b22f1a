//! Ods: workbooks of LibreOffice and others, read as a stream: the library keeps every repeated cell, and knows
//! neither percentages nor merged cells of theirs.

use super::cell::{Format, iso};
use super::grid::{Grid, MOST_COLUMNS, MOST_ROWS, Merge};
use super::sheets::Workbook;
use super::unread::Unread;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::HashSet;
use std::io::{BufRead, BufReader, Cursor, Read};
use zip::ZipArchive;

pub(super) fn read(bytes: &[u8]) -> Result<Workbook, Unread> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(Unread::damaged)?;
    if let Ok(mut manifest) = archive.by_name("META-INF/manifest.xml") {
        let mut text = String::new();
        manifest.read_to_string(&mut text).map_err(Unread::damaged)?;
        if text.contains("encryption-data") {
            return Err(Unread::password());
        }
    }
    let content = archive.by_name("content.xml").map_err(Unread::damaged)?;
    let mut xml = Xml::new(BufReader::new(content));
    let mut workbook = Workbook::default();
    let mut styles = Styles::default();
    loop {
        match xml.next()? {
            Event::Start(it) if it.name().as_ref() == "style:style" => {
                styles.last = attribute(&it, "style:name")?;
            }
            Event::Start(it) if it.name().as_ref() == "style:table-properties" => {
                let shown = attribute(&it, "table:display")?;
                if shown.as_deref() == Some("false") {
                    styles.hidden.extend(styles.last.take());
                }
            }
            Event::Start(it) if it.name().as_ref() == "table:table" => {
                let name = attribute(&it, "table:name")?.unwrap_or_default();
                let style = attribute(&it, "table:style-name")?;
                let is_hidden = style.is_some_and(|style| styles.hidden.contains(&style));
                workbook.sheet(name, is_hidden, |grid| table(&mut xml, grid));
            }
            Event::Eof => return Ok(workbook),
            _ => {}
        }
    }
}

/// The styles of sheets that are not shown, and the style at hand.
#[derive(Default)]
struct Styles {
    last: Option<String>,
    hidden: HashSet<String>,
}

/// The content of a file, element by element.
struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
}

impl<R: BufRead> Xml<R> {
    fn new(content: R) -> Self {
        let mut reader = Reader::from_reader(content);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new() }
    }

    fn next(&mut self) -> Result<Event<'_>, Unread> {
        self.buffer.clear();
        self.reader.read_event_into(&mut self.buffer).map_err(Unread::damaged)
    }

    /// The text of the cell that has begun: of its paragraphs, and not of what lies over it.
    fn text(&mut self) -> Result<String, Unread> {
        let mut text = String::new();
        // How deep it goes on in the cell, and from where on it is no text of the cell's.
        let (mut depth, mut passed) = (0_usize, None);
        loop {
            match self.next()? {
                Event::Start(it) => {
                    let name = it.name();
                    let name = name.as_ref();
                    depth += 1;
                    if passed.is_none()
                        && (name.starts_with("draw:") || name == "office:annotation")
                    {
                        passed = Some(depth);
                    }
                    let is_blank = ["text:s", "text:tab", "text:line-break"].contains(&name);
                    if passed.is_none() && (is_blank || name == "text:p" && !text.is_empty()) {
                        text.push(' ');
                    }
                }
                Event::End(_) if depth == 0 => return Ok(text),
                Event::End(_) => {
                    passed = passed.filter(|from| *from < depth);
                    depth -= 1;
                }
                Event::Text(it) if passed.is_none() && depth > 0 => text += &it.xml10_content(),
                Event::GeneralRef(it) if passed.is_none() && depth > 0 => {
                    match it.resolve_char_ref().map_err(Unread::damaged)? {
                        Some(c) => text.push(c),
                        None => text += resolve_predefined_entity(it.as_ref()).unwrap_or_default(),
                    }
                }
                Event::Eof => return Err(Unread::damaged("it breaks off")),
                _ => {}
            }
        }
    }
}

fn attribute(element: &BytesStart, name: &str) -> Result<Option<String>, Unread> {
    let found = element.try_get_attribute(name).map_err(Unread::damaged)?;
    let value =
        found.map(|it| it.normalized_value(XmlVersion::Implicit1_0).map(|it| it.into_owned()));
    value.transpose().map_err(Unread::damaged)
}

/// A number of times that something is repeated, or of cells that are merged.
fn times(element: &BytesStart, name: &str) -> Result<u32, Unread> {
    let times = attribute(element, name)?.and_then(|it| it.parse().ok());
    Ok(times.unwrap_or(1).clamp(1, MOST_ROWS))
}

/// A cell that holds something: its column, for how many it stands, and what it holds.
struct Cell {
    column: u32,
    times: u32,
    word: String,
}

/// Puts the cells of a sheet that has begun.
fn table<R: BufRead>(xml: &mut Xml<R>, grid: &mut Grid) -> Result<(), Unread> {
    let mut row = 0;
    // A table may stand in a cell of another.
    let mut inner = 0;
    loop {
        let repeated = match xml.next()? {
            Event::Start(it) if it.name().as_ref() == "table:table" => {
                inner += 1;
                continue;
            }
            Event::End(it) if it.name().as_ref() == "table:table" && inner == 0 => return Ok(()),
            Event::End(it) if it.name().as_ref() == "table:table" => {
                inner -= 1;
                continue;
            }
            Event::Start(it) if it.name().as_ref() == "table:table-row" && inner == 0 => {
                times(&it, "table:number-rows-repeated")?
            }
            Event::Eof => return Err(Unread::damaged("it breaks off")),
            _ => continue,
        };
        let cells = cells(xml, grid, row)?;
        let filled = if cells.is_empty() { 0 } else { repeated };
        for row in row..row.saturating_add(filled) {
            for cell in &cells {
                for column in cell.column..cell.column + cell.times {
                    grid.put((row, column), |text| *text += &cell.word)?;
                }
            }
        }
        row = row.saturating_add(repeated);
    }
}

/// The cells of a row that has begun and is not empty; those that are merged are told to the grid.
fn cells<R: BufRead>(xml: &mut Xml<R>, grid: &mut Grid, row: u32) -> Result<Vec<Cell>, Unread> {
    let mut cells = Vec::new();
    let mut column = 0;
    loop {
        let (repeated, value, [rows, columns]) = match xml.next()? {
            Event::Start(it)
                if ["table:table-cell", "table:covered-table-cell"]
                    .contains(&it.name().as_ref()) =>
            {
                let spans = ["table:number-rows-spanned", "table:number-columns-spanned"];
                let [rows, columns] = spans.map(|name| times(&it, name));
                (times(&it, "table:number-columns-repeated")?, value(&it)?, [rows?, columns?])
            }
            Event::End(it) if it.name().as_ref() == "table:table-row" => return Ok(cells),
            Event::Eof => return Err(Unread::damaged("it breaks off")),
            _ => continue,
        };
        let text = xml.text()?;
        let word = match value {
            Value::Text => text,
            Value::Word(word) => word,
            Value::Formula(formula) if text.is_empty() => formula,
            Value::Formula(_) => text,
        };
        if (rows > 1 || columns > 1) && !word.is_empty() {
            let last = (row.saturating_add(rows - 1), column + columns.min(MOST_COLUMNS) - 1);
            grid.merge([Merge::new((row, column), last)?]);
        }
        if !word.trim().is_empty() && column < MOST_COLUMNS {
            cells.push(Cell { column, times: repeated.min(MOST_COLUMNS - column), word });
        }
        column = column.saturating_add(repeated).min(MOST_COLUMNS);
    }
}

/// What the attributes of a cell say of it.
enum Value {
    /// It holds the text in it.
    Text,
    Word(String),
    /// It holds the result of a formula, if its text is one.
    Formula(String),
}

fn value(cell: &BytesStart) -> Result<Value, Unread> {
    let is_error = attribute(cell, "calcext:value-type")?.is_some_and(|kind| kind == "error");
    let kind = attribute(cell, "office:value-type")?;
    let stored = |name: &str| Ok(attribute(cell, name)?.unwrap_or_default());
    let word = match kind.as_deref() {
        _ if is_error => return Ok(Value::Text),
        Some("float" | "currency") => plain(&stored("office:value")?, Format::Number),
        Some("percentage") => plain(&stored("office:value")?, Format::Percent),
        Some("date") => iso(&stored("office:date-value")?).to_owned(),
        Some("time") => clock(&stored("office:time-value")?),
        Some("boolean") => stored("office:boolean-value")?.to_uppercase(),
        Some("string") => match attribute(cell, "office:string-value")? {
            Some(word) => word,
            None => return Ok(Value::Text),
        },
        _ => {
            return Ok(match attribute(cell, "table:formula")? {
                Some(formula) => Value::Formula(format!("={}", formula.trim_start_matches("of:="))),
                None => Value::Text,
            });
        }
    };
    Ok(Value::Word(word))
}

fn plain(value: &str, format: Format) -> String {
    let mut text = String::new();
    super::cell::stored(&mut text, value, format, false);
    text
}

/// A length of time such as `PT13H05M00S`, as a clock shows it.
fn clock(stored: &str) -> String {
    let parts: Vec<&str> =
        stored.trim_start_matches("PT").split_terminator(['H', 'M', 'S']).collect();
    parts.join(":")
}
