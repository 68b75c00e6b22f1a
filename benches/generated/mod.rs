//! Generated: a site of any number of outcomes, each with 400 words of story and one indicator of
//! six groups over ten years; the same bytes for the same number.

use std::fmt::Write;
use std::fs;
use std::path::Path;

const WORDS: [&str; 16] = [
    "children", "in", "the", "county", "read", "with", "a", "neighbor", "every", "week", "and",
    "schools", "share", "what", "they", "learn",
];
const GROUPS: [&str; 6] = ["north", "south", "east", "west", "harbor", "hills"];

/// Writes the site below `root`, with a social image for each page or without.
pub fn site(root: &Path, outcomes: usize, images: bool) -> std::io::Result<()> {
    let content = root.join("content");
    fs::create_dir_all(content.join("outcomes"))?;
    fs::write(content.join("site.yaml"), site_yaml(images))?;
    fs::write(content.join("index.md"), "One line for every outcome.\n")?;
    for n in 0..outcomes {
        let folder = content.join(format!("outcomes/outcome-{n:05}"));
        fs::create_dir(&folder)?;
        fs::write(folder.join("outcome.yaml"), outcome_yaml(n))?;
        fs::write(folder.join("index.md"), story(n))?;
        fs::write(folder.join("series.csv"), series(n))?;
    }
    Ok(())
}

fn site_yaml(images: bool) -> String {
    let mut groups = String::new();
    for id in GROUPS {
        let _ = write!(groups, "\n      - {{ id: {id}, title: {id} district }}");
    }
    format!(
        "community: {{ name: Bench County, partnership: Bench Forward }}\n\
         edition: {{ name: \"2026\", published: 2026-10-14 }}\n\
         base_url: https://bench.example\nsocial_images: {images}\n\
         stages:\n  - {{ id: school, title: School }}\n\
         breakdowns:\n  - id: district\n    title: District\n    groups:{groups}\n"
    )
}

fn outcome_yaml(n: usize) -> String {
    format!(
        "title: Outcome {n}\nstage: school\nage: 9\norder: {n}\nindicators:\n  \
         - id: indicator-{n:05}\n    title: Children of cohort {n} who read at grade level\n    \
         measure: Children of cohort {n} at grade level\n    unit: percent\n    \
         direction: higher\n    baseline: 2016–17\n    target: {{ value: 90, period: 2030–31 }}\n    \
         breakdowns: [district]\n    source: {{ name: An invented source, released: 2026-09-01 }}\n    \
         series: series.csv\n"
    )
}

fn story(n: usize) -> String {
    let mut text = String::new();
    for word in 0..400 {
        text += WORDS[(n + word * 7 + word / 16) % WORDS.len()];
        text += match word % 80 {
            79 => ".\n\n",
            _ => " ",
        };
    }
    text
}

fn series(n: usize) -> String {
    let mut csv = "period,district,value,numerator,denominator\n".to_owned();
    for year in 0..10 {
        let mut all = 0;
        for (g, id) in GROUPS.iter().enumerate() {
            let numerator = 400 + (n * 31 + g * 57 + year * (11 + g)) % 400;
            all += numerator;
            row(&mut csv, year, id, numerator, 1000);
        }
        row(&mut csv, year, "", all, 6000);
    }
    csv
}

fn row(csv: &mut String, year: usize, group: &str, numerator: usize, denominator: usize) {
    let (from, to) = (2016 + year, 17 + year);
    let value = numerator as f64 * 100.0 / denominator as f64;
    let _ = writeln!(csv, "{from}–{to},{group},{value:.4},{numerator},{denominator}");
}
