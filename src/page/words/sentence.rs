//! Sentence: the words that a reader counts, and the texts that are short enough.

/// Whole sentences, one after the other; empty ones are left out.
pub(crate) fn sentences(parts: impl IntoIterator<Item = String>) -> String {
    let mut text = String::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&part);
    }
    text
}

/// How many words a reader counts.
pub(crate) fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// The longest title allowed, in words.
pub(crate) const TITLE_WORDS: usize = 15;

/// The longest text alternative allowed, in words.
pub(crate) const ALT_WORDS: usize = 60;

/// The first text that is short enough; the last where none is.
pub(crate) fn short_enough(texts: impl IntoIterator<Item = String>, most: usize) -> String {
    let mut last = String::new();
    for text in texts {
        if words(&text) <= most {
            return text;
        }
        last = text;
    }
    last
}

/// Sentences in the order of their weight, as many as stay within so many words; the first two
/// always stay.
pub(crate) fn within(parts: Vec<String>, most: usize) -> String {
    let mut kept: Vec<String> = Vec::new();
    let mut count = 0;
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        count += words(&part);
        if kept.len() < 2 || count <= most {
            kept.push(part);
        }
    }
    sentences(kept)
}
