//! Markup: what of an author's text no page carries (comments, tags, pictures of elsewhere), and what
//! looks like a call, a link or a heading and is none.

use crate::parse::value::email::{EMAIL, is_email};
use crate::parse::value::wording::brief;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span};
use std::ops::Range;

/// A text and where it lies.
#[derive(Clone, Copy)]
pub(crate) struct Written<'a> {
    pub text: &'a str,
    pub file: FileId,
    /// How many bytes stand before it in the file.
    pub mark: usize,
}

impl Written<'_> {
    pub fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range.start + self.mark, range.end + self.mark)
    }
}

/// The comments and tags in a range of raw HTML; each tag is told.
pub(crate) fn tags(of: Written, range: Range<usize>, out: &mut Diagnostics) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = range.start;
    while let Some(open) = of.text[at..range.end].find('<') {
        let start = at + open;
        let rest = &of.text[start..range.end];
        let begins = |c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?');
        let long = match rest.strip_prefix("<!--") {
            Some(comment) => comment.find("-->").map_or_else(
                || {
                    out.push(unclosed(of.span(start..start + 4)));
                    rest.len()
                },
                |end| end + 7,
            ),
            None if rest[1..].starts_with(begins) => {
                let long = tag(rest);
                if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
                    out.push(left_out(rest, of.span(start..start + tag_end(rest))));
                }
                long
            }
            None => {
                at = start + 1;
                continue;
            }
        };
        found.push(start..start + long);
        at = start + long;
    }
    found
}

/// The length of a tag; with all that it holds where that is no text.
fn tag(rest: &str) -> usize {
    let holds_no_text = ["script", "style"]
        .into_iter()
        .find(|name| rest.get(1..1 + name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name)));
    let Some(name) = holds_no_text else {
        return tag_end(rest);
    };
    let closes = |at: &usize| {
        rest.get(at + 2..at + 2 + name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name))
    };
    let close = rest.match_indices("</").map(|(at, _)| at).find(closes);
    close.map_or(rest.len(), |at| at + tag_end(&rest[at..]))
}

/// One past the `>` of a tag, outside quotation marks.
fn tag_end(rest: &str) -> usize {
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (Some(end), c) if c == end => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return at + 1,
            _ => {}
        }
    }
    rest.find('>').map_or(rest.len(), |at| at + 1)
}

fn unclosed(span: Span) -> Diagnostic {
    let message = "A comment begins here and does not end: what follows it is left out.";
    Diagnostic::new(Code::LeftOut, span, message).help("Write `-->` where the comment ends.")
}

fn left_out(rest: &str, span: Span) -> Diagnostic {
    let name = rest[1..].split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let way = match name.to_ascii_lowercase().as_str() {
        "b" | "strong" => "For bold, write `**words**`.",
        "i" | "em" => "For italics, write `*words*`.",
        "a" => "For a link, write `[words](https://www.example.org)`.",
        "img" => {
            "For a picture, put the file beside this text and write `![What it shows](picture.jpg)`."
        }
        "br" => "For a new line, end the line before it with a backslash: `\\`.",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
            "For a heading, write `## Heading` on a line of its own."
        }
        "ul" | "ol" | "li" => "For a list, begin each line with a hyphen and a blank: `- first`.",
        "table" | "tr" | "td" | "th" => {
            "For a table, put `|` between its columns, and `|---|---|` under its first line."
        }
        "iframe" | "video" | "audio" | "embed" | "object" => {
            "Link to it: `[Watch the film](https://www.example.org)`."
        }
        "p" | "div" | "span" | "font" | "center" => {
            "Write the text alone; a blank line begins a new paragraph."
        }
        _ => "Write the text without it. For the sign itself, put a backslash before it: `\\<`.",
    };
    let message =
        format!("The tag `<{}>` is left out: texts are written without HTML.", brief(name));
    Diagnostic::new(Code::LeftOut, span, message).expected("words without tags").help(way)
}

/// A picture that is not of this site.
pub(crate) fn elsewhere(address: &str, span: Span) -> Diagnostic {
    let name = address.split(['?', '#']).next().unwrap_or(address);
    let name = name.rsplit('/').next().filter(|name| name.contains('.')).unwrap_or("picture.jpg");
    let message = format!(
        "The picture “{}” is not in this site, so it is not shown: pages ask nothing of other sites.",
        brief(address)
    );
    Diagnostic::new(Code::LeftOut, span, message)
        .expected("the name of a picture beside this text")
        .help(format!("Save the picture beside this file, and write `![What it shows]({name})`."))
}

/// A picture that nothing is said of.
pub(crate) fn wordless(address: &str, span: Span) -> Diagnostic {
    let address = brief(address);
    let message = format!("The picture “{address}” has no words for readers who cannot see it.");
    Diagnostic::new(Code::WordlessPicture, span, message)
        .expected(format!("![What it shows]({address})"))
        .help("Write into the square brackets what the picture shows, in a few words.")
}

/// Whether an address leads out of the site, where a picture is.
pub(crate) fn is_elsewhere(address: &str) -> bool {
    let first = address.split('/').next().unwrap_or_default();
    address.starts_with("//") || first.contains(':')
}

