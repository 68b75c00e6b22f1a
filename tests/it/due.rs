//! Due: what waits for those who make a card, as the command, the page and the calendar tell it.

use crate::scene::{OUTCOME, SITE, Scene, printed, tree};
use serde_json::Value;

const SOURCES: &str = "\
sources:
  - { id: state-test, name: State test, released: 2025-09-01, next: September 2026 }
  - { id: census, name: \"Census; of, children\", released: 2026-02-01, next: spring 2027 }
  - { id: survey, name: Survey, released: 2026-01-01, next: every other year or so }
  - { id: closed, name: Closed survey, released: 2026-01-01, next: never }
";
const MORE: &str = "  - id: poverty
    title: Children below the poverty line
    short: Poverty
    role: contributing
    unit: percent
    direction: lower
    baseline: 2020
    no_groups: The census gives none.
    source: census
    series: [ { period: 2020, value: 20 }, { period: 2024, value: 18 } ]
  - id: reading-at-home
    title: Children who are read to
    short: Read to
    role: contributing
    unit: percent
    direction: higher
    source: [ survey, closed ]
    series: [ { period: 2024, value: 61 } ]
";
const PARTNERS: &str = "\
partners:
  - { id: schools, name: City Schools, sector: Education }
  - { id: library, name: Library, sector: Government }
commitments:
  - { partner: schools, indicator: reading, what: Put a coach in every school, by: 2026-06-30, state: open }
  - { partner: schools, indicator: reading, what: Train every teacher, by: 2026-05-31, state: kept }
  - { partner: library, indicator: reading, what: Open on Sundays, by: 2027-01-31, state: open }
  - { partner: library, indicator: reading, what: Lend books for ever, state: open }
";
const THEORY: &str = "\
name: Our framework
version: one
pillars: [ { id: vision, title: Vision } ]
gateways: [ { id: exploring, title: Exploring } ]
benchmarks:
  - { id: table, title: A table, pillar: vision, gateway: exploring, status: met, date: 2020-01-01, evidence: [ { text: Who, page: partners/ } ] }
  - { id: money, title: Money for it, pillar: vision, gateway: exploring, status: not-started }
  - { id: plan, title: A plan, pillar: vision, gateway: exploring, status: in-progress }
";
const BACKBONE: &str = "currency: USD\norganization: { name: Testville Together }\n";

/// A card with a release that has come and one to come, a promise overdue and one kept, a benchmark that nothing
/// shows.
fn scene() -> Scene {
    let outcome = OUTCOME.replace("{ name: State test, released: 2026-09-01 }", "state-test");
    assert_ne!(outcome, OUTCOME);
    Scene::of(&[
        (
            "content/site.yaml",
            &format!("{SITE}{SOURCES}social_images: false\nchart_images: false\n"),
        ),
        ("content/outcomes/reading/outcome.yaml", &format!("{outcome}{MORE}")),
        ("content/partners.yaml", PARTNERS),
        ("content/backbone/backbone.yaml", BACKBONE),
        ("content/backbone/theory-of-action.yaml", THEORY),
    ])
}

fn json(scene: &Scene, on: &str) -> Value {
    let (out, _) = printed(&scene.run(&["due", "--on", on, "--format", "json"]).success());
    serde_json::from_str(&out).unwrap()
}

/// Two fields of each entry of a list.
fn pairs<'a>(of: &'a Value, list: &str, [one, two]: [&str; 2]) -> Vec<(&'a str, &'a str)> {
    let text = |it: &'a Value| it.as_str().unwrap_or("none");
    of[list].as_array().unwrap().iter().map(|it| (text(&it[one]), text(&it[two]))).collect()
}

