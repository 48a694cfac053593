//! Frames of Polkadot Vault: a transaction as QR codes, and the signature that comes back.
//!
//! ```text
//! content = 53 | scheme | 06 | public key | proof | compact(length) call | extensions | genesis
//! frame   = 00 | frames u16 | index u16 | part of the content        (both big endian)
//! answer  = hex of the scheme byte and the signature, as text
//! ```

use parity_scale_codec::{Compact, Encode as _};

use super::check::Checked;
use crate::domain::{Account, Hash, Scheme};
use crate::fault::{Code, Fault};
use crate::tx::Payload;
use crate::tx::proof::Proof;

const SUBSTRATE: u8 = 0x53;
const WITH_PROOF: u8 = 0x06;
/// Chunks of other wallets; smaller ones fit smaller windows.
pub const MOST_CHUNK: usize = 1024;
/// Bytes of a frame that are not part of the content.
pub const HEADER: usize = 5;
const MOST_FRAMES: usize = 1024;
const MOST_CONTENT: usize = 128 << 10;
/// The one payload length that Vault signs whole and everyone else by its hash.
const SPLIT: usize = 257;

fn unreadable(why: &str) -> Fault {
    Fault::new(Code::Qr, format!("the QR codes do not hold a transaction to sign: {why}"))
}

/// The content for Vault and for another copy of this program.
pub fn content(checked: &Checked) -> Result<Vec<u8>, Fault> {
    let payload = checked.payload();
    if payload.bytes().len() == SPLIT {
        return Err(Fault::new(
            Code::Qr,
            "Polkadot Vault would sign other bytes than the chain expects: this transaction has exactly 257",
        )
        .hint("build it again with --tip 0.000000064, which makes it one byte longer"));
    }
    let scheme = match checked.scheme {
        Scheme::Ed25519 => 0,
        Scheme::Sr25519 => 1,
    };
    let mut out = vec![SUBSTRATE, scheme, WITH_PROOF];
    out.extend(checked.account.0);
    out.extend(checked.proof.iter());
    out.extend(payload.call.encode());
    out.extend(&payload.extra);
    out.extend(&payload.implicit);
    out.extend(checked.around.genesis.0);
    Ok(out)
}

/// Cuts a content into frames of at most `chunk` bytes of it each.
pub fn split(content: &[u8], chunk: usize) -> Result<Vec<Vec<u8>>, Fault> {
    let parts: Vec<&[u8]> = content.chunks(chunk.clamp(1, MOST_CHUNK)).collect();
    let count = u16::try_from(parts.len()).ok().filter(|count| usize::from(*count) <= MOST_FRAMES);
    let count = count.ok_or_else(|| {
        Fault::new(Code::Qr, "the window is too small: it would take more than 1024 QR codes")
    })?;
    let frame = |(index, part): (u16, &&[u8])| {
        [&[0], count.to_be_bytes().as_slice(), &index.to_be_bytes(), *part].concat()
    };
    Ok((0..count).zip(&parts).map(frame).collect())
}

/// Puts together what a scanner writes byte for byte, as `zbarcam --raw -Sbinary` does: frames one
/// after the other, in any order and again and again, with nothing or the end of a line between
/// them. Where each ends follows from this: all parts but the last are equally long.
pub fn stream(bytes: &[u8]) -> Result<Assembly, Fault> {
    // Ends of lines first: taken for a byte of every part they would fit just as well.
    for line in [true, false] {
        for long in 1..=MOST_CHUNK {
            for last in 1..=long {
                match cut(bytes, long, last, line) {
                    Cut::Whole(assembly) => return Ok(assembly),
                    Cut::TooLong => break,
                    Cut::Wrong => {}
                }
            }
        }
    }
    Err(unreadable("the bytes are not all frames of one transaction")
        .hint("read every frame; their order does not matter"))
}

enum Cut {
    Whole(Assembly),
    /// It fails before the length of the last part matters.
    TooLong,
    Wrong,
}

/// Tries one pair of lengths.
fn cut(bytes: &[u8], long: usize, last: usize, line: bool) -> Cut {
    let (mut rest, mut assembly, mut saw_last) = (bytes, Assembly::default(), false);
    let wrong = |saw_last: bool| if saw_last { Cut::Wrong } else { Cut::TooLong };
    while let Some([0, c1, c0, i1, i0]) = rest.first_chunk::<HEADER>() {
        let count = u16::from_be_bytes([*c1, *c0]);
        let is_last = u16::from_be_bytes([*i1, *i0]).checked_add(1) == Some(count);
        saw_last |= is_last;
        let length = HEADER.saturating_add(if is_last { last } else { long });
        let Some((frame, after)) = rest.split_at_checked(length) else { return wrong(saw_last) };
        if assembly.add(frame).is_err() {
            return wrong(saw_last);
        }
        rest = match after.strip_prefix(b"\n") {
            Some(after) if line => after,
            _ if line && !after.is_empty() => return wrong(saw_last),
            _ => after,
        };
    }
    if rest.is_empty() && assembly.is_whole() { Cut::Whole(assembly) } else { wrong(saw_last) }
}

