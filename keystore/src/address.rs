//! SS58 addresses with prefix 42, the only prefix Bittensor uses.

use blake2::{Blake2b512, Digest as _};

use crate::Error;

const PREFIX: u8 = 42;

/// Returns the address of a public key.
pub fn ss58(public: &[u8; 32]) -> String {
    let mut body = Vec::with_capacity(35);
    body.push(PREFIX);
    body.extend_from_slice(public);
    let sum = checksum(&body);
    body.extend_from_slice(&sum);
    bs58::encode(body).into_string()
}

/// Reads an address: space around it is ignored, everything else must be exact.
///
/// Refuses other networks' prefixes, short forms, and the all-zero key, for which anybody
/// can make a valid signature.
pub fn parse_ss58(text: &str) -> Result<[u8; 32], Error> {
    let text = text.trim();
    if text.len() > 64 {
        return Err(Error::BadAddress { reason: "it is too long" });
    }
    let bytes = bs58::decode(text)
        .into_vec()
        .map_err(|_| Error::BadAddress { reason: "it holds a character base58 does not have" })?;
    let (Some(&prefix), 35) = (bytes.first(), bytes.len()) else {
        return Err(Error::BadAddress { reason: "it has the wrong length" });
    };
    if prefix != PREFIX {
        return Err(Error::BadAddress { reason: "it belongs to another network (prefix not 42)" });
    }
    let public: [u8; 32] = bytes
        .get(1..33)
        .and_then(|key| key.try_into().ok())
        .ok_or(Error::BadAddress { reason: "it has the wrong length" })?;
    if ss58(&public) != text {
        return Err(Error::BadAddress { reason: "its checksum is wrong: a character is mistyped" });
    }
    if public == [0; 32] {
        return Err(Error::BadAddress { reason: "it is the all-zero key, which nobody owns" });
    }
    Ok(public)
}

/// Reads the key of an address of any network: exports show the prefix of their own choice.
pub(crate) fn parse_any_prefix(text: &str) -> Option<[u8; 32]> {
    if text.len() > 64 {
        return None;
    }
    let bytes = bs58::decode(text).into_vec().ok()?;
    let (body, sum) = bytes.split_last_chunk::<2>()?;
    let prefix = match body.first()? {
        0..=63 => 1,
        64..=127 => 2,
        _ => return None,
    };
    (checksum(body) == *sum).then_some(())?;
    body.get(prefix..)?.try_into().ok()
}

fn checksum(body: &[u8]) -> [u8; 2] {
    let hash = Blake2b512::new().chain_update(b"SS58PRE").chain_update(body).finalize();
    let mut out = [0; 2];
    for (to, from) in out.iter_mut().zip(hash.iter()) {
        *to = *from;
    }
    out
}
