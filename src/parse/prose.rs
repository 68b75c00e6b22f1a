//! Prose: an author's Markdown with its calls taken out, and its typed percentages noted.

pub(crate) mod attached;
pub(crate) mod backbone_call;
pub(crate) mod call;
pub(crate) mod call_scope;
pub(crate) mod claim;
pub(crate) mod drawing;
pub(crate) mod markup;
pub(crate) mod reading;
pub(crate) mod stories;

use super::document::scalar::short;
use super::document::shape::{LONGEST_NAME, NAME};
use super::syntax::encoding::not_text;
use crate::parse::value::wording::brief;
use crate::report::Prose;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span, is_no_character};
use call_scope::CallScope;
use markup::Written;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use rust_decimal::Decimal;
use std::ops::Range;

/// Most charts and sparklines that a text calls: each is drawn, and the page holds them all.
const MOST_DRAWINGS: usize = 500;

/// The Markdown that is read: CommonMark with tables and footnotes.
pub(crate) fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES
}

/// Reads a text. `mark` is how many bytes stand before it in the file.
pub(crate) fn read(
    text: &str,
    mark: usize,
    file: FileId,
    known: &CallScope,
    out: &mut Diagnostics,
) -> Prose {
    let span = |range: Range<usize>| Span::new(file, range.start + mark, range.end + mark);
    if let Some(at) = text.find([Prose::OPEN, Prose::CLOSE]) {
        let message = "The text holds a character of private use (U+E000 or U+E001).";
        out.push(
            Diagnostic::new(Code::NotText, span(at..at + 3), message)
                .help("Remove the character; it is often invisible."),
        );
        return Prose::default();
    }
    let survey = survey(text);
    if let Some((c, range)) = survey.no_character {
        out.push(not_text(c, span(range)));
        return Prose::default();
    }
    let of = Written { text, file, mark };
    let (mut prose, left_out, plain) = surveyed(of, survey, out);
    let mut copied = 0;
    let mut own = Diagnostics::of_one_document();
    let mut drawings = 0;
    while let Some(start) = opening(text, copied, &plain) {
        let Some(end) = closing(text, start + 2) else {
            own.push(unclosed(span(start..start + 2)));
            break;
        };
        let whole = span(start..end);
        if own.is_enough() {
            break;
        }
        let inner = &text[start + 2..end - 2];
        push_kept(&mut prose.markdown, text, copied..start, &left_out);
        copied = end;
        let call = call::read(inner, whole, span(start + 2..end - 2).start, known, &mut own);
        if let Some(call) = call {
            drawings += usize::from(call.is_drawn());
            if drawings > MOST_DRAWINGS {
                own.push(too_many_drawings(whole));
                break;
            }
            prose.markdown.push(Prose::OPEN);
            prose.markdown.push_str(&prose.calls.len().to_string());
            prose.markdown.push(Prose::CLOSE);
            prose.calls.push(call);
        }
    }
    push_kept(&mut prose.markdown, text, copied..text.len(), &left_out);
    out.extend(own);
    prose
}

/// A text before its calls are read: what stands in it, what is left out of it, and where no call is read.
fn surveyed(
    of: Written,
    survey: Survey,
    out: &mut Diagnostics,
) -> (Prose, Vec<Range<usize>>, Vec<Range<usize>>) {
    let mut prose = Prose::default();
    let mut own = Diagnostics::of_one_document();
    let html = survey.html.into_iter();
    let left_out: Vec<_> = html.flat_map(|range| markup::tags(of, range, &mut own)).collect();
    let mut plain = [survey.code, left_out.clone()].concat();
    plain.sort_by_key(|range| range.start);
    markup::printed_as_typed(of, &plain, &mut own);
    let typed = survey.typed.into_iter().map(|(value, range)| (value, of.span(range)));
    prose.typed_percentages = typed.collect();
    for (address, range, has_words) in survey.pictures {
        let span = of.span(range);
        if markup::is_elsewhere(&address) {
            own.push(markup::elsewhere(&address, span));
            continue;
        }
        if !has_words {
            own.push(markup::wordless(&address, span));
        }
        prose.pictures.push((address, span));
    }
    for (address, range) in survey.links {
        markup::no_email(&address, of.span(range.clone())).into_iter().for_each(|it| own.push(it));
        if attached::is_file(&address) {
            prose.files.push((address, of.span(range)));
        }
    }
    out.extend(own);
    (prose, left_out, plain)
}

