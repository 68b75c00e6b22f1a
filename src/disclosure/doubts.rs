//! Doubts: what the author is told of hidden figures that nothing proves to be safe, and of those that are
//! hidden for want of a proof.
//!
//! Others may read it too, in the log of a build. So no message says which of the figures that are hidden
//! side by side is hidden for its own numbers.

use super::published::{Protected, Published, PublishedSeries, Withheld};
use crate::report::{BreakdownId, Card, GroupId, Indicator, Population};
use crate::source::{Code, Diagnostic, Diagnostics};
use std::sync::Arc;

/// So many are named.
const NAMED: usize = 3;

impl Published {
    /// What the author is told of the proof: at most one thing an indicator.
    pub fn doubts(&self) -> Diagnostics {
        let mut doubts = Diagnostics::default();
        let each = self.card.indicators.iter().zip(&self.series).zip(&self.protected);
        for ((indicator, series), protected) in each {
            let hidden = Hidden { card: &self.card, indicator, series };
            let Protected { unproven, added, .. } = &**protected;
            let told = hidden.unproven(unproven).or_else(|| hidden.doubted(added));
            told.into_iter().for_each(|it| doubts.push(it));
        }
        doubts
    }
}

/// What of an indicator is hidden, in the card's words.
struct Hidden<'a> {
    card: &'a Card,
    indicator: &'a Arc<Indicator>,
    series: &'a [PublishedSeries],
}

impl Hidden<'_> {
    fn unproven(&self, unproven: &[Withheld]) -> Option<Diagnostic> {
        let first = unproven.first()?;
        let (beside, slug) = (self.beside(first), &self.indicator.slug);
        let whom = self.named(first, &beside);
        let told = match beside.len() {
            ..=1 => format!(
                "The figure of {whom} is hidden in the indicator `{slug}`, and nothing proves that it"
            ),
            _ => {
                format!(
                    "The figures of {whom} are hidden in the indicator `{slug}`, and nothing proves that one of them"
                )
            }
        };
        let more = match unproven.len() - 1 {
            0 => String::new(),
            1 => " So it is with one more of this indicator.".to_owned(),
            more => format!(" So it is with {more} more of this indicator."),
        };
        let message = format!("{told} cannot be worked out from the figures beside it.{more}");
        let told = Diagnostic::new(Code::Unproven, self.indicator.span, message)
            .expected("one more figure of the same sum that is kept back")
            .help("Keep the figure of another group or place of the same sum back too: write the source’s mark for it in place of its value, in a table such as `*`, in a document `suppressed`. Or name a smaller set of groups, or leave the figures out.");
        Some(told)
    }

    fn doubted(&self, added: &[Withheld]) -> Option<Diagnostic> {
        let first = added.first()?;
        let slug = &self.indicator.slug;
        let told = match added.len() {
            1 => format!(
                "One more figure of the indicator `{slug}` had to be hidden: while it was shown, nothing proved that the hidden figures beside cannot be worked out"
            ),
            more => format!(
                "{more} more figures of the indicator `{slug}` had to be hidden: while they were shown, nothing proved that the hidden figures beside cannot be worked out"
            ),
        };
        let message = format!("{told}. It begins with {}.", self.table(first));
        let told = Diagnostic::new(Code::MoreHidden, self.indicator.span, message)
            .expected("groups and places that are larger")
            .help("Nothing has to be mended. Nobody who adds up and subtracts can work out what is hidden there; that so much had to be hidden may tell a little to one who runs this program on all numbers that there could be. To show more, name a smaller set of groups, or leave a breakdown or a kind of place out.");
        Some(told)
    }

    /// The figures that are hidden at the same time beside one: of other groups of the place; of everyone, in
    /// other places of its kind. It is one of them.
    fn beside(&self, one: &Withheld) -> Vec<&PublishedSeries> {
        let place = |id| {
            let place = self.card.places.get(id);
            (place.within, place.kind)
        };
        let is_beside = |it: &&PublishedSeries| match one.population {
            Population::Everyone => {
                it.population == Population::Everyone && place(it.place) == place(one.place)
            }
            _ => it.place == one.place && by(&it.population) == by(&one.population),
        };
        let is_hidden = |it: &&PublishedSeries| {
            it.points.iter().any(|point| point.period == one.period && point.cell.is_suppressed())
        };
        self.series.iter().filter(is_beside).filter(is_hidden).collect()
    }

    /// Whom those beside one are about, where and when: the first of them in the card's order.
    fn named(&self, one: &Withheld, beside: &[&PublishedSeries]) -> String {
        let place = |id| self.card.places.get(id).title.clone();
        let is_of_everyone = one.population == Population::Everyone;
        let name = |it: &&PublishedSeries| match is_of_everyone {
            true => place(it.place),
            false => self.group(&it.population),
        };
        let mut names: Vec<String> = beside.iter().take(NAMED).map(name).collect();
        if beside.len() > NAMED {
            names.push(format!("{} more", beside.len() - NAMED));
        }
        let names = listed(&names);
        match is_of_everyone {
            true => format!("everyone in {names} for {}", one.period),
            false => format!("{names} in {} for {}", place(one.place), one.period),
        }
    }

    /// The table that a figure stands in. Where it is the only one that is hidden there, its place would name it.
    fn table(&self, one: &Withheld) -> String {
        let titles = by(&one.population).into_iter().map(|id| {
            let breakdown = &self.card.breakdowns[id.0 as usize];
            format!("“{}”", breakdown.title)
        });
        let titles: Vec<String> = titles.collect();
        match (titles.is_empty(), self.beside(one).len()) {
            (true, _) => format!("those of everyone for {}", one.period),
            (_, ..=1) => format!("those by {} for {}", listed(&titles), one.period),
            _ => {
                let place = &self.card.places.get(one.place).title;
                format!("those by {} in {place} for {}", listed(&titles), one.period)
            }
        }
    }

    fn group(&self, population: &Population) -> String {
        let title = |(breakdown, group): &(BreakdownId, GroupId)| {
            self.card.breakdowns[breakdown.0 as usize].groups[group.0 as usize].title.clone()
        };
        match population {
            Population::Everyone => "everyone".to_owned(),
            Population::Group(breakdown, group) => title(&(*breakdown, *group)),
            Population::Crossed(parts) => {
                let titles: Vec<String> = parts.iter().map(title).collect();
                titles.join(" × ")
            }
        }
    }
}

/// The breakdowns that tell a population apart.
fn by(population: &Population) -> Vec<BreakdownId> {
    match population {
        Population::Everyone => Vec::new(),
        Population::Group(breakdown, _) => vec![*breakdown],
        Population::Crossed(parts) => parts.iter().map(|(breakdown, _)| *breakdown).collect(),
    }
}

fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
