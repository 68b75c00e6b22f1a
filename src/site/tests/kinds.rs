//! Small sites, one of each kind of table in which figures are hidden. Their numbers are invented.

use crate::source::Sources;
use std::collections::BTreeMap;
use std::fmt::Write;

pub struct Kind {
    pub name: &'static str,
    pub sources: Sources,
}

/// People and those of them with the result.
type People = (u64, u64);

const SITE: &str = "
community: { name: Marlow County, partnership: Marlow Forward }
edition: { name: '2026', published: 2026-10-14 }
social_images: false
chart_images: false
stages: [ { id: school, title: School } ]
breakdowns:
  - { id: sex, title: Sex, groups: [ { id: girls, title: Girls }, { id: boys, title: Boys } ] }
  - id: race
    title: Race
    groups: [ { id: a, title: Group A }, { id: b, title: Group B }, { id: c, title: Group C }, { id: d, title: Group D } ]
places: places.csv
";

const PRIVACY: &str = "privacy: { preset: us-10, confirmed: true }\n";

const PLACES: &str = "id,title,kind,in,codes
marlow,Marlow County,county,,1
east,East,district,marlow,2
west,West,district,marlow,3
north,North,district,marlow,4
e1,Elm School,school,east,5
e2,Oak School,school,east,6
e3,Ash School,school,east,7
w1,Fir School,school,west,8
w2,Yew School,school,west,9
";

/// Names that a column has, each with the one that it is counted in again; in the empty one are all.
type Column = (&'static str, Vec<(&'static str, &'static str)>);

fn sex() -> Column {
    ("sex", ["girls", "boys"].map(|it| (it, "")).into())
}

fn race() -> Column {
    ("race", ["a", "b", "c", "d"].map(|it| (it, "")).into())
}

fn districts() -> Column {
    ("place", ["east", "west", "north"].map(|it| (it, "")).into())
}

fn schools() -> Column {
    let of = [("e1", "east"), ("e2", "east"), ("e3", "east"), ("w1", "west"), ("w2", "west")];
    ("place", of.into())
}

/// A table in which those of the finest rows are counted again in all that they belong to.
struct Table {
    columns: Vec<Column>,
    periods: Vec<&'static str>,
    /// The period that pools them.
    pooled: Option<&'static str>,
    /// What is written of so many: value, numerator and denominator.
    writes: fn(People) -> String,
}

impl Table {
    fn share((n, k): People) -> String {
        format!("{:.3},{k},{n}", 100.0 * k as f64 / n.max(1) as f64)
    }

    fn rate((n, k): People) -> String {
        format!("{:.3},{k},{n}", 1000.0 * k as f64 / n.max(1) as f64)
    }

    fn rest((n, k): People) -> String {
        Self::share((n, n - k))
    }

    fn count((n, _): People) -> String {
        format!("{n},,")
    }

    fn of(columns: Vec<Column>) -> Self {
        Self { columns, periods: vec!["2024", "2025"], pooled: None, writes: Self::share }
    }

    /// The rows, where `few` are those of the finest rows that are named there, in any year but the last.
    fn csv(&self, few: &[(&str, People)]) -> String {
        let last = self.periods.len() - 1;
        let own = |name: &str, year: usize| {
            few.iter().find(|it| it.0 == name && year < last).map(|it| it.1)
        };
        self.csv_of(own)
    }

    /// The rows, with those people in the finest of them, by their names and the place of their period.
    fn csv_of(&self, own: impl Fn(&str, usize) -> Option<People>) -> String {
        let heads: Vec<&str> = self.columns.iter().map(|it| it.0).collect();
        let mut csv = format!("{},period,value,numerator,denominator\n", heads.join(","));
        let mut rows: BTreeMap<(Vec<&str>, &str), People> = BTreeMap::new();
        for (of_year, period) in self.periods.iter().enumerate() {
            for (at, names) in self.finest().into_iter().enumerate() {
                let usual = 90 + (37 * at as u64 + 11 * of_year as u64) % 70;
                let usual = (usual, usual * (40 + at as u64 % 3 * 7) / 100);
                let (n, k) = own(&names.join(" "), of_year).unwrap_or(usual);
                for all in self.belongs(&names) {
                    for period in [Some(*period), self.pooled].into_iter().flatten() {
                        let row = rows.entry((all.clone(), period)).or_default();
                        *row = (row.0 + n, row.1 + k);
                    }
                }
            }
        }
        for ((names, period), people) in rows {
            let _ = writeln!(csv, "{},{period},{}", names.join(","), (self.writes)(people));
        }
        csv
    }

    fn finest(&self) -> Vec<Vec<&'static str>> {
        self.columns.iter().fold(vec![vec![]], |all, (_, names)| {
            let with = |one: &Vec<&'static str>| {
                let each = names.iter().map(|it| one.iter().copied().chain([it.0]).collect());
                each.collect::<Vec<_>>()
            };
            all.iter().flat_map(with).collect()
        })
    }

    /// All that a finest row is counted in.
    fn belongs(&self, names: &[&'static str]) -> Vec<Vec<&'static str>> {
        let columns = self.columns.iter().zip(names);
        columns.fold(vec![vec![]], |all, ((_, of), name)| {
            let around = of.iter().find(|it| it.0 == *name).map_or("", |it| it.1);
            let mut each = vec![*name, around, ""];
            each.dedup();
            let with = |one: &Vec<&'static str>| {
                let each = each.iter().map(|it| one.iter().copied().chain([*it]).collect());
                each.collect::<Vec<_>>()
            };
            all.iter().flat_map(with).collect()
        })
    }
}

