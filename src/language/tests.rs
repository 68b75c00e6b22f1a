//! Numbers, periods, dates and lists as they are printed in English.

use super::messages::LONGEST;
use super::*;
use crate::report::{Band, Period, Unit};
use rust_decimal::Decimal;

const ENGLISH: &str = include_str!("../../themes/default/languages/en.ftl");

fn english() -> Language {
    Language::new("en", ENGLISH).expect("the message file is sound")
}

fn d(text: &str) -> Decimal {
    text.parse().unwrap()
}

const PERCENT: Unit = Unit::Percent { places: 1 };

#[test]
fn a_difference_of_shares_is_in_points_and_never_a_percentage() {
    let english = english();
    let n = english.numbers();
    assert_eq!(n.value(&PERCENT, d("61.70"), 1), "61.7%");
    assert_eq!(n.difference(&PERCENT, d("-9.6"), 1), "9.6 points");
    assert_eq!(n.difference(&PERCENT, d("1"), 0), "1 point");
    assert_eq!(n.difference(&PERCENT, d("1"), 1), "1.0 points");
    assert_eq!(n.signed(d("10.6"), 0), "+11");
    assert_eq!(n.signed(d("-3.1"), 1), "−3.1");
    assert_eq!(n.signed(d("-0.2"), 0), "0");
}

#[test]
fn numbers_have_thousands_a_leading_zero_and_a_true_minus_and_round_half_up() {
    let english = english();
    let n = english.numbers();
    assert_eq!(n.decimal(d("1234567.5"), 0), "1,234,568");
    assert_eq!(n.decimal(d("0.6"), 1), "0.6");
    assert_eq!(n.decimal(d("-0.04"), 1), "0.0");
    assert_eq!(n.decimal(d("-1234"), 0), "−1,234");
    assert_eq!(n.decimal(d("2.5"), 0), "3");
}

#[test]
fn money_is_short_in_charts_and_long_in_sentences() {
    let english = english();
    let n = english.numbers();
    let sum = d("4500000000");
    assert_eq!(n.money(sum, 0, "USD", MoneyStyle::Short), "$4.5bn");
    assert_eq!(n.money(sum, 0, "USD", MoneyStyle::Long), "$4.5 billion");
    assert_eq!(n.money(sum, 0, "USD", MoneyStyle::Exact), "$4,500,000,000");
    assert_eq!(n.money(d("999960000"), 0, "USD", MoneyStyle::Long), "$1 billion");
    assert_eq!(n.money(d("520000"), 0, "USD", MoneyStyle::Long), "$520,000");
    assert_eq!(n.money(d("-520"), 0, "XAF", MoneyStyle::Long), "−XAF\u{a0}520");
}

#[test]
fn units_are_named_in_sentences_and_left_out_of_charts() {
    let english = english();
    let n = english.numbers();
    let rate = Unit::Rate { places: 1, per: 1000, noun: Some("births".to_owned()) };
    assert_eq!(n.value(&rate, d("5.2"), 1), "5.2");
    assert_eq!(n.value_long(&rate, d("5.2"), 1), "5.2 per 1,000 births");
    assert_eq!(n.value_long(&Unit::Years { places: 0 }, d("1"), 0), "1 year");
    let counted = Unit::Count { places: 0, noun: Some("children".to_owned()) };
    assert_eq!(n.value_long(&counted, d("4730"), 0), "4,730 children");
}

#[test]
fn published_ranges_are_put_in_words() {
    let english = english();
    let n = english.numbers();
    let band = |low: Option<&str>, high: Option<&str>, strict| {
        n.band(&PERCENT, Band { low: low.map(d), high: high.map(d), strict })
    };
    assert_eq!(band(Some("90"), None, false), "90% or more");
    assert_eq!(band(Some("21"), Some("39"), false), "21 to 39%");
    assert_eq!(band(None, Some("50"), true), "under 50%");
    assert_eq!(band(None, Some("20"), false), "20% or less");
    assert_eq!(band(Some("50"), None, true), "over 50%");
}

#[test]
fn periods_and_dates_read_as_people_write_them() {
    let english = english();
    let n = english.numbers();
    assert_eq!(n.period(Period::SchoolYear(2025)), "2025–26");
    assert_eq!(n.period(Period::SchoolYear(1999)), "1999–00");
    assert_eq!(n.period_short(Period::SchoolYear(2025)), "2026");
    assert_eq!(n.period(Period::Years(1999, 2001)), "1999–2001");
    assert_eq!(n.period(Period::Quarter(2024, 1)), "first quarter of 2024");
    assert_eq!(n.period(Period::Month(2024, 3)), "March 2024");
    assert_eq!(n.date(jiff::civil::date(2026, 10, 14)), "14 October 2026");
}

#[test]
fn an_axis_knows_what_stands_around_its_numbers() {
    let english = english();
    let n = english.numbers();
    let money = Unit::Money { places: 0, currency: "USD".to_owned() };
    assert_eq!(n.tick(&PERCENT, d("70")), (String::new(), "%".to_owned(), 1));
    assert_eq!(n.tick(&money, d("45000")), ("$".to_owned(), "k".to_owned(), 1000));
}

