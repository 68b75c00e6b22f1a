//! Editions: a card that was released stays as it was, whatever later cards say.

use crate::scene::{Scene, printed, tree};
use crate::serve::client::Server;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::collections::BTreeMap;
use std::fs;

const SITE: &str = "content/site.yaml";
const OUTCOME: &str = "content/outcomes/reading/outcome.yaml";

/// A site whose card of 2026 was released, and whose next one has begun.
fn second_year() -> Scene {
    let scene = Scene::small();
    scene.run(&["release"]).success();
    scene.replace(
        SITE,
        "name: \"2026\", published: 2026-10-14",
        "name: \"2027\", published: 2027-10-13",
    );
    scene
}

/// What stands below `2026/`.
fn of_2026(scene: &Scene) -> BTreeMap<String, Vec<u8>> {
    tree(&scene.path("public/2026"))
}

fn page(scene: &Scene, path: &str) -> String {
    String::from_utf8(scene.public()[path].clone()).unwrap()
}

#[test]
fn a_released_card_is_the_same_bytes_below_each_later_one() {
    let scene = second_year();
    let released = tree(&scene.path("editions/2026/site"));
    assert!(released.contains_key("outcomes/reading/index.html"));
    let edit = (0usize..4, 1u32..900);
    let mut runner = TestRunner::new(Config { cases: 10, ..Config::default() });
    let edited = runner.run(&edit, |(kind, number)| {
        match kind {
            0 => scene.write("content/index.md", &format!("# Words\n\nNumber {number} of many.\n")),
            1 => scene.write("content/pages/late.md", &format!("# Late {number}\n\nWords.\n")),
            2 => {
                let text = fs::read_to_string(scene.path(OUTCOME)).unwrap();
                let row =
                    format!("      - {{ period: 2025, value: {} }}\n", f64::from(number) / 10.0);
                let kept = text.lines().filter(|line| !line.contains("period: 2025,"));
                let kept = kept.map(|line| format!("{line}\n")).collect::<String>();
                scene.write(OUTCOME, &(kept + &row));
            }
            _ => {
                scene.write("themes/default/assets/extra.css", &format!("p {{ order: {number} }}"))
            }
        }
        scene.run(&["build"]).success();
        prop_assert!(of_2026(&scene) == released, "kind {kind}, number {number}");
        Ok(())
    });
    edited.unwrap();
}

#[test]
fn earlier_cards_are_listed_and_lead_to_the_list() {
    let scene = second_year();
    scene.run(&["build"]).success();
    let list = page(&scene, "editions/index.html");
    assert!(list.contains("2 report cards of Testville") && list.contains("14 October 2026"));
    assert!(list.contains("href=\"../2026/index.html\""), "{list}");
    assert!(
        page(&scene, "index.html").contains("href=\"editions/index.html\">Earlier report cards")
    );
    let kept = page(&scene, "2026/outcomes/reading/index.html");
    assert!(kept.contains("href=\"../../../editions/index.html\">All report cards"), "{kept}");
    assert!(kept.contains("https://testville.example/card/2026/outcomes/reading/"));
    assert!(!scene.path("public/2026/editions").exists(), "each card is kept once");
}

#[test]
fn a_card_without_earlier_ones_says_nothing_of_them() {
    let scene = Scene::small();
    scene.run(&["build"]).success();
    assert!(!page(&scene, "index.html").contains("report cards"));
    assert!(!scene.path("public/editions").exists());
}

#[test]
fn a_file_that_is_not_what_was_published_stops_the_build_and_is_named() {
    let scene = second_year();
    scene.run(&["build"]).success();
    let before = scene.public();
    let path = "editions/2026/site/outcomes/reading/index.html";
    let text = fs::read_to_string(scene.path(path)).unwrap();
    // Beside it, and then in its place: the standing site has the old one.
    scene.write("beside", &text.replace("</html>", "<!-- --></html>"));
    fs::rename(scene.path("beside"), scene.path(path)).unwrap();
    for command in ["build", "check"] {
        let (out, err) = printed(&scene.run(&[command]).failure());
        let told = out + &err;
        assert!(told.contains(path) && told.contains("is not what was published"), "{told}");
        assert!(told.contains("backup"), "{told}");
    }
    assert!(scene.public() == before);
    fs::remove_file(scene.path(path)).unwrap();
    let (_, err) = printed(&scene.run(&["build"]).failure());
    assert!(err.contains("is missing"), "{err}");
}