fn indicator(id: &str, unit: &str, more: &str) -> String {
    format!(
        "  - id: {id}\n    title: The measure {id}\n    unit: {unit}\n    direction: higher\n    breakdowns: [ sex, race ]\n    series: {id}.csv\n{more}"
    )
}

/// A site of these indicators, each with its table, and of more files.
fn site(
    name: &'static str,
    privacy: &str,
    measures: &[(String, String)],
    more: &[(&str, String)],
) -> Kind {
    let folder = "content/outcomes/reading/";
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut outcome = "title: Reading\nstage: school\nindicators:\n".to_owned();
    for (at, (indicator, csv)) in measures.iter().enumerate() {
        outcome += indicator;
        files.insert(format!("{folder}{}.csv", ["one", "two"][at]), csv.clone().into());
    }
    files.insert("content/site.yaml".into(), format!("{SITE}{privacy}").into());
    files.insert("content/places.csv".into(), PLACES.into());
    files.insert("content/index.md".into(), "Welcome.\n".into());
    files.insert(format!("{folder}outcome.yaml"), outcome.into());
    files.insert(format!("{folder}index.md"), "A story.\n".into());
    for (path, text) in more {
        files.insert((*path).to_owned(), text.clone().into());
    }
    Kind { name, sources: Sources::new(files) }
}

/// A table of shares, with these few people in it.
fn shares(columns: Vec<Column>, few: &[(&str, People)]) -> (String, String) {
    (indicator("one", "percent", ""), Table::of(columns).csv(few))
}

/// A small group beside one of which few are without the result.
const FEW: &[(&str, People)] = &[("a", (8, 3)), ("b", (40, 36))];

/// Two groups that are small in two places.
const BLOCK: &[(&str, People)] =
    &[("a east", (8, 4)), ("a west", (13, 4)), ("b east", (12, 3)), ("b west", (7, 4))];
/// Two groups that are small among girls and among boys.
const CROSSED: &[(&str, People)] =
    &[("girls a", (14, 4)), ("girls b", (13, 4)), ("boys a", (12, 3)), ("boys b", (15, 4))];

/// All kinds.
pub fn kinds() -> Vec<Kind> {
    let by_race = || vec![race()];
    let shown = PRIVACY.replace("confirmed", "show_counts: true, confirmed");
    let bands = PRIVACY.replace("confirmed", "percents: bands, confirmed");
    let counted = |columns: Vec<Column>, few: &[(&str, People)]| {
        let table = Table { writes: Table::count, ..Table::of(columns) };
        (indicator("one", "count", ""), table.csv(few))
    };
    let rates = Table { writes: Table::rate, ..Table::of(vec![race()]) };
    let rates = (indicator("one", "{ kind: rate, per: 1000 }", ""), rates.csv(FEW));
    let years = vec!["2022", "2023", "2024"];
    let pooled = Table { periods: years, pooled: Some("2022–24"), ..Table::of(vec![race()]) };
    let pooled = (indicator("one", "percent", ""), pooled.csv(FEW));
    let stayed = Table { writes: Table::rest, ..Table::of(vec![race()]) };
    let stayed = (indicator("two", "percent", "    complement_of: one\n"), stayed.csv(FEW));
    let known = "    known: state.csv\n";
    let known = (indicator("one", "percent", known), shares(vec![race()], FEW).1);
    let state = "race,period,value,numerator,denominator\nc,2024,54.0,88,163\n";
    let state = ("content/outcomes/reading/state.csv", state.to_owned());
    let girls = indicator("one", "percent", "    known: state.csv\n");
    let girls = (girls, shares(vec![sex()], &[("girls", (14, 4))]).1);
    let boys = "sex,period,value,numerator,denominator\nboys,2024,47.2,60,127\n";
    let boys = ("content/outcomes/reading/state.csv", boys.to_owned());
    let kept = shares(by_race(), FEW);
    let is_of_d = |row: &&str| row.starts_with("d,2024,");
    let told = kept.1.lines().find(is_of_d).expect("a row of the last group").to_owned();
    let kept = (kept.0, kept.1.replace(&told, "d,2024,suppressed,,"));
    let map = format!("{PRIVACY}boundaries: places.geojson\n");
    let both = || vec![race(), districts()];
    vec![
        site("counts", PRIVACY, &[counted(by_race(), FEW)], &[]),
        site("counts by places", PRIVACY, &[counted(both(), BLOCK)], &[]),
        site("shares", PRIVACY, &[shares(by_race(), FEW)], &[]),
        site("counts shown", &shown, &[shares(by_race(), FEW)], &[]),
        site("bands", &bands, &[shares(both(), &[("a east", (12, 4))])], &[]),
        site("rates", PRIVACY, &[rates], &[]),
        site("two ways", PRIVACY, &[shares(both(), BLOCK)], &[]),
        site("three levels", PRIVACY, &[shares(vec![schools()], &[("e1", (14, 4))])], &[]),
        site("crossed", PRIVACY, &[shares(vec![sex(), race()], CROSSED)], &[]),
        site("pooled", PRIVACY, &[pooled], &[]),
        site("companions", PRIVACY, &[shares(by_race(), FEW), stayed], &[]),
        site("known", PRIVACY, &[known], &[state]),
        site("all others known", PRIVACY, &[girls], &[boys]),
        site("kept", PRIVACY, &[kept], &[]),
        site("bands crossed", &bands, &[shares(vec![sex(), race()], CROSSED)], &[]),
        site("map", &map, &[shares(vec![districts()], &[("east", (14, 4))])], &[boundaries()]),
    ]
}

