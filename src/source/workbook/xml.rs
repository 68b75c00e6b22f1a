//! Xml: the tags and the text of a part of a workbook of Excel, as they come. The library takes five times as
//! long for the millions of tags that a sheet has.

use super::unread::Unread;
use quick_xml::escape::unescape;
use std::io::Read;
use std::ops::Range;
use std::str::from_utf8;

/// So many bytes are read at once.
const CHUNK: usize = 1 << 16;
/// So many bytes a tag has at most.
const LONGEST_TAG: usize = 1 << 20;

/// What stands in a part: elements and their text; no more than the element at hand is kept.
pub(super) struct Xml<R> {
    part: R,
    buffer: Vec<u8>,
    /// What is read and not yet told.
    left: Range<usize>,
    /// The name of an element that has no content, whose end is told next.
    empty: Option<Range<usize>>,
}

/// A tag, or what stands between two.
pub(super) enum Item<'x> {
    Start(Tag<'x>),
    End(&'x [u8]),
    Text(Text<'x>),
}

/// The beginning of an element.
pub(super) struct Tag<'x> {
    /// Its name, without its prefix.
    pub name: &'x [u8],
    attributes: &'x [u8],
}

/// Text as it is written in the file.
pub(super) struct Text<'x> {
    bytes: &'x [u8],
    /// Whether `&` stands for itself.
    is_plain: bool,
}

impl<R: Read> Xml<R> {
    pub fn new(part: R) -> Self {
        Self { part, buffer: vec![0; CHUNK], left: 0..0, empty: None }
    }

    /// The next item; an error at the end, as an element is asked for until it ends.
    #[inline]
    pub fn next(&mut self) -> Result<Item<'_>, Unread> {
        if let Some(name) = self.empty.take() {
            return Ok(Item::End(&self.buffer[name]));
        }
        loop {
            let length = self.find(0, b'<')?;
            if length > 0 {
                let bytes = self.take(length, 0);
                return Ok(Item::Text(Text { bytes: &self.buffer[bytes], is_plain: false }));
            }
            match &self.buffer[self.left.clone()] {
                [_, b'!' | b'?', ..] => {
                    if let Some(bytes) = self.aside()? {
                        let bytes = &self.buffer[bytes];
                        return Ok(Item::Text(Text { bytes, is_plain: true }));
                    }
                }
                rest => match end(rest) {
                    Some(length) => {
                        let bytes = self.take(length, 1);
                        return Ok(self.tag(bytes.start + 1..bytes.end));
                    }
                    None if rest.len() > LONGEST_TAG => {
                        return Err(Unread::damaged("a tag has no end"));
                    }
                    None => self.read()?,
                },
            }
        }
    }

    /// The text between these two marks, where they stand here and nothing else is between them: most cells
    /// hold nothing but a value, and to ask for that at once takes half as long.
    #[inline]
    pub fn between(&mut self, before: &[u8], after: &[u8]) -> Result<Option<&str>, Unread> {
        let rest = self.buffer[self.left.clone()].strip_prefix(before);
        let (Some(rest), None) = (rest, &self.empty) else {
            return Ok(None);
        };
        match rest.iter().position(|byte| matches!(byte, b'<' | b'&')) {
            Some(length) if rest[length..].starts_with(after) => {
                let start = self.left.start + before.len();
                self.left.start = start + length + after.len();
                from_utf8(&self.buffer[start..start + length]).map(Some).map_err(Unread::damaged)
            }
            _ => Ok(None),
        }
    }

    /// Passes over a comment or the like; the bytes of a text that is set apart.
    #[cold]
    fn aside(&mut self) -> Result<Option<Range<usize>>, Unread> {
        while self.left.len() < 9 {
            self.read()?;
        }
        let start = &self.buffer[self.left.clone()];
        let is_text = start.starts_with(b"<![CDATA[");
        let end: &[u8] = match start {
            _ if is_text => b"]]>",
            [b'<', b'!', b'-', b'-', ..] => b"-->",
            [b'<', b'?', ..] => b"?>",
            _ => b">",
        };
        let mut length = 0;
        loop {
            length = self.find(length, b'>')? + 1;
            if self.buffer[self.left.start..][..length].ends_with(end) {
                let bytes = self.take(length, 0);
                return Ok(is_text.then(|| bytes.start + 9..bytes.end - end.len()));
            }
        }
    }

    /// The tag in these bytes, which are without `<` and `>`.
    #[inline]
    fn tag(&mut self, bytes: Range<usize>) -> Item<'_> {
        let within = &self.buffer[bytes.clone()];
        if let [b'/', name @ ..] = within {
            return Item::End(local(name.trim_ascii_end()));
        }
        let is_empty = within.last() == Some(&b'/');
        let within = &within[..within.len() - usize::from(is_empty)];
        let end = within.iter().position(u8::is_ascii_whitespace).unwrap_or(within.len());
        let (name, attributes) = within.split_at(end);
        let name = local(name);
        if is_empty {
            let start = bytes.start + end - name.len();
            self.empty = Some(start..start + name.len());
        }
        Item::Start(Tag { name, attributes })
    }

    /// How many bytes from here, and from `after` on, a byte is found.
    #[inline]
    fn find(&mut self, after: usize, byte: u8) -> Result<usize, Unread> {
        let mut length = after;
        loop {
            let rest = self.buffer[self.left.clone()].get(length..).unwrap_or_default();
            if let Some(more) = rest.iter().position(|it| *it == byte) {
                return Ok(length + more);
            }
            length = length.max(self.left.len());
            self.read()?;
        }
    }

    /// Goes on after so many bytes and those of their mark.
    fn take(&mut self, length: usize, mark: usize) -> Range<usize> {
        let start = self.left.start;
        self.left.start += length + mark;
        start..start + length
    }

    /// Reads on, behind what is left.
    #[cold]
    fn read(&mut self) -> Result<(), Unread> {
        self.buffer.copy_within(self.left.clone(), 0);
        self.left = 0..self.left.len();
        if self.buffer.len() < self.left.end + CHUNK / 2 {
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        let more = self.part.read(&mut self.buffer[self.left.end..]).map_err(Unread::damaged)?;
        self.left.end += more;
        match more {
            0 => Err(Unread::damaged("it breaks off")),
            _ => Ok(()),
        }
    }
}

