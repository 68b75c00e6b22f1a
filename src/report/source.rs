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
    /// When the next release is due.
    pub next: Option<NextRelease>,
    /// Whether it takes figures about small groups out itself, as the author says.
    pub already_suppressed: bool,
    /// Its licence.
    pub licence: Option<String>,
}

impl Source {
    /// Whether a newer release than the one that is used was due before a day: all days that the author
    /// expects it on are over. Of one that nobody says, or that cannot be read, that is not known.
    pub fn is_past(&self, day: Date) -> bool {
        self.next
            .as_ref()
            .is_some_and(|next| matches!(next.when, When::Between(_, last) if last < day))
    }
}

/// When the next release of a source is due.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NextRelease {
    /// As the author says it.
    pub said: String,
    /// What that means.
    pub when: When,
}

/// On which days something is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// On one of these, first and last: a day, a month, a season, a year.
    Between(Date, Date),
    /// On none: there will be no other.
    Never,
    /// The words can mean more than one stretch of time, or none.
    Unclear,
}
