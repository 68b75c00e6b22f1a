//! Translation: one site in several languages, what it says in each, and what becomes of that which is not translated.

use crate::scene::{OUTCOME, SITE, Scene, printed};
use reportcard::source::SourceFile;
use std::collections::BTreeMap;
use std::fs;

const STORY: &str = "## This year\n\n{{ value(reading) }} read at grade level. {{ claim(reading, rose, text=\"That is more than in 2020.\") }}\n\n[The numbers](/about-the-data/) and [a table](/data/reading.csv).\n";
const STORY_ES: &str = "## Este año\n\nEl {{ value(reading) }} lee al nivel de su grado. {{ claim(reading, rose, text=\"Es más que en 2020.\") }}\n\n[Los datos](/about-the-data/) y [una tabla](/data/reading.csv).\n";
const SITE_ES: &str = "\
stages: [ { id: school, title: Escuela } ]
breakdowns:
  - id: income
    title: Ingresos de la familia
    groups: [ { id: low, title: Familias con menos ingresos }, { id: other, title: Otras familias } ]
words: { nav-scorecard: Nuestro informe }
";
const OUTCOME_ES: &str = "\
title: Lectura en los primeros grados
indicators:
  - id: reading
    title: Estudiantes de tercer grado que leen al nivel de su grado
    measure: Estudiantes de tercer grado al nivel de su grado
    definition: Los que alcanzan la marca o la superan.
";
const OUTCOME_PATH: &str = "content/outcomes/reading/outcome.es.yaml";

/// A site in English and Spanish, with these files beside.
fn scene(files: &[(&str, &str)]) -> Scene {
    let site = SITE.replace("language: en", "languages: [ en, es ]");
    let scene = Scene::of(&[
        ("content/site.yaml", &site),
        ("content/outcomes/reading/outcome.yaml", OUTCOME),
        ("content/index.md", STORY),
    ]);
    files.iter().for_each(|(path, text)| scene.write(path, text));
    scene
}

fn whole() -> Scene {
    let story = ("content/index.es.md", STORY_ES);
    scene(&[("content/site.es.yaml", SITE_ES), (OUTCOME_PATH, OUTCOME_ES), story])
}

fn built(scene: &Scene) -> BTreeMap<String, String> {
    scene.run(&["build"]).success();
    let text =
        |(path, bytes): (String, Vec<u8>)| (path, String::from_utf8_lossy(&bytes).into_owned());
    scene.public().into_iter().map(text).collect()
}

#[test]
fn each_page_stands_in_each_language_and_leads_to_itself_in_the_others() {
    let scene = whole();
    scene.run(&["build", "--strict"]).success();
    let site = built(&scene);
    let (english, spanish) = (&site["index.html"], &site["es/index.html"]);
    for (page, lang, path) in [(english, "en", "es/index.html"), (spanish, "es", "../index.html")] {
        assert!(page.contains(&format!("<html lang=\"{lang}\" dir=\"ltr\"")));
        assert!(page.contains(&format!("<a href=\"{path}\" hreflang=")), "{path}");
        for (other, at) in [("en", ""), ("es", "es/"), ("x-default", "")] {
            let link = format!("hreflang=\"{other}\" href=\"https://testville.example/card/{at}\"");
            assert!(page.contains(&link), "{link}");
        }
    }
    let deep = &site["es/outcomes/reading/index.html"];
    assert!(deep.contains("href=\"../../../outcomes/reading/index.html\" hreflang=\"en\""));
    assert!(deep.contains("<h1>") && deep.contains("Lectura en los primeros grados"));
    assert!(deep.contains("Familias con menos ingresos") && deep.contains("Nuestro informe"));
    assert!(!english.contains("Nuestro informe"));
    let marked: Vec<&str> = deep.split("span lang=").skip(1).collect();
    assert!(marked.is_empty(), "{marked:?}");
    assert!(spanish.contains("El 55.0% lee al nivel de su grado. Es más que en 2020."));
    // Links of a text stay in its language; tables and pictures of the author's are there once.
    assert!(spanish.contains("href=\"../es/about-the-data/index.html\">Los datos"));
    assert!(spanish.contains("href=\"../data/reading.csv\">una tabla"));
    let is_once = |path: &str| site.contains_key(path) && !site.contains_key(&format!("es/{path}"));
    for path in ["data/reading.csv", "report.json", "404.html", "team/index.html", "sitemap.xml"] {
        assert!(is_once(path), "{path}");
    }
    for path in ["feed.xml", "charts/reading-trend.svg", "social/index.png"] {
        assert!(site[path] != site[&format!("es/{path}")], "{path}");
    }
    assert!(site["es/charts/reading-trend.svg"].contains("Estudiantes de tercer grado"));
    assert!(site["es/feed.xml"].contains("xml:lang=\"es\""));
    let map = &site["sitemap.xml"];
    assert!(map.contains("<loc>https://testville.example/card/es/outcomes/reading/</loc>"));
    assert!(map.contains("hreflang=\"es\" href=\"https://testville.example/card/es/\""));
}

