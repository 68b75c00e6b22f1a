//! `check`: everything that `build` does, but for writing.

use super::arguments::{Check, Format};
use super::{Ending, Failure, diagnostics, terminal};
use reportcard::disk;
use reportcard::memo::Memo;
use std::convert::Infallible;

/// Compiles and renders the whole site, prints what was found, and writes nothing.
pub(super) fn run(check: &Check) -> Result<Ending, Failure> {
    let (sources, mut found) = disk::read(&check.site.root)?;
    let compiled = reportcard::compile(&sources, &check.site.options, &Memo::default());
    found.extend(compiled.diagnostics);
    if let Some(site) = compiled.value.filter(|_| !found.has_errors()) {
        let Ok((_, seen)) = site.make(|_, _| Ok::<_, Infallible>(()));
        found.extend(seen);
    }
    found.sort();
    diagnostics::print(check.format, &sources, &found)?;
    if check.format == Format::Human && found.is_empty() {
        terminal::print("No mistakes were found.\n")?;
    }
    let stops = found.has_errors() || check.site.strict && !found.is_empty();
    Ok(if stops {
        Ending::Mistakes
    } else {
        Ending::Fine
    })
}