#[test]
fn a_released_card_that_cannot_be_read_is_told() {
    let scene = Scene::small();
    scene.write("content/index.md", "Words.\n");
    scene.run(&["release"]).success();
    let told = |what: &str| {
        let (_, err) = printed(&scene.run(&["build"]).code(1));
        assert!(err.contains("E0117") && err.contains(what), "{err}");
    };
    let files = fs::read_to_string(scene.path("editions/2026/files.txt")).unwrap();
    let record = fs::read_to_string(scene.path("editions/2026/edition.json")).unwrap();
    scene.write("editions/2026/files.txt", &files.replacen("  ", "  ../", 1));
    told("line 1 of files.txt");
    fs::remove_file(scene.path("editions/2026/files.txt")).unwrap();
    told("its file files.txt is not there");
    scene.write("editions/2026/files.txt", &files);
    scene.write("editions/2026/edition.json", "{ \"edition\": { \"name\": \"2026\" } }");
    told("edition.json: missing field `published`");
    let first = "\"content/index.md\": \"";
    assert!(record.contains(first), "{record}");
    let broken = record.replace(first, &format!("{first}z"));
    scene.write("editions/2026/edition.json", &broken);
    told("beside the text content/index.md, is no digest");
}

#[test]
fn a_card_is_released_once_whole_and_without_mistakes() {
    let scene = Scene::small();
    scene.replace(OUTCOME, "direction: higher", "direction: sideways");
    let (_, err) = printed(&scene.run(&["release"]).code(1));
    assert!(err.contains("Nothing was released"), "{err}");
    assert!(!scene.path("editions").exists());
    scene.replace(OUTCOME, "direction: sideways", "direction: higher");
    let (out, _) = printed(&scene.run(&["release"]).success());
    assert!(out.starts_with("2026 is released: "), "{out}");
    let before = tree(&scene.path("editions"));
    let (_, err) = printed(&scene.run(&["release"]).code(2));
    assert!(err.contains("is there already"), "{err}");
    assert!(before == tree(&scene.path("editions")));
    for name in ["Data", "…", "Editions", "Team"] {
        scene.replace(SITE, "name: \"2026\"", &format!("name: \"{name}\""));
        let (_, err) = printed(&scene.run(&["release"]).code(2));
        assert!(err.contains("give the edition another name"), "{err}");
        scene.replace(SITE, &format!("name: \"{name}\""), "name: \"2026\"");
    }
}

#[test]
fn what_is_kept_says_no_more_than_what_was_published() {
    let scene = Scene::small();
    scene.replace(
        OUTCOME,
        "value: 41, numerator: 410, denominator: 1000",
        "value: 44.44, numerator: 4, denominator: 9",
    );
    scene.run(&["release"]).success();
    let record = fs::read_to_string(scene.path("editions/2026/edition.json")).unwrap();
    assert!(record.contains("\"not_shown\""), "{record}");
    assert!(!record.contains("44.4") && !record.contains("denominator\": 9"), "{record}");
}

#[test]
fn earlier_cards_are_served_while_the_next_is_written() {
    let scene = second_year();
    let server = Server::of(&scene);
    let released = fs::read(scene.path("editions/2026/site/index.html")).unwrap();
    server.shows("/editions/", "2026/index.html");
    let answer = server.get("/2026/index.html");
    assert_eq!(answer.status, 200);
    assert!(answer.body == released, "as it was, with no script of the server's");
    assert_eq!(server.get("/2026/nothing.html").status, 404);
}