#[test]
fn what_is_not_translated_is_shown_marked_counted_and_stops_only_what_is_strict() {
    let scene = scene(&[(OUTCOME_PATH, OUTCOME_ES)]);
    let told = printed(&scene.run(&["build"]).success()).1;
    assert!(told.contains("W1102") && told.contains("5 of 9 texts are not there"), "{told}");
    scene.run(&["build", "--strict"]).failure();
    let site = built(&scene);
    let page = &site["es/outcomes/reading/index.html"];
    assert!(page.contains("<span lang=\"en\">Low-income families</span>"));
    assert!(page.contains("<tspan lang=\"en\">Low-income families</tspan>"));
    let home = &site["es/index.html"];
    assert!(home.contains("<span lang=\"en\">This year</span>"));
    // What the text calls is said as the page says it.
    assert!(home.contains("<p>55.0%<span lang=\"en\"> read at grade level. "), "{home}");
    // Names have no language, and the marks are in no file.
    assert!(home.contains("Testville Together") && !home.contains("lang=\"en\">Testville"));
    for (path, text) in &site {
        assert!(!text.contains(['\u{E002}', '\u{E003}']), "{path}");
        assert!(!text.to_lowercase().contains("\\ue00"), "{path}");
    }
    assert!(!site["index.html"].contains("<span lang"));
}

#[test]
fn tables_are_read_by_the_names_of_the_first_language() {
    let outcome = OUTCOME.split("    series:").next().unwrap();
    let outcome = format!(
        "{outcome}    series: {{ file: reading.csv, value: Percent, columns: {{ Income: income }} }}\n"
    );
    let scene = whole();
    scene.write("content/outcomes/reading/outcome.yaml", &outcome);
    scene.write(
        "content/outcomes/reading/reading.csv",
        "period,Income,Percent\n2020,,48.6\n2024,,55\n2024,Low-income families,41\n2024,Other families,66\n",
    );
    let run = printed(&scene.run(&["build"]));
    let site = scene.public();
    let page = String::from_utf8_lossy(&site["es/outcomes/reading/index.html"]).into_owned();
    assert!(page.contains("Familias con menos ingresos"), "{run:?}");
}

#[test]
fn a_broken_translation_breaks_no_page() {
    for (path, text, told, help) in [
        ("content/index.es.md", "Baja. {{ claim(reading, fell, text=\"Baja.\") }}\n", "fell", ""),
        ("content/index.es.md", "{{ value(readng) }}\n", "readng", "reading"),
        ("content/site.es.yaml", "stages: [ { id: school, title: \"Escuela }\n", "", ""),
        (OUTCOME_PATH, "titel: Lectura\n", "titel", "title"),
        (
            OUTCOME_PATH,
            "indicators: [ { id: readin, title: Lee } ]\n",
            "readin",
            "indicators[reading].title",
        ),
        (OUTCOME_PATH, "age: 9\n", "no text", "Take it out"),
        (OUTCOME_PATH, "title: \"\\u0001\"\n", "", ""),
        (OUTCOME_PATH, "indicators: Lectura\n", "no text", ""),
        (
            "content/site.es.yaml",
            "words: { nav-scorecrd: Informe }\n",
            "nav-scorecrd",
            "nav-scorecard",
        ),
    ] {
        let scene = scene(&[(path, text)]);
        let run = printed(&scene.run(&["build"]).success()).1;
        let place = format!("--> {path}:1:");
        assert!(run.contains("W1101") && run.contains(&place), "{text}: {run}");
        assert!(run.contains(told) && run.contains(help), "{text}: {run}");
        scene.run(&["check", "--strict"]).failure();
        let home = String::from_utf8_lossy(&scene.public()["es/index.html"]).into_owned();
        assert!(home.contains("<span lang=\"en\">This year</span>"), "{text}");
        assert!(!home.contains("Baja"), "{text}");
    }
}

