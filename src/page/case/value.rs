//! Value: the case for the backbone – children first, then the cost, then what stands beside it.

use super::amounts::drawn;
use crate::chart::{Chart, Meter};
use crate::page::Route;
use crate::page::frame::Heading;
use crate::page::view::Cell;
use crate::page::view::{
    Aside, Benefit, Change, Elsewhere, Fact, FigureRow, Head, Link, Part, Row, Section, Small,
    Table, ValuePage,
};
use crate::page::words::sheet::{Sheet, say};
use crate::report::{Backbone, Contact};
use crate::statistics::{Counted, LeverageYear, Reckoning};

impl Sheet<'_> {
    pub(crate) fn value(&self) -> ValuePage {
        let Some((backbone, figures)) = self.backbone() else {
            return ValuePage::default();
        };
        let h1 = self.value_title(backbone);
        let heading = Heading {
            here: say!(self.language, "nav-value"),
            finding: h1.clone(),
            ..Heading::default()
        };
        let year = figures.leverage.current();
        let mut page = ValuePage {
            frame: self.frame(heading),
            h1,
            lede: self.value_lede(backbone, year),
            line: self.line_label(),
            stops: self.stops(),
            line_note: self.stops_note(),
            line_link: self.all_measures(),
            messages: backbone.messages.iter().map(|m| self.message(m)).collect(),
            who: self.who(backbone),
            sectors: self.benefits(backbone),
            story: self.prose(&backbone.story, 2),
            voices: backbone.voices.iter().map(|v| self.partner_voice(v)).collect(),
            elsewhere: self.elsewhere(backbone),
            next: self.next_step(figures),
            contact: self.talk(backbone),
            downloads: self.case_downloads(),
            ..ValuePage::default()
        };
        if let Some(year) = year {
            page.money = self.money_section(year);
            page.functions = self.functions_part(backbone, year);
            page.counted = self.how_counted(backbone, year);
            page.ledger = self.ledger_parts(backbone, year);
            page.lines = self.lines_table(backbone, year);
            page.lines_title = self.lines_title(year);
            if let Some(influence) = &year.influence {
                page.budgets = Some(self.budgets_table(backbone, influence));
                page.budgets_title = self.budgets_title(influence);
            }
        }
        page
    }

    fn value_title(&self, backbone: &Backbone) -> String {
        if let Some(headline) = &backbone.organization.headline {
            return headline.clone();
        }
        let told = self.core().find_map(|m| {
            let (extra, since) = m.extra_served()?;
            let more = m.indicator.direction == crate::report::Direction::Higher;
            more.then_some(())?;
            Some(say!(
                self.language,
                "value-title",
                "count" = self.numbers().decimal(extra, 0),
                "since" = self.when(since),
                "measure" = self.within_sentence(&m.indicator.measure)
            ))
        });
        told.unwrap_or_else(|| {
            let site = &self.card.community.partnership;
            say!(self.language, "value-title-plain", "site" = site)
        })
    }

    fn value_lede(&self, backbone: &Backbone, year: Option<&LeverageYear>) -> Option<String> {
        if backbone.organization.lede.is_some() {
            return backbone.organization.lede.clone();
        }
        let cost = year?.cost.as_ref()?;
        let name = &backbone.organization.name;
        let cost = self.exact(cost);
        Some(say!(self.language, "value-lede", "name" = name, "cost" = cost))
    }

    /// The squares with what each unit of cost stands for; without squares, only those statements.
    fn money_section(&self, year: &LeverageYear) -> Option<Section> {
        let cost = year.cost.as_ref()?;
        let asides = self.ratio_asides(year, cost);
        let figure = self.squares(year, cost);
        if figure.is_none() && asides.is_empty() {
            return None;
        }
        Some(Section {
            id: "money".to_owned(),
            heading: Some(say!(
                self.language,
                "value-money",
                "cost" = self.exact(cost),
                "period" = self.when(year.period)
            )),
            rows: vec![FigureRow { figure, asides }],
            ..Section::default()
        })
    }

    pub(crate) fn ratio_asides(&self, year: &LeverageYear, cost: &Counted) -> Vec<Aside> {
        let mut asides = Vec::new();
        let one = self.one(cost);
        let potential = year.influence.as_ref().and_then(|i| i.per_dollar.as_ref());
        asides.extend(potential.map(|ratio| Aside {
            big: None,
            finding: Some(say!(
                self.language,
                "value-potential",
                "one" = &one,
                "many" = self.for_each(ratio, cost)
            )),
            text: say!(self.language, "value-potential-text"),
        }));
        let aligned = year.aligned.together_per_dollar.as_ref();
        asides.extend(aligned.map(|ratio| Aside {
            big: None,
            finding: Some(say!(
                self.language,
                "value-aligned",
                "one" = &one,
                "many" = self.for_each(ratio, cost)
            )),
            text: say!(self.language, "value-aligned-text"),
        }));
        let backbone = self.card.backbone.as_ref();
        let served = backbone.and_then(|b| {
            let here = |s: &&crate::report::Served| s.period.position() == year.period.position();
            b.served.iter().find(here)
        });
        asides.extend(year.per_child.first().zip(served).map(|(each, served)| Aside {
            big: None,
            finding: Some(say!(self.language, "value-child", "cost" = self.exact(each))),
            text: say!(
                self.language,
                "value-child-text",
                "children" = self.numbers().decimal(served.children.into(), 0),
                "who" = &served.who,
                "source" = &served.source.name
            ),
        }));
        asides
    }

    /// What the backbone does with its money, function by function.
    fn functions_part(&self, backbone: &Backbone, year: &LeverageYear) -> Option<Part> {
        let most = year.functions.iter().map(|f| f.amount.value).max();
        let full = most.map(crate::page::figures::chart_values::float);
        let row = |at: usize, function: &crate::report::Function| {
            let cost = year.functions.iter().find(|f| f.function.0 == at);
            let meter = cost.map(|cost| Small {
                id: format!("function-{}", function.slug),
                chart: Chart::Meter(Meter { value: drawn(&cost.amount), whole: None, full }),
            });
            let mut cells = vec![Cell::text(function.what.clone())];
            if !year.functions.is_empty() {
                cells.push(Cell { spark: meter, ..Cell::default() });
                cells.push(Cell { strong: true, ..self.cash_cell(cost.map(|c| &c.amount)) });
                cells.push(self.cash_cell(cost.and_then(|c| c.share.as_ref())));
            }
            Row { head: Cell::text(function.title.clone()), cells }
        };
        let rows: Vec<Row> = (backbone.functions.iter().enumerate())
            .map(|(at, function)| row(at, function))
            .collect();
        if rows.is_empty() {
            return None;
        }
        let mut heads =
            vec![self.case_head("case-function", false), self.case_head("case-does", false)];
        if !year.functions.is_empty() {
            heads.push(Head { spark: true, ..self.case_head("case-scale", false) });
            heads.push(self.case_head("case-year-cost", true));
            heads.push(self.case_head("case-share", true));
        }
        let known = if year.cost.is_some() { "yes" } else { "no" };
        let cost = year.cost.as_ref().map(|cost| self.exact(cost));
        let heading = say!(
            self.language,
            "value-functions",
            "known" = known,
            "cost" = cost.unwrap_or_default()
        );
        Some(Part {
            id: "functions".to_owned(),
            table: Some(Table {
                id: "functions-table".to_owned(),
                caption: heading.clone(),
                quiet: true,
                heads,
                rows,
            }),
            heading,
            ..Part::default()
        })
    }

    pub(crate) fn benefits(&self, backbone: &Backbone) -> Vec<Benefit> {
        let benefit = |sector: &crate::report::SectorBenefit| Benefit {
            sector: sector.sector.clone(),
            who: sector.who.clone(),
            text: sector.text.clone(),
        };
        backbone.sectors.iter().map(benefit).collect()
    }

    fn message(&self, message: &crate::report::KeyMessage) -> Change {
        let text = message.text.clone();
        Change {
            title: message.title.clone(),
            href: None,
            text: match &message.source {
                Some(source) => {
                    let name = &source.name;
                    say!(self.language, "value-message", "text" = text, "source" = name)
                }
                None => text,
            },
        }
    }

    fn elsewhere(&self, backbone: &Backbone) -> Option<Elsewhere> {
        let told = backbone.elsewhere.as_ref()?;
        Some(Elsewhere {
            text: say!(
                self.language,
                "value-elsewhere",
                "cost" = self.money(told.cost),
                "could" = self.money(told.could_influence),
                "over" = if told.at_least { "yes" } else { "no" }
            ),
            source: Link { text: told.source.name.clone(), href: told.source.url.clone() },
        })
    }

    /// What is still open of what is asked for, and the way to the menu.
    fn next_step(&self, figures: &Reckoning) -> Option<Change> {
        let core = figures.funding.core.as_ref()?;
        let text = match &core.open {
            Some(open) => say!(
                self.language,
                "value-open",
                "open" = self.exact(open),
                "amount" = self.exact(&core.amount),
                "period" = self.years(&core.amount)
            ),
            None => say!(self.language, "value-open-none"),
        };
        Some(Change {
            title: say!(self.language, "value-next"),
            href: Some(self.href(Route::Funding)),
            text,
        })
    }

    /// Whom to talk to: the backbone's contact, or the community's.
    pub(crate) fn talk(&self, backbone: &Backbone) -> Option<Fact> {
        let of = backbone.contact.as_ref();
        let contact: &Contact = of.or(self.card.community.contact.as_ref())?;
        Some(self.contact_fact(contact))
    }
}
