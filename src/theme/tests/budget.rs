//! Budget: templates that would not end, or take the whole machine, and those that only look so.

use super::super::metered::Metered;
use super::print::drawings;
use super::*;

const TEN: &str = "[0,1,2,3,4,5,6,7,8,9]";

/// Loops in one another.
fn loops(depth: usize, over: &str, inner: &str) -> String {
    (0..depth).fold(inner.to_owned(), |inner, level| {
        format!("{{% for x{level} in {over} %}}{inner}{{% endfor %}}")
    })
}

/// What is said of a theme of these templates: at load, or where `own.html` is printed.
fn said(files: &[(String, String)]) -> Fault {
    let files: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let sources = site(&files);
    let mut problems = Diagnostics::default();
    let style = Style { theme: Some("mine".into()), ..Style::default() };
    let theme = Theme::load(&TrackedFiles::of(&sources), &style, english(), None, &mut problems);
    match (theme, problems.iter().next()) {
        (Some(mut theme), _) => {
            theme.templates.steps = 5_000_000;
            print(&theme, "own.html").unwrap_err()
        }
        (None, problem) => {
            let problem = problem.unwrap();
            let place = problem.span.map(|span| sources.position(span));
            Fault {
                template: String::new(),
                place,
                message: problem.message.clone(),
                code: problem.code,
            }
        }
    }
}

fn own(text: String) -> Vec<(String, String)> {
    vec![("templates/own.html".to_owned(), text)]
}

/// Templates `t0.html` to the last, each made from the name of the next.
fn chain(length: usize, link: impl Fn(String) -> String, last: &str) -> Vec<(String, String)> {
    let name = |i| format!("t{i}.html");
    let mut files: Vec<_> =
        (0..length).map(|i| (format!("templates/{}", name(i)), link(name(i + 1)))).collect();
    files.push((format!("templates/{}", name(length)), last.to_owned()));
    files
}

#[test]
fn steps_without_end_are_cut_off() {
    let twice = |next| format!("{{% include \"{next}\" %}}{{% include \"{next}\" %}}");
    let mut includes = chain(40, twice, "");
    includes.extend(own("{% include \"t0.html\" %}".to_owned()));
    let above = |next| {
        format!(
            "{{% extends \"{next}\" %}}{{% block a %}}{{{{ super() }}}}{{{{ super() }}}}{{% endblock %}}"
        )
    };
    let hundred = loops(5, TEN, "");
    let mut blocks = chain(14, above, &format!("{{% block a %}}{hundred}{{% endblock %}}"));
    blocks.extend(own("{% extends \"t0.html\" %}".to_owned()));
    let parts = "{% component a(n) %}{{ <a n={n} /> }}{{ <a n={n} /> }}{% endcomponent a %}{{ <a n={1} /> }}";
    for files in [
        own(loops(10, TEN, "")),
        own(loops(10, TEN, "{% if name == \"a\" %}{% endif %}")),
        own(loops(10, TEN, "{% set a = t(key=\"skip-to-content\") %}")),
        own(loops(6, TEN, "{% set a = \"a b c\" | split(pat=\" \") | unique | sort %}")),
        own(format!("{{% set a %}}{}{{% endset %}}", loops(9, TEN, "text"))),
        includes,
        blocks,
    ] {
        let fault = said(&files);
        assert_eq!(fault.code, Code::EndlessTemplate, "{fault:?}");
        assert!(fault.place.is_some(), "{fault:?}");
    }
    assert!(said(&own(parts.to_owned())).message.contains("recursion"));
}

