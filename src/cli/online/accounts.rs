//! What the commands about accounts with more than one key mean.

use super::Context;
use crate::app::accounts;
use crate::app::books::{self, ProxyEntry};
use crate::app::keys::Removed;
use crate::app::multisigs::{self, MultisigList, NamedGroup};
use crate::app::{expert, payer};
use crate::cli::args::Write;
use crate::cli::args::accounts::{
    AccountCommand, BookCommand, ChildrenCommand, ClaimAs, ClaimCommand, HotkeySwap, LockCommand,
    LockMode, MultisigCommand, ProxyCommand, PureCommand, SubnetIdentity, SwapCommand, Texts,
    YesNo,
};
use crate::cli::emit;
use crate::domain::{Alpha, Bps, Coldkey, Group, Hash, Hotkey, Netuid, Take, clean};
use crate::fault::{Code, Fault};
use crate::intent::{AccountIntent, ClaimMode, Identity, Intent, Origin, Step};
use crate::store::Booked;

type Runtime = tokio::runtime::Runtime;

fn hash(text: &str) -> Result<Hash, Fault> {
    Hash::parse(text).ok_or_else(|| {
        Fault::new(Code::Arguments, format!("`{}` is not the hash of a call", clean(text, 80)))
            .hint("it is 0x and 64 hex digits")
    })
}

impl Context<'_, '_> {
    /// Reads `proxy:ACCOUNT`, `proxy:ACCOUNT/TYPE` or `multisig:NAME`.
    pub(super) fn origin(&self, text: &str) -> Result<Origin, Fault> {
        match text.split_once(':') {
            Some(("proxy", rest)) => {
                let (account, kind) = match rest.split_once('/') {
                    Some((account, kind)) => (account, Some(kind.to_owned())),
                    None => (rest, None),
                };
                let Some(booked) = books::proxies(&self.settings.paths).find(account)? else {
                    let real = payer::coldkey(account, &self.store, true)?;
                    return Ok(Origin::Proxy { real, kind });
                };
                // A name must mean one thing.
                let other = payer::coldkey(account, &self.store, true).ok();
                if other.is_some_and(|other| other.0 != booked.address) {
                    let name = clean(account, 60);
                    return Err(Fault::new(
                        Code::Name,
                        format!("`{name}` is in the book of proxies and is another account's name"),
                    )
                    .hint("write the address instead"));
                }
                Ok(Origin::Proxy { real: Coldkey(booked.address), kind: kind.or(booked.kind) })
            }
            Some(("multisig", rest)) => {
                let (name, step) = Step::split(rest).ok_or_else(|| {
                    Fault::new(
                        Code::Arguments,
                        format!("`{}` does not say what to do in the multisig", clean(text, 80)),
                    )
                    .hint("write multisig:NAME, or NAME/new, NAME/approve, NAME/execute after it")
                })?;
                self.group(name, step)
            }
            _ => Err(Fault::new(
                Code::Arguments,
                format!("`{}` does not say as whom", clean(text, 80)),
            )
            .hint("write proxy:ACCOUNT, proxy:ACCOUNT/TYPE or multisig:NAME")),
        }
    }

    fn proxy_book(&mut self, command: &BookCommand) -> Result<(), Fault> {
        let book = books::proxies(&self.settings.paths);
        match command {
            BookCommand::Add { name, account, kind, note } => {
                let entry = Booked {
                    address: self.named(account)?,
                    kind: kind.clone(),
                    delay: 0,
                    spawner: None,
                    index: None,
                    height: None,
                    extrinsic: None,
                    note: note.clone(),
                };
                book.add(name, &entry)?;
                emit(&ProxyEntry { name: name.clone(), entry }, &[], self.global, self.io)
            }
            BookCommand::List => {
                emit(&books::proxy_book(&self.settings.paths)?, &[], self.global, self.io)
            }
            BookCommand::Remove { name } => {
                book.remove(name)?;
                let gone = Removed { name: clean(name, 64), moved_to: None };
                emit(&gone, &[], self.global, self.io)
            }
        }
    }

    fn group(&self, name: &str, step: Step) -> Result<Origin, Fault> {
        let group = self.multisigs().show(name)?;
        Ok(Origin::Multisig { name: name.to_owned(), group, step })
    }

