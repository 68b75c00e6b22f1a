//! What somebody knows who reads all that is published: of each figure what its print says, and all sums.

use super::model::{Counted, Key, Model, Whole};
use super::search::{FAR, Known};
use reportcard::disclosure::{Cell, Published, Size, SizeClass};
use reportcard::report::{Band, Percents, PlaceId, Population};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// A number that is hidden and small.
pub struct Secret {
    pub key: Key,
    /// All people, those with the result, or those without.
    pub side: usize,
    /// Its place among the reader's numbers.
    pub number: usize,
    /// The fewest that may be shown.
    pub least: i64,
    /// How many it must be able to be.
    pub large: i64,
}

/// Numbers and what is known of them, and those that nobody may know.
pub struct Reader {
    pub known: Known,
    pub secrets: Vec<Secret>,
    /// The people, those with the result and those without, of each figure.
    numbers: BTreeMap<Key, [usize; 3]>,
}

impl Reader {
    /// Reads what is published of a report, of which it knows what adds up.
    pub fn of(model: &Model, published: &Published) -> Self {
        let (known, numbers) = (Known::default(), BTreeMap::new());
        let mut reader = Self { known, secrets: Vec::new(), numbers };
        for (key, (n, k)) in &model.figures {
            let each = [*n, *k, n - k].map(|it| reader.known.number(it, 0, FAR));
            let [n, k, without] = each;
            reader.known.row(vec![(1, k), (1, without), (-1, n)], Some(0), Some(0));
            reader.numbers.insert(key.clone(), each);
        }
        for at in 0..published.series.len() {
            for (key, cell) in cells(published, at) {
                if model.kept.contains(&key) {
                    assert_eq!(cell, Cell::HIDDEN);
                } else if model.known.contains(&key) {
                    reader.is_exactly(&key, model);
                } else {
                    reader.read(model, at, &key, &cell);
                }
            }
        }
        reader.add_up(model);
        reader.known.close();
        reader
    }

    fn is_exactly(&mut self, key: &Key, model: &Model) {
        let (n, k) = model.figures[key];
        let counted = if model.counted == Counted::People { 1 } else { 2 };
        for (number, value) in self.numbers[key].into_iter().zip([n, k]).take(counted) {
            self.known.narrow(number, value, value);
        }
    }

    /// Notes what a figure's print says, and which of its numbers nobody may know.
    fn read(&mut self, model: &Model, indicator: usize, key: &Key, cell: &Cell) {
        let [n, k, without] = self.numbers[key];
        let result = if indicator == 0 { k } else { without };
        match cell {
            Cell::Absent(_) => self.must_not_know(model, indicator, key),
            Cell::Band(band) => {
                let rung = rung(band, !is_part(key));
                self.known.narrow(n, rung.0, rung.1);
                let (low, high) = between(band);
                self.share(result, n, (low, high), 200);
            }
            Cell::Shown { size: Size::Counted(counts), .. } => {
                let (all, some) = (counts.denominator as i64, counts.numerator.unwrap() as i64);
                self.known.narrow(n, all, all);
                self.known.narrow(result, some, some);
            }
            Cell::Shown { value, .. } if model.counted == Counted::People => {
                let all = value.to_i64().unwrap();
                self.known.narrow(n, all, all);
            }
            Cell::Shown { value, size: Size::Class(class), .. } => {
                let (least, most) = people(*class);
                self.known.narrow(n, least, most);
                if model.counted == Counted::Rate {
                    // In twentieths of one of a thousand.
                    return self.share(result, n, rounded(*value), 20_000);
                }
                if model.privacy.percents == Percents::Bands {
                    self.known.narrow(n, if is_part(key) { 301 } else { 201 }, FAR);
                }
                let percent = value.to_i64().filter(|it| Decimal::from(*it) == *value).unwrap();
                self.share(result, n, (2 * percent - 1, 2 * percent + 1), 200);
            }
            other => panic!("{other:?}"),
        }
    }

    /// `low n <= by k < high n`.
    fn share(&mut self, result: usize, n: usize, (low, high): (i64, i64), by: i64) {
        self.known.row(vec![(by, result), (-low, n)], Some(0), None);
        self.known.row(vec![(by, result), (-high, n)], None, Some(-1));
    }

    fn must_not_know(&mut self, model: &Model, indicator: usize, key: &Key) {
        let is_at_home = model.wholes().iter().any(|it| {
            let told = it.parts.iter().filter(|it| !model.kept.contains(it)).count();
            it.parts.contains(key) && told > 1 && !model.kept.contains(&it.total)
        });
        let mut least = model.least();
        if indicator == 1 {
            least.swap(1, 2);
        }
        for (side, number) in self.numbers[key].into_iter().enumerate() {
            let (key, least) = (key.clone(), least[side]);
            if self.known.truth[number] < least {
                let large = least - i64::from(!is_at_home);
                self.secrets.push(Secret { key, side, number, least, large });
            }
        }
    }

