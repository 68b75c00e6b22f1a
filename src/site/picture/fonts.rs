//! Fonts: Open Sans, cut down to Latin, Greek and Cyrillic letters; its licence stands beside it.

pub(super) const REGULAR: &[u8] = include_bytes!("../fonts/OpenSans-Regular.ttf");
pub(super) const BOLD: &[u8] = include_bytes!("../fonts/OpenSans-Bold.ttf");
