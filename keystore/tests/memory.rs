//! After a key and its password are dropped, nothing of them is left in the memory of the process.
//!
//! The work is done by a child that is not hardened, so that it may read its own memory. What it
//! looks for is kept masked, or it would find what it looks with.

#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "helpers of tests may panic like tests"
)]

use std::fs::{self, File};
use std::hint::black_box;
use std::os::unix::fs::FileExt as _;
use std::process::Command;

use tao_keystore::{Form, KdfParams, KeyId, Mnemonic, NewKey, Password, Scheme, Source, Store};

const CHILD: &str = "TAO_KEYSTORE_MEMORY_CHILD";
const MASK: u8 = 0x5a;
/// Read at a time; overlapping by the longest needle.
const WINDOW: usize = 1 << 20;
const LONGEST: usize = 64;

/// A byte string that nobody reads in this process by accident.
struct Needle {
    what: &'static str,
    masked: Vec<u8>,
}

impl Needle {
    fn new(what: &'static str, masked: Vec<u8>) -> Self {
        assert!(masked.len() >= 16 && masked.len() <= LONGEST, "{what}");
        Needle { what, masked }
    }

    fn found_in(&self, window: &[u8]) -> usize {
        let first = self.masked[0] ^ MASK;
        window
            .windows(self.masked.len())
            .filter(|part| part[0] == first)
            .filter(|part| {
                part.iter().zip(&self.masked).all(|(byte, masked)| byte ^ MASK == *masked)
            })
            .count()
    }
}

fn mask(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().map(|byte| byte ^ MASK).collect()
}

/// Counts the needles in all memory of this process that can be written.
fn scan(needles: &[Needle]) -> Vec<(&'static str, usize)> {
    let memory = File::open("/proc/self/mem").unwrap();
    let mut window = vec![0u8; WINDOW + LONGEST];
    let own = window.as_ptr().addr()..window.as_ptr().addr() + window.len();
    let mut found: Vec<(&'static str, usize)> =
        needles.iter().map(|needle| (needle.what, 0)).collect();
    for line in fs::read_to_string("/proc/self/maps").unwrap().lines() {
        let mut fields = line.split_whitespace();
        let (range, modes) = (fields.next().unwrap(), fields.next().unwrap());
        if !modes.starts_with("rw") {
            continue;
        }
        let (start, end) = range.split_once('-').unwrap();
        let mut at = usize::from_str_radix(start, 16).unwrap();
        let end = usize::from_str_radix(end, 16).unwrap();
        while at < end {
            let length = (end - at).min(window.len());
            // The window itself holds copies of what was read before.
            if at < own.end && own.start < at + length {
                at = if at < own.start { own.start.min(end) } else { own.end.min(end) };
                if at < own.end && at >= own.start {
                    at = own.end.min(end);
                }
                continue;
            }
            let part = &mut window[..length];
            if memory.read_exact_at(part, at as u64).is_ok() {
                for (needle, (_, count)) in needles.iter().zip(&mut found) {
                    *count += needle.found_in(part);
                }
            }
            at += length.min(WINDOW);
        }
    }
    found
}

/// Bytes from the operating system as text, made without a copy that outlives this function.
fn random_text() -> String {
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes).unwrap();
    let text = hex::encode(bytes);
    black_box(&mut bytes).fill(0);
    text
}

#[inline(never)]
fn work(dir: &std::path::Path) -> Vec<Needle> {
    let store = Store::new(dir.join("wallets"), dir.join("state"));
    let text = random_text();
    let masked = mask(text.as_bytes());
    let password = Password::new(text);
    let mnemonic = Mnemonic::generate(tao_keystore::mnemonic::WordCount::TwentyFour).unwrap();
    let phrase = mask(mnemonic.expose().as_bytes().get(..40).unwrap());
    let mut needles = vec![Needle::new("phrase", phrase), Needle::new("password", masked)];
    for (id, form) in [(KeyId::Coldkey, Form::Native), (KeyId::Hotkey("h"), Form::BtcliPlain)] {
        let new = NewKey {
            id,
            source: Source::Mnemonic { mnemonic: &mnemonic, bip39: None, path: "" },
            scheme: Scheme::Sr25519,
            form,
            password: &password,
            kdf: KdfParams::new(19_456, 2, 1).unwrap(),
            note: "",
        };
        store.create("w", &new).unwrap();
    }
    let opened = store.open("w", KeyId::Coldkey, &password).unwrap();
    assert!(opened.pair.sign_message("hello").is_ok());
    // The private key of the plain file, as bytes: the scalar and the nonce.
    let json: serde_json::Value =
        serde_json::from_slice(&fs::read(dir.join("wallets/w/hotkeys/h")).unwrap()).unwrap();
    for (what, field) in [("seed", "secretSeed"), ("private key", "privateKey")] {
        let digits = json[field].as_str().unwrap().strip_prefix("0x").unwrap();
        let bytes = hex::decode(digits).unwrap();
        needles.push(Needle::new(what, mask(&bytes[..32])));
        let hexadecimal: &'static str =
            if field == "secretSeed" { "seed in hex" } else { "private key in hex" };
        needles.push(Needle::new(hexadecimal, mask(&digits.as_bytes()[..64])));
        // What this test itself read is wiped by hand: only the crate is on trial.
        drop(wiped(bytes));
    }
    wipe_json(json);
    assert!(scan(&needles).iter().any(|(_, count)| *count > 0), "it finds what is still in use");
    needles
}

fn wiped(mut bytes: Vec<u8>) -> Vec<u8> {
    black_box(&mut bytes).fill(0);
    bytes
}

fn wipe_json(json: serde_json::Value) {
    if let serde_json::Value::Object(fields) = json {
        for (_, value) in fields {
            if let serde_json::Value::String(text) = value {
                drop(wiped(text.into_bytes()));
            }
        }
    }
}

/// Not a test by itself: the process whose memory is read.
#[test]
fn child_that_reads_its_own_memory() {
    let Some(dir) = std::env::var_os(CHILD) else { return };
    let needles = work(std::path::Path::new(&dir));
    let left: Vec<_> = scan(&needles).into_iter().filter(|(_, count)| *count > 0).collect();
    assert!(left.is_empty(), "left in memory: {left:?}");
}

#[test]
fn nothing_secret_is_left_in_memory() {
    let dir = tempfile::tempdir().unwrap();
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child_that_reads_its_own_memory", "--nocapture", "--test-threads=1"])
        .env(CHILD, dir.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}
