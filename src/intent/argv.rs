//! The command line that means the same as an intent.

use super::{Intent, Origin, Place, Protection};

struct Words(Vec<String>);

impl Words {
    fn add(&mut self, words: &[&str]) -> &mut Self {
        self.0.extend(words.iter().map(|word| (*word).to_owned()));
        self
    }

    fn option(&mut self, name: &str, value: impl std::fmt::Display) -> &mut Self {
        self.0.extend([name.to_owned(), format!("{value}")]);
        self
    }

    fn flag(&mut self, name: &str, set: bool) -> &mut Self {
        if set { self.add(&[name]) } else { self }
    }

    fn from(&mut self, place: &Place) -> &mut Self {
        self.option("--netuid", place.netuid).option("--hotkey", place.hotkey)
    }

    fn protection(&mut self, protection: Protection) -> &mut Self {
        match protection {
            Protection::Guard(guard) => self.option("--tolerance", guard),
            Protection::Limit(price) => self.option("--limit-price", price),
            Protection::None => self.add(&["--no-limit"]),
        }
    }
}

impl Intent {
    /// The command line that means the same, without the flags that choose network and wallet.
    pub fn to_argv(&self) -> Vec<String> {
        let mut words = Words(vec!["tao".into()]);
        match self {
            Self::Transfer { to, amount, allow_death, to_hotkey } => words
                .add(&["transfer"])
                .option("--to", to)
                .option("--amount", amount)
                .flag("--allow-death", *allow_death)
                .flag("--to-hotkey", *to_hotkey),
            Self::Register { netuid, hotkey, cap } => {
                words.add(&["register"]).from(&Place { netuid: *netuid, hotkey: *hotkey });
                match cap {
                    Some(cap) => words.option("--max-cost", cap),
                    None => &mut words,
                }
            }
            Self::RootRegister { hotkey } => {
                words.add(&["register", "--root"]).option("--hotkey", hotkey)
            }
            Self::AssociateHotkey { hotkey } => {
                words.add(&["hotkey", "associate"]).option("--hotkey", hotkey)
            }
            Self::CreateSubnet { hotkey, cap } => {
                words.add(&["subnet", "create"]).option("--hotkey", hotkey);
                match cap {
                    Some(cap) => words.option("--max-cost", cap),
                    None => &mut words,
                }
            }
            Self::StartSubnet { netuid } => {
                words.0.extend(["subnet", "start"].map(str::to_owned));
                words.0.push(netuid.to_string());
                &mut words
            }
            Self::AddStake { netuid, hotkey, amount, protection, partial, spend_reserve } => words
                .add(&["stake", "add"])
                .from(&Place { netuid: *netuid, hotkey: *hotkey })
                .option("--amount", amount)
                .protection(*protection)
                .flag("--partial", *partial)
                .flag("--no-fee-reserve", *spend_reserve),
            Self::RemoveStake { netuid, hotkey, amount, protection, partial } => words
                .add(&["stake", "remove"])
                .from(&Place { netuid: *netuid, hotkey: *hotkey })
                .option("--amount", amount)
                .protection(*protection)
                .flag("--partial", *partial),
            Self::MoveStake { from, to, amount, protection, one_call } => {
                let swap = from.hotkey == to.hotkey;
                words.add(&["stake", if swap { "swap" } else { "move" }]).from(from);
                if !swap {
                    words.option("--to-hotkey", to.hotkey);
                }
                words
                    .option("--to-netuid", to.netuid)
                    .option("--amount", amount)
                    .protection(*protection)
                    .flag("--one-call", *one_call)
            }
            Self::TransferStake { from, to, to_netuid, amount, to_hotkey, no_limit } => words
                .add(&["stake", "transfer"])
                .from(from)
                .option("--to", to)
                .option("--to-netuid", to_netuid)
                .option("--amount", amount)
                .flag("--to-a-hotkey", *to_hotkey)
                .flag("--no-limit", *no_limit),
            Self::ExitStake { hotkey, netuid, protection } => {
                words.add(&["stake", "exit"]);
                if let Some(netuid) = netuid {
                    words.option("--netuid", netuid);
                }
                if let Some(hotkey) = hotkey {
                    words.option("--hotkey", hotkey);
                }
                if hotkey.is_none() && netuid.is_none() {
                    words.add(&["--everywhere"]);
                }
                words.protection(*protection)
            }
            Self::SetTake { hotkey, take } => {
                words.add(&["validator", "take"]).option("--hotkey", hotkey).option("--take", take)
            }
            Self::Account(intent) => {
                words.0.extend(intent.words());
                &mut words
            }
            Self::Batch { legs, best_effort } => {
                words.add(&["batch"]).flag("--best-effort", *best_effort);
                for leg in legs {
                    let leg = leg.to_argv();
                    let leg = leg.iter().skip(1).map(String::as_str);
                    // Only a zero byte, which no argument can hold, could not be quoted.
                    words.option("--leg", shlex::try_join(leg).unwrap_or_default());
                }
                &mut words
            }
            Self::As { origin: Origin::Announced { real, delegate }, intent } => {
                words.0.extend(["proxy", "execute"].map(str::to_owned));
                words.option("--real", real).option("--delegate", delegate);
                if let Self::Call { typed, .. } = intent.as_ref() {
                    words.0.extend(typed.iter().cloned());
                }
                &mut words
            }
            Self::As { origin, intent } => {
                words.0 = intent.to_argv();
                words.option("--as", origin)
            }
            Self::Call { typed, .. } => {
                words.0.push("call".to_owned());
                words.0.extend(typed.iter().cloned());
                &mut words
            }
        };
        words.0
    }
}
