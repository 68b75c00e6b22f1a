//! Digest: what a result depends on, as one number.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::iter::Sum;

/// What a result depends on, in 128 bits. Two inputs that differ share one by accident only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub(super) u128);

impl Digest {
    /// The digest of a value's content.
    pub fn of(inputs: impl Hash) -> Self {
        let mut both = Both::new();
        inputs.hash(&mut both);
        both.digest()
    }

    /// The digest of a file's bytes.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        let whole = blake3::hash(bytes);
        let half = std::array::from_fn(|at| whole.as_bytes()[at]);
        Self(u128::from_le_bytes(half))
    }
}

/// The digest of a set, in whatever order its members come.
impl Sum for Digest {
    fn sum<I: Iterator<Item = Self>>(digests: I) -> Self {
        Self(digests.fold(0, |sum, digest| sum.wrapping_add(digest.0)))
    }
}

/// Two hashes of one input, told apart by what they begin with.
pub(super) struct Both(DefaultHasher, DefaultHasher);

impl Both {
    pub(super) fn new() -> Self {
        let (one, mut two) = (DefaultHasher::new(), DefaultHasher::new());
        two.write_u8(2);
        Self(one, two)
    }

    pub(super) fn digest(&self) -> Digest {
        Digest(u128::from(self.0.finish()) << 64 | u128::from(self.1.finish()))
    }
}

impl Hasher for Both {
    fn write(&mut self, bytes: &[u8]) {
        self.0.write(bytes);
        self.1.write(bytes);
    }

    fn finish(&self) -> u64 {
        self.0.finish()
    }
}

/// Takes a part of a digest for its hash.
#[derive(Default)]
pub(super) struct Low(u64);

impl Hasher for Low {
    fn write(&mut self, _: &[u8]) {
        unreachable!("a digest is one number")
    }

    fn write_u128(&mut self, digest: u128) {
        self.0 = (digest >> 64) as u64;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
