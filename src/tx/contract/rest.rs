//! Constants, events and errors that the wallet knows by name.

use super::{Item, KEY, SUB, constant, error, event};

pub(super) const CONSTANTS: &[Item] = &[
    constant("Balances", "ExistentialDeposit", "u64"),
    constant("System", "Version", "{spec_name: str, spec_version: u32}"),
    constant(SUB, "InitialMinStake", "u64"),
    // Runtimes before it measured transfers of stake with the minimum above.
    constant(SUB, "InitialMinTransfer", "u64").optional(),
];

/// Fields without a name are known by their place.
pub(super) const EVENTS: &[Item] = &[
    event("System", "ExtrinsicSuccess", &[("dispatch_info", "_")]),
    event("System", "ExtrinsicFailed", &[("dispatch_error", "enum DispatchError")]),
    event("TransactionPayment", "TransactionFeePaid", &[("actual_fee", "u64")]),
    event("Balances", "Transfer", &[("from", KEY), ("to", KEY), ("amount", "u64")]),
    event("Utility", "BatchInterrupted", &[("error", "enum DispatchError")]),
    event("Utility", "BatchCompleted", &[]),
    event("Utility", "ItemCompleted", &[]),
    event("Utility", "ItemFailed", &[("error", "enum DispatchError")]),
    event("Utility", "DispatchedAs", &[("result", "enum Result")]),
    event("Proxy", "ProxyExecuted", &[("result", "enum Result")]),
    event("Multisig", "MultisigExecuted", &[("result", "enum Result")]),
    event("Sudo", "Sudid", &[("sudo_result", "enum Result")]).optional(),
    event("Sudo", "SudoAsDone", &[("sudo_result", "enum Result")]).optional(),
    event(
        SUB,
        "StakeAdded",
        &[("0", KEY), ("1", KEY), ("2", "u64"), ("3", "u64"), ("4", "u16"), ("5", "u64")],
    ),
    event(
        SUB,
        "StakeRemoved",
        &[("0", KEY), ("1", KEY), ("2", "u64"), ("3", "u64"), ("4", "u16"), ("5", "u64")],
    ),
    event(SUB, "NeuronRegistered", &[("0", "u16"), ("1", "u16"), ("2", KEY)]),
    event(SUB, "StakeMoved", &[("1", KEY), ("2", "u16"), ("3", KEY), ("4", "u16"), ("5", "u64")]),
    event(SUB, "StakeSwapped", &[("1", KEY), ("2", "u16"), ("3", "u16"), ("4", "u64")]),
    event(SUB, "StakeTransferred", &[("1", KEY), ("2", KEY), ("4", "u16"), ("5", "u64")]),
    event(SUB, "AlphaBurned", &[("2", "u64")]).optional(),
    event(SUB, "AlphaRecycled", &[("2", "u64")]).optional(),
    event(SUB, "NetworkAdded", &[("0", "u16")]),
    event(SUB, "ChainIdentitySet", &[("0", KEY)]).optional(),
    event(SUB, "SubnetIdentitySet", &[("0", "u16")]).optional(),
    event(SUB, "ChildKeyTakeSet", &[("0", KEY)]).optional(),
    event(SUB, "DelegateAdded", &[("0", KEY), ("1", KEY)]).optional(),
    event(SUB, "SetChildrenScheduled", &[("0", KEY), ("1", "u16"), ("2", "u64")]).optional(),
    event(
        SUB,
        "TransactionFeePaidWithAlpha",
        &[("netuid", "u16"), ("alpha_fee", "u64"), ("tao_amount", "u64")],
    )
    .optional(),
    event(SUB, "TakeIncreased", &[("1", KEY), ("2", "u16")]),
    event(SUB, "TakeDecreased", &[("1", KEY), ("2", "u16")]),
];

pub(super) const ERRORS: &[Item] = &[
    error(SUB, "SlippageTooHigh"),
    error(SUB, "AmountTooLow"),
    error(SUB, "NotEnoughStakeToWithdraw"),
    error(SUB, "SubtokenDisabled"),
    error(SUB, "HotKeyAccountNotExists"),
];
