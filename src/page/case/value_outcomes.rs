//! Stop: the outcomes on the line of the value page, with how many children more each counts.

use crate::page::Route;
use crate::page::view::{Link, Stop, Voice};
use crate::page::words::indicator::Measure;
use crate::page::words::sheet::{Sheet, say, sentences};
use crate::page::words::status::bare;
use crate::report::{Direction, OutcomeId, PartnerVoice, Period, Role, StatusWord};
use rust_decimal::Decimal;

impl Measure<'_> {
    /// How many more have what is wanted than at the baseline's rate (fewer, where lower is
    /// better), and since when; only of what improved.
    pub(crate) fn extra_served(&self) -> Option<(Decimal, Period)> {
        let good = matches!(self.word(), Some(StatusWord::Improving | StatusWord::TargetMet));
        let better = self.better_by(self.finding.change?.difference) > Decimal::ZERO;
        let since = self.finding.baseline?.period;
        let extra = self.extra_count().filter(|_| good && better)?;
        Some((extra, since))
    }
}

impl Sheet<'_> {
    /// Every outcome of the card.
    pub(crate) fn stops(&self) -> Vec<Stop> {
        let all = (0..self.card.outcomes.len()).map(OutcomeId);
        all.map(|id| self.stop(id)).collect()
    }

    pub(crate) fn stop(&self, id: OutcomeId) -> Stop {
        let outcome = self.outcome_of(id);
        let core: Vec<Measure> = self.measures(id, Role::Core).collect();
        let age = outcome.age.map(|age| age.to_string());
        let known = if age.is_some() { "yes" } else { "no" };
        let stop = Stop {
            glyphs: core.iter().map(|m| bare(self.language, &m.finding.status)).collect(),
            age: say!(self.language, "value-age", "known" = known, "age" = age.unwrap_or_default()),
            big: None,
            title: outcome.title.clone(),
            text: String::new(),
            href: self.href(Route::Outcome(id)),
        };
        match core[..] {
            [m] if m.extra_served().is_some() => self.counted_stop(m, stop),
            _ => Stop {
                text: sentences(core.iter().map(|m| self.moved_text(*m, core.len() > 1))),
                ..stop
            },
        }
    }

    /// A stop with a count of children; the outcome's own where nothing can be counted.
    fn counted_stop(&self, m: Measure, stop: Stop) -> Stop {
        let change = m.finding.baseline.zip(m.finding.latest);
        let (Some((extra, _)), Some((from, to))) = (m.extra_served(), change) else {
            return stop;
        };
        let fewer = m.indicator.direction == Direction::Lower;
        Stop {
            big: Some(self.numbers().decimal(extra, 0)),
            title: say!(
                self.language,
                "value-more",
                "side" = if fewer { "fewer" } else { "more" },
                "measure" = self.within_sentence(&m.indicator.measure)
            ),
            text: say!(
                self.language,
                "value-from",
                "to" = m.value(to.value),
                "from" = m.value(from.value)
            ),
            ..stop
        }
    }

    /// A text as it stands within a sentence: in a language that writes it so, its first letter is
    /// small, unless it begins with a name or an abbreviation.
    pub(crate) fn within_sentence(&self, text: &str) -> String {
        let mut letters = text.chars();
        let (Some(first), Some(second)) = (letters.next(), letters.next()) else {
            return text.to_owned();
        };
        let word = |text: &str| text.split_whitespace().next().map(str::to_owned);
        let small = say!(self.language, "case-within-sentence") == "small";
        let named = word(text) == word(&self.card.community.name);
        if !small || named || !second.is_lowercase() {
            return text.to_owned();
        }
        let mut out: String = first.to_lowercase().collect();
        out.push_str(&text[first.len_utf8()..]);
        out
    }

    fn moved_text(&self, m: Measure, named: bool) -> String {
        let change = m.change_sentence();
        match named {
            true => {
                say!(self.language, "value-named", "name" = &m.indicator.short, "change" = change)
            }
            false => change,
        }
    }

    pub(crate) fn line_label(&self) -> String {
        let count = self.core().count();
        say!(
            self.language,
            "home-line",
            "count" = count,
            "words" = self.language.number_word_first(count)
        )
    }

    /// What the counts compare, and that the backbone did not cause them.
    pub(crate) fn stops_note(&self) -> String {
        let counted = self.core().filter_map(|m| m.extra_served());
        let mut since: Vec<Period> = counted.map(|(_, since)| since).collect();
        since.sort();
        since.dedup();
        let words: Vec<String> = since.iter().map(|p| self.when(*p)).collect();
        say!(
            self.language,
            "value-line-note",
            "counted" = if since.is_empty() { "no" } else { "yes" },
            "since" = self.language.list(&words)
        )
    }

    pub(crate) fn all_measures(&self) -> Link {
        let count = self.core().count();
        Link {
            text: say!(
                self.language,
                "value-all",
                "count" = count,
                "words" = self.language.number_word(count)
            ),
            href: Some(self.href(Route::Home)),
        }
    }

    pub(crate) fn partner_voice(&self, voice: &PartnerVoice) -> Voice {
        let partner = voice.partner.map(|id| &self.card.partners[id.0].name);
        Voice {
            quote: say!(self.language, "quote", "words" = &voice.quote),
            name: voice.name.clone(),
            role: Some(match partner {
                Some(partner) => {
                    say!(self.language, "value-role", "role" = &voice.role, "partner" = partner)
                }
                None => voice.role.clone(),
            }),
        }
    }
}
