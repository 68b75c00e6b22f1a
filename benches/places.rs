//! Places: the binary as a process over a card of many places: ten measures of ten years, six groups each. Prints
//! seconds, peak memory, and milliseconds a page; it judges nothing.
//!
//! `cargo bench --bench places` takes 300, 1,500 and 3,000 places; `cargo bench --bench places -- 600` takes the
//! sizes that are named.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::time::Instant;
use std::{env, fs, io};
use wait4::Wait4;

const MEASURES: usize = 10;
const YEARS: usize = 10;
const GROUPS: usize = 5;

fn main() -> io::Result<()> {
    let named: Vec<usize> = env::args().filter_map(|a| a.parse().ok()).collect();
    let sizes = if named.is_empty() { vec![300, 1_500, 3_000] } else { named };
    println!("places  wall s  peak MiB  ms a place");
    for places in sizes {
        let folder = tempfile::tempdir()?;
        site(folder.path(), places)?;
        let start = Instant::now();
        let mut build = Command::new(env!("CARGO_BIN_EXE_reportcard"));
        let ended =
            build.args(["build", "--quiet", "--root"]).arg(folder.path()).spawn()?.wait4()?;
        assert!(ended.status.success());
        let wall = start.elapsed().as_secs_f64();
        let peak = ended.rusage.maxrss as f64 / (1024.0 * 1024.0);
        println!("{places:6}  {wall:6.2}  {peak:8.0}  {:10.2}", wall * 1000.0 / places as f64);
    }
    Ok(())
}

/// A tenth of the places are districts, and the others are schools in them.
fn site(root: &Path, places: usize) -> io::Result<()> {
    let content = root.join("content");
    fs::create_dir_all(&content)?;
    let groups: String =
        (0..GROUPS).map(|g| format!("{{ id: g{g}, title: Group {g} }},")).collect();
    let site = format!(
        "community: {{ name: Bench State, partnership: Bench Forward }}\n\
         edition: {{ name: \"2026\", published: 2026-10-14 }}\n\
         social_images: false\nchart_images: false\n\
         stages: [ {{ id: school, title: School }} ]\n\
         breakdowns: [ {{ id: g, title: Groups, overlapping: true, groups: [ {groups} ] }} ]\n\
         places: places.csv\n"
    );
    fs::write(content.join("site.yaml"), site)?;
    fs::write(content.join("index.md"), "A card for every place.\n")?;
    let districts = (places / 10).max(1);
    let mut list = "id,title,kind,in\n".to_owned();
    for place in 0..places {
        let _ = match place < districts {
            true => writeln!(list, "p{place},District {place},district,"),
            false => writeln!(list, "p{place},School {place},school,p{}", place % districts),
        };
    }
    fs::write(content.join("places.csv"), list)?;
    for measure in 0..MEASURES {
        let folder = content.join(format!("outcomes/outcome-{measure}"));
        fs::create_dir_all(&folder)?;
        let outcome = format!(
            "title: Outcome {measure}\nstage: school\nindicators:\n  - id: measure-{measure}\n    \
             title: Measure {measure}\n    unit: percent\n    direction: higher\n    \
             source: {{ name: An invented source }}\n    checked: [ W0416 ]\n    series: series.csv\n"
        );
        fs::write(folder.join("outcome.yaml"), outcome)?;
        fs::write(folder.join("index.md"), "A story.\n")?;
        fs::write(folder.join("series.csv"), series(measure, places))?;
    }
    Ok(())
}

fn series(measure: usize, places: usize) -> String {
    let mut csv = "place,period,g,value,numerator,denominator\n".to_owned();
    for place in 0..places {
        for year in 0..YEARS {
            for group in 0..=GROUPS {
                let people = 60 + (place * 7 + group * 31) % 300;
                let with = 20 + (place * 13 + year * 3 + group * 5 + measure) % (people - 40);
                let group = if group == 0 { String::new() } else { format!("g{}", group - 1) };
                let share = 100.0 * with as f64 / people as f64;
                let _ =
                    writeln!(csv, "p{place},{},{group},{share:.1},{with},{people}", 2015 + year);
            }
        }
    }
    csv
}
