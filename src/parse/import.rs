//! Import: a publisher's file looked at, and the documents written that read it where it lies.

mod alike;
mod cell;
mod choice;
mod groups;
mod laid_out;
mod layout;
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

use super::card::site::Site;
use super::document::scalar::slug;
use super::value::wording::{capitalised, same};
use crate::memo::Memo;
use crate::report::{Report, Series};
use crate::source::{Diagnostics, Severity, Sources};
pub use alike::is_alike;
use groups::Needed;
pub use open_sdg::{Repository, open_sdg};
use reading::{Known, Reading};
use std::collections::BTreeSet;
use std::sync::Arc;

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
    /// The paths of the files whose numbers are read.
    pub files: Vec<String>,
    /// What is still wrong with what is written, a sentence each.
    pub faults: Vec<String>,
}

/// What reads the file at `path` as an indicator of the outcome with the id `outcome`; with it those beside it
/// that are of the same form. `copies` are files that the site has not yet.
///
/// # Errors
/// A sentence that says why the file cannot be read, and the way out.
pub fn import(
    sources: &Sources,
    path: &str,
    copies: &[(String, Vec<u8>)],
    outcome: &str,
) -> Result<Import, String> {
    let site = super::site(sources, &mut Diagnostics::default());
    let folder = format!("content/outcomes/{outcome}/");
    let (reading, pattern, files) = read(sources, path, copies, &folder, &site)?;
    let copies = copies.iter().filter(|(path, _)| files.contains(path));
    let sources = &sources.with(copies.cloned());
    let (report, before) = super::parse(sources, &Memo::default());
    let taken = report.iter().flat_map(|report| &report.card.indicators);
    let taken: BTreeSet<&str> = taken.map(|indicator| indicator.slug.as_str()).collect();
    let own = sources.find(&format!("{folder}outcome.yaml")).and_then(|(_, file)| file.text());
    let file = path.strip_prefix(&folder).unwrap_or(path);
    let (name, title) = titles(&reading, own, outcome);
    let id = free(&indicator_id(&taken, outcome, &title), |id| taken.contains(id));
    let draft = Draft {
        sources,
        site: &site,
        reading: &reading,
        own,
        outcome,
        file,
        pattern: pattern.as_deref(),
        name,
        title,
        id,
    };
    let plain = draft.documents(reading.layout.as_ref().map(|(name, _)| name.as_str()));
    let read = Read::of(sources, &plain.documents, &draft.id, &before);
    let mut seen = told::seen(&reading, draft.pattern);
    let Some((layout, laid_out)) = draft.laid_out(&read, &before) else {
        return Ok(Import { seen, files, faults: read.faults, ..plain });
    };
    if let Some(line) = seen.iter_mut().find(|line| line.starts_with("layout: ")) {
        *line += &format!("; layouts/{layout}.yaml tells how such files are laid out");
    }
    Ok(Import { seen, files, ..laid_out })
}

/// How a file is read, with the pattern of those that are read with it, and the paths of all.
fn read(
    sources: &Sources,
    path: &str,
    copies: &[(String, Vec<u8>)],
    folder: &str,
    site: &Site,
) -> Result<(Reading, Option<String>, Vec<String>), String> {
    let all = sources.with(copies.iter().cloned());
    let (file, _) = all.find(path).ok_or_else(|| format!("there is no file {path}"))?;
    let name = |path| str::strip_prefix(path, folder).filter(|name| !name.contains('/'));
    let own = name(path);
    let of_form = |other| own.zip(name(other)).is_some_and(|(own, other)| is_alike(own, other));
    let beside = all.iter().filter(|(_, file)| of_form(&file.path)).map(|(id, _)| id);
    let known = Known { beside: beside.collect(), ..Known::default() };
    let reading = Reading::of(file, &all, site, &known)?;
    let paths = reading.alike.files.iter().map(|id| all.file(*id).path.clone());
    let paths: Vec<String> = std::iter::once(path.to_owned()).chain(paths).collect();
    if paths.len() == 1 {
        return Ok((reading, None, paths));
    }
    let names: Vec<&str> = paths.iter().filter_map(|path| name(path)).collect();
    let there = sources.iter().filter_map(|(_, file)| name(&file.path));
    let strangers: Vec<&str> = there.filter(|it| !names.contains(it)).collect();
    match alike::pattern(&names, &strangers).filter(|_| !reading.choice.is_unclear) {
        Some(pattern) => Ok((reading, Some(pattern), paths)),
        None => {
            let mut alone = Reading::of(file, &all, site, &Known::default())?;
            let why = "the files of its form are not read with it: no pattern of names tells them from the others there, or they tell the same twice";
            alone.alike.left = vec![why.to_owned()];
            Ok((alone, None, vec![path.to_owned()]))
        }
    }
}

