//! Ground: outlines as they lie on a sheet: projected, simplified arc by arc, and rounded.

use super::outlines::{Outlines, Position, Side};
use plotters_backend::BackendCoord;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

/// A projection that is true to scale at the middle latitude (equirectangular).
pub(super) struct Projection {
    west: f64,
    north: f64,
    /// Tenths of a unit a degree of latitude, and a degree of longitude.
    scale: (f64, f64),
    left: f64,
    /// Whether longitudes are counted eastward all around.
    is_around: bool,
    /// Height of all that is projected, in tenths of a unit.
    pub height: i32,
}

impl Projection {
    /// All these positions as large as they can be on a sheet so wide and at most so high.
    pub fn of(positions: impl Iterator<Item = Position> + Clone, width: i32, most: i32) -> Self {
        let ends = |values: &mut dyn Iterator<Item = i32>| {
            values.fold((i32::MAX, i32::MIN), |(low, high), it| (low.min(it), high.max(it)))
        };
        let (west, east) = ends(&mut positions.clone().map(|it| it.0));
        let is_around = i64::from(east) - i64::from(west) > 180_000_000;
        let (west, east) = ends(&mut positions.clone().map(|it| around(it.0, is_around)));
        let (south, north) = ends(&mut positions.map(|it| it.1));
        let degrees = |it: i32| f64::from(it) / 1e6;
        let (west, east, south, north) =
            (degrees(west), degrees(east), degrees(south), degrees(north));
        let narrower = ((south + north) / 2.0).to_radians().cos().max(0.01);
        let (across, down) = (((east - west) * narrower).max(1e-4), (north - south).max(1e-4));
        let scale = (f64::from(width) / across).min(f64::from(most) / down);
        Self {
            west,
            north,
            scale: (scale, scale * narrower),
            left: (f64::from(width) - across * scale) / 2.0,
            is_around,
            height: (down * scale).round() as i32,
        }
    }

    /// Where a position lies, in tenths of a unit from the left and from the top.
    pub fn at(&self, (east, north): Position) -> (f64, f64) {
        let x =
            (f64::from(around(east, self.is_around)) / 1e6 - self.west) * self.scale.1 + self.left;
        (x, (self.north - f64::from(north) / 1e6) * self.scale.0)
    }
}

/// A longitude, counted eastward from Greenwich all around where the date line lies within.
fn around(east: i32, is_around: bool) -> i32 {
    if is_around { (east + 360_000_000) % 360_000_000 } else { east }
}

/// Arcs on a sheet, each point with the weight that it has in the shape of its arc.
pub(super) struct Ground<'a> {
    outlines: &'a Outlines,
    arcs: Vec<Vec<((f64, f64), f64)>>,
}

impl<'a> Ground<'a> {
    pub fn of(outlines: &'a Outlines, projection: &Projection) -> Self {
        let mut between: HashMap<[Position; 2], usize> = HashMap::new();
        let ends = |arc: &[Position]| {
            let (first, last) = (arc[0], arc[arc.len() - 1]);
            [first.min(last), first.max(last)]
        };
        for arc in &outlines.arcs {
            *between.entry(ends(arc)).or_default() += 1;
        }
        let weighed = |arc: &Vec<Position>| {
            let points: Vec<(f64, f64)> = arc.iter().map(|it| projection.at(*it)).collect();
            // Two arcs with the same ends bound an area, and a closed arc does so alone.
            let least = match ends(arc) {
                [first, last] if first == last => 2,
                ends => usize::from(between[&ends] > 1),
            };
            let weights = weights(&points, least);
            points.into_iter().zip(weights).collect()
        };
        Self { outlines, arcs: outlines.arcs.iter().map(weighed).collect() }
    }

    /// Every arc without the points that weigh less, on a grid of so many tenths of a unit.
    pub fn simplified(&self, least: f64, grain: i32) -> Vec<Vec<BackendCoord>> {
        let on_grid = |it: f64| (it / f64::from(grain)).round() as i32 * grain;
        let one = |arc: &Vec<((f64, f64), f64)>| {
            let kept = arc.iter().filter(|(_, weight)| *weight >= least);
            let mut kept: Vec<_> = kept.map(|((x, y), _)| (on_grid(*x), on_grid(*y))).collect();
            kept.dedup();
            kept
        };
        self.arcs.iter().map(one).collect()
    }

