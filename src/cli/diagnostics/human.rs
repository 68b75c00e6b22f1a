//! For people: the line itself, what was expected there, and a way out.

use super::super::terminal::plain;
use super::place::Place;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use reportcard::source::{Diagnostic, Diagnostics, Severity, Sources, Span};

/// So many are printed in full: who has more reads the first ones first.
const MOST: usize = 100;
/// Bytes of a line that are looked at past the place: no terminal is as wide.
const AFTER: usize = 1000;

/// All that was found, and how much it is.
pub(super) fn write(sources: &Sources, found: &Diagnostics, coloured: bool) -> String {
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    let mut shown: Vec<&Diagnostic> = found.iter().collect();
    if shown.len() > MOST {
        shown.sort_by_key(|it| it.severity());
    }
    let first = shown.first().map(|it| it.code.as_str());
    for diagnostic in shown.into_iter().take(MOST) {
        text.push_str(&renderer.render(&groups(sources, diagnostic)));
        text.push_str("\n\n");
    }
    text.push_str(&count(found));
    if let Some(code) = first {
        text.push_str(&format!("Run `reportcard explain {code}` for more.\n"));
    }
    text
}

fn groups<'a>(sources: &'a Sources, diagnostic: &Diagnostic) -> Vec<Group<'a>> {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(plain(&diagnostic.message)).id(diagnostic.code.as_str());
    let (title, expected) = (Group::with_title(title), diagnostic.expected.as_deref());
    let mut groups = vec![match diagnostic.span {
        Some(span) if sources.shows_line(span) => marked(title, sources, span, expected),
        Some(span) => named(title, sources, span),
        None => title,
    }];
    for label in &diagnostic.also {
        let note = Group::with_title(Level::NOTE.secondary_title(plain(&label.text)));
        groups.push(match sources.shows_line(label.span) {
            true => marked(note, sources, label.span, None),
            false => named(note, sources, label.span),
        });
    }
    let is_marked = diagnostic.span.is_some_and(|span| sources.shows_line(span));
    if let (false, Some(expected)) = (is_marked, expected) {
        let note = format!("expected {}", plain(expected));
        groups.push(Group::with_title(Level::NOTE.secondary_title(note)));
    }
    let offer =
        diagnostic.replacement.as_ref().map(|word| format!("did you mean “{}”?", plain(word)));
    for help in offer.into_iter().chain(diagnostic.help.as_deref().map(plain)) {
        groups.push(Group::with_title(Level::HELP.secondary_title(help)));
    }
    groups
}

/// A group with the place alone.
fn named<'a>(group: Group<'a>, sources: &'a Sources, span: Span) -> Group<'a> {
    let place = Place::of(sources, span);
    let origin = Origin::path(plain(&place.name()));
    match place.cell {
        Some(_) => group.element(origin),
        None => group.element(origin.line(place.start.line).char_column(place.start.column)),
    }
}

/// A group with the place, its line and a mark under it.
fn marked<'a>(
    group: Group<'a>,
    sources: &'a Sources,
    span: Span,
    expected: Option<&str>,
) -> Group<'a> {
    let place = Place::of(sources, span);
    let file = sources.file(span.file);
    let (bytes, line) = (file.shown(), file.line(span.start as usize));
    let at = (span.start as usize).clamp(line.start, line.end);
    let end = (span.end as usize).clamp(at, line.end);
    let read = |bytes: &[u8]| plain(String::from_utf8_lossy(bytes).trim_start_matches('\u{feff}'));
    let mut text = read(&bytes[line.start..at]);
    let start = text.len();
    text.push_str(&read(&bytes[at..end]));
    let mark = start..text.len();
    text.push_str(&read(&bytes[end..line.end.min(end + AFTER)]));
    let label = expected.map(|expected| format!("expected {}", plain(expected)));
    let snippet = Snippet::source(text)
        .line_start(place.start.line)
        .annotation(AnnotationKind::Primary.span(mark).label(label));
    let path = plain(&place.name());
    match (&place.cell, file.workbook()) {
        (None, None) => group.element(snippet.path(path)),
        // The place is said in the words of a workbook, not as a line and a column.
        (Some(_), _) => group.element(Origin::path(path)).element(snippet),
        (None, Some(_)) => group.element(Origin::path(path)),
    }
}

