//! State: what is published at a moment, the site and what was found wrong, for all who look.

use crate::cli::diagnostics;
use crate::cli::ending::Failure;
use crate::cli::terminal::{self, Printer};
use reportcard::site::Site;
use reportcard::source::{Diagnostic, Diagnostics, Severity, Sources, Span};
use serde_json::{Map, Value, json};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use tokio::sync::watch;

/// A site that is shown, and what it was made from.
#[derive(Debug)]
pub(super) struct Shown {
    /// Tells it from every other, also of other runs.
    pub stamp: String,
    pub site: Site,
    pub sources: Sources,
    /// Digest of every stylesheet, by path below the site's root.
    styles: Map<String, Value>,
    /// Whether a page of it could not be made.
    is_faulty: AtomicBool,
}

/// What is published at a moment.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// Whether anything was compiled yet, well or not.
    pub is_settled: bool,
    /// Names the site, also while there is none.
    pub stamp: String,
    /// The last good site.
    pub shown: Option<Arc<Shown>>,
    /// The last one before it that had no page that could not be made.
    pub earlier: Option<Arc<Shown>>,
    /// All that pages are told, as JSON.
    pub told: String,
}

/// What a round of the compiler came to.
pub(super) struct Round {
    pub sources: Sources,
    pub found: Diagnostics,
    /// `None` where mistakes keep it from being published.
    pub site: Option<Site>,
    /// The page whose file was edited last, where pages follow the author.
    pub follow: Option<String>,
    /// What was edited, and when; `None` at first.
    pub edit: Option<(Vec<String>, Instant)>,
}

/// Where everything is published, and looked at.
#[derive(Debug)]
pub(super) struct Publisher {
    run: String,
    facts: Mutex<Facts>,
    published: watch::Sender<Arc<State>>,
    printer: Printer,
}

#[derive(Debug, Default)]
struct Facts {
    number: u64,
    state: State,
    /// What the last round was made from; all spans point into it.
    sources: Sources,
    /// What the last round found.
    found: Diagnostics,
    /// What was found in finished pages, some of it perhaps of the round before: it stands until the
    /// site was looked through again, unless its file was changed.
    found_in_pages: Diagnostics,
    /// Why the machine could not do its work.
    trouble: Option<String>,
    follow: Option<String>,
    /// Whether pages show the lines that mistakes stand in: these may hold what the site keeps back.
    shows_lines: bool,
    /// What the terminal shows.
    printed: String,
}

impl Publisher {
    /// Nothing is published yet; `run` tells this run of the program from others. Pages show the lines that
    /// mistakes stand in only where nobody else on the network can see them.
    pub fn new(run: String, shows_lines: bool) -> Result<Self, Failure> {
        let publisher = Self {
            run,
            facts: Mutex::new(Facts { shows_lines, ..Facts::default() }),
            published: watch::Sender::default(),
            printer: Printer::new()?,
        };
        publisher.publish(&mut publisher.facts());
        Ok(publisher)
    }

    /// What is published, now and from now on.
    pub fn look(&self) -> watch::Receiver<Arc<State>> {
        self.published.subscribe()
    }

    /// Publishes what a round came to. The site is handed back where it is new.
    pub fn round(&self, round: Round) -> Option<Arc<Shown>> {
        let mut facts = self.facts();
        let facts = &mut *facts;
        facts.found_in_pages = moved(&facts.found_in_pages, &facts.sources, &round.sources);
        facts.sources = round.sources.clone();
        facts.found = round.found;
        facts.trouble = None;
        facts.state.is_settled = true;
        let shown = round.site.map(|site| {
            facts.number += 1;
            Arc::new(Shown::new(self.stamp(facts.number), site, round.sources))
        });
        if let Some(shown) = &shown {
            let last = facts.state.shown.replace(Arc::clone(shown));
            if let Some(last) = last.filter(|last| !last.is_faulty.load(Ordering::Relaxed)) {
                facts.state.earlier = Some(last);
            }
            facts.follow = round.follow;
        }
        let found = self.announce(facts);
        if let Some((edited, since)) = round.edit {
            self.printer.print(line(&edited, shown.is_some(), since));
        }
        facts.print(&found, &self.printer);
        shown
    }

    /// Publishes what was found in all pages of a site; too late where another is shown.
    pub fn looked_through(&self, shown: &Arc<Shown>, found: &Diagnostics) {
        let mut facts = self.facts();
        let current = facts.state.shown.as_ref();
        if current.is_some_and(|current| Arc::ptr_eq(current, shown)) {
            facts.found_in_pages = moved(found, &shown.sources, &facts.sources);
            self.publish(&mut facts);
        }
    }

