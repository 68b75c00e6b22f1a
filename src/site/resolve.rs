//! Resolve: what stands at a path of the finished site, made alone when it is asked for.

use super::build::Build;
use super::data;
use super::file::File;
use super::picture::Picture;
use super::render::Renderer;
use super::unit::Unit;
use super::whole::WHOLE;
use crate::page::{FigureCache, Route};
use crate::report::{Card, IndicatorId, PlaceId};
use crate::source::Diagnostic;
use crate::theme::Drawings;
use std::convert::Infallible;
use std::sync::Mutex;

/// What a path names.
enum Place<'a> {
    Page(Route),
    /// A picture for previews of a page.
    Picture(Route),
    /// A chart, by its figure's id, and whether as a picture.
    Chart(&'a str, bool),
    /// What is made with others in one go.
    Part(Unit),
}

/// The file at a path below the site's root, as [`super::Site::file`] says.
pub(super) fn file(all: &[Renderer], path: &str) -> Option<Result<Vec<u8>, Box<Diagnostic>>> {
    let is_below = |it: &&Renderer| path.starts_with(&it.pages.tongue().folder);
    let of = all.iter().rfind(is_below)?;
    let view = |route| of.pages.compose(route, &FigureCache::default());
    Some(Ok(match place(of, path)? {
        Place::Page(route) => {
            let printed = of.page(&view(route), &mut Drawings::default());
            return Some(printed.map(String::into_bytes));
        }
        Place::Picture(route) => {
            let view = view(route);
            view.frame().social.as_ref()?;
            of.picture(&view).encode()
        }
        Place::Chart(id, is_picture) => chart(of, id, is_picture)?,
        Place::Part(unit) => part(of, unit, path)?,
    }))
}

fn place<'a>(of: &Renderer, path: &'a str) -> Option<Place<'a>> {
    if let Some(route) = of.pages.route(path) {
        return Some(Place::Page(route));
    }
    let own = path.strip_prefix(&of.pages.tongue().folder)?;
    if own.starts_with("social/") {
        let mut routes = of.pages.routes().into_iter();
        let route = routes.find(|route| of.pages.social_path(*route) == path)?;
        return Some(Place::Picture(route));
    }
    match own.strip_prefix("charts/").and_then(|name| name.rsplit_once('.')) {
        Some((id, "svg")) => return Some(Place::Chart(id, false)),
        Some((id, "png")) => return Some(Place::Chart(id, true)),
        _ => {}
    }
    if !of.is_first() {
        let whole = WHOLE.iter().find(|it| it.of_each_language && it.path == own)?;
        return Some(Place::Part(Unit::Whole(whole)));
    }
    let mut units = WHOLE.iter().map(Unit::Whole).chain(of.taken_away());
    let unit = units.find(|unit| unit.is_at(path, of.pages.card()));
    let unit = unit.or_else(|| indicator(of.pages.card(), path).map(Unit::Indicator));
    let unit = unit.or_else(|| {
        let is_it =
            |id: &PlaceId| data::place_paths(of.pages.card(), *id).iter().any(|it| it == path);
        let of_place = path.starts_with("places/");
        of.pages.own_places().filter(|_| of_place).find(is_it).map(Unit::Place)
    })?;
    Some(Place::Part(unit))
}

/// The chart of a figure, from the first page found that has it: it is the same on each.
fn chart(of: &Renderer, id: &str, is_picture: bool) -> Option<Vec<u8>> {
    let card = of.pages.card();
    // Whose id the figure's begins with is most likely on its own pages.
    let is_near = |route: &Route| match route {
        Route::Outcome(it) => card.outcomes[it.0].indicators.iter().any(|it| names(card, *it, id)),
        Route::Indicator(it) => names(card, *it, id),
        _ => false,
    };
    let with_figures = |route: &Route| {
        !matches!(
            route,
            Route::Places
                | Route::Partners
                | Route::About
                | Route::Downloads
                | Route::Editions
                | Route::Changes
                | Route::Theory
        ) && !matches!(
            route,
            Route::Investor(_) | Route::Team | Route::Moved(..) | Route::Missing | Route::Folder(_)
        )
    };
    let (near, far): (Vec<Route>, Vec<Route>) =
        of.pages.routes().into_iter().filter(with_figures).partition(is_near);
    near.into_iter().chain(far).find_map(|route| {
        let view = of.pages.compose(route, &FigureCache::default());
        let figures = view.figures();
        let figure = figures.into_iter().find(|it| it.id == id && it.svg.is_some())?;
        let svg = of.standalone(figure, &view);
        match is_picture {
            true => figure.png.as_ref().map(|_| Picture::Chart(svg).encode()),
            false => Some(svg.into_bytes()),
        }
    })
}

/// One file of what is made in one go.
fn part(of: &Renderer, unit: Unit, path: &str) -> Option<Vec<u8>> {
    let kept = Mutex::new(None);
    let keep = |made: &str, file: File<'_>| {
        if made == path {
            let mut bytes = Vec::new();
            file.write(&mut bytes).expect("memory takes every byte");
            *kept.lock().expect("one thread") = Some(bytes);
        }
        Ok::<_, Infallible>(())
    };
    let Ok(()) = Build::new(std::slice::from_ref(of), keep).take(of, unit);
    kept.into_inner().expect("one thread")
}

impl Unit {
    /// Whether its file, where it is one alone, stands at a path.
    fn is_at(&self, path: &str, card: &Card) -> bool {
        match self {
            Self::Attached(at) => card.attached[*at].path == path,
            Self::Asset(own, _) => own == path,
            Self::Holding(holding) => holding.path() == path,
            Self::Whole(whole) => whole.path == path,
            Self::Pages(_) | Self::Indicator(_) | Self::Place(_) | Self::Released(..) => false,
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
