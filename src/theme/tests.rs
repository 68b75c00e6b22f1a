//! Themes, as authors meet them.

mod budget;
mod print;

use super::*;
use crate::source::Span;
use std::collections::BTreeMap;

const MESSAGES: &str = include_str!("../../themes/default/languages/en.ftl");

fn english() -> Arc<Language> {
    Arc::new(Language::new("en", MESSAGES).unwrap())
}

/// A site with a theme `mine` of these files.
fn site(files: &[(&str, &str)]) -> Sources {
    let style = ("content/site.yaml".to_owned(), b"brand: \"#EE8800\"\n".to_vec());
    let own =
        files.iter().map(|(path, text)| (format!("themes/mine/{path}"), text.as_bytes().to_vec()));
    Sources::new(own.chain([style]))
}

fn load(files: &[(&str, &str)], style: Style) -> (Option<Theme>, Vec<String>) {
    let sources = site(files);
    let mut problems = Diagnostics::default();
    let theme = Theme::load(
        &TrackedFiles::of(&sources),
        &Style { theme: Some("mine".into()), ..style },
        english(),
        None,
        &mut problems,
    );
    (theme, told(&sources, &problems))
}

/// Problems as `file:line: message`.
fn told(sources: &Sources, problems: &Diagnostics) -> Vec<String> {
    let place =
        |span: Span| format!("{}:{}: ", sources.file(span.file).path, sources.position(span).line);
    let one = |d: &Diagnostic| format!("{}{}", d.span.map(place).unwrap_or_default(), d.message);
    problems.iter().map(one).collect()
}

fn print(theme: &Theme, template: &str) -> Result<String, Fault> {
    let view = BTreeMap::from([("name", "<b>&</b>")]);
    theme.render(template, &view, &Drawings::default())
}

#[test]
fn a_sites_own_template_takes_the_place_of_the_built_in_one_and_the_others_stay() {
    let (theme, problems) = load(&[("templates/own.html", "{{ name }}")], Style::default());
    assert_eq!(problems, Vec::<String>::new());
    let theme = theme.unwrap();
    assert!(theme.is_own());
    assert_eq!(print(&theme, "own.html").unwrap(), "&lt;b&gt;&amp;&lt;/b&gt;");
    assert!(theme.assets().count() >= 2);
}

#[test]
fn text_is_escaped_whatever_a_template_is_called() {
    let (theme, _) = load(&[("templates/feed.svg.html", "{{ name }}")], Style::default());
    assert!(!print(&theme.unwrap(), "feed.svg.html").unwrap().contains('<'));
}

#[test]
fn a_theme_that_is_not_there_is_named_with_those_that_are() {
    let mut problems = Diagnostics::default();
    let style = Style { theme: Some("mien".into()), ..Style::default() };
    let sources = site(&[("theme.yaml", "name: M")]);
    let theme = Theme::load(&TrackedFiles::of(&sources), &style, english(), None, &mut problems);
    assert!(theme.is_none());
    let problem = problems.iter().next().unwrap();
    assert_eq!(
        problem.help.as_deref(),
        Some(
            "Known themes: default, mine. A colour is set otherwise: `theme: { brand: \"#0B4F8A\" }`."
        )
    );
}

#[test]
fn a_broken_template_is_told_at_its_line() {
    let at_load = [
        ("one\n{{ name", "2"),
        ("one\n\n{{ name | no_such_filter }}", "3"),
        ("{% if name %}\n{{ no_such_function() }}{% endif %}", "2"),
        ("\n{{ <no_such_part /> }}", "2"),
        ("{% extends \"no_such.html\" %}", "1"),
        ("{% include \"no_such.html\" %}", "1"),
        ("{% if name %}\n{{ t(key=\"no-such-message\") }}{% endif %}", "2"),
    ];
    for (text, line) in at_load {
        let (theme, problems) = load(&[("templates/own.html", text)], Style::default());
        assert!(theme.is_none(), "{text}");
        let start = format!("themes/mine/templates/own.html:{line}: ");
        assert!(problems.len() == 1 && problems[0].starts_with(&start), "{text}: {problems:?}");
    }
}

#[test]
fn a_fault_that_shows_only_in_print_has_its_place_too() {
    for (text, says) in [
        ("one\n{{ nmae }}", "nmae"),
        (
            "one\n{{ t(key=\"no-such-\" ~ \"message\") }}",
            "no message `no-such-message` in languages/en.ftl",
        ),
        ("one\n{% for i in range(end=9) %}{% endfor %}", "`range` is not there"),
    ] {
        let (theme, _) = load(&[("templates/own.html", text)], Style::default());
        let fault = print(&theme.unwrap(), "own.html").unwrap_err();
        assert_eq!(fault.place.unwrap().line, 2, "{fault:?}");
        assert!(fault.message.contains(says), "{fault:?}");
    }
}

