//! Calls that nobody but the author of a block can read before it is made.
//!
//! The pallet only keeps the key to encrypt to and tells of what was submitted; [`crate::shield`] opens it.

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
    use frame_support::{pallet_prelude::*, traits::ConstU32};
    use frame_system::pallet_prelude::*;
    use sp_core::H256;
    use sp_runtime::traits::Hash as _;

    /// Bytes of an encrypted transaction.
    pub type MaxCiphertext = ConstU32<8_192>;
    /// Bytes of a key.
    pub type MaxKey = ConstU32<2_048>;

    #[pallet::pallet]
    pub struct Pallet<T>(_);

    #[pallet::config]
    pub trait Config: frame_system::Config<Hash = H256, RuntimeEvent: From<Event<Self>>> {}

    /// The key of the author of this block.
    #[pallet::storage]
    pub type CurrentKey<T> = StorageValue<_, BoundedVec<u8, MaxKey>, OptionQuery>;
    /// The key to encrypt to.
    #[pallet::storage]
    pub type NextKey<T> = StorageValue<_, BoundedVec<u8, MaxKey>, OptionQuery>;

    #[pallet::event]
    #[pallet::generate_deposit(fn deposit_event)]
    pub enum Event<T: Config> {
        #[codec(index = 0)]
        EncryptedSubmitted { id: H256, who: T::AccountId },
    }

    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// The recorded sum less the transaction extensions, which the runtime books elsewhere.
        #[pallet::call_index(1)]
        #[pallet::weight(Weight::from_parts(274_806_000 - 67_583_000, 0))]
        pub fn submit_encrypted(
            origin: OriginFor<T>,
            ciphertext: BoundedVec<u8, MaxCiphertext>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            let id = T::Hashing::hash_of(&(&who, &ciphertext));
            Self::deposit_event(Event::EncryptedSubmitted { id, who });
            Ok(())
        }
    }
}
