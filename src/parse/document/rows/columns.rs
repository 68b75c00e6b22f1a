//! Columns: those that a sheet of indicators may have, from the descriptions of outcomes and of
//! indicators.

use super::super::field::Shaped;
use super::super::shape::{Field, RecordShape, Shape};
use crate::parse::kinds::indicator::Indicator;
use crate::parse::kinds::outcome::Outcome;

/// A column of a sheet of indicators.
pub(crate) struct Column {
    /// Its head, in small letters.
    pub head: String,
    /// Whether it is the outcome's.
    pub of_outcome: bool,
    /// The field that its cells are the value of, or a part of.
    field: &'static Field,
    /// The part, where the field is a group of them.
    part: Option<&'static Field>,
}

/// Every column, the outcome's first.
pub(crate) fn columns() -> Vec<Column> {
    let mut columns = Vec::new();
    add(&mut columns, Outcome::SHAPE.fields(), true);
    add(&mut columns, Indicator::SHAPE.fields(), false);
    columns
}

fn add(columns: &mut Vec<Column>, record: &'static RecordShape, of_outcome: bool) {
    // The numbers stand in a sheet of their own.
    for field in record.fields.iter().filter(|field| field.name != "series") {
        let name = match (of_outcome, field.name) {
            (true, "title") => "outcome".to_owned(),
            (true, "stage") => "stage".to_owned(),
            (true, name) => format!("outcome {name}"),
            (false, "title") => "indicator".to_owned(),
            (false, name) => name.replace('_', " "),
        };
        let column = |head, part| Column { head, of_outcome, field, part };
        if single(&field.shape).is_some() {
            columns.push(column(name.clone(), None));
        }
        // How a file of others is read is said where there is room for it.
        if field.name == "known" {
            continue;
        }
        let parts = group(&field.shape).into_iter().flat_map(|group| group.fields);
        let parts = parts.filter(|part| single(&part.shape).is_some());
        columns.extend(
            parts.map(|part| column(format!("{name} {}", part.name.replace('_', " ")), Some(part))),
        );
    }
}

impl Column {
    /// The field of the outcome or of the indicator.
    pub fn field(&self) -> &'static str {
        self.field.name
    }

    /// Whether a cell of it says that its field is a group of fields: it is a part, or stands for the first
    /// part because no id is as it is.
    pub fn is_within(&self, text: &str) -> bool {
        let is_ref = matches!(single(&self.field.shape), Some(Shape::Ref(_)));
        let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let is_name = is_ref && !text.chars().all(is_id) && group(&self.field.shape).is_some();
        self.part.is_some() || is_name
    }

    /// The part of its field's group that a cell of it is: the one that a group needs, where it is no other.
    pub fn part(&self) -> &'static str {
        let needed = || group(&self.field.shape)?.fields.iter().find(|part| part.required);
        self.part.or_else(needed).map_or(self.field.name, |part| part.name)
    }

    /// Whether a cell of it holds several values.
    pub fn is_list(&self) -> bool {
        matches!(self.single(), Some(Shape::List(_)))
    }

    /// The word of a choice that is meant, in whatever letters.
    pub fn choice(&self, text: &str) -> Option<&'static str> {
        let Some(Shape::Choice(words)) = self.single() else {
            return None;
        };
        words.iter().map(|choice| choice.word).find(|word| word.eq_ignore_ascii_case(text))
    }

    /// The words of its choice.
    pub fn words(&self) -> Vec<&'static str> {
        match self.single() {
            Some(Shape::Choice(words)) => words.iter().map(|choice| choice.word).collect(),
            _ => Vec::new(),
        }
    }

    /// What its cells hold.
    pub fn own(&self) -> &'static Field {
        self.part.unwrap_or(self.field)
    }

    /// Whether each sheet of indicators has it.
    pub fn is_needed(&self) -> bool {
        self.field.required && self.part.is_none() && self.head != "id"
    }

    fn single(&self) -> Option<&'static Shape> {
        single(&self.own().shape)
    }
}

/// The form of a shape that one cell can hold.
fn single(shape: &'static Shape) -> Option<&'static Shape> {
    match shape {
        Shape::Record(_) => None,
        Shape::List(of) => single(of).map(|_| shape),
        Shape::Either(forms) => forms.iter().find_map(single),
        _ => Some(shape),
    }
}

/// The form of a shape that is a group of fields.
fn group(shape: &'static Shape) -> Option<&'static RecordShape> {
    match shape {
        Shape::Record(record) => Some(record),
        Shape::Either(forms) => forms.iter().find_map(group),
        _ => None,
    }
}
