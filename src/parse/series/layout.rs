//! Layout: how a publisher's files are laid out, found by its name: a site's own, or one that the binary
//! carries.

use crate::parse::document;
use crate::parse::kinds::layout::Layout as Written;
use crate::parse::syntax::Word;
use crate::parse::value::wording::{brief, one_of};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span, TrackedFiles, nearest};
use include_dir::{Dir, include_dir};
use regex::Regex;

static OURS: Dir = include_dir!("$CARGO_MANIFEST_DIR/layouts");

/// A layout, ready to read files by.
pub(crate) struct Layout {
    pub written: Written,
    /// What heads say, by named parts; a head is matched whole.
    pub names: Vec<Regex>,
}

impl Layout {
    /// The layout of a name; `None`, and why told, where there is none or it is faulty.
    pub fn find(name: &Word, files: &TrackedFiles, out: &mut Diagnostics) -> Option<Self> {
        let path = format!("{}.yaml", name.text.trim());
        if let Some(file) = files.find(&format!("layouts/{path}")) {
            return Self::read(files.bytes(file), file, out);
        }
        match OURS.get_file(&path) {
            // A test holds ours to be without mistakes; places in them are never told.
            Some(ours) => Self::read(ours.contents(), name.span.file, &mut Diagnostics::default()),
            None => {
                out.push(unknown(name, files));
                None
            }
        }
    }

    fn read(bytes: &[u8], file: FileId, out: &mut Diagnostics) -> Option<Self> {
        document::read(bytes, file, out, |written: Written, out| {
            let compiled = written.names.entries().iter().map(|name| {
                let whole = Regex::new(&format!("^(?:{name})$"));
                whole.map_err(|error| out.push(no_expression(&written, name, &error))).ok()
            });
            let names: Option<Vec<Regex>> = compiled.collect();
            for mark in written.breaks.entries() {
                let is_marked = mark.column.is_written && mark.word.is_written;
                if !is_marked && !mark.before.is_written {
                    out.push(no_mark(mark.span));
                }
            }
            Some(Self { names: names?, written })
        })?
    }
}

/// The names of the layouts that the binary carries, in order.
pub(crate) fn ours() -> Vec<&'static str> {
    let stem = |path: &'static std::path::Path| path.file_stem()?.to_str();
    let mut names: Vec<&str> = OURS.files().filter_map(|file| stem(file.path())).collect();
    names.sort_unstable();
    names
}

/// The layouts that the binary carries, as the reference page lists them, in Markdown.
pub(crate) fn reference() -> String {
    let mut page = String::from(
        "\n## Layouts that are there\n\nA series names one of these, as in `series: { file: data.csv, layout: ct-edsight }`; `place` and other words for columns that `where` may name stand in [its file](../layouts).\n",
    );
    for name in ours() {
        let contents = OURS.get_file(format!("{name}.yaml")).map(|file| file.contents());
        let file = FileId(0);
        let read = contents.and_then(|it| Layout::read(it, file, &mut Diagnostics::default()));
        let Some(Layout { written, .. }) = read else { continue };
        let title = written.title.value.unwrap_or_default();
        let told = match written.url.value {
            Some(url) => format!("[{title}]({url})"),
            None => title,
        };
        let about = written.about.value.unwrap_or_default();
        page.push_str(format!("\n- `{name}`: {told}. {}", about.trim()).trim_end());
    }
    page.push('\n');
    page
}

fn unknown(Word { text: name, span }: &Word, files: &TrackedFiles) -> Diagnostic {
    let own = files.below("layouts").filter_map(|path| path.strip_suffix(".yaml"));
    let names: Vec<&str> = own.chain(ours()).collect();
    let message = format!("There is no layout “{}”.", brief(name));
    let diagnostic = Diagnostic::new(Code::UnknownId, *span, message);
    match nearest(name, names.iter().copied()) {
        Some(near) => diagnostic.offer(near),
        None => diagnostic.expected("the name of a layout").help(format!(
            "Layouts here are {}. A layout of your own is a file in the folder `layouts`, such as layouts/{}.yaml.",
            one_of(names.into_iter()),
            brief(name)
        )),
    }
}

fn no_mark(span: Span) -> Diagnostic {
    Diagnostic::new(Code::MissingField, span, "This break lies nowhere.")
        .expected("`before`, or `column` and `word`")
        .help("Write the period before which it lies, as in `before: 2019–20`; or the column that marks it, and the word there.")
}

fn no_expression(written: &Written, name: &str, error: &regex::Error) -> Diagnostic {
    let why = error.to_string();
    let why = why.lines().last().unwrap_or_default().trim_start_matches("error: ");
    let message = format!("“{}” is no regular expression: {why}.", brief(name));
    Diagnostic::new(Code::BadValue, written.names.span, message)
        .expected("regular expressions with named parts, such as 'Rate (?<period>[0-9]{4})'")
}
