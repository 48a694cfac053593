//! Does what the screen asks for, in a thread that owns the runtime: the screen never waits.
//!
//! Of reads of one kind only one runs and only the newest other one waits. What is being prepared
//! is dropped for something newer; what is being sent is never dropped.

#[cfg(feature = "ledger")]
mod device;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;
use std::rc::Rc;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use tao_keystore::{KeyId, Pair, Password, Store};
use tokio::sync::{Mutex, Notify, mpsc};
use tokio::task::{JoinHandle, LocalSet, spawn_local};

use super::effect::{Effect, Kind, Query, Secret};
use super::msg::{Departure, Detail, Found, Link, Msg, Outcome, Quoted};
use crate::app::airgap::{self, Parcel};
use crate::app::draft::{self, Draft};
use crate::app::execute::{self, Follow, Key, Lifetime, Progress, Receipt, Terms};
use crate::app::history::History;
use crate::app::holders::{Holder, Lock};
use crate::app::keybook::{self, KeyBook};
#[cfg(feature = "keyring")]
use crate::app::keyring;
#[cfg(feature = "keyring")]
use crate::app::keys::KeyName;
use crate::app::payer::{Names, Payer};
use crate::app::session::{self, Session};
use crate::app::{activity, costs, heads, holders, market, policy, portfolio, risk};
use crate::config::Settings;
use crate::consent::{Consent, Proposal};
use crate::domain::{Account, Hash, clean};
use crate::fault::{Code, Fault};
use crate::policy::Guard;
use crate::render::Report as _;
use crate::travel::{self, Signed, Unsigned, frames};

/// Typing goes on: nothing is asked before it pauses for so long.
const PAUSE: Duration = Duration::from_millis(150);
/// Seconds until the next attempt to connect.
const RETRIES: [u64; 5] = [1, 2, 5, 10, 30];
/// How long an outcome is waited for before it counts as unknown.
const PATIENCE: Duration = Duration::from_mins(15);
/// Blocks that a transaction lives which is signed elsewhere.
const AWAY: u64 = 2_048;
/// No file with a signature is larger.
const LARGEST: u64 = 4 << 20;
/// Proposals that may still be signed.
const KEPT: usize = 8;

/// Starts the thread. Effects go in through the returned sender, messages come out of `out`.
pub(super) fn start(
    settings: Settings,
    watch_only: bool,
    out: Sender<Msg>,
) -> Result<mpsc::UnboundedSender<Effect>, Fault> {
    start_with(settings, watch_only, Devices::default(), out)
}

/// Starts it with devices that are reached in another way.
pub(super) fn start_with(
    settings: Settings,
    watch_only: bool,
    devices: Devices,
    out: Sender<Msg>,
) -> Result<mpsc::UnboundedSender<Effect>, Fault> {
    let (send, receive) = mpsc::unbounded_channel();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| {
        Fault::new(Code::Unreachable, format!("cannot use the network: {error}"))
    })?;
    let spawned = std::thread::Builder::new().name("worker".to_owned()).spawn(move || {
        let local = LocalSet::new();
        let desk = Rc::new(Desk::new(settings, watch_only, devices, out));
        local.block_on(&runtime, work(desk, receive));
    });
    spawned.map_err(|error| Fault::new(Code::Bug, format!("cannot start a thread: {error}")))?;
    Ok(send)
}

#[cfg(feature = "ledger")]
pub(super) use device::Devices;

/// This program talks to no devices.
#[cfg(not(feature = "ledger"))]
#[derive(Default)]
pub(super) struct Devices {}

struct Desk {
    settings: Settings,
    watch_only: bool,
    out: Sender<Msg>,
    /// How often keys were forgotten: what was unlocked before that is not kept.
    locks: Cell<u64>,
    session: RefCell<Option<Rc<Session>>>,
    slots: RefCell<HashMap<Kind, Slot>>,
    proposals: RefCell<Vec<(u64, Rc<Proposal>)>>,
    /// What is being signed elsewhere.
    away: RefCell<Vec<(u64, Unsigned)>>,
    pairs: RefCell<HashMap<Account, Rc<Pair>>>,
    preparing: RefCell<Option<JoinHandle<()>>>,
    retry: Notify,
    #[cfg_attr(not(feature = "ledger"), expect(dead_code, reason = "there is none to ask"))]
    devices: Devices,
    /// Of those that plan again, one after the other: nobody else may hold what is being signed.
    checking: Mutex<()>,
    history: RefCell<Option<History>>,
    began: Instant,
}

