//! Backbone: the few people in the middle – what they do, what that costs and who pays – and the
//! case for funding them.

use super::{
    Ask, Contact, Contribution, Currency, FunctionId, FundingOption, Influenced, Investor, Money,
    PartnerId, Period, Prose, Rate, Source, TheoryOfAction,
};
use crate::source::Span;
use jiff::civil::Date;
use rust_decimal::Decimal;
use strum::IntoStaticStr;

/// The backbone and its case. Every list may be empty: a backbone in its first year has a budget
/// and nothing else.
#[derive(Clone, Debug)]
pub struct Backbone {
    /// Who keeps the work going.
    pub organization: Organization,
    /// What it does.
    pub functions: Vec<Function>,
    /// Who does it.
    pub people: Vec<Person>,
    /// What it costs, one budget a period, in the order of time.
    pub budgets: Vec<Budget>,
    /// Who pays, in the author's order.
    pub income: Vec<Income>,
    /// How many children the work is for, where it is known.
    pub served: Vec<Served>,
    /// What the partners' own budgets could put to the same ends.
    pub influenced: Vec<Influenced>,
    /// What an hour is worth, and who says so.
    pub rates: Vec<Rate>,
    /// The ledger: the time, talent and treasure that are really aligned.
    pub contributions: Vec<Contribution>,
    /// How prices moved, where amounts of different years are brought to one.
    pub prices: Option<PriceIndex>,
    /// The ways to pay for it.
    pub options: Vec<FundingOption>,
    /// What is asked for.
    pub asks: Vec<Ask>,
    /// Those who are asked, each with a page of their own.
    pub investors: Vec<Investor>,
    /// How deliberately it works.
    pub theory: Option<TheoryOfAction>,
    /// What the case comes down to.
    pub messages: Vec<KeyMessage>,
    /// What each sector gets out of it.
    pub sectors: Vec<SectorBenefit>,
    /// What partners say of it.
    pub voices: Vec<PartnerVoice>,
    /// An example from another community, credited and never mixed with its own figures.
    pub elsewhere: Option<Elsewhere>,
    /// Whom to talk to; the community's contact where none is given.
    pub contact: Option<Contact>,
    /// The author's own words for the value page.
    pub story: Prose,
    /// Sentences of the documents whose numbers are held against the figures: the headline, the
    /// sentence under it, the messages.
    pub said: Vec<Said>,
}

impl Backbone {
    /// The currency that the documents are kept in; none where no amount is given.
    pub fn currency(&self) -> Option<Currency> {
        let amounts = self.budgets.iter().map(|budget| budget.total);
        let amounts = amounts.chain(self.asks.iter().map(|ask| ask.amount));
        let mut amounts = amounts.chain(self.influenced.iter().map(|line| line.amount));
        amounts.next().map(|money| money.currency)
    }
}

/// A sentence of the documents, and where it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// The organization (or several under one roof) that does the backbone's work.
#[derive(Clone, Debug)]
pub struct Organization {
    /// Its name.
    pub name: String,
    /// One sentence on it.
    pub about: Option<String>,
    /// The partner that hosts it or keeps its books, where there is one.
    pub fiscal_agent: Option<PartnerId>,
    /// The year it began.
    pub since: Option<i16>,
    /// The author's own heading for the value page; made from the outcomes where none is given.
    pub headline: Option<String>,
    /// The author's own sentence under it.
    pub lede: Option<String>,
    /// Where it is declared.
    pub span: Span,
}

/// One of the functions that keep the work going, such as shared measurement.
#[derive(Clone, Debug)]
pub struct Function {
    /// Its id in YAML.
    pub slug: String,
    /// Such as "Data and measurement".
    pub title: String,
    /// What it does, in one sentence.
    pub what: String,
    /// Where it is declared.
    pub span: Span,
}

