//! Error: what the machine did not do, for whoever runs the command.

use std::path::Path;

/// The machine's failure, or a folder that does not fit the command; never an author's mistake.
#[derive(Debug)]
pub struct Error {
    message: String,
    cause: Option<std::io::Error>,
}

impl Error {
    /// A refusal, in a whole sentence.
    pub(super) fn refused(message: impl Into<String>) -> Self {
        Self { message: message.into(), cause: None }
    }

    /// A failed attempt: `doing` reads on with the path, such as "read" or "write".
    pub(super) fn failed(doing: &str, path: &Path, cause: std::io::Error) -> Self {
        Self { message: format!("cannot {doing} {}", path.display()), cause: Some(cause) }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)?;
        match &self.cause {
            Some(cause) => write!(f, ": {cause}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_ref().map(|cause| cause as _)
    }
}

/// Gives a failed attempt its words.
pub(super) trait Doing<T> {
    fn doing(self, doing: &str, path: &Path) -> Result<T, Error>;
}

impl<T> Doing<T> for std::io::Result<T> {
    fn doing(self, doing: &str, path: &Path) -> Result<T, Error> {
        self.map_err(|cause| Error::failed(doing, path, cause))
    }
}
