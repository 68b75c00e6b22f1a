//! A community's outcome data and its story, as an annual report card.
//!
//! ```text
//! read → parse → disclose → assess → compose → render → write
//!
//! disk ─Sources→ parse ─Report→ disclosure ─Published→ statistics ─Findings→ page ─Pages→ site ─Site→ disk
//!                  └─────────── Diagnostics (spans into Sources) ───────────→ command line
//! theme ─Theme→ site              page ─Chart (data)→ site ─draws it with chart→ SVG
//! ```
//!
//! A room is named for what it makes, and its function is a verb. [`disk::read`] and [`disk::Output`]
//! are the two ends; between them [`compile`] is the whole way: values in, values out, no disk, no
//! clock. A [`Site`] is asked for its files: it composes, draws and prints a page when that page's
//! turn comes, and keeps none. A rebuild is the same [`compile`] over a [`Memo`] that is warm: each
//! document, text and indicator is remembered by all that it was made from, so that there are no
//! kinds of change and no second path.
//!
//! Cards that were released stand apart: they are files that are handed on and never made. Their records
//! are sources like others, from which follow what readers know, what was restated and what changed;
//! the files themselves go from disk to disk, and the folder of a card that stands in the site already moves
//! to the next one. A card is held against them by the words that its documents are written in, in whatever
//! language a page then says it.
//!
//! A site in several languages is parsed once for each, by the same way: each text of a document's tree is
//! said in that language before the document is read, and one that is not stays, in marks that become markup
//! where a page is finished. Tables are read by the words of the first language, and figures are disclosed in
//! it alone: what differs from language to language is words.

pub mod chart;
pub mod disclosure;
pub mod disk;
pub mod language;
pub mod memo;
pub mod page;
pub mod parse;
pub mod report;
pub mod site;
pub mod source;
pub mod statistics;
pub mod theme;

use disclosure::Published;
use language::Language;
use memo::Memo;
use page::{Pages, Tongue};
use report::{Attached, Indicator, NextRelease, Report, Role, Series, Style, When};
use site::Site;
use source::{Code, Diagnostics, Sources};
use statistics::Findings;
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};
use theme::Theme;

/// What a command asks for beside what the site's own documents say.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The address that the site will have, in place of the one that it names.
    pub base_url: Option<String>,
    /// The theme, in place of the one that the site names.
    pub theme: Option<String>,
    /// Whether the copy is made that is kept for good, and stands below later cards.
    pub kept: bool,
    /// Whether each text is told that is not translated, and not only how many there are.
    pub translations: bool,
    /// How long the command runs. By it a page that a theme takes too long to print is given up.
    pub clock: Option<theme::Clock>,
}

/// A value beside what was found on the way to it.
#[derive(Debug)]
pub struct Checked<T> {
    /// There whenever enough could be read to look for more mistakes in it; nothing may be
    /// published while the diagnostics hold an error.
    pub value: Option<T>,
    /// What was found.
    pub diagnostics: Diagnostics,
}

/// What is held against all documents together, and so is not known while one of them is unread, or a
/// part of one.
const HELD_AGAINST_ALL: [(&str, &[Code]); 2] = [
    ("E02", &[Code::NoSuchEvidence]),
    (
        "E05",
        &[
            Code::NoFigure,
            Code::FalseClaim,
            Code::OpenClaim,
            Code::UnmatchedNumber,
            Code::UnknownPercentage,
            Code::Unproven,
            Code::MoreHidden,
            Code::Restated,
            Code::IdleRestatement,
        ],
    ),
];

/// The words of all pages in English, as one message file (Fluent), to be translated.
pub fn messages() -> &'static str {
    theme::messages()
}

/// Every file of the built-in theme, by its path in a theme's folder, to be changed.
pub fn theme_parts() -> Vec<(String, Vec<u8>)> {
    theme::parts()
}

/// From what authors wrote to a site that can be asked for its files. The same with every memo: a warm
/// one is only sooner.
pub fn compile(sources: &Sources, options: &Options, memo: &Memo) -> Checked<Site> {
    memo.begin();
    let (report, mut diagnostics) = parse::parse(sources, memo);
    let series = report.as_ref().map_or_else(Vec::new, |report| report.series.clone());
    let value = report.and_then(|report| site(report, sources, options, memo, &mut diagnostics));
    parse::fold(&mut diagnostics, sources);
    // Beside an error it is not known what all figures together would hide.
    let shown = match value.as_ref().filter(|_| !diagnostics.has_errors()) {
        Some(site) => site.published().shown_at(&series, &diagnostics.figures()),
        None => BTreeSet::new(),
    };
    diagnostics.keep_back(&shown);
    diagnostics.sort(sources);
    Checked { value, diagnostics }
}

