//! The command line: the one part that prints, and that knows the time.

mod arguments;
mod build;
mod check;
mod diagnostics;
mod new;
mod progress;
mod schema;
mod serve;
mod stop;
mod terminal;
mod threads;
mod watch;

use arguments::Command;
use reportcard::disk;
use std::io;
use std::process::ExitCode;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// How long the program runs, from the first time that this is asked.
fn clock() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    START.elapsed()
}

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
enum Failure {
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

/// Runs the command that the arguments name.
pub(crate) fn run() -> Ending {
    let done = match arguments::read() {
        Command::Build(build) => threads::start().and_then(|()| build::run(&build)),
        Command::Check(check) => threads::start().and_then(|()| check::run(check)),
        Command::Serve(serve) => threads::start().and_then(|()| serve::run(serve)),
        Command::New(folder) => new::run(&folder),
        Command::Schema(kind) => schema::run(kind.as_deref()),
    };
    let message = match done {
        Ok(ending) => return ending,
        // Whoever reads has read enough: that is no failure.
        Err(Failure::Terminal(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            return Ending::Fine;
        }
        Err(Failure::Terminal(error)) => format!("cannot print: {error}"),
        Err(Failure::Disk(error)) => error.to_string(),
        Err(Failure::Usage(message)) => message,
    };
    let _ = terminal::error(&message);
    Ending::Failed
}
