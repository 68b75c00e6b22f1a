//! Disk: the only door to the file system. A [`Folder`] is a site as it was last read, an [`Output`] is the
//! folder that a build owns, [`scaffold`] lays out a folder for a site that begins, [`extend`] adds to one.

mod additions;
mod error;
mod folder;
mod folder_identity;
mod kept;
mod manifest;
mod open;
mod output;
mod place;
mod read;
mod scaffold;
mod staging;
mod stamps;
mod standing;
mod sweep;
mod system;
#[cfg(test)]
mod tests;
mod unmanaged;
mod work;

pub use additions::{Addition, Given, beside, extend, given, save};
pub use error::Error;
pub use folder::{Folder, read, read_all};
pub use folder_identity::{FOLDERS, FolderIdentity};
pub use kept::{Keeping, kept};
pub use output::Output;
pub use scaffold::{add, scaffold};
pub use staging::{Staging, Swapped};
