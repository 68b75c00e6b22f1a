//! Fold: however many places name what the site does not have, it is one mistake.

use super::document::field::Document;
use super::kinds::backbone::Backbone;
use super::kinds::partners::Partners;
use super::kinds::site::Site;
use crate::source::{Code, Diagnostic, Diagnostics, Label, Lack, Sources, Span};
use std::collections::BTreeMap;

/// So many places that name one thing are shown.
const SHOWN: usize = 3;
/// So many names of a sort of which nothing is declared are each told.
const FEW: usize = 3;

/// The documents that declare a sort of thing, and under which field.
const HOMES: [(&str, &str, &str); 5] = [
    ("stage", "stages", Site::PATH),
    ("breakdown", "breakdowns", Site::PATH),
    ("source", "sources", Site::PATH),
    ("partner", "partners", Partners::PATH),
    ("function", "functions", Backbone::PATH),
];

/// The field under which a sort of thing is declared, and its document.
pub(crate) fn home(what: &str) -> Option<(&'static str, &'static str)> {
    let found = HOMES.iter().find(|(sort, ..)| *sort == what);
    found.map(|(_, field, path)| (*field, *path))
}

/// Puts one mistake in place of all that name the same missing thing.
pub(crate) fn fold(told: &mut Diagnostics, sources: &Sources) {
    let mut lacks = told.take(|one| one.lacks.is_some());
    lacks.sort_by(|a, b| (a.span, a.code, &a.message).cmp(&(b.span, b.code, &b.message)));
    lacks.dedup();
    let mut lacking: BTreeMap<Lack, Vec<Diagnostic>> = BTreeMap::new();
    for mut one in lacks {
        if let Some(lack) = one.lacks.take() {
            lacking.entry(lack).or_default().push(one);
        }
    }
    for (lack, mut alike) in lacking {
        if alike.len() > FEW && lack.which.is_none() {
            told.push(nothing_of(&lack.what, &alike, sources));
        } else if alike.len() > 1 && lack.which.is_some() {
            alike.sort_by_key(|one| one.code);
            told.push(several(alike));
        } else {
            alike.into_iter().for_each(|one| told.push(one));
        }
    }
    told.sort(sources);
}

/// Several places name what is not there.
fn several(alike: Vec<Diagnostic>) -> Diagnostic {
    let count = alike.len();
    let mut places = alike.into_iter();
    let mut first = places.next().expect("there are several");
    first.message.push_str(&format!(" {count} places name it."));
    let others = places.filter_map(|one| one.span).take(SHOWN - 1).collect::<Vec<_>>();
    for (at, span) in others.into_iter().enumerate() {
        let text = format!("place {} of {count}", at + 2);
        first.also.push(Label { span, text });
    }
    let way = match first.replacement {
        Some(_) => "Mend all these places; or, where it was renamed, give it its old name back.",
        None => {
            "If it was renamed, write its new name at all these places, or give it its old name back; if it was removed, put it back or take these places out."
        }
    };
    first.help = Some(match first.help.take() {
        Some(help) => format!("{help} {way}"),
        None => way.to_owned(),
    });
    first
}

/// Places name things of a sort, and the site declares none.
fn nothing_of(what: &str, alike: &[Diagnostic], sources: &Sources) -> Diagnostic {
    let count = alike.len();
    let first = alike.iter().find_map(|one| one.span);
    let home = home(what);
    let file = home.and_then(|(_, path)| sources.find(path));
    let span = file.map(|(id, _)| Span::new(id, 0, 0)).or(first);
    let message = format!("No {what} is declared, and {count} places of other documents need one.");
    let diagnostic = Diagnostic::new(Code::MissingField, span, message);
    let diagnostic = match home {
        Some((field, path)) => diagnostic
            .expected(format!("{field}: a list, with an id for each {what}"))
            .help(format!("Declare under `{field}` in {path} what the documents name, or mend the name of that field or of the file, if it is there.")),
        None => diagnostic.expected(format!("a {what}")),
    };
    match first.filter(|_| file.is_some()) {
        Some(first) => diagnostic.also(first, "the first of those places"),
        None => diagnostic,
    }
}
