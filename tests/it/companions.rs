//! Companions: indicators of which one counts whom the other leaves (`complement_of`): what is hidden in one is hidden
//! in all.

use crate::diagnostics::base;
use crate::privacy::{shown, site};
use reportcard::disclosure::{Published, disclose};
use reportcard::memo::Memo;

#[test]
fn the_rest_of_an_indicator_is_found_wherever_the_two_end_up() {
    let outcome = |stage: &str, indicators: &str| {
        format!("title: {stage}\nstage: school\nindicators:\n{indicators}")
    };
    let indicator = |id: &str, more: &str| {
        format!(
            "  - {{ id: {id}, title: {id}, unit: percent, direction: higher, {more}, series: [ {{ period: 2025, value: 50 }} ] }}\n"
        )
    };
    // The first is no core indicator, and stands behind the one that is.
    let first = indicator("left", "role: contributing, complement_of: stayed")
        + &indicator("other", "role: core");
    let report = base("")
        .file("content/outcomes/aa/outcome.yaml", outcome("A", &first))
        .file("content/outcomes/zz/outcome.yaml", outcome("Z", &indicator("stayed", "role: core")))
        .report();
    let all = &report.card.indicators;
    let rest = |id: &str| {
        let one = all.iter().find(|it| it.slug == id).unwrap();
        one.complement_of.map(|other| &*all[other.0].slug)
    };
    assert_eq!((rest("left"), rest("stayed"), rest("other")), (Some("stayed"), None, None));
}

#[test]
fn what_one_indicator_hides_is_hidden_in_the_one_that_counts_the_rest() {
    let published = |complement: &str| {
        let indicator = |id: &str, more: &str, boys: u64| {
            let row = |sex: &str, k: u64, n: u64| {
                let value = 100.0 * k as f64 / n as f64;
                format!(
                    "      - {{ period: 2025, {sex}value: {value:.2}, numerator: {k}, denominator: {n} }}\n"
                )
            };
            let rows = row("", boys + 420, 840)
                + &row("sex: girls, ", 420, 800)
                + &row("sex: boys, ", boys, 40);
            format!(
                "  - id: {id}\n    title: {id}\n    unit: percent\n    direction: higher\n{more}    series:\n{rows}"
            )
        };
        let rest = |id: &str, more: &str| {
            let text = indicator(id, more, 4);
            text.replace("value: 50.48, numerator: 424", "value: 49.52, numerator: 416")
                .replace("value: 52.50, numerator: 420", "value: 47.50, numerator: 380")
                .replace("value: 10.00, numerator: 4", "value: 90.00, numerator: 36")
        };
        let outcome = format!(
            "title: Leaving\nstage: school\nindicators:\n{}{}",
            indicator("left", "", 4),
            rest("stayed", complement)
        );
        // Connecticut's rule has no word on how few are without the result.
        let site = site("privacy: { preset: ct, confirmed: true }");
        let report = site.file("content/outcomes/zz/outcome.yaml", outcome).read().0.unwrap();
        let at = |slug: &str| report.card.indicators.iter().position(|it| it.slug == slug).unwrap();
        let (left, stayed) = (at("left"), at("stayed"));
        let published = disclose(report, &Memo::default());
        (shown(&published, left), shown(&published, stayed))
    };
    let (left, stayed) = published("");
    assert_eq!((left[2], stayed[2]), (false, true), "boys are told by those who stayed");
    let (left, stayed) = published("    complement_of: left\n");
    assert_eq!(left, stayed);
    assert_eq!((left[0], left[2]), (true, false));
}

/// What is published of indicators that have the rows of a table each, their groups in their order: by their ids.
fn published_of(privacy: &str, indicators: &[(&str, &str, &str)]) -> Published {
    let indicator = |(id, more, rows): &(&str, &str, &str)| {
        let row = |row: &str| format!("      - {{ period: 2025, {row} }}\n");
        let rows: String = rows.split("; ").map(row).collect();
        format!(
            "  - id: {id}\n    title: {id}\n    unit: percent\n    direction: higher\n{more}    series:\n{rows}"
        )
    };
    let indicators: String = indicators.iter().map(indicator).collect();
    let outcome = format!("title: Leaving\nstage: school\nindicators:\n{indicators}");
    let site = site(privacy).file("content/outcomes/zz/outcome.yaml", outcome);
    let (report, told) = site.read();
    assert!(!told.has_errors(), "{told:#?}");
    disclose(report.unwrap(), &Memo::default())
}

