//! The sealed file: one flat JSON object of strings around an XChaCha20-Poly1305 ciphertext.
//! `FORMAT.md` is the specification; this file may not disagree with it.

use std::path::Path;

use base64ct::{Base64, Encoding as _};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload as Message};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use crate::error::printable;
use crate::json::{Fault, Object, Value};
use crate::payload::Payload;
use crate::role::Role;
use crate::{Error, KdfParams, Password, Scheme, parse_ss58, ss58};

/// Value of the `format` field.
pub(crate) const FORMAT: &str = "tao-keystore";

/// First bytes of the associated data, followed by the version.
const MAGIC: &[u8] = b"tao-keystore\0";
const VERSION: u8 = 1;
const ARGON2ID: u8 = 1;

const FIELDS: [&str; 13] = [
    "format",
    "version",
    "kdf",
    "kdfParams",
    "salt",
    "aead",
    "nonce",
    "commitment",
    "ciphertext",
    "role",
    "scheme",
    "publicKey",
    "ss58Address",
];

/// A sealed file, read but not opened. Its address is bound to the ciphertext: opening fails
/// when anybody changed it.
pub(crate) struct Sealed {
    pub(crate) role: Role,
    pub(crate) scheme: Scheme,
    pub(crate) public: [u8; 32],
    pub(crate) kdf: KdfParams,
    salt: Vec<u8>,
    nonce: [u8; 24],
    commitment: [u8; 32],
    ciphertext: Vec<u8>,
}

impl Sealed {
    /// Seals a payload with fresh salt and nonce. Refuses an empty password.
    pub(crate) fn seal(
        payload: &Payload,
        role: Role,
        scheme: Scheme,
        public: [u8; 32],
        kdf: KdfParams,
        password: &Password,
    ) -> Result<Self, Error> {
        if password.is_empty() {
            return Err(Error::EmptyPassword);
        }
        let mut salt = vec![0u8; 16];
        let mut nonce = [0u8; 24];
        getrandom::fill(&mut salt).map_err(|_| Error::NoEntropy)?;
        getrandom::fill(&mut nonce).map_err(|_| Error::NoEntropy)?;
        let (key, commitment) = split(&*kdf.derive(password, &salt)?);
        let mut sealed = Sealed {
            role,
            scheme,
            public,
            kdf,
            salt,
            nonce,
            commitment: *commitment,
            ciphertext: Vec::new(),
        };
        let plaintext = payload.to_json();
        sealed.ciphertext = XChaCha20Poly1305::new(&(*key).into())
            .encrypt(
                &XNonce::from(nonce),
                Message { msg: plaintext.as_bytes(), aad: &sealed.associated_data() },
            )
            .map_err(|_| Error::BadSecret { reason: "it is too long to seal" })?;
        Ok(sealed)
    }

    /// Derives what opens this file; it stands for the password, for this file alone.
    pub(crate) fn derive(&self, password: &Password) -> Result<Derived, Error> {
        self.kdf.derive(password, &self.salt)
    }

    /// Opens the file. The commitment is compared first, in constant time, so that a wrong
    /// password and a damaged file are told apart, and no file opens under two passwords.
    pub(crate) fn open(&self, key: Key<'_>, path: &Path) -> Result<Payload, Error> {
        let (key, commitment) = match key {
            Key::Password(password) => split(&*self.derive(password)?),
            Key::Derived(derived) => match derived.as_array() {
                Some(okm) => split(okm),
                None => return Err(Error::WrongPassword { path: path.to_owned() }),
            },
        };
        if !bool::from(commitment.as_slice().ct_eq(self.commitment.as_slice())) {
            return Err(Error::WrongPassword { path: path.to_owned() });
        }
        let damaged = |reason| Error::Damaged { path: path.to_owned(), reason };
        let plaintext = XChaCha20Poly1305::new(&(*key).into())
            .decrypt(
                &XNonce::from(self.nonce),
                Message { msg: &self.ciphertext, aad: &self.associated_data() },
            )
            .map(Zeroizing::new)
            .map_err(|_| damaged("it was changed after it was sealed"))?;
        Payload::parse(&plaintext).map_err(damaged)
    }

    fn associated_data(&self) -> Vec<u8> {
        let mut aad = Vec::with_capacity(160);
        aad.extend_from_slice(MAGIC);
        aad.push(VERSION);
        aad.push(ARGON2ID);
        aad.extend_from_slice(&self.kdf.m_kib().to_le_bytes());
        aad.extend_from_slice(&self.kdf.t().to_le_bytes());
        aad.extend_from_slice(&self.kdf.p().to_le_bytes());
        aad.push(u8::try_from(self.salt.len()).unwrap_or(u8::MAX));
        aad.extend_from_slice(&self.salt);
        aad.extend_from_slice(&self.nonce);
        aad.extend_from_slice(&self.commitment);
        aad.push(self.role.number());
        aad.push(self.scheme.number());
        aad.extend_from_slice(&self.public);
        aad
    }

