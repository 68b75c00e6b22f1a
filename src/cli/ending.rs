//! Ending: how a run of the program ended, and what keeps one from its work.

use reportcard::disk;
use std::io;
use std::process::ExitCode;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// All is well.
    Fine,
    /// The author has something to mend; nothing was published.
    Mistakes,
    /// The command was not understood, or the machine failed.
    Failed,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        ExitCode::from(match ending {
            Ending::Fine => 0,
            Ending::Mistakes => 1,
            Ending::Failed => 2,
        })
    }
}

/// What keeps a command from its work.
#[derive(Debug)]
pub(super) enum Failure {
    Disk(disk::Error),
    Usage(String),
    Terminal(io::Error),
}

impl From<disk::Error> for Failure {
    fn from(error: disk::Error) -> Self {
        Self::Disk(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Terminal(error)
    }
}
