//! Response: a file as a browser gets it, with its type, or the part of it that was asked for.

use axum::body::Body;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{self, HeaderMap, Method, StatusCode};
use http_range_header::parse_range_header;

/// What every answer says: that it is to be asked for anew, is what its type says, and is not for
/// pages of other sites.
const ALWAYS: [(HeaderName, &str); 3] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// What is to be sent, before it is known how.
#[derive(Debug)]
pub(super) struct Response {
    status: StatusCode,
    kind: String,
    bytes: Vec<u8>,
    location: Option<String>,
}

impl Response {
    /// A file of the site, whose type its name tells.
    pub fn file(path: &str, bytes: Vec<u8>) -> Self {
        Self::new(StatusCode::OK, kind(path), bytes)
    }

    /// A page.
    pub fn page(status: StatusCode, html: Vec<u8>) -> Self {
        Self::new(status, HTML, html)
    }

    /// A few plain words.
    pub fn words(status: StatusCode, text: impl Into<String>) -> Self {
        Self::new(status, TEXT, text.into().into_bytes())
    }

    /// Another address.
    pub fn elsewhere(location: String) -> Self {
        let words = format!("The page is at {location}\n");
        Self { location: Some(location), ..Self::words(StatusCode::TEMPORARY_REDIRECT, words) }
    }

    fn new(status: StatusCode, kind: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self { status, kind: kind.into(), bytes, location: None }
    }

    /// Whether it is a page, which gets a script.
    pub fn is_page(&self) -> bool {
        self.kind == HTML
    }

    /// Adds to the end of it.
    pub fn push(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// As it is sent to who asked with this method and these headers.
    pub fn send(mut self, method: &Method, asked: &HeaderMap) -> http::Response<Body> {
        let whole = self.bytes.len();
        let mut headers = HeaderMap::new();
        let text = |text: &str| HeaderValue::from_str(text).ok();
        headers.extend(text(&self.kind).map(|kind| (header::CONTENT_TYPE, kind)));
        if let Some(location) = self.location.as_deref().and_then(text) {
            headers.insert(header::LOCATION, location);
        }
        if self.status == StatusCode::METHOD_NOT_ALLOWED {
            headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        if self.status == StatusCode::OK {
            headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
            // Nothing here tells one state of a file from another, so that a part of “the same” is none.
            let is_part = method == Method::GET && !asked.contains_key(header::IF_RANGE);
            let part = asked.get(header::RANGE).filter(|_| is_part);
            match part.map_or(Part::Whole, |part| Part::of(part, whole)) {
                Part::Whole => {}
                Part::One(start, end) => {
                    self.status = StatusCode::PARTIAL_CONTENT;
                    self.bytes = self.bytes[start..=end].to_vec();
                    let range = text(&format!("bytes {start}-{end}/{whole}"));
                    headers.extend(range.map(|range| (header::CONTENT_RANGE, range)));
                }
                Part::Outside => {
                    self.status = StatusCode::RANGE_NOT_SATISFIABLE;
                    self.bytes.clear();
                    let range = text(&format!("bytes */{whole}"));
                    headers.extend(range.map(|range| (header::CONTENT_RANGE, range)));
                }
            }
        }
        headers.insert(header::CONTENT_LENGTH, self.bytes.len().into());
        let body = match *method == Method::HEAD {
            true => Body::empty(),
            false => Body::from(self.bytes),
        };
        let mut response = http::Response::new(body);
        *response.status_mut() = self.status;
        *response.headers_mut() = headers;
        always(response)
    }
}

/// Says what every answer says.
pub(super) fn always(mut response: http::Response<Body>) -> http::Response<Body> {
    for (name, value) in ALWAYS {
        let headers = response.headers_mut();
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Which part of a file is asked for.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    /// All of it: also where several parts are asked for, or the wish cannot be read.
    Whole,
    /// From a byte to a byte, both with.
    One(usize, usize),
    Outside,
}

impl Part {
    fn of(range: &HeaderValue, length: usize) -> Self {
        let parsed = range.to_str().ok().map(parse_range_header);
        let Some(Ok(parsed)) = parsed else {
            return Self::Whole;
        };
        match parsed.validate(length as u64).as_deref() {
            Ok([range]) => Self::One(*range.start() as usize, *range.end() as usize),
            Ok(_) => Self::Whole,
            Err(_) => Self::Outside,
        }
    }
}

const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// The type of a file, by the end of its name. All text is in UTF-8.
fn kind(path: &str) -> String {
    let guess = mime_guess::from_path(path).first_raw().unwrap_or("application/octet-stream");
    let kind = match guess {
        "text/xml" => "application/xml",
        other => other,
    };
    let is_text = kind.starts_with("text/") || ["json", "xml"].iter().any(|it| kind.ends_with(it));
    format!("{kind}{}", if is_text { "; charset=utf-8" } else { "" })
}