/// A read that runs, and the one that waits for it.
#[derive(Default)]
struct Slot {
    running: bool,
    waiting: Option<Query>,
}

async fn work(desk: Rc<Desk>, mut effects: mpsc::UnboundedReceiver<Effect>) {
    spawn_local(connect(desk.clone()));
    spawn_local(signals(desk.clone()));
    while let Some(effect) = effects.recv().await {
        match effect {
            Effect::Read(query) => desk.read(query),
            Effect::Prepare { id, draft, holder } => desk.prepare(id, draft, holder),
            Effect::Recheck { id, fresh, holder } => {
                spawn_local(recheck(desk.clone(), id, fresh, holder));
            }
            Effect::Commit { id, fresh, consent, holder, password } => {
                let order = Order { id, fresh, consent, holder };
                match order.holder.lock {
                    #[cfg(feature = "ledger")]
                    Lock::Device(key) => device::commit(&desk, order, key),
                    _ => drop(spawn_local(commit(desk.clone(), order, password))),
                }
            }
            Effect::GiveUp { id } => {
                #[cfg(feature = "ledger")]
                device::give_up(&desk, id);
                #[cfg(not(feature = "ledger"))]
                desk.tell(Msg::GivenUp { id });
            }
            Effect::Depart { id, holder } => {
                let outcome = desk.depart(id, &holder);
                desk.tell(Msg::Departed { id, outcome });
            }
            Effect::Write { id, path } => {
                let outcome = desk.write(id, &path);
                desk.tell(Msg::Written { id, outcome });
            }
            Effect::Return { id, answer } => {
                spawn_local(come_back(desk.clone(), id, answer));
            }
            Effect::LookUp(hash) => {
                spawn_local(look_up(desk.clone(), hash));
            }
            Effect::Lock => {
                desk.locks.set(desk.locks.get().saturating_add(1));
                desk.pairs.borrow_mut().clear();
            }
            Effect::Reconnect => desk.retry.notify_one(),
            Effect::Quit => break,
            Effect::Copy(_) | Effect::Suspend => {}
        }
    }
}

/// The system asks the program to end.
async fn signals(desk: Rc<Desk>) {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut terminate), Ok(mut hangup)) =
        (signal(SignalKind::terminate()), signal(SignalKind::hangup()))
    else {
        return;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = hangup.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    desk.tell(Msg::Stop(None));
}

/// Keeps a connection, and says which block is the newest.
async fn connect(desk: Rc<Desk>) {
    let mut tries = 0usize;
    loop {
        let mut settings = desk.settings.clone();
        let fallbacks = &desk.settings.fallbacks;
        let nodes = fallbacks.len().saturating_add(1);
        if let Some(node) =
            tries.checked_rem(nodes).and_then(|at| fallbacks.get(at.checked_sub(1)?))
        {
            settings.endpoint.value.clone_from(node);
        }
        desk.tell(Msg::Connecting(settings.endpoint.value.clone()));
        let opened = if desk.watch_only {
            session::watch(&settings).await
        } else {
            session::open(&settings).await
        };
        let fault = match opened {
            Ok(session) => {
                tries = 0;
                let session = Rc::new(session);
                let genesis = heads::genesis(&session);
                if desk.history.borrow().is_none() {
                    let history = History::open(&settings.paths.cache_dir, &genesis);
                    *desk.history.borrow_mut() = Some(history);
                }
                *desk.session.borrow_mut() = Some(session.clone());
                desk.tell(Msg::Online(Link {
                    network: session.network.clone(),
                    endpoint: settings.endpoint.value.clone(),
                    genesis,
                    spec_version: heads::spec_version(&session),
                    public: heads::is_public(&session),
                }));
                let fault = follow(&desk, &session).await;
                *desk.session.borrow_mut() = None;
                fault
            }
            Err(fault) => fault,
        };
        let seconds = RETRIES.get(tries).or(RETRIES.last()).copied().unwrap_or(30);
        tries = tries.saturating_add(1);
        desk.tell(Msg::Offline { fault, retry_in: seconds });
        tokio::select! {
            () = tokio::time::sleep(Duration::from_secs(seconds)) => {}
            () = desk.retry.notified() => {}
        }
    }
}

