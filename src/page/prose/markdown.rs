//! Markdown: an author's text as safe markup. Raw HTML would be printed as the text it is; links lead only
//! to addresses that a reader may follow; tables scroll in named regions; no style is written in line.

mod address;
mod block;
mod heading;
mod sink;

pub(crate) use address::{Addresses, encoded};
use block::{is_block, is_block_end};
use sink::Sink;

use crate::page::view::{Figure, Piece, Small};
use crate::report::Prose;
use indexmap::IndexSet;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::collections::BTreeMap;

/// What stands in the place of a call.
pub(crate) enum Called {
    /// Words.
    Text(String),
    /// A word-sized drawing.
    Spark(Box<Small>),
    /// A whole figure, put after the block that calls it.
    Figure(Box<Figure>),
    /// Nothing.
    Nothing,
}

/// What the markup needs to know of its page.
pub(crate) struct Page<'a> {
    /// The level of the text's highest headings.
    pub(crate) top: usize,
    /// Names the region that table number `n` scrolls in.
    pub(crate) table_name: &'a dyn Fn(usize) -> String,
    /// The words that lead back from a footnote.
    pub(crate) back: String,
    /// The heading over the footnotes.
    pub(crate) footnotes: String,
    /// Which ids stand on the page already.
    pub(crate) is_taken: &'a dyn Fn(&str) -> bool,
    /// Where links lead from here.
    pub(crate) addresses: Addresses<'a>,
}

/// The text as pieces, with each call replaced by what `called` gives for its number.
pub(crate) fn pieces(text: &str, page: &Page, called: impl FnMut(usize) -> Called) -> Vec<Piece> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES;
    // Read twice: the events of a large table kept would take a hundred times its text.
    let events = || Parser::new_ext(text, options);
    let highest = events().filter_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => Some(level as usize),
        _ => None,
    });
    let shift = page.top as isize - highest.min().unwrap_or(1) as isize;
    let mut writer = Writer {
        page,
        called,
        shift,
        sinks: vec![Sink::default()],
        open_blocks: 0,
        waiting: Vec::new(),
        in_head: false,
        tables: 0,
        image: None,
        links: Vec::new(),
        ids: heading::ids(events(), page.is_taken).into_iter(),
        notes: BTreeMap::new(),
        numbers: IndexSet::new(),
    };
    for event in events() {
        writer.event(event);
    }
    writer.finish()
}

struct Writer<'a, F> {
    page: &'a Page<'a>,
    called: F,
    shift: isize,
    sinks: Vec<Sink>,
    open_blocks: usize,
    waiting: Vec<Figure>,
    in_head: bool,
    tables: usize,
    /// The address, the caption and the words of the image that is open.
    image: Option<(String, String, String)>,
    /// The ids of the headings that are still to come.
    ids: std::vec::IntoIter<heading::Ids>,
    /// For each open link, whether it is one.
    links: Vec<bool>,
    notes: BTreeMap<String, Vec<Piece>>,
    /// Names of footnotes in the order of their first reference.
    numbers: IndexSet<String>,
}

