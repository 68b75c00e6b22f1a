//! A chart as a file of its own: with title, text alternative, source and style inside, for download and embedding.

use super::canvas::Canvas;
use super::class::Ink;
use super::labels::Block;
use super::lettering::{Face, escape};
use super::svg::{Side, tenths_into};
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
    let mirrored = caption.right_to_left && !chart.runs_in_time();
    let (drawing, _) = scene(chart, Size::Wide, mirrored);
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

    let mut out = String::with_capacity(drawing.out.len() + sheet.out.len() + css.len() + 800);
    out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"");
    escape(&mut out, &caption.language);
    out.push_str(
        "\" role=\"img\" aria-labelledby=\"title\" aria-describedby=\"desc\" font-family=\"",
    );
    out.push_str(FONTS);
    for (before, value) in [
        ("\" width=\"", sheet.width),
        ("\" height=\"", sheet.height),
        ("\" viewBox=\"0 0 ", sheet.width),
        (" ", sheet.height),
    ] {
        out.push_str(before);
        tenths_into(&mut out, value);
    }
    out.push_str("\"><title id=\"title\">");
    escape(&mut out, &caption.title);
    out.push_str("</title><desc id=\"desc\">");
    escape(&mut out, &caption.alt);
    out.push_str("</desc><style>");
    escape(&mut out, css);
    out.push_str(
        "</style><g class=\"chart\"><rect class=\"sheet\" width=\"100%\" height=\"100%\"/>",
    );
    out.push_str(&sheet.out);
    out.push_str("<g transform=\"translate(");
    tenths_into(
        &mut out,
        if caption.right_to_left { sheet.width - MARGIN - drawing.width } else { MARGIN },
    );
    out.push(' ');
    tenths_into(&mut out, top);
    out.push_str(")\">");
    out.push_str(&drawing.out);
    out.push_str("</g></g></svg>\n");
    out
}