    /// The rings of an area, put together from its arcs.
    pub fn rings(&self, area: usize, arcs: &[Vec<BackendCoord>]) -> Vec<Vec<BackendCoord>> {
        let ring = |sides: &Vec<Side>| {
            let mut ring: Vec<BackendCoord> = Vec::new();
            for side in sides {
                let arc = arcs[side.arc].iter();
                match side.back {
                    true => ring.extend(arc.rev()),
                    false => ring.extend(arc),
                }
            }
            ring.dedup();
            if ring.len() > 1 && ring.first() == ring.last() {
                ring.pop();
            }
            ring
        };
        let rings = self.outlines.areas[area].iter().map(ring);
        rings.filter(|ring| ring.len() > 2).collect()
    }
}

/// How much each point adds to the shape of an arc: the area of the triangle with its neighbours when it is the
/// least of those left (Visvalingam and Whyatt 1993). The ends, and so many of the others, are never dropped.
fn weights(points: &[(f64, f64)], least: usize) -> Vec<f64> {
    let last = points.len().saturating_sub(1);
    let mut weights = vec![f64::INFINITY; points.len()];
    let mut around: Vec<(usize, usize)> =
        (0..points.len()).map(|at| (at.saturating_sub(1), (at + 1).min(last))).collect();
    let area = |at: usize, (before, after): (usize, usize)| {
        let ((ax, ay), (bx, by), (cx, cy)) = (points[before], points[at], points[after]);
        ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)).abs() / 2.0
    };
    // Areas are never negative, so their bits are in their order.
    let mut heap: BinaryHeap<Reverse<(u64, usize)>> =
        (1..last).map(|at| Reverse((area(at, around[at]).to_bits(), at))).collect();
    let (mut left, mut most) = (last.saturating_sub(1), 0.0f64);
    while let Some(Reverse((bits, at))) = heap.pop() {
        let is_known = weights[at].is_finite() || bits != area(at, around[at]).to_bits();
        if is_known {
            continue;
        }
        if left <= least {
            break;
        }
        most = most.max(f64::from_bits(bits));
        weights[at] = most;
        left -= 1;
        let (before, after) = around[at];
        around[before].1 = after;
        around[after].0 = before;
        for next in [before, after] {
            if next > 0 && next < last {
                heap.push(Reverse((area(next, around[next]).to_bits(), next)));
            }
        }
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flattest_points_weigh_least_and_the_last_ones_stay() {
        let points = [(0.0, 0.0), (10.0, 1.0), (20.0, 0.0), (30.0, 40.0), (40.0, 0.0)];
        let weights = weights(&points, 1);
        assert_eq!(weights[0], f64::INFINITY);
        assert_eq!(weights[4], f64::INFINITY);
        assert_eq!(weights[1], 10.0);
        assert_eq!(weights[3], f64::INFINITY, "one of those between the ends stays");
        assert!(weights[2].is_finite());
    }

    #[test]
    fn both_sides_of_a_border_have_the_same_points_however_much_is_left_out() {
        let wiggle: Vec<Position> = (0..200).map(|it| (1_000 + (it * 37) % 90, it * 100)).collect();
        let mut west = vec![(0, 19_900), (0, 0)];
        west.extend(&wiggle);
        let mut east: Vec<Position> = wiggle.iter().rev().copied().collect();
        east.extend([(2_000, 0), (2_000, 19_900)]);
        let (west, east) = (vec![west], vec![east]);
        let outlines = Outlines::of(&[&west, &east]);
        let positions = west.iter().chain(&east).flatten().copied();
        let projection = Projection::of(positions, 5_400, 6_000);
        let ground = Ground::of(&outlines, &projection);
        for (least, grain) in [(0.0, 1), (100.0, 1), (1e4, 10), (1e9, 10)] {
            let arcs = ground.simplified(least, grain);
            let points = |area| ground.rings(area, &arcs).remove(0);
            let (west, east) = (points(0), points(1));
            let shared = west.iter().filter(|it| east.contains(it)).count();
            assert!(shared >= 3, "the border itself");
            let alone = [west.len() - shared, east.len() - shared];
            assert!(alone.iter().all(|it| (1..=2).contains(it)), "outer corners: {alone:?}");
        }
    }

    #[test]
    fn a_degree_east_is_shorter_than_a_degree_north() {
        let corners = [(0, 59_500_000), (1_000_000, 60_500_000)];
        let projection = Projection::of(corners.into_iter(), 1_000, 100_000);
        assert!((f64::from(projection.height) - 2_000.0).abs() < 5.0, "twice as high at 60°");
        let fiji = [(179_000_000, -17_000_000), (-179_000_000, -16_000_000)];
        let projection = Projection::of(fiji.into_iter(), 1_000, 100_000);
        assert!(projection.at(fiji[1]).0 > projection.at(fiji[0]).0 + 500.0);
    }
}
