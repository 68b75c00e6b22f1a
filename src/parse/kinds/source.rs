//! Source: where numbers come from, declared by the site or given in place.

use super::references::SourceRef;
use crate::parse::document::describe::describe;
use crate::parse::document::field::{Cited, Id, Name, ProperName, Url};
use crate::parse::document::item::Given;
use crate::parse::value::when;
use crate::report;
use jiff::civil::Date;

/// A source: the fields that one has everywhere, after its own.
macro_rules! source {
    ($Source:ident = $name:literal { $($first:tt)* }) => {
        describe! {
            struct $Source = $name {
                $($first)*
                /// What is cited.
                required name: Cited = "\"State Department of Education, 2026 release\"";
                /// Its address.
                optional url: Url = "https://education.example/2026";
                /// The day on which it was released.
                optional released: Date = "2026-09-02";
                /// When the next release is due: a day, a month, a season, a quarter or a year; `never` where there
                /// will be none. Other words are printed too, and `reportcard due` lists them without a date.
                optional next: Name = "September 2027";
                /// Whether it takes figures about small groups out itself, so that those without counts may be shown.
                optional already_suppressed: bool = "true", else "false";
                /// Its licence.
                optional licence: ProperName = "Open Government Licence v3.0";
            }
        }
    };
}

source! {
    Source = "source" {
        /// Its id, used by indicators.
        required id: Id = "state-test";
    }
}

source! { InPlace = "source in place" {} }

impl Source {
    /// The id that is declared, and what it names.
    pub fn declared(self) -> (Given<String>, InPlace) {
        let Self { span, is_sound, id, name, url, released, next, already_suppressed, licence } =
            self;
        (id, InPlace { span, is_sound, name, url, released, next, already_suppressed, licence })
    }
}

impl InPlace {
    /// The source, where it has a name.
    pub fn source(self) -> Option<report::Source> {
        let (url, released) = (self.url.value, self.released.value);
        let (next, licence) = (self.next.value.map(expected), self.licence.value);
        let already_suppressed = self.already_suppressed.value.unwrap_or(false);
        let name = self.name.value?;
        Some(report::Source { name, url, released, next, already_suppressed, licence })
    }
}

/// What an author says of the next release.
fn expected(said: String) -> report::NextRelease {
    report::NextRelease { when: when::read(&said), said }
}

describe! {
    /// Where an indicator's numbers come from: a source of the site, or one in place.
    either OfIndicator { Id(SourceRef), InPlace(InPlace) }

    /// Who says so, in the backbone's documents: a source of the site, a name, or a source in place.
    either SaidBy { Named(Cited), InPlace(InPlace) }
}
