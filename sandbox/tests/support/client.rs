//! A hand-made client: signs transactions byte by byte and speaks JSON-RPC, so that nothing of the server is trusted.

#![allow(dead_code, reason = "each test target uses its part of it")]

use jsonrpsee::{
    core::{
        ClientError,
        client::{ClientT as _, Subscription, SubscriptionClientT as _},
        params::ArrayParams,
    },
    types::ErrorObjectOwned,
    ws_client::{WsClient, WsClientBuilder},
};
use parity_scale_codec::{Compact, Decode, DecodeAll as _, Encode};
use serde_json::{Value, json};
use sp_core::{H256, Pair as _, sr25519};
use sp_io::hashing::{blake2_256, twox_128};
use sp_keyring::Sr25519Keyring;
use sp_runtime::generic::Era;
use tao_sandbox::{
    Config, Sandbox,
    runtime::{AccountId, Hash, RuntimeCall, RuntimeEvent},
};

pub const TAO: u64 = 1_000_000_000;

/// What goes into a signed transaction, each part open to being wrong.
#[derive(Clone)]
pub struct Signing {
    pub nonce: u32,
    pub tip: u64,
    pub era: Era,
    pub birth: H256,
    pub genesis: H256,
    pub spec_version: u32,
    pub transaction_version: u32,
    pub mode: u8,
    pub digest: Option<[u8; 32]>,
}

impl Signing {
    pub fn plain(chain: &Sandbox, nonce: u32) -> Self {
        let genesis = H256(chain.genesis_hash());
        Self {
            nonce,
            tip: 0,
            era: Era::Immortal,
            birth: genesis,
            genesis,
            spec_version: 425,
            transaction_version: 1,
            mode: 0,
            digest: None,
        }
    }

    pub fn sign(&self, signer: Sr25519Keyring, call: &[u8]) -> Vec<u8> {
        let extra = (self.era, Compact(self.nonce), Compact(self.tip), self.mode).encode();
        let implicit =
            (self.spec_version, self.transaction_version, self.genesis, self.birth, self.digest)
                .encode();
        let payload = [call, &extra, &implicit].concat();
        let signed = if payload.len() > 256 { blake2_256(&payload).to_vec() } else { payload };
        let pair: sr25519::Pair = signer.pair();
        let mut bytes = vec![0x84, 0x00];
        bytes.extend_from_slice(signer.to_account_id().as_ref());
        bytes.push(1);
        bytes.extend_from_slice(pair.sign(&signed).as_ref());
        bytes.extend_from_slice(&extra);
        bytes.extend_from_slice(call);
        bytes.encode()
    }
}

/// `Balances.transfer_keep_alive`.
pub fn transfer(to: Sr25519Keyring, rao: u64) -> Vec<u8> {
    let mut call = vec![5, 3, 0];
    call.extend_from_slice(to.to_account_id().as_ref());
    Compact(rao).encode_to(&mut call);
    call
}

pub fn hex(bytes: &[u8]) -> String {
    format!("0x{}", hex::encode(bytes))
}

pub fn unhex(value: &Value) -> Vec<u8> {
    hex::decode(value.as_str().unwrap().trim_start_matches("0x")).unwrap()
}

pub fn account_key(account: &AccountId) -> Vec<u8> {
    let raw: &[u8] = account.as_ref();
    [&twox_128(b"System"), &twox_128(b"Account"), &sp_io::hashing::blake2_128(raw)[..], raw]
        .concat()
}

pub fn item_key(pallet: &str, item: &str) -> Vec<u8> {
    [twox_128(pallet.as_bytes()), twox_128(item.as_bytes())].concat()
}

pub struct Client(pub WsClient);

impl Client {
    pub async fn connect(chain: &Sandbox) -> Self {
        let client = WsClientBuilder::default()
            .max_response_size(64 << 20)
            .build(chain.ws_url())
            .await
            .unwrap();
        Self(client)
    }

    pub async fn try_call(&self, method: &str, params: Value) -> Result<Value, ErrorObjectOwned> {
        match self.0.request::<Value, _>(method, array(params)).await {
            Ok(value) => Ok(value),
            Err(ClientError::Call(error)) => Err(error),
            Err(other) => panic!("{method}: {other}"),
        }
    }

    pub async fn call(&self, method: &str, params: Value) -> Value {
        self.try_call(method, params).await.unwrap()
    }

    pub async fn submit(&self, bytes: &[u8]) -> Result<Value, ErrorObjectOwned> {
        self.try_call("author_submitExtrinsic", json!([hex(bytes)])).await
    }

    pub async fn follow(
        &self,
        subscribe: &str,
        params: Value,
        unsubscribe: &str,
    ) -> Subscription<Value> {
        self.0.subscribe(subscribe, array(params), unsubscribe).await.unwrap()
    }

    pub async fn watch(&self, bytes: &[u8]) -> Subscription<Value> {
        self.follow(
            "author_submitAndWatchExtrinsic",
            json!([hex(bytes)]),
            "author_unwatchExtrinsic",
        )
        .await
    }

    pub async fn runtime<R: Decode>(&self, method: &str, input: &[u8]) -> R {
        let output = self.call("state_call", json!([method, hex(input)])).await;
        R::decode_all(&mut unhex(&output).as_slice()).unwrap()
    }

    pub async fn free(&self, who: Sr25519Keyring) -> u64 {
        self.free_at(who, Value::Null).await
    }

    pub async fn free_at(&self, who: Sr25519Keyring, block: Value) -> u64 {
        let key = account_key(&who.to_account_id());
        let value = self.call("state_getStorage", json!([hex(&key), block])).await;
        let info = frame_system::AccountInfo::<u32, pallet_balances::AccountData<u64>>::decode_all(
            &mut unhex(&value).as_slice(),
        );
        info.unwrap().data.free
    }

    /// Events of the block, by the runtime's own types.
    pub async fn events(&self, block: Value) -> Vec<frame_system::EventRecord<RuntimeEvent, Hash>> {
        let key = item_key("System", "Events");
        let value = self.call("state_getStorage", json!([hex(&key), block])).await;
        Decode::decode(&mut unhex(&value).as_slice()).unwrap()
    }
}

pub async fn next(subscription: &mut Subscription<Value>) -> Value {
    subscription.next().await.unwrap().unwrap()
}

pub fn array(params: Value) -> ArrayParams {
    let mut array = ArrayParams::new();
    for value in params.as_array().unwrap() {
        array.insert(value).unwrap();
    }
    array
}

pub fn start(config: Config) -> Sandbox {
    Sandbox::start(config).unwrap()
}

pub fn encode(call: RuntimeCall) -> Vec<u8> {
    call.encode()
}
