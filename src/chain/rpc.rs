//! JSON-RPC over one connection: single requests, batches, reconnecting, and reading the plain
//! parts of answers.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use jsonrpsee::core::ClientError;
use jsonrpsee::core::client::{ClientT, Subscription, SubscriptionClientT};
use jsonrpsee::core::params::{ArrayParams, BatchRequestBuilder};
use jsonrpsee::http_client::{HttpClient, HttpClientBuilder};
use jsonrpsee::types::ErrorObjectOwned;
use jsonrpsee::ws_client::{PingConfig, WsClient, WsClientBuilder};
use serde_json::Value as Json;
use tokio::sync::RwLock;

use super::{Endpoint, Timeouts};
use crate::domain::{Hash, clean};
use crate::fault::{Code, Fault};

/// The largest answer that is read at all.
const MOST_ANSWER: u32 = 64 << 20;
const MOST_REQUEST: u32 = 16 << 20;
/// Nodes limit how many requests one array may hold.
const MOST_BATCH: usize = 100;

pub(super) struct Rpc {
    endpoint: Endpoint,
    timeouts: Timeouts,
    client: RwLock<Arc<Client>>,
    requests: AtomicU64,
    round_trips: AtomicU64,
}

enum Client {
    Ws(WsClient),
    Http(HttpClient),
}

/// How a request came to nothing.
#[derive(Debug)]
pub(super) enum Failure {
    /// The node answered with an error.
    Refused(ErrorObjectOwned),
    /// No answer came; the request may or may not have arrived.
    Lost(String),
    /// An answer came that is none.
    Wrong(String),
}

impl From<ClientError> for Failure {
    fn from(error: ClientError) -> Self {
        let text = clean(&error.to_string(), 200);
        match error {
            ClientError::Call(error) => Self::Refused(error),
            ClientError::Transport(_)
            | ClientError::RestartNeeded(_)
            | ClientError::ServiceDisconnect
            | ClientError::RequestTimeout => Self::Lost(text),
            _ => Self::Wrong(text),
        }
    }
}

impl Failure {
    fn into_fault(self, method: &str, endpoint: &Endpoint) -> Fault {
        match self {
            Self::Refused(error) => Fault::new(
                Code::BadAnswer,
                format!(
                    "the node refused {method}: {} (code {})",
                    clean(error.message(), 160),
                    error.code()
                ),
            ),
            Self::Lost(why) => unreachable(endpoint, &why),
            Self::Wrong(why) => wrong(method, &why),
        }
    }
}

pub(super) fn unreachable(endpoint: &Endpoint, why: &str) -> Fault {
    Fault::new(Code::Unreachable, format!("no answer from {endpoint}: {}", clean(why, 160)))
        .hint("check the connection or choose another endpoint")
}

pub(super) fn wrong(method: &str, why: &str) -> Fault {
    Fault::new(
        Code::BadAnswer,
        format!("the node's answer to {method} makes no sense: {}", clean(why, 160)),
    )
    .hint("choose another endpoint")
}

pub(super) type Answered = Result<Json, ErrorObjectOwned>;

impl Rpc {
    pub(super) async fn connect(endpoint: &Endpoint, timeouts: Timeouts) -> Result<Self, Fault> {
        Ok(Self {
            endpoint: endpoint.clone(),
            timeouts,
            client: RwLock::new(Arc::new(dial(endpoint, timeouts).await?)),
            requests: AtomicU64::new(0),
            round_trips: AtomicU64::new(0),
        })
    }

    pub(super) async fn reconnect(&self) -> Result<(), Fault> {
        let fresh = Arc::new(dial(&self.endpoint, self.timeouts).await?);
        *self.client.write().await = fresh;
        Ok(())
    }

    pub(super) fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    pub(super) fn timeouts(&self) -> Timeouts {
        self.timeouts
    }

    pub(super) fn requests(&self) -> u64 {
        self.requests.load(Ordering::Relaxed)
    }

    pub(super) fn round_trips(&self) -> u64 {
        self.round_trips.load(Ordering::Relaxed)
    }

    async fn client(&self, requests: usize) -> Arc<Client> {
        let requests = u64::try_from(requests).unwrap_or(u64::MAX);
        self.requests.fetch_add(requests, Ordering::Relaxed);
        self.round_trips.fetch_add(1, Ordering::Relaxed);
        self.client.read().await.clone()
    }

    pub(super) async fn request(&self, method: &str, params: Json) -> Result<Json, Fault> {
        let answer = self.attempt(method, params).await;
        answer.map_err(|failure| failure.into_fault(method, &self.endpoint))
    }

    pub(super) async fn attempt(&self, method: &str, params: Json) -> Result<Json, Failure> {
        let params = positional(params)?;
        Ok(match self.client(1).await.as_ref() {
            Client::Ws(client) => client.request(method, params).await,
            Client::Http(client) => client.request(method, params).await,
        }?)
    }

    pub(super) async fn subscribe(
        &self,
        method: &str,
        params: Json,
        unsubscribe: &str,
    ) -> Result<Subscription<Json>, Failure> {
        let params = positional(params)?;
        match self.client(1).await.as_ref() {
            Client::Ws(client) => Ok(client.subscribe(method, params, unsubscribe).await?),
            Client::Http(_) => Err(Failure::Wrong("subscriptions need a websocket".to_owned())),
        }
    }

