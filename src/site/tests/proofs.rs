//! The proofs of invented tables, written down for the second checker, `tests/proof/check.py`.

use super::kinds::{Kind, drawn, few, kinds, narrow};
use crate::memo::Memo;
use crate::source::starter_sources;
use crate::{disclosure, parse};
use rayon::prelude::*;
use serde_json::Value as Json;

#[test]
fn proofs_are_written_for_another_checker() {
    let starter = Kind { name: "the starter", sources: starter_sources() };
    let sites: Vec<Kind> =
        kinds().into_iter().chain(drawn()).chain([narrow(), few(), starter]).collect();
    let of_site = |at: usize, Kind { name, sources }: &Kind| {
        let report = parse::parse(sources, &Memo::default()).0.expect("a report");
        disclosure::written(&format!("{name} {at}"), &report)
    };
    let tables: Vec<Json> =
        sites.par_iter().enumerate().flat_map_iter(|(at, site)| of_site(at, site)).collect();
    // Where cargo puts what tests write.
    let tests = std::env::current_exe().expect("the tests");
    let folder = tests.ancestors().nth(3).expect("the folder of builds").join("tmp");
    std::fs::create_dir_all(&folder).expect("a folder");
    let text = serde_json::to_string(&tables).expect("JSON");
    std::fs::write(folder.join("proofs.json"), text).expect("written proofs");
    let decided = |what: &str, is: bool| {
        let of = |it: &&Json| it["name"].as_str().unwrap().ends_with(what) && it["proven"] == is;
        tables.iter().filter(of).count()
    };
    assert!(decided("as it is", true) > 60 && decided("with another print", false) > 40);
    assert!(decided("with sums that do not hold", false) > 60);
    let with_too_many = "with more results than people";
    for refused in
        ["without worlds", "without its last world", "with another pattern", with_too_many]
    {
        assert_eq!(decided(refused, true), 0, "{refused}");
    }
}
