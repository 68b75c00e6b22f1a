//! Reference: the descriptions of all document kinds, and all diagnostic codes, as pages to read.

use super::shape::{Kind, LONGEST_URL, LONGEST_WORD, MOST_ENTRIES, RecordShape, Shape};
use crate::parse::kinds::KINDS;
use crate::parse::prose::{backbone_call, call, claim};
use crate::report::ChartKind;
use crate::source::{Code, Severity};
use std::fmt::Write;

/// A layout that the binary carries, as the page tells of it.
pub(crate) struct Shipped {
    pub name: &'static str,
    pub title: String,
    pub url: String,
    pub about: String,
}

/// The page of all document kinds, in Markdown.
pub(crate) fn documents(layouts: &[Shipped]) -> String {
    let mut page = format!(
        "# The documents of a site\n\n\
         <!-- Made from the descriptions in src/parse/kinds. Write it anew with `UPDATE_DOCS=1 cargo test --test it documents`. -->\n\n\
         A site is a folder of plain text: YAML for what is known, Markdown for what is told, CSV or [workbooks](workbooks.md) for series.\n\
         Here is every field of every YAML document. A field in **bold** must be there.\n\
         An address has at most {LONGEST_URL} characters, a path or a word {LONGEST_WORD}; a list has at most {MOST_ENTRIES} entries.\n\
         `reportcard schema KIND` prints the same as JSON Schema, which editors use to complete and to check.\n",
    );
    for kind in KINDS {
        let _ = writeln!(page, "\n- [{}](#{}): `{}`", kind.name(), kind.name(), kind.path);
    }
    for kind in KINDS {
        document(kind, &mut page);
    }
    shipped(layouts, &mut page);
    calls(&mut page);
    page.replace("\n\n\n", "\n\n")
}

/// The layouts that need no file of the site's.
fn shipped(layouts: &[Shipped], page: &mut String) {
    page.push_str(
        "\n### layout: those that are there\n\n\
         A series names one of these, `layout: NAME`, and reads the files of that publisher as they come. \
         To change one, copy it from the folder `layouts` of this program's source.\n\n\
         | Name | Whose files | What to know |\n|---|---|---|\n",
    );
    for Shipped { name, title, url, about } in layouts {
        let _ = writeln!(page, "| `{name}` | [{}]({url}) | {} |", cell(title), cell(about));
    }
}

/// What a text can call, from the words that the parser knows.
fn calls(page: &mut String) {
    page.push_str(
        "\n## Calls in a text\n\n\
         In Markdown a figure is called where it belongs, by the id of what it shows, so that prose cannot drift from the data.\n\
         An unknown id, a figure that is not there and a claim that the data deny are errors at their line.\n\
         For plain braces, write `\\{{`.\n\n\
         ### Of an indicator\n\n\
         - `{{ value(ID) }}` prints its latest value; `period=2024–25` that of a period, `group=income.low-income` that of a group, ",
    );
    let _ = writeln!(page, "`show=` another figure: {}.", words(call::SHOW.iter().map(|w| w.0)));
    let kinds = words(ChartKind::words().map(|w| w.0));
    let _ = writeln!(
        page,
        "- `{{{{ chart(ID) }}}}` stands for a whole figure; `kind=` says which: {kinds}; `breakdown=` of which groups."
    );
    let claims = words(claim::CLAIMS.iter().map(|w| w.0));
    let _ = writeln!(
        page,
        "- `{{{{ claim(ID, CLAIM) }}}}` says what the data must bear out, in words made from them or in those of `text=\"…\"`: {claims}."
    );
    let _ = writeln!(
        page,
        "\n### Of the backbone\n\n\
         `{{{{ value(backbone, show=FIGURE) }}}}` prints a figure of the year that the pages speak of, or of `period=2024–25`. \
         From a million on, an amount is said in words (`$38.2 million`).\n\n\
         | `show=` | What it stands for |\n|---|---|"
    );
    for (word, meaning, _) in backbone_call::FIGURES {
        let _ = writeln!(page, "| `{word}` | {} |", cell(meaning));
    }
    page.push_str(
        "\n`{{ claim(backbone, CLAIM, show=FIGURE) }}` says what the figure must bear out; with `text=\"…\"` your own words stand there.\n\
         The number is held against the exact figure, not against the printed one.\n\n\
         | Claim | What must hold |\n|---|---|\n",
    );
    for (word, meaning, _) in backbone_call::CLAIMS {
        let _ = writeln!(page, "| `{word}` | {} |", cell(meaning));
    }
}

