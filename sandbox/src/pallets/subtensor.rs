//! The staking pallet: storage under the names of spec 425, the calls of a staking wallet, and the block tick.
//!
//! The file declares; `stake`, `register`, `take`, `tick` and `shares` do the work. Left out: weights and
//! consensus, children, locking calls, moves between subnets, dissolution.

mod register;
mod shares;
mod stake;
mod take;
mod tick;

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
    use frame_support::{
        pallet_prelude::*,
        traits::{ConstBool, ConstU16, ConstU64},
    };
    use frame_system::pallet_prelude::*;
    use sp_core::H256;
    use sp_runtime::AccountId32;

    use crate::{
        maths::shares::SafeFloat,
        pallets::fixed::{I96F32, U64F64},
        pallets::swap,
    };

    /// Rao below which no stake is opened or partly closed.
    pub const MIN_STAKE: u64 = 2_000_000;

    /// Weights are the recorded sums less the transaction extensions, which the runtime books elsewhere.
    const fn weight(ref_time: u64, proof_size: u64) -> Weight {
        Weight::from_parts(ref_time - 67_583_000, proof_size - 4_198)
    }

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

    #[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
    pub struct LockState {
        pub locked_mass: u64,
        pub conviction: U64F64,
        pub last_update: u64,
    }

    #[derive(
        Clone, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo,
    )]
    pub struct ChainIdentityV2 {
        pub name: Vec<u8>,
        pub url: Vec<u8>,
        pub github_repo: Vec<u8>,
        pub image: Vec<u8>,
        pub discord: Vec<u8>,
        pub description: Vec<u8>,
        pub additional: Vec<u8>,
    }

    #[derive(
        Clone, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo,
    )]
    pub struct SubnetIdentityV3 {
        pub subnet_name: Vec<u8>,
        pub github_repo: Vec<u8>,
        pub subnet_contact: Vec<u8>,
        pub subnet_url: Vec<u8>,
        pub discord: Vec<u8>,
        pub description: Vec<u8>,
        pub logo_url: Vec<u8>,
        pub additional: Vec<u8>,
    }

    #[pallet::type_value]
    pub fn Nobody<T: Config>() -> AccountIdOf<T> {
        AccountId32::new([0; 32])
    }
    #[pallet::type_value]
    pub fn TaoSymbol() -> Vec<u8> {
        "\u{1D70F}".as_bytes().to_vec()
    }
    #[pallet::type_value]
    pub fn GetTaoWeight() -> u64 {
        971_718_665_099_567_868
    }
    /// 1.26
    #[pallet::type_value]
    pub fn DefaultBurnIncrease() -> U64F64 {
        U64F64 { bits: 23_242_897_532_874_035_200 }
    }

    #[pallet::storage]
    pub type TaoWeight<T> = StorageValue<_, u64, ValueQuery, GetTaoWeight>;
    #[pallet::storage]
    pub type MaxDelegateTake<T> = StorageValue<_, u16, ValueQuery, ConstU16<11_796>>;
    #[pallet::storage]
    pub type MinDelegateTake<T> = StorageValue<_, u16, ValueQuery>;
    #[pallet::storage]
    pub type Owner<T: Config> =
        StorageMap<_, Blake2_128Concat, AccountIdOf<T>, AccountIdOf<T>, ValueQuery, Nobody<T>>;
    #[pallet::storage]
    pub type Delegates<T: Config> =
        StorageMap<_, Blake2_128Concat, AccountIdOf<T>, u16, ValueQuery, ConstU16<11_796>>;
    #[pallet::storage]
    pub type AlphaDividendsPerSubnet<T: Config> =
        StorageDoubleMap<_, Identity, u16, Blake2_128Concat, AccountIdOf<T>, u64, ValueQuery>;
    #[pallet::storage]
    pub type BlockEmission<T> = StorageValue<_, u64, ValueQuery, ConstU64<1_000_000_000>>;
    #[pallet::storage]
    pub type TotalIssuance<T> = StorageValue<_, u64, ValueQuery>;
    #[pallet::storage]
    pub type TotalStake<T> = StorageValue<_, u64, ValueQuery>;
    #[pallet::storage]
    pub type SubnetLimit<T> = StorageValue<_, u16, ValueQuery, ConstU16<128>>;
    #[pallet::storage]
    pub type SubnetMovingPrice<T> = StorageMap<_, Identity, u16, I96F32, ValueQuery>;
    #[pallet::storage]
    pub type SubnetVolume<T> = StorageMap<_, Identity, u16, u128, ValueQuery>;
    #[pallet::storage]
    pub type SubnetTAO<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type SubnetAlphaInEmission<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type SubnetEmissionEnabled<T> =
        StorageMap<_, Identity, u16, bool, ValueQuery, ConstBool<true>>;
    #[pallet::storage]
    pub type SubnetAlphaOutEmission<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type SubnetTaoInEmission<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type SubnetAlphaIn<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type SubnetAlphaOut<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type StakingHotkeys<T: Config> =
        StorageMap<_, Blake2_128Concat, AccountIdOf<T>, Vec<AccountIdOf<T>>, ValueQuery>;
    #[pallet::storage]
    pub type OwnedHotkeys<T: Config> =
        StorageMap<_, Blake2_128Concat, AccountIdOf<T>, Vec<AccountIdOf<T>>, ValueQuery>;
    #[pallet::storage]
    pub type AutoStakeDestination<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        AccountIdOf<T>,
        Identity,
        u16,
        AccountIdOf<T>,
        OptionQuery,
    >;
    #[pallet::storage]
    pub type ColdkeySwapAnnouncements<T: Config> =
        StorageMap<_, Twox64Concat, AccountIdOf<T>, (u32, H256), OptionQuery>;
    #[pallet::storage]
    pub type ColdkeySwapDisputes<T: Config> =
        StorageMap<_, Twox64Concat, AccountIdOf<T>, u32, OptionQuery>;
    #[pallet::storage]
    pub type TotalHotkeyAlpha<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, AccountIdOf<T>, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type TotalHotkeyAlphaLastEpoch<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, AccountIdOf<T>, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type TotalHotkeySharesV2<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, AccountIdOf<T>, Identity, u16, SafeFloat, ValueQuery>;
    #[pallet::storage]
    pub type AlphaV2<T: Config> = StorageNMap<
        _,
        (
            NMapKey<Blake2_128Concat, AccountIdOf<T>>,
            NMapKey<Blake2_128Concat, AccountIdOf<T>>,
            NMapKey<Identity, u16>,
        ),
        SafeFloat,
        ValueQuery,
    >;
    #[pallet::storage]
    pub type Lock<T: Config> = StorageNMap<
        _,
        (
            NMapKey<Blake2_128Concat, AccountIdOf<T>>,
            NMapKey<Identity, u16>,
            NMapKey<Blake2_128Concat, AccountIdOf<T>>,
        ),
        LockState,
        OptionQuery,
    >;
    #[pallet::storage]
    pub type DecayingLock<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, AccountIdOf<T>, Identity, u16, bool, OptionQuery>;
    #[pallet::storage]
    pub type UnlockRate<T> = StorageValue<_, u64, ValueQuery, ConstU64<934_866>>;
    #[pallet::storage]
    pub type TokenSymbol<T> = StorageMap<_, Identity, u16, Vec<u8>, ValueQuery, TaoSymbol>;
    #[pallet::storage]
    pub type MaxRegistrationsPerBlock<T> =
        StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<1>>;
    #[pallet::storage]
    pub type TotalNetworks<T> = StorageValue<_, u16, ValueQuery>;
    #[pallet::storage]
    pub type NetworkImmunityPeriod<T> = StorageValue<_, u64, ValueQuery, ConstU64<1_296_000>>;
    #[pallet::storage]
    pub type NetworkMinLockCost<T> = StorageValue<_, u64, ValueQuery, ConstU64<1_000_000_000_000>>;
    #[pallet::storage]
    pub type NetworkLastLockCost<T> = StorageValue<_, u64, ValueQuery, ConstU64<1_000_000_000_000>>;
    #[pallet::storage]
    pub type NetworkLockReductionInterval<T> = StorageValue<_, u64, ValueQuery, ConstU64<100_800>>;
    #[pallet::storage]
    pub type SubnetOwnerCut<T> = StorageValue<_, u16, ValueQuery, ConstU16<11_796>>;
    #[pallet::storage]
    pub type NominatorMinRequiredStake<T> = StorageValue<_, u64, ValueQuery>;
    #[pallet::storage]
    pub type TransferToggle<T> = StorageMap<_, Identity, u16, bool, ValueQuery, ConstBool<true>>;
    #[pallet::storage]
    pub type Tempo<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<360>>;
    #[pallet::storage]
    pub type LastEpochBlock<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type FirstEmissionBlockNumber<T> = StorageMap<_, Identity, u16, u64, OptionQuery>;
    #[pallet::storage]
    pub type SubnetMechanism<T> = StorageMap<_, Identity, u16, u16, ValueQuery>;
    #[pallet::storage]
    pub type SubnetworkN<T> = StorageMap<_, Identity, u16, u16, ValueQuery>;
    #[pallet::storage]
    pub type NetworksAdded<T> = StorageMap<_, Identity, u16, bool, ValueQuery>;
    #[pallet::storage]
    pub type IsNetworkMember<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, AccountIdOf<T>, Identity, u16, bool, ValueQuery>;
    #[pallet::storage]
    pub type NetworkRegistrationAllowed<T> =
        StorageMap<_, Identity, u16, bool, ValueQuery, ConstBool<true>>;
    #[pallet::storage]
    pub type NetworkRegisteredAt<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type PendingServerEmission<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type PendingValidatorEmission<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type PendingRootAlphaDivs<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type PendingOwnerCut<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type BlocksSinceLastStep<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type LastMechansimStepBlock<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type SubnetOwner<T: Config> =
        StorageMap<_, Identity, u16, AccountIdOf<T>, ValueQuery, Nobody<T>>;
    #[pallet::storage]
    pub type SubnetOwnerHotkey<T: Config> =
        StorageMap<_, Identity, u16, AccountIdOf<T>, ValueQuery, Nobody<T>>;
    #[pallet::storage]
    pub type MaxAllowedUids<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<256>>;
    #[pallet::storage]
    pub type ImmunityPeriod<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<4_096>>;
    #[pallet::storage]
    pub type MaxAllowedValidators<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<128>>;
    #[pallet::storage]
    pub type Burn<T> = StorageMap<_, Identity, u16, u64, ValueQuery, ConstU64<100_000_000>>;
    #[pallet::storage]
    pub type MinBurn<T> = StorageMap<_, Identity, u16, u64, ValueQuery, ConstU64<500_000>>;
    #[pallet::storage]
    pub type MaxBurn<T> = StorageMap<_, Identity, u16, u64, ValueQuery, ConstU64<100_000_000_000>>;
    #[pallet::storage]
    pub type RegistrationsThisBlock<T> = StorageMap<_, Identity, u16, u16, ValueQuery>;
    #[pallet::storage]
    pub type RAORecycledForRegistration<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type TxRateLimit<T> = StorageValue<_, u64, ValueQuery, ConstU64<1_000>>;
    #[pallet::storage]
    pub type TxDelegateTakeRateLimit<T> = StorageValue<_, u64, ValueQuery, ConstU64<216_000>>;
    #[pallet::storage]
    pub type SubtokenEnabled<T> = StorageMap<_, Identity, u16, bool, ValueQuery>;
    #[pallet::storage]
    pub type Uids<T: Config> =
        StorageDoubleMap<_, Identity, u16, Blake2_128Concat, AccountIdOf<T>, u16, OptionQuery>;
    #[pallet::storage]
    pub type Keys<T: Config> =
        StorageDoubleMap<_, Identity, u16, Identity, u16, AccountIdOf<T>, ValueQuery, Nobody<T>>;
    #[pallet::storage]
    pub type Emission<T> = StorageMap<_, Identity, u16, Vec<u64>, ValueQuery>;
    #[pallet::storage]
    pub type ValidatorPermit<T> = StorageMap<_, Identity, u16, Vec<bool>, ValueQuery>;
    #[pallet::storage]
    pub type BlockAtRegistration<T> =
        StorageDoubleMap<_, Identity, u16, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type IdentitiesV2<T: Config> =
        StorageMap<_, Blake2_128Concat, AccountIdOf<T>, ChainIdentityV2, OptionQuery>;
    #[pallet::storage]
    pub type SubnetIdentitiesV3<T> =
        StorageMap<_, Blake2_128Concat, u16, SubnetIdentityV3, OptionQuery>;
    #[pallet::storage]
    pub type LastTxBlockDelegateTake<T: Config> =
        StorageMap<_, Identity, AccountIdOf<T>, u64, ValueQuery>;
    #[pallet::storage]
    pub type StakeThreshold<T> = StorageValue<_, u64, ValueQuery>;
    #[pallet::storage]
    pub type LastColdkeyHotkeyStakeBlock<T: Config> = StorageDoubleMap<
        _,
        Twox64Concat,
        AccountIdOf<T>,
        Twox64Concat,
        AccountIdOf<T>,
        u64,
        OptionQuery,
    >;
    #[pallet::storage]
    pub type BurnHalfLife<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<360>>;
    #[pallet::storage]
    pub type BurnIncreaseMult<T> =
        StorageMap<_, Identity, u16, U64F64, ValueQuery, DefaultBurnIncrease>;

    #[pallet::event]
    #[pallet::generate_deposit(pub(super) fn deposit_event)]
    pub enum Event<T: Config> {
        /// Coldkey, hotkey, TAO with the fee, alpha, netuid, fee in rao.
        #[codec(index = 2)]
        StakeAdded(T::AccountId, T::AccountId, u64, u64, u16, u64),
        /// Coldkey, hotkey, TAO received, alpha without the fee, netuid, fee in alpha.
        #[codec(index = 3)]
        StakeRemoved(T::AccountId, T::AccountId, u64, u64, u16, u64),
        /// Netuid, uid, hotkey.
        #[codec(index = 6)]
        NeuronRegistered(u16, u16, T::AccountId),
        /// Coldkey, hotkey, take.
        #[codec(index = 30)]
        DelegateAdded(T::AccountId, T::AccountId, u16),
        /// Netuid, all the rao its registrations ever cost.
        #[codec(index = 53)]
        RAORecycledForRegistrationSet(u16, u64),
        /// Coldkey, hotkey, take.
        #[codec(index = 64)]
        TakeDecreased(T::AccountId, T::AccountId, u16),
        /// Coldkey, hotkey, take.
        #[codec(index = 65)]
        TakeIncreased(T::AccountId, T::AccountId, u16),
    }

    #[pallet::error]
    pub enum Error<T> {
        #[codec(index = 5)]
        HotKeyAccountNotExists,
        #[codec(index = 7)]
        NonAssociatedColdKey,
        #[codec(index = 9)]
        NotEnoughStakeToWithdraw,
        #[codec(index = 12)]
        NotEnoughBalanceToStake,
        #[codec(index = 13)]
        BalanceWithdrawalError,
        #[codec(index = 20)]
        TooManyRegistrationsThisBlock,
        #[codec(index = 21)]
        HotKeyAlreadyRegisteredInSubNet,
        #[codec(index = 34)]
        DelegateTxRateLimitExceeded,
        #[codec(index = 37)]
        SubNetRegistrationDisabled,
        #[codec(index = 42)]
        RegistrationNotPermittedOnRootSubnet,
        #[codec(index = 48)]
        NoNeuronIdAvailable,
        #[codec(index = 49)]
        DelegateTakeTooLow,
        #[codec(index = 50)]
        DelegateTakeTooHigh,
        #[codec(index = 75)]
        StakeUnavailable,
        #[codec(index = 76)]
        SubnetNotExists,
        #[codec(index = 82)]
        AmountTooLow,
        #[codec(index = 83)]
        InsufficientLiquidity,
        #[codec(index = 84)]
        SlippageTooHigh,
        #[codec(index = 94)]
        SubtokenDisabled,
        #[codec(index = 97)]
        InsufficientBalance,
        #[codec(index = 130)]
        ColdkeySwapAnnounced,
        #[codec(index = 131)]
        ColdkeySwapDisputed,
        #[codec(index = 134)]
        RegistrationPriceLimitExceeded,
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn on_initialize(_now: BlockNumberFor<T>) -> Weight {
            Self::tick();
            Weight::zero()
        }
    }

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        #[pallet::call_index(2)]
        #[pallet::weight(weight(3_131_647_000, 12_925))]
        pub fn add_stake(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            netuid: u16,
            amount_staked: u64,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_add_stake(&coldkey, &hotkey, netuid, amount_staked, None)
        }

        #[pallet::call_index(3)]
        #[pallet::weight(weight(2_636_781_000, 14_755))]
        pub fn remove_stake(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            netuid: u16,
            amount_unstaked: u64,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_remove_stake(&coldkey, &hotkey, netuid, amount_unstaked, None)
        }

        #[pallet::call_index(7)]
        #[pallet::weight(weight(4_154_398_000, 10_346))]
        pub fn burned_register(
            origin: OriginFor<T>,
            netuid: u16,
            hotkey: T::AccountId,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_register(&coldkey, &hotkey, netuid, None)
        }

        #[pallet::call_index(65)]
        #[pallet::weight((weight(462_856_000, 12_679), DispatchClass::Normal, Pays::No))]
        pub fn decrease_take(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            take: u16,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_decrease_take(coldkey, hotkey, take)
        }

        #[pallet::call_index(66)]
        #[pallet::weight((weight(520_671_000, 12_772), DispatchClass::Normal, Pays::No))]
        pub fn increase_take(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            take: u16,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_increase_take(coldkey, hotkey, take)
        }

        #[pallet::call_index(88)]
        #[pallet::weight(weight(3_320_588_000, 12_925))]
        pub fn add_stake_limit(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            netuid: u16,
            amount_staked: u64,
            limit_price: u64,
            allow_partial: bool,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            let limit = Some((limit_price, allow_partial));
            Self::do_add_stake(&coldkey, &hotkey, netuid, amount_staked, limit)
        }

        #[pallet::call_index(89)]
        #[pallet::weight(weight(2_783_279_000, 14_789))]
        pub fn remove_stake_limit(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            netuid: u16,
            amount_unstaked: u64,
            limit_price: u64,
            allow_partial: bool,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            let limit = Some((limit_price, allow_partial));
            Self::do_remove_stake(&coldkey, &hotkey, netuid, amount_unstaked, limit)
        }

        #[pallet::call_index(91)]
        #[pallet::weight(weight(467_920_000, 8_481))]
        pub fn try_associate_hotkey(origin: OriginFor<T>, hotkey: T::AccountId) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::associate(&coldkey, &hotkey);
            Ok(())
        }

        #[pallet::call_index(103)]
        #[pallet::weight(weight(2_796_875_000, 14_789))]
        pub fn remove_stake_full_limit(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            netuid: u16,
            limit_price: Option<u64>,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_remove_all(&coldkey, &hotkey, netuid, limit_price)
        }

        #[pallet::call_index(134)]
        #[pallet::weight(weight(5_596_783_000, 4_198))]
        pub fn register_limit(
            origin: OriginFor<T>,
            netuid: u16,
            hotkey: T::AccountId,
            limit_price: u64,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_register(&coldkey, &hotkey, netuid, Some(limit_price))
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
