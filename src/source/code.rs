//! Code: the stable name of a kind of mistake, with the paragraph that the reference page prints.

use super::Severity;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $text:literal, $severity:ident, $title:literal, $page:literal;)+) => {
        /// The stable name of a kind of mistake. A code is never used again for something else.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Code {
            /// Every code, in the order of the reference page.
            pub const ALL: &'static [Code] = &[$(Code::$variant),+];

            /// The code as it is printed, such as `E0201`.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $text),+ }
            }

            /// Error or warning.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity),+ }
            }

            /// A few words, for lists.
            pub fn title(self) -> &'static str {
                match self { $(Code::$variant => $title),+ }
            }

            /// What it means and what to do: the paragraph of the reference page.
            pub fn explanation(self) -> &'static str {
                match self { $(Code::$variant => $page),+ }
            }
        }
    };
}

codes! {
    /// A file that is not text in UTF-8.
    NotUtf8 = "E0101", Error, "not UTF-8",
        "The file holds bytes that are not UTF-8, usually because a spreadsheet saved it in an older encoding. Save it again as “CSV UTF-8” (or name the encoding where the series is declared).";
    /// A file that holds a NUL byte or other control characters.
    NotText = "E0102", Error, "not text",
        "The file holds control characters that no text has: it is damaged, or it is not the kind of file that its name says.";
    /// A file larger than is read.
    TooLarge = "E0103", Error, "too large",
        "The file is larger than the limit for its kind. Split it, or check that it is the file you meant.";
    /// A symbolic link, a pipe or a device where a file or folder belongs.
    NotAFile = "E0104", Error, "not an ordinary file",
        "Nothing outside the site's folder is read, so symbolic links are not followed. Put a copy of the file in its place.";
    /// YAML that cannot be read.
    Yaml = "E0110", Error, "YAML cannot be read",
        "The document is not YAML: most often a colon in unquoted text, a tab, or lines that are not indented alike.";
    /// The same field twice.
    DuplicateField = "E0111", Error, "field written twice",
        "The same field stands twice in one place. Keep one of the two.";
    /// A field that the document kind does not have.
    UnknownField = "E0201", Error, "unknown field",
        "No field has this name here. The nearest one is offered when there is one.";
    /// A required field that is not there.
    MissingField = "E0202", Error, "missing field",
        "A field that this document needs is not there.";
    /// A value of the wrong kind.
    WrongKind = "E0203", Error, "wrong kind of value",
        "The field holds another kind of value than it takes, such as text where a number belongs.";
    /// A value that is not one of the choices, or is out of bounds.
    BadValue = "E0204", Error, "value not allowed",
        "The value is none of those that the field takes.";
    /// An id that names nothing.
    UnknownId = "E0301", Error, "unknown id",
        "The id names no stage, outcome, indicator, group, partner or source of this site. The nearest one is offered when there is one.";
    /// An id used twice.
    DuplicateId = "E0302", Error, "id used twice",
        "Two things of one kind have the same id; each needs its own.";
    /// The same hours in two contributions.
    DoubleHours = "W0601", Warning, "hours counted twice",
        "Two contributions give the same number of hours to the same convening in the same year, so one hour may be counted twice. Keep the line of whoever really gave the hours; where both did, say so in `counted_apart`.";
    /// The same money as realigned and as new.
    DoubleTreasure = "W0602", Warning, "money counted as realigned and as new",
        "The same program, or the same amount for the same outcome in the same year, is listed once as realigned and once as new money. A dollar is one or the other. Keep one line; where they are two, say so in `counted_apart`.";
    /// A contribution twice.
    DoubleLine = "W0603", Warning, "contribution written twice",
        "Two contributions have the same partner, outcome, year, date, description and amount. Keep one of them, or say in `counted_apart` why they are two.";
    /// An organization's budget and its parent's.
    DoubleBudget = "W0604", Warning, "budget counted with its parent's",
        "An influenced budget names a parent organization whose budget is counted too, for the same year, so the part is counted twice. Keep one of the two lines; where the parent's budget leaves the part out, say so in `counted_apart`.";
}
