//! Scalar: one value held against what its field takes, and what to say where it does not fit.

use super::item::Datum;
use super::shape::{Choice, Shape, choices};
use crate::parse::syntax::encoding;
use crate::parse::syntax::tree::Scalar;
use crate::parse::value::email::{EMAIL, is_email};
use crate::parse::value::mistake::Mistake;
use crate::parse::value::number::NumberError;
use crate::parse::value::{date, figure, number, period};
use crate::report::Prose;
use crate::source::{Code, is_no_character, nearest};
use rust_decimal::Decimal;

/// Reads one value as its shape says.
pub(crate) fn read<'t>(scalar: &'t Scalar, shape: &Shape) -> Result<Datum<'t>, Mistake> {
    let written: &str = &scalar.text;
    if let Some(most) = shape.longest() {
        short(written, most)?;
    }
    let text = written;
    match shape {
        Shape::Text(..) => plain_text(text).map(Datum::Text),
        Shape::Cell => Ok(Datum::Text(text)),
        Shape::Id | Shape::Ref(_) => id(text, matches!(shape, Shape::Id)),
        Shape::Number(low, high) => {
            let value = number::read(text).map_err(Mistake::from)?;
            bounds(value, low.map(Decimal::from), high.map(Decimal::from))?;
            Ok(Datum::Number(value))
        }
        Shape::Whole(low, high) => whole(text, *low, *high).map(Datum::Whole),
        Shape::Flag => flag(scalar),
        Shape::Date => date::read(text).map(Datum::Date),
        Shape::Period => period::read(text).map(Datum::Period).map_err(|error| {
            let mistake = Mistake::from(error);
            match period::near(text) {
                Some(near) => mistake.replace(near.to_string()),
                None => mistake,
            }
        }),
        Shape::Figure => figure::read(text).map(Datum::Figure).map_err(|error| match error {
            NumberError::NotANumber => Mistake::from(error).help(
                "Write `missing` for a value that is not there, `suppressed` for one that is not shown.",
            ),
            error => Mistake::from(error),
        }),
        Shape::Url => url(text),
        Shape::SiteUrl if text.contains(['?', '#']) => Err(Mistake::new(
            Code::BadValue,
            "{}, but no site stands at an address with a ? or a #.",
        )),
        Shape::SiteUrl => url(text),
        Shape::Path => Ok(Datum::Text(text)),
        Shape::Email if is_email(text.trim()) => Ok(Datum::Text(text)),
        Shape::Email => {
            Err(Mistake::new(Code::BadValue, "{}, which is no e-mail address.").help(EMAIL))
        }
        Shape::Colour => colour(text),
        Shape::Choice(words) => choice(text, words),
        Shape::List(_) | Shape::Record(_) | Shape::Either(_) => {
            Err(Mistake::new(Code::WrongKind, "{}, a single value."))
        }
    }
}

/// What a shape takes of a text that stands in no document; otherwise what belongs there.
pub(crate) fn alone(text: &str, shape: &Shape, example: &str) -> Result<String, String> {
    let scalar = Scalar { text: text.into(), plain: false };
    match read(&scalar, shape) {
        Ok(_) => Ok(text.to_owned()),
        Err(mistake) => Err(match mistake.offered() {
            Some(near) => format!("{} is expected; did you mean {near}?", shape.noun()),
            None => format!("{} is expected, such as {example}", shape.noun()),
        }),
    }
}

/// Refuses text of more characters than are read.
pub(crate) fn short(text: &str, most: usize) -> Result<(), Mistake> {
    // Characters are counted only where there are enough bytes for too many.
    let length = if text.len() > most { text.chars().count() } else { 0 };
    if length <= most {
        return Ok(());
    }
    let message = format!("{{}}: it has {length} characters, and at most {most} are read.");
    let help =
        "Shorten it; a long text belongs in a Markdown file, such as index.md beside the document.";
    Err(Mistake::new(Code::BadValue, message).help(help))
}

/// Text as pages can carry it.
pub(crate) fn plain_text(text: &str) -> Result<&str, Mistake> {
    if text.trim().is_empty() {
        let mistake = Mistake::new(Code::BadValue, "{}: there is nothing in it.");
        return Err(mistake.help("Write some text, or remove the field."));
    }
    if text.contains([Prose::OPEN, Prose::CLOSE]) {
        let message = "The text holds a character of private use (U+E000 or U+E001).";
        return Err(Mistake::new(Code::NotText, message).help("Remove the character."));
    }
    if let Some(c) = text.chars().find(|c| is_no_character(*c)) {
        let message = format!("The text holds {}, which no text has.", encoding::named(c));
        return Err(Mistake::new(Code::NotText, message).help("Remove the character."));
    }
    Ok(text)
}

fn id(text: &str, declared: bool) -> Result<Datum<'_>, Mistake> {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !text.is_empty()
        && text.len() <= 60
        && text.chars().all(good)
        && !text.starts_with('-')
        && !text.ends_with('-')
    {
        return Ok(Datum::Text(text));
    }
    // A reference may hold a title or a misspelling: its owner says what is near.
    if !declared {
        return plain_text(text).map(Datum::Text);
    }
    let mistake = Mistake::new(
        Code::BadValue,
        "{}, but an id has only lower-case letters a to z, digits and hyphens (at most 60).",
    );
    let slug = slug(text);
    Err(match slug.is_empty() {
        true => mistake,
        false if colour(text).is_ok() => mistake
            .help(format!("A colour has a field of its own: `theme: {{ brand: \"{text}\" }}`.")),
        false => mistake.replace(slug),
    })
}

