//! Check: what is looked for over the whole site, taken from each page as it passes.

use super::links::{self, Links};
use crate::source::{Code, Diagnostic, Diagnostics, Sources, Span};
use memchr::memmem::Finder;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use std::sync::Mutex;

/// Fewest changes of letters at which another path is offered for a broken link.
const NEAR: usize = 4;

/// Broken links that are told one by one: beyond so many, something larger is wrong.
const MOST_BROKEN: usize = 200;

/// Of these, for so many a near path is looked for.
const MOST_OFFERS: usize = 20;

/// So many wanted links are kept without asking whether they are there already.
const FEW: usize = 1_000;

/// Everything seen so far. Pages are not kept: only what they offer and ask for.
pub(super) struct Check {
    base_url: Option<String>,
    /// Addresses of the author's that may lead to what stands beside the card.
    named: Vec<String>,
    /// What stands beside it, by paths that begin with `../`.
    beside: BTreeSet<String>,
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    /// Every path, and whether a link may lead there.
    files: BTreeMap<String, bool>,
    /// Digests of `path#anchor`: a site has millions.
    anchors: Vec<u64>,
    /// What is asked for, with the first page that asks and the address as it is written there.
    wanted: BTreeMap<(String, Option<String>), (String, String)>,
    /// At how many wanted ones those are let go that lead to a file already seen.
    settle_at: usize,
    /// The pages of each title in each language.
    titles: BTreeMap<(String, String), BTreeSet<String>>,
}

impl Check {
    /// A check of the site that will stand at an address, where that is known.
    pub fn new(base_url: Option<&str>, named: Vec<String>, beside: BTreeSet<String>) -> Self {
        Self { base_url: base_url.map(str::to_owned), named, beside, seen: Mutex::default() }
    }

    /// Takes in a file's path, to which a link may lead or not; whether it is the first file of that
    /// path.
    pub fn file(&self, path: &str, is_target: bool) -> bool {
        let mut seen = self.seen();
        seen.files.insert(path.to_owned(), is_target).is_none()
    }

    /// Takes in a page's links.
    pub fn page(&self, path: &str, html: &str) {
        let links = Links::of(html);
        // This page is served from anywhere, so that it names its own site in full. Elsewhere such an
        // address may lead to what others have put beside the card.
        let base_url = self.base_url.as_deref().filter(|_| path == "404.html");
        let mut anchors: Vec<u64> = links.anchors.iter().map(|id| digest(path, id)).collect();
        anchors.sort_unstable();
        let has = |id: &str| anchors.binary_search(&digest(path, id)).is_ok();
        let targets = links.targets.iter().filter(|it| !self.named.contains(it));
        let wanted = targets.filter_map(|address| {
            let (target, fragment) = links::resolve(path, address, base_url)?;
            let here = target == path && fragment.is_none_or(has);
            (!here && !self.beside.contains(&target)).then(|| {
                ((target, fragment.map(str::to_owned)), (path.to_owned(), address.clone()))
            })
        });
        let wanted: Vec<_> = wanted.collect();
        let mut seen = self.seen();
        seen.anchors.append(&mut anchors);
        seen.settle();
        for (target, place) in wanted {
            let first = seen.wanted.entry(target).or_insert_with(|| place.clone());
            if place < *first {
                *first = place;
            }
        }
        let pages = seen.titles.entry((links.title, links.language)).or_default();
        pages.insert(path.to_owned());
    }

