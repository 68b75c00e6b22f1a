//! File: one file of a finished site, as bytes or as what its bytes are made from.

use super::picture::Picture;
use std::io::{self, Write};

/// One file of a finished site. Its bytes are made when they are asked for.
pub struct File<'a>(Contents<'a>);

enum Contents<'a> {
    Bytes(Vec<u8>),
    Picture(Box<Picture>),
    /// Too large to stand in memory: it writes itself.
    Stream(Box<Writing<'a>>),
    /// It is there already.
    Kept(Kept),
}

/// A file of a card that was released: where it lies, below the folder of the site that it is made from, and the BLAKE3 digest
/// that its bytes must have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its path.
    pub source: String,
    /// Its digest.
    pub digest: [u8; 32],
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

    /// A file that is there already.
    pub(super) fn of_kept(kept: Kept) -> Self {
        Self(Contents::Kept(kept))
    }

    /// Where it lies, if it is there already: then it has no bytes here.
    pub fn kept(&self) -> Option<&Kept> {
        match &self.0 {
            Contents::Kept(kept) => Some(kept),
            _ => None,
        }
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
