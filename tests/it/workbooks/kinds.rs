//! Kinds: workbooks of LibreOffice, those with macros, and every way in which a cell is written.

use super::hostile::unread;
use super::{GIRLS, OPEN, PLAIN, packed, put, raw, rows, site, values, workbook};
use crate::site::pair;
use reportcard::report::Population;
use reportcard::source::SourceFile;
use rust_xlsxwriter::Worksheet;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A workbook of LibreOffice by the XML of its sheets.
pub fn ods(sheets: &str) -> Vec<u8> {
    let spaces =
        ["office", "table", "text", "style", "calcext"].map(|it| format!("xmlns:{it}=\"{it}\""));
    packed(&[
        ("mimetype", OPEN),
        ("META-INF/manifest.xml", "<manifest/>"),
        (
            "content.xml",
            &format!(
                "<office:document-content {}><office:automatic-styles>\
                 <style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style>\
                 </office:automatic-styles><office:body><office:spreadsheet>{sheets}\
                 </office:spreadsheet></office:body></office:document-content>",
                spaces.join(" ")
            ),
        ),
    ])
}

#[test]
fn a_workbook_of_libreoffice_is_read_alike() {
    let cell = |attributes: &str, text: &str| {
        format!("<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>")
    };
    let word = |text: &str| cell("office:value-type=\"string\"", text);
    let of = |kind: &str, name: &str, value: &str| {
        cell(&format!("office:value-type=\"{kind}\" office:{name}value=\"{value}\""), "shown")
    };
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let empty = "<table:table-cell table:number-columns-repeated=\"16380\"/>".to_owned();
    let sheet = [
        "<table:table table:name=\"Codes\" table:style-name=\"h\"><table:table-row/></table:table>"
            .to_owned(),
        "<table:table table:name=\"Grade 3\">".to_owned(),
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
            .to_owned(),
        row(&[
            word("Tom &amp; &#74;o"),
            of("percentage", "", "0.7240000001"),
            of("percentage", "", "0.724"),
            of("float", "", "72.39999999999999"),
            of("date", "date-", "2024-09-30T00:00:00"),
            of("time", "time-", "PT13H05M00S"),
            of("boolean", "boolean-", "true"),
            empty,
        ]),
        row(&[
            cell("table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\" office:value-type=\"string\"", "North"),
            "<table:covered-table-cell/>".to_owned(),
            cell("office:value-type=\"string\" calcext:value-type=\"error\"", "#DIV/0!"),
            "<table:table-cell table:formula=\"of:=[.A1]*2\"/>".to_owned(),
            "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>note</text:p></office:annotation><text:p>a<text:span>b</text:span></text:p><text:p>c</text:p></table:table-cell>".to_owned(),
        ]),
        row(&["<table:covered-table-cell table:number-columns-repeated=\"2\"/>".to_owned(), word("x")]),
        "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row>"
            .to_owned(),
        "</table:table>".to_owned(),
    ];
    let file = SourceFile::new("a.ods".to_owned(), ods(&sheet.concat()));
    let workbook = file.workbook().unwrap().as_ref().unwrap();
    let [codes, grade3] = &workbook.sheets[..] else { panic!("{:?}", workbook.sheets) };
    assert!(codes.is_hidden && !grade3.is_hidden);
    let text = std::str::from_utf8(&workbook.text[grade3.range.clone()]).unwrap();
    let expected = "\n\nTom & Jo,72.40000001,72.4,72.4,2024-09-30,13:05:00,TRUE\n\
        North,North,#DIV/0!,=[.A1]*2,ab c\nNorth,North,x\n";
    assert_eq!(text, expected);
}

