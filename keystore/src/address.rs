//! SS58 addresses with prefix 42, the only prefix Bittensor uses.

use blake2::{Blake2b512, Digest as _};

use crate::{Error, base58};

const PREFIX: u8 = 42;

/// Returns the address of a public key.
pub fn ss58(public: &[u8; 32]) -> String {
    let mut body = [0u8; base58::LENGTH];
    let (key, sum) = body.split_at_mut(33);
    if let Some((prefix, rest)) = key.split_first_mut() {
        *prefix = PREFIX;
        rest.copy_from_slice(public);
    }
    sum.copy_from_slice(&checksum(key));
    base58::of(&body)
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
    let mut room = [0u8; 64];
    let length = bs58::decode(text)
        .onto(&mut room)
        .map_err(|_| Error::BadAddress { reason: "it holds a character base58 does not have" })?;
    let bytes = room.get(..length).and_then(|bytes| <&[u8; base58::LENGTH]>::try_from(bytes).ok());
    let parts = bytes.and_then(|bytes| bytes.split_last_chunk::<2>());
    let Some((body @ [prefix, key @ ..], sum)) = parts else {
        return Err(Error::BadAddress { reason: "it has the wrong length" });
    };
    if *prefix != PREFIX {
        return Err(Error::BadAddress { reason: "it belongs to another network (prefix not 42)" });
    }
    let public = <[u8; 32]>::try_from(key)
        .map_err(|_| Error::BadAddress { reason: "it has the wrong length" })?;
    // A number has one spelling of its length, so the checksum says all.
    if checksum(body) != *sum {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn addresses_are_the_ones_that_digit_by_digit_division_gives(key in any::<[u8; 32]>()) {
            let mut body = vec![PREFIX];
            body.extend_from_slice(&key);
            let sum = checksum(&body);
            body.extend_from_slice(&sum);
            let address = ss58(&key);
            prop_assert_eq!(&address, &bs58::encode(body).into_string());
            prop_assert_eq!(parse_ss58(&address).ok(), (key != [0; 32]).then_some(key));
        }
    }

    #[test]
    fn the_keys_at_either_end_have_addresses_too() {
        for byte in [0, 255] {
            let mut body = vec![PREFIX];
            body.extend_from_slice(&[byte; 32]);
            let sum = checksum(&body);
            body.extend_from_slice(&sum);
            assert_eq!(ss58(&[byte; 32]), bs58::encode(&body).into_string());
            body.insert(0, 0);
            assert!(parse_ss58(&bs58::encode(body).into_string()).is_err());
        }
    }
}
