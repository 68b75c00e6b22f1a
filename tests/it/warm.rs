//! A rebuild is a build with a warm memo: whatever was edited, and in whatever order, what comes of it
//! is what a build of the same files makes from nothing.

use crate::site::Site;
use proptest::prelude::*;
use reportcard::memo::Memo;
use std::collections::BTreeMap;

/// A file of the site with the states that it can be in; the first is where each run begins.
type Variants = (&'static str, &'static [Option<&'static str>]);

const SITE: &str = "community: { name: Elm County, partnership: Elm Forward }\nedition: { name: '2026', published: 2026-10-14 }\nbase_url: https://elm.example\nsocial_images: false\nchart_images: false\nstages:\n  - { id: school, title: School }\n  - { id: work, title: Work }\nbreakdowns:\n  - id: district\n    title: District\n    groups:\n      - { id: north, title: North }\n      - { id: south, title: South }\n";
const READING: &str = "title: Reading\nstage: school\nage: 9\nindicators:\n  - id: reading\n    title: Children who read\n    unit: percent\n    direction: higher\n    baseline: 2023–24\n    target: { value: 90, period: 2030–31 }\n    breakdowns: [district]\n    source: { name: The state, released: 2026-09-01 }\n    series: reading.csv\n";
const TABLE: &str = "period,district,value,numerator,denominator\n2023–24,,50,500,1000\n2024–25,,60,600,1000\n2023–24,north,55,275,500\n2024–25,north,70,350,500\n2023–24,south,45,225,500\n2024–25,south,50,250,500\n";
const HIDDEN: &str = "period,district,value,numerator,denominator\n2023–24,,50,500,1000\n2024–25,,60,600,1000\n2023–24,north,50,2,4\n2024–25,north,70,350,500\n2023–24,south,45,225,500\n2024–25,south,50,250,500\n";
const BROKEN_TABLE: &str = "period,district,value,numerator,denominator\n2023–24,,5O,500,1000\n";
const JOBS: &str = "title: Jobs\nstage: work\nindicators:\n  - id: jobs\n    title: Young people at work\n    unit: percent\n    direction: higher\n    source: { name: The county, released: 2026-09-01 }\n    no_target: None yet.\n    no_groups: None yet.\n    series:\n      - { period: 2023, value: 40 }\n      - { period: 2024, value: 42 }\n";
const STORY: &str = "Now {{ value(reading) }} of children read, and {{ value(reading, group=\"district:north\") }} in the north.\n\n{{ chart(reading) }}\n\n{{ claim(reading, \"rose\") }}\n";

/// Every file that an edit may change.
fn variants() -> Vec<Variants> {
    vec![
        (
            "content/site.yaml",
            &[
                Some(SITE),
                Some(
                    "# A line on top moves every place.\ncommunity: { name: Oak County, partnership: Oak Forward }\nedition: { name: '2026', published: 2026-10-14 }\nsocial_images: false\nchart_images: false\nprivacy: { min_n: 600 }\nstages:\n  - { id: school, title: Schools }\n  - { id: work, title: Work }\nbreakdowns:\n  - id: district\n    title: Part of the county\n    reference: south\n    groups:\n      - { id: south, title: South }\n      - { id: north, title: North }\n      - { id: east, title: East }\n",
                ),
                Some(
                    "community: { name: Elm County, partnership: Elm Forward }\nedition: { name: '2026', published: 2026-10-14 }\nsocial_images: false\nchart_images: false\nstages:\n  - { id: school, title: School }\nsources: [",
                ),
                None,
            ],
        ),
        (
            "content/index.md",
            &[
                Some("One line.\n"),
                Some("Reading stands at {{ value(reading) }}; jobs at {{ value(jobs) }}.\n"),
                Some("{{ value(nothing) }} and {{ claim(reading, \"fell\") }}\n"),
                None,
            ],
        ),
        (
            "content/outcomes/reading/outcome.yaml",
            &[
                Some(READING),
                Some(
                    "# Another line.\n\ntitle: Reading well\nstage: work\nage: 30\nindicators:\n  - id: reading\n    title: Children who read well\n    unit: percent\n    direction: lower\n    breakdowns: [district]\n    source: { name: The state, released: 2026-09-01 }\n    no_target: None yet.\n    series: reading.csv\n",
                ),
                Some("title: Reading\nstage: school\nindicators:\n  - id: reading\n    title: [\n"),
                None,
            ],
        ),
        (
            "content/outcomes/reading/reading.csv",
            &[Some(TABLE), Some(HIDDEN), Some(BROKEN_TABLE), None],
        ),
        (
            "content/outcomes/reading/index.md",
            &[
                Some(STORY),
                Some("Plain words, and 60% of them.\n"),
                Some("{{ value(readin) }} of them.\n"),
                None,
            ],
        ),
        (
            "content/outcomes/jobs/outcome.yaml",
            &[
                Some(JOBS),
                Some(
                    "title: Jobs\nstage: work\nindicators:\n  - id: reading\n    title: The same id twice\n    unit: percent\n    direction: higher\n    source: { name: The county }\n    series: [{ period: 2024, value: 42 }]\n",
                ),
                None,
            ],
        ),
        (
            "content/partners.yaml",
            &[
                None,
                Some(
                    "partners:\n  - { id: library, name: The library, sector: Government }\ncommitments:\n  - { partner: library, indicator: reading, what: Opens on Sundays }\n",
                ),
            ],
        ),
        (
            "themes/default/templates/own.html",
            &[
                None,
                Some(
                    "{% extends \"base.html\" %}{% block main %}<p>{{ nothing.here }}</p>{% endblock %}",
                ),
                Some("{% extends"),
            ],
        ),
        ("themes/default/assets/style.css", &[None, Some("main { color: var(--ink); }\n")]),
        (
            "content/pages/about-us.md",
            &[None, Some("# About us\n\nWe stand at {{ value(jobs) }}.\n")],
        ),
    ]
}

/// Everything that a user would see of a site: what was found, and every file.
fn outcome(site: &Site, memo: &Memo) -> (String, BTreeMap<String, Vec<u8>>) {
    let built = site.build_with(memo);
    (format!("{:#?}", built.told), built.files)
}

fn site(variants: &[Variants], states: &[usize]) -> Site {
    let files = variants.iter().zip(states);
    let there =
        files.filter_map(|((path, texts), state)| Some((*path, texts[state % texts.len()]?)));
    Site::of(&there.collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_warm_build_is_a_cold_build(edits in prop::collection::vec((0_usize..10, 0_usize..4), 12)) {
        let (variants, memo) = (variants(), Memo::warm());
        let mut states = vec![0; variants.len()];
        outcome(&site(&variants, &states), &memo);
        for (file, state) in edits {
            states[file] = state;
            let site = site(&variants, &states);
            let (warm, cold) = (outcome(&site, &memo), outcome(&site, &Memo::default()));
            prop_assert_eq!(warm.0, cold.0, "{:?}", states);
            for (path, bytes) in &cold.1 {
                prop_assert!(warm.1.get(path) == Some(bytes), "{} differs at {:?}", path, states);
            }
            prop_assert_eq!(warm.1.len(), cold.1.len());
        }
    }
}

/// The states are what they are meant to be: the first is a site without mistakes.
#[test]
fn the_site_that_edits_begin_with_is_whole() {
    let variants = variants();
    let first = site(&variants, &vec![0; variants.len()]);
    let (found, files) = outcome(&first, &Memo::default());
    assert!(!found.contains("Error") && files.len() > 15, "{found}");
    assert!(files.contains_key("charts/reading-trend.svg"));
}
