//! Differential tests against `sp-core`, the implementation the chain itself is built from.

use proptest::prelude::*;
use sp_core::crypto::{Pair as _, Ss58AddressFormat, Ss58Codec as _};
use tao_keystore::{Mnemonic, Pair, Password, Scheme, WordCount, parse_ss58, ss58, verify};

fn password(text: &str) -> Password {
    Password::new(text.to_owned())
}

fn oracle_public(scheme: Scheme, suri: &str, bip39: Option<&str>) -> Option<[u8; 32]> {
    match scheme {
        Scheme::Sr25519 => {
            sp_core::sr25519::Pair::from_string(suri, bip39).ok().map(|pair| pair.public().0)
        }
        Scheme::Ed25519 => {
            sp_core::ed25519::Pair::from_string(suri, bip39).ok().map(|pair| pair.public().0)
        }
    }
}

fn ours(mnemonic: &Mnemonic, path: &str, scheme: Scheme, bip39: Option<&str>) -> Option<[u8; 32]> {
    let bip39 = bip39.map(password);
    Pair::from_mnemonic(mnemonic, bip39.as_ref(), path, scheme).ok().map(|pair| pair.public())
}

#[test]
fn development_keys_are_the_well_known_ones() {
    for (name, address) in [
        ("//Alice", "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"),
        ("Bob", "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty"),
    ] {
        assert_eq!(ss58(&Pair::dev(name).unwrap().public()), address);
    }
}

#[test]
fn every_kind_of_junction_derives_what_sp_core_derives() {
    let mnemonic = Mnemonic::generate(WordCount::Twelve).unwrap();
    let long = format!("//{}", "long junction ".repeat(30));
    for path in [
        "",
        "//Alice",
        "/soft",
        "//0",
        "//1",
        "/7",
        "//18446744073709551615",
        "//18446744073709551616",
        "//+1",
        "//0x0102",
        "//a/b//c/d",
        "//ünïcode",
        "/a//b/0//00",
        "//exactly-thirty-one-bytes-long-x",
        "//exactly-thirty-two-bytes-long-xx",
        "// ",
        &long,
    ] {
        for scheme in [Scheme::Sr25519, Scheme::Ed25519] {
            let suri = format!("{}{path}", mnemonic.expose());
            assert_eq!(
                ours(&mnemonic, path, scheme, None),
                oracle_public(scheme, &suri, None),
                "{path} {scheme:?}"
            );
        }
    }
}

#[test]
fn phrases_of_every_length_make_the_key_sp_core_makes() {
    for words in [
        WordCount::Twelve,
        WordCount::Fifteen,
        WordCount::Eighteen,
        WordCount::TwentyOne,
        WordCount::TwentyFour,
    ] {
        let mnemonic = Mnemonic::generate(words).unwrap();
        assert_eq!(mnemonic.word_count(), words.words());
        assert_eq!(mnemonic.word(1), mnemonic.expose().split(' ').next());
        assert_eq!(mnemonic.word(0), None);
        for bip39 in [None, Some("pass word"), Some("\u{c5}"), Some("A\u{30a}")] {
            assert_eq!(
                ours(&mnemonic, "//x", Scheme::Sr25519, bip39),
                oracle_public(Scheme::Sr25519, &format!("{}//x", mnemonic.expose()), bip39),
            );
        }
    }
}

#[test]
fn typed_phrases_are_forgiven_case_and_space_but_no_word() {
    let phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    let typed = "  Legal WINNER\tthank year\nwave sausage worth useful legal winner thank yellow ";
    assert_eq!(Mnemonic::parse(typed).unwrap().expose(), phrase);
    let code = |text: &str| match Mnemonic::parse(text) {
        Ok(_) => panic!("this is no phrase"),
        Err(error) => error.to_string(),
    };
    assert!(code(&phrase.replace("sausage", "sausagge")).contains("word 6"));
    assert!(code(&phrase.replace("yellow", "wave")).contains("checksum"));
    assert!(code("legal winner").contains("not 2"));
    assert!(code("").contains("not 0"));
    assert!(!code(&phrase.replace("sausage", "secretword")).contains("secretword"));
}

