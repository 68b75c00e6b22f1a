//! A chart as a file of its own: with title, text alternative, source and style inside, for download and embedding.

use super::canvas::Canvas;
use super::class::Ink;
use super::labels::Block;
use super::lettering::{Face, escaped};
use super::svg::{Side, tenths};
use super::{Chart, Size, scene};

/// The words around a chart that stands alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// The finding.
    pub title: String,
    /// Measure, place and period.
    pub subtitle: String,
    /// The text alternative.
    pub alt: String,
    /// Where the data are from.
    pub source: String,
    /// Notes to the data, such as “¹ Spring 2020 tests were cancelled.”
    pub notes: Vec<String>,
    /// The language tag of all these words, such as “en”.
    pub language: String,
    /// Is that language read from right to left?
    pub right_to_left: bool,
}

/// Space around the drawing, in tenths of a unit.
const MARGIN: i32 = 240;

/// The fonts of a drawing that no page gives one.
const FONTS: &str =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', sans-serif";

/// Draws a chart as a whole SVG document, on a light background, that needs nothing outside itself.
///
/// `css` is `charts.css` with every variable already replaced by its colour, so that programs that know no CSS
/// variables draw it too.
pub fn standalone(chart: &Chart, caption: &Caption, css: &str) -> String {
    let (drawing, _) = scene(chart, Size::Wide, caption.right_to_left);
    let drawing = drawing.into_svg();
    let sheet =
        Canvas::new((drawing.width.max(3000) + 2 * MARGIN) as u32 / 10, caption.right_to_left);
    let room = sheet.width() - 2 * MARGIN;
    let head = Block::wrapped(&caption.title, Face::Title, Ink::Plain, room).and(
        &caption.subtitle,
        Face::Text,
        Ink::Soft,
        room,
    );
    head.write(&sheet, MARGIN, MARGIN, Side::Start);
    let top = MARGIN + head.height + if head.is_empty() { 0 } else { 160 };
    let foot = caption
        .notes
        .iter()
        .fold(Block::default(), |b, note| b.and(note, Face::Text, Ink::Soft, room));
    let foot = foot.and(&caption.source, Face::Text, Ink::Soft, room);
    let foot_top = top + drawing.height + if foot.is_empty() { 0 } else { 160 };
    foot.write(&sheet, MARGIN, foot_top, Side::Start);
    sheet.set_height(foot_top + foot.height + MARGIN);
    let sheet = sheet.into_svg();

    let (width, height) = (tenths(sheet.width), tenths(sheet.height));
    let left = if caption.right_to_left { sheet.width - MARGIN - drawing.width } else { MARGIN };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{}\" role=\"img\" aria-labelledby=\"title\" \
         aria-describedby=\"desc\" font-family=\"{FONTS}\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\"><title id=\"title\">{}</title><desc id=\"desc\">{}</desc>\
         <style>{}</style><g class=\"chart\"><rect class=\"sheet\" width=\"100%\" height=\"100%\"/>{}\
         <g transform=\"translate({} {})\">{}</g></g></svg>\n",
        escaped(&caption.language),
        escaped(&caption.title),
        escaped(&caption.alt),
        escaped(css),
        sheet.out,
        tenths(left),
        tenths(top),
        drawing.out,
    )
}
