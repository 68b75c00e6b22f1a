//! Threads: what the machine lends the program to work at several things at once; it may refuse.

use super::ending::Failure;
use std::io;
use std::thread::JoinHandle;

/// Starts the threads that files are read and made on.
pub(super) fn start() -> Result<(), Failure> {
    let started = rayon::ThreadPoolBuilder::new().build_global();
    started.map_err(|error| refused(&io::Error::other(error)))
}

/// Does some work on a thread of its own.
pub(super) fn spawn(work: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, Failure> {
    let spawned = std::thread::Builder::new().spawn(work);
    spawned.map_err(|error| refused(&error))
}

fn refused(error: &io::Error) -> Failure {
    Failure::Usage(format!(
        "this machine lends no more threads ({error}): end other programs, allow more (`ulimit -u`), or ask for fewer with RAYON_NUM_THREADS=1"
    ))
}
