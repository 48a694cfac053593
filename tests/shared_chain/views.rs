//! Connecting to a node that replays the recording, and reading what was recorded.

use std::future::Future;

use serde_json::Value as Json;
use tao_wallet::chain::{Chain, Stage, Timeouts, Wait, read};
use tao_wallet::domain::{Alpha, Coldkey, Hash, Hotkey, Netuid, Tao};
use tao_wallet::fault::{Class, Code};
use tao_wallet::tx::Extrinsic;

use crate::node::{Node, Trouble};
use crate::recorded::{account, bytes, number, recording};

fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

fn apis(method: &str) -> Vec<Json> {
    let mut file = recording("runtime-api.json").unwrap();
    let calls = file["calls"].as_array_mut().map(std::mem::take).unwrap();
    calls.into_iter().filter(|call| call["method"] == method).collect()
}

fn rows(pallet: &str, item: &str) -> Vec<Json> {
    let file = recording("storage-decoded.json").unwrap();
    let items = file["items"].as_array().unwrap();
    let found = items.iter().find(|entry| entry["pallet"] == pallet && entry["item"] == item);
    found.unwrap()["entries"].as_array().unwrap().clone()
}

fn netuid(json: &Json) -> Netuid {
    Netuid(u16::try_from(number(json)).unwrap())
}

#[test]
fn connecting_asserts_the_genesis() {
    let Some(node) = Node::start() else { return };
    run(async {
        let chain = node.connect().await.unwrap();
        assert_eq!(chain.genesis(), Hash::parse(&node.state.genesis).unwrap());
        assert_eq!((chain.runtime().spec_version(), chain.runtime().metadata_version()), (425, 15));
        assert_eq!(chain.chain_name().await.unwrap(), "Bittensor");
        let other = Some(Hash([1; 32]));
        let fault = Chain::connect(&node.endpoint, other, None, Timeouts::default()).await;
        assert_eq!(fault.unwrap_err().code(), Code::WrongGenesis);
        let view = chain.finalized().await.unwrap();
        assert_eq!(view.block().number, 309);
    });
}

#[test]
fn balances_are_the_recorded_ones_and_come_in_one_message() {
    let Some(node) = Node::start() else { return };
    run(async {
        let chain = node.connect().await.unwrap();
        let view = chain.best().await.unwrap();
        let recorded = rows("System", "Account");
        let keys: Vec<_> = recorded.iter().map(|row| account(&row["key_args"][0])).collect();
        let before = chain.round_trips();
        let states = view.accounts(&keys).await.unwrap();
        assert_eq!(chain.round_trips() - before, 1);
        for (state, row) in states.iter().zip(&recorded) {
            let data = &row["decoded"]["data"];
            assert_eq!(state.free.rao(), number(&data["free"]));
            assert_eq!(state.reserved.rao(), number(&data["reserved"]));
            assert_eq!(state.frozen.rao(), number(&data["frozen"]));
            assert_eq!(u64::from(state.nonce), number(&row["decoded"]["nonce"]));
        }
        let nobody = view.account(tao_wallet::domain::Account([9; 32])).await.unwrap();
        assert_eq!((nobody.free, nobody.nonce), (Tao::ZERO, 0));
        assert_eq!(view.existential_deposit().unwrap().rao(), 500);
        assert_eq!(read::min_stake(view.runtime()).unwrap().rao(), 2_000_000);
    });
}

#[test]
fn positions_and_delegates_are_the_recorded_ones() {
    let Some(node) = Node::start() else { return };
    run(async {
        let view = node.connect().await.unwrap().best().await.unwrap();
        for call in apis("get_stake_info_for_coldkey") {
            let coldkey = Coldkey(account(&call["args"]["coldkey_account"]));
            let positions = view.positions(coldkey).await.unwrap();
            let recorded = call["decoded"].as_array().unwrap();
            assert_eq!(positions.len(), recorded.len());
            for (position, info) in positions.iter().zip(recorded) {
                assert_eq!(position.hotkey, Hotkey(account(&info["hotkey"])));
                assert_eq!(position.coldkey, coldkey);
                let id = netuid(&info["netuid"]);
                assert_eq!(position.alpha, Alpha::from_units(id, number(&info["stake"])));
                assert_eq!(info["is_registered"], position.registered);
            }
        }
        let recorded = apis("get_delegates").remove(0)["decoded"].clone();
        let recorded = recorded.as_array().unwrap();
        let delegates = view.delegates().await.unwrap();
        assert_eq!(delegates.len(), recorded.len());
        for (delegate, info) in delegates.iter().zip(recorded) {
            assert_eq!(delegate.hotkey, Hotkey(account(&info["delegate_ss58"])));
            assert_eq!(delegate.owner, Coldkey(account(&info["owner_ss58"])));
            assert_eq!(u64::from(delegate.take.0), number(&info["take"]));
            let nominators = info["nominators"].as_array().unwrap();
            assert_eq!(delegate.nominators as usize, nominators.len());
            for stake in &delegate.stakes {
                let all = nominators.iter().flat_map(|nominator| nominator[1].as_array().unwrap());
                let here = all.filter(|part| netuid(&part[0]) == stake.netuid());
                assert_eq!(stake.units(), here.map(|part| number(&part[1])).sum::<u64>());
            }
            assert_eq!(view.owner_of(delegate.hotkey).await.unwrap(), Some(delegate.owner));
        }
        let unknown = Hotkey(tao_wallet::domain::Account([9; 32]));
        assert_eq!(view.owner_of(unknown).await.unwrap(), None);
    });
}