    /// What is wrong with the whole, once every file has passed.
    pub fn finish(self, sources: &Sources) -> Diagnostics {
        let mut seen = self.seen.into_inner().expect("no check panicked");
        seen.anchors.sort_unstable();
        let mut found = Diagnostics::default();
        let wanted = seen.wanted.iter();
        let mut broken =
            wanted.filter(|((target, fragment), _)| !seen.is_there(target, fragment.as_deref()));
        for (at, ((target, fragment), (page, address))) in
            broken.by_ref().take(MOST_BROKEN).enumerate()
        {
            let help = seen.way_out(target, fragment.as_deref(), at < MOST_OFFERS);
            let message = format!("The page {page} links to “{address}”, which leads nowhere.");
            found.push(
                Diagnostic::new(Code::BrokenLink, written(sources, address), message).help(help),
            );
        }
        let more = broken.count();
        if more > 0 {
            let last = found.iter().filter_map(|told| told.span).max();
            let message = format!("There are {more} more links that lead nowhere.");
            found.push(
                Diagnostic::new(Code::BrokenLink, last, message)
                    .help("Mend the first of them: the others may have the same cause."),
            );
        }
        for ((title, _), pages) in &seen.titles {
            let mut pages = pages.iter();
            let (Some(one), Some(two)) = (pages.next(), pages.next()) else {
                continue;
            };
            let more = match pages.len() {
                0 => String::new(),
                1 => ", and so has one more page".to_owned(),
                more => format!(", and so have {more} more pages"),
            };
            let message =
                format!("The pages {one} and {two} have the same title, “{title}”{more}.");
            found.push(
                Diagnostic::new(Code::SameTitle, None, message).help(
                    "Give each another title: search results and bookmarks show nothing else.",
                ),
            );
        }
        found
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.seen.lock().expect("no check panicked")
    }
}

impl Seen {
    /// Whether a link may lead to a path.
    fn has(&self, path: &str) -> bool {
        self.files.get(path) == Some(&true)
    }

    /// Lets go of what is wanted and there: most of a large site's links, long before its end.
    fn settle(&mut self) {
        if self.wanted.len() >= self.settle_at {
            let files = &self.files;
            self.wanted.retain(|(target, fragment), _| {
                fragment.is_some() || files.get(target) != Some(&true)
            });
            self.settle_at = (self.wanted.len() * 2).max(FEW);
        }
    }

    /// Whether a link leads somewhere.
    fn is_there(&self, target: &str, fragment: Option<&str>) -> bool {
        let anchor = |id| self.anchors.binary_search(&digest(target, id)).is_ok();
        self.has(target) && fragment.is_none_or(anchor)
    }

    /// What to do about a link that leads nowhere.
    fn way_out(&self, target: &str, fragment: Option<&str>, offer: bool) -> String {
        if let (true, Some(id)) = (self.has(target), fragment) {
            return format!("{target} is there, but nothing on it has the id “{id}”.");
        }
        if target.ends_with(".md") {
            return "A text becomes a page: write that page’s address, such as /pages/who-we-are or /outcomes/graduation."
                .into();
        }
        let index = format!("{}/index.html", target.trim_end_matches('/'));
        if self.has(index.trim_start_matches('/')) {
            return "End it in index.html, so that it also works where pages are read from a disk."
                .into();
        }
        // A path of another length takes as many changes at least.
        let is_like = |path: &str| offer && path.len().abs_diff(target.len()) <= NEAR;
        let paths = self.files.iter();
        let paths = paths.filter(|(path, is_target)| **is_target && is_like(path));
        let near = paths.map(|(path, _)| (strsim::levenshtein(path, target), path));
        match near.min() {
            Some((changes, path)) if changes <= NEAR => format!("Did you mean {path}?"),
            _ => "Links are relative to the page they stand on, such as ../../partners/index.html."
                .into(),
        }
    }
}

/// The same on every run: the result of a check depends on nothing else.
fn digest(path: &str, id: &str) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one((path, id))
}

