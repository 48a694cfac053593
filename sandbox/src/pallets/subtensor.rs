//! The staking pallet: storage under the names of spec 425, the calls of a wallet, and the block tick.
//!
//! The sections (`storage`, `events`, `errors`, `calls`) declare; the other files do the work, one subject each.
//! Left out: weights and consensus, dissolution, leases, voting power, EVM keys and mechanisms.

mod basket;
mod burn;
mod calls;
mod children;
mod coldkey;
mod epoch;
mod errors;
mod events;
mod hotkey;
mod identity;
mod lock;
mod moves;
mod network;
mod register;
mod root;
mod shares;
mod stake;
mod storage;
mod take;
mod tick;
mod types;

use frame_support::pallet_macros::import_section;

pub use pallet::*;
pub use types::*;

#[import_section(calls::calls)]
#[import_section(errors::errors)]
#[import_section(events::events)]
#[import_section(storage::stored)]
#[frame_support::pallet]
pub mod pallet {
    use std::collections::{BTreeMap, BTreeSet};

    use frame_support::{
        PalletId,
        pallet_prelude::*,
        traits::{ConstBool, ConstI16, ConstU16, ConstU32, ConstU64},
    };
    use frame_system::pallet_prelude::*;
    use sp_core::H256;
    use sp_runtime::AccountId32;

    use super::{
        basket::{ALL_BASKETS, ONE_BASKET},
        moves::Place,
        types::*,
    };
    use crate::{
        maths::shares::SafeFloat,
        pallets::fixed::{I64F64, I96F32, U64F64, U96F32},
        pallets::swap,
    };

    /// Rao below which no stake is opened or partly closed.
    pub const MIN_STAKE: u64 = 2_000_000;
    /// Rao for exchanging a coldkey, or a hotkey on all subnets.
    pub const KEY_SWAP_COST: u64 = 100_000_000;
    /// Rao for exchanging a hotkey on one subnet.
    pub const KEY_SWAP_ON_SUBNET_COST: u64 = 1_000_000;
    /// Blocks between two exchanges of a coldkey's hotkeys on one subnet.
    pub const HOTKEY_SWAP_INTERVAL: u64 = 7_200;
    /// From which the accounts that hold the pools' TAO are derived.
    pub const PALLET_ID: PalletId = PalletId(*b"subtensr");

    pub type AccountIdOf<T> = <T as frame_system::Config>::AccountId;

    #[pallet::pallet]
    #[pallet::without_storage_info]
    pub struct Pallet<T>(_);

    #[pallet::config]
    pub trait Config:
        frame_system::Config<AccountId = AccountId32, RuntimeEvent: From<Event<Self>>>
        + pallet_balances::Config<Balance = u64>
        + swap::Config
    {
        /// The account that receives the fees of trades; they are burned where there is none.
        type BlockAuthor: Get<Option<AccountId32>>;
    }

    #[pallet::extra_constants]
    impl<T: Config> Pallet<T> {
        /// The least that a trade may be worth, in rao.
        #[pallet::constant_name(InitialMinStake)]
        fn initial_min_stake() -> u64 {
            MIN_STAKE
        }
        #[pallet::constant_name(KeySwapCost)]
        fn key_swap_cost() -> u64 {
            KEY_SWAP_COST
        }
        #[pallet::constant_name(KeySwapOnSubnetCost)]
        fn key_swap_on_subnet_cost() -> u64 {
            KEY_SWAP_ON_SUBNET_COST
        }
        #[pallet::constant_name(HotkeySwapOnSubnetInterval)]
        fn hotkey_swap_on_subnet_interval() -> u64 {
            HOTKEY_SWAP_INTERVAL
        }
        #[pallet::constant_name(InitialDefaultDelegateTake)]
        fn initial_default_delegate_take() -> u16 {
            11_796
        }
        #[pallet::constant_name(SubtensorPalletId)]
        fn subtensor_pallet_id() -> PalletId {
            PALLET_ID
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn on_initialize(_now: BlockNumberFor<T>) -> Weight {
            Self::tick();
            Weight::zero()
        }
    }

    impl<T: Config> Pallet<T> {
        /// The signer, unless a coldkey swap it announced blocks it.
        fn coldkey(origin: OriginFor<T>) -> Result<T::AccountId, DispatchError> {
            let coldkey = ensure_signed(origin)?;
            ensure!(
                !ColdkeySwapDisputes::<T>::contains_key(&coldkey),
                Error::<T>::ColdkeySwapDisputed
            );
            ensure!(
                !ColdkeySwapAnnouncements::<T>::contains_key(&coldkey),
                Error::<T>::ColdkeySwapAnnounced
            );
            Ok(coldkey)
        }
    }
}
