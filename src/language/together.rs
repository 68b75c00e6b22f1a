//! Keeps school years on one line: `2025–26` may break after its dash in every browser, so that it
//! is wrapped where it stands in the text of a finished page.

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
    let mut out = String::with_capacity(html.len() + 1024);
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        let (text, tag) = rest.split_at(open);
        wrap_periods(text, &mut out);
        let after = tag_end(tag);
        let skip = ["head", "svg", "script", "style", "textarea", "title"]
            .iter()
            .find(|name| opens(tag, name))
            .and_then(|name| tag.find(&format!("</{name}")))
            .unwrap_or(0);
        let end = if skip > 0 { skip } else { after };
        out.push_str(&tag[..end]);
        rest = &tag[end..];
    }
    wrap_periods(rest, &mut out);
    Cow::Owned(out)
}

/// Whether a tag opens an element of this name.
fn opens(tag: &str, name: &str) -> bool {
    tag[1..]
        .strip_prefix(name)
        .is_some_and(|rest| rest.starts_with(['>', ' ', '\n', '\t']))
}

/// One past the end of a tag or comment that starts the text; quoted attributes may hold `>`.
fn tag_end(tag: &str) -> usize {
    if tag.starts_with("<!--") {
        return tag.find("-->").map_or(tag.len(), |i| i + 3);
    }
    let mut quote = None;
    for (i, c) in tag.char_indices().skip(1) {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return i + 1,
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    tag.len()
}

fn wrap_periods(text: &str, out: &mut String) {
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
    text[..at]
        .bytes()
        .rev()
        .take_while(u8::is_ascii_digit)
        .count()
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
