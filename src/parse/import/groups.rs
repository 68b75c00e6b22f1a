//! Groups: which groups the words of a file's columns are: the site's where it has them, else new ones.

use super::roles::{Columns, Roles};
use super::table::Table;
use super::vocabulary::{self, KNOWN, group_of, holds, is_everyone, sex_of};
use crate::parse::document::scalar::slug;
use crate::parse::document::terms::Terms;
use crate::parse::kinds::layout::Layout;
use crate::parse::value::wording::{capitalised, folded, same};
use crate::report::Breakdown;
use indexmap::IndexMap;

/// A breakdown that a file needs, with those of its groups that the file has.
#[derive(Clone)]
pub(super) struct Needed {
    pub id: String,
    pub title: String,
    pub groups: Vec<Group>,
    /// Whether the site has it.
    pub is_there: bool,
}

/// A group.
#[derive(Clone)]
pub(super) struct Group {
    pub id: String,
    pub title: String,
}

impl Needed {
    /// Whether its group with this id has the word as its title.
    pub fn is_called(&self, id: &str, word: &str) -> bool {
        self.groups.iter().any(|group| group.id == id && same(&group.title, word))
    }
}

/// A column of groups.
#[derive(Default)]
pub(super) struct GroupColumn {
    pub at: usize,
    /// The breakdowns of its groups, by their places.
    pub breakdowns: Vec<usize>,
    /// Its words, each with the breakdown and the id of its group.
    pub words: IndexMap<String, (usize, String)>,
    /// Words that mean everyone.
    pub everyone: Vec<String>,
    /// Words that are no group of the site's.
    pub left: Vec<String>,
}

/// The breakdowns that a file needs, and its columns of groups.
#[derive(Default)]
pub(super) struct Groups {
    pub needed: Vec<Needed>,
    pub columns: Vec<GroupColumn>,
}

impl Groups {
    /// The groups in the columns of a file; `before` are breakdowns that others needed already.
    pub fn of(
        columns: &Columns,
        roles: &Roles,
        layout: Option<&Layout>,
        site: &Terms,
        before: &[Needed],
    ) -> Self {
        let mut groups = Self { needed: before.to_vec(), columns: Vec::new() };
        for at in &roles.groups {
            groups.column(columns, (*at, roles.own.contains(at)), layout, site);
        }
        groups
    }

    fn column(
        &mut self,
        columns: &Columns,
        (at, is_own): (usize, bool),
        layout: Option<&Layout>,
        site: &Terms,
    ) {
        let head = &columns.heads[at];
        let is_of_sexes = holds(head, "_sex_, gender");
        let mut column = GroupColumn { at, ..GroupColumn::default() };
        let mut unknown = Vec::new();
        for word in columns.profiles[at].told() {
            let called = layout.map(|layout| called(layout, word)).unwrap_or_default();
            let names = || called.iter().map(String::as_str).chain([word]);
            let is_whole = layout.is_some_and(|layout| means_everyone(layout, word));
            let theirs = layout.and_then(|_| named(site, names()));
            let known = names().find_map(group_of).filter(|_| !is_own);
            match known.or_else(|| sex_of(word).filter(|_| is_of_sexes)) {
                _ if is_whole => column.everyone.push(word.to_owned()),
                _ if theirs.is_some() => {
                    let Some((breakdown, group)) = theirs else { continue };
                    let group = (&*group.slug, &*group.title);
                    self.put(&mut column, word, Place::of(breakdown), group, &|_| false);
                }
                Some(known) => {
                    let title = called.first().map_or(word, String::as_str);
                    self.known(&mut column, word, title, known, site);
                }
                None if is_everyone(word) => column.everyone.push(word.to_owned()),
                None => unknown.push(word),
            }
        }
        if layout.is_some() {
            column.left.extend(unknown.into_iter().map(str::to_owned));
        } else if !unknown.is_empty() {
            self.unknown(&mut column, &unknown, head, site);
        }
        self.columns.push(column);
    }

    /// Takes in a word of a group that is known.
    fn known(
        &mut self,
        column: &mut GroupColumn,
        word: &str,
        title: &str,
        meant: (usize, usize),
        site: &Terms,
    ) {
        let known = &KNOWN[meant.0];
        let own = &known.groups[meant.1];
        let is_of = |name: &str| group_of(name).is_some_and(|(own, _)| own == meant.0);
        let theirs = site.breakdowns.iter().find(|own| {
            own.slug == known.id || own.groups.iter().any(|it| is_of(&it.slug) || is_of(&it.title))
        });
        let letters = title.chars().filter(|c| c.is_alphabetic()).count();
        let title = if letters > 3 { title } else { own.title };
        let new = Place { id: known.id, title: known.title, theirs: None };
        let place = theirs.map_or(new, Place::of);
        self.put(column, word, place, (own.id, title), &|name| group_of(name) == Some(meant));
    }

    /// Takes in the words that are no known groups: other groups of the one breakdown of a column, or a
    /// breakdown of the column's own.
    fn unknown(&mut self, column: &mut GroupColumn, words: &[&str], head: &str, site: &Terms) {
        let (id, title) = match column.breakdowns[..] {
            [one] if !self.needed[one].is_there && holds(head, THEMES) => {
                (self.needed[one].id.clone(), self.needed[one].title.clone())
            }
            [] if words.len() <= MOST_GROUPS => (slug(head), capitalised(head)),
            _ => return column.left.extend(words.iter().map(|word| (*word).to_owned())),
        };
        let is_it = |it: &&Breakdown| it.slug == id || folded(&it.title) == head;
        let new = Place { id: &id, title: &title, theirs: None };
        let place = site.breakdowns.iter().find(is_it).map_or(new, Place::of);
        for word in words {
            match slug(word) {
                own if own.is_empty() => column.left.push((*word).to_owned()),
                own => self.put(column, word, place, (&own, word), &|_| false),
            }
        }
    }