fn words<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.map(|word| format!("`{word}`")).collect();
    words.join(", ")
}

fn document(kind: &Kind, page: &mut String) {
    let _ = writeln!(page, "\n## {}\n\n`{}`\n\n{}", kind.name(), kind.path, kind.meaning);
    table(kind.record, page);
    for record in parts(kind.record) {
        let _ = writeln!(page, "\n### {}: {}", kind.name(), record.name);
        table(record, page);
    }
}

fn table(record: &RecordShape, page: &mut String) {
    page.push_str("\n| Field | Meaning | Takes | Example |\n|---|---|---|---|\n");
    for field in record.fields {
        let name = if field.required {
            format!("**`{}`**", field.name)
        } else {
            format!("`{}`", field.name)
        };
        let mut meaning = field.meaning.to_owned();
        if !field.default.is_empty() {
            let _ = write!(meaning, " Where it is left out: {}.", field.default);
        }
        let _ = writeln!(
            page,
            "| {name} | {} | {} | {} |",
            cell(&meaning),
            cell(&takes(&field.shape)),
            code(field.example)
        );
    }
    if let Some(other) = record.others {
        let _ = writeln!(
            page,
            "| *{}* | {} | {} | {} |",
            other.name,
            cell(other.meaning),
            cell(&takes(&other.shape)),
            code(other.example)
        );
    }
}

/// What a field takes; the words of a choice with their meanings.
fn takes(shape: &Shape) -> String {
    match shape {
        Shape::Choice(words) => {
            let words = words.iter().map(|w| format!("`{}`: {}", w.word, w.meaning));
            words.collect::<Vec<_>>().join("; ")
        }
        Shape::List(of) => match of {
            Shape::Record(record) => format!("a list of {}", fields(record)),
            of => format!("a list, each entry {}", takes(of)),
        },
        Shape::Record(record) => fields(record),
        Shape::Either(shapes) => {
            let shapes: Vec<String> = shapes.iter().map(takes).collect();
            shapes.join("; or ")
        }
        Shape::Text(most, _) => format!("text, at most {most} characters"),
        other => other.noun(),
    }
}

fn fields(record: &RecordShape) -> String {
    format!("the fields of *{}*", record.name)
}

/// The groups of fields below one, each once, in the order in which they are first named.
fn parts(record: &'static RecordShape) -> Vec<&'static RecordShape> {
    let mut found: Vec<&'static RecordShape> = Vec::new();
    let mut at = 0;
    collect(record, &mut found);
    while at < found.len() {
        collect(found[at], &mut found);
        at += 1;
    }
    found
}

fn collect(record: &'static RecordShape, found: &mut Vec<&'static RecordShape>) {
    let others = record.others.map(|other| &other.shape);
    for shape in record.fields.iter().map(|f| &f.shape).chain(others) {
        inside(shape, found);
    }
}

fn inside(shape: &Shape, found: &mut Vec<&'static RecordShape>) {
    match shape {
        Shape::Record(record) if !found.iter().any(|f| f.name == record.name) => {
            found.push(record);
        }
        Shape::List(of) => inside(of, found),
        Shape::Either(shapes) => shapes.iter().for_each(|shape| inside(shape, found)),
        _ => {}
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

fn code(text: &str) -> String {
    match text {
        "" => String::new(),
        text => format!("`{}`", cell(text)),
    }
}

/// The page of all diagnostic codes, in Markdown.
pub(crate) fn diagnostics() -> String {
    let mut page = String::from(
        "# Diagnostics\n\n\
         <!-- Made from src/source/code.rs. Write it anew with `UPDATE_DOCS=1 cargo test --test it documents`. -->\n\n\
         Every mistake has a code that stays the same and is never used again for something else.\n\
         With an error nothing is published; a warning is worth a look, and `--strict` makes it an error.\n",
    );
    let mut codes: Vec<Code> = Code::ALL.to_vec();
    codes.sort_by_key(|code| (code.severity(), code.as_str()));
    let mut severity = None;
    for code in codes {
        if severity.replace(code.severity()) != Some(code.severity()) {
            page.push_str(match code.severity() {
                Severity::Error => "\n## Errors\n",
                Severity::Warning => "\n## Warnings\n",
            });
        }
        let _ = writeln!(page, "\n### {}: {}\n\n{}", code.as_str(), code.title(), code.page());
        if let Some((wrong, right)) = code.example() {
            let _ = writeln!(
                page,
                "\nInstead of\n\n```text\n{wrong}\n```\n\nwrite\n\n```text\n{right}\n```"
            );
        }
    }
    page
}
