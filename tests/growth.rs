//! Growth: twice the input is at most two and a half times the work, whatever grows. The work is
//! counted in instructions, by valgrind: a machine that is busy counts the same. Where there is no
//! valgrind nothing is counted and standard error says so; with `REPORTCARD_COUNT=required` that is
//! a failure.

use reportcard::memo::Memo;
use reportcard::parse::parse;
use reportcard::site::File;
use reportcard::source::Sources;
use reportcard::{Options, compile};
use std::env;
use std::fmt::Write;
use std::hint::black_box;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A site's files.
type Files = Vec<(String, String)>;

/// What grows, in which part of the way that is work, how much of it there is at first, and a site
/// with so much of it.
struct Case {
    name: &'static str,
    work: fn(&Sources, &Memo),
    size: usize,
    site: fn(usize) -> Files,
}

/// At most so many times the work at twice the size.
const MOST: f64 = 2.5;

/// How many counters run side by side, each on its share of the cases.
const SHARES: usize = 2;

#[test]
fn twice_the_input_is_at_most_two_and_a_half_times_the_work() {
    let folder = tempfile::tempdir().unwrap();
    let counters: std::io::Result<Vec<_>> =
        (0..SHARES).map(|share| counter(folder.path(), share)).collect();
    let Ok(counters) = counters else {
        let told = "NOT COUNTED: how the work grows is not known, for valgrind does not run here.";
        assert!(env::var_os("REPORTCARD_COUNT").is_none_or(|it| it != "required"), "{told}");
        eprintln!("{told}");
        return;
    };
    let mut report = String::new();
    for (share, mut counter) in counters.into_iter().enumerate() {
        let counted = counter.wait().unwrap();
        assert!(counted.success(), "{counted}");
        let cases: Vec<_> = cases_of(share).collect();
        let counts = counts(folder.path(), share);
        assert_eq!(counts.len(), 4 * cases.len(), "what was counted");
        for (case, counts) in cases.iter().zip(counts.chunks_exact(4)) {
            let [none, once, twice] = [counts[1], counts[2], counts[3]];
            let times = (twice - none) / (once - none);
            println!("{:28} {once:12} {twice:12} {times:5.2}", case.name);
            if times > MOST {
                let _ =
                    writeln!(report, "{}: twice the input is {times:.2} times the work", case.name);
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}

/// Begins [`the_work`] of a share under a counter, which leaves a file in `folder` for each call of
/// [`counted_work`].
fn counter(folder: &Path, share: usize) -> std::io::Result<Child> {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--quiet", "--tool=callgrind", "--dump-after=growth::counted_work*"]);
    valgrind.arg(format!("--callgrind-out-file={}/{share}", folder.display()));
    valgrind.arg(env::current_exe()?);
    valgrind.args(["--exact", "the_work", "--ignored"]);
    // One thread: which of several does a piece of work is chance, and looking for work is work.
    valgrind.env("RAYON_NUM_THREADS", "1");
    valgrind.env(SHARE, share.to_string());
    valgrind.stdout(Stdio::null()).spawn()
}

/// The variable that says which share of the cases is worked off.
const SHARE: &str = "REPORTCARD_COUNT_SHARE";

fn cases_of(share: usize) -> impl Iterator<Item = &'static Case> {
    CASES.iter().skip(share).step_by(SHARES)
}

/// The instructions of each call of [`counted_work`], in their order.
fn counts(folder: &Path, share: usize) -> Vec<f64> {
    let count = |number: usize| {
        let text = std::fs::read_to_string(folder.join(format!("{share}.{number}"))).ok()?;
        let sum = text.lines().find_map(|line| line.strip_prefix("summary: "))?;
        Some(sum.trim().parse().unwrap())
    };
    // The last file is of what came after the last call.
    let mut counts: Vec<f64> = (1..).map_while(count).collect();
    counts.truncate(counts.len() / 4 * 4);
    counts
}

#[test]
#[ignore = "it is run by the test above, under a counter"]
fn the_work() {
    let share = env::var(SHARE).map_or(0, |share| share.parse().unwrap());
    let memo = Memo::warm();
    for case in cases_of(share) {
        // The first of a kind is remembered, and counts for none.
        for size in [0, 0, case.size, 2 * case.size] {
            let mut files = base();
            files.extend((case.site)(size));
            let files = files.into_iter();
            let sources = Sources::new(files.map(|(path, text)| (path, text.into_bytes())));
            counted_work(case.work, &sources, &memo);
        }
    }
}

/// A function whose name no closure's name holds: at its end the count is written down. What does
/// not grow, such as the theme, is remembered: to count it each time would take most of the time.
#[inline(never)]
fn counted_work(work: fn(&Sources, &Memo), sources: &Sources, memo: &Memo) {
    work(sources, memo);
}

/// From documents to the report.
fn read(sources: &Sources, memo: &Memo) {
    black_box(parse(sources, memo));
}

/// As far as what the author says is held against the data.
fn check(sources: &Sources, memo: &Memo) {
    black_box(compile(sources, &Options::default(), memo));
}

/// All that `build` does but for writing.
fn make(sources: &Sources, memo: &Memo) {
    let compiled = compile(sources, &Options::default(), memo);
    let site = compiled.value.expect("a site that can be made");
    let write = |_: &str, file: File<'_>| file.write(&mut std::io::sink());
    black_box(site.make(write).unwrap());
}

const SITE: &str = "content/site.yaml";
const OUTCOME: &str = "content/outcomes/a/outcome.yaml";
const STORY: &str = "content/outcomes/a/index.md";
const TABLE: &str = "content/outcomes/a/a.csv";
const PARTNERS: &str = "content/partners.yaml";

const WORDS: &str = "community: { name: A, partnership: B }\n\
    edition: { name: x, published: 2026-10-14 }\nbase_url: https://a.example\n\
    social_images: false\nchart_images: false\nstages: [ { id: s, title: S } ]\n";
const MEASURE: &str = "title: A\nstage: s\nindicators:\n  - id: a\n    title: A\n    unit: percent\n    \
    direction: higher\n    series: a.csv\n";

fn base() -> Files {
    vec![
        (SITE.into(), WORDS.into()),
        (OUTCOME.into(), MEASURE.into()),
        (TABLE.into(), "period,value\n2020,40\n2025,50\n".into()),
    ]
}

/// So many pieces of text, each with its number.
fn each(n: usize, piece: impl Fn(usize) -> String) -> String {
    (0..n).map(piece).collect()
}

fn file(path: &str, text: impl Into<String>) -> Files {
    vec![(path.to_owned(), text.into())]
}

fn story(n: usize, piece: impl Fn(usize) -> String) -> Files {
    file(STORY, each(n, piece))
}

fn site(more: impl AsRef<str>) -> Files {
    file(SITE, format!("{WORDS}{}", more.as_ref()))
}

/// A theme whose stylesheet is this text.
fn style(css: String) -> Files {
    let mut files = site("theme: t\n");
    files.push(("themes/t/theme.yaml".into(), "name: T\n".into()));
    files.push(("themes/t/assets/style.css".into(), css));
    files
}

/// A breakdown of so many groups, and a table with two rows for each.
fn groups(n: usize, word: fn(usize) -> String) -> Files {
    let list = each(n, |i| format!(" {{ id: g{i}, title: Group {i} }},"));
    let other = "{ id: other, title: Other }";
    let mut files =
        site(format!("breakdowns: [ {{ id: b, title: B, groups: [{list} {other} ] }} ]\n"));
    let rows = each(n, |i| {
        let word = word(i);
        let (then, now) = (i % 90 + 5, i % 80 + 10);
        format!("2020,{word},{then},1000\n2025,{word},{now},1000\n")
    });
    let head = "period,b,value,denominator\n2020,,40,100000\n2025,,50,100000\n";
    files.extend(file(TABLE, format!("{head}{rows}")));
    files
}

fn pages(n: usize, text: impl Fn(usize) -> String) -> Files {
    (0..n).map(|i| (format!("content/pages/p{i}.md"), text(i))).collect()
}

fn partners(n: usize) -> String {
    let one = |i| format!("  - {{ id: p{i}, name: Partner {i}, sector: Sector {i} }}\n");
    format!("partners:\n{}", each(n + 1, one))
}

const CASE: &str = "organization: { name: A }\ncurrency: USD\n\
    functions: [ { id: data, title: Data, what: Counts. } ]\n\
    budgets: [ { period: 2025-26, total: 1000, functions: { data: 1000 }, state: spent } ]\n";

/// A backbone with one more file, or with another first one.
fn backbone(name: &str, text: String) -> Files {
    let mut files = file("content/backbone/backbone.yaml", CASE);
    files.extend(file(PARTNERS, partners(1)));
    files.extend(file(&format!("content/backbone/{name}"), text));
    files
}

macro_rules! cases {
    ($($name:literal $work:ident $size:literal $site:expr;)+) => {
        const CASES: &[Case] = &[$(Case { name: $name, work: $work, size: $size, site: $site }),+];
    };
}

cases! {
    "broken links" make 800 |n| story(n, |i| format!("[a](nowhere{i}/)\n"));
    "broken pictures" make 800 |n| story(n, |i| format!("![a](nowhere{i}.png)\n"));
    "links to no place" make 800 |n| story(n, |i| format!("[a](#nowhere{i})\n"));
    "footnotes" make 500 |n| {
        story(2 * n, |i| match i < n {
            true => format!("a[^n{i}]\n"),
            false => format!("\n[^n{}]: note\n", i - n),
        })
    };
    "footnotes of footnotes" make 500 |n| {
        let first = |i| if i == 0 { "a[^n0]\n\n" } else { "" };
        story(n, |i| format!("{}[^n{i}]: note[^n{}]\n\n", first(i), i + 1))
    };
    "typed percentages" check 300 |n| {
        let month = |i| format!("{}-{:02},{}.{:02}\n", 1850 + i / 12, i % 12 + 1, i % 100, i % 90 + 1);
        let mut files = story(n, |i| format!("{i}.5% a\n"));
        files.extend(file(TABLE, format!("period,value\n{}", each(n + 2, month))));
        files
    };
    "colons of a stylesheet" make 1_000 |n| style(":".repeat(n));
    "names in a stylesheet" make 500 |n| {
        let (blank, long, short) = (": ".repeat(n), "b : ".repeat(n), "a-b:".repeat(n));
        style(format!("{blank}a{{{long}}}a{{{short}"))
    };
    "anchors" read 1_000 |n| {
        let named = each(n, |i| format!("  - {{ date: &d{i} 2026-01-01, text: &t{i} T }}\n"));
        let again = |i: usize| n - 1 - i % n;
        let again = each(2 * n, |i| format!("  - {{ date: *d{}, text: *t{} }}\n", again(i), again(i)));
        site(format!("corrections:\n{named}{again}"))
    };
    "groups" read 500 |n| groups(n, |i| format!("group {i}"));
    "breakdowns" read 200 |n| {
        let one = |i| format!("  - {{ id: b{i}, title: B {i}, groups: [ {{ id: g, title: G }} ] }}\n");
        let mut files = site(format!("breakdowns:\n{}", each(n + 1, one)));
        let heads = each(n, |i| format!(",b{i}"));
        let row = ",g".repeat(n);
        files.extend(file(TABLE, format!("period,value{heads}\n2025,50{row}\n")));
        files
    };
    "pages" make 60 |n| pages(n, |i| format!("# Page {i}\n\n[a](nowhere{i}/)\n"));
    "indicators" make 10 |n| {
        let one = |i| format!("  - {{ id: i{i}, title: I {i}, unit: percent, direction: higher, series: a.csv }}\n");
        file(OUTCOME, format!("{MEASURE}{}", each(n, one)))
    };
    "outcomes" make 10 |n| {
        let measure = MEASURE.replace("a.csv", "../a/a.csv");
        let one = |i| {
            let path = format!("content/outcomes/o{i}/outcome.yaml");
            (path, measure.replace(": a\n", &format!(": i{i}\n")))
        };
        (0..n).map(one).collect()
    };
    "promises of nobody" read 150 |n| {
        let one = |i| format!("  - {{ partner: q{i}, indicator: a, what: Does. }}\n");
        file(PARTNERS, format!("{}commitments:\n{}", partners(n), each(n, one)))
    };
    "tables that are not there" read 300 |n| {
        let measure = MEASURE.replace("a.csv", "b.csv");
        let one = |i| {
            let path = format!("content/outcomes/o{i}/outcome.yaml");
            (path, measure.replace(": a\n", &format!(": i{i}\n")))
        };
        (0..n).map(one).collect()
    };
    "evidence that is not there" check 110 |n| {
        let one = |i| format!("  - {{ id: b{i}, title: B, pillar: p, gateway: g, status: met, evidence: [ {{ text: T, page: pages/q{i}/ }} ] }}\n");
        let pillars = "pillars: [ { id: p, title: P } ]\ngateways: [ { id: g, title: G } ]\n";
        let own = "name: T\nversion: v\ncredit: C.\nurl: https://a.example/\n";
        let mut files = backbone("theory-of-action.yaml", format!("{own}{pillars}benchmarks:\n{}", each(n + 1, one)));
        files.extend(pages(n, |i| format!("# Page {i}\n\nText.\n")));
        files
    };
    "investors" make 60 |n| {
        let one = |i| format!("  - {{ id: v{i}, name: V {i}, letter: Dear., listed: true }}\n");
        backbone("investors.yaml", format!("investors:\n{}", each(n + 1, one)))
    };
    "amounts in a headline" check 300 |n| {
        let asks = each(n + 1, |i| format!("{{ id: a{i}, amount: {i}00, years: 1, from: 2026-27, functions: [ data ] }},"));
        let option = format!("{{ id: o, title: O, what: W, way: functions, asks: [ {asks} ] }}");
        let mut files = backbone("funding.yaml", format!("options: [ {option} ]\n"));
        let amounts = each(n, |i| format!(" ${i},500"));
        files.extend(file("content/backbone/backbone.yaml", format!("{CASE}headline: \"A{amounts}\"\n")));
        files
    };
}
