//! Import: a publisher's file looked at, and the documents written that read it where it lies.

mod cell;
mod choice;
mod groups;
mod laid_out;
mod measures;
mod meta;
mod open_sdg;
mod origin;
mod outcome;
mod promise;
mod reading;
mod roles;
mod table;
mod text;
mod told;
mod unit;
mod vocabulary;
mod when;

use super::document::scalar::slug;
use super::value::wording::{capitalised, same};
use crate::memo::Memo;
use crate::source::{Diagnostics, Severity, Sources};
use groups::Needed;
pub use open_sdg::{Repository, open_sdg};
use reading::{Known, Reading};
use std::collections::BTreeSet;

/// What was seen in a file, and what reads it.
#[derive(Debug, Default)]
pub struct Import {
    /// What was seen, a line each.
    pub seen: Vec<String>,
    /// Documents as they are to be written: the path below the site's root, and the text. Those that are
    /// there hold all that they held.
    pub documents: Vec<(String, String)>,
    /// Lines that the author is to add where the document could not be added to: the path, and the lines.
    pub lines: Vec<(String, String)>,
    /// What is still wrong with what is written, a sentence each.
    pub faults: Vec<String>,
}

/// What reads the file at `path`, one of the site's, as an indicator of the outcome with the id `outcome`.
///
/// # Errors
/// A sentence that says why the file cannot be read, and the way out.
pub fn import(sources: &Sources, path: &str, outcome: &str) -> Result<Import, String> {
    let (file, _) = sources.find(path).ok_or_else(|| format!("there is no file {path}"))?;
    let (report, before) = super::parse(sources, &Memo::default());
    let site = super::site(sources, &mut Diagnostics::default());
    let reading = Reading::of(file, sources, &site, &Known::default())?;
    let taken = report.iter().flat_map(|report| &report.card.indicators);
    let taken: BTreeSet<&str> = taken.map(|indicator| indicator.slug.as_str()).collect();
    let folder = format!("content/outcomes/{outcome}/");
    let document = format!("{folder}outcome.yaml");
    let own = sources.find(&document).and_then(|(_, file)| file.text());
    let name = path.strip_prefix(&folder).unwrap_or(path);
    let (name_of_outcome, title) = titles(&reading, own, outcome);
    let id = free(&indicator_id(&taken, outcome, &title), &taken);
    let item = outcome::indicator(&reading, &id, &title, name);
    let mut import = Import { seen: told::seen(&reading), ..Import::default() };
    match own {
        None => {
            let stage = stage(&site, &format!("{outcome} {title}"));
            let text = new_outcome(name, &name_of_outcome, &stage, &item);
            import.documents.push((document, text));
        }
        Some(text) => import.add(document, text, "indicators", &[item]),
    }
    let needed: Vec<Vec<String>> =
        reading.groups.needed.iter().filter(|it| !it.is_there).map(breakdown).collect();
    if !needed.is_empty() {
        let site = sources.find("content/site.yaml").and_then(|(_, file)| file.text());
        import.add("content/site.yaml".to_owned(), site.unwrap_or_default(), "breakdowns", &needed);
    }
    import.faults = faults(sources, &import.documents, &before);
    Ok(import)
}

impl Import {
    /// Adds items to a list of a document; where that cannot be done, their lines are the author's to add.
    fn add(&mut self, path: String, text: &str, key: &str, items: &[Vec<String>]) {
        match text::with_items(text, key, items) {
            Some(text) => self.documents.push((path, text)),
            None => self.lines.push((path, text::block(items, "  "))),
        }
    }
}

/// The document of a new outcome.
fn new_outcome(name: &str, title: &str, stage: &str, item: &[String]) -> String {
    let head = format!(
        "# How {name} is read. What stands behind “# ?” is a guess: look at it, mend it, and delete the mark.\n"
    );
    let title = format!("title: {}", text::scalar(title));
    let stage = format!("stage: {stage}");
    let indicator = text::block(&[item.to_vec()], "  ");
    format!("{head}{title}\n{stage}\nindicators:\n{indicator}")
}

