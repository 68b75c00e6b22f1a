//! Series: how observations are written, inline in YAML or in a table beside the document.

use super::references::{BreakdownRef, GroupRef, PlaceRef};
use crate::parse::document::describe::describe;
use crate::parse::document::field::{
    Amount, Cell, CellWord, Count, NameWord, Path, Several, Text, scalars,
};
use crate::parse::document::shape::{Shape, choice};
use crate::parse::syntax::Word;
use crate::report::{Absence, Period, Value};

describe! {
    /// Observations written in the document, or the table that holds them.
    either Series { File(Path), Rows(Vec<Row>), Table(Table) }

    /// One observation.
    struct Row = "row" {
        /// The stretch of time that the value stands for.
        required period: Period = "2025–26";
        /// The place that the value is of.
        optional place: PlaceRef = "east-fork", else "the community";
        /// What was observed, in the indicator’s unit; a percentage as 0 to 100. Where there is no
        /// number, the reason: one of the words of `markers` below, or `suppressed` for `privacy`.
        required value: Value = "48.6";
        /// How many people have the result.
        optional numerator: Count = "2299";
        /// Among how many people.
        optional denominator: Count = "4730";
        /// The standard error, in the indicator’s unit.
        optional standard_error: Amount = "1.2";
        /// Whether the value is not final yet.
        optional provisional: bool = "true", else "false";
        /// A note on this one value.
        optional note: Text = "No test in spring 2020.";
        others {
            /// The group that the value stands for; without any such field it stands for everyone.
            "breakdown id": GroupRef = "low-income";
        }
    }

    /// A table with the options that tell how to read it.
    struct Table = "table" {
        /// The CSV file or the workbook (.xlsx, .xlsm, .xls, .ods), beside the document or from the root
        /// of the site.
        optional file: Path = "data/indicator_4-1-1.csv", else "files";
        /// Several files of one form, one a year for instance: a name with `*` for what differs.
        optional files: Path = "graduation-*.csv";
        /// The sheet of a workbook.
        optional sheet: NameWord = "Grade 3", else "the only one that is not hidden";
        /// How its publisher lays out its files: one of ours, or a file in `layouts/`.
        optional layout: NameWord = "wa-ospi";
        /// The head of the column of periods; or the period of the whole file, where it has none.
        optional period: NameWord = "Year",
            else "period or Year; of several files without such a column, what their names say";
        /// The head of the column of places, in which each stands by its id, a name or a code; or of several
        /// columns, the first of which that is not empty tells the place.
        optional place: Several<NameWord> = "District", else "place";
        /// The column of values.
        optional value: Column = "Value", else "value";
        /// The column of numerators.
        optional numerator: Column = "Students", else "numerator";
        /// The column of denominators.
        optional denominator: Column = "Cohort", else "denominator";
        /// What the values are multiplied by: 100 where a percentage is written as 0.486; 1 says that
        /// they are right as they stand.
        optional times: Amount = "100", else "1";
        /// What stands between the thousands of its numbers.
        optional thousands: ThousandsMark = "\",\"", else "nothing";
        /// What stands before the decimals of its numbers.
        optional decimal: DecimalMark
            = "\",\"", else "a point; a comma where points stand between the thousands";
        /// Which rows are read: those that hold these words in these columns.
        optional r#where: Where
            = "{ Units: \"Key Stage 1 (%)\", Subject: Reading }", else "all rows";
        /// Which column holds the groups of which breakdown.
        optional columns: Columns
            = "{ Sex: sex }", else "columns are named by breakdown ids or titles";
        /// Which words of the table mean which group, breakdown by breakdown.
        optional groups: Groups
            = "{ sex: { Boys: boys, Girls: girls } }", else "the groups’ ids and titles";
        /// Words in columns of groups that mean everyone; an empty cell always does.
        optional everyone: Vec<Cell> = "[ Total, All pupils ]";
        /// Columns that are not read.
        optional ignore: Vec<CellWord> = "[ Unit measure, Observation status ]";
        /// Words that mean that nobody knows the value; an empty cell always does.
        optional missing: Vec<Cell> = "[ \".\", NA ]";
        /// Words that mean that the source keeps the value back to protect privacy.
        optional suppressed: Vec<Cell> = "[ PS, \"*\" ]";
        /// Words that stand in place of a number, each with the reason. A number that is one of them is
        /// read as no number, with whatever zeros behind its point.
        optional markers: Markers = "{ \"*\": privacy, \"-3\": complementary, n/a: not_applicable }";
        /// What plain years stand for.
        optional school_years: SchoolYears = "true", else "false";
        /// Whether `2007-09` stands for the years 2007 to 2009 together, and for no month.
        optional pooled_years: bool = "true", else "false";
        /// What words of periods mean.
        optional periods: PeriodWords = "{ FY19: 2018–19 }";
        /// The encoding that the file was saved in.
        optional encoding: NameWord = "windows-1252", else "UTF-8";
    }

    /// The head of a column, or its head and how its numbers are written.
    either Column { Head(NameWord), Own(OwnColumn) }

    struct OwnColumn = "column" {
        /// Its head.
        required head: NameWord = "Live births";
        /// What its numbers are multiplied by.
        optional times: Amount = "1000", else "as the table’s for values; 1 for counts";
        /// What stands between the thousands of its numbers.
        optional thousands: ThousandsMark = "\",\"", else "as in the table";
        /// What stands before the decimals of its numbers.
        optional decimal: DecimalMark = "\",\"", else "as in the table";
    }

    struct Markers = "markers" {
        others {
            /// Why there is no number.
            "word of the table": Absence = "privacy";
        }
    }

    words Absence {
        Privacy: "kept back to protect the privacy of few people",
        Complementary: "kept back so that another number cannot be worked out",
        Range: "kept back but for a range",
        NotTested: "nobody was tested or asked",
        Nobody: "the group has no one in it",
        NotApplicable: "the question does not arise",
        NotYet: "not yet published",
        Unreliable: "too few were asked to tell",
        Missing: "nobody knows, and nothing is said of why",
    }

    struct Where = "where" {
        others {
            /// The word, or the words, of the rows that are read; "" for an empty cell.
            "head of a column": Several<CellWord> = "Reading";
        }
    }

    struct Columns = "columns" {
        others {
            /// The breakdown whose groups it holds, or a list of several.
            "head of a column": Several<BreakdownRef> = "sex";
        }
    }

    struct Groups = "groups" {
        others {
            /// Its groups as the table names them.
            "breakdown id": Cells = "{ Boys: boys }";
        }
    }

    struct PeriodWords = "words of periods" {
        others {
            /// The period that it means.
            "word of the table": Period = "2018–19";
        }
    }

    struct Cells = "cells" {
        others {
            /// The group that it means.
            "word of the table": GroupRef = "boys";
        }
    }
}