/// Adds a range of the text without what is left out of it.
fn push_kept(to: &mut String, text: &str, range: Range<usize>, left_out: &[Range<usize>]) {
    let first = left_out.partition_point(|gone| gone.start < range.start);
    let mut from = range.start;
    for gone in left_out[first..].iter().take_while(|gone| gone.start < range.end) {
        to.push_str(&text[from..gone.start]);
        from = gone.end;
    }
    to.push_str(&text[from.min(range.end)..range.end]);
}

fn too_many_drawings(span: Span) -> Diagnostic {
    let message =
        format!("The text has more than {MOST_DRAWINGS} charts and sparklines; here is the next.");
    Diagnostic::new(Code::TooManyDrawings, span, message)
        .expected(format!("at most {MOST_DRAWINGS} of them in one text"))
        .help("Take it out, or put some of them on another page: content/pages/NAME.md.")
}

/// The next `{{` outside code; a backslash before it makes it plain text.
fn opening(text: &str, mut from: usize, code: &[Range<usize>]) -> Option<usize> {
    loop {
        let at = from + text.get(from..)?.find("{{")?;
        let inside = code.partition_point(|range| range.end <= at);
        let skip = code.get(inside).filter(|range| range.start <= at);
        if let Some(range) = skip {
            from = range.end.max(at + 2);
        } else if text[..at].ends_with('\\') {
            from = at + 2;
        } else {
            return Some(at);
        }
    }
}

/// One past the `}}` that closes a call: in the same paragraph, and not inside quotation marks.
fn closing(text: &str, from: usize) -> Option<usize> {
    let mut quote = None;
    let mut line_blank = false;
    for (at, c) in text[from..].char_indices() {
        match (quote, c) {
            (_, '\n') if line_blank => return None,
            (Some(end), c) if c == end => quote = None,
            (Some(_), _) => {}
            (None, '"') => quote = Some('"'),
            (None, '“') => quote = Some('”'),
            (None, '}') if text[from + at..].starts_with("}}") => return Some(from + at + 2),
            (None, '{') if text[from + at..].starts_with("{{") => return None,
            _ => {}
        }
        line_blank = c == '\n' || (line_blank && c.is_whitespace());
    }
    None
}

fn unclosed(span: Span) -> Diagnostic {
    let message = "A call opens here with `{{` and is not closed with `}}` in this paragraph.";
    Diagnostic::new(Code::UnclosedCall, span, message)
        .expected("{{ value(…) }}, {{ chart(…) }} or {{ claim(…) }}")
        .help("Add `}}` at its end; also check that every quotation mark in it is closed. For plain braces, write `\\{{`.")
}

/// A percentage typed by hand, with its place.
type Typed = (Decimal, Range<usize>);

/// What the Markdown of a text comes to.
#[derive(Default)]
struct Survey {
    /// The ranges of code.
    code: Vec<Range<usize>>,
    /// The percentages that stand in the text outside it.
    typed: Vec<Typed>,
    /// The ranges of raw HTML.
    html: Vec<Range<usize>>,
    /// The addresses of pictures, and whether there are words for them.
    pictures: Vec<(String, Range<usize>, bool)>,
    /// Where links lead.
    links: Vec<(String, Range<usize>)>,
    /// A character that no page can carry, written by its number (`&#1;`).
    no_character: Option<(char, Range<usize>)>,
}

