//! What changes of accounts rely on: proxies, multisigs, keys, children, locks, dividends.

use super::{Item, KEY, SUB, api, call, constant, storage};

const TO: &str = "enum MultiAddress";
const CALL: &str = "enum RuntimeCall";
const KIND: &str = "enum ProxyType";
const FORCED: &str = "Option<enum ProxyType>";
const KEYS: &str = "Vec<[u8; 32]>";
const POINT: &str = "{height: u32, index: u32}";
const WEIGHT: &str = "{ref_time: u64, proof_size: u64}";
const TEXT: &str = "Vec<u8>";
const FILTERS: &str =
    "Vec<{name: Vec<u8>, deprecated: bool, filter_mode: _, calls: _, exceptions: _}>";

pub(super) const ACCOUNTS: &[Item] = &[
    call("Proxy", "proxy", &[("real", TO), ("force_proxy_type", FORCED), ("call", CALL)]),
    call(
        "Proxy",
        "proxy_announced",
        &[("delegate", TO), ("real", TO), ("force_proxy_type", FORCED), ("call", CALL)],
    ),
    call("Proxy", "add_proxy", &[("delegate", TO), ("proxy_type", KIND), ("delay", "u32")]),
    call("Proxy", "remove_proxy", &[("delegate", TO), ("proxy_type", KIND), ("delay", "u32")]),
    call("Proxy", "remove_proxies", &[]),
    call("Proxy", "create_pure", &[("proxy_type", KIND), ("delay", "u32"), ("index", "u16")]),
    call(
        "Proxy",
        "kill_pure",
        &[
            ("spawner", TO),
            ("proxy_type", KIND),
            ("index", "u16"),
            ("height", "compact u32"),
            ("ext_index", "compact u32"),
        ],
    ),
    call("Proxy", "announce", &[("real", TO), ("call_hash", KEY)]),
    call("Proxy", "remove_announcement", &[("real", TO), ("call_hash", KEY)]),
    call("Proxy", "reject_announcement", &[("delegate", TO), ("call_hash", KEY)]),
    call("Multisig", "as_multi_threshold_1", &[("other_signatories", KEYS), ("call", CALL)]),
    call(
        "Multisig",
        "as_multi",
        &[
            ("threshold", "u16"),
            ("other_signatories", KEYS),
            ("maybe_timepoint", "Option<{height: u32, index: u32}>"),
            ("call", CALL),
            ("max_weight", WEIGHT),
        ],
    ),
    call(
        "Multisig",
        "cancel_as_multi",
        &[
            ("threshold", "u16"),
            ("other_signatories", KEYS),
            ("timepoint", POINT),
            ("call_hash", KEY),
        ],
    ),
    call("Utility", "force_batch", &[("calls", "Vec<enum RuntimeCall>")]),
    call(SUB, "announce_coldkey_swap", &[("new_coldkey_hash", KEY)]),
    call(SUB, "swap_coldkey_announced", &[("new_coldkey", KEY)]),
    call(SUB, "dispute_coldkey_swap", &[]),
    call(SUB, "clear_coldkey_swap_announcement", &[]),
    call(SUB, "swap_hotkey", &[("hotkey", KEY), ("new_hotkey", KEY), ("netuid", "Option<u16>")]),
    call(
        SUB,
        "swap_hotkey_v2",
        &[("hotkey", KEY), ("new_hotkey", KEY), ("netuid", "Option<u16>"), ("keep_stake", "bool")],
    )
    .optional(),
    call(
        SUB,
        "set_children",
        &[("hotkey", KEY), ("netuid", "u16"), ("children", "Vec<(u64, [u8; 32])>")],
    ),
    call(SUB, "set_childkey_take", &[("hotkey", KEY), ("netuid", "u16"), ("take", "u16")]),
    call(SUB, "set_coldkey_auto_stake_hotkey", &[("netuid", "u16"), ("hotkey", KEY)]),
    call(
        SUB,
        "set_identity",
        &[
            ("name", TEXT),
            ("url", TEXT),
            ("github_repo", TEXT),
            ("image", TEXT),
            ("discord", TEXT),
            ("description", TEXT),
            ("additional", TEXT),
        ],
    ),
    call(
        SUB,
        "set_subnet_identity",
        &[
            ("netuid", "u16"),
            ("subnet_name", TEXT),
            ("github_repo", TEXT),
            ("subnet_contact", TEXT),
            ("subnet_url", TEXT),
            ("discord", TEXT),
            ("description", TEXT),
            ("logo_url", TEXT),
            ("additional", TEXT),
        ],
    ),
    call(SUB, "update_symbol", &[("netuid", "u16"), ("symbol", TEXT)]),
    call(SUB, "lock_stake", &[("hotkey", KEY), ("netuid", "u16"), ("amount", "u64")]).optional(),
    call(SUB, "move_lock", &[("destination_hotkey", KEY), ("netuid", "u16")]).optional(),
    call(SUB, "set_perpetual_lock", &[("netuid", "u16"), ("enabled", "bool")]).optional(),
    call(SUB, "set_reject_locked_alpha", &[("enabled", "bool")]).optional(),
    call(SUB, "claim_root", &[("subnets", "Vec<u16>")]),
    // Runtimes from spec 438 on keep dividends in baskets; in earlier ones nothing of them exists.
    call(SUB, "claim_root_with_hotkey", &[("hotkey", KEY)]).optional(),
    api(
        "BetaBasketRuntimeApi",
        "get_root_basket_positions",
        &[("coldkey", KEY)],
        "Vec<([u8; 32], u64, u64)>",
    )
    .optional(),
    api(
        "BetaBasketRuntimeApi",
        "get_basket_claim_preview",
        &[("hotkey", KEY), ("coldkey", KEY)],
        "{redeemable_tao: u64, forfeited_tao_est: u64}",
    )
    .optional(),
    storage(SUB, "RootStakeUnlockInterval", &[], "u64").optional(),
    // They have no types of claims.
    call(SUB, "set_root_claim_type", &[("new_root_claim_type", "enum RootClaimTypeEnum")])
        .optional(),
    storage(
        "Multisig",
        "Multisigs",
        &[KEY, KEY],
        "{when: {height: u32, index: u32}, deposit: u64, depositor: [u8; 32], approvals: Vec<[u8; 32]>}",
    ),
    storage(SUB, "ColdkeySwapAnnouncementDelay", &[], "u32"),
    storage(SUB, "ColdkeySwapReannouncementDelay", &[], "u32"),
    storage(SUB, "StakingHotkeys", &[KEY], KEYS),
    storage(SUB, "ChildKeys", &[KEY, "u16"], "Vec<(u64, [u8; 32])>"),
    storage(SUB, "PendingChildKeys", &["u16", KEY], "(Vec<(u64, [u8; 32])>, u64)"),
    storage(SUB, "PendingChildKeyCooldown", &[], "u64"),
    storage(SUB, "ChildkeyTake", &[KEY, "u16"], "u16"),
    storage(SUB, "MaxChildkeyTake", &[], "u16"),
    storage(SUB, "AutoStakeDestination", &[KEY, "u16"], KEY).optional(),
    storage(SUB, "AccountFlags", &[KEY], "u128").optional(),
    storage(SUB, "Lock", &[KEY, "u16", KEY], "{locked_mass: u64}").optional(),
    storage(SUB, "DecayingLock", &[KEY, "u16"], "bool").optional(),
    storage(SUB, "UnlockRate", &[], "u64").optional(),
    storage(SUB, "RootClaimableThreshold", &["u16"], "i128"),
    api(
        "StakeInfoRuntimeApi",
        "get_coldkey_lock",
        &[("coldkey", KEY), ("netuid", "u16")],
        "Option<{locked_mass: u64}>",
    )
    .optional(),
    api("ProxyFilterRuntimeApi", "get_proxy_filter", &[("proxy_type", "Option<u8>")], FILTERS)
        .optional(),
    constant("Multisig", "DepositBase", "u64"),
    constant("Multisig", "DepositFactor", "u64"),
    constant("Proxy", "ProxyDepositBase", "u64"),
    constant("Proxy", "ProxyDepositFactor", "u64"),
    constant("Proxy", "MaxProxies", "u32"),
    constant("Proxy", "AnnouncementDepositBase", "u64"),
    constant("Proxy", "AnnouncementDepositFactor", "u64"),
    constant("Proxy", "MaxPending", "u32"),
    constant(SUB, "KeySwapCost", "u64"),
    constant(SUB, "KeySwapOnSubnetCost", "u64").optional(),
];
