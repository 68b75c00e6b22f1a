//! Attached: the files of the author's that pages show or hand out, found beside the texts; and pictures
//! that nothing shows.

use super::drawing;
use crate::parse::syntax::Word;
use crate::parse::value::wording::brief;
use crate::report::{Attached, Card, beside};
use crate::source::{Code, Diagnostic, Diagnostics, SourceFile, Sources, Span, nearest};
use std::collections::BTreeMap;

/// The kinds of pictures that pages show, by the ends of their names.
const SHOWN: [&str; 7] = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];
/// The kinds of files that pages hand out. A table is none: what is hidden on the pages may stand in it.
const HANDED_OUT: [&str; 14] = [
    ".pdf", ".docx", ".pptx", ".odt", ".odp", ".txt", ".rtf", ".ics", ".vcf", ".epub", ".mp3",
    ".mp4", ".webm", ".vtt",
];
/// Tables and workbooks.
const TABLES: [&str; 6] = [".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods"];

/// From so many bytes on a picture is heavy.
const HEAVY: usize = 1_000_000;
/// A picture of more bytes is not published.
const HEAVIEST: usize = 5_000_000;

/// Below this folder are all that texts can show.
const CONTENT: &str = "content/";

fn is_of(path: &str, kinds: &[&str]) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or(path).to_ascii_lowercase();
    kinds.iter().any(|end| path.ends_with(end))
}

/// Whether an address in a text may be that of a file beside it.
pub(crate) fn is_file(address: &str) -> bool {
    !super::markup::is_elsewhere(address)
        && (is_of(address, &SHOWN) || is_of(address, &HANDED_OUT) || is_of(address, &TABLES))
}

/// What is found, by its path below `content/`.
struct Found<'a> {
    sources: &'a Sources,
    attached: BTreeMap<String, Attached>,
    out: Diagnostics,
}

/// Finds every file that the card's texts show or hand out, and its logo and icon; tells those that are not
/// there, and pictures that nothing shows.
pub(crate) fn attach(
    sources: &Sources,
    card: &mut Card,
    [logo, icon]: [Option<Word>; 2],
    out: &mut Diagnostics,
) {
    let attached = BTreeMap::new();
    let mut found = Found { sources, attached, out: Diagnostics::of_one_document() };
    for (address, span) in card.texts().flat_map(|text| &text.pictures) {
        found.picture(address, *span);
    }
    for (address, span) in card.texts().flat_map(|text| &text.files) {
        found.file(address, *span);
    }
    card.logo = logo.and_then(|it| found.picture(&it.text, it.span));
    card.icon = icon.and_then(|it| found.picture(&it.text, it.span));
    // By this file GitHub Pages know the site's own address.
    if let Some((_, file)) = sources.find("content/CNAME") {
        found.take("CNAME".to_owned(), file, None);
    }
    let Found { attached, out: own, .. } = found;
    out.extend(own);
    // What a text hands out is read by whoever takes it.
    out.take(|it| {
        let path = it.span.map(|span| &sources.file(span.file).path);
        let path = path.and_then(|path| path.strip_prefix(CONTENT));
        it.code == Code::StrayFile && path.is_some_and(|path| attached.contains_key(path))
    });
    for (id, file) in sources.iter() {
        let Some(path) = file.path.strip_prefix(CONTENT) else { continue };
        if is_of(path, &SHOWN) && !attached.contains_key(path) {
            out.push(not_shown(path, Span::new(id, 0, 0)));
        }
    }
    card.attached = attached.into_values().collect();
}

impl<'a> Found<'a> {
    /// Takes in the picture of an address, and gives its path.
    fn picture(&mut self, address: &str, span: Span) -> Option<String> {
        if self.out.is_enough() {
            return None;
        }
        let folder = self.sources.file(span.file).folder();
        match self.beside(address, span) {
            (Some(path), Some(file)) if is_of(&path, &SHOWN) => {
                let faults = fault(&path, file, span);
                let size = match is_of(&path, &[".svg"]) {
                    true => drawing::size(&file.bytes),
                    false => imagesize::blob_size(&file.bytes).ok().map(|it| (it.width, it.height)),
                };
                faults.into_iter().for_each(|it| self.out.push(it));
                self.take(path.clone(), file, size);
                return Some(path);
            }
            (_, Some(_)) => self.out.push(no_picture(address, span)),
            // The theme's own: whether it is there shows once the site's links are looked through.
            (Some(path), None) if path.starts_with("assets/") => {}
            (_, None) => self.out.push(not_there(address, folder, self.sources, span)),
        }
        None
    }

