//! Words: the texts of a chart's drawing, put on it letter by letter. To shape, outline and stroke them anew for each
//! chart takes longer than all else of a picture; painted once for all charts, letters look the same.

use super::canvas::put;
use super::glyph::Type;
use super::lettering::{self, Face};
use super::png;
use resvg::tiny_skia::{Paint, Pixmap, Transform};
use resvg::usvg::{self, Group, Node, Opacity, PaintOrder, Path, Text, TextAnchor, TextSpan};
use roxmltree::Document;

/// What stands for words in the drawing that usvg reads: it says how they look, and need not set them.
const STUB: char = '.';

type Colour = [u8; 3];

/// Draws an SVG of our own on nothing, so many times its size; none that has more to it than shapes of one colour
/// and lines of letters.
pub(super) fn draw(svg: &str, scale: f32) -> Option<Pixmap> {
    let (stubs, words) = stubs(svg)?;
    let tree = png::tree(&stubs);
    let (pixels, scaled) = png::sheet(&tree, scale);
    let mut drawing = Drawing { pixels, words: words.into_iter() };
    drawing.group(tree.root(), scaled)?;
    drawing.words.next().is_none().then_some(drawing.pixels)
}

/// A drawing with a stub in place of each run of words, and these.
fn stubs(svg: &str) -> Option<(String, Vec<String>)> {
    let document = Document::parse(svg).ok()?;
    let runs = document.descendants().filter(|node| {
        let is_in = |name| node.parent().is_some_and(|it| it.tag_name().name() == name);
        node.is_text() && (is_in("text") || is_in("tspan"))
    });
    let (mut out, mut words, mut end) = (String::with_capacity(svg.len()), Vec::new(), 0);
    for run in runs {
        let said = run.text().filter(|it| is_plain(it))?;
        out.push_str(&svg[end..run.range().start]);
        out.push(STUB);
        words.push(said.to_owned());
        end = run.range().end;
    }
    out.push_str(&svg[end..]);
    Some((out, words))
}

/// Whether words are letters that the fonts have, one beside the other.
fn is_plain(words: &str) -> bool {
    let is_letter = |it| lettering::has(it) && Face::Regular.advance(it, 1) > 0.0;
    !words.contains("  ") && words.chars().all(is_letter)
}

struct Drawing {
    pixels: Pixmap,
    /// What is still to be said, in the order of the drawing.
    words: std::vec::IntoIter<String>,
}

impl Drawing {
    fn group(&mut self, group: &Group, at: Transform) -> Option<()> {
        group.children().iter().try_for_each(|node| match node {
            Node::Group(it) if !it.should_isolate() => {
                self.group(it, at.pre_concat(it.transform()))
            }
            Node::Path(path) => self.path(path, at),
            Node::Text(text) => self.text(text, at),
            Node::Group(_) | Node::Image(_) => None,
        })
    }

    fn path(&mut self, path: &Path, at: Transform) -> Option<()> {
        let (bounds, data) = (path.data().bounds(), path.data());
        let is_area = bounds.width() > 0.0 && bounds.height() > 0.0;
        if let Some(fill) = path.fill().filter(|_| is_area) {
            let rule = match fill.rule() {
                usvg::FillRule::NonZero => resvg::tiny_skia::FillRule::Winding,
                usvg::FillRule::EvenOdd => resvg::tiny_skia::FillRule::EvenOdd,
            };
            let paint = paint(colour(fill.paint(), fill.opacity())?);
            self.pixels.fill_path(data, &paint, rule, at, None);
        }
        if let Some(stroke) = path.stroke() {
            let paint = paint(colour(stroke.paint(), stroke.opacity())?);
            self.pixels.stroke_path(data, &paint, &stroke.to_tiny_skia(), at, None);
        }
        (path.is_visible() && path.paint_order() == PaintOrder::FillAndStroke).then_some(())
    }

    fn text(&mut self, text: &Text, at: Transform) -> Option<()> {
        for chunk in text.chunks() {
            let said = |span: &TextSpan| {
                let words = self.words.by_ref().take(span.end() - span.start());
                Some((span.clone(), type_of(span, at)?, words.collect::<String>()))
            };
            let spans: Vec<_> = chunk.spans().iter().map(said).collect::<Option<_>>()?;
            let width: f64 = spans.iter().map(|(_, letters, words)| letters.width(words)).sum();
            let mut x = f64::from(chunk.x()? * at.sx + at.tx);
            x -= match chunk.anchor() {
                TextAnchor::Start => 0.0,
                TextAnchor::Middle => width / 2.0,
                TextAnchor::End => width,
            };
            let y = (chunk.y()? * at.sy + at.ty).round() as i32;
            for (span, letters, words) in spans {
                if let Some(stroke) = span.stroke() {
                    let colour = colour(stroke.paint(), stroke.opacity())?;
                    self.letters(letters, &words, (x, y), colour);
                }
                let fill = span.fill()?;
                let plain = Type { halo: 0, ..letters };
                self.letters(plain, &words, (x, y), colour(fill.paint(), fill.opacity())?);
                x += letters.width(&words);
            }
        }
        Some(())
    }