    fn multisigs(&self) -> payer::Multisigs {
        payer::multisigs(self.settings)
    }

    fn change(
        &mut self,
        runtime: &Runtime,
        intent: AccountIntent,
        write: &Write,
    ) -> Result<(), Fault> {
        self.write(runtime, Intent::Account(intent), write)
    }

    /// Makes a call in words for another account.
    fn act(
        &mut self,
        runtime: &Runtime,
        origin: Origin,
        call: &[String],
        write: &Write,
    ) -> Result<(), Fault> {
        if write.acting.is_some() {
            return Err(Fault::new(Code::Arguments, "this command says itself as whom it acts"));
        }
        let ready = self.ready(write)?;
        let session = runtime.block_on(self.session())?;
        let inner = expert::words(&session, call, &|name| self.named(name))?;
        let intent = Intent::As { origin, intent: Box::new(inner) };
        self.write_on(runtime, &session, intent, write, ready)
    }

    /// Agrees to a call in a multisig: one that is given, or the one that waits.
    fn agree(
        &mut self,
        runtime: &Runtime,
        name: &str,
        step: Step,
        call: Option<&str>,
        write: &Write,
    ) -> Result<(), Fault> {
        let origin = self.group(name, step)?;
        let call = match call {
            Some(call) => call.to_owned(),
            None => runtime.block_on(async {
                multisigs::waiting_call(&self.session().await?, name, origin.account()).await
            })?,
        };
        self.act(runtime, origin, &[call], write)
    }

    pub(super) fn proxy(&mut self, runtime: &Runtime, command: &ProxyCommand) -> Result<(), Fault> {
        match command {
            ProxyCommand::Add { delegate, kind, delay, write } => {
                let delegate = self.named(delegate)?;
                let (kind, delay) = (kind.clone(), *delay);
                self.change(runtime, AccountIntent::AddProxy { delegate, kind, delay }, write)
            }
            ProxyCommand::Remove {
                delegate: Some(delegate),
                kind: Some(kind),
                delay,
                write,
                ..
            } => {
                let delegate = self.named(delegate)?;
                let (kind, delay) = (kind.clone(), *delay);
                self.change(runtime, AccountIntent::RemoveProxy { delegate, kind, delay }, write)
            }
            ProxyCommand::Remove { write, .. } => {
                self.change(runtime, AccountIntent::RemoveProxies, write)
            }
            ProxyCommand::List { account } => {
                let account = self.account(account.as_deref())?;
                let report = runtime
                    .block_on(async { accounts::proxies(&self.session().await?, account).await })?;
                emit(&report, &[], self.global, self.io)
            }
            ProxyCommand::Book { command } => self.proxy_book(command),
            ProxyCommand::Types => {
                let report = runtime
                    .block_on(async { accounts::proxy_types(&self.session().await?).await })?;
                emit(&report, &[], self.global, self.io)
            }
            ProxyCommand::Announce { real, hash: given, call, write } => {
                let real = self.named(real)?;
                let ready = self.ready(write)?;
                let given = given.as_deref().map(hash).transpose()?;
                let session = runtime.block_on(self.session())?;
                let (call_hash, call) = if let Some(hash) = given {
                    (hash, None)
                } else {
                    let named = |name: &str| self.named(name);
                    let (hash, call) = expert::to_announce(&session, call, &named)?;
                    (hash, Some(call))
                };
                let intent = Intent::Account(AccountIntent::Announce { real, call_hash, call });
                self.write_on(runtime, &session, intent, write, ready)
            }
            ProxyCommand::Withdraw { real, hash: text, write } => {
                let (real, call_hash) = (self.named(real)?, hash(text)?);
                self.change(runtime, AccountIntent::Withdraw { real, call_hash }, write)
            }
            ProxyCommand::Reject { delegate, hash: text, write } => {
                let (delegate, call_hash) = (self.named(delegate)?, hash(text)?);
                self.change(runtime, AccountIntent::Reject { delegate, call_hash }, write)
            }
            ProxyCommand::Execute { real, delegate, call, write } => {
                let real = Coldkey(self.named(real)?);
                let delegate = match delegate {
                    Some(delegate) => Coldkey(self.named(delegate)?),
                    None => self.payer(write.wallet.as_deref())?.coldkey(),
                };
                self.act(runtime, Origin::Announced { real, delegate }, &call.call, write)
            }
            ProxyCommand::Pure { command: PureCommand::Create { kind, delay, index, write } } => {
                let (kind, delay, index) = (kind.clone(), *delay, *index);
                self.change(runtime, AccountIntent::CreatePure { kind, delay, index }, write)
            }
            ProxyCommand::Pure {
                command: PureCommand::Kill { spawner, kind, index, height, extrinsic, write },
            } => {
                let intent = AccountIntent::KillPure {
                    spawner: self.named(spawner)?,
                    kind: kind.clone(),
                    index: *index,
                    height: *height,
                    extrinsic: *extrinsic,
                };
                self.change(runtime, intent, write)
            }
        }
    }

