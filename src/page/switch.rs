//! Switch: the way from a page to itself in another language.

use super::tongue::Tongue;
use super::view::InLanguage;
use super::words::sheet::Sheet;

/// This page in every language that it stands in, where those are several.
pub(super) fn languages(sheet: &Sheet<'_>) -> Vec<InLanguage> {
    let pages = sheet.pages;
    let of = |tongue: &Tongue| {
        let path = pages.path_in(tongue, sheet.route);
        let address = pages.base_url.as_ref().filter(|_| pages.is_listed(sheet.route));
        InLanguage {
            lang: tongue.tag.clone(),
            dir: if tongue.right_to_left { "rtl" } else { "ltr" },
            name: tongue.name.clone(),
            href: (tongue != pages.tongue()).then(|| sheet.file(&path)),
            address: address.map(|url| format!("{url}/{}", path.trim_end_matches("index.html"))),
        }
    };
    pages.tongues(sheet.route).map(of).collect()
}
