//! The runtime of the practice chain: pallets, transaction extensions and runtime APIs under the indices and
//! encodings of spec 425.
//!
//! It is compiled natively and never to wasm, so nothing here may depend on a block author's node: every value
//! comes from state, from the call or from a constant.

pub mod extensions;
pub mod fees;
pub mod preset;
pub mod proxies;
pub mod weights;

use std::{borrow::Cow, collections::BTreeMap};

use frame_support::{
    derive_impl,
    genesis_builder_helper::{build_state, get_preset},
    parameter_types,
    traits::{ConstU8, ConstU32, ConstU64, Contains},
    weights::Weight,
};
use sp_api::impl_runtime_apis;
use sp_core::OpaqueMetadata;
use sp_runtime::{
    ApplyExtrinsicResult, ExtrinsicInclusionMode, MultiAddress, MultiSignature, Perbill, generic,
    traits::{AccountIdLookup, BlakeTwo256, Block as BlockT, IdentifyAccount, Verify},
    transaction_validity::{TransactionSource, TransactionValidity},
};
use sp_version::RuntimeVersion;

use crate::{
    api::{basket, info, metagraph, neurons, subnets, views},
    maths::pool::Side,
    profile::{Profile, metadata::encoded},
};

pub type BlockNumber = u32;
pub type Nonce = u32;
/// Rao.
pub type Balance = u64;
pub type Hash = sp_core::H256;
pub type Signature = MultiSignature;
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
pub type Address = MultiAddress<AccountId, ()>;
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
pub type UncheckedExtrinsic =
    generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, extensions::TxExtension>;
pub type Block = generic::Block<Header, UncheckedExtrinsic>;
pub type Executive = frame_executive::Executive<
    Runtime,
    Block,
    frame_system::ChainContext<Runtime>,
    Runtime,
    AllPalletsWithSystem,
>;

/// The token unit, as the metadata digest of RFC-78 names it.
pub const TOKEN_SYMBOL: &str = "TAO";
pub const TOKEN_DECIMALS: u8 = 9;
pub const SS58_PREFIX: u16 = 42;
/// Rao; an account below it is removed.
pub const EXISTENTIAL_DEPOSIT: Balance = 500;
/// Milliseconds of chain time that one block stands for.
pub const BLOCK_TIME_MS: u64 = 12_000;

pub const VERSION: RuntimeVersion = RuntimeVersion {
    spec_name: Cow::Borrowed("node-subtensor"),
    impl_name: Cow::Borrowed("node-subtensor"),
    authoring_version: 1,
    spec_version: 425,
    impl_version: 1,
    apis: RUNTIME_API_VERSIONS,
    transaction_version: 1,
    system_version: 1,
};

/// The account that blocks are credited to: `//One`, the sole author of the recorded chain.
/// The practice chain has no consensus, so the author never changes.
pub fn block_author() -> AccountId {
    sp_keyring::Sr25519Keyring::One.to_account_id()
}

#[frame_support::runtime]
mod runtime {
    #[runtime::runtime]
    #[runtime::derive(
        RuntimeCall,
        RuntimeEvent,
        RuntimeError,
        RuntimeOrigin,
        RuntimeFreezeReason,
        RuntimeHoldReason,
        RuntimeSlashReason,
        RuntimeLockId,
        RuntimeTask,
        RuntimeViewFunction
    )]
    pub struct Runtime;

    #[runtime::pallet_index(0)]
    pub type System = frame_system;

    #[runtime::pallet_index(2)]
    pub type Timestamp = pallet_timestamp;

    #[runtime::pallet_index(5)]
    pub type Balances = pallet_balances;

    #[runtime::pallet_index(6)]
    pub type TransactionPayment = pallet_transaction_payment;

    #[runtime::pallet_index(7)]
    pub type SubtensorModule = crate::pallets::subtensor;

    #[runtime::pallet_index(11)]
    pub type Utility = pallet_utility;

    #[runtime::pallet_index(13)]
    pub type Multisig = pallet_multisig;

    #[runtime::pallet_index(16)]
    pub type Proxy = pallet_proxy;

    #[runtime::pallet_index(28)]
    pub type Swap = crate::pallets::swap;

    #[runtime::pallet_index(30)]
    pub type MevShield = crate::pallets::shield;
}

