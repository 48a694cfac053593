//! Encrypted connections: only a certificate that the platform's roots vouch for is accepted.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection};

use crate::support::{Ran, World};

const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

/// An authority that one file makes the program trust, and no other.
struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pem: String,
}

impl Authority {
    fn new() -> Self {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let pem = params.self_signed(&key).unwrap().pem();
        Self { issuer: Issuer::new(params, key), pem }
    }

    /// Puts TLS with a certificate for `name` before the practice chain; returns its port.
    fn serve(&self, world: &World, name: &str) -> u16 {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)
            .unwrap();
        let config = Arc::new(config);
        let target = world.endpoint.strip_prefix("ws://").unwrap().to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        thread::spawn(move || {
            for near in listener.incoming() {
                let (config, target) = (config.clone(), target.clone());
                thread::spawn(move || pass(near.unwrap(), &target, config));
            }
        });
        port
    }
}

/// Copies both ways until one side ends; `None` when it does.
fn pass(mut near: TcpStream, target: &str, config: Arc<ServerConfig>) -> Option<()> {
    let mut tls = ServerConnection::new(config).ok()?;
    let mut far = TcpStream::connect(target).ok()?;
    let moment = Some(Duration::from_millis(5));
    near.set_read_timeout(moment).ok()?;
    far.set_read_timeout(moment).ok()?;
    let mut buffer = vec![0; 1 << 16];
    let late = |error: &std::io::Error| {
        matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)
    };
    loop {
        match tls.read_tls(&mut near) {
            Ok(0) => return None,
            Ok(_) => {
                let state = tls.process_new_packets();
                // The alert that says why must leave.
                let _ = tls.write_tls(&mut near);
                state.ok()?;
            }
            Err(error) if late(&error) => {}
            Err(_) => return None,
        }
        if let Ok(count) = tls.reader().read(&mut buffer) {
            far.write_all(&buffer[..count]).ok()?;
        }
        match far.read(&mut buffer) {
            Ok(0) => return None,
            Ok(count) => tls.writer().write_all(&buffer[..count]).ok()?,
            Err(error) if late(&error) => {}
            Err(_) => return None,
        }
        while tls.wants_write() {
            tls.write_tls(&mut near).ok()?;
        }
    }
}

fn balance(world: &World, endpoint: &str, roots: &str) -> Ran {
    let file = world.path("roots.pem");
    std::fs::write(&file, roots).unwrap();
    Command::new(env!("CARGO_BIN_EXE_tao"))
        .args(["balance", ALICE, "--json", "--connect-timeout", "5"])
        .env_clear()
        .env("TAO_HOME", world.path(""))
        .env("TAO_ENDPOINT", endpoint)
        .env("SSL_CERT_FILE", file)
        .stdin(Stdio::null())
        .output()
        .unwrap()
        .into()
}

#[test]
fn the_roots_of_the_platform_decide() {
    let world = World::new();
    let (ours, theirs) = (Authority::new(), Authority::new());
    let port = ours.serve(&world, "localhost");
    for scheme in ["wss", "https"] {
        let endpoint = format!("{scheme}://localhost:{port}");
        let found = balance(&world, &endpoint, &ours.pem).data();
        assert_eq!(found["accounts"].as_array().unwrap().len(), 1);
        let ran = balance(&world, &endpoint, &theirs.pem);
        assert_eq!(ran.refusal(), (3, "chain.unreachable".to_owned()));
        assert!(ran.err.to_lowercase().contains("certificate"), "{}", ran.err);
    }
}

#[test]
fn a_certificate_for_another_host_is_refused() {
    let world = World::new();
    let ours = Authority::new();
    let port = ours.serve(&world, "node.example");
    for scheme in ["wss", "https"] {
        let ran = balance(&world, &format!("{scheme}://localhost:{port}"), &ours.pem);
        assert_eq!(ran.refusal(), (3, "chain.unreachable".to_owned()));
        assert!(ran.err.to_lowercase().contains("certificate"), "{}", ran.err);
    }
}
