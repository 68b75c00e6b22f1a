//! Documents: the pages of reference say what the code says, and the schema fits the reader.

use reportcard::parse;
use reportcard::source::Code;

/// Compares a committed page with the one that the code makes, or writes it anew.
fn up_to_date(name: &str, made: &str) {
    let path = format!("{}/docs/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, made).expect("docs/ can be written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == made,
        "docs/{name} is not up to date: run UPDATE_DOCS=1 cargo test --test it documents"
    );
}

#[test]
fn the_page_of_documents_is_up_to_date() {
    up_to_date("documents.md", &parse::reference());
}

#[test]
fn the_page_of_diagnostics_is_up_to_date() {
    up_to_date("diagnostics.md", &parse::diagnostics());
}

#[test]
fn a_code_names_one_thing_and_says_its_severity() {
    let mut seen = std::collections::BTreeSet::new();
    for code in Code::ALL {
        let text = code.as_str();
        assert!(seen.insert(text), "{text} is used twice");
        let letter = match code.severity() {
            reportcard::source::Severity::Error => 'E',
            reportcard::source::Severity::Warning => 'W',
        };
        assert!(text.starts_with(letter) && text.len() == 5, "{text}");
        assert!(!code.title().ends_with('.') && code.explanation().ends_with('.'));
    }
}

#[test]
fn every_kind_has_a_schema_whose_fields_all_say_what_they_mean() {
    let mut count = 0;
    for kind in parse::kinds() {
        let schema = parse::schema(kind, false).expect("a schema");
        assert_eq!(schema["type"], "object");
        let records = schema["$defs"].as_object().into_iter().flat_map(|d| d.values());
        for record in records.chain([&schema]) {
            for (name, field) in record["properties"].as_object().expect("fields") {
                let text = field["description"].as_str().unwrap_or_default();
                assert!(text.ends_with('.') || text.contains("Example: "), "{kind} {name}: {text}");
                count += 1;
            }
        }
    }
    assert!(count > 80, "{count}");
    assert!(parse::schema("nothing", false).is_none());
}
