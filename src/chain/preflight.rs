//! What the chain says to the exact signed bytes before they are sent.

use serde_json::json;

use super::header::Header;
use super::view::Message;
use super::{Answer, Chain, Read, pool, rpc};
use crate::domain::{Account, Hash, clean};
use crate::fault::{Code, Fault};
use crate::tx::{Extrinsic, Runtime};

const POOL: (&str, &str) = ("TaggedTransactionQueue", "validate_transaction");
const BLOCK: (&str, &str) = ("BlockBuilder", "apply_extrinsic");
/// A transaction that comes from outside the node.
const EXTERNAL: u8 = 2;

/// The state of the node just before sending, and its judgement.
#[derive(Clone, Debug)]
pub struct Preflight {
    /// The node's best block.
    pub best: u32,
    /// The account's next nonce, the pool included.
    pub nonce: u32,
    pub verdict: Verdict,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The pool would take it, and the call would succeed on top of the best block.
    Passes,
    /// It would not; why.
    Fails(Fault),
    /// The node does not judge; why.
    Unjudged(String),
}

impl Chain {
    /// The fault that explains a refusal where the chain was upgraded since `runtime` was read.
    pub async fn upgraded_since(&self, runtime: &Runtime) -> Option<Fault> {
        let version = self.0.rpc.request("state_getRuntimeVersion", json!([])).await.ok()?;
        upgraded(runtime, rpc::version(&version).ok()?)
    }

    /// Lets the node validate and apply the transaction at its best block, in one message. `at` is
    /// any block that the node knows, `birth` the number of the one that the era begins at.
    ///
    /// The answer to `apply` holds no events, so a failure inside a `batch`, a proxy or a multisig
    /// is not seen.
    pub async fn preflight(
        &self,
        runtime: &Runtime,
        account: Account,
        extrinsic: &Extrinsic,
        at: Hash,
        birth: Option<u32>,
    ) -> Result<Preflight, Fault> {
        let validate = [&[EXTERNAL], extrinsic.bytes.as_slice(), &at.0].concat();
        let reads: Vec<Read> = [(POOL, validate), (BLOCK, extrinsic.bytes.clone())]
            .into_iter()
            .filter(|((api, method), _)| runtime.has_api(api, method))
            .map(|((api, method), args)| Read::Raw { api, method, args })
            .collect();
        let message = Message::new(runtime, None, &reads)?;
        let mut calls = vec![
            ("chain_getHeader", json!([])),
            ("system_accountNextIndex", json!([account.to_string()])),
            ("state_getRuntimeVersion", json!([])),
        ];
        let own = calls.len();
        calls.extend_from_slice(message.calls());
        let mut answers = self.0.rpc.batch(&calls).await?;
        let rest = answers.split_off(own.min(answers.len()));
        let own = rpc::all(answers)?;
        let [header, nonce, version] = own.as_slice() else {
            return Err(rpc::wrong("a batch", "answers are missing"));
        };
        if let Some(fault) = upgraded(runtime, rpc::version(version)?) {
            return Err(fault);
        }
        // An answer in a shape that the metadata does not describe is no judgement.
        let verdict = message
            .decode(runtime, &reads, rest)
            .and_then(|answers| judge(runtime, &answers))
            .unwrap_or_else(|fault| Verdict::Unjudged(fault.message().to_owned()));
        let best = Header::read(header)?.block.number;
        // A block's state does not hold its own hash yet, which an era born there is checked with.
        let verdict = match verdict {
            Verdict::Fails(_) if birth.is_some_and(|birth| birth >= best) => {
                Verdict::Unjudged("its era begins at the node's best block".to_owned())
            }
            judged => judged,
        };
        Ok(Preflight { best, nonce: rpc::nonce(nonce)?, verdict })
    }
}

/// What is signed for one runtime looks badly signed to another, so nobody else would say it.
fn upgraded(runtime: &Runtime, now: rpc::Version) -> Option<Fault> {
    let (spec, transaction) = (runtime.spec_version(), runtime.transaction_version());
    if (now.spec, now.transaction) == (spec, transaction) {
        return None;
    }
    Some(
        Fault::new(
            Code::Upgraded,
            format!(
                "the chain's runtime went from {spec} to {} while the transaction was prepared; it was not included",
                now.spec
            ),
        )
        .hint("repeat the command: it is planned anew for the new runtime"),
    )
}

fn judge(runtime: &Runtime, answers: &[Answer]) -> Result<Verdict, Fault> {
    let mut unjudged = (answers.len() < 2).then(|| "the runtime does not offer it".to_owned());
    for answer in answers {
        if let Some(why) = answer.refused() {
            unjudged = Some(format!("the node refused it: {why}"));
            continue;
        }
        match answer.reader()?.variant()? {
            // `apply` answers with a result inside a result.
            ("Ok", inner) => {
                let Ok(("Err", error)) = inner.index(0)?.variant() else { continue };
                let error = error.index(0)?;
                let Some(value) = error.value() else { continue };
                let failure = runtime.dispatch_error(value);
                let fault = Fault::new(
                    Code::Preflight,
                    format!("the chain would answer with {failure}; nothing was sent"),
                );
                let docs = failure.docs.clone();
                return Ok(Verdict::Fails(if docs.is_empty() { fault } else { fault.hint(docs) }));
            }
            (_, invalid) => {
                let (kind, inner) = invalid.index(0)?.variant()?;
                let inner = inner.index(0)?;
                let (name, fields) = inner.variant()?;
                if name == "Future" {
                    unjudged = Some("its nonce is ahead of the account's".to_owned());
                    continue;
                }
                let why = match fields.index(0).ok().and_then(|code| code.u16().ok()) {
                    Some(code) if name == "Custom" => {
                        let code = u8::try_from(code).unwrap_or(u8::MAX);
                        let (name, meaning) = pool::custom(code);
                        format!("{meaning} ({name}, code {code})")
                    }
                    _ => format!("{} ({})", clean(name, 60), clean(kind, 60)),
                };
                return Ok(Verdict::Fails(Fault::new(
                    Code::PoolRefused,
                    format!("the node would refuse the transaction: {why}; nothing was sent"),
                )));
            }
        }
    }
    Ok(unjudged.map_or(Verdict::Passes, Verdict::Unjudged))
}
