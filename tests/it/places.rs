//! Places: a place column is read by ids, names and codes; each place has a card, all have a page, and what is
//! hidden in one changes nothing of another.

use crate::site::Site;
use std::collections::BTreeMap;

const SITE: &str = "
community: { name: Marlow County, partnership: Marlow Forward }
edition: { name: '2026', published: 2026-10-14 }
privacy: { preset: us-10, confirmed: true }
social_images: false
chart_images: false
stages: [ { id: school, title: School } ]
breakdowns:
  - { id: income, title: Income, groups: [ { id: low, title: Low } ] }
places:
  - { id: ohio, title: Ohio, kind: state }
  - { id: east, title: East Fork, kind: district, names: [ East Local ], codes: [ '0020011' ] }
  - { id: west, title: West Fork, kind: district }
  - { id: linden, title: Linden, kind: school, in: east }
";

const OUTCOME: &str = "
title: Reading
stage: school
indicators:
  - id: reading
    title: Third graders who read
    unit: { kind: percent, places: 1 }
    direction: higher
    target: { value: 62, period: 2030 }
    breakdowns: [ income ]
    comparison: { place: ohio }
    series: { file: reading.csv, place: Where }
";

const ROWS: &str = "Where,period,income,value,numerator,denominator
,2024,,50,500,1000
,2025,,60,600,1000
Ohio,2025,,55.5,,
East Local,2024,,40,200,500
20011,2025,,55,275,500
east,2025,low,45,90,200
west,2024,,60,300,500
West Fork,2025,,65,325,500
Linden,2025,,58,29,50
linden,2025,low,40,4,10
";

fn site(rows: &str) -> Site {
    Site::of(&[
        ("content/site.yaml", SITE),
        ("content/index.md", "Welcome.\n"),
        ("content/places/east.md", "They began to call home.\n"),
        ("content/outcomes/reading/outcome.yaml", OUTCOME),
        ("content/outcomes/reading/index.md", "A story.\n"),
        ("content/outcomes/reading/reading.csv", rows),
    ])
}

fn made(rows: &str) -> BTreeMap<String, String> {
    site(rows).build().texts(&[])
}

