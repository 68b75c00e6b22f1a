//! Backbone: what `content/backbone/backbone.yaml` says of the few in the middle: what they do,
//! what that costs, who pays, and what the organizations around them spend.

use super::case::{Elsewhere, Message, Voice};
use super::influenced::Influenced;
use super::money::Money;
use super::references::{FunctionRef, PartnerRef};
use super::source::SaidBy;
use crate::parse::document::describe::describe;
use crate::parse::document::field::{
    Count, FixedName, Id, Lines, Name, Number, ProperName, Share, Text, Whole,
};
use crate::report::{BudgetState, Contact, Period, SectorBenefit};

describe! {
    /// The backbone: the organization in the middle, its functions, people, budgets and income, what
    /// the budgets around it could do, and the case for funding it. Everything but the organization
    /// and the currency may be left out: a backbone in its first year has a budget and nothing else.
    /// The story of the value page stands beside it in index.md.
    document Backbone = "backbone" at "content/backbone/backbone.yaml" {
        /// Who keeps the work going.
        required organization: Organization
            = "{ name: Marlow Forward, fiscal_agent: community-fund }";
        /// The currency of every amount in the backbone’s documents, by its ISO 4217 code.
        required currency: FixedName = "USD";
        /// The first sentence of the value page; it should be about children and hold a number.
        optional headline: Name
            = "487 more third graders read at grade level than at the rate of nine years ago",
            else "made from the outcomes";
        /// The sentence under it.
        optional lede: Text = "Sixty-two organizations work on that together.";
        /// What the backbone does, one line each.
        optional functions: Vec<Function>
            = "[ { id: data, title: Data and measurement, what: Collects and checks the numbers. } ]";
        /// Who does it.
        optional people: Vec<Person> = "[ { name: Miriam Hale, role: executive director } ]";
        /// What it costs, one budget a period.
        optional budgets: Vec<Budget> = "[ { period: 2025–26, total: 520000 } ]";
        /// Who pays.
        optional income: Vec<Income>;
        /// How many children the work is for: the denominator of the cost for each child.
        optional served: Vec<Served>;
        /// What the organizations at the table spend, and so could put to the same ends: lines in
        /// place, or a CSV file or a workbook with the same fields as heads.
        optional influenced: Lines<Influenced> = "influenced.csv";
        /// A price index that brings amounts of different years to one year’s prices.
        optional prices: Prices;
        /// What the case comes down to.
        optional messages: Vec<Message>;
        /// What each sector gets out of it.
        optional sectors: Vec<SectorBenefit>;
        /// What partners say of it, with their consent.
        optional voices: Vec<Voice>;
        /// An example from another community, credited to whoever tells it and never mixed with
        /// your own figures.
        optional elsewhere: Elsewhere;
        /// Whom to talk to.
        optional contact: Contact
            = "{ name: Miriam Hale, email: miriam@marlowforward.example }",
            else "the community’s contact";
    }

    struct Organization = "organization" {
        /// Its name.
        required name: ProperName = "Marlow Forward";
        /// One sentence on it.
        optional about: Text = "Five people who keep 62 organizations on the same outcomes.";
        /// The partner that hosts it or keeps its books.
        optional fiscal_agent: PartnerRef = "community-fund";
        /// The year it began.
        optional since: Whole<1800, 2200> = "2021";
    }

    struct Function = "function" {
        /// Its id, used by budgets and asks.
        required id: Id = "data";
        /// Its name.
        required title: Name = "Data and measurement";
        /// What it does, in one sentence.
        required what: Text
            = "Collects the numbers from 19 sources, checks them and publishes this card.";
    }

    struct Person = "person" {
        /// Name.
        optional name: ProperName = "Miriam Hale", else "a post that is not filled";
        /// Role.
        required role: Name = "executive director";
        /// The functions they work on.
        optional functions: Vec<FunctionRef> = "[ vision, policy ]";
        /// Share of full time.
        optional share: Share = "0.8";
    }

    struct Budget = "budget" {
        /// When.
        required period: Period = "2025–26";
        /// All of it.
        optional total: Money = "520000", else "the sum of the functions";
        /// What each function costs; together they make up the total.
        optional functions: Shares = "{ data: 148000, communication: 52000 }";
        /// How it stands.
        optional state: BudgetState = "spent", else "planned";
    }

    words BudgetState {
        Planned: "adopted, and not yet over",
        Spent: "closed: what was really spent",
    }

    struct Shares = "functions of a budget" {
        others {
            /// What the function costs.
            "function id": Money = "148000";
        }
    }

    struct Income = "income" {
        /// Who pays.
        required source: ProperName = "Marlow Community Fund";
        /// The partner that it is.
        optional partner: PartnerRef = "community-fund";
        /// How much, year by year.
        required amounts: Vec<IncomeAmount>
            = "[ { period: 2025–26, amount: 150000, received: true } ]";
        /// The functions that it is tied to.
        optional functions: Vec<FunctionRef> = "[ data ]", else "free for all";
    }

    struct IncomeAmount = "income of a year" {
        /// When.
        required period: Period = "2025–26";
        /// How much.
        required amount: Money = "150000";
        /// Whether it has come; otherwise it is promised in writing.
        optional received: bool = "true", else "false";
    }

    struct Served = "children served" {
        /// When.
        required period: Period = "2025–26";
        /// How many.
        required children: Count = "61400";
        /// Who is counted.
        required who: Name = "children from birth to 18 in Marlow County";
        /// Who counted.
        required source: SaidBy = "County population estimates 2025";
    }

    struct Prices = "price index" {
        /// Its name.
        required name: Name = "Consumer prices, all items";
        /// Who publishes it.
        required source: SaidBy = "State price office";
        /// Its level year by year.
        required levels: Vec<Level>
            = "[ { period: 2024–25, level: 300 }, { period: 2025–26, level: 309 } ]";
    }

    struct Level = "level of a price index" {
        /// When.
        required period: Period = "2025–26";
        /// How high; above zero.
        required level: Number = "309";
    }
}
