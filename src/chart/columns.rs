//! Columns: where things stand in a row of a chart of rows.

use super::axis::Scale;

/// Where things stand in a row, in tenths of a unit.
pub(super) struct Columns {
    /// Are the marks under the row's name instead of beside it?
    pub stacked: bool,
    /// Width for names.
    pub names: i32,
    /// Where stubs and wordings start.
    pub start: i32,
    /// Between which the scale runs.
    pub ends: (i32, i32),
    pub scale: Scale,
    /// Where the column of changes ends, if there is one.
    pub change: Option<i32>,
}

impl Columns {
    pub fn x(&self, value: f64) -> i32 {
        self.ends.0
            + (f64::from(self.ends.1 - self.ends.0) * self.scale.share(value)).round() as i32
    }
}
