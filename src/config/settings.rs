//! One answer per setting, with where it came from.

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Serialize, Serializer};

use super::endpoint;
use super::env::{self, Env};
use super::file::{self, ConfigFile};
use super::network::Network;
use super::paths::{self, Paths};
use super::screen::Screen;
use crate::domain::{Bps, Genesis, clean};
use crate::fault::{Code, Fault};
use crate::policy::Policy;

const DEFAULT_GUARD: Bps = match Bps::new(20) {
    Some(guard) => guard,
    None => unreachable!(),
};
const CONNECT_SECONDS: u64 = 10;
const REQUEST_SECONDS: u64 = 30;
const MAX_SECONDS: u64 = 600;
const MAX_ENDPOINTS: usize = 8;

/// Which layer a value came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    Flag,
    Env(&'static str),
    File,
    Default,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Flag => "flag",
            Self::Env(name) => name,
            Self::File => "config file",
            Self::Default => "default",
        })
    }
}

impl Serialize for Origin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// How new key files are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum WalletFormat {
    Native,
    Btcli,
}

impl WalletFormat {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Btcli => "btcli",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Sourced<T> {
    pub value: T,
    pub origin: Origin,
}

impl<T> Sourced<T> {
    fn map<U>(self, f: impl FnOnce(T) -> U) -> Sourced<U> {
        Sourced { value: f(self.value), origin: self.origin }
    }
}

/// What the flags of one command line said; relative paths are relative to the current folder.
#[derive(Clone, Debug, Default)]
pub struct Overrides {
    pub config_file: Option<PathBuf>,
    pub profile: Option<String>,
    pub network: Option<String>,
    pub endpoint: Option<String>,
    pub wallet_dir: Option<PathBuf>,
    pub wallet: Option<String>,
    pub password_file: Option<PathBuf>,
    pub guard: Option<Bps>,
    pub connect_timeout: Option<Duration>,
    pub request_timeout: Option<Duration>,
}

#[derive(Clone, Debug)]
pub struct Settings {
    /// With the wallets folder that flags, environment and file chose.
    pub paths: Paths,
    pub wallet_dir_origin: Origin,
    pub profile: Option<Sourced<String>>,
    /// The profiles that the config file has.
    pub profiles: Vec<String>,
    pub network: Sourced<Network>,
    pub endpoint: Sourced<String>,
    /// Further nodes of the same network, which stand in for the first.
    pub fallbacks: Vec<String>,
    /// What the endpoint's block zero must be; `None` accepts any network.
    pub expect_genesis: Option<Genesis>,
    pub wallet: Option<Sourced<String>>,
    pub password_file: Option<Sourced<PathBuf>>,
    /// Format of all new key files; `None` leaves it to the kind of key.
    pub wallet_format: Option<Sourced<WalletFormat>>,
    /// How far past its own effect a trade may move the price.
    pub guard: Sourced<Bps>,
    pub connect_timeout: Sourced<Duration>,
    pub request_timeout: Sourced<Duration>,
    pub screen: Screen,
    /// What wallets may sign, as the config file says; not yet whether that is sealed.
    pub policies: Vec<Policy>,
}

impl Settings {
    /// Flags win over the environment, that over the config file, that over the defaults.
    pub fn resolve(env: &Env, home: Option<&Path>, flags: &Overrides) -> Result<Self, Fault> {
        let paths = Self::paths(env, home, flags)?;
        let named = flags.config_file.is_some() || env.get(env::TAO_CONFIG).is_some();
        let profile = flags.profile.as_deref().or_else(|| env.get(env::TAO_PROFILE));
        let file = ConfigFile::read(&paths.config_file, named, profile)?;
        Self::combine(env, home, flags, paths, &file)
    }

    /// Where things are, without reading the config file.
    pub fn paths(env: &Env, home: Option<&Path>, flags: &Overrides) -> Result<Paths, Fault> {
        let mut paths = Paths::resolve(env, home)?;
        if let Some(path) = &flags.config_file {
            paths.config_file = anchored(path, "--config")?;
        }
        Ok(paths)
    }