fn survey(text: &str) -> Survey {
    let mut found = Survey::default();
    let (mut block, mut in_picture) = (false, false);
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        match event {
            Event::Code(_) => found.code.push(range),
            Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => found.html.push(range),
            Event::Start(Tag::Image { dest_url, .. }) => {
                found.pictures.push((dest_url.into_string(), range, false));
                in_picture = true;
            }
            Event::End(TagEnd::Image) => in_picture = false,
            Event::Start(Tag::Link { dest_url, .. }) => {
                found.links.push((dest_url.into_string(), range));
            }
            Event::Start(Tag::CodeBlock(_)) => {
                block = true;
                found.code.push(range);
            }
            Event::End(TagEnd::CodeBlock) => block = false,
            Event::Text(read) if !block => {
                if let Some(picture) = found.pictures.last_mut().filter(|_| in_picture) {
                    picture.2 |= !read.trim().is_empty();
                }
                if let Some(c) = read.chars().find(|c| is_no_character(*c)) {
                    found.no_character.get_or_insert((c, range.clone()));
                }
                percentages(text, range, &mut found.typed);
            }
            _ => {}
        }
    }
    found.code.sort_by_key(|range| range.start);
    found
}

/// Numbers before `%`, `percent` or `per cent` in a range of the text.
fn percentages(text: &str, range: Range<usize>, typed: &mut Vec<Typed>) {
    let bytes = text.as_bytes();
    let mut at = range.start;
    while at < range.end {
        let starts = bytes[at].is_ascii_digit()
            && !text[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ','));
        if !starts {
            at += 1;
            continue;
        }
        let number = bytes[at..range.end]
            .iter()
            .take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
            .count();
        let digits = text[at..at + number].trim_end_matches(['.', ',']);
        let after = &text[at + digits.len()..range.end];
        if let Some(sign) = percent_sign(after)
            && let Ok(value) = digits.replace(',', "").parse()
        {
            typed.push((value, at..at + digits.len() + sign));
        }
        at += number;
    }
}

/// The length of a percent sign or word that follows a number.
fn percent_sign(after: &str) -> Option<usize> {
    let space = after
        .chars()
        .next()
        .filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '-'))
        .map_or(0, char::len_utf8);
    let rest = &after[space..];
    let sign = ["%", "percent", "per cent"].into_iter().find(|sign| rest.starts_with(sign))?;
    // “Percentage points” and “percentile” are something else.
    let next = rest[sign.len()..].chars().next();
    let word = next.is_some_and(char::is_alphabetic);
    (!word).then_some(space + sign.len())
}

/// What follows the comments at the beginning of a text.
fn after_comments(text: &str) -> &str {
    let rest = text.trim_start();
    let comment = rest.strip_prefix("<!--").and_then(|inside| inside.split_once("-->"));
    comment.map_or(rest, |(_, rest)| after_comments(rest))
}

/// A page's title, from its first heading, with the text after it.
pub(crate) fn title(
    text: &str,
    mark: usize,
    file: FileId,
    out: &mut Diagnostics,
) -> Option<(String, usize)> {
    let first = text.len() - after_comments(text).len();
    let line = text[first..].lines().next().unwrap_or("");
    let heading = line.strip_prefix("# ").map(|rest| rest.trim().trim_end_matches('#').trim());
    if let Some(title) = heading.filter(|title| !title.is_empty()) {
        if let Err(mistake) = short(title, LONGEST_NAME) {
            let span = Span::new(file, first + mark, first + mark + line.len());
            out.push(mistake.diagnostic(span, "#", NAME.noun(), title));
            return None;
        }
        return Some((title.to_owned(), first + line.len()));
    }
    let span = Span::new(file, first + mark, first + mark + line.len());
    let message = if line.starts_with("---") {
        "The page begins with a block between `---` lines, which is not read.".to_owned()
    } else {
        format!("The page begins with “{}”, not with its title.", brief(line))
    };
    out.push(
        Diagnostic::new(Code::MissingField, span, message)
            .expected("# The title of the page")
            .help("Begin the page with a line such as `# About us`."),
    );
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Vec<String> {
        let found = survey(text).typed;
        found.into_iter().map(|(_, range)| text[range].to_owned()).collect()
    }

    #[test]
    fn percentages_are_found_in_words_and_not_in_code_or_addresses() {
        assert_eq!(
            typed("About 61.7% of them, 62 percent, 7 per cent.\n\n`80%` [a](x%2090%25y)"),
            ["61.7%", "62 percent", "7 per cent"]
        );
        assert_eq!(
            typed("5 percentage points; the 90th percentile; 3 percentile"),
            Vec::<String>::new()
        );
        assert_eq!(typed("between 20 and 30%, 1,200%"), ["30%", "1,200%"]);
    }
}
