//! Each parser of this crate alone, on bytes from anywhere and without stretching a password: what
//! the fuzz targets call, and the test that replays their corpus.

use std::path::Path;

use crate::json::Object;
use crate::legacy::{ansible, fernet, nacl, plain, polkadot_js};
use crate::native::{Key, Sealed};
use crate::payload::Payload;
use crate::store::parse_unlock_record;
use crate::{Mnemonic, derive, format, parse_ss58, public, ss58};

pub type Parser = fn(&[u8]);

/// Name and function of every parser. None may panic, hang, or take memory that its input does
/// not account for.
pub const ALL: [(&str, Parser); 14] = [
    ("address", address),
    ("ansible", ansible_vault),
    ("detect", detect),
    ("envelope", envelope),
    ("fernet", fernet_token),
    ("json", json),
    ("mnemonic", mnemonic),
    ("nacl", nacl_box),
    ("path", path),
    ("payload", payload),
    ("plain", plain_key),
    ("polkadot_js", export),
    ("public", public_file),
    ("unlock", unlock_record),
];

/// Runs one parser; a name that is none of [`ALL`] is a mistake of the caller.
pub fn run(name: &str, bytes: &[u8]) {
    let found = ALL.iter().find(|(known, _)| *known == name);
    assert!(found.is_some(), "there is no parser named {name}");
    if let Some((_, parse)) = found {
        parse(bytes);
    }
}

const HERE: &str = "input";

fn text(bytes: &[u8], parse: impl FnOnce(&str)) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        parse(text);
    }
}

fn address(bytes: &[u8]) {
    text(bytes, |text| {
        if let Ok(key) = parse_ss58(text) {
            assert_eq!(ss58(&key), text.trim(), "one key has one spelling");
        }
        let _ = crate::address::parse_any_prefix(text);
    });
}

fn ansible_vault(bytes: &[u8]) {
    let _ = ansible::parts(bytes, Path::new(HERE));
}

fn detect(bytes: &[u8]) {
    let _ = format::detect(bytes);
}

fn envelope(bytes: &[u8]) {
    if let Ok(sealed) = Sealed::parse(bytes, Path::new(HERE)) {
        let again = Sealed::parse(sealed.to_json().as_bytes(), Path::new(HERE));
        assert!(again.is_ok_and(|again| again.public == sealed.public), "it reads its own writing");
    }
}

fn fernet_token(bytes: &[u8]) {
    let _ = fernet::token(bytes, Path::new(HERE));
}

fn json(bytes: &[u8]) {
    let _ = Object::parse(bytes);
}

fn mnemonic(bytes: &[u8]) {
    text(bytes, |text| {
        if let Ok(phrase) = Mnemonic::parse(text) {
            let again = Mnemonic::parse(phrase.expose());
            assert!(again.is_ok_and(|again| again.expose() == phrase.expose()));
        }
    });
}

fn nacl_box(bytes: &[u8]) {
    let _ = nacl::open(bytes, Path::new(HERE), Key::Derived(&[7; 32]), &mut Vec::new());
}

fn path(bytes: &[u8]) {
    text(bytes, |text| {
        assert_eq!(derive::ambiguity(text).is_ok(), derive::junctions(text).is_ok());
    });
}

fn payload(bytes: &[u8]) {
    if let Ok(payload) = Payload::parse(bytes) {
        let again = Payload::parse(payload.to_json().as_bytes());
        assert!(again.is_ok_and(|again| again.seed == payload.seed), "it reads its own writing");
    }
}

/// What comes out of the decryption of btcli's files.
fn plain_key(bytes: &[u8]) {
    for yaml in [false, true] {
        let _ = plain::read(bytes, Path::new(HERE), yaml);
    }
}

fn export(bytes: &[u8]) {
    let _ = polkadot_js::parse(bytes, Path::new(HERE));
    let _ = polkadot_js::split_pkcs8(bytes);
    let _ = polkadot_js::cost(bytes, Path::new(HERE));
}

fn public_file(bytes: &[u8]) {
    let _ = public::parse_file(bytes);
}

fn unlock_record(bytes: &[u8]) {
    let _ = parse_unlock_record(bytes);
}
