//! Value: the case for the backbone – children first, then the cost, then what stands beside it.

use super::amounts::{
    backbone, cash_cell, drawn, exact, for_each, head, heads, money, one, when, years,
};
use super::how_counted::how_counted;
use super::influence_squares::squares;
use super::influenced_lines::budgets_table;
use super::ledger::ledger_parts;
use super::ledger_lines::lines_table;
use super::people::who;
use super::tables::case_downloads;
use super::value_outcomes::{
    all_indicators, extra_served, line_label, partner_voice, stops, stops_note, within_sentence,
};
use crate::chart::{Chart, Meter};
use crate::language::say;
use crate::page::frame::{Heading, frame};
use crate::page::prose::prose;
use crate::page::route::Route;
use crate::page::view::{
    Aside, Benefit, Cell, Change, Elsewhere, Fact, FigureRow, Head, Link, Part, Row, Section,
    Small, ValuePage,
};
use crate::page::words::contact::contact_fact;
use crate::page::words::sheet::Sheet;
use crate::report::{Backbone, Contact};
use crate::statistics::{Counted, LeverageYear, Reckoning};

pub(crate) fn value(sheet: &Sheet<'_>) -> ValuePage {
    let Some((backbone, figures)) = backbone(sheet) else {
        return ValuePage::default();
    };
    let h1 = value_title(sheet, backbone);
    let heading =
        Heading { here: say!(sheet, "nav-value"), finding: h1.clone(), ..Heading::default() };
    let year = figures.leverage.current();
    let mut page = ValuePage {
        frame: frame(sheet, heading),
        h1,
        lede: value_lede(sheet, backbone, year),
        line: line_label(sheet),
        stops: stops(sheet),
        line_note: stops_note(sheet),
        line_link: all_indicators(sheet),
        messages: backbone.messages.iter().map(|m| message(sheet, m)).collect(),
        who: who(sheet, backbone),
        sectors: benefits(sheet, backbone),
        story: prose(sheet, &backbone.story, 2),
        voices: backbone.voices.iter().map(|v| partner_voice(sheet, v)).collect(),
        elsewhere: elsewhere(sheet, backbone),
        next: next_step(sheet, figures),
        contact: talk(sheet, backbone),
        downloads: case_downloads(sheet),
        ..ValuePage::default()
    };
    if let Some(year) = year {
        page.money = money_section(sheet, year);
        page.functions = functions_part(sheet, backbone, year);
        page.counted = how_counted(sheet, backbone, year);
        page.ledger = ledger_parts(sheet, backbone, year);
        page.lines = lines_table(sheet, backbone, year);
        page.budgets = year.influence.as_ref().map(|i| budgets_table(sheet, backbone, i));
    }
    page
}

fn value_title(sheet: &Sheet<'_>, backbone: &Backbone) -> String {
    if let Some(headline) = &backbone.organization.headline {
        return headline.clone();
    }
    let told = sheet.core().find_map(|m| {
        let (extra, since) = extra_served(&m)?;
        let more = m.indicator.direction == crate::report::Direction::Higher;
        more.then_some(())?;
        Some(say!(
            sheet,
            "value-title",
            "count" = sheet.numbers().decimal(extra, 0),
            "since" = when(sheet, since),
            "measure" = within_sentence(sheet, &m.indicator.measure)
        ))
    });
    told.unwrap_or_else(|| {
        let site = &sheet.card.community.partnership;
        say!(sheet, "value-title-plain", "site" = site)
    })
}

fn value_lede(
    sheet: &Sheet<'_>,
    backbone: &Backbone,
    year: Option<&LeverageYear>,
) -> Option<String> {
    if backbone.organization.lede.is_some() {
        return backbone.organization.lede.clone();
    }
    let cost = year?.cost.as_ref()?;
    let name = &backbone.organization.name;
    let cost = exact(sheet, cost);
    Some(say!(sheet, "value-lede", "name" = name, "cost" = cost))
}

/// The squares with what each unit of cost stands for; without squares, only those statements.
fn money_section(sheet: &Sheet<'_>, year: &LeverageYear) -> Option<Section> {
    let cost = year.cost.as_ref()?;
    let asides = ratio_asides(sheet, year, cost);
    let figure = squares(sheet, year, cost);
    if figure.is_none() && asides.is_empty() {
        return None;
    }
    Some(Section {
        id: "money".to_owned(),
        heading: Some(say!(
            sheet,
            "value-money",
            "cost" = exact(sheet, cost),
            "period" = when(sheet, year.period)
        )),
        rows: vec![FigureRow { figure, asides }],
        ..Section::default()
    })
}

