//! Heads: what is said of heads of columns that are not known, that are not there, or that are years and
//! groups of a wide table.

use crate::parse::document::terms::Terms;
use crate::parse::syntax::Word;
use crate::parse::value::period;
use crate::parse::value::wording::{brief, one_of, same, table_option};
use crate::source::nearest;
use crate::source::{Code, Diagnostic, Span};

/// A column without a head that holds something.
pub(crate) fn no_head(at: usize, span: Span) -> Diagnostic {
    let message = format!("Column {} has no head, and this cell of it is not empty.", at + 1);
    Diagnostic::new(Code::UnknownColumn, span, message)
        .expected("a column with a head")
        .help("Give the column a head in the first line, and name it under `series`: in `columns`, in `where` or in `ignore`. If nothing in it is needed, delete it.")
}

/// One mistake for the columns of which nothing is known.
pub(crate) fn not_known<'a>(
    unknown: &[&Word],
    usual: impl Iterator<Item = &'a str>,
    site: &'a Terms,
    file: &Word,
) -> Diagnostic {
    let head = unknown[0];
    let names = |most| -> Vec<String> {
        unknown.iter().take(most).map(|head| format!("“{}”", brief(&head.text))).collect()
    };
    let message = match unknown.len() {
        1 => format!(
            "The column “{}” is not known: it could tell groups of children apart.",
            brief(&head.text)
        ),
        count => format!(
            "{count} columns are not known, and could tell groups of children apart: {}{}.",
            names(6).join(", "),
            if count > 6 { " …" } else { "" }
        ),
    };
    let list = unknown.iter().take(6).map(|head| format!("\"{}\"", brief(&head.text)));
    let list = list.collect::<Vec<_>>().join(", ");
    let breakdowns = site.breakdowns.iter().map(|b| b.slug.as_str());
    let mut diagnostic = Diagnostic::new(Code::UnknownColumn, head.span, message);
    // Several columns lack no one thing, but for any breakdown at all.
    let is_one = unknown.len() == 1 || site.breakdowns.is_empty();
    diagnostic.lacks = is_one.then(|| site.breakdown_ids.lack(&head.text));
    diagnostic
        .expected("period, value, numerator, denominator, note or a breakdown")
        .help(format!(
            "Name each in `columns` (its breakdown), in `where` (the rows to read) or in `ignore`: {}.",
            table_option(file.text.trim(), &format!("ignore: [ {list} ]"))
        ))
        .near(nearest(&head.text, usual.chain(breakdowns)))
}

/// Years or groups as the heads of columns: such a table has to be turned before it is read.
/// Columns that are kept stay beside the new ones.
pub(crate) fn wide(
    unknown: &[&Word],
    has_period: bool,
    kept: Vec<&str>,
    site: &Terms,
) -> Option<Diagnostic> {
    let is_group = |head: &&&Word| {
        let groups = site.breakdowns.iter().flat_map(|breakdown| &breakdown.groups);
        groups
            .into_iter()
            .any(|group| same(&group.slug, &head.text) || same(&group.title, &head.text))
    };
    let years: Vec<&str> =
        unknown.iter().filter(|it| holds_year(&it.text)).map(|it| &*it.text).collect();
    let groups: Vec<&str> = unknown.iter().filter(is_group).map(|it| &*it.text).collect();
    let by_years = years.len() > 1 && !has_period;
    let pure = years.iter().all(|head| period::read(head).is_ok());
    let (what, heads, long) = match (by_years, groups.len()) {
        (true, _) if pure => ("years", years, ["Year", "Value"].as_slice()),
        (true, _) => ("years and groups", years, ["Year", "Group", "Value"].as_slice()),
        (_, 2..) => ("groups", groups, ["Year", "Group", "Value"].as_slice()),
        _ => return None,
    };
    let (first, last) = (brief(heads[0]), brief(heads[heads.len() - 1]));
    let span = unknown.iter().find(|it| it.text == heads[0])?.span;
    let message = format!(
        "The {what} stand side by side, in the heads of {} columns (“{first}” to “{last}”), and only tables with a row for each period and group are read.",
        heads.len()
    );
    let line: Vec<&str> = kept.into_iter().chain(long.iter().copied()).collect();
    let help = format!(
        "Turn the table, so that its first line reads `{}` and each value has a row of its own (in Excel: Data, From Table, then Unpivot Columns).",
        line.join(",")
    );
    Some(
        Diagnostic::new(Code::UnknownColumn, span, message)
            .expected("one column of periods and one of values")
            .help(help),
    )
}

/// Whether a head is or holds a year: `2015`, `2015-16`, `Rate 2015`, `ALL_RATE_1213`.
fn holds_year(head: &str) -> bool {
    let parts = head.split(|c: char| !c.is_ascii_alphanumeric());
    period::read(head).is_ok()
        || parts.filter(|part| part.len() == 4).any(|part| match part.parse::<u32>() {
            Ok(number) => (1900..2100).contains(&number) || number / 100 + 1 == number % 100,
            Err(_) => false,
        })
}

pub(crate) fn missing(what: &str, names: &str, heads: &[Word], span: Span) -> Diagnostic {
    let message = format!("The table has no column of {what}.");
    let found = one_of(heads.iter().map(|h| h.text.as_str()).take(12));
    Diagnostic::new(Code::MissingColumn, span, message)
        .expected(format!("a column with the head `{names}`"))
        .help(format!(
            "The first line names the columns; it reads: {}. Name the right one under `series`.",
            brief(&found)
        ))
}

pub(crate) fn no_column(Word { text: name, span }: &Word, heads: &[Word]) -> Diagnostic {
    let message = format!("The table has no column “{}”.", brief(name));
    let diagnostic = Diagnostic::new(Code::MissingColumn, *span, message);
    let words = heads.iter().map(|h| h.text.as_str());
    match nearest(name, words.clone()) {
        Some(near) => diagnostic.offer(near),
        None => diagnostic
            .expected("the head of a column")
            .help(format!("Its columns are {}.", brief(&one_of(words.take(12))))),
    }
}
