//! Laid out: a file of which a layout is known, read by it.

use super::groups::{is_of_own_groups, without_companions};
use super::origin::Origin;
use super::roles::{Columns as Seen, Roles};
use super::table::Table;
use super::when;
use crate::parse::document::terms::Terms;
use crate::parse::kinds::layout::{Layout as Written, LayoutColumns, Others};
use crate::parse::series::columns::{self, Around, Columns};
use crate::parse::series::facets::tell_apart;
use crate::parse::series::filter::Filter;
use crate::parse::series::layout::{self, Layout};
use crate::parse::series::options::Options;
use crate::parse::series::periods::Periods;
use crate::parse::syntax::Word;
use crate::parse::syntax::sheet::Sheet;
use crate::parse::value::wording::folded;
use crate::source::{Diagnostics, Sources, Span, TrackedFiles};

/// A file and what its columns hold, by a layout or as it seems.
pub(super) struct LaidOut {
    /// The name of the layout, and the layout, where one is known.
    pub layout: Option<(String, Layout)>,
    pub table: Table,
    pub roles: Roles,
    /// Whether each row, or the file, has a period.
    pub is_dated: bool,
}

impl LaidOut {
    /// A table by the layout that fits it, or as it seems.
    ///
    /// # Errors
    /// A sentence that says what the file lacks.
    pub fn of(origin: &Origin, sources: &Sources, site: &Terms) -> Result<Self, String> {
        find(origin, sources, site).map_or_else(|| guessed(origin), Ok)
    }
}

/// The layout that knows most of a file's columns, if one fits it.
fn find(origin: &Origin, sources: &Sources, site: &Terms) -> Option<LaidOut> {
    let files = TrackedFiles::of(sources);
    let own = files.below("layouts").filter_map(|path| path.strip_suffix(".yaml"));
    let names = own.chain(layout::ours());
    let found = names.filter_map(|name| read(name, origin, &files, site));
    found.max_by_key(|(known, _)| *known).map(|(_, laid_out)| laid_out)
}

/// Most rows that are looked at.
const MOST_ROWS: usize = 60_000;

/// The file by one layout, and how many of its columns that knows.
fn read(
    name: &str,
    origin: &Origin,
    files: &TrackedFiles,
    site: &Terms,
) -> Option<(usize, LaidOut)> {
    let span = Span::new(origin.file, 0, 0);
    let word = |text: &str| Word { text: text.to_owned(), span };
    let mut out = Diagnostics::default();
    let layout = Layout::find(&word(name), files, &mut out)?;
    // Rows of everyone by columns that nobody knows are told apart better column by column.
    if layout.written.others.value == Some(Others::Everyone) {
        return None;
    }
    let options = Options { own: None, layout: Some(&layout) };
    let mut sheet = origin.open(options, files)?;
    let known = fitting(&layout, options, &sheet.heads)?;
    let told_apart = tell_apart(&mut sheet, options, site);
    let around = Around { facets: &told_apart, is_dated: true, is_stated: false, likely: None };
    let mut columns = Columns::read(&sheet.heads, around, options, site, &word("file"), &mut out)?;
    let heads = sheet.heads.iter().map(|head| head.text.clone()).collect();
    let line = sheet.records.line();
    let titles = std::mem::take(&mut sheet.titles);
    let rows = rows(&mut sheet, &mut columns, &Periods::of(options));
    let roles = Roles {
        period: columns.period,
        value: columns.value,
        numerator: columns.numerator,
        denominator: columns.denominator,
        groups: columns.groups.iter().map(|it| it.at).collect(),
        ..Roles::default()
    };
    let titled = layout.written.titled.value == Some(true);
    let is_dated = roles.period.is_some()
        || (titled && titles.iter().any(|title| when::within(title).is_some()));
    let is_cut = rows.len() >= MOST_ROWS;
    let table = Table {
        titles,
        line,
        heads,
        labels: None,
        rows,
        encoding: None,
        wide: None,
        added: 0,
        is_cut,
    };
    let is_read = !table.rows.is_empty();
    is_read.then(|| {
        (known, LaidOut { layout: Some((name.to_owned(), layout)), table, roles, is_dated })
    })
}

