//! Statistics: how every shown number is judged (status, pace, trend, turning the curve, gaps), and
//! how the backbone's money is counted; and what of a card is due on a day.
//!
//! [`assess`] applies the rules to a card; each rule stands by itself beneath it, with the source
//! of its formula. All of them work on exact decimals, and know only what is printed: what
//! [`crate::disclosure`] does not let through has no part in any finding.
//!
//! A figure too large for 28 digits is no error: what would follow from it is not available.

mod assess;
mod checked;
mod classes;
mod counted;
mod course;
mod curve;
mod disparity;
mod double;
mod due;
mod elapsed;
mod finding;
mod freshness;
mod funding;
mod gap;
mod groups;
mod growth;
mod influence;
mod interval;
mod ledger;
mod leverage;
mod pace;
mod point;
mod reach;
mod significance;
mod spread;
mod status;
mod trend;

pub use assess::assess;
pub(crate) use assess::reckon;
pub use classes::{Uncertain, Unparted, classes};
pub use counted::{Counted, Line, Quantity, Working};
pub use course::Course;
pub use curve::curve;
pub use disparity::{Disparity, Member, disparity};
pub use double::{Double, DoubleKind, doubles, warn_of_doubles};
pub use due::{Due, DueState, OpenPromise, Release, due, is_past};
pub use finding::{
    Change, Curve, CurveResult, Finding, Findings, GapChange, GapFinding, GapMovement, Interval,
    Moved, Pace, PaceWord, Reason, Reckoning, Status, Trend, Value, WhoMoved, side,
};
pub use freshness::{Freshness, Part, freshness};
pub use funding::{AskFigures, Bill, Funding, IncomeYear, asks_of_interest, funding};
pub use gap::{Movement, Pair, Side, movement};
pub use growth::{Growth, growth};
pub use influence::{Influence, SectorInfluence};
pub use interval::{Difference, newcombe, wilson};
pub use ledger::{Aligned, AlignedKind, worth};
pub use leverage::{Changes, FunctionCost, Leverage, LeverageYear, MoneyChange, leverage};
pub use pace::{Dated, linear};
pub use point::{Observed, Point};
pub use reach::reach;
pub use significance::{Significance, significance};
pub use spread::{Spread, spread};
pub use status::{Judgement, Promise, judge};
pub use trend::{MannKendall, mann_kendall};
