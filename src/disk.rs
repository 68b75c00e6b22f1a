//! Disk: the only door to the file system. A [`Folder`] is a site as it was last read, an [`Output`] is the
//! folder that a build owns, [`plant`] lays out a folder for a site that begins.

mod error;
mod folder;
mod folder_identity;
mod foreign;
mod manifest;
mod open;
mod output;
mod place;
mod plant;
mod read;
mod stage;
mod sweep;
mod system;
#[cfg(test)]
mod tests;
mod work;

pub use error::Error;
pub use folder::{Folder, read};
pub use folder_identity::FolderIdentity;
pub use output::Output;
pub use plant::plant;
pub use stage::{Stage, Swapped};
