//! Themes of a site's own: tried whole before a site is made with them.

use crate::site::Site;
use reportcard::memo::Memo;
use reportcard::source::Code;
use std::collections::BTreeSet;

const SITE: &str = "community: { name: Marlow County, partnership: Marlow Forward }
edition: { name: '2026', published: 2026-10-14 }
language: en
theme: { name: mine }
licence: { name: CC BY 4.0 }
privacy: { preset: us-10, confirmed: true }
stages: [ { id: school, title: School } ]
";

const OUTCOME: &str = "title: Early grade reading
stage: school
indicators:
  - id: reading
    title: Third graders reading at grade level
    measure: Third graders at grade level in reading
    unit: percent
    direction: higher
    source: { name: State Department of Education, 2026 release }
    series: [ { period: 2016–17, value: 48.6 }, { period: 2025–26, value: 58.9 } ]
";

/// What is told of the theme of a site without promises, in a theme with this template for outcomes.
fn told(template: &str) -> Vec<String> {
    told_of("templates/outcome.html", template)
}

/// The same, in a theme with this file.
fn told_of(path: &str, text: &str) -> Vec<String> {
    let path = format!("themes/mine/{path}");
    let site = [("content/site.yaml", SITE), ("content/outcomes/reading/outcome.yaml", OUTCOME)];
    let built = Site::of(&site).file(path, text).build();
    built
        .told
        .iter()
        .filter(|problem| problem.code.as_str().starts_with("E07"))
        .map(|problem| {
            let span = problem.span.expect("a template of the site's own has a place");
            let (path, line) =
                (&built.sources.file(span.file).path, built.sources.position(span).line);
            format!("{path}:{line}: {}", problem.message)
        })
        .collect()
}

#[test]
fn a_fault_in_a_part_that_no_page_has_yet_is_told_once_at_its_line() {
    let template = "{{ h1 }}\n{% if commitments %}\n{{ commitments.heding }}\n{% endif %}";
    let told = told(template);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("themes/mine/templates/outcome.html:3: "), "{told:?}");
}

#[test]
fn links_to_pages_that_a_fault_took_are_not_told() {
    let site = [("content/site.yaml", SITE), ("content/outcomes/reading/outcome.yaml", OUTCOME)];
    let about = "{{ frame.footer.contct.texts }}";
    let built = Site::of(&site).file("themes/mine/templates/about.html", about).build();
    let told: Vec<&str> = built.told.iter().map(|problem| problem.code.as_str()).collect();
    assert!(told.contains(&"E0703") && !told.contains(&"E0804"), "{told:?}");
}

#[test]
fn a_theme_without_faults_is_told_nothing_of() {
    assert_eq!(told("{{ h1 }}"), Vec::<String>::new());
}

#[test]
fn a_template_that_comes_to_no_end_is_told_once_and_printed_no_more() {
    let ten = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]";
    let endless = (0..10).fold(String::new(), |inner, level| {
        format!("{{% for x{level} in {ten} %}}{inner}{{% endfor %}}")
    });
    let doubled = format!("{{% set a = h1 %}}{}", "{% set a = a ~ a %}".repeat(40));
    for template in [endless, doubled] {
        let told = told(&format!("{{{{ h1 }}}}\n{template}"));
        assert_eq!(told.len(), 1, "{told:?}");
        let start = "themes/mine/templates/outcome.html:2: ";
        assert!(told[0].starts_with(start), "{told:?}");
    }
}

#[test]
fn a_message_file_that_is_too_deep_is_told_at_its_line() {
    let english = include_str!("../../themes/default/languages/en.ftl");
    let lines = english.lines().count();
    let deep = format!("{english}deep = {}\n", "{ ".repeat(100_000));
    let told = told_of("languages/en.ftl", &deep);
    let start = format!("themes/mine/languages/en.ftl:{}: ", lines + 1);
    assert!(told.len() == 1 && told[0].starts_with(&start), "{told:?}");
}

/// What is told of a message file that is the built-in one with these words in place of those.
fn told_of_words(from: &str, to: &str) -> Vec<String> {
    let english = include_str!("../../themes/default/languages/en.ftl");
    assert!(english.contains(from), "{from}");
    told_of("languages/en.ftl", &english.replacen(from, to, 1))
}

/// The line of the built-in message file that begins so.
fn line_of(start: &str) -> usize {
    let english = include_str!("../../themes/default/languages/en.ftl");
    english.lines().position(|line| line.starts_with(start)).unwrap() + 1
}

#[test]
fn a_message_that_a_theme_lacks_is_told_at_the_one_that_is_meant_to_be_it() {
    let told = told_of_words("\nnav-downloads =", "\nnav-download =");
    let line = line_of("nav-downloads =");
    let file = "themes/mine/languages/en.ftl";
    assert_eq!(told, [format!("{file}:{line}: The message `nav-downloads` is not there.")]);
    let told = told_of_words("\nnav-downloads = Downloads\n", "\n");
    assert!(told.len() == 1 && told[0].ends_with("The message `nav-downloads` is not there."));
    assert_eq!(told_of_words("currency-EUR =", "currency-SEK ="), Vec::<String>::new());
}