#[test]
fn a_translation_that_nothing_reads_is_told() {
    for (path, way_out) in [
        ("content/index.fr.md", "languages: [ en, es, fr ]"),
        ("content/outcomes/none/outcome.es.yaml", "there is no content/outcomes/none/outcome.yaml"),
        ("content/partners.es.yaml", "there is no content/partners.yaml"),
        ("content/index.en.md", "Put what it says into content/index.md"),
    ] {
        let scene = whole();
        scene.write(path, "title: x\n");
        let told = printed(&scene.run(&["build"]).success()).1;
        assert!(told.contains("W1104") && told.contains(way_out), "{path}: {told}");
    }
}

#[test]
fn figures_are_the_same_in_every_language() {
    let scene = whole();
    let site = built(&scene);
    let digits = |page: &str| {
        let main = page.split("<main").nth(1).unwrap().split("</main").next().unwrap();
        let shown = main.split('<').filter_map(|it| it.split_once('>')).map(|it| it.1);
        let words = shown.flat_map(|text| text.split_whitespace().map(str::to_owned));
        let mut figures: Vec<String> = words.filter(|it| it.contains('%')).collect();
        figures.sort();
        figures
    };
    for page in ["outcomes/reading/index.html", "indicators/reading/index.html"] {
        let (one, other) = (digits(&site[page]), digits(&site[&format!("es/{page}")]));
        assert!(one.len() > 10, "{page}");
        let alike = one.iter().filter(|it| other.contains(it)).count();
        assert!(alike * 10 >= one.len() * 9, "{page}: {one:?} {other:?}");
    }
}

/// The rows of a table that `translate` wrote: their cells.
fn rows(scene: &Scene, file: &str) -> Vec<Vec<String>> {
    let file = SourceFile::new(file.to_owned(), std::fs::read(scene.path(file)).unwrap());
    let workbook = file.workbook().unwrap().as_ref().unwrap();
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).from_reader(&workbook.text[..]);
    let cells = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    reader.into_records().map(|record| cells(record.unwrap())).collect()
}

/// Fills in the column of Spanish as a translator does.
fn fill(scene: &Scene, file: &str, to: &str, say: impl Fn(&[String]) -> Option<String>) {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (at, row) in (0..).zip(rows(scene, file)) {
        let said = say(&row).filter(|_| at > 0);
        for (column, cell) in (0..).zip(&row) {
            sheet.write_string(at, column, cell).unwrap();
        }
        if let Some(said) = said {
            sheet.write_string(at, 3, said).unwrap();
        }
    }
    std::fs::write(scene.path(to), workbook.save_to_buffer().unwrap()).unwrap();
}

#[test]
fn a_table_goes_to_a_translator_and_comes_back() {
    let scene = scene(&[(OUTCOME_PATH, "# Notes stay.\ntitle: Lectura\n")]);
    let told = printed(&scene.run(&["translate", "es"]).success()).0;
    assert!(told.contains("translation-es.xlsx is written"), "{told}");
    let table = rows(&scene, "translation-es.xlsx");
    assert_eq!(table[0][..4], ["Document", "Place", "English", "Español"]);
    let row =
        |place: &str| table.iter().find(|row| row[1] == place).unwrap_or_else(|| panic!("{place}"));
    assert_eq!(row("title")[3..], ["Lectura"]);
    assert_eq!(row("stages[school].title")[2..], ["School", "", "translate"]);
    // What stays the same in every language is not in it; a name may stay.
    assert!(!table.iter().any(|row| row[1] == "edition.name" || row[1].ends_with("unit")));
    assert!(row("community.name").contains(&"name: may stay".to_owned()));
    // What a translator has filled in is not written over.
    assert!(printed(&scene.run(&["translate", "es"]).failure()).1.contains("is there already"));

    fill(&scene, "translation-es.xlsx", "back.xlsx", |row| {
        (row.len() > 4 && row[4] == "translate").then(|| format!("ES {}", row[2]))
    });
    let told = printed(&scene.run(&["translate", "es", "back.xlsx"]).success()).0;
    assert!(told.contains("texts were taken in"), "{told}");
    scene.run(&["check", "--strict", "--translations"]).success();
    let read = |path: &str| std::fs::read_to_string(scene.path(path)).unwrap();
    assert!(read(OUTCOME_PATH).starts_with("# Notes stay.\ntitle: \"Lectura\"\n"));
    assert!(read("content/site.es.yaml").contains("  - id: low\n        title: \"ES Low-income"));
    let story = read("content/index.es.md");
    assert!(story.starts_with("ES ## This year\n\nES {{ value(reading) }} read"), "{story}");
    let before = read(OUTCOME_PATH);
    let told = printed(&scene.run(&["translate", "es", "back.xlsx"]).success()).0;
    assert!(told.starts_with("0 texts were taken in; 0 files"), "{told}");
    assert_eq!(read(OUTCOME_PATH), before);

    // A text that changes is told until somebody has looked; a row of what it was is not taken.
    scene.replace("content/site.yaml", "title: School", "title: Schools");
    let told = printed(&scene.run(&["check"]).success()).1;
    assert!(told.contains("W1103") && told.contains("content/site.yaml:7"), "{told}");
    scene.run(&["check", "--strict"]).failure();
    let told = printed(&scene.run(&["translate", "es", "back.xlsx"]).success()).1;
    assert!(told.contains("stages[school].title is another text by now"), "{told}");
    scene.run(&["translate", "es", "--done"]).success();
    scene.run(&["check", "--strict"]).success();
}

