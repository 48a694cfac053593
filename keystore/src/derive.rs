//! Derivation paths: a run of `//hard` and `/soft` junctions, read exactly as Substrate reads
//! them. A `///password` is not part of a path here: it is passed apart, so that it can be wiped.

use blake2::Digest as _;
use zeroize::Zeroizing;

use crate::Error;

type Blake2b256 = blake2::Blake2b<blake2::digest::consts::U32>;

/// Longest path accepted, in bytes.
const MAX_PATH: usize = 1024;

/// One step of a path: 32 bytes that are mixed into the parent key.
pub(crate) struct Junction {
    pub(crate) hard: bool,
    pub(crate) chain_code: [u8; 32],
}

/// Splits a path into its junctions; the empty path is the key itself.
pub(crate) fn junctions(path: &str) -> Result<Vec<Junction>, Error> {
    Ok(split(path)?
        .into_iter()
        .map(|(hard, code)| Junction { hard, chain_code: chain_code(code) })
        .collect())
}

/// Returns why `path` means another key in other wallets, if it does.
///
/// Three junction forms are read differently by Substrate and by polkadot-js. A new key must
/// not use them, because its owner could not find it again elsewhere.
pub fn ambiguity(path: &str) -> Result<Option<&'static str>, Error> {
    for (_, code) in split(path)? {
        let digits = !code.is_empty() && code.bytes().all(|b| b.is_ascii_digit());
        if digits && code.parse::<u64>().is_err() {
            return Ok(Some("a number above 18446744073709551615 means another key elsewhere"));
        }
        if code.starts_with('+') && code.parse::<u64>().is_ok() {
            return Ok(Some("a number with a plus sign means another key elsewhere"));
        }
        let hexadecimal = code
            .strip_prefix("0x")
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_hexdigit()));
        if hexadecimal {
            return Ok(Some("hexadecimal text means another key elsewhere"));
        }
    }
    Ok(None)
}

fn split(path: &str) -> Result<Vec<(bool, &str)>, Error> {
    if path.len() > MAX_PATH {
        return Err(Error::BadPath { reason: "it is longer than 1024 bytes" });
    }
    if path.contains("///") {
        return Err(Error::BadPath { reason: "`///` begins a password, which is given apart" });
    }
    let mut found = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        let (hard, after) = match (rest.strip_prefix("//"), rest.strip_prefix('/')) {
            (Some(after), _) => (true, after),
            (None, Some(after)) => (false, after),
            (None, None) => return Err(Error::BadPath { reason: "it begins with / or //" }),
        };
        let (code, next) = match after.find('/') {
            Some(end) => after.split_at_checked(end).unwrap_or((after, "")),
            None => (after, ""),
        };
        if code.is_empty() {
            return Err(Error::BadPath { reason: "a junction is empty" });
        }
        found.push((hard, code));
        rest = next;
    }
    Ok(found)
}

fn chain_code(code: &str) -> [u8; 32] {
    let mut encoded = Zeroizing::new(Vec::with_capacity(code.len().saturating_add(4)));
    // `u64::from_str` takes a leading plus, and so does Substrate.
    if let Ok(number) = code.parse::<u64>() {
        encoded.extend_from_slice(&number.to_le_bytes());
    } else {
        push_compact_length(&mut encoded, code.len());
        encoded.extend_from_slice(code.as_bytes());
    }
    let mut out = [0u8; 32];
    if encoded.len() > out.len() {
        return Blake2b256::digest(encoded.as_slice()).into();
    }
    for (to, from) in out.iter_mut().zip(encoded.iter()) {
        *to = *from;
    }
    out
}

/// SCALE compact length; a path never exceeds [`MAX_PATH`], so two widths are enough.
fn push_compact_length(out: &mut Vec<u8>, length: usize) {
    let length = u16::try_from(length).unwrap_or(u16::MAX >> 2);
    match u8::try_from(length) {
        Ok(short) if short < 64 => out.push(short << 2),
        _ => out.extend_from_slice(&((length << 2) | 1).to_le_bytes()),
    }
}

/// Mixes a hard junction into an Ed25519 seed, as Substrate does.
pub(crate) fn ed25519_hard(seed: &[u8; 32], chain_code: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    let mut hash = Blake2b256::new();
    // SCALE of the tuple ("Ed25519HDKD", seed, chain code): 0x2c is the compact length 11.
    hash.update([0x2c]);
    hash.update(b"Ed25519HDKD");
    hash.update(seed);
    hash.update(chain_code);
    Zeroizing::new(hash.finalize().into())
}