/// The lines of a breakdown, as an item of the site's.
fn breakdown(needed: &Needed) -> Vec<String> {
    let groups = needed.groups.iter();
    let groups =
        groups.map(|it| format!("  - {{ id: {}, title: {} }}", it.id, text::scalar(&it.title)));
    let mut lines = vec![
        format!("id: {}", needed.id),
        format!("title: {}", text::scalar(&needed.title)),
        "groups:".to_owned(),
    ];
    lines.extend(groups);
    lines
}

/// What the outcome is called, and its indicator: as the documents and the file say. The two are not the same.
fn titles(reading: &Reading, own: Option<&str>, outcome: &str) -> (String, String) {
    let said = own.and_then(|text| text.lines().find_map(|line| line.strip_prefix("title: ")));
    let said =
        said.map(|it| it.split(" #").next().unwrap_or(it).trim().trim_matches('"').to_owned());
    let outcome = said.unwrap_or_else(|| capitalised(&outcome.replace('-', " ")));
    let title = reading.title().unwrap_or_else(|| outcome.clone());
    match same(&title, &outcome) {
        true => (outcome, format!("{title}, {}", reading.unit.noun())),
        false => (outcome, title),
    }
}

/// The id of the indicator: the outcome's for its first, or the title's.
fn indicator_id(taken: &BTreeSet<&str>, outcome: &str, title: &str) -> String {
    let own = slug(title);
    match taken.contains(outcome) && own.len() > 2 {
        true => own,
        false => outcome.to_owned(),
    }
}

fn free(id: &str, taken: &BTreeSet<&str>) -> String {
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    let mut ids = std::iter::once(id.to_owned()).chain(numbered);
    ids.find(|id| !taken.contains(id.as_str())).unwrap_or_default()
}

/// The stage that words seem to belong to, of those that the site has.
fn stage(site: &super::card::site::Site, words: &str) -> String {
    const STAGES: [(&[&str], &[&str]); 4] = [
        (
            &["birth", "infant", "prenatal", "preschool", "kindergarten", "early child"],
            &["cradle", "early", "birth", "start"],
        ),
        (&["college", "enrol", "degree", "persistence"], &["after", "college", "postsecondary"]),
        (
            &["employ", "wage", "earning", "income", "unemploy", "job", "career"],
            &["career", "work", "adult"],
        ),
        (&[""], &["school"]),
    ];
    let words = words.to_lowercase();
    let ids = || site.stages.iter().map(|stage| stage.slug.as_str());
    let fitting = STAGES.iter().filter(|(parts, _)| parts.iter().any(|part| words.contains(part)));
    let found =
        fitting.flat_map(|(_, names)| *names).find_map(|name| ids().find(|id| id.contains(name)));
    found.or_else(|| ids().next()).unwrap_or("school").to_owned()
}

/// Documents as files of a site.
fn bytes_of(documents: &[(String, String)]) -> impl Iterator<Item = (String, Vec<u8>)> {
    documents.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes()))
}

/// What is wrong with a site once documents are written, that was not wrong before.
fn faults(sources: &Sources, documents: &[(String, String)], before: &Diagnostics) -> Vec<String> {
    let after = sources.with(bytes_of(documents));
    let (_, found) = super::parse(&after, &Memo::default());
    let is_error = |it: &&crate::source::Diagnostic| it.severity() == Severity::Error;
    let known: BTreeSet<&str> =
        before.iter().filter(is_error).map(|it| it.message.as_str()).collect();
    let new = found.iter().filter(is_error).filter(|it| !known.contains(it.message.as_str()));
    let told = new.map(|it| {
        let place = it.span.map(|span| {
            let line = after.position(span).line;
            format!("{}, line {line}: ", after.file(span.file).path)
        });
        let help = it.help.clone().unwrap_or_default();
        format!("{}{} {help}", place.unwrap_or_default(), it.message)
    });
    told.collect()
}
