//! Vocabulary: the words by which files of public numbers name groups, everyone, places and directions.

use crate::report::Absence;
use std::sync::LazyLock;

/// A breakdown that most files know, with its groups.
pub(super) struct Known {
    pub id: &'static str,
    pub title: &'static str,
    pub groups: Vec<Group>,
}

/// A group, and what files call it once fillers such as “students” are left out.
pub(super) struct Group {
    pub id: &'static str,
    pub title: &'static str,
    words: Vec<&'static str>,
}

/// The breakdowns, in the order in which they are proposed: a line each, and below it one for each group.
pub(super) static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let mut known: Vec<Known> = Vec::new();
    for (id, rest) in include_str!("groups.txt").lines().filter_map(|line| line.split_once(": ")) {
        match (rest.split_once(" = "), known.last_mut()) {
            (Some((title, words)), Some(last)) => {
                last.groups.push(Group {
                    id: id.trim(),
                    title,
                    words: words.split(", ").collect(),
                });
            }
            _ => known.push(Known { id, title: rest, groups: Vec::new() }),
        }
    }
    known
});

/// Words that say nothing of which group is meant.
const FILLERS: &str = "student students pupil pupils child children people person persons youth population residents or and of any race the a who are is for s alone only";

/// A word without case, signs and fillers.
fn bare(word: &str) -> String {
    let lower = word.to_lowercase().replace(['’', '\''], "");
    let plain: String = lower.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain =
        plain.replace("not hispanic", "").replace("non hispanic", "").replace("nonhispanic", "");
    let plain =
        plain.replace("of any races", "").replace("of any race", "").replace("races", "races ");
    let kept =
        plain.split_whitespace().filter(|part| FILLERS.split(' ').all(|filler| filler != *part));
    kept.collect::<Vec<_>>().join(" ")
}

/// The breakdown and the group, by their places, that a word of a file means.
pub(super) fn group_of(word: &str) -> Option<(usize, usize)> {
    let word = bare(word);
    if word.is_empty() {
        return None;
    }
    let is_so = |known: &Known| known.groups.iter().position(|it| it.words.contains(&&*word));
    KNOWN.iter().enumerate().find_map(|(at, known)| Some((at, is_so(known)?)))
}

/// The same of the one-letter words of a column of sexes.
pub(super) fn sex_of(word: &str) -> Option<(usize, usize)> {
    match word.trim() {
        "F" | "f" => group_of("female"),
        "M" | "m" => group_of("male"),
        "X" | "x" => group_of("gender x"),
        _ => None,
    }
}

/// Whether a word means everyone.
pub(super) fn is_everyone(word: &str) -> bool {
    const WORDS: &str = "all, total, totals, overall, everyone, both, both sexes, all races, all ages, all grades, all groups, whole, allstudents, all in lea, all in school, all in state, state total, grand total, all levels, all types, total all, insgesamt";
    let bare = bare(word);
    WORDS.split(", ").any(|word| word == bare)
        || (bare.is_empty() && word.to_lowercase().contains("all"))
}

/// Whether a word stands for a whole that places are parts of.
pub(super) fn is_whole_place(word: &str) -> bool {
    const STARTS: &str = "_state, _all_, _total, _district_total, _overall, _united_states";
    is_everyone(word)
        || STARTS
            .split(", ")
            .any(|start| format!("_{}", head(word).replace(' ', "_")).starts_with(start))
}

/// Whether one of these parts, `_` for blanks and for the ends of words, stands in a head without case and signs.
pub(super) fn holds(head: &str, parts: &str) -> bool {
    let head = format!("_{}_", head.replace(' ', "_"));
    parts.split(", ").any(|part| head.contains(part))
}

