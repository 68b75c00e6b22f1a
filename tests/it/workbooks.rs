//! Workbooks: what a sheet shows is what the report holds, and a mistake is told at its cell.

use crate::scene::Scene;
use crate::site::Site;
use reportcard::memo::Memo;
use reportcard::report::{BreakdownId, GroupId, Population, Value};
use reportcard::source::{Diagnostic, SourceFile, Span};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const SITE: &str = "community: { name: A, partnership: B }\n\
    edition: { name: x, published: 2026-10-14 }\n\
    stages: [ { id: s, title: S } ]\n\
    breakdowns:\n\
    \x20 - { id: sex, title: Sex, groups: [ { id: girls, title: Girls }, { id: boys, title: Boys } ] }\n";

const GIRLS: Population = Population::Group(BreakdownId(0), GroupId(0));

/// A site with one series, which a document writes so, and a file beside it.
fn site(series: &str, name: &str, bytes: impl Into<Vec<u8>>) -> Site {
    let outcome = format!(
        "title: A\nstage: s\nindicators:\n  - id: a\n    title: Third graders\n    unit: percent\n    \
         direction: higher\n    baseline: 2015\n    series: {series}\n"
    );
    Site::of(&[("content/site.yaml", SITE)])
        .file("content/outcomes/a/outcome.yaml", outcome)
        .file(format!("content/outcomes/a/{name}"), bytes)
}

type Fill<'a> = &'a dyn Fn(&mut Worksheet);

/// A workbook with these sheets.
fn workbook(sheets: &[(&str, Fill)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, fill) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).unwrap();
        fill(sheet);
    }
    workbook.save_to_buffer().unwrap()
}

/// Puts words and numbers from a cell on, a row a line.
fn put(sheet: &mut Worksheet, (top, left): (u32, u16), rows: &[&[&str]]) {
    for (row, cells) in (top..).zip(rows) {
        for (column, cell) in (left..).zip(*cells) {
            match cell.parse::<f64>() {
                _ if cell.is_empty() => {}
                Ok(number) => drop(sheet.write(row, column, number).unwrap()),
                Err(_) => drop(sheet.write(row, column, *cell).unwrap()),
            }
        }
    }
}

/// A file as a zip of parts.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of Excel with one sheet, `Grade 3`, by the XML of its rows and what follows them.
fn raw(rows: &str, after: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"rId1\" Type=\"{links}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    packed(&[
        ("_rels/.rels", &relations("officeDocument", "xl/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", &relations("worksheet", "worksheets/sheet1.xml")),
        (
            "xl/workbook.xml",
            &format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{links}\"><sheets><sheet name=\"Grade 3\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!(
                "<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData>{after}</worksheet>"
            ),
        ),
    ])
}

/// The rows of a workbook's first sheet as they are read and printed.
fn rows(name: &str, bytes: Vec<u8>) -> String {
    let file = SourceFile::new(name.to_owned(), bytes);
    let workbook = file.workbook().expect("the name of a workbook").as_ref().expect("a workbook");
    let sheet = &workbook.sheets[0];
    assert_eq!(sheet.unread, None);
    String::from_utf8(workbook.text[sheet.range.clone()].to_vec()).unwrap()
}

/// What is told of a site: code, place and all words.
fn told(site: &Site) -> Vec<String> {
    let built = site.check_with(&Memo::default());
    let line = |it: &Diagnostic| {
        let cell = it.span.and_then(|span| {
            let file = built.sources.file(span.file);
            let workbook = file.workbook()?.as_ref().ok()?;
            workbook.cell(span.start as usize, span.end as usize)
        });
        let place = cell.map(|it| format!("{}!{}", it.sheet, it.address)).unwrap_or_default();
        let more = [it.expected.clone(), it.help.clone(), it.replacement.clone()];
        let more: Vec<String> = more.into_iter().flatten().collect();
        format!("{} {place} {} | {}", it.code.as_str(), it.message, more.join(" | "))
    };
    let is_note = |it: &&Diagnostic| ["W0301", "W1001", "W1002"].contains(&it.code.as_str());
    built.told.iter().filter(|it| !is_note(it)).map(line).collect()
}

