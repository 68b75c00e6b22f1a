//! Events: the stream on which pages hear what is published.

use super::state::State;
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch::Receiver;

/// A page that loses its stream asks again after this long.
const RETRY: Duration = Duration::from_millis(500);
/// How often a page hears that the server is there.
const BEAT: Duration = Duration::from_secs(5);

/// Says what is published, at once and at every change, until the reader has gone.
pub(super) fn stream(mut published: Receiver<Arc<State>>) -> Response {
    published.mark_changed();
    let said = stream::unfold((published, true), |(mut published, is_first)| async move {
        let event = match is_first {
            true => Event::default().retry(RETRY),
            false => Event::default(),
        };
        let event = tokio::select! {
            biased;
            changed = published.changed() => {
                changed.ok()?;
                let told = published.borrow_and_update().told.clone();
                event.event("state").data(told)
            }
            () = tokio::time::sleep(BEAT) => {
                event.event("beat").data(&published.borrow().stamp)
            }
        };
        Some((Ok::<_, Infallible>(event), (published, false)))
    });
    Sse::new(said).into_response()
}
