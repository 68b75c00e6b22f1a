//! Influence: what the organizations at the table spend, beside the backbone's cost. *Potential*
//! influence: it says what could be directed with more discipline, never what is.

use super::counted::{Counted, Line};
use crate::report::{Backbone, Holder, Partner, PartnerId, Period, Uncountable, one_name};
use rust_decimal::Decimal;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What could be influenced in one period.
#[derive(Clone, Debug, PartialEq)]
pub struct Influence {
    /// All of it: each organization's budgets of this period, or of its latest one before.
    pub could_be_influenced: Counted,
    /// That, for each unit of the backbone's cost, where the cost is known.
    pub per_dollar: Option<Counted>,
    /// How many organizations.
    pub organizations: usize,
    /// Who they are, so that two years are compared only where they count the same.
    pub(in crate::statistics) counted: Vec<Key>,
    /// By sector, largest first.
    pub sectors: Vec<SectorInfluence>,
}

/// One sector's part.
#[derive(Clone, Debug, PartialEq)]
pub struct SectorInfluence {
    /// The sector, as partners name it.
    pub sector: String,
    /// What its organizations spend.
    pub amount: Counted,
    /// How many organizations.
    pub organizations: usize,
}

/// An organization, for grouping its lines.
pub(in crate::statistics) type Key = (Option<PartnerId>, String);

pub(in crate::statistics) fn key(holder: &Holder) -> Key {
    match holder {
        Holder::Partner(id) => (Some(*id), String::new()),
        Holder::Other { name, .. } => (None, one_name(name)),
    }
}

/// The sector of an organization, as its partner or its line names it.
pub(in crate::statistics) fn sector<'a>(holder: &'a Holder, partners: &'a [Partner]) -> &'a str {
    match holder {
        Holder::Partner(id) => &partners[id.0].sector,
        Holder::Other { sector, .. } => sector,
    }
}

impl Influence {
    /// What could be influenced in a period; none where no organization has a line by then.
    pub(in crate::statistics) fn of(
        backbone: &Backbone,
        partners: &[Partner],
        period: Period,
        cost: Option<&Counted>,
    ) -> Result<Option<Self>, Uncountable> {
        let lines = latest_lines(backbone, period);
        let mut sectors: BTreeMap<&str, (Vec<Counted>, usize)> = BTreeMap::new();
        let mut all = Vec::new();
        for at in lines.values().flatten() {
            let line = &backbone.influenced[*at];
            let amount = Counted::money(line.amount, Line::Influenced(*at), line.period);
            let part = sectors.entry(sector(&line.holder, partners)).or_default();
            part.0.push(amount.clone());
            all.push(amount);
        }
        for lines in lines.values() {
            let holder = &backbone.influenced[lines[0]].holder;
            sectors.entry(sector(holder, partners)).or_default().1 += 1;
        }
        let Some(could_be_influenced) = Counted::sum(all)? else {
            return Ok(None);
        };
        let per_dollar = match cost {
            Some(cost) => could_be_influenced.over(cost)?,
            None => None,
        };
        Ok(Some(Self {
            could_be_influenced,
            per_dollar,
            organizations: lines.len(),
            counted: lines.into_keys().collect(),
            sectors: by_size(sectors)?,
        }))
    }
}

/// Each organization's lines of its latest period that is not after the one asked for.
pub(in crate::statistics) fn latest_lines(
    backbone: &Backbone,
    period: Period,
) -> BTreeMap<Key, Vec<usize>> {
    let mut latest: BTreeMap<Key, (Decimal, Vec<usize>)> = BTreeMap::new();
    for (at, line) in backbone.influenced.iter().enumerate() {
        let when = line.period.position();
        if when > period.position() {
            continue;
        }
        let kept = latest.entry(key(&line.holder)).or_insert((when, vec![]));
        if when > kept.0 {
            *kept = (when, vec![]);
        }
        if when == kept.0 {
            kept.1.push(at);
        }
    }
    let lines = latest.into_iter().map(|(key, (_, lines))| (key, lines));
    lines.collect()
}

fn by_size(
    sectors: BTreeMap<&str, (Vec<Counted>, usize)>,
) -> Result<Vec<SectorInfluence>, Uncountable> {
    let mut sized = Vec::new();
    for (sector, (parts, organizations)) in sectors {
        if let Some(amount) = Counted::sum(parts)? {
            sized.push(SectorInfluence { sector: sector.to_owned(), amount, organizations });
        }
    }
    sized.sort_by_key(|sector| Reverse(sector.amount.value));
    Ok(sized)
}
