//! Field: how one published value and what belongs to it are written down for programs.

use super::table::OBSERVED;
use crate::disclosure::Cell;
use crate::report::{Card, Population, StatusWord, Unit};
use crate::statistics::{CurveResult, GapChange, PaceWord, Reason, Status, Trend, WhoMoved};
use rust_decimal::Decimal;

/// The state of a cell: `shown`, `range`, `missing` or `not_shown`.
pub(super) fn state(cell: &Cell) -> &'static str {
    match cell {
        Cell::Shown { .. } => "shown",
        Cell::Band(_) => "range",
        Cell::Missing => "missing",
        Cell::Suppressed => "not_shown",
    }
}

/// Every state, in the order in which they are documented.
pub(super) const STATES: [&str; 4] = ["shown", "range", "missing", "not_shown"];

/// A unit in one word: `percent`, `count`, `rate_per_1000`, `USD`, `score`, `years`, `ratio`.
pub(super) fn unit(unit: &Unit) -> String {
    match unit {
        Unit::Percent { .. } => "percent".to_owned(),
        Unit::Count { .. } => "count".to_owned(),
        Unit::Rate { per, .. } => format!("rate_per_{per}"),
        Unit::Money { currency, .. } => currency.clone(),
        Unit::Score { .. } => "score".to_owned(),
        Unit::Years { .. } => "years".to_owned(),
        Unit::Ratio { .. } => "ratio".to_owned(),
    }
}

/// The groups of a population, as places in [`Card::breakdowns`] and their groups.
pub(super) fn groups(population: &Population) -> Vec<(usize, usize)> {
    let parts = match population {
        Population::Everyone | Population::Comparison => &[],
        Population::Group(breakdown, group) => &[(*breakdown, *group)][..],
        Population::Crossed(parts) => parts,
    };
    parts.iter().map(|(breakdown, group)| (breakdown.0.into(), group.0.into())).collect()
}

/// Names of columns that no breakdown may take, beside those of an observation.
const TAKEN: [&str; 5] = ["outcome", "indicator", "period", "comparison", "breakdown"];

/// The column of a breakdown: its id, told apart from columns that have another meaning.
pub(super) fn column(card: &Card, breakdown: usize) -> String {
    let slug = &card.breakdowns[breakdown].slug;
    match TAKEN.iter().chain(&OBSERVED).any(|taken| taken == slug) {
        true => format!("group_{slug}"),
        false => slug.clone(),
    }
}

/// A number as JSON has it; figures of up to 15 digits come back exactly.
pub(super) fn number(value: Decimal) -> serde_json::Value {
    let text = value.to_string();
    serde_json::from_str(&text).unwrap_or(serde_json::Value::String(text))
}

pub(super) fn status(status: &Status) -> &'static str {
    match status {
        Status::Judged { word, .. } => match word {
            StatusWord::TargetMet => "target_met",
            StatusWord::Improving => "improving",
            StatusWord::LittleOrNoChange => "little_or_no_change",
            StatusWord::GettingWorse => "getting_worse",
        },
        Status::NoBaseline => "no_baseline",
        Status::BaselineOnly => "baseline_only",
        Status::NoTarget => "no_target",
        Status::NotAssessed(_) => "not_assessed",
    }
}

pub(super) fn reason(status: &Status) -> Option<&'static str> {
    let Status::NotAssessed(reason) = status else {
        return None;
    };
    Some(match reason {
        Reason::BreakInSeries => "break_in_series",
        Reason::Suppressed => "suppressed",
        Reason::ZeroBaseline => "zero_baseline",
        Reason::Ranges => "ranges",
        Reason::NoData => "no_data",
    })
}

pub(super) fn pace(word: PaceWord) -> &'static str {
    match word {
        PaceWord::OnTrack => "on_track",
        PaceWord::Slow => "slow",
        PaceWord::WellBehind => "well_behind",
        PaceWord::MovingAway => "moving_away",
        PaceWord::TargetMissed => "target_missed",
        PaceWord::SubstantialProgress => "substantial_progress",
        PaceWord::ModerateProgress => "moderate_progress",
        PaceWord::LimitedProgress => "limited_progress",
        PaceWord::Deterioration => "deterioration",
        PaceWord::TargetAchieved => "target_achieved",
        PaceWord::NotAvailable => "not_available",
    }
}

pub(super) fn trend(trend: Trend) -> &'static str {
    match trend {
        Trend::Rising => "rising",
        Trend::Falling => "falling",
        Trend::NoClearTrend => "no_clear_trend",
        Trend::NotEnoughYears => "not_enough_years",
    }
}

pub(super) fn curve(result: CurveResult) -> &'static str {
    match result {
        CurveResult::Turned => "turned",
        CurveResult::AsForecast => "as_forecast",
        CurveResult::WorseThanForecast => "worse_than_forecast",
    }
}

pub(super) fn gap_change(change: GapChange) -> &'static str {
    match change {
        GapChange::Narrowed => "narrowed",
        GapChange::Widened => "widened",
        GapChange::Unchanged => "unchanged",
    }
}

pub(super) fn who_moved(who: WhoMoved) -> &'static str {
    match who {
        WhoMoved::GroupImproved => "group_improved",
        WhoMoved::ReferenceGotWorse => "reference_got_worse",
        WhoMoved::Both => "both",
        WhoMoved::GroupGotWorse => "group_got_worse",
        WhoMoved::ReferenceImproved => "reference_improved",
    }
}
