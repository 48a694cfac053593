//! Exports of polkadot-js and of the wallets built on it: read in all their versions, written in
//! the third.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use base64ct::{Base64, Encoding as _};
use schnorrkel::SecretKey;
use serde::{Deserialize, Deserializer};
use zeroize::Zeroizing;

use super::{Imported, imported, plain, secretbox};
use crate::address::{parse_any_prefix, ss58};
use crate::{Error, KeyFormat, Pair, Password, Scheme};

#[derive(Deserialize)]
struct Export {
    #[serde(deserialize_with = "wiped")]
    encoded: Zeroizing<String>,
    encoding: Encoding,
    #[serde(default)]
    address: Option<String>,
}

#[derive(Deserialize)]
struct Encoding {
    #[serde(default)]
    content: Vec<String>,
    #[serde(default)]
    r#type: OneOrMany,
    #[serde(default)]
    version: String,
}

fn wiped<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Zeroizing<String>, D::Error> {
    String::deserialize(deserializer).map(Zeroizing::new)
}

/// Version 2 writes one text where version 3 writes a list.
#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    Many(Vec<String>),
    One(String),
}

impl Default for OneOrMany {
    fn default() -> Self {
        OneOrMany::Many(Vec::new())
    }
}

/// The scrypt costs polkadot-js itself accepts, as (N, p, r). Any other is a hostile file.
const COSTS: [(u32, u32, u32); 6] = [
    (1 << 13, 10, 8),
    (1 << 14, 5, 8),
    (1 << 15, 3, 8),
    (1 << 15, 1, 8),
    (1 << 16, 2, 8),
    (1 << 17, 1, 8),
];

/// What polkadot-js itself writes today.
const WRITTEN: (u32, u32, u32) = (1 << 17, 1, 8);

const PKCS8_HEAD: [u8; 16] =
    [0x30, 0x53, 2, 1, 1, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
const PKCS8_MIDDLE: [u8; 5] = [0xa1, 0x23, 3, 0x21, 0];

pub(super) fn is_export(bytes: &[u8]) -> bool {
    serde_json::from_slice::<Export>(bytes).is_ok()
}

/// How the key pair of an export is hidden.
enum Hidden {
    Scrypt,
    /// Version 2: the password itself is the key.
    Unstretched,
    Not,
}

/// An export that was read and not opened.
pub(crate) struct Parsed {
    scheme: Scheme,
    hidden: Hidden,
    blob: Zeroizing<Vec<u8>>,
    address: Option<String>,
}

impl Parsed {
    pub(crate) fn is_encrypted(&self) -> bool {
        !matches!(self.hidden, Hidden::Not)
    }
}

pub(crate) fn parse(bytes: &[u8], path: &Path) -> Result<Parsed, Error> {
    let damaged = |reason| Error::Damaged { path: path.to_owned(), reason };
    let unsupported = |field, value: &str| Error::Unsupported {
        path: path.to_owned(),
        field,
        value: crate::error::printable(value),
    };
    let export: Export =
        serde_json::from_slice(bytes).map_err(|_| damaged("it is no export of polkadot-js"))?;
    let content: Vec<&str> = export.encoding.content.iter().map(String::as_str).collect();
    let scheme = match content.as_slice() {
        ["pkcs8", "sr25519"] => Scheme::Sr25519,
        ["pkcs8", "ed25519"] => Scheme::Ed25519,
        ["batch-pkcs8", ..] => return Err(unsupported("a batch of accounts", "batch-pkcs8")),
        other => return Err(unsupported("the content", &other.join(" "))),
    };
    let types: Vec<&str> = match &export.encoding.r#type {
        OneOrMany::Many(list) => list.iter().map(String::as_str).collect(),
        OneOrMany::One(one) => vec![one.as_str()],
    };
    let hidden = match (export.encoding.version.as_str(), types.as_slice()) {
        ("3", ["scrypt", "xsalsa20-poly1305"]) => Hidden::Scrypt,
        ("2", ["xsalsa20-poly1305"]) => Hidden::Unstretched,
        ("2" | "3", ["none"] | []) => Hidden::Not,
        (version, _) => return Err(unsupported("the encoding version", version)),
    };
    let blob = match export.encoded.strip_prefix("0x") {
        Some(digits) => hex::decode(digits).map_err(|_| damaged("it is not hexadecimal"))?,
        None => Base64::decode_vec(&export.encoded).map_err(|_| damaged("it is not base64"))?,
    };
    Ok(Parsed { scheme, hidden, blob: Zeroizing::new(blob), address: export.address })
}

