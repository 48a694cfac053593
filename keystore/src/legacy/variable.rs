//! The environment variables btcli keeps passwords in. This crate reads no environment: the
//! caller does, and only when the user asked for it.

use base64ct::{Base64, Encoding as _};

use crate::Password;

/// Returns the name of the variable btcli uses for a key file.
///
/// `path` is the path as btcli was given it, not resolved.
pub fn password_variable(path: &str) -> String {
    let name: String = path.chars().map(|c| if matches!(c, '/' | '.') { '_' } else { c }).collect();
    format!("BT_PW_{}", name.to_uppercase())
}

/// Reads the value of such a variable; `None` when btcli did not write it.
///
/// The value is the password mixed with the variable's own name. That hides it from no one.
pub fn password_of_variable(name: &str, value: &str) -> Option<Password> {
    let mut bytes = Base64::decode_vec(value.trim()).ok()?;
    for (byte, mask) in bytes.iter_mut().zip(name.bytes().cycle()) {
        *byte ^= mask;
    }
    Some(Password::from_bytes(bytes))
}
