//! Theory: the board of a framework, gateway by gateway, with how each benchmark stands and what
//! shows it.

use crate::language::say;
use crate::page::frame::{Heading, frame};
use crate::page::view::{BenchmarkView, Fact, GatewayView, Link, PillarView, TheoryPage};
use crate::page::words::sheet::Sheet;
use crate::report::{
    Benchmark, BenchmarkStatus, EvidencePlace, GatewayId, PillarId, TheoryOfAction,
};

pub(crate) fn theory(sheet: &Sheet<'_>) -> TheoryPage {
    let theory = sheet.card.backbone.as_ref().and_then(|b| b.theory.as_ref());
    let Some(theory) = theory else {
        return TheoryPage::default();
    };
    let met = count_met(&theory.benchmarks);
    let all = theory.benchmarks.len();
    let h1 = say!(
        sheet,
        "theory-title",
        "count" = all,
        "done" = met,
        "met" = sheet.numbers().whole(met),
        "all" = sheet.numbers().whole(all)
    );
    let heading =
        Heading { here: say!(sheet, "nav-theory"), finding: h1.clone(), ..Heading::default() };
    let gateways = (0..theory.gateways.len()).map(GatewayId);
    TheoryPage {
        frame: frame(sheet, heading),
        h1,
        lede: theory.about.clone(),
        credit: credit(sheet, theory),
        pillars: theory
            .pillars
            .iter()
            .map(|pillar| Fact {
                term: pillar.title.clone(),
                texts: pillar.about.iter().cloned().map(Link::plain).collect(),
            })
            .collect(),
        gateways: gateways.map(|gateway| gateway_view(sheet, theory, gateway)).collect(),
    }
}

fn credit(sheet: &Sheet<'_>, theory: &TheoryOfAction) -> Vec<Link> {
    let named = Link {
        text: say!(sheet, "theory-version", "name" = &theory.name, "version" = &theory.version),
        href: theory.url.clone(),
    };
    let credit = theory.credit.clone().map(Link::plain);
    std::iter::once(named).chain(credit).collect()
}

fn gateway_view(sheet: &Sheet<'_>, theory: &TheoryOfAction, id: GatewayId) -> GatewayView {
    let gateway = &theory.gateways[id.0];
    let here: Vec<&Benchmark> = theory.benchmarks.iter().filter(|b| b.gateway == id).collect();
    let pillar = |pillar: Option<PillarId>| {
        let of = here.iter().filter(|b| b.pillar == pillar);
        let benchmarks: Vec<_> = of.map(|b| benchmark(sheet, b)).collect();
        let title = pillar.map(|pillar| theory.pillars[pillar.0].title.clone());
        let own = pillar.is_some() || !benchmarks.is_empty();
        own.then_some(PillarView { title, benchmarks })
    };
    let pillars = (0..theory.pillars.len()).map(|at| Some(PillarId(at)));
    let met = here.iter().filter(|b| is_met(b)).count();
    GatewayView {
        id: gateway.slug.clone(),
        title: gateway.title.clone(),
        tally: say!(
            sheet,
            "theory-tally",
            "met" = sheet.numbers().whole(met),
            "all" = sheet.numbers().whole(here.len())
        ),
        about: gateway.about.clone(),
        pillars: pillars.chain([None]).filter_map(pillar).collect(),
    }
}

fn benchmark(sheet: &Sheet<'_>, benchmark: &Benchmark) -> BenchmarkView {
    let state = benchmark.status.into_str();
    let date = benchmark.date.map(|date| sheet.numbers().month(date));
    BenchmarkView {
        id: benchmark.slug.clone(),
        met: is_met(benchmark),
        word: say!(sheet, "theory-state", "state" = state, "dated" = date.is_some(), "date" = date),
        title: benchmark.title.clone(),
        note: benchmark.note.clone(),
        evidence: benchmark
            .evidence
            .iter()
            .map(|evidence| Link {
                text: evidence.text.clone(),
                href: Some(match &evidence.place {
                    EvidencePlace::Page(page) => sheet.to(&super::evidence::path(page)),
                    EvidencePlace::Url(url) => url.clone(),
                }),
            })
            .collect(),
    }
}

fn is_met(benchmark: &Benchmark) -> bool {
    benchmark.status == BenchmarkStatus::Met
}

fn count_met(benchmarks: &[Benchmark]) -> usize {
    benchmarks.iter().filter(|b| is_met(b)).count()
}
