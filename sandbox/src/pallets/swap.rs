//! The pallet that holds what a pool is beyond its reserves: fee rate and weights.

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
    use frame_support::{pallet_prelude::*, traits::ConstU16};
    use frame_system::pallet_prelude::*;
    use sp_runtime::Perquintill;

    /// Parts of 65,535; the highest rate that can be set.
    pub const MAX_FEE_RATE: u16 = 10_000;

    #[pallet::pallet]
    pub struct Pallet<T>(_);

    #[pallet::config]
    pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {}

    #[derive(
        Clone,
        Copy,
        Debug,
        PartialEq,
        Eq,
        Encode,
        Decode,
        DecodeWithMemTracking,
        MaxEncodedLen,
        TypeInfo,
    )]
    pub struct Balancer {
        /// Weight of TAO.
        pub quote: Perquintill,
    }

    impl Default for Balancer {
        fn default() -> Self {
            Self { quote: Perquintill::from_percent(50) }
        }
    }

    #[pallet::storage]
    pub type FeeRate<T> = StorageMap<_, Twox64Concat, u16, u16, ValueQuery, ConstU16<33>>;
    #[pallet::storage]
    pub type SwapBalancer<T> = StorageMap<_, Twox64Concat, u16, Balancer, ValueQuery>;
    #[pallet::storage]
    pub type PalSwapInitialized<T> = StorageMap<_, Twox64Concat, u16, bool, ValueQuery>;

    #[pallet::event]
    #[pallet::generate_deposit(pub(super) fn deposit_event)]
    pub enum Event<T: Config> {
        #[codec(index = 0)]
        FeeRateSet { netuid: u16, rate: u16 },
    }

    #[pallet::error]
    pub enum Error<T> {
        FeeRateTooHigh,
        InsufficientInputAmount,
        InsufficientLiquidity,
        PriceLimitExceeded,
        InsufficientBalance,
        InvalidTickRange,
        InvalidLiquidityValue,
        ReservesTooLow,
        MechanismDoesNotExist,
        SubtokenDisabled,
        ReservesOutOfBalance,
        SwapInputTooLarge,
        Deprecated,
    }

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        #[pallet::call_index(0)]
        #[pallet::weight(Weight::from_parts(20_000_000, 4_000))]
        pub fn set_fee_rate(origin: OriginFor<T>, netuid: u16, rate: u16) -> DispatchResult {
            ensure_root(origin)?;
            ensure!(rate <= MAX_FEE_RATE, Error::<T>::FeeRateTooHigh);
            FeeRate::<T>::insert(netuid, rate);
            Self::deposit_event(Event::FeeRateSet { netuid, rate });
            Ok(())
        }
    }
}
