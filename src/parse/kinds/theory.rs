//! Theory of action: what `content/backbone/theory-of-action.yaml` says of a framework's version
//! and of where the partnership stands in it.

use super::references::{GatewayRef, PillarRef};
use crate::parse::document::describe::describe;
use crate::parse::document::field::{FixedName, Id, Name, ProperName, Text, Url};
use crate::report::BenchmarkStatus;
use jiff::civil::Date;

describe! {
    /// A framework’s version – its pillars, gateways and benchmarks, in your own words – with how
    /// each benchmark stands and what shows it. When the framework changes, this file changes;
    /// nothing of it is built in.
    document Theory = "theory of action" at "content/backbone/theory-of-action.yaml" {
        /// The framework’s name.
        required name: Name = "Theory of Action";
        /// Its version or year.
        required version: ProperName = "2024";
        /// Who publishes it, and the notice that its name asks for.
        optional credit: Text = "Published by a national network, whose trademark the name is.";
        /// Where it is published.
        optional url: Url = "https://network.example/theory";
        /// A sentence on all of it.
        optional about: Text = "How we check that we work deliberately.";
        /// Its pillars, in its order.
        required pillars: Vec<Pillar> = "[ { id: vision, title: A shared vision } ]";
        /// Its gateways, first to last.
        required gateways: Vec<Gateway> = "[ { id: exploring, title: Exploring } ]";
        /// Its benchmarks.
        required benchmarks: Vec<Benchmark>;
    }

    /// A pillar or a gateway.
    struct Part = "part" {
        /// Its id.
        required id: Id = "vision";
        /// Its name.
        required title: Name = "A shared vision";
        /// A sentence on it.
        optional about: Text = "Leaders agree on what they want for every child.";
    }

    alias Pillar = "pillar" { Part }

    alias Gateway = "gateway" { Part }

    struct Benchmark = "benchmark" {
        /// Its id.
        required id: Id = "vision";
        /// What must be there, in your own words.
        required title: Name = "A card with a baseline, broken down by group, is published";
        /// Of which pillar.
        optional pillar: PillarRef = "evidence", else "all of the gateway";
        /// Of which gateway.
        required gateway: GatewayRef = "emerging";
        /// How it stands.
        required status: BenchmarkStatus = "met";
        /// Since when.
        optional date: Date = "2022-10-12";
        /// What shows it; a benchmark that is met needs some.
        optional evidence: Vec<Evidence> = "[ { text: This card, page: about-the-data/ } ]";
        /// A sentence on it.
        optional note: Text = "Two districts joined in 2025.";
    }

    words BenchmarkStatus {
        Met: "there, and shown",
        InProgress: "begun",
        NotStarted: "not begun",
    }

    struct Evidence = "evidence" {
        /// What a reader will see there.
        required text: Text = "The report card of 2026";
        /// A page of this site, by its address from the root; it must be there.
        optional page: FixedName = "outcomes/early-grade-reading/";
        /// Another site’s address, in place of `page`.
        optional url: Url = "https://county.example/minutes";
    }
}
