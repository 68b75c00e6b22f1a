//! Bounds: input made to hang, to crash or to fill the memory ends in a clear error.
//!
//! No time is measured here: what is not bounded does not come back.

use crate::site::Site;
use reportcard::source::Diagnostics;

const SITE: &str = "community: { name: A, partnership: B }\n\
    edition: { name: x, published: 2026-10-14 }\n\
    privacy: { preset: us-10, confirmed: true }\n\
    stages: [ { id: s, title: S } ]\n";
const OUTCOME: &str = "title: A\nstage: s\nindicators: [ { id: a, title: A, unit: percent, \
    direction: higher, series: a.csv } ]\n";

/// A site of one indicator.
fn site() -> Site {
    Site::of(&[
        ("content/site.yaml", SITE),
        ("content/outcomes/a/outcome.yaml", OUTCOME),
        ("content/outcomes/a/a.csv", "period,value\n2025,1\n"),
    ])
}

/// What is told of a site that has one hostile file.
fn told(path: &str, bytes: impl Into<Vec<u8>>) -> Diagnostics {
    site().file(path, bytes).read().1
}

fn codes(diagnostics: &Diagnostics) -> Vec<&'static str> {
    let mut codes: Vec<_> = diagnostics.iter().map(|d| d.code.as_str()).collect();
    codes.dedup();
    codes
}

/// The codes that are told of a hostile `partners.yaml`.
fn yaml(text: impl Into<Vec<u8>>) -> Vec<&'static str> {
    let diagnostics = told("content/partners.yaml", text);
    assert!(diagnostics.len() < 250, "{}", diagnostics.len());
    for diagnostic in diagnostics.iter() {
        assert!(diagnostic.message.len() < 400, "{}", diagnostic.message);
        assert!(diagnostic.help.as_ref().is_none_or(|help| help.len() < 400));
    }
    codes(&diagnostics)
}

#[test]
fn nested_braces_and_brackets_are_too_deep() {
    assert_eq!(yaml("{a: ".repeat(200_000)), ["E0112"]);
    assert_eq!(yaml("[".repeat(200_000)), ["E0112"]);
    assert_eq!(yaml("- ".repeat(200_000)), ["E0112"]);
    let steps: String = (0..3_000).map(|n| format!("{}a:\n", " ".repeat(n))).collect();
    assert_eq!(yaml(&steps[..4_000_000]), ["E0112"]);
}

#[test]
fn references_that_repeat_references_are_counted_in_full() {
    let mut bomb = String::from("a0: &a0 [ lol, lol, lol, lol, lol, lol, lol, lol, lol, lol ]\n");
    for n in 1..30 {
        let list = vec![format!("*a{}", n - 1); 10].join(", ");
        bomb.push_str(&format!("a{n}: &a{n} [ {list} ]\n"));
    }
    assert!(yaml(bomb).contains(&"E0112"));
    let mut chain = String::from("a0: &a0 [ x ]\n");
    for n in 1..100_000 {
        chain.push_str(&format!("a{n}: &a{n} [ *a{} ]\n", n - 1));
    }
    assert!(yaml(chain).contains(&"E0112"));
    assert!(!yaml("partners: &me [ *me ]\n").is_empty());
}

#[test]
fn huge_lines_words_and_lists_end_in_an_error() {
    assert_eq!(yaml("x".repeat(3_000_000)), ["E0203"]);
    assert!(yaml(format!("{}: 1\n", "x".repeat(3_000_000))).len() == 1);
    assert!(!yaml(format!("partners: {}: b\n", "x".repeat(3_000_000))).is_empty());
    assert!(!yaml(format!("partners: @{}\n", "x".repeat(3_000_000))).is_empty());
    let fields: String = (0..200_000).map(|n| format!("field{n}: 1\n")).collect();
    assert!(yaml(fields).contains(&"E0109"));
    let twice = "partners: 1\n".repeat(200_000);
    assert!(yaml(twice).contains(&"E0109"));
    assert_eq!(yaml(" ".repeat(5 << 20)), ["E0103"]);
    assert_eq!(yaml("\0".repeat(1_000)), ["E0102"]);
    assert!(!yaml("\u{feff}\u{feff}---\n...\n---").is_empty());
    assert!(!yaml("\"".repeat(500_001)).is_empty());
    assert!(!yaml("? ".repeat(500_000)).is_empty());
    assert!(!yaml("&a ".repeat(300_000)).is_empty());
    assert!(!yaml("!".repeat(300_000)).is_empty());
    assert!(!yaml("%".repeat(300_000)).is_empty());
}

