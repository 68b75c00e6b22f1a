//! Graph: which file of a room uses which, by the names that lead from one to the other.

use crate::files::{File, Names};
use std::collections::{BTreeMap, BTreeSet};

/// The files that a file uses, each with the names that it takes from there.
pub type Uses<'a> = BTreeMap<&'a str, BTreeSet<String>>;

/// More than any name is passed on.
const FAR: usize = 12;

pub struct Graph<'a> {
    modules: BTreeMap<&'a [String], &'a File>,
    pub uses: BTreeMap<&'a str, Uses<'a>>,
}

impl<'a> Graph<'a> {
    pub fn of(files: &'a [File]) -> Self {
        // What `crate` is to the binary is a crate of its own, with rooms of other names.
        let modules = files.iter().rev().map(|file| (&file.module[..], file)).collect();
        let mut graph = Self { modules, uses: BTreeMap::new() };
        for file in files {
            let uses = graph.uses_of(file);
            graph.uses.insert(&file.name, uses);
        }
        graph
    }

    fn uses_of(&self, file: &'a File) -> Uses<'a> {
        let mut uses = Uses::new();
        let own = file.imports.values().filter(|(_, passed_on)| !passed_on).map(|(path, _)| path);
        for path in own.chain(&file.paths) {
            let Some((user, name)) = self.defined(file, path, 0) else { continue };
            if user.name != file.name {
                uses.entry(&user.name).or_default().insert(name);
            }
        }
        uses
    }

    /// The file that defines what a path of `file` leads to, and the name that it has there; nothing
    /// where it leads out of the crate, or to a module as such.
    fn defined(&self, file: &'a File, path: &[String], far: usize) -> Option<(&'a File, String)> {
        let supers = path.iter().take_while(|part| *part == "super").count();
        let (start, rest) = match path.first()?.as_str() {
            "crate" | "reportcard" => (&[][..], &path[1..]),
            "self" => (&file.module[..], &path[1..]),
            "super" => (&file.module[..file.module.len().checked_sub(supers)?], &path[supers..]),
            _ => return self.within(file, path, far),
        };
        self.within(self.modules.get(start)?, rest, far)
    }

    /// The same of a path that begins in a module.
    fn within(&self, file: &'a File, path: &[String], far: usize) -> Option<(&'a File, String)> {
        let (first, rest) = path.split_first()?;
        if far > FAR {
            return None;
        }
        let name = std::slice::from_ref(first);
        if let Some(child) = self.modules.get(&[&file.module[..], name].concat()[..]) {
            return self.within(child, rest, far);
        }
        if file.defined.contains(first) {
            return Some((file, first.clone()));
        }
        let passed = |path: &Names| self.defined(file, &[path, rest].concat(), far + 1);
        if let Some((path, _)) = file.imports.get(first) {
            return passed(path);
        }
        file.globs.iter().find_map(|glob| passed(&[&glob[..], name].concat()))
    }

    /// The files of a room that use each other in a circle, circle by circle.
    pub fn circles(&self) -> Vec<BTreeSet<&'a str>> {
        let reached: BTreeMap<&str, BTreeSet<&str>> =
            self.uses.keys().map(|name| (*name, self.reached(name))).collect();
        let circle = |name: &&'a str| -> BTreeSet<&'a str> {
            reached[name].iter().filter(|other| reached[*other].contains(name)).copied().collect()
        };
        let circles: BTreeSet<_> = self.uses.keys().map(circle).collect();
        circles.into_iter().filter(|circle| !circle.is_empty()).collect()
    }

    /// What a file uses of its own room, and what that uses.
    fn reached(&self, name: &'a str) -> BTreeSet<&'a str> {
        let room = |name: &str| name.split(['/', '.']).next().unwrap().to_owned();
        let (mut reached, mut waiting) = (BTreeSet::new(), vec![name]);
        while let Some(next) = waiting.pop() {
            let uses = self.uses[next].keys().filter(|other| room(other) == room(name));
            waiting.extend(uses.filter(|other| reached.insert(**other)));
        }
        reached
    }

    /// The ways within a circle, and the names that make each.
    pub fn told(&self, circle: &BTreeSet<&str>) -> String {
        let mut told = String::new();
        for user in circle {
            for (used, names) in self.uses[user].iter().filter(|(used, _)| circle.contains(**used))
            {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                told += &format!("  {user} → {used}: {}\n", names.join(", "));
            }
        }
        told
    }
}
