//! Readers who try to work out what is hidden, from what is published and from what everybody knows.

mod classes;
mod draw;
mod generated;
mod model;
mod reader;
mod search;
mod words;