#[test]
fn values_without_end_are_cut_off() {
    let set = |first: &str, next: &str| format!("{{% set a = {first} %}}{}", next.repeat(60));
    let long = "x".repeat(60_000);
    let body = format!("{}x{}", "{% <c> %}".repeat(35), "{% </c> %}".repeat(35));
    let within = (1..38).map(|i| format!("{{% for x{i} in [x{0} ~ x{0}] %}}", i - 1));
    let within = format!(
        "{{% for x0 in [name] %}}{}{}",
        within.collect::<String>(),
        "{% endfor %}".repeat(38)
    );
    let kept = |times: &str| {
        format!("{{% set a %}}{long}{{% endset %}}{{% set b %}}{times}{{% endset %}}")
    };
    for text in [
        set("name", "{% set a = a ~ a %}"),
        set("name", "{% set_global a = a ~ a %}"),
        set("name", "{% set a %}{{ a }}{{ a }}{% endset %}"),
        set("[name]", "{% set a = [...a, ...a] %}"),
        set("[name]", "{% set a = [a, a] %}"),
        set("{\"x\": name}", "{% set a = {\"x\": a, \"y\": a} %}"),
        set("name", "{% set a = a | replace(from=\"<\", to=a ~ a) %}"),
        set("name", "{% set a = a | split(pat=\"\") | join(sep=a) %}"),
        format!("{{% set_global a = [] %}}{}", loops(5, TEN, "{% set_global a = [a] %}")),
        format!("{{% component c() %}}{{{{ body }}}}{{{{ body }}}}{{% endcomponent c %}}{body}"),
        "{% component c(n) %}{{ <c n={n ~ n ~ n ~ n ~ n ~ n ~ n ~ n} /> }}{% endcomponent c %}{{ <c n={name} /> }}".to_owned(),
        within,
        kept(&loops(6, TEN, "{{ a }}")),
        kept(&loops(6, TEN, "{{ a if true else a }}")),
        kept(&loops(6, TEN, "{{ (a) }}")),
        kept(&"{{ a }}".repeat(9_000)),
        format!("{{{{ name{} }}}}", " | replace(from=\"b\", to=\"bbbbbbbbbb\")".repeat(60)),
        format!("{0}b{1}", "{% filter replace(from=\"b\", to=\"bbbbbbbbbb\") %}".repeat(35), "{% endfilter %}".repeat(35)),
        format!("{{% set a %}}{}x{{% endset %}}{{{{ a{} }}}}", "\n".repeat(900), " | indent(width=1000, blank=true)".repeat(9)),
    ] {
        let fault = said(&own(text.clone()));
        assert_eq!(fault.code, Code::EndlessTemplate, "{}: {fault:?}", &text[..text.len().min(200)]);
    }
}

#[test]
fn templates_that_are_too_deep_or_too_many_are_refused_at_load() {
    let above = |next| {
        format!("{{% extends \"{next}\" %}}{{% block a %}}{{{{ super() }}}}{{% endblock %}}")
    };
    let mut extends = chain(300, above, "{% block a %}{% endblock %}");
    let mut few = extends.split_off(280);
    few.extend(own("{% extends \"t280.html\" %}".to_owned()));
    let many = (0..10_000).map(|i| (format!("templates/m{i}.html"), String::new()));
    for (files, says) in [
        (few, "more than 16 templates above it"),
        (many.collect(), "more than 200 templates"),
        (own("x".repeat(200_000)), "larger than 128 KiB"),
        (
            own(format!("{{% if name %}}{}{{% endif %}}", "{% elif name %}".repeat(8_000))),
            "more than 100 branches",
        ),
        (
            own(format!("{}{}", "{% if name %}".repeat(1_000), "{% endif %}".repeat(1_000))),
            "nesting is too deep",
        ),
        (own(format!("{{{{ {}1{} }}}}", "(".repeat(9_000), ")".repeat(9_000))), "too complex"),
        (own(format!("{{{{ \"\"{} }}}}", " ~ name".repeat(40))), "more than 32 values"),
        (
            own("{{ [[x ~ y for x in name] for y in name] }}".to_owned()),
            "cannot be made by a `for`",
        ),
        (own("{{ name | no_such }}".repeat(5_000)), "names nothing, and 4999 more"),
        (own("{{ \"\" ~ <no_such/> ~ <no_such/> }}".repeat(2_000)), "names nothing, and 3999 more"),
        (own("{% include \"no_such.html\" %}".repeat(2_000)), "names nothing, and 1999 more"),
        (
            own((0..400).map(|i| format!("{{% block b{i} %}}{{% endblock %}}")).collect()),
            "more than 200 blocks",
        ),
    ] {
        let fault = said(&files);
        assert!(fault.message.contains(says), "{says}: {fault:?}");
        assert!(fault.place.is_some(), "{says}: {fault:?}");
    }
}

#[test]
fn templates_that_stand_in_one_another_have_a_depth() {
    let inner = |next| format!("{{% include \"{next}\" %}}");
    let mut files = chain(20, inner, "x");
    files.extend(own("{% include \"t0.html\" %}".to_owned()));
    let paths: Vec<(&str, &str)> = files.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let (theme, _) = load(&paths, Style::default());
    assert_eq!(print(&theme.unwrap(), "own.html").unwrap(), "x");
    let mut files = chain(150, inner, "x");
    files.extend(own("{% include \"t0.html\" %}".to_owned()));
    let fault = said(&files);
    assert!(fault.message.contains("more than 24 templates"), "{fault:?}");
}

