//! Biff: the records of a workbook of Excel before 2007, and the numbers and words in them.

use super::unread::Unread;
use encoding_rs::Encoding;

/// A record, read from its beginning on.
pub(super) struct Record<'s> {
    pub kind: u16,
    data: &'s [u8],
    /// What stands behind it, which it may go on in.
    rest: &'s [u8],
}

/// A record that goes on with the one before it.
const CONTINUE: u16 = 0x3c;

/// How words are written.
#[derive(Clone, Copy)]
pub(super) enum Letters {
    Unicode,
    /// In workbooks before Excel 97.
    Old(&'static Encoding),
}

impl Letters {
    /// Those before Excel 97, by the number of a code page.
    pub fn of(page: u16) -> Self {
        let name = match page {
            932 => "shift_jis".to_owned(),
            936 => "gbk".to_owned(),
            950 => "big5".to_owned(),
            10_000 | 32_768 => "macintosh".to_owned(),
            page => format!("windows-{page}"),
        };
        Self::Old(Encoding::for_label(name.as_bytes()).unwrap_or(encoding_rs::WINDOWS_1252))
    }
}

/// The records from here on; none after one that breaks off.
pub(super) fn records(stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let record = Record::first(rest)?;
        rest = record.rest;
        Some(record)
    })
}

impl<'s> Record<'s> {
    fn first(stream: &'s [u8]) -> Option<Self> {
        let (head, after) = stream.split_first_chunk::<4>()?;
        let [kind, length] = [[head[0], head[1]], [head[2], head[3]]].map(u16::from_le_bytes);
        let (data, rest) = after.split_at_checked(length.into())?;
        Some(Self { kind, data, rest })
    }

    /// How many bytes are left, until it goes on.
    pub fn len(&self) -> usize {
        self.data.len()
    }

    /// Whether there is more of it, in the record that it goes on in if need be.
    pub fn has_more(&mut self) -> bool {
        while self.data.is_empty() {
            match Self::first(self.rest).filter(|next| next.kind == CONTINUE) {
                Some(Self { data, rest, .. }) => (self.data, self.rest) = (data, rest),
                None => return false,
            }
        }
        true
    }

    /// The next bytes; they do not part.
    fn bytes<const N: usize>(&mut self) -> Result<[u8; N], Unread> {
        self.has_more();
        let (bytes, rest) = self.data.split_first_chunk().ok_or_else(cut)?;
        self.data = rest;
        Ok(*bytes)
    }

    pub fn byte(&mut self) -> Result<u8, Unread> {
        self.bytes().map(|[byte]| byte)
    }

    pub fn short(&mut self) -> Result<u16, Unread> {
        self.bytes().map(u16::from_le_bytes)
    }

    pub fn long(&mut self) -> Result<u32, Unread> {
        self.bytes().map(u32::from_le_bytes)
    }

    pub fn double(&mut self) -> Result<f64, Unread> {
        self.bytes().map(f64::from_le_bytes)
    }

    /// A number in four bytes: half of a double or a whole number, and a hundredth of it if so marked.
    pub fn packed(&mut self) -> Result<f64, Unread> {
        let word = self.long()?;
        let number = match word & 2 {
            0 => f64::from_bits(u64::from(word & !3) << 32),
            _ => f64::from(word.cast_signed() >> 2),
        };
        Ok(if word & 1 == 0 { number } else { number / 100.0 })
    }

    pub fn skip(&mut self, mut length: usize) -> Result<(), Unread> {
        while length > 0 {
            if !self.has_more() {
                return Err(cut());
            }
            let here = length.min(self.data.len());
            self.data = &self.data[here..];
            length -= here;
        }
        Ok(())
    }

    /// A word of so many letters.
    pub fn word(&mut self, length: usize, letters: Letters) -> Result<String, Unread> {
        match letters {
            Letters::Unicode => {
                let marks = self.byte()?;
                self.letters(length, marks)
            }
            Letters::Old(encoding) => {
                let word = self.data.get(..length).ok_or_else(cut)?;
                Ok(encoding.decode_without_bom_handling(word).0.into_owned())
            }
        }
    }

    /// A word that cells share, which may be dressed and tell how it sounds.
    pub fn shared_word(&mut self) -> Result<String, Unread> {
        let (length, marks) = (self.short()?, self.byte()?);
        let runs = if marks & 8 == 0 { 0 } else { self.short()? };
        let sound = if marks & 4 == 0 { 0 } else { self.long()? };
        let word = self.letters(length.into(), marks)?;
        self.skip(4 * usize::from(runs))?;
        self.skip(sound as usize)?;
        Ok(word)
    }

    /// Letters of one byte or of two, as is marked anew where the record goes on.
    fn letters(&mut self, length: usize, mut marks: u8) -> Result<String, Unread> {
        let mut units = Vec::new();
        while units.len() < length {
            if self.data.is_empty() {
                marks = self.byte()?;
            }
            let left = length - units.len();
            let width = 1 + usize::from(marks & 1);
            let (here, rest) = self.data.split_at(self.data.len().min(left * width));
            match width {
                1 => units.extend(here.iter().map(|byte| u16::from(*byte))),
                _ if here.len() % 2 == 1 => return Err(cut()),
                _ => units.extend(here.as_chunks().0.iter().map(|it| u16::from_le_bytes(*it))),
            }
            self.data = rest;
        }
        Ok(String::from_utf16_lossy(&units))
    }
}

fn cut() -> Unread {
    Unread::damaged("a record breaks off")
}
