//! What is wanted of an account besides money: who may act for it, its keys, its children, its locks.

use crate::domain::{
    Account, Alpha, Arg, Coldkey, Group, Hash, Hotkey, NamedCall, Netuid, Take, Timepoint,
};

const STAKING: &str = "SubtensorModule";

/// A call that only its hash is signed of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidCall {
    pub bytes: Vec<u8>,
    /// What it does, in a few words, read from the bytes.
    pub action: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountIntent {
    AddProxy {
        delegate: Account,
        kind: String,
        delay: u32,
    },
    RemoveProxy {
        delegate: Account,
        kind: String,
        delay: u32,
    },
    RemoveProxies,
    /// Makes an account without a key of its own, which the signer acts for.
    CreatePure {
        kind: String,
        delay: u32,
        index: u16,
    },
    /// Ends such an account, as itself; what it holds is lost.
    KillPure {
        spawner: Account,
        kind: String,
        index: u16,
        height: u32,
        extrinsic: u32,
    },
    Announce {
        real: Account,
        call_hash: Hash,
        /// What the hash stands for, where this machine knows it.
        call: Option<SaidCall>,
    },
    /// Takes an own announcement back.
    Withdraw {
        real: Account,
        call_hash: Hash,
    },
    Reject {
        delegate: Account,
        call_hash: Hash,
    },
    CancelMultisig {
        name: String,
        group: Group,
        call_hash: Hash,
        since: Option<Timepoint>,
    },
    AnnounceSwap {
        to: Coldkey,
    },
    ExecuteSwap {
        to: Coldkey,
    },
    DisputeSwap,
    CancelSwap,
    SwapHotkey {
        from: Hotkey,
        to: Hotkey,
        netuid: Option<Netuid>,
        keep_stake: bool,
    },
    /// Shares of `u64::MAX`.
    SetChildren {
        hotkey: Hotkey,
        netuid: Netuid,
        children: Vec<(u64, Hotkey)>,
    },
    SetChildTake {
        hotkey: Hotkey,
        netuid: Netuid,
        take: Take,
    },
    AutoStake {
        netuid: Netuid,
        hotkey: Hotkey,
    },
    SetIdentity {
        fields: Identity,
    },
    SetSubnetIdentity {
        netuid: Netuid,
        fields: Identity,
    },
    SetSymbol {
        netuid: Netuid,
        symbol: String,
    },
    Lock {
        hotkey: Hotkey,
        amount: Alpha,
    },
    MoveLock {
        netuid: Netuid,
        hotkey: Hotkey,
    },
    SetLockMode {
        netuid: Netuid,
        perpetual: bool,
    },
    AcceptLocked {
        accept: bool,
    },
    Claim {
        netuids: Vec<Netuid>,
    },
    /// From the basket of a root validator, where the runtime keeps dividends so.
    ClaimBasket {
        hotkey: Hotkey,
    },
    /// From every basket at once.
    ClaimBaskets,
    SetClaim {
        mode: ClaimMode,
    },
}

/// Texts under the names that the chain gives them, in its order.
pub type Identity = Vec<(&'static str, String)>;

/// What becomes of root dividends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimMode {
    Swap,
    Keep,
    KeepIn(Vec<Netuid>),
}

fn number(number: impl Into<u128>) -> Arg {
    Arg::Number(number.into())
}

fn hash(hash: Hash) -> Arg {
    Arg::Bytes(hash.0.to_vec())
}

fn key(key: impl AsRef<[u8; 32]>) -> Arg {
    Arg::Account(Account(*key.as_ref()))
}

fn list(netuids: &[Netuid]) -> Arg {
    Arg::List(netuids.iter().map(|netuid| number(netuid.0)).collect())
}

fn texts(fields: &Identity) -> Vec<(&'static str, Arg)> {
    fields.iter().map(|(name, text)| (*name, Arg::Bytes(text.clone().into_bytes()))).collect()
}

