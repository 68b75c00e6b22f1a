//! `new`: a site to begin with, which builds as it stands.

use super::ending::{Ending, Failure};
use super::terminal;
use reportcard::source::starter;
use reportcard::{disk, parse};
use std::path::{Path, PathBuf};

/// Where the schemas of a new site lie.
const SCHEMAS: &str = "schema";

/// Lays out the starter in `folder`, with schemas that editors find by a line on top of each
/// document.
pub(super) fn run(folder: &Path) -> Result<Ending, Failure> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (path, bytes) in starter() {
        let bytes = with_schema_line(Path::new(&path), bytes);
        files.push((path, bytes));
    }
    for kind in parse::kinds() {
        let schema = parse::schema(kind).expect("every kind has a schema");
        files.push((format!("{SCHEMAS}/{kind}.json"), format!("{schema:#}\n").into()));
    }
    disk::scaffold(folder, files.iter().map(|(path, bytes)| (&**path, &**bytes)))?;
    let root = folder.display();
    terminal::print(&format!(
        "A site of an invented community is in {root}.\n\
         Make it with `reportcard build --root {root}`, then open {}.\n\
         Its words and numbers are in {}: begin with site.yaml.\n",
        folder.join("public/index.html").display(),
        folder.join("content").display(),
    ))?;
    Ok(Ending::Fine)
}

/// A document with the line by which editors find its schema; other files as they are.
fn with_schema_line(path: &Path, contents: &[u8]) -> Vec<u8> {
    let kind = path.file_stem().and_then(|stem| stem.to_str());
    let known = kind.filter(|kind| parse::kinds().any(|known| known == *kind));
    match known {
        Some(kind) if path.extension().is_some_and(|end| end == "yaml") => {
            let mut to_root = PathBuf::new();
            to_root.extend(path.parent().into_iter().flat_map(Path::components).map(|_| ".."));
            let schema = slashed(&to_root.join(SCHEMAS).join(format!("{kind}.json")));
            let line = format!("# yaml-language-server: $schema={schema}\n");
            [line.as_bytes(), contents].concat()
        }
        _ => contents.to_vec(),
    }
}

fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
