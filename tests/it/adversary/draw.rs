//! Reports drawn by chance, the same at every run: people are dealt out to the finest cells that there are,
//! and whatever the card names is counted from them, so that all sums hold.

use super::model::{Counted, Key, Model, id};
use reportcard::report::{
    BreakdownId, GroupId, Percents, Period, PlaceId, PlaceKind, Population, Privacy,
};
use std::collections::{BTreeMap, BTreeSet};

/// The kinds of report that there are, and how many of each are drawn: fewer of those that take long.
pub const KINDS: [(&str, u64); 16] = [
    ("counts of groups", 122),
    ("shares of groups", 150),
    ("shares of groups, counts shown", 150),
    ("shares of groups by places", 15),
    ("shares by places, counts shown", 150),
    ("counts of groups by places", 15),
    ("three levels of places", 60),
    ("three levels of places with groups", 8),
    ("pooled years", 30),
    ("rolling pooled years", 20),
    ("companions", 50),
    ("rates", 50),
    ("crossed groups", 30),
    ("known from others", 40),
    ("kept by the source", 70),
    ("bands", 40),
];

/// Chance that is the same at every run (xorshift, Marsaglia 2003).
pub struct Chance(u64);

impl Chance {
    pub fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// One of so many.
    pub fn below(&mut self, many: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) % many.max(1) as u64) as i64
    }

    pub fn is(&mut self, percent: i64) -> bool {
        self.below(100) < percent
    }

    pub fn of_list<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len() as i64) as usize]
    }
}

/// Where, who and when in the finest: a place without parts, a group of each breakdown (one more than it
/// names: those that are in none), and a year.
struct Cell {
    place: PlaceId,
    groups: Vec<usize>,
    year: i16,
    people: (i64, i64),
}

/// What a kind of report is made of.
struct Shape {
    model: Model,
    years: Vec<i16>,
    pooled: Vec<(i16, i16)>,
    /// How many in a hundred are in no group, about.
    unknown: i64,
    is_crossed: bool,
    /// Whether groups are told of the places in the community.
    has_local_groups: bool,
}

/// A report of a kind.
pub fn draw(kind: usize, seed: u64) -> Model {
    let mut chance = Chance::of(seed * 64 + kind as u64 + 1);
    let shape = shape(kind, &mut chance);
    let cells = cells(&shape, &mut chance);
    let Shape { mut model, years, pooled, is_crossed, has_local_groups, .. } = shape;
    let mut periods: Vec<Period> = years.iter().map(|it| Period::Year(*it)).collect();
    periods.extend(pooled.iter().map(|(first, last)| Period::Years(*first, *last)));
    for place in 0..model.places.len() {
        let place = PlaceId(place as u32);
        let has_groups = has_local_groups || place == PlaceId::COMMUNITY;
        for population in populations(&model, has_groups, is_crossed) {
            for period in &periods {
                let of = |it: &&Cell| {
                    is_in(&model, it, place) && is_of(it, &population) && is_at(it, *period)
                };
                let people = cells.iter().filter(of).map(|it| it.people);
                let people = people.fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
                model.figures.insert((place, population.clone(), *period), people);
            }
        }
    }
    let keys: Vec<Key> = model.figures.keys().cloned().collect();
    for key in keys {
        let is_told = key.1 != Population::Everyone || key.0 != PlaceId::COMMUNITY;
        if KINDS[kind].0.starts_with("known") && chance.is(15) {
            model.known.insert(key);
        } else if KINDS[kind].0.starts_with("kept") && is_told && chance.is(20) {
            model.kept.insert(key);
        }
    }
    // A year that is pooled and not told by itself.
    if KINDS[kind].0.starts_with("pooled") && chance.is(30) {
        model.figures.retain(|key, _| key.2 != Period::Year(2019));
    }
    model
}

fn shape(kind: usize, chance: &mut Chance) -> Shape {
    let name = KINDS[kind].0;
    let has = |word: &str| name.contains(word);
    let groups = 2 + chance.below(5) as usize;
    let few = 2 + chance.below(2) as usize;
    let presets = ["us-10", "us-10", "us-10", "us-20", "ct", "chhs"];
    let preset = if has("companions") { chance.of_list(&presets) } else { "us-10" };
    let shows = has("counts shown") || ((has("rates") || has("known")) && chance.is(30));
    let percents = if has("bands") { Percents::Bands } else { Percents::Whole };
    let privacy =
        Privacy { show_counts: shows, percents, ..Privacy::preset(preset).expect("a preset") };
    let places = places(name, chance);
    let is_wide = places.len() > 1 || has("years");
    let model = Model {
        counted: match () {
            _ if name.starts_with("counts") => Counted::People,
            _ if has("rates") => Counted::Rate,
            _ if has("kept") && chance.is(70) => Counted::People,
            _ if (has("known") || has("pooled")) && chance.is(35) => Counted::People,
            _ => Counted::Share,
        },
        privacy,
        places,
        breakdowns: match () {
            _ if has("by places, counts") || (has("levels") && !has("with groups")) => vec![],
            _ if has("crossed") => vec![few, 2 + chance.below(2) as usize],
            _ if is_wide => vec![few],
            _ if chance.is(25) => vec![groups, few],
            _ => vec![groups],
        },
        figures: BTreeMap::new(),
        kept: BTreeSet::new(),
        known: BTreeSet::new(),
        has_companion: has("companions"),
    };
    let (years, pooled) = match () {
        _ if has("rolling") => ((2018..=2020).collect(), vec![(2018, 2019), (2019, 2020)]),
        _ if has("pooled") => ((2018..=2020).collect(), vec![(2018, 2020)]),
        _ => (vec![2020], vec![]),
    };
    let unknown = chance.of_list(&[0, 0, 1, 4, 20]);
    let (is_crossed, has_local_groups) = (has("crossed"), !has("levels") || chance.is(80));
    Shape { model, years, pooled, unknown, is_crossed, has_local_groups }
}

