//! Themes of a site's own: tried whole before a site is made with them.

use reportcard::memo::Memo;
use reportcard::source::Sources;
use reportcard::{Options, compile};
use std::convert::Infallible;

const SITE: &str = "community: { name: Marlow County, partnership: Marlow Forward }
edition: { name: '2026', published: 2026-10-14 }
language: en
theme: { name: mine }
licence: { name: CC BY 4.0 }
privacy: us-10
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

/// What is told of a site without promises, in a theme with this template for outcomes.
fn told(template: &str) -> Vec<String> {
    let files = [
        ("content/site.yaml", SITE),
        ("content/outcomes/reading/outcome.yaml", OUTCOME),
        ("themes/mine/templates/outcome.html", template),
    ];
    let sources = Sources::new(files.map(|(path, text)| (path.to_owned(), text.into())));
    let compiled = compile(&sources, &Options::default(), &Memo::default());
    let mut problems = compiled.diagnostics;
    if let Some(site) = compiled.value {
        let Ok((_, found)) = site.make(|_, _| Ok::<(), Infallible>(()));
        problems.extend(found);
    }
    problems
        .iter()
        .filter(|problem| problem.code.as_str() == "E0703")
        .map(|problem| {
            let span = problem
                .span
                .expect("a template of the site's own has a place");
            let (path, line) = (&sources.file(span.file).path, sources.position(span).line);
            format!("{path}:{line}: {}", problem.message)
        })
        .collect()
}

#[test]
fn a_fault_in_a_part_that_no_page_has_yet_is_told_once_at_its_line() {
    let template = "{{ h1 }}\n{% if commitments %}\n{{ commitments.heding }}\n{% endif %}";
    let told = told(template);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].starts_with("themes/mine/templates/outcome.html:3: "),
        "{told:?}"
    );
}

#[test]
fn a_theme_without_faults_is_told_nothing_of() {
    assert_eq!(told("{{ h1 }}"), Vec::<String>::new());
}
