//! Old: workbooks of Excel before 2007, made record by record, and what is packed like them.

use super::hostile::{TOO_LARGE, unread};
use super::{asks, rows, site};
use cfb::CompoundFile;
use std::io::{Cursor, Write};

/// A file that holds these streams, as old workbooks do.
pub fn container(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.into_inner().into_inner()
}

/// A record.
fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

/// Whole numbers as records hold them.
fn shorts(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|it| it.to_le_bytes()).collect()
}

/// The records of a workbook of a version with one sheet of these records, which is said to begin so many
/// bytes later than it does.
fn stream(version: u16, globals: &[Vec<u8>], records: &[Vec<u8>], later: u32) -> Vec<u8> {
    let begin = |what: u16| record(0x809, &[shorts(&[version, what]), vec![0; 12]].concat());
    let name: &[u8] = if version == 0x500 { b"\x03Old" } else { b"\x03\0Old" };
    let sheet = |at: u32| record(0x85, &[&at.to_le_bytes()[..], &[0, 0], name].concat());
    let end = record(0x0a, &[]);
    let before = |at| [begin(5), globals.concat(), sheet(at), end.clone()].concat();
    let at = before(0).len() as u32 + later;
    [before(at), begin(0x10), records.concat(), end.clone()].concat()
}

/// An old workbook with one sheet of these records.
fn xls(globals: &[Vec<u8>], records: &[Vec<u8>]) -> Vec<u8> {
    container(&[("Workbook", &stream(0x600, globals, records, 0))])
}

fn number(row: u16, column: u16, style: u16, value: f64) -> Vec<u8> {
    record(0x203, &[&shorts(&[row, column, style])[..], &value.to_le_bytes()].concat())
}

fn word(row: u16, column: u16, word: &str) -> Vec<u8> {
    let place = shorts(&[row, column, 0, word.len() as u16]);
    record(0x204, &[&place[..], &[0], word.as_bytes()].concat())
}

fn shared(row: u16, column: u16, number: u16) -> Vec<u8> {
    record(0xfd, &shorts(&[row, column, 0, number, 0]))
}

/// A formula, by its result, or by what kind of result is told otherwise.
fn formula(row: u16, column: u16, style: u16, result: [u8; 8]) -> Vec<u8> {
    record(0x06, &[&shorts(&[row, column, style])[..], &result, &[0; 8]].concat())
}

#[test]
fn an_old_workbook_is_read_and_a_damaged_one_told() {
    let error = |row, column| record(0x205, &[&shorts(&[row, column, 0])[..], &[7, 1]].concat());
    let merged = record(0xe5, &shorts(&[1, 1, 2, 0, 0]));
    let chart = [record(0x809, &[0; 16]), number(9, 9, 0, 9.0), record(0x0a, &[])].concat();
    // As some programs write them: not in their order, and one of them twice.
    let records = [
        word(1, 0, "North"),
        word(0, 0, "School"),
        word(0, 1, "Worth"),
        chart,
        word(0, 1, "Value"),
        number(1, 1, 0, 72.399_999_999_999_99),
        error(2, 1),
        merged,
    ];
    assert_eq!(rows("a.xls", xls(&[], &records)), "School,Value\nNorth,72.4\nNorth,#DIV/0!\n");
    let far = [number(0, 0, 0, 1.0), number(65_535, 255, 0, 2.0)];
    assert_eq!(rows("a.xls", xls(&[], &far)).lines().count(), 65_536);
    let later = container(&[("Workbook", &stream(0x600, &[], &records, 9_999))]);
    assert!(unread("a.xls", later).contains("lacks a sheet"));
    for (damaged, why) in [
        (record(0xe5, &[9, 0]), "a record breaks off"),
        (record(0xe5, &shorts(&[1, 2, 1, 0, 0])), "end before they begin"),
        (record(0x203, &[0; 13]), "a record breaks off"),
        (record(0x204, &shorts(&[0, 0, 0, 9, 0])), "a record breaks off"),
        (shared(0, 0, 0), "lacks words of its cells"),
        (number(0, 20_000, 0, 1.0), "outside of the sheet"),
    ] {
        let told = unread("a.xls", xls(&[], &[damaged]));
        assert!(told.starts_with("is damaged") && told.contains(why), "{told}");
    }
}

