//! Minimal: a site that holds nothing but whose card it is and the outcomes that it will tell of.

use super::files::{Files, capitalised, starter_outcomes, starter_text};
use jiff::civil::Date;
use serde_json::Value;

/// What stands beside the content of every new site: how it is published, and what no repository holds.
pub(super) fn beside(name: &str) -> Files {
    let readme = include_str!("README.md").replace("{name}", name);
    Files::from([
        (".github/workflows/publish.yml".to_owned(), include_str!("publish.yml").into()),
        // What was published stays as it was, also where Git writes other ends of lines.
        (".gitattributes".to_owned(), "/editions/** -text\n".into()),
        (".gitignore".to_owned(), "/public/\n".into()),
        ("README.md".to_owned(), readme.into()),
    ])
}

/// The content of the smallest site of a community.
pub(super) fn content(name: &str, outcomes: &[String], today: Date) -> Files {
    outcomes.iter().map(|id| outcome(id)).chain([site(name, today)]).collect()
}

/// The site's own document.
pub(super) const SITE: &str = "content/site.yaml";

/// The site's own document, with the stages of the starter.
pub(super) fn site(name: &str, today: Date) -> (String, Vec<u8>) {
    let (name, year) = (Value::from(name), today.year());
    let starter = starter_text(SITE).unwrap_or_default();
    let stages = starter.find("\nstages:").map_or("", |at| &starter[at + 1..]);
    let stages = stages.split("\n\n").next().unwrap_or_default();
    let text = format!(
        "community:\n  name: {name}\n  partnership: {name}   # your partnership's own name\n\
         edition:\n  name: \"{year}\"\n  published: {today}   # year-month-day\n\
         privacy: us-10   # who is too few to be shown; the build asks you to confirm it\n{stages}\n"
    );
    (SITE.to_owned(), text.into_bytes())
}

/// Takes the starter's word away that its rule on small groups was chosen: only a site's own author can say so.
pub(super) fn leave_unconfirmed(files: &mut Files) {
    if let Some(bytes) = files.get_mut(SITE) {
        *bytes = String::from_utf8_lossy(bytes).replace(", confirmed: true", "").into();
    }
}

/// Where an outcome's document stands.
pub(super) fn document(id: &str) -> String {
    format!("content/outcomes/{id}/outcome.yaml")
}

/// The document of an outcome without numbers.
pub(super) fn outcome(id: &str) -> (String, Vec<u8>) {
    let (title, stage) = named(id);
    let text = format!("title: {}\nstage: {stage}\nindicators: []\n", Value::from(title));
    (document(id), text.into())
}

/// The title and the stage of an outcome: its stage is that of the starter's outcome which has its id or ends
/// in it, as `graduation` does; any other is of school.
pub(super) fn named(id: &str) -> (String, &'static str) {
    let ends = |slug: &str| slug == id || slug.ends_with(&format!("-{id}"));
    let like = starter_outcomes().find(|slug| ends(slug));
    let text = like.as_ref().and_then(|slug| starter_text(&document(slug))).unwrap_or_default();
    let said = |field: &str| text.lines().find_map(|line| line.strip_prefix(field));
    let title = match said("title: ").filter(|_| like.as_deref() == Some(id)) {
        Some(title) => title.to_owned(),
        None => capitalised(&id.replace('-', " ")),
    };
    (title, said("stage: ").unwrap_or("school"))
}
