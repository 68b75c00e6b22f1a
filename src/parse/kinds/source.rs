//! Source: where numbers come from, declared by the site or given in place.

use crate::parse::document::shape::{Field, NAME, RecordShape, Shape, TEXT, field};

/// A source as the site declares it.
pub(crate) static SOURCE: RecordShape = RecordShape {
    name: "source",
    fields: &[
        field("id", Shape::Id, "Its id, used by indicators.", "state-test").required(),
        CITED,
        ADDRESS,
        RELEASED,
        NEXT,
        TERMS,
    ],
    others: None,
};

pub(crate) const CITED: Field =
    field("name", TEXT, "What is cited.", "\"State Department of Education, 2026 release\"")
        .required();
pub(crate) const ADDRESS: Field =
    field("url", Shape::Url, "Its address.", "https://education.example/2026");
pub(crate) const RELEASED: Field =
    field("released", Shape::Date, "The day on which it was released.", "2026-09-02");
pub(crate) const NEXT: Field =
    field("next", NAME, "When the next release is due.", "September 2027");
pub(crate) const TERMS: Field =
    field("licence", NAME, "Its licence.", "Open Government Licence v3.0");

/// A source as an indicator gives it in place.
pub(crate) static IN_PLACE: RecordShape = RecordShape {
    name: "source in place",
    fields: &[CITED, ADDRESS, RELEASED, NEXT, TERMS],
    others: None,
};
