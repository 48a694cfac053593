use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::sync::atomic::{AtomicBool, Ordering};

use sp_crypto_hashing::blake2_256;

use super::*;
use crate::domain::BlockRef;

const SIGNER: Account = Account([7; 32]);
const GENESIS: Genesis = Hash([1; 32]);

fn block(number: u32) -> BlockRef {
    BlockRef { number, hash: Hash([9; 32]) }
}

fn entry(nonce: u64) -> Entry {
    let extrinsic = [vec![0x84; 100], nonce.to_le_bytes().to_vec()].concat();
    Entry {
        hash: Hash(blake2_256(&extrinsic)),
        extrinsic,
        signer: SIGNER,
        nonce,
        genesis: GENESIS,
        network: "local".into(),
        spec_version: 425,
        born: block(100),
        expires_at: Some(164),
        action: "stake 1 TAO on subnet 2".into(),
        command: vec!["tao".into(), "stake".into(), "add".into()],
        spends: None,
        written: 1_790_000_000 + nonce,
        status: Status::Signed,
        carrier: None,
    }
}

fn journal() -> (tempfile::TempDir, Journal) {
    let dir = tempfile::tempdir().unwrap();
    let journal = Journal::open(&dir.path().join("state")).unwrap();
    (dir, journal)
}

fn finalized() -> Status {
    Status::Finalized { block: block(103), ok: false, error: Some("NotEnoughStake".into()) }
}

fn every_status() -> [Status; 7] {
    [
        Status::Signed,
        Status::Broadcast,
        Status::Unknown,
        Status::InBlock(block(102)),
        finalized(),
        Status::Refused { reason: "invalid".into() },
        Status::Expired,
    ]
}

#[test]
fn every_status_survives_the_disk() {
    let (dir, journal) = journal();
    for (nonce, status) in (0..).zip(every_status()) {
        let entry = Entry { status, expires_at: None, ..entry(nonce) };
        journal.record(&entry).unwrap();
        let reopened = Journal::open(&dir.path().join("state")).unwrap();
        assert_eq!(reopened.get(&entry.hash).unwrap(), Some(entry));
    }
    assert_eq!(journal.get(&Hash([0; 32])).unwrap(), None);
}

#[test]
fn files_are_private_and_name_their_schema() {
    let (_dir, journal) = journal();
    journal.record(&entry(0)).unwrap();
    let path = journal.dir.join(file_name(&entry(0).hash));
    assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
    assert_eq!(fs::metadata(&journal.dir).unwrap().mode() & 0o777, 0o700);
    let json: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(json["schema"], "tao.journal/1");
    assert_eq!(json["status"]["state"], "signed");
    assert_eq!(json["signer"], SIGNER.to_string());
}

#[test]
fn statuses_only_move_forward() {
    for (from, old) in every_status().into_iter().enumerate() {
        for (to, new) in every_status().into_iter().enumerate() {
            let ends = from >= 4;
            let expected = from == to || (!ends && to != 0 && (to != 1 || from == 0));
            let (_dir, journal) = journal();
            journal.record(&Entry { status: old.clone(), ..entry(0) }).unwrap();
            let result = journal.update(&entry(0).hash, new.clone());
            assert_eq!(result.is_ok(), expected, "{old:?} -> {new:?}");
            let kept = journal.get(&entry(0).hash).unwrap().unwrap().status;
            assert_eq!(kept, if expected { new } else { old.clone() });
        }
    }
    let (_dir, journal) = journal();
    journal.record(&Entry { status: Status::InBlock(block(1)), ..entry(0) }).unwrap();
    journal.update(&entry(0).hash, Status::InBlock(block(2))).unwrap();
    let fault = journal.update(&Hash([3; 32]), Status::Expired).unwrap_err();
    assert_eq!(fault.code(), Code::Journal);
}

#[test]
fn recording_again_keeps_the_status_and_a_wrong_hash_is_a_defect() {
    let (_dir, journal) = journal();
    journal.record(&entry(0)).unwrap();
    journal.update(&entry(0).hash, Status::Unknown).unwrap();
    journal.record(&entry(0)).unwrap();
    assert_eq!(journal.get(&entry(0).hash).unwrap().unwrap().status, Status::Unknown);
    let wrong = Entry { hash: Hash([4; 32]), ..entry(1) };
    assert_eq!(journal.record(&wrong).unwrap_err().code(), Code::Bug);
    assert_eq!(journal.list().unwrap().entries.len(), 1);
}

