//! Outlines: areas on the ground, whose borders are arcs. What two of them share is one arc, so that both are
//! drawn with the same points however much it is simplified (the topology of Bostock's TopoJSON).

use std::collections::HashMap;

/// Longitude and latitude, in millionths of a degree.
pub type Position = (i32, i32);

/// Areas, each a list of rings, each a list of arcs one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlines {
    /// From a place where borders meet to the next; one that closes on itself ends where it begins.
    pub(super) arcs: Vec<Vec<Position>>,
    pub(super) areas: Vec<Vec<Vec<Side>>>,
}

/// An arc as one of its two sides follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Side {
    pub arc: usize,
    /// Whether from its last position to its first.
    pub back: bool,
}

impl Outlines {
    /// The outlines of areas that are given by their rings; the last position of a ring leads to its first.
    pub fn of(areas: &[&[Vec<Position>]]) -> Self {
        let junctions = Junctions::of(areas.iter().copied().flatten());
        let mut known = HashMap::new();
        let mut all = Self::default();
        for rings in areas {
            let rings = rings.iter().filter(|ring| ring.len() > 2);
            let rings = rings.map(|ring| {
                let pieces = junctions.part(ring).into_iter();
                pieces.map(|piece| side(piece, &mut all.arcs, &mut known)).collect()
            });
            all.areas.push(rings.collect());
        }
        all
    }

    /// Which areas lie beside each arc.
    pub(super) fn beside(&self) -> Vec<Vec<usize>> {
        let mut beside = vec![Vec::new(); self.arcs.len()];
        for (area, rings) in self.areas.iter().enumerate() {
            for side in rings.iter().flatten() {
                beside[side.arc].push(area);
            }
        }
        beside
    }
}

/// The arc that a piece of a ring is, which may be known from its other side.
fn side(
    mut piece: Vec<Position>,
    arcs: &mut Vec<Vec<Position>>,
    known: &mut HashMap<Vec<Position>, usize>,
) -> Side {
    let last = piece.len() - 1;
    let back = (piece[last], piece[last - 1]) < (piece[0], piece[1]);
    if back {
        piece.reverse();
    }
    let arc = *known.entry(piece).or_insert_with_key(|piece| {
        arcs.push(piece.clone());
        arcs.len() - 1
    });
    Side { arc, back }
}

/// Where borders meet.
struct Junctions(HashMap<Position, ([Position; 2], bool)>);

impl Junctions {
    /// The positions whose neighbours are not the same in all rings that pass through them.
    fn of<'a>(rings: impl Iterator<Item = &'a Vec<Position>>) -> Self {
        let mut met: HashMap<Position, ([Position; 2], bool)> = HashMap::new();
        for ring in rings {
            for (at, position) in ring.iter().enumerate() {
                let before = ring[(at + ring.len() - 1) % ring.len()];
                let after = ring[(at + 1) % ring.len()];
                let pair = [before.min(after), before.max(after)];
                let entry = met.entry(*position).or_insert((pair, false));
                entry.1 |= entry.0 != pair;
            }
        }
        Self(met)
    }

    fn is_one(&self, position: &Position) -> bool {
        self.0.get(position).is_some_and(|(_, meets)| *meets)
    }

    /// A ring in pieces from junction to junction; one without any begins at its least position.
    fn part(&self, ring: &[Position]) -> Vec<Vec<Position>> {
        let cuts: Vec<usize> = (0..ring.len()).filter(|at| self.is_one(&ring[*at])).collect();
        let least = || (0..ring.len()).min_by_key(|at| ring[*at]).unwrap_or(0);
        let cuts = if cuts.is_empty() { vec![least()] } else { cuts };
        let piece = |at: usize| {
            let from = cuts[at];
            let to = cuts.get(at + 1).copied().unwrap_or(cuts[0] + ring.len());
            (from..=to).map(|at| ring[at % ring.len()]).collect()
        };
        (0..cuts.len()).map(piece).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three squares in a row, an island, and the ring that holds them all.
    fn squares() -> Vec<Vec<Vec<Position>>> {
        let square = |x: i32, y: i32| vec![(x, y), (x + 10, y), (x + 10, y + 10), (x, y + 10)];
        let around = vec![(0, 0), (10, 0), (20, 0), (30, 0), (30, 10), (20, 10), (10, 10), (0, 10)];
        vec![
            vec![square(0, 0)],
            vec![square(10, 0), square(100, 100)],
            // The other way round, from another corner.
            vec![vec![(30, 10), (30, 0), (20, 0), (20, 10)]],
            vec![around],
        ]
    }

    fn walked(all: &Outlines, area: usize) -> Vec<Vec<Position>> {
        let ring = |sides: &Vec<Side>| {
            let walked = sides.iter().flat_map(|side| {
                let mut arc = all.arcs[side.arc].clone();
                if side.back {
                    arc.reverse();
                }
                arc.pop();
                arc
            });
            walked.collect()
        };
        all.areas[area].iter().map(ring).collect()
    }

    #[test]
    fn a_shared_border_is_one_arc_and_every_ring_comes_back_whole() {
        let given = squares();
        let areas: Vec<&[Vec<Position>]> = given.iter().map(Vec::as_slice).collect();
        let all = Outlines::of(&areas);
        let beside = all.beside();
        let shared = |one: usize, two: usize| {
            beside.iter().filter(|it| it.contains(&one) && it.contains(&two)).count()
        };
        assert_eq!((shared(0, 1), shared(1, 2), shared(0, 2)), (1, 1, 0));
        for (at, rings) in given.iter().enumerate() {
            for (ring, again) in rings.iter().zip(walked(&all, at)) {
                let start = again.iter().position(|it| *it == ring[0]).unwrap();
                let turned: Vec<_> =
                    again[start..].iter().chain(&again[..start]).copied().collect();
                assert_eq!(*ring, turned, "area {at}");
            }
        }
    }

    #[test]
    fn the_same_ring_from_another_corner_is_the_same_arc() {
        let one = vec![vec![(0, 0), (9, 1), (8, 8), (1, 7)]];
        let two = vec![vec![(8, 8), (9, 1), (0, 0), (1, 7)]];
        let all = Outlines::of(&[&one, &two]);
        assert_eq!(all.arcs.len(), 1);
    }
}
