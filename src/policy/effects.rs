//! What a call does that a policy has a rule for, read from its decoded bytes, through every call
//! that carries another one.

use std::collections::BTreeSet;

use crate::domain::{Account, Arg, NamedCall, Tao};

const STAKING: &str = "SubtensorModule";

/// Calls that carry others, which are read on their own, and calls that send neither money nor
/// power anywhere.
const HARMLESS: [(&str, &[&str]); 5] = [
    (
        "Proxy",
        &[
            "proxy",
            "proxy_announced",
            "remove_proxy",
            "remove_proxies",
            "reject_announcement",
            "remove_announcement",
        ],
    ),
    ("Multisig", &["as_multi", "as_multi_threshold_1", "cancel_as_multi"]),
    ("Utility", &["batch", "batch_all", "force_batch"]),
    ("System", &["remark", "remark_with_event"]),
    (
        STAKING,
        &[
            "root_register",
            "try_associate_hotkey",
            "start_call",
            "increase_take",
            "decrease_take",
            "set_children",
            "set_childkey_take",
            "set_coldkey_auto_stake_hotkey",
            "set_identity",
            "set_subnet_identity",
            "update_symbol",
            "claim_root",
            "claim_root_with_hotkey",
            "set_root_claim_type",
            "lock_stake",
            "move_lock",
            "set_perpetual_lock",
            "set_reject_locked_alpha",
            "dispute_coldkey_swap",
            "clear_coldkey_swap_announcement",
        ],
    ),
];

/// What a call does, whoever it is made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effects {
    /// TAO that leaves the free balance for a recipient, for stake or for a registration; `None`
    /// where the bytes hold no amount.
    pub spends: Option<Tao>,
    /// Stake goes to another coldkey: its worth in TAO is not in the bytes.
    pub gives_stake: bool,
    /// Who gets money, or power over the account.
    pub destinations: BTreeSet<Account>,
    pub netuids: BTreeSet<u16>,
    pub hotkeys: BTreeSet<Account>,
    /// A trade without a limit.
    pub unbounded: bool,
    /// Something is traded.
    pub trades: bool,
    /// Calls that no rule understands, as `PALLET.CALL`.
    pub opaque: BTreeSet<String>,
}

impl Default for Effects {
    fn default() -> Self {
        Self {
            spends: Some(Tao::ZERO),
            gives_stake: false,
            destinations: BTreeSet::new(),
            netuids: BTreeSet::new(),
            hotkeys: BTreeSet::new(),
            unbounded: false,
            trades: false,
            opaque: BTreeSet::new(),
        }
    }
}

/// Reads a call and all calls in it.
pub fn effects(call: &NamedCall) -> Effects {
    let mut effects = Effects::default();
    effects.add(call);
    effects
}

impl Effects {
    fn spend(&mut self, amount: Option<Tao>) {
        self.spends = match (self.spends, amount) {
            (Some(before), Some(amount)) => before.checked_add(amount),
            _ => None,
        };
    }

    fn add(&mut self, call: &NamedCall) {
        let tao = |name: &str| match call.arg(name) {
            Some(Arg::Number(rao)) => u64::try_from(*rao).ok().map(Tao::from_rao),
            _ => None,
        };
        let differ = || call.arg("origin_netuid") != call.arg("destination_netuid");
        match (call.pallet.as_str(), call.name.as_str()) {
            ("Balances", "transfer_keep_alive" | "transfer_allow_death") => {
                self.spend(tao("value"));
                self.give(call, "dest");
            }
            ("Balances", "transfer_all") => {
                self.spend(None);
                self.give(call, "dest");
            }
            (STAKING, "add_stake") => {
                self.spend(tao("amount_staked"));
                self.trade(call.arg("netuid") != Some(&Arg::Number(0)));
            }
            (STAKING, "add_stake_limit") => {
                self.spend(tao("amount_staked"));
                self.trade(false);
            }
            (STAKING, "register_limit") => self.spend(tao("limit_price")),
            // The chain takes what it costs when it is included.
            (STAKING, "burned_register" | "register_network") => self.spend(None),
            (STAKING, "remove_stake") => {
                self.trade(call.arg("netuid") != Some(&Arg::Number(0)));
            }
            (STAKING, "remove_stake_limit" | "swap_stake_limit") => self.trade(false),
            (STAKING, "remove_stake_full_limit") => {
                let limited = matches!(call.arg("limit_price"), Some(Arg::Maybe(Some(_))));
                self.trade(!limited);
            }
            (STAKING, "move_stake" | "swap_stake") => {
                if differ() {
                    self.trade(true);
                }
            }
            (STAKING, "transfer_stake") => {
                self.gives_stake = true;
                self.give(call, "destination_coldkey");
                if differ() {
                    self.trade(true);
                }
            }
            ("Proxy", "add_proxy") => self.give(call, "delegate"),
            (pallet, name)
                if HARMLESS.iter().any(|(of, names)| *of == pallet && names.contains(&name)) => {}
            _ => {
                self.opaque.insert(format!("{}.{}", call.pallet, call.name));
            }
        }
        for (name, value) in &call.args {
            self.read(name, value);
        }
    }

    fn trade(&mut self, unbounded: bool) {
        self.trades = true;
        self.unbounded |= unbounded;
    }

    /// A recipient that cannot be read is one that no rule can allow.
    fn give(&mut self, call: &NamedCall, to: &str) {
        match call.arg(to).and_then(Arg::account) {
            Some(account) => {
                self.destinations.insert(account);
            }
            None => {
                self.opaque.insert(format!("{}.{}", call.pallet, call.name));
            }
        }
    }

    /// Subnets and hotkeys by the names that the chain gives its arguments, and calls inside.
    fn read(&mut self, name: &str, value: &Arg) {
        match value {
            Arg::Call(call) => self.add(call),
            Arg::Number(number)
                if name.ends_with("netuid") || name == "netuids" || name == "subnets" =>
            {
                // What is no subnet's number is in no list of subnets either.
                self.netuids.insert(u16::try_from(*number).unwrap_or(u16::MAX));
            }
            Arg::Account(account) if name.ends_with("hotkey") || name == "children" => {
                self.hotkeys.insert(*account);
            }
            Arg::Maybe(Some(content)) | Arg::Variant(_, content) => self.read(name, content),
            Arg::List(items) | Arg::Tuple(items) => {
                for item in items {
                    self.read(name, item);
                }
            }
            Arg::Fields(fields) => fields.iter().for_each(|(name, value)| self.read(name, value)),
            _ => {}
        }
    }
}
