//! Names: what the backbone's documents may refer to, and the currency that they are kept in.

use super::Ground;
use crate::parse::card::site;
use crate::parse::card::terms::Terms;
use crate::parse::document::ids::Ids;
use crate::parse::document::item::{Datum, Item, Record};
use crate::parse::document::reader::brief;
use crate::parse::value::nearest::nearest;
use crate::report::{Currency, Function, FunctionId, Money, OutcomeId, Source};
use crate::source::{Code, Diagnostic, Diagnostics, Span};
use rust_decimal::Decimal;

/// The names that the backbone's documents may use.
pub(crate) struct Names<'a> {
    pub site: &'a Terms,
    pub partners: &'a Ids,
    pub outcomes: Ids,
    pub functions: Vec<Function>,
    pub function_ids: Ids,
    /// The documents' currency and where it is named; none while it is not known.
    currency: Option<(Currency, Span)>,
}

impl<'a> Names<'a> {
    /// The names of the rest of the site.
    pub fn new(ground: &Ground<'a>) -> Self {
        let mut outcomes = Ids::new("outcome");
        if !ground.whole {
            outcomes.not_whole();
        }
        // Folders have different names, so nothing is declared twice here.
        let mut nothing = Diagnostics::default();
        for outcome in ground.outcomes {
            outcomes.declare(&outcome.slug, outcome.span, &mut nothing);
        }
        Self {
            site: ground.site,
            partners: ground.partners,
            outcomes,
            functions: vec![],
            function_ids: Ids::new("function"),
            currency: None,
        }
    }

    /// Learns the currency and the functions that `backbone.yaml` declares.
    pub fn learn(&mut self, record: &Record, out: &mut Diagnostics) {
        self.currency = record.get("currency").and_then(|item| Some((code(item, out)?, item.span)));
        for function in record.records("functions") {
            let (Some(slug), Some(title)) = (function.string("id"), function.string("title"))
            else {
                self.function_ids.not_whole();
                continue;
            };
            let place = function.place("id");
            if self.function_ids.declare(&slug, place, out).is_some() {
                self.functions.push(Function {
                    slug,
                    title,
                    what: function.string("what").unwrap_or_default(),
                    span: function.span,
                });
            }
        }
    }

    /// The number of the id that a field holds.
    pub fn find(
        &self,
        record: &Record,
        field: &str,
        ids: &Ids,
        out: &mut Diagnostics,
    ) -> Option<usize> {
        let item = record.get(field)?;
        ids.find(item.text()?, item.span, out)
    }

    /// The functions that a list names.
    pub fn functions(&self, record: &Record, out: &mut Diagnostics) -> Vec<FunctionId> {
        let items = record.list("functions").iter();
        let found = items.filter_map(|i| self.function_ids.find(i.text()?, i.span, out));
        found.map(FunctionId).collect()
    }

    /// The outcomes that a list names.
    pub fn outcomes(&self, record: &Record, out: &mut Diagnostics) -> Vec<OutcomeId> {
        let items = record.list("outcomes").iter();
        let found = items.filter_map(|i| self.outcomes.find(i.text()?, i.span, out));
        found.map(OutcomeId).collect()
    }

    /// An amount, in the documents' currency.
    pub fn money(&self, record: &Record, field: &str, out: &mut Diagnostics) -> Option<Money> {
        self.amount(record.get(field)?, out)
    }

    /// An amount that is a number, or fields with a currency of its own.
    pub fn amount(&self, item: &Item, out: &mut Diagnostics) -> Option<Money> {
        match &item.datum {
            Datum::Number(amount) => self.in_currency(*amount, None, out),
            Datum::Record(record) => {
                self.in_currency(record.number("amount")?, record.get("currency"), out)
            }
            _ => None,
        }
    }

    /// An amount beside a field that may name its currency.
    pub fn in_currency(
        &self,
        amount: Decimal,
        own: Option<&Item>,
        out: &mut Diagnostics,
    ) -> Option<Money> {
        let (currency, declared) = self.currency?;
        if let Some(item) = own {
            let named = code(item, out)?;
            if named != currency {
                out.push(mixed(named, currency, item.span, declared));
                return None;
            }
        }
        Some(Money::new(amount, currency))
    }

    /// Who says so: a source of the site by its id, a name, or a source in place.
    pub fn source(&self, record: &Record, out: &mut Diagnostics) -> Option<Source> {
        let item = record.get("source")?;
        match &item.datum {
            Datum::Record(source) => site::source(source),
            Datum::Text(text) => {
                let text = text.trim();
                let known = self.site.source_ids.get(text);
                // One word without a blank is meant as an id; words are a name.
                if known.is_none() && !text.contains(char::is_whitespace) {
                    self.site.source_ids.find(text, item.span, out)?;
                }
                match known {
                    Some(at) => self.site.sources.get(at).cloned(),
                    None => Some(named(text)),
                }
            }
            _ => None,
        }
    }
}

fn named(name: &str) -> Source {
    Source { name: name.to_owned(), url: None, released: None, next: None, licence: None }
}

/// The currency of a code.
fn code(item: &Item, out: &mut Diagnostics) -> Option<Currency> {
    let text = item.text()?.trim();
    let found = Currency::from_code(text);
    if found.is_none() {
        let message = format!("`{}` is not the code of a currency.", brief(text));
        let diagnostic = Diagnostic::new(Code::BadValue, item.span, message)
            .expected("an ISO 4217 code in capitals, such as USD");
        out.push(
            match nearest(text, Currency::codes().iter().copied()).filter(|_| text.len() == 3) {
                Some(near) => diagnostic.replacement(near),
                None => diagnostic.help("Write USD for US dollars, CAD for Canadian dollars."),
            },
        );
    }
    found
}

fn mixed(named: Currency, currency: Currency, place: Span, declared: Span) -> Diagnostic {
    let (named, currency) = (named.code(), currency.code());
    let message = format!("This amount is in {named}, and the documents are kept in {currency}.");
    Diagnostic::new(Code::MixedCurrencies, place, message)
        .expected(format!("an amount in {currency}"))
        .also(declared, "the currency of the documents")
        .help(format!(
            "Write what the amount was in {currency} on its day, and say so in its method or basis."
        ))
}