/// Frames in whatever order they come.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Assembly {
    parts: Vec<Option<Vec<u8>>>,
}

impl Assembly {
    /// Takes a frame; one that is there already must be the same.
    pub fn add(&mut self, frame: &[u8]) -> Result<(), Fault> {
        let [0, c1, c0, i1, i0, part @ ..] = frame else {
            return Err(unreadable("a frame does not begin as one"));
        };
        let count = usize::from(u16::from_be_bytes([*c1, *c0]));
        let index = usize::from(u16::from_be_bytes([*i1, *i0]));
        if count == 0 || count > MOST_FRAMES || part.is_empty() || part.len() > MOST_CHUNK {
            return Err(unreadable("a frame is of an impossible size"));
        }
        if self.parts.is_empty() {
            self.parts = vec![None; count];
        }
        if self.parts.len() != count {
            return Err(unreadable("the frames are of several transactions"));
        }
        let place =
            self.parts.get_mut(index).ok_or_else(|| unreadable("a frame is out of range"))?;
        match place {
            Some(known) if known == part => Ok(()),
            Some(_) => Err(unreadable("the frames are of several transactions")),
            None => {
                *place = Some(part.to_vec());
                Ok(())
            }
        }
    }

    /// Whether any frame came.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    fn is_whole(&self) -> bool {
        !self.is_empty() && self.parts.iter().all(Option::is_some)
    }

    /// Takes all that another one has.
    pub fn join(&mut self, other: Self) -> Result<(), Fault> {
        if self.is_empty() {
            *self = other;
            return Ok(());
        }
        if *self == other {
            return Ok(());
        }
        Err(unreadable("the frames are of several transactions"))
    }

    /// The content, once it is whole.
    pub fn finish(self) -> Result<Vec<u8>, Fault> {
        let missing = self.parts.iter().filter(|part| part.is_none()).count();
        if missing > 0 {
            let all = self.parts.len();
            return Err(unreadable(&format!("{missing} of {all} frames are missing"))
                .hint("read every frame; their order does not matter"));
        }
        Ok(self.parts.into_iter().flatten().flatten().collect())
    }
}

/// Reads a content back, from this program or from any wallet that sends code 06.
pub fn read(content: &[u8]) -> Result<Checked, Fault> {
    if content.len() > MOST_CONTENT {
        return Err(unreadable("it is too large"));
    }
    let Some(([SUBSTRATE, scheme, code], rest)) = content.split_first_chunk() else {
        return Err(unreadable("it is not a payload for Substrate chains"));
    };
    if *code != WITH_PROOF {
        return Err(unreadable(&format!("code {code:02x} carries no metadata proof"))
            .hint("have the other wallet show the transaction with a metadata proof, code 06"));
    }
    let scheme = match scheme {
        0 => Scheme::Ed25519,
        1 => Scheme::Sr25519,
        _ => return Err(unreadable("its key is neither ed25519 nor sr25519")),
    };
    let short = || unreadable("it ends too early");
    let (account, rest) = rest.split_first_chunk::<32>().ok_or_else(short)?;
    let (proof, after) = Proof::split(rest)?;
    let used = rest.len().saturating_sub(after.len());
    let proof_bytes = rest.get(..used).ok_or_else(short)?.to_vec();
    let (call, after) = measured(after).ok_or_else(short)?;
    let (around, genesis) = after.split_last_chunk::<32>().ok_or_else(short)?;
    let (extra, implicit) = proof.split_extensions(around)?;
    let payload =
        Payload { call: call.to_vec(), extra: extra.to_vec(), implicit: implicit.to_vec() };
    let digest = Hash(sp_crypto_hashing::blake2_256(&payload.bytes()));
    let mut checked = Checked::new(payload, proof_bytes, digest)?;
    if checked.around.genesis.0 != *genesis {
        return Err(unreadable("the network beside it is not the one in its bytes"));
    }
    if *account == [0; 32] {
        return Err(unreadable("it is for the all-zero key"));
    }
    checked.account = Account(*account);
    checked.scheme = scheme;
    Ok(checked)
}

/// Splits bytes with their compact length in front; only the shortest form of the length counts.
fn measured(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, body) = crate::tx::compact(bytes)?;
    let length = u32::try_from(length).ok()?;
    let front = bytes.len().checked_sub(body.len())?;
    if Compact(length).encode().len() != front {
        return None;
    }
    body.split_at_checked(usize::try_from(length).ok()?)
}

/// Reads an answer: the text of a signature's QR code. Anything that looks like the backup of a
/// secret is refused and never repeated.
pub fn answer(text: &str) -> Result<Option<(Scheme, [u8; 64])>, Fault> {
    let text = text.trim();
    if text.starts_with("secret:") {
        return Err(Fault::new(
            Code::Qr,
            "this QR code is the backup of a secret key, not a signature",
        )
        .hint("do not show it to any camera or program"));
    }
    let digits = text.strip_prefix("0x").unwrap_or(text);
    if digits.len() != 130 {
        return Ok(None);
    }
    match hex::decode(digits) {
        Ok(bytes) => super::multisignature(&bytes).map(Some),
        Err(_) => Ok(None),
    }
}
