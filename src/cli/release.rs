//! `release`: the card as it is published, kept for good.

use super::arguments::{Format, Release};
use super::ending::{Ending, Failure};
use super::{diagnostics, terminal};
use reportcard::Options;
use reportcard::disk::{self, Keeping};
use reportcard::memo::Memo;
use reportcard::site::Site;
use reportcard::source::{Diagnostics, Sources, editions};
use serde_json::Value as Json;

/// Makes the site as it will stand below later cards, and puts it into `editions/` with what it publishes. A card
/// with mistakes is not released.
pub(super) fn run(release: &Release) -> Result<Ending, Failure> {
    let root = &release.site.root;
    let (sources, mut found) = disk::read(root)?;
    let options = Options { kept: true, ..release.site.options() };
    let compiled = reportcard::compile(&sources, &options, &Memo::default());
    found.extend(compiled.diagnostics);
    let site = match compiled.value.filter(|_| !found.has_errors()) {
        Some(site) => site,
        None => return refuse(&sources, found),
    };
    let slug = site.folder();
    if !site.can_be_kept() {
        return Err(Failure::Usage(format!(
            "the card is served below its name, and `{slug}` cannot be a folder of the site: give the edition another name in content/site.yaml, such as \"2026\""
        )));
    }
    let keeping = Keeping::begin(root, slug)?;
    let (tally, seen) = site.make(|path, file| keeping.put(path, file))?;
    found.extend(seen);
    if found.has_errors() {
        return refuse(&sources, found);
    }
    let files = keeping.finish(&record(&site))?;
    found.sort(&sources);
    diagnostics::print(Format::Human, &sources, &found)?;
    let folder = root.join(editions::FOLDER).join(slug);
    terminal::print(&format!(
        "{} is released: {} pages, {files} files in {}.\nLater builds serve it unchanged below {slug}/. Keep that folder with the site, and change nothing in it.\n",
        site.edition().name,
        tally.pages,
        folder.display()
    ))?;
    Ok(Ending::Fine)
}

/// What the card publishes, as `report.json` of its site has it, a line a value, so that two cards can be laid side by
/// side; and by what it is known whether a text was touched since.
fn record(site: &Site) -> Vec<u8> {
    let json = site.file("report.json").and_then(Result::ok).unwrap_or_default();
    let mut json: Json = serde_json::from_slice(&json).unwrap_or_default();
    json["texts"] = site.texts().map(|(path, digest)| (path, Json::from(digest))).collect();
    format!("{json:#}\n").into_bytes()
}

fn refuse(sources: &Sources, mut found: Diagnostics) -> Result<Ending, Failure> {
    found.sort(sources);
    diagnostics::print(Format::Human, sources, &found)?;
    terminal::complain("Nothing was released: mend these mistakes first.\n")?;
    Ok(Ending::Mistakes)
}
