//! Measures: how likely a column holds the values of an indicator, and whether values are the shares that two
//! columns of counts make.

use super::cell::{Profile, amount};
use super::table::Table;
use super::vocabulary::holds;
use rust_decimal::Decimal;

/// Heads that are those of values.
const VALUES: &str = "value, data, rate, percent, percentage, pct, obs value, estimate, wert, valor, valeur, wartosc, wartość, metric value, actual value, score, data value";

/// Parts of heads of columns that tell how sure values are.
const ERRORS: &str = "margin, error, _moe_, lower, upper, _lb_, _ub_, confidence, _ci_, _low_, _high_, std, quality, significan, suppress, _se_";

/// How likely a column with a head, given in small letters, is the one of values.
pub(super) fn likelihood(head: &str, profile: &Profile) -> i32 {
    if holds(head, ERRORS) || head.is_empty() {
        return -100;
    }
    let mut score = match () {
        () if VALUES.split(", ").any(|value| value == head) => 100,
        () if holds(head, "percent, pct, rate, share, _perc_") => 70,
        () if holds(head, "average, mean, median, index, score, value") => 60,
        () => 0,
    };
    for (parts, points) in [
        ("graduat, proficien, met_and_above, chronic, above", 8),
        ("not_met, level_1, level_2, nearly_met, below", -30),
        ("participation, change, previous, prior, difference, target, goal", -25),
        ("test, enrol", -10),
        ("denominator, cohort", -20),
        ("year, age, grade", -8),
    ] {
        score += if holds(head, parts) { points } else { 0 };
    }
    for (is_so, points) in [
        (head.starts_with("all "), 15),
        (profile.percent_signs > 0, 60),
        (!profile.is_whole(), 20),
        (profile.is_constant() && profile.filled > 1, -40),
    ] {
        score += if is_so { points } else { 0 };
    }
    score
}

/// How far values are, on the whole, from the shares that one count is of another, in percent or of one; none
/// where they are no such shares.
pub(super) fn off_share(
    table: &Table,
    value: usize,
    (numerator, denominator): (usize, usize),
) -> Option<Decimal> {
    let number = |row: &[String], at: usize| amount(&row[at]).map(|it| it.number);
    let (mut all, mut fits, mut off) = (0, 0, Decimal::ZERO);
    for row in table.rows.iter().take(2_000) {
        let (Some(value), Some(part), Some(whole)) =
            (number(row, value), number(row, numerator), number(row, denominator))
        else {
            continue;
        };
        if whole <= Decimal::ZERO {
            continue;
        }
        all += 1;
        let share = part / whole;
        let scales =
            [(Decimal::ONE, Decimal::new(6, 3)), (Decimal::ONE_HUNDRED, Decimal::new(6, 1))];
        let near = scales.into_iter().map(|(scale, most)| ((share * scale - value).abs(), most));
        if let Some((by, most)) =
            near.min_by_key(|(by, most)| by / most).filter(|(by, most)| by <= most)
        {
            fits += 1;
            off += by / most;
        }
    }
    (all > 0 && fits * 10 >= all * 8).then(|| off / Decimal::from(fits))
}
