//! Outcome: what `content/outcomes/ID/outcome.yaml` says of one outcome and its indicators.

use super::indicator::Indicator;
use super::references::StageRef;
use crate::parse::document::describe::describe;
use crate::parse::document::field::{Document, Name, ProperName, Text, Whole};
use crate::report::Voice;

describe! {
    /// One outcome that is wanted for every child, and the indicators that measure it. The folder’s
    /// name is the outcome’s id; its story stands beside it in index.md.
    document Outcome = "outcome" at "content/outcomes/ID/outcome.yaml" {
        /// A short name for the line from cradle to career.
        required title: Name = "Early grade reading";
        /// The stage that it belongs to.
        required stage: StageRef = "school";
        /// The age that it is about, in years.
        optional age: Whole<0, 120> = "9";
        /// Its place on the line from cradle to career.
        optional order: Whole<0, 10_000> = "2", else "by age, then by id";
        /// The first sentence of its page; it should hold a number.
        optional finding: Name
            = "Six in ten third graders read at grade level", else "made from the data";
        /// What a reader can do.
        optional act: Text = "Read aloud for 15 minutes a day.";
        /// A voice from the community.
        optional voice: Voice = "{ quote: She reads to her brother now., name: Inez Caldera }";
        /// How the outcome is measured; the first tracks it (core) where none says so.
        required indicators: Vec<Indicator>;
    }

    for Voice = "voice" {
        /// The words, without quotation marks around them.
        required quote: Text = "She reads to her brother now.";
        /// Who said them.
        required name: ProperName = "Inez Caldera";
        /// In which role.
        optional role: Name = "third grade teacher, Port Sutton";
    }
}

impl Outcome {
    /// Where the document of an outcome lies, or would lie.
    pub fn path(id: &str) -> String {
        Self::PATH.replacen("ID", id, 1)
    }
}
