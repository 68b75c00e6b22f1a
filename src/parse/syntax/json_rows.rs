//! JSON rows: the rows of a JSON array of arrays, as the Census API answers, each cell with its place in the
//! file.

use csv::ByteRecord;
use serde_json::value::RawValue;
use std::ops::Range;

/// The rows, one by one.
pub(crate) struct JsonRows {
    rows: std::vec::IntoIter<Row>,
    at_hand: Row,
}

/// The cells of a row, each with its bytes in the file.
#[derive(Default)]
struct Row(Vec<(String, Range<usize>)>);

/// Whether text begins as an array of arrays.
pub(crate) fn is_one(bytes: &[u8]) -> bool {
    let rest = bytes.trim_ascii_start().strip_prefix(b"[");
    rest.is_some_and(|rest| rest.trim_ascii_start().starts_with(b"["))
}

impl JsonRows {
    /// The rows of text that begins `mark` bytes into its file; of text that is faulty, none.
    pub fn of(bytes: &[u8], mark: usize) -> Self {
        let rows: Vec<Vec<&RawValue>> = serde_json::from_slice(bytes).unwrap_or_default();
        let cell = |raw: &&RawValue| {
            let start = mark + (raw.get().as_ptr() as usize - bytes.as_ptr() as usize);
            (text(raw.get()), start..start + raw.get().len())
        };
        let rows: Vec<Row> = rows.iter().map(|row| Row(row.iter().map(cell).collect())).collect();
        Self { rows: rows.into_iter(), at_hand: Row::default() }
    }

    /// Goes to the next row, whose cells it puts into a record; false at the end.
    pub fn advance(&mut self, record: &mut ByteRecord) -> bool {
        record.clear();
        let Some(row) = self.rows.next() else { return false };
        row.0.iter().for_each(|(text, _)| record.push_field(text.as_bytes()));
        self.at_hand = row;
        true
    }

    /// The bytes of the row at hand.
    pub fn row(&self) -> Range<usize> {
        let start = self.at_hand.0.first().map_or(0, |(_, range)| range.start);
        start..self.at_hand.0.last().map_or(start, |(_, range)| range.end)
    }

    /// The bytes of a cell; nothing at the row's end where there is none.
    pub fn cell(&self, at: usize) -> Range<usize> {
        let end = self.row().end;
        self.at_hand.0.get(at).map_or(end..end, |(_, range)| range.clone())
    }
}

/// A value as the text of a cell: `null` is an empty one.
fn text(raw: &str) -> String {
    match serde_json::from_str(raw) {
        Ok(serde_json::Value::String(text)) => text,
        Ok(serde_json::Value::Null) => String::new(),
        _ => raw.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::csv::Records;
    use crate::source::FileId;

    #[test]
    fn a_cell_of_an_array_points_at_its_own_bytes() {
        let text = "\u{feff}[[\"NAME\",\"B17001_001E\"],\n[\"Hamilton, \\\"Ohio\\\"\",null],[\"é\", 12.5 ]]\n";
        let mut records = Records::new(FileId(0), text.as_bytes());
        let mut found = Vec::new();
        while records.advance() {
            for at in 0..records.len() {
                let span = records.span(at);
                let cell = String::from_utf8_lossy(records.cell(at)).into_owned();
                found.push((cell, text[span.start as usize..span.end as usize].to_owned()));
            }
        }
        let found: Vec<(&str, &str)> = found.iter().map(|(a, b)| (&**a, &**b)).collect();
        let wanted = [
            ("NAME", "\"NAME\""),
            ("B17001_001E", "\"B17001_001E\""),
            ("Hamilton, \"Ohio\"", "\"Hamilton, \\\"Ohio\\\"\""),
            ("", "null"),
            ("é", "\"é\""),
            ("12.5", "12.5"),
        ];
        assert_eq!(found, wanted);
        assert!(!Records::new(FileId(0), b"[[\"a\",").advance());
    }
}
