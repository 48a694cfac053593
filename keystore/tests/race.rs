//! Four processes make the same wallet at the same time, two hundred times over.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic like tests")]

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};

use tao_keystore::{Error, Form, KdfParams, KeyId, NewKey, Pair, Password, Scheme, Source, Store};

const CHILD: &str = "TAO_KEYSTORE_RACE_CHILD";
const DIR: &str = "TAO_KEYSTORE_RACE_DIR";
const ROUNDS: usize = 200;
const PROCESSES: u8 = 4;

fn key<'a>(id: KeyId<'a>, seed: &'a [u8; 32], password: &'a Password) -> NewKey<'a> {
    NewKey {
        id,
        source: Source::Seed(seed),
        scheme: Scheme::Sr25519,
        form: if id == KeyId::Coldkey { Form::Native } else { Form::BtcliPlain },
        password,
        kdf: KdfParams::new(19_456, 2, 1).unwrap(),
        note: "",
    }
}

/// Not a test by itself: one of the four. It makes the wallet it is told, and says what came of it.
#[test]
fn child_that_makes_what_it_is_told() {
    let Ok(number) = std::env::var(CHILD) else { return };
    let seed = [number.parse::<u8>().unwrap(); 32];
    let dir = std::path::PathBuf::from(std::env::var_os(DIR).unwrap());
    let store = Store::new(dir.join("wallets"), dir.join("state"));
    let password = Password::new(number.clone());
    for line in std::io::stdin().lines() {
        let name = line.unwrap();
        let keys =
            [key(KeyId::Coldkey, &seed, &password), key(KeyId::Hotkey("h"), &seed, &password)];
        let made = store.begin(&name, &keys).and_then(tao_keystore::Pending::confirm);
        let answer = match made {
            Ok(()) => "made".to_owned(),
            Err(Error::AlreadyExists { .. } | Error::Pending { .. }) => "taken".to_owned(),
            Err(error) => format!("failed: {error}"),
        };
        writeln!(std::io::stderr(), "{answer}").unwrap();
    }
}

#[test]
fn four_at_once_make_one_consistent_wallet_each_time() {
    let dir = tempfile::tempdir().unwrap();
    let mut children: Vec<_> = (1..=PROCESSES)
        .map(|number| {
            let mut child = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "child_that_makes_what_it_is_told", "--nocapture"])
                .env(CHILD, number.to_string())
                .env(DIR, dir.path())
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap();
            let answers = BufReader::new(child.stderr.take().unwrap()).lines();
            (child, answers)
        })
        .collect();
    let store = Store::new(dir.path().join("wallets"), dir.path().join("state"));
    for round in 0..ROUNDS {
        let name = format!("w{round}");
        for (child, _) in &mut children {
            writeln!(child.stdin.as_mut().unwrap(), "{name}").unwrap();
        }
        let answers: Vec<String> =
            children.iter_mut().map(|(_, answers)| answers.next().unwrap().unwrap()).collect();
        let winners: Vec<u8> = (1..=PROCESSES)
            .zip(&answers)
            .filter(|(_, answer)| *answer == "made")
            .map(|(number, _)| number)
            .collect();
        let [winner] = winners[..] else { panic!("round {round}: {answers:?}") };
        assert!(answers.iter().all(|answer| answer == "made" || answer == "taken"), "{answers:?}");
        let expected = Pair::from_seed(&[winner; 32], Scheme::Sr25519).public();
        let shown = store.show(&name).unwrap();
        assert_eq!(shown.problems, Vec::<String>::new(), "round {round}");
        let password = Password::new(winner.to_string());
        for (id, entry) in [
            (KeyId::Coldkey, shown.coldkey.unwrap()),
            (KeyId::Hotkey("h"), shown.hotkeys[0].clone()),
        ] {
            assert_eq!(entry.public, expected, "round {round}");
            assert_eq!(store.unlock(&name, id, &password).unwrap().public(), expected);
        }
    }
    assert_eq!(store.list().unwrap().len(), ROUNDS);
    assert!(store.pending().unwrap().is_empty());
    for (mut child, _) in children {
        drop(child.stdin.take());
        assert!(child.wait().unwrap().success());
    }
}
