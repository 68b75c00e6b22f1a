//! Pictures: the files that texts show, found beside them; and those that no text shows.

use crate::parse::value::wording::brief;
use crate::report::{Picture, Prose};
use crate::source::{Code, Diagnostic, Diagnostics, Sources, Span, nearest};
use std::collections::BTreeMap;

/// The kinds of pictures that pages show, by the ends of their names.
const SHOWN: [&str; 6] = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"];
/// Kinds that they do not: programs may stand in them, or browsers do not know them.
const OTHERS: [&str; 6] = [".svg", ".tif", ".tiff", ".heic", ".bmp", ".pdf"];

/// Below this folder are all that texts can show.
const CONTENT: &str = "content/";

fn is_of(path: &str, kinds: &[&str]) -> bool {
    let path = path.to_ascii_lowercase();
    kinds.iter().any(|end| path.ends_with(end))
}

/// Every picture that a text shows, once; tells those that are not there, and those that nothing shows.
pub(crate) fn pictures<'a>(
    sources: &Sources,
    texts: impl Iterator<Item = &'a Prose>,
    out: &mut Diagnostics,
) -> Vec<Picture> {
    let mut shown = BTreeMap::new();
    let mut own = Diagnostics::of_one_document();
    for (address, span) in texts.flat_map(|text| &text.pictures) {
        if own.is_enough() {
            break;
        }
        let folder = sources.file(span.file).folder();
        let path = crate::report::beside(folder.strip_prefix("content").unwrap_or(folder), address);
        let found = path.as_ref().and_then(|path| sources.find(&format!("{CONTENT}{path}")));
        match (path, found) {
            (Some(path), Some((_, file))) if is_of(&path, &SHOWN) => {
                shown.insert(path, file.bytes.clone());
            }
            (_, Some(_)) => own.push(no_picture(address, *span)),
            // The theme's own: whether it is there shows once the site's links are looked through.
            (Some(path), None) if path.starts_with("assets/") => {}
            (_, None) => own.push(not_there(address, folder, sources, *span)),
        }
    }
    out.extend(own);
    for (id, file) in sources.iter() {
        let Some(path) = file.path.strip_prefix(CONTENT) else { continue };
        if is_of(path, &SHOWN) && !shown.contains_key(path) || is_of(path, &OTHERS[..1]) {
            out.push(not_shown(path, Span::new(id, 0, 0)));
        }
    }
    shown.into_iter().map(|(path, bytes)| Picture { path, bytes }).collect()
}

fn no_picture(address: &str, span: Span) -> Diagnostic {
    let message = format!("“{}” is no picture that pages show.", brief(address));
    Diagnostic::new(Code::BadValue, span, message)
        .expected("a picture that ends in .png, .jpg, .jpeg, .gif, .webp or .avif")
        .help("Open it in the program that made it, and save or export it as PNG.")
}

fn not_there(address: &str, folder: &str, sources: &Sources, span: Span) -> Diagnostic {
    let folder = format!("{folder}/");
    let beside = sources.iter().filter_map(|(_, file)| file.path.strip_prefix(&folder));
    let beside: Vec<&str> = beside.filter(|name| is_of(name, &SHOWN)).collect();
    let message = format!("There is no picture “{}” beside this text.", brief(address));
    let told = Diagnostic::new(Code::NoFile, span, message)
        .expected(format!("the name of a picture in {folder}"));
    match nearest(address, beside.iter().copied()) {
        Some(near) => told.help(format!("Did you mean `{near}`?")),
        None => told.help(format!(
            "Put the picture into the folder {folder} and write its name, such as `![What it shows](hall.jpg)`. Letter case matters."
        )),
    }
}

fn not_shown(path: &str, span: Span) -> Diagnostic {
    let name = path.rsplit('/').next().unwrap_or(path);
    let message = format!("No text shows this picture: {CONTENT}{path}.");
    let told = Diagnostic::new(Code::StrayFile, span, message).expected("a text that shows it");
    match is_of(path, &SHOWN) {
        true => told.help(format!(
            "Write `![What it shows]({name})` in a text beside it, such as index.md, or remove the file."
        )),
        false => told.help("Pages show no .svg pictures, in which programs may stand: save it as PNG, or remove the file."),
    }
}