/// Four groups and all of them, counted; the first is small.
fn of_groups(order: [&str; 4], values: [u32; 4]) -> (String, String) {
    let ids = order.map(|it| format!("{{ id: {it}, title: Group {it} }}")).join(", ");
    let site = format!(
        "community: {{ name: Testville, partnership: Together }}\nedition: {{ name: \"2026\", published: 2026-10-14 }}\nprivacy: {{ preset: us-10, confirmed: true }}\nstages: [ {{ id: school, title: School }} ]\nbreakdowns: [ {{ id: race, title: Race, groups: [ {ids} ] }} ]\n"
    );
    let rows = ["a", "b", "c", "d"].iter().zip(values).map(|(id, n)| format!("2025,{id},{n}\n"));
    let all: u32 = values.iter().sum();
    (site, format!("period,race,value\n2025,,{all}\n{}", rows.collect::<String>()))
}

/// The groups that a card shows in 2025.
fn shown(csv: &[u8]) -> Vec<String> {
    let text = String::from_utf8(csv.to_vec()).unwrap();
    let rows = text.lines().filter(|line| line.contains(",shown,"));
    rows.map(|line| line.split(',').nth(1).unwrap().to_owned())
        .filter(|it| !it.is_empty())
        .collect()
}

/// A card that was released, and the next one with its groups in another order.
fn two_orders() -> Scene {
    let outcome = "title: Pupils\nstage: school\nindicators:\n  - id: pupils\n    title: Pupils\n    unit: count\n    direction: higher\n    breakdowns: [ race ]\n    series: pupils.csv\n";
    let values = [4, 30, 50, 70];
    let (site, table) = of_groups(["a", "b", "c", "d"], values);
    let folder = "content/outcomes/pupils";
    let (yaml, csv) = (format!("{folder}/outcome.yaml"), format!("{folder}/pupils.csv"));
    let scene = Scene::of(&[(SITE, &site), (&yaml, outcome), (&csv, &table)]);
    scene.run(&["release"]).success();
    let (next, _) = of_groups(["a", "c", "b", "d"], values);
    scene.write(SITE, &next.replace("2026", "2027"));
    scene
}

/// In another order of the groups another one is hidden beside the small one: who has both cards would know all but one.
#[test]
fn two_cards_together_tell_no_more_than_one() {
    let scene = two_orders();
    scene.run(&["build"]).success();
    let site = scene.public();
    let (then, now) = (shown(&site["2026/data/pupils.csv"]), shown(&site["data/pupils.csv"]));
    assert_eq!(then, ["Group c", "Group d"]);
    for secret in ["Group a", "Group b"] {
        assert!(!now.iter().any(|it| it == secret), "{now:?}");
    }
    // Without the earlier card nothing would be lost.
    fs::remove_dir_all(scene.path("editions")).unwrap();
    scene.run(&["build"]).success();
    assert_eq!(shown(&scene.public()["data/pupils.csv"]), ["Group b", "Group d"]);
}

/// The card of 2027 of a site in whose outcome one text stands in place of another.
fn revised(from: &str, to: &str) -> Scene {
    let scene = second_year();
    scene.replace(OUTCOME, from, to);
    scene
}

/// What a build tells beside its mistakes.
fn warned(scene: &Scene) -> String {
    printed(&scene.run(&["build"]).success()).1
}

#[test]
fn one_printed_digit_that_is_another_is_found_and_explained() {
    let scene = revised("{ period: 2022, value: 52.3 }", "{ period: 2022, value: 52.4 }");
    let told = warned(&scene);
    assert!(told.contains("W0419"), "{told}");
    assert!(told.contains("The card of 2026 printed 52.3 for 2022"), "{told}");
    assert!(told.contains("this card prints 52.4"), "{told}");
    assert!(told.contains("`restated: [ { period: 2022, reason: … } ]`"), "{told}");
    scene.run(&["build", "--strict"]).code(1);
    let reason =
        "    restated: [ { period: 2022, reason: Late transfers were counted. } ]\n    series:";
    scene.replace(OUTCOME, "    series:", reason);
    assert_eq!(warned(&scene), "");
    scene.run(&["build", "--strict"]).success();
    let both = "2022: 52.3% in the card of 2026. Late transfers were counted.";
    for path in ["outcomes/reading/index.html", "indicators/reading/index.html"] {
        assert!(page(&scene, path).contains(both), "{path}");
    }
    // A mark beside the value leads to the note.
    let chart = page(&scene, "charts/reading-trend.svg");
    assert!(chart.contains(&format!("¹ {both}")) && chart.contains(">¹</text>"), "{chart}");
    let about = page(&scene, "about-the-data/index.html");
    let corrections = about.split("id=\"corrections\"").nth(1).expect("corrections");
    assert!(
        corrections.contains("52.3% in the card of 2026, 52.4% now. Late transfers were counted.")
    );
    let csv = page(&scene, "data/reading.csv");
    assert!(
        csv.lines().any(|row| row.starts_with("2022,") && row.ends_with("2026: 52.3,")),
        "{csv}"
    );
    let json: serde_json::Value = serde_json::from_str(&page(&scene, "data/reading.json")).unwrap();
    let point = &json["series"][0]["points"][2];
    assert_eq!(point["restated"]["value"].to_string(), "52.3", "{point}");
    assert_eq!(point["restated"]["card"], "2026");
}

