//! Indicator: what an outcome's document says of one indicator, its promise and its sources.

use super::references::{BreakdownRef, IndicatorRef, PlaceRef};
use super::series::Series;
use super::source::OfIndicator;
use super::target::{Start, Status, Target};
use super::unit::Unit;
use crate::parse::document::describe::describe;
use crate::parse::document::field::{Amount, Id, Name, Several, Text, Whole, scalars};
use crate::parse::document::shape::{Choice, Shape, choice};
use crate::report::{Break, Direction, PaceRule, Period, Restatement, Role};
use crate::source::Code;

describe! {
    struct Indicator = "indicator" {
        /// Its name in addresses and in the story’s calls; each indicator of the site has its own.
        required id: Id = "grade3-reading";
        /// Its plain name.
        required title: Name = "Third graders reading at grade level";
        /// A short name for lists.
        optional short: Name = "Early grade reading", else "the title";
        /// The age that it is about, in years.
        optional age: Whole<0, 120> = "24", else "the outcome's";
        /// What it is for.
        optional role: Role = "core", else "the first is core, the others are contributing";
        /// The plain question that it answers.
        optional question: Name = "Can our third graders read well enough to learn from books?";
        /// Who and what is counted: the second line of its charts.
        optional measure: Name = "Third graders at grade level in reading", else "the title";
        /// The place that it is about.
        optional place: Name = "Marlow County", else "the community";
        /// How values are counted and printed.
        required unit: Unit = "percent";
        /// What it counts, where that is things and not people: small numbers of them are no secret.
        optional of: Name = "libraries", else "people";
        /// Another indicator, whose numbers and this one’s are together the whole, as those who graduate and those
        /// who do not: what one of them hides, the other does not tell.
        optional complement_of: IndicatorRef = "graduation", else "none";
        /// Which way is better.
        required direction: Direction = "higher";
        /// Where the promise starts: a period of the series, or a period with its value; `none` for no baseline.
        optional baseline: Start = "2016–17", else "the first period that is shown";
        /// What was promised, and by when.
        optional target: Target = "{ value: 70, period: 2030–31, set_by: the community }";
        /// By which rule its pace is judged.
        optional pace: PaceRule = "linear", else "the site’s";
        /// The smallest change that counts where the baseline is zero, in its unit.
        optional min_change: Amount = "2";
        /// The change of a gap that still reads as unchanged, in its unit.
        optional tolerance: Amount = "1", else "0";
        /// What becomes of values that are not final.
        optional provisional: Provisional = "use", else "use";
        /// Your own verdict in place of the rule’s; its reason is printed beside it.
        optional status: Status = "{ is: improving, reason: The test became harder in 2024. }";
        /// The breakdowns that it is shown by, in this order.
        optional breakdowns: Vec<BreakdownRef>
            = "[ income, race ]", else "those that its series use";
        /// Another place that it is held against.
        optional comparison: Comparison
            = "{ place: ohio, series: [ { period: 2016–17, value: 52.4 } ] }", else "none";
        /// Where values before and after cannot be compared.
        optional breaks: Vec<Break>
            = "[ { before: 2021–22, note: A shorter test since spring 2022. } ]";
        /// Why values are not what an earlier card printed: readers see both, and the reason.
        optional restated: Vec<Restatement>
            = "[ { period: 2024–25, reason: The state counted late transfers. } ]";
        /// The title of its trend chart: what the chart shows, in at most 15 words.
        optional finding: Name
            = "Reading scores have risen every year since 2021–22", else "made from the data";
        /// Why it matters, in a sentence or two.
        optional why: Text
            = "Children who read well by third grade learn everything else from books.";
        /// What is counted.
        optional definition: Text = "Scoring at level 3 or 4 on the state test.";
        /// Who is counted.
        optional counted: Text = "All third graders of the county’s public schools.";
        /// What it cannot say.
        optional limits: Text = "Children in private schools are not counted.";
        /// Why no groups are shown, where there are none.
        optional no_groups: Text = "The state reports this for the whole county only.";
        /// Why there is no target, where there is none.
        optional no_target: Text = "The community sets one in 2027.";
        /// Notes on the whole series.
        optional notes: Vec<Text> = "[ Fall counts until 2019. ]";
        /// Where the numbers come from: a source’s id, a source, or a list of them.
        optional source: Several<OfIndicator> = "state-test";
        /// The warnings that were looked into: what they ask about is right as it stands.
        optional checked: Vec<Question> = "[ W0411 ]";
        /// Its numbers: a CSV file or a workbook, rows in place, or such a file with how to read it.
        required series: Series = "reading.csv";
        /// What others publish of the same people, such as the state’s own file, written as `series` is and in
        /// the same unit. It is printed nowhere: readers may know it already when it is looked at what they can
        /// work out.
        optional known: Series = "state.csv", else "nothing";
    }

    words Role {
        Core: "tracks the outcome",
        Contributing: "tells sooner",
    }

    words Direction {
        Higher: "more is better",
        Lower: "less is better",
    }

    /// What becomes of values that are not final.
    enum Provisional {
        Use: "they are judged, and marked",
        Skip: "the last final value is judged",
    }

    struct Comparison = "comparison" {
        /// The other place, which does not lie in the community.
        required place: PlaceRef = "ohio";
        /// Its numbers, where they stand in a table of their own and not among those of the indicator.
        optional series: Series = "state.csv", else "rows of that place in the indicator’s own series";
    }

    for Restatement = "restatement" {
        /// The period whose values were revised.
        required period: Period = "2024–25";
        /// Why.
        required reason: Text = "The state counted late transfers.";
    }

    for Break = "break" {
        /// The first period of the new measure.
        required before: Period = "2021–22";
        /// What changed.
        required note: Text = "A shorter test since spring 2022.";
    }
}

scalars! {
    /// A warning that asks, by its code.
    Question: &'static str = Shape::Choice(&QUESTIONS);
}

const QUESTIONS: [Choice; Code::QUESTIONS.len()] = {
    let mut all = [const { choice("", "") }; Code::QUESTIONS.len()];
    let mut at = 0;
    while at < all.len() {
        let code = Code::QUESTIONS[at];
        all[at] = choice(code.as_str(), code.title());
        at += 1;
    }
    all
};
