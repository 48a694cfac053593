//! No change of a document changes what is signed without changing what is shown, or being refused.

use proptest::prelude::*;
use serde_json::Value as Json;
use sp_crypto_hashing::blake2_256;

use super::envelope::{AccountPart, SchemePart};
use super::*;
use crate::domain::{Account, Hash, Scheme};
use crate::fault::Code;

/// A transfer of 3.25 TAO that was built on the practice chain.
fn unsigned() -> Unsigned {
    let text = include_str!("../../tests/fixtures/transfer.unsigned.json");
    match documents(text.as_bytes()).unwrap().remove(0) {
        Document::Unsigned(unsigned) => *unsigned,
        other => panic!("{other:?}"),
    }
}

fn sheet(unsigned: &Unsigned) -> Option<(Vec<u8>, Sheet)> {
    let checked = unsigned.check().ok()?;
    Some((checked.signing_bytes().to_vec(), Sheet::of(&checked, "practice")))
}

fn parse(json: &str) -> Option<Unsigned> {
    match documents(json.as_bytes()).ok()?.pop()? {
        Document::Unsigned(unsigned) => Some(*unsigned),
        _ => None,
    }
}

/// Changes the `nth` leaf of a JSON tree.
fn change(json: &mut Json, nth: &mut usize, with: &dyn Fn(&mut Json)) {
    match json {
        Json::Object(map) => map.values_mut().for_each(|value| change(value, nth, with)),
        Json::Array(list) => list.iter_mut().for_each(|value| change(value, nth, with)),
        leaf => {
            if *nth == 0 {
                with(leaf);
            }
            *nth = nth.wrapping_sub(1);
        }
    }
}

#[test]
fn the_fixture_is_a_transfer_that_holds() {
    let checked = unsigned().check().unwrap();
    let sheet = Sheet::of(&checked, "practice");
    assert_eq!(sheet.action, "transfer 3.25 TAO");
    let from = sheet.lines.iter().find(|line| line.label == "from").unwrap();
    assert_eq!(from.value, checked.account.to_string());
    let again = parse(&write(&unsigned()).unwrap()).unwrap();
    assert_eq!(again, unsigned());
}

#[test]
fn a_stream_has_a_thousand_documents_at_most() {
    let text = include_str!("../../tests/fixtures/transfer.unsigned.json");
    assert_eq!(documents(text.repeat(1_000).as_bytes()).unwrap().len(), 1_000);
    let refused = documents(text.repeat(1_001).as_bytes()).unwrap_err();
    assert_eq!(refused.code(), Code::Envelope);
}

/// Alone and among others, by its own size and not by that of what follows it.
#[test]
fn a_document_has_256_kibibytes_at_most() {
    let mut large = unsigned();
    let text = |document: &Unsigned| write(document).unwrap();
    let room = (256 << 10) + 1 - text(&large).len();
    large.claims.action.push_str(&"x".repeat(room));
    large.reseal();
    assert_eq!(text(&large).trim_end().len(), 256 << 10);
    let (small, full) = (text(&unsigned()), text(&large));
    assert_eq!(
        documents([&small, &full, &small].map(String::as_str).concat().as_bytes()).unwrap().len(),
        3
    );
    large.claims.action.push('x');
    for whole in [text(&large), format!("{small}{}{small}", text(&large))] {
        let refused = documents(whole.as_bytes()).unwrap_err();
        assert!(refused.to_string().contains("larger than 256 KiB"), "{refused}");
    }
}

