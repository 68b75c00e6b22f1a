//! Investor: a page for one who is asked, chosen from what they care about.

use super::amounts::backbone;
use super::funding::{ask, funding_href};
use super::value::{benefits, ratio_asides, talk};
use super::value_outcomes::{line_label, partner_voice, stop, stops};
use crate::language::say;
use crate::page::frame::{Heading, frame};
use crate::page::route::Route;
use crate::page::view::{Benefit, InvestorPage, Stop, Voice};
use crate::page::words::sheet::Sheet;
use crate::report::{Backbone, Investor, OutcomeId, PartnerVoice};
use crate::statistics::asks_of_interest;

pub(crate) fn investor(sheet: &Sheet<'_>, at: usize) -> InvestorPage {
    let Some((backbone, figures)) = backbone(sheet) else {
        return InvestorPage::default();
    };
    let investor = &backbone.investors[at];
    let asks = asks_of_interest(backbone, &investor.functions, &investor.outcomes);
    let h1 = say!(
        sheet,
        "investor-heading",
        "name" = &investor.name,
        "count" = asks.len(),
        "words" = sheet.language.number_word(asks.len())
    );
    let heading = Heading {
        here: investor.name.clone(),
        crumbs: vec![sheet.link(say!(sheet, "nav-value"), Route::Value)],
        finding: h1.clone(),
        ..Heading::default()
    };
    let year = figures.leverage.current();
    let cost = year.and_then(|year| Some((year, year.cost.as_ref()?)));
    InvestorPage {
        frame: frame(sheet, heading),
        h1,
        lede: investor.letter.clone(),
        stops: stops_for(sheet, investor),
        line: line_label(sheet),
        asides: cost.map(|(year, cost)| ratio_asides(sheet, year, cost)).unwrap_or_default(),
        asks: asks.into_iter().map(|id| ask(sheet, backbone, figures, id)).collect(),
        sectors: benefits_for(sheet, backbone, investor),
        voice: voice_for(sheet, backbone, investor),
        value: sheet.href(Route::Value),
        counted: cost.is_some(),
        funding: funding_href(sheet, backbone),
        contact: talk(sheet, backbone),
    }
}

/// The outcomes that they care about; all where they named none.
fn stops_for(sheet: &Sheet<'_>, investor: &Investor) -> Vec<Stop> {
    match investor.outcomes.is_empty() {
        true => stops(sheet),
        false => {
            let mut outcomes: Vec<OutcomeId> = investor.outcomes.clone();
            outcomes.sort();
            outcomes.dedup();
            outcomes.into_iter().map(|id| stop(sheet, id)).collect()
        }
    }
}

/// What their sectors get out of it; every sector where they named none.
fn benefits_for(sheet: &Sheet<'_>, backbone: &Backbone, investor: &Investor) -> Vec<Benefit> {
    let all = benefits(sheet, backbone);
    let wanted = backbone
        .sectors
        .iter()
        .map(|sector| investor.sectors.is_empty() || investor.sectors.contains(&sector.sector));
    let kept = all.into_iter().zip(wanted).filter(|(_, wanted)| *wanted);
    kept.map(|(benefit, _)| benefit).collect()
}

/// A voice of their sectors, or the first.
fn voice_for(sheet: &Sheet<'_>, backbone: &Backbone, investor: &Investor) -> Option<Voice> {
    let sector = |voice: &PartnerVoice| Some(&sheet.card.partners[voice.partner?.0].sector);
    let theirs = |v: &&PartnerVoice| sector(v).is_some_and(|s| investor.sectors.contains(s));
    let found = backbone.voices.iter().find(theirs);
    let voice = found.or(backbone.voices.first())?;
    Some(partner_voice(sheet, voice))
}
