//! Address: where an author's links lead from the page that they stand on.

use crate::report::{Attached, beside};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What a path of an address cannot hold as it is.
const IN_PATH: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'<').add(b'>').add(b'?');

/// What links are resolved against.
pub(crate) struct Addresses<'a> {
    /// From the page to the site's root: empty, or `../` repeated.
    pub(crate) root: &'a str,
    /// The way to what stands at a path below that root.
    pub(crate) to: &'a dyn Fn(&str) -> String,
    /// The folder of the author's text below `content/`, such as `outcomes/reading`: where its pictures are.
    pub(crate) folder: &'a str,
    /// The files of the author's that the site has.
    pub(crate) attached: &'a [Attached],
}

impl Addresses<'_> {
    /// Where a link leads, and whether out of the site; none where a reader must not be led there.
    pub(crate) fn link(&self, to: &str) -> Option<(String, bool)> {
        let to = to.trim();
        if let Some(path) = to.strip_prefix('/') {
            let at = path.find(['?', '#']).unwrap_or(path.len());
            let to = || format!("{}{}", (self.to)(&page(&path[..at])), &path[at..]);
            return (!path.starts_with('/')).then(|| (to(), false));
        }
        match scheme(to) {
            None => Some((self.file(to).unwrap_or_else(|| to.to_owned()), false)),
            Some(scheme) if ["http", "https"].contains(&scheme.as_str()) => {
                Some((to.to_owned(), true))
            }
            Some(scheme) if ["mailto", "tel"].contains(&scheme.as_str()) => {
                Some((to.to_owned(), false))
            }
            Some(_) => None,
        }
    }

    /// Where a file beside the text is, if the address is that of one.
    fn file(&self, to: &str) -> Option<String> {
        let path = beside(self.folder, to)?;
        self.attached(&path)?;
        let rest = &to[to.find(['?', '#']).unwrap_or(to.len())..];
        Some(format!("{}{}{rest}", self.root, utf8_percent_encode(&path, IN_PATH)))
    }

    fn attached(&self, path: &str) -> Option<&Attached> {
        let at = self.attached.binary_search_by(|it| it.path.as_str().cmp(path)).ok()?;
        Some(&self.attached[at])
    }

    /// Width and height of a picture, where they are known.
    pub(crate) fn size(&self, to: &str) -> Option<(usize, usize)> {
        self.attached(&beside(self.folder, to.trim())?)?.size
    }

    /// Where a picture is; none where it is not of this site.
    pub(crate) fn image(&self, to: &str) -> Option<String> {
        let to = to.trim();
        if scheme(to).is_some() || to.is_empty() || to.starts_with("//") {
            return None;
        }
        let path = beside(self.folder, to)?;
        let path = utf8_percent_encode(&path, IN_PATH);
        Some(format!("{}{path}", self.root))
    }
}

/// A path as an address holds it.
pub(crate) fn encoded(path: &str) -> String {
    utf8_percent_encode(path, IN_PATH).to_string()
}

/// The scheme of an address, in small letters. Control characters and blanks, which browsers skip,
/// make it one that nobody knows.
fn scheme(to: &str) -> Option<String> {
    let end = to.find([':', '/', '?', '#'])?;
    if !to[end..].starts_with(':') {
        return None;
    }
    Some(to[..end].to_lowercase())
}

/// A path from the site's root, with the name of the file that a disk needs.
fn page(path: &str) -> String {
    let last = path.rsplit('/').next().unwrap_or(path);
    match (path.is_empty() || path.ends_with('/'), last.contains('.')) {
        (true, _) => format!("{path}index.html"),
        (false, true) => path.to_owned(),
        (false, false) => format!("{path}/index.html"),
    }
}