/// The words of a page, without its markup.
fn words(html: &str) -> String {
    let mut words = String::new();
    for part in html.split('<') {
        words.push_str(part.split_once('>').map_or(part, |(_, text)| text));
        words.push(' ');
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_place_stands_by_its_id_a_name_or_a_code_and_an_empty_cell_is_the_community() {
    let made = made(ROWS);
    let table = &made["data/reading.csv"];
    for row in [
        "marlow-county,2025,,60,",
        "ohio,2025,,55.5,",
        "east,2024,,40,",
        "east,2025,,55,",
        "west,2025,,65,",
        "linden,2025,,58,",
    ] {
        assert!(table.lines().any(|line| line.starts_with(row)), "{row} in {table}");
    }
    assert!(
        made["data/all.csv"].contains("reading,reading,linden,2025")
            || made["data/all.csv"].contains(",linden,2025")
    );
    assert_eq!(made["places/east/data.csv"].lines().count(), 4, "{}", made["places/east/data.csv"]);
    assert!(made["data/places.csv"].contains("linden,Linden,school,east"));
}

#[test]
fn each_place_has_a_card_beside_what_it_lies_in() {
    let made = made(ROWS);
    let east = words(&made["places/east/index.html"]);
    for said in [
        "East Fork",
        "55%",
        "Marlow County 60.0%",
        "Ohio 55.5%",
        "5 points below Marlow County",
        "They began to call home.",
        "Low 45%",
    ] {
        assert!(east.contains(said), "{said} in {east}");
    }
    let linden = words(&made["places/linden/index.html"]);
    assert!(
        linden.contains("East Fork 55%") && linden.contains("3 points above East Fork"),
        "{linden}"
    );
    assert!(linden.contains("that can be chance"), "{linden}");
    assert!(linden.contains("No group is shown, to protect privacy"), "{linden}");
    assert!(!linden.contains("40%"), "a group of ten with four in it is told: {linden}");
    assert!(!made.contains_key("places/ohio/index.html"), "the state is not one of its places");
}

#[test]
fn a_target_of_the_community_is_not_promised_for_its_places() {
    let made = made(ROWS);
    let west = words(&made["places/west/index.html"]);
    assert!(west.contains("65%") && !west.contains("Target met"), "beyond the county's: {west}");
    assert!(words(&made["index.html"]).contains("Target 62%"));
}

#[test]
fn places_are_listed_by_name_and_never_by_rank() {
    let rows: String =
        (0..30).map(|at| format!("p{at:02},2025,,{},{},100\n", 30 + at * 2, 30 + at * 2)).collect();
    let declared: String = (0..30)
        .map(|at| format!("  - {{ id: p{at:02}, title: '{} School', kind: school }}\n", letter(at)))
        .collect();
    let site = site(&format!(
        "Where,period,income,value,numerator,denominator\n,2025,,50,1500,3000\n,2025,low,45,405,900\n{rows}"
    ));
    let site = site.file("content/site.yaml", format!("{SITE}{declared}"));
    let page = words(&site.build().texts(&[])["places/index.html"]);
    let first = page.find("Schools: Third graders who read").unwrap();
    let at = |name: &str| page[first..].find(name).unwrap_or_else(|| panic!("{name} in {page}"));
    assert!(at("Aa School") < at("Ab School") && at("Ab School") < at("Ba School"), "{page}");
    assert!(page.contains("By name"), "thirty places have an index");
}

fn letter(at: usize) -> String {
    let (first, second) = (b'A' + (at % 15) as u8, b'a' + (at / 15) as u8);
    format!("{}{}", char::from(first), char::from(second))
}

/// The law of print holds for places: what stands behind a hidden figure, or behind the digits that are not
/// printed, changes no byte of the site.
#[test]
fn two_sites_that_print_the_same_are_the_same() {
    let other = ROWS
        .replace("east,2025,low,45,90,200", "east,2025,low,45.2,90,199")
        .replace("linden,2025,low,40,4,10", "linden,2025,low,50,5,10")
        .replace("West Fork,2025,,65,325,500", "West Fork,2025,,65.2,326,500");
    assert_ne!(ROWS, other);
    let (one, other) = (made(ROWS), made(&other));
    let differ: Vec<&String> = one.keys().filter(|path| one[*path] != other[*path]).collect();
    assert!(differ.is_empty() && one.len() == other.len(), "{differ:?}");
}

#[test]
fn a_text_on_a_place_is_held_against_its_numbers_and_one_that_nobody_would_read_is_told() {
    let told = |path: &str, text: &str| {
        let built = site(ROWS).file(path, text).build();
        let codes: Vec<&str> = built.told.iter().map(|it| it.code.as_str()).collect();
        codes.join(" ")
    };
    assert_eq!(told("content/places/east.md", "They are at 55%.\n"), "");
    assert_eq!(told("content/places/east.md", "They are at 77%.\n"), "W0811");
    let claim = "They say {{ claim(reading, fell) }}.\n";
    assert_eq!(told("content/places/east.md", claim), "E0801");
    assert_eq!(told("content/places/estt.md", "A story.\n"), "E0301");
    let stray = told("content/places/ohio.md", "A story.\n");
    assert!(!stray.is_empty(), "{stray}");
}

#[test]
fn the_community_lies_among_its_peers_as_a_band_with_the_rule_that_chose_them() {
    let counties: String = (0..8)
        .map(|at| format!("  - {{ id: c{at}, title: County {at}, kind: county, in: ohio }}\n"))
        .collect();
    let rows: String = (0..8)
        .map(|at| format!("c{at},2024,,{},,\nc{at},2025,,{},,\n", 37 + at * 4, 38 + at * 4))
        .collect();
    let site = site(&format!("{ROWS}{rows}"))
        .file("content/site.yaml", format!("{SITE}{counties}peers: Counties of the same size.\n"));
    let made = site.build().texts(&[]);
    let page = words(&made["indicators/reading/index.html"]);
    for said in [
        "Marlow County lies above the middle half of 8 counties like it",
        "2025: 60.0%; half of the peers between 45.0% and 59.0%",
        "Counties of the same size.",
        "County 7",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
    assert!(!made.contains_key("places/c0/index.html"), "a peer has no page here");
}

#[test]
fn a_year_that_is_hidden_is_no_year_less_and_one_that_is_older_says_so() {
    let rows = ROWS
        .replace("west,2024,,60,300,500", "west,2024,,60,3,5")
        .replace("Linden,2025,,58,29,50", "Linden,2023,,58,29,50");
    let made = made(&rows);
    let west = words(&made["places/index.html"]);
    assert!(west.contains("West Fork 65% –"), "West Fork has a hidden year: {west}");
    assert!(west.contains("58% One year only"), "{west}");
    let page = words(&made["indicators/reading/index.html"]);
    let at = page.find("Linden").unwrap();
    assert!(page[at..].starts_with("Linden Read with care – 58%"), "{}", &page[at..at + 60]);
    let school = words(&made["places/linden/index.html"]);
    assert!(school.contains("58% 2023"), "{school}");
}

#[test]
fn all_measures_beside_the_peers_stand_on_one_page_and_less_is_better_where_it_is() {
    let files = |direction: &str| {
        let counties: String = (0..8)
            .map(|at| format!("  - {{ id: c{at}, title: County {at}, kind: county, in: ohio }}\n"))
            .collect();
        let rows: String = (0..8).map(|at| format!("c{at},2025,,{},,\n", 49 + at * 2)).collect();
        let as_told = format!("direction: {direction}\n    role: core");
        let outcome = OUTCOME.replace("direction: higher", &as_told);
        let two = outcome.replace("id: reading", "id: writing").replace("who read", "who write");
        let two = two.split_once("indicators:\n").unwrap().1;
        site(&format!("{ROWS}{rows}"))
            .file("content/site.yaml", format!("{SITE}{counties}"))
            .file("content/outcomes/reading/outcome.yaml", format!("{outcome}{two}"))
    };
    let page = |direction: &str| words(&files(direction).build().texts(&[])["places/index.html"]);
    let higher = page("higher");
    assert!(
        higher.contains("In all two measures, Marlow County is level with 8 counties like it"),
        "{higher}"
    );
    assert_eq!(higher.matches("Above the middle half").count(), 2, "{higher}");
    assert!(page("lower").contains("In none of two measures"), "where less is better");
}
