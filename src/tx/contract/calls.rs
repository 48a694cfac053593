//! The calls that the wallet makes, with all their arguments.

use super::{Item, KEY, SUB, call};

const TO: &str = "enum MultiAddress";

pub(super) const CALLS: &[Item] = &[
    call("Balances", "transfer_keep_alive", &[("dest", TO), ("value", "compact u64")]),
    call("Balances", "transfer_allow_death", &[("dest", TO), ("value", "compact u64")]),
    call("Balances", "transfer_all", &[("dest", TO), ("keep_alive", "bool")]),
    call(SUB, "add_stake", &[("hotkey", KEY), ("netuid", "u16"), ("amount_staked", "u64")]),
    call(
        SUB,
        "add_stake_limit",
        &[
            ("hotkey", KEY),
            ("netuid", "u16"),
            ("amount_staked", "u64"),
            ("limit_price", "u64"),
            ("allow_partial", "bool"),
        ],
    ),
    call(SUB, "remove_stake", &[("hotkey", KEY), ("netuid", "u16"), ("amount_unstaked", "u64")]),
    call(
        SUB,
        "remove_stake_limit",
        &[
            ("hotkey", KEY),
            ("netuid", "u16"),
            ("amount_unstaked", "u64"),
            ("limit_price", "u64"),
            ("allow_partial", "bool"),
        ],
    ),
    call(
        SUB,
        "remove_stake_full_limit",
        &[("hotkey", KEY), ("netuid", "u16"), ("limit_price", "Option<u64>")],
    ),
    call(
        SUB,
        "add_stake_burn",
        &[("hotkey", KEY), ("netuid", "u16"), ("amount", "u64"), ("limit", "Option<u64>")],
    )
    .optional(),
    call(SUB, "burn_alpha", &[("hotkey", KEY), ("amount", "u64"), ("netuid", "u16")]).optional(),
    call(SUB, "recycle_alpha", &[("hotkey", KEY), ("amount", "u64"), ("netuid", "u16")]).optional(),
    call(SUB, "unstake_all", &[("hotkey", KEY)]).optional(),
    call(SUB, "unstake_all_alpha", &[("hotkey", KEY)]).optional(),
    call(SUB, "register_limit", &[("netuid", "u16"), ("hotkey", KEY), ("limit_price", "u64")]),
    call(SUB, "try_associate_hotkey", &[("hotkey", KEY)]),
    call(SUB, "root_register", &[("hotkey", KEY)]),
    call(SUB, "register_network", &[("hotkey", KEY)]),
    call(SUB, "start_call", &[("netuid", "u16")]),
    call(
        SUB,
        "move_stake",
        &[
            ("origin_hotkey", KEY),
            ("destination_hotkey", KEY),
            ("origin_netuid", "u16"),
            ("destination_netuid", "u16"),
            ("alpha_amount", "u64"),
        ],
    ),
    call(
        SUB,
        "swap_stake",
        &[
            ("hotkey", KEY),
            ("origin_netuid", "u16"),
            ("destination_netuid", "u16"),
            ("alpha_amount", "u64"),
        ],
    ),
    call(
        SUB,
        "swap_stake_limit",
        &[
            ("hotkey", KEY),
            ("origin_netuid", "u16"),
            ("destination_netuid", "u16"),
            ("alpha_amount", "u64"),
            ("limit_price", "u64"),
            ("allow_partial", "bool"),
        ],
    ),
    call(
        SUB,
        "transfer_stake",
        &[
            ("destination_coldkey", KEY),
            ("hotkey", KEY),
            ("origin_netuid", "u16"),
            ("destination_netuid", "u16"),
            ("alpha_amount", "u64"),
        ],
    ),
    call("Utility", "batch_all", &[("calls", "Vec<enum RuntimeCall>")]),
    call("MevShield", "submit_encrypted", &[("ciphertext", "Vec<u8>")]).optional(),
    call(SUB, "increase_take", &[("hotkey", KEY), ("take", "u16")]),
    call(SUB, "decrease_take", &[("hotkey", KEY), ("take", "u16")]),
];
