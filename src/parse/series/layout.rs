//! Layout: how a publisher's files are laid out, found by its name: a site's own, or one that the binary
//! carries.

use crate::parse::document::{self, reference::Shipped};
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
        document::read(bytes, file, None, out, |written: Written, out| {
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

/// What the page of reference tells of those.
pub(crate) fn shipped() -> Vec<Shipped> {
    let told = |name: &'static str| {
        let bytes = OURS.get_file(format!("{name}.yaml"))?.contents();
        let layout = Layout::read(bytes, FileId(0), &mut Diagnostics::default())?.written;
        Some(Shipped {
            name,
            title: layout.title.value?,
            url: layout.url.value?,
            about: layout.about.value?,
        })
    };
    ours().into_iter().filter_map(told).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::kinds::layout::LayoutColumns;
    use crate::parse::value::wording::{coded, folded};
    use std::collections::BTreeSet;

    fn all() -> Vec<(&'static str, Layout)> {
        let read = |name| {
            let ours = OURS.get_file(format!("{name}.yaml")).expect("a layout of ours");
            let mut out = Diagnostics::default();
            let layout = Layout::read(ours.contents(), FileId(0), &mut out);
            assert!(out.is_empty(), "{name}: {:#?}", out.iter().collect::<Vec<_>>());
            (name, layout.expect("a layout"))
        };
        ours().into_iter().map(read).collect()
    }

    /// The heads that a layout names, and what it calls them.
    fn called(written: &Written) -> BTreeSet<String> {
        let of = |columns: &LayoutColumns| {
            let names = columns.others.iter().map(|(name, _)| folded(&name.text));
            columns.heads().map(folded).chain(names).collect::<BTreeSet<String>>()
        };
        written.columns.value.as_ref().map(of).unwrap_or_default()
    }

    #[test]
    fn our_layouts_are_without_mistakes_and_say_what_a_site_needs() {
        let layouts = all();
        assert_eq!(layouts.len(), 16);
        for (name, Layout { written, names }) in &layouts {
            let about = written.about.value.as_deref().unwrap_or_default();
            assert!(about.len() > 100 && written.url.value.is_some(), "{name}");
            let columns = written.columns.value.as_ref().expect("columns");
            let has_value = columns.value.is_written || !names.is_empty();
            assert!(has_value, "{name} has no values");
            // A head that is spelled otherwise than its column would never be met.
            let called = called(written);
            let parts: Vec<&str> = names.iter().flat_map(Regex::capture_names).flatten().collect();
            let chosen = written.r#where.value.iter().flat_map(|it| &it.others);
            for (head, _) in chosen {
                let known = called.contains(&folded(&head.text));
                assert!(known || parts.contains(&&*head.text), "{name}: where {}", head.text);
            }
            for head in written.heads.entries() {
                assert!(called.contains(&folded(head)), "{name}: heads {head}");
            }
            for (word, role) in written.roles.value.iter().flat_map(|it| &it.others) {
                assert!(parts.contains(&"role"), "{name}: {} is no {}", word.text, role.into_str());
            }
        }
    }

    #[test]
    fn a_word_of_our_layouts_means_one_group_and_no_number_is_a_marker() {
        for (name, Layout { written, .. }) in all() {
            let mut words = BTreeSet::new();
            for (word, called) in written.groups.value.iter().flat_map(|it| &it.others) {
                assert!(words.insert(coded(&word.text)), "{name}: {} twice", word.text);
                let names: BTreeSet<String> = called.iter().map(|it| coded(it)).collect();
                assert!(names.len() == called.len() && !names.is_empty(), "{name}: {called:?}");
            }
            for word in written.everyone.entries() {
                assert!(!words.contains(&coded(word)), "{name}: {word} is everyone");
            }
            for (word, _) in written.markers.value.iter().flat_map(|it| &it.others) {
                let number = crate::parse::value::number::read(&word.text);
                let is_sane = number.is_err() || number.is_ok_and(|it| it.is_sign_negative());
                assert!(is_sane, "{name}: {}", word.text);
            }
        }
    }
}
