//! YAML: from text to a [`Tree`](super::tree), within a budget; the only file that knows the YAML
//! library.

use super::tree::{Body, Node, Place, Scalar};
use serde_yaml::granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, Span};
use std::collections::{BTreeMap, HashMap};

/// Deepest nesting that is read; documents need about eight.
const DEEPEST: usize = 40;
/// Most nodes of one document, those that references repeat included.
const MOST_NODES: usize = 1_000_000;

/// Why a document could not be read.
#[derive(Debug)]
pub(crate) enum YamlError {
    /// Not YAML.
    Scan(ScanError),
    /// More than the budget allows.
    Budget(&'static str, Place),
    /// A second document in one file.
    SecondDocument(Place),
    /// A sign that YAML gives a meaning which documents do not use (`!` for a type, `&` for a name
    /// that nothing refers to): it would be dropped from the author's text without a word.
    Sign(Place),
}

/// What could be read of a document.
pub(crate) struct Read<'s> {
    /// The tree; where there is a error, of what stands before it. `None` without any content.
    pub tree: Option<Node<'s>>,
    pub error: Option<YamlError>,
}

/// Reads one document.
pub(crate) fn read(text: &str) -> Read<'_> {
    let mut options = serde_yaml::granit_parser::Options::default();
    options.set_emit_comments(false);
    options.emit_anchor_events = true;
    options.flow_nesting_limit = DEEPEST;
    options.block_nesting_limit = DEEPEST;
    let mut loader = Loader::default();
    let error = loader.load(Parser::new_from_str_with_options(text, options)).err();
    let told_before = matches!(
        &error,
        Some(YamlError::Scan(error)) if *error.kind() != ErrorKind::RecursionLimitExceeded
    );
    if told_before {
        loader.close_all();
    }
    Read { tree: loader.root, error }
}

/// A list or map that is still open.
struct Open<'s> {
    start: usize,
    anchor: usize,
    body: Body<'s>,
    key: Option<Node<'s>>,
}

/// A node that references may repeat.
struct Anchored<'s> {
    node: Node<'s>,
    size: usize,
    depth: usize,
}

#[derive(Default)]
struct Loader<'s> {
    open: Vec<Open<'s>>,
    root: Option<Node<'s>>,
    anchors: HashMap<usize, Anchored<'s>>,
    /// Names that nothing refers to so far; their numbers rise as they are read.
    unused: BTreeMap<usize, Place>,
    nodes: usize,
}

fn place(span: &Span) -> Place {
    let range = span.byte_range().unwrap_or(0..0);
    Place { start: range.start, end: range.end }
}

impl<'s> Loader<'s> {
    fn load(
        &mut self,
        events: impl Iterator<Item = Result<(Event<'s>, Span), ScanError>>,
    ) -> Result<(), YamlError> {
        let mut documents = 0;
        for event in events {
            let (event, span) = event.map_err(YamlError::Scan)?;
            let at = place(&span);
            match event {
                Event::DocumentStart(..) => {
                    documents += 1;
                    if documents > 1 {
                        return Err(YamlError::SecondDocument(at));
                    }
                }
                Event::Scalar(_, _, _, Some(_))
                | Event::SequenceStart(_, _, Some(_))
                | Event::MappingStart(_, _, Some(_)) => {
                    return Err(YamlError::Sign(span.tag_span().as_ref().map_or(at, place)));
                }
                Event::Anchor(anchor, _) => {
                    self.unused.insert(anchor, at);
                }
                Event::Scalar(text, style, anchor, _) => {
                    let plain = style == ScalarStyle::Plain;
                    let size = weight(&text);
                    let body = Body::Scalar(Scalar { text, plain });
                    self.close(Node { place: at, body }, anchor, size)?;
                }
                Event::SequenceStart(_, anchor, _) => self.start(at, anchor, Body::List(vec![]))?,
                Event::MappingStart(_, anchor, _) => self.start(at, anchor, Body::Map(vec![]))?,
                Event::SequenceEnd | Event::MappingEnd => self.end(at)?,
                Event::Alias(anchor) => self.repeat(anchor, at)?,
                _ => {}
            }
        }
        match self.unused.first_key_value() {
            Some((_, at)) => Err(YamlError::Sign(*at)),
            None => Ok(()),
        }
    }

    /// Closes what is open where the text stopped being YAML.
    fn close_all(&mut self) {
        while let Some(open) = self.open.last() {
            let end = Place { start: open.start, end: open.start };
            if self.end(end).is_err() {
                self.open.clear();
            }
        }
    }

    fn start(&mut self, at: Place, anchor: usize, body: Body<'s>) -> Result<(), YamlError> {
        if self.open.len() >= DEEPEST {
            return Err(YamlError::Budget("nested too deeply", at));
        }
        self.open.push(Open { start: at.start, anchor, body, key: None });
        Ok(())
    }

    fn end(&mut self, at: Place) -> Result<(), YamlError> {
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        let end = match &open.body {
            // The end of an indented block is where the next one begins: too far to point at.
            Body::List(entries) => entries.last().map_or(at.end, |last| last.place.end),
            Body::Map(fields) => fields.last().map_or(at.end, |last| last.1.place.end),
            Body::Scalar(_) => at.end,
        };
        let place = Place { start: open.start, end: end.max(open.start) };
        let body = open.body;
        self.close(Node { place, body }, open.anchor, 1)
    }

    /// Repeats the node that a reference names, counted in full.
    fn repeat(&mut self, anchor: usize, at: Place) -> Result<(), YamlError> {
        self.unused.remove(&anchor);
        let Some(anchored) = self.anchors.get(&anchor) else {
            return Err(YamlError::Budget("a reference to itself", at));
        };
        let size = anchored.size;
        if self.nodes + size > MOST_NODES {
            return Err(YamlError::Budget("too large once its references are repeated", at));
        }
        if self.open.len() + anchored.depth > DEEPEST {
            return Err(YamlError::Budget("nested too deeply", at));
        }
        let mut node = anchored.node.clone();
        node.place = at;
        self.close(node, 0, size)
    }

    /// Puts a finished node where it belongs.
    fn close(&mut self, node: Node<'s>, anchor: usize, size: usize) -> Result<(), YamlError> {
        self.nodes += size;
        if self.nodes > MOST_NODES {
            return Err(YamlError::Budget("too large", node.place));
        }
        if anchor > 0 {
            let (size, depth) = measure(&node);
            self.nodes += size;
            let node = node.clone();
            self.anchors.insert(anchor, Anchored { node, size, depth });
        }
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match &mut open.body {
            Body::List(entries) => entries.push(node),
            Body::Map(fields) => match open.key.take() {
                None => open.key = Some(node),
                Some(key) => fields.push((key, node)),
            },
            Body::Scalar(_) => {}
        }
        Ok(())
    }
}

/// How many nodes a text counts for: what references repeat is long texts too.
fn weight(text: &str) -> usize {
    1 + text.len() / 64
}

/// How many nodes a node is and how deep; the depth is bounded by what is open and repeated.
fn measure(node: &Node) -> (usize, usize) {
    let mut size = 1;
    let mut depth = 0;
    let mut add = |child: &Node| {
        let (more, below) = measure(child);
        size += more;
        depth = depth.max(below);
    };
    match &node.body {
        Body::Scalar(scalar) => size = weight(&scalar.text),
        Body::List(entries) => entries.iter().for_each(&mut add),
        Body::Map(fields) => fields.iter().for_each(|(key, value)| {
            add(key);
            add(value);
        }),
    }
    (size, depth + 1)
}