/// From a report to a site, where there is a theme to show it with.
fn site(
    mut report: Report,
    sources: &Sources,
    options: &Options,
    memo: &Memo,
    diagnostics: &mut Diagnostics,
) -> Option<Site> {
    let card = &mut report.card;
    if options.theme.is_some() {
        card.style.theme = options.theme.clone();
        card.style.theme_at = None;
    }
    card.is_kept = options.kept;
    let look = theme::look(sources, &card.style, &card.language, options.clock, memo);
    diagnostics.extend(look.found.clone());
    let (language, theme) = (look.language.clone()?, look.theme.clone()?);
    card.chart_images &= site::has_letters(&language);
    let series = report.series.clone();
    let published = disclosure::disclose(report, memo);
    let findings = statistics::assess(&published, memo);
    let rehearsal = theme.is_own().then(|| rehearsal(language.clone()));
    let pages = Pages::new(published, findings, language, options.base_url.clone());
    let mut seen = pages.published().doubts();
    seen.extend(pages.check());
    let seen = HELD_AGAINST_ALL.iter().fold(seen, |seen, (unread, codes)| {
        match diagnostics.has_error_before(unread, sources) {
            true => seen.without(codes),
            false => seen,
        }
    });
    diagnostics.extend(seen);
    let mut all = vec![(pages, theme)];
    if !diagnostics.has_errors() {
        let others = all[0].0.card().languages[1..].to_vec();
        for tag in others {
            let first = (&all[0].0, &series[..]);
            all.extend(spoken(first, &tag, sources, options, memo, diagnostics));
        }
    }
    Some(Site::new(all, rehearsal, sources.clone()))
}

/// The pages in another language than the site's first, with their theme. What cannot be used of a translation is told, and
/// said in the first language.
fn spoken(
    (first, series): (&Pages, &[Arc<Vec<Series>>]),
    tag: &str,
    sources: &Sources,
    options: &Options,
    memo: &Memo,
    diagnostics: &mut Diagnostics,
) -> Option<(Pages, Arc<Theme>)> {
    let mut translation = parse::translation(sources, tag, series, memo);
    let look = |words| {
        let style = Style { words, ..first.card().style.clone() };
        theme::look(sources, &style, tag, options.clock, memo)
    };
    let reworded = look(translation.words.clone());
    let look = match translation.without_words(&reworded.found) {
        true => look(Vec::new()),
        false => reworded,
    };
    diagnostics.extend(std::mem::take(&mut translation.found));
    diagnostics.extend(look.found.clone());
    let (language, theme) = (look.language.clone()?, look.theme.clone()?);
    loop {
        let (report, mut found) = parse::parse(&sources.spoken(translation.said.clone()), memo);
        let Some(mut report) = report.filter(|report| report.card.is_like(first.card())) else {
            diagnostics.push(parse::not_like(tag, first.card()));
            return None;
        };
        let card = &mut report.card;
        card.style.theme = first.card().style.theme.clone();
        card.is_kept = first.card().is_kept;
        card.released = first.card().released.clone();
        card.chart_images &= site::has_letters(&language);
        let published = disclosure::reworded(first.published(), &report);
        let findings = first.findings().clone();
        let pages = Pages::new(published, findings, language.clone(), options.base_url.clone());
        found.extend(pages.check());
        if translation.leave_out(sources, &found, diagnostics) {
            match options.translations {
                true => translation.each_missing(tag).for_each(|it| diagnostics.push(it)),
                false => translation.missing(tag).into_iter().for_each(|it| diagnostics.push(it)),
            }
            translation.changed(tag).for_each(|it| diagnostics.push(it));
            return Some((pages, theme));
        }
    }
}

/// The pages of the starter, by which a site's own theme is tried: they have every part that a page can
/// have, those too that this year's card lacks, and a logo. One promise is left out, so that there is a card
/// without, a newer release of its numbers was due, and each page stands in another language too.
pub(crate) fn rehearsal(language: Arc<Language>) -> Pages {
    static STARTER: LazyLock<(Published, Findings)> = LazyLock::new(|| {
        let memo = Memo::default();
        let (report, _) = parse::parse(&source::starter_sources(), &memo);
        let mut report = report.expect("the starter can be read");
        report.card.freshness = true;
        let due = report.card.edition.published.yesterday().expect("a day before");
        let core = |indicator: &&mut Arc<Indicator>| indicator.role == Role::Core;
        if let Some(last) = report.card.indicators.iter_mut().rfind(core) {
            let last = Arc::make_mut(last);
            last.target = None;
            let next = NextRelease { said: due.to_string(), when: When::Between(due, due) };
            last.sources.iter_mut().for_each(|source| source.next = Some(next.clone()));
        }
        let (path, size) = ("assets/icon.svg".to_owned(), Some((32, 32)));
        report.card.logo = Some(path.clone());
        report.card.attached.push(Attached { path, bytes: Default::default(), size });
        let published = disclosure::disclose(report, &memo);
        let findings = statistics::assess(&published, &memo);
        (published, findings)
    });
    let (published, findings) = STARTER.clone();
    let own = Tongue::of(&language, true);
    let other = Tongue { tag: "mul".to_owned(), folder: "mul/".to_owned(), ..own.clone() };
    Pages::new(published, findings, language, None).among([own, other].into())
}
