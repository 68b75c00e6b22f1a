//! Stylesheet: the palette as variables, the theme's rules and the charts' rules, joined into one file and
//! made small.

use super::files::Files;
use super::palette::{Palette, Role, Scheme};
use std::fmt::Write;

/// Where pages find it.
pub(super) const PATH: &str = "assets/style.css";
/// The charts' own rules: a part of it, and of what stand-alone drawings need.
const CHARTS: &str = "assets/charts.css";
/// Those of maps, which pages without one do not ask for.
const MAPS: &str = "assets/map.css";

/// Whether an asset is a part of the one stylesheet and not served by itself.
pub(super) fn is_part(path: &str) -> bool {
    path == PATH || path == CHARTS
}

/// The stylesheet of every page.
pub(super) fn page(palette: &Palette, files: &Files) -> String {
    let mut sheet = format!(":root{{{}}}", variables(&palette.light));
    let dark = variables(&palette.dark);
    // Logos and drawings are made for white paper: in the dark they lie on some.
    let paper = "img{background:#fff;forced-color-adjust:none}";
    let _ =
        write!(sheet, "@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}{paper}}}");
    for part in [PATH, CHARTS] {
        if let Some(file) = files.get(part) {
            sheet.push_str(&squeeze(&file.text()));
        }
    }
    sheet
}

/// An asset as it is served: a stylesheet is made small, all else stays as it is.
pub(super) fn served(path: &str, bytes: &[u8]) -> Vec<u8> {
    match std::str::from_utf8(bytes) {
        Ok(css) if path.ends_with(".css") => squeeze(css).into_bytes(),
        _ => bytes.to_vec(),
    }
}

/// The charts' rules with the light colours in place of the variables.
pub(super) fn standalone(palette: &Palette, files: &Files) -> String {
    let parts = [CHARTS, MAPS].into_iter().filter_map(|part| files.get(part));
    let mut sheet: String = parts.map(|file| squeeze(&file.text())).collect();
    for role in Role::ALL {
        let variable = format!("var(--{})", role.variable());
        sheet = sheet.replace(&variable, &palette.light.get(*role).to_string());
    }
    sheet
}

fn variables(scheme: &Scheme) -> String {
    let mut out = String::new();
    for role in Role::ALL {
        let _ = write!(out, "--{}:{};", role.variable(), scheme.get(*role));
    }
    out.pop();
    out
}

/// The same rules without comments and without blanks that mean nothing. Text in quotes is left as it is;
/// blanks around `+`, `-`, `*` and before `:` are kept, for they may mean something.
fn squeeze(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    // Whether what was written last can only be the name of a property: then a colon ends it.
    let mut in_name = false;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else if c == '"' || c == '\'' {
            let end = closing(rest, c);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
            in_name = false;
        } else if c.is_whitespace() {
            rest = rest.trim_start();
            let before = out.chars().next_back().is_none_or(|c| "{};,<>=(".contains(c));
            let after = rest.chars().next().is_none_or(|c| "{};,<>=)".contains(c))
                || rest.starts_with("/*");
            if !before && !after {
                out.push(' ');
            }
        } else {
            if c == '}' && out.ends_with(';') {
                out.pop();
            }
            let ends_name = in_name && c == ':';
            in_name = match c {
                '{' | ';' => true,
                '-' | 'a'..='z' | 'A'..='Z' | '0'..='9' => in_name && !out.ends_with(' '),
                _ => false,
            };
            out.push(c);
            rest = &rest[c.len_utf8()..];
            if ends_name {
                rest = rest.trim_start();
            }
        }
    }
    out
}

/// Where a quoted text that starts here ends.
fn closing(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::squeeze;

    #[test]
    fn blanks_and_comments_go_and_meaning_stays() {
        let css = "/* a */\n.a > .b , .c :hover {\n  color: red ;\n  margin: 0 auto;\n  inset: calc(1px + 2px);\n}\n@media (width > 2rem) { a:hover { b: \"x  ;  y\" } }\n";
        let small = squeeze(css);
        assert_eq!(
            small,
            ".a>.b,.c :hover{color:red;margin:0 auto;inset:calc(1px + 2px)}@media (width>2rem){a:hover{b:\"x  ;  y\"}}"
        );
    }

    #[test]
    fn only_the_colon_after_a_property_takes_its_blanks() {
        for (css, small) in [
            ("a{ b : c }", "a{b :c}"),
            ("a{b:c;d: e;}", "a{b:c;d:e}"),
            ("a{ /* x */ b: c}", "a{b:c}"),
            ("a{b c: d}", "a{b c: d}"),
            ("a{--b-1: c}", "a{--b-1:c}"),
            (".a :hover, b: c{}", ".a :hover,b: c{}"),
            ("a{b:\";\" : c}", "a{b:\";\" : c}"),
        ] {
            assert_eq!(squeeze(css), small);
        }
    }

    #[test]
    fn what_is_not_closed_ends() {
        for css in ["/*", "\"", "'\\", "a{", "é'é", "\u{feff}"] {
            squeeze(css);
        }
    }
}
