//! Server: who asks for what, and what there is to response. Nothing is read from a disk for a request, but for
//! cards that were released.

use super::events;
use super::host_check::HostCheck;
use super::response::{Response, always};
use super::state::{Publisher, Shown, State};
use crate::cli::address::{Address, Base};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{self, HeaderMap, Method, StatusCode};
use reportcard::disk;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the server's own files stand: no site has a path that begins so.
const OWN: &str = "/.reportcard/";
const LIVE: &str = include_str!("live.js");
const WORKER: &str = include_str!("worker.js");

/// Responses whoever asks.
pub(super) struct Server {
    pub publisher: Arc<Publisher>,
    /// The folder of the site.
    pub root: PathBuf,
    pub base: Base,
    pub host_check: HostCheck,
}

impl Server {
    pub fn routes(self) -> Router {
        let server = Arc::new(self);
        Router::new().fallback(move |request: Request| {
            let server = Arc::clone(&server);
            async move { server.respond(request).await }
        })
    }

    async fn respond(self: Arc<Self>, request: Request) -> http::Response<Body> {
        let (parts, _) = request.into_parts();
        let (method, headers) = (parts.method, parts.headers);
        let path = parts.uri.path();
        let response = if let Err(why) = self.host_check.admits(&parts.uri, &headers) {
            Response::words(StatusCode::FORBIDDEN, why)
        } else if method != Method::GET && method != Method::HEAD {
            Response::words(StatusCode::METHOD_NOT_ALLOWED, "Files are only read here.\n")
        } else if let Some(name) = path.strip_prefix(OWN) {
            match name {
                "events" if method == Method::GET => return always(self.events(&headers)),
                "live.js" => Response::file(name, LIVE.into()),
                "worker.js" => Response::file(name, WORKER.into()),
                _ => Response::words(StatusCode::NOT_FOUND, "There is nothing here.\n"),
            }
        } else {
            let query = parts.uri.query().map(|query| format!("?{query}"));
            let asked = (path.to_owned(), query.unwrap_or_default());
            let server = Arc::clone(&self);
            let mut published = self.publisher.look();
            // The first site is worth a moment's wait.
            let state = published.wait_for(|state| state.is_settled).await;
            let state = state.map(|state| Arc::clone(&state));
            let find = move || server.find(&*state.ok()?, &asked.0, &asked.1).into();
            match tokio::task::spawn_blocking(find).await {
                Ok(Some(response)) => response,
                _ => Response::words(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "reportcard met a mistake of its own, told in the terminal.\n",
                ),
            }
        };
        always(response.send(&method, &headers))
    }

    fn events(&self, headers: &HeaderMap) -> http::Response<Body> {
        match self.host_check.is_own_page(headers) {
            true => events::stream(self.publisher.look()),
            false => {
                let why = "Only the pages of this server hear what is published.\n";
                Response::words(StatusCode::FORBIDDEN, why).send(&Method::GET, headers)
            }
        }
    }

    /// What stands at the path of an address.
    fn find(&self, state: &State, written: &str, query: &str) -> Response {
        let path = match self.base.resolve(written) {
            Address::File(path) => path,
            Address::Elsewhere(base) => return Response::elsewhere(base + query),
            Address::Nowhere => return self.missing(state),
        };
        let Some(shown) = &state.shown else {
            return self.placeholder(state);
        };
        if let Some(response) = self.file(state, &path) {
            return response;
        }
        if let Some(kept) = shown.site.kept(&path) {
            let mut found = Vec::new();
            let take = |_: &_, bytes: &[u8]| {
                found = bytes.to_vec();
                Ok(())
            };
            return match disk::kept(&self.root, kept, take) {
                Ok(()) => Response::file(&path, found),
                Err(error) => {
                    Response::words(StatusCode::INTERNAL_SERVER_ERROR, format!("{error}.\n"))
                }
            };
        }
        let page = format!("{path}/index.html");
        let is_page = shown.site.file(&page).is_some() || shown.site.kept(&page).is_some();
        match !written.ends_with('/') && is_page {
            true => Response::elsewhere(format!("{written}/{query}")),
            false => self.missing(state),
        }
    }

    /// A file of the site; where it cannot be made, as it was in an earlier site.
    fn file(&self, state: &State, path: &str) -> Option<Response> {
        let shown = state.shown.as_ref()?;
        let fault = match shown.site.file(path)? {
            Ok(bytes) => return Some(self.with_script(Response::file(path, bytes), &shown.stamp)),
            Err(fault) => fault,
        };
        self.publisher.fault(shown, *fault);
        if let Some(earlier) = &state.earlier
            && let Some(Ok(bytes)) = earlier.site.file(path)
        {
            return Some(self.with_script(Response::file(path, bytes), &earlier.stamp));
        }
        let html = page("This page cannot be made", "Its template has a mistake.");
        let response = Response::page(StatusCode::INTERNAL_SERVER_ERROR, html);
        Some(self.with_script(response, &shown.stamp))
    }

    /// The site's own page for addresses that lead nowhere.
    fn missing(&self, state: &State) -> Response {
        let made = state.shown.as_ref().and_then(|shown| {
            let html = String::from_utf8(shown.site.file("404.html")?.ok()?).ok()?;
            Some(self.at_home(shown, &html))
        });
        let html = made.unwrap_or_else(|| page("There is no such page", ""));
        let response = Response::page(StatusCode::NOT_FOUND, html);
        self.with_script(response, &state.stamp)
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

    fn placeholder(&self, state: &State) -> Response {
        let html = page(
            "Your site shows here soon",
            "First its mistakes are to be mended: the terminal tells where.",
        );
        let response = Response::page(StatusCode::SERVICE_UNAVAILABLE, html);
        self.with_script(response, &state.stamp)
    }

    /// A page with the script that keeps it up to date; anything else as it is.
    fn with_script(&self, mut response: Response, stamp: &str) -> Response {
        if response.is_page() {
            let base = self.base.as_str();
            response.push(&format!(
                "<script src=\"{OWN}live.js\" data-site=\"{stamp}\" data-base=\"{base}\"></script>"
            ));
        }
        response
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