/// A batch may not directly contain another batch, and a profile has its calls only.
pub struct CallFilter;

/// Whether the chain's profile has a call.
pub fn is_known(call: &RuntimeCall) -> bool {
    use crate::pallets::subtensor::Call;
    let RuntimeCall::SubtensorModule(call) = call else { return true };
    match call {
        Call::transfer_stake_and_hotkey { .. }
        | Call::move_stake_limit { .. }
        | Call::claim_root_with_hotkey { .. } => Profile::current() == Profile::Newer,
        Call::set_root_claim_type { .. } => Profile::current() == Profile::Spec425,
        _ => true,
    }
}

impl Contains<RuntimeCall> for CallFilter {
    fn contains(call: &RuntimeCall) -> bool {
        use pallet_utility::Call;
        if !is_known(call) {
            return false;
        }
        let RuntimeCall::Utility(outer) = call else { return true };
        let (Call::batch { calls } | Call::batch_all { calls } | Call::force_batch { calls }) =
            outer
        else {
            return true;
        };
        !calls.iter().any(|inner| {
            matches!(
                inner,
                RuntimeCall::Utility(
                    Call::batch { .. } | Call::batch_all { .. } | Call::force_batch { .. }
                )
            )
        })
    }
}

/// Three quarters of a block are open to normal calls.
const NORMAL_SHARE: Perbill = Perbill::from_percent(75);

parameter_types! {
    pub Version: RuntimeVersion = Profile::current().version();
    pub BlockWeights: frame_system::limits::BlockWeights =
        frame_system::limits::BlockWeights::with_sensible_defaults(
            Weight::from_parts(4_000_000_000_000, u64::MAX),
            NORMAL_SHARE,
        );
    pub BlockLength: frame_system::limits::BlockLength =
        frame_system::limits::BlockLength::builder()
            .max_length(10 * 1024 * 1024)
            .modify_max_length_for_class(frame_support::dispatch::DispatchClass::Normal, |length| {
                *length = NORMAL_SHARE * *length;
            })
            .build();
    pub const Ss58Prefix: u16 = SS58_PREFIX;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
    type BaseCallFilter = CallFilter;
    type BlockWeights = BlockWeights;
    type BlockLength = BlockLength;
    type Block = Block;
    type Nonce = Nonce;
    type Hash = Hash;
    type Hashing = BlakeTwo256;
    type AccountId = AccountId;
    type Lookup = AccountIdLookup<AccountId, ()>;
    type BlockHashCount = ConstU32<2400>;
    type DbWeight = frame_support::weights::constants::RocksDbWeight;
    type Version = Version;
    type AccountData = pallet_balances::AccountData<Balance>;
    type SystemWeightInfo = frame_system::weights::SubstrateWeight<Runtime>;
    type ExtensionsWeightInfo = weights::Extensions;
    type SS58Prefix = Ss58Prefix;
    type MaxConsumers = ConstU32<16>;
}

impl pallet_timestamp::Config for Runtime {
    type Moment = u64;
    type OnTimestampSet = ();
    type MinimumPeriod = ConstU64<{ BLOCK_TIME_MS / 2 }>;
    type WeightInfo = ();
}

impl pallet_balances::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type RuntimeHoldReason = RuntimeHoldReason;
    type RuntimeFreezeReason = RuntimeFreezeReason;
    type WeightInfo = weights::Balances;
    type Balance = Balance;
    type DustRemoval = ();
    type ExistentialDeposit = ConstU64<EXISTENTIAL_DEPOSIT>;
    type AccountStore = System;
    type ReserveIdentifier = [u8; 8];
    type FreezeIdentifier = RuntimeFreezeReason;
    type MaxLocks = ConstU32<50>;
    type MaxReserves = ConstU32<50>;
    type MaxFreezes = ConstU32<50>;
    type DoneSlashHandler = ();
}

