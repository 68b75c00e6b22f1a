//! Backbone: the documents of `content/backbone/`, read into one part of the report.

mod budget;
mod case;
mod funding;
mod influenced;
mod investor;
mod ledger;
mod names;
mod theory;
mod unlisted;

use super::document;
use super::document::field::Document;
use super::document::folder;
use super::document::item::Given;
use super::document::lines;
use super::document::texts::Said;
use super::kinds::backbone::{self as written, Backbone as Written};
use super::kinds::contributions::Contributions;
use super::kinds::funding::Funding;
use super::kinds::investors::Investors;
use super::kinds::theory::Theory;
use crate::report::{Backbone, Contribution, Investor, Organization, Prose, Rate};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span, TrackedFiles};
pub(crate) use names::Ground;
use names::Names;

/// Reads the backbone's documents; none where there are none, or where the first of them cannot
/// be read.
pub(crate) fn read(ground: &Ground, out: &mut Diagnostics) -> Option<Backbone> {
    if Written::file(ground.sources).is_none() {
        let others = [Contributions::PATH, Funding::PATH, Investors::PATH, Theory::PATH];
        let mut paths = others.into_iter().chain([folder::CASE]);
        if let Some((stray, _)) = paths.find_map(|path| ground.sources.find(path)) {
            out.push(alone(stray));
        }
        return None;
    }
    let mut names = Names::new(ground);
    let backbone = document(ground, out, |mut written: Written, files, out| {
        names.learn(&written.currency, written.functions.take(), out);
        from_document(written, &names, files, out)
    });
    if backbone.is_none() {
        // Functions may be declared where it cannot be read; the other documents are read all the same.
        names.function_ids.not_whole();
    }
    let backbone = backbone.flatten();
    let (rates, contributions) = contributions(&names, ground, out);
    let funding = document(ground, out, |written, _, out| funding::read(written, &names, out));
    let investors = investors(&names, backbone.as_ref(), ground, out);
    let theory = document(ground, out, |written, _, out| theory::read(written, out));
    let (options, asks) = funding.unwrap_or_default();
    Some(Backbone {
        rates,
        contributions,
        options,
        asks,
        investors,
        theory: theory.flatten(),
        ..backbone?
    })
}

/// What `then` makes of the one document of a kind; none where there is none, or where it cannot be
/// read.
fn document<D: Document, T>(
    ground: &Ground,
    out: &mut Diagnostics,
    then: impl FnOnce(D, &TrackedFiles, &mut Diagnostics) -> T,
) -> Option<T> {
    let file = D::file(ground.sources)?;
    let files = TrackedFiles::of(ground.sources);
    let said = Said::of(&files, D::PATH);
    document::read(files.bytes(file), file, said, out, |written, out| then(written, &files, out))
}

fn from_document(
    written: Written,
    names: &Names,
    files: &TrackedFiles,
    out: &mut Diagnostics,
) -> Option<Backbone> {
    let said = case::said(&written);
    let headline = (written.headline.value, written.lede.value);
    let organization = organization(written.organization.value?, headline, names, out)?;
    Some(Backbone {
        organization,
        functions: names.functions.clone(),
        people: every(written.people, names, out, budget::person),
        budgets: budget::budgets(written.budgets, names, out),
        income: every(written.income, names, out, budget::income),
        served: every(written.served, names, out, budget::served),
        influenced: lines::each(written.influenced, files, out, |line, out| {
            influenced::influenced(line, names, out)
        }),
        rates: vec![],
        contributions: vec![],
        prices: written.prices.value.and_then(|prices| budget::prices(prices, names, out)),
        options: vec![],
        asks: vec![],
        investors: vec![],
        theory: None,
        messages: every(written.messages, names, out, case::message),
        sectors: written.sectors.all(),
        voices: every(written.voices, names, out, case::voice),
        elsewhere: written.elsewhere.value.and_then(|it| case::elsewhere(it, names, out)),
        contact: written.contact.value,
        story: Prose::default(),
        said,
    })
}

/// What each entry of a list becomes; those that become nothing have been told.
fn every<W, T>(
    written: Given<Vec<W>>,
    names: &Names,
    out: &mut Diagnostics,
    read: fn(W, &Names, &mut Diagnostics) -> Option<T>,
) -> Vec<T> {
    written.into_iter().filter_map(|one| read(one, names, out)).collect()
}

fn organization(
    written: written::Organization,
    (headline, lede): (Option<String>, Option<String>),
    names: &Names,
    out: &mut Diagnostics,
) -> Option<Organization> {
    Some(Organization {
        name: written.name.value?,
        about: written.about.value,
        fiscal_agent: names.partner(&written.fiscal_agent, out),
        since: written.since.value.map(|year| year as i16),
        headline,
        lede,
        span: written.span,
    })
}

fn contributions(
    names: &Names,
    ground: &Ground,
    out: &mut Diagnostics,
) -> (Vec<Rate>, Vec<Contribution>) {
    let read = document(ground, out, |written: Contributions, files, out| {
        let (rates, ids) = ledger::rates(written.rates, names, out);
        let lines = lines::each(written.contributions, files, out, |line, out| {
            ledger::contribution(line, names, &ids, out)
        });
        (rates, lines)
    });
    read.unwrap_or_default()
}

fn investors(
    names: &Names,
    backbone: Option<&Backbone>,
    ground: &Ground,
    out: &mut Diagnostics,
) -> Vec<Investor> {
    let Some(file) = Investors::file(ground.sources) else {
        return vec![];
    };
    let known = backbone.filter(|_| ground.partners.is_whole());
    let sectors = known.map(|backbone| sectors(backbone, ground));
    let read = document(ground, out, |written, _, out| {
        investor::read(written, names, sectors.as_deref(), out)
    });
    let investors = read.unwrap_or_default();
    unlisted::check(ground.sources, file, &investors, out);
    investors
}

/// The sectors that an investor can care about.
fn sectors(backbone: &Backbone, ground: &Ground) -> Vec<String> {
    let own = backbone.sectors.iter().map(|s| s.sector.clone());
    ground.sectors.iter().cloned().chain(own).collect()
}

fn alone(stray: FileId) -> Diagnostic {
    let message = "The folder content/backbone has no backbone.yaml, so this file is not read.";
    Diagnostic::new(Code::NoFile, Span::new(stray, 0, 0), message)
        .expected("a file backbone.yaml beside this one")
        .help("Write backbone.yaml with at least `organization: { name: … }` and `currency: USD`.")
}
