//! `new`: a site to begin with, which builds as it stands.

mod files;
mod minimal;
mod renamed;
mod workbook;

use super::arguments::New;
use super::ending::{Ending, Failure};
use super::terminal;
use files::{Files, capitalised};
use reportcard::source::starter;
use reportcard::{disk, parse};
use std::path::{Path, PathBuf};

/// Where the schemas of a new site lie.
const SCHEMAS: &str = "schema";

/// The one outcome of a minimal site for which none is named.
const FIRST: &str = "early-grade-reading";

/// Lays out a new site: the starter, under another name where one is given, or the least that is one.
pub(super) fn run(new: &New) -> Result<Ending, Failure> {
    let is_least = new.minimal || new.workbook;
    let files = match is_least {
        true => least(new)?,
        false => whole(new)?,
    };
    disk::scaffold(&new.dir, files.iter().map(|(path, bytes)| (&**path, &**bytes)))?;
    let root = new.dir.display();
    let (what, begin) = match is_least {
        true if new.workbook => (
            "The beginning of a site, without numbers,",
            "fill in card.xlsx, whose sheet “Columns” says what goes where",
        ),
        true => ("The beginning of a site, without numbers,", "README.md says what lies where"),
        false => ("A site of an invented community", "begin with site.yaml"),
    };
    terminal::print(&format!(
        "{what} is in {root}.\n\
         Make it with `reportcard build --root {root}`, then open {}.\n\
         Its words and numbers are in {}: {begin}.\n",
        new.dir.join("public/index.html").display(),
        new.dir.join("content").display(),
    ))?;
    Ok(Ending::Fine)
}

/// A site with no words but those that it is told.
fn least(new: &New) -> Result<Files, Failure> {
    let name = new.name.clone().unwrap_or_else(|| title(&new.dir));
    let first = [FIRST.to_owned()];
    let outcomes = if new.outcomes.is_empty() { &first[..] } else { &new.outcomes };
    let today = jiff::ZonedDateTime::now().date();
    let mut files = match new.workbook {
        true => Files::from([minimal::site(&name, today), workbook::card(outcomes)?]),
        false => minimal::content(&name, outcomes, today),
    };
    files.append(&mut minimal::beside(&name));
    Ok(files)
}

/// The starter, with schemas that editors find by a line on top of each document.
fn whole(new: &New) -> Result<Files, Failure> {
    let mut files: Files = starter().map(|(path, bytes)| (path, bytes.to_vec())).collect();
    in_one_language(&mut files);
    in_its_first_year(&mut files);
    if !new.outcomes.is_empty() {
        renamed::choose(&mut files, &new.outcomes);
    }
    if let Some(name) = &new.name {
        renamed::rename(&mut files, name)?;
    }
    minimal::leave_unconfirmed(&mut files);
    for (path, bytes) in &mut files {
        if let Some(line) = schema_line(Path::new(path)) {
            bytes.splice(..0, line.into_bytes());
        }
    }
    for kind in parse::kinds() {
        let schema = parse::schema(kind, false).expect("every kind has a schema");
        files.insert(format!("{SCHEMAS}/{kind}.json"), format!("{schema:#}\n").into());
    }
    let name = new.name.clone().unwrap_or_else(|| title(&new.dir));
    files.append(&mut minimal::beside(&name));
    Ok(files)
}

/// A new site begins in one language: its author will change each text.
fn in_one_language(files: &mut Files) {
    files.retain(|path, _| !parse::is_translation(path) && !path.contains("/translations/"));
    if let Some(site) = files.get_mut("content/site.yaml") {
        let text = String::from_utf8_lossy(site).replace("languages: [ en, es ]", "language: en");
        *site = text.into_bytes();
    }
}

/// A new site has no earlier cards, and so none that printed anything else.
fn in_its_first_year(files: &mut Files) {
    const LATER: [&str; 2] = ["# What the card of 2025 printed otherwise.", "restated:"];
    let is_of_now = |line: &&str| !LATER.iter().any(|later| line.trim_start().starts_with(later));
    for (_, bytes) in files.iter_mut().filter(|(path, _)| path.ends_with("/outcome.yaml")) {
        let text = String::from_utf8_lossy(bytes);
        *bytes = text.split_inclusive('\n').filter(is_of_now).collect::<String>().into();
    }
}

/// What a folder is called, as a title.
fn title(folder: &Path) -> String {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let words = whole.file_name().map(|name| name.to_string_lossy().replace(['-', '_'], " "));
    let words = words.filter(|words| parse::name(words).is_ok()).unwrap_or("Our community".into());
    capitalised(&words)
}

/// The line by which editors find the schema of a document; other files have none.
fn schema_line(path: &Path) -> Option<String> {
    let kind = path.file_stem().and_then(|stem| stem.to_str());
    let kind = kind.filter(|kind| parse::kinds().any(|known| known == *kind))?;
    if path.extension().is_none_or(|end| end != "yaml") {
        return None;
    }
    let mut to_root = PathBuf::new();
    to_root.extend(path.parent().into_iter().flat_map(Path::components).map(|_| ".."));
    let schema = slashed(&to_root.join(SCHEMAS).join(format!("{kind}.json")));
    Some(format!("# yaml-language-server: $schema={schema}\n"))
}

fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