/// That the first thing told of a site has this code and these words.
fn asks(site: &Site, code: &str, words: &[&str]) {
    let told = told(site);
    assert!(told.first().is_some_and(|it| it.starts_with(code)), "{code}: {told:#?}");
    words.iter().for_each(|it| assert!(told[0].contains(it), "no {it} in {told:#?}"));
}

fn values(site: &Site, whom: &Population) -> Vec<(String, String)> {
    assert_eq!(told(site), [""; 0]);
    let report = site.read().0.expect("a report");
    let series = report.series[0].iter().find(|series| series.population == *whom);
    let observations = series.map_or(&[][..], |it| &it.observations).iter();
    let value = |value: Value| match value {
        Value::Number(number) => number.to_string(),
        other => format!("{other:?}"),
    };
    observations.map(|it| (it.period.to_string(), value(it.value))).collect()
}

fn pair(period: &str, value: &str) -> (String, String) {
    (period.to_owned(), value.to_owned())
}

const PLAIN: &[&[&str]] = &[
    &["Year", "Sex", "Value"],
    &["2015", "", "70.5"],
    &["2015", "Girls", "72.4"],
    &["2015", "Boys", "69"],
];

#[test]
fn a_sheet_is_read_where_it_lies() {
    let grade3 = |sheet: &mut Worksheet| put(sheet, (2, 1), PLAIN);
    let notes = |sheet: &mut Worksheet| put(sheet, (0, 0), &[&["Read me, please"]]);
    let bytes = workbook(&[("Notes", &notes), ("Grade 3", &grade3)]);
    let named = site("{ file: state.xlsx, sheet: Grade 3 }", "state.xlsx", bytes.clone());
    assert_eq!(values(&named, &Population::Everyone), [pair("2015", "70.5")]);
    assert_eq!(values(&named, &GIRLS), [pair("2015", "72.4")]);
    let forgiving = site("{ file: state.xlsx, sheet: grade  3 }", "state.xlsx", bytes.clone());
    assert_eq!(values(&forgiving, &GIRLS), [pair("2015", "72.4")]);

    let unnamed = site("state.xlsx", "state.xlsx", bytes.clone());
    let line = "series: { file: state.xlsx, sheet: Grade 3 }";
    asks(&unnamed, "E0115", &["2 sheets: “Notes”, “Grade 3”", line]);
    let misspelt = site("{ file: state.xlsx, sheet: Grade3 }", "state.xlsx", bytes.clone());
    asks(&misspelt, "E0115", &["no sheet “Grade3”", "“Notes”, “Grade 3”", "| Grade 3"]);
    let encoded = site("{ file: state.xlsx, encoding: utf-8 }", "state.xlsx", bytes);
    asks(&encoded, "E0204", &["Remove `encoding: utf-8`"]);
    let table = site("{ file: a.csv, sheet: Grade 3 }", "a.csv", "Year,Value\n2015,1\n");
    asks(&table, "E0204", &["“a.csv” is no workbook", "Remove `sheet: Grade 3`"]);
}

#[test]
fn the_one_sheet_that_is_shown_need_not_be_named() {
    let grade3 = |sheet: &mut Worksheet| put(sheet, (0, 0), PLAIN);
    let hidden = |sheet: &mut Worksheet| {
        put(sheet, (0, 0), &[&["x"]]);
        sheet.set_hidden(true);
    };
    let bytes = workbook(&[("Grade 3", &grade3), ("Codes", &hidden), ("Empty", &|_| ())]);
    let short = site("state.xlsx", "state.xlsx", bytes);
    assert_eq!(values(&short, &GIRLS), [pair("2015", "72.4")]);
}

