//! Maps: areas with their numbers in classes that most are surely in; borders that both sides draw alike; and
//! nothing that a hidden place would give away.

use crate::site::Site;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const SITE: &str = "
community: { name: Marlow County, partnership: Marlow Forward }
edition: { name: '2026', published: 2026-10-14 }
privacy: { preset: us-10, confirmed: true }
social_images: false
chart_images: false
stages: [ { id: school, title: School } ]
places: places.csv
";

const OUTCOME: &str = "
title: Attendance
stage: school
indicators:
  - id: absence
    title: Children often absent
    unit: percent
    direction: lower
    series: { file: absence.csv, place: Tract }
";

/// A grid of tracts with borders that wind, in three clusters of shares far apart.
struct Grid {
    wide: i32,
    high: i32,
    /// Points on each side of a tract.
    winding: i32,
    people: u32,
}

impl Grid {
    const SMALL: Self = Self { wide: 5, high: 5, winding: 4, people: 900 };

    fn count(&self) -> i32 {
        self.wide * self.high
    }

    /// A share in percent: of the first rows 10, of the middle 30, of the last 55, and a little more to the east.
    fn share(&self, at: i32) -> i32 {
        [10, 30, 55][(at / self.wide * 3 / self.high) as usize] + at % self.wide % 3
    }

    /// A place on a winding line between two corners, the same from both ends.
    fn between(&self, from: (i32, i32), to: (i32, i32), step: i32) -> (f64, f64) {
        let (from, to, step) =
            if from <= to { (from, to, step) } else { (to, from, self.winding - step) };
        let share = f64::from(step) / f64::from(self.winding);
        let bend = f64::from((from.0 * 7 + from.1 * 13 + step * 29) % 11 - 5) / 60.0;
        let bend = bend * 4.0 * share * (1.0 - share);
        let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
        let (x, y) = (f64::from(from.0) + dx * share, f64::from(from.1) + dy * share);
        (-84.0 + (x + dy * bend) / 50.0, 40.0 - (y + dx * bend) / 60.0)
    }

    fn boundaries(&self) -> String {
        let mut features = Vec::new();
        for at in 0..self.count() {
            let (x, y) = (at % self.wide, at / self.wide);
            let corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)];
            let ring: Vec<String> = corners
                .windows(2)
                .flat_map(|side| (0..self.winding).map(|step| self.between(side[0], side[1], step)))
                .map(|(east, north)| format!("[{east:.6},{north:.6}]"))
                .collect();
            let (id, ring) = (40_000 + at, format!("{},{}", ring.join(","), ring[0]));
            features.push(format!(
                r#"{{"type":"Feature","properties":{{"COUNTY":"Marlow County","GEOID":"{id}"}},"geometry":{{"type":"Polygon","coordinates":[[{ring}]]}}}}"#
            ));
        }
        format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(",\n"))
    }

    /// The table of its shares; some tracts have other counts than theirs would give.
    fn rows(&self, own: &[(i32, (u32, u32))]) -> String {
        let own: BTreeMap<i32, (u32, u32)> = own.iter().copied().collect();
        let mut rows = String::from("Tract,period,value,numerator,denominator\n");
        for at in 0..self.count() {
            let usual = (self.share(at) as u32 * self.people / 100, self.people);
            let (away, all) = own.get(&at).copied().unwrap_or(usual);
            let share = f64::from(away * 100) / f64::from(all);
            let _ = writeln!(rows, "t{at},2025,{share:.1},{away},{all}");
        }
        rows
    }

    /// A site of it, with these counts.
    fn site(&self, own: &[(i32, (u32, u32))]) -> Site {
        let place = |at| format!("t{at},Tract {at},tract,{}\n", 40_000 + at);
        let places: String = (0..self.count()).map(place).collect();
        Site::of(&[
            ("content/site.yaml", &format!("{SITE}boundaries: tracts.geojson\n")),
            ("content/places.csv", &format!("id,title,kind,codes\n{places}")),
            ("content/tracts.geojson", &self.boundaries()),
            ("content/index.md", "Welcome.\n"),
            ("content/outcomes/attendance/index.md", "A story.\n"),
            ("content/outcomes/attendance/outcome.yaml", OUTCOME),
            ("content/outcomes/attendance/absence.csv", &self.rows(own)),
        ])
    }

    fn made(&self, own: &[(i32, (u32, u32))]) -> BTreeMap<String, String> {
        self.site(own).build().texts(&[])
    }
}

const PAGE: &str = "indicators/absence/index.html";

/// The drawings of a page's map, the wide one and the narrow one.
fn drawings(page: &str) -> Vec<&str> {
    let map = page.split_once("class=\"map\"").expect("a map").1;
    let map = map.split_once("</figure>").unwrap().0;
    let starts = map.match_indices("<svg ").map(|(at, _)| &map[at..]);
    starts.map(|svg| &svg[..svg.find("</svg>").unwrap() + 6]).collect()
}

