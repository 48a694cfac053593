//! Why a call fails, under the names and indices of spec 425.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
    #[pallet::error]
    pub enum Error<T> {
        #[codec(index = 0)]
        RootNetworkDoesNotExist,
        #[codec(index = 4)]
        HotKeyNotRegisteredInSubNet,
        #[codec(index = 5)]
        HotKeyAccountNotExists,
        #[codec(index = 6)]
        HotKeyNotRegisteredInNetwork,
        #[codec(index = 7)]
        NonAssociatedColdKey,
        #[codec(index = 9)]
        NotEnoughStakeToWithdraw,
        #[codec(index = 11)]
        NotEnoughStakeToSetChildkeys,
        #[codec(index = 12)]
        NotEnoughBalanceToStake,
        #[codec(index = 13)]
        BalanceWithdrawalError,
        #[codec(index = 20)]
        TooManyRegistrationsThisBlock,
        #[codec(index = 21)]
        HotKeyAlreadyRegisteredInSubNet,
        #[codec(index = 22)]
        NewHotKeyIsSameWithOld,
        #[codec(index = 23)]
        NewHotKeyNotCleanForRootSwap,
        #[codec(index = 33)]
        NetworkTxRateLimitExceeded,
        #[codec(index = 34)]
        DelegateTxRateLimitExceeded,
        #[codec(index = 35)]
        HotKeySetTxRateLimitExceeded,
        #[codec(index = 37)]
        SubNetRegistrationDisabled,
        #[codec(index = 38)]
        TooManyRegistrationsThisInterval,
        #[codec(index = 41)]
        NotSubnetOwner,
        #[codec(index = 42)]
        RegistrationNotPermittedOnRootSubnet,
        #[codec(index = 43)]
        StakeTooLowForRoot,
        #[codec(index = 45)]
        NotEnoughBalanceToPaySwapHotKey,
        #[codec(index = 48)]
        NoNeuronIdAvailable,
        #[codec(index = 49)]
        DelegateTakeTooLow,
        #[codec(index = 50)]
        DelegateTakeTooHigh,
        #[codec(index = 58)]
        ColdKeyAlreadyAssociated,
        #[codec(index = 59)]
        NotEnoughBalanceToPaySwapColdKey,
        #[codec(index = 60)]
        InvalidChild,
        #[codec(index = 61)]
        DuplicateChild,
        #[codec(index = 62)]
        ProportionOverflow,
        #[codec(index = 63)]
        TooManyChildren,
        #[codec(index = 64)]
        TxRateLimitExceeded,
        #[codec(index = 65)]
        ColdkeySwapAnnouncementNotFound,
        #[codec(index = 66)]
        ColdkeySwapTooEarly,
        #[codec(index = 67)]
        ColdkeySwapReannouncedTooEarly,
        #[codec(index = 68)]
        AnnouncedColdkeyHashDoesNotMatch,
        #[codec(index = 69)]
        ColdkeySwapAlreadyDisputed,
        #[codec(index = 70)]
        NewColdKeyIsHotkey,
        #[codec(index = 71)]
        InvalidChildkeyTake,
        #[codec(index = 72)]
        TxChildkeyTakeRateLimitExceeded,
        #[codec(index = 73)]
        InvalidIdentity,
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
        #[codec(index = 85)]
        TransferDisallowed,
        #[codec(index = 88)]
        FirstEmissionBlockNumberAlreadySet,
        #[codec(index = 89)]
        NeedWaitingMoreBlocksToStarCall,
        #[codec(index = 90)]
        NotEnoughAlphaOutToRecycle,
        #[codec(index = 91)]
        CannotBurnOrRecycleOnRootSubnet,
        #[codec(index = 94)]
        SubtokenDisabled,
        #[codec(index = 95)]
        HotKeySwapOnSubnetIntervalNotPassed,
        #[codec(index = 96)]
        SameNetuid,
        #[codec(index = 97)]
        InsufficientBalance,
        #[codec(index = 108)]
        SymbolDoesNotExist,
        #[codec(index = 109)]
        SymbolAlreadyInUse,
        #[codec(index = 115)]
        SubnetLimitReached,
        #[codec(index = 116)]
        CannotAffordLockCost,
        #[codec(index = 118)]
        SameAutoStakeHotkeyAlreadySet,
        #[codec(index = 121)]
        ChildParentInconsistency,
        #[codec(index = 123)]
        InvalidRootClaimThreshold,
        #[codec(index = 124)]
        InvalidSubnetNumber,
        #[codec(index = 130)]
        ColdkeySwapAnnounced,
        #[codec(index = 131)]
        ColdkeySwapDisputed,
        #[codec(index = 132)]
        ColdkeySwapClearTooEarly,
        #[codec(index = 134)]
        RegistrationPriceLimitExceeded,
        #[codec(index = 135)]
        LockHotkeyMismatch,
        #[codec(index = 136)]
        InsufficientStakeForLock,
        #[codec(index = 137)]
        NoExistingLock,
        #[codec(index = 139)]
        CannotUseSystemAccount,
        #[codec(index = 146)]
        AccountRejectsLockedAlpha,
    }
}