/// A reference repeats a text as often as a list has entries.
#[test]
fn a_long_text_that_references_repeat_is_counted_in_full() {
    let mut bomb = format!("a: &a {}\n", "x".repeat(9_000));
    for n in 0..60 {
        bomb.push_str(&format!("b{n}: [ {} ]\n", "*a,".repeat(2_000)));
    }
    assert_eq!(yaml(bomb), ["E0112"]);
}

#[test]
fn every_list_and_every_text_has_an_end() {
    let many = |entry: &str| format!("partners:\n{}", entry.repeat(10_001));
    assert_eq!(yaml(many("  - { id: a, name: A, sector: S }\n")), ["E0204"]);
    let of = |field: &str, length: usize| {
        let text = "x".repeat(length);
        yaml(format!("partners: [ {{ id: a, name: A, sector: S, {field}: \"{text}\" }} ]\n"))
    };
    assert_eq!(of("role", 500), Vec::<&str>::new());
    assert_eq!(of("role", 501), ["E0204"]);
    let url = "x".repeat(2_000);
    assert_eq!(of(&format!("url: \"https://{url}\", role"), 1), ["E0204"]);
    // Letters are counted, and not bytes.
    assert_eq!(
        yaml(format!("partners: [ {{ id: a, name: {}, sector: S }} ]\n", "é".repeat(500))),
        Vec::<&str>::new()
    );
    let page = format!("# {}\n", "x".repeat(501));
    assert_eq!(codes(&told("content/pages/more.md", page)), ["E0204"]);
    let claim = format!("{{{{ claim(a, rose, text=\"{}\") }}}}", "x".repeat(10_001));
    assert_eq!(story(claim), ["E0503"]);
}

/// Every field of every document kind, as its schema says it.
#[test]
fn the_schema_bounds_every_text_and_every_list() {
    fn unbounded(at: &str, schema: &serde_json::Value, found: &mut Vec<String>) {
        let takes = |name: &str| match &schema["type"] {
            serde_json::Value::String(one) => one == name,
            serde_json::Value::Array(several) => several.iter().any(|one| one == name),
            _ => false,
        };
        let closed = ["maxLength", "pattern", "format", "const"];
        let bounded = closed.iter().any(|key| !schema[*key].is_null());
        if takes("string") && !bounded || takes("array") && schema["maxItems"].is_null() {
            found.push(at.to_owned());
        }
        for (key, part) in schema.as_object().into_iter().flatten() {
            let at = format!("{at}.{key}");
            match part {
                serde_json::Value::Array(several) => {
                    several.iter().for_each(|part| unbounded(&at, part, found))
                }
                part => unbounded(&at, part, found),
            }
        }
    }
    let mut found = Vec::new();
    for kind in reportcard::parse::kinds() {
        unbounded(kind, &reportcard::parse::schema(kind, false).unwrap(), &mut found);
    }
    assert_eq!(found, Vec::<String>::new());
}

/// Of one document's mistakes and warnings the first are told, and the others are counted.
#[test]
fn what_is_beyond_the_first_mistakes_is_counted_and_not_kept() {
    let unknown: String = (0..5_000)
        .map(|n| format!("  - {{ partner: a, indicator: no-{n}, what: Do it. }}\n"))
        .collect();
    let partners =
        format!("partners: [ {{ id: a, name: A, sector: S }} ]\ncommitments:\n{unknown}");
    let mut told_of = yaml(partners);
    told_of.retain(|code| *code != "W0103");
    assert_eq!(told_of, ["E0301", "E0109"]);
    let padded: String =
        (0..5_000).map(|n| format!("  - {{ id: a{n}, name: \" A{n}\", sector: S }}\n")).collect();
    let told = told("content/partners.yaml", format!("partners:\n{padded}"));
    let mut told_of = codes(&told);
    told_of.sort_unstable();
    told_of.dedup();
    assert_eq!(told_of, ["W0103", "W0201"]);
    let last = told.iter().find(|d| d.code.as_str() == "W0103").unwrap();
    assert_eq!(last.message, "4800 more warnings like these are not told.");
}

