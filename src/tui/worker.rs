//! Does what the screen asks for, in a thread that owns the runtime: the screen never waits.
//!
//! Of reads of one kind only one runs and only the newest other one waits. What is being prepared
//! is dropped for something newer; what is being sent is never dropped.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use tao_keystore::{KeyId, Pair, Password, Store};
use tokio::sync::{Notify, mpsc};
use tokio::task::{JoinHandle, LocalSet, spawn_local};

use super::effect::{Effect, Kind, Query, Secret};
use super::msg::{Detail, Found, Link, Msg, Outcome, Quoted};
use crate::app::draft::{self, Draft};
use crate::app::execute::{self, Follow, Progress, Terms};
use crate::app::history::History;
use crate::app::holders::Holder;
use crate::app::payer::{Names, Payer};
use crate::app::session::{self, Session};
use crate::app::{activity, costs, heads, holders, market, policy, portfolio, risk, wallet};
use crate::config::Settings;
use crate::consent::{Consent, Proposal};
use crate::domain::{Account, Hash};
use crate::fault::{Code, Fault};
use crate::policy::Guard;
use crate::render::Report as _;

/// Typing goes on: nothing is asked before it pauses for so long.
const PAUSE: Duration = Duration::from_millis(150);
/// Seconds until the next attempt to connect.
const RETRIES: [u64; 5] = [1, 2, 5, 10, 30];
/// How long an outcome is waited for before it counts as unknown.
const PATIENCE: Duration = Duration::from_mins(15);
/// Proposals that may still be signed.
const KEPT: usize = 8;

/// Starts the thread. Effects go in through the returned sender, messages come out of `out`.
pub(super) fn start(
    settings: Settings,
    watch_only: bool,
    out: Sender<Msg>,
) -> Result<mpsc::UnboundedSender<Effect>, Fault> {
    let (send, receive) = mpsc::unbounded_channel();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| {
        Fault::new(Code::Unreachable, format!("cannot use the network: {error}"))
    })?;
    let spawned = std::thread::Builder::new().name("worker".to_owned()).spawn(move || {
        let local = LocalSet::new();
        let desk = Rc::new(Desk::new(settings, watch_only, out));
        local.block_on(&runtime, work(desk, receive));
    });
    spawned.map_err(|error| Fault::new(Code::Bug, format!("cannot start a thread: {error}")))?;
    Ok(send)
}

