//! Backbone: the documents of `content/backbone/`, read into one part of the report.

mod budget;
mod case;
mod influenced;
mod investor;
mod ledger;
mod lines;
mod menu;
mod names;
mod theory;
mod unlisted;

use super::card::indicator::Surroundings;
use super::card::site;
use super::card::terms::Terms;
use super::document;
use super::document::folder::BackboneFiles;
use super::document::ids::Ids;
use super::document::item::Record;
use super::document::shape::Kind;
use super::document::tracked_files::Opened;
use super::kinds::{BACKBONE, CONTRIBUTIONS, FUNDING, INVESTORS, THEORY};
use crate::memo::Kept;
use crate::report::{
    Backbone, Contribution, Investor, Organization, Outcome, PartnerId, Prose, Rate,
};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources, Span};
use names::Names;

/// What the backbone's documents may speak of.
pub(crate) struct Ground<'a> {
    pub sources: &'a Sources,
    pub site: &'a Terms,
    pub outcomes: &'a [Kept<Outcome>],
    /// Whether every outcome's document could be read.
    pub whole: bool,
    pub partners: &'a Ids,
    /// The sectors of the partners.
    pub sectors: Vec<String>,
}

/// Reads the backbone's documents; none where there are none, or where the first of them cannot
/// be read.
pub(crate) fn read(
    files: &BackboneFiles,
    ground: &Ground,
    out: &mut Diagnostics,
) -> Option<Backbone> {
    let Some(file) = files.backbone else {
        if let Some(stray) = files.first() {
            out.push(alone(stray));
        }
        return None;
    };
    let mut names = Names::new(ground);
    let backbone = document(file, &BACKBONE, ground, out, |record, place, out| {
        names.learn(record, out);
        from_record(record, &names, place, out)
    });
    if backbone.is_none() {
        // Functions may be declared where it cannot be read; the other documents are read all the same.
        names.function_ids.not_whole();
    }
    let backbone = backbone.flatten();
    let (rates, contributions) = contributions(files, &names, ground, out);
    let menu = files.funding.and_then(|file| {
        document(file, &FUNDING, ground, out, |record, _, out| menu::read(record, &names, out))
    });
    let investors = investors(files, &names, backbone.as_ref(), ground, out);
    let theory = files.theory.and_then(|file| {
        document(file, &THEORY, ground, out, |record, _, out| theory::read(record, out))
    });
    let (options, asks) = menu.unwrap_or_default();
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

fn document<T>(
    file: FileId,
    kind: &'static Kind,
    ground: &Ground,
    out: &mut Diagnostics,
    then: impl FnOnce(&Record, &Surroundings, &mut Diagnostics) -> T,
) -> Option<T> {
    let opened = Opened::new(ground.sources, false);
    let place = Surroundings { opened: &opened, site: ground.site, file };
    document::read(ground.sources, file, kind, out, |record, out| then(record, &place, out))
}

fn from_record(
    record: &Record,
    names: &Names,
    place: &Surroundings,
    out: &mut Diagnostics,
) -> Option<Backbone> {
    let organization = organization(record, names, out)?;
    Some(Backbone {
        organization,
        functions: names.functions.clone(),
        people: budget::people(record, names, out),
        budgets: budget::budgets(record, names, out),
        income: budget::income(record, names, out),
        served: budget::served(record, names, out),
        influenced: influenced::read(record, names, place, out),
        rates: vec![],
        contributions: vec![],
        prices: budget::prices(record, names, out),
        options: vec![],
        asks: vec![],
        investors: vec![],
        theory: None,
        messages: case::messages(record, names, out),
        sectors: case::sectors(record),
        voices: case::voices(record, names, out),
        elsewhere: case::elsewhere(record, names, out),
        contact: record.record("contact").and_then(site::contact),
        story: Prose::default(),
        said: case::said(record),
    })
}

fn organization(record: &Record, names: &Names, out: &mut Diagnostics) -> Option<Organization> {
    let organization = record.record("organization")?;
    Some(Organization {
        name: organization.string("name")?,
        about: organization.string("about"),
        fiscal_agent: names.find(organization, "fiscal_agent", names.partners, out).map(PartnerId),
        since: organization.whole("since").map(|year| year as i16),
        headline: record.string("headline"),
        lede: record.string("lede"),
        span: organization.span,
    })
}

fn contributions(
    files: &BackboneFiles,
    names: &Names,
    ground: &Ground,
    out: &mut Diagnostics,
) -> (Vec<Rate>, Vec<Contribution>) {
    let read = files.contributions.and_then(|file| {
        document(file, &CONTRIBUTIONS, ground, out, |record, place, out| {
            let (rates, ids) = ledger::rates(record, names, out);
            let lines = ledger::read(record, names, &ids, place, out);
            (rates, lines)
        })
    });
    read.unwrap_or_default()
}

fn investors(
    files: &BackboneFiles,
    names: &Names,
    backbone: Option<&Backbone>,
    ground: &Ground,
    out: &mut Diagnostics,
) -> Vec<Investor> {
    let Some(file) = files.investors else {
        return vec![];
    };
    let known = backbone.filter(|_| ground.partners.is_whole());
    let sectors = known.map(|backbone| sectors(backbone, ground));
    let read = document(file, &INVESTORS, ground, out, |record, _, out| {
        investor::read(record, names, sectors.as_deref(), out)
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