#[test]
fn pending_is_what_may_still_happen_to_this_signer_on_this_chain() {
    let (_dir, journal) = journal();
    for (nonce, status) in (0..).zip(every_status()).collect::<Vec<_>>().into_iter().rev() {
        journal.record(&Entry { status, ..entry(nonce) }).unwrap();
    }
    journal.record(&Entry { signer: Account([8; 32]), ..entry(50) }).unwrap();
    journal.record(&Entry { genesis: Hash([2; 32]), ..entry(51) }).unwrap();
    let pending = journal.pending(SIGNER, &GENESIS).unwrap();
    assert_eq!(pending.iter().map(|entry| entry.nonce).collect::<Vec<_>>(), [0, 1, 2, 3]);
    let newest: Vec<u64> =
        journal.list().unwrap().entries.iter().map(|entry| entry.nonce).collect();
    assert_eq!(newest, [51, 50, 6, 5, 4, 3, 2, 1, 0]);
}

#[test]
fn a_bad_file_is_named_and_hides_no_other() {
    let (_dir, journal) = journal();
    journal.record(&entry(0)).unwrap();
    let good = fs::read_to_string(journal.dir.join(file_name(&entry(0).hash))).unwrap();
    let hash = entry(1).hash;
    let path = journal.dir.join(file_name(&hash));
    let own = String::from_utf8(entry(1).to_json().unwrap()).unwrap();
    let cases = [
        ("", "not a journal entry"),
        (&own[..own.len() / 2], "not a journal entry"),
        (&own.replace("journal/1", "journal/2"), "schema"),
        (&own.replace("\"nonce\": 1,", ""), "missing, wrong or unknown"),
        (&own.replace("\"nonce\": 1,", "\"nonce\": -1,"), "missing, wrong or unknown"),
        (&own.replace("\"nonce\"", "\"more\": 0, \"nonce\""), "missing, wrong or unknown"),
        (&own.replace(&SIGNER.to_string(), "5Grw"), "hash, key or number"),
        (&own.replace("0x8484", "0x8485"), "do not have its hash"),
        (&good, "another transaction"),
        (&" ".repeat(MAX_BYTES + 1), "larger than"),
    ];
    for (content, part) in cases {
        fs::write(&path, content).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        let fault = journal.get(&hash).unwrap_err();
        assert!(fault.message().contains(part), "{part}: {fault}");
        let listing = journal.list().unwrap();
        assert_eq!(listing.entries, [entry(0)]);
        assert_eq!(listing.damaged.len(), 1);
        assert!(listing.damaged[0].starts_with(&file_name(&hash)), "{:?}", listing.damaged);
        assert!(journal.record(&entry(1)).is_err(), "a damaged entry must not be overwritten");
    }

    fs::write(&path, &own).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o622)).unwrap();
    assert!(journal.get(&hash).unwrap_err().message().contains("chmod"));
    fs::rename(&path, journal.dir.join("stray")).unwrap();
    symlink(journal.dir.join("stray"), &path).unwrap();
    assert!(journal.get(&hash).unwrap_err().message().contains("symbolic link"));
    assert_eq!(journal.list().unwrap().damaged.len(), 2);
}

#[test]
fn texts_from_a_file_come_back_harmless() {
    let (_dir, journal) = journal();
    let hostile = Entry {
        action: "\u{1b}[2Jstake\u{202e}".into(),
        status: Status::Refused { reason: "x\n".repeat(1000) },
        ..entry(0)
    };
    journal.record(&hostile).unwrap();
    let read = journal.get(&hostile.hash).unwrap().unwrap();
    assert_eq!(read.action, "stake");
    assert!(matches!(read.status, Status::Refused { reason } if reason.chars().count() == 300));
}

#[test]
fn what_a_killed_writer_leaves_behind_is_no_entry() {
    let (_dir, journal) = journal();
    journal.record(&entry(0)).unwrap();
    fs::write(journal.dir.join(format!("{}abc", files::SCRATCH)), "{\"schema\":").unwrap();
    let listing = journal.list().unwrap();
    assert_eq!((listing.entries.len(), listing.damaged.len()), (1, 0));
}

