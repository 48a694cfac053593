//! JSON-RPC to one of several nodes: messages of one or many requests, with another connection or
//! another node in place of one that fails, and reading the plain parts of answers.

use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use jsonrpsee::core::client::Subscription;
use jsonrpsee::types::ErrorObjectOwned;
use serde_json::{Value as Json, json};
use tokio::sync::RwLock;
use tokio::task::JoinSet;

pub(super) use super::dial::{Answered, Failure};
use super::dial::{Client, dial};
use super::{Endpoint, Tell, Timeouts};
use crate::domain::{Genesis, Hash, clean};
use crate::fault::{Code, Fault};

/// Nodes limit how many requests one array may hold.
const MOST_BATCH: usize = 100;
/// How many arrays, or single requests, are on their way at once.
const MOST_AT_ONCE: usize = 64;

pub(super) struct Rpc {
    /// Where the first connection was made to.
    first: Endpoint,
    /// All there are, that one included.
    endpoints: Vec<Endpoint>,
    timeouts: Timeouts,
    line: RwLock<Line>,
    /// What every node must serve; known once the first one has told.
    genesis: OnceLock<Genesis>,
    /// The node answers arrays with an error.
    no_arrays: AtomicBool,
    /// How many submissions are on their way; while there are any, no other node is asked.
    held: AtomicUsize,
    requests: AtomicU64,
    round_trips: AtomicU64,
    tell: Option<Tell>,
}

/// The connection in use.
#[derive(Clone)]
struct Line {
    /// Which of the endpoints it leads to.
    place: usize,
    /// Counts the connections made.
    made: u64,
    client: Arc<Client>,
}

/// While it lives, requests go to the node in use or nowhere.
pub(super) struct Held<'a>(&'a AtomicUsize);

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
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

impl Rpc {
    /// Connects to one of the endpoints; the others stand by.
    pub(super) async fn connect(
        endpoints: Vec<Endpoint>,
        place: usize,
        timeouts: Timeouts,
        tell: Option<Tell>,
    ) -> Result<Self, Fault> {
        let endpoint = endpoints
            .get(place)
            .ok_or_else(|| Fault::new(Code::Endpoint, "there is no endpoint to connect to"))?;
        if let Some(tell) = &tell {
            tell(&format!("{endpoint}: connecting"));
        }
        let client = dial(endpoint, timeouts).await?;
        Ok(Self {
            first: endpoint.clone(),
            endpoints,
            timeouts,
            line: RwLock::new(Line { place, made: 0, client }),
            genesis: OnceLock::new(),
            no_arrays: AtomicBool::new(false),
            held: AtomicUsize::new(0),
            requests: AtomicU64::new(0),
            round_trips: AtomicU64::new(0),
            tell,
        })
    }

    /// The first message to a node, which may turn out to take no arrays.
    pub(super) async fn greet(&self, calls: &[(&str, Json)]) -> Result<Vec<Answered>, Fault> {
        let calls: Vec<_> =
            calls.iter().map(|(method, params)| ((*method).to_owned(), params.clone())).collect();
        let line = self.line.read().await.clone();
        let mut answers = self.exchange(&line, &calls).await;
        if matches!(answers, Err(Failure::Lost(_))) {
            let client = dial(self.endpoint_at(line.place), self.timeouts).await?;
            let line = Line { client, made: line.made.saturating_add(1), place: line.place };
            *self.line.write().await = line.clone();
            self.no_arrays.store(true, Ordering::Relaxed);
            answers = self.exchange(&line, &calls).await;
        }
        match answers {
            Ok(answers) => Ok(answers),
            Err(failure) => Err(self.fault(failure, "the first message").await),
        }
    }

    /// From now on every node must serve this chain.
    pub(super) fn pin(&self, genesis: Genesis) {
        // It is pinned once, by whoever made the connection.
        let _ = self.genesis.set(genesis);
    }

