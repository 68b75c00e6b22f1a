//! Tests: cells and the bytes that they point at.

use super::*;

/// Every cell's content beside the bytes that its span points at.
fn cells(text: &str) -> Vec<Vec<(String, String)>> {
    let mut records = Records::new(FileId(0), text.as_bytes());
    let mut rows = Vec::new();
    while records.advance() {
        let row = (0..records.len()).map(|at| {
            let span = records.span(at);
            let raw = &text[span.start as usize..span.end as usize];
            let content = String::from_utf8_lossy(records.cell(at)).into_owned();
            (content, raw.to_owned())
        });
        rows.push(row.collect());
    }
    rows
}

#[test]
fn a_cell_points_at_its_own_bytes() {
    let text = "\u{feff}Year, Name ,Value\r\n\r\n2016,\"A, \"\"b\"\"\",1\r\n2017,é,\n,,3";
    let rows = cells(text);
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[0][1], ("Name".into(), "Name".into()));
    assert_eq!(rows[1][0], ("2016".into(), "2016".into()));
    assert_eq!(rows[1][1], ("A, \"b\"".into(), "\"A, \"\"b\"\"\"".into()));
    assert_eq!(rows[1][2], ("1".into(), "1".into()));
    assert_eq!(rows[2][1], ("é".into(), "é".into()));
    assert_eq!(rows[2][2], ("".into(), "".into()));
    assert_eq!(rows[3][2], ("3".into(), "3".into()));
}

#[test]
fn a_quotation_mark_that_never_closes_is_found() {
    let mut records = Records::new(FileId(0), b"a,b\n1,\"x\n2,y\n");
    assert!(records.advance() && records.unclosed().is_none());
    assert!(records.advance());
    assert_eq!(records.unclosed(), Some(Span::new(FileId(0), 6, 7)));
}

#[test]
fn semicolons_and_tabs_separate_where_there_is_no_comma() {
    assert_eq!(cells("a;b\n1;2\n")[1][1].0, "2");
    assert_eq!(cells("a\tb\n1\t2\n")[1][1].1, "2");
    let named = cells("\u{feff}SEP=;\r\na,b;c\r\n1;2\r\n");
    assert_eq!((named.len(), named[0][0].0.as_str(), named[1][1].1.as_str()), (2, "a,b", "2"));
}