pub(crate) fn open(bytes: &[u8], path: &Path, password: &Password) -> Result<Imported, Error> {
    let damaged = |reason| Error::Damaged { path: path.to_owned(), reason };
    let Parsed { scheme, hidden, blob, address } = parse(bytes, path)?;
    let mut warnings = Vec::new();
    let wrong = || Error::WrongPasswordOrDamaged { path: path.to_owned() };
    let pkcs8 = match hidden {
        Hidden::Scrypt => {
            let (key, sealed) = stretched(&blob, password, path)?;
            unboxed(&key, sealed).ok_or_else(wrong)?
        }
        Hidden::Unstretched => {
            warnings.push("this old export is encrypted without any cost: make a new one".into());
            let mut key = Zeroizing::new([0u8; 32]);
            for (to, from) in key.iter_mut().zip(password.expose()) {
                *to = *from;
            }
            unboxed(&key, &blob).ok_or_else(wrong)?
        }
        Hidden::Not => {
            warnings.push("this export is not encrypted: everybody who saw it has the key".into());
            blob
        }
    };
    let (secret, public) =
        split_pkcs8(&pkcs8).ok_or_else(|| damaged("its content is no PKCS #8 key pair"))?;
    let mut payload = plain::empty();
    match scheme {
        Scheme::Sr25519 => {
            let key = SecretKey::from_ed25519_bytes(secret.as_slice())
                .map_err(|_| damaged("its secret is no sr25519 key"))?;
            payload.private = Some(Zeroizing::new(key.to_bytes()));
        }
        Scheme::Ed25519 => {
            let seed = secret.first_chunk::<32>().copied().unwrap_or_default();
            payload.seed = Some(Zeroizing::new(seed));
        }
    }
    warnings.push("an export holds the key without its recovery phrase".into());
    let mut imported = imported(payload, scheme, warnings)?;
    imported.format = KeyFormat::Unknown;
    let shown = address.as_deref();
    let other = shown.is_some_and(|shown| parse_any_prefix(shown) != Some(public));
    if imported.pair.public() != public || other {
        let reason = "holds another key than the address it shows";
        return Err(Error::Mismatch { path: path.to_owned(), reason });
    }
    Ok(imported)
}

/// Returns an export of version 3 that polkadot-js imports. Refuses the empty password, with which
/// polkadot-js would not encrypt at all.
pub(crate) fn export(pair: &Pair, name: &str, password: &Password) -> Result<String, Error> {
    if password.is_empty() {
        return Err(Error::EmptyPassword);
    }
    let mut salt = [0u8; 32];
    let mut nonce = [0u8; 24];
    getrandom::fill(&mut salt).map_err(|_| Error::NoEntropy)?;
    getrandom::fill(&mut nonce).map_err(|_| Error::NoEntropy)?;
    let mut pkcs8 = Zeroizing::new(Vec::with_capacity(117));
    pkcs8.extend_from_slice(&PKCS8_HEAD);
    pkcs8.extend_from_slice(pair.pkcs8_secret().as_slice());
    pkcs8.extend_from_slice(&PKCS8_MIDDLE);
    pkcs8.extend_from_slice(&pair.public());
    let (n, p, r) = WRITTEN;
    let refused = |_| Error::BadSecret { reason: "the password cannot be stretched" };
    let params = scrypt::Params::new(17, r, p).map_err(refused)?;
    let mut long = Zeroizing::new([0u8; 64]);
    scrypt::scrypt(password.expose(), &salt, &params, long.as_mut_slice())
        .map_err(|_| Error::BadSecret { reason: "the password cannot be stretched" })?;
    let key = Zeroizing::new(long.first_chunk::<32>().copied().unwrap_or_default());
    let mut blob = salt.to_vec();
    for number in [n, p, r] {
        blob.extend_from_slice(&number.to_le_bytes());
    }
    blob.extend_from_slice(&nonce);
    blob.extend_from_slice(&secretbox::seal(&key, &nonce, &pkcs8));
    let created = SystemTime::now().duration_since(UNIX_EPOCH).ok().map(|since| since.as_millis());
    let export = serde_json::json!({
        "encoded": Base64::encode_string(&blob),
        "encoding": {
            "content": ["pkcs8", pair.scheme().name()],
            "type": ["scrypt", "xsalsa20-poly1305"],
            "version": "3",
        },
        "address": ss58(&pair.public()),
        "meta": { "name": name, "whenCreated": created.and_then(|at| u64::try_from(at).ok()) },
    });
    Ok(format!("{export}\n"))
}

