//! Workbook: all published numbers in one file for a spreadsheet, with what they mean: a sheet about the card,
//! one of its indicators, and one long table. Numbers are numbers there, and words are never formulas.

use super::datum::Datum;
use super::field;
use super::table::{Columns, rows};
use crate::chart::is_forbidden;
use crate::language::say;
use crate::page::Pages;
use crate::report::{Absence, IndicatorId, Source};
use crate::statistics::Value as Found;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use std::collections::BTreeSet;
use strum::VariantArray;

/// The widest column, in pixels: longer words run over or are cut on the screen.
const WIDEST: u32 = 420;

/// The most letters that a spreadsheet takes in a cell.
const LONGEST: usize = 32_767;

/// The columns of the sheet of indicators.
const INDICATOR: [&str; 16] = [
    "outcome",
    "indicator",
    "title",
    "measure",
    "place",
    "unit",
    "direction",
    "baseline_period",
    "baseline",
    "target_period",
    "target",
    "status",
    "latest_period",
    "latest",
    "source",
    "notes",
];

/// The whole workbook, the same bytes for the same card.
pub(in crate::site) fn workbook(pages: &Pages) -> Vec<u8> {
    write(pages).expect("rows, names and words are within what a workbook holds")
}

fn write(pages: &Pages) -> Result<Vec<u8>, XlsxError> {
    let edition = &pages.card().edition;
    // Without one it would be the time of this build.
    let day = ExcelDateTime::parse_from_str(&edition.published.to_string()).unwrap_or_default();
    let properties = DocProperties::new()
        .set_title(plain(&title(pages)))
        .set_author(plain(&pages.card().community.partnership))
        .set_creation_datetime(&day);
    let mut book = Workbook::new();
    book.set_properties(&properties);
    let mut names = BTreeSet::new();
    let mut sheet = |key: &str, fill: fn(&Pages, &mut Sheet) -> Result<(), XlsxError>| {
        let mut sheet = Sheet::new(name(&say!(pages.language, key), &mut names))?;
        fill(pages, &mut sheet)?;
        book.push_worksheet(sheet.finish(pages.language.right_to_left()));
        Ok::<_, XlsxError>(())
    };
    sheet("workbook-about", about)?;
    sheet("workbook-indicators", indicators)?;
    sheet("workbook-data", data)?;
    book.save_to_buffer()
}

/// Whose card it is, which one, and what each column and word of the other sheets means.
fn about(pages: &Pages, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let (card, language) = (pages.card(), &pages.language);
    sheet.heads(&[title(pages)])?;
    let licence = card.licence.as_ref();
    let mut said = |text: Option<&str>| sheet.row(&[text.into()]);
    said(card.community.notice.as_deref())?;
    let known = licence.is_some();
    let named = licence.map(|licence| licence.name.clone());
    said(Some(&say!(language, "downloads-lede", "known" = known, "licence" = named)))?;
    for address in [licence.and_then(|licence| licence.url.as_deref()), pages.base_url()] {
        if address.is_some() {
            said(address)?;
        }
    }
    let published = say!(
        language,
        "workbook-published",
        "date" = language.numbers().date(card.edition.published)
    );
    said(Some(&published))?;
    let columns = Columns::of_all(pages.published());
    let heads = columns.heads(card);
    for (key, heads) in
        [("workbook-indicators", INDICATOR.map(str::to_owned).to_vec()), ("workbook-data", heads)]
    {
        sheet.gap();
        sheet.heads(&[say!(language, key), say!(language, "workbook-means")])?;
        for head in &heads {
            let own = columns.breakdowns.iter().find(|at| field::column(card, **at) == *head);
            let means = match own {
                Some(at) => {
                    say!(language, "workbook-group", "breakdown" = &card.breakdowns[*at].title)
                }
                None => say!(language, "workbook-column", "column" = head),
            };
            sheet.row(&[head.as_str().into(), means.into()])?;
        }
    }
    sheet.gap();
    sheet.heads(&[say!(language, "workbook-absent"), say!(language, "workbook-means")])?;
    for why in Absence::VARIANTS {
        let word = why.into_str();
        sheet.row(&[word.into(), say!(language, "absent", "why" = word).into()])?;
    }
    Ok(())
}