/// A table of values has no document of texts beside it: its notes are known by their words.
#[test]
fn notes_of_tables_are_translated_by_their_words() {
    let scene = whole();
    let outcome = "content/outcomes/reading/outcome.yaml";
    let text = fs::read_to_string(scene.path(outcome)).unwrap();
    let (text, _) = text.split_once("    series:\n").unwrap();
    let text = text.replace("    breakdowns: [ income ]\n", "");
    scene.write(outcome, &format!("{text}    series: reading.csv\n"));
    let csv = |note: &str| {
        format!("period,value,note\n2020,48.6,{note}\n2021,50.1,{note}\n2024,55.0,Few came.\n")
    };
    let path = "content/outcomes/reading/reading.csv";
    scene.write(path, &csv("One school closed."));
    let told = printed(&scene.run(&["check", "--translations"]).success()).1;
    assert!(told.contains(&format!("{path}:2")) && told.contains(&format!("{path}:4")), "{told}");
    assert_eq!(told.matches("This note is not there in the language `es`").count(), 2, "{told}");
    scene.run(&["translate", "es"]).success();
    fill(&scene, "translation-es.xlsx", "back.xlsx", |row| {
        (row[0] == path).then(|| format!("ES {}, sí", row[2]))
    });
    scene.run(&["translate", "es", "back.xlsx"]).success();
    let list = fs::read_to_string(scene.path("content/translations/es.csv")).unwrap();
    let [few, one] = ["\"ES Few came., sí\"", "\"ES One school closed., sí\""];
    assert_eq!(list, format!("note,es\nFew came.,{few}\nOne school closed.,{one}\n"));
    let told = printed(&scene.run(&["check", "--translations"]).success()).1;
    assert!(!told.contains("W1102") && !told.contains("W1103"), "{told}");
    let page = &built(&scene)["es/indicators/reading/index.html"];
    assert!(page.contains("ES One school closed., sí") && !page.contains("lang=\"en\">"), "{page}");
    // Another note is none of them, wherever its row stands.
    scene.write(path, &csv("Two schools closed."));
    let told = printed(&scene.run(&["check", "--translations"]).success()).1;
    assert_eq!(told.matches("warning[W1102]").count(), 1, "{told}");
}

#[test]
fn a_table_that_is_none_and_a_language_that_is_not_there_are_told() {
    let scene = whole();
    scene.write("notes.txt", "x");
    for (arguments, told) in [
        (&["translate", "fr"][..], "write `languages: [ en, es, fr ]` in content/site.yaml"),
        (&["translate", "en"], "the language that the site is written in"),
        (&["translate", "es", "notes.txt"], "its name does not end in .xlsx"),
        (&["translate", "es", "none.xlsx"], "none.xlsx"),
    ] {
        let said = printed(&scene.run(arguments).failure()).1;
        assert!(said.contains(told), "{arguments:?}: {said}");
    }
    assert!(!scene.path("content/translations").exists());
}

#[test]
fn each_missing_text_is_listed_when_it_is_asked_for() {
    let scene = scene(&[(OUTCOME_PATH, OUTCOME_ES)]);
    let told = printed(&scene.run(&["check", "--translations"]).success()).1;
    for place in
        ["content/site.yaml:7", "content/index.md:1", "`stages[school].title` is not there"]
    {
        assert!(told.contains(place), "{place}: {told}");
    }
    assert_eq!(told.matches("warning[W1102]").count(), 5, "{told}");
}

