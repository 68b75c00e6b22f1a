//! Asked: the messages that a site's own templates ask for by name, looked at before a page is printed.

use super::fault::Fault;
use super::limits::{Template, fault};
use super::tags::{Tag, tags};
use crate::language::Language;
use crate::source::nearest;

/// `t(key="…", name=…)` as it is written.
struct Call<'a> {
    at: usize,
    /// The key; one that is worked out is known only in print.
    key: Option<&'a str>,
    names: Vec<&'a str>,
}

/// Messages that are not there, and messages that are not given all that they take.
pub(super) fn faults(templates: &[Template], language: &Language) -> Vec<Fault> {
    let messages = language.messages();
    let mut faults = Vec::new();
    for (name, text, _) in templates.iter().filter(|(.., is_own)| *is_own) {
        for call in tags(text).iter().flat_map(calls) {
            let Some(key) = call.key else { continue };
            let Some(taken) = messages.get(key) else {
                let near = nearest(key, messages.keys().map(String::as_str));
                let near = near.map(|near| format!(": did you mean `{near}`?"));
                let file = format!("languages/{}.ftl", language.tag());
                let message = format!("no message `{key}` in {file}{}", near.unwrap_or_default());
                faults.push(fault(name, text, call.at, message));
                continue;
            };
            for lacking in taken.iter().filter(|taken| !call.names.contains(taken)) {
                let near = nearest(lacking, call.names.iter().copied());
                let near = near.map(|near| format!(": is `{near}` meant?")).unwrap_or_default();
                let message = format!("the message `{key}` is given no `{lacking}`{near}");
                faults.push(fault(name, text, call.at, message));
            }
        }
    }
    faults
}

fn calls<'a>(tag: &Tag<'a>) -> Vec<Call<'a>> {
    let asks = |at: &usize| {
        let before = at.checked_sub(1).map_or("", |before| tag.word(before));
        before != "." && tag.word(*at) == "t" && tag.word(at + 1) == "("
    };
    (0..tag.words.len()).filter(asks).map(|at| call(tag, at)).collect()
}

/// The call that begins at a word.
fn call<'a>(tag: &Tag<'a>, start: usize) -> Call<'a> {
    let mut call = Call { at: tag.words[start].at, key: None, names: Vec::new() };
    let (mut at, mut depth) = (start + 2, 1);
    while depth > 0 && at < tag.words.len() {
        let is_named = depth == 1 && tag.word(at + 1) == "=" && tag.word(at + 2) != "=";
        match tag.word(at) {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            "key" if is_named && matches!(tag.word(at + 3), "," | ")") => {
                let quoted = tag.word(at + 2).strip_prefix(['"', '\'', '`']);
                call.key = quoted.map(|text| &text[..text.len() - 1]);
            }
            name if is_named => call.names.push(name),
            _ => {}
        }
        at += 1;
    }
    call
}