#[test]
fn a_message_that_takes_what_nobody_gives_is_told_at_it() {
    let told = told_of_words("Published { $date }", "Published { $datum }");
    let line = line_of("footer-published =");
    let message = "The message `footer-published` is given no `$datum`.";
    assert_eq!(told, [format!("themes/mine/languages/en.ftl:{line}: {message}")]);
}

#[test]
fn a_message_file_of_a_few_messages_is_told_in_few_words() {
    let told = told_of("languages/en.ftl", "nav-data = Data\n");
    assert_eq!(told.len(), 21);
    let more = "So many more messages are not there, or are wrong: ";
    assert!(told.iter().any(|it| it.contains(more)), "{told:?}");
}

#[test]
fn a_template_that_asks_for_a_missing_word_is_told_where_no_page_prints_it() {
    let start = "themes/mine/templates/outcome.html:2: ";
    for (asked, says) in [
        (
            "t(key=\"nav-donloads\")",
            "no message `nav-donloads` in languages/en.ftl: did you mean `nav-downloads`?",
        ),
        (
            "t(key='footer-published', dat=h1)",
            "the message `footer-published` is given no `date`: is `dat` meant?",
        ),
        ("t(key=\"footer-published\")", "the message `footer-published` is given no `date`"),
        (
            "<finder heading={t(key=\"nav-donloads\")} facts={[]} />",
            "no message `nav-donloads` in languages/en.ftl: did you mean `nav-downloads`?",
        ),
    ] {
        let told =
            told(&format!("{{{{ h1 }}}}\n{{% if h1 == \"\" %}}{{{{ {asked} }}}}{{% endif %}}"));
        assert_eq!(told, [format!("{start}{says}")], "{asked}");
    }
    let fine = "{{ h1 }}{{ t(key=\"footer-published\", date=h1) ~ t(key=h1 ~ \"x\") | length }}";
    let told = told(&format!("{{% if h1 == \"\" %}}{fine}{{% endif %}}"));
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn a_file_of_a_theme_that_nothing_reads_is_told_with_the_part_that_it_may_be() {
    let unread = |path: &str, outcome: &str| -> Vec<String> {
        let files =
            [("content/site.yaml", SITE), ("content/outcomes/reading/outcome.yaml", OUTCOME)];
        let site = Site::of(&files).file(format!("themes/mine/{path}"), "<p>a</p>");
        let site = site.file("themes/mine/templates/outcome.html", outcome);
        let told = site.check_with(&Memo::default()).told;
        let unread = told.iter().filter(|it| it.code == Code::StrayFile);
        unread.map(|it| it.help.clone().unwrap_or_default()).collect()
    };
    let own = "Name it `templates/own.html`, below the folder of the theme.";
    assert_eq!(unread("templates/onw.html", "{{ h1 }}"), [own]);
    assert_eq!(unread("own.html", "{{ h1 }}"), [own]);
    assert_eq!(unread("templates/onw.html", "{% include \"onw.html\" %}"), [""; 0]);
    assert_eq!(unread("assets/extra.css", "{{ h1 }}"), [""; 0]);
    assert_eq!(unread("README.md", "{{ h1 }}"), [""; 0]);
}

/// Classes that a stylesheet gives a rule of their own, wherever they stand; print is every page's own matter.
fn classes_with_rules(css: &str) -> BTreeSet<String> {
    let mut bare = String::new();
    for part in css.split("/*") {
        bare += part.split_once("*/").map_or(part, |(_, after)| after);
    }
    let (mut found, mut open, mut rest) = (BTreeSet::new(), Vec::new(), bare.as_str());
    while let Some(at) = rest.find(['{', '}']) {
        let selectors = rest[..at].rsplit(['{', '}', ';']).next().unwrap_or("").trim();
        if rest[at..].starts_with('}') {
            open.pop();
        } else {
            let in_print = open.iter().any(|of: &String| of.starts_with("@media print"));
            for class in selectors.split(',').filter_map(|it| it.trim().strip_prefix('.')) {
                let is_alone = !class.contains(|c: char| !c.is_alphanumeric() && c != '-');
                found.extend((is_alone && !in_print).then(|| class.to_owned()));
            }
            open.push(selectors.to_owned());
        }
        rest = &rest[at + 1..];
    }
    found
}

/// Two meanings of one class are seen only by looking: here the sheets of single kinds of pages take no name of the
/// sheets of all pages.
#[test]
fn a_class_means_one_thing_on_all_pages() {
    let sheets: Vec<(String, BTreeSet<String>)> = reportcard::theme_parts()
        .into_iter()
        .filter(|(path, _)| path.ends_with(".css") && !path.ends_with("print.css"))
        .map(|(path, bytes)| (path, classes_with_rules(&String::from_utf8(bytes).unwrap())))
        .collect();
    let is_shared = |path: &str| path.ends_with("style.css") || path.ends_with("charts.css");
    let shared: BTreeSet<&String> = sheets
        .iter()
        .filter(|(path, _)| is_shared(path))
        .flat_map(|(_, classes)| classes)
        .collect();
    assert!(shared.len() > 50, "{shared:?}");
    for (path, classes) in sheets.iter().filter(|(path, _)| !is_shared(path)) {
        let taken: Vec<_> = classes.iter().filter(|class| shared.contains(class)).collect();
        assert!(taken.is_empty(), "{path} gives another meaning to {taken:?}");
    }
}
