//! What the user has set: flags, environment, one config file, built-in defaults, in that order.
//!
//! The environment comes in as a map and nothing here reads the process's own. There is no
//! project-level config file: a file in the current folder that can change an endpoint is an
//! attack. Secrets are never settings.

pub mod edit;
mod endpoint;
pub mod env;
mod file;
pub mod keys;
mod network;
pub mod paths;
mod policy;
mod screen;
mod settings;

pub use env::Env;
pub use network::{Network, is_public};
pub use paths::Paths;
pub use screen::Screen;
pub use settings::{Origin, Overrides, Settings, Shown, Sourced, WalletFormat};
