//! Counting: how the backbone's figures were counted, term by term, with sources.

use super::amounts::kind_key;
use crate::page::view::{Fact, FactList, Link};
use crate::page::words::sheet::{Sheet, say, sentences};
use crate::report::{Backbone, Rate};
use crate::statistics::{Aligned, Counted, Influence, LeverageYear, Line};

impl Sheet<'_> {
    /// "How we counted"; nothing where there is nothing to explain.
    pub(crate) fn how_counted(&self, backbone: &Backbone, year: &LeverageYear) -> Option<FactList> {
        let mut facts = Vec::new();
        facts.extend(self.cost_fact(backbone, year));
        facts.extend(year.influence.as_ref().map(|i| self.influence_fact(backbone, i)));
        if let Some(together) = &year.aligned.together {
            facts.push(self.aligned_fact(&year.aligned, together));
            facts.extend(self.rates_fact(backbone, together));
            facts.push(self.verified_fact(&year.aligned));
        }
        facts.extend(self.ratios_fact(year));
        facts.extend(self.apart_fact(backbone, year));
        facts.extend(self.prices_fact(backbone, year));
        let budgets = year.influence.as_ref().map(|i| self.budgets_title(i));
        let lines = year.aligned.together.as_ref().map(|_| self.lines_title(year));
        facts.extend(self.lines_fact(budgets.as_deref(), lines.as_deref()));
        (!facts.is_empty())
            .then(|| FactList { heading: say!(self.language, "counted-heading"), facts })
    }

    fn influence_fact(&self, backbone: &Backbone, influence: &Influence) -> Fact {
        let could = &influence.could_be_influenced;
        let count = influence.organizations;
        let whole = say!(
            self.language,
            "counted-could",
            "count" = count,
            "all" = self.numbers().whole(count),
            "amount" = self.exact(could)
        );
        let years = say!(
            self.language,
            "counted-years",
            "mixed" = if could.periods().len() > 1 { "yes" } else { "no" },
            "years" = self.years(could)
        );
        let sectors: Vec<String> = influence
            .sectors
            .iter()
            .map(|sector| {
                say!(
                    self.language,
                    "alt-named",
                    "name" = &sector.sector,
                    "value" = self.long(&sector.amount)
                )
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
        self.fact(
            "counted-could-term",
            [
                sentences([whole, years]),
                say!(self.language, "counted-sectors", "list" = self.language.list(&sectors)),
                say!(self.language, "counted-sources", "names" = sources),
            ],
        )
    }

    fn aligned_fact(&self, aligned: &Aligned, together: &Counted) -> Fact {
        let parts: Vec<String> = aligned
            .kinds
            .iter()
            .map(|kind| {
                say!(
                    self.language,
                    "counted-kind",
                    "kind" = kind_key(kind.kind),
                    "value" = self.exact(&kind.worth),
                    "count" = kind.lines,
                    "lines" = self.numbers().whole(kind.lines)
                )
            })
            .collect();
        self.fact(
            "counted-aligned-term",
            [say!(
                self.language,
                "counted-aligned",
                "list" = self.language.list(&parts),
                "together" = self.exact(together)
            )],
        )
    }

    /// What an hour is worth, and who says so.
    fn rates_fact(&self, backbone: &Backbone, together: &Counted) -> Option<Fact> {
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
                self.language,
                "counted-rate",
                "rate" = self.money(rate.amount),
                "place" = &rate.place,
                "period" = self.when(rate.period),
                "source" = &rate.source.name
            ),
            href: rate.source.url.clone(),
        };
        (!rates.is_empty()).then(|| Fact {
            term: say!(self.language, "counted-rate-term"),
            texts: rates.iter().map(text).collect(),
        })
    }

    fn verified_fact(&self, aligned: &Aligned) -> Fact {
        let text = |kind: &crate::statistics::AlignedKind| {
            let verified = kind.verified.as_ref().map(|v| self.exact(v));
            let known = if verified.is_some() { "yes" } else { "no" };
            say!(
                self.language,
                "counted-verified",
                "kind" = self.kind_name(kind.kind),
                "some" = known,
                "verified" = verified.unwrap_or_default(),
                "rest" = if kind.estimated.is_some() { "yes" } else { "no" },
                "estimated" = kind.estimated.as_ref().map(|e| self.exact(e)).unwrap_or_default()
            )
        };
        let texts = aligned.kinds.iter().map(text);
        let intro = say!(self.language, "counted-verified-rule");
        self.fact("counted-verified-term", std::iter::once(intro).chain(texts))
    }

    /// Lines that look like another one, and why they are not.
    fn apart_fact(&self, backbone: &Backbone, year: &LeverageYear) -> Option<Fact> {
        let could = year.influence.as_ref().map(|i| i.could_be_influenced.lines());
        let together = year.aligned.together.as_ref().map(Counted::lines);
        let lines = could.into_iter().chain(together).flatten();
        let mut texts: Vec<String> = lines
            .filter_map(|line| match line {
                Line::Influenced(at) => {
                    let line = &backbone.influenced[at];
                    let why = line.counted_apart.as_ref()?;
                    Some(self.apart(&self.holder_name(&line.holder), why))
                }
                Line::Amount(at) | Line::Hours(at) => {
                    let line = &backbone.contributions[at];
                    let why = line.counted_apart.as_ref()?;
                    Some(self.apart(&line.what, why))
                }
                _ => None,
            })
            .collect();
        texts.dedup();
        (!texts.is_empty()).then(|| self.fact("counted-apart-term", texts))
    }

    fn apart(&self, name: &str, why: &str) -> String {
        say!(self.language, "counted-apart", "name" = name, "why" = why)
    }

    pub(crate) fn holder_name(&self, holder: &crate::report::Holder) -> String {
        match holder {
            crate::report::Holder::Partner(id) => self.card.partners[id.0].name.clone(),
            crate::report::Holder::Other { name, .. } => name.clone(),
        }
    }

    fn prices_fact(&self, backbone: &Backbone, year: &LeverageYear) -> Option<Fact> {
        let changes = year.changes.as_ref()?;
        let text = match &backbone.prices {
            Some(prices) => say!(
                self.language,
                "counted-prices",
                "known" = "yes",
                "name" = &prices.name,
                "source" = &prices.source.name,
                "period" = self.when(year.period),
                "since" = self.when(changes.since)
            ),
            None => say!(
                self.language,
                "counted-prices",
                "known" = "no",
                "name" = "",
                "source" = "",
                "period" = self.when(year.period),
                "since" = self.when(changes.since)
            ),
        };
        Some(self.fact("counted-prices-term", [text]))
    }

    pub(crate) fn fact(&self, term: &str, texts: impl IntoIterator<Item = String>) -> Fact {
        let texts = texts.into_iter().map(crate::page::indicator::plain);
        Fact { term: self.language.text(term, &[]), texts: texts.collect() }
    }
}
