//! Sink: markup and drawings in the order in which they come.

use crate::page::view::Piece;

/// Where markup is written; text is escaped here and nowhere else.
#[derive(Debug, Default)]
pub(crate) struct Sink {
    /// The footnote that is written; empty for the text itself.
    pub(crate) name: String,
    done: Vec<Piece>,
    html: String,
}

impl Sink {
    pub(crate) fn named(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// Markup of our own.
    pub(crate) fn html(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Text of anybody's, for the body of an element or a quoted attribute.
    pub(crate) fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                // Calls that were not read leave nothing that a browser would draw as a box.
                crate::report::Prose::OPEN | crate::report::Prose::CLOSE => {}
                c => self.html.push(c),
            }
        }
    }

    pub(crate) fn piece(&mut self, piece: Piece) {
        match piece {
            Piece::Html(html) => self.html(&html),
            drawn => {
                self.flush();
                self.done.push(drawn);
            }
        }
    }

    /// Ends a paragraph; one that held nothing but the call of a figure leaves nothing.
    pub(crate) fn end_paragraph(&mut self) {
        match self.html.strip_suffix("<p>") {
            Some(rest) => self.html.truncate(rest.len()),
            None => self.html.push_str("</p>\n"),
        }
    }

    pub(crate) fn pieces(mut self) -> Vec<Piece> {
        self.flush();
        self.done
    }

    fn flush(&mut self) {
        if !self.html.is_empty() {
            self.done.push(Piece::Html(std::mem::take(&mut self.html)));
        }
    }
}
