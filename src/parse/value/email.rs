//! E-mail: an address that mail programs know, as far as can be seen from it.

/// How an address is written.
pub(crate) const EMAIL: &str = "Write it as mail programs do, such as name@example.org.";

/// Whether it is something, `@`, and the name of a host with a point in it.
pub(crate) fn is_email(text: &str) -> bool {
    let bad = |c: char| c.is_whitespace() || c.is_control() || "<>()[],;:\"\\".contains(c);
    text.split_once('@').is_some_and(|(name, host)| {
        let mut parts = host.split('.');
        !name.is_empty()
            && !text.contains(bad)
            && !host.contains('@')
            && host.contains('.')
            && parts.all(|part| !part.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_a_name_an_at_and_a_host() {
        for good in ["miriam@gem.org", "m.hale+card@mail.county.gov", "é@höst.de"] {
            assert!(is_email(good), "{good}");
        }
        for bad in
            ["miriam at gem", "miriam@gem", "@gem.org", "a@b@c.org", "a b@c.org", "a@.org", ""]
        {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
