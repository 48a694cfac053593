//! The commands that talk to a node.

mod accounts;
mod batch;
mod expert;
mod holdings;
mod stake;
mod transactions;
mod travel;
mod wish;

use tao_keystore::Pair;

use super::args::accounts::ColdkeyCommand;
use super::args::{
    Command, Global, HotkeyCommand, StakeCommand, SubnetCommand, ValidatorCommand, WaitFor, Write,
};
use super::{Io, emit, interrupt, progress, unlock};
use crate::app::doctor::Machine;
use crate::app::doctor::online::examine;
use crate::app::execute::{self, Ask, DryRun, Follow, Key, Lifetime, Progress, Receipt, Terms};
use crate::app::expert::Kind;
use crate::app::keys::KeyName;
use crate::app::payer::{self, Names, Payer};
use crate::app::portfolio::{self, When};
use crate::app::session::{self, Session};
use crate::app::{holders, market, metagraph, policy, validator};
use crate::chain::Wait;
use crate::config::Settings;
use crate::consent::{Consent, Proposal};
use crate::domain::{Account, Coldkey, Hotkey, Netuid, Tao};
use crate::fault::{Code, Fault};
use crate::intent::{AccountIntent, Intent};
use crate::policy::Guard;
use crate::render;
use crate::tx::shield::LONGEST;

/// How many blocks a transaction may wait: while somebody watches, and while it travels.
const HERE: &str = "64";
const AWAY: &str = "2048";
const SHIELDED: &str = "8";

pub(super) fn run(
    command: &Command,
    global: &Global,
    settings: &Settings,
    io: &mut Io<'_>,
) -> Result<(), Fault> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| {
            Fault::new(Code::Unreachable, format!("cannot use the network: {error}"))
        })?;
    let store = Names::new(&settings.paths);
    let mut at = Context { global, settings, store, io, building: None, shield: false, legs: None };
    perform(&mut at, &runtime, command)
}