/// Watches the newest block until the node does not answer any more.
async fn follow(desk: &Desk, session: &Session) -> Fault {
    let mut heads = heads::follow(session);
    loop {
        match heads.next().await {
            Ok(block) => desk.tell(Msg::Head(block)),
            Err(fault) => return fault,
        }
    }
}

impl Desk {
    fn new(settings: Settings, watch_only: bool, devices: Devices, out: Sender<Msg>) -> Self {
        Self {
            settings,
            watch_only,
            out,
            locks: Cell::new(0),
            session: RefCell::new(None),
            slots: RefCell::new(HashMap::new()),
            proposals: RefCell::new(Vec::new()),
            away: RefCell::new(Vec::new()),
            pairs: RefCell::new(HashMap::new()),
            preparing: RefCell::new(None),
            retry: Notify::new(),
            devices,
            checking: Mutex::new(()),
            history: RefCell::new(None),
            began: Instant::now(),
        }
    }

    /// The screen may be gone already; then nobody needs to know.
    fn tell(&self, msg: Msg) {
        let _ = self.out.send(msg);
    }

    fn store(&self) -> Store {
        Store::new(&self.settings.paths.wallet_dir, &self.settings.paths.state_dir)
    }

    fn session(&self) -> Result<Rc<Session>, Fault> {
        self.session.borrow().clone().ok_or_else(|| {
            Fault::new(Code::Unreachable, "there is no connection to a node; nothing was sent")
        })
    }

    fn read(self: &Rc<Self>, query: Query) {
        {
            let mut slots = self.slots.borrow_mut();
            let slot = slots.entry(query.kind()).or_default();
            if slot.running {
                slot.waiting = Some(query);
                return;
            }
            slot.running = true;
        }
        let desk = self.clone();
        spawn_local(async move {
            let mut next = Some(query);
            while let Some(query) = next {
                let kind = query.kind();
                match desk.find(query).await {
                    Ok(found) => desk.tell(Msg::Read(Box::new(found))),
                    Err(fault) => desk.tell(Msg::Failed(kind, fault)),
                }
                let mut slots = desk.slots.borrow_mut();
                let slot = slots.entry(kind).or_default();
                next = slot.waiting.take();
                slot.running = next.is_some();
            }
        });
    }

    async fn find(&self, query: Query) -> Result<Found, Fault> {
        Ok(match query {
            Query::Portfolio(coldkey) => {
                // Who only watches opens no file of a key, so that every proxy is a stranger there.
                let known = if self.watch_only { Vec::new() } else { holders::own(&self.store())? };
                Found::Portfolio(portfolio::portfolio(&*self.session()?, coldkey, &known).await?)
            }
            Query::Subnets => {
                let subnets = market::subnets(&*self.session()?).await?;
                if let Some(history) = &mut *self.history.borrow_mut() {
                    history.see(&subnets, self.began.elapsed().as_secs());
                }
                Found::Subnets(subnets)
            }
            Query::Validators => Found::Validators(market::validators(&*self.session()?).await?),
            Query::Subnet(netuid, hotkeys) => {
                let session = self.session()?;
                let subnet = market::subnet(&session, netuid).await?;
                let costs = costs::costs(&session, netuid).await?;
                let payouts = market::payouts(&session, netuid, &hotkeys).await?;
                let history = self.history.borrow();
                let history = history.as_ref().map(|history| history.of(netuid));
                let history = history.unwrap_or_default();
                Found::Subnet(Box::new(Detail { subnet, history, costs, payouts }))
            }
            Query::Activity => Found::Activity(activity::activity(&self.settings.paths.state_dir)?),
            Query::Keys if self.watch_only => Found::Keys(KeyBook::default()),
            Query::Keys => Found::Keys(keybook::read(&self.store(), &self.settings)?),
        })
    }

    fn prepare(self: &Rc<Self>, id: u64, draft: Draft, holder: Holder) {
        if let Some(older) = self.preparing.borrow_mut().take() {
            older.abort();
        }
        let desk = self.clone();
        let task = spawn_local(async move {
            tokio::time::sleep(PAUSE).await;
            let outcome = desk.propose(id, &draft, &holder).await;
            desk.tell(Msg::Prepared { id, outcome });
        });
        *self.preparing.borrow_mut() = Some(task);
    }

    /// The policy of the key that would sign.
    fn guard(&self, proposal: &Proposal) -> Result<Guard, Fault> {
        policy::guard(&self.settings, proposal.signer.0)
    }

