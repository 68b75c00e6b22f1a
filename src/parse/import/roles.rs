//! Roles: what each column of a file of no known layout seems to hold.

use super::cell::{Profile, amount};
use super::measures::{likelihood, off_share};
use super::table::Table;
use super::vocabulary::{self, group_of, holds, is_everyone, sex_of};
use super::when;

/// What the columns hold, by their places.
#[derive(Default)]
pub(super) struct Roles {
    pub period: Option<usize>,
    pub value: Option<usize>,
    pub numerator: Option<usize>,
    pub denominator: Option<usize>,
    /// Columns whose words are groups.
    pub groups: Vec<usize>,
    /// Those of them whose words are groups of a breakdown of their own.
    pub own: Vec<usize>,
    /// Other columns of values, of which the author may mean one.
    pub others: Vec<usize>,
    /// Whether the values are counts of people or things.
    pub is_count: bool,
}

/// The columns with what they hold.
pub(super) struct Columns {
    pub heads: Vec<String>,
    pub profiles: Vec<Profile>,
}

impl Columns {
    /// The columns of a table.
    pub fn of(table: &Table) -> Self {
        let at = 0..table.heads.len();
        Self {
            heads: table.heads.iter().map(|head| vocabulary::head(head)).collect(),
            profiles: at.map(|at| Profile::of(table.column(at))).collect(),
        }
    }

    fn holds(&self, at: usize, parts: &str) -> bool {
        holds(&self.heads[at], parts)
    }

    /// Whether the numbers of a column name things.
    pub fn is_of_codes(&self, at: usize) -> bool {
        const CODES: &str = "code_, _codes_, _id_, _ids_, fips, nces, _zip_, irn_, _lat_, _lon_, latitude, longitude, phone, _order_, _key_, rank, district_number, school_number, county_number";
        self.holds(at, CODES)
            || self.heads[at].ends_with("id")
            || (self.heads[at] == "number" && at == 0)
    }

    /// Whether a column names places.
    pub fn is_of_places(&self, at: usize) -> bool {
        const PLACES: &str = "district, name_, county, _state_, place, location, _area_, region, _city_, _town_, organization, organisation, _lea_, agency, tract, locality, municipal, geograph, community, nam_, _nation_, country, gemeinde, miasto, _ort_, borough";
        let is_named = self.holds(at, PLACES) || self.heads[at] == "school";
        is_named && !self.is_of_codes(at) && !self.holds(at, "school_year, grade, type, level")
    }
}

impl Roles {
    /// What the columns seem to hold.
    pub fn guess(table: &Table, columns: &Columns) -> Self {
        let mut roles = Self::default();
        let wide = table.wide.as_ref();
        let last = table.heads.len();
        roles.period = match wide {
            Some(wide) if wide.is_years => Some(last - 2),
            _ => period(columns),
        };
        let is_free = |at: &usize| {
            !wide.is_some_and(|wide| wide.columns.contains(at)) && roles.period != Some(*at)
        };
        let (groups, others): (Vec<usize>, Vec<usize>) =
            (0..last).filter(is_free).partition(|at| is_of_groups(columns, *at));
        roles.groups = groups;
        if wide.is_some() {
            roles.value = Some(last - 1);
            let titles = vocabulary::head(&table.titles.join(" "));
            roles.is_count =
                is_of_counts(columns, last - 1) && holds(&titles, "number_of, _count_, counts_of");
            return roles;
        }
        let is_number =
            |at: &usize| columns.profiles[*at].is_of_numbers() && !columns.is_of_codes(*at);
        let numbers: Vec<usize> = others.into_iter().filter(is_number).collect();
        roles.measures(table, columns, &numbers);
        roles
    }

