//! Digests and proofs.

use tao_wallet::domain::Tao;
use tao_wallet::tx::order;
use tao_wallet::tx::proof::{self, Form, Proof};

use crate::recorded::{bytes, params, recorded};

#[test]
fn payloads_and_proofs_equal_the_recorded_ones() {
    let Some(recorded) = recorded() else { return };
    let digest = hex::encode(recorded.runtime.digest().unwrap());
    assert_eq!(digest, recorded.json["_about"]["digest_v15"].as_str().unwrap());
    for case in recorded.cases() {
        let id = &case["id"];
        let payload = recorded.runtime.payload(bytes(&case["call_hex"]), &params(case)).unwrap();
        assert_eq!(payload.extra, bytes(&case["included_in_extrinsic_hex"]), "{id}");
        assert_eq!(payload.implicit, bytes(&case["included_in_signed_data_hex"]), "{id}");
        assert_eq!(payload.signing_bytes(), bytes(&case["bytes_to_sign_hex"]), "{id}");
        if case["metadata_proof_hex"].is_string() {
            let proof = recorded.runtime.proof(&payload).unwrap();
            assert_eq!(hex::encode(proof), case["metadata_proof_hex"].as_str().unwrap(), "{id}");
        }
    }
    assert_eq!(recorded.proven().count(), 6);
}

#[test]
fn proofs_of_both_producers_give_the_digest_and_the_meaning() {
    let Some(recorded) = recorded() else { return };
    let (mut read, mut orders) = (0, 0);
    for case in recorded.proven() {
        for key in ["metadata_proof_hex", "minimal_proof_js_hex"] {
            let proof = Proof::parse(&bytes(&case[key])).unwrap();
            assert_eq!(hex::encode(proof.digest), case["metadata_hash"].as_str().unwrap());
            assert_eq!((proof.chain.decimals, proof.chain.symbol.as_str()), (9, "TAO"));
            let call = bytes(&case["call_hex"]);
            let node = proof.call(&call).unwrap();
            let by_metadata = recorded.runtime.decode_call(&call).unwrap();
            let by_proof = proof::decoded(&node).unwrap();
            assert_eq!(
                (&by_proof.pallet, &by_proof.name),
                (&by_metadata.pallet, &by_metadata.name)
            );
            if let Ok(order) = order::explain_alone(&by_proof) {
                assert_eq!(order::explain(&recorded.runtime, &by_metadata).unwrap(), order);
                orders += 1;
            }
            let around = proof
                .around(
                    &bytes(&case["included_in_extrinsic_hex"]),
                    &bytes(&case["included_in_signed_data_hex"]),
                )
                .unwrap();
            assert_eq!(u64::from(around.nonce), case["nonce"].as_u64().unwrap());
            assert_eq!((around.spec_version, around.tip), (425, Tao::ZERO));
            assert_eq!(around.anchor.to_string(), case["block_hash"].as_str().unwrap());
            assert_eq!(around.metadata, Some(proof.digest));
            read += 1;
        }
    }
    assert_eq!((read, orders), (12, 6));
}

#[test]
fn the_proof_names_the_currency_of_an_amount() {
    let Some(recorded) = recorded() else { return };
    let case = recorded.proven().find(|case| case["id"].as_str().unwrap().starts_with("add_stake"));
    let case = case.unwrap();
    let proof = Proof::parse(&bytes(&case["metadata_proof_hex"])).unwrap();
    let call = proof.call(&bytes(&case["call_hex"])).unwrap();
    let (pallet, name, args) = proof::parts(&call).unwrap();
    assert_eq!((pallet, name), ("SubtensorModule", "add_stake_limit"));
    let amount = args.iter().find(|(name, _)| name.as_deref() == Some("amount_staked")).unwrap();
    assert_eq!(amount.1.type_name, "TaoBalance");
    assert!(matches!(&amount.1.form, Form::Fields(_) | Form::Number(_)));
}

/// Every bit of a proof is either checked or part of what the digest covers.
#[test]
fn a_proof_with_one_bit_changed_is_refused_or_has_another_digest() {
    let Some(recorded) = recorded() else { return };
    let case = recorded.proven().next().unwrap();
    for key in ["metadata_proof_hex", "minimal_proof_js_hex"] {
        let whole = bytes(&case[key]);
        let digest = Proof::parse(&whole).unwrap().digest;
        let mut refused = 0;
        for at in 0..whole.len() * 8 {
            let mut changed = whole.clone();
            changed[at / 8] ^= 1 << (at % 8);
            match Proof::parse(&changed) {
                Ok(proof) => assert_ne!(proof.digest, digest, "bit {at}"),
                Err(_) => refused += 1,
            }
        }
        assert!(refused > 1000, "{refused}");
        for length in 0..whole.len() {
            assert!(Proof::parse(&whole[..length]).is_err(), "{length}");
        }
        assert!(Proof::parse(&[whole.as_slice(), &[0]].concat()).is_err());
    }
}

#[test]
fn a_proof_does_not_read_calls_that_it_was_not_made_for() {
    let Some(recorded) = recorded() else { return };
    let cases: Vec<_> = recorded.proven().collect();
    let transfer = Proof::parse(&bytes(&cases[0]["metadata_proof_hex"])).unwrap();
    let stake = bytes(&cases[1]["call_hex"]);
    assert!(transfer.call(&stake).unwrap_err().message().contains("lacks a type"));
    let call = bytes(&cases[0]["call_hex"]);
    for length in 0..call.len() {
        assert!(transfer.call(&call[..length]).is_err());
    }
    assert!(transfer.call(&[call.as_slice(), &[0]].concat()).is_err());
}
