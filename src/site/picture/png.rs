//! Encoding: the picture's SVG as a PNG in few colours, the same bytes on every machine.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Options, Tree, fontdb};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

const WIDTH: u32 = 1200;
const HEIGHT: u32 = 630;
/// Steps from the ground to each ink: enough for smooth edges.
const STEPS: u32 = 24;

/// The two faces that travel with the program; those of the machine are never looked at.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(include_bytes!("../fonts/OpenSans-Regular.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../fonts/OpenSans-Bold.ttf").to_vec());
    Arc::new(fonts)
});

/// Draws an SVG of 1200×630 in the colours of a table.
pub(super) fn encode(svg: &str, table: &Table) -> Vec<u8> {
    let options = Options {
        font_family: "Open Sans".to_owned(),
        fontdb: Arc::clone(&FONTS),
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).expect("the sketch is well-formed");
    let mut pixels = Pixmap::new(WIDTH, HEIGHT).expect("the size is not zero");
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    let indexed = table.index(
        pixels
            .pixels()
            .iter()
            .map(|p| [p.red(), p.green(), p.blue()]),
    );
    write(&indexed, &table.colours).expect("memory takes all that is written")
}

fn write(indexed: &[u8], palette: &[[u8; 3]]) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::with_capacity(32 << 10);
    let mut encoder = png::Encoder::new(&mut bytes, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.as_flattened());
    encoder.set_compression(png::Compression::Fast);
    encoder.set_filter(png::Filter::Up);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(indexed)?;
    writer.finish()?;
    Ok(bytes)
}

/// The colours of an image.
#[derive(Debug)]
pub(in crate::site) struct Table {
    colours: Vec<[u8; 3]>,
}

impl Table {
    /// Every ink with its edges on the ground, which is the first.
    pub fn of(inks: &[[u8; 3]]) -> Self {
        let (ground, rest) = inks.split_first().expect("there is a ground");
        let mut colours = vec![*ground];
        for ink in rest {
            let step = |step: u32| std::array::from_fn(|c| mix(ground[c], ink[c], step));
            colours.extend((1..=STEPS).map(step));
        }
        Self { colours }
    }

    /// The nearest colour of each pixel, by its place in the table. Pixels come in runs, and an image
    /// has few colours, so that most are known already.
    fn index(&self, pixels: impl ExactSizeIterator<Item = [u8; 3]>) -> Vec<u8> {
        let mut known: HashMap<[u8; 3], u8> = HashMap::new();
        let mut indexed = Vec::with_capacity(pixels.len());
        let mut last = (self.colours[0], 0);
        for pixel in pixels {
            if pixel != last.0 {
                let find = || nearest(&self.colours, pixel);
                last = (pixel, *known.entry(pixel).or_insert_with(find));
            }
            indexed.push(last.1);
        }
        indexed
    }
}

fn mix(ground: u8, ink: u8, step: u32) -> u8 {
    ((u32::from(ground) * (STEPS - step) + u32::from(ink) * step) / STEPS) as u8
}

fn nearest(colours: &[[u8; 3]], to: [u8; 3]) -> u8 {
    let far = |colour: &[u8; 3]| -> u32 {
        let apart = |c: usize| u32::from(colour[c].abs_diff(to[c])).pow(2);
        (0..3).map(apart).sum()
    };
    let best = colours
        .iter()
        .enumerate()
        .min_by_key(|(_, colour)| far(colour));
    best.map_or(0, |(at, _)| at as u8)
}
