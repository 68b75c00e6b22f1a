//! Address: what a browser asks for, as a path below the site's root.

use percent_encoding::percent_decode_str;
use reportcard::source::stays_below;

/// The path that the site stands below, such as `/2026/`; `/` without one. It begins and ends with a
/// slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Base(String);

/// Where an address leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Address {
    /// A file below the site's root; nothing says that it is there.
    File(String),
    /// Another address.
    Elsewhere(String),
    /// No file of any site.
    Nowhere,
}

impl Base {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where the path of an address leads, as the browser wrote it.
    pub(super) fn resolve(&self, written: &str) -> Address {
        let Some(below) = written.strip_prefix(&self.0) else {
            let is_above = written == "/" || written == self.0.trim_end_matches('/');
            return match is_above && !written.is_empty() {
                true => Address::Elsewhere(self.0.clone()),
                false => Address::Nowhere,
            };
        };
        let Ok(path) = percent_decode_str(below).decode_utf8() else {
            return Address::Nowhere;
        };
        let (folder, is_folder) = match path.strip_suffix('/') {
            Some(folder) => (folder, true),
            None => (&*path, path.is_empty()),
        };
        if !(folder.is_empty() && !path.ends_with('/') || is_plain(folder)) {
            return Address::Nowhere;
        }
        Address::File(match (folder, is_folder) {
            ("", _) => "index.html".to_owned(),
            (folder, true) => format!("{folder}/index.html"),
            (file, false) => file.to_owned(),
        })
    }
}

impl std::str::FromStr for Base {
    type Err = &'static str;

    /// Slashes at the ends may be left out.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let path = text.trim_matches('/');
        let is_usual = |c: char| c.is_ascii_alphanumeric() || "-._~/".contains(c);
        if path.is_empty() {
            return Ok(Self("/".to_owned()));
        }
        if !path.chars().all(is_usual) || !is_plain(path) || path.starts_with(".reportcard") {
            return Err("a path such as /2026/ is expected: letters, digits, hyphens, slashes");
        }
        Ok(Self(format!("/{path}/")))
    }
}

/// Whether every part of a path is a name: nothing that leads up, or that a machine understands in
/// another way.
fn is_plain(path: &str) -> bool {
    stays_below(path) && !path.contains(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(text: &str) -> Base {
        text.parse().unwrap()
    }

    fn file(path: &str) -> Address {
        Address::File(path.to_owned())
    }

    #[test]
    fn a_folder_is_its_page_and_names_are_decoded() {
        let root = base("/");
        assert_eq!(root.resolve("/"), file("index.html"));
        assert_eq!(root.resolve("/a/"), file("a/index.html"));
        assert_eq!(root.resolve("/a/b.css"), file("a/b.css"));
        assert_eq!(root.resolve("/%C3%A9t%c3%a9/"), file("été/index.html"));
    }

    #[test]
    fn no_address_leads_out() {
        for path in [
            "/../x",
            "/a/../x",
            "/a/..",
            "/%2e%2e/x",
            "/a%2f..%2fx",
            "/..%5cx",
            "/a\\x",
            "/a%00",
            "//",
            "//evil.example/",
            "/a//b",
            "/./x",
            "/%ff",
            "/c:/x",
            "/a%0ab",
            "*",
            "x",
            "",
        ] {
            assert_eq!(base("/").resolve(path), Address::Nowhere, "{path}");
        }
    }

    #[test]
    fn a_base_path_stands_before_every_address() {
        let base = base("2026/card");
        assert_eq!(base.as_str(), "/2026/card/");
        assert_eq!(base.resolve("/2026/card/"), file("index.html"));
        assert_eq!(base.resolve("/2026/card/a/"), file("a/index.html"));
        for above in ["/", "/2026/card"] {
            let elsewhere = Address::Elsewhere("/2026/card/".to_owned());
            assert_eq!(base.resolve(above), elsewhere);
        }
        for other in ["/2026/", "/a/", "/2026/cards/"] {
            assert_eq!(base.resolve(other), Address::Nowhere);
        }
        for wrong in ["/a/../b", "a b", "a//b", "a?b", ".reportcard"] {
            assert!(wrong.parse::<Base>().is_err(), "{wrong}");
        }
    }
}
