//! Character: what stands for no letter, no sign and no blank.

/// Whether a character stands for no letter, no sign and no blank: XML forbids it, and so does HTML, so
/// that no page and no drawing can carry it.
pub(crate) fn is_no_character(c: char) -> bool {
    let control = c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r');
    control
        || matches!(c as u32 & 0xFFFF, 0xFFFE | 0xFFFF)
        || ('\u{FDD0}'..='\u{FDEF}').contains(&c)
}
