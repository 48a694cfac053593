//! Where things are on disk.

use std::path::{Path, PathBuf};

use super::env::{self, Env};
use crate::domain::clean;
use crate::fault::{Code, Fault};

/// The usual places, for manuals.
pub const PLACES: [(&str, &str); 5] = [
    ("~/.config/tao/config.toml", "settings; below XDG_CONFIG_HOME when that is set"),
    ("~/.local/state/tao/", "journal of transactions and locks; below XDG_STATE_HOME"),
    ("~/.cache/tao/", "metadata and names, deletable at any time; below XDG_CACHE_HOME"),
    ("~/.bittensor/wallets/", "wallets, shared with btcli"),
    ("$TAO_HOME/", "all of these at once when TAO_HOME is set"),
];

/// The four places; all absolute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    pub config_file: PathBuf,
    /// Journal and locks: must survive.
    pub state_dir: PathBuf,
    /// May be deleted at any time.
    pub cache_dir: PathBuf,
    /// Shared with btcli unless `TAO_HOME` is set.
    pub wallet_dir: PathBuf,
}

impl Paths {
    /// `TAO_HOME` moves all four; otherwise the XDG base directories and `~/.bittensor/wallets`.
    ///
    /// `home` is the user's home folder, needed only for the places that no variable names.
    pub fn resolve(env: &Env, home: Option<&Path>) -> Result<Self, Fault> {
        let all = absolute(env, env::TAO_HOME)?;
        let place = |name, usual: &str, under: &str| match &all {
            Some(all) => Ok(all.join(under)),
            None => xdg(env, home, name, usual),
        };
        let config_file = match (absolute(env, env::TAO_CONFIG)?, &all) {
            (Some(file), _) => file,
            (None, Some(all)) => all.join("config.toml"),
            (None, None) => xdg(env, home, "XDG_CONFIG_HOME", ".config")?.join("config.toml"),
        };
        let wallet_dir = match (absolute(env, env::TAO_WALLET_DIR)?, &all) {
            (Some(dir), _) => dir,
            (None, Some(all)) => all.join("wallets"),
            (None, None) => known(home)?.join(".bittensor/wallets"),
        };
        Ok(Self {
            config_file,
            state_dir: place("XDG_STATE_HOME", ".local/state", "state")?,
            cache_dir: place("XDG_CACHE_HOME", ".cache", "cache")?,
            wallet_dir,
        })
    }
}

/// A variable of ours that names a path; relative ones would mean something else in each folder.
pub(super) fn absolute(env: &Env, name: &str) -> Result<Option<PathBuf>, Fault> {
    match env.get(name).map(PathBuf::from) {
        Some(path) if !path.is_absolute() => {
            let shown = clean(&path.to_string_lossy(), 80);
            Err(Fault::new(Code::Config, format!("{name} must be an absolute path, not `{shown}`")))
        }
        path => Ok(path),
    }
}

/// The base directory specification says to ignore relative values.
fn xdg(env: &Env, home: Option<&Path>, name: &str, usual: &str) -> Result<PathBuf, Fault> {
    let base = match env.get(name).map(PathBuf::from).filter(|path| path.is_absolute()) {
        Some(base) => base,
        None => known(home)?.join(usual),
    };
    Ok(base.join("tao"))
}

fn known(home: Option<&Path>) -> Result<&Path, Fault> {
    home.filter(|home| home.is_absolute()).ok_or_else(|| {
        Fault::new(Code::Config, "the home folder is not known")
            .hint("set HOME, or set TAO_HOME to an absolute folder for everything of tao")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: Option<&str> = Some("/home/u");

    fn resolve(variables: &[(&str, &str)], home: Option<&str>) -> Result<Paths, Fault> {
        Paths::resolve(&variables.iter().copied().collect(), home.map(Path::new))
    }

    #[test]
    fn the_usual_places() {
        let paths = resolve(&[], HOME).unwrap();
        assert_eq!(paths.config_file, Path::new("/home/u/.config/tao/config.toml"));
        assert_eq!(paths.state_dir, Path::new("/home/u/.local/state/tao"));
        assert_eq!(paths.cache_dir, Path::new("/home/u/.cache/tao"));
        assert_eq!(paths.wallet_dir, Path::new("/home/u/.bittensor/wallets"));
    }

    #[test]
    fn xdg_moves_ours_and_relative_values_are_ignored() {
        let moved =
            [("XDG_CONFIG_HOME", "/c"), ("XDG_STATE_HOME", "/s"), ("XDG_CACHE_HOME", "relative")];
        let paths = resolve(&moved, HOME).unwrap();
        assert_eq!(paths.config_file, Path::new("/c/tao/config.toml"));
        assert_eq!(paths.state_dir, Path::new("/s/tao"));
        assert_eq!(paths.cache_dir, Path::new("/home/u/.cache/tao"));
    }

    #[test]
    fn tao_home_moves_everything_and_needs_no_home() {
        let variables = [("TAO_HOME", "/t"), ("XDG_STATE_HOME", "/s"), ("XDG_CACHE_HOME", "/c")];
        for home in [None, HOME] {
            let paths = resolve(&variables, home).unwrap();
            for path in [&paths.config_file, &paths.state_dir, &paths.cache_dir, &paths.wallet_dir]
            {
                assert!(path.starts_with("/t"), "{}", path.display());
            }
        }
    }

    #[test]
    fn single_places_win_over_tao_home() {
        let variables =
            [("TAO_HOME", "/t"), ("TAO_WALLET_DIR", "/w"), ("TAO_CONFIG", "/etc/tao.toml")];
        let paths = resolve(&variables, None).unwrap();
        assert_eq!(paths.wallet_dir, Path::new("/w"));
        assert_eq!(paths.config_file, Path::new("/etc/tao.toml"));
        assert_eq!(paths.state_dir, Path::new("/t/state"));
    }

    #[test]
    fn relative_and_unknown_homes_are_faults_with_the_name() {
        for name in [env::TAO_HOME, env::TAO_CONFIG, env::TAO_WALLET_DIR] {
            let fault = resolve(&[(name, "here")], HOME).unwrap_err();
            assert_eq!(fault.code(), Code::Config);
            assert!(fault.message().contains(name), "{fault}");
        }
        assert_eq!(resolve(&[], None).unwrap_err().code(), Code::Config);
        assert_eq!(resolve(&[], Some("relative")).unwrap_err().code(), Code::Config);
    }
}
