//! A node that replays the recorded state over HTTP, and misbehaves when told to.

use std::collections::{BTreeMap, HashMap};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use serde_json::{Value as Json, json};
use tao_wallet::chain::{Chain, Endpoint, Timeouts};
use tao_wallet::fault::Fault;

use crate::recorded::{metadata, recording};

/// What the node does wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    Cut,
    NotHex,
    WrongType,
    /// Closes the connection when a transaction comes, after reading it.
    DropsSubmissions,
    /// As above, and answers nothing from then on.
    DiesOnSubmission,
    Refuses(i32, &'static str),
    NoArrays,
    Garbage,
}

pub(crate) struct Node {
    pub(crate) endpoint: Endpoint,
    url: String,
    pub(crate) state: Arc<State>,
}

pub(crate) struct State {
    storage: BTreeMap<String, String>,
    calls: HashMap<(String, String), String>,
    pub(crate) hash: String,
    pub(crate) genesis: String,
    header: Json,
    version: Json,
    pub(crate) extrinsics: Json,
    metadata: Vec<u8>,
    trouble: Mutex<Option<Trouble>>,
    dead: Mutex<bool>,
    pub(crate) submissions: Mutex<u32>,
}

impl Node {
    pub(crate) fn start() -> Option<Self> {
        Self::describing("runtime-425-v15.scale", 425)
    }

    /// The recorded state under another runtime's metadata.
    pub(crate) fn describing(file: &str, spec: u32) -> Option<Self> {
        let state = recording("state.json")?;
        let runtime = recording("runtime.json")?;
        let apis = recording("runtime-api.json")?;
        let text = |json: &Json| json.as_str().unwrap().to_owned();
        let storage = state["storage"].as_object().unwrap();
        let mut version = runtime["runtime_version"].clone();
        version["specVersion"] = json!(spec);
        let metadata = metadata(file)?;
        let state = Arc::new(State {
            storage: storage.iter().map(|(key, value)| (key.clone(), text(value))).collect(),
            calls: apis["calls"]
                .as_array()
                .unwrap()
                .iter()
                .map(|call| {
                    let name = format!("{}_{}", text(&call["api"]), text(&call["method"]));
                    ((name, text(&call["args_scale"])), text(&call["result"]))
                })
                .collect(),
            hash: text(&state["block_hash"]),
            genesis: text(&runtime["genesis_hash"]),
            header: state["header"].clone(),
            version,
            extrinsics: state["extrinsics"].clone(),
            metadata,
            trouble: Mutex::new(None),
            dead: Mutex::new(false),
            submissions: Mutex::new(0),
        });
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let shared = state.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let shared = shared.clone();
                thread::spawn(move || shared.serve(stream.unwrap()));
            }
        });
        Some(Self { endpoint: Endpoint::parse(&address).unwrap(), url: address, state })
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn trouble(&self, trouble: Trouble) {
        *self.state.trouble.lock().unwrap() = Some(trouble);
    }

    pub(crate) async fn connect(&self) -> Result<Chain, Fault> {
        let second = std::time::Duration::from_secs(1);
        let timeouts = Timeouts { connect: second, request: second };
        Chain::connect(&self.endpoint, None, None, timeouts).await
    }
}

impl State {
    fn trouble(&self) -> Option<Trouble> {
        *self.trouble.lock().unwrap()
    }

    fn serve(&self, mut stream: TcpStream) {
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        loop {
            let mut length = 0;
            loop {
                let mut line = String::new();
                if reader.read_line(&mut line).unwrap_or(0) == 0 {
                    return;
                }
                let line = line.trim().to_ascii_lowercase();
                if line.is_empty() {
                    break;
                }
                if let Some(digits) = line.strip_prefix("content-length:") {
                    length = digits.trim().parse().unwrap();
                }
            }
            let mut body = vec![0; length];
            if reader.read_exact(&mut body).is_err() || *self.dead.lock().unwrap() {
                return;
            }
            let request: Json = serde_json::from_slice(&body).unwrap();
            let answer = match &request {
                Json::Array(_) if self.trouble() == Some(Trouble::NoArrays) => Some(json!({
                    "jsonrpc": "2.0", "id": null,
                    "error": { "code": -32005, "message": "Batched requests are not supported" }
                })),
                Json::Array(all) => all
                    .iter()
                    .map(|one| self.answer(one))
                    .collect::<Option<Vec<_>>>()
                    .map(Json::Array),
                one => self.answer(one),
            };
            let Some(answer) = answer else { return };
            let mut body = answer.to_string();
            match self.trouble() {
                Some(Trouble::Cut) => body.truncate(body.len() / 2),
                Some(Trouble::Garbage) => "<html>".clone_into(&mut body),
                _ => {}
            }
            let head = format!(
                "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
                body.len()
            );
            if stream.write_all((head + &body).as_bytes()).is_err() {
                return;
            }
        }
    }

