//! People: who does the backbone's work, and who keeps its books.

use crate::language::say;
use crate::page::view::{Fact, Link};
use crate::page::words::sheet::Sheet;
use crate::report::{Backbone, FunctionId, Person};
use rust_decimal::Decimal;

/// The organization and its people; nothing where no more than its name is known.
pub(crate) fn who(sheet: &Sheet<'_>, backbone: &Backbone) -> Vec<Fact> {
    let organization = &backbone.organization;
    let about = organization.about.iter().cloned();
    let since =
        organization.since.map(|year| say!(sheet, "people-since", "year" = year.to_string()));
    let agent = organization.fiscal_agent.map(|id| {
        let name = &sheet.card.partners[id.0].name;
        say!(sheet, "people-agent", "name" = name)
    });
    let texts: Vec<String> = about.chain(since).chain(agent).collect();
    let own = (!texts.is_empty()).then(|| Fact {
        term: organization.name.clone(),
        texts: texts.into_iter().map(Link::plain).collect(),
    });
    let people = backbone.people.iter().map(|p| person(sheet, backbone, p));
    own.into_iter().chain(people).collect()
}

fn person(sheet: &Sheet<'_>, backbone: &Backbone, person: &Person) -> Fact {
    let part = person.share.filter(|share| *share < Decimal::ONE).map(|share| {
        let share = sheet.numbers().share(share * Decimal::ONE_HUNDRED);
        say!(sheet, "people-part", "share" = share)
    });
    let works = functions_named(sheet, backbone, &person.functions);
    Fact {
        term: match &person.name {
            Some(name) => name.clone(),
            None => say!(sheet, "people-open"),
        },
        texts: [Some(person.role.clone()), works, part]
            .into_iter()
            .flatten()
            .map(Link::plain)
            .collect(),
    }
}

/// The titles of functions, as a list.
pub(crate) fn functions_named(
    sheet: &Sheet<'_>,
    backbone: &Backbone,
    ids: &[FunctionId],
) -> Option<String> {
    let titles = ids.iter().map(|id| backbone.functions[id.0].title.clone());
    titles.reduce(|list, next| say!(sheet, "list-more", "list" = list, "next" = next))
}
