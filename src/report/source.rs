//! Source: where numbers come from, as it is cited.

use jiff::civil::Date;

/// Where numbers come from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Source {
    /// What is cited, such as "State Department of Education, 2026 release".
    pub name: String,
    /// Its address.
    pub url: Option<String>,
    /// When it was released.
    pub released: Option<Date>,
    /// When the next release is due, as the author says it.
    pub next: Option<String>,
    /// Whether it takes figures about small groups out itself, as the author says.
    pub already_suppressed: bool,
    /// Its licence.
    pub licence: Option<String>,
}
