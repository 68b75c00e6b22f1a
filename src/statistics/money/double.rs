//! Double: two lines that look as if one hour or one dollar were counted twice.

use super::influence::{key, latest_lines};
use crate::report::{
    Backbone, Contribution, Gift, GiftKind, Money, OutcomeId, PartnerId, one_name,
};
use crate::source::{Code, Diagnostic, Diagnostics};
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Two lines that look like one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Double {
    /// In which way.
    pub kind: DoubleKind,
    /// The line that comes first, by its place in its list.
    pub first: usize,
    /// The other one.
    pub second: usize,
}

/// The ways of counting twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DoubleKind {
    /// The same hours at the same convening, in two contributions.
    Hours,
    /// The same dollar as realigned and as new, in two contributions.
    RealignedAndNew,
    /// The same contribution written twice.
    SameLine,
    /// The budgets of an organization and of a part of it, in two influenced lines.
    ParentAndChild,
}

/// Each line that looks like one before it, with the first such line, by kind and then in the order of
/// the lines. A line that says why it is counted apart is left alone.
pub fn doubles(backbone: &Backbone) -> Vec<Double> {
    let mut firsts: HashMap<(Decimal, Mark), usize> = HashMap::new();
    let mut found = BTreeSet::new();
    for (second, line) in backbone.contributions.iter().enumerate() {
        if line.counted_apart.is_some() {
            continue;
        }
        let year = line.period.position();
        let marks = Marks::of(line);
        let mut alike = marks.sought.into_iter();
        found.extend(alike.find_map(|(kind, mark)| {
            let first = *firsts.get(&(year, mark))?;
            Some(Double { kind, first, second })
        }));
        for mark in marks.own {
            firsts.entry((year, mark)).or_insert(second);
        }
    }
    found.extend(parents_and_children(backbone));
    found.into_iter().collect()
}

/// The same as warnings, with both places: one for all lines that look like the same one.
pub fn warn_of_doubles(backbone: &Backbone) -> Diagnostics {
    let mut diagnostics = Diagnostics::of_one_document();
    let doubles = doubles(backbone);
    for alike in doubles.chunk_by(|a, b| (a.kind, a.first) == (b.kind, b.first)) {
        diagnostics.push(warning(backbone, alike[0], alike.len() - 1));
    }
    diagnostics
}

/// What a contribution may share with another of its year.
#[derive(PartialEq, Eq, Hash)]
enum Mark {
    /// All that makes a line.
    Line(PartnerId, Option<OutcomeId>, Gift, Date, String),
    /// So many hours at a convening.
    Convening(Decimal, String),
    /// So many hours for a thing on a day, where no convening is named.
    Occasion(Decimal, Date, String),
    /// Treasure of a kind for a program.
    Program(GiftKind, String),
    /// Treasure of a kind and an amount for an outcome.
    Amount(GiftKind, Option<OutcomeId>, Money),
    /// The same, where no program is named.
    Unnamed(GiftKind, Option<OutcomeId>, Money),
}

/// The marks of a contribution.
struct Marks {
    own: Vec<Mark>,
    /// Those of a line before it that would be counted twice, and in which way: the surest first.
    sought: Vec<(DoubleKind, Mark)>,
}

impl Marks {
    fn of(line: &Contribution) -> Self {
        let what = one_name(&line.what);
        let whole = || {
            let (partner, outcome) = (line.partner, line.outcome);
            Mark::Line(partner, outcome, line.gift.clone(), line.date, what.clone())
        };
        let mut marks = Self { own: vec![whole()], sought: vec![(DoubleKind::SameLine, whole())] };
        if let Some(hours) = line.hours().filter(|hours| !hours.is_zero()) {
            let at = || match &line.convening {
                Some(convening) => Mark::Convening(hours, one_name(convening)),
                None => Mark::Occasion(hours, line.date, what.clone()),
            };
            marks.own.push(at());
            marks.sought.push((DoubleKind::Hours, at()));
        }
        match line.gift {
            Gift::Realigned(money) => marks.treasure(line, money, GiftKind::New),
            Gift::New(money) => marks.treasure(line, money, GiftKind::Realigned),
            Gift::Time { .. } | Gift::Talent(_) => {}
        }
        marks
    }

    /// One realigned and one new, of the same program; where either names none, of the same amount for
    /// the same outcome.
    fn treasure(&mut self, line: &Contribution, money: Money, other: GiftKind) {
        let (kind, outcome) = (line.gift.kind(), line.outcome);
        let mut seek = |mark| self.sought.push((DoubleKind::RealignedAndNew, mark));
        self.own.push(Mark::Amount(kind, outcome, money));
        match line.program.as_deref().map(one_name) {
            Some(program) => {
                seek(Mark::Program(other, program.clone()));
                seek(Mark::Unnamed(other, outcome, money));
                self.own.push(Mark::Program(kind, program));
            }
            None => {
                seek(Mark::Amount(other, outcome, money));
                self.own.push(Mark::Unnamed(kind, outcome, money));
            }
        }
    }
}

/// Influenced lines that are counted in one year with a line that they are a part of.
fn parents_and_children(backbone: &Backbone) -> BTreeSet<Double> {
    let lines = &backbone.influenced;
    let years: BTreeMap<Decimal, _> =
        lines.iter().map(|line| (line.period.position(), line.period)).collect();
    let mut found = BTreeSet::new();
    for period in years.into_values() {
        let mut counted = latest_lines(backbone, period);
        for holders in counted.values_mut() {
            holders.retain(|at| lines[*at].counted_apart.is_none());
        }
        for child in counted.values().flatten().copied() {
            let parent = lines[child].parent.as_ref();
            let parents = parent.and_then(|parent| counted.get(&key(parent)));
            let parent = parents.and_then(|all| all.iter().find(|parent| **parent != child));
            found.extend(parent.map(|parent| Double {
                kind: DoubleKind::ParentAndChild,
                first: child.min(*parent),
                second: child.max(*parent),
            }));
        }
    }
    found
}

/// Tells a pair, and how many more lines look like the first of the two.
fn warning(backbone: &Backbone, double: Double, more: usize) -> Diagnostic {
    let (code, message, also) = match double.kind {
        DoubleKind::Hours => (
            Code::DoubleHours,
            "these hours look like the hours of another line",
            "the same number of hours at the same convening",
        ),
        DoubleKind::RealignedAndNew => {
            (Code::DoubleTreasure, "this money is listed as realigned and as new", "the same money")
        }
        DoubleKind::SameLine => {
            (Code::DoubleLine, "this contribution is written twice", "the same contribution")
        }
        DoubleKind::ParentAndChild => (
            Code::DoubleBudget,
            "an organization's budget is counted, and its parent organization's too",
            "the other of the two budgets",
        ),
    };
    let place = |at: usize| match double.kind {
        DoubleKind::ParentAndChild => backbone.influenced[at].span,
        _ => backbone.contributions[at].span,
    };
    let message = match more {
        0 => message.to_owned(),
        1 => format!("{message} (one more line is like it)"),
        more => format!("{message} ({more} more lines are like it)"),
    };
    Diagnostic::new(code, place(double.second), message)
        .also(place(double.first), also)
        .help("take one of the two lines out, or say in `counted_apart` why they are not the same")
}