parameter_types! {
    /// The weight fee never depends on how full blocks are.
    pub const UnitFeeMultiplier: pallet_transaction_payment::Multiplier =
        pallet_transaction_payment::Multiplier::from_u32(1);
}

impl pallet_transaction_payment::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type OnChargeTransaction = fees::TaoOrAlpha;
    type WeightToFee = fees::WeightFee;
    type LengthToFee = fees::LengthFee;
    // The multiplier of the public chain is constant at one.
    // The unit type would set the multiplier to zero with the first block.
    type FeeMultiplierUpdate = pallet_transaction_payment::ConstFeeMultiplier<UnitFeeMultiplier>;
    type OperationalFeeMultiplier = ConstU8<5>;
    type WeightInfo = weights::Payment;
}

impl pallet_utility::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type RuntimeCall = RuntimeCall;
    type PalletsOrigin = OriginCaller;
    type WeightInfo = weights::Utility;
}

/// Rao that `items` rows of `bytes` in all are held for.
const fn deposit(items: u64, bytes: u64) -> Balance {
    items * 20_000_000 + bytes * 1_000_000
}

impl pallet_multisig::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type RuntimeCall = RuntimeCall;
    type Currency = Balances;
    type DepositBase = ConstU64<{ deposit(1, 112) }>;
    type DepositFactor = ConstU64<{ deposit(0, 32) }>;
    type MaxSignatories = ConstU32<100>;
    type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
    type BlockNumberProvider = System;
}

impl pallet_proxy::Config for Runtime {
    type RuntimeEvent = RuntimeEvent;
    type RuntimeCall = RuntimeCall;
    type Currency = Balances;
    type ProxyType = proxies::ProxyType;
    type ProxyDepositBase = ConstU64<{ deposit(1, 40) }>;
    type ProxyDepositFactor = ConstU64<{ deposit(0, 33) }>;
    type MaxProxies = ConstU32<20>;
    type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
    type MaxPending = ConstU32<75>;
    type CallHasher = BlakeTwo256;
    type AnnouncementDepositBase = ConstU64<{ deposit(1, 16) }>;
    type AnnouncementDepositFactor = ConstU64<{ deposit(0, 68) }>;
    type BlockNumberProvider = System;
}

/// What a call weighs with the extensions that a transaction of it has.
fn with_extensions(call: &RuntimeCall) -> frame_support::dispatch::DispatchInfo {
    use frame_support::dispatch::GetDispatchInfo as _;
    let info = call.get_dispatch_info();
    frame_support::dispatch::DispatchInfo { extension_weight: weights::EXTENSIONS, ..info }
}

/// [`block_author`] as a type.
pub struct BlockAuthor;

impl frame_support::traits::Get<Option<AccountId>> for BlockAuthor {
    fn get() -> Option<AccountId> {
        Some(block_author())
    }
}

impl crate::pallets::subtensor::Config for Runtime {
    type BlockAuthor = BlockAuthor;
}

impl crate::pallets::swap::Config for Runtime {}

impl crate::pallets::shield::Config for Runtime {}