/// A proof that was read for another document stands for no proof of its own.
#[test]
fn a_checker_judges_each_document_as_if_it_were_the_first() {
    let mut checker = Checker::default();
    let good = unsigned();
    let mut changed = good.clone();
    changed.metadata_proof = changed.metadata_proof.replacen('0', "1", 1).as_str().into();
    let mut resealed = changed.clone();
    resealed.reseal();
    // An account that was read for another document is none for this one.
    let with = |change: &dyn Fn(&mut AccountPart)| {
        let mut other = good.clone();
        change(&mut other.account);
        other.reseal();
        other
    };
    let bob = Account(tao_keystore::Pair::dev("Bob").unwrap().public());
    let whole = with(&|part| {
        (part.ss58, part.public_key) = (bob.to_string(), hex::encode(bob.0));
    });
    let half = with(&|part| part.public_key = hex::encode(bob.0));
    let scheme = with(&|part| part.scheme = SchemePart::Ed25519);
    let all = [&good, &changed, &good, &resealed, &good, &whole, &good, &half, &good, &scheme];
    let mut accounts = std::collections::BTreeSet::new();
    for document in all.into_iter().chain([&good]) {
        let told = |checked: crate::travel::check::Checked| {
            (checked.digest, checked.account, checked.scheme)
        };
        let alone = document.check().map(told).map_err(|fault| fault.code());
        let after = checker.check(document).map(told).map_err(|fault| fault.code());
        assert_eq!(after, alone);
        accounts.extend(alone.map(|(_, account, _)| account));
    }
    assert_eq!(accounts.len(), 2);
}

/// Several are summed up at once: each has its own sum, and a wrong one at any place refuses all.
#[test]
fn many_documents_are_checked_as_each_of_them_alone() {
    let good: Vec<Unsigned> = (0..9)
        .map(|number| {
            let mut document = unsigned();
            document.claims.action = format!("number {number}");
            // The first byte of the recipient: other bytes to sign.
            document.call.replace_range(8..9, &number.to_string());
            document.reseal();
            document
        })
        .collect();
    let told = |checked: Checked| {
        let hash = Hash(blake2_256(&checked.payload().bytes()));
        assert_eq!(checked.payload_hash(), hash);
        assert_eq!(checked.signing_bytes(), checked.payload().signing_bytes());
        (checked.digest, hash, checked.claims)
    };
    let take = |checked| Ok(told(checked));
    let alone: Vec<_> = good.iter().map(|document| told(document.check().unwrap())).collect();
    let hashes: std::collections::BTreeSet<Hash> = alone.iter().map(|(_, hash, _)| *hash).collect();
    assert_eq!(hashes.len(), good.len());
    for count in 0..=good.len() {
        let some = Checker::default().check_all(&good[..count], take).unwrap();
        assert_eq!(some, alone[..count]);
    }
    for at in 0..good.len() {
        let mut changed = good.clone();
        changed[at].claims.action.push('x');
        let refused = Checker::default().check_all(&changed, take).unwrap_err();
        assert_eq!(refused.code(), Code::Tampered);
        changed[at].digest = good[(at + 1) % good.len()].digest.clone();
        let refused = Checker::default().check_all(&changed, take).unwrap_err();
        assert_eq!(refused.code(), Code::Tampered);
    }
}