/// The command line is understood before a connection is made, so that typing errors cost nothing.
fn perform(
    at: &mut Context<'_, '_>,
    runtime: &tokio::runtime::Runtime,
    command: &Command,
) -> Result<(), Fault> {
    let global = at.global;
    match command {
        Command::Balance(whose) => {
            let accounts = portfolio::somebody(at.accounts(&whose.names())?)?;
            let report = runtime
                .block_on(async { portfolio::balance(&at.session().await?, &accounts).await })?;
            emit(&report, &[], global, at.io)
        }
        Command::Portfolio { whose, at: block, watch, plain } => {
            let accounts = portfolio::somebody(at.accounts(&whose.names())?)?;
            let when = block.map_or(When::Now, When::At);
            runtime.block_on(at.portfolio(&accounts, when, *watch, *plain))
        }
        Command::Stake { command: StakeCommand::List { account, wallet } } => {
            let coldkey = at.account(account.as_ref().or(wallet.as_ref()).map(String::as_str))?;
            let known = holders::own(&at.store)?;
            let report = runtime.block_on(async {
                portfolio::portfolio(&at.session().await?, coldkey, &known).await
            })?;
            emit(&report, &[], global, at.io)
        }
        Command::Subnet { command: SubnetCommand::List } => {
            let report = runtime.block_on(async { market::subnets(&at.session().await?).await })?;
            crate::app::names::remember_subnets(at.settings, &report);
            emit(&report, &[], global, at.io)
        }
        Command::Subnet { command: SubnetCommand::Show { netuid } } => {
            let report = runtime
                .block_on(async { market::subnet(&at.session().await?, Netuid(*netuid)).await })?;
            emit(&report, &[], global, at.io)
        }
        Command::Subnet { command: SubnetCommand::Metagraph { netuid, mine } } => {
            let read =
                async { metagraph::metagraph(&at.session().await?, Netuid(*netuid), *mine).await };
            let report = runtime.block_on(read)?;
            emit(&report, &[], global, at.io)
        }
        Command::Subnet { command: SubnetCommand::Hyperparameters { netuid } } => {
            let read =
                async { metagraph::hyperparameters(&at.session().await?, Netuid(*netuid)).await };
            let report = runtime.block_on(read)?;
            emit(&report, &[], global, at.io)
        }
        Command::Hotkey { command: HotkeyCommand::Registrations { hotkey } } => {
            let hotkey = payer::hotkey(hotkey, &at.store)?;
            let report = runtime
                .block_on(async { metagraph::registrations(&at.session().await?, hotkey).await })?;
            emit(&report, &[], global, at.io)
        }
        Command::Validator { command: ValidatorCommand::Show { hotkey } } => {
            let hotkey = payer::hotkey(hotkey, &at.store)?;
            let report = runtime
                .block_on(async { validator::validator(&at.session().await?, hotkey).await })?;
            emit(&report, &[], global, at.io)
        }
        Command::Validator { command: ValidatorCommand::List } => {
            let report =
                runtime.block_on(async { market::validators(&at.session().await?).await })?;
            crate::app::names::remember_validators(at.settings, &report);
            emit(&report, &[], global, at.io)
        }
        Command::Doctor => {
            let doctor = runtime.block_on(examine(&Machine::this(), at.settings))?;
            emit(&doctor, &doctor.warnings(), global, at.io)
        }
        Command::Status => {
            let report = runtime.block_on(async {
                crate::app::overview::overview(&at.session().await?, at.settings).await
            })?;
            emit(&report, &[], global, at.io)
        }
        Command::Tx { command } => transactions::run(command, runtime, at),
        Command::Transfer { .. }
        | Command::Register { .. }
        | Command::Stake { .. }
        | Command::Hotkey { command: HotkeyCommand::Associate { .. } }
        | Command::Subnet { command: SubnetCommand::Create { .. } | SubnetCommand::Start { .. } }
        | Command::Validator { command: ValidatorCommand::Take { .. } } => {
            let (intent, write) = wish::intent(command, at)?;
            at.shield = wish::shielded(command);
            at.write(runtime, intent, write)
        }
        Command::Proxy { command } => at.proxy(runtime, command),
        Command::Multisig { command } => at.multisig(runtime, command),
        Command::Coldkey { command: ColdkeyCommand::Swap { command } } => {
            at.coldkey_swap(runtime, command)
        }
        Command::Account { command } => at.account_command(runtime, command),
        Command::Lock { command } => at.lock(runtime, command),
        Command::Claim { command } => at.claim(runtime, command),
        Command::Hotkey { command: HotkeyCommand::Swap(swap) } => at.hotkey_swap(runtime, swap),
        Command::Validator { command: ValidatorCommand::Children { command } } => {
            at.children(runtime, command)
        }
        Command::Subnet { command: SubnetCommand::Identity(command) } => {
            at.subnet_identity(runtime, command)
        }
        Command::Subnet { command: SubnetCommand::Symbol(command) } => {
            let (netuid, symbol) = (Netuid(command.netuid), command.symbol.clone());
            let intent = Intent::Account(AccountIntent::SetSymbol { netuid, symbol });
            at.write(runtime, intent, &command.write)
        }
        Command::Batch(command) => at.batch(runtime, command),
        Command::Call(command) => at.call(runtime, command),
        Command::Query(command) => at.look_up(runtime, command, Kind::Storage),
        Command::Runtime(command) => at.look_up(runtime, command, Kind::Api),
        _ => Err(Fault::new(Code::Bug, "an offline command went online")),
    }
}

struct Context<'a, 'io> {
    global: &'a Global,
    settings: &'a Settings,
    store: Names,
    io: &'a mut Io<'io>,
    /// Set while commands are gathered for a signer elsewhere.
    building: Option<travel::Building>,
    /// The command is to be sent encrypted.
    shield: bool,
    /// Set while the commands of a batch are gathered.
    legs: Option<Vec<Intent>>,
}

impl Context<'_, '_> {
    async fn session(&self) -> Result<Session, Fault> {
        self.connect(false).await
    }

    /// Connects, and says what is worth knowing about the connection.
    async fn connect(&self, signing: bool) -> Result<Session, Fault> {
        interrupt::watch(self.global);
        self.wait_for("connecting and reading what the chain can do");
        let tell = self.global.verbose.then(|| self.io.tell.clone());
        let session = session::open_with(self.settings, tell, signing).await?;
        self.wait_for("reading the chain");
        if !self.global.quiet {
            for note in session.chain.notes() {
                (self.io.tell)(&format!("note: {note}"));
            }
        }
        Ok(session)
    }

    fn wait_for(&self, what: &str) {
        progress::show(what, self.global, self.io);
    }

    fn accounts(&self, names: &[String]) -> Result<Vec<(Option<String>, Coldkey)>, Fault> {
        if names.is_empty() {
            let wallets = self.store.list()?;
            let known = wallets.into_iter().filter_map(|wallet| {
                wallet.coldkey.map(|key| (Some(wallet.name), Coldkey(Account(key.public))))
            });
            return Ok(known.collect());
        }
        names
            .iter()
            .map(|name| {
                let label = Account::parse(name).is_err().then(|| name.clone());
                payer::coldkey(name, &self.store, true).map(|coldkey| (label, coldkey))
            })
            .collect()
    }

