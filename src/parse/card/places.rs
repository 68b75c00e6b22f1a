//! Places: those that the site declares, each in the one that it lies in, and its own community among them.

use crate::parse::document::field::Lines;
use crate::parse::document::ids::Ids;
use crate::parse::document::item::Given;
use crate::parse::document::lines;
use crate::parse::document::scalar::slug;
use crate::parse::kinds::place::Place as Written;
use crate::parse::syntax::Word;
use crate::parse::value::wording::{brief, same};
use crate::report::{Place, PlaceId, PlaceKind, Places};
use crate::source::{Code, Diagnostic, Diagnostics, Span, TrackedFiles};

/// A place as it is declared, before all are known.
struct Declared {
    place: Place,
    span: Span,
    within: Option<Word>,
}

/// The places of a community of some name, and their ids. Of those that are declared, the community is the
/// one that has its name.
pub(crate) fn places(
    written: Given<Lines<Written>>,
    (name, at): (&str, Span),
    files: &TrackedFiles,
    out: &mut Diagnostics,
) -> (Places, Ids) {
    let mut ids = Ids::new("place");
    let before = out.len();
    let is_faulty = written.is_faulty;
    let mut declared = lines::each(written, files, out, |line, _| declared(line));
    if is_faulty || out.len() > before {
        ids.not_whole();
    }
    let own = declared.iter().position(|it| same(&it.place.title, name));
    let community = match own {
        Some(at) => declared.remove(at),
        None => {
            let own = Some(slug(name)).filter(|own| !own.is_empty());
            let own = own.unwrap_or_else(|| "community".to_owned());
            let place = Place::named(&own, name, PlaceKind::Community);
            Declared { place, span: at, within: None }
        }
    };
    declared.insert(0, community);
    declared.retain(|it| ids.declare(&it.place.slug, it.span, out).is_some());
    let mut found: Vec<Option<PlaceId>> = declared.iter().map(|it| it.within(&ids, out)).collect();
    for (at, it) in declared.iter().enumerate() {
        if lies_in_itself(at, &found) {
            out.push(circle(it));
            found[at] = None;
        }
    }
    let mut above = vec![PlaceId::COMMUNITY];
    while let Some(next) = found[above[above.len() - 1].0 as usize] {
        above.push(next);
    }
    let placed = declared.into_iter().zip(found).enumerate().map(|(at, (it, within))| {
        let is_wide = matches!(it.place.kind, PlaceKind::Nation | PlaceKind::State);
        let stands_alone = is_wide || above.contains(&PlaceId(at as u32));
        let within = within.or((!stands_alone).then_some(PlaceId::COMMUNITY));
        Place { within, ..it.place }
    });
    (Places::of(placed.collect()), ids)
}

fn declared(written: Written) -> Option<Declared> {
    let slug = written.id.value?;
    let place = Place {
        title: written.title.value.unwrap_or_else(|| slug.clone()),
        slug,
        kind: written.kind.value.unwrap_or(PlaceKind::Community),
        within: None,
        names: written.names.all(),
        codes: written.codes.all(),
        point: written.longitude.value.zip(written.latitude.value),
        population: written.population.value,
    };
    Some(Declared { place, span: written.id.span, within: written.r#in.value })
}

impl Declared {
    fn within(&self, ids: &Ids, out: &mut Diagnostics) -> Option<PlaceId> {
        let at = ids.find(self.within.as_ref()?, out)?;
        Some(PlaceId(at as u32))
    }
}

fn lies_in_itself(at: usize, within: &[Option<PlaceId>]) -> bool {
    let around = std::iter::successors(within[at], |id| within[id.0 as usize]);
    around.take(within.len()).any(|id| id.0 as usize == at)
}

fn circle(it: &Declared) -> Diagnostic {
    let span = it.within.as_ref().map_or(it.span, |word| word.span);
    let message = format!("“{}” lies in itself, by way of `in`.", brief(&it.place.title));
    Diagnostic::new(Code::BadValue, span, message)
        .expected("a wider place")
        .help("A school lies in a district, a district in a county, a county in a state.")
}
