//! JSON rows: the rows of a JSON array of arrays, as the Census API answers, or of objects, as data portals do,
//! each cell with its place in the file.

use csv::ByteRecord;
use indexmap::IndexMap;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::ops::Range;

/// The rows, one by one.
pub(crate) struct JsonRows {
    rows: std::vec::IntoIter<Row>,
    at_hand: Row,
}

/// The cells of a row, each with its bytes in the file, and those of the whole row.
#[derive(Default)]
struct Row {
    cells: Vec<(String, Range<usize>)>,
    range: Range<usize>,
}

/// Whether text begins as an array of arrays or of objects.
pub(crate) fn is_one(bytes: &[u8]) -> bool {
    first(bytes).is_some_and(|sign| b"[{".contains(&sign))
}

/// The names of the fields in the beginning of an array of objects; none of anything else.
pub(crate) fn fields(start: &[u8]) -> Option<Vec<String>> {
    let is_of_objects = first(start) == Some(b'{');
    let text = String::from_utf8_lossy(start);
    let name =
        |part: &str| part.trim_end().strip_suffix('"')?.rsplit('"').next().map(str::to_owned);
    is_of_objects.then(|| text.split(':').filter_map(name).collect())
}

fn first(bytes: &[u8]) -> Option<u8> {
    bytes.trim_ascii_start().strip_prefix(b"[")?.trim_ascii_start().first().copied()
}

impl JsonRows {
    /// The rows of text that begins `mark` bytes into its file; of text that is faulty, none.
    pub fn of(bytes: &[u8], mark: usize) -> Self {
        let place = |raw: &RawValue| {
            let start = mark + (raw.get().as_ptr() as usize - bytes.as_ptr() as usize);
            start..start + raw.get().len()
        };
        let rows = match first(bytes) {
            Some(b'{') => of_objects(bytes, place),
            _ => {
                let rows: Vec<Vec<&RawValue>> = serde_json::from_slice(bytes).unwrap_or_default();
                let cell = |raw: &&RawValue| (text(raw.get()), place(raw));
                rows.iter().map(|row| Row::of(row.iter().map(cell).collect())).collect()
            }
        };
        Self { rows: rows.into_iter(), at_hand: Row::default() }
    }

    /// Goes to the next row, whose cells it puts into a record; false at the end.
    pub fn advance(&mut self, record: &mut ByteRecord) -> bool {
        record.clear();
        let Some(row) = self.rows.next() else { return false };
        row.cells.iter().for_each(|(text, _)| record.push_field(text.as_bytes()));
        self.at_hand = row;
        true
    }

    /// The bytes of the row at hand.
    pub fn row(&self) -> Range<usize> {
        self.at_hand.range.clone()
    }

    /// The bytes of a cell; nothing at the row's end where there is none.
    pub fn cell(&self, at: usize) -> Range<usize> {
        let end = self.at_hand.range.end;
        self.at_hand.cells.get(at).map_or(end..end, |(_, range)| range.clone())
    }
}

impl Row {
    fn of(cells: Vec<(String, Range<usize>)>) -> Self {
        let start = cells.iter().map(|(_, range)| range.start).min().unwrap_or_default();
        let end = cells.iter().map(|(_, range)| range.end).max().unwrap_or_default();
        Self { cells, range: start..end }
    }
}

/// The rows of an array of objects, below their names: a field that an object leaves out is empty. Where
/// most are left out it is no table, and has no rows.
fn of_objects(bytes: &[u8], place: impl Fn(&RawValue) -> Range<usize>) -> Vec<Row> {
    let objects: Vec<BTreeMap<String, &RawValue>> =
        serde_json::from_slice(bytes).unwrap_or_default();
    let mut heads: IndexMap<&str, Range<usize>> = IndexMap::new();
    for object in &objects {
        let mut fields: Vec<_> = object.iter().map(|(name, raw)| (name, place(raw))).collect();
        fields.sort_by_key(|(_, place)| place.start);
        for (name, place) in fields {
            heads.entry(name).or_insert(place);
        }
    }
    if heads.len().saturating_mul(objects.len()) > bytes.len() {
        return Vec::new();
    }
    let row = |object: &BTreeMap<String, &RawValue>| {
        let end = object.values().map(|raw| place(raw).end).max().unwrap_or_default();
        let cell = |name: &&str| match object.get(*name) {
            Some(raw) => (text(raw.get()), place(raw)),
            None => (String::new(), end..end),
        };
        Row::of(heads.keys().map(cell).collect())
    };
    let names = heads.iter().map(|(name, place)| ((*name).to_owned(), place.clone()));
    std::iter::once(Row::of(names.collect())).chain(objects.iter().map(row)).collect()
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
    use super::fields;
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

    #[test]
    fn objects_are_rows_below_the_names_of_their_fields() {
        let text = "[ {\"sy\":\"2024\",\"a\":1},\n{\"sy\":\"2025\",\"b\":null,\"c\":\"x:y\"} ]";
        let mut records = Records::new(FileId(0), text.as_bytes());
        let mut rows = Vec::new();
        while records.advance() {
            let cell = |at| String::from_utf8_lossy(records.cell(at)).into_owned();
            rows.push((0..records.len()).map(cell).collect::<Vec<_>>().join("|"));
            let spans = (0..records.len()).map(|at| records.span(at));
            assert!(spans.chain([records.row_span()]).all(|it| it.start <= it.end));
        }
        assert_eq!(rows, ["sy|a|b|c", "2024|1||", "2025|||x:y"]);
        assert_eq!(fields(text.as_bytes()).unwrap()[..2], ["sy", "a"]);
        // Objects of which each has a field of its own are no table.
        let strange: Vec<String> = (0..100).map(|at| format!("{{\"a{at}\":1}}")).collect();
        assert!(!Records::new(FileId(0), format!("[{}]", strange.join(",")).as_bytes()).advance());
    }
}
