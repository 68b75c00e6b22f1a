//! Reports that vouch for one another are the very same site: nobody can tell from any byte of it which of them
//! is true.

use super::kinds::{Kind, drawn, kinds};
use crate::disclosure::{Protected, Published, disclose, others};
use crate::memo::Memo;
use crate::report::Report;
use crate::site::File;
use crate::source::{Sources, starter_sources};
use crate::{Options, parse};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Mutex;

/// The files of a report's site.
fn files(report: Report, sources: &Sources) -> BTreeMap<String, Vec<u8>> {
    let (options, memo) = (Options::default(), Memo::default());
    let site = crate::site(report, sources, &options, &memo, &mut Default::default());
    let files = Mutex::new(BTreeMap::new());
    let Ok(_) = site.expect("a site").make(|path: &str, file: File| {
        let mut bytes = Vec::new();
        file.write(&mut bytes).unwrap();
        files.lock().unwrap().insert(path.to_owned(), bytes);
        Ok::<_, Infallible>(())
    });
    files.into_inner().unwrap()
}

/// In how many series numbers are other.
fn changed(one: &Report, other: &Report) -> usize {
    let all = one.series.iter().zip(&other.series);
    all.map(|(one, other)| one.iter().zip(other.iter()).filter(|(one, other)| one != other).count())
        .sum()
}

/// Kinds in which the program, given one of those reports for the true one, may find no proof for it by itself
/// and then hides more, or refuses it: so not all of them are the same site.
const OPEN: [&str; 2] = ["two ways", "pooled"];

/// Whether the program finds a proof for all that is hidden first, without hiding more.
fn is_proven(published: &Published) -> bool {
    let doubts = |it: &Protected| it.added.len() + it.unproven.len();
    published.protected.iter().all(|it| doubts(it) == 0)
}

/// Compares the sites of a report and of so many of those that vouch for it; says in how many.
fn assert_same(name: &str, sources: &Sources, many: usize) -> usize {
    let (report, told) = parse::parse(sources, &Memo::default());
    let told: Vec<_> = told.iter().filter(|it| it.code.as_str().starts_with('E')).collect();
    assert!(told.is_empty(), "{name}: {told:#?}");
    let report = report.expect("a report");
    let published = disclose(report.clone(), &Memo::default());
    let hidden: usize = published.protected.iter().map(|it| it.first).sum();
    let is_open = OPEN.contains(&name);
    assert!(is_open || is_proven(&published), "{name}: {:?}", published.protected);
    let others = others(&report);
    assert!(hidden > 0 && !others.is_empty(), "{name}: {hidden} hidden, {} others", others.len());
    let truth = files(report.clone(), sources);
    for other in others.iter().take(many) {
        assert!(changed(&report, other) > 0, "{name}");
        let is_proven = is_proven(&disclose(other.clone(), &Memo::default()));
        if is_open && !is_proven {
            continue;
        }
        let other = files(other.clone(), sources);
        assert_eq!(truth.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>(), "{name}");
        for (path, bytes) in &truth {
            assert!(*bytes == other[path], "{name}: {path}");
        }
    }
    others.len()
}

#[test]
fn the_reports_that_vouch_for_one_another_are_the_very_same_site() {
    assert!(assert_same("the starter", &starter_sources(), 4) > 2);
}

#[test]
fn so_are_those_of_sites_of_every_kind() {
    let kinds = kinds();
    assert!(kinds.len() > OPEN.len() + 10, "{}", kinds.len());
    kinds.par_iter().for_each(|Kind { name, sources }| {
        assert_same(name, sources, 9);
    });
}

/// Of tables drawn by chance no site is made: what is published of them is all that a site is made of.
#[test]
fn what_is_published_of_them_is_the_same_wherever_each_has_a_proof() {
    let compared = |Kind { name, sources }: &Kind| {
        let report = parse::parse(sources, &Memo::default()).0.expect("a report");
        let published = disclose(report.clone(), &Memo::default());
        if !is_proven(&published) {
            return (0, 0);
        }
        let (mut same, mut open) = (0, 0);
        for other in others(&report).into_iter().take(3) {
            let other = disclose(other, &Memo::default());
            if !is_proven(&other) {
                open += 1;
                continue;
            }
            assert_eq!(published.series, other.series, "{name}");
            same += 1;
        }
        (same, open)
    };
    let drawn = drawn();
    let (same, open) =
        drawn.par_iter().map(compared).reduce(|| (0, 0), |one, two| (one.0 + two.0, one.1 + two.1));
    eprintln!("{same} others are published alike, {open} have no proof of their own");
    assert!(same > 60 && open * 3 < same, "{same} are alike, {open} have no proof");
}
