//! `import open-sdg`: a whole repository of an Open SDG site.

use crate::cli::arguments::Import as Arguments;
use crate::cli::ending::{Ending, Failure};
use crate::cli::terminal;
use reportcard::disk::{self, Addition};
use reportcard::parse;
use reportcard::source::Sources;
use std::fmt::Write;
use std::path::Path;

/// Brings over what can be read, and tells what is left out.
pub(super) fn run(import: &Arguments, folder: &Path, sources: &Sources) -> Result<Ending, Failure> {
    let repository = disk::read_all(folder)?;
    let found = parse::open_sdg(&repository, sources)
        .map_err(|why| Failure::Usage(format!("{}: {why}", folder.display())))?;
    let mut files: Vec<Addition> = Vec::new();
    for (from, to) in &found.copies {
        let bytes = repository.find(from).map_or_else(Vec::new, |(_, file)| file.bytes.to_vec());
        let there = sources.find(to).is_some_and(|(_, file)| *file.bytes == *bytes);
        files.extend((!there).then(|| Addition { path: to.clone(), before: None, bytes }));
    }
    files.extend(found.documents.iter().map(|(path, text)| {
        let is_site = path == "content/site.yaml";
        let before = sources.find(path).filter(|_| is_site).map(|(_, file)| file.bytes.to_vec());
        Addition { path: path.clone(), before, bytes: text.clone().into_bytes() }
    }));
    if !import.dry_run {
        disk::extend(&import.root, &files)?;
    }
    let mut text = format!("{}\n", folder.display());
    found.seen.iter().for_each(|line| _ = writeln!(text, "  {line}"));
    let copied = files.len() - found.documents.len();
    let verb = if import.dry_run { "would be " } else { "" };
    let _ = writeln!(
        text,
        "{copied} files {verb}copied as they are; {} documents {verb}written:",
        found.documents.len()
    );
    for (path, document) in &found.documents {
        let _ = writeln!(text, "  {}", import.root.join(path).display());
        if import.dry_run {
            document.lines().for_each(|line| _ = writeln!(text, "    {line}"));
        }
    }
    if !found.left.is_empty() {
        let _ = writeln!(text, "Left out, {} of them:", found.left.len());
        found.left.iter().for_each(|(path, why)| _ = writeln!(text, "  {path}: {why}"));
    }
    terminal::print(&terminal::plain(&text))?;
    Ok(Ending::Fine)
}
