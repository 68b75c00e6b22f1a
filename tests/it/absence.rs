//! Absence: why a number is not there, from the marker in a file to every place where it is told; and files of
//! pupils, of which nothing is told.

use crate::scene::Scene;
use crate::site::{Built, Site};
use reportcard::report::{Absence, Population, Value};
use serde_json::Value as Json;
use strum::VariantArray;

/// A marker for each reason, the words beside its cell, the sentence below the table, and how the text
/// alternative of the chart begins to tell it.
const REASONS: [(Absence, &str, &str, &str, &str); 9] = {
    use Absence::*;
    [
        (
            Privacy,
            "-1",
            "Not shown, to protect privacy",
            "",
            "Not shown, to protect privacy: 2019.",
        ),
        (
            Complementary,
            "**",
            "Not shown, so that another number stays private",
            "could be worked out from it.",
            "Not shown, so that another number stays private: 2019.",
        ),
        (
            Range,
            "R",
            "Not shown, only a range is published",
            "The source tells only between which numbers this one lies.",
            "Not shown, only a range is published: 2019.",
        ),
        (NotTested, "nt", "not tested", "Nobody was tested or asked", "Not tested: 2019."),
        (
            Nobody,
            ".",
            "nobody in this group",
            "Nobody was in this group",
            "Nobody in this group: 2019.",
        ),
        (
            NotApplicable,
            "n/a",
            "does not apply",
            "The question does not apply here",
            "Does not apply: 2019.",
        ),
        (
            NotYet,
            "tba",
            "not yet published",
            "The number is not yet published.",
            "Not yet published: 2019.",
        ),
        (
            Unreliable,
            "LNE",
            "too few were asked to tell",
            "Too few people were asked",
            "Too few were asked to tell: 2019.",
        ),
        (Missing, "?", "no data", "", "No data in 2019."),
    ]
};

fn site(marker: &str, why: Absence) -> Site {
    let options = format!("{{ file: data.csv, markers: {{ \"{marker}\": {} }} }}", why.into_str());
    Site::of(&[
        (
            "content/site.yaml",
            "community: { name: Testville, partnership: Testville Forward }
edition: { name: '2026', published: 2026-10-14 }
privacy: { preset: us-10, confirmed: true }
stages: [ { id: school, title: School } ]
",
        ),
        (
            "content/outcomes/reading/outcome.yaml",
            &format!(
                "title: Reading
stage: school
indicators:
  - id: m1
    title: Test measure
    unit: percent
    direction: higher
    series: {options}
"
            ),
        ),
        (
            "content/outcomes/reading/data.csv",
            &format!("Year,Value\n2018,40\n2019,{marker}\n2020,42\n2021,43\n"),
        ),
    ])
}

fn json(built: &Built, path: &str) -> Json {
    serde_json::from_slice(&built.files[path]).unwrap()
}

#[test]
fn each_reason_goes_from_the_file_to_every_place_where_it_is_told() {
    assert_eq!(REASONS.map(|it| it.0).len(), Absence::VARIANTS.len());
    for (why, marker, words, sentence, alternative) in REASONS {
        let (site, word) = (site(marker, why), why.into_str());
        let report = site.report();
        let everyone = report.series[0].iter().find(|it| it.population == Population::Everyone);
        assert_eq!(everyone.unwrap().observations[1].value, Value::Absent(why));

        let built = site.build();
        let page = String::from_utf8(built.files["indicators/m1/index.html"].clone()).unwrap();
        for told in [words, sentence, alternative] {
            assert!(page.contains(told), "{word}: {told} is not in {page}");
        }
        let table = String::from_utf8(built.files["data/m1.csv"].clone()).unwrap();
        let status = if why.is_suppressed() { "not_shown" } else { "missing" };
        assert!(table.contains(&format!("\n2019,{word},{status},,")), "{table}");
        let all = String::from_utf8(built.files["data/all.csv"].clone()).unwrap();
        assert!(all.contains(&format!(",2019,{word},{status},,")), "{all}");

        for path in ["data/m1.json", "report.json"] {
            let object = json(&built, path);
            let of = if path == "report.json" { &object["indicators"][0] } else { &object };
            let point = &of["series"][0]["points"][1];
            assert_eq!(
                (&point["reason"], &point["status"]),
                (&word.into(), &status.into()),
                "{of}"
            );
            assert!(point.get("value").is_none(), "{point}");
        }
        let package = json(&built, "datapackage.json");
        let fields = package["resources"][0]["schema"]["fields"].as_array().unwrap().clone();
        let value = fields.into_iter().find(|it| it["name"] == "value").unwrap();
        let values = value["missingValues"].as_array().unwrap().clone();
        assert!(values.contains(&serde_json::json!({ "value": word, "label": words })), "{value}");
    }
}

