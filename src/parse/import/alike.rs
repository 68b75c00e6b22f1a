//! Alike: the files of one form that lie beside a file, one a year, and the pattern that names them all.

use super::laid_out::LaidOut;
use super::origin::{Origin, name_of};
use super::when;
use crate::parse::document::terms::Terms;
use crate::parse::value::wording::{brief, same};
use crate::source::{FileId, Sources};
use std::collections::BTreeSet;

/// Whether two names are those of files of one form: they differ in their periods alone.
pub fn is_alike(one: &str, other: &str) -> bool {
    let form = |name: &str| name.replace(|c: char| c.is_ascii_digit(), "0");
    one != other
        && form(one) == form(other)
        && [one, other].iter().all(|it| when::within(it).is_some())
}

/// The pattern that fits several names and none of the strangers; if it can, it fits other years too.
pub(super) fn pattern(names: &[&str], strangers: &[&str]) -> Option<String> {
    let (first, others) = names.split_first()?;
    let agree = |end: &dyn Fn(&str) -> bool| others.iter().all(|it| end(it));
    let parts = || first.char_indices().map(|(at, _)| first.split_at(at));
    let start =
        parts().map(|(start, _)| start).rfind(|start| agree(&|it| it.starts_with(start)))?;
    let end = parts().map(|(_, end)| end).find(|end| agree(&|it| it.ends_with(end)))?;
    let digits = |c: char| c.is_ascii_digit();
    let fits = |name: &str, (start, end): (&str, &str)| {
        name.strip_prefix(start).is_some_and(|rest| rest.ends_with(end))
    };
    let wide = (start.trim_end_matches(digits), end.trim_start_matches(digits));
    let mut patterns = [wide, (start, end)].into_iter();
    let found = patterns.find(|parts| !strangers.iter().any(|name| fits(name, *parts)))?;
    (!first.contains('*')).then(|| format!("{}*{}", found.0, found.1))
}

/// What was found of the files beside a file.
#[derive(Default)]
pub(super) struct Alike {
    /// Those that are read with it.
    pub files: Vec<FileId>,
    /// Why others are not, a line each.
    pub left: Vec<String>,
}

impl Alike {
    /// Takes in the rows of the files that are laid out as this one.
    pub fn join(
        own: &mut LaidOut,
        origin: &Origin,
        sources: &Sources,
        site: &Terms,
        beside: &[FileId],
    ) -> Self {
        let mut alike = Self::default();
        // Years that stand side by side are the heads, which differ from file to file.
        if own.table.wide.as_ref().is_some_and(|wide| wide.is_years) {
            return alike;
        }
        let mut told = own.periods(origin.name());
        let mut joined = Vec::new();
        for file in beside {
            let name = name_of(sources.file(*file));
            match laid_out_as(own, origin, *file, sources, site) {
                Err(why) => alike.left.push(format!("{name} is not read with it: {why}")),
                Ok(other) => {
                    let periods = other.periods(name);
                    match periods.intersection(&told).next() {
                        Some(period) => alike.left.push(format!(
                            "{name} is not read with it: both tell of {}",
                            brief(period)
                        )),
                        None => {
                            told.extend(periods);
                            alike.files.push(*file);
                            joined.push((name, other));
                        }
                    }
                }
            }
        }
        if !joined.is_empty() {
            own.take_in(origin.name(), joined);
        }
        alike
    }
}

/// The file beside, where it is laid out as the first.
fn laid_out_as(
    first: &LaidOut,
    origin: &Origin,
    file: FileId,
    sources: &Sources,
    site: &Terms,
) -> Result<LaidOut, String> {
    let origins = Origin::all(file, sources.file(file))?;
    let sheet = |it: &Origin| it.sheet.as_ref().map(|(name, _)| name.text.clone());
    let is_only = origins.len() == 1 && origin.others.is_empty();
    let its = origins.iter().find(|it| is_only || sheet(it) == sheet(origin));
    let its = its
        .ok_or_else(|| format!("it has no sheet {}", brief(&sheet(origin).unwrap_or_default())))?;
    let other = LaidOut::of(its, sources, site)?;
    let layout = |it: &LaidOut| it.layout.as_ref().map(|(name, _)| name.clone());
    if layout(first) != layout(&other) {
        return Err("its columns are laid out otherwise".to_owned());
    }
    if other.layout.is_some() {
        return Ok(other);
    }
    let lacks = |one: &LaidOut, other: &LaidOut| {
        let has = |head: &&String| other.table.heads.iter().any(|it| same(it, head));
        one.table.heads.iter().find(|head| !has(head)).cloned()
    };
    match (lacks(first, &other), lacks(&other, first)) {
        (None, None) if first.table.heads.len() == other.table.heads.len() => Ok(other),
        (Some(head), _) => Err(format!("it has no column “{}”", brief(&head))),
        (_, Some(head)) => Err(format!("it has a column “{}” as well", brief(&head))),
        _ => Err("its columns are others".to_owned()),
    }
}

impl LaidOut {
    /// The periods that it tells of, as they are written: in its column, or in its name.
    fn periods(&self, name: &str) -> BTreeSet<String> {
        match self.roles.period {
            Some(at) => {
                self.table.column(at).filter(|it| !it.is_empty()).map(str::to_owned).collect()
            }
            None => when::within(name).iter().map(ToString::to_string).collect(),
        }
    }

    /// Takes in the rows of others that are laid out alike; where no column holds periods, one is added of
    /// those in their names.
    fn take_in(&mut self, name: &str, others: Vec<(&str, Self)>) {
        let is_named = self.roles.period.is_none();
        let mut rows = Vec::new();
        let own = std::mem::take(&mut self.table.rows);
        // Heads of other years, which a layout knows, stand in another order.
        let others = others.into_iter().filter(|(_, it)| it.table.heads == self.table.heads);
        let others = others.map(|(name, other)| (name, other.table.rows));
        for (name, those) in std::iter::once((name, own)).chain(others) {
            let period = when::within(name).filter(|_| is_named).map(|it| it.to_string());
            rows.extend(those.into_iter().map(|mut row| {
                row.extend(period.clone());
                row
            }));
        }
        self.table.rows = rows;
        if is_named {
            self.roles.period = Some(self.table.heads.len());
            self.table.add("Year");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_form_have_a_pattern_that_fits_other_years_and_no_strangers() {
        for (names, strangers, fitting) in [
            (&["grad-2021.csv", "grad-2022.csv"][..], &["notes.csv"][..], Some("grad-*.csv")),
            (&["a_2018-19_x.csv", "a_2019-20_x.csv"], &["a_x.csv"], Some("a_*_x.csv")),
            (&["grad-2021.csv", "grad-2022.csv"], &["grad-2019.csv"], Some("grad-202*.csv")),
            (&["grad-2019.csv", "grad-2022.csv"], &["grad-2021.csv"], None),
        ] {
            assert_eq!(pattern(names, strangers).as_deref(), fitting, "{names:?}");
        }
        assert!(is_alike("grad-2021.csv", "grad-2022.csv"));
        for other in ["grad-2021.csv", "grad-2021-22.csv", "grad-2022.xlsx", "grad-9999.csv"] {
            assert!(!is_alike("grad-2021.csv", other), "{other}");
        }
    }
}
