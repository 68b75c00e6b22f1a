//! Draw: a report of one random indicator, with all that the rules tell apart.

use crate::card;
use crate::figures::chance::Stream;
use reportcard::report::{
    Absence, Baseline, Break, Counts, Direction, Observation, PaceRule, Period, Population,
    Privacy, Report, Start, Target, Unit, Value,
};
use rust_decimal::Decimal;

/// A stream, and the choices that are made with it.
struct Draw {
    stream: Stream,
    behind: Behind,
    percent: bool,
    years: Vec<i16>,
}

/// What stands behind everyone's values.
#[derive(Clone, Copy, PartialEq)]
enum Behind {
    Nothing,
    Counts,
    Errors,
}

/// The report of that number.
pub fn report(number: u64) -> Report {
    let mut stream = Stream(number.wrapping_mul(0x5851_F42D_4C95_7F2D));
    let percent = stream.below(4) > 0;
    let behind = match stream.below(3) {
        0 if percent => Behind::Counts,
        1 => Behind::Errors,
        _ => Behind::Nothing,
    };
    let all = 1 + stream.below(13) as i16;
    let years = (2012..2012 + all).filter(|_| stream.below(12) > 0).collect();
    let mut draw = Draw { stream, behind, percent, years };
    let mut report = card::report();
    draw.privacy(&mut report);
    let everyone = draw.everyone(&report);
    draw.promise(&mut report, &everyone);
    card::observe(&mut report, Population::Everyone, everyone);
    draw.groups(&mut report);
    report
}

impl Draw {
    /// True so many times in a hundred.
    fn often(&mut self, hundredths: u64) -> bool {
        self.stream.below(100) < hundredths
    }

    /// A whole number from one to another, both included.
    fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.stream.below((high - low + 1) as u64) as i64
    }

    fn one_of<T: Copy>(&mut self, some: &[T]) -> T {
        some[self.stream.below(some.len() as u64) as usize]
    }

    fn privacy(&mut self, report: &mut Report) {
        if self.often(30) {
            report.card.privacy = Privacy::preset("us-10").unwrap();
        }
        report.card.privacy.show_counts = self.often(50);
    }

    /// Everyone's values: a walk from somewhere, at times from nothing.
    fn everyone(&mut self, report: &Report) -> Vec<Observation> {
        let places = self.between(0, 2) as u32;
        let step = self.one_of(&[5, 20, 60, 150]);
        let mut tenths = if self.often(10) { 0 } else { self.between(0, 1000) };
        let people = self.one_of(&[25, 80, 400, 3000]);
        let mut observed = Vec::new();
        for year in self.years.clone() {
            let value = Decimal::new(tenths, 1);
            observed.push(match self.behind {
                Behind::Counts => self.counted(report, year, value, people),
                _ => self.plain(report, year, value.round_dp(places)),
            });
            if self.often(90) {
                tenths = (tenths + self.between(-step, step)).clamp(0, 1000);
            }
        }
        observed
    }

    /// A value as it is, or missing, or hidden.
    fn plain(&mut self, report: &Report, year: i16, value: Decimal) -> Observation {
        let error = self.behind == Behind::Errors && self.often(95);
        let error = error.then(|| Decimal::new(self.between(1, 60), 1));
        let observation = card::observation(report, year, Value::Number(value));
        self.blurred(Observation { standard_error: error, ..observation })
    }

    /// A share of so many, about as large as that.
    fn counted(&mut self, report: &Report, year: i16, about: Decimal, of: i64) -> Observation {
        let n = self.between(of * 9 / 10, of * 11 / 10) as u64;
        let k = (about * Decimal::from(n) / Decimal::ONE_HUNDRED).round();
        let share = k * Decimal::ONE_HUNDRED / Decimal::from(n);
        let places = self.one_of(&[1, 4, 28]);
        let k = k.try_into().unwrap();
        let counts = self.often(97).then_some(Counts::of(k, n));
        let number = Value::Number(share.round_dp(places));
        self.blurred(Observation { counts, ..card::observation(report, year, number) })
    }

    fn blurred(&mut self, mut observation: Observation) -> Observation {
        let kept = observation.value;
        observation.value = match self.stream.below(100) {
            0..8 => Value::Absent(Absence::Missing),
            8..13 => Value::Absent(Absence::Privacy),
            _ => kept,
        };
        let last = self.years.last() == Some(&observation.period.position().try_into().unwrap());
        observation.provisional = self.often(if last { 30 } else { 5 });
        observation
    }

    /// The unit, the direction, the start, the target and the settings.
    fn promise(&mut self, report: &mut Report, everyone: &[Observation]) {
        let start = self.start(everyone);
        let target = self.often(70).then(|| self.target());
        let noted = |year| Break { before: Period::Year(year), note: "A new test.".to_owned() };
        let indicator = card::indicator(report);
        if !self.percent {
            indicator.unit = Unit::Score { places: 1, bounds: None };
        }
        indicator.direction = self.one_of(&[Direction::Higher, Direction::Lower]);
        indicator.start = start;
        indicator.target = target;
        indicator.min_change = self.often(40).then(|| Decimal::new(self.between(1, 60), 1));
        indicator.tolerance = self.one_of(&[0, 5, 10, 30].map(|tenths| Decimal::new(tenths, 1)));
        indicator.use_provisional = self.often(60);
        indicator.pace = self.one_of(&[PaceRule::Linear, PaceRule::Linear, PaceRule::OpenSdg]);
        if self.often(12) {
            indicator.breaks = vec![noted(2012 + self.between(1, 10) as i16)];
        }
    }

    fn start(&mut self, everyone: &[Observation]) -> Start {
        let value = self.often(40).then(|| Decimal::new(self.between(0, 1000), 1));
        let at = |period| Start::Baseline(Baseline { period, value: None });
        match self.stream.below(100) {
            0..5 => Start::Nowhere,
            5..30 => Start::First,
            30..40 => Start::Baseline(Baseline { period: Period::Year(2010), value }),
            _ if everyone.is_empty() => at(Period::Year(2011)),
            40..85 => {
                at(everyone[self.stream.below(1 + everyone.len() as u64 / 3) as usize].period)
            }
            _ => at(everyone[self.stream.below(everyone.len() as u64) as usize].period),
        }
    }

    fn target(&mut self) -> Target {
        let period = self.often(85).then(|| Period::Year(self.between(2014, 2032) as i16));
        let value = Decimal::new(self.between(0, 1000), self.one_of(&[1, 1, 1, 2]));
        Target { period, value, set_by: None }
    }

    /// Two to four groups with their own walks; one may be what the others are compared with.
    fn groups(&mut self, report: &mut Report) {
        let names = &["a", "b", "c", "d"][..self.between(2, 4) as usize];
        let reference = self.often(40).then(|| self.one_of(names));
        card::name_groups(report, names, reference);
        if self.often(25) {
            return;
        }
        let counted = self.percent && self.often(80);
        for place in 0..names.len() {
            let people = self.one_of(&[12, 35, 150, 900, 6000]);
            let step = self.one_of(&[10, 60, 200]);
            let mut tenths = self.between(0, 1000);
            let mut observed = Vec::new();
            for year in self.years.clone() {
                let value = Decimal::new(tenths, 1);
                observed.push(if counted {
                    self.counted(report, year, value, people)
                } else {
                    self.plain(report, year, value)
                });
                tenths = (tenths + self.between(-step, step)).clamp(0, 1000);
            }
            card::observe(report, card::group(place), observed);
        }
    }
}
