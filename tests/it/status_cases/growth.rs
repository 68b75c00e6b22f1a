//! Cases of kind `open_sdg_cagr`.

use super::fields::Fields;
use super::pace::{names, promised};
use super::results::{Results, number, rate, word};
use reportcard::report::PaceRule;
use reportcard::statistics::growth;

pub fn run(input: &Fields<'_>) -> Results {
    let (world, baseline, latest) = promised(input, PaceRule::OpenSdg)?;
    let target = world.report.card.indicators[0].target.clone();
    let target = target.map(|target| (target.period, target.value));
    let growth = growth(input.direction()?, baseline, latest, target);
    let told = world.found().finding.pace;
    let said = told.map(|told| (told.word, told.ratio));
    if said.is_some_and(|said| said != (growth.word, growth.ratio)) {
        return Err(format!("assess says {told:?}, the rule {growth:?}"));
    }
    Ok(vec![
        ("cagr_observed", rate(growth.observed)),
        ("cagr_required", rate(growth.required)),
        ("ratio", number(growth.ratio)),
        ("status", word(names(growth.word))),
    ])
}
