//! Links: what each page offers to be linked to, and what it links to itself, read from its markup.

use memchr::{memchr, memchr2};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// What one page says of itself and of others.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// Ids that a fragment can name.
    pub anchors: Vec<String>,
    /// Addresses, as they are written.
    pub targets: Vec<String>,
    /// The words of its `<title>`.
    pub title: String,
    /// The tag of its language.
    pub language: String,
}

impl Links {
    /// Reads a finished page.
    pub fn of(html: &str) -> Self {
        let mut links = Self::default();
        let mut rest = html;
        while let Some(at) = memchr(b'<', rest.as_bytes()) {
            rest = &rest[at + 1..];
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = after(comment, "-->");
                continue;
            }
            let end = upto(rest, |b| !b.is_ascii_alphanumeric()).unwrap_or(rest.len());
            let (name, tag) = rest.split_at(end);
            let is = |other: &str| name.eq_ignore_ascii_case(other);
            rest = links.attributes(is("base"), tag);
            if is("title") && links.title.is_empty() {
                links.title = rest.split('<').next().unwrap_or("").trim().to_owned();
            } else if is("script") {
                rest = after(rest, "</script");
            } else if is("style") {
                rest = after(rest, "</style");
            }
        }
        links
    }

    /// Takes in the attributes of a tag whose name is read, and gives back what follows its `>`.
    fn attributes<'a>(&mut self, is_base: bool, text: &'a str) -> &'a str {
        let mut rest = text;
        loop {
            let Some(at) = memchr2(b'=', b'>', rest.as_bytes()) else {
                return "";
            };
            let (before, from) = rest.split_at(at);
            if let Some(after) = from.strip_prefix('>') {
                return after;
            }
            let before = before.trim_ascii_end();
            let space = before.bytes().rposition(|b| b.is_ascii_whitespace());
            let name = space.map_or(before, |at| &before[at + 1..]);
            let (value, next) = value(from[1..].trim_ascii_start());
            rest = next;
            if name == "lang" && self.language.is_empty() {
                self.language = value.to_owned();
            } else if name.eq_ignore_ascii_case("id") {
                self.anchors.push(unescape(value).into_owned());
            } else if !is_base && ["href", "src"].iter().any(|it| name.eq_ignore_ascii_case(it)) {
                self.targets.push(unescape(value).into_owned());
            }
        }
    }
}

/// Where the first byte of a kind stands. Names are short: going through their bytes costs less than
/// setting out on a search.
fn upto(text: &str, is: impl Fn(u8) -> bool) -> Option<usize> {
    text.bytes().position(is)
}

/// A quoted or bare value, and what follows it.
fn value(text: &str) -> (&str, &str) {
    let quote = text.bytes().next().filter(|b| matches!(b, b'"' | b'\''));
    match quote {
        Some(quote) => {
            let inner = &text[1..];
            let end = memchr(quote, inner.as_bytes()).unwrap_or(inner.len());
            (&inner[..end], inner.get(end + 1..).unwrap_or(""))
        }
        None => {
            let ends = |b: u8| b == b'>' || b.is_ascii_whitespace();
            text.split_at(upto(text, ends).unwrap_or(text.len()))
        }
    }
}

fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    text.find(mark).map_or("", |at| &text[at + mark.len()..])
}

/// The text of an attribute: the few references that our own markup is escaped with.
fn unescape(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return value.into();
    }
    let plain = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ];
    let fold = |text: String, (from, to): (&str, &str)| text.replace(from, to);
    plain.into_iter().fold(value.to_owned(), fold).into()
}

/// Where an address leads from a page: a path below the site's root, and the fragment; one that stands beside the root
/// begins with `../`.
/// `None` where it leaves the site, which stands at `base_url` where that is known.
pub(super) fn resolve<'a>(
    page: &str,
    address: &'a str,
    base_url: Option<&str>,
) -> Option<(String, Option<&'a str>)> {
    if let Some(own) = base_url.and_then(|url| address.strip_prefix(url)?.strip_prefix('/')) {
        let (path, fragment) = resolve("", own, None)?;
        // A canonical address names a folder by itself.
        let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
        return Some((path + index, fragment));
    }
    let (path, fragment) = match address.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment).filter(|fragment| !fragment.is_empty())),
        None => (address, None),
    };
    let path = path.split('?').next().unwrap_or(path);
    let scheme = path.split_once(':').is_some_and(|(scheme, _)| !scheme.contains('/'));
    if scheme || path.starts_with("//") {
        return None;
    }
    if path.is_empty() {
        return Some((page.to_owned(), fragment));
    }
    let mut parts: Vec<Cow<str>> = match path.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => page
            .rsplit_once('/')
            .map_or(Vec::new(), |(folder, _)| folder.split('/').map(Cow::from).collect()),
    };
    let mut rest = path.trim_start_matches('/').split('/');
    while let Some(part) = rest.next() {
        match part {
            "." => {}
            ".." if parts.pop().is_none() => {
                let beside: Vec<&str> = [part].into_iter().chain(rest).collect();
                return Some((beside.join("/"), fragment));
            }
            ".." => {}
            _ => parts.push(percent_decode_str(part).decode_utf8_lossy()),
        }
    }
    Some((parts.join("/"), fragment))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_browsers_read_it() {
        let links = Links::of(
            "<!doctype html><title>A &amp; B</title><!-- <a href=\"no\"> --><style>a{}</style>\
             <a class=x HREF='one.html?q=1&amp;r=2'>1 > 0</a><p id = \"p1\">href=\"no\"</p>\
             <svg><title>no</title><use href=#u></svg><script>\"<a href='no'>\"</script><img src=\"i.png\" alt=\"a>b\">",
        );
        assert_eq!(links.title, "A &amp; B");
        assert_eq!(links.anchors, ["p1"]);
        assert_eq!(links.targets, ["one.html?q=1&r=2", "#u", "i.png"]);
    }

    #[test]
    fn addresses_lead_where_a_browser_would_go() {
        let page = "outcomes/reading/index.html";
        let lead = |address| resolve(page, address, Some("https://x.example/r"));
        let to = |path: &str, fragment| Some((path.to_owned(), fragment));
        assert_eq!(lead("#top"), to(page, Some("top")));
        assert_eq!(lead("handout.html"), to("outcomes/reading/handout.html", None));
        assert_eq!(lead("../../index.html?x#a"), to("index.html", Some("a")));
        assert_eq!(lead("/a%20b.csv"), to("a b.csv", None));
        assert_eq!(lead("../../../etc"), to("../etc", None));
        assert_eq!(lead("../"), to("outcomes/", None));
        assert_eq!(lead("https://x.example/r/a/"), to("a/index.html", None));
        assert_eq!(lead("https://x.example/r/"), to("index.html", None));
        for outside in [
            "https://example.org/",
            "https://x.example/",
            "mailto:a@b.example",
            "//example.org/x",
            "tel:+1",
        ] {
            assert_eq!(lead(outside), None, "{outside}");
        }
    }
}