#[test]
fn templates_that_call_themselves_end_with_an_error() {
    let circles: [&[(&str, &str)]; 4] = [
        &[("templates/own.html", "{% include \"own.html\" %}")],
        &[("templates/own.html", "{% extends \"own.html\" %}")],
        &[
            ("templates/own.html", "{% include \"a.html\" %}"),
            ("templates/a.html", "{% include \"own.html\" %}"),
        ],
        &[("templates/own.html", "{% component a() %}{{ <a /> }}{% endcomponent a %}{{ <a /> }}")],
    ];
    for files in circles {
        let (theme, problems) = load(files, Style::default());
        let in_print = theme.map(|theme| print(&theme, "own.html").unwrap_err().message);
        assert!(in_print.is_some() || problems.len() == 1, "{files:?}");
    }
}

#[test]
fn a_page_without_end_is_cut_off() {
    let mut text = format!("{{{{ name }}}}{}", "x".repeat(10_000));
    for i in 0..12 {
        text = format!("{{% for x{i} in [0,1,2,3,4,5,6,7,8,9] %}}{text}{{% endfor %}}");
    }
    let (theme, _) = load(&[("templates/own.html", &text)], Style::default());
    let fault = print(&theme.unwrap(), "own.html").unwrap_err();
    assert!(fault.message.contains("64 MiB"), "{fault:?}");
}

#[test]
fn every_word_of_the_built_in_theme_can_be_read() {
    assert_eq!(Theme::built_in(english()).palette().unreadable(), Vec::new());
}

fn brand(colour: &str) -> (Option<Theme>, Diagnostics) {
    let sources = site(&[]);
    let (file, _) = sources.find("content/site.yaml").unwrap();
    let mut problems = Diagnostics::default();
    let style = Style { brand: Some((colour.into(), Span::new(file, 7, 16))), ..Style::default() };
    let theme = Theme::load(&TrackedFiles::of(&sources), &style, english(), None, &mut problems);
    (theme, problems)
}

#[test]
fn a_brand_that_cannot_be_read_is_an_error_that_names_the_nearest_one_that_can() {
    let (_, problems) = brand("#EE8800");
    let problem = problems.iter().next().unwrap();
    assert_eq!(problem.code, Code::Contrast);
    assert_eq!(problem.span.unwrap().start, 7);
    let (theme, problems) = brand(problem.replacement.as_deref().unwrap());
    assert!(problems.is_empty());
    assert_eq!(theme.unwrap().palette().unreadable(), Vec::new());
}

#[test]
fn any_brand_that_is_taken_can_be_read_in_the_dark_as_well() {
    for colour in
        ["#000000", "#0000FF", "#5B2C00", "#7A0019", "#006400", "#4B0082", "#666666", "#B5006E"]
    {
        let (theme, problems) = brand(colour);
        assert!(problems.is_empty(), "{colour}");
        let theme = theme.unwrap();
        assert_eq!(theme.palette().unreadable(), Vec::new(), "{colour}");
        assert_eq!(theme.palette().light.get(Role::Link).to_string(), colour);
    }
    let (_, problems) = brand("blue");
    assert_eq!(problems.iter().next().unwrap().code, Code::BadValue);
}

#[test]
fn a_manifest_names_the_colours_it_changes_and_its_faults_are_told_at_their_lines() {
    let text = "name: Mine\npalette:\n  light:\n    link: \"#7A0019\"\n    lnk: \"#7A0019\"\n    ink: rde\n    worse: \"#FFAAAA\"\n";
    let (theme, problems) = load(&[("theme.yaml", text)], Style::default());
    let palette = theme.unwrap().palette().clone();
    assert_eq!(palette.light.get(Role::Link).to_string(), "#7A0019");
    assert_eq!(palette.light.get(Role::Ink).to_string(), "#1A1F26");
    let starts = ["themes/mine/theme.yaml:5: no colour", "themes/mine/theme.yaml:6: `ink`"];
    for start in starts {
        assert!(problems.iter().any(|p| p.starts_with(start)), "{start} in {problems:?}");
    }
    assert!(problems.iter().any(|p| p.contains("`worse` cannot be read on the light page")));
    let (_, problems) = load(&[("theme.yaml", "name: [")], Style::default());
    assert!(problems[0].contains("the manifest cannot be read"), "{problems:?}");
}

#[test]
fn drawings_that_stand_alone_have_their_colours_written_out() {
    let theme = Theme::built_in(english());
    let style = theme.chart_style();
    assert!(style.contains("#0A3D73") && !style.contains("var("), "{style}");
}

#[test]
fn the_stylesheet_is_small_and_holds_the_brand() {
    let (theme, _) = brand("#7A0019");
    let sheet = theme.unwrap().assets().next().unwrap().1;
    assert!(sheet.len() <= 16 * 1024, "{} bytes", sheet.len());
    let sheet = String::from_utf8(sheet).unwrap();
    assert!(sheet.starts_with(":root{--bg:#FFFFFF;") && sheet.contains("--link:#7A0019;"));
}

#[test]
fn json_cannot_end_its_script_element() {
    let (theme, _) = load(&[("templates/own.html", "{{ name | script_safe }}")], Style::default());
    assert_eq!(print(&theme.unwrap(), "own.html").unwrap(), "\\u003cb>&\\u003c/b>");
}