    /// The column of values, and those of counts that belong to it.
    fn measures(&mut self, table: &Table, columns: &Columns, numbers: &[usize]) {
        let score = |at: &usize| likelihood(&columns.heads[*at], &columns.profiles[*at]);
        let mut shares: Vec<(i32, usize)> = numbers.iter().map(|at| (score(at), *at)).collect();
        shares.retain(|(score, _)| *score > -50);
        shares.sort_by_key(|(score, at)| (-score, *at));
        let Some((best, value)) = shares.first().copied() else { return };
        let is_count = |at: &usize| is_of_counts(columns, *at);
        self.value = Some(value);
        self.is_count = best < 60 && is_count(&value) && columns.profiles[value].percent_signs == 0;
        let others = shares[1..].iter().filter(|(score, _)| *score >= 50).map(|(_, at)| *at);
        self.others =
            others.filter(|at| !columns.profiles[*at].is_constant() && !is_count(at)).collect();
        if self.is_count {
            return;
        }
        let counts = || numbers.iter().copied().filter(|at| *at != value && is_count(at));
        let pairs = counts().flat_map(|one| counts().map(move |other| (one, other)));
        let pairs = pairs.filter(|(one, other)| one != other);
        let pairs = pairs.filter_map(|pair| Some((off_share(table, value, pair)?, pair)));
        if let Some((_, (numerator, denominator))) = pairs.min_by_key(|(off, _)| *off) {
            (self.numerator, self.denominator) = (Some(numerator), Some(denominator));
            return;
        }
        let mut found = counts()
            .filter(|at| columns.holds(*at, DENOMINATORS) && !columns.holds(*at, "met, graduate"));
        self.denominator = found.next().filter(|_| found.next().is_none());
    }
}

/// Heads of denominators.
const DENOMINATORS: &str = "denominator, cohort, enrolled, enrollment, tested, eligible, total_count, _den_, number_of_students, live_births, _base_";

/// The column of periods.
fn period(columns: &Columns) -> Option<usize> {
    const NAMES: &str =
        "year, period, date, _sy_, jahr, annee, année, _ano_, año, _rok_, cohort, term, time, anno";
    let is_of_periods = |at: &usize| {
        let profile = &columns.profiles[*at];
        profile.filled > 0 && profile.periods * 10 >= profile.filled * 8
    };
    let named = |at: &usize| {
        columns.holds(*at, NAMES) && !columns.holds(*at, "rate, percent, created, updated")
    };
    let places = || (0..columns.heads.len()).filter(is_of_periods);
    let usual = |at: &usize| ["year", "period", "school year"].contains(&&*columns.heads[*at]);
    let is_year = |at: &usize| {
        let profile = &columns.profiles[*at];
        profile.periods == profile.filled
            && profile.told().all(|it| it.len() >= 4)
            && !columns.is_of_codes(*at)
    };
    places().find(usual).or_else(|| places().find(named)).or_else(|| places().find(is_year))
}

/// Whether a column's words are groups of breakdowns that are known.
fn is_of_groups(columns: &Columns, at: usize) -> bool {
    const NAMED: &str = "race, ethnic, _sex_, gender, subgroup, student_group, demographic, income, disabil, category, stu_grp";
    let profile = &columns.profiles[at];
    let is_of_sexes = columns.holds(at, "_sex_, gender");
    let words = || profile.told().filter(|word| amount(word).is_none() || word.len() < 2);
    let meant = |word: &&str| group_of(word).is_some() || (is_of_sexes && sex_of(word).is_some());
    let groups = words().filter(meant).count();
    let all = words().filter(|word| !is_everyone(word)).count();
    let is_few = profile.words.len() <= 80 && !columns.is_of_places(at);
    let enough = groups * 3 >= all * 2 || (groups * 3 >= all && columns.holds(at, NAMED));
    is_few && groups > 0 && enough && profile.numbers * 2 <= profile.filled
}

/// Whether the numbers of a column count people or things.
fn is_of_counts(columns: &Columns, at: usize) -> bool {
    let profile = &columns.profiles[at];
    let is_share = columns.holds(at, "percent, pct, rate, share, ratio");
    (profile.is_whole() || profile.grouped.is_some()) && !is_share
}

/// The words of a column that only an option tells the periods of.
pub(super) fn told_periods(profile: &Profile) -> Vec<(String, String)> {
    let must = profile.told().filter(|word| when::must_be_told(word));
    let meant = must.filter_map(|word| Some((word.to_owned(), when::period(word)?.to_string())));
    meant.collect()
}
