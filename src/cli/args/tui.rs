//! The arguments of the full screen.

use clap::Args;

#[derive(Clone, Debug, Args)]
#[cfg_attr(
    feature = "sandbox",
    expect(clippy::struct_excessive_bools, reason = "each is one flag of the command line")
)]
pub struct Tui {
    /// Wallets or addresses to look at; the wallets of this machine otherwise
    pub accounts: Vec<String>,
    /// Sign nothing and open no key file; needs addresses
    #[arg(long)]
    pub watch_only: bool,
    /// Look at a practice chain with play money and moving prices
    #[cfg(feature = "sandbox")]
    #[arg(long, conflicts_with_all = ["watch_only", "accounts"])]
    pub demo: bool,
    /// Colours: dark, light, contrast or none
    #[arg(long, value_name = "NAME")]
    pub theme: Option<String>,
    /// Draw with plain ASCII characters
    #[arg(long)]
    pub ascii: bool,
    /// Leave the mouse to the terminal
    #[arg(long)]
    pub no_mouse: bool,
}
