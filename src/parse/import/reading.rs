//! Reading: how a file is read, as far as it can be told from the file alone.

use super::alike::Alike;
use super::cell::Profile;
use super::choice::{self, Choice};
use super::groups::{Groups, Needed};
use super::laid_out::{LaidOut, stated};
use super::origin::Origin;
use super::roles::{Columns, Roles};
use super::table::Table;
use super::unit::{self, Unit};
use super::vocabulary;
use crate::parse::card::site::Site;
use crate::parse::series::layout::Layout;
use crate::parse::value::wording::capitalised;
use crate::source::{FileId, Sources};

/// A file, and how it is read.
pub(super) struct Reading {
    /// The files of its form.
    pub alike: Alike,
    /// The sheet of a workbook that has several, and the others.
    pub sheet: Option<(String, Vec<String>)>,
    pub table: Table,
    pub columns: Columns,
    pub roles: Roles,
    pub groups: Groups,
    pub choice: Choice,
    /// The layout that reads it, by its name.
    pub layout: Option<(String, Layout)>,
    /// Whether the layout finds its periods.
    pub is_dated: bool,
    /// The period of the whole file, where it has no column of them, and whether the file says it.
    pub period: Option<(String, bool)>,
    pub unit: Unit,
    pub marks: Marks,
    /// What its values hold.
    pub values: Profile,
    /// What stands above its values: the head, then titles and chosen words.
    pub told: Vec<String>,
}

/// What is known before a file is looked at.
#[derive(Default)]
pub(super) struct Known {
    /// Breakdowns that other files need already.
    pub breakdowns: Vec<Needed>,
    /// Words of columns whose rows are meant.
    pub words: Vec<(String, String)>,
    /// Files whose names say that they are of the same form.
    pub beside: Vec<FileId>,
}

/// The marks within its numbers.
#[derive(Default)]
pub(super) struct Marks {
    /// As it is written after `thousands`.
    pub thousands: Option<&'static str>,
    pub has_comma: bool,
}

impl Reading {
    /// How a file of the site is read.
    ///
    /// # Errors
    /// A sentence that says what the file lacks.
    pub fn of(file: FileId, sources: &Sources, site: &Site, known: &Known) -> Result<Self, String> {
        let origins = Origin::all(file, sources.file(file))?;
        let readings = origins.iter().map(|origin| Self::at(origin, sources, site, known));
        let (read, unread): (Vec<_>, Vec<_>) = readings.partition(Result::is_ok);
        let read = read.into_iter().flatten().enumerate();
        let best =
            read.max_by_key(|(at, reading)| (reading.choice.rows.len(), std::cmp::Reverse(*at)));
        let why = || unread.into_iter().find_map(Result::err).unwrap_or_default();
        best.map(|(_, reading)| reading).ok_or_else(why)
    }

    /// How a table is read.
    fn at(origin: &Origin, sources: &Sources, site: &Site, known: &Known) -> Result<Self, String> {
        let name = origin.name();
        let mut laid_out = LaidOut::of(origin, sources, &site.terms)?;
        let alike = Alike::join(&mut laid_out, origin, sources, &site.terms, &known.beside);
        let LaidOut { layout, table, roles, is_dated } = laid_out;
        let columns = Columns::of(&table);
        let value = roles.value.ok_or_else(|| no_values(name, &table))?;
        let laid_out = layout.as_ref().map(|(_, it)| &it.written);
        let groups = Groups::of(&columns, &roles, laid_out, &site.terms, &known.breakdowns);
        let community = site.community.as_ref().map_or("", |it| it.name.as_str());
        let choice = choice::choose(&table, &columns, &roles, &groups, (community, &known.words));
        let told = told(&table, &columns, value, &choice, name);
        let values = choice.rows.iter().map(|row| table.rows[*row][value].as_str());
        let mut values = Profile::of(values);
        let marks = marks(&table, &columns, &roles);
        if marks.thousands == Some("\".\"") {
            values.whole = values.numbers;
        }
        let is_count = roles.is_count || (marks.thousands.is_some() && values.is_whole());
        // What its layout multiplies is a share.
        if layout.as_ref().is_some_and(|(_, it)| it.written.times.value.is_some()) {
            values.percent_signs = values.numbers.max(1);
        }
        let unit = unit::guess(&values, &told, is_count, roles.denominator.is_some());
        let sheet = origin.sheet.as_ref().filter(|_| !origin.others.is_empty());
        let sheet = sheet.map(|(name, _)| (name.text.clone(), origin.others.clone()));
        let period = roles.period.is_none().then(|| period_of(&table, name, site));
        Ok(Self {
            alike,
            sheet,
            table,
            columns,
            roles,
            groups,
            choice,
            layout,
            is_dated,
            period,
            unit,
            marks,
            values,
            told,
        })
    }

