//! Ask index: the way to each ask by what it serves: by outcome, and by function.

use crate::language::say;
use crate::page::view::{Fact, Link};
use crate::page::words::sheet::Sheet;
use crate::report::{Ask, Backbone, FunctionId, OutcomeId};

/// Asks that name outcomes stand with each of them; those that serve every one stand last.
pub(crate) fn by_outcome(sheet: &Sheet<'_>, backbone: &Backbone) -> Vec<Fact> {
    let all = sheet.card.outcomes.len();
    let every = |ask: &Ask| (0..all).all(|at| ask.serves(OutcomeId(at)));
    let outcomes = (0..all).map(OutcomeId).map(|id| {
        let title = sheet.outcome_of(id).title.clone();
        found(sheet, backbone, title, |ask| ask.serves(id) && !every(ask))
    });
    let rest = found(sheet, backbone, say!(sheet, "case-all-outcomes"), every);
    finding(outcomes.chain([rest]).flatten().collect())
}

pub(crate) fn by_function(sheet: &Sheet<'_>, backbone: &Backbone) -> Vec<Fact> {
    let functions = backbone.functions.iter().enumerate();
    let found = functions.filter_map(|(at, function)| {
        let pays = |ask: &Ask| ask.functions.contains(&FunctionId(at));
        found(sheet, backbone, function.title.clone(), pays)
    });
    finding(found.collect())
}

/// A list with one entry finds nothing.
fn finding(facts: Vec<Fact>) -> Vec<Fact> {
    if facts.len() > 1 { facts } else { vec![] }
}

fn found(
    sheet: &Sheet<'_>,
    backbone: &Backbone,
    term: String,
    wanted: impl Fn(&Ask) -> bool,
) -> Option<Fact> {
    let asks = backbone.asks.iter().filter(|ask| wanted(ask));
    let texts: Vec<Link> = asks.map(|ask| way_to(sheet, backbone, ask)).collect();
    (!texts.is_empty()).then_some(Fact { term, texts })
}

fn way_to(sheet: &Sheet<'_>, backbone: &Backbone, ask: &Ask) -> Link {
    let plan = ask.option.is_none();
    let option = ask.option.map(|id| backbone.options[id.0].slug.as_str());
    Link {
        text: match plan {
            true => say!(sheet, "funding-plan-of", "title" = &ask.title),
            false => ask.title.clone(),
        },
        href: Some(format!("#{}", option.unwrap_or(&ask.slug))),
    }
}
