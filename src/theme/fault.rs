//! Fault: what is wrong with a template, and where, in this project's words.

use super::files::Files;
use super::manifest::offset;
use crate::source::{Code, Diagnostic, Position, Span};
use tera::ErrorKind;

/// Largest page that is printed, in bytes. A template that runs away ends here.
pub(super) const LARGEST_PAGE: usize = 64 * 1024 * 1024;

/// What is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The template, such as `outcome.html`.
    pub template: String,
    /// Where the fault is, if it has a place.
    pub place: Option<Position>,
    /// What is wrong.
    pub message: String,
    /// The kind of mistake that it is.
    pub code: Code,
}

impl Fault {
    /// The same as a mistake of the author's, at its place.
    pub(super) fn diagnostic(&self, files: &Files) -> Diagnostic {
        let path = format!("templates/{}", self.template);
        let own = files.get(&path).and_then(|file| Some((file.source?, file.text())));
        let Some((id, text)) = own else {
            return Diagnostic::new(self.code, None, format!("{} ({path})", self.message));
        };
        let at = self.place.map_or(0, |place| offset(&text, place));
        Diagnostic::new(self.code, Span::new(id, at, at), self.message.clone())
    }

    /// The fault that stopped a page; `template` is the one that was asked for.
    pub(super) fn first(error: &tera::Error, template: &str) -> Self {
        Self::all(error, template).swap_remove(0)
    }

    /// Every fault that one error tells; at least one.
    pub(super) fn all(error: &tera::Error, template: &str) -> Vec<Self> {
        let whole = |template: &str, message: &str| {
            vec![Fault {
                template: template.to_owned(),
                place: None,
                message: message.to_owned(),
                code: Code::Template,
            }]
        };
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let name = if report.filename().is_empty() { template } else { report.filename() };
                let message = report.message().lines().next().unwrap_or_default().to_owned();
                let span = report.span();
                let place = Some(Position { line: span.start_line, column: span.start_col + 1 });
                vec![Fault { template: name.to_owned(), place, message, code: Code::Template }]
            }
            ErrorKind::CircularExtend { tpl, .. } => {
                whole(tpl, "this template extends itself, through others")
            }
            ErrorKind::CircularInclude { tpl, .. } => {
                whole(tpl, "this template includes itself, through others")
            }
            ErrorKind::MissingParent { current, parent } => {
                whole(current, &format!("this template extends `{parent}`, which is not there"))
            }
            ErrorKind::TemplateNotFound(name) => {
                whole(name, &format!("there is no template `{name}`"))
            }
            ErrorKind::Io(_) => {
                let message = format!("this template prints more than {} MiB", LARGEST_PAGE >> 20);
                let mut faults = whole(template, &message);
                faults[0].code = Code::EndlessTemplate;
                faults
            }
            other => {
                let told = other.to_string();
                let several = reports(&told);
                if several.is_empty() { whole(template, &told) } else { several }
            }
        }
    }
}

/// Unknown names come all at once, as printed reports: `error: …`, then `--> file:line:column`.
fn reports(told: &str) -> Vec<Fault> {
    let lines: Vec<&str> = told.lines().collect();
    let both = lines.windows(2).filter_map(|pair| {
        let message = pair[0].strip_prefix("error: ")?.to_owned();
        let mut place = pair[1].trim_start().strip_prefix("--> ")?.rsplitn(3, ':');
        let (column, line) = (place.next()?.parse().ok()?, place.next()?.parse().ok()?);
        Some(Fault {
            template: place.next()?.to_owned(),
            place: Some(Position { line, column }),
            message,
            code: Code::Template,
        })
    });
    both.collect()
}
