//! Tally: how many measures have which status.

use super::layout::Layout;
use crate::language::say;
use crate::page::view::{StatusView, Tally, Token};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::page::words::status;
use crate::report::StageId;

/// What can be judged, best first.
const JUDGED: [Token; 4] = [Token::Met, Token::Improving, Token::Same, Token::Worse];
/// The most names in a row of the tally, and in one that counts many.
const MOST_TALLIED: usize = 8;
const MOST_OF_MANY: usize = 3;

/// One row for each status that occurs, best first; they add up to those that can be judged.
pub(super) fn tally(sheet: &Sheet<'_>, indicators: &[IndicatorView], layout: Layout) -> Vec<Tally> {
    let most = if layout == Layout::List { MOST_OF_MANY } else { MOST_TALLIED };
    let row = |token: Token| {
        let of: Vec<&IndicatorView> =
            indicators.iter().filter(|m| status::token(&m.finding.status) == token).collect();
        let first = of.first()?;
        let names = of.iter().take(most).map(|m| m.indicator.short.clone());
        let list =
            names.reduce(|list, next| say!(sheet, "list-more", "list" = list, "next" = next));
        let list = list.unwrap_or_default();
        let more = of.len().saturating_sub(most);
        let names = match more {
            0 => list,
            n => {
                say!(sheet, "tally-more", "list" = list, "more" = sheet.numbers().whole(n))
            }
        };
        Some(Tally {
            status: StatusView {
                token,
                word: status::word(sheet.language, &first.finding.status),
                sentence: names,
            },
            count: sheet.numbers().whole(of.len()),
        })
    };
    JUDGED.into_iter().filter_map(row).collect()
}

/// "Two improving, one getting worse": the core indicators of a stage; empty where it has none.
pub(super) fn stage_counts(sheet: &Sheet<'_>, stage: StageId) -> String {
    let of_stage = |m: &IndicatorView| sheet.outcome_of(m.indicator.outcome).stage == stage;
    let tokens: Vec<Token> =
        sheet.core().filter(of_stage).map(|m| status::token(&m.finding.status)).collect();
    let all = JUDGED.into_iter().chain([Token::Unknown]);
    let counts = all.map(|token| (token, tokens.iter().filter(|of| **of == token).count()));
    let counts = counts.filter(|(_, count)| *count > 0).enumerate();
    let told = counts.map(|(at, (token, count))| {
        let words = match at {
            0 => sheet.language.number_word_first(count),
            _ => sheet.language.number_word(count),
        };
        say!(sheet, "stage-count", "status" = token.into_str(), "words" = words)
    });
    let told = told.reduce(|list, next| say!(sheet, "list-more", "list" = list, "next" = next));
    told.unwrap_or_default()
}
