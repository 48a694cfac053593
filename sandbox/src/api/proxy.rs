//! What proxies may do, as the chain tells it.

use parity_scale_codec::{Decode, Encode};
use scale_info::TypeInfo;

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ProxyTypeInfo {
    pub name: Vec<u8>,
    pub index: u8,
    pub deprecated: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum FilterMode {
    AllowAll,
    DenyAll,
    Allow,
    Deny,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub enum CallCondition {
    ParamLessThan { param_name: Vec<u8>, limit: u128 },
    NestedCallMustBe { pallet_name: Vec<u8>, call_name: Vec<u8> },
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct CallInfo {
    pub pallet_name: Vec<u8>,
    pub pallet_index: u8,
    pub call_name: Option<Vec<u8>>,
    pub call_index: Option<u8>,
    pub condition: Option<CallCondition>,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
pub struct ProxyFilterInfo {
    pub proxy_type: u8,
    pub name: Vec<u8>,
    pub deprecated: bool,
    pub filter_mode: FilterMode,
    pub calls: Vec<CallInfo>,
    pub exceptions: Vec<CallInfo>,
}

sp_api::decl_runtime_apis! {
    pub trait ProxyFilterRuntimeApi {
        fn get_proxy_types() -> Vec<ProxyTypeInfo>;
        fn get_proxy_filter(proxy_type: Option<u8>) -> Vec<ProxyFilterInfo>;
        /// The same at the newer spec, which has no other.
        fn get_proxy_filters(proxy_types: Option<Vec<u8>>) -> Vec<ProxyFilterInfo>;
    }
}
