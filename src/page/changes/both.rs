//! Both: a card and the one before it.

use crate::page::route::Route;
use crate::page::view::{Fact, Link};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::report::{IndicatorId, Released, ReleasedIndicator};

/// This card and the one before it.
pub(super) struct Both<'a> {
    pub sheet: &'a Sheet<'a>,
    pub last: &'a Released,
}

impl Both<'_> {
    /// The indicators of this card.
    pub fn indicators(&self) -> impl Iterator<Item = IndicatorView<'_>> {
        let all = (0..self.sheet.card.indicators.len()).map(IndicatorId);
        all.map(|id| self.sheet.indicator(id))
    }

    /// The indicators of both cards.
    pub fn pairs(&self) -> impl Iterator<Item = (IndicatorView<'_>, &ReleasedIndicator)> {
        self.indicators().filter_map(|m| Some((m, self.last.indicators.get(&m.indicator.slug)?)))
    }

    /// What is to be said of an indicator, which leads to its page.
    pub fn fact(&self, m: &IndicatorView<'_>, text: String) -> Fact {
        self.facts(m, vec![text]).unwrap_or_default()
    }

    /// The same in several sentences; none where there are none.
    pub fn facts(&self, m: &IndicatorView<'_>, texts: Vec<String>) -> Option<Fact> {
        let href = Some(self.sheet.href(Route::Indicator(m.id)));
        let texts: Vec<Link> =
            texts.into_iter().map(|text| Link { text, href: href.clone() }).collect();
        (!texts.is_empty()).then(|| Fact { term: m.indicator.title.clone(), texts })
    }
}
