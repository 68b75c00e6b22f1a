//! Shape: the one description of a document kind: its fields, what they mean, and what they take.
//! The reader, the JSON Schema and the reference page all follow it.

use crate::parse::value::number::LARGEST;
use crate::parse::value::wording::{article, one_of};

/// A kind of document that a site is made of.
pub(crate) struct Kind {
    /// Where its documents lie.
    pub path: &'static str,
    /// What it is, in a sentence or two.
    pub meaning: &'static str,
    /// Its fields.
    pub record: &'static RecordShape,
}

impl Kind {
    /// The name of its files, such as `outcome.yaml`.
    pub fn file(&self) -> &'static str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// Its name on the command line, such as `outcome`.
    pub fn name(&self) -> &'static str {
        match self.file().trim_end_matches(".yaml") {
            // The authors name files of which a site has many.
            "NAME" => self.record.name,
            name => name,
        }
    }
}

/// A group of fields.
pub(crate) struct RecordShape {
    /// What it describes, such as `indicator`: a heading of the reference page.
    pub name: &'static str,
    /// Its fields, in the order that an author writes them.
    pub fields: &'static [Field],
    /// What any other field takes, where authors name fields of their own.
    pub others: Option<&'static Other>,
}

/// Fields that authors name themselves.
pub(crate) struct Other {
    /// What the name is, such as `breakdown id`.
    pub name: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// What it takes.
    pub shape: Shape,
    /// As it may be written.
    pub example: &'static str,
}

/// One field.
pub(crate) struct Field {
    pub name: &'static str,
    /// What it means, in a sentence.
    pub meaning: &'static str,
    /// What it takes.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// What holds where it is left out, in words; empty where nothing does.
    pub default: &'static str,
    /// As it may be written, right of the colon.
    pub example: &'static str,
}

