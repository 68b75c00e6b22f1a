//! Inside: what is written and stroked within an area: where its number has room, and hatching cut at its borders.

use plotters_backend::BackendCoord;
use std::collections::BTreeMap;

/// Rows of an area in which room for its number is looked for.
const ROWS: i32 = 24;

/// Where a box so wide and high has room: its middle; the widest place there is, even where that is narrower than
/// the box. None where the area is less than half as wide or as high.
pub(super) fn spot(rings: &[Vec<BackendCoord>], (wide, high): (i32, i32)) -> Option<BackendCoord> {
    let rows = rings.iter().flatten().map(|it| it.1);
    let (top, bottom) = (rows.clone().min()?, rows.max()?);
    if bottom - top < high / 2 {
        return None;
    }
    let half = (high / 2).min((bottom - top) / 4).max(1);
    let middle = (top + bottom) / 2;
    let spots = (0..ROWS).filter_map(|row| {
        let room = bottom - top - 2 * half;
        let y = top + half + room * (2 * row + 1) / (2 * ROWS);
        let edges = [y - half, y, y + half].map(|y| spans(rings, y));
        let (left, right) = widest(&edges)?;
        let roomy = (right - left).min(wide * 8 / 5);
        Some((roomy * 4 - (y - middle).abs(), (right - left, (left + right) / 2, y)))
    });
    let (_, (room, x, y)) = spots.max_by_key(|(score, _)| *score)?;
    (room >= wide / 2).then_some((x, y))
}

/// The widest stretch that lies in a span of each row.
fn widest(rows: &[Vec<(i32, i32)>; 3]) -> Option<(i32, i32)> {
    let both = |one: &[(i32, i32)], two: &[(i32, i32)]| -> Vec<(i32, i32)> {
        let pairs = one.iter().flat_map(|a| two.iter().map(move |b| (a.0.max(b.0), a.1.min(b.1))));
        pairs.filter(|(left, right)| left < right).collect()
    };
    let all = both(&both(&rows[0], &rows[1]), &rows[2]);
    all.into_iter().max_by_key(|(left, right)| right - left)
}

/// The stretches of a row that lie in an area.
fn spans(rings: &[Vec<BackendCoord>], y: i32) -> Vec<(i32, i32)> {
    let mut met = Vec::new();
    for (from, to) in edges(rings) {
        if (from.1 <= y) != (to.1 <= y) {
            let share = f64::from(y - from.1) / f64::from(to.1 - from.1);
            met.push(from.0 + (share * f64::from(to.0 - from.0)).round() as i32);
        }
    }
    met.sort_unstable();
    met.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
}

fn edges(rings: &[Vec<BackendCoord>]) -> impl Iterator<Item = (BackendCoord, BackendCoord)> {
    rings.iter().flat_map(|ring| {
        let next = ring.iter().cycle().skip(1);
        ring.iter().copied().zip(next.copied())
    })
}

/// Which way strokes lean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lean {
    /// As in `/`.
    Right,
    /// As in `\`.
    Left,
}

/// Parallel strokes across areas, so many tenths of a unit apart along a row, ended at their borders: neighbours
/// are crossed in one stroke.
pub(super) fn hatch(
    rings: &[Vec<BackendCoord>],
    lean: Lean,
    step: i32,
) -> Vec<(BackendCoord, BackendCoord)> {
    let sign = if lean == Lean::Right { 1 } else { -1 };
    let mut met: BTreeMap<i32, Vec<i32>> = BTreeMap::new();
    for (from, to) in edges(rings) {
        let (a, b) = (from.0 + sign * from.1, to.0 + sign * to.1);
        let first = a.min(b).div_euclid(step) + 1;
        let last = a.max(b).div_euclid(step);
        for line in first..=last {
            let share = f64::from(line * step - a) / f64::from(b - a);
            let x = from.0 + (share * f64::from(to.0 - from.0)).round() as i32;
            met.entry(line).or_default().push(x);
        }
    }
    let mut strokes = Vec::new();
    for (line, mut across) in met {
        across.sort_unstable();
        let mut parts: Vec<(i32, i32)> = Vec::new();
        for pair in across.chunks_exact(2) {
            match parts.last_mut() {
                Some(last) if pair[0] - last.1 <= 10 => last.1 = pair[1],
                _ => parts.push((pair[0], pair[1])),
            }
        }
        let at = |x: i32| (x, sign * (line * step - x));
        strokes.extend(parts.into_iter().map(|(from, to)| (at(from), at(to))));
    }
    strokes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A square with a square hole, and its neighbour.
    fn areas() -> (Vec<Vec<BackendCoord>>, Vec<Vec<BackendCoord>>) {
        let square = |x: i32, y: i32, side: i32| {
            vec![(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
        };
        (vec![square(0, 0, 300), square(100, 100, 100)], vec![square(300, 0, 300)])
    }

    #[test]
    fn strokes_end_at_borders_spare_holes_and_run_on_into_what_is_hatched_too() {
        let (one, two) = areas();
        let length = |strokes: &[(BackendCoord, BackendCoord)]| -> i32 {
            strokes.iter().map(|(from, to)| to.0 - from.0).sum()
        };
        for lean in [Lean::Right, Lean::Left] {
            let alone = [hatch(&one, lean, 60), hatch(&two, lean, 60)];
            for (from, to) in alone.iter().flatten() {
                let middle = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
                assert!((0..=600).contains(&middle.0) && (0..=300).contains(&middle.1));
                let in_hole = |it: i32| (105..195).contains(&it);
                assert!(!(in_hole(middle.0) && in_hole(middle.1)), "{middle:?}");
                assert_eq!((to.0 - from.0).abs(), (to.1 - from.1).abs(), "it leans by 45°");
            }
            let both: Vec<_> = one.iter().chain(&two).cloned().collect();
            let together = hatch(&both, lean, 60);
            assert_eq!(length(&together), length(&alone[0]) + length(&alone[1]));
            assert!(together.len() < alone[0].len() + alone[1].len());
        }
    }

    #[test]
    fn a_number_stands_in_the_widest_part_and_not_in_a_hole() {
        let (one, _) = areas();
        let (x, y) = spot(&one, (90, 80)).unwrap();
        assert!(!((60..240).contains(&x) && (60..240).contains(&y)), "{x} {y}");
        let thin = vec![vec![(0, 0), (30, 0), (30, 300), (0, 300)]];
        assert_eq!(spot(&thin, (90, 80)), None);
    }
}
