//! Memo: results remembered by the digest of what made them. Work asked for again with the same inputs
//! is not done again; a memo that remembers nothing costs nothing.

mod digest;

pub use digest::Digest;

use digest::Low;
use rayon::prelude::*;
use std::any::Any;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash};
use std::ops::{Deref, DerefMut};
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// A shared value, with the digest of what made it where a memo remembers it.
#[derive(Debug)]
pub struct Memoized<T> {
    value: Arc<T>,
    by: Option<Digest>,
}

impl<T> Memoized<T> {
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
    pub fn part<P>(&self, number: usize, part: &Arc<P>) -> Memoized<P> {
        let value = Arc::clone(part);
        let of = |Digest(whole)| Digest(whole.wrapping_add(number as u128 + 1));
        let by = self.by.map(of);
        Memoized { value, by }
    }
}

impl<T> From<T> for Memoized<T> {
    fn from(value: T) -> Self {
        let value = Arc::new(value);
        Self { value, by: None }
    }
}

impl<T: Default> Default for Memoized<T> {
    fn default() -> Self {
        T::default().into()
    }
}

impl<T> Clone for Memoized<T> {
    fn clone(&self) -> Self {
        let value = Arc::clone(&self.value);
        Self { value, by: self.by }
    }
}

impl<T: PartialEq> PartialEq for Memoized<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T> Deref for Memoized<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<'a, T> IntoIterator for &'a Memoized<T>
where
    &'a T: IntoIterator,
{
    type Item = <&'a T as IntoIterator>::Item;
    type IntoIter = <&'a T as IntoIterator>::IntoIter;

    fn into_iter(self) -> Self::IntoIter {
        self.value.into_iter()
    }
}

impl<T: Clone> DerefMut for Memoized<T> {
    /// What is changed is no longer what was remembered.
    fn deref_mut(&mut self) -> &mut T {
        self.by = None;
        Arc::make_mut(&mut self.value)
    }
}

/// Runs that an unused result is remembered for, at least: what was broken and mended is there again.
const PATIENCE: u32 = 4;
/// Inputs that are recalled together.
pub(crate) const CHUNK: usize = 32;
/// Parts that are locked each by itself.
const SHARDS: usize = 64;

/// Remembered results. [`Memo::default`] remembers nothing: for one run alone.
#[derive(Debug, Default)]
pub struct Memo(Option<Box<Shards>>);

#[derive(Debug)]
struct Shards {
    run: AtomicU32,
    /// What was remembered since the shards were last cleared, and what then was left on them.
    added: AtomicUsize,
    left: AtomicUsize,
    shards: [Mutex<Shard>; SHARDS],
}

/// A digest is spread evenly already.
type Shard = HashMap<Digest, Entry, BuildHasherDefault<Low>>;

#[derive(Debug)]
struct Entry {
    value: Arc<dyn Any + Send + Sync>,
    /// The run that used it last.
    used: u32,
}

impl Memo {
    /// A memo for runs that come again and again.
    pub fn warm() -> Self {
        Self(Some(Box::new(Shards {
            run: AtomicU32::new(0),
            added: AtomicUsize::new(0),
            left: AtomicUsize::new(0),
            shards: std::array::from_fn(|_| Mutex::default()),
        })))
    }

    /// Begins a run. Once as much was added as there was before, what no run has used of late is
    /// forgotten: whatever is edited how often, no more is held than a few times what one run needs.
    pub fn begin(&self) {
        let Some(memo) = &self.0 else { return };
        let run = memo.run.fetch_add(1, Ordering::Relaxed) + 1;
        if memo.added.load(Ordering::Relaxed) <= memo.left.load(Ordering::Relaxed) {
            return;
        }
        let mut left = 0;
        for shard in &memo.shards {
            let mut shard = shard.lock().expect("no work is done under the lock");
            shard.retain(|_, entry| run.saturating_sub(entry.used) <= PATIENCE);
            left += shard.len();
        }
        memo.added.store(0, Ordering::Relaxed);
        memo.left.store(left, Ordering::Relaxed);
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
    ) -> Memoized<T> {
        self.keep_while(from, |_| true, make)
    }