/// A status is judged of the same data in the same way, whatever is said of why a year has none.
#[test]
fn no_reason_changes_a_verdict() {
    let told = |why: Absence| {
        let built = site("x", why).build();
        let report = json(&built, "report.json");
        let it = &report["indicators"][0];
        ["status", "trend", "pace", "latest", "baseline", "change"].map(|field| it[field].clone())
    };
    let (kept, lost): (Vec<Absence>, Vec<Absence>) =
        Absence::VARIANTS.iter().copied().partition(|it: &Absence| it.is_suppressed());
    for alike in [kept, lost] {
        assert!(alike.iter().all(|why| told(*why) == told(alike[0])), "{alike:?}");
    }
}

#[test]
fn a_marker_is_no_number_in_any_column() {
    let data = "Year,Value,numerator,denominator,standard_error\n\
        2018,40,40,100,1.5\n2019,-1.0,-1,-1.00,-1\n2020,,,-1,\n2021,42,42,100,1.5\n2022,50,,-1.0,\n";
    let site = site("-1", Absence::Privacy).file("content/outcomes/reading/data.csv", data);
    let report = site.report();
    let everyone = &report.series[0][0].observations;
    // The last is kept back since its people are.
    for at in [1, 2, 4] {
        assert_eq!(everyone[at].value, Value::Absent(Absence::Privacy), "{at}");
        assert_eq!((everyone[at].counts, everyone[at].standard_error), (None, None), "{at}");
    }
}

/// Source: EdSight, Connecticut: codes and years as Excel quotes them.
#[test]
fn what_excel_quotes_is_a_word_and_never_a_number() {
    let series = |data: &str| {
        let outcome = "title: Reading\nstage: school\nindicators:\n  - id: m1\n    title: Test measure\n    \
            unit: percent\n    direction: higher\n    series: { file: data.csv, where: { Code: \"0936411\" } }\n";
        let site = site("x", Absence::Missing).file("content/outcomes/reading/data.csv", data);
        site.file("content/outcomes/reading/outcome.yaml", outcome)
    };
    let data = "Code,Year,Value\n=\"0936411\",=\"2018\",40\n\"=\"\"0936411\"\"\",2019,41\n=\"\"0936411\"\",2020,42\n=\"17\",2019,5\n";
    let report = series(data).report();
    assert_eq!(report.series[0][0].observations.len(), 3);
    let (_, told) = series("Code,Year,Value\n0936411,2018,=\"40\"\n").read();
    let told: Vec<_> = told.iter().collect();
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].help.as_deref().unwrap().contains("so it is read as no number"), "{told:#?}");
}

/// A file of pupils, with everything wrong in it that is told of files elsewhere.
#[test]
fn nothing_of_a_file_of_pupils_is_printed() {
    let rows = "Student ID,First Name,Last Name,DateOfBirth,period,value\n\
        4711,Zenobia,Quuxley,2015-02-03,never,Quuxley\n4711,Zenobia,\"Quuxley\n";
    for (path, text) in [
        ("content/outcomes/reading/roster.csv", rows.to_owned()),
        ("content/outcomes/reading/roster.csv", format!("A title of Quuxley\n{rows}")),
        ("content/roster.txt", rows.replace('\n', "\r")),
        ("content/index.txt", rows.replace(',', "\t")),
        ("content/pages/roster.CSV", rows.replace(',', ";") + "\0"),
    ] {
        let scene = Scene::small();
        scene.write(path, &text);
        if path.ends_with("roster.csv") {
            let series = "  - { id: m9, title: T, unit: percent, direction: higher, series: { file: roster.csv, where: { \"Last Name\": Smyth } } }\n";
            let outcome =
                std::fs::read_to_string(scene.path("content/outcomes/reading/outcome.yaml"));
            let outcome = outcome.unwrap() + series;
            scene.write("content/outcomes/reading/outcome.yaml", &outcome);
        }
        for arguments in [
            &["check"][..],
            &["build"],
            &["check", "--format", "json"],
            &["check", "--format", "sarif"],
        ] {
            let output = scene.run(arguments);
            let output = output.get_output();
            let printed = [&output.stdout, &output.stderr].map(|it| String::from_utf8_lossy(it));
            let printed = printed.concat();
            assert!(printed.contains("E0115"), "{path} {arguments:?}: {printed}");
            for word in ["Quux", "Zenobia", "4711", "2015-02"] {
                assert!(!printed.contains(word), "{path} {arguments:?}: {printed}");
            }
        }
        assert!(!scene.path("public").exists(), "{path}");
    }
}
