//! Layout: how a publisher's files are laid out, so that a series that names it reads them as they are.

use super::series::{DecimalMark, Markers, PeriodWords, SchoolYears, ThousandsMark};
use crate::parse::document::describe::describe;
use crate::parse::document::field::{Amount, Cell, CellWord, Name, NameWord, Several, Text, Url};
use crate::report::Period;

describe! {
    /// How a publisher’s files are laid out. A series names it, as in `layout: wa-ospi`; a file
    /// here takes the place of one of ours of the same name. What a series says itself goes before
    /// what its layout says.
    document Layout = "layout" at "layouts/NAME.yaml" {
        /// Whose files, and of what.
        required title: Name = "Washington OSPI, assessments";
        /// Where the publisher tells of them.
        optional url: Url = "https://data.example.gov/assessments";
        /// What there is to know of them.
        optional about: Text = "Percentages are of the students expected to test.";
        /// Words one of which, as a cell, tells the line that names the columns.
        optional heads: Vec<Cell> = "[ District, Organization ]", else "the first line";
        /// Columns of which an empty cell means what stands above it.
        optional fill_down: Vec<Cell> = "[ District ]";
        /// What the columns hold.
        optional columns: LayoutColumns;
        /// What columns hold that are named nowhere here.
        optional others: Others = "everyone", else "ignored";
        /// Which rows count, where the series names no other words of the same column; "" for an
        /// empty cell.
        optional r#where: LayoutWhere = "{ Charter School: All }";
        /// Words that mean everyone; an empty cell always does.
        optional everyone: Vec<Cell> = "[ All Students, TA ]";
        /// What the words of groups may be called by a site: the first group of such an id or title is
        /// meant. Rows of groups that a site has not are left out.
        optional groups: LayoutGroups = "{ RB: [ Black or African American, Black ] }";
        /// Regular expressions for heads that say what their column holds, each with named parts:
        /// `period`, `years` (two in one word, such as 1415), `group`, `role`, and others that
        /// `where` may name.
        optional names: Vec<Text> = "[ '(?<group>[A-Z]{3})_(?<role>RATE|COHORT)_(?<period>[0-9]{4})' ]";
        /// What the words of `role` mean.
        optional roles: Roles = "{ RATE: value, COHORT: denominator }";
        /// What plain years stand for.
        optional school_years: SchoolYears = "end", else "false";
        /// Whether `2007-09` stands for the years 2007 to 2009 together, and for no month.
        optional pooled_years: bool = "true", else "false";
        /// What words of periods mean.
        optional periods: PeriodWords = "{ FY19: 2018–19 }";
        /// Where the period of a file stands that has no column of periods: in the lines above its heads, or
        /// else in its name; with `false` in neither, so that the series states it.
        optional titled: bool = "true", else "in its name";
        /// What the values are multiplied by; a value with a percent sign is not.
        optional times: Amount = "100", else "1";
        /// What stands between the thousands of its numbers.
        optional thousands: ThousandsMark = "\",\"", else "nothing";
        /// What stands before the decimals of its numbers.
        optional decimal: DecimalMark = "\",\"", else "a point";
        /// The level, in percent, of its margins of error or of its bounds.
        optional level: Level = "90", else "95";
        /// The encoding that the files are saved in.
        optional encoding: NameWord = "windows-1252", else "UTF-8";
        /// Words that stand in place of a number, each with the reason; "" for an empty cell.
        optional markers: Markers = "{ \"*\": privacy, n/a: not_applicable }";
        /// Columns whose words say why a number is not there, whatever its own cell holds; a range stays
        /// one.
        optional flags: Flags = "{ DAT: { \"N<10\": privacy } }";
        /// Breaks: before a period, or before the period of a row that a column marks.
        optional breaks: Vec<Mark> = "[ { column: Flag_CutScoreChange, word: Y, note: New cut scores. } ]";
    }

    struct LayoutColumns = "columns of a layout" {
        /// Heads of the column of periods, in all the years of the publisher’s files.
        optional period: Several<Cell> = "[ SchoolYear, School Year ]";
        /// Of the columns of groups; each may hold groups of several breakdowns.
        optional group: Several<Cell> = "StudentGroup";
        /// Of the column of values.
        optional value: Several<Cell> = "PercentMetStandard";
        /// Of the column of numerators.
        optional numerator: Several<Cell> = "CountMetStandard";
        /// Of the column of denominators.
        optional denominator: Several<Cell> = "Count of Students Expected to Test";
        /// Of the column of standard errors.
        optional standard_error: Several<Cell> = "SE";
        /// Of the column of margins of error.
        optional margin: Several<Cell> = "B17001_001M";
        /// Of the column of lower bounds.
        optional low: Several<Cell> = "rate_lb";
        /// Of the column of upper bounds.
        optional high: Several<Cell> = "rate_ub";
        /// Of the column of notes.
        optional note: Several<Cell> = "Comment";
        others {
            /// Its heads.
            "name for a column in where": Several<Cell> = "[ DistrictName, District ]";
        }
    }

    /// What columns hold of which nothing is known.
    enum Others {
        Ignored: "nothing that is needed",
        Everyone: "something that tells groups apart: only rows where they are empty are everyone’s",
    }

    struct LayoutWhere = "where of a layout" {
        others {
            /// The word, or the words, of the rows that count.
            "head or name of a column": Several<CellWord> = "All";
        }
    }

    struct LayoutGroups = "groups of a layout" {
        others {
            /// What a site may call it: ids or titles, the likeliest first.
            "word of the files": Several<Cell> = "[ Black or African American, Black ]";
        }
    }

    struct Flags = "flags" {
        others {
            /// What its words say.
            "head of a column": Markers = "{ \"N<10\": privacy }";
        }
    }

    struct Roles = "roles" {
        others {
            /// What a column of that name holds.
            "word of a head": Role = "value";
        }
    }

    /// What a column holds.
    enum Role {
        Value: "values",
        Numerator: "numerators",
        Denominator: "denominators",
        StandardError: "standard errors",
        Margin: "margins of error",
        Low: "lower bounds",
        High: "upper bounds",
        Flag: "words that say why there is no value",
    }

    struct Mark = "mark of a break" {
        /// The period before which it lies, in all files that have that period.
        optional before: Period = "2019–20", else "the period of the row that has the word";
        /// The head of the column that marks it.
        optional column: Cell = "Flag_CutScoreChange_ELA", else "none";
        /// The word there.
        optional word: Cell = "Y", else "none";
        /// Words that the row must have elsewhere.
        optional r#where: LayoutWhere = "{ Subject: ela }", else "none";
        /// What is different since.
        required note: Text = "The state set new cut scores.";
    }
}

crate::parse::document::field::scalars! {
    /// The level of an interval, in percent.
    Level: &'static str = crate::parse::document::shape::Shape::Choice(&[
        crate::parse::document::shape::choice("90", "90 %"),
        crate::parse::document::shape::choice("95", "95 %"),
        crate::parse::document::shape::choice("99", "99 %"),
    ]);
}

impl LayoutColumns {
    /// All heads that it names, whatever their columns hold.
    pub fn heads(&self) -> impl Iterator<Item = &str> {
        let parts = [
            &self.period,
            &self.group,
            &self.value,
            &self.numerator,
            &self.denominator,
            &self.standard_error,
            &self.margin,
            &self.low,
            &self.high,
            &self.note,
        ];
        let named = parts.into_iter().flat_map(|part| part.entries());
        named.chain(self.others.iter().flat_map(|(_, heads)| heads)).map(String::as_str)
    }
}