impl AccountIntent {
    /// The call that fulfils it. A multisig operation that does not wait has no call; its place is
    /// then filled with zeros, which a plan refuses.
    pub fn call(&self) -> NamedCall {
        let own = |name: &str, args: Vec<(&'static str, Arg)>| NamedCall::new(STAKING, name, args);
        let proxy =
            |name: &str, args: Vec<(&'static str, Arg)>| NamedCall::new("Proxy", name, args);
        match self {
            Self::AddProxy { delegate, kind, delay }
            | Self::RemoveProxy { delegate, kind, delay } => {
                let add = matches!(self, Self::AddProxy { .. });
                proxy(
                    if add { "add_proxy" } else { "remove_proxy" },
                    vec![
                        ("delegate", Arg::address(*delegate)),
                        ("proxy_type", Arg::plain(kind)),
                        ("delay", number(*delay)),
                    ],
                )
            }
            Self::RemoveProxies => proxy("remove_proxies", vec![]),
            Self::CreatePure { kind, delay, index } => proxy(
                "create_pure",
                vec![
                    ("proxy_type", Arg::plain(kind)),
                    ("delay", number(*delay)),
                    ("index", number(*index)),
                ],
            ),
            Self::KillPure { spawner, kind, index, height, extrinsic } => proxy(
                "kill_pure",
                vec![
                    ("spawner", Arg::address(*spawner)),
                    ("proxy_type", Arg::plain(kind)),
                    ("index", number(*index)),
                    ("height", number(*height)),
                    ("ext_index", number(*extrinsic)),
                ],
            ),
            Self::Announce { real, call_hash, .. } | Self::Withdraw { real, call_hash } => {
                let announce = matches!(self, Self::Announce { .. });
                proxy(
                    if announce { "announce" } else { "remove_announcement" },
                    vec![("real", Arg::address(*real)), ("call_hash", hash(*call_hash))],
                )
            }
            Self::Reject { delegate, call_hash } => proxy(
                "reject_announcement",
                vec![("delegate", Arg::address(*delegate)), ("call_hash", hash(*call_hash))],
            ),
            Self::CancelMultisig { .. } => self.cancel_by(None),
            Self::AnnounceSwap { to } => {
                own("announce_coldkey_swap", vec![("new_coldkey_hash", hash(swap_hash(*to)))])
            }
            Self::ExecuteSwap { to } => {
                own("swap_coldkey_announced", vec![("new_coldkey", key(to))])
            }
            Self::DisputeSwap => own("dispute_coldkey_swap", vec![]),
            Self::CancelSwap => own("clear_coldkey_swap_announcement", vec![]),
            Self::SwapHotkey { from, to, netuid, keep_stake } => {
                let mut args = vec![
                    ("hotkey", key(from)),
                    ("new_hotkey", key(to)),
                    ("netuid", Arg::maybe(netuid.map(|netuid| number(netuid.0)))),
                ];
                if !keep_stake {
                    return own("swap_hotkey", args);
                }
                args.push(("keep_stake", Arg::Bool(true)));
                own("swap_hotkey_v2", args)
            }
            Self::SetChildren { hotkey, netuid, children } => {
                let child =
                    |(share, child): &(u64, Hotkey)| Arg::Tuple(vec![number(*share), key(child)]);
                own(
                    "set_children",
                    vec![
                        ("hotkey", key(hotkey)),
                        ("netuid", number(netuid.0)),
                        ("children", Arg::List(children.iter().map(child).collect())),
                    ],
                )
            }
            Self::SetChildTake { hotkey, netuid, take } => own(
                "set_childkey_take",
                vec![
                    ("hotkey", key(hotkey)),
                    ("netuid", number(netuid.0)),
                    ("take", number(take.0)),
                ],
            ),
            Self::AutoStake { netuid, hotkey } => own(
                "set_coldkey_auto_stake_hotkey",
                vec![("netuid", number(netuid.0)), ("hotkey", key(hotkey))],
            ),
            Self::SetIdentity { fields } => own("set_identity", texts(fields)),
            Self::SetSubnetIdentity { netuid, fields } => {
                let mut args = vec![("netuid", number(netuid.0))];
                args.extend(texts(fields));
                own("set_subnet_identity", args)
            }
            Self::SetSymbol { netuid, symbol } => own(
                "update_symbol",
                vec![
                    ("netuid", number(netuid.0)),
                    ("symbol", Arg::Bytes(symbol.clone().into_bytes())),
                ],
            ),
            Self::Lock { hotkey, amount } => own(
                "lock_stake",
                vec![
                    ("hotkey", key(hotkey)),
                    ("netuid", number(amount.netuid().0)),
                    ("amount", number(amount.units())),
                ],
            ),
            Self::MoveLock { netuid, hotkey } => own(
                "move_lock",
                vec![("destination_hotkey", key(hotkey)), ("netuid", number(netuid.0))],
            ),
            Self::SetLockMode { netuid, perpetual } => own(
                "set_perpetual_lock",
                vec![("netuid", number(netuid.0)), ("enabled", Arg::Bool(*perpetual))],
            ),
            Self::AcceptLocked { accept } => {
                own("set_reject_locked_alpha", vec![("enabled", Arg::Bool(!accept))])
            }
            Self::Claim { netuids } => own("claim_root", vec![("subnets", list(netuids))]),
            Self::ClaimBasket { hotkey } => {
                own("claim_root_with_hotkey", vec![("hotkey", key(hotkey))])
            }
            // Where there are baskets, the chain does not read the argument.
            Self::ClaimBaskets => own("claim_root", vec![("subnets", list(&[]))]),
            Self::SetClaim { mode } => {
                let mode = match mode {
                    ClaimMode::Swap => Arg::plain("Swap"),
                    ClaimMode::Keep => Arg::plain("Keep"),
                    ClaimMode::KeepIn(netuids) => Arg::Variant(
                        "KeepSubnets".to_owned(),
                        Box::new(Arg::Fields(vec![("subnets".to_owned(), list(netuids))])),
                    ),
                };
                own("set_root_claim_type", vec![("new_root_claim_type", mode)])
            }
        }
    }

    /// The call that cancels a multisig operation, by one of its signatories.
    pub fn cancel_by(&self, signer: Option<Account>) -> NamedCall {
        let Self::CancelMultisig { group, call_hash, since, .. } = self else { return self.call() };
        let others = signer.and_then(|signer| group.others(signer));
        let others =
            others.unwrap_or_else(|| group.signatories().iter().skip(1).copied().collect());
        let since = since.unwrap_or(Timepoint { height: 0, index: 0 });
        NamedCall::new(
            "Multisig",
            "cancel_as_multi",
            [
                ("threshold", number(group.threshold())),
                ("other_signatories", Arg::List(others.into_iter().map(Arg::Account).collect())),
                (
                    "timepoint",
                    Arg::Fields(vec![
                        ("height".to_owned(), number(since.height)),
                        ("index".to_owned(), number(since.index)),
                    ]),
                ),
                ("call_hash", hash(*call_hash)),
            ],
        )
    }

    /// The words after `tao`.
    pub(super) fn words(&self) -> Vec<String> {
        let text = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let with = |words: &[&str], options: &[(&str, String)]| {
            let mut out = text(words);
            for (name, value) in options {
                out.extend([(*name).to_owned(), value.clone()]);
            }
            out
        };
        let netuids = |netuids: &[Netuid]| {
            netuids.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
        };
        match self {
            Self::AddProxy { delegate, kind, delay }
            | Self::RemoveProxy { delegate, kind, delay } => {
                let add = matches!(self, Self::AddProxy { .. });
                with(
                    &["proxy", if add { "add" } else { "remove" }],
                    &[
                        ("--delegate", delegate.to_string()),
                        ("--type", kind.clone()),
                        ("--delay", delay.to_string()),
                    ],
                )
            }
            Self::RemoveProxies => text(&["proxy", "remove", "--all"]),
            Self::CreatePure { kind, delay, index } => with(
                &["proxy", "pure", "create"],
                &[
                    ("--type", kind.clone()),
                    ("--delay", delay.to_string()),
                    ("--index", index.to_string()),
                ],
            ),
            Self::KillPure { spawner, kind, index, height, extrinsic } => with(
                &["proxy", "pure", "kill"],
                &[
                    ("--spawner", spawner.to_string()),
                    ("--type", kind.clone()),
                    ("--index", index.to_string()),
                    ("--height", height.to_string()),
                    ("--extrinsic", extrinsic.to_string()),
                ],
            ),
            Self::Announce { real, call: Some(call), .. } => {
                let mut out = with(&["proxy", "announce"], &[("--real", real.to_string())]);
                out.push(call.hex());
                out
            }
            Self::Announce { real, call_hash, call: None } => with(
                &["proxy", "announce"],
                &[("--real", real.to_string()), ("--hash", call_hash.to_string())],
            ),
            Self::Withdraw { real, call_hash } => with(
                &["proxy", "withdraw"],
                &[("--real", real.to_string()), ("--hash", call_hash.to_string())],
            ),
            Self::Reject { delegate, call_hash } => with(
                &["proxy", "reject"],
                &[("--delegate", delegate.to_string()), ("--hash", call_hash.to_string())],
            ),
            Self::CancelMultisig { name, call_hash, .. } => {
                with(&["multisig", "cancel", name], &[("--hash", call_hash.to_string())])
            }
            Self::AnnounceSwap { to } => {
                with(&["coldkey", "swap", "announce"], &[("--to", to.to_string())])
            }
            Self::ExecuteSwap { to } => {
                with(&["coldkey", "swap", "execute"], &[("--to", to.to_string())])
            }
            Self::DisputeSwap => text(&["coldkey", "swap", "dispute"]),
            Self::CancelSwap => text(&["coldkey", "swap", "cancel"]),
            Self::SwapHotkey { from, to, netuid, keep_stake } => {
                let mut out = with(
                    &["hotkey", "swap"],
                    &[("--from", from.to_string()), ("--to", to.to_string())],
                );
                match netuid {
                    Some(netuid) => out.extend(["--netuid".to_owned(), netuid.to_string()]),
                    None => out.push("--everywhere".to_owned()),
                }
                if *keep_stake {
                    out.push("--keep-stake".to_owned());
                }
                out
            }
            Self::SetChildren { hotkey, netuid, children } => {
                let verb = if children.is_empty() { "revoke" } else { "set" };
                let mut out = with(
                    &["validator", "children", verb],
                    &[("--hotkey", hotkey.to_string()), ("--netuid", netuid.to_string())],
                );
                for (share, child) in children {
                    out.extend(["--child".to_owned(), format!("{child}={share}/{}", u64::MAX)]);
                }
                out
            }
            Self::SetChildTake { hotkey, netuid, take } => with(
                &["validator", "children", "take"],
                &[
                    ("--hotkey", hotkey.to_string()),
                    ("--netuid", netuid.to_string()),
                    ("--take", take.to_string()),
                ],
            ),
            Self::AutoStake { netuid, hotkey } => with(
                &["stake", "auto"],
                &[("--netuid", netuid.to_string()), ("--hotkey", hotkey.to_string())],
            ),
            Self::SetIdentity { fields } => with(&["account", "identity"], &options(fields)),
            Self::SetSubnetIdentity { netuid, fields } => {
                let mut out = with(&["subnet", "identity", &netuid.to_string()], &options(fields));
                out.retain(|word| !word.is_empty());
                out
            }
            Self::SetSymbol { netuid, symbol } => {
                text(&["subnet", "symbol", &netuid.to_string(), symbol])
            }
            Self::Lock { hotkey, amount } => with(
                &["lock", "add"],
                &[
                    ("--netuid", amount.netuid().to_string()),
                    ("--hotkey", hotkey.to_string()),
                    ("--amount", amount.to_string()),
                ],
            ),
            Self::MoveLock { netuid, hotkey } => with(
                &["lock", "move"],
                &[("--netuid", netuid.to_string()), ("--hotkey", hotkey.to_string())],
            ),
            Self::SetLockMode { netuid, perpetual } => {
                let mode = if *perpetual { "perpetual" } else { "decaying" };
                with(&["lock", "mode", mode], &[("--netuid", netuid.to_string())])
            }
            Self::AcceptLocked { accept } => {
                text(&["lock", "accept", if *accept { "yes" } else { "no" }])
            }
            Self::Claim { netuids: of } => with(&["claim", "now"], &[("--netuid", netuids(of))]),
            Self::ClaimBasket { hotkey } => {
                with(&["claim", "now"], &[("--hotkey", hotkey.to_string())])
            }
            Self::ClaimBaskets => text(&["claim", "now", "--all"]),
            Self::SetClaim { mode } => match mode {
                ClaimMode::Swap => text(&["claim", "mode", "swap"]),
                ClaimMode::Keep => text(&["claim", "mode", "keep"]),
                ClaimMode::KeepIn(of) => {
                    with(&["claim", "mode", "keep"], &[("--netuid", netuids(of))])
                }
            },
        }
    }
}

impl SaidCall {
    pub fn hex(&self) -> String {
        format!("0x{}", hex::encode(&self.bytes))
    }
}

/// The texts that are given, as the options they came from.
fn options(fields: &Identity) -> Vec<(&'static str, String)> {
    let flag = |name: &str| match name {
        "name" | "subnet_name" => "--name",
        "url" | "subnet_url" => "--url",
        "github_repo" => "--github",
        "image" | "logo_url" => "--image",
        "discord" => "--discord",
        "description" => "--description",
        "subnet_contact" => "--contact",
        _ => "--additional",
    };
    let given = fields.iter().filter(|(_, text)| !text.is_empty());
    given.map(|(name, text)| (flag(name), text.clone())).collect()
}

/// What an announcement commits to: the new key is not told before it is used.
pub fn swap_hash(to: Coldkey) -> Hash {
    Hash(sp_crypto_hashing::blake2_256(to.as_ref()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swap_commits_to_the_recorded_hash() {
        let bob = Account::parse("5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty").unwrap();
        let known = "0x94772f97f5f6b539aac74e798bc395119f39603402d0c85bc9eda5dfc5ae2160";
        assert_eq!(swap_hash(Coldkey(bob)).to_string(), known);
    }
}