#[test]
fn the_command_says_what_is_due_on_a_day_and_the_day_moves_the_border() {
    let scene = scene();
    let on = |day: &str| json(&scene, day);
    let releases = |of: &Value| -> Vec<(String, String)> {
        let all = pairs(of, "releases", ["source", "state"]);
        all.into_iter().map(|(a, b)| (a.chars().take(6).collect(), b.to_owned())).collect()
    };
    let told = |one: &str, two: &str| {
        [("State ", one), ("Census", two), ("Survey", "undated")]
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
    };
    for (day, one, two) in [
        ("2026-08-31", "to-come", "to-come"),
        ("2026-09-01", "now", "to-come"),
        ("2026-09-30", "now", "to-come"),
        ("2026-10-01", "past", "to-come"),
        ("2027-03-01", "past", "now"),
        ("2027-06-01", "past", "past"),
    ] {
        assert_eq!(releases(&on(day)), told(one, two), "{day}");
    }
    let past = |day: &str| on(day)["past"].clone();
    assert_eq!(past("2026-09-30"), serde_json::json!([]));
    assert_eq!(past("2026-10-01"), serde_json::json!(["reading"]));
    assert_eq!(past("2027-06-01"), serde_json::json!(["reading", "poverty"]));
    let promises = |day: &str| {
        let of = on(day);
        let all = pairs(&of, "promises", ["what", "state"]);
        all.into_iter().map(|(_, state)| state.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        promises("2026-06-29"),
        ["to-come", "to-come", "undated"],
        "what is kept is not due"
    );
    assert_eq!(promises("2026-06-30"), ["now", "to-come", "undated"]);
    assert_eq!(promises("2026-07-01"), ["past", "to-come", "undated"]);
    assert_eq!(promises("2027-02-01"), ["past", "past", "undated"]);
    let bare = on("2026-10-14");
    let bare = pairs(&bare, "benchmarks", ["benchmark", "status"]);
    assert_eq!(bare, [("plan", "in-progress"), ("money", "not-started")]);
}

#[test]
fn a_person_reads_it_as_text_and_what_has_no_date_is_not_dropped() {
    let scene = scene();
    let (out, err) = printed(&scene.run(&["due", "--on", "2026-10-14"]).success());
    assert_eq!(err, "");
    for part in [
        "# 2 things are due",
        "Counted on 14 October 2026",
        "| State test | September 2026 | **Should have come** | Third graders reading at grade level |",
        "| Census; of, children | spring 2027 | To come | Poverty |",
        "| Survey | every other year or so | No date | Read to |",
        "| Third graders reading at grade level | 2024 | September 2026 |",
        "| City Schools | Put a coach in every school | 30 June 2026 | **Overdue** |",
        "| Library | Lend books for ever | Not said | No date |",
        "| A plan | In progress |",
        "| Early grade reading | 1 of 3 | 9 of 12 | No baseline: Read to. No groups: Read to. No story. |",
    ] {
        assert!(out.contains(part), "{part} is not in {out}");
    }
    for other in ["Train every teacher", "Closed survey", "A table"] {
        assert!(!out.contains(other), "{other} is in {out}");
    }
    let (out, _) = printed(&scene.run(&["due", "--on", "2026-06-29"]).success());
    assert!(out.starts_with("# Nothing is due"), "{out}");
    assert!(out.contains("## Figures past their date\n\nNothing.\n"), "{out}");
    let (today, _) = printed(&scene.run(&["due"]).success());
    assert!(today.contains("Counted on ") && !today.contains("2026-10-14"), "{today}");
    let (_, err) = printed(&scene.run(&["due", "--on", "October 14, 2026"]).code(2));
    assert!(err.contains("2026-10-14"), "{err}");
    scene.replace("content/site.yaml", "stages:", "stagess:");
    let (out, err) = printed(&scene.run(&["due"]).code(1));
    assert_eq!(out, "");
    assert!(err.contains("error[E0201]"), "{err}");
}

/// The lines of a calendar as they were before they were folded; each must have its length and its end.
fn unfolded(calendar: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in calendar.strip_suffix("\r\n").expect("an end of line").split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        match line.strip_prefix(' ') {
            Some(rest) => lines.last_mut().unwrap().push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    lines
}

/// Each event's fields by their names, with texts as they were before signs were escaped.
fn events(calendar: &str) -> Vec<Vec<(String, String)>> {
    let lines = unfolded(calendar);
    assert_eq!((&*lines[0], &*lines[1]), ("BEGIN:VCALENDAR", "VERSION:2.0"));
    assert_eq!(lines[lines.len() - 1], "END:VCALENDAR");
    let mut events: Vec<Vec<(String, String)>> = Vec::new();
    for line in &lines[1..lines.len() - 1] {
        let (name, value) = line.split_once(':').unwrap();
        match (&**line, events.last_mut()) {
            ("BEGIN:VEVENT", _) => events.push(Vec::new()),
            ("END:VEVENT", _) | (_, None) => {}
            (_, Some(event)) => {
                let mut text = String::new();
                let mut signs = value.chars();
                while let Some(c) = signs.next() {
                    assert!(!matches!(c, ',' | ';'), "{line} has a bare {c}");
                    text.push(if c == '\\' { signs.next().unwrap() } else { c });
                }
                event.push((name.to_owned(), text));
            }
        }
    }
    events
}

fn field<'a>(event: &'a [(String, String)], name: &str) -> &'a str {
    &event.iter().find(|(of, _)| of == name).unwrap_or_else(|| panic!("no {name}: {event:?}")).1
}

