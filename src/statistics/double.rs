//! Double: two lines that look as if one hour or one dollar were counted twice.

use super::influence::latest_lines;
use crate::report::{Backbone, Contribution, Gift, GiftKind, Holder, Money, one_name};
use crate::source::{Code, Diagnostic, Diagnostics};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

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

/// Every pair of lines that looks counted twice, by kind and then in the order of the lines. A
/// line that says why it is counted apart is left alone.
pub fn doubles(backbone: &Backbone) -> Vec<Double> {
    let mut years: BTreeMap<Decimal, Vec<Entry>> = BTreeMap::new();
    for (at, line) in backbone.contributions.iter().enumerate() {
        if line.counted_apart.is_none() {
            let year = years.entry(line.period.position()).or_default();
            year.push(Entry::new(at, line));
        }
    }
    let mut found = BTreeSet::new();
    for entries in years.values() {
        for (place, first) in entries.iter().enumerate() {
            let later = entries[place + 1..].iter();
            found.extend(later.filter_map(|second| first.double(second)));
        }
    }
    found.extend(parents_and_children(backbone));
    found.into_iter().collect()
}

/// The same as warnings, with both places.
pub fn warn_of_doubles(backbone: &Backbone) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for double in doubles(backbone) {
        diagnostics.push(warning(backbone, double));
    }
    diagnostics
}

/// A contribution with its names made comparable, once.
struct Entry<'a> {
    at: usize,
    line: &'a Contribution,
    what: String,
    convening: Option<String>,
    program: Option<String>,
}

impl<'a> Entry<'a> {
    fn new(at: usize, line: &'a Contribution) -> Self {
        let name = |name: &Option<String>| name.as_deref().map(one_name);
        Self {
            at,
            line,
            what: one_name(&line.what),
            convening: name(&line.convening),
            program: name(&line.program),
        }
    }

    fn double(&self, other: &Self) -> Option<Double> {
        let kind = if self.same_line(other) {
            DoubleKind::SameLine
        } else if self.same_hours(other) {
            DoubleKind::Hours
        } else if self.same_dollar(other) {
            DoubleKind::RealignedAndNew
        } else {
            return None;
        };
        Some(Double {
            kind,
            first: self.at,
            second: other.at,
        })
    }

    fn same_line(&self, other: &Self) -> bool {
        let (a, b) = (self.line, other.line);
        let same_giver = a.partner == b.partner && a.outcome == b.outcome;
        same_giver && a.gift == b.gift && a.date == b.date && self.what == other.what
    }

    /// The same number of hours at one convening; where neither names one, the same thing on the
    /// same day.
    fn same_hours(&self, other: &Self) -> bool {
        let (Some(hours), Some(others)) = (self.line.hours(), other.line.hours()) else {
            return false;
        };
        let same_convening = match (&self.convening, &other.convening) {
            (Some(a), Some(b)) => a == b,
            (None, None) => self.line.date == other.line.date && self.what == other.what,
            _ => false,
        };
        hours == others && !hours.is_zero() && same_convening
    }

    /// One realigned and one new, of the same program; where either names none, of the same
    /// amount for the same outcome.
    fn same_dollar(&self, other: &Self) -> bool {
        let kinds = [self.line.gift.kind(), other.line.gift.kind()];
        if !kinds.contains(&GiftKind::Realigned) || !kinds.contains(&GiftKind::New) {
            return false;
        }
        match (&self.program, &other.program) {
            (Some(a), Some(b)) => a == b,
            _ => {
                self.line.outcome == other.line.outcome
                    && treasure(self.line) == treasure(other.line)
            }
        }
    }
}

fn treasure(line: &Contribution) -> Option<Money> {
    match line.gift {
        Gift::Realigned(money) | Gift::New(money) => Some(money),
        Gift::Time { .. } | Gift::Talent(_) => None,
    }
}

/// Pairs of influenced lines that are counted in one year though one is a part of the other.
fn parents_and_children(backbone: &Backbone) -> BTreeSet<Double> {
    let lines = &backbone.influenced;
    let is_part = |child: usize, parent: usize| {
        let named: Option<&Holder> = lines[child].parent.as_ref();
        named.is_some_and(|named| named.is(&lines[parent].holder))
    };
    let apart = |at: &usize| lines[*at].counted_apart.is_some();
    let years: BTreeMap<Decimal, _> = lines
        .iter()
        .map(|line| (line.period.position(), line.period))
        .collect();
    let mut found = BTreeSet::new();
    for period in years.into_values() {
        let counted = latest_lines(backbone, period);
        let counted: Vec<usize> = counted.into_values().flatten().collect();
        let parts = counted.iter().filter(|at| lines[**at].parent.is_some());
        for child in parts.filter(|at| !apart(at)) {
            let parents = counted.iter().filter(|at| *at != child && !apart(at));
            found.extend(
                parents
                    .filter(|parent| is_part(*child, **parent))
                    .map(|parent| Double {
                        kind: DoubleKind::ParentAndChild,
                        first: *child.min(parent),
                        second: *child.max(parent),
                    }),
            );
        }
    }
    found
}

fn warning(backbone: &Backbone, double: Double) -> Diagnostic {
    let (code, message, also) = match double.kind {
        DoubleKind::Hours => (
            Code::DoubleHours,
            "these hours look like the hours of another line",
            "the same number of hours at the same convening",
        ),
        DoubleKind::RealignedAndNew => (
            Code::DoubleTreasure,
            "this money is listed as realigned and as new",
            "the same money",
        ),
        DoubleKind::SameLine => (
            Code::DoubleLine,
            "this contribution is written twice",
            "the same contribution",
        ),
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
    Diagnostic::new(code, place(double.second), message)
        .also(place(double.first), also)
        .help("take one of the two lines out, or say in `counted_apart` why they are not the same")
}
