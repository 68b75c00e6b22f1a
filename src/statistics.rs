//! Statistics: how every shown number is judged (status, pace, trend, turning the curve, gaps).

mod finding;

pub use finding::{
    Change, Curve, CurveResult, Finding, Findings, GapChange, GapFinding, GapMovement, Interval,
    Pace, PaceWord, Reason, Status, Trend, Value, WhoMoved,
};
