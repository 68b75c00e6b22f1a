//! `schema`: what editors know of each kind of document.

use super::ending::{Ending, Failure};
use super::terminal;
use reportcard::parse;

/// Prints the JSON Schema of a kind, or of what translates it, or the list of kinds.
pub(super) fn run(kind: Option<&str>, is_translation: bool) -> Result<Ending, Failure> {
    let Some(kind) = kind else {
        let mut list = String::new();
        for kind in parse::kinds() {
            list.push_str(kind);
            list.push('\n');
        }
        terminal::print(&list)?;
        return Ok(Ending::Fine);
    };
    let Some(schema) = parse::schema(kind, is_translation) else {
        let known: Vec<&str> = parse::kinds().collect();
        return Err(Failure::Usage(format!(
            "there is no kind of document named “{kind}”; the kinds are {}",
            known.join(", ")
        )));
    };
    terminal::print(&format!("{schema:#}\n"))?;
    Ok(Ending::Fine)
}
