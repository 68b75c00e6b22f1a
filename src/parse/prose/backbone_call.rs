//! Backbone call: a figure of the backbone as a text calls it, and what the text claims of it.

use super::call_scope::{Case, CaseNames};
use super::reading::Reading;
use crate::parse::syntax::Word;
use crate::parse::value::number;
use crate::parse::value::wording::{brief, one_of};
use crate::report::{
    AskId, Asked, BackboneCall, BackboneClaim, BackboneFigure, BackboneWanted, FunctionId,
    GiftKind, Gifts, OutcomeId,
};
use crate::source::{Code, Diagnostic, Lack, nearest};
use rust_decimal::Decimal;

/// The word that calls speak of the backbone by.
pub(crate) const BACKBONE: &str = "backbone";

type ReadFigure = fn(&mut Reading, &CaseNames) -> Option<BackboneWanted>;

/// The figures that can be called: the word, what it stands for with its arguments, how it is read.
pub(crate) const FIGURES: [(&str, &str, ReadFigure); 13] = [
    (
        "cost",
        "What the backbone costs; with `function`, what one of its functions does.",
        |r, n| Some(BackboneWanted::Cost(r.function(n))),
    ),
    ("share", "The part of the cost that goes to `function`, in percent.", |r, n| {
        r.function_needed(n).map(BackboneWanted::Share)
    }),
    ("per-child", "The cost for each child served.", |_, _| Some(BackboneWanted::PerChild)),
    (
        "organizations",
        "How many organizations’ budgets are counted as what could be influenced.",
        |_, _| Some(BackboneWanted::Organizations),
    ),
    ("could-influence", "What could be influenced; with `sector`, one sector’s part.", |r, n| {
        Some(BackboneWanted::CouldInfluence(r.sector(n)))
    }),
    (
        "could-influence-each",
        "What could be influenced beside each unit of cost, to two figures.",
        |_, _| Some(BackboneWanted::CouldInfluenceEach),
    ),
    (
        "aligned",
        "What is aligned; with `kind` (`time`, `talent`, `realigned`, `new`) or `outcome`, that part of it.",
        |r, n| Some(BackboneWanted::Aligned(r.gifts(n))),
    ),
    (
        "aligned-each",
        "The same beside each unit of cost, to two figures; takes `kind` and `outcome` too.",
        |r, n| Some(BackboneWanted::AlignedEach(r.gifts(n))),
    ),
    (
        "verified",
        "The part of what is aligned that is verified; takes `kind` and `outcome` too.",
        |r, n| Some(BackboneWanted::Verified(r.gifts(n))),
    ),
    ("hours", "The hours of time and talent; takes `kind` and `outcome` too.", |r, n| {
        Some(BackboneWanted::Hours(r.gifts(n)))
    }),
    (
        "asked",
        "What is asked for in a year: `of=core` (where it is left out), `of=action-plans`, or `of=` an ask’s id.",
        |r, n| Some(BackboneWanted::Asked(r.asked(n))),
    ),
    ("raised", "What of that is raised; takes `of` too.", |r, n| {
        Some(BackboneWanted::Raised(r.asked(n)))
    }),
    ("open", "What of that is still open; takes `of` too.", |r, n| {
        Some(BackboneWanted::Open(r.asked(n)))
    }),
];

type ReadClaim = fn(&mut Reading) -> Option<BackboneClaim>;

/// What can be claimed of a figure: the word, its meaning, how it is read.
pub(crate) const CLAIMS: [(&str, &str, ReadClaim); 5] = [
    ("is", "The figure is exactly `number`.", |r| r.number().map(BackboneClaim::Is)),
    ("at-least", "It is `number` or more.", |r| r.number().map(BackboneClaim::AtLeast)),
    ("at-most", "It is `number` or less.", |r| r.number().map(BackboneClaim::AtMost)),
    (
        "rose",
        "It is above that of the year `since` (of the year before where that is left out), each in its own prices.",
        |r| Some(BackboneClaim::Rose(r.period("since"))),
    ),
    (
        "fell",
        "It is below that of the year `since` (of the year before where that is left out), each in its own prices.",
        |r| Some(BackboneClaim::Fell(r.period("since"))),
    ),
];

