//! Inks: what pictures are painted in.

use crate::theme::{Palette, Role};
#[cfg(feature = "png")]
use std::collections::HashMap;
#[cfg(feature = "png")]
use std::sync::{Arc, Mutex};

/// A station's glyph and radius.
#[cfg(feature = "png")]
type Station = (&'static str, u32);

/// What a picture is painted in; one set for a whole site.
#[derive(Debug)]
pub(in crate::site) struct Inks {
    /// By [`Ink`], as `#RRGGBB`.
    pub(super) hex: [String; 6],
    /// Stations as finished pixels, each painted once.
    #[cfg(feature = "png")]
    pub(super) stamps: Mutex<HashMap<Station, Arc<[u8]>>>,
}

/// One ink.
#[cfg(feature = "png")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Ground,
    Black,
    Soft,
    Blue,
    Rust,
    Grey,
}

impl Inks {
    /// The colours of a palette by day: previews know no night.
    pub fn of(palette: &Palette) -> Self {
        let roles =
            [Role::Background, Role::Ink, Role::Soft, Role::Link, Role::Worse, Role::Comparison];
        Self {
            hex: roles.map(|role| palette.light.get(role).to_string()),
            #[cfg(feature = "png")]
            stamps: Mutex::default(),
        }
    }

    #[cfg(feature = "png")]
    pub(super) fn hex(&self, ink: Ink) -> &str {
        &self.hex[ink as usize]
    }
}
