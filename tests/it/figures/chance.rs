//! Chance: where nothing changed, no gap is said to have moved, but for one time in twenty.

use crate::card;
use reportcard::disclosure::disclose;
use reportcard::memo::Memo;
use reportcard::report::{Baseline, Counts, Observation, Period, Population, Report, Start, Value};
use reportcard::statistics::{GapChange, assess};
use rust_decimal::Decimal;

/// A stream of numbers that is the same on every machine (SplitMix64).
pub struct Stream(pub u64);

impl Stream {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// How many of so many, each with that chance in a thousand.
    fn draw(&mut self, of: u64, thousandths: u64) -> u64 {
        (0..of).filter(|_| self.below(1000) < thousandths).count() as u64
    }
}

fn observed(report: &Report, year: i16, numerator: u64, denominator: u64) -> Observation {
    let share = Decimal::from(numerator * 100) / Decimal::from(denominator);
    Observation {
        counts: Some(Counts::of(numerator, denominator)),
        ..card::observation(report, year, Value::Number(share))
    }
}

/// The share of gaps that are said to have moved, among groups whose chances stay the same.
fn told(seed: u64, show_counts: bool) -> f64 {
    let mut stream = Stream(seed);
    let (mut moved, mut all) = (0, 0);
    for _ in 0..400 {
        let mut report = card::report();
        report.card.privacy.show_counts = show_counts;
        card::name_groups(&mut report, &["a", "b", "c", "d"], None);
        let start = Baseline { period: Period::Year(2015), value: None };
        card::indicator(&mut report).start = Start::Baseline(start);
        let groups: Vec<(u64, u64)> =
            (0..4).map(|_| (20 + stream.below(400), 100 + stream.below(800))).collect();
        let mut totals = Vec::new();
        let mut of_groups = vec![Vec::new(); groups.len()];
        for year in [2015, 2020] {
            let mut total = (0, 0);
            for ((people, chance), series) in groups.iter().zip(&mut of_groups) {
                let with = stream.draw(*people, *chance);
                total = (total.0 + with, total.1 + people);
                series.push(observed(&report, year, with, *people));
            }
            totals.push(observed(&report, year, total.0, total.1));
        }
        card::observe(&mut report, Population::Everyone, totals);
        for (at, series) in of_groups.into_iter().enumerate() {
            card::observe(&mut report, card::group(at), series);
        }
        let published = disclose(report, &Memo::default());
        for gap in &assess(&published, &Memo::default()).indicators[0].gaps {
            all += 1;
            moved += usize::from(gap.change.unwrap().change != GapChange::Unchanged);
        }
    }
    assert_eq!(all, 1600);
    f64::from(moved as u32) / f64::from(all)
}

#[test]
fn gaps_that_only_chance_moved_are_seldom_told() {
    let by_counts = told(1, true);
    assert!(by_counts <= 0.06, "{by_counts} by printed counts");
    let by_class = told(2, false);
    assert!(by_class <= 0.06, "{by_class} by size classes");
}
