//! `next`: the next card begun, in the place of the one that was released, with what is still from that one.

use super::arguments::{Format, Next};
use super::ending::{Ending, Failure};
use super::{diagnostics, terminal};
use reportcard::disk::{self, Addition};
use reportcard::memo::Memo;
use reportcard::parse::{self, NextEdition};
use reportcard::site::Site;
use reportcard::source::{Diagnostics, Sources};
use std::convert::Infallible;
use std::fmt::Write;

/// Gives the site's edition its next name and day, once the site that comes of it is known to have no mistake, and says
/// what stands as it did on the last card.
pub(super) fn run(next: &Next) -> Result<Ending, Failure> {
    let root = &next.site.root;
    let (sources, found) = disk::read(root)?;
    let Some(last) = compiled(next, &sources, found.clone())? else { return Ok(Ending::Mistakes) };
    let begun = edition(next, &sources, &last)?;
    let changed = sources.with([(begun.path.to_owned(), begun.bytes.clone())]);
    let Some(site) = compiled(next, &changed, found)? else { return Ok(Ending::Mistakes) };
    allow(&site)?;
    if !next.dry_run {
        let before = sources.find(begun.path).map(|(_, file)| file.bytes.to_vec());
        let path = begun.path.to_owned();
        disk::extend(root, &[Addition { path, before, bytes: begun.bytes.clone() }])?;
    }
    terminal::print(&terminal::plain(&told(next, &begun, &site)))?;
    Ok(Ending::Fine)
}

/// The site, where no document and no page of it has a mistake; otherwise they are told.
fn compiled(
    next: &Next,
    sources: &Sources,
    mut found: Diagnostics,
) -> Result<Option<Site>, Failure> {
    let compiled = reportcard::compile(sources, &next.site.options(), &Memo::default());
    found.extend(compiled.diagnostics);
    if let Some(site) = compiled.value.filter(|_| !found.has_errors()) {
        let Ok((_, seen)) = site.make(|_, _| Ok::<_, Infallible>(()));
        found.extend(seen);
        if !found.has_errors() {
            return Ok(Some(site));
        }
    }
    found.sort(sources);
    diagnostics::print(Format::Human, sources, &found)?;
    terminal::complain("The next card was not begun: mend these mistakes first.\n")?;
    Ok(None)
}

/// The document that begins it; only after a card that was released, and on a later day.
fn edition(next: &Next, sources: &Sources, last: &Site) -> Result<NextEdition, Failure> {
    let own = last.edition();
    let why = match last.released() {
        [] => "no card was released yet".to_owned(),
        [.., before] if last.released().iter().all(|card| card.name != own.name) => format!(
            "the card of {} was begun already, after that of {}, and is not released yet",
            own.name, before.name
        ),
        _ => return later(next, sources, last),
    };
    Err(Failure::Usage(format!(
        "{why}. Keep this one with `reportcard release` on the day that it is published, and begin the next one then"
    )))
}

fn later(next: &Next, sources: &Sources, last: &Site) -> Result<NextEdition, Failure> {
    let own = last.edition();
    if let Some(day) = next.published.filter(|day| *day <= own.published) {
        return Err(Failure::Usage(format!(
            "the card of {} was published on {}, and the next one comes after it, not on {day}: give a later day with --published",
            own.name, own.published
        )));
    }
    parse::next_edition(sources, own, &next.edition, next.published).ok_or_else(|| {
        Failure::Usage(format!(
            "the edition in content/site.yaml is written in a way that cannot be changed without touching something else: write `edition: {{ name: {:?}, published: {} }}` there, and try again",
            own.name, own.published
        ))
    })
}

/// Refuses a name whose folder is taken, or that none can have.
fn allow(site: &Site) -> Result<(), Failure> {
    let (name, folder) = (&site.edition().name, site.folder());
    if let Some(card) = site.released().iter().find(|card| card.slug == folder) {
        return Err(Failure::Usage(format!(
            "the card of {} was released, in editions/{folder}, and stays as it was: give the next one another name than `{name}`, such as `reportcard next {}`",
            card.name,
            site.edition().published.year()
        )));
    }
    match site.can_be_kept() {
        true => Ok(()),
        false => Err(Failure::Usage(format!(
            "the card is served below its name once it is released, and `{name}` cannot be a folder of the site: give it another name, such as `reportcard next {}`",
            site.edition().published.year()
        ))),
    }
}

/// What was written, and what is still from the last card.
fn told(next: &Next, begun: &NextEdition, site: &Site) -> String {
    let path = next.site.root.join(begun.path);
    let verb = if next.dry_run { "would change" } else { "changed" };
    let mut text = format!("{verb} {}\n", path.display());
    for (field, was, now) in &begun.fields {
        let _ = writeln!(text, "  {field}: {was} → {now}");
    }
    if let Some(said) = &begun.unclear {
        let _ = writeln!(
            text,
            "  next_update: {said} stays as it is. Write when the card after this one comes, or take the line away."
        );
    }
    let edition = site.edition();
    let _ = write!(
        text,
        "\n{} {}. Mend its day where another is meant. Nothing else was changed: open promises stay, each with its own day.\nThis is still from the last card, counted on the day of the new one:\n{}\n`reportcard due --on {}` says it again.\n",
        edition.name,
        if next.dry_run { "would begin" } else { "has begun" },
        site.carried(edition.published),
        edition.published
    );
    text
}