/// How many heads a layout knows, where it knows enough of them.
fn fitting(layout: &Layout, options: Options, heads: &[Word]) -> Option<usize> {
    let texts: Vec<String> = heads.iter().map(|head| head.text.clone()).collect();
    let known = known(layout, &texts);
    let is_named = layout.written.heads.is_written && options.is_heads(&texts);
    let is_enough = known > 2 || (is_named && known == 2);
    // Files of several publishers have years and values in common.
    let named = names(&layout.written);
    let is_whole = named.iter().all(|name| texts.iter().any(|head| folded(head) == *name));
    let is_half = known * 2 >= texts.iter().filter(|head| !head.is_empty()).count();
    let is_grouped = layout.written.columns.value.as_ref().is_some_and(|columns| {
        columns.group.entries().iter().any(|group| columns::find(heads, group).is_some())
    });
    (is_enough && (is_whole || is_half || is_grouped || !layout.names.is_empty())).then_some(known)
}

/// The rows that the layout reads, their periods as it means them.
fn rows(sheet: &mut Sheet, columns: &mut Columns, periods: &Periods) -> Vec<Vec<String>> {
    let (decoder, width) = (sheet.decoder, sheet.heads.len());
    let mut rows = Vec::new();
    sheet.each(&mut Diagnostics::default(), |records, _, _| {
        if Filter::all(&mut columns.filters, records, &decoder) {
            let cells = (0..width).map(|at| decoder.word(records.cell(at)).trim().to_owned());
            let mut cells: Vec<String> = cells.collect();
            if let Some(cell) = columns.period.map(|at| &mut cells[at])
                && let Ok(period) = periods.read(cell)
            {
                *cell = period.to_string();
            }
            rows.push(cells);
        }
        rows.len() < MOST_ROWS
    });
    rows
}

/// How many heads a layout knows.
fn known(layout: &Layout, heads: &[String]) -> usize {
    let named = names(&layout.written);
    let is_known = |head: &&String| {
        named.contains(&folded(head)) || layout.names.iter().any(|name| name.is_match(head))
    };
    heads.iter().filter(|head| !head.is_empty()).filter(is_known).count()
}

/// The heads that a layout names.
fn names(written: &Written) -> Vec<String> {
    let mut names: Vec<&str> = written.heads.entries().iter().map(String::as_str).collect();
    names.extend(written.columns.value.iter().flat_map(LayoutColumns::heads));
    names.extend(written.r#where.value.iter().flat_map(|it| &it.others).map(|(it, _)| &*it.text));
    names.extend(written.flags.value.iter().flat_map(|it| &it.others).map(|(it, _)| &*it.text));
    names.into_iter().map(folded).collect()
}

/// A file of no known layout, and what its columns seem to hold.
fn guessed(origin: &Origin) -> Result<LaidOut, String> {
    let name = origin.name();
    let mut table = Table::read(origin).ok_or_else(|| no_table(name))?;
    let seen = Roles::guess(&table, &Seen::of(&table));
    table.turn(seen.period.is_some() || stated(&table, name).is_some());
    let columns = Seen::of(&table);
    let mut roles = Roles::guess(&table, &columns);
    let is_free = |at: &usize| {
        let parts = [roles.period, roles.value, roles.numerator, roles.denominator];
        !parts.contains(&Some(*at)) && !roles.groups.contains(at)
    };
    let own = (0..table.heads.len()).filter(is_free).filter(|at| is_of_own_groups(&columns, *at));
    let own: Vec<usize> = own.collect();
    roles.groups.extend(&own);
    roles.own = own;
    without_companions(&table, &mut roles.groups);
    Ok(LaidOut { layout: None, table, roles, is_dated: false })
}

/// The period of a whole file, from its titles or its name.
pub(super) fn stated(table: &Table, name: &str) -> Option<String> {
    let titles = table.titles.iter().find_map(|title| when::within(title));
    titles.or_else(|| when::within(name)).map(|period| period.to_string())
}

fn no_table(name: &str) -> String {
    format!(
        "no line of {name} names columns above rows of numbers. A table has one line with the names of its columns, and below it a row for each period, group or place"
    )
}