#[test]
fn a_page_that_takes_too_long_is_given_up() {
    fn late() -> std::time::Duration {
        use std::sync::atomic::{AtomicU64, Ordering};
        static SECONDS: AtomicU64 = AtomicU64::new(0);
        std::time::Duration::from_secs(SECONDS.fetch_add(1, Ordering::Relaxed))
    }
    let sources = site(&[("templates/own.html", &loops(3, TEN, ""))]);
    let style = Style { theme: Some("mine".into()), ..Style::default() };
    let mut problems = Diagnostics::default();
    let theme =
        Theme::load(&TrackedFiles::of(&sources), &style, english(), Some(late), &mut problems);
    let fault = print(&theme.unwrap(), "own.html").unwrap_err();
    assert!(fault.message.contains("longer than 10 seconds"), "{fault:?}");
}

#[test]
fn a_fault_stands_where_it_is_written_also_after_counters() {
    for (text, place) in [
        ("{{ name }}{% for a in name %}{{ nmae }}{% endfor %}", (1, 33)),
        ("{{ name }}\n  {{ name }}{{ name.x.y }}", (2, 21)),
        ("{% set a = 1 %}é{{ name | upper | nth(n=1) }}", (1, 27)),
        ("{% block a %}{% endblock %}{{ a ~ t(key=\"none\") }}", (1, 35)),
        ("{% block a %}{% endblock %}{{ a ~ t(key=\"no\" ~ \"ne\") }}", (1, 35)),
    ] {
        let fault = said(&own(text.to_owned()));
        assert_eq!(fault.place.map(|it| (it.line, it.column)), Some(place), "{text}: {fault:?}");
        assert_eq!(fault.code, Code::Template);
    }
    let fault = said(&own(format!("one\n  {}", loops(10, TEN, ""))));
    assert_eq!(fault.place.unwrap().line, 2, "{fault:?}");
}

#[test]
fn counters_change_nothing_of_what_is_printed() {
    let (counted, _) = load(&[("templates/mine.html", "")], Style::default());
    let (counted, plain) = (counted.unwrap(), Theme::built_in(english()));
    for view in super::print::views() {
        let print = |theme: &Theme| theme.render(view.template(), &view, &drawings(&view));
        assert_eq!(print(&counted), print(&plain), "{}", view.template());
    }
    for (text, printed) in [
        ("a {%- for x in [1, 2] -%} {{ x }} {%- endfor -%} b", "a12b"),
        ("a {% for x in [1, 2] %} {{- x -}} {% endfor %} b", "a 12 b"),
        ("{%- block a -%} x {%- endblock a -%} y", "xy"),
        ("{% block a %} x {% endblock a %} y", " x  y"),
        ("{%- set a = 1 -%} {{- a -}} {% if a == 1 -%} y {%- endif %}", "1y"),
        ("{% set a -%} x {%- endset -%} {{ a ~ a }}", "xx"),
        (
            "{% component c(a, b: integer = 2, ...rest) %}{{ a }}{{ b }}{{ rest | length }}{{ body }}{% endcomponent c %}{% <c a={1} c={3}> %}<{% </c> %}",
            "121<",
        ),
        (
            "{% filter upper | replace(from=\"A\", to=\"b\") %}a{{ name }}{% endfilter %}",
            "b&LT;B&GT;&bMP;&LT;/B&GT;",
        ),
        (
            "{{ name | default(value=1) | upper }}{{ {\"a\": {\"b\": 1} }[\"a\"] }}",
            "&lt;B&gt;&amp;&lt;/B&gt;{&quot;b&quot;: 1}",
        ),
        ("{# {{ x }} #}{% raw %}{{ x }}{% endraw %}{{ \"}}\" }}", "{{ x }}}}"),
        ("{% for k, v in {\"a\": 1} %}{{ k }}{{ v }}{{ loop.index }}{% else %}{% endfor %}", "a11"),
    ] {
        let (theme, problems) = load(&[("templates/own.html", text)], Style::default());
        let theme = theme.unwrap_or_else(|| panic!("{text}: {problems:?}"));
        assert_eq!(print(&theme, "own.html").as_deref(), Ok(printed), "{text}");
        let counted = Metered::of(text);
        assert!((0..counted.text().len()).all(|at| counted.place(at) <= text.len()), "{text}");
    }
}
