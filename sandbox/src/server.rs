//! The practice chain as a whole: a thread that serves JSON-RPC on loopback until it is told to stop.
//!
//! Callers need no async runtime of their own.

mod connection;

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::{Arc, mpsc},
    thread::JoinHandle,
    time::Duration,
};

use jsonrpsee::{
    Methods,
    server::{
        BatchRequestConfig, Server, ServerConfig, ServerHandle, StopHandle,
        serve_with_graceful_shutdown, stop_channel,
    },
};
use tokio::{net::TcpListener, sync::watch};

use crate::{
    chain::{
        Chain, ChainError,
        file::{FileError, StateFile},
        seed::SeedError,
    },
    genesis::Crowd,
    node::{Node, Sealing},
    profile::Profile,
    rpc,
};

/// Bytes of one request, and of one reply (metadata in hex is the largest usual one).
const MAX_REQUEST: u32 = 16 << 20;
const MAX_REPLY: u32 = 64 << 20;
const MAX_CONNECTIONS: u32 = 128;
const MAX_BATCH: u32 = 1_024;
/// How often a changed chain is written to its state file.
const SAVE_EVERY: Duration = Duration::from_secs(30);

#[derive(Clone, Debug, Default)]
pub struct Config {
    pub sealing: Sealing,
    /// Blocks by which finality follows the head.
    pub finality_lag: u32,
    /// Where the chain is kept between runs; without it, nothing is written.
    pub state_file: Option<PathBuf>,
    /// State that a chain without a state file starts from; only read.
    pub seed: Option<PathBuf>,
    /// Which spec a chain without a state file follows.
    pub profile: Profile,
    /// What else a chain without a state file and without a seed begins with.
    pub crowd: Option<Crowd>,
    /// Port on 127.0.0.1; 0 for any free one.
    pub port: u16,
}

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Chain(#[from] ChainError),
    #[error(transparent)]
    File(#[from] FileError),
    #[error(transparent)]
    Seed(#[from] SeedError),
    #[error("cannot listen on {address}: {source}")]
    Listen { address: SocketAddr, source: std::io::Error },
    #[error("cannot start the practice chain: {0}")]
    Start(String),
}

/// A running practice chain; stops when dropped.
pub struct Sandbox {
    node: Arc<Node>,
    address: SocketAddr,
    stop: watch::Sender<bool>,
    thread: Option<JoinHandle<Result<(), Error>>>,
}

impl Sandbox {
    pub fn start(config: Config) -> Result<Self, Error> {
        let (file, chain) = match &config.state_file {
            None => (None, None),
            Some(path) => {
                let (file, chain) = StateFile::open(path)?;
                (Some(file), chain)
            }
        };
        let chain = match (chain, &config.seed) {
            (Some(chain), _) => chain,
            (None, Some(seed)) => Chain::from_seed(seed, config.profile)?,
            (None, None) => Chain::new(config.profile, config.crowd)?,
        };
        let node = Arc::new(Node::new(chain, config.sealing, config.finality_lag));
        let mut file = file;
        // At once, so that a folder that cannot be written is noticed now and the file is held.
        if let Some(file) = &mut file {
            node.save(|chain| file.save(chain))?;
        }
        let (stop, stopped) = watch::channel(false);
        let (ready, readiness) = mpsc::channel();
        let served = node.clone();
        let thread = std::thread::Builder::new()
            .name("practice-chain".to_owned())
            .spawn(move || {
                let runtime = match tokio::runtime::Builder::new_multi_thread()
                    .worker_threads(2)
                    .enable_all()
                    .build()
                {
                    Ok(runtime) => runtime,
                    Err(error) => {
                        let _ = ready.send(Err(Error::Start(error.to_string())));
                        return Ok(());
                    }
                };
                let result = runtime.block_on(serve(served, config.port, file, &ready, stopped));
                runtime.shutdown_timeout(Duration::from_secs(1));
                result
            })
            .map_err(|error| Error::Start(error.to_string()))?;
        let address =
            readiness.recv().map_err(|_| Error::Start("its thread ended at once".to_owned()))??;
        Ok(Self { node, address, stop, thread: Some(thread) })
    }

    pub fn ws_url(&self) -> String {
        format!("ws://{}", self.address)
    }

    pub fn http_url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn genesis_hash(&self) -> [u8; 32] {
        self.node.look(Chain::genesis_hash).0
    }

    /// Number of the newest block.
    pub fn head_number(&self) -> u32 {
        self.node.look(Chain::head_number)
    }

    /// Makes `count` blocks, paused or not.
    pub fn seal(&self, count: u32) -> Result<(), Error> {
        self.node.seal(count)?;
        Ok(())
    }

    /// While paused, transactions are taken but no block is made unless asked for.
    pub fn pause(&self, paused: bool) {
        self.node.pause(paused);
    }

    /// Cuts every connection there is, without a goodbye.
    pub fn cut(&self) {
        self.node.cut();
    }

    /// Puts the time of the next block off by so many milliseconds of chain time.
    pub fn advance_time(&self, by_ms: u64) -> Result<(), Error> {
        Ok(self.node.advance_clock(by_ms)?)
    }

    /// Makes a block whose state has these keys written or, with `None`, removed.
    pub fn set_storage(&self, writes: Vec<(Vec<u8>, Option<Vec<u8>>)>) -> Result<(), Error> {
        self.node.write(&writes)?;
        Ok(())
    }

    /// Stops serving and writes the state file. Dropping does the same but cannot tell of a failure.
    pub fn stop(mut self) -> Result<(), Error> {
        self.end()
    }

    fn end(&mut self) -> Result<(), Error> {
        // It may have ended by itself, which is what is wanted.
        let _ = self.stop.send(true);
        match self.thread.take().map(JoinHandle::join) {
            None => Ok(()),
            Some(Ok(result)) => result,
            Some(Err(_)) => Err(Error::Start("its thread panicked".to_owned())),
        }
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let _ = self.end();
    }
}

async fn serve(
    node: Arc<Node>,
    port: u16,
    mut file: Option<StateFile>,
    ready: &mpsc::Sender<Result<SocketAddr, Error>>,
    mut stopped: watch::Receiver<bool>,
) -> Result<(), Error> {
    let wanted = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let listening = async {
        let listen = |source| Error::Listen { address: wanted, source };
        let listener = TcpListener::bind(wanted).await.map_err(listen)?;
        let address = listener.local_addr().map_err(listen)?;
        let module = rpc::module(node.clone()).map_err(|error| Error::Start(error.to_string()))?;
        let (stop, handle): (StopHandle, ServerHandle) = stop_channel();
        tokio::spawn(accept(listener, module.into(), node.cuts(), stop));
        Ok((handle, address))
    };
    let handle = match listening.await {
        Ok((handle, address)) => {
            let _ = ready.send(Ok(address));
            handle
        }
        Err(error) => {
            let _ = ready.send(Err(error));
            return Ok(());
        }
    };
    let period = match node.sealing() {
        Sealing::Every(period) if !period.is_zero() => Some(period),
        _ => None,
    };
    let mut blocks = period.map(|period| {
        let mut ticks = tokio::time::interval_at(tokio::time::Instant::now() + period, period);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        ticks
    });
    let mut saves = tokio::time::interval(SAVE_EVERY);
    saves.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        let tick = async {
            match &mut blocks {
                Some(blocks) => {
                    blocks.tick().await;
                }
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            _ = stopped.changed() => break,
            () = tick => {
                let node = node.clone();
                // A block that fails is tried again at the next tick.
                let _ = tokio::task::spawn_blocking(move || node.tick()).await;
            }
            _ = saves.tick() => {
                // Tried again in a while; the last attempt, at the end, reports.
                let _ = save(&node, &mut file);
            }
        }
    }
    let _ = handle.stop();
    // Subscribers that stay connected do not hold up the end.
    let _ = tokio::time::timeout(Duration::from_secs(2), handle.stopped()).await;
    save(&node, &mut file)
}

/// Serves HTTP and WebSocket on every connection until told to stop.
async fn accept(
    listener: TcpListener,
    methods: Methods,
    cuts: watch::Receiver<u64>,
    stop: StopHandle,
) {
    let config = ServerConfig::builder()
        .max_request_body_size(MAX_REQUEST)
        .max_response_body_size(MAX_REPLY)
        .max_connections(MAX_CONNECTIONS)
        .set_batch_request_config(BatchRequestConfig::Limit(MAX_BATCH))
        .set_id_provider(jsonrpsee::server::RandomStringIdProvider::new(16))
        .build();
    let services = Server::builder().set_config(config).to_service_builder();
    loop {
        let accepted = tokio::select! {
            () = stop.clone().shutdown() => return,
            accepted = listener.accept() => accepted,
        };
        let Ok((stream, _)) = accepted else {
            // Out of file descriptors, most likely: let some be closed first.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        // Small messages both ways: waiting to fill a segment would only delay them.
        let _ = stream.set_nodelay(true);
        let stream = connection::Connection::new(stream, cuts.clone());
        let service = services.clone().build(methods.clone(), stop.clone());
        let stopped = stop.clone().shutdown();
        tokio::spawn(async move {
            // A connection that breaks concerns nobody but the client.
            let _ = serve_with_graceful_shutdown(stream, service, stopped).await;
        });
    }
}

fn save(node: &Node, file: &mut Option<StateFile>) -> Result<(), Error> {
    if let Some(file) = file {
        node.save(|chain| file.save(chain))?;
    }
    Ok(())
}
