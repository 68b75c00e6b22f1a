//! Causes: what follows from one mistake is one mistake, with the first places and their number.

use crate::site::{Built, Site};
use reportcard::memo::Memo;
use reportcard::source::Severity;

/// The starter after an edit of its files, as far as `check` goes.
fn starter(edit: impl Fn(&mut Site)) -> Built {
    let mut site = Site::starter();
    edit(&mut site);
    site.check_with(&Memo::default())
}

/// The starter with one text of a file in place of another.
fn replaced(path: &str, from: &str, to: &str) -> Built {
    starter(|site| {
        let text = String::from_utf8(site.files[path].clone()).unwrap();
        assert!(text.contains(from), "{path} does not hold {from}");
        site.files.insert(path.to_owned(), text.replacen(from, to, 1).into());
    })
}

/// The starter without the files whose paths begin so.
fn without(start: &str) -> Built {
    starter(|site| {
        let before = site.files.len();
        site.files.retain(|path, _| !path.starts_with(start));
        assert!(site.files.len() < before, "no file begins with {start}");
    })
}

/// What is told, each with the number of other places that it points at.
fn told(built: &Built) -> Vec<(&str, &str, usize)> {
    built.told.iter().map(|d| (d.code.as_str(), d.message.as_str(), d.also.len())).collect()
}

const SITE: &str = "content/site.yaml";

#[test]
fn what_a_removed_or_renamed_thing_leaves_behind_is_one_mistake() {
    let removed = without("content/outcomes/employment/");
    assert_eq!(
        told(&removed),
        [
            ("E0301", "No outcome has the id `employment`. 5 places name it.", 2),
            ("E0301", "No indicator has the id `apprentices`.", 0),
            ("E0301", "No indicator has the id `living-wage`. 2 places name it.", 1),
            ("E0301", "No indicator has the id `paid-internships`.", 0),
        ]
    );
    let first = removed.told.iter().next().unwrap();
    assert!(first.help.as_ref().unwrap().contains("renamed"), "{first:#?}");
    assert_eq!(first.also[0].text, "place 2 of 5");
    for (path, from, to, message) in [
        (SITE, "- id: income", "- id: earnings", "No breakdown has the id `income`."),
        (SITE, "id: state-test", "id: exam", "No source has the id `state-test`."),
        (SITE, "{ id: school,", "{ id: k12,", "No stage has the id `school`."),
        (
            SITE,
            "{ id: hispanic,",
            "{ id: latino,",
            "“hispanic” is no group of the breakdown `race`; rows with it are not read.",
        ),
        (
            "content/outcomes/early-grade-reading/outcome.yaml",
            "id: grade3-reading",
            "id: third-grade",
            "No indicator has the id `grade3-reading`.",
        ),
    ] {
        let built = replaced(path, from, to);
        let told = told(&built);
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(
            told[0].1.starts_with(message) && told[0].1.ends_with(" places name it."),
            "{told:#?}"
        );
        assert_eq!(told[0].2, 2);
    }
}

#[test]
fn what_rests_on_a_document_that_is_not_there_or_not_read_is_not_told() {
    let one = |built: Built, code: &str, words: &str| {
        let told = told(&built);
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(told[0].0 == code && told[0].1.contains(words), "{told:#?}");
    };
    one(without(SITE), "E0105", "no file content/site.yaml");
    one(without("content/partners.yaml"), "E0202", "No partner is declared, and 105 places");
    one(without("content/backbone/backbone.yaml"), "E0106", "has no backbone.yaml");
    one(without("content/outcomes/employment/outcome.yaml"), "E0106", "`employment`");
    one(replaced(SITE, "breakdowns:\n", "breakdowns\n"), "E0110", "no colon");
    one(replaced(SITE, "  - id: income", " - id: income"), "E0110", "indented");
    one(replaced("content/partners.yaml", "id: ", "id: {"), "E0110", "");
    one(replaced(SITE, "  name: \"2026\"\n", "  name: \"2026\"\n  name: x\n"), "E0111", "twice");
}

#[test]
fn a_mistake_at_one_place_stays_as_it_is() {
    let built = replaced(
        "content/outcomes/early-grade-reading/outcome.yaml",
        "stage: school",
        "stage: schol",
    );
    assert_eq!(told(&built), [("E0301", "No stage has the id `schol`.", 0)]);
    assert_eq!(built.told.count(Severity::Error), 1);
}
