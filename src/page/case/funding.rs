//! Menu: the ways to pay for the backbone, what is asked for, and what is still open.

use super::amounts::drawn;
use crate::chart::{Chart, Fill, Meter, StackedBar};
use crate::page::Route;
use crate::page::frame::Heading;
use crate::page::view::{AskView, Cell, Fact, Figure, FundingPage, OptionView, Row, Small, Table};
use crate::page::words::sheet::{Sheet, say};
use crate::report::{Ask, AskId, Backbone, FundingOption, Investment, OptionId, OutcomeId};
use crate::statistics::{AskFigures, Bill, Funding, Reckoning};

impl Sheet<'_> {
    pub(crate) fn funding(&self) -> FundingPage {
        let Some((backbone, figures)) = self.backbone() else {
            return FundingPage::default();
        };
        let h1 = self.funding_title(&figures.funding);
        let heading = Heading {
            here: say!(self.language, "nav-funding"),
            finding: h1.clone(),
            strip: true,
            ..Heading::default()
        };
        let asked = backbone.options.len();
        let plans = self.asks_of(backbone, figures, |ask| {
            ask.investment == Investment::ActionPlan && ask.option.is_none()
        });
        FundingPage {
            frame: self.frame(heading),
            h1,
            lede: say!(
                self.language,
                "funding-lede",
                "count" = asked,
                "words" = self.language.number_word_first(asked)
            ),
            whole: figures.funding.core.as_ref().map(|core| self.whole_bar(core)),
            finders: self.finders(backbone),
            options: self.options(backbone, figures),
            plans,
            plans_intro: say!(self.language, "funding-plans-intro"),
            bills: self.bills(backbone, &figures.funding),
            contact: self.talk(backbone),
            downloads: self.case_downloads(),
        }
    }

    fn funding_title(&self, funding: &Funding) -> String {
        let Some(core) = &funding.core else {
            return say!(self.language, "funding-title-plain");
        };
        match &core.open {
            Some(open) => say!(
                self.language,
                "funding-title",
                "open" = self.exact(open),
                "amount" = self.exact(&core.amount),
                "period" = self.years(&core.amount)
            ),
            None => say!(
                self.language,
                "funding-title-none",
                "amount" = self.exact(&core.amount),
                "period" = self.years(&core.amount)
            ),
        }
    }

    /// The core's bill as one bar: filled is raised, outlined is open.
    fn whole_bar(&self, core: &Bill) -> Figure {
        let raised = say!(self.language, "funding-raised");
        let open = say!(self.language, "funding-open");
        let part = |figure: &crate::statistics::Counted, name: &str, fill| crate::chart::Part {
            value: drawn(figure),
            label: self.exact(figure),
            name: name.to_owned(),
            fill,
        };
        let mut parts = vec![part(&core.raised, &raised, Fill::Solid)];
        parts.extend(core.open.as_ref().map(|figure| part(figure, &open, Fill::Open)));
        let still = core.open.as_ref().map(|figure| self.exact(figure));
        let known = if still.is_some() { "yes" } else { "no" };
        let row = |name: String, figure: Option<&crate::statistics::Counted>| Row {
            head: Cell::text(name),
            cells: vec![self.cash_cell(figure)],
        };
        let period = self.years(&core.amount);
        Figure {
            id: "funding".to_owned(),
            finding: say!(
                self.language,
                "funding-bar",
                "raised" = self.exact(&core.raised),
                "amount" = self.exact(&core.amount)
            ),
            subtitle: say!(self.language, "funding-bar-subtitle", "period" = &period),
            alt: say!(
                self.language,
                "funding-bar-alt",
                "amount" = self.exact(&core.amount),
                "raised" = self.exact(&core.raised),
                "some" = known,
                "open" = still.unwrap_or_default()
            ),
            chart: Chart::StackedBar(StackedBar { parts, full: None }),
            table: Table {
                id: "funding-table".to_owned(),
                caption: say!(self.language, "funding-bar-subtitle", "period" = &period),
                quiet: false,
                heads: vec![
                    self.case_head("case-what", false),
                    self.case_head("case-amount", true),
                ],
                rows: vec![
                    row(raised, Some(&core.raised)),
                    row(open, core.open.as_ref()),
                    row(say!(self.language, "funding-asked"), Some(&core.amount)),
                ],
            },
            csv: None,
            svg: Some(self.drawing("funding")),
            sources: vec![],
            notes: vec![],
        }
    }

    /// The menu; ways without an ask, such as a campaign, come last and have no number.
    fn options(&self, backbone: &Backbone, figures: &Reckoning) -> Vec<OptionView> {
        let option = |(at, option): (usize, &FundingOption)| {
            let id = Some(OptionId(at));
            let asks = self.asks_of(backbone, figures, |ask| ask.option == id);
            self.option(option, asks)
        };
        let all = backbone.options.iter().enumerate().map(option);
        let (mut asked, unasked): (Vec<_>, Vec<_>) = all.partition(|o| !o.asks.is_empty());
        for (at, option) in asked.iter_mut().enumerate() {
            option.number = Some(self.numbers().whole(at + 1));
        }
        asked.extend(unasked);
        asked
    }

    fn option(&self, option: &FundingOption, asks: Vec<AskView>) -> OptionView {
        let term = |key: &str, texts: Vec<String>| Fact {
            term: self.language.text(key, &[]),
            texts: texts.into_iter().map(crate::page::indicator::plain).collect(),
        };
        let terms = [
            term("funding-example", option.example.iter().cloned().collect()),
            term("funding-opportunity", option.opportunities.clone()),
            term("funding-challenge", option.challenges.clone()),
        ];
        OptionView {
            id: option.slug.clone(),
            number: None,
            title: option.title.clone(),
            what: option.what.clone(),
            asks: asks
                .into_iter()
                .map(|ask| AskView {
                    title: ask.title.filter(|title| *title != option.title),
                    ..ask
                })
                .collect(),
            terms: terms.into_iter().filter(|fact| !fact.texts.is_empty()).collect(),
        }
    }

    pub(crate) fn asks_of(
        &self,
        backbone: &Backbone,
        figures: &Reckoning,
        pick: impl Fn(&Ask) -> bool,
    ) -> Vec<AskView> {
        let asks = backbone.asks.iter().enumerate();
        asks.filter(|(_, ask)| pick(ask))
            .map(|(at, _)| self.ask(backbone, figures, AskId(at)))
            .collect()
    }

    pub(crate) fn ask(&self, backbone: &Backbone, figures: &Reckoning, id: AskId) -> AskView {
        let ask = &backbone.asks[id.0];
        let of: &AskFigures = &figures.funding.asks[id.0];
        let open = of.open.as_ref().map(|open| self.exact(open));
        let raised = of.raised.value;
        AskView {
            id: ask.slug.clone(),
            title: Some(ask.title.clone()),
            what: ask.what.clone(),
            word: match open {
                Some(_) => say!(self.language, "funding-open"),
                None => say!(self.language, "funding-all-raised"),
            },
            open,
            meter: Small {
                id: format!("ask-{}", ask.slug),
                chart: Chart::Meter(Meter {
                    value: drawn(&of.raised),
                    whole: Some(drawn(&of.amount)),
                    // One scale for all bars of the menu.
                    full: figures.funding.largest.map(crate::page::figures::chart_values::float),
                }),
            },
            detail: say!(
                self.language,
                "funding-detail",
                "some" = if raised.is_zero() { "no" } else { "yes" },
                "raised" = self.exact(&of.raised),
                "amount" = self.exact(&of.amount),
                "years" = ask.years as usize,
                "words" = self.language.number_word(ask.years as usize),
                "term" = self.exact(&of.whole_term)
            ),
            touches: (0..self.card.outcomes.len()).map(|at| ask.serves(OutcomeId(at))).collect(),
            touches_text: self.touched(ask),
            functions: self.pays_for(backbone, ask),
        }
    }

    fn touched(&self, ask: &Ask) -> String {
        let all = self.card.outcomes.len();
        let titles: Vec<String> =
            ask.outcomes.iter().map(|id| self.outcome_of(*id).title.clone()).collect();
        say!(
            self.language,
            "funding-touches",
            "some" = if titles.is_empty() || titles.len() == all { "all" } else { "some" },
            "count" = all,
            "words" = self.language.number_word(all),
            "names" = self.language.list(&titles)
        )
    }

    fn pays_for(&self, backbone: &Backbone, ask: &Ask) -> Option<String> {
        let names = self.functions_named(backbone, &ask.functions)?;
        Some(say!(self.language, "funding-pays", "names" = names))
    }

    /// Where the funding page is, where there is one.
    pub(crate) fn funding_href(&self, backbone: &Backbone) -> Option<String> {
        (!backbone.asks.is_empty()).then(|| self.href(Route::Funding))
    }
}
