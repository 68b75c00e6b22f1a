//! Memo: results remembered by the digest of what made them. Work asked for again with the same inputs
//! is not done again; a memo that remembers nothing costs nothing.

use std::any::Any;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash, Hasher};
use std::iter::Sum;
use std::ops::{Deref, DerefMut};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

/// What a result depends on, in 128 bits. Two inputs that differ share one by accident only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(u128);

impl Digest {
    /// The digest of all that goes into a result; begin with the name of the work.
    pub fn of(inputs: impl Hash) -> Self {
        let mut both = Both::new();
        inputs.hash(&mut both);
        Self(both.both())
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
struct Both(DefaultHasher, DefaultHasher);

impl Both {
    fn new() -> Self {
        let (one, mut two) = (DefaultHasher::new(), DefaultHasher::new());
        two.write_u8(2);
        Self(one, two)
    }

    fn both(&self) -> u128 {
        u128::from(self.0.finish()) << 64 | u128::from(self.1.finish())
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

/// A shared value, with the digest of what made it where a memo remembers it.
#[derive(Debug)]
pub struct Kept<T> {
    value: Arc<T>,
    by: Option<Digest>,
}

impl<T> Kept<T> {
    /// The digest of what made it; `None` where that is not known, or where it was changed since.
    pub fn by(&self) -> Option<Digest> {
        self.by
    }

    /// The same value, which more went into than it was remembered by.
    pub fn also_by<M: Hash>(self, more: impl FnOnce(&T) -> &M) -> Self {
        let by = self.by.map(|by| Digest::of((by, more(&self.value))));
        Self { by, ..self }
    }

    /// A part of it as a value of its own, made by the same; parts are told apart by their numbers.
    pub fn part<P>(&self, number: usize, part: &Arc<P>) -> Kept<P> {
        let value = Arc::clone(part);
        let of = |Digest(whole)| Digest(whole.wrapping_add(number as u128 + 1));
        let by = self.by.map(of);
        Kept { value, by }
    }
}

impl<T> From<T> for Kept<T> {
    fn from(value: T) -> Self {
        let value = Arc::new(value);
        Self { value, by: None }
    }
}

impl<T: Default> Default for Kept<T> {
    fn default() -> Self {
        T::default().into()
    }
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        let value = Arc::clone(&self.value);
        Self { value, by: self.by }
    }
}

impl<T: PartialEq> PartialEq for Kept<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T> Deref for Kept<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<'a, T> IntoIterator for &'a Kept<T>
where
    &'a T: IntoIterator,
{
    type Item = <&'a T as IntoIterator>::Item;
    type IntoIter = <&'a T as IntoIterator>::IntoIter;

    fn into_iter(self) -> Self::IntoIter {
        self.value.into_iter()
    }
}

impl<T: Clone> DerefMut for Kept<T> {
    /// What is changed is no longer what was remembered.
    fn deref_mut(&mut self) -> &mut T {
        self.by = None;
        Arc::make_mut(&mut self.value)
    }
}

/// Runs that an unused result is remembered for, at least.
const PATIENCE: u32 = 16;
/// Parts that are locked each by itself.
const SHELVES: usize = 64;

/// Remembered results. [`Memo::default`] remembers nothing: for one run alone.
#[derive(Debug, Default)]
pub struct Memo(Option<Box<Shelves>>);

#[derive(Debug)]
struct Shelves {
    run: AtomicU32,
    shelves: [Mutex<Shelf>; SHELVES],
}

/// A digest is spread evenly already.
type Shelf = HashMap<Digest, Entry, BuildHasherDefault<Low>>;

#[derive(Debug)]
struct Entry {
    value: Arc<dyn Any + Send + Sync>,
    /// The run that used it last.
    used: u32,
}

impl Memo {
    /// A memo for runs that come again and again.
    pub fn warm() -> Self {
        Self(Some(Box::new(Shelves {
            run: AtomicU32::new(0),
            shelves: std::array::from_fn(|_| Mutex::default()),
        })))
    }

    /// Begins a run. Now and then what no run has used for long is forgotten.
    pub fn begin(&self) {
        let Some(memo) = &self.0 else { return };
        let run = memo.run.fetch_add(1, Ordering::Relaxed) + 1;
        if run % PATIENCE == 0 {
            for shelf in &memo.shelves {
                let mut shelf = shelf.lock().expect("no work is done under the lock");
                shelf.retain(|_, entry| run - entry.used <= PATIENCE);
            }
        }
    }

    /// Whether anything is remembered: the digests of large inputs are worked out only then.
    pub fn is_warm(&self) -> bool {
        self.0.is_some()
    }

    /// The result of `make`, remembered by `from`: all that it depends on. Where one of the inputs is of
    /// unknown making (`None`), it is made.
    pub fn keep<T: Send + Sync + 'static>(
        &self,
        from: impl FnOnce() -> Option<Digest>,
        make: impl FnOnce() -> T,
    ) -> Kept<T> {
        self.keep_while(from, |_| true, make)
    }

    /// As [`Memo::keep`], for work that finds out on its way what else it depends on: what is remembered
    /// counts only while it `holds`.
    pub fn keep_while<T: Send + Sync + 'static>(
        &self,
        from: impl FnOnce() -> Option<Digest>,
        holds: impl FnOnce(&T) -> bool,
        make: impl FnOnce() -> T,
    ) -> Kept<T> {
        let known = self.0.as_ref().and_then(|memo| Some((memo, from()?)));
        let Some((memo, by)) = known else {
            return make().into();
        };
        let run = memo.run.load(Ordering::Relaxed);
        let shelf = &memo.shelves[by.0 as usize % SHELVES];
        let shelf = || shelf.lock().expect("no work is done under the lock");
        let found = shelf().get_mut(&by).map(|entry| {
            entry.used = run;
            Arc::clone(&entry.value)
        });
        let found = found.and_then(|value| value.downcast().ok());
        let value: Arc<T> = found.filter(|value| holds(value)).unwrap_or_else(|| {
            let value = Arc::new(make());
            let entry = Entry {
                value: value.clone(),
                used: run,
            };
            shelf().insert(by, entry);
            value
        });
        let by = Some(by);
        Kept { value, by }
    }
}

/// Takes a part of a digest for its hash.
#[derive(Default)]
struct Low(u64);

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

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    fn counted(memo: &Memo, made: &Cell<u32>, input: &str) -> Kept<String> {
        memo.keep(
            || Some(Digest::of(("upper", input))),
            || {
                made.set(made.get() + 1);
                input.to_uppercase()
            },
        )
    }

