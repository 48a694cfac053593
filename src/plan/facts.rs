//! What a decision needs to know of the chain: all of it read at one block.

use crate::domain::{
    AccountState, Alpha, BlockRef, Coldkey, PoolState, Quote, Registration, Take, Tao,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    pub block: BlockRef,
    pub signer: Coldkey,
    pub account: AccountState,
    pub existential_deposit: Tao,
    /// The signer has announced a coldkey swap.
    pub guarded: bool,
    /// What the runtime asks for a transaction with this call.
    pub fee: Tao,
    pub topic: Topic,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Topic {
    Transfer {
        recipient: AccountState,
        /// The recipient is known to the chain as a hotkey.
        recipient_is_hotkey: bool,
    },
    Register {
        subnet: SubnetFacts,
        registration: Option<Registration>,
        uid: Option<u16>,
        hotkey_owner: Option<Coldkey>,
    },
    Stake {
        subnet: SubnetFacts,
        hotkey_owner: Option<Coldkey>,
        take: Option<Take>,
        /// The least that a trade may be worth.
        min_stake: Tao,
        /// What the signer has on this hotkey in this subnet.
        position: Option<Alpha>,
        /// The chain's own simulation of the trade, once its amount is known.
        quote: Option<Quote>,
    },
    Take {
        hotkey_owner: Option<Coldkey>,
        current: Option<Take>,
        least: Take,
        most: Take,
        /// The first block at which an increase is accepted again.
        increase_from: Option<u64>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubnetFacts {
    pub exists: bool,
    pub started: bool,
    pub pool: Option<PoolState>,
}

impl Facts {
    /// What the account can give away and stay alive.
    pub fn transferable(&self) -> Tao {
        self.account.transferable(self.existential_deposit)
    }

    /// What is left of it for the call after the fee.
    pub fn spendable(&self) -> Tao {
        self.transferable().checked_sub(self.fee).unwrap_or(Tao::ZERO)
    }
}
