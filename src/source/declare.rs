//! Declare: the codes of mistakes in one list, each with its number, its severity and what is told of it.

macro_rules! codes {
    ($($variant:ident = $text:literal, $severity:ident, $title:literal, $page:literal;)+) => {
        /// The stable name of a kind of mistake. A code is never used again for something else.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $title] $variant,)+
        }

        impl Code {
            /// Every code, in the order of the reference page.
            pub const ALL: &'static [Code] = &[$(Code::$variant),+];

            /// The code as it is printed, such as `E0201`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $text),+ }
            }

            /// Error or warning.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity),+ }
            }

            /// A few words, for lists.
            pub const fn title(self) -> &'static str {
                match self { $(Code::$variant => $title),+ }
            }

            /// What it means and what to do: the paragraph of the reference page.
            pub fn explanation(self) -> &'static str {
                match self { $(Code::$variant => $page),+ }
            }
        }
    };
}
pub(super) use codes;
