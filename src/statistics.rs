//! Statistics: how every shown number is judged (status, pace, trend, turning the curve, gaps), and
//! how the backbone's money is counted; and what of a card is due on a day.
//!
//! [`assess`] applies the rules to a card; each rule stands by itself beneath it, with the source
//! of its formula. All of them work on exact decimals, and know only what is printed: what
//! [`crate::disclosure`] does not let through has no part in any finding.
//!
//! A figure too large for 28 digits is no error: what would follow from it is not available.

mod assess;
mod chance;
mod checked;
mod classes;
mod course;
mod curve;
mod due;
mod elapsed;
mod finding;
mod gaps;
mod growth;
mod money;
mod pace;
mod point;
mod status;
mod turn;

pub use assess::assess;
pub(crate) use assess::reckon;
pub use chance::interval::{Difference, newcombe, wilson};
pub use chance::reach::reach;
pub use chance::significance::{Significance, significance};
pub use chance::trend::{MannKendall, mann_kendall};
pub use classes::{Uncertain, Unparted, classes};
pub use course::Course;
pub use curve::curve;
pub use due::freshness::{Freshness, Part, freshness};
pub use due::{Due, DueState, OpenPromise, Release, due, is_past};
pub use finding::{
    Change, Curve, CurveResult, Finding, Findings, GapChange, GapFinding, GapMovement, Interval,
    Moved, Pace, PaceWord, Reason, Reckoning, Status, Trend, Value, WhoMoved, side,
};
pub use gaps::disparity::{Disparity, Member, disparity};
pub use gaps::gap::{Movement, Pair, Side, movement};
pub use gaps::spread::{Spread, spread};
pub use growth::{Growth, growth};
pub use money::counted::{Counted, Line, Quantity, Working};
pub use money::double::{Double, DoubleKind, doubles, warn_of_doubles};
pub use money::funding::{AskFigures, Bill, Funding, IncomeYear, asks_of_interest, funding};
pub use money::influence::{Influence, SectorInfluence};
pub use money::ledger::{Aligned, AlignedKind, worth};
pub use money::leverage::{Changes, FunctionCost, Leverage, LeverageYear, MoneyChange, leverage};
pub use pace::{Dated, linear};
pub use point::{Observed, Point};
pub use status::{Judgement, Promise, judge};
pub use turn::{Turn, turn};
