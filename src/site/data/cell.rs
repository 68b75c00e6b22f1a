//! Cell: a text in a table that readers open with a spreadsheet, where no text may run as a formula.

use std::borrow::Cow;
use unicode_width::UnicodeWidthChar;

/// What formulas begin with, and the forms of the same signs that some programs read as those.
const STARTERS: [char; 23] = [
    '=', '+', '-', '@', '|', '%', '−', '＝', '＋', '－', '＠', '｜', '％', '﹦', '﹢', '﹣', '﹫',
    '﹪', '⁼', '⁺', '⁻', '₊', '₌',
];

/// Text that a spreadsheet takes for text: what begins as a formula does gets an apostrophe before
/// it, also after a sign at which a program set to another country's habits parts a row. Numbers
/// never pass here, so that none is changed.
pub(super) fn safe(text: &str) -> Cow<'_, str> {
    let parts = || text.split_inclusive([';', '\t', '\r', '\n']);
    if !parts().any(is_formula) && !text.starts_with(['\t', '\r', '\n']) {
        return text.into();
    }
    let mut safe = String::with_capacity(text.len() + 2);
    for (at, part) in parts().enumerate() {
        let is_break = at == 0 && part.starts_with(['\t', '\r', '\n']);
        if is_break || is_formula(part) {
            safe.push('\'');
        }
        safe.push_str(part);
    }
    safe.into()
}

/// Whether the first that is seen of a text, quotation marks aside, is the beginning of a formula.
fn is_formula(text: &str) -> bool {
    // The last range marks notes and losses; width counts it, though most programs draw nothing.
    let is_unseen = |c: &char| {
        matches!(c, '"' | '\u{2800}' | '\u{fff0}'..='\u{ffff}')
            || c.is_whitespace()
            || c.width().unwrap_or(0) == 0
    };
    let first = text.chars().find(|c| !is_unseen(c));
    first.is_some_and(|first| STARTERS.contains(&first))
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn a_formula_becomes_text() {
        for text in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "|x",
            "%x",
            "−1",
            " =1",
            "\"=1\"",
            "＝1+1",
            "＋1",
            "－1",
            "＠SUM(A1)",
            "｜x",
            "％x",
            "﹦1",
            "﹢1",
            "⁼1",
        ] {
            assert_eq!(safe(text), format!("'{text}"));
        }
        for unseen in [
            '\u{a0}',
            '\u{ad}',
            '\u{34f}',
            '\u{61c}',
            '\u{180e}',
            '\u{200b}',
            '\u{200d}',
            '\u{200e}',
            '\u{202e}',
            '\u{2028}',
            '\u{2060}',
            '\u{2066}',
            '\u{3000}',
            '\u{3164}',
            '\u{fe0f}',
            '\u{feff}',
            '\u{ffa0}',
            '\u{fff9}',
            '\u{e0001}',
            '\u{1}',
            '\u{7f}',
            '\u{85}',
            '\u{301}',
        ] {
            let text = format!("{unseen}=1");
            assert_eq!(safe(&text), format!("'{text}"), "{unseen:?}");
        }
    }

    #[test]
    fn no_formula_begins_where_a_row_may_be_parted() {
        assert_eq!(safe("a;=1"), "a;'=1");
        assert_eq!(safe("a\n\"＝1\";+1"), "a\n'\"＝1\";'+1");
        assert_eq!(safe("\t=1"), "'\t'=1");
        assert_eq!(safe("\ttext"), "'\ttext");
    }

    #[test]
    fn other_text_stays() {
        for text in ["2016–17", "East Fork", "", "a = b", "a, -3", "«=»", "–", "日本", "\u{301}e"]
        {
            assert_eq!(safe(text), text);
        }
    }
}
