//! Kinds: workbooks of LibreOffice and old ones of Excel, made by hand.

use super::hostile::{TOO_LARGE, unread};
use super::{OPEN, packed, raw, rows, site};
use crate::scene::Scene;
use reportcard::source::SourceFile;

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
    // Two cells so far apart that what lies between would take gigabytes, and sheets that say they do.
    let far = [number(0, 0, 1.0), number(65_535, 255, 2.0)];
    assert_eq!(unread("a.xls", xls(&far, 0)), TOO_LARGE);
    let row = [number(0, 0, 1.0), number(65_535, 20, 2.0)];
    assert_eq!(rows("a.xls", xls(&row, 0)).lines().count(), 65_536);
    let contradicts = "is damaged, or no workbook (it contradicts itself)";
    for [top, bottom, right] in [[5, 1, 1], [0, u32::MAX, 256], [0, 65_536, 65_535]] {
        let size = [top, bottom, right << 16, 0].map(u32::to_le_bytes).concat();
        let said = [record(0x0200, &size[..14]), number(0, 0, 1.0)];
        assert_eq!(unread("a.xls", xls(&said, 0)), contradicts, "{top} {bottom} {right}");
    }
    let size = [0, 65_536, 256 << 16, 0].map(u32::to_le_bytes).concat();
    let said = [record(0x0200, &size[..14]), number(0, 0, 1.0)];
    assert_eq!(rows("a.xls", xls(&said, 0)), "1\n");
    assert_eq!(unread("a.xls", xls(&records, 9_999)), contradicts);
    // What only the library finds, and panics at: merged cells of which there are fewer than are said.
    assert_eq!(unread("a.xls", xls(&[record(0xe5, &[9, 0])], 0)), contradicts);
}

#[test]
fn a_panic_at_a_damaged_workbook_is_not_printed() {
    let bytes = xls(&[record(0xe5, &[9, 0])], 0);
    let site = site("state.xls", "state.xls", bytes);
    let scene = Scene::of(&[]);
    for (path, bytes) in &site.files {
        scene.write(path, "");
        std::fs::write(scene.path(path), bytes).unwrap();
    }
    let told = String::from_utf8(scene.run(&["check"]).get_output().stderr.clone()).unwrap();
    assert!(told.starts_with("error[E0114]") && !told.contains("panicked"), "{told}");
}
