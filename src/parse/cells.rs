//! Cells: a table's row read into an observation, cell by cell.

use super::columns::{Columns, same, texts};
use super::encoding::Decoder;
use super::inline::{grouped_comparison, whose};
use super::item::Record;
use super::nearest::nearest;
use super::reader::brief;
use super::records::Records;
use super::scalar::{number_fault, period_fault, whole};
use super::series::Row;
use super::shape::{COUNT, NUMBER, Shape, one_of};
use super::site::Site;
use super::{figure, number, period};
use crate::report::{Break, BreakdownId, GroupId, Period, Population, Unit, Value};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use std::collections::HashMap;

/// Reads the rows of one table.
pub(crate) struct Cells<'a> {
    columns: Columns,
    decoder: Decoder,
    site: &'a Site,
    whom: &'a Population,
    missing: Vec<String>,
    suppressed: Vec<String>,
    school_years: bool,
    /// For each column of groups, what its words mean: a group, everyone, or nothing known.
    meanings: Vec<HashMap<Box<[u8]>, Meaning>>,
    periods: HashMap<Box<[u8]>, Period>,
    /// The first value with a percent sign, and how many there are.
    percent_signs: Option<(Diagnostic, usize)>,
}

#[derive(Clone, Copy)]
enum Meaning {
    Everyone,
    Group(GroupId),
    Unknown,
}

impl<'a> Cells<'a> {
    /// A reader of rows; `None`, and the mistakes told, where the options name unknown groups.
    pub fn new(
        columns: Columns,
        options: Option<&Record>,
        decoder: Decoder,
        site: &'a Site,
        whom: &'a Population,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let list = |name: &str| options.map_or_else(Vec::new, |o| texts(o.list(name)));
        let mut meanings = vec![HashMap::new(); columns.groups.len()];
        for (at, (_, breakdown)) in columns.groups.iter().enumerate() {
            meanings[at].insert(Box::default(), Meaning::Everyone);
            for word in list("everyone") {
                meanings[at].insert(word.as_bytes().into(), Meaning::Everyone);
            }
            let words = options.and_then(|o| o.record("groups"));
            let slug = &site.breakdowns[*breakdown].slug;
            let own = words.and_then(|w| w.others.iter().find(|(n, _)| n.text() == Some(slug)));
            if let Some(cells) = own.and_then(|(_, item)| item.record()) {
                for (word, id) in &cells.others {
                    let group = site.group_ids[*breakdown].find(
                        id.text().unwrap_or_default(),
                        id.span,
                        out,
                    )?;
                    let word = word.text().unwrap_or_default().trim();
                    let group = GroupId(group as u16);
                    meanings[at].insert(word.as_bytes().into(), Meaning::Group(group));
                }
            }
        }
        unused_words(options, &columns, site, out);
        Some(Self {
            missing: list("missing"),
            suppressed: list("suppressed"),
            school_years: options
                .and_then(|o| o.flag("school_years"))
                .unwrap_or(false),
            columns,
            decoder,
            site,
            whom,
            meanings,
            periods: HashMap::new(),
            percent_signs: None,
        })
    }

    /// The row at hand; `None` where it is not wanted, or where a mistake in it has been told.
    pub fn row(
        &mut self,
        records: &Records,
        breaks: &mut Vec<Break>,
        unit: &Unit,
        out: &mut Diagnostics,
    ) -> Option<Row> {
        if !self.wanted(records) {
            return None;
        }
        let population = self.population(records, out);
        let period = self.period(records, out);
        let value = self.value(records, unit, out);
        let numerator = self.count(records, self.columns.numerator, "numerator", out);
        let denominator = self.count(records, self.columns.denominator, "denominator", out);
        let (period, value) = (period?, value?);
        if let Some(note) = self.text(records, self.columns.break_note) {
            let before = period;
            if !breaks.iter().any(|b| b.before == before) {
                breaks.push(Break { before, note });
            }
        }
        Some(Row {
            population: population?,
            period,
            value,
            numerator: numerator?,
            denominator: denominator?,
            standard_error: self.standard_error(records, out)?,
            provisional: self.provisional(records, out)?,
            note: self.text(records, self.columns.note).map(Into::into),
            span: records.span(self.columns.value?),
        })
    }

    /// Tells what was read over, once for the whole table.
    pub fn finish(self, out: &mut Diagnostics) {
        if let Some((mut first, count)) = self.percent_signs {
            if count > 1 {
                first = first.help(format!("The table has {count} values with a percent sign."));
            }
            out.push(first);
        }
    }

