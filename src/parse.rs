//! Parse: YAML, CSV and Markdown as authors write them, read into a [`Report`], every mistake
//! collected.
//!
//! A document becomes a tree with places (`syntax`), the tree is held against the one description of
//! its kind (`kinds`, by `document`), and what is right is read as the kind's types and becomes a part
//! of the report (`card`, `backbone`). One bad file hides nothing of another.

mod backbone;
mod card;
mod document;
mod fold;
mod import;
mod kinds;
mod lint;
mod next;
mod prose;
mod series;
mod syntax;
mod translation;
mod value;

use crate::memo::Memo;
use crate::report::{Backbone, Breakdown, Card, Report};
use crate::source::{Code, Diagnostic, Diagnostics, Sources, TrackedFiles};
use card::assemble::Assembly;
use card::outcome::ReadOutcome;
use card::partners::Partners;
use card::site::Site;
use document::field::{Document, Id, Name, Shaped, SiteUrl};
use document::folder::Folder;
pub use document::folder::is_translation;
use document::ids::Ids;
use document::shape::Shape;
use document::terms::Terms;
use document::texts::Said;
pub(crate) use fold::fold;
pub use import::{Import, Repository, import, is_alike, open_sdg};
use jiff::civil::Date;
use kinds::KINDS;
pub use next::{NextEdition, next_edition};
use prose::call_scope::{Case, CaseNames};
use std::sync::Arc;
pub(crate) use translation::not_like;
pub use translation::{Row, State, Taken, Text, Translation, translation};
use value::wording::capitalised;

/// The names of the document kinds, such as `outcome`.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|kind| kind.name())
}

/// The JSON Schema (draft 2020-12) of a document kind, with descriptions for editors, or of what translates
/// its documents; `None` for an unknown kind.
pub fn schema(kind: &str, is_translation: bool) -> Option<serde_json::Value> {
    let kind = KINDS.iter().find(|own| own.name() == kind)?;
    Some(match is_translation {
        true => document::schema::translation(kind),
        false => document::schema::schema(kind),
    })
}

/// The reference page of all document kinds, in Markdown.
pub fn reference() -> String {
    document::reference::documents(&series::layout::shipped())
}

/// The reference page of all diagnostic codes, in Markdown.
pub fn diagnostics() -> String {
    document::reference::diagnostics()
}

/// An address for the whole site that is given beside content/site.yaml, held to the same; otherwise
/// what belongs there.
pub fn base_url(text: &str) -> Result<String, String> {
    document::scalar::alone(text, &SiteUrl::SHAPE, "https://example.org/card")
}

/// The name of a theme that is given beside content/site.yaml, held to the same; otherwise what
/// belongs there.
pub fn theme(text: &str) -> Result<String, String> {
    document::scalar::alone(text, &Id::SHAPE, "default")
}

/// A community's name that is given beside content/site.yaml, held to the same; otherwise what belongs
/// there.
pub fn name(text: &str) -> Result<String, String> {
    document::scalar::alone(text, &Name::SHAPE, "Dayton")
}

/// The id of an outcome that is to be, held to what the names of folders are; otherwise what belongs
/// there.
pub fn outcome(text: &str) -> Result<String, String> {
    document::scalar::alone(text, &Id::SHAPE, "early-grade-reading")
}

/// A day that is given to a command, held to what documents write; otherwise what belongs there.
pub fn day(text: &str) -> Result<Date, String> {
    document::scalar::alone(text, &Shape::Date, "2026-10-14")?;
    text.trim().parse().map_err(|_| "a date is expected, such as 2026-10-14".to_owned())
}

/// A column of the sheet of indicators in a card's workbook.
pub struct CardColumn {
    /// Its head.
    pub head: String,
    /// What it means, in a sentence.
    pub meaning: &'static str,
    /// What holds where a cell is empty, in words; empty where nothing does.
    pub default: &'static str,
    /// The words that it takes, where it takes no others.
    pub words: Vec<&'static str>,
}

/// The columns that the sheet of indicators in a card's workbook may have.
pub fn card_columns() -> impl Iterator<Item = CardColumn> {
    document::rows::columns::columns().into_iter().map(|column| CardColumn {
        head: capitalised(&column.head),
        meaning: column.own().meaning,
        default: column.own().default,
        words: column.words(),
    })
}

