//! Statistics: how every shown number is judged (status, pace, trend, turning the curve, gaps), and
//! how the backbone's money is counted.

mod counted;
mod double;
mod finding;
mod funding;
mod influence;
mod ledger;
mod leverage;

pub use counted::{Counted, Line, Measure, Working};
pub use double::{Double, DoubleKind, doubles, warn_of_doubles};
pub use finding::{
    Change, Curve, CurveResult, Finding, Findings, GapChange, GapFinding, GapMovement, Interval,
    Pace, PaceWord, Reason, Status, Trend, Value, WhoMoved,
};
pub use funding::{AskFigures, Bill, Funding, IncomeYear, asks_of_interest, funding};
pub use influence::{Influence, SectorInfluence};
pub use ledger::{Aligned, AlignedKind, worth};
pub use leverage::{Changes, FunctionCost, Leverage, LeverageYear, MoneyChange, leverage};
