//! Any bytes as a workbook, as a sheet or the words of one, or as the records of an old one, end in rows or in
//! a plain sentence: the rows are lines of text and no more than is read, and every byte lies in a cell.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reportcard::source::SourceFile;
use std::io::{Cursor, Write};
use zip::CompressionMethod::Stored;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Most bytes of a sheet's text.
const LARGEST: usize = 64 << 20;

const WORKBOOK: &str = "<workbook><sheets><sheet name=\"A\" r:id=\"a\"/></sheets></workbook>";
const RELATIONS: &str = "<Relationships><Relationship Id=\"a\" Type=\"/worksheet\" Target=\"a.xml\"/>\
    <Relationship Id=\"b\" Type=\"/sharedStrings\" Target=\"b.xml\"/>\
    <Relationship Id=\"c\" Type=\"/styles\" Target=\"c.xml\"/></Relationships>";
const SHEET: &str = "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>0.5</v></c></row></sheetData></worksheet>";
const WORDS: &str = "<sst><si><t>North</t></si></sst>";
const STYLES: &str = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(Stored)).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn excel(sheet: &[u8], words: &[u8]) -> Vec<u8> {
    packed(&[
        ("workbook.xml", WORKBOOK.as_bytes()),
        ("_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("a.xml", sheet),
        ("b.xml", words),
        ("c.xml", STYLES.as_bytes()),
    ])
}

/// A file of streams, as old workbooks are.
fn old(records: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("Workbook").unwrap().write_all(records).unwrap();
    file.into_inner().into_inner()
}

fuzz_target!(|data: (u8, &[u8])| {
    let (kind, bytes) = data;
    let bytes = match kind % 5 {
        0 => bytes.to_vec(),
        1 => excel(bytes, WORDS.as_bytes()),
        2 => excel(SHEET.as_bytes(), bytes),
        3 => packed(&[("content.xml", bytes)]),
        _ => old(bytes),
    };
    // What a workbook is, its bytes say; the end of its name only that it is one.
    let file = SourceFile::new("a.xlsx".to_owned(), bytes);
    let Some(Ok(workbook)) = file.workbook() else {
        return;
    };
    let text = std::str::from_utf8(&workbook.text).expect("text");
    for sheet in &workbook.sheets {
        let rows = &text[sheet.range.clone()];
        assert!(rows.len() <= LARGEST && (sheet.unread.is_none() || rows.is_empty()));
        assert!(rows.is_empty() || rows.ends_with('\n'));
        let at = sheet.range.start + rows.len() / 2;
        assert!(rows.is_empty() || workbook.cell(at, at).is_some());
    }
});