/// Where an author wrote an address, if one did.
fn written(sources: &Sources, address: &str) -> Option<Span> {
    let (called, bare) = (format!("({address}"), Finder::new(address));
    let called = Finder::new(&called);
    let stories = sources.iter().filter(|(_, file)| file.path.ends_with(".md"));
    stories.into_iter().find_map(|(id, file)| {
        let at = called.find(&file.bytes).map(|at| at + 1);
        let at = at.or_else(|| bare.find(&file.bytes))?;
        Some(Span::new(id, at, at + address.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(pages: &[(&str, &str)], sources: &Sources) -> Vec<(String, Option<Span>, String)> {
        let check = Check::new(
            Some("https://x.example/base"),
            vec!["https://x.example/base/2025".to_owned()],
            BTreeSet::new(),
        );
        check.file("data/reading.csv", true);
        for (path, html) in pages {
            assert!(check.file(path, true));
            check.page(path, &format!("<title>{path}</title>{html}"));
        }
        let found = check.finish(sources);
        let plain =
            |d: &Diagnostic| (d.message.clone(), d.span, d.help.clone().unwrap_or_default());
        found.iter().map(plain).collect()
    }

    #[test]
    fn links_that_lead_somewhere_are_silent() {
        let pages = [
            (
                "index.html",
                "<a href='#a'></a><p id=a></p><a href='a/index.html#b'></a><a href='https://x.example'></a><a href='https://x.example/base/gone.html'></a>",
            ),
            ("404.html", "<a href='https://x.example/base/2025'>Last year's card</a>"),
            (
                "a/index.html",
                "<p id='b'></p><a href='../data/reading.csv'></a><a href='../index.html'></a><a href='#'></a>",
            ),
        ];
        assert_eq!(messages(&pages, &Sources::default()), []);
    }

    #[test]
    fn a_broken_link_is_told_where_the_author_wrote_it() {
        let story = "See [the table](../data/readin.csv) or [that](../a/) or [us](us.md).";
        let sources = Sources::new([("content/index.md".to_owned(), story.into())]);
        let pages = [
            (
                "a/index.html",
                "<a href='../data/readin.csv'></a><a href='../a/'></a><a href='#none'></a><a href='us.md'></a>",
            ),
            (
                "404.html",
                "<a href='https://x.example/base/a/'></a><a href='https://x.example/base/gone.html'></a>",
            ),
        ];
        let found = messages(&pages, &sources);
        let mut said: Vec<&str> = found.iter().map(|found| found.0.as_str()).collect();
        said.sort_unstable_by_key(|said| said.contains("404"));
        assert_eq!(
            said,
            [
                "The page a/index.html links to “../a/”, which leads nowhere.",
                "The page a/index.html links to “#none”, which leads nowhere.",
                "The page a/index.html links to “us.md”, which leads nowhere.",
                "The page a/index.html links to “../data/readin.csv”, which leads nowhere.",
                "The page 404.html links to “https://x.example/base/gone.html”, which leads nowhere.",
            ]
        );
        assert!(found[0].2.starts_with("End it in index.html"));
        assert!(found[2].2.starts_with("A text becomes a page"));
        assert_eq!(found[3].2, "Did you mean data/reading.csv?");
        let span = found[3].1.unwrap();
        assert_eq!(&story[span.start as usize..span.end as usize], "../data/readin.csv");
    }

    #[test]
    fn the_first_of_many_broken_links_are_told_and_the_others_counted() {
        let links: String = (0..500).map(|n| format!("<a href='gone{n}'></a>")).collect();
        let found = messages(&[("index.html", &links)], &Sources::default());
        assert_eq!(found.len(), MOST_BROKEN + 1);
        let counted = found.last().unwrap();
        assert_eq!(counted.0, "There are 300 more links that lead nowhere.");
    }

    #[test]
    fn pages_of_one_title_are_told_once() {
        let told = |pages: &[&str]| {
            let check = Check::new(None, Vec::new(), BTreeSet::new());
            pages.iter().for_each(|page| check.page(page, "<title>Same</title>"));
            let found = check.finish(&Sources::default());
            let messages = found.iter().map(|d| d.message.clone());
            messages.collect::<Vec<_>>()
        };
        assert_eq!(
            told(&["b.html", "a.html"]),
            ["The pages a.html and b.html have the same title, “Same”."]
        );
        assert_eq!(
            told(&["d.html", "b.html", "a.html", "c.html"]),
            ["The pages a.html and b.html have the same title, “Same”, and so have 2 more pages."]
        );
    }
}
