//! Status: the verdict on a measure, as glyph, word and sentence.

use super::indicator::Measure;
use super::sheet::{say, sentences};
use crate::language::Language;
use crate::page::view::{StatusView, Token};
use crate::report::{Direction, Population, StatusWord};
use crate::statistics::{Reason, Status};
use rust_decimal::Decimal;

/// Years in a row against the change since the baseline, from which on they are worth a word.
const RUN_WORTH_TELLING: i32 = 3;

pub(crate) fn token(status: &Status) -> Token {
    match status {
        Status::Judged { word, .. } => match word {
            StatusWord::TargetMet => Token::Met,
            StatusWord::Improving => Token::Improving,
            StatusWord::LittleOrNoChange => Token::Same,
            StatusWord::GettingWorse => Token::Worse,
        },
        _ => Token::Unknown,
    }
}

/// The word of a status, such as "Improving".
pub(crate) fn word(language: &Language, status: &Status) -> String {
    let key = match token(status) {
        Token::Met => "status-met",
        Token::Improving => "status-improving",
        Token::Same => "status-same",
        Token::Worse => "status-worse",
        Token::Unknown => "status-unknown",
    };
    language.text(key, &[])
}

/// Glyph and word, without a sentence.
pub(crate) fn bare(language: &Language, status: &Status) -> StatusView {
    StatusView { token: token(status), word: word(language, status), sentence: String::new() }
}

impl Measure<'_> {
    /// Glyph, word, and the change since the baseline in words.
    pub(crate) fn card_status(&self) -> StatusView {
        StatusView { sentence: self.change_sentence(), ..bare(self.language, &self.finding.status) }
    }

    /// Glyph, word, and how the status was worked out.
    pub(crate) fn full_status(&self) -> StatusView {
        StatusView { sentence: self.arithmetic(), ..bare(self.language, &self.finding.status) }
    }

    /// "Up 9.6 points since 2021–22.", or why no change is told.
    pub(crate) fn change_sentence(&self) -> String {
        match &self.finding.status {
            Status::Judged { .. } => self.moved_since().unwrap_or_default(),
            // That no target is set stands where the track would be.
            Status::NoTarget => self.moved_since().unwrap_or_else(|| self.withheld()),
            _ => self.withheld(),
        }
    }

    /// Why there is no verdict, in a sentence.
    fn withheld(&self) -> String {
        let reason = match &self.finding.status {
            Status::Judged { .. } => return String::new(),
            Status::NoBaseline => "no-baseline",
            Status::BaselineOnly => "baseline-only",
            Status::NoTarget => "no-target",
            Status::NotAssessed(reason) => match reason {
                Reason::BreakInSeries => "break",
                Reason::Suppressed => "suppressed",
                Reason::ZeroBaseline => "zero-baseline",
                Reason::Ranges => "ranges",
                Reason::NoData => "no-data",
            },
        };
        let broken = self.indicator.breaks.iter().map(|b| b.before).max();
        let since = broken.map(|p| self.period(p)).unwrap_or_default();
        say!(self.language, "status-withheld", "reason" = reason, "since" = since)
    }

    fn moved_since(&self) -> Option<String> {
        let (change, baseline) = (self.finding.change?, self.finding.baseline?);
        let moved = self.moved(change.difference, &Population::Everyone);
        let run = self.finding.run;
        let against = match moved {
            "rose" => run <= -RUN_WORTH_TELLING,
            "fell" => run >= RUN_WORTH_TELLING,
            _ => false,
        };
        let key = if against { "change-but-run" } else { "change-since" };
        Some(say!(
            self.language,
            key,
            "moved" = moved,
            "difference" = self.difference(change.difference),
            "since" = self.period(baseline.period),
            "run" = self.language.number_word(run.unsigned_abs() as usize)
        ))
    }

    /// The status rule applied to this measure: baseline, latest, target and rule in one sentence.
    pub(crate) fn arithmetic(&self) -> String {
        let Status::Judged { word, by_author } = &self.finding.status else {
            return sentences([self.withheld(), self.no_target_reason(), self.path()]);
        };
        let sentence = match by_author {
            Some(reason) => say!(
                self.language,
                "status-by-author",
                "path" = self.path(),
                "target" = self
                    .indicator
                    .target
                    .as_ref()
                    .map(|t| self.target(t.value))
                    .unwrap_or_default(),
                "reason" = reason
            ),
            None => self.by_rule(*word),
        };
        let lower = match self.indicator.direction {
            Direction::Lower => say!(self.language, "lower-sentence"),
            Direction::Higher => String::new(),
        };
        sentences([sentence, lower])
    }

    fn no_target_reason(&self) -> String {
        match (&self.finding.status, &self.indicator.no_target) {
            (Status::NoTarget, Some(reason)) => {
                say!(self.language, "no-target-reason", "reason" = reason)
            }
            _ => String::new(),
        }
    }

    /// "From 48.6% in 2016–17 to 58.9% in 2025–26.", or the latest alone.
    fn path(&self) -> String {
        let Some(latest) = self.finding.latest else {
            return String::new();
        };
        let (to, now) = (self.long(latest.value), self.period(latest.period));
        match self.finding.baseline.filter(|b| b.period < latest.period) {
            Some(b) if self.finding.change.is_some() => say!(
                self.language,
                "from-to",
                "from" = self.long(b.value),
                "since" = self.period(b.period),
                "to" = to,
                "now" = now
            ),
            _ => say!(self.language, "at-now", "to" = to, "now" = now),
        }
    }

    fn by_rule(&self, word: StatusWord) -> String {
        let (Some(latest), Some(target)) = (self.finding.latest, &self.indicator.target) else {
            return String::new();
        };
        let key = match word {
            StatusWord::TargetMet => "rule-met",
            StatusWord::Improving => "rule-improving",
            StatusWord::LittleOrNoChange => "rule-same",
            StatusWord::GettingWorse => "rule-worse",
        };
        let baseline = self.finding.baseline;
        let change = self.finding.change;
        let toward = change.map(|c| self.better_by(c.difference));
        let percent = change.and_then(|c| c.percent);
        let beyond = self.better_by(latest.value - target.value);
        say!(
            self.language,
            key,
            "known" = if change.is_some() { "yes" } else { "no" },
            "from" = baseline.map(|b| self.long(b.value)).unwrap_or_default(),
            "since" = baseline.map(|b| self.period(b.period)).unwrap_or_default(),
            "to" = self.long(latest.value),
            "now" = self.period(latest.period),
            "target" = self.target(target.value),
            "tested" = if self.finding.tested { "yes" } else { "no" },
            "achieved" = self.finding.achieved.map(|a| self.numbers().share(a)).unwrap_or_default(),
            "percent" = percent.map(|p| self.numbers().share(p.abs())).unwrap_or_default(),
            "beyond" = if beyond.is_zero() { "at" } else { "past" },
            "toward" = match toward {
                Some(t) if t > Decimal::ZERO => "yes",
                Some(t) if t < Decimal::ZERO => "no",
                _ => "still",
            }
        )
    }
}
