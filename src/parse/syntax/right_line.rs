//! Right line: what cannot be read, as it should be written.

use super::error_context::ErrorContext;
use crate::parse::value::wording::brief;

/// The text in the quotation marks that fit it; marks that stand around it already are taken off.
pub(super) fn requoted(text: &str) -> String {
    let text = text.trim();
    let pairs = [('"', '"'), ('\'', '\''), ('“', '”'), ('‘', '’'), ('„', '“')];
    let inside = pairs.iter().find_map(|(open, close)| {
        text.strip_prefix(*open)?.strip_suffix(*close).filter(|inside| !inside.is_empty())
    });
    in_fitting_marks(inside.unwrap_or(text))
}

/// The text of a field whose quotation mark is not closed on its line.
pub(super) fn closed(text: &str) -> String {
    in_fitting_marks(text.trim().trim_start_matches(['"', '\'']).trim_end_matches(['”', '“', '’']))
}

fn in_fitting_marks(text: &str) -> String {
    match text.contains(['"', '\\']) && !text.contains('\'') {
        true => format!("'{text}'"),
        false => quoted(text),
    }
}

/// The second of two fields that stand in one line, after a comma.
pub(super) fn second_field(value: &str) -> Option<&str> {
    let (at, _) = value.match_indices(", ").find(|(at, _)| {
        let rest = &value[at + 2..];
        let name = rest.split_once(": ").map_or("", |(name, _)| name);
        !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')
    })?;
    Some(&value[at + 2..])
}

/// What to do about a line that is no field.
pub(super) fn with_colon(line: &str) -> String {
    let line = line.trim();
    let end = line.find(|c: char| !c.is_ascii_lowercase() && c != '_').unwrap_or(line.len());
    let (name, rest) = line.split_at(end);
    let value = rest.trim_start_matches([' ', ':', '=']);
    let is_field = !name.is_empty() && !value.is_empty() && !value.starts_with('/');
    let has_sign = rest.trim_start().starts_with([':', '=']);
    match (is_field, has_sign) {
        (true, true) => format!("Write `{name}: {value}`."),
        (true, false) => format!(
            "Write `{name}: {value}` if this is a field; if it goes on with the text above, begin it with more blanks than the field has: `        {line}`."
        ),
        (false, _) => format!(
            "Write a line such as `title: Early grade reading`; if it goes on with the text above, begin it with more blanks than the field has: `        {}`.",
            brief(line)
        ),
    }
}

/// The columns at which fields and hyphens of the lines above begin.
fn columns(context: &ErrorContext) -> (Vec<usize>, Vec<usize>) {
    let (mut fields, mut hyphens) = (Vec::new(), Vec::new());
    for line in context.lines_above().take(200) {
        let content = line.trim_start_matches(' ');
        let lead = line.len() - content.len();
        match content.strip_prefix('-').filter(|rest| rest.starts_with(' ')) {
            Some(entry) => {
                hyphens.push(lead);
                fields.push(line.len() - entry.trim_start_matches(' ').len());
            }
            None => fields.push(lead),
        }
    }
    (fields, hyphens)
}

/// Farthest that a line stands from where it belongs.
const FARTHEST: usize = 3;

/// What to do about a line that begins at a column where nothing does.
pub(super) fn indented(context: &ErrorContext) -> Option<String> {
    let line = context.line();
    let content = line.trim();
    let lead = line.len() - line.trim_start_matches(' ').len();
    let (fields, hyphens) = columns(context);
    let entry = content.strip_prefix("- ");
    let near = |columns: &[usize]| {
        let near = columns.iter().copied().filter(|column| column.abs_diff(lead) <= FARTHEST);
        near.min_by_key(|column| (column.abs_diff(lead), usize::MAX - column))
    };
    let column = match entry {
        Some(field) if hyphens.is_empty() => {
            return Some(format!(
                "A hyphen begins an entry of a list, and there is no list here: write `{field}`."
            ));
        }
        Some(_) => near(&hyphens),
        None => near(&fields),
    };
    let right = |column: usize| format!("`{}{content}`", " ".repeat(column));
    match column? {
        column if column == lead => None,
        0 => Some(format!("Write it without blanks in front: {}.", right(0))),
        column => Some(format!(
            "Write it with {column} blanks in front, as its neighbours have: {}.",
            right(column)
        )),
    }
}

/// The same field with a comma in front, where two stand in braces without one: its place, and the
/// words.
pub(super) fn with_comma(context: &ErrorContext) -> Option<String> {
    let (before, rest) = context.line().split_at_checked(context.column())?;
    let (value, name) = before.trim_end().rsplit_once(' ')?;
    let value = value.rsplit([',', '{', '[']).next()?;
    let value = value.split_once(": ").map_or(value, |(_, value)| value).trim();
    let is_word = |text: &str| !text.is_empty() && !text.contains([' ', '"', '\'', ':']);
    let rest = &rest[..rest.find([',', '}', ']']).unwrap_or(rest.len())];
    let fits = is_word(value) && is_word(name) && rest.starts_with(':');
    fits.then(|| format!("{value}, {name}{}", rest.trim_end()))
}

/// The line of an opened bracket with its end.
pub(super) fn with_end(line: &str, end: char) -> String {
    let line = line.trim().trim_end_matches(',').trim_end_matches([']', '}']);
    format!("{} {end}", line.trim_end())
}

/// A word as YAML reads it back, also within braces: in quotation marks where it needs them.
pub(crate) fn scalar(word: &str) -> String {
    const OTHERS: [&str; 8] = ["true", "false", "yes", "no", "null", "on", "off", "none"];
    let plain = |c: char| c.is_alphanumeric() || " _-/().".contains(c);
    let is_plain = word.starts_with(char::is_alphabetic)
        && word.chars().all(plain)
        && !word.ends_with(' ')
        && !OTHERS.contains(&&*word.to_lowercase());
    match is_plain {
        true => word.to_owned(),
        false => serde_json::Value::from(word).to_string(),
    }
}

/// The text in quotation marks, as YAML reads it.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
