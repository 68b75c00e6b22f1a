//! Heads: what is said of heads of columns that are not known, that are not there, or that hold years and
//! other words.

use crate::parse::document::terms::Terms;
use crate::parse::syntax::Word;
use crate::parse::value::period;
use crate::parse::value::wording::{brief, folded, one_of, same, table_option};
use crate::report::Period;
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

/// The columns that have to be named before a wide table is read: those whose heads are not the years, or
/// the groups, that stand side by side in it.
pub(crate) fn beside<'w>(unknown: &[&'w Word], has_period: bool, site: &Terms) -> Vec<&'w Word> {
    let is_group = |head: &Word| {
        let mut groups = site.breakdowns.iter().flat_map(|breakdown| &breakdown.groups);
        groups.any(|group| same(&group.slug, &head.text) || same(&group.title, &head.text))
    };
    let is_wide = |head: &Word| match has_period {
        true => is_group(head),
        false => period::read(&head.text).is_ok(),
    };
    let (wide, others): (Vec<&Word>, Vec<&Word>) = unknown.iter().partition(|head| is_wide(head));
    if wide.len() > 1 && !others.is_empty() { others } else { unknown.to_vec() }
}

/// Heads that hold years and other words: nothing says what each of their parts is. Columns that are kept
/// stay beside the new ones.
pub(crate) fn wide(unknown: &[&Word], has_period: bool, kept: Vec<&str>) -> Option<Diagnostic> {
    let holding =
        unknown.iter().filter(|it| holds_year(&it.text) && period::read(&it.text).is_err());
    let heads: Vec<&&Word> = holding.collect();
    let (first, last) = (heads.first()?, heads.last()?);
    if heads.len() < 2 || has_period {
        return None;
    }
    let message = format!(
        "Years and other words stand together in the heads of {} columns (“{}” to “{}”), and nothing says what their parts are.",
        heads.len(),
        brief(&first.text),
        brief(&last.text)
    );
    let line: Vec<&str> = kept.into_iter().chain(["Year", "Group", "Value"]).collect();
    let help = format!(
        "If the file is of a publisher that has a layout, name it, as in `layout: edfacts-acgr`; a layout of your own says it too. Or turn the table, so that its first line reads `{}` and each value has a row of its own (in Excel: Data, From Table, then Unpivot Columns).",
        line.join(",")
    );
    Some(
        Diagnostic::new(Code::UnknownColumn, first.span, message)
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
    let found = one_of(worded(heads).take(12));
    Diagnostic::new(Code::MissingColumn, span, message)
        .expected(format!("a column with the head `{names}`"))
        .help(format!(
            "The first line names the columns; it reads: {}. Name the right one under `series`.",
            brief(&found)
        ))
}

/// A table without a column of periods; `likely` is the one that its title or its name says.
pub(crate) fn no_period(likely: Option<Period>, heads: &[Word], span: Span) -> Diagnostic {
    let period = likely.unwrap_or(Period::SchoolYear(2025));
    let of_time = |head: &&Word| {
        ["year", "period", "date", "time", "term"].iter().any(|it| folded(&head.text).contains(it))
    };
    let likely_head = heads.iter().find(of_time);
    missing("periods", "period` or `Year", heads, span).help(format!(
        "Name the column under `series`, as in `period: {}`. Where the whole file is of one period, write that: `period: {period}`.",
        brief(likely_head.map_or("School year", |head| head.text.as_str()))
    ))
}

/// The heads that are words: in the first line of a table without heads stand its first numbers.
fn worded(heads: &[Word]) -> impl Iterator<Item = &str> + Clone {
    heads.iter().map(|head| head.text.as_str()).filter(|it| it.contains(char::is_alphabetic))
}

pub(crate) fn no_column(Word { text: name, span }: &Word, heads: &[Word]) -> Diagnostic {
    let message = format!("The table has no column “{}”.", brief(name));
    let diagnostic = Diagnostic::new(Code::MissingColumn, *span, message);
    let words = worded(heads);
    match nearest(name, words.clone()) {
        Some(near) => diagnostic.offer(near),
        None => diagnostic
            .expected("the head of a column")
            .help(format!("Its columns are {}.", brief(&one_of(words.take(12))))),
    }
}