struct Desk {
    settings: Settings,
    watch_only: bool,
    out: Sender<Msg>,
    session: RefCell<Option<Rc<Session>>>,
    slots: RefCell<HashMap<Kind, Slot>>,
    proposals: RefCell<Vec<(u64, Proposal)>>,
    pairs: RefCell<HashMap<Account, Rc<Pair>>>,
    preparing: RefCell<Option<JoinHandle<()>>>,
    retry: Notify,
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
            Effect::Commit { id, consent, holder, password } => {
                spawn_local(commit(desk.clone(), id, consent, holder, password));
            }
            Effect::LookUp(hash) => {
                spawn_local(look_up(desk.clone(), hash));
            }
            Effect::Lock => desk.pairs.borrow_mut().clear(),
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
        let fault = match session::open(&settings).await {
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
    fn new(settings: Settings, watch_only: bool, out: Sender<Msg>) -> Self {
        Self {
            settings,
            watch_only,
            out,
            session: RefCell::new(None),
            slots: RefCell::new(HashMap::new()),
            proposals: RefCell::new(Vec::new()),
            pairs: RefCell::new(HashMap::new()),
            preparing: RefCell::new(None),
            retry: Notify::new(),
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
            Query::Subnet(netuid) => {
                let session = self.session()?;
                let subnet = market::subnet(&session, netuid).await?;
                let costs = costs::costs(&session, netuid).await?;
                let history = self.history.borrow();
                let history = history.as_ref().map(|history| history.of(netuid));
                let history = history.unwrap_or_default();
                Found::Subnet(Box::new(Detail { subnet, history, costs }))
            }
            Query::Activity => Found::Activity(activity::activity(&self.settings.paths.state_dir)?),
            Query::Keys if self.watch_only => {
                Found::Keys(wallet::WalletList { wallets: Vec::new() })
            }
            Query::Keys => Found::Keys(wallet::list(&self.store())?),
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
        let proposal = execute::prepare(&session, intent, payer, &Terms::default()).await?;
        proposal.needs(&self.guard(&proposal)?)?;
        let quoted = Quoted {
            review: proposal.review.clone(),
            block: proposal.block,
            level: risk::level(&proposal, &self.known()),
            command: draft::command(&proposal.intent, payer, &self.settings),
        };
        let mut kept = self.proposals.borrow_mut();
        kept.push((id, proposal));
        if kept.len() > KEPT {
            kept.remove(0);
        }
        Ok(Box::new(quoted))
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

    /// Unlocks the key, unless it is unlocked; deriving it from a password takes a second, which
    /// other work need not wait for.
    async fn pair(&self, payer: &Payer, password: Option<Secret>) -> Result<Rc<Pair>, Fault> {
        let account = payer.coldkey().0;
        let unlocked = self.pairs.borrow().get(&account).cloned();
        if let (Some(pair), None) = (unlocked, &password) {
            return Ok(pair);
        }
        let (payer, store) = (payer.clone(), self.store());
        let unlocking = tokio::task::spawn_blocking(move || {
            payer.unlock(|wallet| {
                let locked =
                    || Fault::new(Code::KeystoreLocked, "the key was locked; nothing was signed");
                let encrypted = store.format(wallet, KeyId::Coldkey)?.is_encrypted();
                let password = match password {
                    Some(secret) => secret.0,
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
        self.pairs.borrow_mut().insert(account, pair.clone());
        Ok(pair)
    }
}

fn signer(holder: &Holder) -> Result<&Payer, Fault> {
    holder.payer.as_ref().ok_or_else(|| {
        Fault::new(Code::KeystoreUsage, "there is no key for this account on this machine")
    })
}

async fn commit(
    desk: Rc<Desk>,
    id: u64,
    consent: Consent,
    holder: Holder,
    password: Option<Secret>,
) {
    let asked = password.is_some();
    let unlocked = match signer(&holder) {
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
    if asked {
        desk.tell(Msg::Unlocked { id });
    }
    let outcome = sign_and_send(&desk, id, consent, &pair).await;
    desk.tell(Msg::Done { id, outcome });
}

async fn sign_and_send(
    desk: &Rc<Desk>,
    id: u64,
    consent: Consent,
    pair: &Pair,
) -> Result<Box<Outcome>, Fault> {
    if desk.watch_only {
        return Err(Fault::new(Code::Bug, "something was to be signed with --watch-only"));
    }
    let session = desk.session()?;
    let proposal = {
        let mut kept = desk.proposals.borrow_mut();
        let at = kept.iter().position(|(kept, _)| *kept == id);
        let gone = || Fault::new(Code::PoolRefused, "the preview is too old; nothing was signed");
        let at = at.ok_or_else(gone)?;
        kept.remove(at).1
    };
    let out = desk.out.clone();
    let mut on_progress = move |progress: &Progress| {
        let _ = out.send(Msg::Progress { id, progress: progress.clone() });
    };
    let follow = Follow::to_the_end(PATIENCE);
    let guard = desk.guard(&proposal)?;
    let approved = proposal.approve(consent, &guard)?;
    let receipt = execute::commit(&session, approved, pair, follow, &mut on_progress).await?;
    Ok(Box::new(Outcome {
        hash: receipt.hash,
        receipt: receipt.human().lines().map(str::to_owned).collect(),
        block: receipt.block,
        notes: receipt.notes,
    }))
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
