//! The law of print: what a site says follows from what it prints, and printed numbers subtract to printed
//! differences.

use super::drawings;
use crate::site::Site;
use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy::MidpointAwayFromZero};

const SITE: &str = "
community: { name: Marlow County, partnership: Marlow Forward }
edition: { name: '2026', published: 2026-10-14 }
privacy: { preset: us-10, confirmed: true }
stages: [ { id: school, title: School } ]
breakdowns:
  - { id: income, title: Income, groups: [ { id: low, title: Low }, { id: middle, title: Middle }, { id: high, title: High } ] }
";

const OUTCOME: &str = "
title: Reading
stage: school
indicators:
  - id: reading
    title: Reading at grade level
    unit: percent
    direction: higher
    baseline: 2018
    target: { value: 90, period: 2030 }
    series: data.csv
";

const GROUPS: [&str; 3] = ["Low", "Middle", "High"];
const YEARS: [i32; 3] = [2018, 2020, 2022];

/// How many of how many.
type Drawn = (u64, u64);

fn drawn() -> impl Strategy<Value = Drawn> {
    (6_u64..800).prop_flat_map(|n| (0..=n, Just(n)))
}

/// Of so many that it is not hidden.
fn shown() -> impl Strategy<Value = Drawn> {
    (100_u64..800).prop_flat_map(|n| (10..=n - 10, Just(n)))
}

fn share((k, n): Drawn) -> Decimal {
    Decimal::from(k * 100) / Decimal::from(n)
}

/// Another draw that prints the same: the whole percentage, the size class, and whether it is hidden.
fn alike((k, n): Drawn, step: u64) -> Drawn {
    let class = |n: u64| [30, 100, 300].iter().filter(|bound| n >= **bound).count();
    let hidden = |(k, n): Drawn| n < 10 || k < 6 || n - k < 6;
    let printed = |one: Drawn| share(one).round_dp_with_strategy(0, MidpointAwayFromZero);
    let same = |other: &Drawn| {
        hidden(*other) == hidden((k, n))
            && (hidden(*other)
                || (class(other.1) == class(n) && printed(*other) == printed((k, n))))
    };
    let all = (6..800).flat_map(|n| (0..=n).map(move |k| (k, n)));
    let others: Vec<Drawn> = all.filter(same).collect();
    others[(step as usize) % others.len()]
}

/// Groups as the table of the series has them; everyone's figures are the same in every world.
fn table(groups: &[Drawn]) -> String {
    let mut csv = "period,income,value,numerator,denominator\n".to_owned();
    for (year, all) in YEARS.into_iter().zip([51.3, 52.8, 55.0]) {
        csv.push_str(&format!("{year},,{all},,\n"));
    }
    for (at, (k, n)) in groups.iter().enumerate() {
        let (year, group) = (YEARS[at / 3], GROUPS[at % 3]);
        csv.push_str(&format!("{year},{group},{},{k},{n}\n", share((*k, *n)).round_dp(6)));
    }
    csv
}