fn count(found: &Diagnostics) -> String {
    let (errors, warnings) = (found.count(Severity::Error), found.count(Severity::Warning));
    let many = |n: usize, one: &str| match n {
        1 => format!("1 {one}"),
        n => format!("{n} {one}s"),
    };
    let mut text = match (errors, warnings) {
        (0, 0) => return String::new(),
        (0, warnings) => many(warnings, "warning"),
        (errors, 0) => many(errors, "error"),
        (errors, warnings) => format!("{}, {}", many(errors, "error"), many(warnings, "warning")),
    };
    if errors + warnings > MOST {
        text.push_str(&format!("; the first {MOST} are printed, `check --format json` has all"));
    }
    text + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use reportcard::source::Code;

    fn sources(text: &str) -> (Sources, impl Fn(&str) -> Span) {
        let sources = Sources::new([("content/a.yaml".to_owned(), text.as_bytes().to_vec())]);
        let file = sources.find("content/a.yaml").unwrap().0;
        let text = text.to_owned();
        let span = move |word: &str| {
            let at = text.find(word).unwrap();
            Span::new(file, at, at + word.len())
        };
        (sources, span)
    }

    fn written(sources: &Sources, diagnostic: Diagnostic) -> String {
        let mut found = Diagnostics::default();
        found.push(diagnostic);
        write(sources, &found, false)
    }

    #[test]
    fn a_person_sees_the_line_the_place_and_a_way_out() {
        let (sources, span) = sources("\u{feff}a: 1\r\ntitel: Third graders\r\n");
        let diagnostic =
            Diagnostic::new(Code::UnknownField, span("titel"), "no field is named “titel”")
                .expected("one of title, stage")
                .replacement("title");
        let expected = "\
error[E0201]: no field is named “titel”
 --> content/a.yaml:2:1
  |
2 | titel: Third graders
  | ^^^^^ expected one of title, stage
  |
help: did you mean “title”?

1 error
Run `reportcard explain E0201` for more.
";
        assert_eq!(written(&sources, diagnostic), expected);
    }

    #[test]
    fn a_line_that_may_hold_a_figure_is_not_printed() {
        let table = b"period,value\n2025,7\n2025,93\n".to_vec();
        let sources = Sources::new([("content/a.csv".to_owned(), table)]);
        let file = sources.find("content/a.csv").unwrap().0;
        let diagnostic =
            Diagnostic::new(Code::GivenAway, Span::new(file, 18, 19), "It can be worked out.")
                .expected("*")
                .also(Span::new(file, 25, 27), "printed here");
        let expected = "\
warning[W1003]: It can be worked out.
--> content/a.csv:2:6
 |
note: printed here
--> content/a.csv:3:6
note: expected *

1 warning
Run `reportcard explain W1003` for more.
";
        assert_eq!(written(&sources, diagnostic), expected);
    }

    #[test]
    fn a_very_long_line_is_printed_in_part() {
        let text = format!("{}here{}", "{a: ".repeat(100_000), " }".repeat(100_000));
        let (sources, span) = sources(&text);
        let text = written(&sources, Diagnostic::new(Code::Yaml, span("here"), "too deep"));
        assert!(text.len() < 1000, "{} bytes", text.len());
        assert!(text.contains("content/a.yaml:1:400001"), "{text}");
        assert!(text.contains("here") && text.contains("^^^^"), "{text}");
    }

    #[test]
    fn a_file_cannot_command_the_terminal() {
        let (sources, span) = sources("a: \x1b[2Jx\u{202e}y\n");
        let diagnostic = Diagnostic::new(Code::NotText, span("a"), "\x1b]0;owned\x07");
        let text = written(&sources, diagnostic);
        assert!(!text.contains(['\x1b', '\x07', '\u{202e}']), "{text:?}");
    }
}