/// The points of the areas of a drawing, each with the class of its hue.
fn areas(svg: &str) -> Vec<(String, Vec<(i32, i32)>)> {
    let tree = roxmltree::Document::parse(svg).unwrap();
    let mut areas = Vec::new();
    for path in tree.descendants().filter(|it| it.has_tag_name("path")) {
        let class = path.attribute("class").or(path.parent().and_then(|it| it.attribute("class")));
        let Some(class) = class.filter(|it| it.starts_with("mark area")) else { continue };
        for ring in path.attribute("d").unwrap().split_terminator('z') {
            areas.push((class.to_owned(), points(ring)));
        }
    }
    areas
}

/// The points of a ring in tenths, from steps that begin where the one before ended.
fn points(ring: &str) -> Vec<(i32, i32)> {
    let spaced = ring.replace(['M', 'l'], " ").replace('-', " -");
    let numbers =
        spaced.split_whitespace().map(|it| (it.parse::<f64>().unwrap() * 10.0).round() as i32);
    let numbers: Vec<i32> = numbers.collect();
    let steps = numbers.chunks_exact(2).map(|pair| (pair[0], pair[1]));
    let points = steps.scan((0, 0), |at, step| {
        *at = (at.0 + step.0, at.1 + step.1);
        Some(*at)
    });
    points.collect()
}

#[test]
fn a_map_has_classes_numbers_that_the_table_repeats_a_legend_and_words() {
    let made = Grid::SMALL.made(&[]);
    let page = &made[PAGE];
    assert!(page.contains("Map of 25 census tracts in three classes"), "{page}");
    let [wide, narrow] = drawings(page)[..] else { panic!("two drawings") };
    for (svg, place) in [(wide, "wide"), (narrow, "narrow")] {
        let hues: BTreeSet<String> = areas(svg).into_iter().map(|(class, _)| class).collect();
        assert_eq!(hues.len(), 3, "{place}: {hues:?}");
        for number in 1..=25 {
            let text = format!(">{number}</text>");
            assert_eq!(
                svg.matches(&text).count(),
                2,
                "{number} on its area and in the legend: {place}"
            );
        }
    }
    assert!(page.contains("<span class=\"no\">25</span>"));
    let file = &made["charts/absence-tract-map.svg"];
    assert!(file.contains("Tract 24: 56%") && !file.contains("url("), "it stands alone");
}

#[test]
fn a_range_has_its_class_and_no_place_of_its_own_on_the_scale() {
    let rows = Grid::SMALL.rows(&[]).replace("t12,2025,32.0,288,900", "t12,2025,30–34,,");
    let site = Grid::SMALL.site(&[]).file("content/outcomes/attendance/absence.csv", rows);
    let made = site.build().texts(&[]);
    let [wide, _] = drawings(&made[PAGE])[..] else { panic!("two drawings") };
    assert!(wide.contains("Tract 12: 30 to 34%"), "{wide}");
    assert_eq!(wide.matches(">13</text>").count(), 1, "on its area alone");
    assert_eq!(wide.matches(">14</text>").count(), 2);
}

#[test]
fn both_sides_of_every_border_are_drawn_with_the_same_points() {
    for grid in [Grid::SMALL, Grid { wide: 12, high: 9, winding: 40, people: 900 }] {
        let made = grid.made(&[]);
        for svg in drawings(&made[PAGE]) {
            let mut sides: BTreeMap<[(i32, i32); 2], usize> = BTreeMap::new();
            let areas: Vec<_> = areas(svg).into_iter().filter(|(_, ring)| ring.len() > 4).collect();
            for (_, ring) in &areas {
                for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                    *sides.entry([*from.min(to), *from.max(to)]).or_default() += 1;
                }
            }
            assert_eq!(areas.len(), grid.count() as usize);
            let more: Vec<_> = sides.iter().filter(|(_, times)| **times > 2).collect();
            assert!(more.is_empty(), "{}x{} {more:?}", grid.wide, grid.winding);
            // What only one area has is the border of all: a closed line, every point on it met twice.
            let mut rim: BTreeMap<(i32, i32), usize> = BTreeMap::new();
            for ends in sides.iter().filter(|(_, times)| **times == 1).map(|(ends, _)| ends) {
                ends.iter().for_each(|end| *rim.entry(*end).or_default() += 1);
            }
            assert!(rim.values().all(|times| times % 2 == 0), "a gap or a sliver");
            let inner = sides.values().filter(|times| **times == 2).count();
            assert!(inner > rim.len(), "{inner} inner sides, {} on the rim", rim.len());
        }
    }
}

