//! Makes a key of what btcli keeps in clear or under encryption: JSON, bare hex, bare words.
//!
//! Every secret in the file must lead to one key, and that key to every address in the file.

use std::path::Path;

use base64ct::{Base64, Encoding as _};
use zeroize::Zeroizing;

use super::{Imported, imported};
use crate::json::{Object, Value};
use crate::payload::Payload;
use crate::secret::hex_array;
use crate::{Error, Mnemonic, Scheme, public};

const BOM: &[u8] = b"\xef\xbb\xbf";

/// Tells whether a file that is no JSON is a bare secret.
pub(crate) fn is_bare_secret(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let text = text.trim();
    hex_array::<32>(text).is_some()
        || hex_array::<64>(text).is_some()
        || Mnemonic::parse(text).is_ok()
}

/// Reads the decrypted or never encrypted content of a key file.
pub(crate) fn read(bytes: &[u8], path: &Path, yaml: bool) -> Result<Imported, Error> {
    let mut warnings = Vec::new();
    let bytes = match bytes.strip_prefix(BOM) {
        Some(rest) => {
            warnings.push("this file begins with a mark that other programs cannot read".into());
            rest
        }
        None => bytes,
    };
    let foreign = |found| Error::Foreign { path: path.to_owned(), found };
    let text = std::str::from_utf8(bytes).map_err(|_| foreign("its content is not text"))?.trim();
    if text.starts_with('{') {
        let object = Object::parse(bytes).map_err(|_| Error::Damaged {
            path: path.to_owned(),
            reason: "it is not valid JSON",
        })?;
        return of_object(&object, path, warnings);
    }
    if yaml {
        if let Some(lines) = text.strip_prefix("!!binary |") {
            let digits: Zeroizing<String> =
                Zeroizing::new(lines.split_ascii_whitespace().collect());
            let inner = Base64::decode_vec(&digits)
                .map(Zeroizing::new)
                .map_err(|_| foreign("its content is not base64"))?;
            return read(&inner, path, false);
        }
        if let Some(object) = mapping(text) {
            return of_object(&object, path, warnings);
        }
    }
    let mut payload = empty();
    if let Some(seed) = hex_array::<32>(text) {
        payload.seed = Some(seed);
    } else if let Some(private) = hex_array::<64>(text) {
        payload.private = Some(private);
    } else if let Ok(phrase) = Mnemonic::parse(text) {
        payload.phrase = Some(phrase);
    } else {
        return Err(foreign("it is neither JSON nor a seed nor a recovery phrase"));
    }
    imported(payload, Scheme::Sr25519, warnings)
}

pub(super) fn empty() -> Payload {
    Payload {
        phrase: None,
        seed: None,
        private: None,
        bip39_used: false,
        derivation: Zeroizing::new(String::new()),
        created: None,
        note: String::new(),
    }
}