/// Reads a site.
///
/// The report is there whenever enough could be read to look for more mistakes in it (claims that
/// the data does not bear out, for instance): what is wrong has been left out. Nothing may be
/// published while the diagnostics hold an error.
pub fn parse(sources: &Sources, memo: &Memo) -> (Option<Report>, Diagnostics) {
    let sorted = Folder::sort(sources, memo);
    let (folder, mut out) = (&sorted.0, sorted.1.clone());
    let (mut site, printed) = site_as_said(sources, &mut out);
    let readings = ReadOutcome::all(&folder.outcomes, sources, &site.terms, memo);
    let mut whole = !folder.lacks_outcome;
    for reading in &readings {
        out.extend(reading.found.clone());
        whole &= reading.draft.as_ref().is_some_and(|draft| draft.whole);
    }
    let mut ids = Ids::new("indicator");
    if !whole {
        ids.not_whole();
    }
    let assembly = Assembly::order(&readings, &mut ids, &site.terms.places, memo, &mut out);
    let partners = partners(sources, &ids, site.terms.published, &mut out);
    let (backbone, case) = backbone(sources, &site, &assembly, &partners, whole, &mut out);
    let known = prose::call_scope::CallScope {
        site: &site.terms,
        indicators: &ids,
        whole: &assembly.whole,
        case: &case,
    };
    let mut stories =
        prose::stories::Stories::read(sources, folder, &assembly, &known, memo, &mut out);
    let backbone = backbone
        .map(|backbone| Backbone { story: std::mem::take(&mut stories.backbone), ..backbone });
    // What could not be read may be the very rows that use a group.
    if whole && assembly.whole.iter().all(|whole| *whole) {
        lint::unused(&site.terms, &assembly.groups, &mut out);
    }
    let indicators = assembly.indicators.iter().map(|it| &**it);
    lint::portable::ids(indicators, backbone.as_ref(), site.terms.place_ids.declared(), &mut out);
    told_once(sources, &mut out);
    syntax::pupils::refuse(sources, &mut out);
    translation::strays(folder, sources, &site.languages, &mut out);
    if let Some(community) = &site.community {
        lint::remnants::remnants(sources, community, &mut out);
    }
    let navigation = std::mem::take(&mut site.navigation);
    let marks = [site.logo.take(), site.icon.take()];
    let mut report = report(site, printed, assembly, partners, backbone, stories);
    if let Some(report) = &mut report {
        report.card.navigation =
            card::navigation::navigation(navigation, &report.card, whole, &mut out);
        prose::attached::attach(sources, &mut report.card, marks, &mut out);
        report.card.released = card::released::released(sources, memo, &mut out);
        report.card.said = sources.said().map(|said| Arc::new(said.same.clone()));
    }
    out.quote_no_figures(sources);
    out.sort(sources);
    (report, out)
}

/// The site's own document; where it cannot be read, a site of which nothing is known.
fn site(sources: &Sources, out: &mut Diagnostics) -> Site {
    let Some(file) = kinds::site::Site::file(sources) else {
        let is_like =
            |path: &str| path.strip_prefix("content/site.").is_some_and(|end| !end.contains('/'));
        let like = sources.iter().map(|(_, file)| &*file.path).find(|path| is_like(path));
        let help = match like {
            Some(like) => format!("There is {like}: name it site.yaml. Windows hides the end of a name: switch on “File name extensions” in the Explorer’s view."),
            None => "Go to the folder of your site, or name it with --root; `reportcard new DIR` makes a new one.".to_owned(),
        };
        out.push(
            Diagnostic::new(Code::NoSite, None, "There is no file content/site.yaml.")
                .expected("a site, whose own document is content/site.yaml")
                .help(help),
        );
        return Site::unknown();
    };
    let files = TrackedFiles::of(sources);
    let said = Said::of(&files, kinds::site::Site::PATH);
    document::read(files.bytes(file), file, said, out, |it, out| Site::read(it, &files, out))
        .unwrap_or_else(Site::unknown)
}

/// The site's own document in the language that is read; and of its terms what is printed in it. Documents and tables name
/// groups and places as the site's first language does, whatever is printed.
fn site_as_said(sources: &Sources, out: &mut Diagnostics) -> (Site, Option<Terms>) {
    let mut said = site(sources, out);
    if sources.said().is_none() {
        return (said, None);
    }
    let first = site(&sources.in_first(), &mut Diagnostics::default()).terms;
    let sources = said.terms.sources.clone();
    let printed = std::mem::replace(&mut said.terms, Terms { sources, ..first });
    (said, Some(printed))
}

