//! `privacy`: a report of what is hidden, for those who answer for the data.

use super::arguments::{Format, Privacy};
use super::ending::{Ending, Failure};
use super::{diagnostics, terminal};
use reportcard::disk;
use reportcard::memo::Memo;
use reportcard::source::{Code, Severity};

/// Writes the report. Where documents have mistakes it would be of other numbers, and there is none; what is
/// not proven stands in it.
pub(super) fn run(privacy: &Privacy) -> Result<Ending, Failure> {
    let (sources, mut found) = disk::read(&privacy.site.root)?;
    let compiled = reportcard::compile(&sources, &privacy.site.options(), &Memo::default());
    found.extend(compiled.diagnostics);
    let mut errors = found.iter().filter(|it| it.severity() == Severity::Error);
    let is_whole = errors.all(|it| it.code == Code::Unproven);
    if let Some(site) = compiled.value.filter(|_| is_whole) {
        let report = site.privacy();
        match &privacy.output {
            Some(file) => disk::save(&std::path::absolute(file)?, report.as_bytes())?,
            None => terminal::print(&terminal::plain(&report))?,
        }
    }
    if !found.has_errors() {
        return Ok(Ending::Fine);
    }
    found.sort(&sources);
    diagnostics::print(Format::Human, &sources, &found)?;
    Ok(Ending::Mistakes)
}
