//! Proxies, their announcements and filters, and multisig operations.

use crate::chain::{Ask, Read};
use crate::domain::{
    Account, Announcement, FilterMode, Hash, KindFilter, ListedCall, PendingCall, ProxyRow, Tao,
    Timepoint, Weight,
};
use crate::fault::{Code, Fault};
use crate::tx::{Reader, Runtime, Value, value};

const FILTERS: &str = "ProxyFilterRuntimeApi";
/// Names of pallets, calls and types are shorter.
const MOST_NAME: usize = 80;

/// Who may act for an account, and the deposit that is held for it.
pub fn proxies(account: Account) -> Ask<(Vec<ProxyRow>, Tao)> {
    let read = Read::storage("Proxy", "Proxies", vec![value::account(account)]);
    Ask::one(read, |answer| {
        let pair = answer.reader()?;
        let rows = items(&pair.index(0)?)?.iter().map(proxy_row).collect::<Result<_, _>>()?;
        Ok((rows, pair.index(1)?.tao()?))
    })
}

/// The elements of a list that the metadata wraps in a newtype.
fn items<'a>(list: &Reader<'a>) -> Result<Vec<Reader<'a>>, Fault> {
    let found = list.list()?;
    match found.as_slice() {
        // A bounded list holds its plain list; an element holds several fields.
        [only] if only.field("delegate").is_err() && only.field("real").is_err() => only.list(),
        _ => Ok(found),
    }
}

fn proxy_row(row: &Reader<'_>) -> Result<ProxyRow, Fault> {
    Ok(ProxyRow {
        delegate: row.field("delegate")?.account()?,
        kind: row.field("proxy_type")?.variant()?.0.to_owned(),
        delay: row.field("delay")?.u32()?,
    })
}

/// What a delegate has announced.
pub fn announcements(delegate: Account) -> Ask<Vec<Announcement>> {
    let read = Read::storage("Proxy", "Announcements", vec![value::account(delegate)]);
    Ask::one(read, |answer| {
        let rows = items(&answer.reader()?.index(0)?)?;
        let row = |row: &Reader<'_>| {
            Ok(Announcement {
                real: row.field("real")?.account()?,
                call_hash: row.field("call_hash")?.hash()?,
                height: row.field("height")?.u32()?,
            })
        };
        rows.iter().map(row).collect()
    })
}

/// What each type of proxy may do; `None` where the runtime does not tell.
pub fn proxy_filters(runtime: &Runtime) -> Ask<Option<Vec<KindFilter>>> {
    let read = if runtime.has_api(FILTERS, "get_proxy_filter") {
        Read::api(FILTERS, "get_proxy_filter", vec![("proxy_type", value::option(None))])
    } else if runtime.has_api(FILTERS, "get_proxy_filters") {
        Read::api(FILTERS, "get_proxy_filters", vec![("proxy_types", value::option(None))])
    } else {
        return Ask::known(None);
    };
    Ask::one(read, |answer| {
        answer.reader()?.list()?.iter().map(filter).collect::<Result<_, _>>().map(Some)
    })
}

fn filter(row: &Reader<'_>) -> Result<KindFilter, Fault> {
    let listed = |name: &str| -> Result<Vec<ListedCall>, Fault> {
        row.field(name)?.list()?.iter().map(listed_call).collect()
    };
    Ok(KindFilter {
        kind: row.field("name")?.text(MOST_NAME)?,
        deprecated: row.field("deprecated")?.bool()?,
        mode: match row.field("filter_mode")?.variant()?.0 {
            "AllowAll" => FilterMode::AllowAll,
            "Allow" => FilterMode::Allow,
            "Deny" => FilterMode::Deny,
            // What is not known is not allowed.
            _ => FilterMode::DenyAll,
        },
        calls: listed("calls")?,
        exceptions: listed("exceptions")?,
    })
}

