//! The public half of a key on disk: `coldkeypub.txt`, `<hotkey>pub.txt`, and the public
//! fields of a key file. Nothing here is proof: only unlocking is.

use crate::json::{Object, Value};
use crate::{Scheme, parse_ss58, ss58};

#[derive(Clone, Copy)]
pub(crate) struct PublicPart {
    pub(crate) public: [u8; 32],
    /// `None` where the file does not say.
    pub(crate) scheme: Option<Scheme>,
}

/// Returns the JSON every btcli reads.
///
/// An sr25519 key has no `cryptoType`, because btcli before 4.1 cannot read a file that has.
pub(crate) fn to_json(public: &[u8; 32], scheme: Scheme) -> String {
    let key = hex::encode(public);
    let crypto_type = match scheme {
        Scheme::Sr25519 => "",
        Scheme::Ed25519 => ",\"cryptoType\":0",
    };
    format!(
        "{{\"accountId\":\"0x{key}\",\"publicKey\":\"0x{key}\",\"ss58Address\":\"{}\"{crypto_type}}}\n",
        ss58(public)
    )
}

/// Reads a public file: JSON, or the bare hex of 2021, which here is always a public key.
pub(crate) fn parse_file(bytes: &[u8]) -> Result<PublicPart, &'static str> {
    if let Some(public) = std::str::from_utf8(bytes).ok().and_then(|text| key(text.trim())) {
        return checked(PublicPart { public, scheme: None });
    }
    let object = Object::parse(bytes).map_err(|_| "it is neither JSON nor a public key")?;
    of_object(&object)
}

/// Reads the public fields of a JSON key file; there must be one.
pub(crate) fn of_object(object: &Object) -> Result<PublicPart, &'static str> {
    let public = claim(object)?.ok_or("it names no address")?;
    checked(PublicPart { public, scheme: scheme_of(object)? })
}

/// Returns the key the public fields name, if there are any; all that are there must agree.
pub(crate) fn claim(object: &Object) -> Result<Option<[u8; 32]>, &'static str> {
    let mut found = None;
    for name in ["publicKey", "accountId", "ss58Address", " ss58Address"] {
        let Some(text) = object.text(name) else { continue };
        let public = if name.ends_with("ss58Address") {
            parse_ss58(text).map_err(|_| "its ss58Address is no Bittensor address")?
        } else {
            key(text).ok_or("its public key is not 32 bytes of hex")?
        };
        if found.is_some_and(|first| first != public) {
            return Err("its address and its public key differ");
        }
        found = Some(public);
    }
    Ok(found)
}

/// Reads `cryptoType`, which is a number, or that number in quotes.
pub(crate) fn scheme_of(object: &Object) -> Result<Option<Scheme>, &'static str> {
    let number = match object.get("cryptoType") {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Number(number)) => *number,
        Some(Value::Text(text)) => text.parse().map_err(|_| "its cryptoType is no number")?,
        Some(Value::Flag(_) | Value::Nested) => return Err("its cryptoType is no number"),
    };
    match number {
        0 => Ok(Some(Scheme::Ed25519)),
        1 => Ok(Some(Scheme::Sr25519)),
        _ => Err("its cryptoType is neither 0 (ed25519) nor 1 (sr25519)"),
    }
}

fn key(text: &str) -> Option<[u8; 32]> {
    let mut out = [0u8; 32];
    hex::decode_to_slice(text.strip_prefix("0x")?, &mut out).ok()?;
    Some(out)
}

fn checked(part: PublicPart) -> Result<PublicPart, &'static str> {
    if part.public == [0; 32] {
        return Err("it is the all-zero key, which nobody owns");
    }
    Ok(part)
}
