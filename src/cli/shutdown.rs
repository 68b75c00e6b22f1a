//! Shutdown: the end of work that goes on until somebody asks for it.

use super::ending::{Ending, Failure};
use std::future::Future;
use std::time::Duration;
use tokio::runtime::Builder;

/// Does some work until it fails, or until Ctrl-C or the system ends it, which is a fine end. It ends
/// at once, whatever is under way.
pub(super) fn unless_stopped(
    work: impl Future<Output = Result<(), Failure>>,
) -> Result<Ending, Failure> {
    let runtime =
        Builder::new_current_thread().enable_all().thread_keep_alive(Duration::MAX).build()?;
    let done = runtime.block_on(async {
        let stopped = stopped()?;
        tokio::select! {
            done = work => done,
            () = stopped => Ok(()),
        }
    });
    runtime.shutdown_background();
    done.map(|()| Ending::Fine)
}

/// Comes to pass when the process is asked to end.
fn stopped() -> Result<impl Future<Output = ()>, Failure> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut interrupt = signal(SignalKind::interrupt())?;
        let mut terminate = signal(SignalKind::terminate())?;
        Ok(async move {
            tokio::select! {
                _ = interrupt.recv() => (),
                _ = terminate.recv() => (),
            }
        })
    }
    #[cfg(not(unix))]
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
