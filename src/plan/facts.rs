//! What a decision needs to know of the chain: all of it read at one block.

use crate::domain::{
    AccountState, Alpha, Availability, BlockRef, BurnSchedule, Coldkey, Epoch, Netuid, PoolState,
    Position, Price, Quote, Registered, Registration, Take, Tao,
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
    /// How many blocks it may wait for inclusion.
    pub lifetime: u64,
    /// The chain's own simulations.
    pub quotes: Vec<(Swap, Quote)>,
    pub topic: Topic,
}

/// A trade that the chain can simulate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swap {
    Buy(Netuid, Tao),
    Sell(Alpha),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Nothing but the account itself.
    Plain,
    Account(super::AccountFacts),
    /// A call that touches stake.
    Call(super::CallFacts),
    /// Several intents, and what each wants to know.
    Batch(Vec<super::LegFacts>),
    /// Another account, and what its part of the intent wants to know.
    As(Box<super::ActingFacts>),
    Transfer {
        recipient: AccountState,
        /// The recipient is known to the chain as a hotkey.
        recipient_is_hotkey: bool,
    },
    Register {
        subnet: SubnetFacts,
        registration: Option<Registration>,
        /// How the cost moves; `None` where the runtime has another way.
        schedule: Option<BurnSchedule>,
        /// Blocks for which a new neuron cannot be replaced.
        immune_for: Option<u16>,
        uid: Option<u16>,
        hotkey_owner: Option<Coldkey>,
    },
    Hotkey {
        hotkey_owner: Option<Coldkey>,
        /// Its place on the root network.
        root_uid: Option<u16>,
    },
    CreateSubnet {
        hotkey_owner: Option<Coldkey>,
        cost: Tao,
        /// The first block at which a subnet can be made again, by anyone.
        open_from: u64,
    },
    StartSubnet {
        subnet: SubnetFacts,
        owner: Option<Coldkey>,
    },
    Stake(StakeFacts),
    Move {
        from: StakeFacts,
        to: StakeFacts,
    },
    TransferStake {
        from: StakeFacts,
        to: StakeFacts,
        /// The least that may be worth moving to another coldkey.
        least: Tao,
        recipient_is_hotkey: bool,
        handover: super::Handover,
    },
    Exit {
        min_stake: Tao,
        positions: Vec<Position>,
        markets: Vec<(Netuid, Market)>,
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

/// One subnet and hotkey, and what the signer has there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StakeFacts {
    pub market: Market,
    pub hotkey_owner: Option<Coldkey>,
    /// The least that a trade may be worth.
    pub min_stake: Tao,
    pub position: Option<Alpha>,
    /// The least that a nominator's position may be worth; the chain sells smaller ones.
    pub nominator_least: Tao,
    /// What speaks for and against staking here; `None` where nothing is staked.
    pub outlook: Option<Outlook>,
}

/// What is known of a validator and a subnet beyond the trade itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    pub moving_price: Option<Price>,
    /// `None` when the hotkey is not registered in the subnet.
    pub standing: Option<Registered>,
    pub take: Option<Take>,
    pub emission_on: Option<bool>,
    pub next_pruned: Option<Netuid>,
    pub epoch: Option<Epoch>,
    /// The highest take there is, and the first block at which this validator may raise its own.
    pub take_ceiling: Option<(Take, u64)>,
    /// What the stakers of the root network get of the subnet's dividends, in hundredths of a
    /// percent.
    pub root_share: Option<u32>,
}

/// A subnet as a place to trade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Market {
    pub subnet: SubnetFacts,
    /// The signer's alpha in this subnet, on all hotkeys together; `None` where the runtime does
    /// not tell what of it is locked.
    pub held: Option<Availability>,
    /// Stake may be given to another coldkey.
    pub transfers: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubnetFacts {
    pub exists: bool,
    pub started: bool,
    pub pool: Option<PoolState>,
    /// TAO that the chain adds to the pool with every block.
    pub emission: Option<Tao>,
}

impl SubnetFacts {
    /// The root network: one alpha is one TAO, nothing is swapped and no fee is taken.
    pub fn is_one_to_one(&self) -> bool {
        self.pool.as_ref().is_some_and(|pool| !pool.dynamic)
    }
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

    pub fn quote(&self, swap: Swap) -> Option<Quote> {
        self.quotes.iter().find(|(asked, _)| *asked == swap).map(|(_, quote)| *quote)
    }
}
