//! Server: who asks for what, and what there is to answer. Nothing is read from a disk for a request.

use super::address::{Address, Base};
use super::answer::{Answer, always};
use super::board::{Board, Shown, State};
use super::events;
use super::guard::Guard;
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, Response, StatusCode};
use std::sync::Arc;

/// Where the server's own files stand: no site has a path that begins so.
const OWN: &str = "/.reportcard/";
const LIVE: &str = include_str!("live.js");
const WORKER: &str = include_str!("worker.js");

/// Answers whoever asks.
pub(super) struct Server {
    pub board: Arc<Board>,
    pub base: Base,
    pub guard: Guard,
}

impl Server {
    pub fn routes(self) -> Router {
        let server = Arc::new(self);
        Router::new().fallback(move |request: Request| {
            let server = Arc::clone(&server);
            async move { server.respond(request).await }
        })
    }

    async fn respond(self: Arc<Self>, request: Request) -> Response<Body> {
        let (parts, _) = request.into_parts();
        let (method, headers) = (parts.method, parts.headers);
        let path = parts.uri.path();
        let answer = if let Err(why) = self.guard.admits(&parts.uri, &headers) {
            Answer::words(StatusCode::FORBIDDEN, why)
        } else if method != Method::GET && method != Method::HEAD {
            Answer::words(StatusCode::METHOD_NOT_ALLOWED, "Files are only read here.\n")
        } else if let Some(name) = path.strip_prefix(OWN) {
            match name {
                "events" if method == Method::GET => return always(self.events(&headers)),
                "live.js" => Answer::file(name, LIVE.into()),
                "worker.js" => Answer::file(name, WORKER.into()),
                _ => Answer::words(StatusCode::NOT_FOUND, "There is nothing here.\n"),
            }
        } else {
            let query = parts.uri.query().map(|query| format!("?{query}"));
            let asked = (path.to_owned(), query.unwrap_or_default());
            let server = Arc::clone(&self);
            let mut board = self.board.look();
            // The first site is worth a moment's wait.
            let state = board.wait_for(|state| state.is_settled).await;
            let state = state.map(|state| Arc::clone(&state));
            let find = move || server.find(&*state.ok()?, &asked.0, &asked.1).into();
            match tokio::task::spawn_blocking(find).await {
                Ok(Some(answer)) => answer,
                _ => Answer::words(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "reportcard met a mistake of its own, told in the terminal.\n",
                ),
            }
        };
        always(answer.send(&method, &headers))
    }

    fn events(&self, headers: &HeaderMap) -> Response<Body> {
        match self.guard.is_own_page(headers) {
            true => events::stream(self.board.look()),
            false => {
                let why = "Only the pages of this server hear what is published.\n";
                Answer::words(StatusCode::FORBIDDEN, why).send(&Method::GET, headers)
            }
        }
    }

    /// What stands at the path of an address.
    fn find(&self, state: &State, written: &str, query: &str) -> Answer {
        let path = match self.base.resolve(written) {
            Address::File(path) => path,
            Address::Elsewhere(base) => return Answer::elsewhere(base + query),
            Address::Nowhere => return self.missing(state),
        };
        let Some(shown) = &state.shown else {
            return self.placeholder(state);
        };
        if let Some(answer) = self.file(state, &path) {
            return answer;
        }
        let page = format!("{path}/index.html");
        match !written.ends_with('/') && shown.site.file(&page).is_some() {
            true => Answer::elsewhere(format!("{written}/{query}")),
            false => self.missing(state),
        }
    }

    /// A file of the site; where it cannot be made, as it was in an earlier site.
    fn file(&self, state: &State, path: &str) -> Option<Answer> {
        let shown = state.shown.as_ref()?;
        let fault = match shown.site.file(path)? {
            Ok(bytes) => return Some(self.with_script(Answer::file(path, bytes), &shown.stamp)),
            Err(fault) => fault,
        };
        self.board.fault(shown, *fault);
        if let Some(earlier) = &state.earlier
            && let Some(Ok(bytes)) = earlier.site.file(path)
        {
            return Some(self.with_script(Answer::file(path, bytes), &earlier.stamp));
        }
        let html = page("This page cannot be made", "Its template has a mistake.");
        let answer = Answer::page(StatusCode::INTERNAL_SERVER_ERROR, html);
        Some(self.with_script(answer, &shown.stamp))
    }

    /// The site's own page for addresses that lead nowhere.
    fn missing(&self, state: &State) -> Answer {
        let made = state.shown.as_ref().and_then(|shown| {
            let html = String::from_utf8(shown.site.file("404.html")?.ok()?).ok()?;
            Some(self.at_home(shown, &html))
        });
        let html = made.unwrap_or_else(|| page("There is no such page", ""));
        let answer = Answer::page(StatusCode::NOT_FOUND, html);
        self.with_script(answer, &state.stamp)
    }

    /// A page that names the site in full, because it is shown at any address, with this server's
    /// addresses in place of those.
    fn at_home(&self, shown: &Shown, html: &str) -> Vec<u8> {
        let base = self.base.as_str();
        let html = match shown.site.base_url() {
            Some(url) => html.replace(&format!("\"{url}/"), &format!("\"{base}")),
            None => html.replacen("<head>", &format!("<head><base href=\"{base}\">"), 1),
        };
        html.into_bytes()
    }

    fn placeholder(&self, state: &State) -> Answer {
        let html = page(
            "Your site shows here soon",
            "First its mistakes are to be mended: the terminal tells where.",
        );
        let answer = Answer::page(StatusCode::SERVICE_UNAVAILABLE, html);
        self.with_script(answer, &state.stamp)
    }

    /// A page with the script that keeps it up to date; anything else as it is.
    fn with_script(&self, mut answer: Answer, stamp: &str) -> Answer {
        if answer.is_page() {
            let base = self.base.as_str();
            answer.push(&format!(
                "<script src=\"{OWN}live.js\" data-site=\"{stamp}\" data-base=\"{base}\"></script>"
            ));
        }
        answer
    }
}

/// A small page of the server's own.
fn page(title: &str, text: &str) -> Vec<u8> {
    format!(
        "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{title}</title><style>:root{{color-scheme:light dark}}body{{font:1.1rem/1.5 system-ui,sans-serif;\
         max-width:34rem;margin:20vh auto;padding:0 1rem}}</style><h1>{title}</h1><p>{text}</p>\n"
    )
    .into_bytes()
}