    /// From the moment that a transaction may have left, the outcome is this node's to tell.
    pub(super) fn hold(&self) -> Held<'_> {
        self.held.fetch_add(1, Ordering::SeqCst);
        Held(&self.held)
    }

    pub(super) async fn endpoint(&self) -> &Endpoint {
        self.endpoint_at(self.line.read().await.place)
    }

    fn endpoint_at(&self, place: usize) -> &Endpoint {
        self.endpoints.get(place).unwrap_or(&self.first)
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

    fn say(&self, line: &Line, text: &str) {
        if let Some(tell) = &self.tell {
            tell(&format!("{}: {text}", self.endpoint_at(line.place)));
        }
    }

    /// Counts a message and says what is in it.
    fn count<'a>(&self, line: &Line, methods: impl ExactSizeIterator<Item = &'a str>) -> Instant {
        let requests = u64::try_from(methods.len()).unwrap_or(u64::MAX);
        self.requests.fetch_add(requests, Ordering::Relaxed);
        let trip = self.round_trips.fetch_add(1, Ordering::Relaxed).saturating_add(1);
        if self.tell.is_some() {
            let mut names: Vec<(&str, usize)> = Vec::new();
            for method in methods {
                match names.iter_mut().find(|(name, _)| *name == method) {
                    Some((_, times)) => *times = times.saturating_add(1),
                    None => names.push((method, 1)),
                }
            }
            let names: Vec<_> = names
                .into_iter()
                .map(|(name, times)| match times {
                    1 => name.to_owned(),
                    _ => format!("{times} {name}"),
                })
                .collect();
            self.say(line, &format!("message {trip}: {}", names.join(", ")));
        }
        Instant::now()
    }

    fn answered(&self, line: &Line, sent: Instant, failure: Option<&Failure>) {
        if self.tell.is_none() {
            return;
        }
        let outcome = match failure {
            None => "answered".to_owned(),
            Some(Failure::Refused(error)) => format!("refused: {}", clean(error.message(), 160)),
            Some(Failure::Lost(why)) => format!("the connection broke: {why}"),
            Some(Failure::Silent(_)) => "no answer".to_owned(),
            Some(Failure::Wrong(why)) => format!("not understood: {why}"),
        };
        let (trips, requests) = (self.round_trips(), self.requests());
        self.say(
            line,
            &format!(
                "{outcome} after {} ms; {trips} round trips, {requests} requests so far",
                sent.elapsed().as_millis()
            ),
        );
    }

    async fn fault(&self, failure: Failure, method: &str) -> Fault {
        match failure {
            Failure::Refused(error) => Fault::new(
                Code::BadAnswer,
                format!(
                    "the node refused {method}: {} (code {})",
                    clean(error.message(), 160),
                    error.code()
                ),
            ),
            Failure::Lost(why) => unreachable(self.endpoint().await, &why),
            Failure::Silent(_) => {
                let seconds = self.timeouts.request.as_secs();
                unreachable(
                    self.endpoint().await,
                    &format!("{method} was not answered in {seconds} s"),
                )
            }
            Failure::Wrong(why) => wrong(method, &why),
        }
    }

    pub(super) async fn request(&self, method: &str, params: Json) -> Result<Json, Fault> {
        match self.attempt(method, params).await {
            Ok(answer) => Ok(answer),
            Err(failure) => Err(self.fault(failure, method).await),
        }
    }

    /// One request, which may be asked again over another connection.
    pub(super) async fn attempt(&self, method: &str, params: Json) -> Result<Json, Failure> {
        let answers = self.persist(&[(method.to_owned(), params)]).await?;
        let answer = answers.into_iter().next();
        let answer = answer.ok_or_else(|| Failure::Wrong("the answer is missing".to_owned()))?;
        answer.map_err(Failure::Refused)
    }

    /// One request that leaves once, whatever becomes of it.
    pub(super) async fn once(&self, method: &str, params: Json) -> Result<Json, Failure> {
        let line = self.line.read().await.clone();
        let sent = self.count(&line, std::iter::once(method));
        let answer = line.client.single(method, params).await;
        self.answered(&line, sent, answer.as_ref().err());
        answer
    }

    /// Subscribes once, whatever becomes of it.
    pub(super) async fn subscribe(
        &self,
        method: &str,
        params: Json,
        unsubscribe: &str,
    ) -> Result<Subscription<Json>, Failure> {
        let line = self.line.read().await.clone();
        let sent = self.count(&line, std::iter::once(method));
        let subscribed = line.client.subscribe(method, params, unsubscribe).await;
        self.answered(&line, sent, subscribed.as_ref().err());
        subscribed
    }

    /// Many requests in one message; answers come in their order.
    pub(super) async fn batch(&self, calls: &[(&str, Json)]) -> Result<Vec<Answered>, Fault> {
        let calls: Vec<_> =
            calls.iter().map(|(method, params)| ((*method).to_owned(), params.clone())).collect();
        match self.persist(&calls).await {
            Ok(answers) => Ok(answers),
            Err(failure) => Err(self.fault(failure, "a batch").await),
        }
    }

    /// Exchanges a message, over a new connection or with another node where that is needed and
    /// nothing was submitted.
    async fn persist(&self, calls: &[(String, Json)]) -> Result<Vec<Answered>, Failure> {
        let mut line = self.line.read().await.clone();
        let mut failure = match self.exchange(&line, calls).await {
            Err(failure) if failure.is_connection() => failure,
            settled => return settled,
        };
        for attempt in 0..self.endpoints.len() {
            if self.held.load(Ordering::SeqCst) > 0 {
                break;
            }
            // A broken connection is worth one more to the same node.
            let skip = attempt > 0 || matches!(failure, Failure::Silent(_));
            let Ok(next) = self.renew(&line, skip).await else { break };
            line = next;
            // Over WebSocket an array that is refused as such breaks the connection.
            self.no_arrays.store(calls.len() > 1, Ordering::Relaxed);
            failure = match self.exchange(&line, calls).await {
                Err(failure) if failure.is_connection() => failure,
                settled => return settled,
            };
        }
        Err(failure)
    }

    async fn exchange(
        &self,
        line: &Line,
        calls: &[(String, Json)],
    ) -> Result<Vec<Answered>, Failure> {
        if calls.len() > 1 && !self.no_arrays.load(Ordering::Relaxed) {
            match self.arrays(line, calls).await {
                // Some providers refuse arrays as such, with one error in place of the array.
                Err(Failure::Refused(_)) => self.no_arrays.store(true, Ordering::Relaxed),
                Err(Failure::Wrong(_)) => {}
                settled => return settled,
            }
        }
        self.singles(line, calls).await
    }

    /// Arrays of a hundred requests each, all at once.
    async fn arrays(
        &self,
        line: &Line,
        calls: &[(String, Json)],
    ) -> Result<Vec<Answered>, Failure> {
        let mut out = Vec::with_capacity(calls.len());
        for wave in calls.chunks(MOST_BATCH.saturating_mul(MOST_AT_ONCE)) {
            let sent = self.count(line, wave.iter().map(|(method, _)| method.as_str()));
            let parts: Vec<_> = wave.chunks(MOST_BATCH).map(<[_]>::to_vec).collect();
            let client = line.client.clone();
            let answers = at_once(parts, move |part| {
                let client = client.clone();
                async move { client.array(&part).await }
            })
            .await;
            self.answered(line, sent, answers.as_ref().err());
            out.extend(answers?.into_iter().flatten());
        }
        Ok(out)
    }

    /// Each request for itself, all at once.
    async fn singles(
        &self,
        line: &Line,
        calls: &[(String, Json)],
    ) -> Result<Vec<Answered>, Failure> {
        let mut out = Vec::with_capacity(calls.len());
        for wave in calls.chunks(MOST_AT_ONCE) {
            let sent = self.count(line, wave.iter().map(|(method, _)| method.as_str()));
            let client = line.client.clone();
            let answers = at_once(wave.to_vec(), move |(method, params)| {
                let client = client.clone();
                async move {
                    match client.single(&method, params).await {
                        Ok(answer) => Ok(Ok(answer)),
                        Err(Failure::Refused(error)) => Ok(Err(error)),
                        Err(failure) => Err(failure),
                    }
                }
            })
            .await;
            self.answered(line, sent, answers.as_ref().err());
            out.extend(answers?);
        }
        Ok(out)
    }

    /// A connection in place of `used`: to the same node unless that is to be skipped, then to the
    /// others in turn. Each must serve the same chain.
    async fn renew(&self, used: &Line, skip: bool) -> Result<Line, Fault> {
        let mut line = self.line.write().await;
        if line.made != used.made {
            return Ok(line.clone());
        }
        let count = self.endpoints.len();
        let mut last = unreachable(self.endpoint_at(used.place), "no other node is known");
        for step in usize::from(skip)..count {
            let place = used.place.saturating_add(step).checked_rem(count).unwrap_or(0);
            match self.dial_at(place).await {
                Ok(client) => {
                    *line = Line { place, made: used.made.saturating_add(1), client };
                    self.no_arrays.store(false, Ordering::Relaxed);
                    return Ok(line.clone());
                }
                Err(fault) => last = fault,
            }
        }
        Err(last)
    }

    /// A new connection to the node in use.
    pub(super) async fn redial(&self) -> Result<(), Fault> {
        let mut line = self.line.write().await;
        let client = self.dial_at(line.place).await?;
        *line = Line { client, made: line.made.saturating_add(1), place: line.place };
        Ok(())
    }

    /// Connects and asks what the node serves: a load balancer may lead to another chain.
    async fn dial_at(&self, place: usize) -> Result<Arc<Client>, Fault> {
        let endpoint = self.endpoint_at(place);
        if let Some(tell) = &self.tell {
            tell(&format!("{endpoint}: connecting anew"));
        }
        let client = dial(endpoint, self.timeouts).await?;
        let line = Line { place, made: 0, client: client.clone() };
        let sent = self.count(&line, std::iter::once("chain_getBlockHash"));
        let answer = client.single("chain_getBlockHash", json!([0])).await;
        self.answered(&line, sent, answer.as_ref().err());
        let genesis = match answer {
            Ok(genesis) => hash(&genesis, "chain_getBlockHash")?,
            Err(Failure::Refused(error)) => return Err(refused(&error)),
            Err(Failure::Lost(why) | Failure::Silent(why) | Failure::Wrong(why)) => {
                return Err(unreachable(endpoint, &why));
            }
        };
        match self.genesis.get() {
            Some(pinned) if *pinned != genesis => Err(Fault::new(
                Code::WrongGenesis,
                format!("{endpoint} now serves another network"),
            )),
            _ => Ok(client),
        }
    }
}

/// Runs all, and gives the results in their order or the first failure.
async fn at_once<A, T, F>(items: Vec<A>, run: impl Fn(A) -> F) -> Result<Vec<T>, Failure>
where
    T: Send + 'static,
    F: Future<Output = Result<T, Failure>> + Send + 'static,
{
    let mut set = JoinSet::new();
    for (place, item) in items.into_iter().enumerate() {
        let running = run(item);
        set.spawn(async move { (place, running.await) });
    }
    let mut out = Vec::with_capacity(set.len());
    while let Some(joined) = set.join_next().await {
        let (place, result) =
            joined.map_err(|_| Failure::Wrong("a request was given up".to_owned()))?;
        out.push((place, result?));
    }
    out.sort_unstable_by_key(|(place, _)| *place);
    Ok(out.into_iter().map(|(_, result)| result).collect())
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

pub(super) fn nonce(answer: &Json) -> Result<u32, Fault> {
    let nonce = answer.as_u64().and_then(|nonce| u32::try_from(nonce).ok());
    nonce.ok_or_else(|| wrong("system_accountNextIndex", "not a nonce"))
}

/// The two numbers that decide how transactions are encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
