//! What a person has typed into a form so far, and the intent that it means.

use super::payer::{self, Names, Payer};
use crate::config::{Origin, Settings};
use crate::domain::{AmountExpr, Bps, Netuid, Tao, clean};
use crate::fault::{Code, Fault};
use crate::intent::{Intent, Place, Protection};

/// Texts as they were typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Draft {
    Stake {
        netuid: String,
        hotkey: String,
        amount: String,
        tolerance: String,
    },
    Unstake {
        netuid: String,
        hotkey: String,
        amount: String,
        tolerance: String,
    },
    /// From several places at once: subnet and hotkey of each.
    UnstakeAll {
        places: Vec<[String; 2]>,
        amount: String,
        tolerance: String,
    },
    Move {
        from: [String; 2],
        to: [String; 2],
        amount: String,
        tolerance: String,
    },
    Transfer {
        to: String,
        amount: String,
    },
    Register {
        netuid: String,
        hotkey: String,
        max_cost: String,
    },
}

impl Draft {
    /// Resolves every name. An empty tolerance is the configured one, an empty cap is what the
    /// registration costs now.
    pub fn intent(&self, names: &Names, guard: Bps) -> Result<Intent, Fault> {
        let protection = |text: &str| match text {
            "" => Ok(Protection::Guard(guard)),
            text => Bps::parse(text).map(Protection::Guard),
        };
        let place = |netuid: &str, hotkey: &str| {
            Ok::<_, Fault>(Place {
                netuid: self::netuid(netuid)?,
                hotkey: payer::hotkey(filled("hotkey", hotkey)?, names)?,
            })
        };
        Ok(match self {
            Self::Stake { netuid, hotkey, amount, tolerance } => {
                let Place { netuid, hotkey } = place(netuid, hotkey)?;
                Intent::AddStake {
                    netuid,
                    hotkey,
                    amount: AmountExpr::parse(filled("amount", amount)?)?,
                    protection: protection(tolerance)?,
                    partial: false,
                    spend_reserve: false,
                }
            }
            Self::Unstake { netuid, hotkey, amount, tolerance } => {
                let Place { netuid, hotkey } = place(netuid, hotkey)?;
                Intent::RemoveStake {
                    netuid,
                    hotkey,
                    amount: AmountExpr::parse(filled("amount", amount)?)?,
                    protection: protection(tolerance)?,
                    partial: false,
                }
            }
            Self::UnstakeAll { places, amount, tolerance } => {
                let amount = AmountExpr::parse(filled("amount", amount)?)?;
                let protection = protection(tolerance)?;
                let leg = |[netuid, hotkey]: &[String; 2]| {
                    let Place { netuid, hotkey } = place(netuid, hotkey)?;
                    Ok(Intent::RemoveStake { netuid, hotkey, amount, protection, partial: false })
                };
                let legs = places.iter().map(leg).collect::<Result<_, Fault>>()?;
                Intent::Batch { legs, best_effort: false }
            }
            Self::Move {
                from: [netuid, hotkey],
                to: [to_netuid, to_hotkey],
                amount,
                tolerance,
            } => Intent::MoveStake {
                from: place(netuid, hotkey)?,
                to: place(to_netuid, to_hotkey)?,
                amount: AmountExpr::parse(filled("amount", amount)?)?,
                protection: protection(tolerance)?,
                one_call: false,
            },
            Self::Transfer { to, amount } => Intent::Transfer {
                to: payer::coldkey(filled("recipient", to)?, names, false)?,
                amount: AmountExpr::parse(filled("amount", amount)?)?,
                allow_death: false,
                to_hotkey: false,
            },
            Self::Register { netuid, hotkey, max_cost } => {
                let Place { netuid, hotkey } = place(netuid, hotkey)?;
                let cap = if max_cost.is_empty() { None } else { Some(Tao::parse(max_cost)?) };
                Intent::Register { netuid, hotkey, cap }
            }
        })
    }
}

fn filled<'a>(what: &str, text: &'a str) -> Result<&'a str, Fault> {
    if text.is_empty() {
        return Err(Fault::new(Code::Arguments, format!("the {what} is missing")));
    }
    Ok(text)
}

fn netuid(text: &str) -> Result<Netuid, Fault> {
    filled("subnet", text)?.parse().map(Netuid).map_err(|_| {
        Fault::new(Code::Arguments, format!("`{}` is not a subnet's number", clean(text, 40)))
    })
}

/// The same order written into a file for a key elsewhere.
pub fn into_file(command: &[String], file: &str) -> Vec<String> {
    // What begins with a dash would be read as an option, and a dash alone as standard output.
    let file = if file.starts_with('-') { format!("./{file}") } else { file.to_owned() };
    [command, &["--out".to_owned(), file]].concat()
}

/// The same order signed by a device, which says itself who pays.
pub fn by_device(command: &[String], signer: String) -> Vec<String> {
    let mut out = Vec::new();
    let mut words = command.iter();
    while let Some(word) = words.next() {
        if word == "--wallet" {
            words.next();
        } else {
            out.push(word.clone());
        }
    }
    out.extend(["--signer".to_owned(), signer]);
    out
}

/// The whole command line that does the same from a shell: who pays, and which node is asked
/// where the config file does not say it.
pub fn command(intent: &Intent, payer: &Payer, settings: &Settings) -> Vec<String> {
    let mut argv = intent.to_argv();
    let name = match payer {
        Payer::Wallet { name, .. } => name.clone(),
        Payer::Dev { name, .. } => format!("dev://{name}"),
        Payer::Watch { coldkey } => coldkey.to_string(),
    };
    argv.extend(["--wallet".to_owned(), name]);
    let chosen = |origin| matches!(origin, Origin::Flag | Origin::Env(_));
    if chosen(settings.network.origin) && settings.network.value.genesis().is_some() {
        argv.extend(["--network".to_owned(), settings.network.value.name().to_owned()]);
    }
    if chosen(settings.endpoint.origin) {
        argv.extend(["--endpoint".to_owned(), settings.endpoint.value.clone()]);
    }
    if settings.wallet_dir_origin == Origin::Flag {
        let dir = settings.paths.wallet_dir.to_string_lossy().into_owned();
        argv.extend(["--wallet-dir".to_owned(), dir]);
    }
    argv
}