    async fn propose(&self, id: u64, draft: &Draft, holder: &Holder) -> Result<Box<Quoted>, Fault> {
        let payer = signer(holder)?;
        let intent = draft.intent(&Names::new(&self.settings.paths), self.settings.guard.value)?;
        let session = self.session()?;
        let proposal = execute::prepare(&session, intent, payer, &terms(holder)).await?;
        self.show(id, proposal, holder)
    }

    /// Keeps a proposal, and says what the screen shows of it.
    fn show(&self, id: u64, proposal: Proposal, holder: &Holder) -> Result<Box<Quoted>, Fault> {
        // Where the key is elsewhere its policy is, too.
        let typed = match holder.lock {
            Lock::Away => None,
            _ => proposal.needs(&self.guard(&proposal)?)?.typed,
        };
        let level = risk::level(&proposal, &self.known());
        let command = draft::command(&proposal.intent, signer(holder)?, &self.settings);
        let quoted = Quoted {
            review: proposal.review.clone(),
            block: proposal.block,
            level: typed.map_or_else(|| level.clone(), |amount| level.clone().with_amount(amount)),
            typed,
            command: match holder.lock {
                Lock::Device(device) => draft::by_device(&command, device.signer()),
                _ => command,
            },
        };
        let mut kept = self.proposals.borrow_mut();
        kept.push((id, Rc::new(proposal)));
        if kept.len() > KEPT {
            kept.remove(0);
        }
        Ok(Box::new(quoted))
    }

    fn kept(&self, id: u64) -> Result<Rc<Proposal>, Fault> {
        let kept = self.proposals.borrow();
        let found = kept.iter().find(|(kept, _)| *kept == id);
        found.map(|(_, proposal)| proposal.clone()).ok_or_else(|| {
            Fault::new(Code::PoolRefused, "the preview is too old; nothing was signed")
        })
    }

    /// What nobody else may sign any more.
    fn take(&self, id: u64) -> Result<Proposal, Fault> {
        self.kept(id)?;
        let taken = {
            let mut kept = self.proposals.borrow_mut();
            let at = kept.iter().position(|(kept, _)| *kept == id);
            at.map(|at| kept.remove(at).1)
        };
        taken.and_then(Rc::into_inner).ok_or_else(|| {
            Fault::new(
                Code::PoolRefused,
                "the preview is still being looked at; nothing was signed",
            )
        })
    }

    /// Plans again what was shown. Where the chain has moved too far, says so and keeps the new
    /// plan instead.
    async fn still_stands(
        &self,
        (id, fresh): (u64, u64),
        holder: &Holder,
        unlocked: bool,
    ) -> Result<bool, Fault> {
        let _alone = self.checking.lock().await;
        let (session, shown) = (self.session()?, self.kept(id)?);
        let payer = signer(holder)?;
        let again = execute::recheck(&session, &shown, payer, &terms(holder)).await?;
        let Some(changed) = again else { return Ok(true) };
        let quoted = self.show(fresh, changed.proposal, holder)?;
        let differences = changed.differences;
        self.proposals.borrow_mut().retain(|(kept, _)| *kept != id);
        self.tell(Msg::Moved { id, fresh, quoted, differences, unlocked });
        Ok(false)
    }

    /// Addresses of this machine, and those that it has sent to before.
    fn known(&self) -> BTreeSet<Account> {
        let sent = activity::activity(&self.settings.paths.state_dir);
        let mut known = sent.map(|sent| activity::recipients(&sent)).unwrap_or_default();
        for wallet in self.store().list().unwrap_or_default() {
            known.extend(wallet.coldkey.map(|key| Account(key.public)));
        }
        known
    }

    fn depart(&self, id: u64, holder: &Holder) -> Result<Departure, Fault> {
        let (session, proposal) = (self.session()?, self.kept(id)?);
        let unsigned =
            airgap::online::build(&session, &proposal, signer(holder)?, &self.store(), None)?;
        let checked = unsigned.check()?;
        let codes = frames::content(&checked);
        let mut away = self.away.borrow_mut();
        away.push((id, unsigned));
        if away.len() > KEPT {
            away.remove(0);
        }
        Ok(Departure { expires_at: checked.validity.expires_at(), codes })
    }

    fn departed(&self, id: u64) -> Result<Unsigned, Fault> {
        let away = self.away.borrow();
        let found = away.iter().find(|(departed, _)| *departed == id);
        found.map(|(_, unsigned)| unsigned.clone()).ok_or_else(|| {
            Fault::new(Code::PoolRefused, "the transaction is too old; nothing was sent")
        })
    }

