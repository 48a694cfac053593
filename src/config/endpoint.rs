//! Which node addresses are allowed: encrypted ones, and plain ones on this machine only.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::domain::clean;
use crate::fault::{Code, Fault};

const MAX_LEN: usize = 512;

/// Accepts `wss://` and `https://` to any host, `ws://` and `http://` to loopback only.
///
/// The grammar is narrower than that of URLs, so that this check and the parser that connects
/// cannot disagree about the host. User names and passwords are refused: addresses are shown.
pub(super) fn check(endpoint: &str, origin: &str) -> Result<(), Fault> {
    let bad = |why: &str| {
        // Whatever stands before an `@` may be a password.
        let shown = if endpoint.contains('@') {
            "the endpoint".to_owned()
        } else {
            format!("`{}`", clean(endpoint, 80))
        };
        Fault::new(Code::Endpoint, format!("{shown} from {origin} cannot be used: {why}"))
    };
    if endpoint.len() > MAX_LEN {
        return Err(bad("it is too long"));
    }
    if !endpoint.bytes().all(|byte| byte.is_ascii_graphic() && !b"\\#\"<>`{}|^".contains(&byte)) {
        return Err(bad("it holds characters that do not belong in an address"));
    }
    let example = "write it like wss://node.example:443, or ws://127.0.0.1:9944 for this machine";
    let (encrypted, rest) = match endpoint.split_once("://") {
        Some(("wss" | "https", rest)) => (true, rest),
        Some(("ws" | "http", rest)) => (false, rest),
        _ => return Err(bad("it does not start with wss:// or ws://").hint(example)),
    };
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err(bad("a user name or password must not stand in it"));
    }
    let (host, port) =
        split_port(authority).ok_or_else(|| bad("its host is wrong").hint(example))?;
    if port.is_some_and(|port| !matches!(port.parse::<u16>(), Ok(1..))) {
        return Err(bad("its port is not a number from 1 to 65535"));
    }
    if !encrypted && !is_loopback(host) {
        return Err(bad("without encryption only a node on this machine may be used")
            .hint("use wss://, or a tunnel to 127.0.0.1"));
    }
    Ok(())
}

/// Splits `host`, `host:port`, `[v6]` and `[v6]:port`; `None` when the host cannot be one.
fn split_port(authority: &str) -> Option<(&str, Option<&str>)> {
    if let Some(rest) = authority.strip_prefix('[') {
        let (host, port) = rest.split_once(']')?;
        host.parse::<Ipv6Addr>().ok()?;
        return if port.is_empty() {
            Some((host, None))
        } else {
            Some((host, Some(port.strip_prefix(':')?)))
        };
    }
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
    (!host.is_empty() && host.bytes().all(allowed)).then_some((host, port))
}

fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
        || host.parse::<Ipv6Addr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encrypted_anywhere_and_plain_at_home() {
        for endpoint in [
            "wss://entrypoint-finney.opentensor.ai:443",
            "wss://node.example/public-ws?apikey=abc",
            "https://node.example",
            "ws://127.0.0.1:9944",
            "ws://localhost:9944/",
            "ws://[::1]:9944",
            "http://127.9.9.9",
        ] {
            check(endpoint, "--endpoint").unwrap();
        }
    }

    #[test]
    fn everything_else_is_refused_with_its_origin() {
        let long = format!("wss://{}", "a".repeat(MAX_LEN));
        for endpoint in [
            "",
            "finney",
            "ftp://node.example",
            "WSS://node.example",
            "ws://node.example",
            "ws://127.0.0.1.evil.example",
            "ws://localhost@evil.example",
            "ws://localhost\\@evil.example",
            "ws://127.0.0.1#@evil.example",
            "ws://127.1",
            "ws://0.0.0.0:9944",
            "ws://[::1",
            "ws://[::1]9944",
            "ws://[localhost]",
            "wss://",
            "wss://:443",
            "wss://node.example:",
            "wss://node.example:0",
            "wss://node.example:65536",
            "wss://node.example:44x",
            "wss://node .example",
            "wss://n\u{f6}de.example",
            "wss://node.example\n",
            &long,
        ] {
            let fault = check(endpoint, "TAO_ENDPOINT").unwrap_err();
            assert_eq!(fault.code(), Code::Endpoint, "{endpoint:?}");
            assert!(fault.message().contains("TAO_ENDPOINT"), "{fault}");
        }
    }

    #[test]
    fn a_password_in_an_address_is_not_repeated() {
        let fault = check("wss://me:hunter2@node.example", "--endpoint").unwrap_err();
        assert!(!fault.message().contains("hunter2"), "{fault}");
    }
}
