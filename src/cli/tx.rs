//! `tao tx` as far as it needs no network: no runtime is built and no socket opened here.

use std::fmt::Write as _;
use std::io::{BufRead as _, IsTerminal as _, Read as _, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::args::{Files, Global, Kind, TxCommand, TxSign};
#[cfg(feature = "ledger")]
use super::device;
use super::{Io, emit, qr, unlock};
use crate::app::airgap::{self, Inspected, Make, Parcel, Picture, Written, WrittenEntry};
use crate::app::keys::KeyName;
use crate::app::payer::{Names, Payer};
use crate::app::policy;
use crate::config::Settings;
use crate::consent::{Consent, Visitor, Welcomed};
use crate::domain::{Account, Genesis, Hash, Tao, clean};
use crate::fault::{Code, Fault};
use crate::intent::Order;
use crate::policy::Needs;
use crate::render::Report;
use crate::store::{Journal, SignedLog};
use crate::travel::{Bundle, Checker, Signed, schema, write};

/// A stream of documents; the bound on each is inside.
const MOST_BYTES: u64 = 8 << 20;

pub(super) fn run(
    command: &TxCommand,
    global: &Global,
    settings: &Settings,
    io: &mut Io<'_>,
) -> Result<(), Fault> {
    match command {
        TxCommand::Inspect { files } => {
            let inspected = Inspected::of(parcel(files)?)?;
            emit(&inspected, &[], global, io)
        }
        TxCommand::Combine { files, out } => {
            let (bundle, mut combined) = airgap::combine(parcel(files)?)?;
            let text = write(&bundle)?;
            combined.documents = embedded(out, &text, global)?;
            if combined.documents.is_empty() && put(out, &text, io)? {
                return Ok(());
            }
            emit(&combined, &[], global, io)
        }
        TxCommand::Qr { files, flags } => {
            let picture = Picture::of(&parcel(files)?)?;
            if !global.json {
                return qr::show(&picture, flags, io);
            }
            emit(&qr::codes_of(&picture, flags, io)?, &[], global, io)
        }
        TxCommand::Schema { kind } => {
            let text = match kind {
                Kind::Unsigned => schema::UNSIGNED,
                Kind::Signature => schema::SIGNATURE,
                Kind::Bundle => schema::BUNDLE,
            };
            let wrong = |error: serde_json::Error| Fault::new(Code::Bug, error.to_string());
            let document = serde_json::from_str(text).map_err(wrong)?;
            emit(&TravelSchema { document, text }, &[], global, io)
        }
        TxCommand::Sign(sign) => sign_all(sign, global, settings, io),
        #[cfg(feature = "online")]
        _ => Err(Fault::new(Code::Bug, "an online command stayed offline")),
    }
}

/// The JSON Schema of what travels.
#[derive(Debug, JsonSchema, Serialize)]
pub(super) struct TravelSchema {
    document: Value,
    #[serde(skip)]
    text: &'static str,
}

impl Report for TravelSchema {
    const SCHEMA: &'static str = "tao.travel_schema/1";

    fn human(&self) -> String {
        self.text.to_owned()
    }

    fn brief(&self) -> String {
        self.text.trim_end().to_owned()
    }
}

fn sign_all(
    sign: &TxSign,
    global: &Global,
    settings: &Settings,
    io: &mut Io<'_>,
) -> Result<(), Fault> {
    let parcel = parcel(&sign.files)?;
    if sign.bundle && !parcel.framed.is_empty() {
        return Err(Fault::new(
            Code::Arguments,
            "a transaction that came as QR codes stays with the wallet that showed it; leave --bundle out",
        ));
    }
    if parcel.has_signatures() {
        return Err(Fault::new(Code::SignedBefore, "there is a signature among the files already")
            .hint("name the *.unsigned.json files only"));
    }
    let allowed = sign.allow_genesis.iter().map(|text| {
        Hash::parse(text).ok_or_else(|| {
            Fault::new(Code::Arguments, format!("`{}` is not a genesis hash", clean(text, 80)))
                .hint("write all of it: 0x and 64 hex digits")
        })
    });
    let allowed = allowed.collect::<Result<Vec<_>, _>>()?;
    let now = airgap::now();
    let admit = |checked| airgap::admit(checked, &allowed, now);
    let mut visitors = Checker::default().check_all(&parcel.unsigned, admit)?;
    for framed in parcel.framed {
        visitors.push(admit(framed)?);
    }
    let account = one_account(&visitors)?;
    let store = Names::new(&settings.paths);
    let key = key(sign, account, &store, io)?;
    for visitor in &visitors {
        key.check_network(&visitor.checked.around.genesis)?;
    }
    let log = SignedLog::open(&settings.paths.state_dir)?;
    let given = airgap::consult(&log, &mut visitors, now, sign.again)?;
    let guard = policy::guard(settings, account)?;
    let needs =
        visitors.iter().map(|visitor| visitor.needs(&guard)).collect::<Result<Vec<_>, _>>()?;
    let consent = consent(&visitors, &needs, sign, io)?;
    let (account, mut make): (Account, Box<Make<'_>>) = match &key {
        Key::Wallet(payer) => {
            let pair = payer.unlock(|wallet| {
                let name = KeyName { wallet: wallet.to_owned(), hotkey: None };
                Ok(unlock::open(&store, &name, global, settings, io)?.pair)
            })?;
            (Account(pair.public()), Box::new(move |welcomed| airgap::with_pair(&pair)(welcomed)))
        }
        #[cfg(feature = "ledger")]
        Key::Device(signer) => {
            let tell = io.tell.clone();
            let sign = move |one: &Welcomed| {
                let checked = &one.visitor().checked;
                device::sign(signer, account, checked.payload(), &checked.proof, &*tell)
            };
            (account, Box::new(move |welcomed| welcomed.iter().map(&sign).collect()))
        }
    };
    // In the signer's turn nobody else spends what the policy has left.
    let turn = Journal::open(&settings.paths.state_dir)?.lock_signer(account)?;
    let mut guard = policy::guard(settings, account)?;
    let welcomed: Vec<Welcomed> = visitors
        .into_iter()
        .map(|visitor| visitor.approve(consent, &mut guard))
        .collect::<Result<_, _>>()?;
    let signatures = airgap::sign(&log, &given, &welcomed, account, sign.again, &mut *make)?;
    drop(turn);
    let text = if sign.bundle {
        let pairs = parcel.unsigned.into_iter().zip(signatures.iter().cloned());
        let entries = pairs.map(|(transaction, signature)| Signed { transaction, signature });
        write(&Bundle::new(entries.collect()))?
    } else {
        signatures.iter().map(write).collect::<Result<String, _>>()?
    };
    if sign.qr || sign.qr_flags.qr_file.is_some() {
        qr::show(&Picture::signatures(&signatures)?, &sign.qr_flags, io)?;
    }
    let documents = embedded(&sign.out, &text, global)?;
    if documents.is_empty() && put(&sign.out, &text, io)? {
        return Ok(());
    }
    let written = Written {
        file: documents.is_empty().then(|| sign.out.display().to_string()),
        transactions: welcomed.iter().map(|one| WrittenEntry::of(one.visitor())).collect(),
        documents,
    };
    emit(&written, &[], global, io)
}

/// One unlock serves one account.
fn one_account(visitors: &[Visitor]) -> Result<Account, Fault> {
    let mut accounts = visitors.iter().map(|visitor| visitor.checked.account);
    let first = accounts
        .next()
        .ok_or_else(|| Fault::new(Code::Envelope, "there is no transaction among the files"))?;
    if accounts.any(|account| account != first) {
        return Err(Fault::new(
            Code::OtherAccount,
            "the transactions are of several accounts; sign those of each on their own",
        ));
    }
    Ok(first)
}

/// What signs.
enum Key {
    Wallet(Payer),
    #[cfg(feature = "ledger")]
    Device(String),
}

impl Key {
    /// A practice key signs for no public network.
    fn check_network(&self, genesis: &Genesis) -> Result<(), Fault> {
        match self {
            Self::Wallet(payer) => payer.check_network(genesis),
            #[cfg(feature = "ledger")]
            Self::Device(_) => Ok(()),
        }
    }
}

#[cfg_attr(
    not(feature = "ledger"),
    expect(clippy::needless_pass_by_ref_mut, unused_variables, reason = "only a device talks")
)]
fn key(sign: &TxSign, account: Account, store: &Names, io: &mut Io<'_>) -> Result<Key, Fault> {
    #[cfg(feature = "ledger")]
    if let Some(name) = &sign.signer {
        if device::account(name, false, io)? != account {
            return Err(Fault::new(
                Code::OtherAccount,
                format!("the transaction is of {account}, which is not that key of the device"),
            ));
        }
        return Ok(Key::Device(name.clone()));
    }
    signer(sign.wallet.as_deref(), account, store).map(Key::Wallet)
}

