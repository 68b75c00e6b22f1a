//! `serve` and `check --watch` from end to end: the binary beside an editor, and a browser that asks.

pub mod client;
mod edits;
mod files;
mod run;
mod safety;
mod storms;
mod watching;
