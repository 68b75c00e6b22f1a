//! Call scope: what the calls of a text can name.

use crate::parse::document::ids::Ids;
use crate::parse::document::terms::Terms;
use crate::report::{Backbone, Holder, Outcome, Partner};
use std::sync::Arc;

/// What calls can name.
#[derive(Hash)]
pub(crate) struct CallScope<'a> {
    pub site: &'a Terms,
    pub indicators: &'a Ids,
    /// Whether each indicator could be read without a mistake; what is said of another is neither
    /// printed nor judged.
    pub whole: &'a [bool],
    /// The backbone's names.
    pub case: &'a Case,
}

/// What calls can name of the backbone.
#[derive(Debug, Hash)]
pub(crate) enum Case {
    /// The site has no backbone.
    Absent,
    /// Its documents could not be read, so nothing is known of it.
    Unread,
    /// Its names.
    Read(Box<CaseNames>),
}

/// The names of the backbone's documents.
#[derive(Debug, Hash)]
pub(crate) struct CaseNames {
    pub functions: Ids,
    pub asks: Ids,
    pub outcomes: Ids,
    pub sectors: Vec<String>,
}

impl CaseNames {
    /// The names of what was read; `whole` where no mistake was in it.
    pub fn of(
        backbone: &Backbone,
        partners: &[Partner],
        outcomes: &[Arc<Outcome>],
        whole: bool,
    ) -> Self {
        let functions = backbone.functions.iter().map(|f| (f.slug.as_str(), f.span));
        let asks = backbone.asks.iter().map(|a| (a.slug.as_str(), a.span));
        let named = outcomes.iter().map(|o| (o.slug.as_str(), o.span));
        let mut sectors: Vec<String> = (backbone.influenced.iter())
            .filter_map(|line| match &line.holder {
                Holder::Partner(id) => Some(partners.get(id.0)?.sector.clone()),
                Holder::Other { sector, .. } => Some(sector.clone()),
            })
            .collect();
        sectors.sort_unstable();
        sectors.dedup();
        Self {
            functions: Ids::of("function", functions, whole),
            asks: Ids::of("ask", asks, whole),
            outcomes: Ids::of("outcome", named, whole),
            sectors,
        }
    }
}
