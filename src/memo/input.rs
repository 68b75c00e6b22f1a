//! Input: what a remembered result is made from, each part by its content or as the very value that it is.

use super::Digest;
use super::digest::Both;
use std::any::Any;
use std::hash::Hash;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// What a result is made from. All that a step may read is in its input, and all of that in the key.
pub trait Input {
    /// Adds all of it to a key.
    fn add_to(&self, key: &mut Key);
}

/// The inputs of a step as they are told apart, and those of them that are known by where they stand.
pub struct Key {
    hash: Both,
    held: Option<Vec<Held>>,
}

/// A shared value that stays where it is: its address is given to no other.
pub(super) type Held = Arc<dyn Any + Send + Sync>;

impl Key {
    /// The key of a step with this input, as one number.
    pub(super) fn digest(step: impl Hash, input: &impl Input) -> Digest {
        let mut key = Self { hash: Both::new(), held: None };
        key.add(step);
        input.add_to(&mut key);
        key.hash.digest()
    }

    /// The shared values of an input.
    pub(super) fn held(input: &impl Input) -> Vec<Held> {
        let mut key = Self { hash: Both::new(), held: Some(vec![]) };
        input.add_to(&mut key);
        key.held.unwrap_or_default()
    }

    /// Adds a value by its content.
    pub fn add(&mut self, value: impl Hash) {
        value.hash(&mut self.hash);
    }

    /// Adds a shared value by its address.
    fn add_shared<T: Send + Sync + 'static>(&mut self, value: &Arc<T>) {
        self.add(Arc::as_ptr(value).addr());
        if let Some(held) = &mut self.held {
            held.push(value.clone());
        }
    }
}

/// A value that counts by its content. Its digest is worked out once, and only where it is asked for.
pub struct Content<T> {
    value: T,
    digest: OnceLock<Digest>,
}

impl<T: Hash> Content<T> {
    /// The value as an input.
    pub fn of(value: T) -> Self {
        Self { value, digest: OnceLock::new() }
    }
}

impl<T> Deref for Content<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Hash> Input for Content<T> {
    fn add_to(&self, key: &mut Key) {
        key.add(self.digest.get_or_init(|| Digest::of(&self.value)));
    }
}

impl<T: Send + Sync + 'static> Input for Arc<T> {
    fn add_to(&self, key: &mut Key) {
        key.add_shared(self);
    }
}

impl<I: Input + ?Sized> Input for &I {
    fn add_to(&self, key: &mut Key) {
        (**self).add_to(key);
    }
}

impl<I: Input> Input for Option<I> {
    fn add_to(&self, key: &mut Key) {
        self.as_slice().add_to(key);
    }
}

impl<I: Input> Input for [I] {
    fn add_to(&self, key: &mut Key) {
        key.add(self.len());
        self.iter().for_each(|input| input.add_to(key));
    }
}

impl Input for () {
    fn add_to(&self, _: &mut Key) {}
}

impl<A: Input, B: Input> Input for (A, B) {
    fn add_to(&self, key: &mut Key) {
        self.0.add_to(key);
        self.1.add_to(key);
    }
}
