//! Scene: a site in a folder of its own, and the binary run on it.

use snapbox::cmd::{Command, OutputAssert};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The binary under test.
pub fn reportcard() -> Command {
    Command::new(snapbox::cmd::cargo_bin!("reportcard")).env_remove("NO_COLOR")
}

/// A site in a temporary folder.
pub struct Scene {
    folder: tempfile::TempDir,
}

impl Scene {
    /// A site with these files.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let scene = Self { folder: tempfile::tempdir().unwrap() };
        for (path, text) in files {
            scene.write(path, text);
        }
        scene
    }

    /// The smallest site that builds: one outcome, one indicator.
    pub fn small() -> Self {
        Self::of(&[("content/site.yaml", SITE), ("content/outcomes/reading/outcome.yaml", OUTCOME)])
    }

    /// The starter, as `new` lays it out, its rule on small groups confirmed; without the pictures of its
    /// charts, which take the most time.
    pub fn starter() -> Self {
        let scene = Self::of(&[]);
        reportcard().arg("new").arg(scene.root()).assert().success();
        let path = "content/site.yaml";
        let text = fs::read_to_string(scene.path(path)).unwrap();
        scene.write(path, &format!("{text}\nchart_images: false\n"));
        scene.replace(path, "{ preset: us-10 }", "{ preset: us-10, confirmed: true }");
        scene
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Puts one text in place of another that must be there.
    pub fn replace(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(from), "{path} does not hold {from}");
        fs::write(self.path(path), text.replace(from, to)).unwrap();
    }

    /// Runs a command in the site's folder.
    pub fn run(&self, arguments: &[&str]) -> OutputAssert {
        reportcard().args(arguments).current_dir(self.root()).assert()
    }

    /// Every file of the finished site with its bytes.
    pub fn public(&self) -> BTreeMap<String, Vec<u8>> {
        tree(&self.path("public"))
    }
}

/// Every file below a folder with its bytes.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let named = files.map(|entry| {
        let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
        (path, fs::read(entry.path()).unwrap())
    });
    named.collect()
}

/// What a run printed to standard output and to standard error.
pub fn printed(run: &OutputAssert) -> (String, String) {
    let output = run.get_output();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr))
}

pub const SITE: &str = "\
community: { name: Testville, partnership: Testville Together }
edition: { name: \"2026\", published: 2026-10-14 }
base_url: https://testville.example/card
language: en
privacy: { preset: us-10, confirmed: true }
stages:
  - { id: school, title: School }
breakdowns:
  - id: income
    title: Family income
    groups: [ { id: low, title: Low-income families }, { id: other, title: Other families } ]
    reference: other
";

pub const OUTCOME: &str = "\
title: Early grade reading
stage: school
age: 9
indicators:
  - id: reading
    title: Third graders reading at grade level
    measure: Third graders at grade level in reading
    unit: percent
    direction: higher
    baseline: 2020
    target: { value: 70, period: 2030 }
    breakdowns: [ income ]
    definition: Share at or above the mark.
    source: { name: State test, released: 2026-09-01 }
    series:
      - { period: 2020, value: 48.6 }
      - { period: 2021, value: 50.1 }
      - { period: 2022, value: 52.3 }
      - { period: 2023, value: missing }
      - { period: 2024, value: 55.0 }
      - { period: 2020, income: low, value: 30, numerator: 300, denominator: 1000 }
      - { period: 2024, income: low, value: 41, numerator: 410, denominator: 1000 }
      - { period: 2020, income: other, value: 60, numerator: 600, denominator: 1000 }
      - { period: 2024, income: other, value: 66, numerator: 660, denominator: 1000 }
";