    pub(super) fn multisig(
        &mut self,
        runtime: &Runtime,
        command: &MultisigCommand,
    ) -> Result<(), Fault> {
        match command {
            MultisigCommand::New { name, threshold, signatories } => {
                let keys = signatories.iter().map(|key| self.named(key));
                let group = Group::new(*threshold, keys.collect::<Result<_, _>>()?)?;
                self.multisigs().add(name, &group)?;
                emit(&NamedGroup::new(name, group), &[], self.global, self.io)
            }
            MultisigCommand::List => {
                let all = self.multisigs().list()?.into_iter();
                let multisigs = all.map(|(name, group)| NamedGroup::new(&name, group)).collect();
                emit(&MultisigList { multisigs }, &[], self.global, self.io)
            }
            MultisigCommand::Show { name } => {
                let group = NamedGroup::new(name, self.multisigs().show(name)?);
                let report = runtime
                    .block_on(async { multisigs::state(&self.session().await?, group).await })?;
                emit(&report, &[], self.global, self.io)
            }
            MultisigCommand::Approve { name, call, write } => {
                self.agree(runtime, name, Step::Approve, call.as_deref(), write)
            }
            MultisigCommand::Execute { name, call, write } => {
                self.agree(runtime, name, Step::Execute, call.as_deref(), write)
            }
            MultisigCommand::Cancel { name, hash: text, write } => {
                let group = self.multisigs().show(name)?;
                let (name, call_hash) = (name.clone(), hash(text)?);
                let intent = AccountIntent::CancelMultisig { name, group, call_hash, since: None };
                self.change(runtime, intent, write)
            }
        }
    }

    pub(super) fn coldkey_swap(
        &mut self,
        runtime: &Runtime,
        command: &SwapCommand,
    ) -> Result<(), Fault> {
        let to = |at: &Self, to: &str| payer::coldkey(to, &at.store, false);
        match command {
            SwapCommand::Announce { to: text, write } => {
                let to = to(self, text)?;
                self.change(runtime, AccountIntent::AnnounceSwap { to }, write)
            }
            SwapCommand::Execute { to: text, write } => {
                let to = to(self, text)?;
                self.change(runtime, AccountIntent::ExecuteSwap { to }, write)
            }
            SwapCommand::Dispute { write } => {
                self.change(runtime, AccountIntent::DisputeSwap, write)
            }
            SwapCommand::Cancel { write } => self.change(runtime, AccountIntent::CancelSwap, write),
            SwapCommand::Status { account } => {
                let coldkey = self.account(account.as_deref())?;
                let ours = self.accounts(&[])?.into_iter().map(|(_, coldkey)| coldkey);
                let ours: Vec<Coldkey> = ours.collect();
                let report = runtime.block_on(async {
                    accounts::swap_status(&self.session().await?, coldkey, &ours).await
                })?;
                let stranger = report.commits_to.is_some()
                    && report.new_coldkey.is_none()
                    && report.disputed_in.is_none();
                let alarm = stranger.then(|| {
                    "this machine knows no coldkey that was announced; if it is not yours either, run: tao coldkey swap dispute"
                        .to_owned()
                });
                emit(&report, alarm.as_slice(), self.global, self.io)
            }
        }
    }

    pub(super) fn hotkey_swap(
        &mut self,
        runtime: &Runtime,
        swap: &HotkeySwap,
    ) -> Result<(), Fault> {
        let intent = AccountIntent::SwapHotkey {
            from: payer::hotkey(&swap.from, &self.store)?,
            to: payer::hotkey(&swap.to, &self.store)?,
            netuid: swap.netuid.map(Netuid),
            keep_stake: swap.keep_stake,
        };
        self.change(runtime, intent, &swap.write)
    }