/// The groups of an indicator that are shown.
fn shown_of(published: &Published, id: &str) -> Vec<bool> {
    let indicators = &published.card.indicators;
    shown(published, indicators.iter().position(|it| it.slug == id).unwrap())
}

const CT: &str = "privacy: { preset: ct, confirmed: true, show_counts: true }";

#[test]
fn all_that_are_the_rest_of_one_are_hidden_with_it_and_with_one_another() {
    let one = |kept: &str| {
        let row = |value: &str| format!("value: {value}");
        let first = row(if kept == "first" { "suppressed" } else { "40" });
        let [second, third, fourth] = ["second", "third", "fourth"]
            .map(|it| row(if it == kept { "suppressed" } else { "60" }));
        let fourth = fourth.replace("60", "40");
        let of = |id| format!("    complement_of: {id}\n");
        let published = published_of(
            CT,
            &[
                ("first", "", &first),
                ("second", &of("first"), &second),
                ("third", &of("first"), &third),
                ("fourth", &of("third"), &fourth),
                ("apart", "", "value: 40"),
            ],
        );
        ["first", "second", "third", "fourth", "apart"].map(|id| shown_of(&published, id)[0])
    };
    for kept in ["first", "second", "third", "fourth"] {
        assert_eq!(one(kept), [false, false, false, false, true], "{kept} is kept back");
    }
    assert_eq!(one("nothing"), [true; 5]);
}

/// Of those who stayed only the boys are told, so that no sum of theirs protects them.
#[test]
fn what_is_few_in_the_rest_is_protected_by_the_sums_of_the_other() {
    let few =
        ("69.7, numerator: 697", "99.25, numerator: 397", "0.75, numerator: 3, denominator: 400");
    let kept = ("50, numerator: 500", "50, numerator: 200", "suppressed");
    for (all, boys, who_stayed) in [few, kept] {
        let left = format!(
            "value: {all}, denominator: 1000; sex: girls, value: 50, numerator: 300, denominator: 600; sex: boys, value: {boys}, denominator: 400"
        );
        let stayed = format!("sex: boys, value: {who_stayed}");
        let both = [("left", "", &*left), ("stayed", "    complement_of: left\n", &stayed)];
        let published = published_of(CT, &both);
        assert_eq!(shown_of(&published, "stayed"), [false]);
        assert_eq!(shown_of(&published, "left"), [true, false, false], "{boys}: girls tell boys");
    }
}

#[test]
fn what_a_companion_hides_is_counted_beside_others() {
    let row = |n: u64| format!("sex: boys, value: 50, numerator: {}, denominator: {n}", n / 2);
    let published = |other: &str| {
        let both = [("left", "", &*row(40)), ("stayed", "    complement_of: left\n", other)];
        let published = published_of("privacy: { preset: us-10, confirmed: true }", &both);
        let told = published.protected.iter().map(|it| (it.besides, it.people));
        told.collect::<Vec<_>>()
    };
    assert_eq!(published(&row(40)), [(0, 0); 3]);
    // Hidden with those who stayed: a figure whose sum stands with them alone.
    let total = "value: 52.5, numerator: 25, denominator: 48; sex: girls, value: 62.5, numerator: 5, denominator: 8; ";
    assert_eq!(published(&format!("{total}{}", row(40))), [(0, 0), (1, 40), (1, 40)]);
}

#[test]
fn what_the_source_keeps_back_of_one_indicator_is_hidden_in_the_one_that_counts_the_rest() {
    let published = |complement: &str| {
        let outcome = format!(
            "title: Leaving\nstage: school\nindicators:\n  - {{ id: left, title: Left, unit: percent, direction: higher, series: [ {{ period: 2025, sex: boys, value: 50, numerator: 20, denominator: 40 }} ] }}\n  - {{ id: stayed, title: Stayed, unit: percent, direction: lower, {complement}series: [ {{ period: 2025, sex: boys, value: suppressed }} ] }}\n"
        );
        let site = site("privacy: { preset: us-10, confirmed: true }");
        let report = site.file("content/outcomes/zz/outcome.yaml", outcome).read().0.unwrap();
        let left = report.card.indicators.iter().position(|it| it.slug == "left").unwrap();
        shown(&disclose(report, &Memo::default()), left)
    };
    assert_eq!(published(""), [true]);
    assert_eq!(published("complement_of: left, "), [false]);
}