/// A head without case, signs and joined words: `StudentGroup_TotalTested` is `student group total tested`.
pub(super) fn head(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + 4);
    let mut before = ' ';
    for c in text.chars() {
        if c == '%' {
            plain.push_str(" percent ");
        } else if !c.is_alphanumeric() {
            plain.push(' ');
        } else {
            let is_new = (c.is_uppercase() && before.is_lowercase())
                || (c.is_ascii_digit() && before.is_alphabetic());
            if is_new {
                plain.push(' ');
            }
            plain.extend(c.to_lowercase());
        }
        before = c;
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether less is better of what such words tell.
pub(super) fn is_lower_better(words: &str) -> bool {
    const WORDS: &str = "absen, drop_out, dropout, dropped_out, poverty, poor, unemploy, crime, offence, offense, violen, mortality, death, suicid, homeless, evict, arrest, suspen, expul, exclusion, truan, obes, overweight, pregnan, teen_birth, conception, low_birth, low_weight, smok, abuse, neglect, maltreat, waste, emission, pollut, injur, uninsured, hunger, food_insecur, not_in_education, neet, disease, incidence, infection, tubercul, no_prenatal, below_basic, not_met, delinquen";
    holds(&head(words), WORDS)
}

/// What words that say more than a sign say of why there is no number.
const SAID: [(&str, Absence); 6] = [
    ("suppress, fewer_than, less_than, too_few, small, privacy, redact, masked", Absence::Privacy),
    ("not_applicable", Absence::NotApplicable),
    ("not_tested, no_test", Absence::NotTested),
    ("no_student, no_pupil, nobody", Absence::Nobody),
    ("not_yet, pending, forthcoming, _tbd_, _tba_", Absence::NotYet),
    ("not_available, no_data, unavailable, not_reported, not_collected", Absence::Missing),
];

/// Why there is no number where a word stands, as far as the word says; whether that is sure.
pub(super) fn marker(word: &str) -> (Absence, bool) {
    let compact: String = word.to_lowercase().split_whitespace().collect();
    let is_dashes = compact.chars().all(|c| "-–—.…:".contains(c));
    match &*compact {
        "*" | "s" | "ps" | "(s)" | "sup" | "tfs" => (Absence::Privacy, true),
        "nr" | "-1" | "c" => (Absence::Privacy, false),
        "**" | "ds" | "-3" => (Absence::Complementary, false),
        "n/a" | "#n/a" | "(x)" => (Absence::NotApplicable, true),
        "lne" | "u" | "unreliable" | "-666666666" => (Absence::Unreliable, true),
        "na" | "n.a." | "n.a" | "null" | "none" | "missing" | "nan" | "x" => {
            (Absence::Missing, true)
        }
        _ if is_dashes => (Absence::Missing, true),
        _ if compact.trim_start_matches('n').starts_with('<') => (Absence::Privacy, true),
        _ if compact.starts_with('#') => (Absence::Missing, true),
        _ => {
            let said = head(word);
            let found = SAID.iter().find(|(parts, _)| holds(&said, parts));
            found.map_or((Absence::Missing, false), |(_, why)| (*why, true))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_publishers_mean_their_groups() {
        for (word, breakdown, group) in [
            ("Black (not Hispanic) African American", "race", "black"),
            ("Hispanic/ Latino of any race(s)", "race", "hispanic"),
            ("White, Non-Hispanic", "race", "white"),
            ("American Indian/ Alaskan Native", "race", "native"),
            ("Two or More Races", "race", "two-or-more"),
            ("Native Hawaiian or Other Pacific Islander", "race", "pacific"),
            ("Female Students", "sex", "female"),
            ("Non-Low Income", "income", "not-low-income"),
            ("Students with Disabilities", "disability", "with-disabilities"),
            ("English Language Learners", "english-learners", "english-learners"),
        ] {
            let (at, of) = group_of(word).unwrap_or_else(|| panic!("{word}"));
            assert_eq!((KNOWN[at].id, KNOWN[at].groups[of].id), (breakdown, group), "{word}");
        }
        for word in ["White County", "Black Hawk", "Reading", "All Students", "", "Marlow"] {
            assert_eq!(group_of(word), None, "{word}");
        }
        assert!(is_everyone("All Students") && is_everyone("Total") && is_everyone("AllStudents"));
        assert!(!is_everyone("Allen") && !is_everyone("Female") && !is_everyone(""));
    }

    #[test]
    fn words_in_place_of_numbers_have_their_reasons() {
        use Absence::{Missing, Nobody, NotApplicable, NotTested, NotYet, Privacy, Unreliable};
        for (words, why) in [
            (&["*", "(S)", "n<10", "N < 10", "<5", "Suppressed", "fewer than 10"][..], Privacy),
            (&["N/A", "#N/A", "(X)", "Not applicable"], NotApplicable),
            (&["NA", "n.a", "--", "…", "#DIV/0!", "No data", "not available"], Missing),
            (&["LNE"], Unreliable),
            (&["Not tested"], NotTested),
            (&["no students"], Nobody),
            (&["TBD", "not yet released"], NotYet),
        ] {
            words.iter().for_each(|word| assert_eq!(marker(word), (why, true), "{word}"));
        }
        assert_eq!((marker("elephant").1, marker("-1").1), (false, false));
    }
}