#[test]
fn downloads_are_one_for_all_with_the_titles_of_each_language() {
    let scene = whole();
    let site = built(&scene);
    let report: serde_json::Value = serde_json::from_str(&site["report.json"]).unwrap();
    assert_eq!(
        report["indicators"][0]["titles"]["es"],
        "Estudiantes de tercer grado que leen al nivel de su grado"
    );
    assert_eq!(report["stages"][0]["titles"]["es"], "Escuela");
    assert_eq!(report["breakdowns"][0]["groups"][0]["titles"]["es"], "Familias con menos ingresos");
    assert_eq!(report["outcomes"][0]["titles"]["es"], "Lectura en los primeros grados");
    // A card is released and served in both, and the record of it is read.
    scene.run(&["release"]).success();
    scene.replace(
        "content/site.yaml",
        "{ name: \"2026\", published: 2026-10-14 }",
        "{ name: \"2027\", published: 2027-10-14 }",
    );
    let site = built(&scene);
    assert!(site["es/editions/index.html"].contains("href=\"../../2026/es/index.html\""));
    assert!(site["2026/es/index.html"].contains("href=\"../../editions/index.html\""));
    assert!(site.contains_key("es/what-changed/index.html"));
}

/// Budgets of one sector are one sector in every language, wherever they are named.
#[test]
fn what_documents_are_held_together_by_is_translated_once() {
    let scene = whole();
    scene.write(
        "content/partners.yaml",
        "partners: [ { id: schools, name: City Schools, sector: Education } ]\n",
    );
    scene.write("content/partners.es.yaml", "partners: [ { id: schools, sector: Educación } ]\n");
    scene.write(
        "content/backbone/backbone.yaml",
        "organization: { name: Testville Together }\ncurrency: USD\ninfluenced: influenced.csv\n",
    );
    scene.write(
        "content/backbone/influenced.csv",
        "partner,organization,sector,amount,period,basis,date,source\n\
         schools,,,1000000,2025,budget,2025-07-01,Budget book\n,County,Education,2000000,2025,budget,2025-07-01,Budget book\n",
    );
    let site = built(&scene);
    let (english, spanish) = (&site["value/index.html"], &site["es/value/index.html"]);
    assert!(english.contains("Education $3"), "{english}");
    assert!(spanish.contains("Educación $3") && !spanish.contains("Education"), "{spanish}");
    assert!(site["es/partners/index.html"].contains("Educación"));
    assert!(spanish.contains("<span lang=\"en\">budget</span>"));
}

#[test]
fn editors_know_the_texts_of_a_translation_and_nothing_else_of_it() {
    let scene = Scene::of(&[]);
    let (schema, _) = printed(&scene.run(&["schema", "outcome", "--translation"]).success());
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    let fields = &schema["properties"];
    assert_eq!(fields["title"]["minLength"], 1);
    assert!(fields["stage"].is_null() && fields["age"].is_null() && schema["required"].is_null());
    let indicator = &fields["indicators"]["items"]["anyOf"][0];
    assert!(
        indicator["properties"]["id"].is_object() && indicator["properties"]["unit"].is_object()
    );
    assert!(indicator["properties"]["direction"].is_null());
    assert_eq!(indicator["additionalProperties"], false);
}

/// What stands in a table may be said in another language, and need not be.
#[test]
fn a_row_of_a_table_is_said_where_its_list_would_be() {
    let scene = whole();
    scene.replace("content/site.yaml", "stages:", "places: places.csv\nstages:");
    scene.write(
        "content/places.csv",
        "id,title,kind\nstate,State,state\nnorth,North End,district\n",
    );
    scene.replace(
        "content/site.es.yaml",
        "stages:",
        "places: [ { id: state, title: El estado } ]\nstages:",
    );
    scene.replace(
        "content/outcomes/reading/outcome.yaml",
        "    series:",
        "    comparison: { place: state, series: [ { period: 2020, value: 50 }, { period: 2024, value: 51 } ] }\n    series:",
    );
    scene.run(&["check", "--strict", "--translations"]);
    let site = built(&scene);
    let page = &site["es/outcomes/reading/index.html"];
    assert!(page.contains("El estado 51") && !page.contains("State 51"), "{page}");
    let place = "content/site.es.yaml";
    scene.replace(place, "id: state", "id: stat");
    let told = printed(&scene.run(&["check"]).success()).1;
    assert!(told.contains("places[state].title"), "{told}");
}