#[test]
fn subnets_and_pools_are_the_recorded_ones() {
    let Some(node) = Node::start() else { return };
    run(async {
        let chain = node.connect().await.unwrap();
        let view = chain.best().await.unwrap();
        let before = chain.round_trips();
        let subnets = view.subnets().await.unwrap();
        assert_eq!(chain.round_trips() - before, 2);
        let infos = apis("get_all_dynamic_info").remove(0)["decoded"].clone();
        let infos: Vec<_> = infos.as_array().unwrap().iter().filter(|i| !i.is_null()).collect();
        let prices = apis("current_alpha_price_all").remove(0)["decoded"].clone();
        let added = rows("SubtensorModule", "NetworksAdded");
        assert_eq!(subnets.len(), added.iter().filter(|row| row["decoded"] == true).count());
        for subnet in &subnets {
            let info = infos.iter().find(|info| netuid(&info["netuid"]) == subnet.netuid).unwrap();
            assert_eq!(subnet.tao_in.rao(), number(&info["tao_in"]));
            assert_eq!(subnet.alpha_in.units(), number(&info["alpha_in"]));
            assert_eq!(subnet.alpha_out.units(), number(&info["alpha_out"]));
            assert_eq!(u64::from(subnet.tempo), number(&info["tempo"]));
            assert_eq!(subnet.owner_coldkey, Coldkey(account(&info["owner_coldkey"])));
            assert!(subnet.name.chars().chain(subnet.symbol.chars()).all(|c| !c.is_control()));
            let price = prices.as_array().unwrap();
            let price = price.iter().find(|p| netuid(&p["netuid"]) == subnet.netuid).unwrap();
            assert_eq!(subnet.price.unwrap().rao(), number(&price["price"]));
        }
        let by_id = |id| subnets.iter().find(|subnet| subnet.netuid == Netuid(id)).unwrap();
        assert_eq!((by_id(2).started, by_id(10).started), (Some(true), Some(false)));
        assert_eq!(by_id(2).name, "Alpha Mesh");
        let two = view.subnet(Netuid(2)).await.unwrap().unwrap();
        assert_eq!(&two, by_id(2));

        let ids: Vec<_> = subnets.iter().map(|subnet| subnet.netuid).collect();
        let pools = view.pools(&ids).await.unwrap();
        let weights = rows("Swap", "SwapBalancer");
        for pool in &pools {
            let row = weights.iter().find(|row| netuid(&row["key_args"][0]) == pool.netuid);
            let weight =
                row.map_or(500_000_000_000_000_000, |row| number(&row["decoded"]["quote"]));
            assert_eq!(pool.tao_weight, weight);
            assert_eq!(pool.tao, by_id(pool.netuid.0).tao_in);
            assert_eq!(pool.dynamic, !pool.netuid.is_root());
            assert_eq!(pool.fee_rate, if pool.netuid == Netuid(8) { 655 } else { 33 });
        }
        let parameters = view.hyperparameters(Netuid(0)).await.unwrap();
        assert!(parameters.contains(&("kappa".to_owned(), "32767".to_owned())), "{parameters:?}");
        let registration = view.registration(Netuid(2)).await.unwrap();
        let burn = rows("SubtensorModule", "Burn");
        let burn = burn.iter().find(|row| number(&row["key_args"][0]) == 2).unwrap();
        assert_eq!(registration.burn.rao(), number(&burn["decoded"]));
        let uids = rows("SubtensorModule", "Uids");
        let (id, hotkey) = (netuid(&uids[0]["key_args"][0]), account(&uids[0]["key_args"][1]));
        let uid = view.uid(id, Hotkey(hotkey)).await.unwrap().unwrap();
        assert_eq!(u64::from(uid), number(&uids[0]["decoded"]));
        assert_eq!(view.uid(Netuid(77), Hotkey(hotkey)).await.unwrap(), None);
    });
}

