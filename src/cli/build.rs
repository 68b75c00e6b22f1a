//! `build`: the site, made and put in place.

use super::arguments::{Build, Format, Loudness};
use super::progress::Progress;
use super::{Ending, Failure, diagnostics, terminal};
use reportcard::disk::{self, Output};
use reportcard::memo::Memo;
use reportcard::site::{Site, Tally};
use reportcard::source::{Diagnostics, Severity, Sources};
use std::time::{Duration, Instant};

/// Builds a site. The standing one is replaced only by one without mistakes.
pub(super) fn run(build: &Build) -> Result<Ending, Failure> {
    let start = Instant::now();
    let output = Output::at(&build.output, &build.site.root)?;
    let (sources, mut found) = disk::read(&build.site.root)?;
    let told = |what: &str| tell(build, &format!("{what} after {}", seconds(start.elapsed())));
    told(&format!("{} files read", sources.len()))?;
    let compiled = reportcard::compile(&sources, &build.site.options, &Memo::default());
    found.extend(compiled.diagnostics);
    told("Content understood")?;
    let site = match compiled.value {
        Some(site) if !stops(build, &found) => site,
        _ => return refuse(build, &sources, found),
    };
    let stage = output.stage()?;
    let progress = Progress::new(build.loudness > Loudness::Quiet);
    let (tally, seen) = site.make(|path, file| {
        progress.step();
        stage.put(path, file)
    })?;
    let files = progress.finish();
    told(&format!("{files} files made"))?;
    found.extend(seen);
    if stops(build, &found) {
        return refuse(build, &sources, found);
    }
    let replaced = stage.swap()?;
    print(build, &sources, &mut found)?;
    summary(build, &site, &tally, &found, start.elapsed())?;
    replaced.clean()?;
    Ok(Ending::Fine)
}

/// Whether what was found keeps the site from being published.
fn stops(build: &Build, found: &Diagnostics) -> bool {
    found.has_errors() || build.site.strict && !found.is_empty()
}

fn refuse(build: &Build, sources: &Sources, mut found: Diagnostics) -> Result<Ending, Failure> {
    print(build, sources, &mut found)?;
    if build.output.exists() {
        let folder = build.output.display();
        terminal::complain(&format!("Nothing was written: {folder} is as it was.\n"))?;
    }
    Ok(Ending::Mistakes)
}

fn print(build: &Build, sources: &Sources, found: &mut Diagnostics) -> Result<(), Failure> {
    if build.loudness > Loudness::Quiet || stops(build, found) {
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
) -> Result<(), Failure> {
    if build.loudness == Loudness::Quiet {
        return Ok(());
    }
    let count =
        |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
    terminal::print(&format!(
        "{} is ready: {}, {}, {} hidden to protect privacy, {}, in {}.\n",
        build.output.join("index.html").display(),
        count(tally.pages, "page", "pages"),
        count(tally.charts, "chart", "charts"),
        count(site.hidden(), "figure", "figures"),
        count(found.count(Severity::Warning), "warning", "warnings"),
        seconds(time),
    ))?;
    Ok(())
}

fn tell(build: &Build, what: &str) -> Result<(), Failure> {
    if build.loudness == Loudness::Verbose {
        terminal::complain(&format!("{what}\n"))?;
    }
    Ok(())
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}