/// One row an indicator: what it measures, what was promised, and where it stands.
fn indicators(pages: &Pages, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let card = pages.card();
    let titles = pages.others().map(|tag| format!("title_{tag}"));
    sheet.table(&INDICATOR.map(str::to_owned).into_iter().chain(titles).collect::<Vec<_>>())?;
    for (at, it) in card.indicators.iter().enumerate() {
        let finding = &pages.findings().indicators[at];
        let (baseline, latest, target) = (finding.baseline, finding.latest, it.target.as_ref());
        let when = |found: Option<Found>| found.map(|found| found.period.to_string()).into();
        let value = |found: Option<Found>| found.map(|found| found.value).into();
        let sources: Vec<String> = it.sources.iter().map(cited).collect();
        let in_others = |tag: &str| -> Datum<'_> {
            let mut titles = pages.titles(|card| &card.indicators[at].title);
            titles.find(|it| it.0 == tag).map(|it| it.1.to_owned()).into()
        };
        let row: [Datum; INDICATOR.len()] = [
            card.outcomes[it.outcome.0].slug.as_str().into(),
            it.slug.as_str().into(),
            it.title.as_str().into(),
            it.measure.as_str().into(),
            it.place.as_deref().unwrap_or(&card.community.name).into(),
            it.unit.word().into(),
            it.direction.into_str().into(),
            when(baseline),
            value(baseline),
            target.and_then(|target| target.period).map(|period| period.to_string()).into(),
            target.map(|target| target.value).into(),
            pages.status(IndicatorId(at)).word.into(),
            when(latest),
            value(latest),
            sources.join("; ").into(),
            it.notes.join(" ").into(),
        ];
        let titles = pages.others().map(in_others);
        sheet.row(&row.into_iter().chain(titles).collect::<Vec<_>>())?;
    }
    Ok(())
}

/// The long table: the same rows as `data/all.csv`.
fn data(pages: &Pages, sheet: &mut Sheet) -> Result<(), XlsxError> {
    let published = pages.published();
    let columns = Columns::of_all(published);
    sheet.table(&columns.heads(&published.card))?;
    let mut ids = (0..published.card.indicators.len()).map(IndicatorId);
    ids.try_for_each(|id| rows(published, &columns, (id, None), |row| sheet.row(row)))
}

fn title(pages: &Pages) -> String {
    let card = pages.card();
    format!("{} {}", card.community.partnership, card.edition.name)
}

fn cited(source: &Source) -> String {
    match &source.url {
        Some(url) => format!("{} ({url})", source.name),
        None => source.name.clone(),
    }
}

/// The name of a sheet as a workbook takes it, another than those that are there.
fn name(words: &str, taken: &mut BTreeSet<String>) -> String {
    let named = words.replace(['[', ']', ':', '*', '?', '/', '\\', '\''], " ");
    let cut: String = named.trim().chars().take(24).filter(|c| !is_forbidden(*c)).collect();
    let is_own = !cut.is_empty() && taken.insert(cut.to_lowercase());
    if is_own { cut } else { format!("{cut} {}", taken.len() + 1).trim().to_owned() }
}

/// A sheet being filled, row by row.
struct Sheet {
    sheet: Worksheet,
    next: u32,
    /// The columns of its table, where it is one.
    columns: u16,
    bold: Format,
    /// By the decimals that a number shows.
    numbers: [Format; 7],
}

impl Sheet {
    fn new(name: String) -> Result<Self, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        let decimals = |places: usize| match places {
            0 => "0".to_owned(),
            _ => format!("0.{}", "0".repeat(places)),
        };
        let numbers = std::array::from_fn(|places| Format::new().set_num_format(decimals(places)));
        Ok(Self { sheet, next: 0, columns: 0, bold: Format::new().set_bold(), numbers })
    }

    /// The heads of the whole sheet, which stay in sight and have filters.
    fn table(&mut self, heads: &[String]) -> Result<(), XlsxError> {
        self.heads(heads)?;
        self.columns = heads.len() as u16;
        self.sheet.set_freeze_panes(1, 0)?;
        Ok(())
    }

    fn heads(&mut self, heads: &[String]) -> Result<(), XlsxError> {
        for (column, head) in (0..).zip(heads) {
            self.sheet.write_string_with_format(self.next, column, plain(head), &self.bold)?;
        }
        self.next += 1;
        Ok(())
    }

    fn gap(&mut self) {
        self.next += 1;
    }

    fn row(&mut self, row: &[Datum]) -> Result<(), XlsxError> {
        for (column, datum) in (0..).zip(row) {
            match datum {
                Datum::Empty => {}
                Datum::Text(text) => {
                    self.sheet.write_string(self.next, column, plain(text))?;
                }
                Datum::Number(number) => {
                    let nearest = number.to_string().parse::<f64>().unwrap_or(f64::NAN);
                    let format = self.numbers.get(number.scale() as usize);
                    let format = format.unwrap_or(&self.numbers[self.numbers.len() - 1]);
                    self.sheet.write_number_with_format(self.next, column, nearest, format)?;
                }
            }
        }
        self.next += 1;
        Ok(())
    }

    fn finish(mut self, right_to_left: bool) -> Worksheet {
        if self.columns > 0 {
            let last = self.next.saturating_sub(1);
            // Fails only where the sheet has no such cells.
            let _ = self.sheet.autofilter(0, 0, last, self.columns - 1);
        }
        self.sheet.set_autofit_max_width(WIDEST);
        self.sheet.autofit();
        self.sheet.set_right_to_left(right_to_left);
        self.sheet
    }
}

/// As much of a text as a cell takes, which counts UTF-16 units, with a mark in place of what XML forbids.
fn plain(text: &str) -> String {
    let mut units = 0;
    let fitting = text.chars().take_while(|c| {
        units += c.len_utf16();
        units <= LONGEST
    });
    fitting.map(|c| if c != '\n' && is_forbidden(c) { '\u{fffd}' } else { c }).collect()
}