/// One of the few in the middle.
#[derive(Clone, Debug)]
pub struct Person {
    /// Name; none for a post that is not filled.
    pub name: Option<String>,
    /// Role.
    pub role: String,
    /// The functions that they work on.
    pub functions: Vec<FunctionId>,
    /// Share of full time, 0 to 1.
    pub share: Option<Decimal>,
}

/// What the backbone costs in one period.
#[derive(Clone, Debug)]
pub struct Budget {
    /// When.
    pub period: Period,
    /// All of it.
    pub total: Money,
    /// By function; empty, or adding up to the total.
    pub functions: Vec<(FunctionId, Money)>,
    /// Planned or spent.
    pub state: BudgetState,
    /// Where it is written.
    pub span: Span,
}

/// How a budget stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub enum BudgetState {
    /// Adopted, and not yet over.
    Planned,
    /// Closed: what was really spent.
    Spent,
}

/// What one source pays, over its years.
#[derive(Clone, Debug)]
pub struct Income {
    /// The source's name.
    pub source: String,
    /// The partner that it is, where it is one.
    pub partner: Option<PartnerId>,
    /// How much, when, and whether it is there.
    pub amounts: Vec<IncomeAmount>,
    /// The functions that it is tied to; free where there are none.
    pub functions: Vec<FunctionId>,
    /// Where it is written.
    pub span: Span,
}

/// One period's income from one source.
#[derive(Clone, Debug)]
pub struct IncomeAmount {
    /// When.
    pub period: Period,
    /// How much.
    pub amount: Money,
    /// Whether it has come, or is promised in writing.
    pub received: bool,
}

/// A denominator: how many children the work is for.
#[derive(Clone, Debug)]
pub struct Served {
    /// When.
    pub period: Period,
    /// How many.
    pub children: u64,
    /// Who is counted, as in "children from birth to 18 in Marlow County".
    pub who: String,
    /// Who counted.
    pub source: Source,
    /// Where it is written.
    pub span: Span,
}

/// A price index that brings amounts of different years to one year's prices.
#[derive(Clone, Debug)]
pub struct PriceIndex {
    /// Its name, such as "CPI-U, all items, US city average".
    pub name: String,
    /// Who publishes it.
    pub source: Source,
    /// Its level by period, in the order of time; above zero.
    pub levels: Vec<(Period, Decimal)>,
}

/// One message of the case.
#[derive(Clone, Debug)]
pub struct KeyMessage {
    /// A few words.
    pub title: String,
    /// A sentence or two.
    pub text: String,
    /// Who says so, where it is not the partnership itself.
    pub source: Option<Source>,
}

/// What is in it for a sector.
#[derive(Clone, Debug)]
pub struct SectorBenefit {
    /// The sector, as partners name it.
    pub sector: String,
    /// Who of it takes part, as in "6 districts, 2 colleges".
    pub who: Option<String>,
    /// What it gets.
    pub text: String,
}

/// A partner's words, printed with consent.
#[derive(Clone, Debug)]
pub struct PartnerVoice {
    /// The words, without quotation marks.
    pub quote: String,
    /// Who said them.
    pub name: String,
    /// In which role.
    pub role: String,
    /// The partner that they speak for, where it is one.
    pub partner: Option<PartnerId>,
    /// When they agreed to be quoted: nobody is quoted without.
    pub consent: Consent,
    /// Where it is written.
    pub span: Span,
}

/// A recorded consent.
#[derive(Clone, Debug)]
pub struct Consent {
    /// When it was given.
    pub date: Date,
    /// How it was given, such as "by e-mail"; kept for the partnership, never printed.
    pub how: Option<String>,
}

/// A cost and what it could influence in another community, told with its source.
#[derive(Clone, Debug)]
pub struct Elsewhere {
    /// The yearly cost there.
    pub cost: Money,
    /// What could be influenced there.
    pub could_influence: Money,
    /// Whether the source says "over" that much.
    pub at_least: bool,
    /// Who tells it.
    pub source: Source,
}