    /// The named account, the configured wallet, or the only wallet there is.
    fn account(&self, name: Option<&str>) -> Result<Coldkey, Fault> {
        match name {
            Some(name) => payer::coldkey(name, &self.store, true),
            None => Ok(self.payer(None)?.coldkey()),
        }
    }

    fn payer(&self, flag: Option<&str>) -> Result<Payer, Fault> {
        let configured = self.settings.wallet.as_ref().map(|wallet| wallet.value.as_str());
        if let Some(name) = flag.or(configured) {
            return Payer::find(name, &self.store);
        }
        match self.store.list()?.as_slice() {
            [only] => Payer::find(&only.name, &self.store),
            [] => Err(Fault::new(Code::Name, "there is no wallet on this machine")
                .hint("make one with: tao wallet create NAME")),
            _ => Err(Fault::new(
                Code::Name,
                "there are several wallets; say which one with --wallet",
            )),
        }
    }

    fn own_hotkey(&self, text: Option<&str>, write: &Write) -> Result<Hotkey, Fault> {
        if let Some(text) = text {
            return payer::hotkey(text, &self.store);
        }
        match self.payer(write.wallet.as_deref())? {
            Payer::Wallet { name, .. } => payer::hotkey(&name, &self.store),
            Payer::Dev { .. } | Payer::Watch { .. } => {
                Err(Fault::new(Code::Name, "this key has no hotkey here; name one with --hotkey"))
            }
        }
    }

    fn write(
        &mut self,
        runtime: &tokio::runtime::Runtime,
        intent: Intent,
        write: &Write,
    ) -> Result<(), Fault> {
        if self.legs.is_some() {
            return self.gather(intent, write);
        }
        let ready = self.ready(write)?;
        let session = runtime.block_on(self.connect(true))?;
        self.write_on(runtime, &session, intent, write, ready)
    }

    /// Whether it is to be signed elsewhere.
    fn away(&self, write: &Write) -> bool {
        write.out.is_some() || self.building.is_some() || by_camera(write)
    }

    /// Who signs and on what terms; understood before a connection is made.
    fn ready(&mut self, write: &Write) -> Result<(Payer, Terms), Fault> {
        // Somebody waits for what a camera brings back.
        let travels = self.away(write) && !by_camera(write);
        let usual = if travels { AWAY } else { HERE };
        let usual = if self.shield { SHIELDED } else { usual };
        let mut terms = Terms {
            lifetime: Lifetime::parse(write.era.as_deref().unwrap_or(usual))?,
            nonce: write.nonce,
            tip: Tao::parse(&write.tip)?,
            shield: self.shield,
        };
        if self.shield {
            self.check_shield(write, &terms)?;
        }
        write.acting.as_deref().map(|whom| self.origin(whom)).transpose()?;
        #[cfg(feature = "ledger")]
        if let Some(signer) = &write.signer {
            let account = crate::cli::device::account(signer, false, self.io)?;
            crate::cli::device::remember(signer, account, &self.settings.paths, self.io);
            return Ok((Payer::Watch { coldkey: Coldkey(account) }, terms));
        }
        let payer = self.payer(write.wallet.as_deref())?;
        let built = self.building.as_ref();
        terms.nonce = terms.nonce.or(built.and_then(|built| built.next(payer.coldkey())));
        Ok((payer, terms))
    }

    /// Both transactions are signed when the key to encrypt to is known, and live for seconds.
    fn check_shield(&self, write: &Write, terms: &Terms) -> Result<(), Fault> {
        #[cfg(feature = "ledger")]
        let device = write.signer.is_some();
        #[cfg(not(feature = "ledger"))]
        let device = false;
        if device || self.away(write) {
            return Err(Fault::new(
                Code::Arguments,
                "what is encrypted is signed and sent in one go, so its key must be on this machine",
            )
            .hint("leave --shield out to sign elsewhere or with a device"));
        }
        match terms.lifetime {
            Lifetime::Blocks(blocks) if blocks <= LONGEST => Ok(()),
            _ => Err(Fault::new(
                Code::Arguments,
                format!(
                    "the chain takes encrypted transactions that live for {LONGEST} blocks at most"
                ),
            )
            .hint("leave --era out, or make it 4 or 8")),
        }
    }