#[test]
fn a_cell_holds_what_it_shows_and_not_how_it_is_stored() {
    let fill = |sheet: &mut Worksheet| {
        let format = |code: &str| Format::new().set_num_format(code);
        sheet.write_with_format(0, 0, 0.724, &format("0.0%")).unwrap();
        sheet.write_with_format(0, 1, 72.4, &format("0.0\"%\"")).unwrap();
        sheet.write(0, 2, 0.1 + 0.2).unwrap();
        sheet.write(0, 3, 72.399_999_999_999_99).unwrap();
        sheet.write_with_format(0, 4, 1234.5, &format("#,##0")).unwrap();
        let date = ExcelDateTime::parse_from_str("2024-09-30").unwrap();
        sheet.write_with_format(1, 0, &date, &format("mm/dd/yyyy")).unwrap();
        sheet.write_with_format(1, 1, &date, &format("mmm yyyy")).unwrap();
        sheet.write_with_format(1, 2, &date, &format("yyyy")).unwrap();
        sheet.write_with_format(1, 3, 0.5, &format("h:mm")).unwrap();
        sheet.write_with_format(1, 4, 1.5, &format("[h]:mm")).unwrap();
        sheet.write(2, 0, "00420").unwrap();
        sheet.write(2, 1, true).unwrap();
        sheet.write(2, 2, "two\nlines, \"quoted\"").unwrap();
        sheet.write(2, 3, Formula::new("=1+1").set_result("2")).unwrap();
        sheet.write(2, 4, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
        sheet.write_blank(9, 9, &format("0%")).unwrap();
    };
    let expected = "72.4,72.4,0.3,72.4,1234.5\n\
        2024-09-30,2024-09,2024,12:00:00,36:00:00\n\
        00420,TRUE,\"two lines, \"\"quoted\"\"\",2,#DIV/0!\n";
    assert_eq!(rows("a.xlsx", workbook(&[("A", &fill)])), expected);
}

#[test]
fn what_is_merged_stands_in_all_of_its_cells_and_a_title_in_one() {
    let fill = |sheet: &mut Worksheet| {
        let plain = Format::new();
        sheet.merge_range(0, 0, 0, 3, "Table 3. Reading", &plain).unwrap();
        sheet.merge_range(1, 0, 2, 0, "School", &plain).unwrap();
        sheet.merge_range(1, 1, 1, 2, "2024", &plain).unwrap();
        put(sheet, (2, 1), &[&["Girls", "Boys"]]);
        sheet.merge_range(3, 0, 5, 0, "North", &plain).unwrap();
        put(sheet, (3, 1), &[&["1", "2"], &["3", "4"]]);
        put(sheet, (8, 1), &[&["5", "6"]]);
    };
    let expected = "Table 3. Reading\nSchool,2024,2024\nSchool,Girls,Boys\n\
        North,1,2\nNorth,3,4\nNorth\n\n\n,5,6\n";
    assert_eq!(rows("a.xlsx", workbook(&[("A", &fill)])), expected);
    // A head above some of the columns alone is no title.
    let fill = |sheet: &mut Worksheet| {
        sheet.merge_range(0, 1, 0, 2, "2024, spring", &Format::new()).unwrap();
        put(sheet, (2, 0), &[&["School", "Girls", "Boys"]]);
    };
    let expected = ",\"2024, spring\",\"2024, spring\"\n\nSchool,Girls,Boys\n";
    assert_eq!(rows("a.xlsx", workbook(&[("A", &fill)])), expected);
}

#[test]
fn an_error_and_a_formula_without_its_result_are_told_at_their_cells() {
    let fill = |sheet: &mut Worksheet| {
        put(sheet, (0, 0), &[&["Year", "Value"], &["2015", ""], &["2016", "71"]]);
        sheet.write(1, 1, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    };
    let bytes = workbook(&[("Grade 3", &fill)]);
    let words = ["Grade 3!B2", "“#DIV/0!” is the error of a formula", "missing: [ \"#DIV/0!\" ]"];
    asks(&site("state.xlsx", "state.xlsx", bytes.clone()), "E0205", &words);
    let missing = "{ file: state.xlsx, missing: [ \"#DIV/0!\" ] }";
    let read = site(missing, "state.xlsx", bytes);
    assert_eq!(values(&read, &Population::Everyone)[0], pair("2015", "Missing"));

    let word =
        |at: &str, word: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{word}</t></is></c>");
    let rows = format!(
        "<row r=\"1\">{}{}</row>\
         <row r=\"2\"><c r=\"A2\"><v>2015</v></c><c r=\"B2\"><f>100*C2/D2</f><v></v></c></row>\
         <row r=\"3\"><c r=\"A3\"><v>2016</v></c><c r=\"B3\"><f>100*C3/D3</f></c></row>",
        word("A1", "Year"),
        word("B1", "Value"),
    );
    let words = ["Grade 3!B2", "“=100*C2/D2”", "its result was not saved", "one more such cell"];
    asks(&site("state.xlsx", "state.xlsx", raw(&rows, "")), "E0205", &words);
}

/// What is told of a scene, for programs.
fn told_to_programs(scene: &Scene, format: &str) -> serde_json::Value {
    let told = scene.run(&["check", "--format", format]);
    serde_json::from_slice(&told.get_output().stdout).unwrap()
}

#[test]
fn a_place_is_printed_as_a_sheet_and_a_cell_with_its_row() {
    let fill = |sheet: &mut Worksheet| {
        let rows: &[&[&str]] =
            &[&["Year", "Sex", "Value"], &["2015", "", "70"], &["2015", "Girls", "n/a"]];
        put(sheet, (4, 1), rows);
    };
    let site =
        site("state.xlsx", "state.xlsx", workbook(&[("Notes, 1", &|_| ()), ("Grade 3", &fill)]));
    let scene = Scene::of(&[]);
    for (path, bytes) in &site.files {
        scene.write(path, "");
        std::fs::write(scene.path(path), bytes).unwrap();
    }
    let path = "content/outcomes/a/state.xlsx";
    let human = String::from_utf8(scene.run(&["check"]).get_output().stderr.clone()).unwrap();
    assert!(human.contains(&format!("--> {path}, sheet “Grade 3”, D7\n")), "{human}");
    assert!(human.contains("7 | ,2015,Girls,n/a\n"), "{human}");
    let json = told_to_programs(&scene, "json");
    let at = &json["diagnostics"][0]["at"];
    assert_eq!(
        (&at["file"], &at["sheet"], &at["cell"]),
        (&path.into(), &"Grade 3".into(), &"D7".into())
    );
    assert_eq!(
        (&at["line"], &at["column"], &at["end_column"]),
        (&7.into(), &13.into(), &16.into())
    );
    let sarif = told_to_programs(&scene, "sarif");
    let place = &sarif["runs"][0]["results"][0]["locations"][0];
    assert_eq!(place["physicalLocation"]["artifactLocation"]["uri"], path);
    assert!(place["physicalLocation"]["region"].is_null(), "a workbook has no lines");
    let name = place["logicalLocations"][0]["fullyQualifiedName"].as_str().unwrap();
    assert_eq!(name, format!("{path}, sheet “Grade 3”, D7"));
}

#[test]
fn a_row_with_more_than_the_heads_is_told_in_the_words_of_a_sheet() {
    let fill = |sheet: &mut Worksheet| {
        put(sheet, (0, 0), &[&["Year", "Value"], &["2015", "70", "", "x"], &["2016"]]);
    };
    let words = ["Grade 3!row 2", "4 cells", "head above each column"];
    asks(&site("a.xlsx", "a.xlsx", workbook(&[("Grade 3", &fill)])), "E0404", &words);
}

/// A workbook of LibreOffice by the XML of its sheets.
fn ods(sheets: &str) -> Vec<u8> {
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
fn unread(name: &str, bytes: Vec<u8>) -> String {
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

const OPEN: &str = "application/vnd.oasis.opendocument.spreadsheet";

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

const TOO_LARGE: &str = "holds more than is read of a workbook";

/// A record of an old workbook.
fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

/// An old workbook with one sheet of these records, packed as those are; the sheet is said to begin so many
/// bytes later than it does.
fn xls(records: &[Vec<u8>], later: u32) -> Vec<u8> {
    let begin = |what: u16| record(0x0809, &[&[0, 6], &what.to_le_bytes()[..], &[0; 12]].concat());
    let sheet = |at: u32| record(0x85, &[&at.to_le_bytes()[..], &[0, 0, 3, 0], b"Old"].concat());
    let end = record(0x0a, &[]);
    let globals = |at| [begin(5), sheet(at), end.clone()].concat();
    let at = globals(0).len() as u32 + later;
    let mut stream = [globals(at), begin(0x10), records.concat(), end.clone()].concat();
    stream.resize(4096, 0);
    let words = |words: &[u32]| words.iter().flat_map(|it| it.to_le_bytes()).collect::<Vec<u8>>();
    let (free, last) = (u32::MAX, u32::MAX - 1);
    let mut head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    head.extend([0; 16]);
    head.extend([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0, 0, 0, 0, 0, 0, 0]);
    head.extend(words(&[0, 1, 1, 0, 4096, last, 0, last, 0, 0]));
    head.resize(512, 0xff);
    // The table of sectors, the directory, and the stream in eight sectors.
    let mut table = words(&[u32::MAX - 2, last]);
    table.extend((3..10).flat_map(|next: u32| next.to_le_bytes()));
    table.extend(last.to_le_bytes());
    table.resize(512, 0xff);
    let entry = |name: &str, kind: u8, child: u32, start: u32, size: u32| {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry.resize(64, 0);
        entry.extend((2 * name.len() as u16 + 2).to_le_bytes());
        entry.extend([kind, 1]);
        entry.extend(words(&[free, free, child]));
        entry.resize(116, 0);
        entry.extend(words(&[start, size, 0]));
        entry
    };
    let mut directory = entry("Root Entry", 5, 1, last, 0);
    directory.extend(entry("Workbook", 2, free, 2, 4096));
    directory.resize(512, 0);
    [head, table, directory, stream].concat()
}

#[test]
fn an_old_workbook_is_read_and_a_damaged_one_told() {
    let place = |row: u16, column: u16| [row, column, 0].map(u16::to_le_bytes).concat();
    let word = |row, column, word: &str| {
        let length = (word.len() as u16).to_le_bytes();
        record(0x0204, &[&place(row, column)[..], &length, &[0], word.as_bytes()].concat())
    };
    let number = |row, column, value: f64| {
        record(0x0203, &[&place(row, column)[..], &value.to_le_bytes()].concat())
    };
    let error = |row, column| record(0x0205, &[&place(row, column)[..], &[7, 1]].concat());
    let merged = record(0xe5, &[1_u16, 1, 2, 0, 0].map(u16::to_le_bytes).concat());
    let records = [
        word(0, 0, "School"),
        word(0, 1, "Value"),
        word(1, 0, "North"),
        number(1, 1, 72.399_999_999_999_99),
        error(2, 1),
        merged,
    ];
    assert_eq!(rows("a.xls", xls(&records, 0)), "School,Value\nNorth,72.4\nNorth,#DIV/0!\n");
    assert_eq!(
        unread("a.xls", xls(&records, 9_999)),
        "is damaged, or no workbook (it contradicts itself)"
    );
}

#[test]
fn an_edited_workbook_is_read_anew_and_an_untouched_one_keeps_its_cells() {
    let memo = Memo::warm();
    let with = |value: &str| {
        let fill = |sheet: &mut Worksheet| {
            put(sheet, (0, 0), &[&["Year", "Value"], &["2015", "70"], &["2016", value]]);
        };
        site("state.xlsx", "state.xlsx", workbook(&[("Grade 3", &fill)]))
    };
    let cells = |site: &Site| {
        let built = site.check_with(&memo);
        let spans: Vec<Span> = built.told.iter().filter_map(|it| it.span).collect();
        let cell = |span: Span| {
            let file = built.sources.file(span.file);
            let workbook = file.workbook()?.as_ref().ok()?;
            Some(workbook.cell(span.start as usize, span.end as usize)?.address)
        };
        spans.into_iter().filter_map(cell).collect::<Vec<_>>()
    };
    let (good, bad) = (with("71"), with("n/a"));
    // The last of them is remembered by its content, and is another file.
    for (site, expected) in [(&good, [].as_slice()), (&bad, &["B3"]), (&good, &[]), (&bad, &["B3"])]
    {
        assert_eq!(cells(site), expected);
    }
}