    /// Refuses a config file's text that no command could run with, in any of its profiles.
    pub fn check(text: &str, paths: &Paths, home: Option<&Path>) -> Result<(), Fault> {
        let (env, flags) = (Env::default(), Overrides::default());
        let file = ConfigFile::parse(text, &paths.config_file, None)?;
        Self::combine(&env, home, &flags, paths.clone(), &file)?;
        for profile in &file.profiles {
            let file = ConfigFile::parse(text, &paths.config_file, Some(profile))?;
            Self::combine(&env, home, &flags, paths.clone(), &file)?;
        }
        Ok(())
    }

    fn combine(
        env: &Env,
        home: Option<&Path>,
        flags: &Overrides,
        mut paths: Paths,
        file: &ConfigFile,
    ) -> Result<Self, Fault> {
        let config_file = paths.config_file.clone();
        let layers = Layers { env, flags, file, config_file: &config_file, home };

        let connection = layers.connection()?;
        let wallet = layers.wallet()?;
        let password_file = layers.password_file()?;
        let wallet_format = layers.wallet_format()?;
        let guard = layers.guard()?;
        let connect_timeout = layers.timeout(
            "connect_timeout",
            flags.connect_timeout,
            file.connect_timeout,
            CONNECT_SECONDS,
        )?;
        let request_timeout = layers.timeout(
            "request_timeout",
            flags.request_timeout,
            file.request_timeout,
            REQUEST_SECONDS,
        )?;
        let (wallet_dir, wallet_dir_origin) = layers.wallet_dir(&paths.wallet_dir)?;
        paths.wallet_dir = wallet_dir;
        let profile =
            layers.highest(flags.profile.as_deref(), env::TAO_PROFILE, file.profile.as_deref());
        Ok(Self {
            profile: profile.map(|profile| profile.map(str::to_owned)),
            profiles: file.profiles.clone(),
            paths,
            wallet_dir_origin,
            expect_genesis: connection.network.value.genesis(),
            network: connection.network,
            endpoint: connection.endpoint,
            fallbacks: connection.fallbacks,
            wallet,
            password_file,
            wallet_format,
            guard,
            connect_timeout,
            request_timeout,
            screen: file.tui.clone(),
            policies: file.policies.clone(),
        })
    }
}

/// One setting as `tao config` shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub key: &'static str,
    /// `None` where nothing is set and there is no default.
    pub value: Option<String>,
    pub origin: Origin,
}

impl Settings {
    /// Every setting with what holds now.
    pub fn shown(&self) -> Vec<Shown> {
        let row = |key, value: Option<String>, origin| Shown { key, value, origin };
        let seconds = |key, time: &Sourced<Duration>| {
            row(key, Some(time.value.as_secs().to_string()), time.origin)
        };
        let text = |key, value: &Option<Sourced<String>>| {
            let origin = value.as_ref().map_or(Origin::Default, |value| value.origin);
            row(key, value.as_ref().map(|value| value.value.clone()), origin)
        };
        let screen = |key, value: Option<String>| {
            let origin = if value.is_some() { Origin::File } else { Origin::Default };
            row(key, value, origin)
        };
        let symbols = self.screen.ascii.map(|ascii| if ascii { "ascii" } else { "unicode" });
        vec![
            row("network", Some(self.network.value.to_string()), self.network.origin),
            row("endpoint", Some(self.endpoint.value.clone()), self.endpoint.origin),
            text("wallet", &self.wallet),
            row(
                "wallet_dir",
                Some(self.paths.wallet_dir.display().to_string()),
                self.wallet_dir_origin,
            ),
            row(
                "wallet_format",
                self.wallet_format.as_ref().map(|format| format.value.name().to_owned()),
                self.wallet_format.as_ref().map_or(Origin::Default, |format| format.origin),
            ),
            row("guard", Some(self.guard.value.to_string()), self.guard.origin),
            seconds("connect_timeout", &self.connect_timeout),
            seconds("request_timeout", &self.request_timeout),
            text("default_profile", &self.profile),
            screen("tui.theme", self.screen.theme.clone()),
            screen("tui.symbols", symbols.map(str::to_owned)),
            screen("tui.mouse", self.screen.mouse.map(|mouse| mouse.to_string())),
            screen("tui.lock_after", self.screen.lock_after.map(|seconds| seconds.to_string())),
        ]
    }
}

struct Connection {
    network: Sourced<Network>,
    endpoint: Sourced<String>,
    fallbacks: Vec<String>,
}

struct Layers<'a> {
    env: &'a Env,
    flags: &'a Overrides,
    file: &'a ConfigFile,
    config_file: &'a Path,
    home: Option<&'a Path>,
}