#[test]
fn quotes_fees_and_the_rest_are_the_recorded_ones() {
    let Some(node) = Node::start() else { return };
    run(async {
        let view = node.connect().await.unwrap().best().await.unwrap();
        for call in apis("sim_swap_tao_for_alpha") {
            let (id, tao) = (netuid(&call["args"]["netuid"]), number(&call["args"]["tao"]));
            let quote = view.quote_buy(id, Tao::from_rao(tao)).await.unwrap();
            assert_eq!(quote.alpha_amount.units(), number(&call["decoded"]["alpha_amount"]));
            assert_eq!(quote.tao_fee.rao(), number(&call["decoded"]["tao_fee"]));
        }
        for call in apis("sim_swap_alpha_for_tao") {
            let (id, alpha) = (netuid(&call["args"]["netuid"]), number(&call["args"]["alpha"]));
            let quote = view.quote_sell(Alpha::from_units(id, alpha)).await.unwrap();
            assert_eq!(quote.tao_amount.rao(), number(&call["decoded"]["tao_amount"]));
        }
        for call in apis("query_info") {
            let fee = view.fee(&bytes(&call["args"]["uxt"])).await.unwrap();
            assert_eq!(fee.fee.rao(), number(&call["decoded"]["partial_fee"]));
            assert_eq!(fee.ref_time, number(&call["decoded"]["weight"]["ref_time"]));
        }
        let swapping = rows("SubtensorModule", "ColdkeySwapAnnouncements");
        let swapping = Coldkey(account(&swapping[0]["key_args"][0]));
        assert!(view.announced_swap(swapping).await.unwrap());
        let named = rows("SubtensorModule", "IdentitiesV2");
        let keys: Vec<_> = named.iter().map(|row| account(&row["key_args"][0])).collect();
        for (identity, row) in view.identities(&keys).await.unwrap().iter().zip(&named) {
            let name = String::from_utf8_lossy(&bytes(&row["decoded"]["name"])).into_owned();
            let cleaned = tao_wallet::domain::clean(&name, 60);
            assert_eq!(identity.as_ref().unwrap().name, cleaned);
        }
        assert_eq!(view.identities(&[swapping.0]).await.unwrap(), [None]);
        let (least, most) = view.ask(read::take_limits()).await.unwrap();
        assert!(least <= most && most.0 == 11_796, "{least:?} {most:?}");
        assert!(view.ask(read::last_take_change(view.runtime(), Hotkey(keys[0]))).await.is_ok());
        assert!(view.ask(read::take_rate_limit()).await.is_ok());
        let (issuance, stake) = view.issuance().await.unwrap();
        let recorded = |item| number(&rows("SubtensorModule", item)[0]["decoded"]);
        assert_eq!(issuance.rao(), recorded("TotalIssuance"));
        assert_eq!(stake.rao(), recorded("TotalStake"));
    });
}

#[test]
fn a_node_that_refuses_arrays_is_asked_one_by_one() {
    let Some(node) = Node::start() else { return };
    node.trouble(Trouble::NoArrays);
    run(async {
        let view = node.connect().await.unwrap().best().await.unwrap();
        assert_eq!(view.pools(&[Netuid(2), Netuid(3)]).await.unwrap().len(), 2);
    });
}

#[test]
fn nonsense_is_a_fault_and_nothing_was_sent() {
    for trouble in [Trouble::Cut, Trouble::NotHex, Trouble::WrongType, Trouble::Garbage] {
        let Some(node) = Node::start() else { return };
        run(async {
            let view = node.connect().await.unwrap().best().await.unwrap();
            node.trouble(trouble);
            let fault = view.pools(&[Netuid(2)]).await.unwrap_err();
            assert_eq!(fault.class(), Class::Unreachable, "{trouble:?} {fault}");
            let fault = view.delegates().await.unwrap_err();
            assert_eq!(fault.class(), Class::Unreachable, "{trouble:?} {fault}");
            assert!(node.connect().await.is_err(), "{trouble:?}");
        });
    }
}

fn known(node: &Node) -> Extrinsic {
    Extrinsic::new(bytes(&node.state.extrinsics[1]))
}