    /// One JSON array per hundred requests; answers come in the order of the requests.
    pub(super) async fn batch(&self, calls: &[(&str, Json)]) -> Result<Vec<Answered>, Fault> {
        let mut out = Vec::with_capacity(calls.len());
        for part in calls.chunks(MOST_BATCH) {
            match self.array(part).await {
                Ok(answers) => out.extend(answers),
                // Some providers refuse arrays as such, with one error in place of the array; then
                // each request goes alone.
                Err(Failure::Refused(_) | Failure::Wrong(_)) => {
                    for (method, params) in part {
                        out.push(match self.attempt(method, params.clone()).await {
                            Ok(answer) => Ok(answer),
                            Err(Failure::Refused(error)) => Err(error),
                            Err(failure) => return Err(failure.into_fault(method, &self.endpoint)),
                        });
                    }
                }
                Err(failure) => return Err(failure.into_fault("a batch", &self.endpoint)),
            }
        }
        Ok(out)
    }

    async fn array(&self, calls: &[(&str, Json)]) -> Result<Vec<Answered>, Failure> {
        let mut batch = BatchRequestBuilder::new();
        for (method, params) in calls {
            batch
                .insert(method, positional(params.clone())?)
                .map_err(|error| Failure::Wrong(error.to_string()))?;
        }
        let answers = match self.client(calls.len()).await.as_ref() {
            Client::Ws(client) => client.batch_request::<Json>(batch).await?.into_iter(),
            Client::Http(client) => client.batch_request::<Json>(batch).await?.into_iter(),
        };
        let answers: Vec<Answered> = answers
            .map(|answer| answer.map_err(jsonrpsee::types::ErrorObject::into_owned))
            .collect();
        if answers.len() != calls.len() {
            return Err(Failure::Wrong("the number of answers is not that of requests".to_owned()));
        }
        Ok(answers)
    }
}

async fn dial(endpoint: &Endpoint, timeouts: Timeouts) -> Result<Client, Fault> {
    let client = if endpoint.is_websocket() {
        let ping = PingConfig::new()
            .ping_interval(Duration::from_secs(20))
            .inactive_limit(Duration::from_secs(40));
        let dialing = WsClientBuilder::new()
            .max_response_size(MOST_ANSWER)
            .max_frame_size(MOST_ANSWER)
            .max_request_size(MOST_REQUEST)
            .connection_timeout(timeouts.connect)
            .request_timeout(timeouts.request)
            .max_buffer_capacity_per_subscription(64)
            // The first attempt counts as one, so this follows no redirection.
            .max_redirections(1)
            .enable_ws_ping(ping)
            .build(endpoint.url());
        match tokio::time::timeout(timeouts.connect, dialing).await {
            Ok(dialed) => dialed.map(Client::Ws),
            Err(_) => Err(ClientError::RequestTimeout),
        }
    } else {
        HttpClientBuilder::new()
            .max_response_size(MOST_ANSWER)
            .max_request_size(MOST_REQUEST)
            .request_timeout(timeouts.request)
            .build(endpoint.url())
            .map(Client::Http)
    };
    client.map_err(|error| unreachable(endpoint, &error.to_string()))
}

fn positional(params: Json) -> Result<ArrayParams, Failure> {
    let mut out = ArrayParams::new();
    let Json::Array(params) = params else { return Ok(out) };
    for param in params {
        out.insert(param).map_err(|error| Failure::Wrong(error.to_string()))?;
    }
    Ok(out)
}

/// Takes a batch whose every answer is needed.
pub(super) fn all(answers: Vec<Answered>) -> Result<Vec<Json>, Fault> {
    answers.into_iter().map(|answer| answer.map_err(|error| refused(&error))).collect()
}

pub(super) fn refused(error: &ErrorObjectOwned) -> Fault {
    let (text, code) = (clean(error.message(), 200), error.code());
    Fault::new(Code::BadAnswer, format!("the node refused a request: {text} (code {code})"))
}

pub(super) fn bytes(answer: &Json, method: &str) -> Result<Vec<u8>, Fault> {
    let digits = answer.as_str().and_then(|text| text.strip_prefix("0x"));
    let bytes = digits.and_then(|digits| hex::decode(digits).ok());
    bytes.ok_or_else(|| wrong(method, "it is not hex"))
}

pub(super) fn hash(answer: &Json, method: &str) -> Result<Hash, Fault> {
    let hash = answer.as_str().and_then(Hash::parse);
    hash.ok_or_else(|| wrong(method, "it is not a hash"))
}

pub(super) fn header_number(header: &Json) -> Result<u32, Fault> {
    let digits = header.get("number").and_then(Json::as_str).and_then(|n| n.strip_prefix("0x"));
    let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    number.ok_or_else(|| wrong("chain_getHeader", "it has no block number"))
}

pub(super) fn nonce(answer: &Json) -> Result<u32, Fault> {
    let nonce = answer.as_u64().and_then(|nonce| u32::try_from(nonce).ok());
    nonce.ok_or_else(|| wrong("system_accountNextIndex", "not a nonce"))
}

/// The two numbers that decide how transactions are encoded.
pub(super) struct Version {
    pub(super) spec: u32,
    pub(super) transaction: u32,
}

pub(super) fn version(answer: &Json) -> Result<Version, Fault> {
    let part = |name: &str| {
        let number = answer.get(name).and_then(Json::as_u64);
        let number = number.and_then(|number| u32::try_from(number).ok());
        number.ok_or_else(|| wrong("state_getRuntimeVersion", "a version number is missing"))
    };
    Ok(Version { spec: part("specVersion")?, transaction: part("transactionVersion")? })
}