    /// Whether one column of the file holds the values.
    pub fn is_of_one_column(&self) -> bool {
        self.roles.value.is_some_and(|at| at < self.table.width())
    }

    /// The column of periods, where the file has one.
    pub fn column_of_periods(&self) -> Option<usize> {
        self.roles.period.filter(|at| *at < self.table.width())
    }

    /// Whether the periods stand in the names of files.
    pub fn is_named(&self) -> bool {
        let is_added = self.roles.period.is_some_and(|at| at >= self.table.width());
        is_added && self.table.wide.as_ref().is_none_or(|wide| !wide.is_years)
    }

    /// What the numbers are called, as far as the file says.
    pub fn title(&self) -> Option<String> {
        const GENERAL: &str = "value, data, rate, percent, percentage, pct, estimate, score, wert, obs value, metric value, number, count, data value";
        let own = vocabulary::head(&self.told[0]);
        let is_own =
            own.len() > 3 && GENERAL.split(", ").all(|it| it != own) && self.is_of_one_column();
        let titles = self.table.titles.first().filter(|_| self.table.titles.len() < 6);
        let titled = titles.map(|title| without_period(title));
        let text = if is_own { Some(readable(&self.told[0])) } else { titled };
        text.filter(|text| text.chars().filter(|c| c.is_alphabetic()).count() > 3)
    }
}

/// What stands above the values: the head, then titles, words of all rows, chosen words and the file's name.
fn told(
    table: &Table,
    columns: &Columns,
    value: usize,
    choice: &Choice,
    name: &str,
) -> Vec<String> {
    let label = table.labels.as_ref().map_or(&table.heads[value], |labels| &labels[value]);
    let mut told = vec![label.clone()];
    told.extend(table.titles.iter().take(6).cloned());
    told.extend(units(table, columns));
    told.extend(choice.chosen.iter().map(|it| it.word.clone()));
    told.push(name.to_owned());
    told
}

/// The period of a file without a column of them, and whether the file says it; else the year of the card.
fn period_of(table: &Table, name: &str, site: &Site) -> (String, bool) {
    let year = site.edition.as_ref().map_or(2025, |edition| edition.published.year());
    let said = stated(table, name).map(|period| (period, true));
    said.unwrap_or_else(|| (year.to_string(), false))
}

/// The words of columns that say of all rows what they are counted in.
fn units(table: &Table, columns: &Columns) -> Vec<String> {
    let is_unit = |at: &usize| {
        columns.profiles[*at].is_constant()
            && vocabulary::holds(
                &columns.heads[*at],
                "format, unit, measure, metric, indicator, series",
            )
    };
    let at = (0..table.heads.len()).filter(is_unit);
    at.flat_map(|at| columns.profiles[at].told().next().map(str::to_owned)).collect()
}

/// A head as words.
fn readable(head: &str) -> String {
    let text = match head.contains(' ') {
        true => head.split_whitespace().collect::<Vec<_>>().join(" "),
        false => vocabulary::head(head),
    };
    capitalised(text.trim_start_matches('%').trim())
}

/// A title without the period that it ends in.
fn without_period(title: &str) -> String {
    let digits = |c: char| c.is_ascii_digit() || " ,-–—/()".contains(c);
    title.trim_end_matches(digits).trim().chars().take(100).collect()
}

/// How the numbers of a file are written.
fn marks(table: &Table, columns: &Columns, roles: &Roles) -> Marks {
    let parts = [roles.value, roles.numerator, roles.denominator].into_iter().flatten();
    let mut parts: Vec<&Profile> = parts.map(|at| &columns.profiles[at]).collect();
    if let Some(wide) = &table.wide {
        parts.extend(wide.columns.iter().map(|at| &columns.profiles[*at]));
    }
    let grouped = parts.iter().find_map(|it| it.grouped);
    let has_comma = grouped.is_none() && parts.iter().any(|it| it.comma);
    // Two German columns hold no comma that would tell what 1.234 is.
    let is_continental =
        has_comma || table.heads.iter().any(|head| ["Jahr", "Wert"].contains(&&**head));
    let has_points = parts.iter().any(|it| it.has_points(is_continental));
    let thousands = match grouped {
        Some(',') => Some("\",\""),
        Some('\'' | '’') => Some("\"'\""),
        Some(c) if c.is_whitespace() => Some("space"),
        _ if has_points => Some("\".\""),
        _ => None,
    };
    Marks { thousands, has_comma: has_comma && !has_points }
}

fn no_values(name: &str, table: &Table) -> String {
    let heads: Vec<&str> =
        table.heads.iter().filter(|it| !it.is_empty()).take(8).map(String::as_str).collect();
    format!(
        "no column of {name} holds numbers that can be an indicator's values; its columns, in line {}, are {}",
        table.line,
        heads.join(", ")
    )
}
