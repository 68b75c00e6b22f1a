//! Disclosure: which figures may be shown. Turns a [`crate::report::Report`] into what a reader may
//! see ([`Published`]) and what the judgement of shown figures needs ([`Evidence`]).
//!
//! A hidden value is in neither: it ends here, as [`Cell::Suppressed`].

mod evidence;
mod published;

pub use evidence::{Evidence, EvidencePoint, EvidenceSeries};
pub use published::{Cell, Published, PublishedPoint, PublishedSeries};
