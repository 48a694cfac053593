//! Encrypted transactions, in the form that the real runtime took and opened.

use tao_wallet::domain::{BlockRef, Hash, Scheme, Tao};
use tao_wallet::tx::shield::{Entropy, carrier, seal};
use tao_wallet::tx::{EncodedEra, Era, MetadataCheck, Params};

use crate::recorded::{account, both, bytes, number, recording};

#[test]
fn a_carrier_is_made_as_the_recorded_one() {
    let Some(file) = recording("extrinsics.json") else { return };
    let storage = recording("storage-decoded.json").unwrap();
    let runtime = both("runtime-425-v15.scale", 425).unwrap().runtime;
    let cases = file["cases"].as_array().unwrap();
    let case = cases.iter().find(|case| case["id"] == "mev_shield_add_stake").unwrap();
    let recorded = bytes(&case["call"]["args"]["ciphertext"]);
    let items = storage["items"].as_array().unwrap();
    let key = items
        .iter()
        .find(|item| item["pallet"] == "MevShield" && item["item"] == "NextKey")
        .map(|item| bytes(&item["entries"][0]["decoded"]))
        .unwrap();
    // The recorded secrets are gone, so what is random differs and all else is the same.
    let inside = bytes(&case["inner"]["extrinsic"]);
    let sealed = seal(&key, &inside, &Entropy::draw().unwrap()).unwrap();
    assert_eq!((sealed.len(), &sealed[..18]), (recorded.len(), &recorded[..18]));
    assert_ne!(sealed[18..], recorded[18..]);

    let call = runtime.encode_call(&carrier(&recorded)).unwrap();
    assert_eq!(call, bytes(&case["call_hex"]));
    let era = &case["era"];
    let head = &case["best_block_at_submission"];
    let birth = BlockRef {
        number: u32::try_from(number(&era["birth_block"])).unwrap(),
        hash: Hash::parse(head["hash"].as_str().unwrap()).unwrap(),
    };
    assert_eq!((number(&era["period"]), birth.number), (8, 576));
    let params = Params {
        nonce: u32::try_from(number(&case["nonce"])).unwrap(),
        tip: Tao::ZERO,
        era: Era::Mortal { period: 8, birth },
        check: MetadataCheck::Disabled,
    };
    let payload = runtime.payload(call, &params).unwrap();
    assert_eq!(payload.extra, bytes(&case["extra"]));
    assert_eq!(payload.signing_bytes(), bytes(&case["signed_bytes"]));
    let signer = account(&case["signer"]["ss58"]);
    let signature = bytes(&case["signature"]).try_into().unwrap();
    let extrinsic = payload.assemble(signer, Scheme::Sr25519, signature);
    assert_eq!(extrinsic.bytes, bytes(&case["extrinsic"]));
    assert_eq!(extrinsic.hash.to_string(), case["extrinsic_hash"].as_str().unwrap());

    let read = runtime.decode_extrinsic(&inside).unwrap();
    assert_eq!((read.signer, read.nonce), (Some(signer), Some(params.nonce + 1)));
    assert!(matches!(read.era, EncodedEra::Mortal { period: 8, .. }));
}

#[test]
fn longer_lives_than_the_wallet_gives_were_refused() {
    let Some(file) = recording("extrinsics.json") else { return };
    let cases = file["cases"].as_array().unwrap();
    for id in ["mev_shield_immortal_carrier", "mev_shield_era_16_carrier"] {
        let case = cases.iter().find(|case| case["id"] == id).unwrap();
        assert_eq!(case["submit"]["error"]["data"], "Transaction is outdated", "{id}");
    }
    assert_eq!(tao_wallet::tx::shield::LONGEST, 8);
}
