//! Breakdown: how a site names the groups that children are told apart by.

use super::references::OwnGroupRef;
use crate::parse::document::describe::describe;
use crate::parse::document::field::{Id, Name, Text};

describe! {
    struct Breakdown = "breakdown" {
        /// Its id, used by indicators and as the head of a column in series.
        required id: Id = "income";
        /// Its name on the pages.
        required title: Name = "Family income";
        /// Its groups, in the order that the community chose.
        required groups: Vec<Group>
            = "[ { id: low-income, title: Low-income families }, { id: other, title: Other families } ]";
        /// The group that the others are compared with.
        optional reference: OwnGroupRef = "other", else "all children";
        /// Whether a child can be in several of its groups.
        optional overlapping: bool = "false", else "false";
        /// Groups that are shown as one in an indicator where a figure of any of them would have to be hidden: in all
        /// its places and periods alike, with their counts added up. It is done only where the counts of all of them are
        /// known, and where no other indicator is the rest of it. Texts call a merged group by both ids, as in
        /// `group=race.asian-pacific`.
        optional merges: Vec<Merge>
            = "[ { id: asian-pacific, title: Asian or Pacific Islander, of: [ asian, pacific ] } ]", else "none";
        /// A sentence on the grouping, such as who chose the order.
        optional note: Text = "The order was chosen by the parent council.";
    }

    struct Merge = "merge" {
        /// Its id, which no group has.
        required id: Id = "asian-pacific";
        /// Its name on the pages.
        required title: Name = "Asian or Pacific Islander";
        /// The groups, two or more, each in one merge only.
        required of: Vec<OwnGroupRef> = "[ asian, pacific ]";
    }

    struct Group = "group" {
        /// Its id, used in series.
        required id: Id = "low-income";
        /// Its name on the pages.
        required title: Name = "Low-income families";
    }
}
