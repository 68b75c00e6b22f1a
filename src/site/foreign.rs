//! Foreign: texts in another language than their page's, which come in marks, as markup that says so.

use crate::language::{opens, tag_end};
use crate::page::Pages;
use crate::report::{FOREIGN, unmarked};
use std::borrow::Cow;

/// What is written around such a text.
#[derive(Debug)]
pub(super) struct Foreign {
    /// The attribute that says its language, and the one of its direction, where that is another than the page's.
    lang: String,
    dir: &'static str,
}

/// Elements that hold words alone, and how they end: nothing can be said of the language of a part of them.
const WORDS: [(&str, &str); 6] = [
    ("title", "</title"),
    ("desc", "</desc"),
    ("script", "</script"),
    ("style", "</style"),
    ("textarea", "</textarea"),
    ("option", "</option"),
];

impl Foreign {
    /// Those on these pages.
    pub fn on(pages: &Pages) -> Self {
        let (first, own) = (pages.first_tongue(), pages.tongue());
        let dir = match (first.right_to_left, own.right_to_left) {
            (false, true) => " dir=\"ltr\"",
            (true, false) => " dir=\"rtl\"",
            _ => "",
        };
        Self { lang: format!(" lang=\"{}\"", first.tag), dir }
    }

    /// A page in which each such text stands in an element of its language. In attributes, and in elements that hold
    /// nothing but words, the marks fall away.
    pub fn spelled<'h>(&self, html: Cow<'h, str>) -> Cow<'h, str> {
        if !html.contains(FOREIGN) {
            return html;
        }
        let mut out = String::with_capacity(html.len() + html.len() / 16);
        let (mut rest, mut within, mut drawings) = (&*html, false, 0_usize);
        loop {
            let open = rest.find('<').unwrap_or(rest.len());
            let (text, tag) = rest.split_at(open);
            // Texts of drawings are laid out by their own letters.
            let (element, dir) = if drawings > 0 { ("tspan", "") } else { ("span", self.dir) };
            self.text(text, (element, dir), &mut within, &mut out);
            if tag.is_empty() {
                return Cow::Owned(out);
            }
            drawings = (drawings + usize::from(opens(tag, "svg")))
                .saturating_sub(usize::from(tag.starts_with("</svg")));
            let words = WORDS.iter().find(|(name, _)| opens(tag, name));
            let end = words.and_then(|(_, closing)| tag.find(closing));
            let (tag, next) = tag.split_at(end.unwrap_or_else(|| tag_end(tag)));
            out.push_str(&unmarked(tag));
            rest = next;
        }
    }

    /// A run of text; `within` such a text or not, and so it is left.
    fn text(&self, text: &str, (element, dir): (&str, &str), within: &mut bool, out: &mut String) {
        let [open, close] = FOREIGN;
        for part in text.split_inclusive(FOREIGN) {
            let words = part.trim_end_matches(FOREIGN);
            match *within && !words.trim().is_empty() {
                true => {
                    out.extend(["<", element, &self.lang, dir, ">", words, "</", element, ">"]);
                }
                false => out.push_str(words),
            }
            *within = match part.chars().next_back() {
                Some(mark) if mark == open => true,
                Some(mark) if mark == close => false,
                _ => *within,
            };
        }
    }
}
