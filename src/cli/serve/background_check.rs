//! Background check: a whole site looked through, behind the pages that are asked for.

use super::state::{Publisher, Shown};
use crate::cli::ending::Failure;
use crate::cli::threads;
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// A site is looked through once so long nothing newer came.
const PAUSE: Duration = Duration::from_millis(300);

/// Looks through the newest site, and stops at once when that is no longer the newest.
pub(super) struct BackgroundCheck {
    sites: Sender<(u64, Arc<Shown>)>,
    newest: Arc<AtomicU64>,
}

/// A newer site is on its way.
struct Stopped;

impl BackgroundCheck {
    pub fn new(publisher: &Arc<Publisher>) -> Result<Self, Failure> {
        let (sites, waiting) = channel();
        let newest = Arc::new(AtomicU64::new(0));
        let (publisher, current) = (Arc::clone(publisher), Arc::clone(&newest));
        threads::spawn(move || work(&waiting, &publisher, &current))?;
        Ok(Self { sites, newest })
    }

    /// Stops what is under way.
    pub fn stop(&self) {
        self.newest.fetch_add(1, Ordering::Relaxed);
    }

    /// Looks a site through, in a while.
    pub fn begin(&self, shown: Arc<Shown>) {
        let number = self.newest.load(Ordering::Relaxed);
        // The other end lives as long as the process.
        let _ = self.sites.send((number, shown));
    }
}

fn work(waiting: &Receiver<(u64, Arc<Shown>)>, publisher: &Publisher, newest: &AtomicU64) {
    // A core is left for whoever asks for a page, and for the next edit.
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let threads = cores.saturating_sub(1).max(1);
    // Where the machine lends no more, with the threads that there are.
    let pool = ThreadPoolBuilder::new().num_threads(threads).build().ok();
    while let Ok(mut next) = waiting.recv() {
        loop {
            match waiting.recv_timeout(PAUSE) {
                Ok(newer) => next = newer,
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        let (number, shown) = next;
        let goes_on = || newest.load(Ordering::Relaxed) == number;
        look_through(pool.as_ref(), publisher, &shown, goes_on);
    }
}

fn look_through(
    pool: Option<&ThreadPool>,
    publisher: &Publisher,
    shown: &Arc<Shown>,
    goes_on: impl Fn() -> bool + Sync,
) {
    let keep = |_: &str, _: reportcard::site::File<'_>| match goes_on() {
        true => Ok(()),
        false => Err(Stopped),
    };
    // A mistake of the program's own is told by its panic; the next site is looked through again.
    let make = || shown.site.make(keep);
    let made = catch_unwind(AssertUnwindSafe(|| match pool {
        Some(pool) => pool.install(make),
        None => make(),
    }));
    if let Ok(Ok((_, found))) = made {
        publisher.looked_through(shown, &found);
    }
}
