//! Table: what a translator fills in: a row for each text, and for each line of a story; and what comes back of it.

use super::{Text, Translation};
use std::collections::BTreeMap;

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The path of the document.
    pub document: String,
    /// The place of the text in it; of a story, the number of a line that is not empty.
    pub at: String,
    /// What it is in the site's first language.
    pub first: String,
    /// What it is in the other; empty where it is not said there.
    pub said: String,
    /// What is to be done.
    pub state: State,
}

impl Row {
    /// By what it is known: its document and its place, or its words where it has no place.
    fn key(&self) -> (String, String) {
        let at = if self.at.is_empty() { self.first.trim() } else { &self.at };
        (self.document.clone(), at.to_owned())
    }
}

/// What is to be done with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is translated.
    Done,
    /// It is not translated.
    Missing,
    /// It was changed after it was translated.
    Changed,
    /// It is a name: nothing, unless it has another one in the language.
    Name,
}

/// What came of a table.
#[derive(Debug, Default)]
pub struct Taken {
    /// How many texts are said otherwise than before.
    pub changed: usize,
    /// Rows of texts that are not there, or are others now: by document, place and text.
    pub unknown: Vec<Row>,
    /// Stories of which not every line is translated, by their documents.
    pub partial: Vec<String>,
}

/// The lines of a story that are not empty.
fn lines(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.trim().is_empty()).collect()
}

impl Text {
    fn state(&self) -> State {
        match &self.said {
            Some(_) if self.is_changed() => State::Changed,
            Some(_) => State::Done,
            None if self.is_name => State::Name,
            None => State::Missing,
        }
    }

    /// The rows of a text; a story that is told in other lines than the first language has none.
    fn rows(&self) -> Vec<Row> {
        let row = |at: String, first: &str, said: &str| Row {
            document: self.document.clone(),
            at,
            first: first.to_owned(),
            said: said.to_owned(),
            state: self.state(),
        };
        let said = self.said.as_deref().unwrap_or_default();
        if !self.is_story() {
            return vec![row(self.at.clone(), &self.first, said)];
        }
        let (first, said) = (lines(&self.first), lines(said));
        if !said.is_empty() && said.len() != first.len() {
            return Vec::new();
        }
        let said = said.into_iter().chain(std::iter::repeat(""));
        (1..)
            .zip(first.into_iter().zip(said))
            .map(|(at, (first, said))| row(at.to_string(), first, said))
            .collect()
    }
}

impl Translation {
    /// The table of all texts.
    pub fn rows(&self) -> Vec<Row> {
        self.texts.iter().flat_map(Text::rows).collect()
    }

    /// Takes in a table that was filled in.
    pub fn take(&mut self, rows: Vec<Row>) -> Taken {
        let mut taken = Taken::default();
        let mut given: BTreeMap<(String, String), Row> = BTreeMap::new();
        for row in rows.into_iter().filter(|row| !row.said.trim().is_empty()) {
            given.insert(row.key(), row);
        }
        for text in &mut self.texts {
            let own: Vec<Option<Row>> = text
                .rows()
                .into_iter()
                .map(|row| {
                    let key = row.key();
                    given.get(&key).filter(|it| it.first.trim() == row.first.trim())?;
                    given.remove(&key)
                })
                .collect();
            let said: Option<Vec<Row>> = own.iter().cloned().collect();
            match said.filter(|rows| !rows.is_empty()) {
                Some(rows) => taken.changed += usize::from(text.say(&rows)),
                None if own.iter().any(Option::is_some) => {
                    taken.partial.push(text.document.clone())
                }
                None => {}
            }
        }
        taken.unknown = given.into_values().collect();
        taken
    }
}

impl Text {
    /// Says the text as rows do, each of a line; whether that is another text than before.
    fn say(&mut self, rows: &[Row]) -> bool {
        let said = match self.is_story() {
            false => rows[0].said.trim().to_owned(),
            true => {
                let mut rows = rows.iter();
                let line = |line: &str| match line.trim().is_empty() {
                    true => String::new(),
                    false => rows.next().map_or(String::new(), |row| said_as(line, &row.said)),
                };
                let lines: Vec<String> = self.first.lines().map(line).collect();
                lines.join("\n") + "\n"
            }
        };
        let is_other = self.said.as_ref() != Some(&said);
        self.is_new |= is_other;
        (self.is_own, self.said) = (true, Some(said));
        self.note();
        is_other
    }
}

/// A line with the blanks before it that the first language has: they tell what belongs to a list.
fn said_as(line: &str, said: &str) -> String {
    let blanks = &line[..line.len() - line.trim_start().len()];
    format!("{blanks}{}", said.trim())
}
