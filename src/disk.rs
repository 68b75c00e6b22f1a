//! Disk: the only door to the file system. [`read`] brings a site's files in, an [`Output`] is the
//! folder that a build owns, [`plant`] lays out a folder for a site that begins.

mod error;
mod foreign;
mod manifest;
mod output;
mod plant;
mod read;
mod stage;
#[cfg(test)]
mod tests;

pub use error::Error;
pub use output::Output;
pub use plant::plant;
pub use read::read;
pub use stage::{Stage, Swapped};
