//! Investor: those who are asked, and what they care about.

use super::names::Names;
use crate::parse::document::ids::Ids;
use crate::parse::document::item::{Item, Record};
use crate::parse::document::reader::brief;
use crate::parse::document::shape::one_of;
use crate::parse::value::nearest::nearest;
use crate::report::Investor;
use crate::source::{Code, Diagnostic, Diagnostics};

/// The investors, in the author's order; `sectors` are those that the site speaks of.
pub(super) fn read(
    record: &Record,
    names: &Names,
    sectors: Option<&[String]>,
    out: &mut Diagnostics,
) -> Vec<Investor> {
    let mut ids = Ids::new("investor");
    let mut found = Vec::new();
    for one in record.records("investors") {
        let interests = one.list("sectors").iter();
        let interests = interests.filter_map(|item| sector(item, sectors, out));
        let interests = interests.collect();
        let (Some(slug), Some(name)) = (one.string("id"), one.string("name")) else {
            continue;
        };
        if ids.declare(&slug, one.place("id"), out).is_none() {
            continue;
        }
        found.push(Investor {
            slug,
            name,
            letter: one.string("letter"),
            functions: names.functions(one, out),
            outcomes: names.outcomes(one, out),
            sectors: interests,
            listed: one.flag("listed").unwrap_or(false),
            span: one.place("id"),
        });
    }
    found
}

/// A sector that an investor cares about; any, where those of the site are not all known.
fn sector(item: &Item, sectors: Option<&[String]>, out: &mut Diagnostics) -> Option<String> {
    let text = item.text()?.trim();
    let Some(sectors) = sectors.filter(|all| !all.iter().any(|known| known == text)) else {
        return Some(text.to_owned());
    };
    let message = format!("No partner is of the sector “{}”.", brief(text));
    let diagnostic = Diagnostic::new(Code::UnknownId, item.span, message);
    let mut words: Vec<&str> = sectors.iter().map(String::as_str).collect();
    words.sort_unstable();
    words.dedup();
    out.push(match nearest(text, words.iter().copied()) {
        Some(near) => diagnostic.offer(near),
        None => diagnostic
            .expected("a sector, as partners name it")
            .help(format!("The sectors are {}.", one_of(words.into_iter()))),
    });
    None
}