#[test]
fn a_hidden_place_tells_nothing_and_changes_no_other() {
    let grid = Grid::SMALL;
    let (one, other) = (grid.made(&[(7, (2, 8))]), grid.made(&[(7, (7, 8))]));
    let differ: Vec<&String> = one.keys().filter(|path| one[*path] != other[*path]).collect();
    assert!(differ.is_empty(), "{differ:?}");
    let [wide, _] = drawings(&one[PAGE])[..] else { panic!("two drawings") };
    assert!(wide.contains("Not shown, to protect privacy: 8"), "by name: {wide}");
    let shown = grid.made(&[]);
    let [before, _] = drawings(&shown[PAGE])[..] else { panic!("two drawings") };
    let by_ring = |svg: &str| -> BTreeMap<Vec<(i32, i32)>, String> {
        areas(svg).into_iter().map(|(class, ring)| (ring, class)).collect()
    };
    let (before, after) = (by_ring(before), by_ring(wide));
    let changed: Vec<_> = before.iter().filter(|(ring, class)| after[*ring] != **class).collect();
    let drawn = |it: &&(&Vec<(i32, i32)>, &String)| it.0.len() > 4;
    assert_eq!(changed.iter().filter(|it| drawn(it)).count(), 1, "its own area alone: {changed:?}");
}

#[test]
fn three_hundred_tracts_take_sixty_kibibytes_in_both_drawings() {
    let grid = Grid { wide: 20, high: 15, winding: 60, people: 900 };
    let own: Vec<_> = (0..300).step_by(9).map(|at| (at, (3, 8))).collect();
    let made = grid.made(&own);
    let drawings = drawings(&made[PAGE]);
    let bytes: usize = drawings.iter().map(|svg| svg.len()).sum();
    assert_eq!(drawings.len(), 2);
    assert!(bytes <= 60 << 10, "{bytes} bytes");
    assert!(bytes > 20 << 10, "{bytes} bytes are no 300 tracts");
}

#[test]
fn where_most_could_be_in_the_next_class_there_is_no_map_and_the_page_says_why() {
    let grid = Grid { people: 300, ..Grid::SMALL };
    let own: Vec<_> = (0..25).map(|at| (at, (90 + at as u32, 300))).collect();
    let made = grid.made(&own);
    assert!(!made[PAGE].contains("class=\"map\""));
    assert!(made[PAGE].contains("Why there is no map"), "{}", made[PAGE]);
    // Of four places nothing is said of chance: they are too few for a map.
    let four = Grid { wide: 2, high: 2, ..Grid::SMALL }.made(&[]);
    assert!(!four[PAGE].contains("class=\"map\""));
    assert!(!four[PAGE].contains("Why there is no map"), "{}", four[PAGE]);
}

#[test]
fn places_with_points_alone_are_dots() {
    let grid = Grid::SMALL;
    let points: String = (0..25)
        .map(|at| {
            format!(
                "t{at},Tract {at},school,{},{}\n",
                -84.0 + f64::from(at % 5) / 50.0,
                40.0 - f64::from(at / 5) / 50.0
            )
        })
        .collect();
    let site = grid.site(&[(7, (2, 8))]);
    let site = site
        .file("content/places.csv", format!("id,title,kind,longitude,latitude\n{points}"))
        .file("content/site.yaml", SITE);
    let made = site.build().texts(&[]);
    let [wide, narrow] = drawings(&made[PAGE])[..] else { panic!("two drawings") };
    for svg in [wide, narrow] {
        assert_eq!(svg.matches("<circle class=\"mark area").count(), 25, "{svg}");
        assert!((1..=25).all(|it| svg.contains(&format!(">{it}</text>"))), "{svg}");
    }
}

#[test]
fn a_file_that_is_no_map_is_told_with_a_way_out() {
    let told = |text: &str| {
        let site = Grid::SMALL.site(&[]).file("content/tracts.geojson", text.to_owned());
        let told = site.build().told;
        let words: Vec<String> =
            told.iter().map(|it| format!("{} {}", it.code.as_str(), it.message)).collect();
        words.join("\n")
    };
    let whole = Grid::SMALL.boundaries();
    for (text, words) in [
        (
            "{\"type\":\"Topology\",\"objects\":{}}",
            "E0410 No boundaries can be read from “tracts.geojson”: it is TopoJSON",
        ),
        (&whole[..whole.len() / 2], "it breaks off or is damaged"),
        ("[1, 2]", "E0410"),
        ("", "E0410"),
        (&whole.replace("[-8", "[-8000000"), "is not in degrees"),
        (&whole.replace("\"4", "\"5"), "none of its areas has the id, a name or a code of a place"),
        (&whole.replace("\"40003\"", "\"Tract3\"").replace("\"40004\"", "null"), "W0417"),
        ("{\"type\":\"Point\",\"coordinates\":[1,2]}", "its shapes have no names"),
    ] {
        let told = told(text);
        assert!(told.contains(words), "{words} in {told}");
    }
}
