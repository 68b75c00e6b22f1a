//! Encoding: shapes drawn from SVG, and finished pixels as PNG, the same bytes on every machine.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree, fontdb};
use std::sync::{Arc, LazyLock};

/// The two faces that travel with the program; those of the machine are never looked at.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(super::fonts::REGULAR.to_vec());
    fonts.load_font_data(super::fonts::BOLD.to_vec());
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

const FAMILY: &str = "Open Sans";

/// Most pixels of a drawing: a larger one is drawn smaller.
const MOST: f32 = 24e6;

/// Draws an SVG of our own on nothing, so many times its size.
pub(super) fn draw(svg: &str, scale: f32) -> Pixmap {
    let tree = tree(svg);
    let (mut pixels, scaled) = sheet(&tree, scale);
    resvg::render(&tree, scaled, &mut pixels.as_mut());
    pixels
}

/// An SVG of our own as usvg understands it; it can load nothing.
pub(super) fn tree(svg: &str) -> Tree {
    let options = Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::clone(&FONTS),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    Tree::from_str(svg, &options).expect("the drawing is well-formed")
}

/// Nothing, to draw a tree on so many times its size.
pub(super) fn sheet(tree: &Tree, scale: f32) -> (Pixmap, Transform) {
    let size = tree.size();
    let scale = scale.min((MOST / (size.width() * size.height())).sqrt());
    let side = |length: f32| (length * scale).ceil().max(1.0) as u32;
    let pixels = Pixmap::new(side(size.width()), side(size.height())).expect("it is not large");
    (pixels, Transform::from_scale(scale, scale))
}

/// Pixels of a picture so many wide, each a place in a table of colours, as PNG.
pub(super) fn encode(pixels: &[u8], width: usize, colours: &[[u8; 3]]) -> Vec<u8> {
    write(pixels, width, colours).expect("memory takes all that is written")
}

fn write(pixels: &[u8], width: usize, colours: &[[u8; 3]]) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::with_capacity(48 << 10);
    let mut encoder = png::Encoder::new(&mut bytes, width as u32, (pixels.len() / width) as u32);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(colours.as_flattened());
    // The next level takes half as long again and saves one byte in a hundred.
    encoder.set_deflate_compression(png::DeflateCompression::Level(5));
    // Of few colours, any filter but none makes twice the bytes.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(bytes)
}
