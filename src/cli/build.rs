//! `build`: the site, made and put in place.

use super::arguments::{Build, Format};
use super::ending::{Ending, Failure};
use super::progress::Progress;
use super::{diagnostics, terminal};
use reportcard::disk::{self, Output, Staging};
use reportcard::memo::Memo;
use reportcard::site::{Site, Tally};
use reportcard::source::{Diagnostics, Severity, Sources};
use std::io;
use std::time::{Duration, Instant};

/// Builds a site. The standing one is replaced only by one without mistakes.
pub(super) fn run(build: &Build) -> Result<Ending, Failure> {
    let start = Instant::now();
    let output = Output::at(&build.output(), &build.site.root)?;
    let (sources, mut found) = disk::read(&build.site.root)?;
    let told = |what: &str| tell(build, &format!("{what} after {}", seconds(start.elapsed())));
    told(&format!("{} files read", sources.len()));
    let compiled = reportcard::compile(&sources, &build.site.options(), &Memo::default());
    found.extend(compiled.diagnostics);
    told("Content understood");
    let site = match compiled.value {
        Some(site) if !stops(build, &found) => site,
        _ => return refuse(build, &sources, found),
    };
    let staging = Staging::beside(&output, site.released())?;
    let progress = Progress::new(!build.quiet);
    let (tally, seen) = site.make(|path, file| {
        progress.add(file.count());
        staging.put(path, file)
    })?;
    let files = progress.finish();
    told(&format!("{files} files made"));
    found.extend(seen);
    if stops(build, &found) {
        return refuse(build, &sources, found);
    }
    let replaced = staging.swap()?;
    // The new site stands: nothing that fails from here on makes the build one that failed.
    let printed = print(build, &sources, &mut found)
        .and_then(|()| summary(build, &site, &tally, &found, start.elapsed()));
    let unprinted = printed.err().filter(|error| !is_unheard(error));
    let unprinted = unprinted.map(|error| format!("cannot print: {error}"));
    let warnings = replaced.clean().into_iter().map(|it| it.to_string());
    for warning in unprinted.into_iter().chain(warnings) {
        let _ = terminal::warning(&warning);
    }
    Ok(Ending::Fine)
}

/// Whether nothing was printed because whoever reads has read enough.
fn is_unheard(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}

/// Whether what was found keeps the site from being published.
fn stops(build: &Build, found: &Diagnostics) -> bool {
    found.has_errors() || build.strict && !found.is_empty()
}

/// The mistakes are there, and the site is not, whether or not anybody hears of it.
fn refuse(build: &Build, sources: &Sources, mut found: Diagnostics) -> Result<Ending, Failure> {
    let told = print(build, sources, &mut found).and_then(|()| match build.output().exists() {
        true => {
            let folder = build.output();
            terminal::complain(&format!(
                "Nothing was written: {} is as it was. A site that stands there is an earlier one, and shows what it showed.\n",
                folder.display()
            ))
        }
        false => Ok(()),
    });
    match told {
        Err(error) if !is_unheard(&error) => Err(error.into()),
        _ => Ok(Ending::Mistakes),
    }
}

fn print(build: &Build, sources: &Sources, found: &mut Diagnostics) -> io::Result<()> {
    if !build.quiet || stops(build, found) {
        found.sort(sources);
        diagnostics::print(Format::Human, sources, found)?;
    }
    Ok(())
}

fn summary(
    build: &Build,
    site: &Site,
    tally: &Tally,
    found: &Diagnostics,
    time: Duration,
) -> io::Result<()> {
    if build.quiet {
        return Ok(());
    }
    let count =
        |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
    terminal::print(&format!(
        "{} is ready: {}, {}, {}, in {}.\n{}.\n",
        build.output().join("index.html").display(),
        count(tally.pages, "page", "pages"),
        count(tally.charts, "chart", "charts"),
        count(found.count(Severity::Warning), "warning", "warnings"),
        seconds(time),
        site.hidden(),
    ))
}

/// How far the build is; it goes on where nobody hears it.
fn tell(build: &Build, what: &str) {
    if build.verbose {
        let _ = terminal::complain(&format!("{what}\n"));
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}
