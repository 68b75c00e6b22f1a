//! Funding: the ways to pay for the backbone, what is asked for, and what is still open.

use super::amounts::{backbone, cash_cell, drawn, exact, heads, years};
use super::ask_index::{by_function, by_outcome};
use super::asks_total::{bill, income};
use super::people::functions_named;
use super::tables::case_downloads;
use super::value::talk;
use crate::chart::{Chart, Fill, Meter, StackedBar};
use crate::language::say;
use crate::page::frame::{Heading, frame};
use crate::page::route::Route;
use crate::page::view::{AskView, Cell, Figure, FundingPage, OptionView, Row, Small, Table};
use crate::page::words::sheet::Sheet;
use crate::report::{Ask, AskId, Backbone, FundingOption, Investment, OptionId, OutcomeId};
use crate::statistics::{AskFigures, Bill, Funding, Reckoning};

pub(crate) fn funding(sheet: &Sheet<'_>) -> FundingPage {
    let Some((backbone, figures)) = backbone(sheet) else {
        return FundingPage::default();
    };
    let h1 = funding_title(sheet, &figures.funding);
    let heading = Heading {
        here: say!(sheet, "nav-funding"),
        finding: h1.clone(),
        strip: true,
        ..Heading::default()
    };
    let asked = backbone.options.len();
    let plans = asks_of(sheet, backbone, figures, |ask| {
        ask.investment == Investment::ActionPlan && ask.option.is_none()
    });
    FundingPage {
        frame: frame(sheet, heading),
        h1,
        lede: say!(
            sheet,
            "funding-lede",
            "count" = asked,
            "words" = sheet.language.number_word_first(asked)
        ),
        whole: figures.funding.core.as_ref().map(|core| whole_bar(sheet, core)),
        by_outcome: by_outcome(sheet, backbone),
        by_function: by_function(sheet, backbone),
        options: options(sheet, backbone, figures),
        plans,
        bill: bill(sheet, backbone, &figures.funding),
        income: income(sheet, backbone, &figures.funding),
        contact: talk(sheet, backbone),
        downloads: case_downloads(sheet),
    }
}

fn funding_title(sheet: &Sheet<'_>, funding: &Funding) -> String {
    let Some(core) = &funding.core else {
        return say!(sheet, "funding-title-plain");
    };
    match &core.open {
        Some(open) => say!(
            sheet,
            "funding-title",
            "open" = exact(sheet, open),
            "amount" = exact(sheet, &core.amount),
            "period" = years(sheet, &core.amount)
        ),
        None => say!(
            sheet,
            "funding-title-none",
            "amount" = exact(sheet, &core.amount),
            "period" = years(sheet, &core.amount)
        ),
    }
}

/// The core's bill as one bar: filled is raised, outlined is open.
fn whole_bar(sheet: &Sheet<'_>, core: &Bill) -> Figure {
    let raised = say!(sheet, "funding-raised");
    let open = say!(sheet, "funding-open");
    let part = |figure: &crate::statistics::Counted, name: &str, fill| crate::chart::Part {
        value: drawn(figure),
        label: exact(sheet, figure),
        name: name.to_owned(),
        fill,
    };
    let mut parts = vec![part(&core.raised, &raised, Fill::Solid)];
    parts.extend(core.open.as_ref().map(|figure| part(figure, &open, Fill::Open)));
    let still = core.open.as_ref().map(|figure| exact(sheet, figure));
    let known = still.is_some();
    let row = |name: String, figure: Option<&crate::statistics::Counted>| Row {
        head: Cell::text(name),
        cells: vec![cash_cell(sheet, figure)],
    };
    let period = years(sheet, &core.amount);
    Figure {
        id: "funding".to_owned(),
        finding: say!(
            sheet,
            "funding-bar",
            "raised" = exact(sheet, &core.raised),
            "amount" = exact(sheet, &core.amount)
        ),
        subtitle: say!(sheet, "funding-bar-subtitle", "period" = &period),
        alt: say!(
            sheet,
            "funding-bar-alt",
            "amount" = exact(sheet, &core.amount),
            "raised" = exact(sheet, &core.raised),
            "some" = known,
            "open" = still
        ),
        chart: Chart::StackedBar(StackedBar { parts, full: None }),
        table: Some(Table {
            id: "funding-table".to_owned(),
            caption: say!(sheet, "funding-bar-subtitle", "period" = &period),
            quiet: false,
            heads: heads(sheet, &[("case-what", false), ("case-amount", true)]),
            rows: vec![
                row(raised, Some(&core.raised)),
                row(open, core.open.as_ref()),
                row(say!(sheet, "funding-asked"), Some(&core.amount)),
            ],
        }),
        csv: None,
        svg: Some(sheet.drawing("funding")),
        png: sheet.picture("funding"),
        sources: vec![],
        notes: vec![],
    }
}