pub(crate) fn ratio_asides(sheet: &Sheet<'_>, year: &LeverageYear, cost: &Counted) -> Vec<Aside> {
    let mut asides = Vec::new();
    let one = one(sheet, cost);
    let potential = year.influence.as_ref().and_then(|i| i.per_dollar.as_ref());
    asides.extend(potential.map(|ratio| Aside {
        big: None,
        finding: Some(say!(
            sheet,
            "value-potential",
            "one" = &one,
            "many" = for_each(sheet, ratio, cost)
        )),
        text: say!(sheet, "value-potential-text"),
    }));
    let aligned = year.aligned.together_per_dollar.as_ref();
    asides.extend(aligned.map(|ratio| Aside {
        big: None,
        finding: Some(say!(
            sheet,
            "value-aligned",
            "one" = &one,
            "many" = for_each(sheet, ratio, cost)
        )),
        text: say!(sheet, "value-aligned-text"),
    }));
    let backbone = sheet.card.backbone.as_ref();
    let served = backbone.and_then(|b| {
        let here = |s: &&crate::report::Served| s.period.position() == year.period.position();
        b.served.iter().find(here)
    });
    asides.extend(year.per_child.first().zip(served).map(|(each, served)| Aside {
        big: None,
        finding: Some(say!(sheet, "value-child", "cost" = exact(sheet, each))),
        text: say!(
            sheet,
            "value-child-text",
            "children" = sheet.numbers().decimal(served.children.into(), 0),
            "who" = &served.who,
            "source" = &served.source.name
        ),
    }));
    asides
}

/// What the backbone does with its money, function by function.
fn functions_part(sheet: &Sheet<'_>, backbone: &Backbone, year: &LeverageYear) -> Option<Part> {
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
            cells.push(Cell { strong: true, ..cash_cell(sheet, cost.map(|c| &c.amount)) });
            cells.push(cash_cell(sheet, cost.and_then(|c| c.share.as_ref())));
        }
        Row { head: Cell::text(function.title.clone()), cells }
    };
    let rows: Vec<Row> =
        (backbone.functions.iter().enumerate()).map(|(at, function)| row(at, function)).collect();
    if rows.is_empty() {
        return None;
    }
    let mut heads = heads(sheet, &[("case-function", false), ("case-does", false)]);
    if !year.functions.is_empty() {
        heads.push(Head { spark: true, ..head(sheet, "case-scale", false) });
        heads.push(head(sheet, "case-year-cost", true));
        heads.push(head(sheet, "case-share", true));
    }
    let known = if year.cost.is_some() { "yes" } else { "no" };
    let cost = year.cost.as_ref().map(|cost| exact(sheet, cost));
    let heading = say!(sheet, "value-functions", "known" = known, "cost" = cost);
    Some(Part::of("functions", heading, heads, rows))
}

pub(crate) fn benefits(sheet: &Sheet<'_>, backbone: &Backbone) -> Vec<Benefit> {
    let benefit = |sector: &crate::report::SectorBenefit| Benefit {
        sector: sheet.shared(&sector.sector),
        who: sector.who.clone(),
        text: sector.text.clone(),
    };
    backbone.sectors.iter().map(benefit).collect()
}

fn message(sheet: &Sheet<'_>, message: &crate::report::KeyMessage) -> Change {
    let text = message.text.clone();
    Change {
        title: message.title.clone(),
        href: None,
        text: match &message.source {
            Some(source) => {
                let name = &source.name;
                say!(sheet, "value-message", "text" = text, "source" = name)
            }
            None => text,
        },
    }
}

fn elsewhere(sheet: &Sheet<'_>, backbone: &Backbone) -> Option<Elsewhere> {
    let told = backbone.elsewhere.as_ref()?;
    Some(Elsewhere {
        text: say!(
            sheet,
            "value-elsewhere",
            "cost" = money(sheet, told.cost),
            "could" = money(sheet, told.could_influence),
            "over" = told.at_least
        ),
        source: Link { text: told.source.name.clone(), href: told.source.url.clone() },
    })
}

/// What is still open of what is asked for, and the way to the menu.
fn next_step(sheet: &Sheet<'_>, figures: &Reckoning) -> Option<Link> {
    let core = figures.funding.core.as_ref()?;
    let text = match &core.open {
        Some(open) => say!(
            sheet,
            "value-open",
            "open" = exact(sheet, open),
            "amount" = exact(sheet, &core.amount),
            "period" = years(sheet, &core.amount)
        ),
        None => say!(sheet, "value-open-none"),
    };
    Some(sheet.link(text, Route::Funding))
}

/// Whom to talk to: the backbone's contact, or the community's.
pub(crate) fn talk(sheet: &Sheet<'_>, backbone: &Backbone) -> Option<Fact> {
    let of = backbone.contact.as_ref();
    let contact: &Contact = of.or(sheet.card.community.contact.as_ref())?;
    Some(contact_fact(sheet, contact))
}
