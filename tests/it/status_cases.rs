//! Hand-checkable cases of every rule, read from the files as they are: the copy in `tests/cases`,
//! or those in the folder that the environment variable `REPORTCARD_CASES` names.
//!
//! Each case becomes a report of one indicator that goes through `disclose` and `assess`. A kind,
//! a field or a word that is not known here fails: no case is passed by not being read.

mod curve;
pub mod fields;
mod gap;
mod gap_change;
mod growth;
mod interval;
mod pace;
mod results;
mod status;
mod trend;
mod world;

use fields::Fields;
use results::differences;
use serde_json::Value as Json;
use std::path::{Path, PathBuf};

#[test]
fn status_cases() {
    hold("status", run);
}

/// Holds every case of a kind to what it expects; `run` says what differs.
pub fn hold(kind: &str, run: fn(&Json) -> Result<Vec<String>, String>) {
    let mut wrong = Vec::new();
    let mut count = 0;
    for (path, document) in documents(kind) {
        let cases = document["cases"].as_array().expect("a list of cases");
        count += cases.len();
        for case in cases {
            let id = case["id"].as_str().unwrap_or("?");
            let said = run(case).unwrap_or_else(|fault| vec![fault]);
            wrong.extend(said.iter().map(|line| format!("{path} {id}: {line}")));
        }
    }
    assert!(count > 0, "no cases at all");
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// What differs from what the case expects.
fn run(case: &Json) -> Result<Vec<String>, String> {
    let case = Fields::of(case)?;
    case.allow(&["id", "title", "why"]);
    let expected = case.inner("expected")?.ok_or("no `expected`")?;
    let input = case.inner("input")?.ok_or("no `input`")?;
    let results = match case.word("kind")?.ok_or("no `kind`")? {
        "status" => status::run(&input),
        "pace_linear" => pace::run(&input),
        "open_sdg_cagr" => growth::run(&input),
        "trend_mann_kendall" => trend::run(&input),
        "turn_the_curve" => curve::run(&input),
        "gap" => gap::run(&input),
        "gap_change" => gap_change::run(&input),
        "wilson95" => interval::wilson95(&input),
        "newcombe95" => interval::newcombe95(&input),
        other => Err(format!("unknown kind `{other}`")),
    }?;
    case.done()?;
    input.done()?;
    Ok(differences(expected.map(), &results))
}

/// Every document with cases of a kind in the folder of cases, with its path.
fn documents(kind: &str) -> Vec<(String, Json)> {
    let folder = std::env::var_os("REPORTCARD_CASES")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases"), PathBuf::from);
    let files = std::fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut paths: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let documents = paths.into_iter().map(|path| {
        let text = std::fs::read_to_string(&path).unwrap();
        let document: Json =
            serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        (path.display().to_string(), document)
    });
    documents.filter(|(path, document)| is_of(kind, path, document)).collect()
}

/// The folder may hold cases of other rooms; a later version of ours is not ours to skip.
fn is_of(kind: &str, path: &str, document: &Json) -> bool {
    let schema = document["schema"].as_str().unwrap_or_default();
    let starts = schema.starts_with(&format!("reportcard-{kind}-cases/"));
    if path.ends_with(&format!("{kind}_cases.json")) || starts {
        assert_eq!(schema, format!("reportcard-{kind}-cases/1"), "{path}");
        return true;
    }
    false
}
