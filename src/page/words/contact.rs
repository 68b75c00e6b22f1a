//! Contact: a person to ask, in words.

use super::sheet::Sheet;
use crate::language::say;
use crate::page::view::{Fact, Link};
use crate::report::Contact;

/// A person with their role, and how to reach them.
pub(crate) fn contact_fact(sheet: &Sheet<'_>, contact: &Contact) -> Fact {
    let mail =
        contact.email.as_ref().map(|e| Link { text: e.clone(), href: Some(format!("mailto:{e}")) });
    let phone = contact.phone.as_ref().map(|number| {
        let dialled: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        Link { text: number.clone(), href: Some(format!("tel:{dialled}")) }
    });
    let term = match &contact.role {
        Some(role) => {
            say!(sheet, "contact-name", "name" = &contact.name, "role" = role)
        }
        None => contact.name.clone(),
    };
    Fact { term, texts: mail.into_iter().chain(phone).collect() }
}
