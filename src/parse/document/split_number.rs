//! Split number: a number that commas cut into fields, as in `{ total: 250,000 }`.

use crate::parse::syntax::tree::{Body, Node, Place};
use std::iter::Peekable;

/// The place of a value and the fields after it that are parts of one number; these are passed over.
/// `None` where the value stands for itself.
pub(super) fn split_number<'f, 't: 'f>(
    text: &str,
    value: &Node,
    fields: &mut Peekable<impl Iterator<Item = &'f (Node<'t>, Node<'t>)>>,
) -> Option<Place> {
    let Body::Scalar(scalar) = &value.body else { return None };
    let is_number = scalar.plain && scalar.text.ends_with(|c: char| c.is_ascii_digit());
    let mut place = value.place;
    let is_part = |end: usize, (key, rest): &(Node, Node)| {
        let is_next = text.get(end..key.place.start) == Some(",");
        let is_empty = matches!(&rest.body, Body::Scalar(rest) if rest.is_nothing());
        let is_number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
        is_next && is_empty && matches!(&key.body, Body::Scalar(key) if is_number(&key.text))
    };
    while let Some((key, _)) = fields.next_if(|field| is_number && is_part(place.end, field)) {
        place.end = key.place.end;
    }
    (place != value.place).then_some(place)
}
