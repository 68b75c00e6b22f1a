//! Gaps: whose they are, who moved, and what is no progress.

use super::*;
use crate::statistics::*;

#[test]
fn a_gap_that_narrowed_as_others_fell_is_not_told_as_good_news() {
    let levelled = |f: &mut Fixture| {
        f.finding().gaps[0] = gap(
            INCOME,
            0,
            "47",
            "67",
            "20",
            Some(("26", GapChange::Narrowed, Some(WhoMoved::ReferenceGotWorse))),
        );
    };
    assert_eq!(card(levelled).gap, "Widest gap: 20 points, smaller only as others worsened");
    let page = looked_up(levelled);
    let row = &page.sections[1].rows[0];
    assert!(row.asides[0].text.contains("which is no progress."), "{}", row.asides[0].text);
    assert!(!row.figure.as_ref().unwrap().finding.contains("narrowed"));
}

#[test]
fn a_gap_names_whose_it_is_who_moved_and_what_it_is_measured_against() {
    let page = looked_up(|_| {});
    let asides = &page.sections[1].rows[0].asides;
    assert_eq!(
        asides[0].finding.as_deref(),
        Some("Low-income families: 26 points worse off than “Other families”")
    );
    assert_eq!(asides[0].text, "The gap is as wide as in 2016–17. As a ratio: 0.64 to 1.");
    assert_eq!(asides[1].finding.as_deref(), Some("Black: 9.9 points worse off than everyone"));
    assert_eq!(
        asides[1].text,
        "The gap narrowed from 14.6 points in 2016–17, as this group improved more. How many people stand behind these figures is not known, so chance cannot be ruled out. As a ratio: 0.83 to 1."
    );
}

#[test]
fn the_ledger_shows_both_measures_of_each_gap_and_a_sentence_where_they_disagree() {
    let page = looked_up(|f| f.finding().gaps[2].change.as_mut().unwrap().measures_disagree = true);
    let ledger = page.gaps.unwrap();
    let black = ledger.rows.iter().find(|r| r.head.text == "Black").unwrap();
    let texts: Vec<&str> = black.cells.iter().map(|c| c.text.as_str()).collect();
    assert_eq!(texts[..4], ["14.6 points", "9.9 points", "0.70", "0.83"]);
    assert_eq!(
        texts[4],
        "Narrowed, as this group improved more. In points the gap narrowed, but as a ratio it grew."
    );
    let asian = ledger.rows.iter().find(|r| r.head.text == "Asian").unwrap();
    assert_eq!(asian.cells[1].text, "13.1 points better off");
    let native = ledger.rows.iter().find(|r| r.head.text == "Native American").unwrap();
    assert_eq!(native.cells[1].text, "Not shown, to protect privacy");
    assert_eq!(native.cells[4].text, "Left out");
}
