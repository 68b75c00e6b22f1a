//! Card: all of a report that may be printed as it stands.

use super::{
    Attached, Backbone, Boundaries, Commitment, Contact, CountedWhom, GroupId, Indicator, PaceRule,
    Partner, PlaceId, Places, Population, Privacy, Prose, Released, StageId,
};
use crate::source::Span;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One edition of a community's report card, without its numbers.
#[derive(Clone, Debug)]
pub struct Card {
    /// Whose card it is.
    pub community: Community,
    /// Which year's.
    pub edition: Edition,
    /// Language tag of the pages, such as `en`.
    pub language: String,
    /// What words are in the language of this card by which documents are held together, and other texts that are the
    /// same in several places; none of the site's first language.
    pub said: Option<Arc<BTreeMap<String, String>>>,
    /// The languages of the site, by their tags: first the one that its documents are written in.
    pub languages: Vec<String>,
    /// Where the site will stand, without a trailing `/`; needed only by absolute addresses
    /// (canonical links, the sitemap, social images).
    pub base_url: Option<String>,
    /// How it looks.
    pub style: Style,
    /// Which figures may be shown.
    pub privacy: Privacy,
    /// The default rule of pace.
    pub pace: PaceRule,
    /// Under which licence the data may be used.
    pub licence: Option<Licence>,
    /// Whether each page gets a social image.
    pub social_images: bool,
    /// Whether each chart can be had as a picture.
    pub chart_images: bool,
    /// Whether the page about the data says how fresh and how complete the numbers of each outcome are.
    pub freshness: bool,
    /// The stages from cradle to career.
    pub stages: Vec<Stage>,
    /// The breakdowns that indicators choose from.
    pub breakdowns: Vec<Breakdown>,
    /// The places that its numbers are about, its own community first.
    pub places: Places,
    /// Where they lie.
    pub boundaries: Arc<Boundaries>,
    /// By which rule the places beside the community are its peers.
    pub peers: Option<String>,
    /// The outcomes, in the order of a child's life.
    pub outcomes: Vec<Arc<Outcome>>,
    /// The story behind the numbers of each outcome, in their order.
    pub stories: Vec<Arc<Prose>>,
    /// The author's words on single places.
    pub place_stories: BTreeMap<PlaceId, Prose>,
    /// The indicators, by outcome, core before contributing.
    pub indicators: Vec<Arc<Indicator>>,
    /// The partners, in the author's order.
    pub partners: Vec<Partner>,
    /// What they promised, in the author's order.
    pub commitments: Vec<Commitment>,
    /// The backbone and the case for funding it, where there are documents of it.
    pub backbone: Option<Backbone>,
    /// The folder that it is kept in once it is released, such as `2025-26`, and stands in below later cards; empty where
    /// nothing of its edition's name can be one.
    pub folder: String,
    /// Whether this is the copy that is kept for good, and stands below later cards.
    pub is_kept: bool,
    /// The cards that were released before, oldest first.
    pub released: Vec<Arc<Released>>,
    /// Corrections of earlier cards, newest first.
    pub corrections: Vec<Correction>,
    /// The story on the home page.
    pub home: Prose,
    /// Pages of the author's own.
    pub pages: Vec<Page>,
    /// The BLAKE3 digest of the words of each of these texts, by the path of its file: whether it was touched since.
    pub text_digests: BTreeMap<String, [u8; 32]>,
    /// The files that all these texts show or hand out.
    pub attached: Vec<Attached>,
    /// The author's menu: paths of pages below the site's root, and the words for them where they have
    /// others than their own; empty where the author gives none.
    pub navigation: Vec<(String, Option<String>)>,
    /// The picture that stands before the partnership's name, by its path among these.
    pub logo: Option<String>,
    /// The picture that browsers mark the site with, by its path among these.
    pub icon: Option<String>,
}

impl Card {
    /// The last card that was released before this one.
    pub fn last_released(&self) -> Option<&Released> {
        let earlier = |it: &&Arc<Released>| it.name != self.edition.name;
        self.released.iter().rev().find(earlier).map(|it| &**it)
    }

    /// Whether another card is of the same things in the same order, so that ids of the one are those of the other.
    pub fn is_like(&self, other: &Self) -> bool {
        let breakdowns = |card: &Self| {
            let groups = card.breakdowns.iter().map(|it| (it.slug.clone(), it.groups.len()));
            groups.collect::<Vec<_>>()
        };
        let indicators = self.indicators.iter().map(|it| &it.slug);
        indicators.eq(other.indicators.iter().map(|it| &it.slug))
            && breakdowns(self) == breakdowns(other)
            && self.counts() == other.counts()
    }

    /// How many there are of what is named by its place in a list.
    fn counts(&self) -> [usize; 15] {
        let of = |count: fn(&Backbone) -> usize| self.backbone.as_ref().map_or(0, count);
        [
            self.places.parts().count(),
            self.stages.len(),
            self.outcomes.len(),
            self.partners.len(),
            self.commitments.len(),
            self.pages.len(),
            of(|it| it.functions.len()),
            of(|it| it.budgets.len()),
            of(|it| it.income.len()),
            of(|it| it.influenced.len()),
            of(|it| it.contributions.len()),
            of(|it| it.rates.len()),
            of(|it| it.options.len()),
            of(|it| it.asks.len()),
            of(|it| it.investors.len()),
        ]
    }

