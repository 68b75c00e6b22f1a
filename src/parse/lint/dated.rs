//! Dated: sources that are out of date when the card is published.

use crate::parse::document::item::Given;
use crate::parse::value::when;
use crate::report::When;
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use jiff::civil::Date;

/// By which day of it a source may be out of date, with its place.
pub(crate) enum Dated {
    /// The day on which it was released.
    Released(Date, Span),
    /// The newer release that was due before the card, as the author says it.
    Past(String, Span),
}

/// By what sources may be out of date; not one whose next release is said to be due in the year of the card or
/// later, or never: it is the newest.
pub(crate) fn releases<'a>(
    sources: impl Iterator<Item = (&'a Given<Date>, &'a Given<String>)>,
    published: Option<Date>,
) -> Vec<Dated> {
    let is_newest = |next: &str| {
        let numbers = next.split(|c: char| !c.is_ascii_digit()).filter(|it| it.len() == 4);
        numbers
            .filter_map(|it| it.parse().ok())
            .next_back()
            .is_none_or(|year: i16| published.is_some_and(|published| year >= published.year()))
    };
    let is_past = |next: &str| match when::read(next) {
        When::Between(_, last) => published.is_some_and(|published| last < published),
        When::Never | When::Unclear => false,
    };
    let dated = sources.filter_map(|(released, next)| match next.value.as_deref() {
        Some(said) if is_past(said) => Some(Dated::Past(said.to_owned(), next.span)),
        Some(said) if is_newest(said) => None,
        _ => Some(Dated::Released(released.value?, released.span)),
    });
    dated.collect()
}

/// Sources that were released more than two years before the card, and those of which a newer release was due.
pub(crate) fn old_sources(releases: &[Dated], published: Option<Date>, out: &mut Diagnostics) {
    let Some(published) = published else { return };
    for dated in releases {
        match dated {
            Dated::Released(released, span) => old_source(*released, published, *span, out),
            Dated::Past(next, span) => past_release(next, published, *span, out),
        }
    }
}

fn past_release(next: &str, published: Date, span: Span, out: &mut Diagnostics) {
    let message = format!(
        "A newer release was due ({next}) before the card is published on {published}, so the figures of this source are grey."
    );
    out.push(
        Diagnostic::new(Code::ReleasePast, span, message)
            .expected("a release that is still to come")
            .help("Bring the newer numbers in. If they have not come, say when they are due now, such as `next: 2028-09`."),
    );
}

fn old_source(released: Date, published: Date, span: Span, out: &mut Diagnostics) {
    let years =
        i16::from((published.month(), published.day()) < (released.month(), released.day()));
    let age = published.year() - released.year() - years;
    let exactly = (published.month(), published.day()) == (released.month(), released.day());
    if age < 2 || (age == 2 && exactly) {
        return;
    }
    let message = format!(
        "This source was released on {released}, more than two years before the card ({published})."
    );
    out.push(
        Diagnostic::new(Code::OldSource, span, message)
            .expected("a newer release")
            .help("See whether the source has released newer numbers. If these are the newest, say when the next are due: `next: 2028`, or `next: never`."),
    );
}