#[test]
fn what_changes_no_printed_digit_is_no_restatement() {
    for (from, to) in [
        ("{ period: 2022, value: 52.3 }", "{ period: 2022, value: 52.32 }"),
        (
            "value: 41, numerator: 410, denominator: 1000",
            "value: 41, numerator: 411, denominator: 1001",
        ),
        (
            "{ period: 2024, value: 55.0 }",
            "{ period: 2024, value: 55.0 }\n      - { period: 2025, value: 57.1 }",
        ),
    ] {
        assert_eq!(warned(&revised(from, to)), "", "{to}");
    }
}

#[test]
fn values_of_groups_and_values_that_are_gone_are_restatements_too() {
    let group = revised("value: 41, numerator: 410", "value: 43, numerator: 430");
    assert!(warned(&group).contains("The card of 2026 printed 41 for 2024"), "{}", warned(&group));
    let gone = revised("{ period: 2021, value: 50.1 }", "{ period: 2021, value: missing }");
    assert!(warned(&gone).contains("printed 50.1 for 2021"), "{}", warned(&gone));
    assert!(warned(&gone).contains("this card prints none"));
    // What is hidden now says no more than that.
    let hidden = revised(
        "value: 41, numerator: 410, denominator: 1000",
        "value: 44.4, numerator: 4, denominator: 9",
    );
    assert!(!warned(&hidden).contains("W0419"), "{}", warned(&hidden));
}

#[test]
fn a_reason_for_what_is_no_other_value_is_told() {
    let scene =
        revised("    series:", "    restated: [ { period: 2021, reason: None. } ]\n    series:");
    assert!(warned(&scene).contains("W0420"), "{}", warned(&scene));
}

#[test]
fn what_changed_is_told_from_what_was_published() {
    let scene = Scene::small();
    scene.write(
        "content/partners.yaml",
        "partners:\n  - { id: school, name: The schools, sector: education }\ncommitments:\n  - { partner: school, indicator: reading, what: Hire a coach, by: 2026-12-31, state: open }\n",
    );
    scene.run(&["release"]).success();
    scene.replace(
        SITE,
        "name: \"2026\", published: 2026-10-14",
        "name: \"2027\", published: 2027-10-13",
    );
    scene.replace("content/partners.yaml", "state: open", "state: kept");
    scene.replace(
        OUTCOME,
        "target: { value: 70, period: 2030 }",
        "target: { value: 75, period: 2032 }",
    );
    scene.replace(OUTCOME, "    series:\n", "    series:\n      - { period: 2025, value: 44.1 }\n      - { period: 2025, income: low, value: 30, numerator: 300, denominator: 1000 }\n      - { period: 2025, income: other, value: 66, numerator: 660, denominator: 1000 }\n");
    assert_eq!(warned(&scene), "");
    let changed = page(&scene, "what-changed/index.html");
    for told in [
        "What changed since the card of 2026",
        "href=\"../2026/index.html\">Report card 2026",
        "Improving then, Little or no change now.",
        "The target is 75% by 2032; it was 70% by 2030.",
        "Low-income families: 36 points behind now, 25 points behind then.",
        "Kept: Hire a coach.",
    ] {
        assert!(changed.contains(told), "{told}: {changed}");
    }
    assert!(!changed.contains("id=\"measures\"") && !changed.contains("id=\"indicators\""));
    // Nobody is told how far a group is ahead, nor what still counts as the same.
    assert_eq!(told_of(&scene, "gaps").len(), 1);
    scene.replace(OUTCOME, "breakdowns: [ income ]", "breakdowns: [ income ]\n    tolerance: 11");
    assert_eq!(told_of(&scene, "gaps"), [""; 0]);
    scene.replace(OUTCOME, "tolerance: 11", "tolerance: 10.9");
    assert_eq!(told_of(&scene, "gaps").len(), 1);
    // The copy that is kept says the same, and hides the same.
    scene.run(&["release"]).success();
    let kept =
        fs::read_to_string(scene.path("editions/2027/site/what-changed/index.html")).unwrap();
    assert!(kept.contains("href=\"../../2026/index.html\">Report card 2026"), "{kept}");
    assert!(!scene.path("editions/2027/site/2026").exists());
}