/// What looks like a call, a link or a heading and is printed as it is typed.
pub(crate) fn printed_as_typed(of: Written, code: &[Range<usize>], out: &mut Diagnostics) {
    let is_code = |at: usize| {
        let inside = code.partition_point(|range| range.end <= at);
        code.get(inside).is_some_and(|range| range.start <= at)
    };
    let mut tell = |(range, right): (Range<usize>, String), what: &str| {
        if is_code(range.start) || of.text[..range.start].ends_with('\\') {
            return;
        }
        let typed = brief(&of.text[range.clone()]);
        let message = format!("“{typed}” looks like {what}, and is printed as it is typed.");
        let told = Diagnostic::new(Code::PrintedAsTyped, of.span(range), message);
        out.push(told.expected(right.clone()).replacement(right));
    };
    ["value(", "chart(", "claim("]
        .into_iter()
        .flat_map(|name| of.text.match_indices(name))
        .filter_map(|(at, _)| call(of.text, at))
        .for_each(|found| tell(found, "a call"));
    of.text
        .match_indices("] (")
        .filter_map(|(at, _)| spaced_link(of.text, at))
        .for_each(|found| tell(found, "a link"));
    of.text
        .match_indices(")[")
        .filter_map(|(at, _)| turned_link(of.text, at))
        .for_each(|found| tell(found, "a link"));
    let mut start = 0;
    for line in of.text.split_inclusive('\n') {
        let text = line.trim_end();
        let words = text.trim_start_matches('#');
        let level = text.len() - words.len();
        if (2..=6).contains(&level) && words.starts_with(char::is_alphabetic) {
            let right = format!("{} {words}", &text[..level]);
            tell((start..start + text.len(), right), "a heading");
        }
        start += line.len();
    }
}

/// A call between other brackets than `{{` and `}}`, and as it is written right.
fn call(text: &str, name: usize) -> Option<(Range<usize>, String)> {
    let before = text[..name].trim_end_matches(' ');
    let open = ["{%", "${", "[[", "<%", "{"].into_iter().find(|open| before.ends_with(open))?;
    if before.ends_with("{{") {
        return None;
    }
    let start = before.len() - open.len();
    let line = ahead(text, name);
    let mut is_quoted = false;
    let close = line.find(|c: char| {
        is_quoted ^= matches!(c, '"' | '“' | '”');
        c == ')' && !is_quoted
    });
    let close = name + close? + 1;
    let after = text[close..].trim_start_matches(' ');
    let end = ["}}", "%}", "]]", "%>", "}"].into_iter().find(|end| after.starts_with(end));
    let end = end.map_or(close, |end| text.len() - after.len() + end.len());
    Some((start..end, format!("{{{{ {} }}}}", &text[name..close])))
}

/// `[words] (address)`.
fn spaced_link(text: &str, at: usize) -> Option<(Range<usize>, String)> {
    let start = at - behind(text, at).len() + behind(text, at).rfind('[')?;
    let inside = ahead(text, at + 3);
    let end = inside.find(')')?;
    let address = &inside[..end];
    let right = format!("{}({address})", &text[start..=at]);
    is_address(address).then(|| (start..at + 3 + end + 1, right))
}

/// `(words)[address]`.
fn turned_link(text: &str, at: usize) -> Option<(Range<usize>, String)> {
    let start = at - behind(text, at).len() + behind(text, at).rfind('(')?;
    let inside = ahead(text, at + 2);
    let end = inside.find(']')?;
    let address = &inside[..end];
    let right = format!("[{}]({address})", &text[start + 1..at]);
    is_address(address).then(|| (start..at + 2 + end + 1, right))
}

/// Most bytes of a line that are looked at on either side: no link and no call is longer.
const REACH: usize = 500;

/// The line before a place.
fn behind(text: &str, at: usize) -> &str {
    let from = (at.saturating_sub(REACH)..=at).find(|from| text.is_char_boundary(*from));
    text[from.unwrap_or(at)..at].rsplit('\n').next().unwrap_or_default()
}

/// The line from a place on.
fn ahead(text: &str, at: usize) -> &str {
    let end = (at..=text.len().min(at + REACH)).rfind(|end| text.is_char_boundary(*end));
    text[at..end.unwrap_or(at)].split('\n').next().unwrap_or_default()
}

fn is_address(text: &str) -> bool {
    let begins = ["http:", "https:", "mailto:", "www.", "/", "./", "../", "#"];
    let ends = [".html", ".md", ".pdf", ".csv", "/"];
    !text.contains(char::is_whitespace)
        && text.len() > 1
        && (begins.iter().any(|it| text.starts_with(it))
            || ends.iter().any(|it| text.ends_with(it)))
}

/// A link that opens a letter to nobody.
pub(crate) fn no_email(address: &str, span: Span) -> Option<Diagnostic> {
    let to = address.strip_prefix("mailto:")?;
    let to = to.split('?').next().unwrap_or_default();
    let to = percent_encoding::percent_decode_str(to).decode_utf8_lossy();
    if is_email(&to) {
        return None;
    }
    let message = format!("The link leads to “{}”, which is no e-mail address.", brief(&to));
    let told = Diagnostic::new(Code::BrokenLink, span, message);
    Some(told.expected("mailto: and an address with an @ in it").help(EMAIL))
}
