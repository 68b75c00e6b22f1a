//! Encoding: shapes drawn from SVG, and finished pixels as PNG, the same bytes on every machine.

use super::canvas::{HEIGHT, WIDTH};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree, fontdb};
use std::sync::{Arc, LazyLock};

/// The two faces that travel with the program; those of the machine are never looked at.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(super::fonts::REGULAR.to_vec());
    fonts.load_font_data(super::fonts::BOLD.to_vec());
    Arc::new(fonts)
});

/// Draws an SVG of our own on nothing; it can load nothing.
pub(super) fn draw(svg: &str, width: u32, height: u32) -> Pixmap {
    let options = Options {
        font_family: "Open Sans".to_owned(),
        fontdb: Arc::clone(&FONTS),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).expect("the drawing is well-formed");
    let mut pixels = Pixmap::new(width.max(1), height.max(1)).expect("the size is small");
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels
}

/// Pixels of a picture, each a place in a table of colours, as PNG.
pub(super) fn encode(pixels: &[u8], colours: &[[u8; 3]]) -> Vec<u8> {
    write(pixels, colours).expect("memory takes all that is written")
}

fn write(pixels: &[u8], colours: &[[u8; 3]]) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::with_capacity(48 << 10);
    let mut encoder = png::Encoder::new(&mut bytes, WIDTH as u32, HEIGHT as u32);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(colours.as_flattened());
    encoder.set_compression(png::Compression::Fast);
    // Most rows are like the one above.
    encoder.set_filter(png::Filter::Up);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(bytes)
}
