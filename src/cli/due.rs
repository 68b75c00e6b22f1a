//! `due`: what waits for those who make the card, on a day.

use super::arguments::{Due, DueFormat, Format};
use super::ending::{Ending, Failure};
use super::{diagnostics, terminal};
use jiff::ZonedDateTime;
use reportcard::disk;
use reportcard::memo::Memo;

/// Prints what is due. Where documents have mistakes it would be of another card, and there is none.
pub(super) fn run(due: &Due) -> Result<Ending, Failure> {
    let (sources, mut found) = disk::read(&due.site.root)?;
    let compiled = reportcard::compile(&sources, &due.site.options(), &Memo::default());
    found.extend(compiled.diagnostics);
    let Some(site) = compiled.value.filter(|_| !found.has_errors()) else {
        found.sort(&sources);
        diagnostics::print(Format::Human, &sources, &found)?;
        return Ok(Ending::Mistakes);
    };
    let on = due.on.unwrap_or_else(|| ZonedDateTime::now().date());
    match due.format {
        DueFormat::Human => terminal::print(&terminal::plain(&site.due(on)))?,
        DueFormat::Json => terminal::print(&site.due_json(on))?,
        DueFormat::Ics => match site.calendar() {
            Some(calendar) => terminal::print(&calendar)?,
            None => terminal::warning("no release and no promise has a day: there is no calendar")?,
        },
    }
    Ok(Ending::Fine)
}
