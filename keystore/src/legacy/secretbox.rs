//! The secretbox of `NaCl`: XSalsa20-Poly1305 with the tag in front.

use poly1305::Poly1305;
use poly1305::universal_hash::KeyInit as _;
use salsa20::XSalsa20;
use salsa20::cipher::{KeyIvInit as _, StreamCipher as _};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

/// Opens `tag | ciphertext`; `None` when the tag is wrong.
pub(super) fn open(key: &[u8; 32], nonce: &[u8; 24], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (tag, body) = sealed.split_at_checked(16)?;
    let mut stream = XSalsa20::new(key.into(), nonce.into());
    let mut mac_key = Zeroizing::new([0u8; 32]);
    stream.apply_keystream(mac_key.as_mut_slice());
    let expected = Poly1305::new((&*mac_key).into()).compute_unpadded(body);
    if !bool::from(expected.as_slice().ct_eq(tag)) {
        return None;
    }
    let mut text = Zeroizing::new(body.to_vec());
    stream.apply_keystream(&mut text);
    Some(text)
}

/// Seals `text` as `tag | ciphertext`.
pub(super) fn seal(key: &[u8; 32], nonce: &[u8; 24], text: &[u8]) -> Vec<u8> {
    let mut stream = XSalsa20::new(key.into(), nonce.into());
    let mut mac_key = Zeroizing::new([0u8; 32]);
    stream.apply_keystream(mac_key.as_mut_slice());
    let mut body = text.to_vec();
    stream.apply_keystream(&mut body);
    let tag = Poly1305::new((&*mac_key).into()).compute_unpadded(&body);
    [tag.as_slice(), &body].concat()
}
