//! Outcome: what one outcome's document says, before the outcomes of the site are put in order.

use super::indicator::IndicatorDraft;
use crate::memo::{CHUNK, Digest, Memo, Memoized};
use crate::parse::document;
use crate::parse::document::folder::OutcomeFiles;
use crate::parse::document::terms::Terms;
use crate::parse::document::tracked_files;
use crate::parse::document::tracked_files::TrackedFiles;
use crate::parse::kinds::outcome::Outcome as Written;
use crate::parse::series::Surroundings;
use crate::report::{Outcome, Role, StageId};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources};
use rayon::prelude::*;

/// An outcome whose indicators are not numbered yet.
pub(crate) struct OutcomeDraft {
    pub outcome: Outcome,
    /// Its place on the line, where the author gave one.
    pub order: Option<u64>,
    /// Core before contributing.
    pub indicators: Vec<IndicatorDraft>,
    /// Whether the ids of all its indicators are known.
    pub whole: bool,
    /// Its document.
    pub file: FileId,
}

/// An outcome's document, read.
pub(crate) struct ReadOutcome {
    /// Where it could be read at all.
    pub draft: Option<OutcomeDraft>,
    pub found: Diagnostics,
    /// The tables that it opened.
    pub opened: Vec<(FileId, Digest)>,
}

/// Documents that are recalled together.
struct Neighbours {
    readings: Vec<Memoized<ReadOutcome>>,
    opened: Vec<(FileId, Digest)>,
}

impl ReadOutcome {
    /// Reads the documents of all outcomes, in the order of their folders, and the tables that they name.
    pub fn all(
        outcomes: &[OutcomeFiles],
        sources: &Sources,
        site: &Terms,
        memo: &Memo,
    ) -> Vec<Memoized<Self>> {
        let ground = || Digest::of((sources.listing(), site.digest()));
        let ground = memo.is_warm().then(ground);
        let neighbours = |outcomes: &[OutcomeFiles]| {
            let by = |files: &OutcomeFiles| {
                let digest = |file| (file, sources.file(file).digest());
                files.document.map(digest)
            };
            let from = || {
                let each: Vec<_> = outcomes.iter().map(by).collect();
                Some(Digest::of(("drafts", ground?, each)))
            };
            let holds = |they: &Neighbours| tracked_files::unchanged(&they.opened, sources);
            memo.keep_while(from, holds, || {
                let read = outcomes.iter().filter_map(|files| {
                    let document = files.document?;
                    Some(Self::of(&files.slug, document, sources, site, ground, memo))
                });
                let readings: Vec<Memoized<Self>> = read.collect();
                let opened = readings.iter().flat_map(|it| &it.opened).copied();
                Neighbours { opened: opened.collect(), readings }
            })
        };
        let all: Vec<Memoized<Neighbours>> = outcomes.par_chunks(CHUNK).map(neighbours).collect();
        let readings = all.iter().flat_map(|they| &they.readings);
        readings.cloned().collect()
    }

    /// Reads the document of the outcome `slug`, and the tables that it names. `ground` is the digest of
    /// which files there are and of the site's terms.
    fn of(
        slug: &str,
        file: FileId,
        sources: &Sources,
        site: &Terms,
        ground: Option<Digest>,
        memo: &Memo,
    ) -> Memoized<Self> {
        let from = || Some(Digest::of(("draft", ground?, file, sources.file(file).digest())));
        let holds = |read: &Self| tracked_files::unchanged(&read.opened, sources);
        let make = || {
            let files = TrackedFiles::new(sources, file, memo.is_warm());
            let place = Surroundings { files: &files, site };
            let mut found = Diagnostics::default();
            let draft = document::read(sources, file, &mut found, |written, found| {
                OutcomeDraft::read(slug, file, written, &place, found)
            });
            Self { draft, found, opened: files.finish() }
        };
        memo.keep_while(from, holds, make).also_by(|read| &read.opened)
    }
}

impl OutcomeDraft {
    /// The outcome that a document describes. One of an unknown stage stands in the first.
    pub fn read(
        slug: &str,
        file: FileId,
        written: Written,
        place: &Surroundings,
        out: &mut Diagnostics,
    ) -> Self {
        let stage = place.site.stage_ids.find_given(&written.stage, out);
        let declared = written.indicators.value.as_ref().map(Vec::len);
        let drafts = written.indicators.value.into_iter().flatten().enumerate();
        let mut indicators: Vec<IndicatorDraft> = drafts
            .filter_map(|(at, written)| IndicatorDraft::read(written, place, at == 0, out))
            .collect();
        let whole = declared == Some(indicators.len());
        if whole && indicators.iter().all(|draft| draft.indicator.role != Role::Core) {
            let message =
                "No indicator of this outcome is core: nothing tracks the outcome itself.";
            out.push(
                Diagnostic::new(Code::NoCore, written.indicators.span, message)
                    .expected("one indicator with `role: core`"),
            );
        }
        indicators.sort_by_key(|draft| draft.indicator.role == Role::Contributing);
        let outcome = Outcome {
            slug: slug.to_owned(),
            title: written.title.value.unwrap_or_else(|| slug.to_owned()),
            stage: StageId(stage.unwrap_or(0)),
            age: written.age.value.map(|age| age as u32),
            finding: written.finding.value,
            indicators: Vec::new(),
            voice: written.voice.value,
            act: written.act.value,
            span: written.span,
        };
        Self { outcome, order: written.order.value, whole, indicators, file }
    }

    /// Where it stands on the line: by stage, then by the author's order, by age and by id.
    pub fn rank(&self) -> impl Ord + '_ {
        let last = |n: Option<u64>| n.unwrap_or(u64::MAX);
        (
            self.outcome.stage,
            last(self.order),
            last(self.outcome.age.map(u64::from)),
            &self.outcome.slug,
        )
    }
}