/// The menu; ways without an ask, such as a campaign, come last and have no number.
fn options(sheet: &Sheet<'_>, backbone: &Backbone, figures: &Reckoning) -> Vec<OptionView> {
    let option = |(at, option): (usize, &FundingOption)| {
        let id = Some(OptionId(at));
        let asks = asks_of(sheet, backbone, figures, |ask| ask.option == id);
        option_view(option, asks)
    };
    let all = backbone.options.iter().enumerate().map(option);
    let (mut asked, unasked): (Vec<_>, Vec<_>) = all.partition(|o| !o.asks.is_empty());
    for (at, option) in asked.iter_mut().enumerate() {
        option.number = Some(sheet.numbers().whole(at + 1));
    }
    asked.extend(unasked);
    asked
}

fn option_view(option: &FundingOption, asks: Vec<AskView>) -> OptionView {
    OptionView {
        id: option.slug.clone(),
        number: None,
        title: option.title.clone(),
        what: option.what.clone(),
        asks: asks
            .into_iter()
            .map(|ask| AskView { title: ask.title.filter(|title| *title != option.title), ..ask })
            .collect(),
        example: option.example.clone(),
        opportunities: option.opportunities.clone(),
        challenges: option.challenges.clone(),
    }
}

pub(crate) fn asks_of(
    sheet: &Sheet<'_>,
    backbone: &Backbone,
    figures: &Reckoning,
    pick: impl Fn(&Ask) -> bool,
) -> Vec<AskView> {
    let asks = backbone.asks.iter().enumerate();
    asks.filter(|(_, ask)| pick(ask))
        .map(|(at, _)| ask(sheet, backbone, figures, AskId(at)))
        .collect()
}

pub(crate) fn ask(
    sheet: &Sheet<'_>,
    backbone: &Backbone,
    figures: &Reckoning,
    id: AskId,
) -> AskView {
    let ask = &backbone.asks[id.0];
    let of: &AskFigures = &figures.funding.asks[id.0];
    let raised = of.raised.value;
    AskView {
        id: ask.slug.clone(),
        title: Some(ask.title.clone()),
        what: ask.what.clone(),
        open: of.open.as_ref().map(|open| exact(sheet, open)),
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
            sheet,
            "funding-detail",
            "some" = !raised.is_zero(),
            "raised" = exact(sheet, &of.raised),
            "amount" = exact(sheet, &of.amount),
            "years" = ask.years as usize,
            "words" = sheet.language.number_word(ask.years as usize),
            "term" = exact(sheet, &of.whole_term)
        ),
        touches: (0..sheet.card.outcomes.len()).map(|at| ask.serves(OutcomeId(at))).collect(),
        touches_text: touched(sheet, ask),
        functions: pays_for(sheet, backbone, ask),
    }
}

fn touched(sheet: &Sheet<'_>, ask: &Ask) -> String {
    let all = sheet.card.outcomes.len();
    let titles: Vec<String> =
        ask.outcomes.iter().map(|id| sheet.outcome_of(*id).title.clone()).collect();
    say!(
        sheet,
        "funding-touches",
        "some" = if titles.is_empty() || titles.len() == all { "all" } else { "some" },
        "count" = all,
        "words" = sheet.language.number_word(all),
        "names" = sheet.language.list(&titles)
    )
}

fn pays_for(sheet: &Sheet<'_>, backbone: &Backbone, ask: &Ask) -> Option<String> {
    let names = functions_named(sheet, backbone, &ask.functions)?;
    Some(say!(sheet, "funding-pays", "names" = names))
}

/// Where the funding page is, where there is one.
pub(crate) fn funding_href(sheet: &Sheet<'_>, backbone: &Backbone) -> Option<String> {
    (!backbone.asks.is_empty()).then(|| sheet.href(Route::Funding))
}