impl_runtime_apis! {
    impl sp_api::Core<Block> for Runtime {
        fn version() -> RuntimeVersion {
            Profile::current().version()
        }

        fn execute_block(block: <Block as BlockT>::LazyBlock) {
            Executive::execute_block(block);
        }

        fn initialize_block(header: &<Block as BlockT>::Header) -> ExtrinsicInclusionMode {
            Executive::initialize_block(header)
        }
    }

    impl sp_api::Metadata<Block> for Runtime {
        fn metadata() -> OpaqueMetadata {
            OpaqueMetadata::new(encoded(Profile::current(), 14).unwrap_or_default())
        }

        fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
            encoded(Profile::current(), version).map(OpaqueMetadata::new)
        }

        fn metadata_versions() -> Vec<u32> {
            Runtime::metadata_versions()
        }
    }

    impl sp_block_builder::BlockBuilder<Block> for Runtime {
        fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
            Executive::apply_extrinsic(extrinsic)
        }

        fn finalize_block() -> <Block as BlockT>::Header {
            Executive::finalize_block()
        }

        fn inherent_extrinsics(
            data: sp_inherents::InherentData,
        ) -> Vec<<Block as BlockT>::Extrinsic> {
            data.create_extrinsics()
        }

        fn check_inherents(
            block: <Block as BlockT>::LazyBlock,
            data: sp_inherents::InherentData,
        ) -> sp_inherents::CheckInherentsResult {
            data.check_extrinsics(&block)
        }
    }

    impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
        fn validate_transaction(
            source: TransactionSource,
            tx: <Block as BlockT>::Extrinsic,
            block_hash: <Block as BlockT>::Hash,
        ) -> TransactionValidity {
            Executive::validate_transaction(source, tx, block_hash)
        }
    }

    impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
        fn account_nonce(account: AccountId) -> Nonce {
            System::account_nonce(account)
        }
    }

    impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance>
        for Runtime
    {
        fn query_info(
            uxt: <Block as BlockT>::Extrinsic,
            len: u32,
        ) -> pallet_transaction_payment::RuntimeDispatchInfo<Balance> {
            TransactionPayment::query_info(uxt, len)
        }

        fn query_fee_details(
            uxt: <Block as BlockT>::Extrinsic,
            len: u32,
        ) -> pallet_transaction_payment::FeeDetails<Balance> {
            TransactionPayment::query_fee_details(uxt, len)
        }

        fn query_weight_to_fee(weight: Weight) -> Balance {
            TransactionPayment::weight_to_fee(weight)
        }

        fn query_length_to_fee(length: u32) -> Balance {
            TransactionPayment::length_to_fee(length)
        }
    }

    impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentCallApi<
        Block,
        Balance,
        RuntimeCall,
    > for Runtime
    {
        fn query_call_info(
            call: RuntimeCall,
            len: u32,
        ) -> pallet_transaction_payment::RuntimeDispatchInfo<Balance> {
            let info = with_extensions(&call);
            pallet_transaction_payment::RuntimeDispatchInfo {
                weight: info.total_weight(),
                class: info.class,
                partial_fee: TransactionPayment::compute_fee(len, &info, 0),
            }
        }

        fn query_call_fee_details(
            call: RuntimeCall,
            len: u32,
        ) -> pallet_transaction_payment::FeeDetails<Balance> {
            TransactionPayment::compute_fee_details(len, &with_extensions(&call), 0)
        }

        fn query_weight_to_fee(weight: Weight) -> Balance {
            TransactionPayment::weight_to_fee(weight)
        }

        fn query_length_to_fee(length: u32) -> Balance {
            TransactionPayment::length_to_fee(length)
        }
    }

    impl crate::api::info::StakeInfoRuntimeApi<Block> for Runtime {
        fn get_stake_info_for_coldkey(coldkey_account: AccountId) -> Vec<info::StakeInfo> {
            views::stake_infos(&coldkey_account)
        }

        fn get_stake_info_for_coldkeys(
            coldkey_accounts: Vec<AccountId>,
        ) -> Vec<(AccountId, Vec<info::StakeInfo>)> {
            coldkey_accounts
                .into_iter()
                .map(|coldkey| {
                    let infos = views::stake_infos(&coldkey);
                    (coldkey, infos)
                })
                .collect()
        }

        fn get_stake_info_for_hotkey_coldkey_netuid(
            hotkey_account: AccountId,
            coldkey_account: AccountId,
            netuid: u16,
        ) -> Option<info::StakeInfo> {
            Some(views::stake_info(&hotkey_account, &coldkey_account, netuid))
        }

        fn get_stake_availability_for_coldkeys(
            coldkey_accounts: Vec<AccountId>,
            netuids: Option<Vec<u16>>,
        ) -> BTreeMap<AccountId, BTreeMap<u16, info::StakeAvailability>> {
            views::availability(coldkey_accounts, netuids)
        }

        fn get_stake_fee(
            origin: Option<info::Place>,
            _origin_coldkey_account: AccountId,
            destination: Option<info::Place>,
            _destination_coldkey_account: AccountId,
            amount: u64,
        ) -> u64 {
            views::stake_fee(origin, destination, amount)
        }

        fn get_coldkey_lock(
            coldkey: AccountId,
            netuid: u16,
        ) -> Option<crate::pallets::subtensor::LockState> {
            SubtensorModule::lock_on(&coldkey, netuid)
        }

        fn get_hotkey_conviction(hotkey: AccountId, netuid: u16) -> crate::pallets::fixed::U64F64 {
            SubtensorModule::conviction(&hotkey, netuid)
        }

        fn get_most_convicted_hotkey_on_subnet(netuid: u16) -> Option<AccountId> {
            SubtensorModule::most_convicted(netuid)
        }
    }

    impl crate::api::info::SwapRuntimeApi<Block> for Runtime {
        fn current_alpha_price(netuid: u16) -> u64 {
            SubtensorModule::price(netuid)
        }

        fn current_alpha_price_all() -> Vec<info::SubnetPrice> {
            views::prices()
        }

        fn sim_swap_tao_for_alpha(netuid: u16, tao: u64) -> info::SimSwapResult {
            views::simulate(netuid, Side::Buy, tao)
        }

        fn sim_swap_alpha_for_tao(netuid: u16, alpha: u64) -> info::SimSwapResult {
            views::simulate(netuid, Side::Sell, alpha)
        }
    }

    impl crate::api::info::SubnetInfoRuntimeApi<Block> for Runtime {
        fn get_all_dynamic_info() -> Vec<Option<info::DynamicInfo>> {
            views::all_dynamic_info()
        }

        fn get_dynamic_info(netuid: u16) -> Option<info::DynamicInfo> {
            views::dynamic_info(netuid)
        }

        fn get_subnet_hyperparams_v3(netuid: u16) -> Option<Vec<info::HyperparamEntry>> {
            subnets::hyperparams_v3(netuid)
        }

        fn get_subnet_info(netuid: u16) -> Option<subnets::SubnetInfo> {
            subnets::subnet_info(netuid)
        }

        fn get_subnets_info() -> Vec<Option<subnets::SubnetInfo>> {
            subnets::all(subnets::subnet_info)
        }

        fn get_subnet_info_v2(netuid: u16) -> Option<subnets::SubnetInfov2> {
            subnets::subnet_info_v2(netuid)
        }

        fn get_subnets_info_v2() -> Vec<Option<subnets::SubnetInfov2>> {
            subnets::all(subnets::subnet_info_v2)
        }

        fn get_subnet_hyperparams(netuid: u16) -> Option<subnets::SubnetHyperparams> {
            subnets::hyperparams(netuid)
        }

        fn get_subnet_hyperparams_v2(netuid: u16) -> Option<subnets::SubnetHyperparamsV2> {
            subnets::hyperparams_v2(netuid)
        }

        fn get_subnet_state(netuid: u16) -> Option<subnets::SubnetState> {
            subnets::subnet_state(netuid)
        }

        fn get_metagraph(netuid: u16) -> Option<metagraph::Metagraph> {
            metagraph::metagraph(netuid)
        }

        fn get_all_metagraphs() -> Vec<Option<metagraph::Metagraph>> {
            subnets::all(metagraph::metagraph)
        }

        fn get_mechagraph(netuid: u16, mecid: u8) -> Option<metagraph::Metagraph> {
            metagraph::of_mechanism(mecid, || metagraph::metagraph(netuid))
        }

        fn get_all_mechagraphs() -> Vec<Option<metagraph::Metagraph>> {
            subnets::all(metagraph::metagraph)
        }

        fn get_selective_metagraph(
            netuid: u16,
            metagraph_indexes: Vec<u16>,
        ) -> Option<metagraph::SelectiveMetagraph> {
            metagraph::selected(netuid, &metagraph_indexes)
        }

        fn get_selective_mechagraph(
            netuid: u16,
            subid: u8,
            metagraph_indexes: Vec<u16>,
        ) -> Option<metagraph::SelectiveMetagraph> {
            metagraph::of_mechanism(subid, || metagraph::selected(netuid, &metagraph_indexes))
        }

        fn get_coldkey_auto_stake_hotkey(coldkey: AccountId, netuid: u16) -> Option<AccountId> {
            crate::pallets::subtensor::AutoStakeDestination::<Runtime>::get(coldkey, netuid)
        }

        fn get_subnet_to_prune() -> Option<u16> {
            views::subnet_to_prune()
        }

        fn get_subnet_account_id(netuid: u16) -> Option<AccountId> {
            views::subnet_account(netuid)
        }

        fn get_next_epoch_start_block(netuid: u16) -> Option<u64> {
            views::next_epoch(netuid)
        }
    }

    impl crate::api::info::DelegateInfoRuntimeApi<Block> for Runtime {
        fn get_delegates() -> Vec<info::DelegateInfo> {
            views::delegates()
        }

        fn get_delegate(delegate_account: AccountId) -> Option<info::DelegateInfo> {
            views::delegate_of(&delegate_account)
        }

        fn get_delegated(
            delegatee_account: AccountId,
        ) -> Vec<info::Delegated> {
            views::delegated(&delegatee_account)
        }
    }

    impl crate::api::info::SubnetRegistrationRuntimeApi<Block> for Runtime {
        fn get_network_registration_cost() -> u64 {
            SubtensorModule::lock_cost()
        }
    }

    impl neurons::NeuronInfoRuntimeApi<Block> for Runtime {
        fn get_neurons(netuid: u16) -> Vec<neurons::NeuronInfo> {
            neurons::all(netuid, neurons::neuron)
        }

        fn get_neuron(netuid: u16, uid: u16) -> Option<neurons::NeuronInfo> {
            neurons::neuron(netuid, uid)
        }

        fn get_neurons_lite(netuid: u16) -> Vec<neurons::NeuronInfoLite> {
            neurons::all(netuid, neurons::neuron_lite)
        }

        fn get_neuron_lite(netuid: u16, uid: u16) -> Option<neurons::NeuronInfoLite> {
            neurons::neuron_lite(netuid, uid)
        }
    }

    impl basket::BetaBasketRuntimeApi<Block> for Runtime {
        fn get_root_basket_owed(coldkey: AccountId) -> u64 {
            SubtensorModule::baskets_of(&coldkey).iter().map(|(.., payout)| payout).sum()
        }

        fn get_basket_payout(hotkey: AccountId, coldkey: AccountId) -> u64 {
            SubtensorModule::basket_claim(&hotkey, &coldkey).redeemable_tao
        }

        fn get_root_basket_positions(coldkey: AccountId) -> Vec<basket::BasketPosition> {
            SubtensorModule::baskets_of(&coldkey)
        }

        fn get_basket_claim_preview(
            hotkey: AccountId,
            coldkey: AccountId,
        ) -> basket::BasketClaimPreview {
            SubtensorModule::basket_claim(&hotkey, &coldkey)
        }
    }

    impl crate::api::proxy::ProxyFilterRuntimeApi<Block> for Runtime {
        fn get_proxy_types() -> Vec<crate::api::proxy::ProxyTypeInfo> {
            proxies::types()
        }

        fn get_proxy_filter(proxy_type: Option<u8>) -> Vec<crate::api::proxy::ProxyFilterInfo> {
            proxies::filters(proxy_type.as_ref().map(std::slice::from_ref))
        }

        fn get_proxy_filters(
            proxy_types: Option<Vec<u8>>,
        ) -> Vec<crate::api::proxy::ProxyFilterInfo> {
            proxies::filters(proxy_types.as_deref())
        }
    }

    impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
        fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
            build_state::<RuntimeGenesisConfig>(config)
        }

        fn get_preset(id: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
            get_preset::<RuntimeGenesisConfig>(id, |_| None)
        }

        fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
            Vec::new()
        }
    }
}
