//! Signing with a Ledger, as the command line asks for it.

use schemars::JsonSchema;
use serde::Serialize;

use super::args::Global;
use super::{Io, emit};
use crate::app::books::{self, Device};
use crate::app::device;
use crate::config::Paths;
use crate::domain::{Account, Scheme};
use crate::fault::Fault;
use crate::render::{Report, pairs};
use crate::signer::ledger::Place;
use crate::tx::Payload;

/// Opens the device and reads which account a key of it has.
pub(super) fn account(signer: &str, show: bool, io: &mut Io<'_>) -> Result<Account, Fault> {
    let place = Place::parse(signer)?;
    let tell = io.tell.clone();
    let tell = || tell("compare the address on the device with the one below, and agree there");
    device::account(&device::plugged_in, place, show.then_some(&tell))
}

/// Keeps what the device told, for the lists of keys; failing at that is only said.
pub(super) fn remember(signer: &str, address: Account, paths: &Paths, io: &mut Io<'_>) {
    let kept = Place::parse(signer).and_then(|Place { account, index }| {
        books::saw(paths, &Device { address, account, index })
    });
    if let Err(fault) = kept {
        io.write_err(&format!("note: the device was not noted down: {}\n", fault.message()));
    }
}

/// The account of one key, compared by a person with what the device shows.
#[derive(Debug, JsonSchema, Serialize)]
pub(super) struct DeviceAccount {
    address: Account,
    scheme: Scheme,
    /// The path of the key, the only kind that the app signs with.
    path: String,
    signer: String,
}

impl Report for DeviceAccount {
    const SCHEMA: &'static str = "tao.ledger/1";

    fn human(&self) -> String {
        let note = "this is an ed25519 account of the device; the same phrase in a wallet gives another one";
        pairs(&[
            ("address", self.address.to_string()),
            ("path", self.path.clone()),
            ("sign with", format!("--signer '{}'", self.signer)),
            ("note", note.to_owned()),
        ])
    }

    fn brief(&self) -> String {
        self.address.to_string()
    }
}

pub(super) fn show(
    account: u32,
    index: u32,
    paths: &Paths,
    global: &Global,
    io: &mut Io<'_>,
) -> Result<(), Fault> {
    let signer = format!("ledger:?account={account}&index={index}");
    let address = self::account(&signer, true, io)?;
    remember(&signer, address, paths, io);
    let path = Place { account, index }.path();
    emit(&DeviceAccount { address, scheme: Scheme::Ed25519, path, signer }, &[], global, io)
}

/// Has the device show the payload and sign it.
pub(super) fn sign(
    signer: &str,
    account: Account,
    payload: &Payload,
    proof: &[u8],
    tell: &dyn Fn(&str),
) -> Result<(Scheme, [u8; 64]), Fault> {
    let key = (Place::parse(signer)?, account);
    device::sign(&device::plugged_in, key, payload, proof, &|| {
        tell("read the transaction on the device, and approve it there");
        Ok(())
    })
}