fn of_object(object: &Object, path: &Path, mut warnings: Vec<String>) -> Result<Imported, Error> {
    let damaged = |reason| Error::Damaged { path: path.to_owned(), reason };
    let mismatch = |reason| Error::Mismatch { path: path.to_owned(), reason };
    if !matches!(object.get("hashedDescriptor"), None | Some(Value::Null)) {
        return Err(unsupported(path, "hashedDescriptor", "a rotating account".into()));
    }
    if let Some(Value::Number(number)) = object.get("cryptoType")
        && !matches!(number, 0 | 1)
    {
        return Err(unsupported(path, "cryptoType", number.to_string()));
    }
    let declared = public::scheme_of(object).map_err(damaged)?;
    let claimed = public::claim(object).map_err(mismatch)?;

    let mut payload = empty();
    if let Some(words) = object.text("secretPhrase") {
        payload.phrase =
            Some(Mnemonic::parse(words).map_err(|_| damaged("its phrase is no recovery phrase"))?);
    }
    let private = object.text("privateKey");
    match object.text("secretSeed").map(|text| (hex_array(text), raw_seed(text))) {
        None => {}
        Some((Some(seed), _)) => payload.seed = Some(seed),
        Some((None, Some(seed))) => {
            warnings.push(
                "the seed in this file is misspelled by an error of btcli; it was recovered".into(),
            );
            payload.seed = Some(seed);
        }
        Some((None, None)) if private.is_some() => {
            warnings.push("the seed in this file is unreadable; the private key was used".into());
        }
        Some((None, None)) => return Err(damaged("its seed is unreadable")),
    }
    let mut ed25519_seed = None;
    if let Some(text) = private {
        payload.private = hex_array(text);
        ed25519_seed = hex_array::<32>(text);
        if payload.private.is_none() && ed25519_seed.is_none() {
            return Err(damaged("its private key is unreadable"));
        }
    }
    if payload.phrase.is_none() && payload.seed.is_none() {
        warnings.push("this file holds no recovery phrase and no seed, only the key itself".into());
    }

    let first = declared.unwrap_or(Scheme::Sr25519);
    let second = match first {
        Scheme::Sr25519 => Scheme::Ed25519,
        Scheme::Ed25519 => Scheme::Sr25519,
    };
    // Without an address to compare with, only the declared scheme can be meant.
    let schemes = if claimed.is_some() { vec![first, second] } else { vec![first] };
    for scheme in schemes {
        let Some(found) = under(scheme, &payload, ed25519_seed.as_ref()) else { continue };
        if claimed.is_some_and(|public| public != found) {
            continue;
        }
        if scheme == second && declared.is_some() {
            warnings
                .push(format!("this file names the wrong scheme: the key is {}", scheme.name()));
        }
        if payload.seed.is_none() && scheme == Scheme::Ed25519 {
            payload.seed = ed25519_seed;
        }
        return imported(payload, scheme, warnings);
    }
    Err(mismatch("holds secrets that do not belong to the address it shows"))
}

/// Returns the public key all secrets agree on under one scheme.
fn under(
    scheme: Scheme,
    payload: &Payload,
    ed25519_seed: Option<&Zeroizing<[u8; 32]>>,
) -> Option<[u8; 32]> {
    let by_payload = payload.pair(scheme);
    let Some(seed) = ed25519_seed else { return Some(by_payload.ok()?.public()) };
    if scheme != Scheme::Ed25519 {
        return None;
    }
    let public = crate::Pair::from_seed(seed, scheme).public();
    let alone = payload.phrase.is_none() && payload.seed.is_none();
    (alone || by_payload.is_ok_and(|pair| pair.public() == public)).then_some(public)
}

/// Recovers a seed that btcli wrote as raw text instead of hexadecimal digits.
fn raw_seed(text: &str) -> Option<Zeroizing<[u8; 32]>> {
    let raw = text.strip_prefix("0x")?.as_bytes();
    Some(Zeroizing::new(raw.try_into().ok()?))
}

/// Reads the flat YAML mapping some vaults hold: `key: value` lines, values plain or in single
/// quotes, long ones folded onto further, indented lines.
fn mapping(text: &str) -> Option<Object> {
    let mut fields: Vec<(String, Zeroizing<String>)> = Vec::new();
    for line in text.lines() {
        if line.starts_with([' ', '\t']) {
            let (_, value) = fields.last_mut()?;
            value.push(' ');
            value.push_str(line.trim());
            continue;
        }
        let (key, value) = line.split_once(':')?;
        fields.push((key.trim().to_owned(), Zeroizing::new(value.trim().to_owned())));
    }
    let value = |text: &str| match text.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''))
    {
        Some(quoted) => Value::Text(Zeroizing::new(quoted.replace("''", "'"))),
        None if text == "null" || text.is_empty() => Value::Null,
        None => match text.parse() {
            Ok(number) => Value::Number(number),
            Err(_) => Value::Text(Zeroizing::new(text.to_owned())),
        },
    };
    Object::from_fields(fields.into_iter().map(|(key, text)| {
        let value = value(&text);
        (key, value)
    }))
}

fn unsupported(path: &Path, field: &'static str, value: String) -> Error {
    Error::Unsupported { path: path.to_owned(), field, value }
}
