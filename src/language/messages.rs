//! Messages: the words of one message file, each with its arguments.

use super::bounds::{self, Fault};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use std::sync::Arc;

/// A message file, read and ready. Sentences in it are whole: word order, plurals and cases are
/// the message's own, so nothing is stitched together here.
pub struct Language {
    tag: String,
    pub(super) resource: Arc<FluentResource>,
    bundle: FluentBundle<Arc<FluentResource>>,
    pub(super) marks: Marks,
}

/// The marks that numbers are made with.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub decimal: String,
    pub thousands: String,
}

/// So many faults of a message file are told.
const MANY: usize = 20;

/// From so many bytes on a text ends: only a message that doubles what it is given comes to it.
pub(super) const LONGEST: usize = 256 * 1024;

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

/// The argument again, its words lent and not copied.
fn lent<'a>(argument: &'a Argument) -> Argument<'a> {
    match argument {
        FluentValue::String(words) => FluentValue::from(&**words),
        other => other.clone(),
    }
}

/// Words that run from left to right, as a line that runs from right to left takes them: isolated, so that
/// neither their signs nor the numbers beside them change places. What begins isolated is so already.
fn isolated(argument: &Argument) -> Option<String> {
    let FluentValue::String(words) = argument else { return None };
    let runs_on = |c: char| {
        c.is_alphabetic() && !matches!(c as u32, 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF)
    };
    let is_foreign = !words.starts_with('\u{2068}') && words.contains(runs_on);
    is_foreign.then(|| format!("\u{2068}{words}\u{2069}"))
}

/// Whether a character has no look, and only says which way others run.
pub(crate) fn is_isolate(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}')
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
        if language.right_to_left() {
            language.bundle.set_formatter(Some(|argument, _| isolated(argument)));
        }
        language.marks = Marks {
            decimal: language.text("number-decimal", &[]),
            thousands: language.text("number-thousands", &[]),
        };
        Ok(language)
    }

    /// Its tag, such as `en`.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// All its messages, as their file has them.
    pub fn words(&self) -> &str {
        self.resource.source()
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
            named.set(*name, lent(value));
        }
        let mut faults = Vec::new();
        let mut text = String::new();
        // Not `format_pattern`, which takes what a message comes to for an argument once more.
        let _ = self.bundle.write_pattern(&mut text, pattern, Some(&named), &mut faults);
        text.truncate(text.floor_char_boundary(LONGEST));
        text
    }

    pub(super) fn pattern(&self, name: &str, attribute: Option<&str>) -> Option<&Pattern<&str>> {
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