#[test]
fn numbers_of_any_length_are_refused_and_not_rounded() {
    let digits = "9".repeat(1_000_000);
    for value in
        [digits.clone(), format!("0.{digits}"), format!("-{digits}e9"), format!("1,{digits}")]
    {
        let text = format!("period,value\n2025,\"{value}\"\n");
        assert_eq!(codes(&told("content/outcomes/a/a.csv", text)), ["E0205"]);
    }
}

/// The codes that are told of a hostile table.
fn table(text: impl Into<Vec<u8>>) -> Vec<&'static str> {
    let diagnostics = told("content/outcomes/a/a.csv", text);
    assert!(diagnostics.len() < 250, "{}", diagnostics.len());
    codes(&diagnostics)
}

#[test]
fn a_million_rows_and_a_million_columns_end_in_an_error() {
    let rows: String = (0..1_000_000).map(|n| format!("{},{n}\n", 1900 + n % 200)).collect();
    assert!(table(format!("period,value\n{rows}")).contains(&"E0103"));
    let bad: String = (0..1_000_000).map(|n| format!("year,{n}\n")).collect();
    assert_eq!(table(format!("period,value\n{bad}")), ["E0207"]);
    assert_eq!(table("a,".repeat(1_000_000)), ["E0103"]);
    assert_eq!(table(format!("period,value\n{}\n", ",".repeat(3_000_000))), ["E0401"]);
    assert_eq!(table(format!("period,value\n2025,\"{}", "x\n".repeat(3_000_000))), ["E0401"]);
    assert_eq!(table("\"".repeat(3_000_001)).len(), 1);
    assert_eq!(table("x".repeat(65 << 20)), ["E0103"]);
    assert_eq!(table("period,value\n2025,\0\n"), ["E0102"]);
    assert_eq!(table(""), ["E0401"]);
    assert_eq!(table("\n".repeat(1_000_000)), ["E0401"]);
    assert_eq!(table(b"\xff\xfep\0e\0".to_vec()), ["E0101"]);
}

/// How many mistakes a hostile story has.
fn story(text: impl Into<Vec<u8>>) -> Vec<&'static str> {
    let diagnostics = told("content/outcomes/a/index.md", text);
    assert!(diagnostics.len() < 250, "{}", diagnostics.len());
    codes(&diagnostics)
}

#[test]
fn markdown_nested_without_end_is_read_or_refused() {
    for sign in ["> ", "[", "![", "*", "_", "- ", "1. ", "`", "(", "<", "|", "\\", "[^1]: ", "#"] {
        story(sign.repeat(200_000));
    }
    story("a\n\n".repeat(300_000));
    story(format!("|{}\n|{}\n", "a|".repeat(100_000), "-|".repeat(100_000)));
    assert_eq!(story("{{".repeat(500_000)), ["E0501"]);
    assert_eq!(story("{{ value(".repeat(200_000)), ["E0501"]);
    assert!(story("{{ value(b) }} ".repeat(100_000)).contains(&"E0109"));
    assert_eq!(story(format!("{{{{ value({}) }}}}", "a,".repeat(500_000))), ["E0503"]);
    assert_eq!(story(format!("{{{{ value(a, period={}) }}}}", "9".repeat(500_000))), ["E0503"]);
    assert_eq!(story("9".repeat(1_000_000) + "%"), Vec::<&str>::new());
}

#[test]
fn more_pages_than_a_site_has_are_one_mistake() {
    let pages = |count: usize| {
        let page = |site: Site, n| site.file(format!("content/pages/p{n}.md"), "# A page\n");
        (0..count).fold(site(), page).read().1
    };
    assert!(!codes(&pages(5_000)).contains(&"E0103"));
    let told = pages(25_000);
    let told: Vec<_> = told.iter().filter(|d| d.code.as_str() == "E0103").collect();
    assert_eq!(told.len(), 1);
    let said = &told[0].message;
    assert_eq!(said, "The site has 25000 pages of its own; at most 5000 are read.");
}
