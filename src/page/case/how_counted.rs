//! How counted: how the backbone's figures were counted, term by term, with sources.

use super::amounts::{exact, kind_name, long, money, when, years};
use super::arithmetic::{cost_fact, fact, lines_fact, ratios_fact};
use super::influenced_lines::{budgets_title, holder_name};
use super::ledger_lines::lines_title;
use crate::language::say;
use crate::page::view::{Fact, Link};
use crate::page::words::sentence::sentences;
use crate::page::words::sheet::Sheet;
use crate::report::{Backbone, Rate};
use crate::statistics::{Aligned, Counted, Influence, LeverageYear, Line};

/// "How we counted"; nothing where there is nothing to explain.
pub(crate) fn how_counted(
    sheet: &Sheet<'_>,
    backbone: &Backbone,
    year: &LeverageYear,
) -> Vec<Fact> {
    let mut facts = Vec::new();
    facts.extend(cost_fact(sheet, backbone, year));
    facts.extend(year.influence.as_ref().map(|i| influence_fact(sheet, backbone, i)));
    if let Some(together) = &year.aligned.together {
        facts.push(aligned_fact(sheet, &year.aligned, together));
        facts.extend(rates_fact(sheet, backbone, together));
        facts.push(verified_fact(sheet, &year.aligned));
    }
    facts.extend(ratios_fact(sheet, year));
    facts.extend(apart_fact(sheet, backbone, year));
    facts.extend(prices_fact(sheet, backbone, year));
    let budgets = year.influence.as_ref().map(|i| budgets_title(sheet, i));
    let lines = year.aligned.together.as_ref().map(|_| lines_title(sheet, year));
    facts.extend(lines_fact(sheet, budgets.as_deref(), lines.as_deref()));
    facts
}

fn influence_fact(sheet: &Sheet<'_>, backbone: &Backbone, influence: &Influence) -> Fact {
    let could = &influence.could_be_influenced;
    let count = influence.organizations;
    let whole = say!(
        sheet,
        "counted-could",
        "count" = count,
        "all" = sheet.numbers().whole(count),
        "amount" = exact(sheet, could)
    );
    let years = say!(
        sheet,
        "counted-years",
        "mixed" = could.periods().len() > 1,
        "years" = years(sheet, could)
    );
    let sectors: Vec<String> = influence
        .sectors
        .iter()
        .map(|sector| {
            let value = long(sheet, &sector.amount);
            let name = sheet.shared(&sector.sector);
            say!(sheet, "alt-named", "name" = name, "value" = value, "moved" = "no", "before" = "")
        })
        .collect();
    let mut sources: Vec<&str> = could
        .lines()
        .into_iter()
        .filter_map(|line| match line {
            Line::Influenced(at) => Some(backbone.influenced[at].source.name.as_str()),
            _ => None,
        })
        .collect();
    sources.sort_unstable();
    sources.dedup();
    let sources = sources.join("; ");
    fact(
        sheet,
        "counted-could-term",
        [
            sentences([whole, years]),
            say!(sheet, "counted-sectors", "list" = sheet.language.list(&sectors)),
            say!(sheet, "counted-sources", "names" = sources),
        ],
    )
}

fn aligned_fact(sheet: &Sheet<'_>, aligned: &Aligned, together: &Counted) -> Fact {
    let parts: Vec<String> = aligned
        .kinds
        .iter()
        .map(|kind| {
            say!(
                sheet,
                "counted-kind",
                "kind" = kind.kind.into_str(),
                "value" = exact(sheet, &kind.worth),
                "count" = kind.lines,
                "lines" = sheet.numbers().whole(kind.lines)
            )
        })
        .collect();
    fact(
        sheet,
        "counted-aligned-term",
        [say!(
            sheet,
            "counted-aligned",
            "list" = sheet.language.list(&parts),
            "together" = exact(sheet, together)
        )],
    )
}

/// What an hour is worth, and who says so.
fn rates_fact(sheet: &Sheet<'_>, backbone: &Backbone, together: &Counted) -> Option<Fact> {
    let rates: Vec<&Rate> = together
        .lines()
        .into_iter()
        .filter_map(|line| match line {
            Line::Rate(id) => Some(&backbone.rates[id.0]),
            _ => None,
        })
        .collect();
    let text = |rate: &&Rate| Link {
        text: say!(
            sheet,
            "counted-rate",
            "rate" = money(sheet, rate.amount),
            "place" = &rate.place,
            "period" = when(sheet, rate.period),
            "source" = &rate.source.name
        ),
        href: rate.source.url.clone(),
    };
    (!rates.is_empty()).then(|| Fact {
        term: say!(sheet, "counted-rate-term"),
        texts: rates.iter().map(text).collect(),
    })
}

fn verified_fact(sheet: &Sheet<'_>, aligned: &Aligned) -> Fact {
    let text = |kind: &crate::statistics::AlignedKind| {
        let verified = kind.verified.as_ref().map(|v| exact(sheet, v));
        let known = verified.is_some();
        say!(
            sheet,
            "counted-verified",
            "kind" = kind_name(sheet, kind.kind),
            "some" = known,
            "verified" = verified,
            "rest" = kind.estimated.is_some(),
            "estimated" = kind.estimated.as_ref().map(|e| exact(sheet, e))
        )
    };
    let texts = aligned.kinds.iter().map(text);
    let intro = say!(sheet, "counted-verified-rule");
    fact(sheet, "counted-verified-term", std::iter::once(intro).chain(texts))
}

/// Lines that look like another one, and why they are not.
fn apart_fact(sheet: &Sheet<'_>, backbone: &Backbone, year: &LeverageYear) -> Option<Fact> {
    let could = year.influence.as_ref().map(|i| i.could_be_influenced.lines());
    let together = year.aligned.together.as_ref().map(Counted::lines);
    let lines = could.into_iter().chain(together).flatten();
    let mut texts: Vec<String> = lines
        .filter_map(|line| match line {
            Line::Influenced(at) => {
                let line = &backbone.influenced[at];
                let why = line.counted_apart.as_ref()?;
                Some(apart(sheet, &holder_name(sheet, &line.holder), why))
            }
            Line::Amount(at) | Line::Hours(at) => {
                let line = &backbone.contributions[at];
                let why = line.counted_apart.as_ref()?;
                Some(apart(sheet, &line.what, why))
            }
            _ => None,
        })
        .collect();
    texts.dedup();
    (!texts.is_empty()).then(|| fact(sheet, "counted-apart-term", texts))
}

fn apart(sheet: &Sheet<'_>, name: &str, why: &str) -> String {
    say!(sheet, "counted-apart", "name" = name, "why" = why)
}

fn prices_fact(sheet: &Sheet<'_>, backbone: &Backbone, year: &LeverageYear) -> Option<Fact> {
    let changes = year.changes.as_ref()?;
    let text = match &backbone.prices {
        Some(prices) => say!(
            sheet,
            "counted-prices",
            "known" = "yes",
            "name" = &prices.name,
            "source" = &prices.source.name,
            "period" = when(sheet, year.period),
            "since" = when(sheet, changes.since)
        ),
        None => say!(
            sheet,
            "counted-prices",
            "known" = "no",
            "name" = "",
            "source" = "",
            "period" = when(sheet, year.period),
            "since" = when(sheet, changes.since)
        ),
    };
    Some(fact(sheet, "counted-prices-term", [text]))
}
