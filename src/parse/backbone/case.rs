//! Case: messages, voices, and the example from elsewhere.

use super::names::Names;
use crate::parse::document::item::Given;
use crate::parse::kinds::backbone::Backbone as Written;
use crate::parse::kinds::case;
use crate::report::{Elsewhere, KeyMessage, PartnerVoice, Said};
use crate::source::Diagnostics;

pub(super) fn message(
    written: case::Message,
    names: &Names,
    out: &mut Diagnostics,
) -> Option<KeyMessage> {
    Some(KeyMessage {
        title: written.title.value?,
        text: written.text.value?,
        source: names.source(written.source, out),
    })
}

/// The sentences whose numbers are held against the figures.
pub(super) fn said(written: &Written) -> Vec<Said> {
    let messages = written.messages.entries().iter();
    let own = [&written.headline, &written.lede].into_iter();
    let all = own.chain(messages.flat_map(|message| [&message.title, &message.text]));
    let said = |given: &Given<String>| Some(Said { text: given.value.clone()?, span: given.span });
    all.filter_map(said).collect()
}

/// A voice whose consent is recorded; one without is an error of its shape.
pub(super) fn voice(
    written: case::Voice,
    names: &Names,
    out: &mut Diagnostics,
) -> Option<PartnerVoice> {
    let partner = names.partner(&written.partner, out);
    Some(PartnerVoice {
        quote: written.quote.value?,
        name: written.name.value?,
        role: written.role.value?,
        partner,
        consent: written.consent.value?,
        span: written.span,
    })
}

pub(super) fn elsewhere(
    written: case::Elsewhere,
    names: &Names,
    out: &mut Diagnostics,
) -> Option<Elsewhere> {
    let mut money = |given: Given<_>| names.in_currency(given.value?, None, out);
    let (cost, could_influence) = (money(written.cost), money(written.could_influence));
    Some(Elsewhere {
        cost: cost?,
        could_influence: could_influence?,
        at_least: written.at_least.value.unwrap_or(false),
        source: names.source(written.source, out)?,
    })
}
