//! An emulated Ledger: it speaks the USB protocol report by report, checks the order and size of
//! the messages and the metadata proof with code of its own, and signs with a test key.

use std::collections::VecDeque;

use sp_core::Pair as _;
use sp_core::ed25519::{Pair, Signature};
use sp_crypto_hashing::blake2_256;
use tao_wallet::domain::Account;
use tao_wallet::fault::{Code, Fault};
use tao_wallet::signer::ledger::Reports;

/// Reads SCALE as far as a proof needs it.
struct Scale<'a>(&'a [u8]);

impl<'a> Scale<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|one| one[0])
    }

    fn word(&mut self) -> Option<u32> {
        self.take(4).map(|four| u32::from_le_bytes(four.try_into().unwrap()))
    }

    fn compact(&mut self) -> Option<usize> {
        let low = *self.0.first()?;
        let number = match low & 3 {
            0 => u32::from(self.byte()?),
            1 => u32::from(u16::from_le_bytes(self.take(2)?.try_into().unwrap())),
            2 => self.word()?,
            _ => return None,
        };
        usize::try_from(number >> 2).ok()
    }

    fn text(&mut self) -> Option<()> {
        let length = self.compact()?;
        self.take(length).map(|_| ())
    }

    fn reference(&mut self) -> Option<()> {
        match self.byte()? {
            0..=21 => Some(()),
            22 => self.compact().map(|_| ()),
            _ => None,
        }
    }

    fn fields(&mut self) -> Option<()> {
        for _ in 0..self.compact()? {
            for part in 0..3 {
                match part {
                    1 => self.reference()?,
                    _ if self.byte()? == 1 => self.text()?,
                    _ => {}
                }
            }
        }
        Some(())
    }

    fn leaf(&mut self) -> Option<()> {
        for _ in 0..self.compact()? {
            self.text()?;
        }
        match self.byte()? {
            0 => self.fields()?,
            1 => {
                self.text()?;
                self.fields()?;
                self.compact()?;
            }
            2 => self.reference()?,
            3 => {
                self.word()?;
                self.reference()?;
            }
            4 => {
                for _ in 0..self.compact()? {
                    self.reference()?;
                }
            }
            5 => {
                self.take(2)?;
            }
            _ => return None,
        }
        self.compact().map(|_| ())
    }
}

/// The digest that a proof leads to. Leaves are folded upwards from the deepest level: each finds
/// its sibling beside it, or else takes the next hash of that place from the list of hashes, whose
/// places follow from the indices alone.
fn digest(proof: &[u8]) -> Option<[u8; 32]> {
    let mut scale = Scale(proof);
    let mut hashes = Vec::new();
    for _ in 0..scale.compact()? {
        let before = scale.0;
        scale.leaf()?;
        let raw = &before[..before.len() - scale.0.len()];
        hashes.push(<[u8; 32]>::from(blake3::hash(raw)));
    }
    let mut known = std::collections::BTreeMap::new();
    if scale.compact()? != hashes.len() {
        return None;
    }
    for hash in hashes {
        known.insert(scale.word()?, hash);
    }
    // Every place that an ancestor of a leaf needs and no leaf leads to.
    let mut above: std::collections::BTreeSet<u32> = known.keys().copied().collect();
    for leaf in known.keys() {
        let mut at = *leaf;
        while at > 0 {
            at = (at - 1) / 2;
            above.insert(at);
        }
    }
    let mut missing: Vec<u32> = above
        .iter()
        .filter(|at| !known.contains_key(at))
        .flat_map(|at| [2 * at + 1, 2 * at + 2])
        .filter(|at| !above.contains(at))
        .collect();
    // From left to right: compare the ways down from the root.
    let way = |at: &u32| {
        let level = (at + 1).ilog2();
        (0..level).rev().map(|step| (at + 1) >> step & 1).collect::<Vec<_>>()
    };
    missing.sort_by_key(way);
    if scale.compact()? != missing.len() {
        return None;
    }
    for place in missing {
        known.insert(place, scale.take(32)?.try_into().unwrap());
    }
    for at in (0..=*known.keys().last()?).rev() {
        let children = (known.get(&(2 * at + 1)).copied(), known.get(&(2 * at + 2)).copied());
        if let (Some(left), Some(right)) = children {
            known.insert(at, blake3::hash(&[left, right].concat()).into());
        }
    }
    let before = scale.0;
    scale.take(1)?;
    for _ in 0..3 {
        scale.reference()?;
    }
    for _ in 0..scale.compact()? {
        scale.text()?;
        scale.reference()?;
        scale.reference()?;
    }
    let shape = blake3::hash(&before[..before.len() - scale.0.len()]);
    let summed = [&[1], known.get(&0)?.as_slice(), shape.as_bytes(), scale.0].concat();
    Some(blake3::hash(&summed).into())
}

