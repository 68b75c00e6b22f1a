//! Theory: a framework's pillars, gateways and benchmarks.

use crate::parse::document::ids::Ids;
use crate::parse::document::item::Record;
use crate::report::{
    Benchmark, BenchmarkEvidence, BenchmarkStatus, EvidencePlace, Gateway, GatewayId, Pillar,
    PillarId, TheoryOfAction,
};
use crate::source::{Code, Diagnostic, Diagnostics};

pub(super) fn read(record: &Record, out: &mut Diagnostics) -> Option<TheoryOfAction> {
    let mut pillar_ids = Ids::new("pillar");
    let mut gateway_ids = Ids::new("gateway");
    let pillars = parts(record, "pillars", &mut pillar_ids, out, |slug, title, about| Pillar {
        slug,
        title,
        about,
    });
    let gateways = parts(record, "gateways", &mut gateway_ids, out, |slug, title, about| Gateway {
        slug,
        title,
        about,
    });
    let mut ids = Ids::new("benchmark");
    let mut benchmarks = Vec::new();
    for one in record.records("benchmarks") {
        let Some(benchmark) = benchmark(one, &pillar_ids, &gateway_ids, out) else {
            continue;
        };
        if ids.declare(&benchmark.slug, one.place("id"), out).is_some() {
            benchmarks.push(benchmark);
        }
    }
    Some(TheoryOfAction {
        name: record.string("name")?,
        version: record.string("version")?,
        credit: record.string("credit"),
        url: record.string("url"),
        about: record.string("about"),
        pillars,
        gateways,
        benchmarks,
        span: record.span,
    })
}

fn parts<T>(
    record: &Record,
    field: &str,
    ids: &mut Ids,
    out: &mut Diagnostics,
    make: impl Fn(String, String, Option<String>) -> T,
) -> Vec<T> {
    let mut parts = Vec::new();
    if record.get(field).is_none() {
        ids.not_whole();
    }
    for part in record.records(field) {
        let (Some(slug), Some(title)) = (part.string("id"), part.string("title")) else {
            ids.not_whole();
            continue;
        };
        if ids.declare(&slug, part.place("id"), out).is_some() {
            parts.push(make(slug, title, part.string("about")));
        }
    }
    parts
}

fn benchmark(
    record: &Record,
    pillars: &Ids,
    gateways: &Ids,
    out: &mut Diagnostics,
) -> Option<Benchmark> {
    let mut find = |field: &str, ids: &Ids| {
        let item = record.get(field)?;
        ids.find(item.text()?, item.span, out)
    };
    let pillar = find("pillar", pillars);
    let gateway = find("gateway", gateways);
    let evidence: Vec<BenchmarkEvidence> =
        record.records("evidence").filter_map(|one| evidence(one, out)).collect();
    let status = match record.choice("status")? {
        "met" => BenchmarkStatus::Met,
        "in-progress" => BenchmarkStatus::InProgress,
        _ => BenchmarkStatus::NotStarted,
    };
    if status == BenchmarkStatus::Met && record.list("evidence").is_empty() {
        let message = "This benchmark is met, and nothing shows it.";
        out.push(
            Diagnostic::new(Code::NoEvidence, record.place("status"), message)
                .expected("a field `evidence` with at least one entry")
                .help("Point at what shows it, or say that it is in-progress."),
        );
    }
    Some(Benchmark {
        slug: record.string("id")?,
        title: record.string("title")?,
        pillar: pillar.map(PillarId),
        gateway: GatewayId(gateway?),
        status,
        date: record.date("date"),
        evidence,
        note: record.string("note"),
        span: record.span,
    })
}

fn evidence(record: &Record, out: &mut Diagnostics) -> Option<BenchmarkEvidence> {
    let (place, span) = match (record.get("page"), record.get("url")) {
        (Some(page), None) => (EvidencePlace::Page(page.text()?.trim().to_owned()), page.span),
        (None, Some(url)) => (EvidencePlace::Url(url.text()?.to_owned()), url.span),
        (page, _) => {
            let message = match page {
                Some(_) => "This evidence names both a page of the site and another address.",
                None => "This evidence does not say where it is.",
            };
            out.push(
                Diagnostic::new(Code::BadLine, record.span, message)
                    .expected("page: an address of this site; or url: another site’s")
                    .help("Keep one of the two; for both, write two entries."),
            );
            return None;
        }
    };
    Some(BenchmarkEvidence { text: record.string("text")?, place, span })
}
