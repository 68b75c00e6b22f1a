//! Messages: the words of the language as templates ask for them.

use crate::language::{Argument, Language};
use std::collections::HashMap;
use std::sync::Arc;
use tera::{Kwargs, State, TeraResult, Value};

/// Most words that a message is given, in bytes.
const LARGEST_WORDS: usize = 64 * 1024;

/// `t(key="…", name=…)`: a message of the language. A key that no message has is a fault.
pub(super) struct Messages {
    language: Arc<Language>,
    /// Messages without arguments, as they are printed.
    fixed: HashMap<String, Value>,
}

impl Messages {
    pub(super) fn new(language: Arc<Language>) -> Self {
        let messages = language.messages().into_iter();
        let fixed = messages.filter(|(_, taken)| taken.is_empty()).map(|(key, _)| {
            let text = Value::from(language.text(&key, &[]));
            (key, text)
        });
        Self { fixed: fixed.collect(), language }
    }

    fn message(&self, key: &str, arguments: &[(&str, Argument)]) -> TeraResult<Value> {
        let words = |argument: &Argument| match argument {
            Argument::String(words) => words.len(),
            _ => 0,
        };
        if arguments.iter().map(|(_, argument)| words(argument)).sum::<usize>() > LARGEST_WORDS {
            return Err(tera::Error::message(format!(
                "a message is given more than {} KiB of words",
                LARGEST_WORDS >> 10
            )));
        }
        if !self.language.has(key) {
            return Err(tera::Error::message(format!(
                "no message `{key}` in languages/{}.ftl",
                self.language.tag()
            )));
        }
        Ok(Value::from(self.language.text(key, arguments)))
    }
}

impl tera::Function<TeraResult<Value>> for Messages {
    fn call(&self, kwargs: Kwargs, _: &State) -> TeraResult<Value> {
        let key: &str = kwargs.must_get("key")?;
        if let Some(text) = self.fixed.get(key) {
            return Ok(text.clone());
        }
        let names = kwargs.iter().filter_map(|(name, value)| Some((name.as_str()?, value)));
        let given = names.filter(|(name, _)| *name != "key");
        let arguments: Vec<_> = given.map(|(name, value)| (name, argument(value))).collect();
        self.message(key, &arguments)
    }
}

fn argument(value: &Value) -> Argument<'static> {
    match value.as_f64() {
        Some(number) => Argument::from(number),
        None => Argument::from(value.to_string()),
    }
}
