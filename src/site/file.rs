//! File: one file of a finished site, as bytes or as what its bytes are made from.

/// One file of a finished site.
#[derive(Debug)]
pub struct File(Contents);

#[derive(Debug)]
enum Contents {
    Bytes(Vec<u8>),
}

impl File {
    /// Digest of all that the bytes are made from, where making them is dear: two files with the
    /// same digest have the same bytes.
    pub fn recipe(&self) -> Option<[u8; 32]> {
        match &self.0 {
            Contents::Bytes(_) => None,
        }
    }

    /// The bytes, made at this moment where they are dear.
    pub fn into_bytes(self) -> Vec<u8> {
        match self.0 {
            Contents::Bytes(bytes) => bytes,
        }
    }
}

impl<T: Into<Vec<u8>>> From<T> for File {
    fn from(bytes: T) -> Self {
        Self(Contents::Bytes(bytes.into()))
    }
}