    fn add_up(&mut self, model: &Model) {
        let sides = if model.counted == Counted::People { 1 } else { 2 };
        for whole in model.wholes() {
            let is_kept = |it: &Key| model.kept.contains(it);
            let total = model.figures[&whole.total];
            let made = whole.parts.iter().map(|it| model.figures[it]);
            let made = made.fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
            let left = [total.0 - made.0, total.1 - made.1];
            let is_unknown =
                whole.lacks || is_kept(&whole.total) || whole.parts.iter().any(is_kept);
            let is_plain = left[0] >= 30 && left[0] * 10 >= total.0;
            let rests = left.map(|left| match is_unknown || is_plain {
                true => self.known.number(left, 0, FAR),
                false => self.known.number(left, left, left),
            });
            if !whole.lacks && !is_kept(&whole.total) {
                self.must_not_know_kept(model, &whole, rests[0]);
            }
            let total = self.numbers[&whole.total];
            self.known.row(vec![(1, rests[0]), (-1, rests[1])], Some(0), None);
            if is_plain && !is_unknown {
                self.known.narrow(rests[0], 30, FAR);
                self.known.row(vec![(10, rests[0]), (-1, total[0])], Some(0), None);
            }
            for side in 0..sides {
                let parts = whole.parts.iter().map(|it| (1, self.numbers[it][side]));
                let terms = parts.chain([(1, rests[side]), (-1, total[side])]).collect();
                self.known.row(terms, Some(0), Some(0));
            }
        }
    }

    /// How many the source keeps back, together with those of whom nobody tells, may not be known either.
    fn must_not_know_kept(&mut self, model: &Model, whole: &Whole, rest: usize) {
        let kept: Vec<&Key> = whole.parts.iter().filter(|it| model.kept.contains(it)).collect();
        if kept.is_empty() || kept.len() == whole.parts.len() {
            return;
        }
        let mut terms: Vec<(i64, usize)> =
            kept.iter().map(|it| (1, self.numbers[*it][0])).collect();
        terms.push((1, rest));
        let all = terms.iter().map(|(_, it)| self.known.truth[*it]).sum();
        let number = self.known.number(all, 0, FAR);
        terms.push((-1, number));
        self.known.row(terms, Some(0), Some(0));
        let least = model.least()[0];
        let (key, side, large) = (kept[0].clone(), 0, least);
        self.secrets.push(Secret { key, side, number, least, large });
    }
}

/// Every figure of an indicator as it is published.
fn cells(published: &Published, indicator: usize) -> Vec<(Key, Cell)> {
    let series = published.series[indicator].iter();
    let points = series.flat_map(|it| {
        it.points.iter().map(|point| ((it.place, it.population.clone(), point.period), point.cell))
    });
    points.collect()
}

fn is_part((place, population, _): &Key) -> bool {
    *place != PlaceId::COMMUNITY || *population != Population::Everyone
}

fn people(class: SizeClass) -> (i64, i64) {
    match class {
        SizeClass::Under30 => (1, 29),
        SizeClass::From30 => (30, 99),
        SizeClass::From100 => (100, 299),
        SizeClass::From300 => (300, FAR),
    }
}

/// Between what a rate of two digits lies, in twentieths.
fn rounded(value: Decimal) -> (i64, i64) {
    let twentieths = (value * Decimal::from(20)).to_i64().unwrap();
    let half = |it: i64| match it {
        ..200 => 1,
        200..2_000 => 10,
        2_000..20_000 => 100,
        _ => 1_000,
    };
    (twentieths - half(twentieths - 1), twentieths + half(twentieths))
}

/// How many people a percentage in such a band is of.
fn rung(band: &Band, of_all: bool) -> (i64, i64) {
    let whole = |it: Decimal| it.to_i64().unwrap();
    let (low, high) = (band.low.map(whole), band.high.map(whole));
    let most = if of_all { 200 } else { 300 };
    match (low, high) {
        (None, Some(50)) | (Some(50), None) => (6, 15),
        (None, Some(20)) | (Some(80), None) => (16, 30),
        (None, Some(10)) | (Some(90), None) => (31, 60),
        (None, Some(5)) | (Some(95), None) => (61, most),
        (None, Some(1)) | (Some(99), None) => (most + 1, FAR),
        (Some(low), Some(high)) => match high - low {
            18..=19 => (16, 30),
            8..=9 => (31, 60),
            3..=4 => (61, most),
            _ => panic!("{band:?}"),
        },
        _ => panic!("{band:?}"),
    }
}

/// Between what the share of a band lies, in half percentages.
fn between(band: &Band) -> (i64, i64) {
    let twice = |it: Decimal| 2 * it.to_i64().unwrap();
    match (band.low.map(twice), band.high.map(twice)) {
        (None, Some(100)) => (0, 100),
        (Some(100), None) => (100, 201),
        (low, high) => (low.map_or(0, |it| it - 1), high.map_or(201, |it| it + 1)),
    }
}