    fn write_on(
        &mut self,
        runtime: &tokio::runtime::Runtime,
        session: &Session,
        intent: Intent,
        write: &Write,
        (payer, terms): (Payer, Terms),
    ) -> Result<(), Fault> {
        if self.legs.is_some() {
            return self.gather(intent, write);
        }
        let intent = match write.acting.as_deref() {
            Some(whom) => Intent::As { origin: self.origin(whom)?, intent: Box::new(intent) },
            None => intent,
        };
        let mut unlocked = None;
        let mut again = false;
        loop {
            self.wait_for("reading what the plan needs");
            let preparing = execute::prepare(session, intent.clone(), &payer, &terms);
            let mut proposal = runtime.block_on(preparing)?;
            let guard = policy::guard(self.settings, proposal.signer.0)?;
            if !self.away(write) {
                proposal.needs(&guard)?;
            }
            if write.dry_run {
                return emit(&DryRun::of(&proposal), &[], self.global, self.io);
            }
            if self.away(write) {
                return self.depart(runtime, session, &proposal, &payer, write);
            }
            let consent = loop {
                let consent = self.consent(&proposal, &guard, write)?;
                // Nobody thought about it in between where nobody was asked.
                if consent == Consent::Flag || write.confirm.is_some() {
                    break consent;
                }
                let again = execute::recheck(session, &proposal, &payer, &terms);
                let Some(changed) = runtime.block_on(again)? else { break consent };
                self.io.write_err("\nthe chain has moved since this was shown:\n");
                for difference in changed.differences {
                    self.io.write_err(&format!("  {difference}\n"));
                }
                self.io.write_err("\n");
                proposal = changed.proposal;
            };
            let key = match self.device(write, proposal.signer.0) {
                Some(ask) => Key::Device(ask),
                None => Key::Pair(match &unlocked {
                    Some(pair) => pair,
                    None => unlocked.insert(self.unlock(&payer)?),
                }),
            };
            let wait = write.wait.wait();
            let follow = Follow { wait, patience: std::time::Duration::from_secs(write.patience) };
            match runtime.block_on(self.follow(session, (proposal, consent), key, follow)) {
                Err(fault) if fault.code() == Code::Upgraded && !again => {
                    // What was agreed to was another runtime's; the new plan is agreed to anew.
                    if !self.global.quiet {
                        (self.io.tell)(&format!("note: {fault}; planning it anew"));
                    }
                    again = true;
                }
                Err(fault) => return Err(fault),
                Ok(receipt) => return emit(&receipt, &receipt.notes, self.global, self.io),
            }
        }
    }

    fn unlock(&mut self, payer: &Payer) -> Result<Pair, Fault> {
        payer.unlock(|wallet| {
            let name = KeyName { wallet: wallet.to_owned(), hotkey: None };
            Ok(unlock::open(&self.store, &name, self.global, self.settings, self.io)?.pair)
        })
    }

    /// The device that signs instead of a key of this machine.
    #[cfg(feature = "ledger")]
    fn device(&self, write: &Write, account: Account) -> Option<Box<Ask>> {
        let (signer, tell) = (write.signer.clone()?, self.io.tell.clone());
        Some(Box::new(move |payload, proof| {
            crate::cli::device::sign(&signer, account, payload, proof, &*tell)
        }))
    }

    #[cfg(not(feature = "ledger"))]
    #[expect(clippy::unused_self, reason = "there are no devices in this build")]
    fn device(&self, _: &Write, _: Account) -> Option<Box<Ask>> {
        None
    }

    /// Signs and sends, and says on the way how far it has come.
    async fn follow(
        &mut self,
        session: &Session,
        agreed: (Proposal, Consent),
        key: Key<'_>,
        follow: Follow,
    ) -> Result<Receipt, Fault> {
        let (tell, told) = tokio::sync::mpsc::unbounded_channel();
        let mut on_progress = |progress: &Progress| {
            let _ = tell.send(progress.clone());
        };
        let sending = execute::commit(session, agreed, key, follow, &mut on_progress);
        Box::pin(self.accompany(sending, told)).await
    }

    /// Waits for a receipt and says meanwhile how far it has come.
    async fn accompany(
        &mut self,
        sending: impl Future<Output = Result<Receipt, Fault>>,
        mut told: tokio::sync::mpsc::UnboundedReceiver<Progress>,
    ) -> Result<Receipt, Fault> {
        tokio::pin!(sending);
        self.wait_for("asking the chain whether it would succeed");
        let outcome = loop {
            tokio::select! {
                biased;
                Some(progress) = told.recv() => self.say(&progress),
                receipt = &mut sending => break receipt,
            }
        };
        // What was said in the very step that ended it.
        while let Ok(progress) = told.try_recv() {
            self.say(&progress);
        }
        progress::end();
        interrupt::settled();
        outcome
    }

