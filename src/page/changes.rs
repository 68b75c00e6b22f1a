//! Changes: what is other than on the last card that was released, as that card had it.

mod both;
mod definitions;
mod targets;

use super::frame::{Heading, crumb_home, frame};
use super::route::Route;
use super::view::{ChangesPage, ChangesSection, Fact, Link};
use super::words::indicator::IndicatorView;
use super::words::sheet::Sheet;
use super::words::status;
use crate::language::say;
use crate::report::{CommitmentState, ReleasedIndicator};
use crate::statistics::{GapFinding, side};
use both::Both;
use definitions::definitions;
use rust_decimal::Decimal;
use targets::targets;

/// The page; it stands only where there is a card to hold this one against.
pub(super) fn changes(sheet: &Sheet<'_>) -> ChangesPage {
    let Some(last) = sheet.card.last_released() else { return ChangesPage::default() };
    let both = Both { sheet, last };
    let sections = [
        ("verdicts", say!(sheet, "changes-verdicts"), both.verdicts()),
        ("targets", say!(sheet, "changes-targets"), targets(&both)),
        ("gaps", say!(sheet, "changes-gaps"), both.gaps()),
        ("promises", say!(sheet, "changes-promises"), both.promises()),
        ("indicators", say!(sheet, "changes-indicators"), both.came_and_went()),
        ("measures", say!(sheet, "changes-measures"), definitions(&both)),
    ];
    let sections = sections.into_iter().filter(|(_, _, facts)| !facts.is_empty());
    let sections =
        sections.map(|(id, title, facts)| ChangesSection { id: id.to_owned(), title, facts });
    let sections: Vec<ChangesSection> = sections.collect();
    let h1 = say!(sheet, "changes-title", "card" = &last.name);
    let heading = Heading {
        here: say!(sheet, "changes-name"),
        crumbs: vec![crumb_home(sheet)],
        finding: h1.clone(),
        ..Heading::default()
    };
    let lede = say!(
        sheet,
        "changes-lede",
        "date" = sheet.numbers().date(last.published),
        "some" = !sections.is_empty()
    );
    let card = Link {
        text: say!(sheet, "edition", "name" = &last.name),
        href: sheet.kept(last, "index.html"),
    };
    ChangesPage { frame: frame(sheet, heading), h1, lede, card, sections }
}

impl Both<'_> {
    fn verdicts(&self) -> Vec<Fact> {
        let turned = self.pairs().filter_map(|(m, then)| {
            let now = status::word(m.language, &m.finding.status);
            let before = status::word_of(m.language, then.status);
            let text = say!(self.sheet, "changes-verdict", "then" = &before, "now" = &now);
            (before != now).then(|| self.fact(&m, text))
        });
        turned.collect()
    }

    fn gaps(&self) -> Vec<Fact> {
        let pairs = self.pairs().filter(|(m, then)| then.is_like(m.indicator));
        let facts = pairs.filter_map(|(m, then)| {
            let texts = m.finding.gaps.iter().filter_map(|gap| self.gap(&m, gap, then));
            self.facts(&m, texts.collect())
        });
        facts.collect()
    }

    /// How far a group was behind then and is now, where that is another by more than still counts as the same. How far
    /// a group is ahead is no gap.
    fn gap(
        &self,
        m: &IndicatorView<'_>,
        gap: &GapFinding,
        then: &ReleasedIndicator,
    ) -> Option<String> {
        let of = &self.sheet.card.breakdowns[usize::from(gap.breakdown.0)];
        let group = &of.groups[usize::from(gap.group.0)];
        let before = *then.gaps.get(&(of.slug.clone(), group.slug.clone()))?;
        let by = gap.gap.checked_sub(before)?.abs();
        let is_told = by > m.indicator.tolerance && before.max(gap.gap) > Decimal::ZERO;
        let text = || {
            say!(
                m,
                "changes-gap",
                "group" = &group.title,
                "then" = m.gap(before.abs()),
                "side_then" = side(before),
                "now" = m.gap(gap.gap.abs()),
                "side" = side(gap.gap)
            )
        };
        is_told.then(text)
    }

    /// The promises that were open then and are kept, or are not kept, now.
    fn promises(&self) -> Vec<Fact> {
        let card = self.sheet.card;
        let original = &self.sheet.pages.original().0.commitments;
        let all = card.commitments.iter().zip(original);
        let done = all.filter(|(it, _)| it.state != CommitmentState::Open);
        let since = done.filter_map(|(it, first)| {
            let partner = &card.partners[it.partner.0];
            let mut then = self.last.promises.iter();
            let then = then.find(|then| then.partner == partner.slug && then.what == first.what)?;
            let now: &str = it.state.into_str();
            (then.state != now).then(|| {
                let text = say!(self.sheet, "changes-promise", "what" = &it.what, "state" = now);
                Fact { term: partner.name.clone(), texts: vec![Link::plain(text)] }
            })
        });
        since.collect()
    }

    /// The indicators that one of the two cards has alone.
    fn came_and_went(&self) -> Vec<Fact> {
        let is_new = |m: &IndicatorView<'_>| !self.last.indicators.contains_key(&m.indicator.slug);
        let new = self
            .indicators()
            .filter(is_new)
            .map(|m| self.sheet.link(m.indicator.title.clone(), Route::Indicator(m.id)));
        let is_gone = |slug: &String| self.indicators().all(|m| m.indicator.slug != *slug);
        let gone = self.last.indicators.iter().filter(|(slug, _)| is_gone(slug));
        let gone = gone.map(|(slug, it)| Link {
            text: match it.titles.get(self.sheet.language.tag()) {
                Some(title) => title.clone(),
                None => self.sheet.pages.of_original(&it.title),
            },
            href: self.sheet.kept(self.last, &format!("indicators/{slug}/index.html")),
        });
        let came = Fact { term: say!(self.sheet, "changes-new"), texts: new.collect() };
        let gone_from = say!(self.sheet, "changes-gone", "card" = &self.last.name);
        let went = Fact { term: gone_from, texts: gone.collect() };
        [came, went].into_iter().filter(|it| !it.texts.is_empty()).collect()
    }
}