/// What the page of changes says below a heading, in text; nothing where the heading is not there.
fn told_of(scene: &Scene, section: &str) -> Vec<String> {
    scene.run(&["build", "--quiet"]).success();
    let page = page(scene, "what-changed/index.html");
    let Some((_, of)) = page.split_once(&format!("<section id=\"{section}\">")) else {
        return Vec::new();
    };
    let of = of.split("</section>").next().unwrap();
    let texts = of.split("<dd>").skip(1).map(|it| it.split("</dd>").next().unwrap());
    texts.map(|it| it.split(['<', '>']).step_by(2).collect()).collect()
}

/// Adds a value of everyone to the series.
fn observe(scene: &Scene, point: &str) {
    let series = format!("    series:\n      - {{ {point} }}\n");
    scene.replace(OUTCOME, "    series:\n", &series);
}

#[test]
fn a_target_is_told_when_it_is_met_when_it_is_missed_and_when_nobody_knows_yet() {
    let scene = Scene::small();
    scene.replace(OUTCOME, "value: 70, period: 2030", "value: 70, period: 2026");
    let next = |name: &str| {
        scene.run(&["release"]).success();
        scene.run(&["next", name]).success();
    };
    next("2027");
    let passed =
        "The time for the target, 70% by 2026, is over; no figure shows yet whether it was met.";
    assert_eq!(told_of(&scene, "targets"), [passed]);
    // A newer figure is none of that time.
    observe(&scene, "period: 2025, value: 68");
    assert_eq!(told_of(&scene, "targets"), [passed]);
    next("2028");
    assert_eq!(told_of(&scene, "targets"), [""; 0], "it was told then");
    // The first of that time is, though later ones get there, and though the target is put off meanwhile.
    observe(&scene, "period: 2026, value: 69.9");
    let missed = "Missed: the target was 70% by 2026, and it was 69.9% in 2026.";
    assert_eq!(told_of(&scene, "targets"), [missed]);
    observe(&scene, "period: 2027, value: 69.8");
    assert_eq!(told_of(&scene, "targets"), [missed]);
    let (was, is) = ("value: 70, period: 2026", "value: 80, period: 2032");
    scene.replace(OUTCOME, was, is);
    let moved = "The target is 80% by 2032; it was 70% by 2026.";
    assert_eq!(told_of(&scene, "targets"), [moved, missed]);
    scene.replace(OUTCOME, is, was);
    next("2029");
    assert_eq!(told_of(&scene, "targets"), [""; 0]);
    scene.replace(OUTCOME, was, is);
    assert_eq!(told_of(&scene, "targets"), [moved]);
    next("2030");
    observe(&scene, "period: 2028, value: 80");
    let met = "Newly met: 80.0% in 2028, and the target is 80% by 2032.";
    assert_eq!(told_of(&scene, "targets"), [met]);
    next("2031");
    assert_eq!(told_of(&scene, "targets"), [""; 0]);
}