/// The named wallet, or the one whose coldkey the transaction is of.
fn signer(name: Option<&str>, account: Account, store: &Names) -> Result<Payer, Fault> {
    if let Some(name) = name {
        let payer = Payer::find(name, store)?;
        if payer.coldkey().0 == account {
            return Ok(payer);
        }
        return Err(Fault::new(
            Code::OtherAccount,
            format!(
                "the transaction is of {account}, and that is not the coldkey of `{}`",
                clean(name, 60)
            ),
        ));
    }
    let found = store
        .list()?
        .into_iter()
        .find(|wallet| wallet.coldkey.as_ref().is_some_and(|coldkey| coldkey.public == account.0));
    match found {
        Some(wallet) => Payer::find(&wallet.name, store),
        None => Err(Fault::new(
            Code::OtherAccount,
            format!("the transaction is of {account}, and no wallet here has that coldkey"),
        )
        .try_command("see the wallets there are", &["tao", "wallet", "list"])),
    }
}

/// Shows every sheet whole and asks once. A transfer is agreed to by typing its amount.
fn consent(
    visitors: &[Visitor],
    needs: &[Needs],
    sign: &TxSign,
    io: &mut Io<'_>,
) -> Result<Consent, Fault> {
    let mut sheets = String::new();
    for (visitor, number) in visitors.iter().zip(1u32..) {
        if visitors.len() > 1 {
            let _ = writeln!(sheets, "── {number} of {} ──", visitors.len());
        }
        sheets.push_str(&visitor.sheet.words());
        sheets.push('\n');
    }
    if sign.yes {
        io.write_err(&sheets);
    } else {
        io.show(&sheets)?;
    }
    let typed = needs.iter().find_map(|needs| needs.typed);
    if typed.is_some() && visitors.len() > 1 {
        return Err(Fault::new(
            Code::NoConsent,
            "the policy wants the amount of one of them typed; sign that one on its own",
        ));
    }
    if let Some(text) = &sign.confirm {
        let said = Tao::parse(text)?;
        let wanted = match visitors {
            [one] => typed.or(one.effects()?.spends).unwrap_or(Tao::ZERO),
            _ => {
                return Err(Fault::new(
                    Code::Arguments,
                    "--confirm agrees to one transaction; sign several on their own",
                ));
            }
        };
        if said == wanted {
            return Ok(Consent::Typed(said));
        }
        return Err(Fault::new(
            Code::Declined,
            format!("--confirm says {said} TAO, and it is about {wanted}; nothing was signed"),
        ));
    }
    if sign.yes {
        return Ok(Consent::Flag);
    }
    if let Some(amount) = typed {
        let answer = ask("type the amount of TAO to sign: ", io)?;
        return match Tao::parse(answer.trim()) {
            Ok(typed) if typed == amount => Ok(Consent::Typed(typed)),
            _ => Err(Fault::new(Code::Declined, "not agreed to; nothing was signed")),
        };
    }
    let (question, wanted) = match visitors {
        [one] => match one.checked.order {
            Some(Order::Transfer { amount, .. }) => {
                ("type the amount of TAO to sign: ".to_owned(), amount.to_string())
            }
            _ => ("type `sign` to sign: ".to_owned(), "sign".to_owned()),
        },
        several => {
            let count = several.len().to_string();
            (format!("type {count} to sign all {count}: "), count)
        }
    };
    let answer = ask(&question, io)?;
    if answer.trim() == wanted {
        return Ok(Consent::Answered);
    }
    Err(Fault::new(Code::Declined, "not agreed to; nothing was signed"))
}

