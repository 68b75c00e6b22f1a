//! Site: what every file of a finished site is made from. It is asked for its files, makes them on
//! all cores, and keeps none: memory does not grow with the site.

mod check;
mod data;
mod file;
mod furniture;
mod links;
mod pass;
mod picture;
mod place;
mod print;
#[cfg(test)]
mod tests;

pub use file::File;
pub use pass::Tally;

use crate::disclosure::Cell;
use crate::page::{Holding, Pages, Route};
use crate::report::IndicatorId;
use crate::source::{Diagnostics, Sources};
use crate::theme::Theme;
use pass::Pass;
use picture::Inks;
use rayon::prelude::*;
use std::sync::Arc;

/// A finished site that is not written yet: pages, their theme, and what authors wrote (for the
/// places of mistakes that only show in a finished page).
#[derive(Debug)]
pub struct Site {
    pages: Pages,
    /// Pages that a site's own theme is tried on first.
    rehearsal: Option<Pages>,
    theme: Arc<Theme>,
    inks: Arc<Inks>,
    chart_style: String,
    sources: Sources,
}

/// What is made in one go, since its files share what they are made from.
#[derive(Debug)]
enum Unit {
    /// Pages that show the same figures, their charts as files of their own, and their pictures.
    Pages(Vec<Route>),
    /// The numbers of one indicator.
    Indicator(IndicatorId),
    /// A table of the backbone's lines.
    Holding(Holding),
    /// What pages load.
    Asset(String, Vec<u8>),
    /// A file about the whole.
    Whole(Whole),
}

#[derive(Clone, Copy, Debug)]
enum Whole {
    Report,
    Table,
    Package,
    Sitemap,
    Feed,
    Robots,
    NoJekyll,
}

impl Site {
    /// A site of these pages in this theme, which is tried on the pages of a rehearsal.
    pub(crate) fn new(
        pages: Pages,
        rehearsal: Option<Pages>,
        theme: Arc<Theme>,
        sources: Sources,
    ) -> Self {
        Self {
            inks: Arc::new(Inks::of(theme.palette())),
            chart_style: theme.chart_style(),
            pages,
            rehearsal,
            theme,
            sources,
        }
    }

    /// Makes every file and hands each, with its path below the site's root, to `keep`, on all cores
    /// and in no order. What it finds wrong with pages, their templates and the whole comes back
    /// with the tally; the first error of `keep` ends it.
    pub fn make<E: Send>(
        &self,
        keep: impl Fn(&str, File<'_>) -> Result<(), E> + Sync,
    ) -> Result<(Tally, Diagnostics), E> {
        let pass = Pass::new(self, keep);
        pass.rehearse();
        self.units().into_par_iter().try_for_each(|unit| pass.take(unit))?;
        Ok(pass.finish())
    }

    /// How many figures are not shown, to protect privacy.
    pub fn hidden(&self) -> usize {
        let series = self.pages.published().series.iter();
        let points = series.flat_map(|of| of.iter()).flat_map(|series| &series.points);
        points.filter(|point| point.cell == Cell::Suppressed).count()
    }

    /// The large ones first, so that no core is left with one of them at the end.
    fn units(&self) -> Vec<Unit> {
        let mut units: Vec<Unit> = self.whole().map(Unit::Whole).collect();
        units.extend(self.groups().into_iter().map(Unit::Pages));
        let indicators = (0..self.pages.card().indicators.len()).map(IndicatorId);
        units.extend(indicators.map(Unit::Indicator));
        units.extend(self.taken_away());
        units
    }

    /// Files about the whole.
    fn whole(&self) -> impl Iterator<Item = Whole> {
        let of_an_address = [Whole::Sitemap, Whole::Feed];
        let addressed = self.pages.base_url().is_some();
        [Whole::Report, Whole::Table, Whole::Package, Whole::Robots, Whole::NoJekyll]
            .into_iter()
            .chain(of_an_address.into_iter().filter(move |_| addressed))
    }

    /// The backbone's tables, and what pages load.
    fn taken_away(&self) -> impl Iterator<Item = Unit> {
        let holdings = Holding::of(self.pages.card()).into_iter();
        let assets = self.theme.assets();
        holdings.map(Unit::Holding).chain(assets.map(|(path, bytes)| Unit::Asset(path, bytes)))
    }

    /// Every page, with those that show the same figures together, so that each is drawn once: an
    /// outcome, its sheet and its indicators.
    fn groups(&self) -> Vec<Vec<Route>> {
        let card = self.pages.card();
        let (mut groups, mut outcomes) = (Vec::new(), vec![Vec::new(); card.outcomes.len()]);
        for route in self.pages.routes() {
            match route {
                Route::Outcome(id) | Route::Handout(id) => outcomes[id.0].push(route),
                Route::Indicator(id) => outcomes[card.indicators[id.0].outcome.0].push(route),
                _ => groups.push(vec![route]),
            }
        }
        groups.append(&mut outcomes);
        groups
    }
}

impl Whole {
    /// Where it stands below the site's root.
    fn path(self) -> &'static str {
        match self {
            Self::Report => "report.json",
            Self::Table => "data/all.csv",
            Self::Package => "datapackage.json",
            Self::Sitemap => "sitemap.xml",
            Self::Feed => "feed.xml",
            Self::Robots => "robots.txt",
            Self::NoJekyll => ".nojekyll",
        }
    }
}
