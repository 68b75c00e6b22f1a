//! The backbone's documents: what they mean, and what is told of their mistakes.

mod documents;
mod pages;
mod starter;
mod worked;

/// The site around the backbone's documents, with these of them.
fn around(own: &[(&str, &str)]) -> crate::site::Site {
    let site = crate::diagnostics::base("backbone");
    own.iter().fold(site, |site, (path, text)| site.file(*path, *text))
}
