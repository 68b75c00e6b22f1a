//! Painting: where everything stands in a picture.

use super::canvas::{self, Canvas};
use super::chart::nearest;
use super::glyph::Type;
use super::inks::{Ink, Inks};
use super::lettering::{Face, LEADING, has, lines};
use super::png;
use super::subject::Subject;
use crate::page::view::Token;
use std::sync::Arc;

/// Room to the left and right of everything.
const MARGIN: usize = 64;
const RIGHT: usize = canvas::WIDTH - MARGIN;
/// Height of the line from cradle to career.
const LINE: usize = 556;
/// Radius of the current station and of the others.
const HERE: u32 = 32;
const THERE: u32 = 22;

/// Paints a subject and encodes it.
pub(super) fn paint(subject: &Subject, inks: &Inks) -> Vec<u8> {
    let colours = canvas::colours(&inks.hex.each_ref().map(|hex| rgb(hex)));
    let mut canvas = Canvas::new();
    let left = MARGIN as f64;
    let after = left + Face::Bold.width(&subject.site, 28) + 16.0;
    words(&mut canvas, left, 92, 28, Face::Bold, Ink::Black, &subject.site);
    words(&mut canvas, after, 92, 28, Face::Regular, Ink::Soft, &subject.edition);
    let room = if subject.value.is_some() { 250.0 } else { 360.0 };
    let finding = legible(&subject.finding);
    let (size, finding) = lines(&finding, (RIGHT - MARGIN) as f64, room);
    for (row, line) in finding.iter().enumerate() {
        let y = 124.0 + f64::from(size) * (0.92 + LEADING * row as f64);
        words(&mut canvas, left, y.round() as i32, size, Face::Bold, Ink::Black, line);
    }
    if let Some(value) = &subject.value {
        let value = &legible(value);
        let after = left + Face::Bold.width(value, 96) + 28.0;
        words(&mut canvas, left, 482, 96, Face::Bold, Ink::Blue, value);
        words(&mut canvas, after, 444, 28, Face::Regular, Ink::Soft, &subject.place);
        words(&mut canvas, after, 482, 28, Face::Regular, Ink::Soft, &subject.period);
    }
    line(&mut canvas, &subject.stations, inks, &colours);
    png::encode(&canvas.pixels, canvas::WIDTH, &colours)
}

/// A text without what is not seen; nothing of one whose letters the faces lack: what they have of it, such as two numbers
/// of a heading, would say less than nothing.
fn legible(text: &str) -> String {
    let is_seen = |letter: &char| !letter.is_control() && !DIRECTIONS.contains(letter);
    match text.chars().filter(|letter| letter.is_alphanumeric()).all(has) {
        true => text.chars().filter(is_seen).collect(),
        false => String::new(),
    }
}

/// Marks that tell which way a text runs.
const DIRECTIONS: [char; 6] =
    ['\u{200e}', '\u{200f}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];

fn words(canvas: &mut Canvas, x: f64, y: i32, size: u32, face: Face, ink: Ink, words: &str) {
    let set = Type { face, size: size * 16, halo: 0 };
    let letters = legible(words);
    let set = set.set(&letters, x);
    for (left, glyph) in set.take_while(|(left, _)| *left < canvas::WIDTH as i32) {
        canvas.cover(left, y - glyph.origin.1, &glyph.shape, ink);
    }
}

/// The line from cradle to career with its stations, evenly apart.
fn line(canvas: &mut Canvas, stations: &[(Token, bool)], inks: &Inks, colours: &[[u8; 3]]) {
    canvas.fill(MARGIN, LINE - 4, RIGHT - MARGIN, 8, Ink::Black);
    for end in [MARGIN, RIGHT] {
        canvas.fill(end - 4, LINE - 20, 8, 40, Ink::Black);
    }
    let apart = (RIGHT - MARGIN) as f64 / stations.len().max(1) as f64;
    for (at, (token, here)) in stations.iter().enumerate() {
        let x = MARGIN as f64 + apart * (at as f64 + 0.5);
        // Many stations are small ones: they must not touch.
        let radius = if *here { HERE } else { THERE };
        let radius = radius.min((apart * 0.4) as u32).max(4);
        let half = reach(radius) as i32;
        let stamp = station(inks, *token, radius, colours);
        canvas.stamp(x as i32 - half, LINE as i32 - half, half as usize * 2, &stamp);
    }
}

/// From the middle of a station to the edge of its stamp: the line is cut a little beyond the rim.
fn reach(radius: u32) -> u32 {
    radius + radius / 4 + 3
}

/// A station's finished pixels.
fn station(inks: &Inks, token: Token, radius: u32, colours: &[[u8; 3]]) -> Arc<[u8]> {
    let (fill, rim, glyph, path) = match token {
        Token::Met => (Ink::Blue, Ink::Blue, Ink::Ground, "M-9 1L-3 7L9 -7"),
        Token::Improving => (Ink::Blue, Ink::Blue, Ink::Ground, "M-9 0H9M0 -9V9"),
        Token::Worse => (Ink::Rust, Ink::Rust, Ink::Ground, "M-9 0H9"),
        Token::Same => (Ink::Ground, Ink::Black, Ink::Black, "M-8 -4H8M-8 4H8"),
        Token::Open => (Ink::Ground, Ink::Black, Ink::Black, "M0 0"),
        Token::Unknown => {
            (Ink::Ground, Ink::Grey, Ink::Grey, "M-5 -5A5.5 5.5 0 1 1 0 2V4M0 8.5V10.5")
        }
    };
    let mut stamps = inks.stamps.lock().expect("no painter panicked");
    let paint = || {
        let (half, scale) = (reach(radius), f64::from(radius) / f64::from(THERE));
        let [ground, fill, rim, glyph] = [Ink::Ground, fill, rim, glyph].map(|ink| inks.hex(ink));
        let side = half * 2;
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}"><rect width="{side}" height="{side}" fill="{ground}"/><g transform="translate({half} {half})"><circle r="{radius}" fill="{fill}" stroke="{rim}" stroke-width="3"/><path d="{path}" transform="scale({scale})" stroke="{glyph}" stroke-width="3.4" fill="none"/></g></svg>"#
        );
        let drawn = png::draw(&svg, 1.0);
        let pixels = drawn.pixels().iter();
        let nearest = |pixel: [u8; 3]| nearest(colours, pixel).map_or(0, |(at, _)| at as u8);
        pixels.map(|it| nearest([it.red(), it.green(), it.blue()])).collect()
    };
    Arc::clone(stamps.entry((path, radius)).or_insert_with(paint))
}

/// The channels of `#RRGGBB`.
fn rgb(hex: &str) -> [u8; 3] {
    let two = |at: usize| hex.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
    [1, 3, 5].map(|at| two(at).unwrap_or(0))
}