#[test]
fn every_way_in_which_excel_and_others_write_a_cell_is_read() {
    let sheet = "<!-- </sheetData> 'twas --><row r=\"1\" note='a > b'><c r=\"A1\" t=\"inlineStr\"><is><r><t>Tom </t></r>\
        <r><t>&amp; &#74;o</t></r><rPh sb=\"0\" eb=\"1\"><t>tomu</t></rPh></is></c>\
        <c r=\"B1\" t=\"b\"><v>1</v></c><c r=\"C1\" t='d'><v>2024-09-30T00:00:00</v></c>\
        <c r=\"D1\" t=\"e\"><v>#N/A</v></c><c r=\"E1\" s=\"1\"/><c r=\"F1\" t=\"str\"><f>A1&amp;B1</f><v>x_x000D_y</v></c>\
        <c r=\"G1\" t=\"str\"><f>A1</f><v></v></c><c r=\"H1\"><v> 7.50 </v></c></row>\n\
        <row><c><v>1</v></c><c/><c t=\"n\"><f>1+1</f><v>2</v><extLst><ext/></extLst></c>\
        <c t=\"str\"><v><![CDATA[a&b]]></v></c></row>\
        <row r=\"11\"><c r=\"A11\"><f t=\"shared\" ref=\"A11:A12\" si=\"0\">B1*2</f></c></row>\
        <row r=\"12\"><c r=\"A12\"><f t=\"shared\" si=\"0\"/></c><c r=\"AA12\"><v>1E-3</v></c></row>";
    let expected = "Tom & Jo,TRUE,2024-09-30,#N/A,,x y,,7.5\n1,,2,a&b\n\n\n\n\n\n\n\n\n\
        =B1*2\n=B1*2,,,,,,,,,,,,,,,,,,,,,,,,,,0.001\n";
    assert_eq!(rows("a.xlsx", raw(sheet, "")), expected);
    // A prefix before each name, as some programs write it.
    let prefixed =
        "<x:row r=\"1\"><x:c r=\"A1\"><x:v>5</x:v></x:c><x:c r=\"B1\"><x:v>6</x:v></x:c></x:row>";
    assert_eq!(rows("a.xlsx", raw(prefixed, "")), "5,6\n");
    for broken in [
        "<row r=\"1\"><c r=\"A1\"><v>5",
        "<row r=\"0\">",
        "<row><c r=\"1A\"/></row>",
        "<row note=\"a>",
    ] {
        assert!(unread("a.xlsx", raw(broken, "")).starts_with("is damaged"), "{broken}");
    }
    let lost = "<row><c t=\"s\"><v>0</v></c></row>";
    assert!(unread("a.xlsx", raw(lost, "")).contains("lacks words of its cells"));
}

/// The workbook with a macro, as Excel saves it: a part beside the sheets, and what names it.
fn with_macro(bytes: &[u8]) -> Vec<u8> {
    let mut parts = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..parts.len() {
        let mut part = parts.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        let plain = "officedocument.spreadsheetml.sheet.main+xml";
        let text = text
            .replace(&format!("openxmlformats-{plain}"), "ms-excel.sheet.macroEnabled.main+xml")
            .replace("<Default Extension=\"xml\"", "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Default Extension=\"xml\"")
            .replace("<workbookPr", "<workbookPr codeName=\"ThisWorkbook\"")
            .replace("<sheetData>", "<sheetPr codeName=\"Sheet1\"/><sheetData>");
        let link = "<Relationship Id=\"rId99\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/></Relationships>";
        let text = match &*name {
            "xl/_rels/workbook.xml.rels" => text.replace("</Relationships>", link),
            _ => text,
        };
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.start_file("xl/vbaProject.bin", SimpleFileOptions::default()).unwrap();
    zip.write_all(&super::old::container(&[("VBA", b"Attribute VB_Name = \"Sheet1\"")])).unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_with_a_macro_is_read_and_the_macro_passed_over() {
    let fill = |sheet: &mut Worksheet| put(sheet, (0, 0), PLAIN);
    let bytes = workbook(&[("Grade 3", &fill)]);
    let (plain, macros) = (rows("a.xlsx", bytes.clone()), with_macro(&bytes));
    assert!(macros.windows(17).any(|it| it == b"xl/vbaProject.bin"));
    assert_eq!(rows("a.xlsm", macros.clone()), plain);
    let site = site("state.xlsm", "state.xlsm", macros);
    assert_eq!(values(&site, &Population::Everyone), [pair("2015", "70.5")]);
    assert_eq!(values(&site, &GIRLS), [pair("2015", "72.4")]);
}

#[test]
fn the_parts_of_a_workbook_may_be_named_as_windows_names_files() {
    let row = "<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>";
    let mut plain = ZipArchive::new(Cursor::new(raw(row, ""))).unwrap();
    let names: Vec<String> = plain.file_names().flatten().map(|it| it.into_owned()).collect();
    let parts: Vec<(String, String)> = names
        .iter()
        .map(|name| {
            let text = std::io::read_to_string(plain.by_name(name).unwrap()).unwrap();
            (name.replace('/', "\\"), text)
        })
        .collect();
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (&**name, &**text)).collect();
    assert_eq!(rows("a.xlsx", packed(&parts)), "7\n");
}
