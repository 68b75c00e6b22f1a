//! Site: what `content/site.yaml` declares, as every other document needs it.

use super::boundaries::boundaries;
use super::merges::merges;
use super::places::places;
use super::privacy::privacy;
use crate::parse::document::ids::Ids;
use crate::parse::document::item::Given;
use crate::parse::document::terms::Terms;
use crate::parse::kinds::site::{
    NavEntry, OwnWords, Site as Written, Stage as WrittenStage, Theme,
};
use crate::parse::kinds::{breakdown, source};
use crate::parse::lint;
use crate::parse::syntax::Word;
use crate::report::{
    Boundaries, Breakdown, Community, Correction, Edition, Group, GroupId, Licence, Stage, Style,
};
use crate::source::{Code, Diagnostic, Diagnostics, Span, TrackedFiles};
use indexmap::IndexSet;
use std::sync::Arc;

/// The site's own document.
pub(crate) struct Site {
    pub community: Option<Community>,
    pub edition: Option<Edition>,
    /// The languages of the pages, at least one.
    pub languages: Vec<String>,
    pub base_url: Option<String>,
    pub style: Style,
    pub licence: Option<Licence>,
    pub social_images: bool,
    pub chart_images: bool,
    pub freshness: bool,
    /// The pictures that stand for the partnership: beside its name, and in the browser's tab.
    pub logo: Option<Word>,
    /// The author's menu.
    pub navigation: Vec<NavEntry>,
    pub icon: Option<Word>,
    pub corrections: Vec<Correction>,
    pub peers: Option<String>,
    pub boundaries: Arc<Boundaries>,
    pub stages: Vec<Stage>,
    /// What other documents rest on.
    pub terms: Terms,
}

impl Site {
    /// A site of which nothing is known, so that the other documents can be checked all the same.
    pub fn unknown() -> Self {
        let mut terms = Terms::empty();
        for ids in [
            &mut terms.stage_ids,
            &mut terms.breakdown_ids,
            &mut terms.place_ids,
            &mut terms.source_ids,
        ] {
            ids.not_whole();
        }
        Self {
            community: None,
            edition: None,
            languages: vec!["en".to_owned()],
            base_url: None,
            style: Style::default(),
            licence: None,
            social_images: true,
            chart_images: true,
            freshness: false,
            logo: None,
            navigation: Vec::new(),
            icon: None,
            corrections: Vec::new(),
            peers: None,
            boundaries: Arc::default(),
            stages: Vec::new(),
            terms,
        }
    }

    /// The site that a document describes.
    pub fn read(written: Written, files: &TrackedFiles, out: &mut Diagnostics) -> Self {
        let mut terms = Terms::empty();
        let edition = written.edition.value;
        terms.published = edition.as_ref().map(|edition| edition.published);
        terms.pace = written.pace.value.unwrap_or(terms.pace);
        let stages = stages(written.stages, &mut terms.stage_ids, out);
        breakdowns(written.breakdowns, &mut terms, out);
        let community = written.community.value.as_ref().map_or("", |it| it.name.as_str());
        let community = (community, written.community.span);
        (terms.places, terms.place_ids) = places(written.places, community, files, out);
        let boundaries = boundaries(written.boundaries.entries(), &terms.places, files, out);
        let releases = written.sources.entries().iter().map(|one| (&one.released, &one.next));
        let releases = lint::releases(releases, terms.published);
        sources(written.sources, &mut terms, out);
        let mut corrections = written.corrections.all();
        // Newest first; corrections of one day stay in the author's order.
        corrections.sort_by_key(|correction| std::cmp::Reverse(correction.date));
        lint::old_sources(&releases, terms.published, out);
        terms.privacy = privacy(written.privacy, out);
        let (languages, language_at) = languages(written.language, written.languages, out);
        Self {
            community: written.community.value,
            edition,
            languages,
            base_url: written.base_url.value.map(|url| url.trim_end_matches('/').to_owned()),
            style: Style { words: words(written.words), language_at, ..style(written.theme) },
            licence: written.licence.value,
            social_images: written.social_images.value.unwrap_or(true),
            chart_images: written.chart_images.value.unwrap_or(true),
            freshness: written.freshness.value.unwrap_or(false),
            logo: written.logo.value,
            navigation: written.navigation.all(),
            icon: written.icon.value,
            corrections,
            peers: written.peers.value,
            boundaries: Arc::new(boundaries),
            stages,
            terms,
        }
    }
}

