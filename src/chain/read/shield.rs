//! The key that transactions are encrypted to.

use crate::chain::{Answer, Ask, Read};
use crate::fault::{Code, Fault};
use crate::tx::{Runtime, shield};

const SHIELD: &str = shield::CARRIER.0;

/// A key to encrypt to, with the block that it serves until where the runtime tells one.
pub type ShieldKey = (Vec<u8>, Option<u32>);

/// The key of the next author; `None` where no author has announced one.
pub fn shield_key(runtime: &Runtime) -> Result<Ask<Option<ShieldKey>>, Fault> {
    let (pallet, call) = shield::CARRIER;
    if !runtime.has_call(pallet, call) || !runtime.has_storage(SHIELD, "NextKey") {
        return Err(Fault::new(
            Code::Shield,
            "the connected runtime takes no encrypted transactions",
        )
        .hint("without --shield the limit of the order is what protects it"));
    }
    let mut reads = vec![Read::storage(SHIELD, "NextKey", vec![])];
    if runtime.has_storage(SHIELD, "NextKeyExpiresAt") {
        reads.push(Read::storage(SHIELD, "NextKeyExpiresAt", vec![]));
    }
    Ok(Ask::new(reads, |answers| {
        let mut rows = answers.iter().map(Answer::option);
        let Some(key) = rows.next().flatten() else { return Ok(None) };
        let until = rows.next().flatten().map(|until| until.u32()).transpose()?;
        Ok(Some((key.bytes()?, until)))
    }))
}
