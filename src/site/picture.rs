//! Picture: a page's finding as an image of 1200×630, for previews; drawn as SVG, and encoded only
//! when its bytes are asked for.

mod lettering;
#[cfg(feature = "png")]
mod png;
mod subject;

use crate::page::view::{Token, View};
use crate::theme::{Palette, Role};
use lettering::{Face, LEADING, lines};
use std::fmt::Write;
use std::sync::Arc;
use subject::Subject;

/// The colours that pictures are drawn in, as `#RRGGBB`; one set for a whole site.
#[derive(Debug)]
pub(super) struct Inks {
    ground: String,
    ink: String,
    soft: String,
    blue: String,
    rust: String,
    grey: String,
    #[cfg(feature = "png")]
    table: std::sync::OnceLock<png::Table>,
}

impl Inks {
    /// The colours of a palette by day: previews know no night.
    pub fn of(palette: &Palette) -> Self {
        let hex = |role: Role| palette.light.get(role).to_string();
        Self {
            ground: hex(Role::Background),
            ink: hex(Role::Ink),
            soft: hex(Role::Soft),
            blue: hex(Role::Link),
            rust: hex(Role::Worse),
            grey: hex(Role::Comparison),
            #[cfg(feature = "png")]
            table: std::sync::OnceLock::new(),
        }
    }
}

/// A picture that is not encoded yet.
#[derive(Debug)]
pub(super) struct Picture {
    svg: String,
    inks: Arc<Inks>,
}

const START: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Open Sans">"#;
/// Room to the left and right of everything.
const MARGIN: f64 = 64.0;
const RIGHT: f64 = 1200.0 - MARGIN;
/// Height of the line from cradle to career.
const LINE: f64 = 556.0;

impl Picture {
    /// The picture of a page of the community named.
    pub fn of(view: &View, community: &str, inks: &Arc<Inks>) -> Self {
        let mut sketch = Sketch {
            svg: START.to_owned(),
            inks,
        };
        sketch.draw(&Subject::of(view, community));
        Self {
            svg: sketch.svg,
            inks: Arc::clone(inks),
        }
    }

    /// Digest of all that the image is made from, this program's version included.
    pub fn recipe(&self) -> [u8; 32] {
        let made_from = [env!("CARGO_PKG_VERSION"), &self.svg].join("\n");
        blake3::hash(made_from.as_bytes()).into()
    }

    /// The image as PNG.
    #[cfg(feature = "png")]
    pub fn encode(&self) -> Vec<u8> {
        let inks = &self.inks;
        let all = [
            &inks.ground,
            &inks.ink,
            &inks.soft,
            &inks.blue,
            &inks.rust,
            &inks.grey,
        ];
        let table = inks
            .table
            .get_or_init(|| png::Table::of(&all.map(|hex| rgb(hex))));
        png::encode(&self.svg, table)
    }
}

/// The channels of `#RRGGBB`.
#[cfg(feature = "png")]
fn rgb(hex: &str) -> [u8; 3] {
    let channel = |at: usize| {
        hex.get(at..at + 2)
            .and_then(|two| u8::from_str_radix(two, 16).ok())
    };
    [1, 3, 5].map(|at| channel(at).unwrap_or(0))
}

/// The drawing so far, and what it is drawn in.
struct Sketch<'a> {
    svg: String,
    inks: &'a Inks,
}