/// Reads `salt | N | p | r`; returns the salt, the cost as (N, p, r), and what is sealed.
#[expect(clippy::type_complexity, reason = "three parts of one blob")]
pub(crate) fn cost<'a>(
    blob: &'a [u8],
    path: &Path,
) -> Result<(&'a [u8; 32], (u32, u32, u32), &'a [u8]), Error> {
    let cut = || Error::Truncated { path: path.to_owned() };
    let (salt, rest) = blob.split_first_chunk::<32>().ok_or_else(cut)?;
    let (n, rest) = rest.split_first_chunk::<4>().ok_or_else(cut)?;
    let (p, rest) = rest.split_first_chunk::<4>().ok_or_else(cut)?;
    let (r, sealed) = rest.split_first_chunk::<4>().ok_or_else(cut)?;
    let cost = (u32::from_le_bytes(*n), u32::from_le_bytes(*p), u32::from_le_bytes(*r));
    if !COSTS.contains(&cost) {
        return Err(bad_cost(cost, path));
    }
    Ok((salt, cost, sealed))
}

fn bad_cost((n, p, r): (u32, u32, u32), path: &Path) -> Error {
    Error::Unsupported {
        path: path.to_owned(),
        field: "the scrypt cost",
        value: format!("N={n},p={p},r={r}"),
    }
}

/// Stretches the password at the cost the export names; returns the key and what it seals.
fn stretched<'a>(
    blob: &'a [u8],
    password: &Password,
    path: &Path,
) -> Result<(Zeroizing<[u8; 32]>, &'a [u8]), Error> {
    let (salt, cost, sealed) = cost(blob, path)?;
    let log_n = u8::try_from(cost.0.trailing_zeros()).map_err(|_| bad_cost(cost, path))?;
    let params = scrypt::Params::new(log_n, cost.2, cost.1).map_err(|_| bad_cost(cost, path))?;
    let mut long = Zeroizing::new([0u8; 64]);
    scrypt::scrypt(password.expose(), salt, &params, long.as_mut_slice())
        .map_err(|_| bad_cost(cost, path))?;
    let key = long.first_chunk::<32>().copied().unwrap_or_default();
    Ok((Zeroizing::new(key), sealed))
}

fn unboxed(key: &[u8; 32], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = sealed.split_first_chunk::<24>()?;
    secretbox::open(key, nonce, sealed)
}

pub(crate) fn split_pkcs8(bytes: &[u8]) -> Option<(Zeroizing<[u8; 64]>, [u8; 32])> {
    let rest = bytes.strip_prefix(&PKCS8_HEAD)?;
    let (secret, rest) = rest.split_first_chunk::<64>()?;
    let public = rest.strip_prefix(&PKCS8_MIDDLE)?;
    Some((Zeroizing::new(*secret), public.try_into().ok()?))
}
