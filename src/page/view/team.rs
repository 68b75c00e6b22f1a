//! Team: the view of the page for those who make the card.

use super::{Frame, Table};
use serde::Serialize;

/// What is due before the next card, for the people who make it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TeamPage {
    /// Around the page.
    pub frame: Frame,
    /// How many things are due.
    pub h1: String,
    /// On which day they are counted.
    pub lede: String,
    /// What is due, kind by kind.
    pub parts: Vec<TeamPart>,
    /// Where the days are as a calendar, where there are any.
    pub calendar: Option<String>,
}

/// What is due of one kind.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TeamPart {
    /// Id on the page.
    pub id: String,
    /// Its name, which the table's caption says again.
    pub heading: String,
    /// How it is counted.
    pub note: Option<String>,
    /// What is due; none where nothing is.
    pub table: Option<Table>,
}
