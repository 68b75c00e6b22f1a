//! Switch: the way from a page to itself in another language.

use super::tongue::Tongue;
use super::view::InLanguage;
use super::words::sheet::Sheet;

/// This page in every language that it stands in, where those are several.
pub(super) fn languages(sheet: &Sheet<'_>) -> Vec<InLanguage> {
    let pages = sheet.pages;
    let of = |tongue: &Tongue| {
        let path = pages.path_in(tongue, sheet.route);
        let address = pages.base_url.as_ref();
        InLanguage {
            lang: tongue.tag.clone(),
            dir: if tongue.right_to_left { "rtl" } else { "ltr" },
            name: tongue.name.clone(),
            href: sheet.file(&path),
            address: address.map(|url| format!("{url}/{}", path.trim_end_matches("index.html"))),
            current: tongue == pages.tongue(),
        }
    };
    pages.tongues(sheet.route).map(of).collect()
}
