//! Contribution: one line of the ledger – time, talent or treasure that a partner really aligned.

use super::{Money, OutcomeId, PartnerId, Period, RateId, Source};
use crate::source::Span;
use jiff::civil::Date;
use rust_decimal::Decimal;
use strum::IntoStaticStr;

/// What an hour is worth. No rate is built in: each has its year, its place and who says so.
#[derive(Clone, Debug)]
pub struct Rate {
    /// Its id in YAML and in the ledger's `rate` column.
    pub slug: String,
    /// For one hour.
    pub amount: Money,
    /// Of which period the rate is.
    pub period: Period,
    /// Of which place, such as "Ohio".
    pub place: String,
    /// Who publishes it.
    pub source: Source,
    /// Where it is written.
    pub span: Span,
}

/// One line of the ledger.
#[derive(Clone, Debug)]
pub struct Contribution {
    /// Who gave it.
    pub partner: PartnerId,
    /// The one outcome that it serves; none where it serves all.
    pub outcome: Option<OutcomeId>,
    /// When.
    pub period: Period,
    /// What was given.
    pub what: String,
    /// How much, in its own kind.
    pub gift: Gift,
    /// The program, grant or budget line, where it has a name: a dollar of it is counted once.
    pub program: Option<String>,
    /// The meeting or event that the hours were given to, where it was one.
    pub convening: Option<String>,
    /// How it was counted.
    pub method: String,
    /// How sure the count is.
    pub confidence: Confidence,
    /// Who attests it; none where nobody has yet.
    pub attested_by: Option<String>,
    /// When it was counted or attested.
    pub date: Date,
    /// Why it is not the same as another line that it looks like.
    pub counted_apart: Option<String>,
    /// Where it is written.
    pub span: Span,
}

impl Contribution {
    /// Whether somebody attests it and the confidence is high; every other line is an estimate.
    pub fn is_verified(&self) -> bool {
        self.attested_by.is_some() && self.confidence == Confidence::High
    }

    /// The hours behind it, where they are given.
    pub fn hours(&self) -> Option<Decimal> {
        match self.gift {
            Gift::Time { hours, .. } => Some(hours),
            Gift::Talent(Talent::Hours { hours, .. }) => Some(hours),
            Gift::Talent(Talent::Stated { hours, .. }) => hours,
            Gift::Realigned(_) | Gift::New(_) => None,
        }
    }
}

/// What was given. The four kinds are kept apart in every figure.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Gift {
    /// Hours of people who work together, at a rate.
    Time {
        /** How many; not negative. */
        hours: Decimal,
        /** At which rate. */
        rate: RateId,
    },
    /// Expertise given in kind.
    Talent(Talent),
    /// Existing money moved to what the data says works.
    Realigned(Money),
    /// Money that was not there before.
    New(Money),
}

/// Expertise given in kind, at a stated basis.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Talent {
    /// Hours at a rate.
    Hours {
        /** How many; not negative. */
        hours: Decimal,
        /** At which rate. */
        rate: RateId,
        /** What the rate stands for. */
        basis: String,
    },
    /// A worth that the giver states.
    Stated {
        /** How much. */
        amount: Money,
        /** The hours behind it, where they are known. */
        hours: Option<Decimal>,
        /** What it is based on, such as "the firm's own salary cost". */
        basis: String,
    },
}

/// The four kinds of contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum GiftKind {
    /// Hours.
    Time,
    /// Expertise.
    Talent,
    /// Treasure that was there, and moved.
    Realigned,
    /// Treasure that was not there.
    New,
}

impl GiftKind {
    /// The four, in the order of every table.
    pub const ALL: [GiftKind; 4] = [Self::Time, Self::Talent, Self::Realigned, Self::New];
}

impl Gift {
    /// Which of the four kinds it is.
    pub fn kind(&self) -> GiftKind {
        match self {
            Self::Time { .. } => GiftKind::Time,
            Self::Talent(_) => GiftKind::Talent,
            Self::Realigned(_) => GiftKind::Realigned,
            Self::New(_) => GiftKind::New,
        }
    }
}

/// How sure a count is, as the partnership says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum Confidence {
    /// A guess that somebody can defend.
    Low,
    /// Counted in part.
    Medium,
    /// Counted, with papers.
    High,
}
