//! Drawing: whether an SVG picture is a drawing and nothing else, and how large it is.

use roxmltree::{Attribute, Document, Node, NodeType, ParsingOptions};

/// Most elements and texts of a drawing.
const MOST_NODES: u32 = 200_000;

/// Elements by which a drawing becomes a program or a page.
const REFUSED: [&str; 8] =
    ["script", "foreignobject", "handler", "iframe", "object", "embed", "audio", "video"];

fn parse(text: &str) -> Result<Document<'_>, roxmltree::Error> {
    let options =
        ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options)
}

/// Refuses what is more than a drawing, in words for what it holds.
pub(crate) fn check(bytes: &[u8]) -> Result<(), String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "bytes that are no text".to_owned())?;
    let document = parse(text).map_err(|error| format!("what is no SVG ({error})"))?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(format!("a <{}> in place of an <svg>", root.tag_name().name()));
    }
    let first = document.descendants().find_map(|node| Some((fault(node)?, node.range().start)));
    first.map_or(Ok(()), |(what, at)| {
        let line = text[..at].matches('\n').count() + 1;
        Err(format!("{what} (its line {line})"))
    })
}

fn fault(node: Node) -> Option<String> {
    let name = node.tag_name().name();
    match node.node_type() {
        NodeType::PI if node.pi().is_some_and(|pi| pi.target == "xml-stylesheet") => {
            Some("a style sheet of another file".to_owned())
        }
        NodeType::Element => {
            let is_refused = REFUSED.contains(&&*name.to_ascii_lowercase());
            let is_page = node.tag_name().namespace().is_some_and(|it| it.ends_with("/xhtml"));
            if is_refused || is_page {
                return Some(format!("a <{name}>"));
            }
            let styles = node.text().filter(|text| name == "style" && fetches(text));
            let what = styles.map(|_| "a style that fetches something".to_owned());
            what.or_else(|| node.attributes().find_map(|it| of_attribute(name, it)))
        }
        _ => None,
    }
}

/// What is wrong with an attribute of an element.
fn of_attribute(element: &str, attribute: Attribute) -> Option<String> {
    let (name, value) = (attribute.name().to_ascii_lowercase(), attribute.value().trim());
    let of = |what: &str| Some(format!("{what}, in the `{name}` of a <{element}>"));
    let is_data = ["png", "jpeg", "gif", "webp"]
        .iter()
        .any(|kind| value.starts_with(&format!("data:image/{kind}")));
    match &*name {
        "href" | "src" if !value.starts_with('#') && !is_data => of("the address of another file"),
        "attributename" if value.to_ascii_lowercase().ends_with("href") => of("a moving address"),
        name if name.starts_with("on") => of("an event"),
        _ if fetches(value) => of("something to be fetched"),
        _ => None,
    }
}

/// Whether a style fetches something: by an address that is no part of the drawing, or in hidden letters.
fn fetches(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let mut addresses = style.split("url(").skip(1);
    style.contains("@import")
        || (style.contains('\\') && style.contains('('))
        || addresses.any(|it| !it.trim_start_matches([' ', '"', '\'']).starts_with(['#', 'd']))
        || style.contains("url(data:text")
}

/// Width and height of a drawing, in pixels, where it says them.
pub(crate) fn size(bytes: &[u8]) -> Option<(usize, usize)> {
    let document = parse(std::str::from_utf8(bytes).ok()?).ok()?;
    let root = document.root_element();
    let number = |text: &str| text.trim().trim_end_matches("px").parse::<f64>().ok();
    let said = |name: &str| number(root.attribute(name)?);
    let of_box = || {
        let numbers = root.attribute("viewBox")?.split([' ', ',']).filter_map(number);
        let numbers: Vec<f64> = numbers.collect();
        Some((*numbers.get(2)?, *numbers.get(3)?))
    };
    let (width, height) = said("width").zip(said("height")).or_else(of_box)?;
    let is_size = |it: f64| (1.0..100_000.0).contains(&it);
    (is_size(width) && is_size(height)).then_some((width.round() as usize, height.round() as usize))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(inside: &str) -> String {
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 40 20.4'>\n{inside}</svg>"
        );
        check(svg.as_bytes()).err().unwrap_or_default()
    }

    #[test]
    fn a_drawing_is_taken_with_what_drawings_have() {
        let inside = "<defs><linearGradient id='g'/><style>.a { fill: url(#g) }</style></defs>
            <use xlink:href='#g'/><a id='x'/><image href='data:image/png;base64,AA=='/>
            <rect class='a' style='fill:url(\"#g\")' filter=\"url('#g')\"/><title>The hall</title>";
        assert_eq!(told(inside), "");
        assert_eq!(size(b"<svg viewBox='0 0 40 20.4'/>"), Some((40, 20)));
        assert_eq!(size(b"<svg width='8px' height='9' viewBox='0 0 1 1'/>"), Some((8, 9)));
        assert_eq!(size(b"<svg width='100%' height='100%'/>"), None);
        let doctype = "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg xmlns='http://www.w3.org/2000/svg'/>";
        assert_eq!(check(doctype.as_bytes()), Ok(()));
    }

    #[test]
    fn what_a_browser_would_act_on_is_refused_by_its_name() {
        for (inside, words) in [
            ("<script>alert(1)</script>", "a <script> (its line 2)"),
            ("<SCRIPT/>", "a <SCRIPT>"),
            ("<g><rect onclick='x()'/></g>", "an event, in the `onclick` of a <rect>"),
            ("<foreignObject/>", "a <foreignObject>"),
            ("<p xmlns='http://www.w3.org/1999/xhtml'/>", "a <p>"),
            ("<image href='https://x.example/a.png'/>", "the address of another file"),
            ("<use xlink:href='other.svg#a'/>", "the address of another file"),
            ("<a href='javascript:x()'/>", "the address of another file"),
            ("<image href='data:image/svg+xml,x'/>", "the address of another file"),
            ("<set attributeName='xlink:href' to='x'/>", "a moving address"),
            ("<style>@import 'x.css';</style>", "a style that fetches"),
            ("<rect style='fill: url(//x.example)'/>", "something to be fetched"),
            ("<rect fill='u\\72l(//x.example)'/>", "something to be fetched"),
            ("<g>", "what is no SVG"),
        ] {
            let said = told(inside);
            assert!(said.contains(words), "{inside}: {said}");
        }
    }
}
