//! `tao sandbox`.

use std::time::Duration;

use schemars::JsonSchema;
use serde::Serialize;
use tao_sandbox::genesis::{MOST_COLDKEYS, MOST_SUBNETS};
use tao_sandbox::{Config, Crowd, Profile, Sandbox, Sealing};
use tokio::signal::unix::{SignalKind, signal};

use super::args::{Global, SandboxCommand};
use super::{Io, emit};
use crate::domain::{Hash, clean};
use crate::fault::{Code, Fault};
use crate::render::{Report, pairs};

#[derive(JsonSchema, Serialize)]
pub(super) struct Running {
    ws: String,
    http: String,
    genesis: Hash,
}

impl Report for Running {
    const SCHEMA: &'static str = "tao.sandbox/1";

    fn human(&self) -> String {
        pairs(&[
            ("practice chain", self.ws.clone()),
            ("genesis", self.genesis.to_string()),
            ("use it with", format!("--endpoint {}", self.ws)),
            ("funded key", "dev://Alice".to_owned()),
        ])
    }

    fn brief(&self) -> String {
        self.ws.clone()
    }
}

pub(super) fn run(command: &SandboxCommand, global: &Global, io: &mut Io<'_>) -> Result<(), Fault> {
    let SandboxCommand::Run { port, block_time, state, seed, profile, crowd } = command;
    let sealing = sealing(block_time)?;
    let failed =
        |error: tao_sandbox::Error| Fault::new(Code::Sandbox, clean(&error.to_string(), 300));
    let config = Config {
        sealing,
        state_file: state.clone(),
        seed: seed.clone(),
        profile: if profile == "newer" { Profile::Newer } else { Profile::Spec425 },
        crowd: crowd.as_deref().map(self::crowd).transpose()?,
        port: *port,
        ..Config::default()
    };
    let sandbox = Sandbox::start(config).map_err(failed)?;
    let running = Running {
        ws: sandbox.ws_url(),
        http: sandbox.http_url(),
        genesis: Hash(sandbox.genesis_hash()),
    };
    let deaf = |error: std::io::Error| {
        Fault::new(Code::Sandbox, format!("cannot wait for Ctrl-C: {error}"))
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(deaf)?.block_on(async {
        // Before anybody can know the address: from then on it may be told to stop.
        let mut interrupt = signal(SignalKind::interrupt()).map_err(deaf)?;
        let mut terminate = signal(SignalKind::terminate()).map_err(deaf)?;
        emit(&running, &[], global, io)?;
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        Ok::<(), Fault>(())
    })?;
    sandbox.stop().map_err(failed)
}

fn crowd(text: &str) -> Result<Crowd, Fault> {
    let parts = text.split_once(':');
    let numbers = parts.and_then(|(subnets, coldkeys)| {
        Some(Crowd { subnets: subnets.parse().ok()?, coldkeys: coldkeys.parse().ok()? })
    });
    let fits = |crowd: &Crowd| crowd.subnets <= MOST_SUBNETS && crowd.coldkeys <= MOST_COLDKEYS;
    numbers.filter(fits).ok_or_else(|| {
        Fault::new(Code::Arguments, format!("`{}` is not a crowd", clean(text, 30))).hint(format!(
            "write SUBNETS:COLDKEYS, such as 129:200; {MOST_SUBNETS}:{MOST_COLDKEYS} is the most"
        ))
    })
}

fn sealing(text: &str) -> Result<Sealing, Fault> {
    let (digits, unit): (&str, fn(u64) -> Duration) = match text {
        "instant" => return Ok(Sealing::Instant),
        "manual" => return Ok(Sealing::Manual),
        _ => match (text.strip_suffix("ms"), text.strip_suffix('s')) {
            (Some(digits), _) => (digits, Duration::from_millis),
            (None, Some(digits)) => (digits, Duration::from_secs),
            (None, None) => ("", Duration::from_secs),
        },
    };
    let time = digits.parse().ok().map(unit);
    time.filter(|time| (Duration::from_millis(50)..=Duration::from_mins(1)).contains(time))
        .map(Sealing::Every)
        .ok_or_else(|| {
            Fault::new(Code::Arguments, format!("`{}` is not a block time", clean(text, 30)))
                .hint("write instant, manual, or 50ms to 60s, such as 250ms or 12s")
        })
}