    /// The results of one work, `make`, on many inputs, on all cores. Neighbours are recalled together
    /// while all of them are what they were; `by` is what each of them depends on, and `work` the name
    /// of the work with all that it depends on beside them.
    pub fn keep_each<I: Sync, D: Hash, T: Send + Sync + 'static>(
        &self,
        work: impl Hash + Sync,
        inputs: &[I],
        by: impl Fn(&I) -> Option<D> + Sync,
        make: impl Fn(&I) -> Memoized<T> + Sync,
    ) -> Vec<Memoized<T>> {
        let together = |inputs: &[I]| {
            let from = || {
                let each: Option<Vec<D>> = inputs.iter().map(&by).collect();
                Some(Digest::of((&work, each?)))
            };
            self.keep(from, || inputs.iter().map(&make).collect::<Vec<_>>())
        };
        let parts: Vec<_> = inputs.par_chunks(CHUNK).map(together).collect();
        parts.iter().flatten().cloned().collect()
    }

    /// As [`Memo::keep`], for work that finds out on its way what else it depends on: what is remembered
    /// counts only while it `holds`.
    pub fn keep_while<T: Send + Sync + 'static>(
        &self,
        from: impl FnOnce() -> Option<Digest>,
        holds: impl FnOnce(&T) -> bool,
        make: impl FnOnce() -> T,
    ) -> Memoized<T> {
        let known = self.0.as_ref().and_then(|memo| Some((memo, from()?)));
        let Some((memo, by)) = known else {
            return make().into();
        };
        let run = memo.run.load(Ordering::Relaxed);
        let shard = &memo.shards[by.0 as usize % SHARDS];
        let shard = || shard.lock().expect("no work is done under the lock");
        let found = shard().get_mut(&by).map(|entry| {
            entry.used = run;
            Arc::clone(&entry.value)
        });
        let found = found.and_then(|value| value.downcast().ok());
        let value: Arc<T> = found.filter(|value| holds(value)).unwrap_or_else(|| {
            let value = Arc::new(make());
            let entry = Entry { value: value.clone(), used: run };
            shard().insert(by, entry);
            memo.added.fetch_add(1, Ordering::Relaxed);
            value
        });
        let by = Some(by);
        Memoized { value, by }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    fn counted(memo: &Memo, made: &Cell<u32>, input: &str) -> Memoized<String> {
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
    fn neighbours_are_recalled_together_and_one_that_changed_is_made_alone() {
        let (memo, made) = (Memo::warm(), Mutex::new(Vec::new()));
        let keep = |inputs: &[u32]| {
            let make = |input: &u32| {
                memo.keep(
                    || Some(Digest::of(("double", input))),
                    || {
                        made.lock().unwrap().push(*input);
                        2 * input
                    },
                )
            };
            let results = memo.keep_each("doubles", inputs, |input| Some(*input), make);
            results.iter().map(|result| **result).collect::<Vec<u32>>()
        };
        let mut inputs: Vec<u32> = (0..100).collect();
        for changed in [None, Some(50), None] {
            if let Some(changed) = changed {
                inputs[changed] = 1_000;
            }
            let doubles: Vec<u32> = inputs.iter().map(|input| 2 * input).collect();
            assert_eq!(keep(&inputs), doubles);
        }
        let mut made = made.into_inner().unwrap();
        made.sort_unstable();
        assert_eq!(made, (0..100).chain([1_000]).collect::<Vec<_>>());
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
        assert_eq!([keep(true, 1), keep(true, 2), keep(false, 3), keep(true, 4)], [1, 1, 3, 3]);
    }

    #[test]
    fn what_is_changed_is_of_unknown_making_and_leaves_what_is_remembered() {
        let (memo, made) = (Memo::warm(), Cell::new(0));
        let mut changed = counted(&memo, &made, "a");
        changed.push('!');
        assert_eq!(changed.by(), None);
        assert_eq!(*counted(&memo, &made, "a"), "A");
    }

    fn held(memo: &Memo) -> usize {
        let shards = memo.0.iter().flat_map(|memo| &memo.shards);
        shards.map(|shard| shard.lock().unwrap().len()).sum()
    }

    #[test]
    fn what_is_used_is_kept_and_no_more_than_a_few_runs_of_what_is_not() {
        let (memo, made) = (Memo::warm(), Cell::new(0));
        let each = 100;
        for run in 0..50 {
            memo.begin();
            counted(&memo, &made, "often");
            for number in 0..each {
                counted(&memo, &made, &format!("{run} {number}"));
            }
            let most = 3 * (PATIENCE as usize + 1) * each;
            assert!(held(&memo) < most, "{} after {run} runs", held(&memo));
        }
        assert_eq!(made.get() as usize, 1 + 50 * each);
    }

    #[test]
    fn what_one_run_did_not_need_is_there_for_the_next() {
        let (memo, made) = (Memo::warm(), Cell::new(0));
        for run in 0..10 {
            memo.begin();
            counted(&memo, &made, ["good", "broken", "mended"][run % 3]);
        }
        assert_eq!(made.get(), 3);
    }
}
