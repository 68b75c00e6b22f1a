//! Words: the message file of a card's language, as its theme has it.

use super::files::{self, Files};
use crate::language::Language;
use crate::report::Style;
use crate::source::{Code, Diagnostic, Diagnostics, Sources, Span};
use std::sync::Arc;

/// The words that a site's pages are printed in: `languages/TAG.ftl` of its theme. Every fault of
/// that file is told; there are no words where it is not there or cannot be read.
pub(super) fn words(
    sources: &Sources,
    style: &Style,
    tag: &str,
    problems: &mut Diagnostics,
) -> Option<Arc<Language>> {
    let name = style.theme.as_deref().unwrap_or(files::BUILT_IN);
    let Some(files) = Files::over_built_in(sources, name) else {
        let message = format!("There is no folder themes/{name}.");
        let help = files::known(sources);
        problems.push(Diagnostic::new(Code::UnknownTheme, None, message).help(help));
        return None;
    };
    let Some((path, messages)) = files.messages(tag) else {
        let message = format!("There is no file themes/{name}/languages/{tag}.ftl.");
        let help = "Copy languages/en.ftl of the built-in theme there and translate it, or set `language: en` in content/site.yaml.";
        problems.push(Diagnostic::new(Code::Messages, None, message).help(help));
        return None;
    };
    match Language::new(tag, messages) {
        Ok(language) => Some(Arc::new(language)),
        Err(faults) => {
            let own = sources.find(&path).map(|(id, _)| id);
            for fault in faults {
                let place = own.map(|id| Span::new(id, fault.at, fault.at));
                let message = format!("The message file {path} cannot be read: {}.", fault.message);
                problems.push(Diagnostic::new(Code::Messages, place, message));
            }
            None
        }
    }
}
