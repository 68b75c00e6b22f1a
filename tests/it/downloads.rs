//! Downloads: charts as pictures, and all numbers as one workbook, beside the drawings and tables that they repeat.

use crate::site::{Built, Site};
use calamine::{Data, Range, Reader, Xlsx, open_workbook_from_rs};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

const WORKBOOK: &str = "data/report-card.xlsx";

/// Columns of the long table whose cells are numbers or nothing.
const NUMBERS: [&str; 5] = ["low", "high", "numerator", "denominator", "standard_error"];

const SITE: &str = "community: { name: A, partnership: '=B' }\n\
    edition: { name: x, published: 2026-10-14 }\n\
    privacy: { preset: us-10, confirmed: true }\n\
    stages: [ { id: s, title: S } ]\n\
    breakdowns:\n\
    \x20 - { id: sex, title: Sex, groups: [ { id: girls, title: '@Girls' }, { id: boys, title: '-Boys' } ] }\n";

/// A site with a number of everyone's, a hidden one of girls and a printed one of boys.
fn site(more: &str) -> Site {
    let outcome = "title: '=1+1'\nstage: s\nindicators:\n  - id: a\n    title: '=A1'\n    unit: percent\n    \
        direction: higher\n    series: a.csv\n    notes: [ '+1' ]\n";
    let table = "period,sex,value,numerator,denominator,note\n\
        2020,,50.0,400,800,=SUM(A1)\n2020,@Girls,77.0,7,9,\n2020,-Boys,50.4,400,793,\n";
    Site::of(&[("content/outcomes/a/outcome.yaml", outcome), ("content/outcomes/a/a.csv", table)])
        .file("content/site.yaml", format!("{SITE}{more}"))
}

/// The same site without its pictures, which take the most time.
fn without_pictures(mut site: Site) -> Site {
    let document = site.files.get_mut("content/site.yaml").unwrap();
    document.extend(b"\nchart_images: false\nsocial_images: false\n");
    site
}

fn sheets(built: &Built) -> Vec<(String, Range<Data>)> {
    let bytes = Cursor::new(built.files[WORKBOOK].clone());
    let mut book: Xlsx<_> = open_workbook_from_rs(bytes).unwrap();
    let names = book.sheet_names();
    names.into_iter().map(|name| (name.clone(), book.worksheet_range(&name).unwrap())).collect()
}

/// The parts of the workbook's file, as text.
fn parts(built: &Built) -> Vec<(String, String)> {
    let bytes = Cursor::new(built.files[WORKBOOK].clone());
    let mut parts = zip::ZipArchive::new(bytes).unwrap();
    let all = 0..parts.len();
    let part = |at: usize| {
        let part = parts.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        (name, std::io::read_to_string(part).unwrap())
    };
    all.map(part).collect()
}

#[test]
fn the_long_table_of_the_workbook_is_the_csv() {
    for folder in ["", "examples/cincinnati"] {
        let built = without_pictures(Site::folder(folder)).build();
        let sheets = sheets(&built);
        let names: Vec<&str> = sheets.iter().map(|(name, _)| &**name).collect();
        assert_eq!(names, ["About", "Indicators", "Data"]);
        let mut table = csv::Reader::from_reader(&built.files["data/all.csv"][..]);
        let heads = table.headers().unwrap().clone();
        let mut rows = sheets[2].1.rows();
        let first: Vec<String> = rows.next().unwrap().iter().map(Data::to_string).collect();
        assert_eq!(first, heads.iter().collect::<Vec<_>>());
        let (mut numbers, mut reasons) = (0, 0);
        for record in table.records().map(Result::unwrap) {
            let row = rows.next().expect("as many rows as the table has");
            for ((head, text), cell) in heads.iter().zip(&record).zip(row) {
                let is_number = NUMBERS.contains(&head);
                match (head, text.parse::<f64>()) {
                    (_, _) if text.is_empty() => assert_eq!(*cell, Data::Empty, "{head}"),
                    ("value", Ok(number)) => {
                        numbers += 1;
                        assert_eq!(*cell, Data::Float(number));
                    }
                    ("value", Err(_)) => {
                        reasons += 1;
                        assert_eq!(*cell, Data::String(text.to_owned()));
                    }
                    (_, number) if is_number => assert_eq!(*cell, Data::Float(number.unwrap())),
                    _ => assert_eq!(*cell, Data::String(text.to_owned()), "{head}"),
                }
            }
        }
        assert!(rows.next().is_none());
        assert!(numbers > 50 && reasons > 40, "{numbers} numbers, {reasons} reasons");
    }
}

