//! Case: messages, sectors, voices, and the example from elsewhere.

use super::names::Names;
use crate::parse::document::item::Record;
use crate::report::{Consent, Elsewhere, KeyMessage, PartnerId, PartnerVoice, Said, SectorBenefit};
use crate::source::Diagnostics;

pub(super) fn messages(record: &Record, names: &Names, out: &mut Diagnostics) -> Vec<KeyMessage> {
    let mut message = |message: &Record| {
        Some(KeyMessage {
            title: message.string("title")?,
            text: message.string("text")?,
            source: names.source(message, out),
        })
    };
    record.records("messages").filter_map(&mut message).collect()
}

/// The sentences whose numbers are held against the figures.
pub(super) fn said(record: &Record) -> Vec<Said> {
    let said = |record: &Record, field: &str| {
        Some(Said { text: record.string(field)?, span: record.place(field) })
    };
    let own = ["headline", "lede"];
    let own = own.into_iter().filter_map(|field| said(record, field));
    let messages = record.records("messages");
    let messages = messages.flat_map(|message| [said(message, "title"), said(message, "text")]);
    own.chain(messages.flatten()).collect()
}

pub(super) fn sectors(record: &Record) -> Vec<SectorBenefit> {
    let sector = |sector: &Record| {
        Some(SectorBenefit {
            sector: sector.string("sector")?,
            who: sector.string("who"),
            text: sector.string("text")?,
        })
    };
    record.records("sectors").filter_map(sector).collect()
}

/// The voices whose consent is recorded; a voice without one is an error of its shape.
pub(super) fn voices(record: &Record, names: &Names, out: &mut Diagnostics) -> Vec<PartnerVoice> {
    let mut voice = |voice: &Record| {
        let partner = names.find(voice, "partner", names.partners, out);
        let consent = voice.record("consent")?;
        Some(PartnerVoice {
            quote: voice.string("quote")?,
            name: voice.string("name")?,
            role: voice.string("role")?,
            partner: partner.map(PartnerId),
            consent: Consent { date: consent.date("date")?, how: consent.string("how") },
            span: voice.span,
        })
    };
    record.records("voices").filter_map(&mut voice).collect()
}

pub(super) fn elsewhere(
    record: &Record,
    names: &Names,
    out: &mut Diagnostics,
) -> Option<Elsewhere> {
    let elsewhere = record.record("elsewhere")?;
    let mut money = |field: &str| names.in_currency(elsewhere.number(field)?, None, out);
    let (cost, could_influence) = (money("cost"), money("could_influence"));
    Some(Elsewhere {
        cost: cost?,
        could_influence: could_influence?,
        at_least: elsewhere.flag("at_least").unwrap_or(false),
        source: names.source(elsewhere, out)?,
    })
}