/// What a field takes.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    /// Text of one or more lines, of at most so many characters.
    Text(usize, Turn),
    /// A word of a table, perhaps an empty one.
    Cell,
    /// The name of a thing in addresses: lower-case letters, digits and hyphens.
    Id,
    /// The id of a thing that is declared elsewhere.
    Ref(&'static str),
    /// A decimal number between bounds, both included.
    Number(Option<i64>, Option<i64>),
    /// A whole number between bounds, both included.
    Whole(u64, u64),
    /// `true` or `false`.
    Flag,
    /// A day, such as 2026-10-14.
    Date,
    /// A year, school year, pooled years, quarter or month.
    Period,
    /// An observed value: a number, a band, `missing` or `suppressed`.
    Figure,
    /// An address that begins with `https://` or `http://`.
    Url,
    /// The address at which a whole site stands: others are made of it by adding to its end.
    SiteUrl,
    /// An e-mail address.
    Email,
    /// A file inside the site.
    Path,
    /// A colour, `#rrggbb`.
    Colour,
    /// One of a few words.
    Choice(&'static [Choice]),
    /// Several of one shape, at most [`MOST_ENTRIES`].
    List(&'static Shape),
    /// A group of fields.
    Record(&'static RecordShape),
    /// One of several, told apart by what is written: a single value, a list, or fields.
    Either(&'static [Shape]),
}

/// What becomes of a text in another language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// It is said in that language.
    Said,
    /// It is a proper name: it stays, unless it has another name there.
    Name,
    /// Other documents use the same words, by which they are held together: they are said once, for all of them.
    Shared,
    /// It stays: it is a code, or it names a file, a page or a column.
    Fixed,
}

/// One word of a choice.
pub(crate) struct Choice {
    pub word: &'static str,
    pub meaning: &'static str,
}

/// A word of a choice, with its meaning.
pub(crate) const fn choice(word: &'static str, meaning: &'static str) -> Choice {
    Choice { word, meaning }
}

/// A title, a name or a label. No person writes one as long; where it stands in a chart or in a list,
/// there is room for few lines.
pub(crate) const NAME: Shape = name(Turn::Said);
pub(crate) const LONGEST_NAME: usize = 500;

/// A name of which this becomes in another language.
pub(crate) const fn name(turn: Turn) -> Shape {
    Shape::Text(LONGEST_NAME, turn)
}

/// A sentence, a note or a paragraph: about five printed pages.
pub(crate) const TEXT: Shape = Shape::Text(LONGEST_TEXT, Turn::Said);
pub(crate) const LONGEST_TEXT: usize = 10_000;
/// Most characters of an address.
pub(crate) const LONGEST_URL: usize = 2_000;
/// Most characters of any other word: a path, an id that is referred to, a word of a table.
pub(crate) const LONGEST_WORD: usize = 500;
/// Most entries of a list.
pub(crate) const MOST_ENTRIES: usize = 10_000;

/// Any number that is read.
pub(crate) const NUMBER: Shape = Shape::Number(None, None);
/// Any count that is read.
pub(crate) const COUNT: Shape = Shape::Whole(0, LARGEST as u64);

impl Shape {
    /// How many characters a value may have, where nothing else bounds it.
    pub fn longest(&self) -> Option<usize> {
        match self {
            Self::Text(most, _) => Some(*most),
            Self::Url => Some(LONGEST_URL),
            Self::Cell | Self::Ref(_) | Self::Path | Self::Email => Some(LONGEST_WORD),
            _ => None,
        }
    }

    /// What belongs here, in an author's words: under the line of a mistake and on the reference
    /// page.
    pub fn noun(&self) -> String {
        match self {
            Self::Text(..) => "text".to_owned(),
            Self::Cell => "a word of the table".to_owned(),
            Self::Id => "an id: lower-case letters, digits and hyphens".to_owned(),
            Self::Ref(what) => format!("the id of {what}"),
            Self::Number(low, high) => match (low, high) {
                (Some(low), Some(high)) => format!("a number from {low} to {high}"),
                (Some(low), None) => format!("a number, {low} or more"),
                (None, Some(high)) => format!("a number, {high} or less"),
                (None, None) => "a number".to_owned(),
            },
            Self::Whole(0, high) if *high == LARGEST as u64 => "a whole number".to_owned(),
            Self::Whole(low, high) if *high == LARGEST as u64 => {
                format!("a whole number, {low} or more")
            }
            Self::Whole(low, high) => format!("a whole number from {low} to {high}"),
            Self::Flag => "true or false".to_owned(),
            Self::Date => "a date such as 2026-10-14".to_owned(),
            Self::Period => "a year such as 2025 or a school year such as 2025–26".to_owned(),
            Self::Figure => "a number, a band such as <50, missing or suppressed".to_owned(),
            Self::Url => "an address that begins with https://".to_owned(),
            Self::SiteUrl => {
                "an address that begins with https:// and has no ? and no # in it".to_owned()
            }
            Self::Email => "an e-mail address such as name@example.org".to_owned(),
            Self::Path => "the path of a file in this site".to_owned(),
            Self::Colour => "a colour such as \"#0B4F8A\"".to_owned(),
            Self::Choice(words) => choices(words),
            Self::List(of) => format!("a list, each entry {}", of.noun()),
            Self::Record(record) => format!("the fields of {}", article(record.name)),
            Self::Either(shapes) => {
                shapes.iter().map(Shape::noun).collect::<Vec<_>>().join("; or ")
            }
        }
    }
}

/// The words of a choice; marks in quotation marks, as they are written.
pub(crate) fn choices(words: &[Choice]) -> String {
    let mark = |word: &str| !word.starts_with(|c: char| c.is_alphanumeric());
    let written = |w: &Choice| match mark(w.word) {
        true => format!("\"{}\"", w.word),
        false => w.word.to_owned(),
    };
    let written: Vec<String> = words.iter().map(written).collect();
    one_of(written.iter().map(String::as_str))
}
