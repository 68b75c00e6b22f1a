//! Place: where children live or learn. Places lie in places, and the card's own community is one of them.

use super::PlaceId;
use rust_decimal::Decimal;
use strum::IntoStaticStr;

/// One place.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Place {
    /// Its name in addresses and in the cells of tables.
    pub slug: String,
    /// Such as "East Fork".
    pub title: String,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// The place that it lies in; none where nothing is said of what is around it.
    pub within: Option<PlaceId>,
    /// Other names of it, as files spell them.
    pub names: Vec<String>,
    /// What it is called by the codes of files, such as its number in the Common Core of Data (NCES).
    pub codes: Vec<String>,
    /// Where it lies: longitude and latitude in degrees (WGS 84).
    pub point: Option<(Decimal, Decimal)>,
    /// How many people live in it, or how many children learn there.
    pub population: Option<u64>,
}

impl Place {
    /// A place of which no more is known.
    pub fn named(slug: &str, title: &str, kind: PlaceKind) -> Self {
        let (slug, title) = (slug.to_owned(), title.to_owned());
        let (names, codes) = (Vec::new(), Vec::new());
        Self { slug, title, kind, within: None, names, codes, point: None, population: None }
    }

    /// By what places are put in the order of their names: letter case does not matter, and a number counts as
    /// such, so that Tract 9 comes before Tract 10.
    pub fn by_name(&self) -> String {
        let (mut key, mut digits) = (String::new(), String::new());
        for c in self.title.to_lowercase().chars().chain(['\0']) {
            if c.is_ascii_digit() {
                digits.push(c);
                continue;
            }
            if !digits.is_empty() {
                key += &format!("{:0>12}", std::mem::take(&mut digits));
            }
            key.push(c);
        }
        key
    }
}

/// What kind of place it is, the widest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum PlaceKind {
    /// A nation.
    Nation,
    /// A state or province.
    State,
    /// A part of a state that holds several of its counties.
    Region,
    /// Communities that work as one.
    Network,
    /// A county.
    County,
    /// A city or town.
    City,
    /// A place of no other kind.
    Community,
    /// A school district.
    District,
    /// A part of a city.
    Neighborhood,
    /// A census tract.
    Tract,
    /// A school.
    School,
}

/// The places of a card: its own community first, then the others in the author's order.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Places(Vec<Place>);

impl Places {
    /// Places of which the first is the community, and each lies in one of them or in none.
    ///
    /// # Panics
    /// Where there is none.
    pub fn of(places: Vec<Place>) -> Self {
        assert!(!places.is_empty(), "a card has its community");
        Self(places)
    }

    /// The community whose card it is.
    pub fn community(&self) -> &Place {
        &self.0[0]
    }

    /// One place.
    pub fn get(&self, id: PlaceId) -> &Place {
        &self.0[id.0 as usize]
    }

    /// All of them, with their names.
    pub fn all(&self) -> impl Iterator<Item = (PlaceId, &Place)> {
        self.0.iter().enumerate().map(|(at, place)| (PlaceId(at as u32), place))
    }

    /// The places that one lies in, the nearest first.
    pub fn around(&self, id: PlaceId) -> impl Iterator<Item = PlaceId> {
        // As many steps as there are places: what lies in itself ends too.
        std::iter::successors(self.get(id).within, |id| self.get(*id).within).take(self.0.len())
    }

    /// Whether a place is the community or lies in it; all others are held beside it.
    pub fn is_own(&self, id: PlaceId) -> bool {
        id == PlaceId::COMMUNITY || self.around(id).any(|around| around == PlaceId::COMMUNITY)
    }

    /// The places beside the community: those that neither lie in it nor hold it.
    pub fn peers(&self) -> impl Iterator<Item = (PlaceId, &Place)> {
        let above: Vec<PlaceId> = self.around(PlaceId::COMMUNITY).collect();
        let is_wide = |kind| matches!(kind, PlaceKind::Nation | PlaceKind::State);
        let beside = self.all().filter(move |(id, _)| !self.is_own(*id) && !above.contains(id));
        beside.filter(move |(_, place)| !is_wide(place.kind))
    }

    /// The places below the community, in the author's order.
    pub fn parts(&self) -> impl Iterator<Item = (PlaceId, &Place)> {
        self.all().skip(1).filter(|(id, _)| self.is_own(*id))
    }
}
