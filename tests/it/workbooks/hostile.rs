//! Hostile: files with the name of a workbook that are none, are damaged, or would take all there is.

use super::kinds::ods;
use super::{OPEN, PLAIN, packed, put, raw, rows, workbook};
use reportcard::source::SourceFile;
use rust_xlsxwriter::{Format, Worksheet};

#[test]
fn what_is_far_out_or_empty_takes_no_room() {
    let fill = |sheet: &mut Worksheet| {
        put(sheet, (0, 0), PLAIN);
        sheet.write_blank(1_048_575, 16_383, &Format::new().set_bold()).unwrap();
    };
    let bytes = workbook(&[("A", &fill)]);
    assert_eq!(rows("a.xlsx", bytes).lines().count(), 4);
    let fill = |sheet: &mut Worksheet| {
        put(sheet, (0, 0), PLAIN);
        sheet.write(1_048_575, 16_383, "far out").unwrap();
    };
    let text = rows("a.xlsx", workbook(&[("A", &fill)]));
    assert_eq!(text.lines().count(), 1_048_576);
    assert!(text.len() < 1_100_000, "{} bytes", text.len());
}

/// What is said of a file that is no workbook that can be read.
pub fn unread(name: &str, bytes: Vec<u8>) -> String {
    let file = SourceFile::new(name.to_owned(), bytes);
    match file.workbook().expect("the name of a workbook") {
        Err(why) => why.what.clone(),
        Ok(workbook) => {
            let unread = workbook.sheets.iter().find_map(|sheet| sheet.unread.clone());
            unread.unwrap_or_else(|| panic!("{:?}", workbook.sheets)).what
        }
    }
}

#[test]
fn what_cannot_be_read_ends_in_one_plain_sentence() {
    let good = workbook(&[("A", &|sheet: &mut Worksheet| put(sheet, (0, 0), PLAIN))]);
    let half = good[..good.len() / 2].to_vec();
    assert!(unread("a.xlsx", half).starts_with("is damaged, or no workbook"));
    assert_eq!(
        unread("a.xlsx", b"Year,Value\n2015,1\n".to_vec()),
        "is text with the name of a workbook"
    );
    let page = b"\xef\xbb\xbf\n<html><table></table></html>".to_vec();
    assert_eq!(unread("a.xls", page), "is a web page or XML with the name of a workbook");
    assert!(unread("a.xls", Vec::new()).starts_with("is damaged"));
    let word = packed(&[("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")]);
    assert_eq!(unread("a.xlsx", word), "is a packed file and no workbook that is read");
    let cell = |at: &str| format!("<row r=\"1\"><c r=\"{at}\"><v>1</v></c></row>");
    assert!(unread("a.xlsx", raw(&cell("XFE1"), "")).contains("outside of the sheet"));
    assert!(unread("a.xlsx", raw(&cell("A9999999"), "")).contains("outside of the sheet"));
    let mixed = cell("B1") + &cell("A1");
    assert!(unread("a.xlsx", raw(&mixed, "")).contains("do not stand in their order"));
    let merged = "<mergeCells><mergeCell ref=\"D9:A1\"/></mergeCells>";
    assert!(unread("a.xlsx", raw(&cell("A1"), merged)).starts_with("is damaged"));
    let encrypted = packed(&[
        ("mimetype", OPEN),
        (
            "META-INF/manifest.xml",
            "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>",
        ),
        ("content.xml", "?"),
    ]);
    assert_eq!(unread("a.ods", encrypted), "is protected by a password");
    let locked = "<table:table table:name=\"A\"><table:table-row><table:table-cell";
    assert!(unread("a.ods", ods(locked)).starts_with("is damaged"));
}

/// A zip whose parts of one size say that they have another.
fn claiming(mut zip: Vec<u8>, size: usize, claimed: u32) -> Vec<u8> {
    let size = u32::try_from(size).unwrap().to_le_bytes();
    let places: Vec<usize> =
        zip.windows(4).enumerate().filter(|(_, it)| *it == size).map(|(at, _)| at).collect();
    assert!(places.len() >= 2);
    places.iter().for_each(|at| zip[*at..at + 4].copy_from_slice(&claimed.to_le_bytes()));
    zip
}

#[test]
fn a_small_file_that_unpacks_to_gigabytes_is_refused_before_it_does() {
    // What it says of itself: a part that is no sheet, of 100 MB, and six sheets of 100 MB each.
    let (claimed, size) = (100 << 20, 54_321);
    let words = "x".repeat(size);
    let large = packed(&[("xl/workbook.xml", "<x/>"), ("xl/sharedStrings.xml", &words)]);
    assert_eq!(unread("a.xlsx", claiming(large.clone(), size, claimed)), TOO_LARGE);
    let sheets: Vec<String> = (1..=6).map(|it| format!("xl/worksheets/sheet{it}.xml")).collect();
    let mut parts = vec![("xl/workbook.xml", "<x/>")];
    parts.extend(sheets.iter().map(|name| (name.as_str(), words.as_str())));
    assert_eq!(unread("a.xlsx", claiming(packed(&parts), size, claimed)), TOO_LARGE);
    // A sheet that says less of itself than it holds.
    let sheet = |rows: &str| format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let many = sheet(&"<row/>".repeat(50_000));
    let content = [("mimetype", OPEN), ("META-INF/manifest.xml", "<x/>"), ("content.xml", &many)];
    let lying = claiming(packed(&content), many.len(), 999);
    assert!(unread("a.ods", lying).starts_with("is damaged"));
    // One cell that stands for a million rows of sixteen thousand columns, or is merged over as many.
    for cell in [
        "<table:table-cell table:number-columns-repeated=\"16384\"",
        "<table:table-cell/><table:table-cell table:number-columns-spanned=\"16383\"",
    ] {
        let cell = format!(
            "{cell} office:value-type=\"string\"><text:p>{words}</text:p></table:table-cell>"
        );
        let row = format!(
            "<table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row>"
        );
        let under = "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>";
        let bomb = format!("<table:table table:name=\"A\">{under}{row}{row}{under}</table:table>");
        assert_eq!(unread("a.ods", ods(&bomb)), TOO_LARGE);
    }
}

pub const TOO_LARGE: &str = "holds more than is read of a workbook";
