//! Tags: what stands between the marks of a template, in the words that the engine reads there.

use std::ops::Range;

/// `{{ … }}` or `{% … %}`, with its marks.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    pub(super) at: Range<usize>,
    /// Whether it prints an expression.
    pub(super) prints: bool,
    /// Whether it takes the blanks before it away, and those after it.
    pub(super) trims: (bool, bool),
    pub(super) words: Vec<Word<'a>>,
}

/// A name, a number, a text in quotation marks, or one sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    pub(super) at: usize,
    pub(super) text: &'a str,
}

/// The tags of a template up to the first that is not one; comments and raw parts have none. The engine
/// tells what is wrong with the rest.
pub(super) fn tags(source: &str) -> Vec<Tag<'_>> {
    let (mut tags, mut at) = (Vec::new(), 0);
    while let Some(open) = source[at..].find('{').map(|found| at + found) {
        let rest = &source[open..];
        let end = match rest.as_bytes().get(1) {
            Some(b'#') => comment(rest),
            Some(b'%') if raw(rest).is_some() => raw(rest).flatten(),
            Some(b'{' | b'%') => Tag::read(source, open).map(|tag| {
                let end = tag.at.end - open;
                tags.push(tag);
                end
            }),
            _ => Some(1),
        };
        match end {
            Some(end) => at = open + end,
            None => break,
        }
    }
    tags
}

/// The length of a comment.
fn comment(rest: &str) -> Option<usize> {
    let from = if rest.as_bytes().get(2) == Some(&b'-') { 3 } else { 2 };
    Some(from + rest[from..].find("#}")? + 2)
}

/// The length of a raw part, where one begins; none where it does not end.
fn raw(rest: &str) -> Option<Option<usize>> {
    let inner = &rest[2..];
    let inner = inner.strip_prefix('-').unwrap_or(inner);
    let mut at = rest.len() - inner.len() + named(inner, "raw")?;
    while let Some(found) = rest[at..].find("{%") {
        at += found + 2;
        if let Some(end) = named(&rest[at..], "endraw") {
            return Some(Some(at + end));
        }
    }
    Some(None)
}

/// The length of the rest of a tag that is nothing but a name.
fn named(rest: &str, name: &str) -> Option<usize> {
    let blanks = |text: &'_ str| text.len() - text.trim_ascii_start().len();
    let mut at = usize::from(rest.starts_with('-'));
    at += blanks(&rest[at..]);
    at += rest[at..].strip_prefix(name).map(|_| name.len())?;
    at += blanks(&rest[at..]);
    at += usize::from(rest[at..].starts_with('-'));
    rest[at..].starts_with("%}").then_some(at + 2)
}

impl<'a> Tag<'a> {
    fn read(source: &'a str, open: usize) -> Option<Self> {
        let prints = source[open..].starts_with("{{");
        let close = if prints { "}}" } else { "%}" };
        let trims = source.as_bytes().get(open + 2) == Some(&b'-');
        let (mut at, mut words) = (open + 2 + usize::from(trims), Vec::new());
        loop {
            let rest = source[at..].trim_ascii_start();
            at = source.len() - rest.len();
            let trims_after = rest.strip_prefix('-').is_some_and(|it| it.starts_with(close));
            if trims_after || rest.starts_with(close) {
                return Some(Self {
                    at: open..at + usize::from(trims_after) + 2,
                    prints,
                    trims: (trims, trims_after),
                    words,
                });
            }
            let text = &rest[..word(rest)?];
            words.push(Word { at, text });
            at += text.len();
        }
    }

    /// The name that says what a statement does.
    pub(super) fn name(&self) -> &'a str {
        match self.words.first() {
            Some(first) if !self.prints => first.text,
            _ => "",
        }
    }

    /// The word at a place; nothing after the last.
    pub(super) fn word(&self, index: usize) -> &'a str {
        self.words.get(index).map_or("", |word| word.text)
    }
}

impl Word<'_> {
    /// Whether it is a name or a number.
    pub(super) fn is_name(&self) -> bool {
        self.text.starts_with(is_of_names)
    }
}

fn is_of_names(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// The length of the first word; none where a text in quotation marks does not end.
fn word(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    if is_of_names(first) {
        return Some(rest.find(|c| !is_of_names(c)).unwrap_or(rest.len()));
    }
    if !matches!(first, '"' | '\'' | '`') {
        return Some(first.len_utf8());
    }
    let mut is_escaped = false;
    let end = rest.char_indices().skip(1).find(|(_, c)| {
        let ends = *c == first && !is_escaped;
        is_escaped = *c == '\\' && !is_escaped;
        ends
    });
    end.map(|(at, _)| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tags of a text, each as its words with a blank between them.
    fn read(source: &str) -> Vec<String> {
        let tags = tags(source);
        let words = |tag: &Tag| tag.words.iter().map(|it| it.text).collect::<Vec<_>>().join(" ");
        tags.iter().map(words).collect()
    }

    #[test]
    fn tags_are_read_as_the_engine_reads_them() {
        for (source, expected) in [
            ("a {{ b.c }} {% if d -%} e", &["b . c", "if d"][..]),
            ("{# {{ a }} #}{{ b }}", &["b"]),
            ("{#-#}{{ a }}", &["a"]),
            ("{%- raw %}{{ a }}{% endraw -%}{{ b }}", &["b"]),
            ("{{ \"}}\" ~ '\\'}}' }}", &["\"}}\" ~ '\\'}}'"]),
            ("{ {{ {\"a\": [1, {}]} }}", &["{ \"a\" : [ 1 , { } ] }"]),
            ("{{ a }} {{ \"b }}", &["a"]),
            ("{{ a }} {% b", &["a"]),
            ("{{ a }} {# {{ b }}", &["a"]),
            ("{{ a }} {% raw %} {{ b }}", &["a"]),
            ("{{ é }}{", &["é"]),
        ] {
            assert_eq!(read(source), expected, "{source}");
        }
    }
}