    pub(crate) fn to_json(&self) -> String {
        // Every value is base64, hex, base58 or a fixed word: nothing needs escaping.
        format!(
            "{{\"format\":\"{FORMAT}\",\"version\":\"{VERSION}\",\"kdf\":\"argon2id\",\
             \"kdfParams\":\"{}\",\"salt\":\"{}\",\"aead\":\"xchacha20poly1305\",\
             \"nonce\":\"{}\",\"commitment\":\"{}\",\"ciphertext\":\"{}\",\"role\":\"{}\",\
             \"scheme\":\"{}\",\"publicKey\":\"0x{}\",\"ss58Address\":\"{}\"}}\n",
            cost_text(self.kdf),
            Base64::encode_string(&self.salt),
            Base64::encode_string(&self.nonce),
            Base64::encode_string(&self.commitment),
            Base64::encode_string(&self.ciphertext),
            self.role.name(),
            self.scheme.name(),
            hex::encode(self.public),
            ss58(&self.public),
        )
    }

    /// Reads a file. Every field must be there, be a string, and be written the one way the
    /// format allows, so that no byte of a file can change unnoticed.
    pub(crate) fn parse(bytes: &[u8], path: &Path) -> Result<Self, Error> {
        let damaged = |reason| Error::Damaged { path: path.to_owned(), reason };
        let object = Object::parse(bytes).map_err(|fault| match fault {
            Fault::CutShort => Error::Truncated { path: path.to_owned() },
            Fault::Malformed => damaged("it is no JSON object"),
        })?;
        let unsupported = |field, value: &str| Error::Unsupported {
            path: path.to_owned(),
            field,
            value: printable(value),
        };
        if let Some(key) = object.keys().find(|key| !FIELDS.contains(key)) {
            return Err(unsupported("the field", key));
        }
        let field = |name: &str| match object.get(name) {
            Some(Value::Text(text)) => Ok(text.as_str()),
            Some(_) => Err(damaged("a field is not a string")),
            None => Err(damaged("a field is missing")),
        };
        for (name, expected) in [
            ("format", FORMAT),
            ("version", "1"),
            ("kdf", "argon2id"),
            ("aead", "xchacha20poly1305"),
        ] {
            let value = field(name)?;
            if value != expected {
                return Err(unsupported(name, value));
            }
        }
        let role = field("role")?;
        let role = Role::from_name(role).ok_or_else(|| unsupported("role", role))?;
        let scheme = field("scheme")?;
        let scheme = Scheme::from_name(scheme).ok_or_else(|| unsupported("scheme", scheme))?;
        let cost = field("kdfParams")?;
        let kdf = parse_cost(cost)
            .filter(|kdf| cost_text(*kdf) == cost)
            .ok_or_else(|| unsupported("kdfParams", cost))?;
        let public = parse_ss58(field("ss58Address")?)
            .map_err(|_| damaged("its address is no Bittensor address"))?;
        if ss58(&public) != field("ss58Address")?
            || field("publicKey")? != format!("0x{}", hex::encode(public))
        {
            return Err(damaged("its address and its public key differ"));
        }
        let bytes_of =
            |name| Base64::decode_vec(field(name)?).map_err(|_| damaged("a field is not base64"));
        let fixed = |_| damaged("a field has the wrong length");
        let salt = bytes_of("salt")?;
        let ciphertext = bytes_of("ciphertext")?;
        // 16 bytes is the tag alone.
        if !(16..=64).contains(&salt.len()) || ciphertext.len() <= 16 {
            return Err(damaged("a field has the wrong length"));
        }
        Ok(Sealed {
            role,
            scheme,
            public,
            kdf,
            salt,
            nonce: bytes_of("nonce")?.try_into().map_err(fixed)?,
            commitment: bytes_of("commitment")?.try_into().map_err(fixed)?,
            ciphertext,
        })
    }
}

/// What a file is opened with.
#[derive(Clone, Copy)]
pub(crate) enum Key<'a> {
    Password(&'a Password),
    /// What the password was stretched to for this very file.
    Derived(&'a [u8]),
}

pub(crate) type Derived = Zeroizing<[u8; crate::kdf::OUTPUT]>;

type Half = Zeroizing<[u8; 32]>;

fn split(okm: &[u8; crate::kdf::OUTPUT]) -> (Half, Half) {
    let mut key = Zeroizing::new([0u8; 32]);
    let mut commitment = Zeroizing::new([0u8; 32]);
    for (to, from) in key.iter_mut().chain(commitment.iter_mut()).zip(okm.iter()) {
        *to = *from;
    }
    (key, commitment)
}

fn cost_text(kdf: KdfParams) -> String {
    format!("m={},t={},p={}", kdf.m_kib(), kdf.t(), kdf.p())
}

fn parse_cost(text: &str) -> Option<KdfParams> {
    let mut parts = text.split(',');
    let m = parts.next()?.strip_prefix("m=")?.parse().ok()?;
    let t = parts.next()?.strip_prefix("t=")?.parse().ok()?;
    let p = parts.next()?.strip_prefix("p=")?.parse().ok()?;
    if parts.next().is_some() {
        return None;
    }
    KdfParams::of_file(m, t, p).ok()
}
