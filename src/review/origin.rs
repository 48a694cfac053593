//! Where each line of a review comes from: what was read or asked, and what was made of it.

use super::{Row, Source};

/// In a few words. The block of all that was read is the same one, so it is not repeated.
pub fn origin(row: &Row) -> &'static str {
    match row.source {
        Source::Signed => signed(row),
        Source::Quoted => quoted(row.label).unwrap_or("worked out by the plan from what was read"),
    }
}

fn signed(row: &Row) -> &'static str {
    let unbounded = ["NONE", "NO LIMIT"].iter().any(|none| row.value.starts_with(none));
    match row.label {
        _ if unbounded => "the call has no such argument: nothing bounds it",
        "from" => "the key that signs; the signature is only good for it",
        "network" | "genesis" => {
            "the genesis hash is signed with the call: no other chain takes it"
        }
        "runtime" => "spec_version is signed with the call: another runtime refuses it",
        "nonce" => "system_accountNextIndex, or your own choice; signed with the call",
        "tip" => "signed with the call, beside the fee",
        "expires" => "the era that is signed: birth block and length",
        "checked by the chain" if row.value.starts_with("no") => {
            "mode 0 of CheckMetadataHash: no digest is signed"
        }
        "checked by the chain" => "the digest of the metadata is signed (CheckMetadataHash)",
        "limit price" => {
            "an argument of the call; from --limit-price, or the price after the trade and the tolerance"
        }
        _ => "an argument of the call, decoded from the bytes to be signed",
    }
}

fn quoted(label: &str) -> Option<&'static str> {
    Some(match label {
        "arrives" => "the amount of the call: a transfer takes its fee from what stays",
        "transaction fee" => "TransactionPaymentApi.query_info of the whole extrinsic, and the tip",
        "fee of the second" => "TransactionPaymentApi.query_info of the extrinsic that carries it",
        "balance after" | "signer's balance after" => {
            "System.Account, free, less the amount and all fees, more what comes in"
        }
        "balance after, at least" => "System.Account, free, less the most it may cost and the fee",
        "costs now" | "costs" => "what the chain takes at this block, by the storage of its cost",
        "the cost" => "half-life and rise of the cost, from the storage of the subnet",
        "safe from replacement" => "SubtensorModule.ImmunityPeriod of the subnet",
        "deposit" | "deposit, given back" => "the deposit constants of the pallet in the metadata",
        "for the account" => "the account that is acted for, from the call",
        "approvals after this" => "Multisig.Multisigs, and this one",
        "hash of the call" => "blake2-256 of the inner call's bytes",
        "command" => "a part of the batch, as the command line that makes it alone",
        "you receive, expected" | "arrives, expected" | "the sale brings" | "sale" => {
            "SwapRuntimeApi.sim_swap_tao_for_alpha or sim_swap_alpha_for_tao, or the chain's formula worked out here where it simulates nothing; one for one where no pool is crossed"
        }
        "you receive, at least" | "arrives, at least" => {
            "the least that the limit in the bytes lets through, whatever others do first"
        }
        "you sell, now" | "you move, now" | "you give, now" => {
            "StakeInfoRuntimeApi, the stake on this hotkey, as much of it as was asked for"
        }
        "own impact" | "own impact of the sale" | "own impact of the purchase" => {
            "1 - what comes out / what would at the price now, without the fee"
        }
        "lost to others" => {
            "1 - at least / expected: what the limit leaves to those who come first"
        }
        "swap fee" => "the fee of the same trade, by Swap.FeeRate",
        "price now" => {
            "pool: SubnetTAO, SubnetAlphaIn and the weights of Swap.SwapBalancer; 1 where there is no pool"
        }
        "average price" => "what goes in / what comes out, the swap fee included",
        "price after" => "the same pool after this trade, by the chain's formula",
        "stays as free TAO" => "what the sale brings, less what the purchase takes",
        "free and locked stake" => {
            "StakeInfoRuntimeApi and get_coldkey_lock, before and after the order"
        }
        "of it locked" => "what is given, less what is free of the giver's stake in the subnet",
        "earns a day" => {
            "the last epoch's dividends of this hotkey after its take, as if all were like it"
        }
        "earned back, fees only" => {
            "(fees in and out) / what is earned a day, if the pool stays as the order leaves it"
        }
        "earned back, price as now" => {
            "(fees and own impact) / what is earned a day, if the price goes back"
        }
        "take now" => "DelegateInfoRuntimeApi.get_delegate of the hotkey",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Row, Source, origin, quoted};

    #[test]
    fn what_is_not_bounded_or_not_proven_is_not_said_to_be() {
        let said = |label: &'static str, value: &str| {
            origin(&Row { label, value: value.to_owned(), source: Source::Signed })
        };
        assert!(said("limit price", "0.05 TAO per alpha").contains("--limit-price"));
        for (label, value) in [("limit price", "NONE"), ("costs at most", "NO LIMIT")] {
            assert!(said(label, value).contains("nothing bounds it"));
        }
        assert!(said("checked by the chain", "yes: other metadata").contains("digest of the"));
        assert!(said("checked by the chain", "no: this node").contains("no digest is signed"));
    }

    #[test]
    fn every_figure_of_a_review_says_where_it_comes_from() {
        let source = concat!(include_str!("quoted.rs"), include_str!("../review.rs"));
        let mut found = 0;
        for call in ["rows.quoted(", "rows.quoted_or_na(", "label: "] {
            for rest in source.split(call).skip(1) {
                let Some(rest) = rest.trim_start().strip_prefix('"') else { continue };
                let label = rest.split('"').next().unwrap_or_default();
                assert!(quoted(label).is_some(), "{label}");
                found += 1;
            }
        }
        assert!(found > 35, "{found}");
    }
}
