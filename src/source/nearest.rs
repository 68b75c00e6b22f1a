//! Nearest: the right word that a misspelt one is closest to.

/// After so many mistakes of one file no more words are offered: each costs a look at all that are known.
pub(crate) const MOST_OFFERS: usize = 100;

/// The word that is near enough to be offered in place of `wrong`; the first of equals.
pub fn nearest<'a>(wrong: &str, words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A long text is no misspelt word, and comparing it costs its length squared.
    if wrong.len() > 60 {
        return None;
    }
    let plain = fold(wrong);
    let limit = (plain.chars().count() / 3).clamp(1, 4);
    words
        .into_iter()
        // Words of a very different length are not near; a site has thousands of ids.
        .filter(|word| word.len() <= 80 && word.len() + 8 >= wrong.len())
        .filter(|word| word.len() <= wrong.len() + 8 || word.starts_with(wrong))
        .map(|word| (distance(&plain, &fold(word)), word))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// Letters and digits alone, in lower case.
fn fold(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn distance(wrong: &str, word: &str) -> usize {
    // A word that was cut short, such as `grade3` for `grade3-reading`, is near too.
    let shortened = wrong.len() >= 4 && word.starts_with(wrong);
    let distance = strsim::damerau_levenshtein(wrong, word);
    if shortened { distance.min(2) } else { distance }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_offered_and_a_far_one_is_not() {
        let words = ["title", "stage", "indicators", "grade3-reading"];
        assert_eq!(nearest("titel", words), Some("title"));
        assert_eq!(nearest("Title", words), Some("title"));
        assert_eq!(nearest("Indicator", words), Some("indicators"));
        assert_eq!(nearest("grade3_reading", words), Some("grade3-reading"));
        assert_eq!(nearest("grade3", words), Some("grade3-reading"));
        assert_eq!(nearest("colour", words), None);
        assert_eq!(nearest("x", words), None);
    }
}
