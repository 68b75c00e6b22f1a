//! Strings: the words that the cells of a workbook of Excel share.

use super::unread::Unread;
use super::xml::{Item, Xml};
use std::io::Read;

/// The words by their numbers, in one text.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    /// Those in a part of a workbook.
    pub fn read<R: Read>(xml: &mut Xml<R>) -> Result<Self, Unread> {
        let mut strings = Self::default();
        let mut word = String::new();
        // A word may be dressed in runs; how it sounds is no part of it.
        let (mut is_word, mut is_sound) = (false, false);
        loop {
            match xml.next()? {
                Item::Text(text) if is_word => text.push(&mut word)?,
                Item::Text(_) => {}
                Item::Start(tag) => {
                    is_sound |= tag.name == b"rPh";
                    is_word = tag.name == b"t" && !is_sound;
                }
                Item::End(b"sst") => return Ok(strings),
                Item::End(name) => {
                    is_word = false;
                    is_sound &= name != b"rPh";
                    if name == b"si" {
                        unmask(&mut strings.text, &word);
                        strings.ends.push(strings.text.len());
                        word.clear();
                    }
                }
            }
        }
    }

    /// Adds a word.
    pub fn push(&mut self, word: &str) {
        self.text += word;
        self.ends.push(self.text.len());
    }

    /// The word of a number.
    #[inline]
    pub fn word(&self, number: usize) -> Result<&str, Unread> {
        let end =
            *self.ends.get(number).ok_or_else(|| Unread::damaged("it lacks words of its cells"))?;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        Ok(&self.text[start..end])
    }
}

/// Adds a word, in which `_x000D_` stands for a sign that XML cannot hold.
pub(super) fn unmask(text: &mut String, word: &str) {
    let mut rest = word;
    while let Some(at) = rest.find("_x") {
        let sign = rest.get(at + 2..at + 7).and_then(|code| code.strip_suffix('_'));
        let sign = sign.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let sign = sign.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        let passed = if sign.is_some() { 7 } else { 2 };
        *text += if sign.is_some() { &rest[..at] } else { &rest[..at + passed] };
        text.extend(sign);
        rest = &rest[at + passed..];
    }
    *text += rest;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_unmasked_and_all_else_stays() {
        for (masked, word) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("grade_x_y", "grade_x_y"),
            ("_x12_x0041_", "_x12A"),
            ("_xD800_ü_x", "_xD800_ü_x"),
        ] {
            let mut text = String::new();
            unmask(&mut text, masked);
            assert_eq!(text, word, "{masked}");
        }
    }
}
