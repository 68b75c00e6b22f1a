//! Rules: how a status and a pace are worked out, with a measure of this card as the example.

use crate::page::view::{Fact, Link, Part};
use crate::page::words::indicator::{Measure, judged};
use crate::page::words::sheet::{Sheet, say};
use crate::report::{PaceRule, StatusWord};

impl Sheet<'_> {
    /// The status rule, its words, and the rule applied to one measure.
    pub(crate) fn status_part(&self) -> Part {
        let mut part = Part {
            id: "status".to_owned(),
            heading: say!(self.language, "rules-status"),
            paragraphs: vec![say!(self.language, "rules-status-how")],
            facts: self.status_words(),
            ..Part::default()
        };
        if let Some(m) = self.worked() {
            part.facts.push(Fact {
                term: say!(self.language, "rules-example"),
                texts: vec![Link {
                    text: say!(
                        self.language,
                        "rules-example-text",
                        "name" = &m.indicator.title,
                        "word" = crate::page::words::status::word(self.language, &m.finding.status),
                        "sentence" = m.arithmetic()
                    ),
                    href: Some(self.href(crate::page::Route::Indicator(m.id))),
                }],
            });
        }
        part
    }

    fn status_words(&self) -> Vec<Fact> {
        let fact = |(word, means): (&str, &str)| Fact {
            term: self.language.text(word, &[]),
            texts: vec![crate::page::indicator::plain(self.language.text(means, &[]))],
        };
        let words = [
            ("status-met", "rules-met"),
            ("status-improving", "rules-improving"),
            ("status-same", "rules-same"),
            ("status-worse", "rules-worse"),
            ("status-unknown", "rules-unknown"),
        ];
        words.into_iter().map(fact).collect()
    }

    /// The measure that shows the rule best: one that improves by a test, or any that is judged.
    fn worked(&self) -> Option<Measure<'_>> {
        let by_rule = |m: &Measure| {
            judged(&m.finding.status).is_some()
                && matches!(
                    m.finding.status,
                    crate::statistics::Status::Judged { by_author: None, .. }
                )
        };
        let best = self.core().find(|m| by_rule(m) && m.word() == Some(StatusWord::Improving));
        best.or_else(|| self.core().find(by_rule))
    }

    /// The rules of pace, trend, the turned curve, and gaps.
    pub(crate) fn pace_part(&self) -> Part {
        let used = |rule: PaceRule| self.card.indicators.iter().any(|i| i.pace == rule);
        let mut paragraphs = Vec::new();
        if used(PaceRule::Linear) {
            paragraphs.push(say!(self.language, "rules-pace-linear"));
        }
        if used(PaceRule::OpenSdg) {
            paragraphs.push(say!(self.language, "rules-pace-growth"));
        }
        paragraphs.push(say!(self.language, "rules-trend"));
        paragraphs.push(say!(self.language, "rules-curve"));
        Part {
            id: "pace".to_owned(),
            heading: say!(self.language, "rules-pace"),
            paragraphs,
            ..Part::default()
        }
    }

    pub(crate) fn gap_part(&self) -> Part {
        Part {
            id: "gaps".to_owned(),
            heading: say!(self.language, "rules-gaps"),
            paragraphs: vec![
                say!(self.language, "rules-gaps-how"),
                say!(self.language, "rules-gaps-levelling"),
                say!(self.language, "rules-intervals"),
            ],
            ..Part::default()
        }
    }
}
