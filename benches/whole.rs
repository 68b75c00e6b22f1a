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

fn main() -> io::Result<()> {
    if let Some(folder) = env::args().skip_while(|a| a != "--floor").nth(1) {
        return floor(Path::new(&folder));
    }
    let named: Vec<usize> = env::args().filter_map(|a| a.parse().ok()).collect();
    let sizes = if named.is_empty() {
        vec![100, 1_000]
    } else {
        named
    };
    println!("outcomes  files  what         wall s   cpu s  peak MiB  cpu ms a page");
    for size in sizes {
        measure(size)?;
    }
    Ok(())
}

fn measure(size: usize) -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let (root, out) = (folder.path().join("site"), folder.path().join("public"));
    generated::site(&root, size)?;
    let mut build = Command::new(env!("CARGO_BIN_EXE_reportcard"));
    build
        .args(["build", "--quiet", "--root"])
        .arg(&root)
        .arg("--output-dir")
        .arg(&out);
    let cold = best(&mut build, || remove(&out))?;
    let warm = best(&mut build, || Ok(()))?;
    let files = below(&out)?;
    let pages = files
        .iter()
        .filter(|f| f.extension().is_some_and(|e| e == "html"))
        .count();
    let mut plain = Command::new(env::current_exe()?);
    plain.arg("--floor").arg(&out);
    let copy = out.with_extension("floor");
    let floor = best(&mut plain, || remove(&copy))?;
    for (what, run) in [
        ("build, cold", cold),
        ("build, warm", warm),
        ("floor", floor),
    ] {
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

/// The run of median wall time, each begun from what `prepare` leaves.
fn best(command: &mut Command, prepare: impl Fn() -> io::Result<()>) -> io::Result<Run> {
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        prepare()?;
        let start = Instant::now();
        let ended = command.spawn()?.wait4()?;
        assert!(ended.status.success(), "{command:?} failed");
        let used = ended.rusage;
        runs.push(Run {
            wall: start.elapsed(),
            cpu: used.utime + used.stime,
            peak: used.maxrss,
        });
    }
    runs.sort_by_key(|run| run.wall);
    Ok(runs[RUNS / 2])
}

/// Writes as many files of the same names and sizes as `out` has beside it, one after the other.
fn floor(out: &Path) -> io::Result<()> {
    let copy = out.with_extension("floor");
    let mut bytes = Vec::new();
    for file in below(out)? {
        let size = fs::metadata(&file)?.len() as usize;
        bytes.resize(bytes.len().max(size), b'.');
        let to = copy.join(file.strip_prefix(out).unwrap_or(&file));
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(to, &bytes[..size])?;
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

fn remove(folder: &Path) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
    } else {
        Ok(())
    }
}
