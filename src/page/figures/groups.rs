//! Groups: the figures that answer "for whom not": groups then and now, side by side.

use super::chart_values::{float, group_change, not_shown_label, reading};
use super::group_table::{change_head, group_table};
use super::notes::{Notes, notes_on};
use super::parts::{Draft, figure, group_id};
use crate::chart;
use crate::chart::{Chart, Label};
use crate::language::say;
use crate::page::view::Figure;
use crate::page::words::groups::{groups_alt, groups_title};
use crate::page::words::indicator::IndicatorView;
use crate::page::words::sheet::Sheet;
use crate::page::words::standing::{Standing, Together, standings};
use crate::report::{Period, Population};

/// The groups of some breakdowns, then and now.
pub(crate) fn dumbbell(sheet: &Sheet<'_>, m: IndicatorView, together: &Together) -> Figure {
    let id = group_id(sheet, m, "groups", &together.breakdowns);
    sheet.once(&id, || new_dumbbell(sheet, m, together, id.clone()))
}

fn new_dumbbell(sheet: &Sheet<'_>, m: IndicatorView, together: &Together, id: String) -> Figure {
    let standings = standings(&m, together);
    let mut notes = Notes::default();
    let sections = together.breakdowns.iter().map(|&breakdown| chart::Section {
        heading: (together.breakdowns.len() > 1)
            .then(|| sheet.card.breakdowns[usize::from(breakdown.0)].title.clone()),
        rows: standings
            .iter()
            .filter(|s| s.breakdown == breakdown)
            .map(|s| row(m, s, together))
            .collect(),
    });
    let drawing = chart::Dumbbell {
        sections: sections.collect(),
        reference: everyone_line(sheet, m, together.now),
        change_heading: change_heading(sheet, m, together),
        not_shown: not_shown_label(sheet),
        missing: Label::from(say!(sheet, "chart-no-data")),
    };
    let table = group_table(sheet, m, together, &standings, &mut notes, &id);
    for breakdown in &together.breakdowns {
        notes_on(sheet, &m, *breakdown, &mut notes);
    }
    let draft = Draft {
        finding: groups_title(sheet, m, together, &standings),
        subtitle: groups_subtitle(sheet, m, together),
        alt: groups_alt(sheet, m, together, &standings),
        chart: Chart::Dumbbell(drawing),
        id,
        table: Some(table),
        notes,
    };
    figure(sheet, m, draft)
}

fn row(m: IndicatorView, standing: &Standing, together: &Together) -> chart::Row {
    let of = Population::Group(standing.breakdown, standing.group);
    chart::Row {
        label: standing.title.to_owned(),
        then: match together.then {
            Some(_) => reading(&m, standing.then, &of),
            None => chart::Reading::missing(),
        },
        now: reading(&m, standing.now, &of),
        change: group_change(&m, standing),
    }
}

pub(crate) fn everyone_line(
    sheet: &Sheet<'_>,
    m: IndicatorView,
    now: Period,
) -> Option<chart::Reference> {
    let value = m.everyone().iter().find(|p| p.period == now)?.cell.value()?;
    let text = |key: &str| say!(sheet, key, "value" = m.value(value));
    let label = Label::new(text("chart-everyone"), text("chart-everyone-short"));
    Some(chart::Reference { value: float(value), label })
}

fn change_heading(sheet: &Sheet<'_>, m: IndicatorView, together: &Together) -> Label {
    match together.then {
        Some(_) => Label::from(change_head(sheet, m)),
        None => Label::default(),
    }
}

fn groups_subtitle(sheet: &Sheet<'_>, m: IndicatorView, together: &Together) -> String {
    say!(
        sheet,
        "groups-subtitle",
        "measure" = &m.indicator.measure,
        "place" = m.place(),
        "two" = together.then.is_some(),
        "then" = together.then.map(|p| m.period(p)),
        "now" = m.period(together.now)
    )
}
