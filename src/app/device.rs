//! Signatures by devices: of the key that is meant, and checked before anybody uses them.

use super::airgap;
use crate::domain::{Account, Scheme};
use crate::fault::{Code, Fault};
use crate::signer::ledger::{Ledger, Usb};
pub use crate::signer::ledger::{Place, Reports};
use crate::tx::Payload;

/// How a device is reached.
pub type Open = dyn Fn() -> Result<Box<dyn Reports>, Fault> + Send + Sync;

/// The only Ledger that is plugged in.
pub fn plugged_in() -> Result<Box<dyn Reports>, Fault> {
    Ok(Box::new(Usb::open()?))
}

/// The account of a key. `tell` is called before the device shows its address, where it is to.
pub fn account(open: &Open, place: Place, tell: Option<&dyn Fn()>) -> Result<Account, Fault> {
    let mut ledger = Ledger::new(open()?);
    ledger.version()?;
    if let Some(tell) = tell {
        tell();
    }
    ledger.account(place, tell.is_some())
}

/// Has the device show a payload and sign it. `tell` is called when a person has to look there, and
/// can say that nobody wants the signature any more.
pub fn sign(
    open: &Open,
    (place, account): (Place, Account),
    payload: &Payload,
    proof: &[u8],
    tell: &dyn Fn() -> Result<(), Fault>,
) -> Result<(Scheme, [u8; 64]), Fault> {
    let mut ledger = Ledger::new(open()?);
    ledger.version()?;
    let found = ledger.account(place, false)?;
    if found != account {
        return Err(Fault::new(
            Code::OtherAccount,
            format!("that key of the device is of {found}, not of {account}; nothing was signed"),
        )
        .hint("plug in the device of that account"));
    }
    tell()?;
    let signature = ledger.sign(place, payload, proof)?;
    if !airgap::verify(Scheme::Ed25519, &account, &payload.signing_bytes(), &signature) {
        return Err(Fault::new(
            Code::Ledger,
            "the device's signature does not fit the transaction; nothing was sent",
        ));
    }
    Ok((Scheme::Ed25519, signature))
}