    /// Publishes why a page could not be made.
    pub fn fault(&self, shown: &Shown, fault: Diagnostic) {
        shown.is_faulty.store(true, Ordering::Relaxed);
        let mut found = Diagnostics::default();
        found.push(fault);
        let mut facts = self.facts();
        let found = moved(&found, &shown.sources, &facts.sources);
        let is_known = |one: &Diagnostic| facts.found_in_pages.iter().any(|it| it == one);
        if !found.iter().all(is_known) {
            facts.found_in_pages.extend(found);
            self.publish(&mut facts);
        }
    }

    /// Publishes why the machine cannot do its work.
    pub fn trouble(&self, message: String) {
        let mut facts = self.facts();
        if facts.trouble.as_ref() == Some(&message) {
            return;
        }
        facts.state.is_settled = true;
        facts.trouble = Some(message);
        self.publish(&mut facts);
    }

    /// Whether the machine could not do its work the last time.
    pub fn is_troubled(&self) -> bool {
        self.facts().trouble.is_some()
    }

    fn facts(&self) -> MutexGuard<'_, Facts> {
        self.facts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn stamp(&self, number: u64) -> String {
        format!("{}-{number}", self.run)
    }

    fn publish(&self, facts: &mut Facts) {
        let found = self.announce(facts);
        if facts.state.is_settled {
            facts.print(&found, &self.printer);
        }
    }

    /// Publishes to pages what there is; comes back with all that was found.
    fn announce(&self, facts: &mut Facts) -> Diagnostics {
        let mut found = facts.found.clone();
        found.extend(facts.found_in_pages.clone());
        found.sort(&facts.sources);
        facts.state.stamp = self.stamp(facts.number);
        facts.state.told = facts.told(&found).to_string();
        self.published.send_replace(Arc::new(facts.state.clone()));
        found
    }
}

impl Facts {
    /// All that pages are told.
    fn told(&self, found: &Diagnostics) -> Value {
        let trouble = self.trouble.as_ref().map(|message| {
            json!({
                "severity": "error", "code": "", "title": "This machine could not do its work",
                "message": message, "at": null, "line": null, "expected": null, "help": null,
                "replacement": null, "also": [],
            })
        });
        let errors = found.count(Severity::Error) + usize::from(trouble.is_some());
        let mut list: Vec<Value> = trouble.into_iter().collect();
        list.extend(diagnostics::shown(&self.sources, found, self.shows_lines));
        let shown = self.state.shown.as_ref();
        json!({
            "site": self.state.stamp,
            "ready": shown.is_some(),
            "styles": shown.map(|shown| shown.styles.clone()).unwrap_or_default(),
            "follow": self.follow,
            "errors": errors,
            "warnings": found.count(Severity::Warning),
            "diagnostics": list,
        })
    }

    /// Prints what is different from what the terminal shows.
    fn print(&mut self, found: &Diagnostics, printer: &Printer) {
        let mut text = diagnostics::written(&self.sources, found);
        if let Some(trouble) = &self.trouble {
            text = format!("{trouble}\n{text}");
        }
        if text != self.printed {
            match text.is_empty() {
                true => printer.print("All is well: nothing is left to mend.\n".to_owned()),
                false => printer.complain(text.clone()),
            }
            self.printed = text;
        }
    }
}

impl Shown {
    fn new(stamp: String, site: Site, sources: Sources) -> Self {
        let digest = |bytes: &[u8]| blake3::hash(bytes).to_hex()[..16].to_owned();
        let styles = site.styles();
        let styles = styles.map(|(path, bytes)| (path, digest(&bytes).into()));
        Self { stamp, styles: styles.collect(), site, sources, is_faulty: AtomicBool::new(false) }
    }
}

/// Diagnostics of one reading in another, without those whose files are no longer the same.
fn moved(found: &Diagnostics, from: &Sources, to: &Sources) -> Diagnostics {
    let span = |span: Span| {
        let old = from.file(span.file);
        let (file, new) = to.find(&old.path)?;
        (old.bytes == new.bytes).then_some(Span { file, ..span })
    };
    let mut kept = Diagnostics::default();
    for diagnostic in found.iter() {
        let mut one = diagnostic.clone();
        let place = one.span.map(span);
        let labels = one.also.iter_mut().map(|label| {
            let place = span(label.span);
            label.span = place.unwrap_or(label.span);
            place
        });
        if labels.chain(place).all(|place| place.is_some()) {
            one.span = place.flatten();
            kept.push(one);
        }
    }
    kept
}

/// One line an edit.
fn line(edited: &[String], is_good: bool, since: Instant) -> String {
    let what = match edited {
        [] => "The site's folder".to_owned(),
        [path] => terminal::plain(path),
        more => format!("{} files", more.len()),
    };
    let came = match is_good {
        true => format!("on the page after {} ms", since.elapsed().as_millis()),
        false => "not on the page, which stays as it was".to_owned(),
    };
    format!("{what}: {came}\n")
}
