//! Memo: results of steps, remembered by the step and by its input. A step is a function of its input and
//! sees nothing else, so what a result depends on is said in one place: the type of what it is made from.
//!
//! A shared value, an [`Arc`] of the model, counts by its address, which an entry keeps from being given to
//! another: the model carries no digests, and a value that was changed stands elsewhere, so it is another by
//! construction. It also costs nothing to tell: the content of 10,000 indicators would take longer to digest
//! than an edit takes to be served.

mod digest;
mod input;

pub use digest::Digest;
pub use input::{Content, Input, Key};

use digest::Low;
use input::Held;
use rayon::prelude::*;
use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash};
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// Runs that an unused result is remembered for, at least: what one run did not need is there for the next.
const PATIENCE: u32 = 4;
/// Inputs that are recalled together.
const CHUNK: usize = 32;
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
    /// Keeps the shared values of its input where they are.
    _input: Vec<Held>,
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

    /// Whether anything is remembered: digests are worked out only then.
    pub fn is_warm(&self) -> bool {
        self.0.is_some()
    }

    /// The results of one step on many inputs, on all cores; all of them are made `with` the same.
    pub fn recall_each<C, I, T>(&self, with: &C, inputs: &[I], step: fn(&C, &I) -> T) -> Vec<Arc<T>>
    where
        C: Input + Sync,
        I: Input + Sync,
        T: Send + Sync + 'static,
    {
        let one = |input: &I| self.remember(step, &(with, input), |_| true, || step(with, input));
        in_chunks(inputs, |chunk| {
            let all = || chunk.iter().map(one).collect::<Vec<Arc<T>>>();
            self.remember(step, &(with, chunk), |_| true, all)
        })
    }

    /// What `make` makes in this step from this input: what is remembered, while it `holds`.
    pub(crate) fn remember<T: Send + Sync + 'static>(
        &self,
        step: impl Hash,
        input: &impl Input,
        holds: impl FnOnce(&T) -> bool,
        make: impl FnOnce() -> T,
    ) -> Arc<T> {
        let Some(memo) = &self.0 else {
            return Arc::new(make());
        };
        let by = Key::digest((TypeId::of::<T>(), step), input);
        let run = memo.run.load(Ordering::Relaxed);
        let shard = &memo.shards[by.0 as usize % SHARDS];
        let shard = || shard.lock().expect("no work is done under the lock");
        let found = shard().get_mut(&by).map(|entry| {
            entry.used = run;
            Arc::clone(&entry.value)
        });
        let found = found.and_then(|value| value.downcast().ok());
        found.filter(|value| holds(value)).unwrap_or_else(|| {
            let value = Arc::new(make());
            let entry = Entry { value: value.clone(), used: run, _input: Key::held(input) };
            if shard().insert(by, entry).is_none() {
                memo.added.fetch_add(1, Ordering::Relaxed);
            }
            value
        })
    }
}

/// The results of many inputs, on all cores. Neighbours are recalled together while all of them are what
/// they were: to look up each takes longer.
pub(crate) fn in_chunks<I: Sync, T: Send + Sync>(
    inputs: &[I],
    recall: impl Fn(&[I]) -> Arc<Vec<Arc<T>>> + Send + Sync,
) -> Vec<Arc<T>> {
    let chunks: Vec<_> = inputs.par_chunks(CHUNK).map(recall).collect();
    chunks.iter().flat_map(|chunk| chunk.iter()).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    /// The words in capitals, each made where it is not remembered; those that are made are counted.
    fn counted(memo: &Memo, made: &Cell<u32>, input: &str) -> Arc<String> {
        let make = || {
            made.set(made.get() + 1);
            input.to_uppercase()
        };
        memo.remember("upper", &Content::of(input), |_| true, make)
    }

    #[test]
    fn what_was_made_once_is_not_made_again() {
        let (memo, made) = (Memo::warm(), Cell::new(0));
        let first = counted(&memo, &made, "a");
        assert_eq!(*counted(&memo, &made, "b"), "B");
        assert!(Arc::ptr_eq(&first, &counted(&memo, &made, "a")));
        assert_eq!((first.as_str(), made.get()), ("A", 2));
    }

    #[test]
    fn neighbours_are_recalled_together_and_one_that_changed_is_made_alone() {
        static MADE: Mutex<Vec<u32>> = Mutex::new(Vec::new());
        let memo = Memo::warm();
        let double = |(): &(), input: &Content<u32>| {
            MADE.lock().unwrap().push(**input);
            2 * **input
        };
        let mut inputs: Vec<u32> = (0..100).collect();
        for changed in [None, Some(50), None] {
            if let Some(changed) = changed {
                inputs[changed] = 1_000;
            }
            let each: Vec<_> = inputs.iter().copied().map(Content::of).collect();
            let results = memo.recall_each(&(), &each, double);
            assert!(results.iter().map(|it| **it).eq(inputs.iter().map(|input| 2 * input)));
        }
        let mut made = MADE.lock().unwrap().clone();
        made.sort_unstable();
        assert_eq!(made, (0..100).chain([1_000]).collect::<Vec<_>>());
    }

    #[test]
    fn steps_that_are_given_the_same_are_told_apart() {
        let (memo, input) = (Memo::warm(), [Content::of(5)]);
        let all = |step| *memo.recall_each(&(), &input, step)[0];
        assert_eq!([all(|(), five| **five + 1), all(|(), five| **five + 2)], [6, 7]);
        let same = |number: Content<u8>| memo.recall_each(&number, &input, |a, b| **a + **b);
        assert_eq!([*same(Content::of(1))[0], *same(Content::of(2))[0]], [6, 7]);
    }

    #[test]
    fn a_cold_memo_remembers_nothing() {
        let (memo, made) = (Memo::default(), Cell::new(0));
        counted(&memo, &made, "a");
        counted(&memo, &made, "a");
        assert_eq!(made.get(), 2);
    }

    #[test]
    fn what_no_longer_holds_is_made_again() {
        let memo = Memo::warm();
        let keep = |holds: bool, value: u8| *memo.remember("same", &(), |_| holds, || value);
        assert_eq!([keep(true, 1), keep(true, 2), keep(false, 3), keep(true, 4)], [1, 1, 3, 3]);
    }

    /// What is made of a shared value: its text.
    fn text_of(memo: &Memo, value: &Arc<String>) -> String {
        String::clone(&memo.recall_each(&(), &[value], |(), value| String::clone(value))[0])
    }

    #[test]
    fn a_shared_value_that_is_changed_is_another() {
        let (memo, mut value) = (Memo::warm(), Arc::new("a".to_owned()));
        assert_eq!(text_of(&memo, &value), "a");
        Arc::make_mut(&mut value).push('!');
        assert_eq!(text_of(&memo, &value), "a!");
    }

    #[test]
    fn the_address_of_a_shared_value_is_given_to_no_other_while_it_is_remembered() {
        let memo = Memo::warm();
        for number in 0..1_000 {
            let value = Arc::new(number.to_string());
            assert_eq!(text_of(&memo, &value), *value);
        }
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
