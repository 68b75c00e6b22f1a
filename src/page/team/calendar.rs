//! Calendar: the days on which releases and promises fall due, worded.

use crate::language::say;
use crate::page::pages::Pages;
use crate::page::route::Route;
use crate::page::words::sheet::Sheet;
use crate::statistics::due;
use jiff::civil::Date;

/// A day on which something falls due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Event {
    /// What it is, the same on every card, so that a calendar moves it when its day changes.
    pub(crate) key: Vec<String>,
    /// The day: of a stretch of time, the last, when it must have come.
    pub(crate) day: Date,
    /// What is due.
    pub(crate) summary: String,
    /// What is said of it.
    pub(crate) about: String,
}

impl Pages {
    /// Every release and every open promise that has a day, in the order of their days. What is kept or will
    /// never come is not there. It is the same on whatever day it is asked for.
    pub(crate) fn calendar(&self) -> Vec<Event> {
        let sheet = &Sheet::new(self, Route::Team);
        let due =
            due(sheet.pages.published(), sheet.pages.findings(), sheet.card.edition.published);
        let releases = due.releases.iter().filter_map(|it| {
            let (name, names) = (&it.source.name, sheet.short_names(&it.indicators));
            let url = it.source.url.clone().unwrap_or_default();
            Some(Event {
                key: vec!["release".to_owned(), name.clone(), url],
                day: it.days?.1,
                summary: say!(sheet, "calendar-release", "name" = name),
                about: say!(
                    sheet,
                    "calendar-release-about",
                    "next" = it.source.next.as_ref().map(|next| next.said.clone()),
                    "used" = !names.is_empty(),
                    "names" = sheet.language.list(&names)
                ),
            })
        });
        let promises = due.promises.iter().filter_map(|it| {
            let partner = &sheet.card.partners[it.promise.partner.0];
            let indicator = &sheet.card.indicators[it.promise.indicator.0];
            let key = ["promise", &partner.slug, &indicator.slug, &it.promise.what];
            Some(Event {
                key: key.map(str::to_owned).to_vec(),
                day: it.promise.by?,
                summary: say!(sheet, "calendar-promise", "name" = &partner.name),
                about: say!(
                    sheet,
                    "calendar-promise-about",
                    "what" = it.promise.what.trim_end_matches('.'),
                    "name" = &indicator.title
                ),
            })
        });
        let mut events: Vec<Event> = releases.chain(promises).collect();
        events.sort_by_key(|event| event.day);
        number_doubles(&mut events);
        events
    }
}

/// Two of one key stay two.
fn number_doubles(events: &mut [Event]) {
    for at in 1..events.len() {
        let (before, rest) = events.split_at_mut(at);
        let same = before.iter().filter(|it| it.key[..] == rest[0].key[..]).count();
        if same > 0 {
            rest[0].key.push((same + 1).to_string());
        }
    }
}
