//! Theme: how a card looks: its manifest with the palette, its templates, its assets. The built-in theme
//! travels in the binary; a site's own theme stands over it file by file. The one room that knows Tera.

mod asked;
mod budget;
mod colour;
mod fault;
mod files;
mod limits;
mod look;
mod manifest;
mod messages;
mod metered;
mod palette;
mod stylesheet;
mod tags;
mod templates;
mod words;

pub use budget::Clock;
pub use colour::Colour;
pub use fault::Fault;
pub use files::{messages, parts};
pub use look::{Look, look};
pub use palette::{Palette, Role, Scheme};
use words::words;

use crate::language::Language;
use crate::report::Style;
use crate::source::{Code, Diagnostic, Diagnostics, Sources, TrackedFiles};
use files::Files;
use serde::Serialize;
use std::sync::Arc;
use templates::Templates;
pub use templates::{Drawings, Drawn};
pub use words::SPARE_ARGUMENTS;

/// How a card looks.
#[derive(Debug)]
pub struct Theme {
    files: Files,
    palette: Palette,
    templates: Templates,
}

impl Theme {
    /// The theme that travels in the binary.
    pub fn built_in(language: Arc<Language>) -> Self {
        let (sources, mut problems) = (Sources::default(), Diagnostics::default());
        let files = TrackedFiles::of(&sources);
        let theme = Self::load(&files, &Style::default(), language, None, &mut problems);
        assert!(problems.is_empty(), "the built-in theme is broken: {problems:?}");
        theme.expect("the built-in theme is broken")
    }

    /// The theme that a site asks for: the files below `themes/NAME/` of its sources over the built-in ones,
    /// in the site's colours. Every fault found is told; there is no theme where the templates cannot be
    /// read or the theme is not there. By the clock, if there is one, a page that takes too long is a fault.
    pub(crate) fn load(
        site: &TrackedFiles,
        style: &Style,
        language: Arc<Language>,
        clock: Option<Clock>,
        problems: &mut Diagnostics,
    ) -> Option<Self> {
        let name = style.theme.as_deref().unwrap_or(files::BUILT_IN);
        let Some(files) = Files::over_built_in(site, name) else {
            let message = format!("there is no folder themes/{name}");
            problems.push(
                Diagnostic::new(Code::UnknownTheme, style.theme_at, message)
                    .help(files::known(site)),
            );
            return None;
        };
        let mut palette = manifest::read(&files, problems);
        palette.adopt(style, problems);
        let templates = match Templates::read(&files, language, clock) {
            Ok(templates) => templates,
            Err(faults) => {
                faults.iter().for_each(|fault| problems.push(fault.diagnostic(&files)));
                return None;
            }
        };
        files.unread().for_each(|it| problems.push(it));
        Some(Self { files, palette, templates })
    }

    /// Prints a view through its template, such as `outcome.html`.
    ///
    /// A fault of the template comes back with its place; the built-in templates have none.
    pub fn render(
        &self,
        template: &str,
        view: &impl Serialize,
        drawings: &Drawings,
    ) -> Result<String, Fault> {
        self.templates.print(template, view, drawings)
    }

    /// A fault of a template as a mistake of the author's, at its place.
    pub fn diagnostic(&self, fault: &Fault) -> Diagnostic {
        fault.diagnostic(&self.files)
    }

    /// Whether any template is the site's own, and so must be tried before it is trusted.
    pub fn is_own(&self) -> bool {
        self.files.own_templates()
    }

    /// The colours, with the site's own in their places.
    pub fn palette(&self) -> &Palette {
        &self.palette
    }

    /// Everything that pages load, by its path below the site's root: the stylesheet of every page, with the
    /// palette in it, and whatever else stands in the theme's `assets/`.
    pub fn assets(&self) -> impl Iterator<Item = (String, Vec<u8>)> + '_ {
        let sheet = stylesheet::page(&self.palette, &self.files);
        let rest = self.files.assets().filter(|(path, _)| !stylesheet::is_part(path));
        std::iter::once((stylesheet::PATH.to_owned(), sheet.into_bytes()))
            .chain(rest.map(|(path, bytes)| (path.to_owned(), stylesheet::served(path, bytes))))
    }

    /// The rules of charts with every colour written out in its light form, for drawings that stand alone.
    pub fn chart_style(&self) -> String {
        stylesheet::standalone(&self.palette, &self.files)
    }
}

#[cfg(test)]
mod tests;
