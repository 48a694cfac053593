//! Frames of Polkadot Vault, against those that other programs made and its own parser took.

use tao_wallet::domain::{Account, Hash, Scheme};
use tao_wallet::fault::Code;
use tao_wallet::travel::Checked;
use tao_wallet::travel::frames::{self, Assembly};
use tao_wallet::{qr, tx::Payload};

use crate::recorded::{bytes, recorded};

fn checked(case: &serde_json::Value) -> Checked {
    let payload = Payload {
        call: bytes(&case["call_hex"]),
        extra: bytes(&case["included_in_extrinsic_hex"]),
        implicit: bytes(&case["included_in_signed_data_hex"]),
    };
    let mut checked =
        Checked::new(payload, bytes(&case["metadata_proof_hex"]), Hash::default()).unwrap();
    let key: [u8; 32] = bytes(&case["public_key_hex"]).try_into().unwrap();
    checked.account = Account(key);
    checked.scheme = Scheme::Sr25519;
    checked
}

#[test]
fn our_frames_are_the_recorded_ones_and_pictures_of_them_are_read_back() {
    let Some(recorded) = recorded() else { return };
    let mut compared = 0;
    for case in recorded.proven() {
        let id = case["id"].as_str().unwrap();
        if id == "remark/payload-257-bytes" {
            let fault = frames::content(&checked(case)).unwrap_err();
            assert_eq!(fault.code(), Code::Qr);
            assert!(fault.hints()[0].text.contains("--tip 0.000000064"), "{fault:?}");
            continue;
        }
        let content = frames::content(&checked(case)).unwrap();
        let made = frames::split(&content, 1024).unwrap();
        let known: Vec<Vec<u8>> =
            case["uos06_frames_hex"].as_array().unwrap().iter().map(bytes).collect();
        assert_eq!(made, known, "{id}");
        let mut assembly = Assembly::default();
        for frame in known.iter().rev() {
            let picture = qr::png(&qr::Modules::of(frame).unwrap()).unwrap();
            let read = qr::read_png(&picture).unwrap();
            assert_eq!(read.len(), 1, "{id}");
            assembly.add(&read[0]).unwrap();
        }
        let again = frames::read(&assembly.finish().unwrap()).unwrap();
        assert_eq!(again.payload(), checked(case).payload(), "{id}");
        assert_eq!(again.account, checked(case).account, "{id}");
        compared += 1;
    }
    assert_eq!(compared, 5);
}

#[test]
fn frames_in_small_pieces_go_together_and_strangers_do_not() {
    let Some(recorded) = recorded() else { return };
    let cases: Vec<_> = recorded.proven().collect();
    let first = frames::split(&frames::content(&checked(cases[0])).unwrap(), 100).unwrap();
    let other = frames::split(&frames::content(&checked(cases[1])).unwrap(), 100).unwrap();
    let mut assembly = Assembly::default();
    for frame in first.iter().chain(&first) {
        assembly.add(frame).unwrap();
    }
    assert!(frames::read(&assembly.finish().unwrap()).is_ok());
    let mut mixed = Assembly::default();
    mixed.add(&first[0]).unwrap();
    assert!(mixed.add(&other[0]).is_err() || mixed.add(&other[1]).is_err());
    let mut partial = Assembly::default();
    partial.add(&first[0]).unwrap();
    assert!(partial.finish().unwrap_err().message().contains("missing"));
    for bad in [&[][..], &[0], &[0, 0, 0, 0, 0, 1], &[1, 0, 1, 0, 0, 1], &[0, 0, 1, 0, 1, 1]] {
        assert!(Assembly::default().add(bad).is_err(), "{bad:?}");
    }
}

#[test]
fn a_content_with_any_byte_changed_is_refused_or_says_something_else() {
    let Some(recorded) = recorded() else { return };
    let case = recorded.proven().next().unwrap();
    let whole = frames::content(&checked(case)).unwrap();
    let right = frames::read(&whole).unwrap();
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        if let Ok(read) = frames::read(&changed) {
            let same = read.payload() == right.payload() && read.account == right.account;
            assert!(!same || at == 1, "byte {at}");
        }
    }
    for code in [0, 1, 2, 3, 5, 7] {
        let mut changed = whole.clone();
        changed[2] = code;
        assert!(frames::read(&changed).is_err(), "{code}");
    }
}

#[test]
fn answers_are_signatures_and_never_backups_of_secrets() {
    let Some(recorded) = recorded() else { return };
    let case = recorded.proven().next().unwrap();
    let signature = format!("01{}", case["signature_hex"].as_str().unwrap());
    let (scheme, bytes) = frames::answer(&signature).unwrap().unwrap();
    assert_eq!(scheme, Scheme::Sr25519);
    assert_eq!(hex::encode(bytes), case["signature_hex"].as_str().unwrap());
    assert_eq!(frames::answer(&format!("0x{signature}\n")).unwrap().unwrap().1, bytes);
    assert!(frames::answer("00ff").unwrap().is_none());
    assert!(frames::answer(&format!("07{}", "00".repeat(64))).is_err());
    let fault = frames::answer("secret:0x1234:0xabcd").unwrap_err();
    assert!(!fault.message().contains("1234"));
}
