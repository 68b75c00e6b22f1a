//! Site: what every file of a finished site is made from, by path.

mod file;

pub use file::File;
