use super::*;
use crate::domain::{Arg, NamedCall};
use crate::policy::effects;

fn account(byte: u8) -> Account {
    Account([byte; 32])
}

fn tao(text: &str) -> Tao {
    Tao::parse(text).unwrap()
}

fn call(pallet: &str, name: &str, args: Vec<(&'static str, Arg)>) -> NamedCall {
    NamedCall::new(pallet, name, args)
}

fn number(number: u128) -> Arg {
    Arg::Number(number)
}

fn transfer(to: u8, rao: u128) -> NamedCall {
    let args = vec![("dest", Arg::address(account(to))), ("value", number(rao))];
    call("Balances", "transfer_keep_alive", args)
}

fn stake(hotkey: u8, netuid: u128, rao: u128, limited: bool) -> NamedCall {
    let mut args = vec![
        ("hotkey", Arg::Account(account(hotkey))),
        ("netuid", number(netuid)),
        ("amount_staked", number(rao)),
    ];
    if limited {
        args.push(("limit_price", number(1)));
    }
    call("SubtensorModule", if limited { "add_stake_limit" } else { "add_stake" }, args)
}

fn inside(pallet: &str, name: &str, inner: NamedCall) -> NamedCall {
    let real = ("real", Arg::address(account(9)));
    call(pallet, name, vec![real, ("call", Arg::Call(Box::new(inner)))])
}

fn batch(name: &str, calls: Vec<NamedCall>) -> NamedCall {
    let calls = calls.into_iter().map(|call| Arg::Call(Box::new(call))).collect();
    call("Utility", name, vec![("calls", Arg::List(calls))])
}

const GENESIS: Genesis = crate::domain::Hash([7; 32]);
const UNIT: u128 = 1_000_000_000;

fn judge(policy: &Policy, call: &NamedCall) -> Result<Needs, Fault> {
    policy.judge(&GENESIS, &effects(call), Outlook::default(), &[])
}

/// The rule that refuses.
fn rule(policy: &Policy, call: &NamedCall) -> String {
    let fault = judge(policy, call).unwrap_err();
    assert_eq!(fault.code(), Code::Policy);
    let rest = fault.message().split(", by ").nth(1).unwrap().to_owned();
    rest.split(':').next().unwrap().to_owned()
}

/// The same call as it is, and in everything that may carry it.
fn carried(inner: &NamedCall) -> Vec<NamedCall> {
    let remark = || call("System", "remark", vec![("remark", Arg::Bytes(vec![1]))]);
    vec![
        inner.clone(),
        inside("Proxy", "proxy", inner.clone()),
        inside("Proxy", "proxy_announced", inner.clone()),
        inside("Multisig", "as_multi", inner.clone()),
        inside("Multisig", "as_multi_threshold_1", inner.clone()),
        batch("batch_all", vec![remark(), inner.clone()]),
        batch("batch", vec![inner.clone(), remark()]),
        batch(
            "force_batch",
            vec![inside("Proxy", "proxy", inside("Multisig", "as_multi", inner.clone()))],
        ),
    ]
}

#[test]
fn caps_count_what_any_carrier_spends() {
    let policy = Policy { max_per_transaction: Some(tao("5")), ..Policy::default() };
    for spends in [transfer(1, 5 * UNIT + 1), stake(1, 2, 5 * UNIT + 1, true)] {
        for call in carried(&spends) {
            assert_eq!(rule(&policy, &call), "max_per_transaction", "{call}");
        }
    }
    for call in carried(&transfer(1, 5 * UNIT)) {
        judge(&policy, &call).unwrap();
    }
    let halves = batch("batch_all", vec![transfer(1, 3 * UNIT), transfer(2, 3 * UNIT)]);
    assert_eq!(rule(&policy, &halves), "max_per_transaction");
}

#[test]
fn what_has_no_amount_is_refused_under_a_cap() {
    let all = call("Balances", "transfer_all", vec![("dest", Arg::address(account(1)))]);
    let subnet = call("SubtensorModule", "register_network", vec![]);
    let gift = call(
        "SubtensorModule",
        "transfer_stake",
        vec![("destination_coldkey", Arg::Account(account(1))), ("alpha_amount", number(1))],
    );
    let day = Policy { max_per_day: Some(tao("5")), ..Policy::default() };
    for call in [all, subnet, gift.clone()] {
        assert_eq!(rule(&day, &call), "max_per_day", "{call}");
        judge(&Policy::default(), &call).unwrap();
    }
    let named = Policy { destinations: Some([account(1)].into()), ..day };
    judge(&named, &gift).unwrap();
}

#[test]
fn a_day_is_full_when_its_cap_is_reached() {
    let policy = Policy { max_per_day: Some(tao("10")), ..Policy::default() };
    let with = |lately: &[Option<Tao>], rao: u128| {
        let lately: Vec<Spent> = lately.iter().map(|amount| Spent { amount: *amount }).collect();
        policy.judge(&GENESIS, &effects(&transfer(1, rao)), Outlook::default(), &lately)
    };
    with(&[Some(tao("4")), Some(tao("5"))], UNIT).unwrap();
    assert!(with(&[Some(tao("4")), Some(tao("5"))], UNIT + 1).is_err());
    assert!(with(&[None], 1).is_err());
    assert!(with(&[Some(Tao::MAX)], 1).is_err());
    let remark = call("System", "remark", vec![]);
    policy
        .judge(&GENESIS, &effects(&remark), Outlook::default(), &[Spent { amount: None }])
        .unwrap();
}

#[test]
fn lists_hold_wherever_a_name_stands() {
    let policy = Policy {
        networks: Some([GENESIS].into()),
        netuids: Some([1, 2].into()),
        destinations: Some([account(1)].into()),
        hotkeys: Some([account(3)].into()),
        ..Policy::default()
    };
    for (call, wanted) in [
        (transfer(2, 1), "destinations"),
        (stake(3, 7, 1, true), "netuids"),
        (stake(4, 1, 1, true), "hotkeys"),
        (call("Proxy", "add_proxy", vec![("delegate", Arg::address(account(2)))]), "destinations"),
        (
            call(
                "SubtensorModule",
                "set_children",
                vec![(
                    "children",
                    Arg::List(vec![Arg::Tuple(vec![number(5), Arg::Account(account(4))])]),
                )],
            ),
            "hotkeys",
        ),
        (
            call("SubtensorModule", "claim_root", vec![("subnets", Arg::List(vec![number(7)]))]),
            "netuids",
        ),
    ] {
        for call in carried(&call) {
            assert_eq!(rule(&policy, &call), wanted, "{call}");
        }
    }
    for call in carried(&transfer(1, 1)).iter().chain(&carried(&stake(3, 2, 1, true))) {
        judge(&policy, call).unwrap();
    }
    let elsewhere = policy.judge(
        &crate::domain::Hash([8; 32]),
        &effects(&transfer(1, 1)),
        Outlook::default(),
        &[],
    );
    assert!(elsewhere.unwrap_err().message().contains("by networks"));
}

#[test]
fn what_no_rule_understands_needs_its_name_in_the_list() {
    let blind = call("Multisig", "approve_as_multi", vec![("call_hash", Arg::Bytes(vec![1; 32]))]);
    let sudo = inside("Sudo", "sudo", transfer(1, 1));
    let swap = call("SubtensorModule", "swap_hotkey_v2", vec![]);
    let odd = call(
        "Balances",
        "transfer_keep_alive",
        vec![("dest", Arg::Variant("Index".to_owned(), Box::new(number(1)))), ("value", number(1))],
    );
    for call in [&blind, &sudo, &swap, &odd] {
        for call in carried(call) {
            assert_eq!(rule(&Policy::default(), &call), "calls", "{call}");
        }
    }
    let policy = Policy {
        calls: ["Sudo.sudo".to_owned()].into(),
        max_per_transaction: Some(Tao::ZERO),
        ..Policy::default()
    };
    assert_eq!(rule(&policy, &sudo), "max_per_transaction");
    assert_eq!(rule(&policy, &blind), "calls");
}

#[test]
fn fees_and_losses_are_refused_above_the_rule_and_where_they_are_not_known() {
    let policy =
        Policy { max_fee: Some(tao("0.01")), max_loss: Bps::new(200), ..Policy::default() };
    let judge = |call: &NamedCall, fee: Option<&str>, loss: Option<u16>| {
        let outlook = Outlook { fee: fee.map(tao), loss: loss.and_then(Bps::new) };
        policy
            .judge(&GENESIS, &effects(call), outlook, &[])
            .map_err(|fault| fault.message().to_owned())
    };
    let trade = stake(1, 2, 1, true);
    judge(&trade, Some("0.01"), Some(200)).unwrap();
    judge(&transfer(1, 1), Some("0.01"), None).unwrap();
    for (call, fee, loss, part) in [
        (&trade, Some("0.010000001"), Some(0), "by max_fee"),
        (&trade, None, Some(0), "by max_fee"),
        (&trade, Some("0"), Some(201), "by max_loss"),
        (&trade, Some("0"), None, "by max_loss"),
        (&stake(1, 2, 1, false), Some("0"), Some(0), "any price"),
    ] {
        let refusal = judge(call, fee, loss).unwrap_err();
        assert!(refusal.contains(part), "{refusal}");
    }
    judge(&stake(1, 0, 1, false), Some("0"), Some(0)).unwrap();
}

#[test]
fn amounts_above_the_rule_are_typed() {
    let policy = Policy { typed_above: Some(tao("5")), ..Policy::default() };
    for call in carried(&transfer(1, 5 * UNIT)) {
        assert_eq!(judge(&policy, &call).unwrap().typed, None);
    }
    for call in carried(&transfer(1, 5 * UNIT + 1)) {
        let needs = judge(&policy, &call).unwrap();
        assert_eq!(needs.typed, Some(tao("5.000000001")));
        assert_eq!(needs.satisfied_by(None).unwrap_err().code(), Code::NoConsent);
        assert!(needs.satisfied_by(Some(tao("5"))).is_err());
        needs.satisfied_by(needs.typed).unwrap();
    }
    let all = call("Balances", "transfer_all", vec![("dest", Arg::address(account(1)))]);
    assert_eq!(judge(&policy, &all).unwrap().typed, Some(Tao::ZERO));
}