    /// Every text of the author's.
    pub fn texts(&self) -> impl Iterator<Item = &Prose> {
        let own = self.pages.iter().map(|page| &page.body);
        let case = self.backbone.iter().map(|backbone| &backbone.story);
        let stories = self.stories.iter().map(|story| &**story);
        std::iter::once(&self.home)
            .chain(own)
            .chain(stories)
            .chain(self.place_stories.values())
            .chain(case)
    }
}

/// Whose card it is.
#[derive(Clone, Debug)]
pub struct Community {
    /// The community, as in "Marlow County".
    pub name: String,
    /// The partnership that publishes, as in "Marlow Forward".
    pub partnership: String,
    /// One sentence on the partnership, for the foot of each page.
    pub about: Option<String>,
    /// A notice that belongs on every page, such as "An invented community: every number here is made up."
    pub notice: Option<String>,
    /// Whom to ask.
    pub contact: Option<Contact>,
}

/// One year's published card.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Its name, such as "2026".
    pub name: String,
    /// When it is published; "too old" is counted from here, never from a clock.
    pub published: Date,
    /// When the next one comes, as the author says it.
    pub next_update: Option<String>,
    /// Where the card before it stands.
    pub last_card: Option<String>,
}

/// How the site looks.
#[derive(Clone, Debug, Default, Hash)]
pub struct Style {
    /// Name of a folder in `themes/`; the built-in theme where none is given.
    pub theme: Option<String>,
    /// Where the theme is named.
    pub theme_at: Option<Span>,
    /// Where the language of the pages is named.
    pub language_at: Option<Span>,
    /// Messages that the author words otherwise, with the places of their ids.
    pub words: Vec<(String, Span, String)>,
    /// The one colour of links, improvement and emphasis, `#rrggbb`.
    pub brand: Option<(String, Span)>,
    /// The colour of promises (targets and pace), `#rrggbb`.
    pub accent: Option<(String, Span)>,
}

/// A licence.
#[derive(Clone, Debug)]
pub struct Licence {
    /// Such as "CC BY 4.0".
    pub name: String,
    /// Its address.
    pub url: Option<String>,
}

/// One stage from cradle to career.
#[derive(Clone, Debug, Hash)]
pub struct Stage {
    /// Its id in YAML.
    pub slug: String,
    /// Such as "Early years".
    pub title: String,
}

/// What is wanted for children.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Its name in addresses.
    pub slug: String,
    /// Short name for the line from cradle to career, such as "Early grade reading".
    pub title: String,
    /// Which stage it belongs to.
    pub stage: StageId,
    /// The age it is about, in years.
    pub age: Option<u32>,
    /// The author's own finding for the top of its page; made from the data where none is given.
    pub finding: Option<String>,
    /// Its indicators, core first: a range of [`Card::indicators`].
    pub indicators: Vec<super::IndicatorId>,
    /// A voice from the community: words, name and role.
    pub voice: Option<Voice>,
    /// What a reader can do, for the handout.
    pub act: Option<String>,
    /// Where it is declared.
    pub span: Span,
}

/// Somebody's words.
#[derive(Clone, Debug)]
pub struct Voice {
    /// The words, without quotation marks.
    pub quote: String,
    /// Who said them.
    pub name: String,
    /// In which role.
    pub role: Option<String>,
}

/// A way to tell children apart in the data.
#[derive(Clone, Debug, Hash)]
pub struct Breakdown {
    /// Its id in YAML, CSV heads and addresses.
    pub slug: String,
    /// Such as "Race and ethnicity".
    pub title: String,
    /// Its groups, in the order that the community chose.
    pub groups: Vec<Group>,
    /// The group that others are compared with; all children where none is named.
    pub reference: Option<GroupId>,
    /// Whether a child can be in several of its groups.
    pub overlapping: bool,
    /// A sentence on the grouping, such as who chose the order.
    pub note: Option<String>,
}

/// One group of a breakdown.
#[derive(Clone, Debug, Hash)]
pub struct Group {
    /// Its id in YAML and CSV cells.
    pub slug: String,
    /// Such as "Hispanic or Latino".
    pub title: String,
    /// Of a merged group, the groups that it takes the place of in an indicator where one of them cannot be shown.
    pub of: Vec<GroupId>,
}

impl Breakdown {
    /// Whether a group is merged of others, or may be merged with others: either has figures only where the other has
    /// none.
    pub fn may_be_merged(&self, group: GroupId) -> bool {
        let of = &self.groups[usize::from(group.0)].of;
        !of.is_empty() || self.groups.iter().any(|it| it.of.contains(&group))
    }
}

/// A correction of an earlier card.
#[derive(Clone, Debug)]
pub struct Correction {
    /// When it was made.
    pub date: Date,
    /// What was wrong and what is right.
    pub text: String,
}

/// A page of the author's own.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub body: Prose,
}

impl CountedWhom {
    /// Whom a population of a place counts, by the ids of this card.
    pub fn of(
        place: PlaceId,
        population: &Population,
        places: &Places,
        breakdowns: &[Breakdown],
    ) -> Self {
        let groups = population.parts().map(|(breakdown, group)| {
            let breakdown = &breakdowns[usize::from(breakdown.0)];
            (breakdown.slug.clone(), breakdown.groups[usize::from(group.0)].slug.clone())
        });
        Self { place: places.get(place).slug.clone(), groups: groups.collect() }
    }
}