    /// Into a new file: what is there already may be what somebody is signing.
    fn write(&self, id: u64, path: &str) -> Result<String, Fault> {
        let text = travel::write(&self.departed(id)?)?;
        let path = Path::new(path);
        let failed = |error: std::io::Error| {
            let shown = clean(&path.display().to_string(), 200);
            Fault::new(Code::Output, format!("cannot write {shown}: {error}"))
                .hint("name a file that does not exist yet")
        };
        let file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
        let mut file = file.map_err(failed)?;
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
        let whole = std::fs::canonicalize(path).map_err(failed)?;
        Ok(clean(&whole.display().to_string(), 400))
    }

    /// Unlocks the key, unless it is unlocked; deriving it from a password takes a second, which
    /// other work need not wait for.
    async fn pair(&self, payer: &Payer, password: Option<Secret>) -> Result<Rc<Pair>, Fault> {
        let account = payer.coldkey().0;
        let unlocked = self.pairs.borrow().get(&account).cloned();
        if let (Some(pair), None) = (unlocked, &password) {
            return Ok(pair);
        }
        let (payer, store, locks) = (payer.clone(), self.store(), self.locks.get());
        let unlocking = tokio::task::spawn_blocking(move || {
            payer.unlock(|wallet| {
                let locked =
                    || Fault::new(Code::KeystoreLocked, "the key was locked; nothing was signed");
                let encrypted = store.format(wallet, KeyId::Coldkey)?.is_encrypted();
                let password = match password {
                    Some(secret) => secret.0,
                    #[cfg(feature = "keyring")]
                    None if store.is_remembered(wallet, KeyId::Coldkey)? => {
                        let name = KeyName { wallet: wallet.to_owned(), hotkey: None };
                        return Ok(keyring::open(&store, &name)?.pair);
                    }
                    None if encrypted => return Err(locked()),
                    None => Password::typing(),
                };
                Ok(store.unlock(wallet, KeyId::Coldkey, &password)?)
            })
        });
        let pair = unlocking
            .await
            .map_err(|_| Fault::new(Code::Bug, "the keystore broke off; nothing was signed"))??;
        let pair = Rc::new(pair);
        if locks == self.locks.get() {
            self.pairs.borrow_mut().insert(account, pair.clone());
        }
        Ok(pair)
    }
}

/// What is carried to its key and back lives longer.
fn terms(holder: &Holder) -> Terms {
    match holder.lock {
        Lock::Away => Terms { lifetime: Lifetime::Blocks(AWAY), ..Terms::default() },
        Lock::Open | Lock::Password | Lock::Keyring | Lock::Device(_) => Terms::default(),
    }
}

fn signer(holder: &Holder) -> Result<&Payer, Fault> {
    holder.payer.as_ref().ok_or_else(|| {
        Fault::new(Code::KeystoreUsage, "there is no key for this account on this machine")
    })
}

/// What somebody agreed to.
struct Order {
    id: u64,
    /// The number of the plan that takes its place where the chain has moved too far.
    fresh: u64,
    consent: Consent,
    holder: Holder,
}

async fn recheck(desk: Rc<Desk>, id: u64, fresh: u64, holder: Holder) {
    // Whoever signs is asked again in any case; what cannot be found out now is left alone.
    if desk.still_stands((id, fresh), &holder, false).await.unwrap_or(true) {
        desk.tell(Msg::Stands { id });
    }
}

async fn commit(desk: Rc<Desk>, order: Order, password: Option<Secret>) {
    let id = order.id;
    let unlocked = match signer(&order.holder) {
        Ok(payer) => desk.pair(payer, password).await,
        Err(fault) => Err(fault),
    };
    let pair = match unlocked {
        Ok(pair) => pair,
        Err(fault) => {
            desk.tell(Msg::StillLocked { id, fault });
            return;
        }
    };
    let outcome = match desk.still_stands((id, order.fresh), &order.holder, true).await {
        Ok(true) => {
            desk.tell(Msg::Unlocked { id });
            match desk.take(id) {
                Ok(proposal) => {
                    let agreed = (proposal, order.consent);
                    sign_and_send(&desk, id, agreed, Key::Pair(&pair)).await
                }
                Err(fault) => Err(fault),
            }
        }
        Ok(false) => return,
        Err(fault) => Err(fault),
    };
    desk.tell(Msg::Done { id, outcome });
}

