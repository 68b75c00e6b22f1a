//! Released: earlier cards of the same community, kept as they were published.

use super::{Band, Counts, Indicator, Period, StatusWord};
use crate::source::editions;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A card that was released: a folder in `editions/`, which nobody writes in any more.
#[derive(Clone, Debug, PartialEq)]
pub struct Released {
    /// Its folder there, and the folder that it is served from.
    pub slug: String,
    /// The name of its edition, such as "2026".
    pub name: String,
    /// When it was published.
    pub published: Date,
    /// The language of its words, as a tag; not known of cards that were released by a version of this program that did
    /// not keep it.
    pub language: Option<String>,
    /// The files of its site.
    pub files: Vec<ReleasedFile>,
    /// What it published of each indicator, by their ids.
    pub indicators: BTreeMap<String, ReleasedIndicator>,
    /// What was promised, and how that stood.
    pub promises: Vec<ReleasedPromise>,
    /// The digest of the words of each of its texts, by their paths; not known of cards that were released by a version
    /// of this program that did not keep it.
    pub texts: Option<BTreeMap<String, [u8; 32]>>,
}

/// A promise as a released card told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleasedPromise {
    /// The id of whoever made it.
    pub partner: String,
    /// What, in the same words.
    pub what: String,
    /// The word of its state, such as `open`.
    pub state: String,
}

/// What a released card published of one indicator.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReleasedIndicator {
    /// Its name.
    pub title: String,
    /// The same in the card's other languages, by their tags.
    pub titles: BTreeMap<String, String>,
    /// What was measured.
    pub measure: String,
    /// How it was defined, as far as its card said it.
    pub definition: ReleasedDefinition,
    /// The latest period that was judged.
    pub latest: Option<Period>,
    /// How many decimals its values were printed with, in sentences and tables of everyone.
    pub decimals: Option<u32>,
    /// Whether it was one of those that are counted on the home page.
    pub is_core: bool,
    /// Its verdict, where it could be judged.
    pub status: Option<StatusWord>,
    /// Whether it had moved toward what is wanted.
    pub is_better: bool,
    /// How far each group was behind, by the ids of its breakdown and its own; below 0 where it was ahead.
    pub gaps: BTreeMap<(String, String), Decimal>,
    /// The period that it was compared with, and the value then.
    pub baseline: Option<(Period, Option<Decimal>)>,
    /// By when, and what was promised.
    pub target: Option<(Option<Period>, Decimal)>,
    /// What was printed, for each population of a place, by period; nothing where it was kept back or missing.
    pub figures: BTreeMap<CountedWhom, BTreeMap<Period, Printed>>,
}

impl ReleasedIndicator {
    /// Whether its values are of the same kind as those of an indicator: in the same unit, and better on the same side.
    pub fn is_like(&self, indicator: &Indicator) -> bool {
        let is_same = |was: &Option<String>, is: &str| was.as_deref().is_none_or(|was| was == is);
        is_same(&self.definition.unit, &indicator.unit.word())
            && is_same(&self.definition.direction, indicator.direction.into_str())
    }
}

/// What a released card said of how an indicator was made; nothing of what it was silent on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReleasedDefinition {
    /// What was counted.
    pub text: Option<String>,
    /// Who was counted.
    pub counted: Option<String>,
    /// The word of its unit, such as `percent`.
    pub unit: Option<String>,
    /// Which way was better: `higher` or `lower`.
    pub direction: Option<String>,
    /// The place that it was about, where that was not the community.
    pub place: Option<String>,
    /// Where its numbers came from: names, each with its address where it had one.
    pub sources: Vec<(String, Option<String>)>,
}

/// Whom a printed figure counts, by the ids that place, breakdowns and groups had.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CountedWhom {
    /// Where.
    pub place: String,
    /// The group of each breakdown; none for everyone.
    pub groups: BTreeMap<String, String>,
}

/// What was printed of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Printed {
    /// A value, with the counts behind it where they stood beside it.
    Value(Decimal, Option<Counts>),
    /// A range.
    Band(Band),
}

/// A file of a card that was released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleasedFile {
    /// Its path below the site's root.
    pub path: String,
    /// BLAKE3 digest of its bytes.
    pub digest: [u8; 32],
}

impl Released {
    /// Where a file of its site lies, below the folder of the site that it is kept in.
    pub fn source(&self, file: &ReleasedFile) -> String {
        format!("{}/{}/{}/{}", editions::FOLDER, self.slug, editions::SITE, file.path)
    }

    /// Where a file of its site stands in later ones.
    pub fn address(&self, file: &ReleasedFile) -> String {
        format!("{}/{}", self.slug, file.path)
    }
}
