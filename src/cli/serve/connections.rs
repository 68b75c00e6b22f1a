//! Connections: browsers that are connected at a moment, each until it falls silent or makes room.

use axum::Router;
use hyper::server::conn::http1::Builder;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::collections::VecDeque;
use std::io::{self, ErrorKind};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::AbortHandle;

/// So long a browser may take to ask, from when it is connected or was answered.
const SILENCE: Duration = Duration::from_secs(10);
/// Most connections; a browser makes six to a server.
const MOST: usize = 512;
/// Longest head of a request, bytes.
const LONGEST_HEAD: usize = 64 << 10;
/// Before the next try, where none could be let in.
const REST: Duration = Duration::from_millis(100);

/// Answers all who connect, for ever. Where there are too many, the one that came first goes: a page
/// asks again by itself, and files that authors save can be read whoever comes.
pub(super) async fn serve(listener: TcpListener, routes: Router) -> ! {
    let mut builder = Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(SILENCE).max_buf_size(LONGEST_HEAD);
    let most = most();
    let mut open: VecDeque<AbortHandle> = VecDeque::new();
    loop {
        let accepted = listener.accept().await;
        open.retain(|connection| !connection.is_finished());
        let is_full = open.len() >= most || accepted.as_ref().is_err_and(is_ours);
        if is_full && let Some(first) = open.pop_front() {
            first.abort();
        }
        match accepted {
            Ok((stream, _)) => {
                let _ = stream.set_nodelay(true);
                let (builder, service) =
                    (builder.clone(), TowerToHyperService::new(routes.clone()));
                let talk = async move {
                    // Whoever breaks off, or speaks another language, is not missed.
                    let _ = builder.serve_connection(TokioIo::new(stream), service).await;
                };
                open.push_back(tokio::spawn(talk).abort_handle());
            }
            Err(error) if is_ours(&error) => tokio::time::sleep(REST).await,
            Err(_) => {}
        }
    }
}

/// Whether it is for want of something here that nobody could be let in, and not that who came has
/// gone again.
fn is_ours(error: &io::Error) -> bool {
    !matches!(
        error.kind(),
        ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset | ErrorKind::ConnectionRefused
    )
}

/// No more than half of the files that this process may have open: the others are the author's.
fn most() -> usize {
    #[cfg(unix)]
    {
        let files = rustix::process::getrlimit(rustix::process::Resource::Nofile).current;
        let files = files.and_then(|files| usize::try_from(files).ok());
        files.map_or(MOST, |files| MOST.min(files / 2).max(1))
    }
    #[cfg(not(unix))]
    MOST
}
