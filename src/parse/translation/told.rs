//! Told: what is said of a translation: what lacks, what changed, and what cannot be used.

use super::words::unusable;
use super::{Translation, list_of_notes};
use crate::parse::document::folder::{self, Folder, OutcomeFiles};
use crate::parse::kinds::outcome::Outcome;
use crate::report::Card;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Severity, Sources, Span};

impl Translation {
    /// Tells how many texts are not said in the language, where there are any: each is listed when it is asked for.
    pub(crate) fn missing(&self, language: &str) -> Option<Diagnostic> {
        let lacking = self.texts.iter().filter(|it| it.is_missing());
        let first = lacking.clone().next()?;
        let all = self.texts.iter().filter(|it| !it.is_name).count();
        let message = format!(
            "{} of {all} texts are not there in the language `{language}`; this is the first.",
            lacking.count()
        );
        Some(Diagnostic::new(Code::MissingTranslation, first.span, message).help(format!(
            "`reportcard check --translations` lists them; `reportcard translate {language}` writes them into a table for a translator."
        )))
    }

    /// Tells each text that is not said in the language.
    pub(crate) fn each_missing(&self, language: &str) -> impl Iterator<Item = Diagnostic> {
        self.texts.iter().filter(|it| it.is_missing()).map(move |text| {
            let message = match () {
                () if text.is_story() => {
                    format!("There is no {}.", folder::translation(&text.document, language))
                }
                () if text.is_note => {
                    let list = list_of_notes(language);
                    format!("This note is not there in the language `{language}`: {list} has no row of it.")
                }
                () => format!("`{}` is not there in the language `{language}`.", text.at),
            };
            Diagnostic::new(Code::MissingTranslation, text.span, message)
        })
    }

    /// Tells the texts that changed after they were translated.
    pub(crate) fn changed(&self, language: &str) -> impl Iterator<Item = Diagnostic> {
        self.texts.iter().filter(|it| it.is_changed()).map(move |text| {
            let message = format!("This changed after it was translated into `{language}`.");
            Diagnostic::new(Code::OldTranslation, text.span, message).help(format!(
                "Look whether {} still says the same. If it does, `reportcard translate {language} --done` takes note of it.",
                folder::translation(&text.document, language)
            ))
        })
    }

    /// Whether the words of the pages are left out, since something is wrong with one of them, which is told.
    pub(crate) fn without_words(&mut self, found: &Diagnostics) -> bool {
        let is_of = |one: &&Diagnostic| self.words.iter().any(|it| one.span == Some(it.1));
        let wrong: Vec<Diagnostic> = found.iter().filter(is_of).map(unusable).collect();
        let is_wrong = !wrong.is_empty();
        wrong.into_iter().for_each(|it| self.found.push(it));
        is_wrong
    }

    /// Leaves out the stories in which something is wrong, and tells it; whether there are none of them, so that what was
    /// made of them stands. What is found of other documents has been told in the first language.
    pub(crate) fn leave_out(
        &mut self,
        sources: &Sources,
        found: &Diagnostics,
        out: &mut Diagnostics,
    ) -> bool {
        let is_of = |one: &Diagnostic, file: FileId| one.span.is_some_and(|span| span.file == file);
        let told = self.said.stories.values().filter_map(|path| Some(sources.find(path)?.0));
        let told: Vec<FileId> = told.collect();
        let is_wrong = |file: &FileId| {
            found.iter().any(|it| is_of(it, *file) && it.severity() == Severity::Error)
        };
        let wrong: Vec<FileId> = told.iter().copied().filter(is_wrong).collect();
        let of_those = |one: &&Diagnostic| {
            let among = if wrong.is_empty() { &told } else { &wrong };
            among.iter().any(|file| is_of(one, *file))
        };
        for one in found.iter().filter(of_those) {
            out.push(match one.severity() {
                Severity::Error => unusable(one),
                Severity::Warning => one.clone(),
            });
        }
        let is_wrong = |path: &str| sources.find(path).is_some_and(|it| wrong.contains(&it.0));
        self.said.stories.retain(|_, path| !is_wrong(path));
        wrong.is_empty()
    }
}

/// That what a site says in a language cannot be set beside what it says in its first.
pub(crate) fn not_like(language: &str, card: &Card) -> Diagnostic {
    let message = format!(
        "The pages in the language `{language}` are not made: with its texts, documents say less than in `{}`.",
        card.languages[0]
    );
    Diagnostic::new(Code::UnusedTranslation, card.style.language_at, message)
        .help("Take the texts of the newest translations out one by one: one of them stands where another word is expected.")
}

/// Tells translations into languages that the site is not made in, and of what is not there.
pub(crate) fn strays(
    folder: &Folder,
    sources: &Sources,
    languages: &[String],
    out: &mut Diagnostics,
) {
    // A document that is not there or cannot be read has been told, and the languages may be named in it.
    if out.has_errors() {
        return;
    }
    for (file, of, language) in &folder.translations {
        let path = &sources.file(*file).path;
        let told =
            |message| Diagnostic::new(Code::StrayTranslation, Span::new(*file, 0, 0), message);
        let is_outcome = |it: &OutcomeFiles| Outcome::path(&it.slug) == *of;
        if languages[0] == *language {
            let message = format!(
                "{path} is named as a translation into `{language}`, the language that the site is written in."
            );
            out.push(told(message).help(format!("Put what it says into {of}, and delete it.")));
        } else if !languages.contains(language) {
            let message =
                format!("Nothing reads {path}: the site is not made in the language `{language}`.");
            out.push(told(message).expected("a language of the site").help(format!(
                "Write `languages: [ {}, {language} ]` in content/site.yaml.",
                languages.join(", ")
            )));
        } else if sources.find(of).is_none() && !folder.outcomes.iter().any(is_outcome) {
            let message = format!("{path} translates nothing: there is no {of}.");
            out.push(told(message).expected("a document of that name").help(
                "Name the translation as its document, with the language before the last point.",
            ));
        }
    }
}
