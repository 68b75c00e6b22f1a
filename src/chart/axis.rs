//! Scales: from numbers to places, with three to five round ticks. plotters maps through them.

use super::model::LARGEST;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};
use std::ops::Range;

/// How the numbers at an axis are printed: the only numbers that a chart formats itself.
#[derive(Clone, Debug, PartialEq)]
pub struct TickFormat {
    /// Before the number, such as “$”.
    pub prefix: String,
    /// After the number, such as “%” or “k”; with its own space where the language wants one.
    pub suffix: String,
    /// The value is divided by this before it is printed: 1000 for “$40k”. Must be positive.
    pub divisor: f64,
    /// Between groups of three digits, such as “,” or a narrow space.
    pub thousands: String,
    /// Between the whole and its parts, such as “.” or “,”.
    pub decimal: String,
}

impl Default for TickFormat {
    fn default() -> Self {
        TickFormat {
            prefix: String::new(),
            suffix: String::new(),
            divisor: 1.0,
            thousands: ",".into(),
            decimal: ".".into(),
        }
    }
}

impl TickFormat {
    /// Prints a tick of an axis whose ticks are `step` apart: as many decimals as the step needs.
    fn print(&self, value: f64, step: f64) -> String {
        let divisor =
            if self.divisor.is_finite() && self.divisor > 0.0 { self.divisor } else { 1.0 };
        let decimals = decimals(step / divisor);
        let digits = format!("{:.decimals$}", (value / divisor).abs());
        let (whole, parts) = digits.split_once('.').unwrap_or((&digits, ""));
        let mut out = String::with_capacity(digits.len() + 8);
        if value < 0.0 && digits.bytes().any(|b| matches!(b, b'1'..=b'9')) {
            out.push('−');
        }
        out.push_str(&self.prefix);
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                out.push_str(&self.thousands);
            }
            out.push(digit);
        }
        if !parts.is_empty() {
            out.push_str(&self.decimal);
            out.push_str(parts);
        }
        out.push_str(&self.suffix);
        out
    }
}

/// How many decimals show a step of 1, 2 or 5 times a power of ten; six at most.
fn decimals(step: f64) -> usize {
    let mut scaled = step;
    for n in 0..6 {
        if scaled > 0.999_999 {
            return n;
        }
        scaled *= 10.0;
    }
    6
}

/// A value axis: how its ticks are printed and what rule its range follows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    /// How ticks are printed.
    pub ticks: TickFormat,
    /// Percentages: the axis spans 20 points or more, and stays within 0 to 100 when the data do.
    pub percent: bool,
}

/// A linear scale between two numbers, with its ticks.
#[derive(Clone, Debug)]
pub(super) struct Scale {
    from: f64,
    to: f64,
    step: f64,
}

impl Scale {
    /// A scale from the least to the greatest number, with no rounding: for time.
    pub(super) fn exact(numbers: impl Iterator<Item = f64>) -> Self {
        let (lo, hi) = extent(numbers).unwrap_or((0.0, 1.0));
        let around = if hi > lo { 0.0 } else { (lo.abs() * 1e-6).max(0.5) };
        Scale { from: lo - around, to: hi + around, step: hi - lo + 2.0 * around }
    }

    /// A scale that holds all numbers and ends on round ticks, three or more, at most so many (four or five).
    pub(super) fn round(numbers: impl Iterator<Item = f64>, axis: &Axis, most: u8) -> Self {
        let (lo, hi) = extent(numbers).unwrap_or((0.0, 1.0));
        let magnitude = lo.abs().max(hi.abs());
        let round = if hi - lo > magnitude * 1e-9 {
            Scale::stepped(lo, hi, most)
        } else if magnitude == 0.0 {
            Scale::stepped(0.0, 1.0, most)
        } else {
            Scale::stepped(lo - magnitude / 10.0, hi + magnitude / 10.0, most)
        };
        let within = lo >= 0.0 && hi <= 100.0;
        let fits = !within || (round.from >= 0.0 && round.to <= 100.0);
        if !axis.percent || (round.to - round.from >= 20.0 && fits) {
            return round;
        }
        let (from, to) = ((lo + hi) / 2.0 - 10.0, (lo + hi) / 2.0 + 10.0);
        match within {
            true if from < 0.0 => Scale::stepped(0.0, 20.0, most),
            true if to > 100.0 => Scale::stepped(80.0, 100.0, most),
            _ => Scale::stepped(from, to, most),
        }
    }

    /// A scale for bars: from zero, so that lengths compare.
    pub(super) fn from_zero(numbers: impl Iterator<Item = f64>) -> Self {
        let (lo, hi) = extent(numbers.chain([0.0])).unwrap_or((0.0, 0.0));
        if hi > lo {
            Scale { from: lo, to: hi, step: hi - lo }
        } else {
            Scale { from: 0.0, to: 1.0, step: 1.0 }
        }
    }

    /// Widens a range to multiples of the least step of 1, 2 or 5 times a power of ten that gives no more ticks
    /// than `most`. The step before it gave more, so at least three remain.
    fn stepped(lo: f64, hi: f64, most: u8) -> Self {
        let span = hi - lo;
        let mut power = 1.0f64;
        while power * 10.0 <= span {
            power *= 10.0;
        }
        while power > span {
            power /= 10.0;
        }
        for step in
            [power / 10.0, power / 5.0, power / 2.0, power, power * 2.0, power * 5.0, power * 10.0]
        {
            let (first, last) = ((lo / step + 1e-9).floor(), (hi / step - 1e-9).ceil());
            if last - first < f64::from(most) {
                return Scale { from: first * step, to: last * step, step };
            }
        }
        Scale { from: lo, to: hi, step: span }
    }

    /// The ticks, from the least to the greatest.
    pub(super) fn ticks(&self) -> Vec<f64> {
        let first = (self.from / self.step).round();
        let count = (((self.to - self.from) / self.step).round() as usize).min(9);
        (0..=count).map(|i| (first + i as f64) * self.step).collect()
    }

    /// The ticks with their text.
    pub(super) fn printed(&self, format: &TickFormat) -> Vec<(f64, String)> {
        self.ticks().into_iter().map(|tick| (tick, format.print(tick, self.step))).collect()
    }

    /// Where a number is, as a share of the scale: 0 at its start, 1 at its end.
    pub(super) fn share(&self, value: f64) -> f64 {
        ((value.clamp(-LARGEST, LARGEST) - self.from) / (self.to - self.from)).clamp(-1.0, 2.0)
    }
}

impl Ranged for Scale {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        limit.0 + (f64::from(limit.1 - limit.0) * self.share(*value)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.max_num_points() == 0 { Vec::new() } else { self.ticks() }
    }

    fn range(&self) -> Range<f64> {
        self.from..self.to
    }
}

/// The least and the greatest of the finite numbers.
fn extent(numbers: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    numbers.filter(|v| v.is_finite()).map(|v| v.clamp(-LARGEST, LARGEST)).fold(None, |ends, v| {
        match ends {
            None => Some((v, v)),
            Some((lo, hi)) => Some((f64::min(lo, v), f64::max(hi, v))),
        }
    })
}
