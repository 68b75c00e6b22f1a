//! Workbooks: what a sheet shows is what the report holds, and a mistake is told at its cell.

mod card;
mod hostile;
mod kinds;
mod old;

use crate::scene::Scene;
use crate::site::{Site, pair};
use reportcard::memo::Memo;
use reportcard::report::{BreakdownId, GroupId, Population};
use reportcard::source::{Diagnostic, SourceFile, Span};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const SITE: &str = "community: { name: A, partnership: B }\n\
    edition: { name: x, published: 2026-10-14 }\n\
    privacy: { preset: us-10, confirmed: true }\n\
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

/// What a workbook of LibreOffice says that it is.
const OPEN: &str = "application/vnd.oasis.opendocument.spreadsheet";

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
    site.values(whom)
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
    asks(&unnamed, "E0116", &["2 sheets: “Notes”, “Grade 3”", line]);
    let misspelt = site("{ file: state.xlsx, sheet: Grade3 }", "state.xlsx", bytes.clone());
    asks(&misspelt, "E0116", &["no sheet “Grade3”", "“Notes”, “Grade 3”", "| Grade 3"]);
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
    assert_eq!(values(&read, &Population::Everyone)[0], pair("2015", "Absent(Missing)"));

    let word =
        |at: &str, word: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{word}</t></is></c>");
    let rows = format!(
        "<row r=\"1\">{}{}</row>\
         <row r=\"2\"><c r=\"A2\"><v>2015</v></c><c r=\"B2\"><f>100*C2/D2</f><v></v></c></row>\
         <row r=\"3\"><c r=\"A3\"><v>2016</v></c><c r=\"B3\"><f>100*C3/D3</f></c></row>",
        word("A1", "Year"),
        word("B1", "Value"),
    );
    let words = ["Grade 3!B2", "“=#*C#/D#”", "its result was not saved", "one more such cell"];
    asks(&site("state.xlsx", "state.xlsx", raw(&rows, "")), "E0205", &words);
}

/// What is told of a scene, for programs.
fn told_to_programs(scene: &Scene, format: &str) -> serde_json::Value {
    let told = scene.run(&["check", "--format", format]);
    serde_json::from_slice(&told.get_output().stdout).unwrap()
}

#[test]
fn a_place_is_printed_as_a_sheet_and_a_cell() {
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
    assert!(!human.contains("2015,Girls"), "no row of figures is printed: {human}");
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
