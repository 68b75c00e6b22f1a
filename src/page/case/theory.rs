//! Theory: the board of a framework, gateway by gateway, with how each benchmark stands and what
//! shows it.

use crate::page::frame::Heading;
use crate::page::view::{BenchmarkView, Fact, GatewayView, Link, PillarView, TheoryPage};
use crate::page::words::sheet::{Sheet, say};
use crate::report::{
    Benchmark, BenchmarkStatus, EvidencePlace, GatewayId, PillarId, TheoryOfAction,
};

impl Sheet<'_> {
    pub(crate) fn theory(&self) -> TheoryPage {
        let theory = self.card.backbone.as_ref().and_then(|b| b.theory.as_ref());
        let Some(theory) = theory else {
            return TheoryPage::default();
        };
        let met = count_met(&theory.benchmarks);
        let all = theory.benchmarks.len();
        let h1 = say!(
            self.language,
            "theory-title",
            "count" = all,
            "met" = self.numbers().whole(met),
            "all" = self.numbers().whole(all)
        );
        let heading = Heading {
            here: say!(self.language, "nav-theory"),
            finding: h1.clone(),
            ..Heading::default()
        };
        let gateways = (0..theory.gateways.len()).map(GatewayId);
        TheoryPage {
            frame: self.frame(heading),
            h1,
            lede: theory.about.clone(),
            credit: self.credit(theory),
            pillars: theory
                .pillars
                .iter()
                .map(|pillar| Fact {
                    term: pillar.title.clone(),
                    texts: pillar
                        .about
                        .iter()
                        .cloned()
                        .map(crate::page::indicator::plain)
                        .collect(),
                })
                .collect(),
            gateways: gateways.map(|gateway| self.gateway(theory, gateway)).collect(),
        }
    }

    fn credit(&self, theory: &TheoryOfAction) -> Vec<Link> {
        let named = Link {
            text: say!(
                self.language,
                "theory-version",
                "name" = &theory.name,
                "version" = &theory.version
            ),
            href: theory.url.clone(),
        };
        let credit = theory.credit.clone().map(crate::page::indicator::plain);
        std::iter::once(named).chain(credit).collect()
    }

    fn gateway(&self, theory: &TheoryOfAction, id: GatewayId) -> GatewayView {
        let gateway = &theory.gateways[id.0];
        let here: Vec<&Benchmark> = theory.benchmarks.iter().filter(|b| b.gateway == id).collect();
        let pillar = |pillar: Option<PillarId>| {
            let of = here.iter().filter(|b| b.pillar == pillar);
            let benchmarks: Vec<_> = of.map(|b| self.benchmark(b)).collect();
            let title = match pillar {
                Some(pillar) => theory.pillars[pillar.0].title.clone(),
                None => say!(self.language, "theory-all-pillars"),
            };
            let own = pillar.is_some() || !benchmarks.is_empty();
            own.then_some(PillarView { title, benchmarks })
        };
        let pillars = (0..theory.pillars.len()).map(|at| Some(PillarId(at)));
        let met = here.iter().filter(|b| is_met(b)).count();
        GatewayView {
            id: gateway.slug.clone(),
            title: gateway.title.clone(),
            tally: say!(
                self.language,
                "theory-tally",
                "met" = self.numbers().whole(met),
                "all" = self.numbers().whole(here.len())
            ),
            about: gateway.about.clone(),
            pillars: pillars.chain([None]).filter_map(pillar).collect(),
        }
    }

    fn benchmark(&self, benchmark: &Benchmark) -> BenchmarkView {
        let state = match benchmark.status {
            BenchmarkStatus::Met => "met",
            BenchmarkStatus::InProgress => "in-progress",
            BenchmarkStatus::NotStarted => "not-started",
        };
        let date = benchmark.date.map(|date| self.numbers().month(date));
        BenchmarkView {
            id: benchmark.slug.clone(),
            met: is_met(benchmark),
            word: say!(
                self.language,
                "theory-state",
                "state" = state,
                "dated" = if date.is_some() { "yes" } else { "no" },
                "date" = date.unwrap_or_default()
            ),
            title: benchmark.title.clone(),
            note: benchmark.note.clone(),
            evidence: benchmark
                .evidence
                .iter()
                .map(|evidence| Link {
                    text: evidence.text.clone(),
                    href: Some(match &evidence.place {
                        EvidencePlace::Page(page) => self.file(&super::evidence::path(page)),
                        EvidencePlace::Url(url) => url.clone(),
                    }),
                })
                .collect(),
        }
    }
}

fn is_met(benchmark: &Benchmark) -> bool {
    benchmark.status == BenchmarkStatus::Met
}

fn count_met(benchmarks: &[Benchmark]) -> usize {
    benchmarks.iter().filter(|b| is_met(b)).count()
}
