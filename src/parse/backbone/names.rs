//! Names: what the backbone's documents may refer to, and the currency that they are kept in.

use crate::parse::document::ids::Ids;
use crate::parse::document::item::Given;
use crate::parse::document::terms::Terms;
use crate::parse::kinds::backbone;
use crate::parse::kinds::money::Money as WrittenMoney;
use crate::parse::kinds::source::SaidBy;
use crate::parse::syntax::Word;
use crate::parse::value::wording::brief;
use crate::report::{Currency, Function, FunctionId, Money, Outcome, OutcomeId, PartnerId, Source};
use crate::source::nearest;
use crate::source::{Code, Diagnostic, Diagnostics, Sources, Span};
use rust_decimal::Decimal;
use std::sync::Arc;

/// What the backbone's documents may speak of.
pub(crate) struct Ground<'a> {
    pub sources: &'a Sources,
    pub site: &'a Terms,
    pub outcomes: &'a [Arc<Outcome>],
    /// Whether every outcome's document could be read.
    pub whole: bool,
    pub partners: &'a Ids,
    /// The sectors of the partners.
    pub sectors: Vec<String>,
}

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
        let outcomes = ground.outcomes.iter().map(|outcome| (&*outcome.slug, outcome.span));
        Self {
            site: ground.site,
            partners: ground.partners,
            outcomes: Ids::of("outcome", outcomes, ground.whole),
            functions: vec![],
            function_ids: Ids::new("function"),
            currency: None,
        }
    }

    /// Learns the currency and the functions that `backbone.yaml` declares.
    pub fn learn(
        &mut self,
        currency: &Given<String>,
        functions: Given<Vec<backbone::Function>>,
        out: &mut Diagnostics,
    ) {
        self.currency = code(currency, out).map(|code| (code, currency.span));
        for function in functions {
            let Some(title) = function.title.value else {
                self.function_ids.not_whole();
                continue;
            };
            if let Some(slug) = self.function_ids.take(function.id, out) {
                let what = function.what.value.unwrap_or_default();
                self.functions.push(Function { slug, title, what, span: function.span });
            }
        }
    }

    /// The partner that a field names.
    pub fn partner(&self, partner: &Given<Word>, out: &mut Diagnostics) -> Option<PartnerId> {
        self.partners.find_given(partner, out).map(PartnerId)
    }

    /// The functions that a list names.
    pub fn functions(&self, list: &Given<Vec<Word>>, out: &mut Diagnostics) -> Vec<FunctionId> {
        self.function_ids.find_all(list, out).into_iter().map(FunctionId).collect()
    }

    /// The outcomes that a list names.
    pub fn outcomes(&self, list: &Given<Vec<Word>>, out: &mut Diagnostics) -> Vec<OutcomeId> {
        self.outcomes.find_all(list, out).into_iter().map(OutcomeId).collect()
    }

    /// An amount, in the documents' currency.
    pub fn money(&self, written: &Given<WrittenMoney>, out: &mut Diagnostics) -> Option<Money> {
        self.amount(written.value.as_ref()?, out)
    }

    /// An amount that is a number, or fields with a currency of its own.
    pub fn amount(&self, written: &WrittenMoney, out: &mut Diagnostics) -> Option<Money> {
        match written {
            WrittenMoney::Plain(amount) => self.in_currency(*amount, None, out),
            WrittenMoney::Own(own) => self.in_currency(own.amount.value?, Some(&own.currency), out),
        }
    }

    /// An amount beside a field that may name its currency.
    pub fn in_currency(
        &self,
        amount: Decimal,
        own: Option<&Given<String>>,
        out: &mut Diagnostics,
    ) -> Option<Money> {
        let (currency, declared) = self.currency?;
        if let Some(own) = own.filter(|own| own.value.is_some()) {
            let named = code(own, out)?;
            if named != currency {
                out.push(mixed(named, currency, own.span, declared));
                return None;
            }
        }
        Some(Money::new(amount, currency))
    }

    /// Who says so: a source of the site by its id, a name, or a source in place.
    pub fn source(&self, written: Given<SaidBy>, out: &mut Diagnostics) -> Option<Source> {
        match written.value? {
            SaidBy::InPlace(source) => source.source(),
            SaidBy::Named(text) => {
                let known = self.site.source_ids.get(&text);
                // One word without a blank is meant as an id; words are a name.
                if known.is_none() && !text.contains(char::is_whitespace) {
                    let id = Word { text: text.clone(), span: written.span };
                    self.site.source_ids.find(&id, out)?;
                }
                match known {
                    Some(at) => self.site.sources.get(at).cloned(),
                    None => Some(named(text)),
                }
            }
        }
    }
}

fn named(name: String) -> Source {
    Source { name, ..Source::default() }
}

/// The currency of a code.
fn code(written: &Given<String>, out: &mut Diagnostics) -> Option<Currency> {
    let text = written.value.as_deref()?;
    let found = Currency::from_code(text);
    if found.is_none() {
        let message = format!("`{}` is not the code of a currency.", brief(text));
        let diagnostic = Diagnostic::new(Code::BadValue, written.span, message)
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