impl Layers<'_> {
    /// Network and endpoint come from one layer, the highest that names either: an endpoint in the
    /// config file must not serve a network that a flag asks for.
    fn connection(&self) -> Result<Connection, Fault> {
        let layers = [
            (
                self.flags.network.as_deref().map(|name| (name, Origin::Flag)),
                self.flags.endpoint.as_deref().map(|url| (url, Origin::Flag)),
            ),
            (
                self.env.get(env::TAO_NETWORK).map(|name| (name, Origin::Env(env::TAO_NETWORK))),
                self.env.get(env::TAO_ENDPOINT).map(|url| (url, Origin::Env(env::TAO_ENDPOINT))),
            ),
            (
                self.file.network.as_deref().map(|name| (name, Origin::File)),
                self.file.endpoint.as_deref().map(|url| (url, Origin::File)),
            ),
        ];
        let (name, url) = layers
            .into_iter()
            .find(|(name, url)| name.is_some() || url.is_some())
            .unwrap_or_default();
        let network = match (name, url) {
            (Some((name, origin)), _) => Sourced { value: self.network(name, origin)?, origin },
            (None, Some((_, origin))) => Sourced { value: Network::Custom, origin },
            (None, None) => Sourced { value: Network::Finney, origin: Origin::Default },
        };
        if let Some((url, origin)) = url {
            let place = self.place(origin, "--endpoint", "endpoint");
            let mut nodes = Vec::new();
            for node in url.split(',').map(str::trim) {
                endpoint::check(node, &place)?;
                if !nodes.iter().any(|known| known == node) {
                    nodes.push(node.to_owned());
                }
            }
            if nodes.len() > MAX_ENDPOINTS {
                let why = format!("{place} names more than {MAX_ENDPOINTS} endpoints");
                return Err(Fault::new(Code::Endpoint, why));
            }
            let mut nodes = nodes.into_iter();
            let value = nodes.next().unwrap_or_default();
            let endpoint = Sourced { value, origin };
            return Ok(Connection { network, endpoint, fallbacks: nodes.collect() });
        }
        let mut nodes = network.value.endpoints().iter().map(|node| (*node).to_owned());
        let value = nodes.next().ok_or_else(|| {
            Fault::new(Code::Endpoint, format!("the network {} has no usual node", network.value))
                .hint("name one with --endpoint")
        })?;
        let endpoint = Sourced { value, origin: Origin::Default };
        Ok(Connection { network, endpoint, fallbacks: nodes.collect() })
    }

    fn network(&self, name: &str, origin: Origin) -> Result<Network, Fault> {
        Network::from_name(name).ok_or_else(|| {
            let known = Network::NAMED.map(Network::name);
            let place = self.place(origin, "--network", "network");
            let shown = clean(name, 40);
            let fault = Fault::new(Code::Config, format!("{place}: there is no network `{shown}`"));
            match file::nearest(name, &known) {
                Some(near) => fault.hint(format!("did you mean `{near}`?")),
                None => fault.hint(format!(
                    "the networks are {}; for another one give only its endpoint",
                    known.join(", ")
                )),
            }
        })
    }

    fn wallet(&self) -> Result<Option<Sourced<String>>, Fault> {
        let chosen = self.highest(
            self.flags.wallet.as_deref(),
            env::TAO_WALLET,
            self.file.wallet.as_deref(),
        );
        if let Some(Sourced { value, origin }) = chosen {
            let one_folder = !value.is_empty()
                && value.len() <= 255
                && !value.starts_with('.')
                && !value.contains(|c: char| c == '/' || c.is_control());
            if !one_folder {
                let place = self.place(origin, "--wallet", "wallet");
                let shown = clean(value, 60);
                return Err(Fault::new(
                    Code::Config,
                    format!("{place}: `{shown}` cannot be the name of a wallet"),
                ));
            }
        }
        Ok(chosen.map(|wallet| wallet.map(str::to_owned)))
    }

    /// `resolved` already holds what the environment or the default say.
    fn wallet_dir(&self, resolved: &Path) -> Result<(PathBuf, Origin), Fault> {
        if let Some(dir) = &self.flags.wallet_dir {
            return Ok((anchored(dir, "--wallet-dir")?, Origin::Flag));
        }
        if self.env.get(env::TAO_WALLET_DIR).is_some() {
            return Ok((resolved.to_owned(), Origin::Env(env::TAO_WALLET_DIR)));
        }
        if let Some(text) = &self.file.wallet_dir {
            let dir = match (text.strip_prefix("~/"), self.home) {
                (Some(rest), Some(home)) => home.join(rest),
                _ => PathBuf::from(text),
            };
            if !dir.is_absolute() {
                let why = "`wallet_dir` must be an absolute path or start with ~/";
                return Err(file::bad(self.config_file, why));
            }
            return Ok((dir, Origin::File));
        }
        let origin = self.env.get(env::TAO_HOME).map(|_| Origin::Env(env::TAO_HOME));
        Ok((resolved.to_owned(), origin.unwrap_or(Origin::Default)))
    }

    fn password_file(&self) -> Result<Option<Sourced<PathBuf>>, Fault> {
        if let Some(path) = &self.flags.password_file {
            let value = anchored(path, "--password-file")?;
            return Ok(Some(Sourced { value, origin: Origin::Flag }));
        }
        let value = paths::absolute(self.env, env::TAO_PASSWORD_FILE)?;
        let origin = Origin::Env(env::TAO_PASSWORD_FILE);
        Ok(value.map(|value| Sourced { value, origin }))
    }

    fn wallet_format(&self) -> Result<Option<Sourced<WalletFormat>>, Fault> {
        let value = match self.file.wallet_format.as_deref() {
            None => return Ok(None),
            Some("native") => WalletFormat::Native,
            Some("btcli") => WalletFormat::Btcli,
            Some(_) => {
                let why = "`wallet_format` is either \"native\" or \"btcli\"";
                return Err(file::bad(self.config_file, why));
            }
        };
        Ok(Some(Sourced { value, origin: Origin::File }))
    }

    fn guard(&self) -> Result<Sourced<Bps>, Fault> {
        if let Some(value) = self.flags.guard {
            return Ok(Sourced { value, origin: Origin::Flag });
        }
        let Some(text) = &self.file.guard else {
            return Ok(Sourced { value: DEFAULT_GUARD, origin: Origin::Default });
        };
        let value = Bps::parse(text).map_err(|fault| {
            file::bad(self.config_file, &format!("`guard`: {}", fault.message()))
                .hint("write a percentage such as guard = \"0.2%\"")
        })?;
        Ok(Sourced { value, origin: Origin::File })
    }

    fn timeout(
        &self,
        key: &str,
        flag: Option<Duration>,
        seconds: Option<i64>,
        usual: u64,
    ) -> Result<Sourced<Duration>, Fault> {
        if let Some(value) = flag {
            return Ok(Sourced { value, origin: Origin::Flag });
        }
        let Some(seconds) = seconds else {
            return Ok(Sourced { value: Duration::from_secs(usual), origin: Origin::Default });
        };
        match u64::try_from(seconds) {
            Ok(seconds @ 1..=MAX_SECONDS) => {
                Ok(Sourced { value: Duration::from_secs(seconds), origin: Origin::File })
            }
            _ => Err(file::bad(self.config_file, &format!("`{key}` must be 1 to 600 seconds"))),
        }
    }

    fn highest<'a>(
        &'a self,
        flag: Option<&'a str>,
        name: &'static str,
        file: Option<&'a str>,
    ) -> Option<Sourced<&'a str>> {
        let flag = flag.map(|value| Sourced { value, origin: Origin::Flag });
        let env = || self.env.get(name).map(|value| Sourced { value, origin: Origin::Env(name) });
        let file = || file.map(|value| Sourced { value, origin: Origin::File });
        flag.or_else(env).or_else(file)
    }

    /// Where a wrong value stands, for the message about it.
    fn place(&self, origin: Origin, flag: &str, key: &str) -> String {
        match origin {
            Origin::Flag => flag.to_owned(),
            Origin::Env(name) => name.to_owned(),
            Origin::File => {
                format!("`{key}` in {}", clean(&self.config_file.to_string_lossy(), 200))
            }
            Origin::Default => "the built-in list".to_owned(),
        }
    }
}

fn anchored(path: &Path, flag: &str) -> Result<PathBuf, Fault> {
    std::path::absolute(path)
        .map_err(|error| Fault::new(Code::Config, format!("{flag} is not a usable path: {error}")))
}

#[cfg(test)]
mod tests;
