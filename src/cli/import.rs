//! `import`: a publisher's file, and the documents that read it where it lies.

mod open_sdg;

use super::arguments::Import as Arguments;
use super::ending::{Ending, Failure};
use super::terminal;
use reportcard::disk::{self, Addition, Given};
use reportcard::parse::{self, Import};
use reportcard::source::Sources;
use std::fmt::Write;
use std::path::PathBuf;

/// Looks at a file, says what it sees, and writes what reads it.
pub(super) fn run(import: &Arguments) -> Result<Ending, Failure> {
    let (sources, _) = disk::read(&import.root)?;
    if sources.find("content/site.yaml").is_none() {
        return Err(Failure::Usage(format!(
            "{} is no site: it has no content/site.yaml. Make one with `reportcard new DIR --minimal`, and name it with --root DIR",
            import.root.display()
        )));
    }
    if let Some(repository) = &import.repository {
        return match import.file.to_str() {
            Some("open-sdg") => open_sdg::run(import, repository, &sources),
            _ => Err(Failure::Usage(
                "one file is imported at a time. For a whole repository of Open SDG, write `reportcard import open-sdg DIR`".to_owned(),
            )),
        };
    }
    let found = found(import, &sources)?;
    let made = parse::import(&sources, &found.path, &found.copies, &found.outcome);
    let made = made.map_err(Failure::Usage)?;
    let mut files: Vec<Addition> = Vec::new();
    let copies = found.copies.iter().filter(|(path, _)| made.files.contains(path));
    files.extend(copies.map(|(path, bytes)| Addition {
        path: path.clone(),
        before: None,
        bytes: bytes.clone(),
    }));
    files.extend(made.documents.iter().map(|(path, text)| Addition {
        path: path.clone(),
        before: sources.find(path).map(|(_, file)| file.bytes.to_vec()),
        bytes: text.clone().into_bytes(),
    }));
    if !import.dry_run {
        disk::extend(&import.root, &files)?;
    }
    terminal::print(&terminal::plain(&told(import, &made, &files)))?;
    Ok(if made.faults.is_empty() { Ending::Fine } else { Ending::Mistakes })
}

/// A file that is imported.
struct Found {
    /// Its path below the site's folder.
    path: String,
    outcome: String,
    /// What may be copied into the site, where the file lies elsewhere: it, and those of its form beside it.
    copies: Vec<(String, Vec<u8>)>,
}

/// Where the file lies, or is to lie, and whose numbers it holds.
fn found(import: &Arguments, sources: &Sources) -> Result<Found, Failure> {
    let Given { name, within, bytes } = disk::given(&import.file, &import.root)?;
    let path = within.filter(|path| path.starts_with("content/"));
    let lies_in = path.as_deref().and_then(|path| path.strip_prefix("content/outcomes/"));
    let lies_in = lies_in.and_then(|path| path.split_once('/')).map(|(id, _)| id.to_owned());
    let outcome = import.outcome.clone().or(lies_in).unwrap_or_else(|| id_of(&name));
    if let Err(what) = parse::outcome(&outcome) {
        return Err(Failure::Usage(format!(
            "{what} Name the outcome with --outcome, such as --outcome graduation"
        )));
    }
    if let Some(path) = path {
        return match sources.find(&path) {
            Some(_) => Ok(Found { path, outcome, copies: Vec::new() }),
            None => Err(Failure::Usage(format!(
                "{path} is not read as a part of the site: it is too large, hidden, or behind a link"
            ))),
        };
    }
    let place = |name: &str| format!("content/outcomes/{outcome}/{name}");
    let path = place(&name);
    let beside = disk::beside(&import.file, |other| parse::is_alike(&name, other))?;
    let is_there = sources.find(&path).is_some_and(|(_, there)| *there.bytes == *bytes);
    let own = (!is_there).then(|| (path.clone(), bytes));
    let beside = beside.into_iter().map(|(name, bytes)| (place(&name), bytes));
    let beside = beside.filter(|(path, _)| sources.find(path).is_none());
    let copies = own.into_iter().chain(beside).collect();
    Ok(Found { path, outcome, copies })
}

/// An id from the name of a file, without its years.
fn id_of(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
    let words = stem.split(|c: char| !c.is_ascii_alphanumeric());
    let words = words.filter(|word| word.chars().any(|c| c.is_ascii_alphabetic()));
    let words: Vec<&str> = words.take(6).collect();
    let id = words.join("-");
    if id.starts_with(|c: char| c.is_ascii_alphabetic()) { id } else { format!("outcome-{id}") }
}

/// What was seen and written, for the terminal.
fn told(import: &Arguments, made: &Import, files: &[Addition]) -> String {
    let mut text = format!("{}\n", import.file.display());
    made.seen.iter().for_each(|line| _ = writeln!(text, "  {line}"));
    for Addition { path, before, bytes } in files {
        let place = PathBuf::from(&import.root).join(path);
        let (would, place) = (import.dry_run, place.display());
        let is_copy = made.files.contains(path);
        let verb = match (before.is_some(), is_copy) {
            (true, _) if would => "would add to",
            (true, _) => "added to",
            (_, true) if would => "would copy it to",
            (_, true) => "copied it to",
            _ if would => "would write",
            _ => "wrote",
        };
        let _ = writeln!(text, "{verb} {place}");
        if would && !is_copy {
            let shown = String::from_utf8_lossy(bytes);
            shown.lines().for_each(|line| _ = writeln!(text, "    {line}"));
        }
    }
    for (path, lines) in &made.lines {
        let _ = writeln!(
            text,
            "Add these lines to the list in {path}, which stands on one line:\n{lines}"
        );
    }
    let asks = made.documents.iter().map(|(_, text)| text.matches("# ?").count()).sum::<usize>();
    if asks > 0 {
        let lines = if asks == 1 {
            "line ends in “# ?”: a guess"
        } else {
            "lines end in “# ?”: guesses"
        };
        let _ = writeln!(
            text,
            "{asks} {lines}. Look at what stands there, mend it, and delete the mark."
        );
    }
    for fault in &made.faults {
        let _ = writeln!(text, "still wrong: {fault}");
    }
    text
}
