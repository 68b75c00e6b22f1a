//! Language: every word that a reader sees, from one message file in Fluent, and the one formatter
//! of numbers, periods and dates.

mod asked;
mod bounds;
mod date;
mod number;
mod together;

pub(crate) use bounds::place_of;
pub(crate) use number::round;
pub use number::{MoneyStyle, Numbers};
pub use together::keep_together;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumberOptions;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use number::Marks;
use std::sync::Arc;

/// A message with its arguments, in the language of a page, an indicator or of itself:
/// `say!(sheet, "key", "name" = value)`.
macro_rules! say {
    ($of:expr, $key:expr $(, $name:literal = $value:expr)* $(,)?) => {
        $of.text($key, &[$(($name, $crate::language::Said::said($value))),*])
    };
}
pub(crate) use say;

/// A message file, read and ready. Sentences in it are whole: word order, plurals and cases are
/// the message's own, so nothing is stitched together here.
pub struct Language {
    tag: String,
    resource: Arc<FluentResource>,
    bundle: FluentBundle<Arc<FluentResource>>,
    marks: Marks,
}

/// What is wrong with a message file, and at which byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The byte where it is.
    pub at: usize,
    /// What is wrong.
    pub message: String,
}

/// So many faults of a message file are told.
const MANY: usize = 20;

/// From so many bytes on a text ends: only a message that doubles what it is given comes to it.
const LONGEST: usize = 256 * 1024;

/// An argument of a message: words, or a number that chooses a plural.
pub type Argument<'a> = FluentValue<'a>;

/// What a message may be given: words, a number that chooses a plural, yes or no. What is not there is
/// no words.
pub(crate) trait Said<'a> {
    fn said(self) -> Argument<'a>;
}

macro_rules! said {
    ($($of:ty),*) => { $(impl<'a> Said<'a> for $of {
        fn said(self) -> Argument<'a> {
            self.into()
        }
    })* };
}
said!(String, &'a String, &'a str, usize, i64, u64, f64, Argument<'a>);

impl<'a> Said<'a> for bool {
    fn said(self) -> Argument<'a> {
        if self { "yes" } else { "no" }.into()
    }
}

impl<'a, T: Said<'a>> Said<'a> for Option<T> {
    fn said(self) -> Argument<'a> {
        self.map_or_else(|| "".into(), Said::said)
    }
}

/// A whole number as an argument that chooses a plural; printed without thousands marks.
pub fn count(n: usize) -> Argument<'static> {
    FluentValue::from(n)
}

impl Language {
    /// Reads a message file. Nothing is half read: the faults of the file are told, with their places.
    pub fn new(tag: &str, messages: &str) -> Result<Self, Vec<Fault>> {
        let fault = |at, message| Fault { at, message };
        let language = tag
            .parse()
            .map_err(|e| vec![fault(0, format!("language tag “{tag}” cannot be read: {e}"))])?;
        if let Some(fault) = bounds::fault(messages) {
            return Err(vec![fault]);
        }
        let resource = FluentResource::try_new(messages.to_owned()).map_err(|(_, faults)| {
            let faults = faults.iter().take(MANY);
            faults.map(|it| fault(it.pos.start, it.to_string())).collect::<Vec<_>>()
        })?;
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        let resource = Arc::new(resource);
        bundle.add_resource(Arc::clone(&resource)).map_err(|faults| {
            let place = |it: &FluentError| match it {
                FluentError::Overriding { id, .. } => bounds::place_of(messages, id),
                _ => 0,
            };
            let faults = faults.iter().take(MANY);
            faults.map(|it| fault(place(it), it.to_string())).collect::<Vec<_>>()
        })?;
        let mut language = Self { tag: tag.to_owned(), resource, bundle, marks: Marks::default() };
        language.marks = Marks::read(&language);
        Ok(language)
    }

    /// Its tag, such as `en`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Whether it is read from right to left: the message `text-direction` is `rtl`.
    pub fn right_to_left(&self) -> bool {
        self.text("text-direction", &[]) == "rtl"
    }

    /// A message with its arguments. A key that is not there is printed in brackets, so that it is
    /// seen; an argument that is not there is printed as Fluent does, in braces.
    pub fn text(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        let (name, attribute) = match key.split_once('.') {
            Some((name, attribute)) => (name, Some(attribute)),
            None => (key, None),
        };
        let Some(pattern) = self.pattern(name, attribute) else {
            return format!("[{key}]");
        };
        let mut named = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            named.set(*name, value.clone());
        }
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&named), &mut faults);
        let mut text = text.into_owned();
        text.truncate(text.floor_char_boundary(LONGEST));
        text
    }

    fn pattern(&self, name: &str, attribute: Option<&str>) -> Option<&Pattern<&str>> {
        let message = self.bundle.get_message(name)?;
        match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|a| a.value()),
            None => message.value(),
        }
    }

    /// Whether the file has a message.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The formatter of numbers, periods and dates.
    pub fn numbers(&self) -> Numbers<'_> {
        Numbers::new(self, &self.marks)
    }

    /// A small number in words, for within a sentence: "four"; digits above twelve.
    pub fn number_word(&self, n: usize) -> String {
        self.text("number-word", &[("count", count(n)), ("digits", self.numbers().whole(n).into())])
    }

    /// A small number in words, for the start of a sentence: "Four"; digits above twenty.
    pub fn number_word_first(&self, n: usize) -> String {
        self.text(
            "number-word-first",
            &[("count", count(n)), ("digits", self.numbers().whole(n).into())],
        )
    }

    /// A list in words: "a", "a and b", "a, b and c".
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                let rest = first[1..].iter().fold(first[0].clone(), |so_far, next| {
                    self.text("list-more", &[("list", so_far.into()), ("next", next.into())])
                });
                self.text("list-last", &[("list", rest.into()), ("last", last.into())])
            }
        }
    }
}

impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Language").field("tag", &self.tag).finish_non_exhaustive()
    }
}

/// A printed number as an argument that chooses its plural by the decimals that are printed:
/// English says "1 point" and "1.0 points".
fn plural(value: f64, places: u32) -> Argument<'static> {
    let options = FluentNumberOptions {
        minimum_fraction_digits: Some(places as usize),
        ..FluentNumberOptions::default()
    };
    FluentValue::Number(fluent_bundle::types::FluentNumber::new(value, options))
}

#[cfg(test)]
mod tests;
