//! Boundaries: where places lie and end on the ground.

use super::PlaceId;
use std::collections::BTreeMap;

/// Longitude and latitude, in millionths of a degree (WGS 84). Whole numbers, so that the ends of two
/// neighbours are the same or not.
pub type Position = (i32, i32);

/// A closed line: its last position leads to its first.
pub type Ring = Vec<Position>;

/// Where places lie, as far as that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Boundaries {
    /// The rings that bound a place, holes among them (even-odd rule).
    pub areas: BTreeMap<PlaceId, Vec<Ring>>,
    /// A point in it, or where it stands.
    pub points: BTreeMap<PlaceId, Position>,
}