impl Sketch<'_> {
    fn draw(&mut self, subject: &Subject) {
        let _ = write!(
            self.svg,
            r#"<rect width="1200" height="630" fill="{}"/>"#,
            self.inks.ground
        );
        let Inks {
            ink, soft, blue, ..
        } = self.inks;
        let after = MARGIN + Face::Bold.width(&subject.site, 28.0) + 16.0;
        self.words(MARGIN, 92.0, 28.0, Face::Bold, ink, &subject.site);
        self.words(after, 92.0, 28.0, Face::Regular, soft, &subject.edition);
        let room = if subject.value.is_some() {
            250.0
        } else {
            360.0
        };
        let (size, finding) = lines(&subject.finding, RIGHT - MARGIN, room);
        for (row, line) in finding.iter().enumerate() {
            let y = 124.0 + size * (0.92 + LEADING * row as f64);
            self.words(MARGIN, y, size, Face::Bold, ink, line);
        }
        if let Some(value) = &subject.value {
            self.words(MARGIN, 482.0, 96.0, Face::Bold, blue, value);
            let after = MARGIN + Face::Bold.width(value, 96.0) + 28.0;
            self.words(after, 444.0, 28.0, Face::Regular, soft, &subject.place);
            self.words(after, 482.0, 28.0, Face::Regular, soft, &subject.period);
        }
        self.line(&subject.stations);
        self.svg.push_str("</svg>");
    }

    fn words(&mut self, x: f64, y: f64, size: f64, face: Face, ink: &str, words: &str) {
        let weight = face.weight();
        let _ = write!(
            self.svg,
            r#"<text x="{x:.1}" y="{y:.1}" font-size="{size}" font-weight="{weight}" fill="{ink}">"#
        );
        for c in words.chars().filter(|c| !c.is_control()) {
            match c {
                '&' => self.svg.push_str("&amp;"),
                '<' => self.svg.push_str("&lt;"),
                c => self.svg.push(c),
            }
        }
        self.svg.push_str("</text>");
    }

    /// The line from cradle to career with its stations, evenly apart.
    fn line(&mut self, stations: &[(Token, bool)]) {
        let ink = &self.inks.ink;
        let (top, bottom) = (LINE - 20.0, LINE + 20.0);
        let _ = write!(
            self.svg,
            r#"<path d="M{MARGIN} {LINE}H{RIGHT}M{MARGIN} {top}V{bottom}M{RIGHT} {top}V{bottom}" stroke="{ink}" stroke-width="8" fill="none"/>"#
        );
        let apart = (RIGHT - MARGIN) / stations.len().max(1) as f64;
        for (at, (token, here)) in stations.iter().enumerate() {
            let x = MARGIN + apart * (at as f64 + 0.5);
            self.station(x, if *here { 32.0 } else { 22.0 }, *token);
        }
    }

    /// A circle with the glyph of its status: filled is what has happened, outlined what has not.
    fn station(&mut self, x: f64, r: f64, token: Token) {
        let Inks {
            ground,
            ink,
            blue,
            rust,
            grey,
            ..
        } = self.inks;
        let (fill, rim, glyph) = match token {
            Token::Met | Token::Improving => (blue, blue, ground),
            Token::Worse => (rust, rust, ground),
            Token::Same => (ground, ink, ink),
            Token::Unknown => (ground, grey, grey),
        };
        let (gap, s) = (r + 7.0, r / 22.0);
        let path = match token {
            Token::Met => "M-9 1L-3 7L9 -7",
            Token::Improving => "M-9 0H9M0 -9V9",
            Token::Same => "M-8 -4H8M-8 4H8",
            Token::Worse => "M-9 0H9",
            Token::Unknown => "M-5 -5A5.5 5.5 0 1 1 0 2V4M0 8.5V10.5",
        };
        let drawn = format!(
            r#"<g transform="translate({x:.1} {LINE})"><circle r="{gap}" fill="{ground}"/><circle r="{r}" fill="{fill}" stroke="{rim}" stroke-width="3"/><path d="{path}" transform="scale({s:.3})" stroke="{glyph}" stroke-width="3.4" fill="none"/></g>"#
        );
        self.svg.push_str(&drawn);
    }
}

#[cfg(all(test, feature = "png"))]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::page::view::sample;
    use crate::theme::Theme;

    fn inks() -> Arc<Inks> {
        let messages = include_str!("../../themes/default/languages/en.ftl");
        let language = Arc::new(Language::new("en", messages).unwrap());
        Arc::new(Inks::of(Theme::built_in(language).palette()))
    }

    fn pictures() -> Vec<Picture> {
        let inks = inks();
        sample::views()
            .iter()
            .map(|view| Picture::of(view, "Marlow County", &inks))
            .collect()
    }

    #[test]
    fn every_page_has_a_small_picture_of_the_size_that_previews_want() {
        for picture in pictures() {
            let bytes = picture.encode();
            assert_eq!(&bytes[1..4], b"PNG");
            assert_eq!(&bytes[16..24], &[0, 0, 4, 176, 0, 0, 2, 118], "1200 by 630");
            assert!(bytes.len() < 60_000, "{} bytes", bytes.len());
        }
    }

    #[test]
    fn words_are_drawn_with_the_fonts_that_travel_along() {
        let inks = inks();
        let drawn = |words: &str| {
            let mut sketch = Sketch {
                svg: START.to_owned(),
                inks: &inks,
            };
            sketch
                .svg
                .push_str(r#"<rect width="1200" height="630" fill="white"/>"#);
            sketch.words(64.0, 92.0, 60.0, Face::Bold, "black", words);
            let svg = sketch.svg + "</svg>";
            Picture {
                svg,
                inks: Arc::clone(&inks),
            }
            .encode()
        };
        assert!(drawn("58.9%") != drawn(""));
        assert!(drawn("ñ") != drawn("n"));
    }

    #[test]
    fn the_same_page_gives_the_same_picture() {
        for (one, two) in pictures().iter().zip(pictures()) {
            assert_eq!(one.recipe(), two.recipe());
            assert_eq!(one.encode(), two.encode());
        }
    }

    #[test]
    fn words_are_words_and_never_markup() {
        let mut pictures = sample::views();
        let crate::page::view::View::Own(own) = &mut pictures[7] else {
            panic!("the own page")
        };
        own.h1 = "<script>&\u{7}".into();
        let picture = Picture::of(&pictures[7], "Marlow County", &inks());
        assert!(
            picture.svg.contains("&lt;script>&amp;</text>"),
            "{}",
            picture.svg
        );
        picture.encode();
    }
}
