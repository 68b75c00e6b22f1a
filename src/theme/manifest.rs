//! Manifest: `theme.yaml`, a theme's name and palette. A site's own theme names only the colours that it
//! changes; the others are the built-in theme's.

use super::colour::Colour;
use super::files::{BUILT_IN, Files};
use super::palette::{Palette, Role, Scheme};
use crate::source::{Code, Diagnostic, Diagnostics, Position, Sources, Span, TrackedFiles};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Where it stands in a theme.
const PATH: &str = "theme.yaml";

/// Largest manifest that is read, in bytes.
const LARGEST: usize = 64 * 1024;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    #[allow(dead_code)]
    name: String,
    #[serde(default)]
    palette: BTreeMap<String, BTreeMap<String, String>>,
}

/// The palette of a theme, with every fault of its manifest told.
pub(super) fn read(files: &Files, problems: &mut Diagnostics) -> Palette {
    let built_in = Files::over_built_in(&TrackedFiles::of(&Sources::default()), BUILT_IN)
        .expect("the built-in theme is there");
    let empty = Scheme(BTreeMap::new());
    let mut palette = Palette { light: empty.clone(), dark: empty };
    overlay(&built_in, &mut palette, problems);
    if files.get(PATH).is_some_and(|file| file.source.is_some()) {
        overlay(files, &mut palette, problems);
    }
    for (light, role, near) in palette.unreadable() {
        let at = files.get(PATH).and_then(|file| Some(Span::new(file.source?, 0, 0)));
        let message = format!("the colour `{}` cannot be read on the {light} page", role.name());
        problems.push(
            Diagnostic::new(Code::Contrast, at, message)
                .help(format!("{near} is the nearest of its hue that passes.")),
        );
    }
    palette
}

/// Puts the colours of a manifest in their places.
fn overlay(files: &Files, palette: &mut Palette, problems: &mut Diagnostics) {
    let Some(file) = files.get(PATH) else { return };
    let text = file.text();
    let tell = |at: Option<usize>, message: String| {
        let span = file.source.map(|id| Span::new(id, at.unwrap_or(0), at.unwrap_or(0)));
        Diagnostic::new(Code::ThemeManifest, span, message)
    };
    if text.len() > LARGEST {
        problems.push(tell(None, format!("the manifest is larger than {LARGEST} bytes")));
        return;
    }
    let manifest: Manifest = match serde_yaml::from_str(&text) {
        Ok(manifest) => manifest,
        Err(error) => {
            let place = error.location().map(|place| Position {
                line: place.line() as usize,
                column: place.column() as usize,
            });
            let at = place.map(|place| offset(&text, place));
            problems.push(tell(at, format!("the manifest cannot be read: {}", first_line(&error))));
            return;
        }
    };
    for (light, colours) in &manifest.palette {
        let scheme = match light.as_str() {
            "light" => &mut palette.light,
            "dark" => &mut palette.dark,
            other => {
                problems.push(tell(
                    text.find(other),
                    format!("`{other}` is neither `light` nor `dark`"),
                ));
                continue;
            }
        };
        for (name, value) in colours {
            let role = Role::ALL.iter().find(|role| role.name() == name);
            match (role, value.parse::<Colour>()) {
                (Some(role), Ok(colour)) => drop(scheme.0.insert(*role, colour)),
                (None, _) => {
                    let names: Vec<&str> = Role::ALL.iter().map(|role| role.name()).collect();
                    let message = format!("no colour has the role `{name}`");
                    problems.push(
                        tell(text.find(name), message)
                            .help(format!("Roles: {}.", names.join(", "))),
                    );
                }
                (_, Err(())) => {
                    let problem =
                        tell(text.find(value), format!("`{name}` is not a colour: `{value}`"));
                    problems.push(problem.expected("a colour such as \"#0B4F8A\""));
                }
            }
        }
    }
}

fn first_line(error: &serde_yaml::Error) -> String {
    error.to_string().lines().next().unwrap_or_default().to_owned()
}

/// The byte at a place.
pub(super) fn offset(text: &str, place: Position) -> usize {
    let lines = text.split_inclusive('\n').take(place.line.saturating_sub(1));
    let start: usize = lines.map(str::len).sum();
    let rest = &text[start..];
    start + rest.char_indices().nth(place.column.saturating_sub(1)).map_or(0, |(at, _)| at)
}