    #[test]
    fn what_was_made_once_is_not_made_again() {
        let (memo, made) = (Memo::warm(), Cell::new(0));
        let first = counted(&memo, &made, "a");
        assert_eq!(*counted(&memo, &made, "a"), "A");
        assert_eq!(*counted(&memo, &made, "b"), "B");
        assert_eq!(made.get(), 2);
        assert_eq!(first.by(), counted(&memo, &made, "a").by());
    }

    #[test]
    fn a_cold_memo_remembers_nothing() {
        let (memo, made) = (Memo::default(), Cell::new(0));
        counted(&memo, &made, "a");
        assert_eq!(counted(&memo, &made, "a").by(), None);
        assert_eq!(made.get(), 2);
    }

    #[test]
    fn what_no_longer_holds_is_made_again() {
        let memo = Memo::warm();
        let keep = |holds: bool, value: u8| {
            let from = || Some(Digest::of("same"));
            *memo.keep_while(from, |_: &u8| holds, || value)
        };
        assert_eq!(
            [keep(true, 1), keep(true, 2), keep(false, 3), keep(true, 4)],
            [1, 1, 3, 3]
        );
    }

    #[test]
    fn what_is_changed_is_of_unknown_making_and_leaves_what_is_remembered() {
        let (memo, made) = (Memo::warm(), Cell::new(0));
        let mut changed = counted(&memo, &made, "a");
        changed.push('!');
        assert_eq!(changed.by(), None);
        assert_eq!(*counted(&memo, &made, "a"), "A");
    }

    #[test]
    fn what_is_long_unused_is_forgotten_and_what_is_used_is_not() {
        let (memo, made) = (Memo::warm(), Cell::new(0));
        counted(&memo, &made, "once");
        for _ in 0..2 * PATIENCE {
            memo.begin();
            counted(&memo, &made, "often");
        }
        assert_eq!(made.get(), 2);
        counted(&memo, &made, "once");
        assert_eq!(made.get(), 3);
    }
}
