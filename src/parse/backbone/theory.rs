//! Theory: a framework's pillars, gateways and benchmarks.

use crate::parse::document::ids::Ids;
use crate::parse::document::item::Given;
use crate::parse::kinds::theory as written;
use crate::report::{
    Benchmark, BenchmarkEvidence, BenchmarkStatus, EvidencePlace, Gateway, GatewayId, Pillar,
    PillarId, TheoryOfAction,
};
use crate::source::{Code, Diagnostic, Diagnostics};

pub(super) fn read(written: written::Theory, out: &mut Diagnostics) -> Option<TheoryOfAction> {
    let mut pillar_ids = Ids::new("pillar");
    let mut gateway_ids = Ids::new("gateway");
    let pillars = parts(written.pillars, &mut pillar_ids, out);
    let gateways = parts(written.gateways, &mut gateway_ids, out);
    let mut ids = Ids::new("benchmark");
    let mut benchmarks = Vec::new();
    for one in written.benchmarks {
        let place = one.id.span;
        let Some(benchmark) = benchmark(one, &pillar_ids, &gateway_ids, out) else {
            continue;
        };
        if ids.declare(&benchmark.slug, place, out).is_some() {
            benchmarks.push(benchmark);
        }
    }
    let pillar = |(slug, title, about)| Pillar { slug, title, about };
    let gateway = |(slug, title, about)| Gateway { slug, title, about };
    Some(TheoryOfAction {
        name: written.name.value?,
        version: written.version.value?,
        credit: written.credit.value,
        url: written.url.value,
        about: written.about.value,
        pillars: pillars.into_iter().map(pillar).collect(),
        gateways: gateways.into_iter().map(gateway).collect(),
        benchmarks,
        span: written.span,
    })
}

/// The id, the title and the meaning of each part.
fn parts(
    written: Given<Vec<written::Part>>,
    ids: &mut Ids,
    out: &mut Diagnostics,
) -> Vec<(String, String, Option<String>)> {
    if written.value.is_none() {
        ids.not_whole();
    }
    let parts = written.into_iter().filter_map(|part| {
        let Some(title) = part.title.value else {
            ids.not_whole();
            return None;
        };
        Some((ids.take(part.id, out)?, title, part.about.value))
    });
    parts.collect()
}

fn benchmark(
    written: written::Benchmark,
    pillars: &Ids,
    gateways: &Ids,
    out: &mut Diagnostics,
) -> Option<Benchmark> {
    let pillar = pillars.find_given(&written.pillar, out);
    let gateway = gateways.find_given(&written.gateway, out);
    let is_empty = written.evidence.entries().is_empty();
    let evidence = written.evidence.into_iter().filter_map(|one| evidence(one, out)).collect();
    let status = written.status.value?;
    if status == BenchmarkStatus::Met && is_empty {
        let message = "This benchmark is met, and nothing shows it.";
        out.push(
            Diagnostic::new(Code::NoEvidence, written.status.span, message)
                .expected("a field `evidence` with at least one entry")
                .help("Point at what shows it, or say that it is in-progress."),
        );
    }
    Some(Benchmark {
        slug: written.id.value?,
        title: written.title.value?,
        pillar: pillar.map(PillarId),
        gateway: GatewayId(gateway?),
        status,
        date: written.date.value,
        evidence,
        note: written.note.value,
        span: written.span,
    })
}

fn evidence(written: written::Evidence, out: &mut Diagnostics) -> Option<BenchmarkEvidence> {
    let (place, span) = match (written.page.value, written.url.value) {
        (Some(page), None) => (EvidencePlace::Page(page), written.page.span),
        (None, Some(url)) => (EvidencePlace::Url(url), written.url.span),
        (page, _) => {
            let message = match page {
                Some(_) => "This evidence names both a page of the site and another address.",
                None => "This evidence does not say where it is.",
            };
            out.push(
                Diagnostic::new(Code::BadLine, written.span, message)
                    .expected("page: an address of this site; or url: another site’s")
                    .help("Keep one of the two; for both, write two entries."),
            );
            return None;
        }
    };
    Some(BenchmarkEvidence { text: written.text.value?, place, span })
}
