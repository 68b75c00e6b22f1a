//! Whole: the binary as a process over generated sites, beside the floor, a plain loop that writes
//! the same files. Prints seconds, CPU and peak memory; it judges nothing.
//!
//! `cargo bench --bench whole` takes 100 and 1,000 outcomes; `cargo bench --bench whole -- 10000`
//! takes the sizes that are named.

mod generated;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs, io};
use wait4::Wait4;

const RUNS: usize = 3;

/// Outcomes up to which the site is also built with its social images.
const MOST_IMAGES: usize = 1_000;

fn main() -> io::Result<()> {
    let mut floor_of = env::args().skip_while(|a| a != "--floor").skip(1);
    if let (Some(of), Some(to)) = (floor_of.next(), floor_of.next()) {
        return floor(Path::new(&of), Path::new(&to));
    }
    let named: Vec<usize> = env::args().filter_map(|a| a.parse().ok()).collect();
    let sizes = if named.is_empty() { vec![100, 1_000] } else { named };
    println!("outcomes  files  what         wall s   cpu s  peak MiB  cpu ms a page");
    for size in sizes {
        measure(size)?;
    }
    Ok(())
}

fn measure(size: usize) -> io::Result<()> {
    let own = env::current_exe()?;
    let folder = tempfile::tempdir()?;
    let below_it = |name: &str, run: usize| folder.path().join(format!("{name}-{run}"));
    let build = |name: &str, run: usize| {
        let mut build = Command::new(env!("CARGO_BIN_EXE_reportcard"));
        build.args(["build", "--quiet", "--root"]);
        build.arg(folder.path().join(name));
        build.arg("--output-dir").arg(below_it(name, run));
        build
    };
    for (name, images) in [("plain", false), ("images", true)] {
        generated::site(&folder.path().join(name), size, images)?;
    }
    let out = below_it("plain", 0);
    let cold = median(|run| build("plain", run))?;
    let warm = median(|_| build("plain", 0))?;
    let images = match size {
        ..=MOST_IMAGES => Some(median(|run| build("images", run))?),
        _ => None,
    };
    let files = below(&out)?;
    let pages = files.iter().filter(|f| f.extension().is_some_and(|e| e == "html")).count();
    let floor = median(|run| {
        let mut plain = Command::new(&own);
        plain.arg("--floor").arg(&out);
        plain.arg(below_it("floor", run));
        plain
    })?;
    let rows = [
        ("build, cold", Some(cold)),
        ("build, warm", Some(warm)),
        ("with images", images),
        ("floor", Some(floor)),
    ];
    for (what, run) in rows {
        let Some(run) = run else { continue };
        println!(
            "{size:8} {:6}  {what:11} {:7.2} {:7.2} {:9.0} {:14.2}",
            files.len(),
            run.wall.as_secs_f64(),
            run.cpu.as_secs_f64(),
            run.peak as f64 / (1024.0 * 1024.0),
            run.cpu.as_secs_f64() * 1000.0 / pages as f64,
        );
    }
    println!(
        "{size:8}         cold over floor: wall {:.1}, cpu {:.1}",
        cold.wall.as_secs_f64() / floor.wall.as_secs_f64(),
        cold.cpu.as_secs_f64() / floor.cpu.as_secs_f64(),
    );
    Ok(())
}

/// One run: wall time, user and system time, largest resident size in bytes.
#[derive(Clone, Copy)]
struct Run {
    wall: Duration,
    cpu: Duration,
    peak: u64,
}

/// The run of median wall time. Cold ones write into a folder each, and nothing is removed between
/// them: for a minute after a large delete, ext4 makes files several times as slowly.
fn median(command: impl Fn(usize) -> Command) -> io::Result<Run> {
    let mut runs = Vec::new();
    for run in 0..RUNS {
        let mut command = command(run);
        let start = Instant::now();
        let ended = command.spawn()?.wait4()?;
        assert!(ended.status.success(), "{command:?} failed");
        let used = ended.rusage;
        runs.push(Run { wall: start.elapsed(), cpu: used.utime + used.stime, peak: used.maxrss });
    }
    runs.sort_by_key(|run| run.wall);
    Ok(runs[RUNS / 2])
}

/// Writes as many files of the same names and sizes as `of` has below `to`, one after the other.
fn floor(of: &Path, to: &Path) -> io::Result<()> {
    let mut bytes = Vec::new();
    for file in below(of)? {
        let size = fs::metadata(&file)?.len() as usize;
        bytes.resize(bytes.len().max(size), b'.');
        let copy = to.join(file.strip_prefix(of).unwrap_or(&file));
        if let Some(folder) = copy.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(copy, &bytes[..size])?;
    }
    Ok(())
}

fn below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}
