//! Rules: how a status and a pace are worked out, with an indicator of this card as the example.

use crate::language::say;
use crate::page::route::Route;
use crate::page::view::Link;
use crate::page::words::indicator::{IndicatorView, judged};
use crate::page::words::sheet::Sheet;
use crate::page::words::status::{arithmetic, word};
use crate::report::{PaceRule, StatusWord};
use crate::statistics::Status;

/// The status rule applied to one indicator; none where it judges none.
pub(crate) fn example(sheet: &Sheet<'_>) -> Option<Link> {
    let m = worked(sheet)?;
    let text = say!(
        sheet,
        "rules-example-text",
        "name" = &m.indicator.title,
        "word" = word(sheet.language, &m.finding.status),
        "sentence" = arithmetic(&m)
    );
    Some(sheet.link(text, Route::Indicator(m.id)))
}

/// The indicator that shows the rule best: one that improves by a test, or any that is judged.
fn worked<'a>(sheet: &Sheet<'a>) -> Option<IndicatorView<'a>> {
    let by_rule = |m: &IndicatorView| {
        judged(&m.finding.status).is_some()
            && matches!(m.finding.status, Status::Judged { by_author: None, .. })
    };
    let best = sheet.core().find(|m| by_rule(m) && m.word() == Some(StatusWord::Improving));
    best.or_else(|| sheet.core().find(by_rule))
}

/// The rules of pace by which some indicator is judged.
pub(crate) fn pace_rules(sheet: &Sheet<'_>) -> Vec<String> {
    let used = |rule: PaceRule| sheet.card.indicators.iter().any(|i| i.pace == rule);
    let linear = used(PaceRule::Linear).then(|| say!(sheet, "rules-pace-linear"));
    let growth = used(PaceRule::OpenSdg).then(|| say!(sheet, "rules-pace-growth"));
    linear.into_iter().chain(growth).collect()
}
