//! Fit: files as publishers write them, each read as what it means, or refused with the line to write.

use crate::scene::{Scene, printed};
use crate::site::{Built, Site, pair};
use reportcard::memo::Memo;
use reportcard::report::{BreakdownId, GroupId, Period, Population};
use reportcard::source::{Diagnostic, SourceFile};

const OUTCOME: &str = "content/outcomes/reading/outcome.yaml";
const TABLE: &str = "content/outcomes/reading/data.csv";

/// A case of `tests/cases/real`.
fn case(name: &str) -> Site {
    Site::folder(&format!("tests/cases/real/{name}"))
}

/// The same case with one text of a file in place of another.
fn with(site: Site, path: &str, from: &str, to: &str) -> Site {
    let text = String::from_utf8(site.files[path].clone()).unwrap();
    assert!(text.contains(from), "{path} holds no {from}");
    site.file(path, text.replace(from, to))
}

/// The same case with one more option of its series.
fn option(name: &str, option: &str) -> Site {
    let site = case(name);
    let text = String::from_utf8(site.files[OUTCOME].clone()).unwrap();
    match text.contains("series: {") {
        true => with(site, OUTCOME, "series: {", &format!("series: {{ {option},")),
        false => {
            let series = format!("series: {{ file: data.csv, {option} }}");
            with(site, OUTCOME, "series: data.csv", &series)
        }
    }
}

/// What is told of a site but of groups that nobody has counted: code, line and column, and all words.
fn told(site: &Site) -> Vec<String> {
    let built = site.check_with(&Memo::default());
    let of_groups = |it: &&Diagnostic| ["W1001", "W1002"].contains(&it.code.as_str());
    let line = |it: &Diagnostic| {
        let place = it.span.map(|span| built.sources.position(span));
        let place = place.map_or("-".to_owned(), |it| format!("{}:{}", it.line, it.column));
        let help = it.help.as_deref().unwrap_or_default();
        format!("{} {place} {} | {help}", it.code.as_str(), it.message)
    };
    built.told.iter().filter(|it| !of_groups(it)).map(line).collect()
}

/// That one thing alone is told of a case, in these words among others.
fn asks(name: &str, code: &str, words: &[&str]) {
    let told = told(&case(name));
    assert_eq!(told.len(), 1, "{name}: {told:#?}");
    assert!(told[0].starts_with(code), "{name}: {told:?}");
    words.iter().for_each(|it| assert!(told[0].contains(it), "{name} lacks {it}: {told:?}"));
}

/// The values of a population of a site of which nothing is told.
fn values(site: &Site, whom: &Population) -> Vec<(String, String)> {
    assert_eq!(told(site), [""; 0]);
    site.values(whom)
}

fn everyone(site: &Site) -> Vec<(String, String)> {
    values(site, &Population::Everyone)
}

/// The page of the one indicator.
fn page(built: &Built) -> String {
    assert!(!built.told.has_errors());
    String::from_utf8(built.files["indicators/m1/index.html"].clone()).unwrap()
}

#[test]
fn a_percentage_in_parts_of_one_is_asked_about_and_read_with_the_option_that_is_named() {
    let words = ["0.731", "73.1 percent", "times: 100", "file: data.csv"];
    asks("percent-as-fraction", "W0408", &words);
    let site = option("percent-as-fraction", "times: 100");
    assert_eq!(everyone(&site)[0], pair("2010", "73.1"));
    assert!(page(&site.build()).contains("76.6%"));
    assert!(told(&option("percent-as-fraction", "times: 1")).is_empty());
}

#[test]
fn thousands_with_a_point_are_asked_about_and_read_with_the_option_that_is_named() {
    asks(
        "eu-thousands",
        "W0410",
        &["no whole number", "a thousand times as much", "thousands: \".\""],
    );
    let site = option("eu-thousands", "thousands: \".\"");
    assert_eq!(everyone(&site)[1], pair("2020", "1301"));
    assert!(page(&site.build()).contains("1,301"));
}