impl<'x> Tag<'x> {
    /// The attributes: names with their prefixes, and values as they are written.
    #[inline]
    pub fn attributes(&self) -> impl Iterator<Item = (&'x [u8], &'x [u8])> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            let equals = rest.iter().position(|byte| *byte == b'=')?;
            let name = rest[..equals].trim_ascii();
            let (quote, value) = rest[equals + 1..].trim_ascii_start().split_first()?;
            let end = value.iter().position(|byte| byte == quote)?;
            rest = &value[end + 1..];
            Some((name, &value[..end]))
        })
    }

    /// The value of an attribute, whatever its prefix.
    pub fn attribute(&self, name: &str) -> Result<Option<String>, Unread> {
        let found = self.attributes().find(|it| local(it.0) == name.as_bytes());
        found.map(|(_, bytes)| Text { bytes, is_plain: false }.string()).transpose()
    }
}

impl Text<'_> {
    /// Adds it to a text.
    #[inline]
    pub fn push(&self, text: &mut String) -> Result<(), Unread> {
        let word = from_utf8(self.bytes).map_err(Unread::damaged)?;
        match self.is_plain || !self.bytes.contains(&b'&') {
            true => *text += word,
            false => *text += &unescape(word).map_err(Unread::damaged)?,
        }
        Ok(())
    }

    fn string(&self) -> Result<String, Unread> {
        let mut text = String::new();
        self.push(&mut text)?;
        Ok(text)
    }
}

/// Where a tag ends that begins here; `>` may stand in a value.
#[inline]
fn end(tag: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += tag[at..].iter().position(|byte| matches!(byte, b'>' | b'"' | b'\''))?;
        if tag[at] == b'>' {
            return Some(at);
        }
        at += 2 + tag[at + 1..].iter().position(|byte| *byte == tag[at])?;
    }
}

/// A name without its prefix.
#[inline]
fn local(name: &[u8]) -> &[u8] {
    match name.iter().position(|byte| *byte == b':') {
        Some(at) => &name[at + 1..],
        None => name,
    }
}