/// Any one byte of the file: what is not refused is the same document.
#[test]
fn a_changed_byte_is_refused_or_changes_no_value() {
    let text = write(&unsigned()).unwrap();
    let mut refused = 0;
    for at in 0..text.len() {
        for flip in [1u8, 0x20] {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= flip;
            let Ok(changed) = String::from_utf8(bytes) else { continue };
            match parse(&changed) {
                Some(document) if document == unsigned() => {}
                Some(document) => {
                    let fault = document.check().unwrap_err();
                    assert!(
                        matches!(fault.code(), Code::Tampered | Code::Envelope | Code::Proof),
                        "byte {at}: {fault}"
                    );
                    refused += 1;
                }
                None => refused += 1,
            }
        }
    }
    assert!(refused > text.len(), "{refused}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Somebody who knows the format changes a value and makes the digest fit again.
    #[test]
    fn what_is_signed_does_not_change_behind_what_is_shown(
        nth in 0usize..40,
        at: prop::sample::Index,
        digit in 0u8..16,
        number: u32,
    ) {
        let whole = unsigned();
        let (bytes, shown) = sheet(&whole).unwrap();
        let mut json = serde_json::to_value(&whole).unwrap();
        let mut nth = nth;
        change(&mut json, &mut nth, &|leaf| match leaf {
            Json::String(text) if !text.is_empty() => {
                let mut chars: Vec<char> = text.chars().collect();
                let at = at.index(chars.len());
                chars[at] = char::from_digit(digit.into(), 16).unwrap();
                *leaf = Json::String(chars.into_iter().collect());
            }
            Json::Number(_) => *leaf = number.into(),
            Json::Null => *leaf = "ladder".into(),
            _ => {}
        });
        let Some(mut changed) = parse(&json.to_string()) else { return Ok(()) };
        changed.reseal();
        let Some((changed_bytes, changed_sheet)) = sheet(&changed) else { return Ok(()) };
        if changed_bytes != bytes {
            prop_assert_ne!(changed_sheet.lines, shown.lines);
        }
    }

    /// The same for the call, extensions and proof, byte by byte and bit by bit.
    #[test]
    fn nor_do_its_bytes(part in 0usize..4, at: prop::sample::Index, flip in 1u8..) {
        let whole = unsigned();
        let (bytes, shown) = sheet(&whole).unwrap();
        let mut changed = whole.clone();
        let mut proof = changed.metadata_proof.to_string();
        let field = [
            &mut changed.call,
            &mut changed.included_in_extrinsic,
            &mut changed.included_in_signed_data,
            &mut proof,
        ].into_iter().nth(part).unwrap();
        let mut raw = hex::decode(field.as_str()).unwrap();
        let at = at.index(raw.len());
        raw[at] ^= flip;
        *field = hex::encode(raw);
        changed.metadata_proof = proof.as_str().into();
        changed.reseal();
        if let Some((changed_bytes, changed_sheet)) = sheet(&changed) {
            prop_assert_ne!(&changed_bytes, &bytes);
            prop_assert_ne!(changed_sheet.lines, shown.lines);
        }
    }

    #[test]
    fn no_input_makes_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = documents(&bytes);
    }
}

#[test]
fn a_signature_is_for_one_transaction_and_one_account() {
    let whole = unsigned();
    let checked = whole.check().unwrap();
    let signature = Signature::new(&checked, Scheme::Sr25519, [7; 64]);
    let signed = Signed { transaction: whole.clone(), signature: signature.clone() };
    let (_, extrinsic) = signed.assemble(|_, _, _, _| true).unwrap();
    assert_eq!(
        extrinsic.bytes.len(),
        2 + 1 + 33 + 65 + checked.payload().extra.len() + checked.payload().call.len()
    );
    let fault = signed.assemble(|_, _, _, _| false).unwrap_err();
    assert_eq!(fault.code(), Code::BadSignature);
    let mut other = whole;
    other.claims.action = "something else".to_owned();
    other.reseal();
    let fault = Signed { transaction: other, signature }.assemble(|_, _, _, _| true).unwrap_err();
    assert!(fault.message().contains("another transaction"));
}

#[test]
fn eras_and_hashes_that_contradict_the_bytes_are_tampering() {
    let whole = unsigned();
    let mut moved = whole.clone();
    let period = u32::try_from(moved.era.as_ref().unwrap().period).unwrap();
    if let Some(era) = &mut moved.era {
        era.birth_block += 1;
        era.expires_block += 1;
    }
    moved.reseal();
    assert_eq!(moved.check().unwrap_err().code(), Code::Tampered);
    // A block a whole period later has the same phase: its number is shown as a claim only.
    let mut later = whole.clone();
    if let Some(era) = &mut later.era {
        era.birth_block += period;
        era.expires_block += u64::from(period);
    }
    later.reseal();
    let sheet = Sheet::of(&later.check().unwrap(), "practice");
    let until = sheet.lines.iter().find(|line| line.label == "valid until").unwrap();
    assert_eq!(until.source, Source::Claimed);
}
