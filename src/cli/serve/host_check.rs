//! Host check: which requests are answered. A page of another site may not read this one through its
//! reader's browser, whatever name its address was given.

use axum::http::{HeaderMap, Uri, header};
use std::net::{IpAddr, SocketAddr};

/// Knows by which names the server may be called.
#[derive(Clone, Copy, Debug)]
pub(super) struct HostCheck {
    port: u16,
}

impl HostCheck {
    pub fn new(at: SocketAddr) -> Self {
        Self { port: at.port() }
    }

    /// Whether a request is to this machine by a name that nobody else can hand out; if not, why not.
    pub fn admits(&self, uri: &Uri, headers: &HeaderMap) -> Result<(), String> {
        let mut hosts = headers.get_all(header::HOST).into_iter();
        let host = hosts.next().and_then(|host| host.to_str().ok());
        let is_one = hosts.next().is_none();
        let named = uri.authority().map(|authority| authority.as_str());
        let is_fine = |host: &str| self.is_own(host);
        if is_one && host.is_some_and(is_fine) && named.is_none_or(is_fine) {
            return Ok(());
        }
        let name = named.or(host).unwrap_or("(none)");
        Err(format!(
            "This server does not answer to the name {name}: through a name that others can hand out, \
             another web site could read this one in your browser.\n\
             Use http://localhost:{port}/ or http://127.0.0.1:{port}/, or this machine's address in numbers.\n",
            port = self.port
        ))
    }

    /// Whether a request for events comes from one of our own pages, or from no page at all.
    pub fn is_own_page(&self, headers: &HeaderMap) -> bool {
        let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
        let host = text("host").unwrap_or_default();
        let is_origin = |origin: &str| origin.strip_prefix("http://") == Some(host);
        let is_site = |site: &str| !matches!(site, "cross-site" | "same-site");
        text("origin").is_none_or(is_origin) && text("sec-fetch-site").is_none_or(is_site)
    }

    /// Whether a `Host` is `localhost`, or a name below it, or an address in numbers, with our port.
    fn is_own(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
            _ => (host, Some(80)),
        };
        let name = name.trim_end_matches('.').to_ascii_lowercase();
        let numbers = match name.strip_prefix('[') {
            Some(inner) => inner.strip_suffix(']').unwrap_or_default(),
            None => &name,
        };
        let is_name = name == "localhost" || name.ends_with(".localhost");
        port == Some(self.port) && (is_name || numbers.parse::<IpAddr>().is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_nobody_else_hands_out_are_answered() {
        let check = HostCheck { port: 8000 };
        for host in [
            "localhost:8000",
            "LOCALHOST:8000",
            "card.localhost:8000",
            "127.0.0.1:8000",
            "192.168.1.7:8000",
            "[::1]:8000",
        ] {
            assert!(check.is_own(host), "{host}");
        }
        for host in [
            "localhost",
            "localhost:8001",
            "evil.example:8000",
            "localhost.evil.example:8000",
            "127.0.0.1.evil.example:8000",
            "evil-localhost:8000",
            "[::1]",
            "",
            ":8000",
            "[::1",
        ] {
            assert!(!check.is_own(host), "{host}");
        }
        assert!(HostCheck { port: 80 }.is_own("localhost"));
        assert!(HostCheck { port: 80 }.is_own("[::1]"));
    }
}