    /// `None` closes the connection.
    fn answer(&self, request: &Json) -> Option<Json> {
        let params = &request["params"];
        let method = request["method"].as_str().unwrap();
        let answer = match (method, self.trouble()) {
            ("author_submitExtrinsic", trouble) => {
                *self.submissions.lock().unwrap() += 1;
                match trouble {
                    Some(Trouble::Refuses(code, data)) => Err(json!({
                        "code": code, "message": "Invalid Transaction", "data": data
                    })),
                    Some(Trouble::DiesOnSubmission) => {
                        *self.dead.lock().unwrap() = true;
                        return None;
                    }
                    _ => return None,
                }
            }
            ("state_call" | "state_queryStorageAt", Some(Trouble::NotHex)) => Ok(json!("0xnothex")),
            ("state_call" | "state_queryStorageAt", Some(Trouble::WrongType)) => {
                Ok(json!({ "a": 1 }))
            }
            _ => self.truth(method, params),
        };
        let id = &request["id"];
        Some(match answer {
            Ok(result) => json!({ "jsonrpc": "2.0", "id": id, "result": result }),
            Err(error) => json!({ "jsonrpc": "2.0", "id": id, "error": error }),
        })
    }

    fn truth(&self, method: &str, params: &Json) -> Result<Json, Json> {
        let get = |key: &str| self.storage.get(key).map_or(Json::Null, |value| json!(value));
        Ok(match method {
            "system_chain" => json!("Bittensor"),
            "chain_getBlockHash" => match params[0].as_u64() {
                Some(0) => json!(self.genesis),
                None | Some(309) => json!(self.hash),
                Some(_) => Json::Null,
            },
            "chain_getFinalizedHead" => json!(self.hash),
            "chain_getHeader" => self.header.clone(),
            "chain_getBlock" => json!({ "block": { "extrinsics": self.extrinsics } }),
            "state_getRuntimeVersion" => self.version.clone(),
            "state_getStorage" => get(params[0].as_str().unwrap()),
            "state_queryStorageAt" => {
                let keys = params[0].as_array().unwrap();
                let changes: Vec<_> =
                    keys.iter().map(|key| json!([key, get(key.as_str().unwrap())])).collect();
                json!([{ "block": self.hash, "changes": changes }])
            }
            "state_getKeysPaged" => {
                let (prefix, after) = (params[0].as_str().unwrap(), params[2].as_str());
                let most = usize::try_from(params[1].as_u64().unwrap()).unwrap();
                let keys = self.storage.keys().filter(|key| key.starts_with(prefix));
                let keys = keys.filter(|key| after.is_none_or(|after| key.as_str() > after));
                json!(keys.take(most).collect::<Vec<_>>())
            }
            "state_call" if params[0] == "Metadata_metadata_versions" => {
                use parity_scale_codec::Encode;
                // The byte after the magic number.
                let offered = vec![u32::from(self.metadata[4])];
                json!(format!("0x{}", hex::encode(offered.encode())))
            }
            "state_call" if params[0] == "Metadata_metadata_at_version" => {
                use parity_scale_codec::Encode;
                json!(format!("0x{}", hex::encode(Some(&self.metadata).encode())))
            }
            "state_call" => {
                let text = |n: usize| params[n].as_str().unwrap().to_owned();
                match self.calls.get(&(text(0), text(1))) {
                    Some(result) => json!(result),
                    None => return Err(json!({ "code": 4003, "message": "not recorded" })),
                }
            }
            _ => return Err(json!({ "code": -32601, "message": "Method not found" })),
        })
    }
}