#[test]
fn what_an_old_cell_holds_is_what_it_shows() {
    let format = |number: u16, code: &str| {
        let head = shorts(&[number, code.len() as u16]);
        record(0x41e, &[&head[..], &[0], code.as_bytes()].concat())
    };
    let style = |format: u16| record(0xe0, &shorts(&[0, format, 0, 0, 0, 0, 0, 0, 0, 0]));
    // A word whose letters go on in two bytes each, one that is dressed, and one that tells its sound.
    let words = [
        record(0xfc, &[&[0; 8][..], &[6, 0, 0], b"Sch"].concat()),
        record(0x3c, &[&[1][..], &shorts(&[0xf6, 0x6c, 0x2764])].concat()),
        record(
            0x3c,
            &[&[2, 0, 8, 1, 0][..], b"ab", &[9; 4], &[1, 0, 4, 2, 0, 0, 0], b"c", &[9; 2]].concat(),
        ),
    ];
    let globals = [
        &[format(164, "0.0%"), format(165, "0.0\"%\""), format(166, "mmm yyyy")][..],
        &[0, 9, 10, 164, 165, 14, 166, 46].map(style),
        &[record(0x22, &[0, 0]), words.concat()],
    ]
    .concat();
    let rk = |value: u32| value.to_le_bytes();
    let row = [
        &shorts(&[1, 0, 1])[..],
        &rk((72 << 2) | 3),
        &shorts(&[3]),
        &rk((0.75_f64.to_bits() >> 32) as u32),
        &shorts(&[0]),
        &rk((-5_i32 << 2) as u32 | 2),
        &shorts(&[2]),
    ];
    let result = [&shorts(&[6])[..], &[0], b"result"].concat();
    let records = [
        number(0, 0, 1, 0.724),
        number(0, 1, 2, 0.07),
        number(0, 2, 3, 0.724),
        number(0, 3, 4, 72.4),
        number(0, 4, 5, 45_565.0),
        number(0, 5, 6, 45_565.0),
        number(0, 6, 7, 1.5625),
        record(0xbd, &row.concat()),
        record(0x27e, &[&shorts(&[1, 3, 0])[..], &rk((724 << 2) | 3)].concat()),
        shared(2, 0, 0),
        shared(2, 1, 1),
        shared(2, 2, 2),
        record(0x205, &[&shorts(&[2, 3, 0])[..], &[1, 0]].concat()),
        formula(3, 0, 1, 0.5_f64.to_le_bytes()),
        formula(3, 1, 0, [0, 0, 0, 0, 0, 0, 0xff, 0xff]),
        record(0x207, &result),
        formula(3, 2, 0, [1, 0, 0, 0, 0, 0, 0xff, 0xff]),
        formula(3, 3, 0, [2, 0, 0x2a, 0, 0, 0, 0xff, 0xff]),
        formula(3, 4, 0, [3, 0, 0, 0, 0, 0, 0xff, 0xff]),
    ];
    let expected = "72.4,7,72.4,72.4,2024-09-30,2024-09,37:30:00\n72,75,-5,7.24\n\
        Schöl❤,ab,c,TRUE\n50,result,FALSE,#N/A\n";
    assert_eq!(rows("a.xls", xls(&globals, &records)), expected);
}

#[test]
fn words_before_excel_97_stand_in_the_letters_of_a_code_page() {
    let globals = [record(0x42, &1251_u16.to_le_bytes())];
    let label = record(0x204, &[&shorts(&[0, 0, 0, 3])[..], &[0xc4, 0xe0, 0x21]].concat());
    let older = stream(0x500, &globals, &[label], 0);
    assert_eq!(rows("a.xls", container(&[("Book", &older)])), "Да!\n");
}

#[test]
fn words_that_cells_share_take_no_more_room_than_a_sheet_may() {
    let long = [&[0; 8][..], &shorts(&[8_000]), &[0], &[b'x'; 8_000]].concat();
    let globals = [record(0xfc, &long)];
    let cells: Vec<_> = (0..10_000).map(|row| shared(row, 0, 0)).collect();
    let bytes = xls(&globals, &cells);
    assert!(bytes.len() < 200_000, "{} bytes", bytes.len());
    assert_eq!(unread("a.xls", bytes), TOO_LARGE);
    assert_eq!(rows("a.xls", xls(&globals, &cells[..2])).len(), 16_002);
}

#[test]
fn a_workbook_with_a_password_is_told_by_its_name_with_the_way_out() {
    let version = [4, 0, 4, 0, 0x40, 0, 0, 0];
    let packed = container(&[("EncryptionInfo", &version), ("EncryptedPackage", &[7; 5000])]);
    let locked = |kind: u16| xls(&[record(0x2f, &shorts(&[kind, 1, 1]))], &[number(0, 0, 0, 1.0)]);
    for (name, bytes) in [
        ("state.xlsx", packed.clone()),
        ("state.xlsm", packed),
        ("a.xls", locked(0)),
        ("b.xls", locked(1)),
    ] {
        let told = format!("“{name}” is protected by a password.");
        asks(&site(name, name, bytes), "E0114", &[&told, "remove the password", "and save it"]);
    }
}