/// A call of the backbone; `None` where it is wrong, which is told, or where its documents could
/// not be read.
pub(crate) fn read(reading: &mut Reading, first: &Word) -> Option<BackboneCall> {
    let known = reading.known;
    let names = match known.case {
        Case::Read(names) => names,
        Case::Unread => {
            reading.good = false;
            reading.arguments.named.clear();
            return None;
        }
        Case::Absent => {
            reading.arguments.named.clear();
            let message = "This site has no backbone.";
            reading.wrong(
                Diagnostic::new(Code::UnknownId, first.span, message)
                    .lacks(Lack::of("backbone", ""))
                    .expected("the id of an indicator")
                    .help("Write content/backbone/backbone.yaml first: its figures can be called then."),
            );
            return None;
        }
    };
    if reading.arguments.name.text == "value" {
        return figure(reading, names).map(BackboneCall::Value);
    }
    let text = reading.take("text").map(|argument| argument.text);
    let figure = figure(reading, names);
    let Some(word) = reading.arguments.plain.get(1).cloned() else {
        let span = reading.arguments.name.span;
        let message = "The claim does not say what is claimed.";
        reading.wrong(
            Diagnostic::new(Code::BadCall, span, message)
                .expected(one_of(CLAIMS.iter().map(|(name, ..)| *name)))
                .help("Write, for example, claim(backbone, at-most, show=cost, number=520000)."),
        );
        return None;
    };
    let words = CLAIMS.map(|(name, _, read)| (name, read));
    let Some(claim) = reading.word(&word, words) else {
        reading.arguments.named.clear();
        return None;
    };
    Some(BackboneCall::Claim { claim: claim(reading)?, figure: figure?, text })
}

fn figure(reading: &mut Reading, names: &CaseNames) -> Option<BackboneFigure> {
    let Some(show) = reading.take("show") else {
        let span = reading.arguments.name.span;
        let message = "The call does not say which figure of the backbone.";
        reading.wrong(
            Diagnostic::new(Code::BadCall, span, message)
                .expected("show=…, such as show=cost")
                .help(format!("There is {}.", one_of(FIGURES.iter().map(|f| f.0)))),
        );
        return None;
    };
    let words = FIGURES.map(|(name, _, read)| (name, read));
    let Some(what) = reading.word(&show, words) else {
        // What belongs to a figure that is not known cannot be told.
        reading.arguments.named.clear();
        return None;
    };
    let what = what(reading, names)?;
    let dated = !matches!(
        what,
        BackboneWanted::Asked(_) | BackboneWanted::Raised(_) | BackboneWanted::Open(_)
    );
    let period = dated.then(|| reading.period("period")).flatten();
    Some(BackboneFigure { what, period })
}

impl Reading<'_, '_> {
    fn function(&mut self, names: &CaseNames) -> Option<FunctionId> {
        self.named("function", &names.functions).map(FunctionId)
    }

    fn function_needed(&mut self, names: &CaseNames) -> Option<FunctionId> {
        let function = self.function(names);
        if function.is_none() && self.good {
            let message = "The call asks for a share, and does not say of which function.";
            self.lacking(message, "function=…, such as function=data");
        }
        function
    }

    fn gifts(&mut self, names: &CaseNames) -> Gifts {
        let kinds = GiftKind::ALL.map(|kind| (kind.into_str(), kind));
        let kind = self.take("kind");
        Gifts {
            kind: kind.and_then(|kind| self.word(&kind, kinds)),
            outcome: self.named("outcome", &names.outcomes).map(OutcomeId),
        }
    }

    fn asked(&mut self, names: &CaseNames) -> Asked {
        let Some(of) = self.take("of") else {
            return Asked::Core;
        };
        match of.text.as_str() {
            "core" => Asked::Core,
            "action-plans" => Asked::ActionPlans,
            _ => self.find(&of, &names.asks).map_or(Asked::Core, |at| Asked::Ask(AskId(at))),
        }
    }

    fn sector(&mut self, names: &CaseNames) -> Option<String> {
        let argument = self.take("sector")?;
        let sectors = names.sectors.iter().map(String::as_str);
        if sectors.clone().any(|sector| sector == argument.text) {
            return Some(argument.text);
        }
        let message = format!("No budget of the sector “{}” is counted.", brief(&argument.text));
        let diagnostic = Diagnostic::new(Code::UnknownId, argument.span, message)
            .lacks(Lack::of("sector of budgets", &argument.text))
            .expected(one_of(sectors.clone().take(12)));
        self.wrong(diagnostic.near(nearest(&argument.text, sectors)));
        None
    }

    fn number(&mut self) -> Option<Decimal> {
        let argument = self.take("number");
        let read = argument.as_ref().and_then(|a| number::read(&a.text).ok());
        if read.is_none() {
            let span = argument.map_or(self.arguments.name.span, |a| a.span);
            let message = "The claim does not say which number.";
            self.bad(span, message, "number=… with digits alone, such as number=520000");
        }
        read
    }
}
