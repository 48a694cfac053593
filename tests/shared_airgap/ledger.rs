//! An emulated Ledger: it speaks the USB protocol report by report, checks the order and size of
//! the messages and the metadata proof with code of its own, and signs with a test key.

use std::collections::VecDeque;

use sp_core::Pair as _;
use sp_core::ed25519::{Pair, Public, Signature};
use sp_crypto_hashing::blake2_256;
use tao_wallet::domain::Account;
use tao_wallet::fault::{Code, Fault};
use tao_wallet::signer::ledger::{Ledger, Place, Reports};
use tao_wallet::tx::Payload;

use crate::recorded::{bytes, recorded};

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

#[derive(Default)]
struct Device {
    incoming: Vec<u8>,
    outgoing: VecDeque<[u8; 64]>,
    messages: Vec<Vec<u8>>,
    collected: Option<(usize, Vec<u8>)>,
    rejects: bool,
    locked: bool,
    gone: bool,
}

impl Device {
    fn key() -> Pair {
        Pair::from_seed(&[9; 32])
    }

    fn answer(&mut self, message: &[u8]) -> (Vec<u8>, u16) {
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

fn payload(case: &serde_json::Value) -> Payload {
    Payload {
        call: bytes(&case["call_hex"]),
        extra: bytes(&case["included_in_extrinsic_hex"]),
        implicit: bytes(&case["included_in_signed_data_hex"]),
    }
}

#[test]
fn the_messages_are_those_of_the_recorded_library() {
    let Some(recorded) = recorded() else { return };
    let known = &recorded.json["ledger_apdu"];
    let list = |name: &str| -> Vec<Vec<u8>> {
        known[name].as_array().unwrap().iter().map(bytes).collect()
    };
    let mut device = Device::default();
    let mut ledger = Ledger::new(&mut device);
    ledger.account(Place { account: 0, index: 0 }, false).unwrap();
    ledger.account(Place { account: 2, index: 7 }, true).unwrap();
    assert_eq!(device.messages, list("get_addr_apdus"));
    device.messages.clear();
    let case = recorded.proven().find(|case| case["id"] == known["sign_case"]).unwrap();
    let proof = bytes(&case["metadata_proof_hex"]);
    Ledger::new(&mut device).sign(Place::default(), &payload(case), &proof).unwrap();
    assert_eq!(device.messages, list("sign_apdus"));
}

#[test]
fn every_recorded_transaction_is_signed_over_the_bytes_that_the_chain_expects() {
    let Some(recorded) = recorded() else { return };
    let mut device = Device::default();
    let account = Ledger::new(&mut device).account(Place::default(), true).unwrap();
    for case in recorded.proven() {
        for proof in ["metadata_proof_hex", "minimal_proof_js_hex"] {
            let proof = bytes(&case[proof]);
            let signature =
                Ledger::new(&mut device).sign(Place::default(), &payload(case), &proof).unwrap();
            let expected = payload(case).signing_bytes();
            let (signature, public) = (Signature::from_raw(signature), Public::from_raw(account.0));
            assert!(Pair::verify(&signature, expected, &public), "{}", case["id"]);
        }
    }
}

#[test]
fn what_the_device_does_not_accept_is_said_in_words() {
    let Some(recorded) = recorded() else { return };
    let case = recorded.proven().next().unwrap();
    let proof = bytes(&case["metadata_proof_hex"]);
    let try_it = |device: &mut Device, payload: &Payload, proof: &[u8]| {
        Ledger::new(device).sign(Place::default(), payload, proof).unwrap_err()
    };
    let mut wrong = proof.clone();
    let at = wrong.len() - 5;
    wrong[at] ^= 1;
    let fault = try_it(&mut Device::default(), &payload(case), &wrong);
    assert_eq!(fault.code(), Code::Ledger);
    assert!(fault.message().contains("wrong metadata digest"), "{fault}");

    let mut unproven = payload(case);
    let length = unproven.implicit.len();
    unproven.implicit.truncate(length - 33);
    unproven.implicit.push(0);
    let fault = try_it(&mut Device::default(), &unproven, &proof);
    assert!(fault.message().contains("does not accept"), "{fault}");

    let fault = try_it(&mut Device { rejects: true, ..Device::default() }, &payload(case), &proof);
    assert_eq!(fault.code(), Code::LedgerDeclined);
    let fault = try_it(&mut Device { locked: true, ..Device::default() }, &payload(case), &proof);
    assert!(fault.message().contains("locked"), "{fault}");
    let fault = try_it(&mut Device { gone: true, ..Device::default() }, &payload(case), &proof);
    assert!(fault.message().contains("disconnected"), "{fault}");
}

/// The order and the size of the messages, by the protocol: the program sends no others, so they
/// are sent by hand.
#[test]
fn the_emulated_device_is_strict_about_order_and_size() {
    let Some(recorded) = recorded() else { return };
    let known = &recorded.json["ledger_apdu"];
    let messages: Vec<Vec<u8>> =
        known["sign_apdus"].as_array().unwrap().iter().map(bytes).collect();
    let status = |messages: &[Vec<u8>]| {
        let mut device = Device::default();
        let mut last = 0;
        for message in messages {
            last = device.answer(message).1;
        }
        last
    };
    assert_eq!(status(&messages), 0x9000);
    // A part before the beginning, and the last part twice.
    assert_eq!(status(&messages[1..2]), 0x6984);
    assert_eq!(status(&[&messages[..], &messages[messages.len() - 1..]].concat()), 0x6984);
    // Two parts exchanged, one left out, one too short.
    let mut exchanged = messages.clone();
    exchanged.swap(1, 2);
    assert_eq!(status(&exchanged), 0x6984);
    let mut missing = messages.clone();
    missing.remove(2);
    assert_eq!(status(&missing), 0x6984);
    let mut short = messages[..2].to_vec();
    short[1].pop();
    short[1][4] -= 1;
    assert_eq!(status(&short), 0x6984);
    // A length that is not that of the data, and more than a part may have.
    let mut long = messages[..2].to_vec();
    long[1].push(0);
    assert_eq!(status(&long), 0x6700);
    long[1][4] += 1;
    assert_eq!(status(&long), 0x6700);
    // Another path, another class, another instruction.
    let mut path = messages[..1].to_vec();
    path[0][5 + 4] ^= 1;
    assert_eq!(status(&path), 0x6984);
    assert_eq!(status(&[vec![0xe0, 1, 0, 0, 0]]), 0x6e00);
    assert_eq!(status(&[vec![0xf9, 9, 0, 0, 0]]), 0x6b00);
}

/// A device that gives one answer to everything.
struct Says(u16, &'static str, VecDeque<[u8; 64]>);

impl Reports for Says {
    fn write(&mut self, _: &[u8; 64]) -> Result<(), Fault> {
        let whole = [self.1.as_bytes(), &self.0.to_be_bytes()].concat();
        let mut report = [0; 64];
        report[..5].copy_from_slice(&[1, 1, 5, 0, 0]);
        report[5..7].copy_from_slice(&u16::try_from(whole.len()).unwrap().to_be_bytes());
        report[7..7 + whole.len()].copy_from_slice(&whole);
        self.2.push_back(report);
        Ok(())
    }

    fn read(&mut self) -> Result<[u8; 64], Fault> {
        self.2.pop_front().ok_or_else(|| Fault::new(Code::Ledger, "nothing more"))
    }
}

#[test]
fn every_status_of_the_device_has_plain_words_and_none_repeats_a_message() {
    for (status, data, code, words) in [
        (0x5515, "", Code::Ledger, "locked"),
        (0x6982, "", Code::Ledger, "locked"),
        (0x6983, "", Code::Ledger, "locked"),
        (0x6e00, "", Code::Ledger, "another app"),
        (0x6e01, "", Code::Ledger, "another app"),
        (0x6d00, "", Code::Ledger, "another app"),
        (0x6986, "", Code::LedgerDeclined, "rejected on the device"),
        (0x6984, "Wrong metadata", Code::Ledger, "Wrong metadata"),
        (0x6984, "\u{1b}[31mred", Code::Ledger, "[31mred"),
        (0x6984, "", Code::Ledger, "it gives no reason"),
        (0x6987, "", Code::Ledger, "busy"),
        (0x6700, "", Code::Ledger, "no room"),
        (0x6400, "", Code::Ledger, "no room"),
        (0x6f01, "", Code::Ledger, "status 6f01"),
    ] {
        let mut ledger = Ledger::new(Says(status, data, VecDeque::new()));
        let fault = ledger.account(Place::default(), false).unwrap_err();
        assert_eq!(fault.code(), code, "{status:04x}");
        assert!(fault.message().contains(words), "{status:04x}: {fault}");
        assert!(!fault.message().contains('\u{1b}'));
        // The path is in every message that asks for a key: no part of one is repeated.
        assert!(!fault.message().to_lowercase().contains("2c000080"), "{fault}");
    }
    let mut ledger = Ledger::new(Says(0x9000, "", VecDeque::new()));
    assert!(ledger.account(Place::default(), true).unwrap_err().message().contains("cannot be"));
}

#[test]
fn keys_are_named_by_account_and_index() {
    assert_eq!(Place::parse("ledger:").unwrap(), Place::default());
    assert_eq!(Place::parse("ledger:?account=2&index=7").unwrap(), Place { account: 2, index: 7 });
    assert_eq!(Place { account: 2, index: 7 }.path(), "m/44'/354'/2'/0'/7'");
    for text in [
        "",
        "ledger",
        "ledger:?",
        "ledger:?account=-1",
        "ledger:?account=2147483648",
        "ledger:?path=1",
    ] {
        assert!(Place::parse(text).is_err(), "{text:?}");
    }
}
