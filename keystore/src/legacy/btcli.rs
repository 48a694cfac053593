//! Writes the JSON that every btcli reads, in clear; `nacl` encrypts it.

use zeroize::Zeroizing;

use crate::payload::Payload;
use crate::secret::push_hex;
use crate::{Pair, Scheme, ss58};

/// Room for the longest file there can be; the buffer is never outgrown and leaves no copy.
const ROOM: usize = 4096;

/// Returns the JSON, and what of the key's origin it cannot hold.
///
/// A phrase is written only where the phrase alone leads to the key, because every reader of this
/// format derives from it and knows no path. An sr25519 key has no `cryptoType`: btcli before 4.1
/// cannot read a file that has one.
pub(crate) fn to_json(payload: &Payload, pair: &Pair) -> (Zeroizing<String>, Vec<String>) {
    let mut losses = Vec::new();
    let direct = payload.derivation.is_empty();
    let phrase = payload.phrase.as_ref().filter(|_| direct && !payload.bip39_used);
    let seed = match (&payload.seed, phrase) {
        (Some(seed), _) if direct => Some(seed.clone()),
        (None, Some(phrase)) => Some(phrase.seed(None)),
        _ => None,
    };
    if payload.phrase.is_some() && phrase.is_none() {
        losses.push(
            "btcli's format has no place for a derivation path or a BIP-39 password: the new file \
             holds the key without its recovery phrase"
                .to_owned(),
        );
    }
    if pair.scheme() == Scheme::Ed25519 {
        losses.push("btcli before 4.1 cannot read ed25519 keys".to_owned());
    }
    let public = hex::encode(pair.public());
    let mut out = Zeroizing::new(String::with_capacity(ROOM));
    out.push_str("{\"accountId\":\"0x");
    out.push_str(&public);
    out.push_str("\",\"publicKey\":\"0x");
    out.push_str(&public);
    out.push_str("\",\"privateKey\":\"");
    push_hex(&mut out, &pair.private());
    if let Some(phrase) = phrase {
        out.push_str("\",\"secretPhrase\":\"");
        out.push_str(phrase.expose());
    }
    if let Some(seed) = seed {
        out.push_str("\",\"secretSeed\":\"");
        push_hex(&mut out, seed.as_slice());
    }
    out.push_str("\",\"ss58Address\":\"");
    out.push_str(&ss58(&pair.public()));
    out.push('"');
    if pair.scheme() == Scheme::Ed25519 {
        out.push_str(",\"cryptoType\":0");
    }
    out.push('}');
    (out, losses)
}