impl<F: FnMut(usize) -> Called> Writer<'_, F> {
    fn sink(&mut self) -> &mut Sink {
        self.sinks.last_mut().expect("the first sink is never closed")
    }

    fn push(&mut self, html: &str) {
        self.sink().html(html);
    }

    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::Code(text) => {
                self.push("<code>");
                self.text(&text);
                self.push("</code>");
            }
            Event::SoftBreak => self.text("\n"),
            Event::HardBreak => self.push("<br>\n"),
            Event::Rule => self.push("<hr>\n"),
            Event::FootnoteReference(name) => self.reference(&name),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }

    /// Text with its calls.
    fn text(&mut self, text: &str) {
        if let Some((_, _, words)) = &mut self.image {
            words.push_str(text);
            return;
        }
        let mut rest = text;
        while let Some(open) = rest.find(Prose::OPEN) {
            let after = &rest[open + Prose::OPEN.len_utf8()..];
            let Some(close) = after.find(Prose::CLOSE) else {
                break;
            };
            self.sink().text(&rest[..open]);
            if let Ok(number) = after[..close].parse() {
                self.call(number);
            }
            rest = &after[close + Prose::CLOSE.len_utf8()..];
        }
        self.sink().text(rest);
    }

    fn call(&mut self, number: usize) {
        match (self.called)(number) {
            Called::Text(words) => self.sink().text(&words),
            Called::Spark(small) => self.sink().piece(Piece::Spark(*small)),
            Called::Figure(figure) => self.waiting.push(*figure),
            Called::Nothing => {}
        }
    }

    fn start(&mut self, tag: Tag) {
        if is_block(&tag) {
            self.open_blocks += 1;
        }
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.push("<p>"),
            Tag::Heading { level, .. } => {
                let (id, made) = self.ids.next().unwrap_or_default();
                let open = format!("<h{} id=\"", self.level(level));
                self.push(&open);
                self.sink().text(&id);
                self.push("\">");
                if let Some(made) = made {
                    self.push("<span id=\"");
                    self.sink().text(&made);
                    self.push("\"></span>");
                }
            }
            Tag::BlockQuote(_) => self.push("<blockquote>\n"),
            Tag::CodeBlock(_) => self.push("<pre><code>"),
            Tag::List(None) => self.push("<ul>\n"),
            Tag::List(Some(1)) => self.push("<ol>\n"),
            Tag::List(Some(from)) => self.push(&format!("<ol start=\"{from}\">\n")),
            Tag::Item => self.push("<li>"),
            Tag::FootnoteDefinition(name) => self.sinks.push(Sink::named(&name)),
            Tag::Table(_) => self.open_table(),
            Tag::TableHead => {
                self.in_head = true;
                self.push("<thead><tr>");
            }
            Tag::TableRow => self.push("<tr>"),
            Tag::TableCell => self.push(if self.in_head { "<th scope=\"col\">" } else { "<td>" }),
            Tag::Emphasis => self.push("<em>"),
            Tag::Strong => self.push("<strong>"),
            Tag::Strikethrough => self.push("<del>"),
            Tag::Link { dest_url, .. } => self.open_link(&dest_url),
            Tag::Image { dest_url, title, .. } => {
                self.image = Some((dest_url.into_string(), title.into_string(), String::new()))
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.sink().end_paragraph(),
            TagEnd::Heading(level) => {
                let close = format!("</h{}>\n", self.level(level));
                self.push(&close);
            }
            TagEnd::BlockQuote(_) => self.push("</blockquote>\n"),
            TagEnd::CodeBlock => self.push("</code></pre>\n"),
            TagEnd::List(false) => self.push("</ul>\n"),
            TagEnd::List(true) => self.push("</ol>\n"),
            TagEnd::Item => self.push("</li>\n"),
            TagEnd::FootnoteDefinition => self.close_note(),
            TagEnd::Table => self.push("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.push("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.push("</tr>\n"),
            TagEnd::TableCell => self.push(if self.in_head { "</th>" } else { "</td>" }),
            TagEnd::Emphasis => self.push("</em>"),
            TagEnd::Strong => self.push("</strong>"),
            TagEnd::Strikethrough => self.push("</del>"),
            TagEnd::Link => self.close_link(),
            TagEnd::Image => self.close_image(),
            _ => {}
        }
        if is_block_end(tag) {
            self.open_blocks = self.open_blocks.saturating_sub(1);
            if self.open_blocks == 0 {
                self.place_figures();
            }
        }
    }

    fn place_figures(&mut self) {
        for figure in std::mem::take(&mut self.waiting) {
            self.sink().piece(Piece::Figure(Box::new(figure)));
        }
    }

    fn level(&self, level: HeadingLevel) -> usize {
        (level as isize + self.shift).clamp(self.page.top as isize, 6) as usize
    }

    fn open_table(&mut self) {
        self.tables += 1;
        let name = (self.page.table_name)(self.tables);
        self.push("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"");
        self.sink().text(&name);
        self.push("\"><table><caption class=\"hide\">");
        self.sink().text(&name);
        self.push("</caption>");
    }

    fn open_link(&mut self, to: &CowStr) {
        let found = self.page.addresses.link(to);
        self.links.push(found.is_some());
        if let Some((href, outside)) = found {
            self.push("<a href=\"");
            self.sink().text(&href);
            self.push(if outside { "\" rel=\"external noopener\">" } else { "\">" });
        }
    }

    fn close_link(&mut self) {
        if self.links.pop() == Some(true) {
            self.push("</a>");
        }
    }

    /// A picture of this site; of a picture from elsewhere only its words, since pages ask nobody else.
    fn close_image(&mut self) {
        let Some((to, caption, words)) = self.image.take() else {
            return;
        };
        match self.page.addresses.image(&to) {
            Some(src) => {
                self.push("<img src=\"");
                self.sink().text(&src);
                self.push("\" alt=\"");
                self.sink().text(&words);
                if let Some((width, height)) = self.page.addresses.size(&to) {
                    self.push(&format!("\" width=\"{width}\" height=\"{height}"));
                }
                self.push("\" loading=\"lazy\">");
                if !caption.is_empty() {
                    self.push("<br><span class=\"q\">");
                    self.sink().text(&caption);
                    self.push("</span>");
                }
            }
            None => self.sink().text(&words),
        }
    }

    fn reference(&mut self, name: &str) {
        let (at, first) = self.numbers.insert_full(name.to_owned());
        let n = at + 1;
        let id = if first { format!(" id=\"note-{n}-from\"") } else { String::new() };
        self.push(&format!("<sup><a{id} href=\"#note-{n}\">{n}</a></sup>"));
    }

    fn close_note(&mut self) {
        if self.sinks.len() > 1
            && let Some(mut sink) = self.sinks.pop()
        {
            let name = std::mem::take(&mut sink.name);
            self.notes.insert(name, sink.pieces());
        }
    }

    /// The footnotes in the order of their references, each with its way back.
    fn finish(mut self) -> Vec<Piece> {
        self.place_figures();
        let numbers = std::mem::take(&mut self.numbers);
        if numbers.iter().any(|name| self.notes.contains_key(name)) {
            self.push("<section class=\"footnotes\" aria-label=\"");
            let name = self.page.footnotes.clone();
            self.sink().text(&name);
            self.push("\"><ol>\n");
            for (i, name) in numbers.iter().enumerate() {
                let n = i + 1;
                self.push(&format!("<li id=\"note-{n}\">"));
                for piece in self.notes.remove(name).unwrap_or_default() {
                    self.sink().piece(piece);
                }
                self.push(&format!("<a href=\"#note-{n}-from\">"));
                let back = self.page.back.clone();
                self.sink().text(&back);
                self.push("</a></li>\n");
            }
            self.push("</ol></section>\n");
        }
        self.sinks.swap_remove(0).pieces()
    }
}

#[cfg(test)]
mod tests;
