//! Keeps school years on one line: `2025–26` may break after its dash in every browser, so that it
//! is wrapped where it stands in the text of a finished page.

use memchr::{memchr, memmem};
use std::borrow::Cow;

const OPEN: &str = "<span class=\"together\">";
const CLOSE: &str = "</span>";

/// HTML in which each `2025–26` or `2015–2017` in the text of the body is wrapped in
/// `<span class="together">`; attributes, the head, drawings, scripts and styles are left alone.
/// The text itself stays as it is: nothing invisible is put into what a reader copies or searches.
pub fn keep_together(html: &str) -> Cow<'_, str> {
    if !html.contains('–') {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(open) = memchr(b'<', rest.as_bytes()) {
        let (text, tag) = rest.split_at(open);
        wrap_periods(text, &mut out);
        let apart = APART.iter().find(|(name, _)| opens(tag, name));
        let end = apart
            .and_then(|(_, closing)| memmem::find(tag.as_bytes(), closing.as_bytes()))
            .unwrap_or_else(|| tag_end(tag));
        out.push_str(&tag[..end]);
        rest = &tag[end..];
    }
    wrap_periods(rest, &mut out);
    Cow::Owned(out)
}

/// Elements whose text is left alone, and how they end.
const APART: [(&str, &str); 6] = [
    ("head", "</head"),
    ("svg", "</svg"),
    ("script", "</script"),
    ("style", "</style"),
    ("textarea", "</textarea"),
    ("title", "</title"),
];

/// Whether a tag opens an element of this name.
pub(crate) fn opens(tag: &str, name: &str) -> bool {
    tag[1..].strip_prefix(name).is_some_and(|rest| rest.starts_with(['>', ' ', '\n', '\t']))
}

/// One past the end of a tag or comment that starts the text; quoted attributes may hold `>`.
pub(crate) fn tag_end(tag: &str) -> usize {
    if tag.starts_with("<!--") {
        return tag.find("-->").map_or(tag.len(), |i| i + 3);
    }
    let mut quote = None;
    for (i, b) in tag.bytes().enumerate().skip(1) {
        match (quote, b) {
            (None, b'"' | b'\'') => quote = Some(b),
            (None, b'>') => return i + 1,
            (Some(open), b) if b == open => quote = None,
            _ => {}
        }
    }
    tag.len()
}

fn wrap_periods(text: &str, out: &mut String) {
    if text.is_ascii() {
        out.push_str(text);
        return;
    }
    let mut from = 0;
    for (dash, mark) in text.match_indices('–') {
        let before = digits_before(text, dash);
        let after = digits_after(text, dash + mark.len());
        if dash < from || before != 4 || !(after == 2 || after == 4) {
            continue;
        }
        let (start, end) = (dash - 4, dash + mark.len() + after);
        out.push_str(&text[from..start]);
        out.push_str(OPEN);
        out.push_str(&text[start..end]);
        out.push_str(CLOSE);
        from = end;
    }
    out.push_str(&text[from..]);
}

fn digits_before(text: &str, at: usize) -> usize {
    text[..at].bytes().rev().take_while(u8::is_ascii_digit).count()
}

fn digits_after(text: &str, at: usize) -> usize {
    text[at..].bytes().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_year_is_wrapped_in_text_and_nowhere_else() {
        let page = "<head><title>2016–17</title></head><p title=\"a > 2016–17\">Since 2016–17, 3–4 of 12016–17.</p>\
                    <svg><text>2016–17</text></svg><td>2015–2017</td>";
        assert_eq!(
            keep_together(page),
            "<head><title>2016–17</title></head><p title=\"a > 2016–17\">Since <span class=\"together\">2016–17</span>, \
             3–4 of 12016–17.</p><svg><text>2016–17</text></svg><td><span class=\"together\">2015–2017</span></td>"
        );
    }
}
