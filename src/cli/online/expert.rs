//! Calls and reads by name.

use super::Context;
use crate::app::expert::{self, At, Kind};
use crate::app::payer;
use crate::cli::args::expert::{Call, Lookup};
use crate::cli::emit;
use crate::domain::Account;
use crate::fault::{Code, Fault};

/// The words after the command, or what to list of where there is no point in the first.
fn typed(target: Option<&String>, rest: &[String]) -> Result<Vec<String>, String> {
    match target {
        Some(target) if target.contains('.') => {
            Ok(std::iter::once(target.clone()).chain(rest.iter().cloned()).collect())
        }
        Some(target) => Err(target.clone()),
        None => Err(String::new()),
    }
}

impl Context<'_, '_> {
    /// An account by its address or by a name of this machine.
    pub(super) fn named(&self, text: &str) -> Result<Account, Fault> {
        if text.contains('/') && !text.starts_with(payer::DEV) {
            return payer::hotkey(text, &self.store).map(|hotkey| hotkey.0);
        }
        payer::coldkey(text, &self.store, true).map(|coldkey| coldkey.0)
    }

    fn list(
        &mut self,
        runtime: &tokio::runtime::Runtime,
        kind: Kind,
        of: &str,
    ) -> Result<(), Fault> {
        let session = runtime.block_on(self.session())?;
        emit(&expert::catalogue(&session, kind, of)?, &[], self.global, self.io)
    }

    pub(super) fn call(
        &mut self,
        runtime: &tokio::runtime::Runtime,
        command: &Call,
    ) -> Result<(), Fault> {
        let typed = match typed(command.target.as_ref(), &command.args) {
            Ok(typed) => typed,
            Err(pallet) if self.building.is_some() => {
                return Err(super::travel::nothing(&["call".to_owned(), pallet]));
            }
            Err(pallet) => return self.list(runtime, Kind::Call, &pallet),
        };
        let ready = self.ready(&command.write)?;
        let session = runtime.block_on(self.session())?;
        let intent = expert::call(&session, &typed, &|name| self.named(name))?;
        self.write_on(runtime, &session, intent, &command.write, ready)
    }

    pub(super) fn look_up(
        &mut self,
        runtime: &tokio::runtime::Runtime,
        command: &Lookup,
        kind: Kind,
    ) -> Result<(), Fault> {
        let typed = match typed(command.target.as_ref(), &command.values) {
            Ok(typed) => typed,
            Err(of) => return self.list(runtime, kind, &of),
        };
        let at = At::parse(command.at.as_deref())?;
        let session = runtime.block_on(self.session())?;
        let names = |name: &str| self.named(name);
        let found = match kind {
            Kind::Storage => runtime.block_on(expert::query(&session, &typed, at, &names))?,
            Kind::Api => runtime.block_on(expert::runtime_api(&session, &typed, at, &names))?,
            Kind::Call => return Err(Fault::new(Code::Bug, "a call was taken for a read")),
        };
        emit(&found, &[], self.global, self.io)
    }
}