#[test]
fn what_is_counted_in_another_way_is_no_missed_target() {
    let scene = Scene::small();
    scene.replace(OUTCOME, "value: 70, period: 2030", "value: 70, period: 2025");
    scene.run(&["release"]).success();
    scene.run(&["next", "2027"]).success();
    observe(&scene, "period: 2025, value: 60");
    let missed = "Missed: the target was 70% by 2025, and it was 60.0% in 2025.";
    assert_eq!(told_of(&scene, "targets"), [missed]);
    scene.replace(OUTCOME, "direction: higher", "direction: lower");
    let told = told_of(&scene, "targets");
    assert_eq!(told, ["Newly met: 60.0% in 2025, and the target is 70% by 2025."]);
    scene.replace(OUTCOME, "period: 2025, value: 60", "period: 2025, value: 71");
    assert_eq!(told_of(&scene, "targets"), [""; 0]);
}

#[test]
fn another_definition_is_told_in_a_sentence_and_another_year_of_a_source_is_none() {
    let scene = Scene::small();
    scene.replace(
        OUTCOME,
        "definition: Share",
        "counted: All third graders, 4,730 in spring 2026.\n    definition: Share",
    );
    scene.run(&["release"]).success();
    scene.run(&["next", "2027"]).success();
    let kept = fs::read_to_string(scene.path(OUTCOME)).unwrap();
    scene.replace(OUTCOME, "name: State test,", "name: \"State test, July 2027\",");
    let later = "All third\n      graders, 4,691 in spring 2027.";
    scene.replace(OUTCOME, "All third graders, 4,730 in spring 2026.", later);
    assert_eq!(told_of(&scene, "measures"), [""; 0]);
    scene.write(OUTCOME, &kept);
    for (from, to) in [
        ("All third graders, 4,730", "Third graders who took the test, 4,730"),
        ("Share at or above the mark.", "Share above the mark."),
        (
            "measure: Third graders at grade level in reading",
            "measure: Readers\n    place: Eastville",
        ),
        ("unit: percent", "unit: { kind: rate, per: 1000 }"),
        ("direction: higher", "direction: lower"),
        ("name: State test,", "name: Federal test,"),
        ("baseline: 2020", "baseline: 2021"),
    ] {
        scene.replace(OUTCOME, from, to);
    }
    let told = [
        "What is counted has changed. It was: Third graders at grade level in reading.",
        "Its definition has changed. It was: Share at or above the mark.",
        "Who is counted has changed. It was: All third graders, 4,730 in spring 2026.",
        "Its unit is a rate per 1,000 now; it was a share in percent.",
        "Lower is better now; higher was better then.",
        "It is about Eastville now; it was about Testville.",
        "The numbers come from Federal test now; they came from State test.",
        "Held against 2021 now; it was 2020.",
    ];
    assert_eq!(told_of(&scene, "measures"), told);
    // A card that was released before all of this was kept says nothing of it.
    let path = "editions/2026/edition.json";
    let text = fs::read_to_string(scene.path(path)).unwrap();
    let mut record: serde_json::Value = serde_json::from_str(&text).unwrap();
    let of = record["indicators"][0].as_object_mut().unwrap();
    for field in ["definition", "counted", "unit", "direction", "sources", "latest"] {
        of.remove(field).unwrap_or_else(|| panic!("{field}"));
    }
    scene.write(path, &record.to_string());
    assert_eq!(told_of(&scene, "measures"), [told[0], told[5], told[7]]);
}

/// What an earlier card showed is known when a card is put away, too.
#[test]
fn the_copy_that_is_kept_hides_what_the_card_hides() {
    let scene = two_orders();
    scene.run(&["build"]).success();
    let now = shown(&scene.public()["data/pupils.csv"]);
    scene.run(&["release"]).success();
    let kept = tree(&scene.path("editions/2027/site"));
    assert_eq!(shown(&kept["data/pupils.csv"]), now);
}