#[test]
fn the_calendar_is_read_by_others_and_is_the_same_on_every_day() {
    let scene = scene();
    scene.replace(
        "content/site.yaml",
        "name: Survey,",
        &format!("name: \"{}\",", "Schüler, ".repeat(30)),
    );
    scene.replace("content/site.yaml", "every other year or so", "2027-02-10");
    let of = |on: &str| printed(&scene.run(&["due", "--format", "ics", "--on", on]).success()).0;
    let calendar = of("2026-01-01");
    assert_eq!(calendar, of("2030-01-01"), "no clock has a part in it");
    scene.run(&["build", "--quiet"]).success();
    assert_eq!(calendar.as_bytes(), scene.public()["team/calendar.ics"]);
    let events = events(&calendar);
    let days: Vec<&str> = events.iter().map(|it| field(it, "DTSTART;VALUE=DATE")).collect();
    assert_eq!(days, ["20260630", "20260930", "20270131", "20270210", "20270531"]);
    assert!(events.iter().all(|it| field(it, "DTSTAMP") == "20261014T000000Z"));
    let uids: std::collections::BTreeSet<&str> = events.iter().map(|it| field(it, "UID")).collect();
    assert_eq!(uids.len(), events.len());
    assert_eq!(field(&events[0], "SUMMARY"), "Promise due: City Schools");
    assert_eq!(field(&events[4], "SUMMARY"), "New numbers: Census; of, children");
    assert_eq!(field(&events[4], "DESCRIPTION"), "Expected spring 2027. For Poverty.");
    assert!(field(&events[3], "SUMMARY").ends_with("Schüler, Schüler,"), "{calendar}");
    // What is put off is the same event on another day.
    scene.replace("content/site.yaml", "spring 2027", "summer 2027");
    let (later, uid) = (of("2026-01-01"), field(&events[4], "UID"));
    let later = self::events(&later);
    let moved = later.iter().find(|it| field(it, "UID") == uid).unwrap();
    assert_eq!(field(moved, "DTSTART;VALUE=DATE"), "20270831");
}

#[test]
fn without_a_day_there_is_no_calendar() {
    let scene = Scene::small();
    let (out, err) = printed(&scene.run(&["due", "--format", "ics"]).success());
    assert_eq!(out, "");
    assert!(err.contains("there is no calendar"), "{err}");
    scene.run(&["build", "--quiet"]).success();
    let files = scene.public();
    assert!(!files.contains_key("team/calendar.ics"));
    let page = String::from_utf8(files["team/index.html"].clone()).unwrap();
    assert!(!page.contains("calendar.ics"), "{page}");
}

#[test]
fn the_page_for_the_team_is_found_only_by_who_has_its_address() {
    let scene = scene();
    scene.run(&["build", "--quiet"]).success();
    let files = scene.public();
    let page = String::from_utf8(files["team/index.html"].clone()).unwrap();
    for part in [
        "<meta name=\"robots\" content=\"noindex\">",
        "This page is for the people who make this card. No other page links to it",
        "href=\"../team/calendar.ics\"",
        "<b>Should have come</b>",
        "<b>Overdue</b>",
        "Counted on 14 October 2026",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    for (path, bytes) in files.iter().filter(|(path, _)| !path.starts_with("team/")) {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("team/"), "{path} names the page");
    }
    let first = tree(&scene.path("public"));
    scene.run(&["build", "--quiet"]).success();
    assert_eq!(first, tree(&scene.path("public")), "the same on every day");
}

#[test]
fn a_figure_past_its_date_says_so_and_is_grey() {
    let scene = scene();
    let page = |path: &str| String::from_utf8(scene.public()[path].clone()).unwrap();
    let paths = ["index.html", "indicators/reading/index.html", "outcomes/reading/index.html"];
    let said = "A newer release was due: September 2026";
    scene.run(&["build", "--quiet"]).success();
    for path in paths {
        let page = page(path);
        assert!(page.contains("<p class=\"amount value past\">"), "{path}: {page}");
        assert!(page.contains(said), "{path}: {page}");
    }
    let source = "next: September 2026. That was before this card was published.";
    assert!(page(paths[1]).contains(source));
    let fresh = page("indicators/poverty/index.html");
    assert!(!fresh.contains(" past\"") && !fresh.contains("newer release"), "{fresh}");
    // A month that is not over is no reason.
    scene.replace("content/site.yaml", "next: September 2026", "next: October 2026");
    scene.run(&["build", "--quiet"]).success();
    for path in paths {
        let page = page(path);
        assert!(!page.contains(" past\"") && !page.contains("A newer release"), "{path}: {page}");
    }
}

