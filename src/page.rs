//! Pages: what each page of the card shows, worded and ready to be printed.

pub mod view;