    pub(super) fn children(
        &mut self,
        runtime: &Runtime,
        command: &ChildrenCommand,
    ) -> Result<(), Fault> {
        match command {
            ChildrenCommand::Set { hotkey, netuid, children, write } => {
                let hotkey = self.own_hotkey(hotkey.as_deref(), write)?;
                let children = children.iter().map(|text| self.child(text));
                let children = children.collect::<Result<_, _>>()?;
                let netuid = Netuid(*netuid);
                self.change(runtime, AccountIntent::SetChildren { hotkey, netuid, children }, write)
            }
            ChildrenCommand::Revoke { hotkey, netuid, write } => {
                let hotkey = self.own_hotkey(hotkey.as_deref(), write)?;
                let (netuid, children) = (Netuid(*netuid), Vec::new());
                self.change(runtime, AccountIntent::SetChildren { hotkey, netuid, children }, write)
            }
            ChildrenCommand::Take { hotkey, netuid, take, write } => {
                let hotkey = self.own_hotkey(hotkey.as_deref(), write)?;
                let (netuid, take) = (Netuid(*netuid), Take::parse(take)?);
                self.change(runtime, AccountIntent::SetChildTake { hotkey, netuid, take }, write)
            }
            ChildrenCommand::List { hotkey, netuid } => {
                let hotkey = payer::hotkey(hotkey, &self.store)?;
                let netuid = Netuid(*netuid);
                let report = runtime.block_on(async {
                    accounts::children(&self.session().await?, hotkey, netuid).await
                })?;
                emit(&report, &[], self.global, self.io)
            }
        }
    }

    /// Reads `HOTKEY=25%`, or `HOTKEY=PARTS/18446744073709551615`.
    fn child(&self, text: &str) -> Result<(u64, Hotkey), Fault> {
        let bad = || {
            Fault::new(
                Code::Arguments,
                format!("`{}` is not a child with its share", clean(text, 80)),
            )
            .hint("write HOTKEY=25%")
        };
        let (key, share) = text.split_once('=').ok_or_else(bad)?;
        let hotkey = payer::hotkey(key, &self.store)?;
        if let Some((parts, whole)) = share.split_once('/') {
            let exact = parts.parse::<u64>().ok().filter(|_| whole == u64::MAX.to_string());
            return exact.filter(|parts| *parts > 0).map(|parts| (parts, hotkey)).ok_or_else(bad);
        }
        let share = u128::from(Bps::parse(share)?.get());
        let parts = u128::from(u64::MAX).saturating_mul(share).checked_div(Bps::WHOLE.into());
        let parts = parts.and_then(|parts| u64::try_from(parts).ok()).ok_or_else(bad)?;
        if parts == 0 { Err(bad()) } else { Ok((parts, hotkey)) }
    }

    pub(super) fn account_command(
        &mut self,
        runtime: &Runtime,
        command: &AccountCommand,
    ) -> Result<(), Fault> {
        let AccountCommand::Identity { texts, write } = command;
        if texts.contact.is_some() {
            return Err(Fault::new(Code::Arguments, "only subnets have a contact"));
        }
        let given = |text: &Option<String>| text.clone().unwrap_or_default();
        let fields: Identity = vec![
            ("name", given(&texts.name)),
            ("url", given(&texts.url)),
            ("github_repo", given(&texts.github)),
            ("image", given(&texts.image)),
            ("discord", given(&texts.discord)),
            ("description", given(&texts.description)),
            ("additional", given(&texts.additional)),
        ];
        self.change(runtime, AccountIntent::SetIdentity { fields }, write)
    }

    pub(super) fn subnet_identity(
        &mut self,
        runtime: &Runtime,
        command: &SubnetIdentity,
    ) -> Result<(), Fault> {
        let given = |text: &Option<String>| text.clone().unwrap_or_default();
        let Texts { name, url, github, image, discord, description, additional, contact } =
            &command.texts;
        let fields: Identity = vec![
            ("subnet_name", given(name)),
            ("github_repo", given(github)),
            ("subnet_contact", given(contact)),
            ("subnet_url", given(url)),
            ("discord", given(discord)),
            ("description", given(description)),
            ("logo_url", given(image)),
            ("additional", given(additional)),
        ];
        let netuid = Netuid(command.netuid);
        self.change(runtime, AccountIntent::SetSubnetIdentity { netuid, fields }, &command.write)
    }