#[test]
fn the_page_about_the_data_tells_how_fresh_they_are_where_the_author_wants_it() {
    let scene = scene();
    let about = || String::from_utf8(scene.public()["about-the-data/index.html"].clone()).unwrap();
    scene.run(&["build", "--quiet"]).success();
    assert!(!about().contains("How fresh"), "{}", about());
    scene.replace("content/site.yaml", "language: en", "language: en\nfreshness: true");
    scene.run(&["build", "--quiet"]).success();
    let about = about();
    let row = "Early grade reading</a></th><td class=\"value\">1 of 3</td><td class=\"value\">9 of 12</td></tr>";
    assert!(about.contains("<h2>How fresh and how complete each outcome is</h2>"), "{about}");
    assert!(about.contains(row), "{about}");
    assert!(!about.contains("No baseline: Read to"), "{about}");
}

#[test]
fn texts_that_nobody_touched_since_the_last_card_are_told() {
    let scene = scene();
    let texts = [
        ("content/index.md", "Our children,\nand {{ value(poverty) }}.\n"),
        ("content/pages/who-we-are.md", "# Who we are\n\nPeople.\n"),
        ("content/outcomes/reading/index.md", "A story of reading.\n"),
        ("content/backbone/index.md", "What holds it together.\n"),
    ];
    texts.iter().for_each(|(path, text)| scene.write(path, text));
    let human = || printed(&scene.run(&["due", "--on", "2026-10-14"]).success()).0;
    assert!(!human().contains("Texts that stand"), "before a card was released");
    scene.run(&["release"]).success();
    scene.run(&["next", "2027"]).success();
    let told = || json(&scene, "2027-10-14")["texts"].clone();
    let mut all: Vec<&str> = texts.iter().map(|it| it.0).collect();
    all.sort_unstable();
    assert_eq!(told(), serde_json::json!(all));
    // Other ends of lines are no other text, and a word is.
    scene.write(texts[0].0, &texts[0].1.replace('\n', "\r\n"));
    assert_eq!(told(), serde_json::json!(all));
    scene.replace(texts[0].0, "Our", "All");
    scene.write("content/pages/late.md", "# Late\n\nWords.\n");
    all.retain(|path| *path != texts[0].0);
    assert_eq!(told(), serde_json::json!(all));
    for part in [
        "## Texts that stand as they did on the card of 2026\n",
        "| Who we are | content/pages/who-we-are.md |",
        "| Early grade reading | content/outcomes/reading/index.md |",
        "| Value | content/backbone/index.md |",
    ] {
        assert!(human().contains(part), "{part} is not in {}", human());
    }
    scene.run(&["build", "--quiet"]).success();
    let page = String::from_utf8(scene.public()["team/index.html"].clone()).unwrap();
    let row = "href=\"../pages/who-we-are/index.html\">Who we are</a></th><td class=\"value\">content/pages/who-we-are.md</td>";
    assert!(page.contains(row), "{page}");
    assert!(!page.contains("content/pages/late.md"));
    // A card that was released before this was kept says nothing of it.
    let path = "editions/2026/edition.json";
    let mut record: Value =
        serde_json::from_slice(&std::fs::read(scene.path(path)).unwrap()).unwrap();
    record.as_object_mut().unwrap().remove("texts").expect("its texts");
    scene.write(path, &record.to_string());
    assert_eq!(told(), Value::Null);
    assert!(!human().contains("Texts that stand"));
    assert!(human().contains("No newer figures than on the card of 2026"));
}

/// Of a thousand, so many live in families with a low income; those in other families are the rest.
fn few(low: u32) -> String {
    format!(
        "title: Early grade reading\nstage: school\nindicators:\n  - id: reading\n    title: Readers\n    unit: count\n    direction: higher\n    source: state-test\n    series:\n      - {{ period: 2024, value: 1000 }}\n      - {{ period: 2024, value: {low}, income: low }}\n      - {{ period: 2024, value: {}, income: other }}\n",
        1000 - low
    )
}

#[test]
fn nothing_of_what_is_hidden_is_told() {
    let told = |low: u32| {
        let scene = scene();
        scene.write("content/outcomes/reading/outcome.yaml", &few(low));
        let formats = ["human", "json", "ics"].map(|format| {
            let run = scene.run(&["due", "--on", "2026-10-14", "--format", format]).success();
            printed(&run).0
        });
        let (said, _) = printed(&scene.run(&["build"]).success());
        let of_two = "2 figures hidden to protect privacy: 1 about few people or kept back by their source, 1 beside them";
        assert!(said.contains(of_two), "{said}");
        (formats, String::from_utf8(scene.public().remove("team/index.html").unwrap()).unwrap())
    };
    let hidden = told(5);
    assert_eq!(hidden, told(7), "not a sign of it is another");
    for text in hidden.0.iter().chain([&hidden.1]) {
        for word in ["995", "993", "Low-income", "Other families", "fewer than 30", "300 or more"] {
            assert!(!text.contains(word), "{word} is in {text}");
        }
    }
}
