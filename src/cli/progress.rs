//! Progress: how far a long build is, on a terminal that somebody watches.

use super::terminal;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Nothing is said before a build has taken this long.
const PATIENCE: Duration = Duration::from_millis(700);
/// How often the line is written anew.
const PACE: Duration = Duration::from_millis(100);

/// Counts files as they are made.
pub(super) struct Progress {
    made: AtomicUsize,
    /// When the line is next due; `None` where nobody watches.
    due: Option<Mutex<Instant>>,
}

impl Progress {
    /// A count from zero; printed only if `wanted` and somebody watches.
    pub fn new(wanted: bool) -> Self {
        let watched = wanted && terminal::watched();
        Self {
            made: AtomicUsize::new(0),
            due: watched.then(|| Mutex::new(Instant::now() + PATIENCE)),
        }
    }

    /// So many more files are made.
    pub fn add(&self, files: usize) {
        let made = self.made.fetch_add(files, Ordering::Relaxed) + files;
        let Some(Ok(mut due)) = self.due.as_ref().map(Mutex::try_lock) else {
            return;
        };
        if Instant::now() >= *due {
            let _ = terminal::complain(&format!("\r{made} files"));
            *due = Instant::now() + PACE;
        }
    }

    /// How many files were made. The line is wiped.
    pub fn finish(self) -> usize {
        if self.due.is_some() {
            let _ = terminal::complain("\r\x1b[K");
        }
        self.made.into_inner()
    }
}
