//! What the pallet tells of, under the names, indices and field orders of spec 425.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// Netuid, mechanism.
        #[codec(index = 0)]
        NetworkAdded(u16, u16),
        /// Coldkey, hotkey, TAO with the fee, alpha, netuid, fee in rao.
        #[codec(index = 2)]
        StakeAdded(T::AccountId, T::AccountId, u64, u64, u16, u64),
        /// Coldkey, hotkey, TAO received, alpha without the fee, netuid, fee in alpha.
        #[codec(index = 3)]
        StakeRemoved(T::AccountId, T::AccountId, u64, u64, u16, u64),
        /// Coldkey, hotkey and netuid of the origin, of the destination, rao.
        #[codec(index = 4)]
        StakeMoved(T::AccountId, T::AccountId, u16, T::AccountId, u16, u64),
        /// Netuid, uid, hotkey.
        #[codec(index = 6)]
        NeuronRegistered(u16, u16, T::AccountId),
        #[codec(index = 9)]
        MaxAllowedUidsSet(u16, u16),
        #[codec(index = 19)]
        MinAllowedWeightSet(u16, u16),
        #[codec(index = 23)]
        ImmunityPeriodSet(u16, u16),
        #[codec(index = 27)]
        MaxAllowedValidatorsSet(u16, u16),
        /// Coldkey, hotkey, take.
        #[codec(index = 30)]
        DelegateAdded(T::AccountId, T::AccountId, u16),
        /// Hotkey, take.
        #[codec(index = 48)]
        ChildKeyTakeSet(T::AccountId, u16),
        #[codec(index = 50)]
        RegistrationAllowed(u16, bool),
        /// Netuid, all the rao its registrations ever cost.
        #[codec(index = 53)]
        RAORecycledForRegistrationSet(u16, u64),
        /// Coldkey, hotkey, take.
        #[codec(index = 64)]
        TakeDecreased(T::AccountId, T::AccountId, u16),
        /// Coldkey, hotkey, take.
        #[codec(index = 65)]
        TakeIncreased(T::AccountId, T::AccountId, u16),
        #[codec(index = 66)]
        HotkeySwapped { coldkey: T::AccountId, old_hotkey: T::AccountId, new_hotkey: T::AccountId },
        #[codec(index = 69)]
        ColdkeySwapAnnounced { who: T::AccountId, new_coldkey_hash: H256 },
        #[codec(index = 70)]
        ColdkeySwapReset { who: T::AccountId },
        #[codec(index = 71)]
        ColdkeySwapped { old_coldkey: T::AccountId, new_coldkey: T::AccountId },
        #[codec(index = 72)]
        ColdkeySwapDisputed { coldkey: T::AccountId },
        /// Hotkey, netuid, the block from which they hold, proportions of 2^64 with the children.
        #[codec(index = 75)]
        SetChildrenScheduled(T::AccountId, u16, u64, Vec<(u64, T::AccountId)>),
        /// Hotkey, netuid, proportions of 2^64 with the children.
        #[codec(index = 76)]
        SetChildren(T::AccountId, u16, Vec<(u64, T::AccountId)>),
        #[codec(index = 77)]
        ChainIdentitySet(T::AccountId),
        #[codec(index = 78)]
        SubnetIdentitySet(u16),
        /// Coldkeys of origin and destination, hotkey, netuids of origin and destination, rao.
        #[codec(index = 91)]
        StakeTransferred(T::AccountId, T::AccountId, T::AccountId, u16, u16, u64),
        /// Coldkey, hotkey, netuids of origin and destination, rao.
        #[codec(index = 92)]
        StakeSwapped(T::AccountId, T::AccountId, u16, u16, u64),
        #[codec(index = 94)]
        SubnetOwnerHotkeySet(u16, T::AccountId),
        #[codec(index = 95)]
        FirstEmissionBlockNumberSet(u16, u64),
        /// Coldkey, hotkey, alpha, netuid.
        #[codec(index = 96)]
        AlphaRecycled(T::AccountId, T::AccountId, u64, u16),
        /// Coldkey, hotkey, alpha, netuid.
        #[codec(index = 97)]
        AlphaBurned(T::AccountId, T::AccountId, u64, u16),
        #[codec(index = 102)]
        HotkeySwappedOnSubnet {
            coldkey: T::AccountId,
            old_hotkey: T::AccountId,
            new_hotkey: T::AccountId,
            netuid: u16,
        },
        #[codec(index = 105)]
        SymbolUpdated { netuid: u16, symbol: Vec<u8> },
        #[codec(index = 109)]
        AutoStakeAdded {
            netuid: u16,
            destination: T::AccountId,
            hotkey: T::AccountId,
            owner: T::AccountId,
            incentive: u64,
        },
        #[codec(index = 112)]
        AutoStakeDestinationSet { coldkey: T::AccountId, netuid: u16, hotkey: T::AccountId },
        #[codec(index = 114)]
        RootClaimed { coldkey: T::AccountId },
        #[codec(index = 115)]
        RootClaimTypeSet { coldkey: T::AccountId, root_claim_type: RootClaimTypeEnum },
        #[codec(index = 121)]
        AddStakeBurn { netuid: u16, hotkey: T::AccountId, amount: u64, alpha: u64 },
        #[codec(index = 122)]
        ColdkeySwapCleared { who: T::AccountId },
        #[codec(index = 123)]
        TransactionFeePaidWithAlpha {
            who: T::AccountId,
            netuid: u16,
            alpha_fee: u64,
            tao_amount: u64,
        },
        #[codec(index = 126)]
        AutoParentDelegationEnabledSet { hotkey: T::AccountId, enabled: bool },
        #[codec(index = 127)]
        StakeLocked { coldkey: T::AccountId, hotkey: T::AccountId, netuid: u16, amount: u64 },
        #[codec(index = 129)]
        LockMoved {
            coldkey: T::AccountId,
            origin_hotkey: T::AccountId,
            destination_hotkey: T::AccountId,
            netuid: u16,
        },
        #[codec(index = 135)]
        PerpetualLockUpdated { coldkey: T::AccountId, netuid: u16, enabled: bool },
        #[codec(index = 136)]
        RejectLockedAlphaUpdated { coldkey: T::AccountId, enabled: bool },
        /// Of the newer profile only.
        #[codec(index = 143)]
        StakeAndHotkeyTransferred {
            origin_coldkey: T::AccountId,
            destination_coldkey: T::AccountId,
            origin_hotkey: T::AccountId,
            destination_hotkey: T::AccountId,
            origin_netuid: u16,
            destination_netuid: u16,
            amount: u64,
        },
        /// Of the newer profile only.
        #[codec(index = 118)]
        BasketClaimed { hotkey: T::AccountId, coldkey: T::AccountId, tao: u64 },
        /// What `RootClaimed` is in the newer profile.
        #[codec(index = 200)]
        RootClaimedFor { coldkey: T::AccountId, tao: u64 },
        /// Of the newer profile only.
        #[codec(index = 201)]
        BasketClaimDustSkipped {
            hotkey: T::AccountId,
            coldkey: T::AccountId,
            rows: u32,
            forfeited_tao_est: u64,
        },
    }
}
