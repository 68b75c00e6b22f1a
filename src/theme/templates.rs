//! Templates: the pages' HTML in Tera, compiled once, and their faults in a form that points at the line.

use super::budget::{self, Clock};
use super::fault::{Fault, LARGEST_PAGE};
use super::files::Files;
use super::manifest::offset;
use super::messages::Messages;
use super::metered::{self, Metered};
use super::{asked, limits};
use crate::language::Language;
use crate::source::{Code, Position};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;
use tera::value::Key;
use tera::{Context, Kwargs, Map, State, Tera, TeraResult, Value};

/// From so many bytes on a page grows by an eighth: twice its size would be room for nothing.
const LARGE: usize = 1024 * 1024;

/// All templates of a theme, ready to print.
#[derive(Debug)]
pub(super) struct Templates {
    tera: Tera,
    /// The templates' texts where any is the site's own, and printing them has a budget.
    own: Option<BTreeMap<String, String>>,
    clock: Option<Clock>,
    /// What printing one page may take, where it has a budget.
    pub(super) steps: u64,
}

impl Templates {
    /// Compiles every template. Names of components, filters, functions and other templates that are not
    /// there are faults here; wrong kinds of values only when a page is printed.
    pub(super) fn read(
        files: &Files,
        language: Arc<Language>,
        clock: Option<Clock>,
    ) -> Result<Self, Vec<Fault>> {
        let texts: Vec<(&str, Cow<str>, bool)> = files
            .templates()
            .map(|(name, file)| (name, file.text(), file.source.is_some()))
            .collect();
        let plain: Vec<(&str, &str, bool)> =
            texts.iter().map(|(name, text, is_own)| (*name, &**text, *is_own)).collect();
        let faults = limits::faults(&plain);
        if !faults.is_empty() {
            return Err(faults);
        }
        let compile = |mut tera: Tera, texts: Vec<(&str, &str)>| match tera.add_raw_templates(texts)
        {
            Ok(()) => Ok(tera),
            Err(error) => Err(Fault::all(&error, "base.html")),
        };
        let named = plain.iter().map(|(name, text, _)| (*name, *text));
        let tera = compile(engine(Arc::clone(&language)), named.clone().collect())?;
        let faults = asked::faults(&plain, &language);
        if !faults.is_empty() {
            return Err(faults);
        }
        if !files.own_templates() {
            return Ok(Self { tera, own: None, clock, steps: budget::STEPS });
        }
        let counted: Vec<(&str, String)> =
            named.clone().map(|(name, text)| (name, Metered::of(text).text())).collect();
        let counted = counted.iter().map(|(name, text)| (*name, &**text));
        let mut tera = engine(language);
        metered::register(&mut tera);
        Ok(Self {
            tera: compile(tera, counted.collect())?,
            own: Some(named.map(|(name, text)| (name.to_owned(), text.to_owned())).collect()),
            clock,
            steps: budget::STEPS,
        })
    }

    /// Prints a view.
    pub(super) fn print(
        &self,
        template: &str,
        view: &impl Serialize,
        drawings: &Drawings,
    ) -> Result<String, Fault> {
        let told = |error: tera::Error| Fault::first(&error, template);
        let view = Value::try_from_serializable(view).map_err(told)?;
        let drawings = Value::from(drawings.0.clone());
        let mut page = Page(Vec::with_capacity(32 * 1024));
        let mut print = |context: &Context| self.tera.render_to(template, context, &mut page);
        let context = context(&view, &drawings);
        match &self.own {
            None => print(&context).map_err(told)?,
            Some(texts) => {
                let given = [&view, &drawings].into_iter();
                let (printed, is_over) =
                    budget::within(self.steps, given, self.clock, || print(&context));
                printed.map_err(|error| in_source(told(error), texts, is_over))?;
            }
        }
        Ok(String::from_utf8(page.0).expect("templates and views are UTF-8"))
    }
}

