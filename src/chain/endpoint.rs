//! Addresses of nodes. Plain connections are allowed to this machine only.

use std::fmt;

use url::{Host, Url};

use crate::domain::clean;
use crate::fault::{Code, Fault};

/// A node's address: `wss`, `https`, or the plain schemes on this machine.
#[derive(Clone, PartialEq, Eq)]
pub struct Endpoint {
    url: Url,
    websocket: bool,
}

impl Endpoint {
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let shown = clean(text, 120);
        let bad = |why: &str| {
            Fault::new(Code::Endpoint, format!("`{shown}` cannot be used as an endpoint: {why}"))
                .hint("an endpoint looks like wss://entrypoint-finney.opentensor.ai:443")
        };
        let url = Url::parse(text).map_err(|_| bad("it is not a URL"))?;
        let (websocket, plain) = match url.scheme() {
            "wss" => (true, false),
            "https" => (false, false),
            "ws" => (true, true),
            "http" => (false, true),
            _ => return Err(bad("only wss, https, ws and http are spoken")),
        };
        if !url.username().is_empty() || url.password().is_some() {
            // The text is not repeated: it holds a password.
            return Err(Fault::new(
                Code::Endpoint,
                "an endpoint with a user name or a password in it is not accepted",
            ));
        }
        let local = match url.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => return Err(bad("it names no host")),
        };
        if plain && !local {
            return Err(bad("without TLS only this machine may be used; write wss or https"));
        }
        Ok(Self { url, websocket })
    }

    pub fn is_websocket(&self) -> bool {
        self.websocket
    }

    pub(super) fn url(&self) -> &str {
        self.url.as_str()
    }

    /// Host and port, without the path, where providers put access keys.
    pub fn host(&self) -> String {
        let host = self.url.host_str().unwrap_or_default();
        match self.url.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        }
    }
}

/// Scheme, host and port only.
impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", self.url.scheme(), self.host())
    }
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_connections_stay_on_this_machine() {
        for text in [
            "wss://a.example:443",
            "https://a.example/key",
            "ws://127.0.0.1:9944",
            "ws://localhost:9944",
            "http://[::1]:9933",
        ] {
            assert!(Endpoint::parse(text).is_ok(), "{text}");
        }
        for text in [
            "ws://a.example:9944",
            "http://10.0.0.1",
            "ftp://a.example",
            "a.example",
            "",
            "ws://localhost.example",
            "wss://user:secret@a.example",
        ] {
            assert_eq!(Endpoint::parse(text).unwrap_err().code(), Code::Endpoint, "{text}");
        }
    }

    #[test]
    fn secrets_in_the_address_are_not_shown() {
        let fault = Endpoint::parse("wss://user:secret@a.example").unwrap_err();
        assert!(!fault.message().contains("secret"));
        let endpoint = Endpoint::parse("wss://a.example/v1/secret").unwrap();
        assert_eq!(format!("{endpoint} {endpoint:?}"), "wss://a.example wss://a.example");
    }
}