    pub(super) fn lock(&mut self, runtime: &Runtime, command: &LockCommand) -> Result<(), Fault> {
        match command {
            LockCommand::List { account } => {
                let coldkey = self.account(account.as_deref())?;
                let report = runtime
                    .block_on(async { accounts::locks(&self.session().await?, coldkey).await })?;
                emit(&report, &[], self.global, self.io)
            }
            LockCommand::Add { netuid, hotkey, amount, write } => {
                let hotkey = payer::hotkey(hotkey, &self.store)?;
                // As where stake is sold: `20a`; a lock counts in nothing else.
                let amount = amount.strip_suffix('a').unwrap_or(amount);
                let amount = Alpha::parse(Netuid(*netuid), amount)?;
                self.change(runtime, AccountIntent::Lock { hotkey, amount }, write)
            }
            LockCommand::Move { netuid, hotkey, write } => {
                let hotkey = payer::hotkey(hotkey, &self.store)?;
                let netuid = Netuid(*netuid);
                self.change(runtime, AccountIntent::MoveLock { netuid, hotkey }, write)
            }
            LockCommand::Mode { mode, netuid, write } => {
                let perpetual = matches!(mode, LockMode::Perpetual);
                let netuid = Netuid(*netuid);
                self.change(runtime, AccountIntent::SetLockMode { netuid, perpetual }, write)
            }
            LockCommand::Accept { accept, write } => {
                let accept = matches!(accept, YesNo::Yes);
                self.change(runtime, AccountIntent::AcceptLocked { accept }, write)
            }
        }
    }

    /// What is owed decides what is claimed, so the account that it is owed to is needed first.
    fn claim_all(&mut self, runtime: &Runtime, write: &Write) -> Result<(), Fault> {
        if self.legs.is_some() {
            return Err(Fault::new(Code::Arguments, "a batch names each claim that it makes")
                .try_command("see what is owed", &["tao", "claim", "list"]));
        }
        let ready = self.ready(write)?;
        let origin = write.acting.as_deref().map(|whom| self.origin(whom)).transpose()?;
        let coldkey = origin.map_or(ready.0.coldkey(), |origin| origin.account());
        let session = runtime.block_on(self.connect(true))?;
        let intent = runtime.block_on(accounts::claim_all(&session, coldkey))?;
        self.write_on(runtime, &session, intent, write, ready)
    }

    pub(super) fn claim(&mut self, runtime: &Runtime, command: &ClaimCommand) -> Result<(), Fault> {
        let sorted = |netuids: &[u16]| {
            let mut netuids: Vec<Netuid> = netuids.iter().copied().map(Netuid).collect();
            netuids.sort_unstable();
            netuids.dedup();
            netuids
        };
        match command {
            ClaimCommand::List { account } => {
                let coldkey = self.account(account.as_deref())?;
                let report = runtime
                    .block_on(async { accounts::claims(&self.session().await?, coldkey).await })?;
                emit(&report, &[], self.global, self.io)
            }
            ClaimCommand::Now { all: true, write, .. } => self.claim_all(runtime, write),
            ClaimCommand::Now { netuid, hotkey, write, .. } => {
                let intent = match hotkey {
                    Some(hotkey) => {
                        AccountIntent::ClaimBasket { hotkey: payer::hotkey(hotkey, &self.store)? }
                    }
                    None => AccountIntent::Claim { netuids: sorted(netuid) },
                };
                self.change(runtime, intent, write)
            }
            ClaimCommand::Mode { mode, netuid, write } => {
                let mode = match (mode, netuid.is_empty()) {
                    (ClaimAs::Swap, true) => ClaimMode::Swap,
                    (ClaimAs::Swap, false) => {
                        return Err(Fault::new(
                            Code::Arguments,
                            "subnets are named only for what is kept",
                        ));
                    }
                    (ClaimAs::Keep, true) => ClaimMode::Keep,
                    (ClaimAs::Keep, false) => ClaimMode::KeepIn(sorted(netuid)),
                };
                self.change(runtime, AccountIntent::SetClaim { mode }, write)
            }
        }
    }
}
