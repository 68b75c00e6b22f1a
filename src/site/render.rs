//! Render: one page with its drawings, and what is made beside it from the same view.

use super::foreign::Foreign;
use super::picture::{Inks, Picture};
use crate::chart::{self, Caption, Drawing, Naming, Size};
use crate::language::keep_together;
use crate::page::Pages;
use crate::page::view::{Figure, View};
use crate::report::unmarked;
use crate::source::Diagnostic;
use crate::theme::{Drawings, Drawn, Theme};
use std::sync::Arc;

/// What every file of a site is rendered from.
#[derive(Debug)]
pub(super) struct Renderer {
    pub pages: Pages,
    pub theme: Arc<Theme>,
    inks: Arc<Inks>,
    chart_style: String,
    foreign: Foreign,
}

impl Renderer {
    /// These pages in this theme, their pictures in inks of a whole site.
    pub fn new(pages: Pages, theme: Arc<Theme>, inks: Arc<Inks>) -> Self {
        Self { inks, chart_style: theme.chart_style(), foreign: Foreign::on(&pages), pages, theme }
    }

    /// Whether its pages are in the site's first language: numbers, assets and what lies beside them are made with those.
    pub fn is_first(&self) -> bool {
        self.pages.tongue().folder.is_empty()
    }

    /// Where a file of its language stands below the site's root.
    pub fn own(&self, path: &str) -> String {
        format!("{}{path}", self.pages.tongue().folder)
    }

    /// A page, finished; a fault of its template is a mistake of the theme's author. Drawings of pages
    /// before it are in `drawn`, and its own are added.
    pub fn page(&self, view: &View, drawn: &mut Drawings) -> Result<String, Box<Diagnostic>> {
        let drawings = drawings(view, drawn);
        match self.theme.render(view.template(), view, &drawings) {
            Ok(html) => Ok(self.foreign.spelled(keep_together(&html)).into_owned()),
            Err(fault) => Err(Box::new(self.theme.diagnostic(&fault))),
        }
    }

    /// A page's picture for previews.
    pub fn picture(&self, view: &View) -> Picture {
        Picture::of(view, &self.pages.card().community.name, &self.inks)
    }

    /// The drawing with its caption: nothing of the page that it stands on is in it.
    pub fn standalone(&self, figure: &Figure, view: &View) -> String {
        let sources: Vec<&str> = figure.sources.iter().map(|source| &*source.text).collect();
        let caption = Caption {
            title: figure.finding.clone(),
            subtitle: figure.subtitle.clone(),
            alt: figure.alt.clone(),
            source: sources.join(". "),
            notes: figure.notes.clone(),
            language: view.frame().lang.clone(),
            right_to_left: view.frame().dir == "rtl",
        };
        let svg = chart::standalone(&figure.chart, &caption, &self.chart_style);
        unmarked(&svg).into_owned()
    }
}

/// Every drawing of a page, by the id under which its template looks for it. Figures with one id are
/// one drawing: those of pages before it are in `drawn`, and its own are added.
fn drawings(view: &View, drawn: &mut Drawings) -> Drawings {
    let right_to_left = view.frame().dir == "rtl";
    for figure in view.figures() {
        if drawn.has(&figure.id) {
            continue;
        }
        let (title, description) = (format!("{}-t", figure.id), format!("{}-d", figure.id));
        let naming = Naming::By { title: &title, description: &description };
        let draw = |size| {
            let drawing = Drawing { size, naming, right_to_left };
            chart::draw(&figure.chart, &drawing)
        };
        let sizes = Drawn {
            wide: draw(Size::Wide),
            narrow: draw(Size::Narrow),
            print: draw(Size::Print),
            small: String::new(),
        };
        drawn.add(&figure.id, &sizes);
    }
    let mut all = drawn.clone();
    let word = Drawing { size: Size::Wide, naming: Naming::Decorative, right_to_left };
    for it in view.smalls() {
        let drawn = Drawn { small: chart::draw(&it.chart, &word), ..Drawn::default() };
        all.add(&it.id, &drawn);
    }
    all
}