#[test]
fn readers_never_see_a_part_and_concurrent_writers_lose_nothing() {
    let (dir, journal) = journal();
    let done = AtomicBool::new(false);
    let first = Entry { command: vec!["word ".repeat(4000)], ..entry(0) };
    journal.record(&first).unwrap();
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut reads = 0_u32;
            while !done.load(Ordering::Relaxed) {
                assert!(journal.get(&first.hash).unwrap().is_some());
                assert!(journal.list().unwrap().damaged.is_empty());
                reads += 1;
            }
            reads
        });
        let writers: Vec<_> = (0..4_u64)
            .map(|writer| {
                let own = Journal::open(&dir.path().join("state")).unwrap();
                let hash = first.hash;
                scope.spawn(move || {
                    for step in 0..8 {
                        own.record(&entry(1 + writer * 8 + step)).unwrap();
                        let number = u32::try_from(writer * 8 + step).unwrap();
                        own.update(&hash, Status::InBlock(block(number))).unwrap();
                    }
                })
            })
            .collect();
        for writer in writers {
            writer.join().unwrap();
        }
        done.store(true, Ordering::Relaxed);
        assert!(reader.join().unwrap() > 0);
    });
    let listing = journal.list().unwrap();
    assert_eq!((listing.entries.len(), listing.damaged.len()), (33, 0));
    assert_eq!(fs::read_dir(&journal.dir).unwrap().count(), 33);
}

#[test]
fn of_many_racing_updates_exactly_one_ends_the_transaction() {
    let (dir, journal) = journal();
    journal.record(&entry(0)).unwrap();
    let wins: usize = std::thread::scope(|scope| {
        let racers: Vec<_> = (0..8_u32)
            .map(|racer| {
                let own = Journal::open(&dir.path().join("state")).unwrap();
                let end = Status::Finalized { block: block(racer), ok: true, error: None };
                scope.spawn(move || usize::from(own.update(&entry(0).hash, end).is_ok()))
            })
            .collect();
        racers.into_iter().map(|racer| racer.join().unwrap()).sum()
    });
    assert_eq!(wins, 1);
}

#[test]
fn a_signer_has_one_turn_at_a_time() {
    let (dir, journal) = journal();
    let other = Journal::open(&dir.path().join("state")).unwrap();
    let held = journal.lock_signer(SIGNER).unwrap();
    let fault = other.lock_signer_within(SIGNER, 1).unwrap_err();
    assert_eq!(fault.code(), Code::Journal);
    assert!(fault.message().contains(&SIGNER.to_string()), "{fault}");
    let _second = other.lock_signer_within(Account([8; 32]), 0).unwrap();
    drop(held);
    let _third = other.lock_signer_within(SIGNER, 0).unwrap();
}

/// The same lock, held by a process that is not this one and that dies without letting go.
#[test]
fn a_turn_is_kept_across_processes_and_ends_with_its_holder() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};

    let (_dir, journal) = journal();
    drop(journal.lock_signer(SIGNER).unwrap());
    let name = format!("signer-{}.lock", hex::encode(SIGNER.0));
    let started = Command::new("flock")
        .arg("--no-fork")
        .arg(journal.locks.join(name))
        .args(["sh", "-c", "echo held; read line"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut holder = match started {
        Ok(holder) => holder,
        Err(error) => {
            eprintln!("SKIPPED: no flock(1) on this machine: {error}");
            return;
        }
    };
    let mut line = String::new();
    BufReader::new(holder.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert_eq!(line, "held\n");
    assert!(journal.lock_signer_within(SIGNER, 1).is_err());
    holder.kill().unwrap();
    holder.wait().unwrap();
    let _turn = journal.lock_signer_within(SIGNER, 0).unwrap();
}

#[test]
fn a_state_folder_that_others_may_write_is_refused() {
    let (dir, journal) = journal();
    let state = dir.path().join("state");
    fs::set_permissions(&journal.dir, fs::Permissions::from_mode(0o777)).unwrap();
    assert_eq!(Journal::open(&state).unwrap_err().code(), Code::Journal);
    fs::set_permissions(&journal.dir, fs::Permissions::from_mode(0o700)).unwrap();
    fs::rename(&journal.dir, state.join("moved")).unwrap();
    symlink(state.join("moved"), &journal.dir).unwrap();
    assert!(Journal::open(&state).unwrap_err().message().contains("not a folder"));
}