/// The id that a text would make.
pub(crate) fn slug(text: &str) -> String {
    let words: Vec<String> = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let mut slug = words.join("-");
    slug.truncate(60);
    slug.trim_end_matches('-').to_owned()
}

fn bounds(value: Decimal, low: Option<Decimal>, high: Option<Decimal>) -> Result<(), Mistake> {
    if low.is_some_and(|low| value < low) || high.is_some_and(|high| value > high) {
        return Err(Mistake::new(Code::BadValue, "{}, which is out of bounds."));
    }
    Ok(())
}

/// A whole number between bounds.
pub(crate) fn whole(text: &str, low: u64, high: u64) -> Result<u64, Mistake> {
    let value = number::read(text).map_err(Mistake::from)?;
    if value.fract() != Decimal::ZERO {
        return Err(Mistake::new(Code::BadValue, "{}, but this is counted in whole numbers."));
    }
    bounds(value, Some(Decimal::from(low)), Some(Decimal::from(high)))?;
    value.try_into().map_err(|_| Mistake::new(Code::BadValue, "{}, which is out of bounds."))
}

fn flag<'t>(scalar: &Scalar) -> Result<Datum<'t>, Mistake> {
    let mistake = Mistake::new(Code::WrongKind, "{}, but only true or false is read here.");
    match scalar.text.to_lowercase().as_str() {
        "true" if scalar.text == "true" => Ok(Datum::Flag(true)),
        "false" if scalar.text == "false" => Ok(Datum::Flag(false)),
        "true" | "yes" | "on" | "y" | "1" => Err(mistake.replace("true")),
        "false" | "no" | "off" | "n" | "0" => Err(mistake.replace("false")),
        _ => Err(mistake),
    }
}

fn url(text: &str) -> Result<Datum<'_>, Mistake> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let bad = |c: char| {
        c.is_whitespace() || c.is_control() || is_no_character(c) || "\"<>`\\".contains(c)
    };
    let begins = |host: &str| host.starts_with(|c: char| c.is_alphanumeric() || c == '[');
    match rest {
        Some(rest) if begins(rest) && !text.contains(bad) => Ok(Datum::Text(text)),
        None if is_host(text) => {
            Err(Mistake::new(Code::BadValue, "{}, which is not a whole address.")
                .replace(format!("https://{text}")))
        }
        _ => Err(Mistake::new(Code::BadValue, "{}, which is not an address of a page.")
            .help("Write the whole address, as the browser shows it: https://example.org/card.")),
    }
}

/// Whether a text is an address without its beginning, such as `example.org/card`.
fn is_host(text: &str) -> bool {
    let host = text.split('/').next().unwrap_or_default();
    let is_label =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    host.contains('.') && host.split('.').all(is_label) && !text.contains(char::is_whitespace)
}

fn colour(text: &str) -> Result<Datum<'_>, Mistake> {
    let hex = text.strip_prefix('#').unwrap_or(text);
    let digits = hex.bytes().all(|b| b.is_ascii_hexdigit());
    let mistake = Mistake::new(Code::BadValue, "{}, which is not a colour that is read here.");
    match (text.starts_with('#'), digits, hex.len()) {
        (true, true, 6) => Ok(Datum::Text(text)),
        (_, true, 6) => Err(mistake.replace(format!("\"#{hex}\""))),
        (_, true, 3) => {
            let doubled: String = hex.chars().flat_map(|c| [c, c]).collect();
            Err(mistake.replace(format!("\"#{doubled}\"")))
        }
        (true, true, 8) => Err(mistake.replace(format!("\"#{}\"", &hex[..6]))),
        _ => Err(mistake.help(
            "Write `#` and six digits 0 to 9 or A to F, in quotation marks, such as \"#0B4F8A\".",
        )),
    }
}

fn choice<'t>(text: &str, words: &'static [Choice]) -> Result<Datum<'t>, Mistake> {
    if let Some(found) = words.iter().find(|w| w.word == text) {
        return Ok(Datum::Choice(found.word));
    }
    let names = words.iter().map(|w| w.word);
    let mistake = Mistake::new(Code::BadValue, "{}, which is none of the choices.");
    let lower = text.to_lowercase();
    let first = lower.split(' ').next().unwrap_or_default();
    let called = CALLED.iter().find(|(word, _)| *word == lower).map(|(_, meant)| *meant);
    let meant = names.clone().find(|name| {
        called == Some(*name)
            || *name == first
            || name.strip_suffix(&lower).is_some_and(|rest| rest.ends_with('-'))
    });
    Err(match meant.or_else(|| nearest(text, names.clone())) {
        Some(near) => mistake.replace(near),
        None => mistake.help(format!("Write {}.", choices(words))),
    })
}

/// What people call a word of a choice.
const CALLED: [(&str, &str); 22] = [
    ("%", "percent"),
    ("per cent", "percent"),
    ("share", "percent"),
    ("$", "money"),
    ("dollar", "money"),
    ("dollars", "money"),
    ("usd", "money"),
    ("number", "count"),
    ("people", "count"),
    ("children", "count"),
    ("students", "count"),
    ("points", "score"),
    ("up", "higher"),
    ("more", "higher"),
    ("increase", "higher"),
    ("increasing", "higher"),
    ("high", "higher"),
    ("down", "lower"),
    ("less", "lower"),
    ("decrease", "lower"),
    ("decreasing", "lower"),
    ("low", "lower"),
];
