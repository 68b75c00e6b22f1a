//! Changes: what is other than on the last card that was released, as that card had it.

mod both;
mod definitions;
mod targets;

use super::frame::{Heading, crumb_home, frame};
use super::view::{ChangesPage, ChangesSection, Fact, Link};
use super::words::indicator::IndicatorView;
use super::words::sheet::Sheet;
use super::words::status;
use crate::language::say;
use crate::report::CommitmentState;
use crate::statistics::side;
use both::Both;
use definitions::definitions;
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
        href: Some(sheet.card(last, if sheet.card.is_kept { "../" } else { "" })),
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
        let mut facts = Vec::new();
        for (m, then) in self.pairs() {
            for gap in &m.finding.gaps {
                let of = &self.sheet.card.breakdowns[usize::from(gap.breakdown.0)];
                let group = &of.groups[usize::from(gap.group.0)];
                let key = (of.slug.clone(), group.slug.clone());
                let Some(before) = then.gaps.get(&key).filter(|it| **it != gap.gap) else {
                    continue;
                };
                let text = say!(
                    m,
                    "changes-gap",
                    "group" = &group.title,
                    "then" = m.gap(before.abs()),
                    "side_then" = side(*before),
                    "now" = m.gap(gap.gap.abs()),
                    "side" = side(gap.gap)
                );
                facts.push(self.fact(&m, text));
            }
        }
        facts
    }

    /// The promises that were open then and are kept, or are not kept, now.
    fn promises(&self) -> Vec<Fact> {
        let card = self.sheet.card;
        let done = card.commitments.iter().filter(|it| it.state != CommitmentState::Open);
        let since = done.filter_map(|it| {
            let partner = &card.partners[it.partner.0];
            let mut then = self.last.promises.iter();
            let then = then.find(|then| then.partner == partner.slug && then.what == it.what)?;
            let now: &str = it.state.into_str();
            (then.state != now).then(|| {
                let text = say!(self.sheet, "changes-promise", "what" = &it.what, "state" = now);
                Fact { term: partner.name.clone(), texts: vec![Link::plain(text)] }
            })
        });
        since.collect()
    }

    fn came_and_went(&self) -> Vec<Fact> {
        let is_new = |m: &IndicatorView<'_>| !self.last.indicators.contains_key(&m.indicator.slug);
        let came = self.indicators().filter(is_new);
        let came = came.map(|m| self.fact(&m, say!(self.sheet, "changes-new")));
        let is_gone = |slug: &String| self.indicators().all(|m| m.indicator.slug != *slug);
        let went = self.last.indicators.iter().filter(|(slug, _)| is_gone(slug));
        let went = went.map(|(_, it)| Fact {
            term: it.title.clone(),
            texts: vec![Link::plain(say!(self.sheet, "changes-gone", "card" = &self.last.name))],
        });
        came.chain(went).collect()
    }
}
