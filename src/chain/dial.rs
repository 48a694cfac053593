//! One connection: making it, and sending over it.

use std::sync::Arc;
use std::time::Duration;

use jsonrpsee::core::ClientError;
use jsonrpsee::core::client::{ClientT, Subscription, SubscriptionClientT};
use jsonrpsee::core::params::{ArrayParams, BatchRequestBuilder};
use jsonrpsee::http_client::{HttpClient, HttpClientBuilder};
use jsonrpsee::types::ErrorObjectOwned;
use jsonrpsee::ws_client::{PingConfig, WsClient, WsClientBuilder};
use serde_json::Value as Json;

use super::rpc::unreachable;
use super::{Endpoint, Timeouts};
use crate::domain::clean;
use crate::fault::Fault;

/// The largest answer that is read at all.
const MOST_ANSWER: u32 = 64 << 20;
const MOST_REQUEST: u32 = 16 << 20;

pub(super) type Answered = Result<Json, ErrorObjectOwned>;

/// How a request came to nothing.
#[derive(Debug)]
pub(super) enum Failure {
    /// The node answered with an error.
    Refused(ErrorObjectOwned),
    /// The connection broke; the request may or may not have arrived.
    Lost(String),
    /// No answer came in time; the request may or may not have arrived.
    Silent(String),
    /// An answer came that is none.
    Wrong(String),
}

impl Failure {
    /// Whether another connection may do better.
    pub(super) fn is_connection(&self) -> bool {
        matches!(self, Self::Lost(_) | Self::Silent(_))
    }
}

impl From<ClientError> for Failure {
    fn from(error: ClientError) -> Self {
        // What closed the connection says more than that it is closed.
        let text = match &error {
            ClientError::RestartNeeded(cause) => words(cause.as_ref()),
            other => words(other),
        };
        match error {
            ClientError::Call(error) => Self::Refused(error),
            ClientError::RequestTimeout => Self::Silent(text),
            ClientError::Transport(_)
            | ClientError::RestartNeeded(_)
            | ClientError::ServiceDisconnect => Self::Lost(text),
            _ => Self::Wrong(text),
        }
    }
}

/// An error with what caused it: that a certificate is wrong stands at the end.
fn words(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause.filter(|_| text.len() < 400) {
        let more = error.to_string();
        if !text.contains(&more) {
            text = format!("{text}: {more}");
        }
        cause = error.source();
    }
    clean(&text, 200)
}

pub(super) enum Client {
    Ws(WsClient),
    Http(HttpClient),
}

/// Opens a connection; over HTTP, only prepares to.
pub(super) async fn dial(endpoint: &Endpoint, timeouts: Timeouts) -> Result<Arc<Client>, Fault> {
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
            .connect_timeout(timeouts.connect)
            .request_timeout(timeouts.request)
            .build(endpoint.url())
            .map(Client::Http)
    };
    client.map(Arc::new).map_err(|error| unreachable(endpoint, &words(&error)))
}

impl Client {
    pub(super) async fn single(&self, method: &str, params: Json) -> Result<Json, Failure> {
        let params = positional(params)?;
        Ok(match self {
            Self::Ws(client) => client.request(method, params).await,
            Self::Http(client) => client.request(method, params).await,
        }?)
    }

    /// One JSON array; answers come in the order of the requests.
    pub(super) async fn array(&self, calls: &[(String, Json)]) -> Result<Vec<Answered>, Failure> {
        let mut batch = BatchRequestBuilder::new();
        for (method, params) in calls {
            batch
                .insert(method, positional(params.clone())?)
                .map_err(|error| Failure::Wrong(error.to_string()))?;
        }
        let answers = match self {
            Self::Ws(client) => client.batch_request::<Json>(batch).await?.into_iter(),
            Self::Http(client) => client.batch_request::<Json>(batch).await?.into_iter(),
        };
        let answers: Vec<Answered> = answers
            .map(|answer| answer.map_err(jsonrpsee::types::ErrorObject::into_owned))
            .collect();
        if answers.len() != calls.len() {
            return Err(Failure::Wrong("the number of answers is not that of requests".to_owned()));
        }
        Ok(answers)
    }

    pub(super) async fn subscribe(
        &self,
        method: &str,
        params: Json,
        unsubscribe: &str,
    ) -> Result<Subscription<Json>, Failure> {
        let params = positional(params)?;
        match self {
            Self::Ws(client) => Ok(client.subscribe(method, params, unsubscribe).await?),
            Self::Http(_) => Err(Failure::Wrong("subscriptions need a websocket".to_owned())),
        }
    }
}

fn positional(params: Json) -> Result<ArrayParams, Failure> {
    let mut out = ArrayParams::new();
    let Json::Array(params) = params else { return Ok(out) };
    for param in params {
        out.insert(param).map_err(|error| Failure::Wrong(error.to_string()))?;
    }
    Ok(out)
}