#[test]
fn a_connection_lost_while_sending_is_settled_by_looking() {
    let Some(node) = Node::start() else { return };
    run(async {
        let chain = node.connect().await.unwrap();
        node.trouble(Trouble::DropsSubmissions);
        let mut stages = Vec::new();
        let sent = chain
            .submit(&known(&node), Wait::Finalized, None, None, &mut |stage| stages.push(stage))
            .await
            .unwrap();
        let included = sent.included.unwrap();
        assert_eq!((included.block.number, included.index, included.finalized), (309, 1, true));
        assert!(included.events.iter().all(|event| event.extrinsic == Some(1)));
        assert_eq!(stages, [Stage::InBlock(included.block), Stage::Finalized(included.block)]);
        assert_eq!(*node.state.submissions.lock().unwrap(), 1, "sent more than once");
    });
}

#[test]
fn a_node_that_dies_on_sending_leaves_the_outcome_unknown() {
    let Some(node) = Node::start() else { return };
    run(async {
        let chain = node.connect().await.unwrap();
        node.trouble(Trouble::DiesOnSubmission);
        let extrinsic = known(&node);
        let fault =
            chain.submit(&extrinsic, Wait::InBlock, None, None, &mut |_| {}).await.unwrap_err();
        assert_eq!(fault.code(), Code::OutcomeUnknown, "{fault}");
        assert!(fault.message().contains(&extrinsic.hash.to_string()));
        assert_eq!(*node.state.submissions.lock().unwrap(), 1, "sent more than once");
        // Now that the node is known to be away, nothing leaves at all.
        let fault =
            chain.submit(&extrinsic, Wait::InBlock, None, None, &mut |_| {}).await.unwrap_err();
        assert_eq!(fault.code(), Code::Unreachable, "{fault}");
    });
}

#[test]
fn refusals_are_put_in_words() {
    for (code, data, word) in [
        (1010, "Custom error: 0", "ColdkeyInSwapSchedule"),
        (1010, "Custom error: 25", "NonAssociatedColdKey"),
        (1010, "Transaction is outdated", "nonce"),
        (1010, "Inability to pay some fees (e.g. account balance too low)", "free TAO"),
        (1014, "", "same nonce"),
    ] {
        let Some(node) = Node::start() else { return };
        run(async {
            let chain = node.connect().await.unwrap();
            node.trouble(Trouble::Refuses(code, data));
            let fault = chain.submit(&known(&node), Wait::InBlock, None, None, &mut |_| {}).await;
            let fault = fault.unwrap_err();
            assert_eq!(fault.code(), Code::PoolRefused);
            assert!(fault.message().contains(word), "{fault}");
        });
    }
}

#[test]
fn bytes_that_the_pool_knows_are_followed() {
    let Some(node) = Node::start() else { return };
    run(async {
        let chain = node.connect().await.unwrap();
        node.trouble(Trouble::Refuses(1013, ""));
        let sent =
            chain.submit(&known(&node), Wait::InBlock, None, None, &mut |_| {}).await.unwrap();
        assert_eq!(sent.included.unwrap().block.number, 309);
    });
}

#[test]
fn no_node_is_unreachable() {
    let Some(node) = Node::start() else { return };
    drop(node);
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    for scheme in ["ws", "http"] {
        let endpoint = tao_wallet::chain::Endpoint::parse(&format!("{scheme}://127.0.0.1:{port}"));
        let fault = run(Chain::connect(&endpoint.unwrap(), None, None, Timeouts::default()));
        assert_eq!(fault.unwrap_err().code(), Code::Unreachable, "{scheme}");
    }
}

#[tokio::test]
async fn locked_stake_is_the_recorded_one() {
    let Some(node) = Node::start() else { return };
    let chain = node.connect().await.unwrap();
    let view = chain.best().await.unwrap();
    let apis = crate::recorded::recording("runtime-api.json").unwrap();
    let mut compared = 0;
    for call in apis["calls"].as_array().unwrap() {
        let coldkeys = &call["args"]["coldkey_accounts"];
        let one = coldkeys.as_array().is_some_and(|list| list.len() == 1);
        if call["method"] != "get_stake_availability_for_coldkeys"
            || !one
            || !call["args"]["netuids"].is_null()
        {
            continue;
        }
        let coldkey = Coldkey(crate::recorded::account(&coldkeys[0]));
        let read = view.ask(read::availability(view.runtime(), coldkey)).await.unwrap().unwrap();
        let recorded = call["decoded"][0][1].as_array().unwrap();
        assert_eq!(read.len(), recorded.len());
        for (sums, row) in read.iter().zip(recorded) {
            assert_eq!(u64::from(sums.total.netuid().0), number(&row[0]));
            assert_eq!(sums.total.units(), number(&row[1]["total"]));
            assert_eq!(sums.locked.units(), number(&row[1]["locked"]));
            assert_eq!(sums.available.units(), number(&row[1]["available"]));
            compared += 1;
        }
    }
    assert!(compared >= 4, "only {compared} rows");
}