fn places(name: &str, chance: &mut Chance) -> Vec<(PlaceKind, Option<PlaceId>)> {
    let mut places = vec![(PlaceKind::County, None)];
    let is_wide = ["places", "levels"].iter().any(|it| name.contains(it))
        || (["rates", "known", "bands"].iter().any(|it| name.contains(it)) && chance.is(40))
        || (["companions", "kept by the source"].contains(&name) && chance.is(10));
    if !is_wide {
        return places;
    }
    let districts = 2 + chance.below(3) as u32;
    for _ in 0..districts {
        places.push((PlaceKind::District, Some(PlaceId::COMMUNITY)));
    }
    if name.contains("levels") {
        for district in 1..=districts {
            for _ in 0..1 + chance.below(3) {
                places.push((PlaceKind::School, Some(PlaceId(district))));
            }
        }
    }
    places
}

/// Deals people out.
fn cells(shape: &Shape, chance: &mut Chance) -> Vec<Cell> {
    let Shape { model, years, unknown, .. } = shape;
    let parents: BTreeSet<PlaceId> = model.places.iter().filter_map(|it| it.1).collect();
    let all = (0..model.places.len()).map(|it| PlaceId(it as u32));
    let leaves: Vec<PlaceId> = all.filter(|it| !parents.contains(it)).collect();
    let size = chance.of_list(&[30, 80, 80, 200, 200, 400]);
    let share = chance.of_list(&[10, 30, 50, 50, 70, 85]);
    let mut weights: Vec<Vec<i64>> = Vec::new();
    for groups in &model.breakdowns {
        let mut of: Vec<i64> =
            (0..*groups).map(|_| chance.of_list(&[2, 8, 40, 60, 100, 100, 100])).collect();
        of.push(*unknown);
        weights.push(of);
    }
    let mut cells = Vec::new();
    let mut deal = |place: PlaceId, weight: i64, chance: &mut Chance| {
        let mut combined: Vec<(Vec<usize>, i64)> = vec![(vec![], weight)];
        for of in &weights {
            let with = |(groups, weight): &(Vec<usize>, i64)| {
                let each = of.iter().enumerate().map(|(at, of)| {
                    let groups = groups.iter().copied().chain([at]).collect();
                    (groups, weight * of / 100)
                });
                each.collect::<Vec<_>>()
            };
            combined = combined.iter().flat_map(with).collect();
        }
        for (groups, weight) in combined {
            for year in years {
                let most = size * weight / 100;
                let n = if chance.is(4) { 0 } else { chance.below(2 * most + 1) };
                let share = (share + chance.below(21) - 10).clamp(0, 100);
                let k = (0..n).filter(|_| chance.is(share)).count() as i64;
                let k = if chance.is(4) { chance.of_list(&[0, n]) } else { k };
                cells.push(Cell { place, groups: groups.clone(), year: *year, people: (n, k) });
            }
        }
    };
    for place in leaves {
        let weight = chance.of_list(&[20, 60, 100, 100, 200, 200]);
        deal(place, weight, chance);
    }
    // Those who live in no place that is named.
    if model.places.len() > 1 && chance.is(30) {
        let weight = chance.of_list(&[5, 20, 100]);
        deal(PlaceId::COMMUNITY, weight, chance);
    }
    cells
}

fn populations(model: &Model, has_groups: bool, is_crossed: bool) -> Vec<Population> {
    let mut all = vec![Population::Everyone];
    if !has_groups {
        return all;
    }
    let of = |at: usize| (0..model.breakdowns[at]).map(move |it| (id(at), GroupId(it as u16)));
    for at in 0..model.breakdowns.len() {
        all.extend(of(at).map(|(by, group)| Population::Group(by, group)));
    }
    if is_crossed {
        all.extend(of(0).flat_map(|one| of(1).map(move |two| Population::Crossed(vec![one, two]))));
    }
    all
}

fn is_in(model: &Model, cell: &Cell, place: PlaceId) -> bool {
    let around = |it: &PlaceId| model.places[it.0 as usize].1;
    std::iter::successors(Some(cell.place), around).any(|it| it == place)
}

fn is_of(cell: &Cell, population: &Population) -> bool {
    let is_in =
        |(by, group): &(BreakdownId, GroupId)| cell.groups[by.0 as usize] == group.0 as usize;
    match population {
        Population::Everyone => true,
        Population::Group(by, group) => is_in(&(*by, *group)),
        Population::Crossed(both) => both.iter().all(is_in),
    }
}

fn is_at(cell: &Cell, period: Period) -> bool {
    match period {
        Period::Year(year) => cell.year == year,
        Period::Years(first, last) => (first..=last).contains(&cell.year),
        _ => false,
    }
}
