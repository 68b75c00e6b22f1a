//! The backbone's documents: what they mean, and what is told of their mistakes.

mod cases;
mod documents;
mod pages;
mod starter;
mod worked;