#[test]
fn the_workbook_says_whose_it_is_and_what_its_columns_mean() {
    let built = without_pictures(Site::starter()).build();
    let sheets = sheets(&built);
    let about: Vec<Vec<String>> =
        sheets[0].1.rows().map(|row| row.iter().map(Data::to_string).collect()).collect();
    let all = about.iter().flatten().cloned().collect::<Vec<_>>().join("\n");
    for said in ["Marlow Forward 2026", "under CC BY 4.0", "Published 14 October 2026"] {
        assert!(all.contains(said), "{said}: {all}");
    }
    for (_, sheet) in &sheets[1..] {
        for head in sheet.rows().next().unwrap().iter().map(Data::to_string) {
            let line = about.iter().find(|row| row[0] == head);
            let means = &line.unwrap_or_else(|| panic!("{head} is not told"))[1];
            assert!(!means.is_empty() && *means != head, "{head} means {means}");
        }
    }
    let slugs = |at: usize| -> BTreeSet<String> {
        sheets[at].1.rows().skip(1).map(|row| row[1].to_string()).collect()
    };
    assert_eq!(slugs(1), slugs(2), "indicators");
    let parts = parts(&built);
    let sheet = |name: &str| &parts.iter().find(|(part, _)| part.ends_with(name)).unwrap().1;
    for name in ["sheet2.xml", "sheet3.xml"] {
        assert!(sheet(name).contains("state=\"frozen\"") && sheet(name).contains("<autoFilter"));
    }
    assert!(sheet("core.xml").contains("2026-10-14T00:00:00Z"), "{}", sheet("core.xml"));
    let downloads = str::from_utf8(&built.files["downloads/index.html"]).unwrap();
    assert!(downloads.contains("href=\"../data/report-card.xlsx\""));
}

#[test]
fn no_text_of_the_workbook_is_a_formula_and_no_hidden_number_is_in_it() {
    let built = site("").build();
    let parts = parts(&built);
    for (name, text) in &parts {
        assert!(!text.contains("<f>") && !text.contains("<f "), "{name} has a formula");
    }
    let sheets = sheets(&built);
    for cell in sheets.iter().flat_map(|(_, sheet)| sheet.used_cells()) {
        assert!(!cell.2.to_string().contains("77"), "a hidden number: {cell:?}");
    }
    let texts: BTreeSet<String> = sheets
        .iter()
        .flat_map(|(_, sheet)| sheet.used_cells().map(|(_, _, cell)| cell.clone()))
        .filter_map(|cell| if let Data::String(text) = cell { Some(text) } else { None })
        .collect();
    for text in ["=B x", "=A1", "@Girls", "-Boys", "=SUM(A1)", "+1", "privacy"] {
        assert!(texts.contains(text), "{text}: {texts:?}");
    }
}

#[test]
fn sheets_whose_names_a_translation_makes_alike_are_three_still() {
    let words =
        "words: { workbook-about: 'a/b', workbook-indicators: \"A b\", workbook-data: \"''\" }\n";
    let sheets = sheets(&site(words).build());
    let names: Vec<&str> = sheets.iter().map(|(name, _)| &**name).collect();
    assert_eq!(names, ["a b", "A b 2", "2"]);
}

/// The width and the height of a picture, and how many pixels each colour has.
fn colours(picture: &[u8]) -> (usize, usize, BTreeMap<[u8; 3], usize>) {
    let mut decoder = png::Decoder::new(Cursor::new(picture));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    assert_eq!(info.color_type, png::ColorType::Rgb);
    let mut colours = BTreeMap::new();
    for pixel in pixels.as_chunks::<3>().0 {
        *colours.entry(*pixel).or_default() += 1;
    }
    (info.width as usize, info.height as usize, colours)
}

#[test]
fn each_chart_is_there_as_a_picture_and_each_page_that_offers_the_drawing_offers_it() {
    let built = Site::folder("").build();
    let drawings: Vec<&str> = built.files.keys().filter_map(|it| it.strip_suffix(".svg")).collect();
    let charts: Vec<&&str> = drawings.iter().filter(|it| it.starts_with("charts/")).collect();
    assert!(charts.len() > 50);
    for chart in charts {
        let picture = &built.files[&format!("{chart}.png")];
        let (width, height, colours) = colours(picture);
        assert!(width >= 648 && height > 100, "{chart} is {width} by {height}");
        let most = colours.iter().max_by_key(|(_, count)| **count).unwrap();
        assert_eq!(most.0, &[255, 255, 255], "{chart} does not stand on white");
        assert!(most.1 + 5_000 < width * height, "{chart} is empty");
        let ink = colours.iter().filter(|(it, _)| it.iter().all(|part| *part < 0x60));
        assert!(ink.map(|(_, count)| count).sum::<usize>() > 500, "{chart} has no words");
        assert!(picture.len() < 150_000, "{chart} has {} bytes", picture.len());
    }
    for (path, bytes) in built.files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = str::from_utf8(bytes).unwrap();
        let links = |ends: &str| -> BTreeSet<String> {
            let found = page.split("href=\"").skip(1).filter_map(|it| it.split('"').next());
            let of =
                found.filter(|it| it.contains("charts/")).filter_map(|it| it.strip_suffix(ends));
            of.map(str::to_owned).collect()
        };
        assert_eq!(links(".svg"), links(".png"), "{path}");
    }
}

#[test]
fn who_wants_no_pictures_of_charts_gets_none() {
    let built = site("chart_images: false\nsocial_images: false\n").build();
    assert!(built.files.keys().any(|path| path.starts_with("charts/") && path.ends_with(".svg")));
    for (path, bytes) in &built.files {
        assert!(!path.ends_with(".png"), "{path}");
        assert!(!String::from_utf8_lossy(bytes).contains(".png"), "{path}");
    }
}