#[test]
fn the_home_page_says_how_many_were_improving_as_published() {
    let scene = Scene::starter();
    scene.run(&["release"]).success();
    scene.replace(SITE, "name: \"2026\"", "name: \"2027\"");
    scene.run(&["build"]).success();
    let home = page(&scene, "index.html");
    let changed = page(&scene, "what-changed/index.html");
    assert!(
        changed.contains("Nothing is other than what was published on 14 October 2026"),
        "{changed}"
    );
    assert!(!changed.contains("<section"), "{changed}");
    assert!(home.contains("Five of 8 were improving in the card of 2026, as published."), "{home}");
}

#[test]
fn links_to_pages_that_are_gone_lead_to_the_card_that_has_them() {
    let scene = Scene::small();
    scene.write("content/pages/who-we-are.md", "# Who we are\n\nPeople.\n");
    scene.run(&["release"]).success();
    scene.replace(SITE, "name: \"2026\"", "name: \"2027\"");
    fs::remove_file(scene.path("content/pages/who-we-are.md")).unwrap();
    assert_eq!(warned(&scene), "");
    let moved = page(&scene, "pages/who-we-are/index.html");
    assert!(moved.contains("This page is on the card of 2026"), "{moved}");
    assert!(
        moved.contains("href=\"../../2026/pages/who-we-are/index.html\">Report card 2026"),
        "{moved}"
    );
    assert!(moved.contains("noindex"), "{moved}");
    let there = "rel=\"canonical\" href=\"https://testville.example/card/2026/pages/who-we-are/\"";
    assert!(moved.contains(there), "{moved}");
    assert!(!scene.path("public/social/pages-who-we-are.png").exists());
    assert!(!page(&scene, "sitemap-pages.xml").contains("who-we-are"));
    // Who asks for the sitemap is led to those of all cards.
    for path in ["sitemap-pages.xml", "2026/sitemap.xml"] {
        let place = format!("<loc>https://testville.example/card/{path}</loc>");
        assert!(
            page(&scene, "sitemap.xml").contains(&place)
                && scene.path("public").join(path).exists()
        );
    }
    assert!(page(&scene, "2026/sitemap.xml").contains("card/2026/pages/who-we-are/"));
    assert!(
        !scene.path("public/2026/404.html").exists()
            && !scene.path("public/pages").join("index.html").exists()
    );
    let server = Server::of(&scene);
    server.shows("/pages/who-we-are/", "This page is on the card of 2026");
    // A page that came back is the card's own.
    scene.write("content/pages/who-we-are.md", "# Who we are\n\nPeople.\n");
    scene.run(&["build"]).success();
    assert!(page(&scene, "pages/who-we-are/index.html").contains("People."));
}

/// What the next card lacks and the last one showed is known as well: what had to be hidden beside the small group still has to.
#[test]
fn what_is_missing_now_and_was_shown_is_known() {
    let outcome = "title: Reading\nstage: school\nindicators:\n  - id: pupils\n    title: Reading\n    unit: percent\n    direction: higher\n    breakdowns: [ race ]\n    series: pupils.csv\n";
    let (site, _) = of_groups(["a", "b", "c", "d"], [0; 4]);
    let rows = "period,race,value,numerator,denominator\n2025,,50,184,368\n2025,a,50,4,8\n2025,b,50,60,120\n2025,c,50,50,100\n2025,d,50,70,140\n";
    let folder = "content/outcomes/pupils";
    let (yaml, csv) = (format!("{folder}/outcome.yaml"), format!("{folder}/pupils.csv"));
    let scene = Scene::of(&[(SITE, &site), (&yaml, outcome), (&csv, rows)]);
    scene.run(&["release"]).success();
    scene.replace(SITE, "name: \"2026\"", "name: \"2027\"");
    scene.replace(&csv, "2025,d,50,70,140", "2025,d,missing,,");
    scene.run(&["build"]).success();
    let site = scene.public();
    let (then, now) = (shown(&site["2026/data/pupils.csv"]), shown(&site["data/pupils.csv"]));
    assert_eq!(then, ["Group b", "Group d"]);
    assert_eq!(now, ["Group b"]);
    // Without the earlier card nothing would be lost.
    fs::remove_dir_all(scene.path("editions")).unwrap();
    scene.run(&["build"]).success();
    assert_eq!(shown(&scene.public()["data/pupils.csv"]), ["Group b", "Group c"]);
}