    /// Takes in the file that a link leads to, where there is one beside the text.
    fn file(&mut self, address: &str, span: Span) {
        let (Some(path), Some(file)) = self.beside(address, span) else { return };
        if !is_of(&path, &TABLES) {
            self.take(path, file, None);
        } else if !path.starts_with("data/") {
            self.out.push(no_table(address, span));
        }
    }

    fn take(&mut self, path: String, file: &SourceFile, size: Option<(usize, usize)>) {
        let attached = Attached { path: path.clone(), bytes: file.bytes.clone(), size };
        self.attached.entry(path).or_insert(attached);
    }

    /// Where an address leads, and the file that is there.
    fn beside(&self, address: &str, span: Span) -> (Option<String>, Option<&'a SourceFile>) {
        let folder = self.sources.file(span.file).folder();
        let path = beside(folder.strip_prefix("content").unwrap_or(folder), address);
        let found = path.as_ref().and_then(|it| self.sources.find(&format!("{CONTENT}{it}")));
        (path, found.map(|(_, file)| file))
    }
}

/// What is wrong with a picture as it is.
fn fault(path: &str, file: &SourceFile, span: Span) -> Option<Diagnostic> {
    let bytes = file.bytes.len();
    let name = path.rsplit('/').next().unwrap_or(path);
    if is_of(path, &[".svg"])
        && let Err(what) = drawing::check(&file.bytes)
    {
        let message = format!("The picture {name} is more than a drawing: it holds {what}.");
        return Some(
            Diagnostic::new(Code::UnsafePicture, span, message)
                .expected("a drawing and nothing else")
                .help(
                    "Export it from the drawing program as “plain” or “optimized” SVG, or as PNG.",
                ),
        );
    }
    let size = format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10);
    let help = "Save it at most 1600 pixels wide, as JPEG with quality 80, under the same name.";
    if bytes > HEAVIEST {
        let message = format!("The picture {name} has {size}: no reader would wait for it.");
        return Some(
            Diagnostic::new(Code::TooLarge, span, message)
                .expected("a picture of at most 5 MB, better of less than 1 MB")
                .help(help),
        );
    }
    let message = format!("The picture {name} has {size}: a telephone loads it for many seconds.");
    let told = Diagnostic::new(Code::HeavyPicture, span, message);
    (bytes > HEAVY).then(|| told.expected("a picture of less than 1 MB").help(help))
}

fn no_picture(address: &str, span: Span) -> Diagnostic {
    let message = format!("“{}” is no picture that pages show.", brief(address));
    Diagnostic::new(Code::BadValue, span, message)
        .expected("a picture that ends in .png, .jpg, .jpeg, .gif, .webp, .avif or .svg")
        .help("Open it in the program that made it, and save or export it as PNG.")
}

fn no_table(address: &str, span: Span) -> Diagnostic {
    let message = format!("The table “{}” is not handed out as it is written.", brief(address));
    Diagnostic::new(Code::BadValue, span, message)
        .expected("a table without the figures that are not shown")
        .help("Link to what the card publishes of it: `[All data](/data/all.csv)`, or `/data/ID.csv` with the id of an indicator.")
}

fn not_there(address: &str, folder: &str, sources: &Sources, span: Span) -> Diagnostic {
    let folder = format!("{folder}/");
    let beside = sources.iter().filter_map(|(_, file)| file.path.strip_prefix(&folder));
    let beside: Vec<&str> = beside.filter(|name| is_of(name, &SHOWN)).collect();
    let message = format!("There is no picture “{}” beside this file.", brief(address));
    let told = Diagnostic::new(Code::NoFile, span, message)
        .expected(format!("the name of a picture in {folder}"));
    let is_same = |path: &&str| path.rsplit('/').next() == address.rsplit('/').next();
    let same = beside.iter().copied().find(is_same);
    match nearest(address, beside.iter().copied()).or(same) {
        Some(near) => told.help(format!("Did you mean `{near}`?")),
        None if sources.file(span.file).path.ends_with(".yaml") => told.help(format!(
            "Put the picture into the folder {folder}images/ and write `images/` and its name. Letter case matters."
        )),
        None => told.help(format!(
            "Put the picture into the folder {folder} and write its name, such as `![What it shows](hall.jpg)`. Letter case matters."
        )),
    }
}

fn not_shown(path: &str, span: Span) -> Diagnostic {
    let name = path.rsplit('/').next().unwrap_or(path);
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let address = if folder == "images" { format!("/{path}") } else { name.to_owned() };
    let message = format!("No text shows this picture: {CONTENT}{path}.");
    Diagnostic::new(Code::StrayFile, span, message).expected("a text that shows it").help(format!(
        "Write `![What it shows]({address})` in a text beside it, such as index.md, or remove the file."
    ))
}