/// What templates print: the fields of a view, and the drawings of its figures.
fn context(view: &Value, drawings: &Value) -> Context {
    let mut context = Context::new();
    for (name, value) in view.as_map().into_iter().flatten() {
        context.insert_value(name.to_string(), value.clone());
    }
    context.insert_value("drawings", drawings.clone());
    context
}

/// A fault of a template with counters, at its place in the template as it is written.
fn in_source(fault: Fault, texts: &BTreeMap<String, String>, is_over: bool) -> Fault {
    let code = if is_over { Code::EndlessTemplate } else { fault.code };
    let place = fault.place.zip(texts.get(&fault.template)).map(|(place, text)| {
        let counted = Metered::of(text);
        let at = offset(&counted.text(), place);
        Position::of(text, counted.place(at))
    });
    Fault { place, code, ..fault }
}

/// The engine with what templates may use.
fn engine(language: Arc<Language>) -> Tera {
    let mut tera = Tera::default();
    tera.autoescape_on([""]);
    tera.set_escape_fn(escape);
    tera.register_function("t", Messages::new(language));
    tera.register_function("range", no_range);
    tera.register_filter("script_safe", script_safe);
    tera
}

/// A page as it grows.
struct Page(Vec<u8>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LARGEST_PAGE {
            return Err(io::ErrorKind::StorageFull.into());
        }
        if self.0.capacity() - self.0.len() < bytes.len() {
            let more = match self.0.len() {
                small @ ..LARGE => small,
                large => large / 8,
            };
            self.0.reserve_exact(more.max(bytes.len()));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The drawings of one figure, by the width they are made for, as inline SVG; a sparkline or track has
/// only `small`. Templates find them as `drawings[id]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// For a desktop.
    pub wide: String,
    /// For a phone.
    pub narrow: String,
    /// For a sheet of paper; empty where the wide one serves that too.
    pub print: String,
    /// For a line of text.
    pub small: String,
}

/// The drawings of a page, by the id of their figure, as templates see them: markup that is not escaped
/// again. Copies share their markup.
#[derive(Clone, Debug, Default)]
pub struct Drawings(Map);

impl Drawings {
    /// Whether a figure is drawn.
    pub fn has(&self, id: &str) -> bool {
        self.0.contains_key(&Key::Str(id))
    }

    /// Adds the drawings of a figure, or the one of a word.
    pub fn add(&mut self, id: &str, drawn: &Drawn) {
        let figure = [("wide", &drawn.wide), ("narrow", &drawn.narrow), ("print", &drawn.print)];
        let word = [("small", &drawn.small)];
        let parts = if drawn.small.is_empty() { &figure[..] } else { &word[..] };
        let markup: Map = parts
            .iter()
            .map(|(name, svg)| (*name, svg.as_str()))
            .map(|(name, svg)| (name.into(), Value::safe_string(svg)))
            .collect();
        self.0.insert(id.to_owned().into(), Value::from(markup));
    }
}

/// The five marks of HTML as references, as Tera's own escaping writes them, but not byte by byte.
fn escape(text: &str, to: &mut dyn Write) -> io::Result<()> {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let reference: &[u8] = match byte {
            b'&' => b"&amp;",
            b'<' => b"&lt;",
            b'>' => b"&gt;",
            b'"' => b"&quot;",
            b'\'' => b"&#39;",
            _ => continue,
        };
        to.write_all(&text.as_bytes()[from..at])?;
        to.write_all(reference)?;
        from = at + 1;
    }
    to.write_all(&text.as_bytes()[from..])
}

/// `range` would let a template loop without end over nothing; no page counts.
fn no_range(_: Kwargs, _: &State) -> TeraResult<Value> {
    Err(tera::Error::message("`range` is not there: a page prints what its view holds"))
}

/// JSON for a `<script>` element: nothing in it can end the element.
fn script_safe(text: &str, _: Kwargs, _: &State) -> Value {
    Value::safe_string(&text.replace('<', "\\u003c"))
}