#[test]
fn each_side_accepts_the_signatures_of_the_other() {
    let mnemonic = Mnemonic::generate(WordCount::TwentyFour).unwrap();
    for message in [&b""[..], b"hello", &[0xff; 300]] {
        let pair = Pair::from_mnemonic(&mnemonic, None, "/a//b", Scheme::Sr25519).unwrap();
        let suri = format!("{}/a//b", mnemonic.expose());
        let oracle = sp_core::sr25519::Pair::from_string(&suri, None).unwrap();
        assert!(sp_core::sr25519::Pair::verify(
            &sp_core::sr25519::Signature::from(pair.sign(message)),
            message,
            &oracle.public()
        ));
        assert!(verify(Scheme::Sr25519, &pair.public(), message, &oracle.sign(message).0));

        let pair = Pair::from_mnemonic(&mnemonic, None, "//b", Scheme::Ed25519).unwrap();
        let suri = format!("{}//b", mnemonic.expose());
        let oracle = sp_core::ed25519::Pair::from_string(&suri, None).unwrap();
        assert_eq!(pair.sign(message), oracle.sign(message).0);
        assert!(verify(Scheme::Ed25519, &pair.public(), message, &oracle.sign(message).0));
    }
}

#[test]
fn changed_signatures_and_the_zero_key_are_refused() {
    for scheme in [Scheme::Sr25519, Scheme::Ed25519] {
        let pair = Pair::from_seed(&[9; 32], scheme);
        let good = pair.sign(b"message");
        assert!(verify(scheme, &pair.public(), b"message", &good));
        assert!(!verify(scheme, &pair.public(), b"massage", &good));
        for index in 0..64 {
            let mut bad = good;
            bad[index] ^= 1 << (index % 8);
            assert!(!verify(scheme, &pair.public(), b"message", &bad), "{scheme:?} byte {index}");
        }
    }
    let mut forged = [0u8; 64];
    forged[63] = 0x80;
    assert!(sp_core::sr25519::Pair::verify(
        &sp_core::sr25519::Signature::from(forged),
        b"anything",
        &sp_core::sr25519::Public::from([0; 32])
    ));
    assert!(!verify(Scheme::Sr25519, &[0; 32], b"anything", &forged));
    assert!(parse_ss58(&ss58(&[0; 32])).is_err());
}

proptest! {
    #[test]
    fn addresses_agree_with_sp_core(key in any::<[u8; 32]>()) {
        let theirs = sp_core::crypto::AccountId32::from(key)
            .to_ss58check_with_version(Ss58AddressFormat::custom(42));
        prop_assert_eq!(&ss58(&key), &theirs);
        if key != [0; 32] {
            prop_assert_eq!(parse_ss58(&theirs).unwrap(), key);
        }
        let other = sp_core::crypto::AccountId32::from(key)
            .to_ss58check_with_version(Ss58AddressFormat::custom(0));
        prop_assert!(parse_ss58(&other).is_err());
    }

    #[test]
    fn any_text_as_an_address_is_refused_or_exact(text in "\\PC{0,60}") {
        if let Ok(key) = parse_ss58(&text) {
            prop_assert_eq!(ss58(&key), text.trim());
        }
    }

    #[test]
    fn any_path_derives_what_sp_core_derives_or_fails_with_it(path in "(/{1,2}[a-z0-9+x ]{1,6}){0,3}") {
        let mnemonic = Mnemonic::from_entropy(&[5; 16]).unwrap();
        let suri = format!("{}{path}", mnemonic.expose());
        for scheme in [Scheme::Sr25519, Scheme::Ed25519] {
            prop_assert_eq!(ours(&mnemonic, &path, scheme, None), oracle_public(scheme, &suri, None));
        }
    }

    #[test]
    fn seeds_make_the_keys_sp_core_makes(seed in any::<[u8; 32]>()) {
        prop_assert_eq!(
            Pair::from_seed(&seed, Scheme::Sr25519).public(),
            sp_core::sr25519::Pair::from_seed(&seed).public().0
        );
        prop_assert_eq!(
            Pair::from_seed(&seed, Scheme::Ed25519).public(),
            sp_core::ed25519::Pair::from_seed(&seed).public().0
        );
    }
}