    /// Takes in a word of a group with this id and title, or the site's that has one of them or of which
    /// `is_it` holds.
    fn put(
        &mut self,
        column: &mut GroupColumn,
        word: &str,
        place: Place,
        (id, title): (&str, &str),
        is_it: &dyn Fn(&str) -> bool,
    ) {
        let (id, title) = match place.theirs {
            None => (id, title),
            Some(theirs) => {
                let is_so = |it: &&crate::report::Group| {
                    same(&it.title, word) || it.slug == id || is_it(&it.slug) || is_it(&it.title)
                };
                let Some(found) = theirs.groups.iter().find(is_so) else {
                    return column.left.push(word.to_owned());
                };
                (&*found.slug, &*found.title)
            }
        };
        let at = self.need(place);
        let groups = &mut self.needed[at].groups;
        if groups.iter().all(|group| group.id != id) {
            groups.push(Group { id: id.to_owned(), title: title.to_owned() });
        }
        if !column.breakdowns.contains(&at) {
            column.breakdowns.push(at);
        }
        column.words.insert(word.to_owned(), (at, id.to_owned()));
    }

    fn need(&mut self, Place { id, title, theirs }: Place) -> usize {
        self.needed.iter().position(|own| own.id == id).unwrap_or_else(|| {
            let (id, title) = (id.to_owned(), title.to_owned());
            self.needed.push(Needed { id, title, groups: Vec::new(), is_there: theirs.is_some() });
            self.needed.len() - 1
        })
    }
}

/// A breakdown: the site's, or a new one.
#[derive(Clone, Copy)]
struct Place<'a> {
    id: &'a str,
    title: &'a str,
    theirs: Option<&'a Breakdown>,
}

impl<'a> Place<'a> {
    fn of(theirs: &'a Breakdown) -> Self {
        Self { id: &theirs.slug, title: &theirs.title, theirs: Some(theirs) }
    }
}

/// The site's group that has one of these names.
fn named<'s, 'n>(
    site: &'s Terms,
    mut names: impl Iterator<Item = &'n str>,
) -> Option<(&'s Breakdown, &'s crate::report::Group)> {
    names.find_map(|name| {
        let is_so = |it: &&crate::report::Group| same(&it.title, name) || same(&it.slug, name);
        site.breakdowns.iter().find_map(|own| Some((own, own.groups.iter().find(is_so)?)))
    })
}

/// Takes out columns of groups that say nothing that another does not say: wherever they name a group, it names
/// one too.
pub(super) fn without_companions(table: &Table, columns: &mut Vec<usize>) {
    let names = |row: &[String], at: usize| !row[at].is_empty() && !is_everyone(&row[at]);
    let words = |at: usize| table.column(at).collect::<std::collections::BTreeSet<_>>().len();
    let mut at = 0;
    while at < columns.len() {
        let one = columns[at];
        let follows = |other: usize| {
            other != one
                && words(other) >= words(one)
                && table.rows.iter().all(|row| !names(row, one) || names(row, other))
        };
        match columns.iter().any(|other| follows(*other)) {
            true => _ = columns.remove(at),
            false => at += 1,
        }
    }
}

/// Parts of heads of columns whose words are all groups of one breakdown.
const THEMES: &str = "race, ethnic, _sex_, gender, income, disabil, lunch";

/// Most groups of a breakdown that is made from the words of a column.
pub(super) const MOST_GROUPS: usize = 12;

impl GroupColumn {
    /// Which group a word is: its breakdown and id; `Some(None)` is everyone, `None` a word that is left out.
    pub fn meaning(&self, word: &str) -> Option<Option<&(usize, String)>> {
        match self.words.get(word) {
            Some(group) => Some(Some(group)),
            None if word.is_empty() || self.everyone.iter().any(|it| it == word) => Some(None),
            None => None,
        }
    }
}

/// What a layout says that a site may call a word of groups.
fn called(layout: &Layout, word: &str) -> Vec<String> {
    let mut named = layout.groups.value.iter().flat_map(|groups| &groups.others);
    let found = named.find(|(own, _)| folded(&own.text) == folded(word));
    found.map(|(_, called)| called.clone()).unwrap_or_default()
}

fn means_everyone(layout: &Layout, word: &str) -> bool {
    layout.everyone.entries().iter().any(|own| folded(own) == folded(word))
}

/// Whether a column tells groups apart that nobody knows but the file: few words, and rows of everyone.
pub(super) fn is_of_own_groups(columns: &Columns, at: usize) -> bool {
    const CHOICES: &str = "grade, subject, test, unit, series, metric, measure, level, type, status, format, multiplier, charter, assessment, indicator, category_of, note, flag, suppress, dass";
    let profile = &columns.profiles[at];
    let empty = profile.words.get("").copied().unwrap_or(0);
    let has_everyone = empty > 0 || profile.told().any(is_everyone);
    let words = profile.told().filter(|word| !vocabulary::is_everyone(word)).count();
    let free = !columns.is_of_codes(at)
        && !columns.is_of_places(at)
        && !holds(&columns.heads[at], CHOICES);
    let named = columns.heads[at].chars().any(char::is_alphabetic);
    free && named && has_everyone && (1..=MOST_GROUPS).contains(&words) && profile.numbers == 0
}