/// Asks on the terminal, also where standard input carries the documents.
pub(super) fn ask(question: &str, io: &mut Io<'_>) -> Result<String, Fault> {
    let nobody = || {
        Fault::new(Code::NoConsent, "nobody can be asked and --yes was not given; nothing was done")
            .hint("look at it with `tao tx inspect`, then add --yes")
    };
    super::progress::end();
    let mut answer = String::new();
    if io.terminal {
        io.write_err(question);
        std::io::stdin().lock().read_line(&mut answer).map_err(|_| nobody())?;
        return Ok(answer);
    }
    if !std::io::stderr().is_terminal() {
        return Err(nobody());
    }
    let tty = std::fs::File::options().read(true).write(true).open("/dev/tty");
    let mut tty = tty.map_err(|_| nobody())?;
    tty.write_all(question.as_bytes()).map_err(|_| nobody())?;
    std::io::BufReader::new(tty).read_line(&mut answer).map_err(|_| nobody())?;
    Ok(answer)
}

/// Reads the documents of all files.
pub(super) fn parcel(files: &Files) -> Result<Parcel, Fault> {
    let inputs = files.files.iter().map(|file| read(file)).collect::<Result<Vec<_>, _>>()?;
    Parcel::open(inputs.iter().map(Vec::as_slice))
}

pub(super) fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    let refused = |why: String| {
        let path = clean(&path.display().to_string(), 200);
        Fault::new(Code::Envelope, format!("cannot read {path}: {why}"))
    };
    let mut bytes = Vec::new();
    let most = MOST_BYTES.saturating_add(1);
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        let file = std::fs::File::open(path).map_err(|error| refused(error.to_string()))?;
        file.take(most).read_to_end(&mut bytes)
    };
    read.map_err(|error| refused(error.to_string()))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MOST_BYTES) {
        return Err(refused("it is larger than 8 MiB".to_owned()));
    }
    Ok(bytes)
}

/// The documents as a part of the result, where that is what standard output is for.
pub(super) fn embedded(out: &Path, text: &str, global: &Global) -> Result<Vec<Value>, Fault> {
    if global.json && out == Path::new("-") { airgap::embedded(text) } else { Ok(Vec::new()) }
}

/// Writes a document where it should go; returns whether that was standard output. A file must
/// not exist yet, because it could be the only copy of something signed.
pub(super) fn put(path: &PathBuf, text: &str, io: &mut Io<'_>) -> Result<bool, Fault> {
    if path == Path::new("-") {
        io.write_out(text);
        return Ok(true);
    }
    let failed = |error: std::io::Error| {
        let path = clean(&path.display().to_string(), 200);
        Fault::new(Code::Output, format!("cannot write {path}: {error}"))
            .hint("name a file that does not exist yet")
    };
    let file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let mut file = file.map_err(failed)?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
    Ok(false)
}
