//! Contact: whom to ask.

/// A person to ask.
#[derive(Clone, Debug)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// Role.
    pub role: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number, as it is printed.
    pub phone: Option<String>,
}