fn site(groups: &[Drawn]) -> Site {
    Site::of(&[("content/site.yaml", SITE), ("content/outcomes/reading/outcome.yaml", OUTCOME)])
        .file("content/outcomes/reading/data.csv", table(groups))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Digits that nobody prints, and counts of which only the class is printed, are in no file.
    #[test]
    fn two_reports_that_print_the_same_are_the_same_site(
        groups in prop::collection::vec(drawn(), 9),
        steps in prop::collection::vec(any::<u64>(), 9),
    ) {
        let other: Vec<Drawn> =
            groups.iter().zip(steps).map(|(one, step)| alike(*one, step)).collect();
        let (one, two) = (site(&groups).build().files, site(&other).build().files);
        prop_assert!(one.len() > 20);
        for (path, bytes) in &one {
            let same = Some(bytes) == two.get(path);
            prop_assert!(same, "{path} tells {groups:?} from {other:?}");
        }
        prop_assert_eq!(one.len(), two.len());
    }

    /// Wherever two numbers and their difference are printed, they subtract.
    #[test]
    fn printed_numbers_subtract_to_printed_differences(
        everyone in prop::collection::vec(0_i64..100_000, 3),
        mut groups in prop::collection::vec(drawn(), 9),
        (first, last) in (shown(), shown()),
    ) {
        // One group at least has a change that may be drawn.
        (groups[0], groups[6]) = (first, last);
        let mut csv = table(&groups);
        for (year, thousandths) in YEARS.iter().zip(&everyone) {
            let begins = format!("\n{year},,");
            let at = csv.find(&begins).unwrap() + begins.len();
            let end = at + csv[at..].find(',').unwrap();
            csv.replace_range(at..end, &Decimal::new(*thousandths, 3).to_string());
        }
        let site = site(&groups).file("content/outcomes/reading/data.csv", csv);
        let site = site.file("content/site.yaml", format!("{SITE}chart_images: false\n"));
        let files = site.build().files;
        let (mut found, mut drawn) = (0, 0);
        for (path, bytes) in &files {
            let file = String::from_utf8_lossy(bytes);
            for (what, one, other, apart) in drawings::differences(&file) {
                drawn += 1;
                prop_assert_eq!(one - other, apart, "{}: {}", path, what);
            }
            if !path.ends_with(".html") {
                continue;
            }
            let html = file;
            let told = differences(&words(&html)).into_iter().chain(changes(&html));
            for (what, one, other, apart) in told {
                found += 1;
                prop_assert_eq!((one - other).abs(), apart.abs(), "{}: {}", path, what);
            }
        }
        prop_assert!(found >= 4, "only {found} differences were found");
        prop_assert!(drawn >= 4, "only {drawn} differences were drawn");
    }
}

/// The text of a page, element after element, each parted by a bar.
fn words(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => (inside, text) = (true, text + "|"),
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text.replace('−', "-").replace('\u{a0}', " ")
}

/// Every difference that a page prints beside its two ends: in sentences, in rows of tables, in alternatives.
fn differences(text: &str) -> Vec<(String, Decimal, Decimal, Decimal)> {
    let mut all = Vec::new();
    // "Up 3.2 points since 2018" beside "From 51.3% in 2018 to 54.5% in 2022".
    let path = text.split("From ").nth(1).map(|rest| numbers(&rest[..rest.len().min(90)]));
    for way in ["Up ", "Down ", "rose ", "fell "] {
        for rest in text.split(way).skip(1).filter(|rest| rest.contains(" points since ")) {
            let rest: String = rest.chars().take(40).collect();
            let (Some(by), Some([from, _, to, ..])) =
                (numbers(&rest).first().copied(), path.as_deref())
            else {
                continue;
            };
            if rest.find(" points since ").is_some_and(|at| at < 8) {
                all.push((format!("{way}{rest}"), *from, *to, by));
            }
        }
    }
    // "In 2022 the widest gap: Low 41%, Everyone 54.5%, 13.5 points".
    for rest in text.split(" the widest gap: ").skip(1) {
        let told = rest.split(" points").next().unwrap_or_default();
        if let [group, other, gap] = numbers(told)[..] {
            all.push((told.to_owned(), group, other, gap));
        }
    }
    all
}

/// The rows of tables of groups: then, now, and the change between the two.
fn changes(html: &str) -> Vec<(String, Decimal, Decimal, Decimal)> {
    let row = |row: &str| {
        let row = row.split("</tr>").next()?;
        let cells: Vec<String> =
            row.split("<td").skip(1).map(|it| words(&format!("<td{it}"))).collect();
        let texts: Vec<&str> = cells.iter().map(|cell| cell.trim_matches('|').trim()).collect();
        let [then, now, change] = texts[..] else { return None };
        let is_change = then.ends_with('%') && now.ends_with('%') && !change.ends_with('%');
        let first = |text: &str| numbers(text).first().copied();
        let all = (first(then)?, first(now)?, first(change)?);
        is_change.then(|| (format!("{then} {now} {change}"), all.0, all.1, all.2))
    };
    html.split("<tr").skip(1).filter_map(row).collect()
}

/// The numbers of a text; signs are told by the words around them.
pub fn numbers(text: &str) -> Vec<Decimal> {
    let parts = text.split(|c: char| !c.is_ascii_digit() && c != '.');
    parts.filter_map(|part| part.trim_matches('.').parse().ok()).collect()
}
