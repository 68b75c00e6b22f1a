//! Picture: a page's finding as an image of 1200×630, for previews, or a chart as an image; painted and
//! encoded only when its bytes are asked for.

#[cfg(feature = "png")]
mod canvas;
#[cfg(feature = "png")]
mod chart;
#[cfg(feature = "png")]
mod fonts;
#[cfg(feature = "png")]
mod glyph;
mod inks;
#[cfg(feature = "png")]
mod lettering;
#[cfg(feature = "png")]
mod paint;
#[cfg(feature = "png")]
mod png;
mod subject;
#[cfg(feature = "png")]
mod words;

pub(super) use inks::Inks;

use crate::language::Language;
use crate::page::view::View;
use std::sync::Arc;
use subject::Subject;

/// A picture that is not painted yet.
#[derive(Debug)]
pub(super) enum Picture {
    /// Of a page.
    Preview(Subject, Arc<Inks>),
    /// Of a chart, from its drawing that stands alone.
    Chart(String),
}

impl Picture {
    /// The picture of a page of the community named.
    pub fn of(view: &View, community: &str, inks: &Arc<Inks>) -> Self {
        Self::Preview(Subject::of(view, community), Arc::clone(inks))
    }

    /// Digest of all that the image is made from, this program's version included.
    pub fn recipe(&self) -> [u8; 32] {
        let version = env!("CARGO_PKG_VERSION");
        let made_from = match self {
            Self::Preview(subject, inks) => format!("{version} {:?} {subject:?}", inks.hex),
            Self::Chart(svg) => format!("{version} {svg}"),
        };
        blake3::hash(made_from.as_bytes()).into()
    }

    /// The image as PNG.
    #[cfg(feature = "png")]
    pub fn encode(&self) -> Vec<u8> {
        match self {
            Self::Preview(subject, inks) => paint::paint(subject, inks),
            Self::Chart(svg) => chart::paint(svg),
        }
    }

    /// Nothing: without the feature `png`, nothing has a picture.
    #[cfg(not(feature = "png"))]
    pub fn encode(&self) -> Vec<u8> {
        Vec::new()
    }
}

/// Whether pictures can show words in a language: their fonts have its letters.
pub(crate) fn has_letters(language: &Language) -> bool {
    #[cfg(feature = "png")]
    return language.words().chars().filter(|c| c.is_alphabetic()).all(lettering::has);
    #[cfg(not(feature = "png"))]
    return language.words().is_empty();
}

#[cfg(all(test, feature = "png"))]
mod tests {
    use super::{Arc, Inks, Language, Picture, Subject, View, has_letters, words};
    use crate::chart::{self, Caption};
    use crate::page::FigureCache;
    use crate::report::unmarked;
    use crate::theme::Theme;

    fn english() -> Arc<Language> {
        let messages = include_str!("../../themes/default/languages/en.ftl");
        Arc::new(Language::new("en", messages).unwrap())
    }

    fn inks() -> Arc<Inks> {
        Arc::new(Inks::of(Theme::built_in(english()).palette()))
    }

    /// Every page of the starter.
    fn views() -> Vec<View> {
        let pages = crate::rehearsal(english());
        let view = |route| pages.compose(route, &FigureCache::default());
        pages.routes().into_iter().map(view).collect()
    }

    fn pictures() -> Vec<Picture> {
        let inks = inks();
        let views = views();
        let pictures = views.iter().map(|view| Picture::of(view, "Marlow County", &inks));
        pictures.collect()
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

    /// Each of the dear ones would take three times as long.
    #[test]
    fn every_chart_of_the_starter_is_made_of_shapes_and_letters() {
        let theme = Theme::built_in(english());
        for view in views() {
            for figure in view.figures() {
                let caption = Caption {
                    title: figure.finding.clone(),
                    subtitle: figure.subtitle.clone(),
                    notes: figure.notes.clone(),
                    ..Caption::default()
                };
                let svg = chart::standalone(&figure.chart, &caption, &theme.chart_style());
                assert!(words::draw(&unmarked(&svg), 0.5).is_some(), "{}", figure.id);
            }
        }
    }

    #[test]
    fn the_same_page_gives_the_same_picture() {
        for (one, two) in pictures().iter().zip(pictures()) {
            assert_eq!(one.recipe(), two.recipe());
            assert!(one.encode() == two.encode());
        }
    }

    /// Half a heading says less than none.
    #[test]
    fn a_text_with_letters_that_the_fonts_lack_is_left_out_whole() {
        let of = |finding: &str| {
            let mut subject = Subject::of(&views()[0], "Testville");
            subject.finding = finding.to_owned();
            Picture::Preview(subject, inks()).encode()
        };
        assert!(of("32 مؤشرا من 12 مصدرا") == of(""));
        assert!(of("32 measures from 12 sources") != of(""));
        assert!(of("\u{2068}32\u{2069}") == of("32"));
    }

    #[test]
    fn a_language_whose_letters_the_fonts_lack_is_known() {
        let of = |words: &str| {
            let language = Language::new("xx", &format!("nav-scorecard = {words}\n")).unwrap();
            has_letters(&language)
        };
        assert!(has_letters(&english()));
        for words in ["Überblick", "Огляд", "Επισκόπηση", "Tổng quan", "Înțelesul"]
        {
            assert!(of(words), "{words}");
        }
        for words in ["סקירה", "概要", "نظرة عامة"] {
            assert!(!of(words), "{words}");
        }
    }

    #[test]
    fn another_word_gives_another_picture() {
        let inks = inks();
        let of = |finding: &str| {
            let mut view = views().into_iter().find(|view| matches!(view, View::Own(_))).unwrap();
            if let View::Own(own) = &mut view {
                own.h1 = finding.into();
            }
            Picture::of(&view, "Marlow County", &inks)
        };
        let plain = of("58.9% of n");
        for other in ["58.9% of ñ", "58.8% of n", "", "<script>&\u{7}", "שלום"] {
            assert_ne!(plain.recipe(), of(other).recipe());
            assert!(plain.encode() != of(other).encode(), "{other}");
        }
    }
}
