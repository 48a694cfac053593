//! Secrets cannot be printed, cloned, compared or serialised, and no error repeats one.
//!
//! The first is checked by the compiler: a type that has one of the traits makes the call in
//! `assert_lacks` ambiguous, and this file does not build.

use std::fmt::{Debug, Display};

use tao_keystore::{
    Error, Form, KdfParams, KeyId, Mnemonic, NewKey, Opened, Pair, Password, Scheme, Source, Store,
};

macro_rules! assert_lacks {
    ($type:ty: $($bound:path),+) => {
        const _: fn() = || {
            trait AmbiguousIf<Marker> {
                fn call() {}
            }
            impl<T: ?Sized> AmbiguousIf<()> for T {}
            $({
                #[allow(dead_code, reason = "one marker for each trait")]
                struct Has;
                impl<T: ?Sized + $bound> AmbiguousIf<Has> for T {}
            })+
            let _ = <$type as AmbiguousIf<_>>::call;
        };
    };
}

assert_lacks!(Password: Debug, Display, Clone, PartialEq, serde::Serialize, AsRef<[u8]>);
assert_lacks!(Mnemonic: Debug, Display, Clone, PartialEq, serde::Serialize, AsRef<str>);
assert_lacks!(Pair: Debug, Display, Clone, PartialEq, serde::Serialize, AsRef<[u8]>);
assert_lacks!(Opened: Debug, Display, Clone, PartialEq, serde::Serialize);
assert_lacks!(Source<'static>: Debug, Display, PartialEq, serde::Serialize);
assert_lacks!(NewKey<'static>: Debug, Display, Clone, PartialEq, serde::Serialize);

#[test]
fn no_error_repeats_a_secret() {
    const WORDS: &str =
        "legal winner thank year wave sausage worth useful legal winner thank yellow";
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path().join("wallets"), dir.path().join("state"));
    let mnemonic = Mnemonic::parse(WORDS).unwrap();
    let password = Password::new("open sesame".to_owned());
    let wrong = Password::new("closed sesame".to_owned());
    let new = |source| NewKey {
        id: KeyId::Coldkey,
        source,
        scheme: Scheme::Ed25519,
        password: &password,
        kdf: KdfParams::new(19_456, 2, 1).unwrap(),
        note: "",
        form: Form::Native,
    };
    let phrase = |path| Source::Mnemonic { mnemonic: &mnemonic, bip39: None, path };
    store.create("w", &new(phrase("//private-path"))).unwrap();

    let mut errors: Vec<Error> = Vec::new();
    let mut keep = |error: Option<Error>| errors.push(error.unwrap());
    keep(store.unlock("w", KeyId::Coldkey, &wrong).err());
    keep(store.create("w", &new(phrase(""))).err());
    keep(store.create("v", &new(phrase("/private-path"))).err());
    keep(store.create("v", &new(phrase("//a///open sesame"))).err());
    keep(store.create("v", &new(Source::Expanded(&[0x5a; 64]))).err());
    keep(Mnemonic::parse(&WORDS.replace("useful", "useles")).err());
    keep(Mnemonic::parse(&WORDS.replace("yellow", "legal")).err());
    let file = dir.path().join("wallets/w/coldkey");
    let sealed = std::fs::read(&file).unwrap();
    std::fs::write(&file, &sealed[..sealed.len() / 2]).unwrap();
    keep(store.unlock("w", KeyId::Coldkey, &password).err());
    // A plain file in the place of a sealed one must not be quoted back.
    std::fs::write(&file, format!("{WORDS} open sesame")).unwrap();
    keep(store.unlock("w", KeyId::Coldkey, &password).err());

    assert_eq!(errors.len(), 9);
    for error in errors {
        let said = format!("{error} {error:?} {:?}", error.hint());
        for secret in ["sesame", "winner", "sausage", "useles", "private-path", "5a5a"] {
            assert!(!said.contains(secret), "{said}");
        }
    }
}