#[test]
fn a_column_with_marks_of_thousands_is_refused_once_and_then_holds_two_true_mistakes() {
    let refused = told(&case("thousands-no-option"));
    let marks: Vec<_> = refused.iter().filter(|it| it.starts_with("E0205")).collect();
    assert_eq!(marks.len(), 1, "{refused:#?}");
    assert!(marks[0].contains("thousands: \",\""), "{marks:?}");
    let left = told(&option("thousands-no-option", "thousands: \",\""));
    assert_eq!(left.len(), 2, "{left:#?}");
    assert!(left[0].starts_with("E0204 7:21") && left[0].contains("“#.#”"), "{left:?}");
    assert!(left[1].starts_with("E0405 13:28"), "{left:?}");
    let column = "denominator: { head: live_births, thousands: \",\" }";
    let own = case("thousands-no-option");
    let own = with(own, OUTCOME, "denominator: live_births", column);
    assert_eq!(told(&own), left, "of the column alone");
}

#[test]
fn fewer_than_ten_people_are_no_percentage_below_ten() {
    asks("lt10-read-as-percent", "W0411 3:12", &["<10", "suppressed: [ \"<10\" ]"]);
    let site = option("lt10-read-as-percent", "suppressed: [ \"<10\" ]");
    let black = Population::Group(BreakdownId(0), GroupId(0));
    assert_eq!(values(&site, &black)[0].1, "Absent(Privacy)");
    assert!(!page(&site.build()).contains("under 10%"));
}

#[test]
fn a_value_of_a_year_to_come_is_asked_about_and_rows_without_values_are_passed_over() {
    let words = ["2105", "2026-10-14", "Is 2015 meant?", "target"];
    asks("value-in-the-future", "W0412 4:6", &words);
    let site = case("future-empty-rows");
    assert_eq!(everyone(&site).last().unwrap().0, "2021");
    let page = page(&site.build());
    assert!(!page.contains("No data") && !page.contains("2050"), "years to come are no gap");
}

#[test]
fn years_pooled_are_no_months() {
    asks("pooled-years-as-months", "W0413", &["2007 to 2009", "pooled_years: true"]);
    let report = option("pooled-years-as-months", "pooled_years: true").report();
    let periods: Vec<_> = report.series[0][0].observations.iter().map(|it| it.period).collect();
    let pools = [(2007, 2009), (2008, 2010), (2009, 2011), (2010, 2012)];
    assert_eq!(periods, pools.map(|(first, last)| Period::Years(first, last)));
}

#[test]
fn periods_rows_and_heads_are_read_however_they_are_spelt() {
    assert_eq!(everyone(&case("period-2010-to-2011"))[0], pair("2010–11", "96.332"));
    let values = everyone(&case("where-drops-silently"));
    let years: Vec<_> = values.iter().map(|(period, _)| period.as_str()).collect();
    assert_eq!(years, ["2018", "2019", "2020", "2021", "2022"]);
    assert_eq!(everyone(&case("sep-line"))[0], pair("2019", "45.1"));
    assert_eq!(everyone(&case("line-break-in-head"))[1], pair("2020–21", "46"));
}

#[test]
fn decimals_follow_the_data() {
    let exact = page(&case("rounded-to-same").build());
    assert!(exact.contains("2.61") && exact.contains("2.98"), "{exact}");
    let whole = page(&case("future-empty-rows").build());
    assert!(whole.contains("43%") && !whole.contains("43.0%"), "none that the data has not");
    let rows = "2021,43,,\n2022,33.3,3,9\n";
    let hidden = with(case("future-empty-rows"), TABLE, "2021,43\n2030,\n2050,\n", rows);
    let hidden = with(hidden, TABLE, "Year,Value\n", "Year,Value,numerator,denominator\n");
    let hidden = (2018..2021).fold(hidden, |site, year| {
        let value = year - 1978;
        with(site, TABLE, &format!("{year},{value}\n"), &format!("{year},{value},,\n"))
    });
    let whole = page(&hidden.build());
    assert!(whole.contains("43%") && !whole.contains("43.0%"), "nor of one that is hidden");
    let typed = with(case("rounded-to-same"), OUTCOME, "to: 4", "to: 4, places: 0");
    let told = told(&typed);
    assert!(told[0].contains("places: 1 }"), "{told:?}");
}

#[test]
fn what_a_cell_means_is_named_with_the_line_to_write() {
    let (footnote, band) = ("footnoted-number-help", "count-band-no-help");
    asks(footnote, "E0205 7:35", &["the number “#.#”", "Write “#.#”", "`note`"]);
    asks(band, "E0205 3:14", &["suppressed: [ \"<10\" ]", "missing: [ \"<10\" ]"]);
    let more = with(case(band), TABLE, ",112", ",\"1,112\"\n2019,,50,\"1,300\"");
    let told = told(&more);
    assert!(told[1].contains("one more such cell") && told[1].contains("thousands"), "{told:?}");
}

