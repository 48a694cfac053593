//! Names for the fields of events that the runtime leaves without one.

use scale_info::{Field, form::PortableForm};

/// What the fields of the staking pallet's events are, where the chain gives them places only.
const KNOWN: [(&str, &[&str]); 16] = [
    ("AlphaBurned", &["coldkey", "hotkey", "amount", "netuid"]),
    ("AlphaRecycled", &["coldkey", "hotkey", "amount", "netuid"]),
    ("ChainIdentitySet", &["coldkey"]),
    ("ChildKeyTakeSet", &["hotkey", "take"]),
    ("DelegateAdded", &["coldkey", "hotkey", "take"]),
    ("NeuronRegistered", &["netuid", "uid", "hotkey"]),
    ("NetworkAdded", &["netuid", "mechanism"]),
    ("SetChildrenScheduled", &["hotkey", "netuid", "cooldown_block", "children"]),
    ("StakeAdded", &["coldkey", "hotkey", "tao", "alpha", "netuid", "fee"]),
    (
        "StakeMoved",
        &[
            "coldkey",
            "origin_hotkey",
            "origin_netuid",
            "destination_hotkey",
            "destination_netuid",
            "tao",
        ],
    ),
    ("StakeRemoved", &["coldkey", "hotkey", "tao", "alpha", "netuid", "fee"]),
    ("StakeSwapped", &["coldkey", "hotkey", "origin_netuid", "destination_netuid", "tao"]),
    (
        "StakeTransferred",
        &[
            "origin_coldkey",
            "destination_coldkey",
            "hotkey",
            "origin_netuid",
            "destination_netuid",
            "tao",
        ],
    ),
    ("SubnetIdentitySet", &["netuid"]),
    ("TakeDecreased", &["coldkey", "hotkey", "take"]),
    ("TakeIncreased", &["coldkey", "hotkey", "take"]),
];

/// Whether a field of so many bytes as an account has is a hash, by its name or its type.
pub fn is_hash(name: &str) -> bool {
    let word = |word: &str| {
        let word = word.strip_suffix("es").unwrap_or(word);
        word.ends_with("hash") || word.ends_with("Hash") || word == "H256"
    };
    name.split(|at: char| !at.is_alphanumeric()).any(word)
}

/// A name for each field; `None` where they have names of their own.
pub(super) fn names(
    pallet: &str,
    event: &str,
    fields: &[Field<PortableForm>],
) -> Option<Vec<String>> {
    if fields.is_empty() || fields.iter().any(|field| field.name.is_some()) {
        return None;
    }
    let known = KNOWN.iter().find(|(name, names)| {
        pallet == "SubtensorModule" && *name == event && names.len() == fields.len()
    });
    if let Some((_, names)) = known {
        return Some(names.iter().map(|name| (*name).to_owned()).collect());
    }
    let types: Vec<String> = fields.iter().map(by_type).collect();
    let once = |name: &String| types.iter().filter(|other| *other == name).count() == 1;
    let places = types.iter().enumerate();
    Some(
        places
            .map(|(at, name)| if once(name) { name.clone() } else { format!("{name} {at}") })
            .collect(),
    )
}

/// What the type of a field says that it is: `T::AccountId` is an account, `u16` nothing but that.
fn by_type(field: &Field<PortableForm>) -> String {
    let whole = field.type_name.as_deref().unwrap_or("value");
    // Bounds and paths say nothing to a reader: `BalanceOf<T>`, `T::AccountId`.
    let outer = whole.split('<').next().unwrap_or(whole);
    let last = outer.rsplit("::").next().unwrap_or(outer);
    match last {
        "NetUid" => "netuid".to_owned(),
        "NetUidStorageIndex" => "netuid_index".to_owned(),
        "AccountId" | "AccountId32" => "account".to_owned(),
        "AlphaBalance" => "alpha".to_owned(),
        "TaoBalance" | "Balance" | "BalanceOf" => "tao".to_owned(),
        "Hash" | "H256" => "hash".to_owned(),
        "DispatchResult" => "result".to_owned(),
        "DispatchError" => "error".to_owned(),
        _ => whole.replace(' ', ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(type_name: &str) -> Field<PortableForm> {
        Field { name: None, ty: 0.into(), type_name: Some(type_name.to_owned()), docs: Vec::new() }
    }

    #[test]
    fn a_field_is_called_what_is_known_of_it() {
        let call = |event: &str, types: &[&str]| {
            let fields: Vec<_> = types.iter().map(|name| field(name)).collect();
            names("SubtensorModule", event, &fields).unwrap()
        };
        assert_eq!(call("SubnetIdentitySet", &["u16"]), ["netuid"]);
        assert_eq!(call("BurnSet", &["NetUid", "TaoBalance"]), ["netuid", "tao"]);
        assert_eq!(call("New", &["T::AccountId", "T::AccountId"]), ["account 0", "account 1"]);
        assert_eq!(call("New", &["Vec<(u64, T::AccountId)>"]), ["Vec<(u64,T::AccountId)>"]);
        let hashes = call("New", &["T::Hash", "T::Hash", "Vec<T::Hash>", "Option<H256>"]);
        assert_eq!(hashes, ["hash 0", "hash 1", "Vec<T::Hash>", "Option<H256>"]);
        assert!(hashes.iter().all(|name| is_hash(name)) && is_hash("call_hashes"));
        assert!(!["account 0", "hotkey", "hashed"].into_iter().any(is_hash));
        // Another shape than the one that is known is another event.
        assert_eq!(call("SubnetIdentitySet", &["u16", "bool"]), ["u16", "bool"]);
        let named = Field { name: Some("who".to_owned()), ..field("T::AccountId") };
        assert_eq!(names("Proxy", "New", &[named]), None);
    }
}
