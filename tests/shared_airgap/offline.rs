//! What the offline side refuses and shows, on transactions of the public chain.

use proptest::prelude::*;
use tao_wallet::app::airgap::admit;
use tao_wallet::domain::{Account, Hash, Scheme};
use tao_wallet::fault::Code;
use tao_wallet::travel::{Checked, Checker, Claims, Sheet, Unsigned};
use tao_wallet::tx::Payload;

use crate::recorded::{Recorded, bytes, recorded};

/// Unix time at which the documents here were built.
const BUILT: u64 = 1_795_000_000;
/// 64 blocks of 12 seconds.
const LIFE: u64 = 64 * 12;

fn payload(case: &serde_json::Value) -> Payload {
    Payload {
        call: bytes(&case["call_hex"]),
        extra: bytes(&case["included_in_extrinsic_hex"]),
        implicit: bytes(&case["included_in_signed_data_hex"]),
    }
}

fn document(case: &serde_json::Value) -> Unsigned {
    let claims = Claims {
        network: "finney".to_owned(),
        action: "what it does".to_owned(),
        built_at: BUILT,
        quotes: Vec::new(),
    };
    let key: [u8; 32] = bytes(&case["public_key_hex"]).try_into().unwrap();
    let proof = bytes(&case["metadata_proof_hex"]);
    let scheme = Scheme::Sr25519;
    Unsigned::new(&payload(case), &proof, Account(key), scheme, 1000, None, claims).unwrap()
}

fn named<'a>(recorded: &'a Recorded, start: &str) -> &'a serde_json::Value {
    recorded.proven().find(|case| case["id"].as_str().unwrap().starts_with(start)).unwrap()
}

#[test]
fn by_its_own_clock_the_signer_refuses_what_is_too_old_and_tells_when_the_clock_is_behind() {
    let Some(recorded) = recorded() else { return };
    let document = document(named(&recorded, "transfer"));
    let at = |now: u64| admit(document.check().unwrap(), &[], now);
    assert!(at(BUILT).unwrap().sheet.warnings.is_empty());
    assert!(at(BUILT + LIFE).is_ok());
    let fault = at(BUILT + LIFE + 1).unwrap_err();
    assert_eq!(fault.code(), Code::Expired, "{fault}");
    assert!(at(BUILT - 500).unwrap().sheet.warnings.is_empty());
    let behind = at(BUILT - 3600).unwrap();
    assert!(behind.sheet.warnings.iter().any(|warning| warning.contains("clock")));
}

#[test]
fn a_proof_of_other_metadata_and_a_strange_network_are_refused_by_name() {
    let Some(recorded) = recorded() else { return };
    let case = named(&recorded, "transfer");
    // The proof of a newer runtime, with everything else as it was.
    let mut proof = bytes(&case["metadata_proof_hex"]);
    let spec = 425u32.to_le_bytes();
    let at = proof.windows(4).rposition(|window| window == spec).unwrap();
    proof[at] += 1;
    let fault = Checked::new(payload(case), proof, Hash::default()).unwrap_err();
    assert_eq!(fault.code(), Code::Proof, "{fault}");
    assert!(fault.message().contains("other metadata"), "{fault}");

    let mut elsewhere = payload(case);
    let genesis = Hash::parse(case["genesis_hash"].as_str().unwrap()).unwrap().0;
    let at = elsewhere.implicit.windows(32).position(|window| window == genesis).unwrap();
    elsewhere.implicit[at] ^= 1;
    let proof = bytes(&case["metadata_proof_hex"]);
    let checked = Checked::new(elsewhere, proof, Hash::default()).unwrap();
    let other = checked.around.genesis;
    assert_eq!(admit(checked.clone(), &[], BUILT).unwrap_err().code(), Code::ForeignGenesis);
    assert!(admit(checked, &[other], BUILT).is_ok());
}

/// With other proofs between them, and with payloads of 256 bytes and of more, which are signed by
/// their hash.
#[test]
fn many_at_once_are_read_as_each_alone() {
    let Some(recorded) = recorded() else { return };
    let cases: Vec<_> = recorded.proven().chain(recorded.proven()).collect();
    let documents: Vec<Unsigned> = cases.iter().map(|case| document(case)).collect();
    let many = Checker::default().check_all(&documents, Ok).unwrap();
    assert_eq!(many.len(), documents.len());
    for ((checked, document), case) in many.iter().zip(&documents).zip(cases) {
        let alone = document.check().unwrap();
        assert_eq!(checked.signing_bytes(), bytes(&case["bytes_to_sign_hex"]), "{}", case["id"]);
        assert_eq!(
            checked.payload_hash().0,
            sp_crypto_hashing::blake2_256(&checked.payload().bytes())
        );
        assert_eq!((checked.digest, &checked.call), (alone.digest, &alone.call));
        assert_eq!((&checked.proof, checked.metadata), (&alone.proof, alone.metadata));
    }
    let lengths: std::collections::BTreeSet<usize> =
        many.iter().map(|checked| checked.signing_bytes().len()).collect();
    assert!(lengths.contains(&32) && lengths.contains(&256), "{lengths:?}");
}

#[test]
fn a_trade_is_said_as_one_sentence_with_its_bound_and_its_last_block() {
    let Some(recorded) = recorded() else { return };
    let meaning = |start: &str| {
        let checked = document(named(&recorded, start)).check().unwrap();
        Sheet::of(&checked, "finney").meaning
    };
    let transfer = meaning("transfer");
    assert!(transfer.starts_with("SEND 1 TAO to 5"), "{transfer}");
    assert!(
        transfer.ends_with("valid until block 1064 as the online machine counts"),
        "{transfer}"
    );
    let stake = meaning("add_stake_limit");
    assert!(stake.starts_with("BUY ") && stake.contains("alpha of subnet"), "{stake}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Trades, remarks and batches like transfers: whatever byte is changed, the payload is refused
    /// or the signer sees something else.
    #[test]
    fn no_byte_of_any_call_changes_behind_what_is_shown(
        nth in 0usize..6,
        part in 0usize..4,
        at: prop::sample::Index,
        flip in 1u8..,
    ) {
        thread_local! {
            static RECORDED: Option<Recorded> = recorded();
        }
        RECORDED.with(|recorded| {
            let Some(recorded) = recorded else { return Ok(()) };
            let case = recorded.proven().nth(nth).unwrap();
            let proof = bytes(&case["metadata_proof_hex"]);
            let whole = Checked::new(payload(case), proof.clone(), Hash::default()).unwrap();
            let (mut changed, mut proof) = (payload(case), proof);
            let field = match part {
                0 => &mut changed.call,
                1 => &mut changed.extra,
                2 => &mut changed.implicit,
                _ => &mut proof,
            };
            let at = at.index(field.len());
            field[at] ^= flip;
            if let Ok(read) = Checked::new(changed, proof, Hash::default()) {
                prop_assert_ne!(read.signing_bytes(), whole.signing_bytes());
                let (read, whole) = (Sheet::of(&read, "finney"), Sheet::of(&whole, "finney"));
                prop_assert_ne!(read.lines, whole.lines);
            }
            Ok(())
        })?;
    }
}
