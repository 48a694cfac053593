//! Orders that a device signs. It is asked in a thread of its own: a person may take minutes, and
//! the wait for them can be given up at any time before there is a signature.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::task::{AbortHandle, spawn_local};

use super::{Desk, Msg, Order, sign_and_send};
use crate::app::books::Device;
use crate::app::device::{self, Open, Place};
use crate::app::execute::{Ask, Key};
use crate::fault::{Code, Fault};

pub(crate) struct Devices {
    open: Arc<Open>,
    /// Somebody is in the middle of a conversation, which may be one that was given up here.
    talking: Arc<AtomicBool>,
    asked: RefCell<Option<Asked>>,
}

/// An order that a device is asked about.
struct Asked {
    id: u64,
    /// There is a signature, or there will be none: whoever sets it first decides.
    settled: Arc<AtomicBool>,
    task: AbortHandle,
}

impl Default for Devices {
    fn default() -> Self {
        Self::reached_by(Arc::new(device::plugged_in))
    }
}

impl Devices {
    pub(crate) fn reached_by(open: Arc<Open>) -> Self {
        Self { open, talking: Arc::default(), asked: RefCell::default() }
    }

    fn is_asked(&self) -> bool {
        let asked = self.asked.borrow();
        asked.as_ref().is_some_and(|it| !it.settled.load(Ordering::SeqCst))
    }

    /// One order is over, so that it cannot be given up any more.
    fn over(&self, settled: &Arc<AtomicBool>) {
        self.asked.borrow_mut().take_if(|it| Arc::ptr_eq(&it.settled, settled));
    }
}

/// One conversation with a device.
struct Talking(Arc<AtomicBool>);

impl Talking {
    fn begin(with: &Arc<AtomicBool>) -> Result<Self, Fault> {
        if with.swap(true, Ordering::SeqCst) {
            return Err(Fault::new(
                Code::Ledger,
                "the device is still busy with a transaction that was given up here",
            )
            .hint("reject it on the device if it shows it, and ask again"));
        }
        Ok(Self(with.clone()))
    }
}

impl Drop for Talking {
    fn drop(&mut self) {
        self.0.store(false, Ordering::SeqCst);
    }
}

pub(super) fn commit(desk: &Rc<Desk>, order: Order, key: Device) {
    let (id, settled) = (order.id, Arc::new(AtomicBool::new(false)));
    if desk.devices.is_asked() {
        let fault = Fault::new(Code::Ledger, "the device is being asked about another order")
            .hint("approve that one or give it up first");
        desk.tell(Msg::StillLocked { id, fault });
        return;
    }
    let task = spawn_local(sign(desk.clone(), order, key, settled.clone())).abort_handle();
    *desk.devices.asked.borrow_mut() = Some(Asked { id, settled, task });
}

async fn sign(desk: Rc<Desk>, order: Order, key: Device, settled: Arc<AtomicBool>) {
    let id = order.id;
    let outcome = match desk.still_stands((id, order.fresh), &order.holder, false).await {
        Ok(true) => match desk.kept(id) {
            // What the device refuses can be asked again, so the plan stays where it is.
            Ok(proposal) => {
                let agreed = ((*proposal).clone(), order.consent);
                let key = Key::Device(ask(&desk, id, key, settled.clone()));
                sign_and_send(&desk, id, agreed, key).await
            }
            Err(fault) => Err(fault),
        },
        Ok(false) => {
            desk.devices.over(&settled);
            return;
        }
        Err(fault) => Err(fault),
    };
    desk.devices.over(&settled);
    match outcome {
        Err(fault) if !settled.load(Ordering::SeqCst) => {
            desk.tell(Msg::StillLocked { id, fault });
        }
        outcome => {
            desk.proposals.borrow_mut().retain(|(kept, _)| *kept != id);
            desk.tell(Msg::Done { id, outcome });
        }
    }
}

fn ask(desk: &Desk, id: u64, key: Device, settled: Arc<AtomicBool>) -> Box<Ask> {
    let (open, talking) = (desk.devices.open.clone(), desk.devices.talking.clone());
    let out = desk.out.clone();
    let place = Place { account: key.account, index: key.index };
    Box::new(move |payload, proof| {
        let _talking = Talking::begin(&talking)?;
        let shown = || {
            if settled.load(Ordering::SeqCst) {
                return Err(given_up());
            }
            drop(out.send(Msg::Asked { id }));
            Ok(())
        };
        let signature = device::sign(&*open, (place, key.address), payload, proof, &shown)?;
        if settled.swap(true, Ordering::SeqCst) {
            return Err(given_up());
        }
        drop(out.send(Msg::Unlocked { id }));
        Ok(signature)
    })
}

fn given_up() -> Fault {
    Fault::new(Code::LedgerDeclined, "it was given up; nothing was sent")
}

/// Nobody waits any longer, unless there is a signature: then it is on its way.
pub(super) fn give_up(desk: &Desk, id: u64) {
    let mut asked = desk.devices.asked.borrow_mut();
    if let Some(it) = asked.take_if(|it| it.id == id)
        && !it.settled.swap(true, Ordering::SeqCst)
    {
        it.task.abort();
        desk.tell(Msg::GivenUp { id });
    }
}
