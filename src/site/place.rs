//! Place: what stands at a path of the finished site, made alone when it is asked for.

use super::pass::Pass;
use super::{File, Site, Unit};
use crate::page::{FigureCache, Route};
use crate::report::{Card, IndicatorId};
use crate::source::Diagnostic;
use crate::theme::Drawings;
use std::convert::Infallible;
use std::sync::Mutex;

/// What a path names.
enum Place<'a> {
    Page(Route),
    /// A picture for previews of a page.
    Picture(Route),
    /// A chart, by its figure's id.
    Chart(&'a str),
    /// What is made with others in one go.
    Part(Unit),
}

impl Site {
    /// The file at a path below the site's root, such as `outcomes/reading/index.html`, and no other:
    /// the same bytes as [`Site::make`] hands on. `None` where the site has no such file; a fault of
    /// the page's template comes back as the mistake that it is.
    pub fn file(&self, path: &str) -> Option<Result<Vec<u8>, Box<Diagnostic>>> {
        let view = |route| self.pages.compose(route, &FigureCache::default());
        Some(Ok(match self.place(path)? {
            Place::Page(route) => {
                let printed = self.print(&view(route), &mut Drawings::default());
                return Some(printed.map(String::into_bytes));
            }
            Place::Picture(route) => {
                let view = view(route);
                view.frame().social.as_ref()?;
                self.picture(&view).encode()
            }
            Place::Chart(id) => self.chart(id)?.into_bytes(),
            Place::Part(unit) => self.part(unit, path)?,
        }))
    }

    /// Every stylesheet that pages load, by its path below the site's root.
    pub fn styles(&self) -> impl Iterator<Item = (String, Vec<u8>)> {
        let assets = self.theme.assets();
        assets.filter(|(path, _)| path.ends_with(".css"))
    }

    /// The address that the site will have, without a slash at its end, where that is known.
    pub fn base_url(&self) -> Option<&str> {
        self.pages.base_url()
    }

    /// The page that shows what stands in a file of the site's folder, where one page does.
    pub fn page_of(&self, source: &str) -> Option<String> {
        let parts: Vec<&str> = source.strip_prefix("content/")?.split('/').collect();
        let path = match parts[..] {
            ["index.md" | "site.yaml"] => "index.html".to_owned(),
            ["partners.yaml"] => "partners/index.html".to_owned(),
            ["outcomes", slug, ..] => format!("outcomes/{slug}/index.html"),
            ["pages", name] => format!("pages/{}/index.html", name.strip_suffix(".md")?),
            ["backbone", "funding.yaml"] => "funding/index.html".to_owned(),
            ["backbone", "theory-of-action.yaml"] => "theory-of-action/index.html".to_owned(),
            ["backbone", ..] => "value/index.html".to_owned(),
            _ => return None,
        };
        self.pages.route(&path).map(|_| path)
    }

    fn place<'a>(&self, path: &'a str) -> Option<Place<'a>> {
        if let Some(route) = self.pages.route(path) {
            return Some(Place::Page(route));
        }
        if path.starts_with("social/") {
            let mut routes = self.pages.routes().into_iter();
            let route = routes.find(|route| self.pages.social_path(*route) == path)?;
            return Some(Place::Picture(route));
        }
        let chart = path.strip_prefix("charts/").and_then(|name| name.strip_suffix(".svg"));
        if let Some(id) = chart {
            return Some(Place::Chart(id));
        }
        let mut units = self.whole().map(Unit::Whole).chain(self.taken_away());
        let unit = units.find(|unit| unit.is_at(path));
        let unit = unit.or_else(|| indicator(self.pages.card(), path).map(Unit::Indicator))?;
        Some(Place::Part(unit))
    }

    /// The chart of a figure, from the first page found that has it: it is the same on each.
    fn chart(&self, id: &str) -> Option<String> {
        let card = self.pages.card();
        // Whose id the figure's begins with is most likely on its own pages.
        let of = |route: &Route| match route {
            Route::Outcome(it) => {
                card.outcomes[it.0].indicators.iter().any(|of| names(card, *of, id))
            }
            Route::Indicator(of) => names(card, *of, id),
            _ => false,
        };
        let with_figures = |route: &Route| {
            !matches!(route, Route::Partners | Route::About | Route::Downloads | Route::Theory)
                && !matches!(route, Route::Investor(_) | Route::Missing | Route::Folder(_))
        };
        let (near, far): (Vec<Route>, Vec<Route>) =
            self.pages.routes().into_iter().filter(with_figures).partition(of);
        near.into_iter().chain(far).find_map(|route| {
            let view = self.pages.compose(route, &FigureCache::default());
            let figures = view.figures();
            let figure = figures.into_iter().find(|it| it.id == id && it.svg.is_some())?;
            Some(self.standalone(figure, &view))
        })
    }

    /// One file of what is made in one go.
    fn part(&self, unit: Unit, path: &str) -> Option<Vec<u8>> {
        let kept = Mutex::new(None);
        let keep = |made: &str, file: File<'_>| {
            if made == path {
                let mut bytes = Vec::new();
                file.write(&mut bytes).expect("memory takes every byte");
                *kept.lock().expect("one thread") = Some(bytes);
            }
            Ok::<_, Infallible>(())
        };
        let Ok(()) = Pass::new(self, keep).take(unit);
        kept.into_inner().expect("one thread")
    }
}

impl Unit {
    /// Whether its file, where it is one alone, stands at a path.
    fn is_at(&self, path: &str) -> bool {
        match self {
            Self::Asset(own, _) => own == path,
            Self::Holding(holding) => holding.path() == path,
            Self::Whole(whole) => whole.path() == path,
            Self::Pages(_) | Self::Indicator(_) => false,
        }
    }
}

/// The indicator whose numbers a path names.
fn indicator(card: &Card, path: &str) -> Option<IndicatorId> {
    let name = path.strip_prefix("data/")?;
    let slug = name.strip_suffix(".csv").or_else(|| name.strip_suffix(".json"))?;
    let at = card.indicators.iter().position(|it| it.slug == slug)?;
    Some(IndicatorId(at))
}

/// Whether a figure's id begins with an indicator's.
fn names(card: &Card, of: IndicatorId, figure: &str) -> bool {
    let rest = figure.strip_prefix(&card.indicators[of.0].slug);
    rest.is_some_and(|rest| rest.starts_with('-'))
}
