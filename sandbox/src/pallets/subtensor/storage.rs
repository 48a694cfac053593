//! What the pallet keeps, under the names, hashers and defaults of spec 425, in its order.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod stored {
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
    /// Three millionths.
    #[pallet::type_value]
    pub fn DefaultMovingAlpha() -> I96F32 {
        I96F32 { bits: 12_885 }
    }
    /// Alpha units, as a whole number.
    #[pallet::type_value]
    pub fn DefaultClaimableThreshold() -> I96F32 {
        I96F32 { bits: 500_000 << 32 }
    }
    /// Low and high, in parts of 65,535.
    #[pallet::type_value]
    pub fn DefaultAlphaValues() -> (u16, u16) {
        (45_875, 58_982)
    }

    #[pallet::storage]
    pub type LastHotkeySwapOnNetuid<T: Config> =
        StorageDoubleMap<_, Identity, u16, Blake2_128Concat, AccountIdOf<T>, u64, ValueQuery>;
    /// What root stake counts on other subnets, in parts of 2^64.
    #[pallet::storage]
    pub type TaoWeight<T> = StorageValue<_, u64, ValueQuery, GetTaoWeight>;
    #[pallet::storage]
    pub type CKBurn<T> = StorageValue<_, u64, ValueQuery>;
    #[pallet::storage]
    pub type MaxDelegateTake<T> = StorageValue<_, u16, ValueQuery, ConstU16<11_796>>;
    #[pallet::storage]
    pub type MinDelegateTake<T> = StorageValue<_, u16, ValueQuery>;
    #[pallet::storage]
    pub type MaxChildkeyTake<T> = StorageValue<_, u16, ValueQuery, ConstU16<11_796>>;
    #[pallet::storage]
    pub type MinChildkeyTake<T> = StorageValue<_, u16, ValueQuery>;
    #[pallet::storage]
    pub type MinChildkeyTakePerSubnet<T> = StorageMap<_, Identity, u16, u16, ValueQuery>;
    #[pallet::storage]
    pub type Owner<T: Config> =
        StorageMap<_, Blake2_128Concat, AccountIdOf<T>, AccountIdOf<T>, ValueQuery, Nobody<T>>;
    /// Bit 0: accepts alpha that comes with a lock.
    #[pallet::storage]
    pub type AccountFlags<T: Config> =
        StorageMap<_, Blake2_128Concat, AccountIdOf<T>, u128, ValueQuery>;
    #[pallet::storage]
    pub type Delegates<T: Config> =
        StorageMap<_, Blake2_128Concat, AccountIdOf<T>, u16, ValueQuery, ConstU16<11_796>>;
    #[pallet::storage]
    pub type ChildkeyTake<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, AccountIdOf<T>, Identity, u16, u16, ValueQuery>;
    /// Children with the block from which they hold.
    #[pallet::storage]
    pub type PendingChildKeys<T: Config> = StorageDoubleMap<
        _,
        Identity,
        u16,
        Blake2_128Concat,
        AccountIdOf<T>,
        (Vec<(u64, AccountIdOf<T>)>, u64),
        ValueQuery,
    >;
    #[pallet::storage]
    pub type ChildKeys<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        AccountIdOf<T>,
        Identity,
        u16,
        Vec<(u64, AccountIdOf<T>)>,
        ValueQuery,
    >;
    #[pallet::storage]
    pub type ParentKeys<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        AccountIdOf<T>,
        Identity,
        u16,
        Vec<(u64, AccountIdOf<T>)>,
        ValueQuery,
    >;
    #[pallet::storage]
    pub type AlphaDividendsPerSubnet<T: Config> =
        StorageDoubleMap<_, Identity, u16, Blake2_128Concat, AccountIdOf<T>, u64, ValueQuery>;
    #[pallet::storage]
    pub type RootAlphaDividendsPerSubnet<T: Config> =
        StorageDoubleMap<_, Identity, u16, Blake2_128Concat, AccountIdOf<T>, u64, ValueQuery>;
    #[pallet::storage]
    pub type BlockEmission<T> = StorageValue<_, u64, ValueQuery, ConstU64<1_000_000_000>>;
    #[pallet::storage]
    pub type LastHotkeyEmissionOnNetuid<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, AccountIdOf<T>, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type SubnetLimit<T> = StorageValue<_, u16, ValueQuery, ConstU16<128>>;
    #[pallet::storage]
    pub type TotalIssuance<T> = StorageValue<_, u64, ValueQuery>;
    #[pallet::storage]
    pub type TotalStake<T> = StorageValue<_, u64, ValueQuery>;
    #[pallet::storage]
    pub type SubnetMovingAlpha<T> = StorageValue<_, I96F32, ValueQuery, DefaultMovingAlpha>;
    #[pallet::storage]
    pub type SubnetMovingPrice<T> = StorageMap<_, Identity, u16, I96F32, ValueQuery>;
    #[pallet::storage]
    pub type RootProp<T> = StorageMap<_, Identity, u16, U96F32, ValueQuery>;
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
    /// The coldkeys that stake with a hotkey by themselves.
    #[pallet::storage]
    pub type AutoStakeDestinationColdkeys<T: Config> = StorageDoubleMap<
        _,
        Blake2_128Concat,
        AccountIdOf<T>,
        Identity,
        u16,
        Vec<AccountIdOf<T>>,
        ValueQuery,
    >;
    #[pallet::storage]
    pub type ColdkeySwapAnnouncementDelay<T> = StorageValue<_, u32, ValueQuery, ConstU32<36_000>>;
    #[pallet::storage]
    pub type ColdkeySwapReannouncementDelay<T> = StorageValue<_, u32, ValueQuery, ConstU32<7_200>>;
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
    pub type LockingColdkeys<T: Config> = StorageNMap<
        _,
        (
            NMapKey<Identity, u16>,
            NMapKey<Blake2_128Concat, AccountIdOf<T>>,
            NMapKey<Blake2_128Concat, AccountIdOf<T>>,
        ),
        (),
        OptionQuery,
    >;
    #[pallet::storage]
    pub type HotkeyLock<T: Config> = StorageDoubleMap<
        _,
        Identity,
        u16,
        Blake2_128Concat,
        AccountIdOf<T>,
        LockState,
        OptionQuery,
    >;
    #[pallet::storage]
    pub type DecayingHotkeyLock<T: Config> = StorageDoubleMap<
        _,
        Identity,
        u16,
        Blake2_128Concat,
        AccountIdOf<T>,
        LockState,
        OptionQuery,
    >;
    #[pallet::storage]
    pub type OwnerLock<T> = StorageMap<_, Identity, u16, LockState, OptionQuery>;
    #[pallet::storage]
    pub type DecayingOwnerLock<T> = StorageMap<_, Identity, u16, LockState, OptionQuery>;
    /// `false` for a lock that does not decay.
    #[pallet::storage]
    pub type DecayingLock<T: Config> =
        StorageDoubleMap<_, Blake2_128Concat, AccountIdOf<T>, Identity, u16, bool, OptionQuery>;
    #[pallet::storage]
    pub type OwnerCutAutoLockEnabled<T> = StorageMap<_, Identity, u16, bool, ValueQuery>;
    #[pallet::storage]
    pub type MaturityRate<T> = StorageValue<_, u64, ValueQuery, ConstU64<934_866>>;
    #[pallet::storage]
    pub type UnlockRate<T> = StorageValue<_, u64, ValueQuery, ConstU64<934_866>>;
    #[pallet::storage]
    pub type TokenSymbol<T> = StorageMap<_, Identity, u16, Vec<u8>, ValueQuery, TaoSymbol>;
    /// What flowed in this block, in rao. Emission here follows prices, so that neither of the two is ever written;
    /// other programs read them.
    #[pallet::storage]
    pub type SubnetTaoFlow<T> = StorageMap<_, Identity, u16, i64, ValueQuery>;
    /// The block it was brought up to, and the average flow.
    #[pallet::storage]
    pub type SubnetEmaTaoFlow<T> = StorageMap<_, Identity, u16, (u64, I64F64), OptionQuery>;
    #[pallet::storage]
    pub type MaxRegistrationsPerBlock<T> =
        StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<1>>;
    #[pallet::storage]
    pub type TotalNetworks<T> = StorageValue<_, u16, ValueQuery>;
    #[pallet::storage]
    pub type NetworkImmunityPeriod<T> = StorageValue<_, u64, ValueQuery, ConstU64<1_296_000>>;
    #[pallet::storage]
    pub type StartCallDelay<T> = StorageValue<_, u64, ValueQuery>;
    #[pallet::storage]
    pub type NetworkMinLockCost<T> = StorageValue<_, u64, ValueQuery, ConstU64<1_000_000_000_000>>;
    #[pallet::storage]
    pub type NetworkLastLockCost<T> = StorageValue<_, u64, ValueQuery, ConstU64<1_000_000_000_000>>;
    #[pallet::storage]
    pub type NetworkLockReductionInterval<T> = StorageValue<_, u64, ValueQuery, ConstU64<100_800>>;
    #[pallet::storage]
    pub type SubnetOwnerCut<T> = StorageValue<_, u16, ValueQuery, ConstU16<11_796>>;
    #[pallet::storage]
    pub type OwnerCutEnabled<T> = StorageMap<_, Identity, u16, bool, ValueQuery, ConstBool<true>>;
    #[pallet::storage]
    pub type NetworkRateLimit<T> = StorageValue<_, u64, ValueQuery, ConstU64<7_200>>;
    #[pallet::storage]
    pub type NominatorMinRequiredStake<T> = StorageValue<_, u64, ValueQuery>;
    #[pallet::storage]
    pub type LastRateLimitedBlock<T: Config> =
        StorageMap<_, Identity, RateLimitKey<AccountIdOf<T>>, u64, ValueQuery>;
    #[pallet::storage]
    pub type TransferToggle<T> = StorageMap<_, Identity, u16, bool, ValueQuery, ConstBool<true>>;
    #[pallet::storage]
    pub type SubnetLocked<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type Tempo<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<360>>;
    #[pallet::storage]
    pub type LastEpochBlock<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    /// Thousandths of a tempo.
    #[pallet::storage]
    pub type ActivityCutoffFactorMilli<T> =
        StorageMap<_, Identity, u16, u32, ValueQuery, ConstU32<13_889>>;
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
    pub type NetworkPowRegistrationAllowed<T> =
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
    pub type ServingRateLimit<T> = StorageMap<_, Identity, u16, u64, ValueQuery, ConstU64<50>>;
    #[pallet::storage]
    pub type Rho<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<10>>;
    #[pallet::storage]
    pub type AlphaSigmoidSteepness<T> =
        StorageMap<_, Identity, u16, i16, ValueQuery, ConstI16<1_000>>;
    #[pallet::storage]
    pub type Kappa<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<32_767>>;
    #[pallet::storage]
    pub type RegistrationsThisInterval<T> = StorageMap<_, Identity, u16, u16, ValueQuery>;
    #[pallet::storage]
    pub type MaxAllowedUids<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<256>>;
    #[pallet::storage]
    pub type ImmunityPeriod<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<4_096>>;
    #[pallet::storage]
    pub type ActivityCutoff<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<5_000>>;
    #[pallet::storage]
    pub type MaxWeightsLimit<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<65_535>>;
    #[pallet::storage]
    pub type WeightsVersionKey<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type MinAllowedWeights<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<1_024>>;
    #[pallet::storage]
    pub type MaxAllowedValidators<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<128>>;
    #[pallet::storage]
    pub type AdjustmentInterval<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<100>>;
    #[pallet::storage]
    pub type BondsMovingAverage<T> =
        StorageMap<_, Identity, u16, u64, ValueQuery, ConstU64<900_000>>;
    #[pallet::storage]
    pub type BondsResetOn<T> = StorageMap<_, Identity, u16, bool, ValueQuery>;
    #[pallet::storage]
    pub type WeightsSetRateLimit<T> = StorageMap<_, Identity, u16, u64, ValueQuery, ConstU64<100>>;
    #[pallet::storage]
    pub type ScalingLawPower<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<50>>;
    #[pallet::storage]
    pub type TargetRegistrationsPerInterval<T> =
        StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<2>>;
    #[pallet::storage]
    pub type AdjustmentAlpha<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type CommitRevealWeightsEnabled<T> =
        StorageMap<_, Identity, u16, bool, ValueQuery, ConstBool<true>>;
    #[pallet::storage]
    pub type Burn<T> = StorageMap<_, Identity, u16, u64, ValueQuery, ConstU64<100_000_000>>;
    #[pallet::storage]
    pub type Difficulty<T> = StorageMap<_, Identity, u16, u64, ValueQuery, ConstU64<10_000_000>>;
    #[pallet::storage]
    pub type MinBurn<T> = StorageMap<_, Identity, u16, u64, ValueQuery, ConstU64<500_000>>;
    #[pallet::storage]
    pub type MaxBurn<T> = StorageMap<_, Identity, u16, u64, ValueQuery, ConstU64<100_000_000_000>>;
    #[pallet::storage]
    pub type MinDifficulty<T> = StorageMap<_, Identity, u16, u64, ValueQuery, ConstU64<10_000_000>>;
    #[pallet::storage]
    pub type MaxDifficulty<T> =
        StorageMap<_, Identity, u16, u64, ValueQuery, ConstU64<4_611_686_018_427_387_903>>;
    #[pallet::storage]
    pub type RegistrationsThisBlock<T> = StorageMap<_, Identity, u16, u16, ValueQuery>;
    #[pallet::storage]
    pub type EMAPriceHalvingBlocks<T> =
        StorageMap<_, Identity, u16, u64, ValueQuery, ConstU64<201_600>>;
    #[pallet::storage]
    pub type RAORecycledForRegistration<T> = StorageMap<_, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type TxRateLimit<T> = StorageValue<_, u64, ValueQuery, ConstU64<1_000>>;
    #[pallet::storage]
    pub type TxDelegateTakeRateLimit<T> = StorageValue<_, u64, ValueQuery, ConstU64<216_000>>;
    #[pallet::storage]
    pub type TxChildkeyTakeRateLimit<T> = StorageValue<_, u64, ValueQuery, ConstU64<216_000>>;
    #[pallet::storage]
    pub type LiquidAlphaOn<T> = StorageMap<_, Blake2_128Concat, u16, bool, ValueQuery>;
    #[pallet::storage]
    pub type Yuma3On<T> = StorageMap<_, Blake2_128Concat, u16, bool, ValueQuery>;
    #[pallet::storage]
    pub type AlphaValues<T> =
        StorageMap<_, Identity, u16, (u16, u16), ValueQuery, DefaultAlphaValues>;
    #[pallet::storage]
    pub type SubtokenEnabled<T> = StorageMap<_, Identity, u16, bool, ValueQuery>;
    #[pallet::storage]
    pub type ImmuneOwnerUidsLimit<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<1>>;
    #[pallet::storage]
    pub type Uids<T: Config> =
        StorageDoubleMap<_, Identity, u16, Blake2_128Concat, AccountIdOf<T>, u16, OptionQuery>;
    #[pallet::storage]
    pub type Keys<T: Config> =
        StorageDoubleMap<_, Identity, u16, Identity, u16, AccountIdOf<T>, ValueQuery, Nobody<T>>;
    #[pallet::storage]
    pub type Active<T> = StorageMap<_, Identity, u16, Vec<bool>, ValueQuery>;
    #[pallet::storage]
    pub type Consensus<T> = StorageMap<_, Identity, u16, Vec<u16>, ValueQuery>;
    #[pallet::storage]
    pub type Incentive<T> = StorageMap<_, Identity, u16, Vec<u16>, ValueQuery>;
    #[pallet::storage]
    pub type Dividends<T> = StorageMap<_, Identity, u16, Vec<u16>, ValueQuery>;
    #[pallet::storage]
    pub type Emission<T> = StorageMap<_, Identity, u16, Vec<u64>, ValueQuery>;
    #[pallet::storage]
    pub type LastUpdate<T> = StorageMap<_, Identity, u16, Vec<u64>, ValueQuery>;
    #[pallet::storage]
    pub type ValidatorTrust<T> = StorageMap<_, Identity, u16, Vec<u16>, ValueQuery>;
    #[pallet::storage]
    pub type ValidatorPermit<T> = StorageMap<_, Identity, u16, Vec<bool>, ValueQuery>;
    #[pallet::storage]
    pub type Weights<T> =
        StorageDoubleMap<_, Identity, u16, Identity, u16, Vec<(u16, u16)>, ValueQuery>;
    #[pallet::storage]
    pub type Bonds<T> =
        StorageDoubleMap<_, Identity, u16, Identity, u16, Vec<(u16, u16)>, ValueQuery>;
    #[pallet::storage]
    pub type BlockAtRegistration<T> =
        StorageDoubleMap<_, Identity, u16, Identity, u16, u64, ValueQuery>;
    #[pallet::storage]
    pub type Axons<T: Config> =
        StorageDoubleMap<_, Identity, u16, Blake2_128Concat, AccountIdOf<T>, AxonInfo, OptionQuery>;
    #[pallet::storage]
    pub type Prometheus<T: Config> = StorageDoubleMap<
        _,
        Identity,
        u16,
        Blake2_128Concat,
        AccountIdOf<T>,
        PrometheusInfo,
        OptionQuery,
    >;
    #[pallet::storage]
    pub type IdentitiesV2<T: Config> =
        StorageMap<_, Blake2_128Concat, AccountIdOf<T>, ChainIdentityV2, OptionQuery>;
    #[pallet::storage]
    pub type SubnetIdentitiesV3<T> =
        StorageMap<_, Blake2_128Concat, u16, SubnetIdentityV3, OptionQuery>;
    #[pallet::storage]
    pub type TransactionKeyLastBlock<T: Config> = StorageNMap<
        _,
        (NMapKey<Blake2_128Concat, AccountIdOf<T>>, NMapKey<Identity, u16>, NMapKey<Identity, u16>),
        u64,
        ValueQuery,
    >;
    #[pallet::storage]
    pub type StakeThreshold<T> = StorageValue<_, u64, ValueQuery>;
    #[pallet::storage]
    pub type RevealPeriodEpochs<T> = StorageMap<_, Twox64Concat, u16, u64, ValueQuery, ConstU64<1>>;
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
    pub type RootClaimableThreshold<T> =
        StorageMap<_, Blake2_128Concat, u16, I96F32, ValueQuery, DefaultClaimableThreshold>;
    /// Alpha units owed per unit of root stake.
    #[pallet::storage]
    pub type RootClaimable<T: Config> =
        StorageMap<_, Blake2_128Concat, AccountIdOf<T>, BTreeMap<u16, I96F32>, ValueQuery>;
    /// Alpha units already paid or never owed.
    #[pallet::storage]
    pub type RootClaimed<T: Config> = StorageNMap<
        _,
        (
            NMapKey<Identity, u16>,
            NMapKey<Blake2_128Concat, AccountIdOf<T>>,
            NMapKey<Blake2_128Concat, AccountIdOf<T>>,
        ),
        u128,
        ValueQuery,
    >;
    #[pallet::storage]
    pub type RootClaimType<T: Config> =
        StorageMap<_, Blake2_128Concat, AccountIdOf<T>, RootClaimTypeEnum, ValueQuery>;
    #[pallet::storage]
    pub type StakingColdkeysByIndex<T: Config> =
        StorageMap<_, Identity, u64, AccountIdOf<T>, OptionQuery>;
    #[pallet::storage]
    pub type StakingColdkeys<T: Config> = StorageMap<_, Identity, AccountIdOf<T>, u64, OptionQuery>;
    #[pallet::storage]
    pub type NumStakingColdkeys<T> = StorageValue<_, u64, ValueQuery>;
    #[pallet::storage]
    pub type NumRootClaim<T> = StorageValue<_, u64, ValueQuery, ConstU64<5>>;
    #[pallet::storage]
    pub type NetworkRegistrationStartBlock<T> = StorageValue<_, u64, ValueQuery>;
    #[pallet::storage]
    pub type BurnHalfLife<T> = StorageMap<_, Identity, u16, u16, ValueQuery, ConstU16<360>>;
    #[pallet::storage]
    pub type BurnIncreaseMult<T> =
        StorageMap<_, Identity, u16, U64F64, ValueQuery, DefaultBurnIncrease>;
    #[pallet::storage]
    pub type AutoParentDelegationEnabled<T: Config> =
        StorageMap<_, Blake2_128Concat, AccountIdOf<T>, bool, ValueQuery, ConstBool<true>>;
    #[pallet::storage]
    pub type PendingChildKeyCooldown<T> = StorageValue<_, u64, ValueQuery, ConstU64<7_200>>;
}