async fn sign_and_send(
    desk: &Rc<Desk>,
    id: u64,
    agreed: (Proposal, Consent),
    key: Key<'_>,
) -> Result<Box<Outcome>, Fault> {
    if desk.watch_only {
        return Err(Fault::new(Code::Bug, "something was to be signed with --watch-only"));
    }
    let session = desk.session()?;
    let out = desk.out.clone();
    let mut on_progress = move |progress: &Progress| {
        let _ = out.send(Msg::Progress { id, progress: progress.clone() });
    };
    let follow = Follow::to_the_end(PATIENCE);
    let receipt = execute::commit(&session, agreed, key, follow, &mut on_progress).await?;
    Ok(Box::new(outcome(receipt)))
}

fn outcome(receipt: Receipt) -> Outcome {
    Outcome {
        hash: receipt.hash,
        receipt: receipt.human().lines().map(str::to_owned).collect(),
        block: receipt.block,
        notes: receipt.notes,
    }
}

async fn come_back(desk: Rc<Desk>, id: u64, answer: String) {
    let signed = match read_answer(&desk, id, &answer) {
        Ok(signed) => signed,
        Err(fault) => {
            desk.tell(Msg::NotReturned { id, fault });
            return;
        }
    };
    desk.tell(Msg::Returned { id });
    let outcome = send_signed(&desk, id, &signed).await;
    desk.tell(Msg::Done { id, outcome });
}

/// A file with a document or a picture, or the text itself.
fn read_answer(desk: &Desk, id: u64, answer: &str) -> Result<Vec<Signed>, Fault> {
    let path = Path::new(answer);
    let bytes = if path.is_file() {
        let shown = clean(answer, 200);
        let failed = |why: String| Fault::new(Code::Envelope, format!("{shown}: {why}"));
        let file = std::fs::File::open(path).map_err(|error| failed(error.to_string()))?;
        let mut bytes = Vec::new();
        let read = file.take(LARGEST.saturating_add(1)).read_to_end(&mut bytes);
        read.map_err(|error| failed(error.to_string()))?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST) {
            return Err(failed("it is too large to hold a signature".to_owned()));
        }
        bytes
    } else {
        // Lines that were pasted stand apart by spaces; only a document may have those in it.
        let document = answer.trim_start().starts_with('{');
        let text = if document { answer.to_owned() } else { answer.replace(' ', "\n") };
        text.into_bytes()
    };
    let mut parcel = Parcel::open([bytes.as_slice()])?;
    if !parcel.has_signatures() {
        return Err(Fault::new(Code::BadSignature, "that holds no signature")
            .hint("name the *.signed.json file, or a picture of the signer's code"));
    }
    let unsigned = desk.departed(id)?;
    let wanted = unsigned.digest().to_owned();
    if !parcel.signed.iter().any(|signed| signed.transaction.digest() == wanted) {
        parcel.unsigned.push(unsigned);
    }
    let signed = parcel.join()?;
    match signed.as_slice() {
        [one] if one.transaction.digest() == wanted => Ok(signed),
        _ => Err(Fault::new(Code::BadSignature, "it is the signature of another transaction")
            .hint("send that one with: tao tx submit FILE")),
    }
}

async fn send_signed(desk: &Desk, id: u64, signed: &[Signed]) -> Result<Box<Outcome>, Fault> {
    let session = desk.session()?;
    let ready = airgap::online::ready(signed, &desk.settings)?;
    let one = ready.first().ok_or_else(|| {
        Fault::new(Code::Bug, "a signature was read, and there is no transaction for it")
    })?;
    let out = desk.out.clone();
    let mut on_progress = move |progress: &Progress| {
        let _ = out.send(Msg::Progress { id, progress: progress.clone() });
    };
    let follow = Follow::to_the_end(PATIENCE);
    let receipt = airgap::online::submit(&session, one, follow, &mut on_progress).await?;
    Ok(Box::new(outcome(receipt)))
}

async fn look_up(desk: Rc<Desk>, hash: Hash) {
    let looked = match desk.session() {
        Ok(session) => execute::status(&session, hash).await.map(|_| ()),
        Err(fault) => Err(fault),
    };
    if let Err(fault) = looked {
        desk.tell(Msg::Failed(Kind::Activity, fault));
    }
    desk.read(Query::Activity);
}
