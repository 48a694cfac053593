//! What a node means when it does not accept a transaction.

use jsonrpsee::types::ErrorObjectOwned;

use crate::domain::clean;
use crate::fault::{Code, Fault};

/// The pool knows these very bytes already.
pub(super) const ALREADY_IMPORTED: i32 = 1013;

/// The runtime's own codes, as the extensions of spec 425 number them, and what to make of them.
const CUSTOM: [(&str, &str); 28] = [
    ("ColdkeyInSwapSchedule", "the coldkey has an announced swap, which blocks everything else"),
    ("StakeAmountTooLow", "the amount is below the minimum stake"),
    ("BalanceTooLow", "there is not enough free TAO"),
    ("SubnetNotExists", "the subnet does not exist"),
    ("HotkeyAccountDoesntExist", "the chain does not know the hotkey"),
    ("NotEnoughStakeToWithdraw", "there is not that much stake"),
    ("RateLimitExceeded", "this may not be done so soon after the last time"),
    ("InsufficientLiquidity", "the pool is too small for the order"),
    ("SlippageTooHigh", "the price would move past the limit"),
    ("TransferDisallowed", "the subnet does not allow transfers of stake"),
    ("HotKeyNotRegisteredInNetwork", "the hotkey is not registered on the subnet"),
    ("InvalidIpAddress", "the address to serve on is invalid"),
    ("ServingRateLimitExceeded", "the served address was changed too recently"),
    ("InvalidPort", "the port to serve on is invalid"),
    ("ZeroMaxAmount", "the limit leaves nothing to trade"),
    ("InvalidRevealRound", "the round of the reveal is invalid"),
    ("CommitNotFound", "there is no such commit"),
    ("CommitBlockNotInRevealRange", "the commit cannot be revealed now"),
    ("InputLengthsUnequal", "lists of unequal length were given"),
    ("UidNotFound", "the chain does not know the uid"),
    ("EvmKeyAssociateRateLimitExceeded", "the EVM key was associated too recently"),
    ("ColdkeySwapDisputed", "the coldkey's swap is disputed, which blocks everything"),
    ("InvalidRealAccount", "the proxied account is invalid"),
    ("FailedShieldedTxParsing", "the shielded transaction cannot be read"),
    ("InvalidShieldedTxPubKeyHash", "the shielded transaction is for another key"),
    ("NonAssociatedColdKey", "the hotkey belongs to another coldkey"),
    ("DelegateTakeTooLow", "the take is too low"),
    ("DelegateTakeTooHigh", "the take is too high"),
];

/// The name and the meaning of an `InvalidTransaction::Custom` code.
pub(super) fn custom(code: u8) -> (&'static str, &'static str) {
    match CUSTOM.get(usize::from(code)) {
        Some(known) => *known,
        None if code == 255 => ("BadRequest", "the runtime rejects the request"),
        None => ("Custom", "the runtime gives a reason that this version of tao does not know"),
    }
}

/// Turns the node's error into words. It holds only while nothing of the transaction was accepted.
pub(super) fn refusal(error: &ErrorObjectOwned) -> Fault {
    let data = error.data().map(|data| data.get().trim_matches('"')).unwrap_or_default();
    let text = format!("{} {data}", error.message());
    let say = |why: &str| {
        Fault::new(Code::PoolRefused, format!("the node refused the transaction: {why}"))
    };
    let code = text.split("Custom error: ").nth(1).and_then(|tail| {
        let digits: String = tail.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<u8>().ok()
    });
    if let Some(code) = code {
        let (name, meaning) = custom(code);
        let fault = say(&format!("{meaning} ({name}, code {code})"));
        return match code {
            0 | 21 => fault.hint("finish or clear the coldkey swap first"),
            _ => fault,
        };
    }
    match error.code() {
        1001 | 1002 => say("it cannot be read by the connected runtime")
            .hint("the runtime may have been upgraded a moment ago; try again"),
        1010 if text.contains("bad signature") => say(
            "its signature does not fit the chain's present version, genesis or metadata",
        )
        .hint("the runtime may have been upgraded a moment ago, or the era ran out; try again"),
        1010 if text.contains("pay some fees") => say("there is not enough free TAO for the fee"),
        1010 if text.contains("outdated") => {
            say("its nonce was used already").hint("another program may be using the same coldkey")
        }
        1010 if text.contains("future") => say("its nonce is ahead of the account's"),
        1010 if text.contains("ancient birth block") => {
            say("the block its era begins at is too old")
        }
        1010 if text.contains("exhaust") => say("it is too large for the block"),
        1010 => say(&format!("it is invalid: {}", clean(data, 160))),
        1011 => say(&format!("its validity cannot be determined: {}", clean(data, 160))),
        1012 => say("the node banned it for a while, because it was found invalid before")
            .hint("look the earlier transaction up before trying again"),
        1014 => say("another transaction of this account with the same nonce is waiting")
            .hint("wait for it to be included; a higher tip does not replace it"),
        1016 => say("the node's pool is full").hint("try again in a minute"),
        _ => say(&format!("{} (code {})", clean(&text, 160), error.code())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_codes_keep_their_numbers() {
        for (code, name) in [
            (0, "ColdkeyInSwapSchedule"),
            (6, "RateLimitExceeded"),
            (14, "ZeroMaxAmount"),
            (21, "ColdkeySwapDisputed"),
            (25, "NonAssociatedColdKey"),
            (27, "DelegateTakeTooHigh"),
            (255, "BadRequest"),
            (28, "Custom"),
        ] {
            assert_eq!(custom(code).0, name);
        }
    }
}
