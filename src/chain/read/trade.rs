//! Pools, the chain's own simulations of trades, and fees.

use crate::chain::{Answer, Ask, Read, View, rpc};
use crate::domain::{Alpha, FeeQuote, Netuid, PoolState, Quote, Tao};
use crate::fault::Fault;
use crate::tx::value;

use super::subtensor;

const API: &str = "SwapRuntimeApi";
/// How many reads describe one pool.
const PARTS: usize = 5;

fn buy(netuid: Netuid, tao: Tao) -> Read {
    let args = vec![("netuid", value::netuid(netuid)), ("tao", value::u64(tao.rao()))];
    Read::api(API, "sim_swap_tao_for_alpha", args)
}

fn sell(alpha: Alpha) -> Read {
    let args =
        vec![("netuid", value::netuid(alpha.netuid())), ("alpha", value::u64(alpha.units()))];
    Read::api(API, "sim_swap_alpha_for_tao", args)
}

fn quote(answer: &Answer, netuid: Netuid) -> Result<Quote, Fault> {
    let result = answer.reader()?;
    Ok(Quote {
        tao_amount: result.field("tao_amount")?.tao()?,
        alpha_amount: result.field("alpha_amount")?.alpha(netuid)?,
        tao_fee: result.field("tao_fee")?.tao()?,
        alpha_fee: result.field("alpha_fee")?.alpha(netuid)?,
        tao_slippage: result.field("tao_slippage")?.tao()?,
        alpha_slippage: result.field("alpha_slippage")?.alpha(netuid)?,
    })
}

fn pool_reads(netuid: Netuid) -> [Read; PARTS] {
    let key = || vec![value::netuid(netuid)];
    [
        subtensor("SubnetTAO", key()),
        subtensor("SubnetAlphaIn", key()),
        Read::storage("Swap", "SwapBalancer", key()),
        Read::storage("Swap", "FeeRate", key()),
        subtensor("SubnetMechanism", key()),
    ]
}

fn pool(netuid: Netuid, answers: &[Answer]) -> Result<PoolState, Fault> {
    let [tao, alpha, balancer, fee_rate, mechanism] = answers else {
        return Err(rpc::wrong("a batch", "answers are missing"));
    };
    Ok(PoolState {
        netuid,
        tao: tao.reader()?.tao()?,
        alpha: alpha.reader()?.alpha(netuid)?,
        tao_weight: balancer.reader()?.field("quote")?.u64()?,
        fee_rate: fee_rate.reader()?.u16()?,
        dynamic: mechanism.reader()?.u16()? != 0,
    })
}

/// The pool of a subnet; the caller makes sure that the subnet exists.
pub fn pool_of(netuid: Netuid) -> Ask<PoolState> {
    Ask::new(pool_reads(netuid).into(), move |answers| pool(netuid, answers))
}

/// What buying alpha with this much TAO would give, by the chain's own arithmetic.
pub fn quote_buy(netuid: Netuid, tao: Tao) -> Ask<Quote> {
    Ask::one(buy(netuid, tao), move |answer| quote(answer, netuid))
}

pub fn quote_sell(alpha: Alpha) -> Ask<Quote> {
    Ask::one(sell(alpha), move |answer| quote(answer, alpha.netuid()))
}

/// The fee of a complete extrinsic; its signature may be a fake of the right length.
pub fn fee(extrinsic: &[u8]) -> Ask<FeeQuote> {
    let length = u32::try_from(extrinsic.len()).unwrap_or(u32::MAX);
    let args = [extrinsic, &length.to_le_bytes()].concat();
    let (api, method) = ("TransactionPaymentApi", "query_info");
    Ask::one(Read::Raw { api, method, args }, |answer| {
        let info = answer.reader()?;
        Ok(FeeQuote {
            fee: info.field("partial_fee")?.tao()?,
            ref_time: info.field("weight")?.field("ref_time")?.u64()?,
        })
    })
}

impl View {
    /// The pools of subnets; the caller has made sure that they exist.
    pub async fn pools(&self, netuids: &[Netuid]) -> Result<Vec<PoolState>, Fault> {
        self.ask(Ask::all(netuids.iter().map(|netuid| pool_of(*netuid)).collect())).await
    }

    pub async fn quote_buy(&self, netuid: Netuid, tao: Tao) -> Result<Quote, Fault> {
        self.ask(quote_buy(netuid, tao)).await
    }

    pub async fn quote_sell(&self, alpha: Alpha) -> Result<Quote, Fault> {
        self.ask(quote_sell(alpha)).await
    }

    /// Several buys, each as if it were the only one.
    pub async fn quote_buys(&self, orders: &[(Netuid, Tao)]) -> Result<Vec<Quote>, Fault> {
        let asks = orders.iter().map(|(netuid, tao)| quote_buy(*netuid, *tao)).collect();
        self.ask(Ask::all(asks)).await
    }

    /// Several sales, each as if it were the only one.
    pub async fn quote_sells(&self, orders: &[Alpha]) -> Result<Vec<Quote>, Fault> {
        self.ask(Ask::all(orders.iter().map(|alpha| quote_sell(*alpha)).collect())).await
    }

    pub async fn fee(&self, extrinsic: &[u8]) -> Result<FeeQuote, Fault> {
        self.ask(fee(extrinsic)).await
    }
}