scalars! {
    ThousandsMark: &'static str = Shape::Choice(&[
        choice(",", "a comma"),
        choice(".", "a point"),
        choice("'", "an apostrophe"),
        choice("space", "a blank"),
    ]);
    SchoolYears: &'static str = Shape::Choice(&[
        choice("false", "years of the calendar"),
        choice("true", "the years in which school years start"),
        choice("start", "the same"),
        choice("end", "the years in which school years end"),
    ]);
    DecimalMark: &'static str = Shape::Choice(&[choice(".", "a point"), choice(",", "a comma")]);
}

impl Column {
    /// Its head.
    pub fn head(&self) -> Option<&Word> {
        match self {
            Self::Head(head) => Some(head),
            Self::Own(own) => own.head.value.as_ref(),
        }
    }

    /// How its numbers are written, where that is said.
    pub fn own(&self) -> Option<&OwnColumn> {
        match self {
            Self::Head(_) => None,
            Self::Own(own) => Some(own),
        }
    }
}

impl Table {
    /// The heads that it names, but for that of periods, which may be a period.
    pub fn heads(&self) -> impl Iterator<Item = &str> {
        let columns = [&self.value, &self.numerator, &self.denominator];
        let columns = columns.into_iter().filter_map(|column| column.value.as_ref()?.head());
        let held = self.columns.value.iter().flat_map(|it| &it.others).map(|(head, _)| head);
        let chosen = self.r#where.value.iter().flat_map(|it| &it.others).map(|(head, _)| head);
        let places = self.place.entries().iter();
        let named = columns.chain(places).chain(held).chain(chosen).chain(self.ignore.entries());
        named.map(|head| head.text.as_str())
    }
}
