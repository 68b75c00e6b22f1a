//! Threads: what the machine lends the program to work at several things at once; it may refuse.

use super::ending::Failure;
use std::io;
use std::thread::JoinHandle;

/// Starts the threads that files are read and made on.
pub(super) fn start() -> Result<(), Failure> {
    let started = rayon::ThreadPoolBuilder::new().build_global();
    started.map_err(|error| refused(&io::Error::other(error)))?;
    spare()
}

/// Threads that are started later, among them three by the writer of the workbook, which could not say that
/// the machine refuses.
const SPARE: usize = 8;

/// Whether the machine lends so many more at once.
fn spare() -> Result<(), Failure> {
    let (hold, held) = std::sync::mpsc::channel::<()>();
    let held = std::sync::Arc::new(std::sync::Mutex::new(held));
    let start = |_| {
        let held = std::sync::Arc::clone(&held);
        spawn(move || drop(held.lock().map(|held| held.recv())))
    };
    let started: Vec<_> = (0..SPARE).map(start).collect();
    drop(hold);
    started.into_iter().try_for_each(|thread| thread.map(|thread| drop(thread.join())))
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
