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

use super::document;
use super::folder::BackboneFiles;
use super::ids::Ids;
use super::item::Record;
use super::kind::{BACKBONE, CONTRIBUTIONS, FUNDING, INVESTORS, THEORY};
use super::measure::Surroundings;
use super::shape::Kind;
use super::site::{self, Site};
use crate::report::{Backbone, Organization, Outcome, PartnerId, Prose};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources, Span};
use names::Names;

/// What the backbone's documents may speak of.
pub(crate) struct Ground<'a> {
    pub sources: &'a Sources,
    pub site: &'a Site,
    pub outcomes: &'a [Outcome],
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
    let mut backbone = document(file, &BACKBONE, ground, out, |record, place, out| {
        names.learn(record, out);
        from_record(record, &names, place, out)
    })??;
    contributions(files, &names, ground, &mut backbone, out);
    if let Some(file) = files.funding {
        document(file, &FUNDING, ground, out, |record, _, out| {
            (backbone.options, backbone.asks) = menu::read(record, &names, out);
        });
    }
    if let Some(file) = files.investors {
        let sectors = sectors(&backbone, ground);
        let investors = document(file, &INVESTORS, ground, out, |record, _, out| {
            investor::read(record, &names, &sectors, out)
        });
        backbone.investors = investors.unwrap_or_default();
        unlisted::check(ground.sources, file, &backbone.investors, out);
    }
    if let Some(file) = files.theory {
        let theory = document(file, &THEORY, ground, out, |record, _, out| {
            theory::read(record, out)
        });
        backbone.theory = theory.flatten();
    }
    Some(backbone)
}

fn document<T>(
    file: FileId,
    kind: &'static Kind,
    ground: &Ground,
    out: &mut Diagnostics,
    then: impl FnOnce(&Record, &Surroundings, &mut Diagnostics) -> T,
) -> Option<T> {
    let place = Surroundings {
        sources: ground.sources,
        site: ground.site,
        file,
    };
    document::read(ground.sources, file, kind, out, |record, out| {
        then(record, &place, out)
    })
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
        fiscal_agent: names
            .find(organization, "fiscal_agent", names.partners, out)
            .map(PartnerId),
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
    backbone: &mut Backbone,
    out: &mut Diagnostics,
) {
    let Some(file) = files.contributions else {
        return;
    };
    document(file, &CONTRIBUTIONS, ground, out, |record, place, out| {
        let (rates, ids) = ledger::rates(record, names, out);
        backbone.rates = rates;
        backbone.contributions = ledger::read(record, names, &ids, place, out);
    });
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