/// The seed of all its keys, whatever their path.
pub(crate) const SEED: [u8; 32] = [9; 32];

#[derive(Default)]
pub(crate) struct Device {
    pub(crate) incoming: Vec<u8>,
    pub(crate) outgoing: VecDeque<[u8; 64]>,
    pub(crate) messages: Vec<Vec<u8>>,
    pub(crate) collected: Option<(usize, Vec<u8>)>,
    pub(crate) rejects: bool,
    pub(crate) locked: bool,
    pub(crate) gone: bool,
}

impl Device {
    fn key() -> Pair {
        Pair::from_seed(&SEED)
    }

    pub(crate) fn answer(&mut self, message: &[u8]) -> (Vec<u8>, u16) {
        self.messages.push(message.to_vec());
        let &[0xf9, instruction, p1, p2, length, ref data @ ..] = message else {
            return (vec![], 0x6e00);
        };
        if data.len() != usize::from(length) || data.len() > 250 {
            return (vec![], 0x6700);
        }
        if self.locked {
            return (vec![], 0x5515);
        }
        match (instruction, p1, p2) {
            (0, 0, 0) => (vec![0, 0, 100, 0, 0, 0, 25, 0, 1, 2, 3, 4], 0x9000),
            (1, 0 | 1, 0) if data.len() == 22 => {
                let public = Self::key().public();
                let text = Account(public.0).to_string();
                ([public.0.as_slice(), text.as_bytes()].concat(), 0x9000)
            }
            (2, 0, 0) if data.len() == 22 => {
                let path: Vec<u32> = data[..20]
                    .chunks(4)
                    .map(|step| u32::from_le_bytes(step.try_into().unwrap()))
                    .collect();
                if path[0] != 0x8000_002c || path[1] != 0x8000_0162 {
                    return (vec![], 0x6984);
                }
                let length = u16::from_le_bytes(data[20..].try_into().unwrap());
                self.collected = Some((length.into(), Vec::new()));
                (vec![], 0x9000)
            }
            (2, 1 | 2, 0) => {
                let Some((length, mut whole)) = self.collected.take() else {
                    return (vec![], 0x6984);
                };
                whole.extend(data);
                if p1 == 1 {
                    self.collected = Some((length, whole));
                    return (vec![], if data.len() == 250 { 0x9000 } else { 0x6984 });
                }
                self.judge(length, &whole)
            }
            _ => (vec![], 0x6b00),
        }
    }

    fn judge(&self, length: usize, whole: &[u8]) -> (Vec<u8>, u16) {
        let Some((payload, proof)) = whole.split_at_checked(length) else {
            return (vec![], 0x6984);
        };
        let Some(([1], wanted)) = payload
            .split_last_chunk::<32>()
            .map(|(front, wanted)| (front.last_chunk::<1>().copied().unwrap_or_default(), *wanted))
        else {
            return (b"no metadata digest".to_vec(), 0x6984);
        };
        if digest(proof) != Some(wanted) {
            return (b"wrong metadata digest".to_vec(), 0x6984);
        }
        if self.rejects {
            return (vec![], 0x6986);
        }
        let hashed = blake2_256(payload);
        let message = if payload.len() > 256 { &hashed[..] } else { payload };
        let signature: Signature = Self::key().sign(message);
        ([&[0], signature.0.as_slice()].concat(), 0x9000)
    }
}

impl Reports for &mut Device {
    fn write(&mut self, report: &[u8; 64]) -> Result<(), Fault> {
        if self.gone {
            return Err(Fault::new(Code::Ledger, "the device was disconnected"));
        }
        assert_eq!(&report[..3], &[1, 1, 5]);
        let index = usize::from(u16::from_be_bytes([report[3], report[4]]));
        assert_eq!(index * 59, self.incoming.len(), "reports come in order");
        self.incoming.extend(&report[5..]);
        let length = usize::from(u16::from_be_bytes([self.incoming[0], self.incoming[1]]));
        if self.incoming.len() >= length + 2 {
            let message = self.incoming[2..length + 2].to_vec();
            self.incoming.clear();
            let (data, status) = self.answer(&message);
            let whole = [data, status.to_be_bytes().to_vec()].concat();
            let size = u16::try_from(whole.len()).unwrap().to_be_bytes();
            for (index, part) in (0u16..).zip([&size[..], &whole].concat().chunks(59)) {
                let mut report = [0; 64];
                report[..3].copy_from_slice(&[1, 1, 5]);
                report[3..5].copy_from_slice(&index.to_be_bytes());
                report[5..5 + part.len()].copy_from_slice(part);
                self.outgoing.push_back(report);
            }
        }
        Ok(())
    }

    fn read(&mut self) -> Result<[u8; 64], Fault> {
        self.outgoing
            .pop_front()
            .ok_or_else(|| Fault::new(Code::Ledger, "the device was disconnected"))
    }
}
