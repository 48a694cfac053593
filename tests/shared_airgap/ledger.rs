//! The program's side of the protocol against an emulated device and recorded messages.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use sp_core::Pair as _;
use sp_core::ed25519::{Pair, Public, Signature};
use tao_wallet::app::device;
use tao_wallet::domain::Account;
use tao_wallet::fault::{Code, Fault};
use tao_wallet::signer::ledger::{Ledger, Place, Reports};
use tao_wallet::tx::Payload;

use crate::device::Device;
use crate::recorded::{bytes, recorded};

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

#[test]
fn a_key_of_another_device_signs_nothing() {
    let Some(recorded) = recorded() else { return };
    let case = recorded.proven().next().unwrap();
    let open = || Ok::<Box<dyn Reports>, Fault>(Box::new(Box::leak(Box::<Device>::default())));
    let key = (Place::default(), Account([1; 32]));
    let proof = bytes(&case["metadata_proof_hex"]);
    let asked = || -> Result<(), Fault> { panic!("nobody has to look at the device") };
    let fault = device::sign(&open, key, &payload(case), &proof, &asked).unwrap_err();
    assert_eq!(fault.code(), Code::OtherAccount);
}

#[test]
fn an_order_that_was_given_up_meanwhile_does_not_reach_the_device() {
    let Some(recorded) = recorded() else { return };
    let case = recorded.proven().next().unwrap();
    let device = Arc::new(Mutex::new(Device::default()));
    let plugged_in = device.clone();
    let open = move || Ok::<Box<dyn Reports>, Fault>(Box::new(Shared(plugged_in.clone())));
    let account = device::account(&open, Place::default(), None).unwrap();
    let proof = bytes(&case["metadata_proof_hex"]);
    let key = (Place::default(), account);
    let order = |tell: &dyn Fn() -> Result<(), Fault>| {
        device.lock().unwrap().messages.clear();
        let signed = device::sign(&open, key, &payload(case), &proof, tell);
        (signed, device.lock().unwrap().messages.len())
    };
    let (signed, wanted) = order(&|| Ok(()));
    signed.unwrap();
    let (signed, given_up) = order(&|| Err(Fault::new(Code::LedgerDeclined, "it was given up")));
    assert_eq!(signed.unwrap_err().code(), Code::LedgerDeclined);
    // Its version and its key were asked for, and nothing else.
    assert_eq!(given_up, 2);
    assert!(wanted > given_up);
}

struct Shared(Arc<Mutex<Device>>);

impl Reports for Shared {
    fn write(&mut self, report: &[u8; 64]) -> Result<(), Fault> {
        (&mut *self.0.lock().unwrap()).write(report)
    }

    fn read(&mut self) -> Result<[u8; 64], Fault> {
        (&mut *self.0.lock().unwrap()).read()
    }
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
        (0x6984, "\u{1b}[31mred", Code::Ledger, "its proof: red"),
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
