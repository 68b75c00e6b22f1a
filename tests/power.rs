//! A loss of power, on a disk of its own (Linux): whenever it comes, the site that stands afterwards is the
//! old one or the new one, whole; and once a build has said that it is done, it is the new one.
#![cfg(target_os = "linux")]

#[path = "it/scene.rs"]
#[allow(dead_code, reason = "its part is small")]
mod scene;

use scene::{OUTCOME, SITE, reportcard, tree};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// At how many moments of a build the power is cut.
const MOMENTS: u32 = 10;
/// Set where the test must run: a machine that cannot run it then fails it.
const REQUIRED: &str = "REPORTCARD_POWER";

/// A disk in a file, mounted; it can be cut off from one moment to the next.
struct Disk {
    folder: tempfile::TempDir,
}

impl Disk {
    /// `Err` tells why there can be none here.
    fn new() -> Result<Self, String> {
        let disk = Self { folder: tempfile::tempdir().unwrap() };
        let image = fs::File::create(disk.image()).unwrap();
        image.set_len(128 << 20).unwrap();
        fs::create_dir(disk.root()).unwrap();
        run(Command::new("mkfs.ext4").arg("-q").arg(disk.image()))?;
        disk.mount()?;
        Ok(disk)
    }

    fn image(&self) -> PathBuf {
        self.folder.path().join("image")
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("root")
    }

    /// What names files have is written each second, what they hold in half a minute or so: so the one is
    /// soon there without the other, unless a build sees to it.
    fn mount(&self) -> Result<(), String> {
        run(Command::new("mount").args(["-o", "loop,commit=1"]).args([self.image(), self.root()]))
    }

    /// Cuts the power: what is not on the disk by now is lost. Then the machine starts again.
    fn cut(&self) -> Result<(), String> {
        const SHUT_DOWN: &str = r#"open(my $f, "<", $ARGV[0]) or die; my $how = pack("L", 2);
            ioctl($f, 0x8004587d, $how) or die "$!""#;
        run(Command::new("perl").args(["-e", SHUT_DOWN]).arg(self.root()))
    }

    fn restart(&self) -> Result<(), String> {
        run(Command::new("umount").arg(self.root()))?;
        self.mount()
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = run(Command::new("umount").arg(self.root()));
    }
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|it| format!("{command:?}: {it}"))?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let is_done = output.status.success();
    is_done.then_some(()).ok_or(format!("{command:?}: {said}"))
}

/// A site with this name, built on a disk that keeps it.
fn site(disk: &Disk, name: &str) -> BTreeMap<String, Vec<u8>> {
    write(disk, name);
    let folder = disk.folder.path().join(name);
    let arguments = ["build", "--output-dir"];
    let build = reportcard().args(arguments).arg(&folder);
    build.current_dir(disk.root()).assert().success();
    tree(&folder)
}

fn write(disk: &Disk, name: &str) {
    let content = disk.root().join("content");
    fs::create_dir_all(content.join("outcomes/reading")).unwrap();
    fs::write(content.join("site.yaml"), SITE.replace("Testville", name)).unwrap();
    fs::write(content.join("outcomes/reading/outcome.yaml"), OUTCOME).unwrap();
}

/// A build that is under way.
fn start(root: &Path) -> std::process::Child {
    Command::new(snapbox::cmd::cargo_bin!("reportcard"))
        .arg("build")
        .current_dir(root)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn a_loss_of_power_leaves_a_whole_site() {
    let disk = match Disk::new() {
        Ok(disk) => disk,
        Err(why) if std::env::var_os(REQUIRED).is_none() => {
            eprintln!("NOT TESTED: no power was cut, since no disk can be mounted here ({why})");
            return;
        }
        Err(why) => panic!("no disk can be mounted: {why}"),
    };
    let sites = ["Oldtown", "Newtown"].map(|name| site(&disk, name));
    assert!(sites[0] != sites[1]);
    write(&disk, "Oldtown");
    let begin = Instant::now();
    assert!(start(&disk.root()).wait().unwrap().success());
    let whole = begin.elapsed();
    run(&mut Command::new("sync")).unwrap();
    let mut standing = 0;
    for moment in 1..=MOMENTS {
        let next = 1 - standing;
        write(&disk, ["Oldtown", "Newtown"][next]);
        run(Command::new("sync").args(["-f".into(), disk.root()])).unwrap();
        let mut build = start(&disk.root());
        // Two of the moments are after the build: at once, and when nothing has happened for long.
        let is_done = moment >= MOMENTS - 1;
        match is_done {
            true => assert!(build.wait().unwrap().success()),
            false => std::thread::sleep(whole * moment / (MOMENTS - 2)),
        }
        if moment == MOMENTS {
            std::thread::sleep(Duration::from_secs(3));
        }
        let is_over = is_done || matches!(build.try_wait(), Ok(Some(code)) if code.success());
        disk.cut().unwrap();
        let _ = build.wait();
        disk.restart().unwrap();
        let found = tree(&disk.root().join("public"));
        let stands = sites.iter().position(|site| *site == found);
        let stands =
            stands.unwrap_or_else(|| panic!("moment {moment}: {}", differences(&found, &sites)));
        assert!(!is_over || stands == next, "moment {moment}: the new site is lost");
        assert!(start(&disk.root()).wait().unwrap().success());
        assert!(tree(&disk.root().join("public")) == sites[next], "moment {moment}");
        assert_eq!(beside(&disk.root()), [""; 0], "moment {moment}");
        standing = next;
    }
}

/// In what a site is like neither of the two.
fn differences(
    found: &BTreeMap<String, Vec<u8>>,
    sites: &[BTreeMap<String, Vec<u8>>; 2],
) -> String {
    let [old, new] = sites.each_ref().map(|site| {
        let is_other = |path: &&String| found.get(*path) != site.get(*path);
        site.keys().filter(is_other).count()
    });
    let empty = found.values().filter(|bytes| bytes.is_empty()).count();
    let count = found.len();
    format!(
        "{count} files, {empty} of them empty; {old} are not as before, {new} not as they should be"
    )
}

/// What a build left beside the site.
fn beside(root: &Path) -> Vec<String> {
    let names = fs::read_dir(root).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.contains("reportcard-")).collect()
}
