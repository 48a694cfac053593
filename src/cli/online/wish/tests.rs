//! The command that is shown for an intent means that intent.

use std::path::PathBuf;

use clap::Parser as _;
use proptest::prelude::*;
use tao_keystore::Pair;

use super::*;
use crate::app::books::Device;
use crate::app::draft;
use crate::app::payer::{Names, Payer};
use crate::app::shown;
use crate::cli::Io;
use crate::cli::args::Cli;
use crate::config::{Env, Overrides, Settings};
use crate::domain::{Account, Bps, Coldkey, Hotkey, Price};
use crate::intent::{Place, Protection};

fn accounts() -> impl Strategy<Value = Account> {
    any::<u16>().prop_map(|n| {
        let mut bytes = [1; 32];
        bytes[..2].copy_from_slice(&n.to_le_bytes());
        Account(bytes)
    })
}

fn amounts() -> impl Strategy<Value = AmountExpr> {
    prop_oneof![
        any::<u64>().prop_map(AmountExpr::Exactly),
        any::<u64>().prop_map(AmountExpr::Rao),
        any::<u64>().prop_map(AmountExpr::Alpha),
        (1u16..=10_000).prop_map(|part| AmountExpr::Share(Bps::new(part).unwrap())),
        Just(AmountExpr::All),
        any::<u64>().prop_map(AmountExpr::AllBut),
    ]
}

fn protections() -> impl Strategy<Value = Protection> {
    prop_oneof![
        (0u16..=10_000).prop_map(|part| Protection::Guard(Bps::new(part).unwrap())),
        any::<u64>().prop_map(|rao| Protection::Limit(Price::from_rao(rao))),
        Just(Protection::None),
    ]
}

fn places() -> impl Strategy<Value = Place> {
    (any::<u16>(), accounts())
        .prop_map(|(netuid, key)| Place { netuid: Netuid(netuid), hotkey: Hotkey(key) })
}

/// Everything that a dialog can make, the marked positions among it.
fn intents() -> impl Strategy<Value = Intent> {
    let add = (places(), amounts(), protections(), any::<bool>(), any::<bool>()).prop_map(
        |(Place { netuid, hotkey }, amount, protection, partial, spend_reserve)| {
            let partial = partial && protection != Protection::None;
            Intent::AddStake { netuid, hotkey, amount, protection, partial, spend_reserve }
        },
    );
    let remove = (places(), amounts(), protections(), any::<bool>())
        .prop_map(|(Place { netuid, hotkey }, amount, protection, partial)| {
            let partial = partial && protection != Protection::None;
            Intent::RemoveStake { netuid, hotkey, amount, protection, partial }
        })
        .boxed();
    let moves = (places(), places(), amounts(), protections()).prop_map(
        |(from, to, amount, protection)| Intent::MoveStake {
            from,
            to,
            amount,
            protection,
            one_call: false,
        },
    );
    let transfer = (accounts(), amounts(), any::<bool>()).prop_map(|(to, amount, allow_death)| {
        Intent::Transfer { to: Coldkey(to), amount, allow_death, to_hotkey: false }
    });
    let register = (places(), proptest::option::of(any::<u64>())).prop_map(
        |(Place { netuid, hotkey }, cap)| {
            let cap = cap.map(Tao::from_rao);
            Intent::Register { netuid, hotkey, cap }
        },
    );
    let single = prop_oneof![add, remove.clone(), moves, transfer, register];
    let marked = proptest::collection::vec(remove, 1..4)
        .prop_map(|legs| Intent::Batch { legs, best_effort: false });
    prop_oneof![4 => single, 1 => marked]
}

proptest! {
    #[test]
    fn a_logged_command_is_read_back_as_the_same_intent(
        intent in intents(),
        named: bool,
        file in proptest::option::of("[^\\p{C}\\s][^\\p{C}]{0,30}"),
        device in proptest::option::of((0u32..1 << 31, 0u32..1 << 31)),
    ) {
        let home = tempfile::tempdir().unwrap();
        let env: Env =
            [("TAO_HOME".to_owned(), home.path().display().to_string())].into_iter().collect();
        let flags = Overrides {
            endpoint: named.then(|| "ws://127.0.0.1:9944".to_owned()),
            ..Overrides::default()
        };
        let settings = Settings::resolve(&env, None, &flags).unwrap();
        let coldkey = Coldkey(Account(Pair::dev("Alice").unwrap().public()));
        let payer = Payer::Dev { name: "Alice".to_owned(), coldkey };
        let argv = draft::command(&intent, &payer, &settings);
        let device = device.filter(|_| cfg!(feature = "ledger") && file.is_none());
        let signer = device.map(|(account, index)| {
            Device { address: coldkey.0, account, index }.signer()
        });
        let argv = match (&file, &signer) {
            (Some(file), _) => draft::into_file(&argv, file),
            (None, Some(signer)) => draft::by_device(&argv, signer.clone()),
            (None, None) => argv,
        };
        // What is copied has been quoted for a shell.
        let argv = shlex::split(&shown::command(&argv)).unwrap();

        let cli = Cli::try_parse_from(&argv).unwrap();
        prop_assert_eq!(cli.global.endpoint.as_deref(), flags.endpoint.as_deref());
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut io = Io::of_process(&mut out, &mut err);
        let store = Names::new(&settings.paths);
        let at = Context {
            global: &cli.global,
            settings: &settings,
            store,
            io: &mut io,
            building: None,
            shield: false,
            legs: None,
        };
        let lines: Vec<Cli>;
        let (read, write) = match &cli.command {
            Command::Batch(batch) => {
                let leg = |line: &String| {
                    let words = shlex::split(line).unwrap();
                    Cli::try_parse_from(std::iter::once("tao".to_owned()).chain(words)).unwrap()
                };
                lines = batch.legs.iter().map(leg).collect();
                let legs = lines.iter().map(|leg| super::intent(&leg.command, &at).unwrap().0);
                let (legs, best_effort) = (legs.collect(), batch.best_effort);
                (Intent::Batch { legs, best_effort }, &batch.write)
            }
            single => super::intent(single, &at).unwrap(),
        };
        prop_assert_eq!(read, intent);
        let payer = signer.is_none().then_some("dev://Alice");
        prop_assert_eq!(write.wallet.as_deref(), payer, "a device says itself who pays");
        #[cfg(feature = "ledger")]
        prop_assert_eq!(&write.signer, &signer);
        let meant = file.as_deref().map(|file| match file.strip_prefix('-') {
            Some(_) => PathBuf::from(format!("./{file}")),
            None => PathBuf::from(file),
        });
        prop_assert_eq!(&write.out, &meant);
        prop_assert!(!write.dry_run && !write.yes);
    }
}