/// A workbook of a kind that is not read and that a document names is told there, and not where it lies.
fn told_once(sources: &Sources, out: &mut Diagnostics) {
    let named: Vec<String> = out
        .iter()
        .filter(|it| it.code == Code::Workbook)
        .filter_map(|it| {
            let span = it.span?;
            let file = sources.file(span.file);
            let text = file.bytes.get(span.start as usize..span.end as usize)?;
            let name = String::from_utf8_lossy(text).trim_matches(['"', '\'', ' ']).to_owned();
            Some([format!("{}/{name}", file.folder()), name])
        })
        .flatten()
        .collect();
    out.take(|it| {
        let path = it.span.map(|span| &sources.file(span.file).path);
        it.code == Code::StrayFile && path.is_some_and(|path| named.contains(path))
    });
}

/// The partners and what they promised; where their document cannot be read, nobody's id is
/// unknown for sure.
fn partners(
    sources: &Sources,
    ids: &Ids,
    published: Option<Date>,
    out: &mut Diagnostics,
) -> Partners {
    let Some(file) = kinds::partners::Partners::file(sources) else {
        return Partners::default();
    };
    let files = TrackedFiles::of(sources);
    let said = Said::of(&files, kinds::partners::Partners::PATH);
    document::read(files.bytes(file), file, said, out, |written, out| {
        Partners::read(written, ids, published, out)
    })
    .unwrap_or_else(Partners::unknown)
}

/// The backbone, and what texts can name of it.
fn backbone(
    sources: &Sources,
    site: &Site,
    assembly: &Assembly,
    partners: &Partners,
    whole: bool,
    out: &mut Diagnostics,
) -> (Option<Backbone>, Case) {
    let ground = backbone::Ground {
        sources,
        site: &site.terms,
        outcomes: &assembly.outcomes,
        whole,
        partners: &partners.ids,
        sectors: partners.partners.iter().map(|p| p.sector.clone()).collect(),
    };
    let mut own = Diagnostics::default();
    let backbone = backbone::read(&ground, &mut own);
    let is_faulty = own.has_errors();
    let sound = whole && partners.ids.is_whole() && !is_faulty;
    out.extend(own);
    let case = match &backbone {
        Some(read) => {
            Case::Read(Box::new(CaseNames::of(read, &partners.partners, &assembly.outcomes, sound)))
        }
        None if is_faulty => Case::Unread,
        None => Case::Absent,
    };
    (backbone, case)
}

/// The report, where it is known whose it is and which year's. What is `printed` of the site's terms is in the language
/// that is read, where that is not its first.
fn report(
    site: Site,
    printed: Option<Terms>,
    assembly: Assembly,
    partners: Partners,
    backbone: Option<Backbone>,
    stories: prose::stories::Stories,
) -> Option<Report> {
    let terms = printed.unwrap_or(site.terms);
    let breakdowns = terms.breakdowns.into_iter().zip(terms.merges);
    let with_merges = |(mut breakdown, merges): (Breakdown, _)| {
        breakdown.groups.extend::<Vec<_>>(merges);
        breakdown
    };
    let edition = site.edition?;
    let card = Card {
        community: site.community?,
        folder: document::scalar::slug(&edition.name),
        edition,
        language: site.languages[0].clone(),
        languages: site.languages,
        said: None,
        base_url: site.base_url,
        style: site.style,
        privacy: terms.privacy,
        pace: terms.pace,
        licence: site.licence,
        social_images: site.social_images,
        chart_images: site.chart_images,
        freshness: site.freshness,
        stages: site.stages,
        breakdowns: breakdowns.map(with_merges).collect(),
        places: terms.places,
        boundaries: site.boundaries,
        peers: site.peers,
        outcomes: assembly.outcomes,
        stories: stories.outcomes,
        place_stories: stories.places,
        indicators: assembly.indicators,
        partners: partners.partners,
        commitments: partners.commitments,
        backbone,
        is_kept: false,
        released: Vec::new(),
        corrections: site.corrections,
        home: stories.home,
        pages: stories.pages,
        text_digests: stories.digests,
        attached: Vec::new(),
        navigation: Vec::new(),
        logo: None,
        icon: None,
    };
    (!card.stages.is_empty()).then_some(Report {
        card,
        series: assembly.series,
        known: assembly.known,
    })
}