/// A site in which the print of a total, beside what others publish of a place, leaves few for the other place.
pub fn narrow() -> Kind {
    let places = ("place", ["east", "west"].map(|it| (it, "")).into());
    let csv = Table::of(vec![race(), places]).csv(&[("a east", (8, 3)), ("a west", (20, 9))]);
    let known = "race,place,period,value,numerator,denominator\na,west,2024,45,9,20\n";
    let known = ("content/outcomes/reading/state.csv", known.to_owned());
    let one = indicator("one", "percent", "    known: state.csv\n");
    site("narrow", PRIVACY, &[(one, csv)], &[known])
}

/// A site in which all are so few that everyone is hidden, too.
pub fn few() -> Kind {
    let few = [("a", (2, 1)), ("b", (3, 1)), ("c", (0, 0)), ("d", (3, 2))];
    site("few", PRIVACY, &[shares(vec![race()], &few)], &[])
}

/// Sites of tables drawn by chance, the same at every run; in some of them a group is left out, or others
/// publish half of the figures. In the last third one group is small everywhere, and all is printed as it is.
pub fn drawn() -> Vec<Kind> {
    let mut state = 1_u64;
    let mut below = |many: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 33) % many
    };
    let mut draw = |at| {
        let is_few = at >= 100;
        let columns = match below(5) {
            0 => vec![race(), districts()],
            1 => vec![schools()],
            2 => vec![sex(), race()],
            _ => vec![race()],
        };
        let table = Table { periods: vec!["2024"], ..Table::of(columns) };
        let people: BTreeMap<String, People> = table
            .finest()
            .into_iter()
            .map(|it| {
                let n = [below(40), 30 + below(100), 90 + below(300), 90 + below(300)];
                let n = n[below(4) as usize];
                let n = if is_few && it.contains(&"a") { n % 7 } else { n };
                (it.join(" "), (n, (n * (20 + below(60)) / 100 + below(5)).min(n)))
            })
            .collect();
        let csv = table.csv_of(|name, _| people.get(name).copied());
        let leaves_out = below(3) == 0;
        let is_told =
            |row: &&str| !leaves_out || !row.split(',').any(|it| it == "d" || it == "north");
        let csv: Vec<&str> = csv.lines().filter(is_told).collect();
        let privacy = match if is_few { 1 } else { below(4) } {
            0 => PRIVACY.replace("confirmed", "percents: bands, confirmed"),
            1 => PRIVACY.replace("confirmed", "show_counts: true, confirmed"),
            _ => PRIVACY.to_owned(),
        };
        let is_known = below(3) == 0;
        let known: Vec<&str> = csv
            .iter()
            .enumerate()
            .filter(|(at, _)| *at == 0 || below(2) == 0)
            .map(|it| *it.1)
            .collect();
        let known = ("content/outcomes/reading/state.csv", known.join("\n"));
        let (more, known) = match is_known {
            true => ("    known: state.csv\n", vec![known]),
            false => ("", vec![]),
        };
        site("drawn", &privacy, &[(indicator("one", "percent", more), csv.join("\n"))], &known)
    };
    (0..150).map(&mut draw).collect()
}

/// Where the districts end: squares in a row.
fn boundaries() -> (&'static str, String) {
    let features = (0..3).map(|at| {
        let (west, east) = (-84.0 + f64::from(at) / 50.0, -84.0 + f64::from(at + 1) / 50.0);
        format!(
            r#"{{"type":"Feature","properties":{{"GEOID":"{}"}},"geometry":{{"type":"Polygon","coordinates":[[[{west:.2},40],[{east:.2},40],[{east:.2},40.02],[{west:.2},40.02],[{west:.2},40]]]}}}}"#,
            at + 2
        )
    });
    let features: Vec<String> = features.collect();
    let text = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","));
    ("content/places.geojson", text)
}