#[test]
fn a_table_that_cannot_be_read_as_it_is_is_one_mistake_with_the_way_out() {
    let words = ["Years and other words stand together", "`layout: edfacts-acgr`"];
    asks("edfacts-wide-no-year", "E0402", &words);
    asks("title-rows-and-no-year", "E0403", &["no column of periods", "`period: 2015–16`"]);
}

#[test]
fn a_workbook_is_read_as_it_lies_once_its_sheet_is_named() {
    let line = "series: { file: numbers.xlsx, sheet: cvl }";
    asks("xlsx", "E0116 8:13", &["3 sheets: “alb”, “cvl”, “va”", line]);
    let path = "content/outcomes/reading/numbers.xlsx";
    let file = SourceFile::new(path.to_owned(), case("xlsx").files[path].clone());
    let text = &file.workbook().unwrap().as_ref().unwrap().text;
    let heads = std::str::from_utf8(text).unwrap().lines().next().unwrap();
    let others: Vec<&str> =
        heads.split(',').filter(|head| !["year", "sol3_english"].contains(head)).collect();
    let options = format!("value: sol3_english, times: 100, ignore: [ {} ]", others.join(", "));
    let named = format!("series: {{ file: numbers.xlsx, sheet: alb, {options} }}");
    let site = with(case("xlsx"), OUTCOME, "series: numbers.xlsx", &named);
    // The file says 0.78170000000000006.
    assert_eq!(everyone(&site)[2], pair("2003", "78.17"));
}

#[test]
fn years_stand_side_by_side_in_the_heads() {
    let read = everyone(&case("wide-years"));
    assert_eq!((read.len(), &read[0]), (10, &pair("2015", "100")));
    assert_eq!(read[9], pair("2024", "98.1"));
}

#[test]
fn lines_above_the_heads_and_under_the_table_are_no_rows() {
    assert_eq!(everyone(&case("footer-rows")), [pair("2019", "45"), pair("2020", "46")]);
    let notes = case("footer-rows").check_with(&Memo::default()).told.notes().to_vec();
    assert!(notes[0].text.starts_with("The last 2 lines stand under the table"), "{notes:?}");
    let site = option("title-rows-and-no-year", "period: 2015–16");
    let alder = Population::Group(BreakdownId(0), GroupId(0));
    assert_eq!(values(&site, &alder), [pair("2015–16", "94.4")]);
    // What a series says of its years holds for the period that it states too.
    let fiscal = option("title-rows-and-no-year", "period: FY16, school_years: end");
    assert_eq!(values(&fiscal, &alder), [pair("2015–16", "94.4")]);
}

#[test]
fn one_column_may_hold_the_groups_of_two_breakdowns() {
    let name = "one-column-two-breakdowns";
    let told = told(&case(name));
    assert!(told[0].contains("columns: { Category: [ race, sex ] }"), "{told:?}");
    let site = option(name, "times: 100");
    let site = with(site, OUTCOME, "Category: race", "Category: [ race, sex ]");
    let group = |breakdown| Population::Group(BreakdownId(breakdown), GroupId(0));
    assert_eq!(values(&site, &group(0))[0].1, "1");
    assert_eq!(values(&site, &group(1))[0].1, "2.1");
    assert_eq!(everyone(&site)[0].1, "3.7");
}

#[test]
fn rows_that_no_series_takes_are_counted_when_a_site_is_checked() {
    let scene = Scene::of(&[]);
    for (path, bytes) in &case("footnoted-number-help").files {
        scene.write(path, &String::from_utf8_lossy(bytes).replace("81.6*", "0.816"));
    }
    let (said, _) = printed(&scene.run(&["check"]).success());
    let all =
        case("footnoted-number-help").files[TABLE].iter().filter(|b| **b == b'\n').count() - 1;
    let left = format!("note: {TABLE}: ");
    assert!(said.contains(&left) && said.contains(&format!(" of its {all} rows")), "{said}");
    let notes = |name| case(name).check_with(&Memo::default()).told.notes().to_vec();
    assert!(notes("percent-as-fraction")[0].text.starts_with("5 of its 10 rows are taken by no"));
    assert!(notes("sep-line").is_empty(), "all are taken");
}
