//! Due: what is due on a day, as text for those who make the card, and as JSON for programs.

use crate::page::Pages;
use crate::page::view::{Cell, Table, TeamPart};
use crate::report::IndicatorId;
use crate::statistics::{Freshness, Release, due, freshness};
use jiff::civil::Date;
use serde_json::{Value, json};

/// What is due on a day, in the words of the page for the team: Markdown.
pub(super) fn markdown(pages: &Pages, on: Date) -> String {
    let page = pages.due(on);
    let mut text = format!("# {}\n\n{}\n", plain(&page.h1), plain(&page.lede));
    page.parts.iter().for_each(|part| part_of(part, pages, &mut text));
    text
}

/// The parts that tell what the last card left.
const CARRIED: [&str; 4] = ["texts", "figures", "targets", "promises"];

/// What of that stands as it did on the last card that was released.
pub(super) fn carried(pages: &Pages, on: Date) -> String {
    let parts = pages.due(on).parts.into_iter();
    let mut text = String::new();
    let carried = parts.filter(|part| CARRIED.contains(&&*part.id));
    carried.for_each(|part| part_of(&part, pages, &mut text));
    text
}

fn part_of(part: &TeamPart, pages: &Pages, text: &mut String) {
    text.push_str(&format!("\n## {}\n\n", plain(&part.heading)));
    if let Some(note) = part.note.as_ref().filter(|_| part.table.is_some()) {
        text.push_str(&format!("{}\n\n", plain(note)));
    }
    match &part.table {
        Some(table) => table_of(table, text),
        None => text.push_str(&format!("{}\n", pages.due_none())),
    }
}

fn table_of(table: &Table, text: &mut String) {
    let heads: Vec<String> = table.heads.iter().map(|head| plain(&head.text)).collect();
    text.push_str(&format!("| {} |\n|{}\n", heads.join(" | "), "---|".repeat(heads.len())));
    for row in &table.rows {
        let cell = |cell: &Cell| match cell.strong {
            true => format!("**{}**", plain(&cell.text)),
            false => plain(&cell.text),
        };
        let cells: Vec<String> = std::iter::once(&row.head).chain(&row.cells).map(cell).collect();
        text.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
}

/// An author's words in one line, which end no cell.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}

/// What is due on a day, by ids: one JSON object.
pub(super) fn json(pages: &Pages, on: Date) -> String {
    let card = pages.card();
    let due = due(pages.published(), pages.findings(), on);
    let slug = |id: &IndicatorId| card.indicators[id.0].slug.as_str();
    let slugs = |ids: &[IndicatorId]| ids.iter().map(slug).collect::<Vec<_>>();
    let release = |it: &Release| {
        json!({
            "source": it.source.name,
            "url": it.source.url,
            "next": it.source.next.as_ref().map(|next| &next.said),
            "first": it.days.map(|(first, _)| first.to_string()),
            "last": it.days.map(|(_, last)| last.to_string()),
            "state": it.state.into_str(),
            "indicators": slugs(&it.indicators),
        })
    };
    let promises = due.promises.iter().map(|it| {
        json!({
            "partner": card.partners[it.promise.partner.0].slug,
            "indicator": slug(&it.promise.indicator),
            "what": it.promise.what,
            "by": it.promise.by.map(|by| by.to_string()),
            "state": it.state.into_str(),
        })
    });
    let theory = card.backbone.as_ref().and_then(|backbone| backbone.theory.as_ref());
    let benchmarks = theory.iter().flat_map(|theory| {
        let bare = due.benchmarks.iter().map(|at| &theory.benchmarks[*at]);
        bare.map(|it| json!({ "benchmark": it.slug, "status": it.status.into_str() }))
    });
    let outcome = |it: &Freshness| {
        let lacks =
            it.lacks.iter().map(|(part, ids)| (part.into_str().to_owned(), json!(slugs(ids))));
        let mut lacks: serde_json::Map<String, Value> = lacks.collect();
        lacks.extend((!it.is_told).then(|| ("story".to_owned(), json!([]))));
        json!({
            "outcome": card.outcomes[it.outcome.0].slug,
            "indicators": it.indicators,
            "up_to_date": it.fresh,
            "parts": it.parts,
            "complete": it.there,
            "missing": lacks,
        })
    };
    let object = json!({
        "on": on.to_string(),
        "releases": due.releases.iter().map(release).collect::<Vec<_>>(),
        "past": slugs(&due.past),
        "texts": due.untouched,
        "figures": due.unchanged.as_ref().map(|of| of.iter().map(release).collect::<Vec<_>>()),
        "promises": promises.collect::<Vec<_>>(),
        "targets": slugs(&due.targets),
        "benchmarks": benchmarks.collect::<Vec<_>>(),
        "outcomes": freshness(pages.published(), on).iter().map(outcome).collect::<Vec<_>>(),
    });
    format!("{}\n", serde_json::to_string_pretty(&object).expect("an object whose keys are texts"))
}