/// The documents that are to be, and what they are made from.
struct Draft<'a> {
    sources: &'a Sources,
    site: &'a Site,
    reading: &'a Reading,
    /// The document of the outcome, where there is one.
    own: Option<&'a str>,
    outcome: &'a str,
    /// The path of the file beside it.
    file: &'a str,
    /// The pattern of the names of all files, where there are several.
    pattern: Option<&'a str>,
    /// What the outcome is called.
    name: String,
    title: String,
    id: String,
}

impl Draft<'_> {
    /// The documents of a series that names a layout, or none.
    fn documents(&self, layout: Option<&str>) -> Import {
        let file = match self.pattern {
            Some(pattern) => format!("files: {}", text::scalar(pattern)),
            None => format!("file: {}", text::scalar(self.file)),
        };
        let item = outcome::indicator(self.reading, &self.id, &self.title, (&file, layout));
        let document = format!("content/outcomes/{}/outcome.yaml", self.outcome);
        let mut import = Import::default();
        match self.own {
            None => {
                let stage = stage(self.site, &format!("{} {}", self.outcome, self.title));
                let text = new_outcome(self.file, &self.name, &stage, &item);
                import.documents.push((document, text));
            }
            Some(text) => import.add(document, text, "indicators", &[item]),
        }
        let needed = breakdowns(&self.reading.groups.needed);
        if !needed.is_empty() {
            let site = self.sources.find("content/site.yaml").and_then(|(_, file)| file.text());
            import.add(
                "content/site.yaml".to_owned(),
                site.unwrap_or_default(),
                "breakdowns",
                &needed,
            );
        }
        import
    }

    /// The name of a layout that is written beside the outcome, and both; none where the series is as short
    /// without one, or where the file would not be read as it is without.
    fn laid_out(&self, plain: &Read, before: &Diagnostics) -> Option<(String, Import)> {
        let stem = self.file.rsplit('/').next()?.rsplit_once('.')?.0;
        let words = stem.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        let words = slug(&words.take(6).collect::<Vec<_>>().join(" "));
        let ours = super::series::layout::ours();
        let path = |name: &str| format!("layouts/{name}.yaml");
        let is_taken =
            |name: &str| ours.contains(&name) || self.sources.find(&path(name)).is_some();
        let name = free(if words.is_empty() { self.outcome } else { &words }, is_taken);
        let text = layout::document(self.reading, self.file)?;
        let mut import = self.documents(Some(&name));
        import.documents.push((path(&name), text));
        let read = Read::of(self.sources, &import.documents, &self.id, before);
        (read == *plain).then_some((name, import))
    }
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

/// The lines of the breakdowns that the site lacks, as items of its list.
fn breakdowns(needed: &[Needed]) -> Vec<Vec<String>> {
    let lines = |it: &Needed| {
        let head = [
            format!("id: {}", it.id),
            format!("title: {}", text::scalar(&it.title)),
            "groups:".to_owned(),
        ];
        let groups = it.groups.iter();
        let groups =
            groups.map(|it| format!("  - {{ id: {}, title: {} }}", it.id, text::scalar(&it.title)));
        head.into_iter().chain(groups).collect()
    };
    needed.iter().filter(|it| !it.is_there).map(lines).collect()
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

/// The id, or the same with the first number that makes it one of its own.
fn free(id: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    let mut ids = std::iter::once(id.to_owned()).chain(numbered);
    ids.find(|id| !is_taken(id)).unwrap_or_default()
}

/// The stage that words seem to belong to, of those that the site has.
fn stage(site: &Site, words: &str) -> String {
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

/// What comes of documents once they are written.
#[derive(PartialEq)]
struct Read {
    /// What is wrong that was not wrong before.
    faults: Vec<String>,
    /// The numbers of the indicator that is imported.
    numbers: Arc<Vec<Series>>,
}

impl Read {
    fn of(
        sources: &Sources,
        documents: &[(String, String)],
        id: &str,
        before: &Diagnostics,
    ) -> Self {
        let after = sources.with(bytes_of(documents));
        let (report, found) = super::parse(&after, &Memo::default());
        let own = |report: &Report| {
            let at = report.card.indicators.iter().position(|it| it.slug == id)?;
            Some(Arc::clone(&report.series[at]))
        };
        let numbers = report.as_ref().and_then(own).unwrap_or_default();
        Self { faults: faults(&after, &found, before), numbers }
    }
}

/// What is wrong with a site that was not wrong before.
fn faults(after: &Sources, found: &Diagnostics, before: &Diagnostics) -> Vec<String> {
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