fn listed_call(row: &Reader<'_>) -> Result<ListedCall, Fault> {
    let below = match row.field("condition")?.option()? {
        None => None,
        Some(condition) => match condition.variant()? {
            ("ParamLessThan", limit) => {
                Some((limit.field("param_name")?.text(MOST_NAME)?, limit.field("limit")?.u128()?))
            }
            // No argument has this name, so no call passes.
            (other, _) => Some((other.to_owned(), 0)),
        },
    };
    Ok(ListedCall {
        pallet: row.field("pallet_name")?.text(MOST_NAME)?,
        call: row.field("call_name")?.option()?.map(|name| name.text(MOST_NAME)).transpose()?,
        below,
    })
}

/// A multisig operation that waits for approvals.
pub fn pending_call(multisig: Account, call_hash: Hash) -> Ask<Option<PendingCall>> {
    let keys = vec![value::account(multisig), value::bytes(&call_hash.0)];
    Ask::one(Read::storage("Multisig", "Multisigs", keys), |answer| {
        answer.option().filter(|_| answer.present()).map(|row| self::pending(&row)).transpose()
    })
}

fn pending(row: &Reader<'_>) -> Result<PendingCall, Fault> {
    let when = row.field("when")?;
    let approvals = row.field("approvals")?;
    let flat = |list: &Reader<'_>| -> Result<Vec<Account>, Fault> {
        list.list()?.iter().map(Reader::account).collect()
    };
    // A bounded list holds its plain list; an account holds 32 bytes.
    let approvals = match approvals.list()?.as_slice() {
        [only] if only.account().is_err() => flat(only),
        _ => flat(&approvals),
    };
    Ok(PendingCall {
        since: Timepoint {
            height: when.field("height")?.u32()?,
            index: when.field("index")?.u32()?,
        },
        deposit: row.field("deposit")?.tao()?,
        depositor: row.field("depositor")?.account()?,
        approvals: approvals?,
    })
}

/// The deposit of a multisig operation: once, and for each approval that it needs.
pub fn multisig_deposits(runtime: &Runtime) -> Result<(Tao, Tao), Fault> {
    let constant = |name: &str| constant(runtime, "Multisig", name);
    Ok((constant("DepositBase")?, constant("DepositFactor")?))
}

pub(super) fn constant(runtime: &Runtime, pallet: &str, name: &str) -> Result<Tao, Fault> {
    Reader::new(&runtime.constant(pallet, name)?, name).tao()
}

/// What a complete extrinsic may weigh; its signature may be a fake.
pub fn weight(extrinsic: &[u8]) -> Ask<Weight> {
    let length = u32::try_from(extrinsic.len()).unwrap_or(u32::MAX);
    let args = [extrinsic, &length.to_le_bytes()].concat();
    let (api, method) = ("TransactionPaymentApi", "query_info");
    Ask::one(Read::Raw { api, method, args }, |answer| {
        let weight = answer.reader()?.field("weight")?;
        let (ref_time, proof_size) = (weight.field("ref_time")?, weight.field("proof_size")?);
        let weight = Weight { ref_time: ref_time.u64()?, proof_size: proof_size.u64()? };
        if weight.ref_time == 0 {
            return Err(Fault::new(Code::BadAnswer, "the node says that the call weighs nothing"));
        }
        Ok(weight)
    })
}

/// The deposit of a list of proxies or announcements, and how long it may become.
pub fn proxy_deposits(
    runtime: &Runtime,
    base: &str,
    factor: &str,
    most: &str,
) -> Result<(Tao, Tao, usize), Fault> {
    let count = Reader::new(&runtime.constant("Proxy", most)?, most).u32()?;
    let (base, factor) = (constant(runtime, "Proxy", base)?, constant(runtime, "Proxy", factor)?);
    Ok((base, factor, usize::try_from(count).unwrap_or(usize::MAX)))
}

/// A waiting operation with the hash of its call, out of a row of the map.
pub fn pending_row(keys: &[Value], row: &Value) -> Result<(Hash, PendingCall), Fault> {
    let key = keys.last().ok_or_else(|| Fault::new(Code::BadAnswer, "a key has too few parts"))?;
    Ok((Reader::new(key, "Multisigs").hash()?, pending(&Reader::new(row, "Multisigs"))?))
}