    fn wanted(&self, records: &Records) -> bool {
        self.columns.filters.iter().all(|(at, words)| {
            let cell = self.decoder.text(records.cell(*at));
            words.iter().any(|word| word == cell.trim())
        })
    }

    fn text(&self, records: &Records, at: Option<usize>) -> Option<String> {
        let cell = self.decoder.text(records.cell(at?));
        let text = cell.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn population(&mut self, records: &Records, out: &mut Diagnostics) -> Option<Population> {
        let mut parts = Vec::new();
        let mut good = true;
        for (index, (at, breakdown)) in self.columns.groups.iter().enumerate() {
            let cell = records.cell(*at);
            let meaning = match self.meanings[index].get(cell) {
                Some(meaning) => *meaning,
                None => {
                    let word = self.decoder.text(cell);
                    let meaning = self.meaning(&word, *breakdown);
                    if let Meaning::Unknown = meaning
                        && self.site.group_ids[*breakdown].is_whole()
                    {
                        out.push(self.unknown_group(&word, records.span(*at), *breakdown));
                    }
                    self.meanings[index].insert(cell.into(), meaning);
                    meaning
                }
            };
            match meaning {
                Meaning::Everyone => {}
                Meaning::Group(group) => parts.push((BreakdownId(*breakdown as u16), group)),
                Meaning::Unknown => good = false,
            }
        }
        if !good {
            return None;
        }
        let population = whose(parts, self.whom);
        if population.is_none() {
            out.push(grouped_comparison(records.row_span()));
        }
        population
    }

    /// What a word in a column of groups means: a group's id or title.
    fn meaning(&self, word: &str, breakdown: usize) -> Meaning {
        let word = word.trim();
        if word.is_empty() {
            return Meaning::Everyone;
        }
        let groups = &self.site.breakdowns[breakdown].groups;
        let found = groups
            .iter()
            .position(|g| g.slug == word || g.title == word)
            .or_else(|| {
                groups
                    .iter()
                    .position(|g| same(&g.slug, word) || same(&g.title, word))
            });
        found.map_or(Meaning::Unknown, |at| Meaning::Group(GroupId(at as u16)))
    }

    fn unknown_group(&self, word: &str, span: Span, breakdown: usize) -> Diagnostic {
        let breakdown = &self.site.breakdowns[breakdown];
        let message = format!(
            "“{}” is no group of the breakdown `{}`; rows with it are not read.",
            brief(word),
            breakdown.slug
        );
        let words = breakdown.groups.iter().map(|g| g.slug.as_str());
        let mut diagnostic = Diagnostic::new(Code::UnknownId, span, message)
            .expected(one_of(words.clone().take(12)))
            .help(format!(
                "Under `series`, say what it means: `groups: {{ {}: {{ \"{}\": … }} }}`, or leave its rows out with `where`.",
                breakdown.slug,
                brief(word)
            ));
        if let Some(near) = nearest(word, words) {
            diagnostic = diagnostic.replacement(near);
        }
        diagnostic
    }

    fn period(&mut self, records: &Records, out: &mut Diagnostics) -> Option<Period> {
        let at = self.columns.period?;
        let cell = records.cell(at);
        if let Some(period) = self.periods.get(cell) {
            return Some(*period);
        }
        let text = self.decoder.text(cell);
        match period::read(&text) {
            Ok(period) => {
                let period = match period {
                    Period::Year(year) if self.school_years => Period::SchoolYear(year),
                    other => other,
                };
                self.periods.insert(cell.into(), period);
                Some(period)
            }
            Err(fault) => {
                let fault = period_fault(fault);
                out.push(fault.diagnostic(records.span(at), "period", &Shape::Period, &text));
                None
            }
        }
    }

    fn value(&mut self, records: &Records, unit: &Unit, out: &mut Diagnostics) -> Option<Value> {
        let at = self.columns.value?;
        let cell = self.decoder.text(records.cell(at));
        let text = cell.trim();
        if text.is_empty() || self.missing.iter().any(|word| word == text) {
            return Some(Value::Missing);
        }
        if self.suppressed.iter().any(|word| word == text) {
            return Some(Value::Suppressed);
        }
        let fault = match figure::read(text) {
            Ok(value) => return Some(value),
            Err(fault) => fault,
        };
        let span = records.span(at);
        if let (number::Fault::Percent(value), Unit::Percent { .. }) = (&fault, unit) {
            let count = self.percent_signs.as_ref().map_or(0, |(_, count)| *count);
            let first = self.percent_signs.take().map(|(first, _)| first);
            let first = first.unwrap_or_else(|| percent_sign(text, *value, span));
            self.percent_signs = Some((first, count + 1));
            return Some(Value::Number(*value));
        }
        let unknown_word = fault == number::Fault::NotANumber;
        let mut diagnostic = number_fault(fault).diagnostic(span, "value", &Shape::Figure, text);
        if unknown_word {
            diagnostic = diagnostic.help(format!(
                "Under `series`, say what it means: `missing: [ \"{0}\" ]` or `suppressed: [ \"{0}\" ]`.",
                brief(text)
            ));
        }
        out.push(diagnostic);
        None
    }

    /// Whether a word means that a count is not there.
    fn is_nothing(&self, text: &str) -> bool {
        text.is_empty()
            || self.missing.iter().any(|word| word == text)
            || self.suppressed.iter().any(|word| word == text)
    }

    /// A count; the outer `None` where a mistake has been told.
    fn count(
        &self,
        records: &Records,
        at: Option<usize>,
        name: &str,
        out: &mut Diagnostics,
    ) -> Option<Option<u64>> {
        let Some(at) = at else { return Some(None) };
        let cell = self.decoder.text(records.cell(at));
        let text = cell.trim();
        if self.is_nothing(text) {
            return Some(None);
        }
        match whole(text, 0, super::shape::LARGEST as u64) {
            Ok(count) => Some(Some(count)),
            Err(fault) => {
                out.push(fault.diagnostic(records.span(at), name, &COUNT, text));
                None
            }
        }
    }

    fn standard_error(
        &self,
        records: &Records,
        out: &mut Diagnostics,
    ) -> Option<Option<rust_decimal::Decimal>> {
        let Some(at) = self.columns.standard_error else {
            return Some(None);
        };
        let cell = self.decoder.text(records.cell(at));
        let text = cell.trim();
        if self.is_nothing(text) {
            return Some(None);
        }
        match number::read(text) {
            Ok(number) if !number.is_sign_negative() => Some(Some(number)),
            Ok(_) => {
                let fault = number_fault(number::Fault::NotANumber);
                out.push(fault.diagnostic(records.span(at), "standard_error", &NUMBER, text));
                None
            }
            Err(fault) => {
                let fault = number_fault(fault);
                out.push(fault.diagnostic(records.span(at), "standard_error", &NUMBER, text));
                None
            }
        }
    }

    fn provisional(&self, records: &Records, out: &mut Diagnostics) -> Option<bool> {
        let Some(at) = self.columns.provisional else {
            return Some(false);
        };
        let cell = self.decoder.text(records.cell(at));
        match cell.trim().to_lowercase().as_str() {
            "" | "false" | "no" | "0" => Some(false),
            "true" | "yes" | "1" | "x" | "provisional" => Some(true),
            other => {
                let message = format!("`provisional` is “{}”.", brief(other));
                out.push(
                    Diagnostic::new(Code::BadValue, records.span(at), message)
                        .expected("true or false, or nothing"),
                );
                None
            }
        }
    }
}

fn percent_sign(text: &str, value: rust_decimal::Decimal, span: Span) -> Diagnostic {
    let message = format!("“{}” is read as {value} percent.", brief(text));
    Diagnostic::new(Code::PercentSign, span, message)
        .expected("a number without a percent sign")
        .replacement(value.to_string())
}

/// Breakdowns under `groups` that no column of the table holds.
fn unused_words(options: Option<&Record>, columns: &Columns, site: &Site, out: &mut Diagnostics) {
    let Some(words) = options.and_then(|o| o.record("groups")) else {
        return;
    };
    for (name, _) in &words.others {
        let id = name.text().unwrap_or_default();
        let Some(at) = site.breakdown_ids.find(id, name.span, out) else {
            continue;
        };
        if columns.groups.iter().all(|(_, breakdown)| *breakdown != at) {
            let message = format!(
                "No column of the table holds the breakdown `{}`.",
                brief(id)
            );
            out.push(
                Diagnostic::new(Code::MissingColumn, name.span, message)
                    .expected("a breakdown that the table has")
                    .help("Name its column under `columns`."),
            );
        }
    }
}
