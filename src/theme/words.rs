//! Words: the message file of a card's language, as its theme has it.

use super::files::{self, Files};
use crate::language::{Language, merged, place_of};
use crate::report::Style;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span, TrackedFiles, nearest};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The words that a site's pages are printed in: `languages/TAG.ftl` of its theme. Every fault of
/// that file is told; there are no words where it is not there or cannot be read.
pub(super) fn words(
    site: &TrackedFiles,
    style: &Style,
    tag: &str,
    problems: &mut Diagnostics,
) -> Option<Arc<Language>> {
    let name = style.theme.as_deref().unwrap_or(files::BUILT_IN);
    let Some(files) = Files::over_built_in(site, name) else {
        let message = format!("There is no folder themes/{name}.");
        let help = files::known(site);
        problems.push(Diagnostic::new(Code::UnknownTheme, style.theme_at, message).help(help));
        return None;
    };
    let parts = files.messages(tag);
    if parts.is_empty() {
        let message = format!("There is no file themes/{name}/languages/{tag}.ftl.");
        let help = "Write the words there, translated: `reportcard messages` prints them in English. Or set `language: en`, `language: es` or `language: ar` in content/site.yaml.";
        problems.push(Diagnostic::new(Code::Messages, style.language_at, message).help(help));
        return None;
    }
    let source = |path: &str| files.get(path).and_then(|file| file.source);
    let mut text = String::new();
    for (path, messages) in &parts {
        if let Err(faults) = Language::new(tag, messages) {
            for fault in faults {
                let place = source(path).map(|id| Span::new(id, fault.at, fault.at));
                let message = format!(
                    "The message file themes/{name}/{path} cannot be read: {}.",
                    fault.message
                );
                problems.push(Diagnostic::new(Code::Messages, place, message));
            }
            return None;
        }
        text = merged(&text, messages);
    }
    let language = Language::new(tag, &text).ok()?;
    let own = parts.iter().rev().find_map(|(path, messages)| Some((source(path)?, *messages)));
    let lacking = own.map(|(id, messages)| lacking(&language, messages, id)).unwrap_or_default();
    let is_whole = lacking.is_empty();
    problems.extend(lacking);
    let language = reworded(language, &text, style, problems)?;
    is_whole.then(|| Arc::new(language))
}

/// A language with the messages that the site words otherwise.
fn reworded(
    language: Language,
    text: &str,
    style: &Style,
    problems: &mut Diagnostics,
) -> Option<Language> {
    if style.words.is_empty() {
        return Some(language);
    }
    let known = language.messages();
    let mut over = String::new();
    let mut found = Vec::new();
    for (id, span, words) in &style.words {
        let line = format!("{id} = {}\n", words.trim().replace('\n', "\n    "));
        let tell = |message: String| Diagnostic::new(Code::Messages, *span, message);
        let Some(given) = known.get(id).filter(|_| !id.contains('.')) else {
            let told = tell(format!("There is no message `{id}`."));
            found.push(match nearest(id, known.keys().map(String::as_str)) {
                Some(near) => told.offer(near),
                None => told
                    .expected("the id of a message")
                    .help("`reportcard messages` prints all messages with their ids."),
            });
            continue;
        };
        match Language::new(language.tag(), &line) {
            Err(faults) => {
                let fault = faults.first().map(|it| it.message.clone()).unwrap_or_default();
                found.push(tell(format!("The words of `{id}` cannot be read: {fault}.")).help(
                    "Braces stand around what is filled in, such as `{ $name }`; `reportcard messages` prints the message as it is.",
                ));
            }
            Ok(own) => {
                let taken = own.messages().remove(id).unwrap_or_default();
                for name in taken.difference(given) {
                    let told = tell(format!("The message `{id}` is given no `${name}`."));
                    found.push(told.expected(list(given)));
                }
                over.push_str(&line);
            }
        }
    }
    let is_sound = found.is_empty();
    found.into_iter().for_each(|it| problems.push(it));
    is_sound.then(|| Language::new(language.tag(), &merged(text, &over)).ok())?
}

/// Messages with an argument each that they are given and do not take in English.
pub const SPARE_ARGUMENTS: &[(&str, &str)] = &[
    ("case-given", "kind"),
    ("change-title", "word"),
    ("gap-story", "now"),
    ("money-size-long", "count"),
    ("money-size-short", "count"),
    ("pace-fact", "rule"),
];

/// Most messages that are told one by one.
const MANY: usize = 20;

/// What a site's own message file has not, and what it asks for and is not given. The program and the
/// built-in templates ask for what the built-in file has, and give each message what it takes there.
fn lacking(language: &Language, text: &str, file: FileId) -> Diagnostics {
    let built_in = files::built_in_messages();
    let (asked, own) = (built_in.messages(), language.messages());
    let spare = || own.keys().filter(|key| !asked.contains_key(*key)).map(String::as_str);
    let span = |at: usize, long: usize| Span::new(file, at, at + long);
    let mut found = Vec::new();
    for (key, given) in &asked {
        let Some(taken) = own.get(key) else {
            if is_needed(key) {
                let told = |span| {
                    let message = format!("The message `{key}` is not there.");
                    Diagnostic::new(Code::Messages, span, message)
                };
                found.push(match nearest(key, spare()) {
                    Some(near) => told(span(place_of(text, near), near.len())).offer(key),
                    None => told(span(text.trim_end().len(), 0)).help(COPY),
                });
            }
            continue;
        };
        let spare = |name: &str| SPARE_ARGUMENTS.contains(&(key.as_str(), name));
        for name in taken.difference(given).filter(|name| !spare(name)) {
            let at = place_of(text, key.split('.').next().unwrap_or(key));
            let at = at + text[at..].find(&format!("${name}")).map_or(0, |found| found + 1);
            let message = format!("The message `{key}` is given no `${name}`.");
            let told = Diagnostic::new(Code::Messages, span(at, name.len()), message);
            found.push(match nearest(name, given.iter().copied()) {
                Some(near) => told.offer(near),
                None => told.expected(list(given)),
            });
        }
    }
    told(found)
}

const COPY: &str =
    "Copy it from what `reportcard messages` prints, and translate it: pages ask for it.";

/// Whether pages ask for a message: a currency without one of its own is printed by its letters.
fn is_needed(key: &str) -> bool {
    !key.starts_with("currency-") || key == "currency-other"
}

/// The arguments of a message, in words.
fn list(given: &BTreeSet<&str>) -> String {
    let names: Vec<String> = given.iter().map(|name| format!("`${name}`")).collect();
    if names.is_empty() { "words without arguments".to_owned() } else { names.join(", ") }
}

/// The first of them, and how many there are more.
fn told(found: Vec<Diagnostic>) -> Diagnostics {
    let more = found.len().saturating_sub(MANY);
    let last = found.last().and_then(|last| last.span);
    let mut told = Diagnostics::default();
    found.into_iter().take(MANY).for_each(|it| told.push(it));
    if more > 0 {
        let message = format!("So many more messages are not there, or are wrong: {more}.");
        told.push(Diagnostic::new(Code::Messages, last, message).help(COPY));
    }
    told
}
