//! Wording: the words of authors as sentences of ours repeat them.

/// A word of the author's on one line, cut to a length that fits a sentence.
pub(crate) fn brief(text: &str) -> String {
    let line = text.replace(['\r', '\n'], " ");
    let short: String = line.chars().take(60).collect();
    if short.len() < line.len() { format!("{short}…") } else { short }
}

/// `a, b or c`.
pub(crate) fn one_of<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<&str> = words.collect();
    match words.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}

/// A text that begins with a capital.
pub(crate) fn capitalised(text: &str) -> String {
    let first = text.chars().next().map_or(0, char::len_utf8);
    text[..first].to_uppercase() + &text[first..]
}

/// A noun with `a` or `an`.
pub(crate) fn article(noun: &str) -> String {
    let vowel = noun.starts_with(['a', 'e', 'i', 'o', 'u']) && !noun.starts_with("uni");
    format!("{} {noun}", if vowel { "an" } else { "a" })
}

/// Whether two words differ in nothing but letter case and blanks.
pub(crate) fn same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// A word of a cell as it is compared with the words of a document: folded, without what spreadsheets put
/// around a code to keep it one (`="0020011"`, `'0020011`), and without the zeros before a number, which
/// they drop.
pub(crate) fn coded(word: &str) -> String {
    let word = word.trim();
    let quoted = word.strip_prefix("=\"").and_then(|it| it.strip_suffix('"'));
    let bare = quoted.or_else(|| word.strip_prefix('\'')).unwrap_or(word);
    let is_number = !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit());
    match bare.trim_start_matches('0') {
        _ if !is_number => folded(bare),
        "" => "0".to_owned(),
        number => number.to_owned(),
    }
}

/// A word as it is compared where letter case and blanks do not matter: blanks of every kind, line
/// breaks included, are one blank, and what nobody sees is nothing.
pub(crate) fn folded(word: &str) -> String {
    let unseen = |c| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let mut folded = String::with_capacity(word.len());
    let mut blank = false;
    for c in word.chars().filter(|c| !unseen(*c)) {
        if c.is_whitespace() {
            blank = !folded.is_empty();
            continue;
        }
        if std::mem::take(&mut blank) {
            folded.push(' ');
        }
        folded.extend(c.to_lowercase());
    }
    folded
}

/// How an option of the table of a series is written, at the end of a sentence.
pub(crate) fn table_option(file: &str, option: &str) -> String {
    format!("write `{option}` under `series`, as in `series: {{ file: {file}, {option} }}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_letter_case_and_what_nobody_sees_make_no_other_word() {
        for word in
            [" School Year", "school\u{a0}  year\t", "SCHOOL\r\nYEAR", "\u{feff}Scho\u{ad}ol year"]
        {
            assert_eq!(folded(word), "school year");
        }
        assert_eq!(folded(" \u{200b} "), "");
    }
}
