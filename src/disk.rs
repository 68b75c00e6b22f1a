//! Disk: the only door to the file system. A [`Folder`] is a site as it was last read, an [`Output`] is the
//! folder that a build owns, [`plant`] lays out a folder for a site that begins.

mod error;
mod folder;
mod foreign;
mod manifest;
mod open;
mod output;
mod place;
mod plant;
mod read;
mod stage;
mod standing;
mod sweep;
mod system;
#[cfg(test)]
mod tests;
mod traces;
mod work;

pub use error::Error;
pub use folder::{Folder, read};
pub use output::Output;
pub use plant::plant;
pub use stage::{Stage, Swapped};
pub use standing::Standing;
pub use traces::Traces;
