//! Legible: what a reader needs of a drawing, that no word is cut, and none lies on another, on a line or on a mark.

use crate::chart::lettering::{Face, width};
use crate::chart::rect::Rect;
use crate::chart::{Chart, Drawing, Naming, Size, draw};

/// The boxes of all texts of a drawing, as wide as the widest fallback font and a reader's spacing make them; and
/// whether a bar is their ground.
pub(super) fn text_boxes(svg: &str) -> Vec<(String, Rect, bool)> {
    let tree = roxmltree::Document::parse(svg).expect("well-formed");
    let texts = tree.descendants().filter(|n| n.has_tag_name("text"));
    texts
        .map(|node| {
            let class = node.attribute("class").unwrap_or("");
            let face = match class.split(' ').next() {
                Some("b") => Face::Bold,
                Some("big") => Face::Big,
                Some("huge") => Face::Huge,
                Some("title") => Face::Title,
                _ => Face::Text,
            };
            let tenths = |name: &str| {
                (node.attribute(name).expect(name).parse::<f64>().expect(name) * 10.0).round()
                    as i32
            };
            let text: String =
                node.descendants().filter(|n| n.is_text()).filter_map(|n| n.text()).collect();
            let lead: String =
                node.children().filter(|n| n.is_element()).filter_map(|n| n.text()).collect();
            let wide = width(&text[lead.len()..], face) + width(&lead, Face::Bold);
            let left = match node.attribute("text-anchor") {
                None => tenths("x"),
                Some("middle") => tenths("x") - wide / 2,
                _ => tenths("x") - wide,
            };
            // From the height of capitals to the baseline: what must never be shared.
            let (top, bottom) = (tenths("y") - face.size() * 73 / 100, tenths("y"));
            (text, Rect { left, top, right: left + wide, bottom }, class.ends_with("on"))
        })
        .collect()
}

/// The class of a shape, the box that it fills and its strokes.
type Shape = (String, Rect, Vec<[(i32, i32); 2]>);

/// The strokes and the filled boxes of a drawing that no word may lie on: all but the grid, and what words lie on
/// as a ground.
fn shapes(svg: &str) -> Vec<Shape> {
    let tree = roxmltree::Document::parse(svg).expect("well-formed");
    let class = |node: roxmltree::Node| {
        let own = node.attribute("class").filter(|_| !node.has_tag_name("svg"));
        own.or(node.parent().and_then(|p| p.attribute("class"))).unwrap_or("").to_owned()
    };
    let tenths = |text: &str| (text.parse::<f64>().expect("a number") * 10.0).round() as i32;
    let mut out = Vec::new();
    for node in tree.descendants().filter(|n| n.is_element()) {
        let class = class(node);
        if ["grid", "whole", "part"].iter().any(|no| class.split(' ').any(|c| c == *no)) {
            continue;
        }
        let number = |name: &str| tenths(node.attribute(name).expect(name));
        let around =
            |x: i32, y: i32, r: i32| Rect { left: x - r, top: y - r, right: x + r, bottom: y + r };
        match node.tag_name().name() {
            "circle" => out.push((class, around(number("cx"), number("cy"), number("r")), vec![])),
            "rect" => {
                let (left, top) = (number("x"), number("y"));
                let (right, bottom) = (left + number("width"), top + number("height"));
                out.push((class, Rect { left, top, right, bottom }, vec![]));
            }
            "path" => {
                let d = node.attribute("d").expect("d");
                let point = |text: &str| {
                    let (x, y) =
                        text.trim_end_matches('z').trim().split_once(' ').expect("x and y");
                    (tenths(x), tenths(y))
                };
                let mut strokes = Vec::new();
                for piece in d.split('M').skip(1) {
                    let points: Vec<_> = piece.split('L').map(point).collect();
                    strokes.extend(points.windows(2).map(|p| [p[0], p[1]]));
                }
                out.push((class, around(0, 0, 0), strokes));
            }
            _ => {}
        }
    }
    out
}

/// Asserts that no text leaves the sheet, no two share a place, and none lies on a line or a mark; returns the
/// texts.
pub(super) fn assert_legible(chart: &Chart, size: Size) -> Vec<String> {
    let svg = draw(chart, &Drawing { size, naming: Naming::Decorative, right_to_left: false });
    let boxes = text_boxes(&svg);
    let sheet =
        svg.split("viewBox=\"0 0 ").nth(1).and_then(|s| s.split('"').next()).expect("a view box");
    let height = sheet.split(' ').nth(1).and_then(|h| h.parse::<f64>().ok()).expect("a height");
    let shapes = shapes(&svg);
    for (i, (text, rect, on)) in boxes.iter().enumerate() {
        assert!(
            rect.left >= -20 && rect.right <= size.width() as i32 * 10 + 20,
            "{text:?} leaves the {size:?} sheet: {rect:?}\n{svg}"
        );
        assert!(
            rect.top >= 0 && rect.bottom <= (height * 10.0) as i32,
            "{text:?} leaves the {size:?} sheet: {rect:?}\n{svg}"
        );
        for (other, box_, _) in &boxes[i + 1..] {
            assert!(
                !rect.overlaps(box_),
                "{text:?} and {other:?} overlap on the {size:?} sheet\n{svg}"
            );
        }
        for (class, area, strokes) in shapes.iter().filter(|_| !on) {
            assert!(
                !rect.overlaps(area) && !strokes.iter().any(|[a, b]| rect.meets(*a, *b)),
                "{text:?} lies on a {class:?} on the {size:?} sheet\n{svg}"
            );
        }
    }
    boxes.into_iter().map(|(text, ..)| text).collect()
}