    fn say(&mut self, stage: &Progress) {
        if let Progress::Signed(hash) = stage {
            interrupt::signed(*hash);
        }
        if self.global.ndjson {
            self.io.write_out(&render::event(&event(stage)));
        }
        if self.global.json || self.global.quiet {
            return;
        }
        let line = match stage {
            Progress::Preflight(None) => "the chain says that it would succeed".to_owned(),
            Progress::Preflight(Some(why)) => format!("the chain was not asked beforehand: {why}"),
            Progress::Signed(hash) => format!("signed {hash}"),
            Progress::Broadcast => "sent".to_owned(),
            Progress::Opening(hash) => format!("waiting for what it carries, {hash}"),
            Progress::InBlock(block) => format!("in block {}", block.number),
            Progress::Finalized(block) => format!("block {} is final", block.number),
        };
        self.io.write_err(&format!("{line}\n"));
        match stage {
            Progress::Preflight(_) => self.wait_for("signing"),
            Progress::Signed(_) => self.wait_for("sending"),
            Progress::Broadcast => self.wait_for("waiting for a block to include it"),
            Progress::Opening(_) => self.wait_for("waiting for the block's author to open it"),
            Progress::InBlock(_) => self.wait_for("waiting until the block is final"),
            Progress::Finalized(_) => progress::end(),
        }
    }

    fn consent(
        &mut self,
        proposal: &Proposal,
        guard: &Guard,
        write: &Write,
    ) -> Result<Consent, Fault> {
        let needs = proposal.needs(guard)?;
        if !self.global.quiet && !self.global.json {
            self.io.write_err(&execute::review_words(&proposal.review));
        }
        if let Some(text) = &write.confirm {
            let typed = Tao::parse(text)?;
            let spends = proposal.effects()?.spends;
            let wanted = needs.typed.or(spends).unwrap_or(Tao::ZERO);
            if typed == wanted {
                return Ok(Consent::Typed(typed));
            }
            return Err(Fault::new(
                Code::Declined,
                format!("--confirm says {typed} TAO, and it is about {wanted}; nothing was signed"),
            ));
        }
        if write.yes {
            needs.satisfied_by(None)?;
            return Ok(Consent::Flag);
        }
        if !self.io.terminal {
            return Err(Fault::new(
                Code::NoConsent,
                "nobody can be asked and --yes was not given; nothing was signed",
            )
            .hint("look at it with --dry-run, then add --yes"));
        }
        if self.global.quiet || self.global.json {
            self.io.write_err(&execute::review_words(&proposal.review));
        }
        let stopped = || Fault::new(Code::Interrupted, "stopped; nothing was signed");
        if let Some(amount) = needs.typed {
            let question = "type the amount of TAO to sign and send: ";
            let answer = self.io.ask_line(question).ok_or_else(stopped)?;
            return match Tao::parse(&answer) {
                Ok(typed) if typed == amount => Ok(Consent::Typed(typed)),
                _ => Err(Fault::new(Code::Declined, "not agreed to; nothing was signed")),
            };
        }
        let answer = self.io.ask_line("sign and send? [y/N] ").ok_or_else(stopped)?;
        if Some(answer).is_some_and(|answer| matches!(answer.as_str(), "y" | "Y" | "yes")) {
            return Ok(Consent::Answered);
        }
        Err(Fault::new(Code::Declined, "not agreed to; nothing was signed"))
    }
}

/// Whether it is shown to a signer while its signature is waited for.
fn by_camera(write: &Write) -> bool {
    write.out.is_none() && (write.qr || write.qr_flags.qr_file.is_some())
}

/// A stage as scripts read it.
fn event(progress: &Progress) -> serde_json::Value {
    use serde_json::json;
    match progress {
        Progress::Preflight(why) => json!({ "event": "preflight", "unjudged": why }),
        Progress::Signed(hash) => json!({ "event": "signed", "hash": hash }),
        Progress::Broadcast => json!({ "event": "broadcast" }),
        Progress::Opening(hash) => json!({ "event": "opening", "hash": hash }),
        Progress::InBlock(block) => json!({ "event": "in_block", "block": block }),
        Progress::Finalized(block) => json!({ "event": "finalized", "block": block }),
    }
}

impl WaitFor {
    const fn wait(self) -> Wait {
        match self {
            Self::None => Wait::None,
            Self::InBlock => Wait::InBlock,
            Self::Finalized => Wait::Finalized,
        }
    }
}
