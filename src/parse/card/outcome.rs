//! Outcome: what one outcome's document says, before the outcomes of the site are put in order.

use super::indicator::IndicatorDraft;
use crate::memo::{Content, Memo};
use crate::parse::document;
use crate::parse::document::folder::OutcomeFiles;
use crate::parse::document::rows::Rows;
use crate::parse::document::terms::Terms;
use crate::parse::document::texts::Said;
use crate::parse::kinds::outcome::Outcome as Written;
use crate::parse::lint::companions;
use crate::parse::series::Surroundings;
use crate::parse::series::taken::Taken;
use crate::report::{Outcome, Role, StageId};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources, Span, Workbook};
use std::sync::Arc;

/// An outcome whose indicators are not numbered yet.
pub(crate) struct OutcomeDraft {
    pub outcome: Outcome,
    /// Its place on the line, where the author gave one.
    pub order: Option<u64>,
    /// Core before contributing.
    pub indicators: Vec<IndicatorDraft>,
    /// Whether the ids of all its indicators are known.
    pub whole: bool,
}

/// An outcome's document, read.
pub(crate) struct ReadOutcome {
    /// Where it could be read at all.
    pub draft: Option<Arc<OutcomeDraft>>,
    pub found: Diagnostics,
}

impl ReadOutcome {
    /// Reads the documents of all outcomes, in the order of their folders, and the tables that they name.
    pub fn all(
        outcomes: &[OutcomeFiles],
        sources: &Sources,
        site: &Terms,
        memo: &Memo,
    ) -> Vec<Arc<Self>> {
        let documents = outcomes.iter().filter_map(|it| Some((it.document?, it.slug.clone())));
        let documents: Vec<_> = documents.map(Content::of).collect();
        sources.recall_each(&Content::of(site), &documents, memo, |files, site, document| {
            let (file, slug) = &**document;
            Self::of(*file, slug, &Surroundings { files, site, taken: Taken::default() })
        })
    }

    fn of(file: FileId, slug: &str, place: &Surroundings) -> Self {
        let mut found = Diagnostics::default();
        if Workbook::is_named(place.files.path(file)) {
            let draft = Self::of_rows(file, slug, place, &mut found);
            return Self { draft: draft.map(Arc::new), found };
        }
        let bytes = place.files.bytes(file);
        let said = Said::of(place.files, place.files.path(file));
        let draft = document::read(bytes, file, said, &mut found, |written, found| {
            OutcomeDraft::read(slug, written, place, found)
        });
        for (table, untaken, all) in place.taken.left() {
            let folder = place.files.folder(file);
            let workbook = place.files.workbook(table.file).and_then(|it| it.as_ref().ok());
            let sheet = workbook.and_then(|it| it.cell(table.start as usize, 0));
            let sheet = sheet.map(|it| format!("Sheet “{}”: ", it.sheet)).unwrap_or_default();
            let text = format!(
                "{sheet}{untaken} of its {all} rows are taken by no series of {folder}/outcome.yaml."
            );
            found.note(table.file, text);
        }
        Self { draft: draft.map(Arc::new), found }
    }

    /// The outcome that rows of a card's workbook describe; what is wrong with the workbook as a whole has
    /// been told.
    fn of_rows(
        file: FileId,
        slug: &str,
        place: &Surroundings,
        out: &mut Diagnostics,
    ) -> Option<OutcomeDraft> {
        let rows = Rows::open(file, place.files, &mut Diagnostics::default())?;
        let tree = rows.outcome(slug)?;
        let said = Said::of(place.files, &Written::path(slug));
        document::read_rows(tree, rows.text(), file, said, out, |written, out| {
            OutcomeDraft::read(slug, written, place, out)
        })
    }
}

/// Tells what companions among the indicators give away of one another; those that are declared to be the rest of
/// one another are hidden together.
fn companions(indicators: &[IndicatorDraft], site: &Terms, out: &mut Diagnostics) {
    let whole = || indicators.iter().filter(|draft| draft.whole);
    for one in whole() {
        let told = out.len();
        for other in whole().filter(|other| !std::ptr::eq(*other, one)) {
            if one.is_complement(other) || other.is_complement(one) {
                continue;
            }
            let (own, companion) = (&*one.numbers.series, &*other.numbers.series);
            let (one, other) = ((&one.indicator, &**own), (&other.indicator, &**companion));
            companions::given_away(one, other, &site.privacy, out);
        }
        out.settle(told, &one.indicator.slug, &one.checked);
    }
}

impl OutcomeDraft {
    /// The outcome that a document describes. One of an unknown stage stands in the first.
    pub fn read(slug: &str, written: Written, place: &Surroundings, out: &mut Diagnostics) -> Self {
        let stage = place.site.stage_ids.find_given(&written.stage, out);
        let declared = written.indicators.value.as_ref().map(Vec::len);
        let drafts = written.indicators.value.into_iter().flatten().enumerate();
        let mut indicators: Vec<IndicatorDraft> = drafts
            .filter_map(|(at, mut written)| {
                let told = out.len();
                if at == 0 {
                    written.role.value.get_or_insert(Role::Core);
                }
                let draft = IndicatorDraft::read(written, place, out)?;
                out.settle(told, &draft.indicator.slug, &draft.checked);
                Some(draft)
            })
            .collect();
        companions(&indicators, place.site, out);
        let whole = declared == Some(indicators.len());
        if whole && indicators.iter().all(|draft| draft.indicator.role != Role::Core) {
            out.push(no_core(indicators.is_empty(), slug, written.indicators.span));
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
        Self { outcome, order: written.order.value, whole, indicators }
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

/// That nothing tracks the outcome of a folder.
fn no_core(is_empty: bool, slug: &str, span: Span) -> Diagnostic {
    if !is_empty {
        let message = "No indicator of this outcome is core: nothing tracks the outcome itself.";
        return Diagnostic::new(Code::NoCore, span, message)
            .expected("one indicator with `role: core`");
    }
    let message = "Nothing measures this outcome yet: its page says that there are no data.";
    Diagnostic::new(Code::NoCore, span, message).expected("an indicator").help(format!(
        "Have `reportcard import FILE --outcome {slug}` look at your spreadsheet and write what reads it. Or put a table {slug}.csv with the columns `period` and `value` beside this file, and write `indicators: [ {{ id: {slug}, title: What is measured, unit: percent, direction: higher, series: {slug}.csv }} ]`."
    ))
}