/// A text that falls back runs as its own language does.
#[test]
fn a_text_of_the_other_direction_says_so() {
    let scene = scene(&[]);
    scene.replace("content/site.yaml", "[ en, es ]", "[ en, ar ]");
    let site = built(&scene);
    let page = &site["ar/outcomes/reading/index.html"];
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\""));
    assert!(page.contains("<span lang=\"en\" dir=\"ltr\">Low-income families</span>"));
    assert!(page.contains("hreflang=\"en\" lang=\"en\" dir=\"ltr\">English</a>"));
}

/// What cannot be read of a translation is not written over, and no line of notes is lost.
#[test]
fn taking_a_table_in_loses_nothing() {
    let own = "title: Lectura\nindicators:\n  # Ask Ana.\n  - id: reading\n    titel: Leen\n";
    let scene = scene(&[(OUTCOME_PATH, own)]);
    scene.run(&["translate", "es"]).success();
    fill(&scene, "translation-es.xlsx", "back.xlsx", |row| {
        (row.len() > 4 && row[4] == "translate").then(|| format!("ES {}", row[2]))
    });
    let read = || std::fs::read_to_string(scene.path(OUTCOME_PATH)).unwrap();
    let told = printed(&scene.run(&["translate", "es", "back.xlsx"]).failure()).1;
    assert!(told.contains("titel") && told.contains("Nothing was taken in"), "{told}");
    assert_eq!(read(), own);
    scene.replace(OUTCOME_PATH, "titel", "title");
    scene.run(&["translate", "es", "back.xlsx"]).success();
    assert!(read().starts_with("# Ask Ana.\ntitle: \"Lectura\"\n"), "{}", read());
}

/// When a source is due is read from the words of the first language: a figure is grey in all or in none.
#[test]
fn a_figure_past_its_date_is_so_in_every_language() {
    let scene = whole();
    scene.replace(
        "content/outcomes/reading/outcome.yaml",
        "released: 2026-09-01 }",
        "released: 2026-01-01, next: September 2026 }",
    );
    let site = built(&scene);
    let past = |path: &str| site[path].matches("past").count();
    assert!(past("indicators/reading/index.html") > 0);
    assert_eq!(past("indicators/reading/index.html"), past("es/indicators/reading/index.html"));
}

/// What the last card said, it said in the first language: by its words this card is held against it, and no other.
#[test]
fn what_changed_is_the_same_in_each_language() {
    let scene = whole();
    let promise = |state: &str| {
        format!(
            "partners:\n  - {{ id: school, name: The schools, sector: education }}\ncommitments:\n  - {{ partner: school, indicator: reading, what: Hire a coach, by: 2026-12-31, state: {state} }}\n"
        )
    };
    scene.write("content/partners.yaml", &promise("open"));
    let spanish = "commitments: [ { what: Contratar a un asesor } ]\n";
    scene.write("content/partners.es.yaml", spanish);
    scene.run(&["release"]).success();
    scene.run(&["next", "2027"]).success();
    scene.write("content/partners.yaml", &promise("kept"));
    let site = built(&scene);
    let [english, said] =
        ["", "es/"].map(|at| site[&format!("{at}what-changed/index.html")].clone());
    assert!(english.contains("Kept: Hire a coach.") && !english.contains("id=\"measures\""));
    assert!(said.contains("Cumplido: Contratar a un asesor.") && !said.contains("id=\"measures\""));
    let list = &site["es/editions/index.html"];
    assert!(list.contains("href=\"../../2026/es/index.html\""), "{list}");
    // What is other is quoted as it was said.
    let outcome = "content/outcomes/reading/outcome.yaml";
    for (from, to, quoted) in [
        ("Share at or above the mark.", "Share above the mark.", "Share at or above the mark"),
        ("name: State test,", "name: Federal test,", "State test"),
    ] {
        scene.replace(outcome, from, to);
        let page = &built(&scene)["es/what-changed/index.html"];
        assert!(page.contains(&format!("<span lang=\"en\">{quoted}</span>")), "{quoted}: {page}");
    }
    // What is gone leads to the card that has it, in the words of that card.
    scene.replace(outcome, "id: reading\n", "id: early-reading\n");
    for path in ["content/index.md", "content/index.es.md", "content/partners.yaml"] {
        fs::remove_file(scene.path(path)).unwrap();
    }
    let page = &built(&scene)["es/what-changed/index.html"];
    let gone =
        "href=\"../../2026/es/indicators/reading/index.html\">Estudiantes de tercer grado que";
    assert!(page.contains(gone), "{page}");
    // A kept card leads to those beside it in each language.
    scene.run(&["release"]).success();
}
