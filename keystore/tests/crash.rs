//! A writer killed at any moment leaves a whole key or none.

use std::process::{Command, Stdio};
use std::time::Duration;

use tao_keystore::{Form, KdfParams, KeyId, NewKey, Password, Scheme, Source, Store};

const CHILD: &str = "TAO_KEYSTORE_CRASH_CHILD";

/// Not a test by itself: the process that is killed. It makes wallets until then.
#[test]
fn child_that_writes_until_killed() {
    let Some(dir) = std::env::var_os(CHILD) else { return };
    let dir = std::path::PathBuf::from(dir);
    let store = Store::new(dir.join("wallets"), dir.join("state"));
    let password = Password::new("pw".to_owned());
    for number in 0..1000u32 {
        let mut seed = [0; 32];
        seed[..4].copy_from_slice(&number.to_le_bytes());
        let key = NewKey {
            id: KeyId::Coldkey,
            source: Source::Seed(&seed),
            scheme: Scheme::Sr25519,
            password: &password,
            kdf: KdfParams::new(19_456, 2, 1).unwrap(),
            note: "",
            form: Form::Native,
        };
        // Already there after an earlier life of this process: go on with the next.
        let _ = store.create(&format!("w{number}"), &key);
    }
}

#[test]
fn killed_writers_leave_whole_keys_or_none() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path().join("wallets"), dir.path().join("state"));
    // On a busy machine a writer needs longer lives before one of its keys is whole.
    let mut life = Duration::from_millis(60);
    let mut rounds = 0;
    while rounds < 12 || (store.list().unwrap().is_empty() && life < Duration::from_mins(1)) {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "child_that_writes_until_killed"])
            .env(CHILD, dir.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(life);
        child.kill().unwrap();
        child.wait().unwrap();
        rounds += 1;
        life = if rounds < 12 { life + Duration::from_millis(17) } else { life * 2 };
    }
    let password = Password::new("pw".to_owned());
    let mut whole = 0;
    for wallet in store.list().unwrap() {
        let file = dir.path().join("wallets").join(&wallet.name).join("coldkey");
        if file.exists() {
            let pair = store.unlock(&wallet.name, KeyId::Coldkey, &password).unwrap();
            assert_eq!(wallet.coldkey.unwrap().public, pair.public());
            whole += 1;
        } else {
            assert!(wallet.coldkey.is_none(), "a public file without its key: {}", wallet.name);
        }
        for problem in wallet.problems {
            assert!(problem.contains("interrupted write"), "{problem}");
        }
    }
    assert!(whole > 0, "no writer lived long enough to finish a key");
}
