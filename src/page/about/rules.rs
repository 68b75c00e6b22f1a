//! Rules: how a status and a pace are worked out, with an indicator of this card as the example.

use crate::language::say;
use crate::page::view::{Fact, Link, Part};
use crate::page::words::indicator::{IndicatorView, judged};
use crate::page::words::sheet::Sheet;
use crate::page::words::status::arithmetic;
use crate::report::{PaceRule, StatusWord};

/// The status rule, its words, and the rule applied to one indicator.
pub(crate) fn status_part(sheet: &Sheet<'_>) -> Part {
    let mut part = Part {
        id: "status".to_owned(),
        heading: say!(sheet, "rules-status"),
        paragraphs: vec![say!(sheet, "rules-status-how")],
        facts: status_words(sheet),
        ..Part::default()
    };
    if let Some(m) = worked(sheet) {
        part.facts.push(Fact {
            term: say!(sheet, "rules-example"),
            texts: vec![sheet.link(
                say!(
                    sheet,
                    "rules-example-text",
                    "name" = &m.indicator.title,
                    "word" = crate::page::words::status::word(sheet.language, &m.finding.status),
                    "sentence" = arithmetic(&m)
                ),
                crate::page::route::Route::Indicator(m.id),
            )],
        });
    }
    part
}

fn status_words(sheet: &Sheet<'_>) -> Vec<Fact> {
    let fact = |(word, means): (&str, &str)| Fact {
        term: sheet.text(word, &[]),
        texts: vec![Link::plain(sheet.text(means, &[]))],
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

/// The indicator that shows the rule best: one that improves by a test, or any that is judged.
fn worked<'a>(sheet: &Sheet<'a>) -> Option<IndicatorView<'a>> {
    let by_rule = |m: &IndicatorView| {
        judged(&m.finding.status).is_some()
            && matches!(m.finding.status, crate::statistics::Status::Judged { by_author: None, .. })
    };
    let best = sheet.core().find(|m| by_rule(m) && m.word() == Some(StatusWord::Improving));
    best.or_else(|| sheet.core().find(by_rule))
}

/// The rules of pace, trend, the turned curve, and gaps.
pub(crate) fn pace_part(sheet: &Sheet<'_>) -> Part {
    let used = |rule: PaceRule| sheet.card.indicators.iter().any(|i| i.pace == rule);
    let mut paragraphs = Vec::new();
    if used(PaceRule::Linear) {
        paragraphs.push(say!(sheet, "rules-pace-linear"));
    }
    if used(PaceRule::OpenSdg) {
        paragraphs.push(say!(sheet, "rules-pace-growth"));
    }
    paragraphs.push(say!(sheet, "rules-trend"));
    paragraphs.push(say!(sheet, "rules-curve"));
    Part {
        id: "pace".to_owned(),
        heading: say!(sheet, "rules-pace"),
        paragraphs,
        ..Part::default()
    }
}

pub(crate) fn gap_part(sheet: &Sheet<'_>) -> Part {
    Part {
        id: "gaps".to_owned(),
        heading: say!(sheet, "rules-gaps"),
        paragraphs: vec![
            say!(sheet, "rules-gaps-how"),
            say!(sheet, "rules-gaps-levelling"),
            say!(sheet, "rules-intervals"),
        ],
        ..Part::default()
    }
}