/// The languages of the pages, each once, and where they are named; English where none is.
fn languages(
    one: Given<String>,
    all: Given<Vec<String>>,
    out: &mut Diagnostics,
) -> (Vec<String>, Option<Span>) {
    let at = [(one.value.is_some(), one.span), (!all.entries().is_empty(), all.span)];
    let at = at.into_iter().rfind(|(is_there, _)| *is_there).map(|(_, span)| span);
    let span = all.span;
    let mut languages: IndexSet<String> = all.into_iter().collect();
    if let Some(one) = one.value {
        if languages.first().is_some_and(|first| *first != one) {
            out.push(two_firsts(&one, span));
        }
        languages.shift_insert(0, one);
    }
    if languages.is_empty() {
        languages.insert("en".to_owned());
    }
    (languages.into_iter().collect(), at)
}

/// That the language that the site is written in is not the first of its languages.
fn two_firsts(one: &str, span: Span) -> Diagnostic {
    let message = format!("`language` is `{one}`, but `languages` begins with another one.");
    Diagnostic::new(Code::BadValue, span, message)
        .expected(format!("`{one}` in the first place"))
        .help("The first of them is the one that the documents are written in. Take `language` out: `languages` says it all.")
}

fn stages(written: Given<Vec<WrittenStage>>, ids: &mut Ids, out: &mut Diagnostics) -> Vec<Stage> {
    if written.value.is_none() || written.is_faulty {
        ids.not_whole();
    }
    let stages = written.into_iter().filter_map(|stage| {
        let slug = ids.take(stage.id, out)?;
        Some(Stage { title: stage.title.value.unwrap_or_else(|| slug.clone()), slug })
    });
    stages.collect()
}

fn breakdowns(written: Given<Vec<breakdown::Breakdown>>, terms: &mut Terms, out: &mut Diagnostics) {
    if written.is_faulty {
        terms.breakdown_ids.not_whole();
    }
    for breakdown in written {
        let Some(slug) = terms.breakdown_ids.take(breakdown.id, out) else {
            continue;
        };
        let (groups, ids) = groups(breakdown.groups, &slug, out);
        let reference = ids.find_given(&breakdown.reference, out).map(|at| GroupId(at as u16));
        let overlapping = breakdown.overlapping.value.unwrap_or(false);
        terms.merges.push(merges(breakdown.merges, (&ids, reference, overlapping), out));
        terms.breakdowns.push(Breakdown {
            title: breakdown.title.value.unwrap_or_else(|| slug.clone()),
            slug,
            groups,
            reference,
            overlapping,
            note: breakdown.note.value,
        });
        terms.group_ids.push(ids);
    }
}

fn sources(written: Given<Vec<source::Source>>, terms: &mut Terms, out: &mut Diagnostics) {
    if written.is_faulty {
        terms.source_ids.not_whole();
    }
    for source in written {
        let (id, source) = source.declared();
        let Some(source) = source.source() else {
            terms.source_ids.not_whole();
            continue;
        };
        if terms.source_ids.take(id, out).is_some() {
            terms.sources.push(source);
        }
    }
}

fn groups(
    written: Given<Vec<breakdown::Group>>,
    of: &str,
    out: &mut Diagnostics,
) -> (Vec<Group>, Ids) {
    let mut ids = Ids::new(format!("group of the breakdown `{of}`"));
    if written.value.is_none() || written.is_faulty {
        ids.not_whole();
    }
    let groups = written.into_iter().filter_map(|group| {
        let slug = ids.take(group.id, out)?;
        let title = group.title.value.unwrap_or_else(|| slug.clone());
        Some(Group { title, slug, of: Vec::new() })
    });
    (groups.collect(), ids)
}

fn words(written: Given<OwnWords>) -> Vec<(String, Span, String)> {
    let own = written.value.into_iter().flat_map(|words| words.others);
    own.map(|(id, text)| (id.text, id.span, text)).collect()
}

fn style(written: Given<Theme>) -> Style {
    let colour = |given: Given<String>| Some((given.value?.to_ascii_lowercase(), given.span));
    let plain = Style::default();
    match written.value {
        None => plain,
        Some(Theme::Name(name)) => {
            Style { theme: Some(name), theme_at: Some(written.span), ..plain }
        }
        Some(Theme::Own(theme)) => Style {
            theme: theme.name.value,
            theme_at: Some(theme.name.span),
            brand: colour(theme.brand),
            accent: colour(theme.accent),
            ..plain
        },
    }
}
