//! Hand-checkable cases of what a reader can work out, read from the files as they are: the copy in
//! `tests/cases`, or those in the folder that the environment variable `REPORTCARD_CASES` names.
//!
//! A kind, a field or a word that is not known here fails: no case is passed by not being read.

mod audit;
mod primary;
mod protect;
mod table;

use crate::status_cases::fields::Fields;
use crate::status_cases::hold;
use serde_json::Value as Json;

/// What differs from what a case expects.
type Differences = Result<Vec<String>, String>;

#[test]
fn suppression_cases() {
    hold("suppression", run);
}

fn run(case: &Json) -> Differences {
    let case = Fields::of(case)?;
    case.allow(&["id", "title", "why", "topic"]);
    let expected = case.needed("expected")?;
    let params = case.needed("params")?;
    let differences = match case.word("kind")?.ok_or("no `kind`")? {
        "audit" => audit::run(&case, &params, &expected),
        "protect" => protect::run(&case, &params, &expected),
        "primary" => primary::run(&case, &params, &expected),
        other => Err(format!("unknown kind `{other}`")),
    }?;
    case.done()?;
    params.done()?;
    expected.done()?;
    Ok(differences)
}

/// A line where two values differ.
fn differs<T: PartialEq + std::fmt::Debug>(what: &str, got: &T, expected: &T) -> Option<String> {
    (got != expected).then(|| format!("{what} is {got:?}, not {expected:?}"))
}