#[test]
fn small_numbers_are_words_and_lists_end_in_and() {
    let english = english();
    assert_eq!(english.number_word_first(4), "Four");
    assert_eq!(english.number_word(12), "twelve");
    assert_eq!(english.number_word(13), "13");
    let list =
        |items: &[&str]| english.list(&items.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>());
    assert_eq!(list(&["a"]), "a");
    assert_eq!(list(&["a", "b"]), "a and b");
    assert_eq!(list(&["a", "b", "c"]), "a, b and c");
}

#[test]
fn a_message_that_is_not_there_is_seen_and_a_faulty_file_is_refused_with_its_lines() {
    assert_eq!(english().text("no-such-message", &[]), "[no-such-message]");
    let faults = Language::new("en", "good = Yes\nbad { = no\n").unwrap_err();
    assert!(faults[0].at >= "good = Yes\n".len(), "{faults:?}");
    let twice = Language::new("en", "a = 1\na = 2\n").unwrap_err();
    assert_eq!(twice[0].at, "a = 1\n".len(), "{twice:?}");
}

/// As `he.ftl` of a theme's author would have it, who thinks of no isolation.
#[test]
fn foreign_words_are_isolated_where_lines_run_from_right_to_left() {
    let words = "text-direction = rtl\nnumber-decimal = .\ntold = { $name }: { $value }\n";
    let chosen = "chosen = { $name ->\n    [yes] כן\n   *[no] לא\n }\n";
    let hebrew = Language::new("he", &format!("{words}{chosen}")).unwrap();
    let told = |name: &str| hebrew.text("told", &[("name", name.into()), ("value", "58.9".into())]);
    assert!(hebrew.right_to_left());
    assert_eq!(told("קריאה (K–3)"), "\u{2068}קריאה (K–3)\u{2069}: 58.9");
    assert_eq!(told("Reading (all)"), "\u{2068}Reading (all)\u{2069}: 58.9");
    assert_eq!(told("\u{2068}Reading\u{2069}"), "\u{2068}Reading\u{2069}: 58.9", "once is enough");
    assert_eq!(told("קריאה"), "קריאה: 58.9");
    assert_eq!(hebrew.text("chosen", &[("name", "yes".into())]), "כן", "what chooses is no word");
    let plain = [("name", "Reading".into()), ("reference", "All".into()), ("value", "1".into())];
    assert!(!english().text("line-end", &plain).contains('\u{2068}'));
}

#[test]
fn a_message_file_that_is_too_deep_or_too_large_is_refused_at_its_line() {
    let braces = |n: usize| format!("a = 1\nb = {}$x{}\n", "{ ".repeat(n), " }".repeat(n));
    assert!(Language::new("en", &braces(16)).is_ok());
    for text in [
        braces(17),
        braces(100_000),
        format!("a = 1\nb = {{ {}", "F(".repeat(100_000)),
        format!("a = 1\nb = {{ {}", "F(\"\\\"{\",\n".repeat(40_000)),
        format!("a = 1\nb = {{ $x ->\n  *[a] {}", "{ $x ->\n *[a] ".repeat(20_000)),
        format!("a = 1\nb = {}\n", "words ".repeat(2_000)),
    ] {
        let faults = Language::new("en", &text).map(drop).unwrap_err();
        let told = text[..40].to_owned();
        assert!(faults.len() == 1 && faults[0].at >= "a = 1\n".len(), "{told}: {faults:?}");
    }
    let large = "a = 1\n".repeat(100_000);
    assert_eq!(Language::new("en", &large).map(drop).unwrap_err().len(), 1);
    let junk = "?\n".repeat(100_000);
    assert_eq!(Language::new("en", &junk).map(drop).unwrap_err().len(), 1);
    let twice = "a = 1\n".repeat(1_000);
    assert_eq!(Language::new("en", &twice).map(drop).unwrap_err().len(), 20);
}

#[test]
fn messages_that_double_what_they_are_given_come_to_an_end() {
    let doubled = "list-more = { $list }{ $list }{ $next }\nlist-last = { $list }{ $last }\n";
    let laughs = (0..40).map(|i| format!("-l{i} = {{ -l{0} }}{{ -l{0} }}\n", i + 1));
    let text = format!("{doubled}{}-l40 = ha\nlaugh = {{ -l0 }}\n", laughs.collect::<String>());
    let language = Language::new("en", &text).unwrap();
    let items: Vec<String> = (0..60).map(|i| format!("item {i}")).collect();
    assert!(language.list(&items).len() < 2 * LONGEST);
    assert!(language.text("laugh", &[]).len() < LONGEST);
    let circle = Language::new("en", "a = { b }\nb = { a }\n").unwrap();
    assert!(circle.text("a", &[]).len() < 100);
}
