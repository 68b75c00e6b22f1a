//! File: one file of a finished site, as bytes or as what its bytes are made from.

use super::picture::Picture;
use crate::report::{Released, ReleasedFile};
use std::io::{self, Write};

/// One file of a finished site, or several that are there already. Its bytes are made when they are asked for.
pub struct File<'a>(Contents<'a>);

enum Contents<'a> {
    Bytes(Vec<u8>),
    Picture(Box<Picture>),
    /// Too large to stand in memory: it writes itself.
    Stream(Box<Writing<'a>>),
    /// They are there already.
    Kept(Kept<'a>),
}

/// Files of a card that was released: they lie in the folder of the site that it is made from.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// The card.
    pub card: &'a Released,
    /// Some of its files, or all, in the order of their paths.
    pub files: &'a [ReleasedFile],
}

type Writing<'a> = dyn FnOnce(&mut dyn Write) -> io::Result<()> + 'a;

impl<'a> File<'a> {
    /// A file that writes itself.
    pub(super) fn stream(write: impl FnOnce(&mut dyn Write) -> io::Result<()> + 'a) -> Self {
        Self(Contents::Stream(Box::new(write)))
    }

    /// An image that is encoded when it is asked for.
    pub(super) fn picture(picture: Picture) -> Self {
        Self(Contents::Picture(Box::new(picture)))
    }

    /// Files that are there already; they are handed on together, at the folder of their card.
    pub(crate) fn of_kept(kept: Kept<'a>) -> Self {
        Self(Contents::Kept(kept))
    }

    /// What is there already: it has no bytes here.
    pub fn kept(&self) -> Option<Kept<'a>> {
        match &self.0 {
            Contents::Kept(kept) => Some(*kept),
            _ => None,
        }
    }

    /// How many files it stands for.
    pub fn count(&self) -> usize {
        self.kept().map_or(1, |kept| kept.files.len())
    }

    /// Digest of all that the bytes are made from, where making them is dear: two files with the
    /// same digest have the same bytes.
    pub fn recipe(&self) -> Option<[u8; 32]> {
        match &self.0 {
            Contents::Picture(picture) => Some(picture.recipe()),
            Contents::Bytes(_) | Contents::Stream(_) | Contents::Kept(_) => None,
        }
    }

    /// The bytes, where they fit in memory; otherwise the file back, to be written as a stream.
    pub fn into_bytes(self) -> Result<Vec<u8>, Self> {
        match self.0 {
            Contents::Bytes(bytes) => Ok(bytes),
            Contents::Picture(picture) => Ok(picture.encode()),
            Contents::Stream(_) | Contents::Kept(_) => Err(self),
        }
    }

    /// Writes the file. The only error is one of `to`.
    pub fn write(self, to: &mut dyn Write) -> io::Result<()> {
        match self.0 {
            Contents::Bytes(bytes) => to.write_all(&bytes),
            Contents::Picture(picture) => to.write_all(&picture.encode()),
            Contents::Stream(write) => write(to),
            Contents::Kept(_) => Ok(()),
        }
    }
}

impl From<Vec<u8>> for File<'_> {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Contents::Bytes(bytes))
    }
}

impl From<String> for File<'_> {
    fn from(text: String) -> Self {
        text.into_bytes().into()
    }
}