    fn letters(&mut self, letters: Type, words: &str, (x, y): (f64, i32), ink: Colour) {
        let width = self.pixels.width() as usize;
        let (pixels, _) = self.pixels.data_mut().as_chunks_mut::<4>();
        for (left, glyph) in letters.set(words, x) {
            put(pixels, width, (left, y - glyph.origin.1), glyph.shape.rows(), |pixel, covered| {
                let covered = u16::from(covered);
                for (part, ink) in pixel.iter_mut().zip([ink[0], ink[1], ink[2], 255]) {
                    let mixed = u16::from(ink) * covered + u16::from(*part) * (255 - covered);
                    *part = ((mixed + 127) / 255) as u8;
                }
            });
        }
    }
}

/// What a span is set in, drawn at a scale; none for one that is more than letters and a stroke below them.
fn type_of(span: &TextSpan, at: Transform) -> Option<Type> {
    let sixteenths = |length: f32| (length * at.sx * 16.0).round() as u32;
    let line = span.decoration();
    let is_plain = at.is_scale_translate()
        && at.sx == at.sy
        && span.is_visible()
        && !span.small_caps()
        && (span.letter_spacing(), span.word_spacing()) == (0.0, 0.0)
        && line.underline().or(line.overline()).or(line.line_through()).is_none()
        && (span.stroke().is_none() || span.paint_order() == PaintOrder::StrokeAndFill);
    is_plain.then(|| Type {
        face: if span.font().weight() > 500 { Face::Bold } else { Face::Regular },
        size: sixteenths(span.font_size().get()),
        halo: span.stroke().map_or(0, |stroke| sixteenths(stroke.width().get())),
    })
}

/// The colour that something is painted in, where it is one and hides what is below it.
fn colour(paint: &usvg::Paint, opacity: Opacity) -> Option<Colour> {
    match paint {
        usvg::Paint::Color(it) if opacity == Opacity::ONE => Some([it.red, it.green, it.blue]),
        _ => None,
    }
}

fn paint([red, green, blue]: Colour) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, 255);
    paint.anti_alias = true;
    paint
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(inside: &str) -> String {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><style>text {{ font-size: 13.5px; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; paint-order: stroke }} .b {{ font-weight: 700 }}</style><rect width="300" height="60" fill="white"/><path d="M0 26H300" stroke="red"/>{inside}</svg>"#
        )
    }

    /// Where a picture is dark: the columns and the rows from the first to the last.
    fn dark(pixels: &Pixmap) -> [usize; 4] {
        let (width, mut found) = (pixels.width() as usize, [usize::MAX, 0, usize::MAX, 0]);
        for (at, pixel) in pixels.pixels().iter().enumerate().filter(|(_, it)| it.red() < 128) {
            assert_eq!(pixel.alpha(), 255);
            let (column, row) = (at % width, at / width);
            let [left, right, top, bottom] = found;
            found = [left.min(column), right.max(column), top.min(row), bottom.max(row)];
        }
        found
    }

    #[test]
    fn words_stand_and_look_as_resvg_sets_them() {
        for inside in [
            r#"<text x="20.3" y="30">Grüße, 58.9% &amp; más</text>"#,
            r#"<text x="150.1" y="30.2" text-anchor="middle">2016–17</text>"#,
            r#"<g transform="translate(24 1.5)"><text x="270" y="30" text-anchor="end" class="b">Δείκτης</text></g>"#,
            r#"<text x="150" y="30" text-anchor="middle"><tspan class="b">63.0%</tspan> Показник</text>"#,
        ] {
            let svg = drawing(inside);
            let plain = png::draw(&svg, 2.0);
            let drawn = draw(&svg, 2.0).expect(inside);
            let (one, other) = (dark(&plain), dark(&drawn));
            let apart = one.iter().zip(other).map(|(it, other)| it.abs_diff(other));
            assert!(apart.max() <= Some(1), "{inside}: {one:?}, {other:?}");
            let parts = plain.data().iter().zip(drawn.data());
            let other = parts.filter(|(it, other)| it.abs_diff(**other) > 96).count();
            assert!(other < plain.data().len() / 500, "{inside}: {other}");
        }
    }

    #[test]
    fn what_is_more_than_lines_of_letters_is_left_to_resvg() {
        for inside in [
            r#"<text x="9" y="30" letter-spacing="2">wide</text>"#,
            r#"<text x="9" y="30" text-decoration="underline">under</text>"#,
            r#"<text x="9" y="30" transform="rotate(9)">turned</text>"#,
            r#"<text x="9" y="30" opacity="0.5">pale</text>"#,
            r#"<text x="9" y="30" fill-opacity="0.5">pale</text>"#,
            "<text x=\"9\" y=\"30\">e\u{301}</text>",
            r#"<text x="9" y="30">שלום</text>"#,
            r#"<text x="9" y="30" display="none">unseen</text>"#,
            r#"<rect width="9" height="9" opacity="0.5"/>"#,
        ] {
            assert!(draw(&drawing(inside), 2.0).is_none(), "{inside}");
        }
    }
}
