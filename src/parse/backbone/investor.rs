//! Investor: those who are asked, and what they care about.

use super::names::Names;
use crate::parse::document::ids::Ids;
use crate::parse::kinds::investors::Investors;
use crate::parse::syntax::Word;
use crate::parse::value::wording::{brief, one_of};
use crate::report::Investor;
use crate::source::{Code, Diagnostic, Diagnostics, Lack, nearest};

/// The investors, in the author's order; `sectors` are those that the site speaks of.
pub(super) fn read(
    written: Investors,
    names: &Names,
    sectors: Option<&[String]>,
    out: &mut Diagnostics,
) -> Vec<Investor> {
    let mut ids = Ids::new("investor");
    let investors = written.investors.into_iter().filter_map(|one| {
        let interests = one.sectors.entries().iter();
        let interests = interests.filter_map(|word| sector(word, sectors, out)).collect();
        let (name, span) = (one.name.value?, one.id.span);
        Some(Investor {
            slug: ids.take(one.id, out)?,
            name,
            letter: one.letter.value,
            functions: names.functions(&one.functions, out),
            outcomes: names.outcomes(&one.outcomes, out),
            sectors: interests,
            listed: one.listed.value.unwrap_or(false),
            span,
        })
    });
    investors.collect()
}

/// A sector that an investor cares about; any, where those of the site are not all known.
fn sector(word: &Word, sectors: Option<&[String]>, out: &mut Diagnostics) -> Option<String> {
    let text = word.text.trim();
    let Some(sectors) = sectors.filter(|all| !all.iter().any(|known| known == text)) else {
        return Some(text.to_owned());
    };
    let message = format!("No partner is of the sector “{}”.", brief(text));
    let diagnostic = Diagnostic::new(Code::UnknownId, word.span, message)
        .lacks(Lack::of("sector of partners", text));
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
