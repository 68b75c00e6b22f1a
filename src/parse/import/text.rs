//! Text: YAML as it is written into an author's documents, below what stands there.

pub(super) use crate::parse::syntax::right_line::scalar;

/// A list on one line.
pub(super) fn list<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let words: Vec<String> = words.map(scalar).collect();
    format!("[ {} ]", words.join(", "))
}

/// A mapping on one line, of words to what is YAML already.
pub(super) fn mapping(entries: &[(String, String)]) -> String {
    let entries: Vec<String> =
        entries.iter().map(|(key, value)| format!("{}: {value}", scalar(key))).collect();
    format!("{{ {} }}", entries.join(", "))
}

/// A document with more items in its list `key`, each given as lines without indentation; none where the
/// list stands on one line, or the document is no block of keys.
pub(super) fn with_items(text: &str, key: &str, items: &[Vec<String>]) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let name = format!("{key}:");
    let Some(at) = lines.iter().position(|line| line.starts_with(&name)) else {
        let gap = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        return Some(format!("{text}{gap}{name}\n{}", block(items, "  ")));
    };
    let rest = lines[at][name.len()..].split(" #").next().unwrap_or_default().trim();
    let mut new: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    match rest {
        "[]" | "[ ]" => new[at] = lines[at].replacen(rest, "", 1).trim_end().to_owned(),
        "" => {}
        _ => return None,
    }
    let is_within =
        |line: &&&str| line.trim().is_empty() || line.starts_with([' ', '-', '#', '\t']);
    let below = lines[at + 1..].iter().take_while(is_within);
    let below: Vec<&&str> = below.collect();
    let is_item = |line: &&&&str| line.trim_start().starts_with("- ");
    let first = below.iter().find(is_item);
    let indent = first.map_or("  ", |line| &line[..line.len() - line.trim_start().len()]);
    let is_text = |line: &&&str| !line.trim().is_empty() && !line.starts_with('#');
    let last = below.iter().rposition(is_text).map_or(at, |last| at + 1 + last);
    new.insert(last + 1, block(items, indent).trim_end().to_owned());
    Some(new.join("\n") + "\n")
}

/// Items of a list, each line indented.
pub(super) fn block(items: &[Vec<String>], indent: &str) -> String {
    let mut text = String::new();
    for item in items {
        for (at, line) in item.iter().enumerate() {
            let start = if at == 0 { "- " } else { "  " };
            text += &format!("{indent}{start}{line}\n");
        }
    }
    text
}

/// Words without tags of HTML and on one line.
pub(super) fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut inside = false;
    for c in text.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if !inside => plain.push(c),
            _ => {}
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_added_and_nothing_else_is_touched() {
        let item = [vec!["id: b".to_owned(), "title: B".to_owned()]];
        let added = |text| with_items(text, "list", &item);
        assert_eq!(added("a: 1\n").as_deref(), Some("a: 1\nlist:\n  - id: b\n    title: B\n"));
        assert_eq!(
            added("list: []   # none\na: 1\n").as_deref(),
            Some("list:    # none\n  - id: b\n    title: B\na: 1\n")
        );
        assert_eq!(
            added("list:\n- id: a\n\n# on a\na: 1\n").as_deref(),
            Some("list:\n- id: a\n- id: b\n  title: B\n\n# on a\na: 1\n")
        );
        assert_eq!(added("list: [ { id: a } ]\n"), None);
    }

    #[test]
    fn words_are_quoted_where_yaml_would_read_something_else() {
        assert_eq!(scalar("School Year"), "School Year");
        for word in ["*", "", "2018", "No", "a: b", "x #y", "#N/A", "N<10", "- a", "a, b"] {
            assert_eq!(scalar(word), format!("\"{word}\""));
        }
    }
}
