//! Pools, the chain's own simulations of trades, and fees.

use crate::chain::{Answer, Read, View, rpc};
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

impl View {
    /// The pools of subnets; the caller has made sure that they exist.
    pub async fn pools(&self, netuids: &[Netuid]) -> Result<Vec<PoolState>, Fault> {
        let reads: Vec<_> = netuids.iter().flat_map(|netuid| pool_reads(*netuid)).collect();
        let answers = self.read(&reads).await?;
        netuids.iter().zip(answers.chunks(PARTS)).map(|(id, part)| pool(*id, part)).collect()
    }

    /// What buying alpha with this much TAO would give, by the chain's own arithmetic.
    pub async fn quote_buy(&self, netuid: Netuid, tao: Tao) -> Result<Quote, Fault> {
        quote(&self.one(buy(netuid, tao)).await?, netuid)
    }

    pub async fn quote_sell(&self, alpha: Alpha) -> Result<Quote, Fault> {
        quote(&self.one(sell(alpha)).await?, alpha.netuid())
    }

    /// Several buys, each as if it were the only one.
    pub async fn quote_buys(&self, orders: &[(Netuid, Tao)]) -> Result<Vec<Quote>, Fault> {
        let reads: Vec<_> = orders.iter().map(|(netuid, tao)| buy(*netuid, *tao)).collect();
        let answers = self.read(&reads).await?;
        orders.iter().zip(&answers).map(|((netuid, _), answer)| quote(answer, *netuid)).collect()
    }

    /// Several sales, each as if it were the only one.
    pub async fn quote_sells(&self, orders: &[Alpha]) -> Result<Vec<Quote>, Fault> {
        let reads: Vec<_> = orders.iter().map(|alpha| sell(*alpha)).collect();
        let answers = self.read(&reads).await?;
        orders.iter().zip(&answers).map(|(alpha, answer)| quote(answer, alpha.netuid())).collect()
    }

    /// The fee of a complete extrinsic; its signature may be a fake of the right length.
    pub async fn fee(&self, extrinsic: &[u8]) -> Result<FeeQuote, Fault> {
        // The argument is the extrinsic itself, which an encoder of values cannot pass through.
        let length = u32::try_from(extrinsic.len()).unwrap_or(u32::MAX);
        let args = [extrinsic, &length.to_le_bytes()].concat();
        let params = serde_json::json!([
            "TransactionPaymentApi_query_info",
            format!("0x{}", hex::encode(args)),
            self.block().hash.to_string()
        ]);
        let answer = self.chain().0.rpc.request("state_call", params).await?;
        let bytes = rpc::bytes(&answer, "TransactionPaymentApi_query_info")?;
        let (api, method) = ("TransactionPaymentApi", "query_info");
        let info = self.runtime().decode_api(api, method, &bytes)?;
        let info = crate::tx::Reader::new(&info, "TransactionPaymentApi_query_info");
        Ok(FeeQuote {
            fee: info.field("partial_fee")?.tao()?,
            ref_time: info.field("weight")?.field("ref_time")?.u64()?,
        })
    }
}
