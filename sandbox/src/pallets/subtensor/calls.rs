//! The calls, under the names, indices and arguments of spec 425. They only name who signs; the work is done
//! in the files beside this one.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod calls {
    /// Weights are the recorded sums less the transaction extensions, which the runtime books elsewhere.
    const fn weight(ref_time: u64, proof_size: u64) -> Weight {
        Weight::from_parts(ref_time - 67_583_000, proof_size - 4_198)
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

        #[pallet::call_index(59)]
        #[pallet::weight(weight(6_355_084_000, 18_629))]
        pub fn register_network(origin: OriginFor<T>, hotkey: T::AccountId) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_register_network(&coldkey, &hotkey, None)
        }

        #[pallet::call_index(62)]
        #[pallet::weight(weight(2_246_517_000, 9_179))]
        pub fn root_register(origin: OriginFor<T>, hotkey: T::AccountId) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_root_register(&coldkey, &hotkey)
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

        #[pallet::call_index(67)]
        #[pallet::weight(weight(3_436_583_000, 4_198))]
        pub fn set_children(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            netuid: u16,
            children: Vec<(u64, T::AccountId)>,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_set_children(&coldkey, hotkey, netuid, children)
        }

        #[pallet::call_index(68)]
        #[pallet::weight(weight(274_623_000, 11_027))]
        pub fn set_identity(
            origin: OriginFor<T>,
            name: Vec<u8>,
            url: Vec<u8>,
            github_repo: Vec<u8>,
            image: Vec<u8>,
            discord: Vec<u8>,
            description: Vec<u8>,
            additional: Vec<u8>,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            let identity =
                ChainIdentityV2 { name, url, github_repo, image, discord, description, additional };
            Self::do_set_identity(coldkey, identity)
        }

        #[pallet::call_index(70)]
        #[pallet::weight(weight(15_759_621_000, 33_110))]
        pub fn swap_hotkey(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            new_hotkey: T::AccountId,
            netuid: Option<u16>,
        ) -> DispatchResultWithPostInfo {
            let coldkey = Self::coldkey(origin)?;
            Self::do_swap_hotkey(&coldkey, &hotkey, &new_hotkey, netuid, false)
        }

        #[pallet::call_index(72)]
        #[pallet::weight(weight(5_142_883_000, 4_198))]
        pub fn swap_hotkey_v2(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            new_hotkey: T::AccountId,
            netuid: Option<u16>,
            keep_stake: bool,
        ) -> DispatchResultWithPostInfo {
            let coldkey = Self::coldkey(origin)?;
            Self::do_swap_hotkey(&coldkey, &hotkey, &new_hotkey, netuid, keep_stake)
        }

        #[pallet::call_index(75)]
        #[pallet::weight(weight(496_453_000, 8_696))]
        pub fn set_childkey_take(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            netuid: u16,
            take: u16,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_set_childkey_take(&coldkey, hotkey, netuid, take)
        }

        #[pallet::call_index(78)]
        #[pallet::weight(weight(210_096_000, 8_258))]
        pub fn set_subnet_identity(
            origin: OriginFor<T>,
            netuid: u16,
            subnet_name: Vec<u8>,
            github_repo: Vec<u8>,
            subnet_contact: Vec<u8>,
            subnet_url: Vec<u8>,
            discord: Vec<u8>,
            description: Vec<u8>,
            logo_url: Vec<u8>,
            additional: Vec<u8>,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            let identity = SubnetIdentityV3 {
                subnet_name,
                github_repo,
                subnet_contact,
                subnet_url,
                discord,
                description,
                logo_url,
                additional,
            };
            Self::do_set_subnet_identity(&coldkey, netuid, identity)
        }

        #[pallet::call_index(79)]
        #[pallet::weight(weight(6_017_624_000, 14_081))]
        pub fn register_network_with_identity(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            identity: Option<SubnetIdentityV3>,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_register_network(&coldkey, &hotkey, identity)
        }

        #[pallet::call_index(83)]
        #[pallet::weight(weight(244_413_000, 13_387))]
        pub fn unstake_all(origin: OriginFor<T>, hotkey: T::AccountId) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_unstake_all(&coldkey, &hotkey)
        }

        #[pallet::call_index(84)]
        #[pallet::weight(weight(4_343_456_000, 15_504))]
        pub fn unstake_all_alpha(origin: OriginFor<T>, hotkey: T::AccountId) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_unstake_all_alpha(&coldkey, &hotkey)
        }

        #[pallet::call_index(85)]
        #[pallet::weight(weight(1_458_644_000, 12_117))]
        pub fn move_stake(
            origin: OriginFor<T>,
            origin_hotkey: T::AccountId,
            destination_hotkey: T::AccountId,
            origin_netuid: u16,
            destination_netuid: u16,
            alpha_amount: u64,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            let from =
                Place { coldkey: coldkey.clone(), hotkey: origin_hotkey, netuid: origin_netuid };
            let to = Place { coldkey, hotkey: destination_hotkey, netuid: destination_netuid };
            Self::do_move_stake(from, to, alpha_amount, None)
        }

        #[pallet::call_index(86)]
        #[pallet::weight(weight(1_401_124_000, 12_192))]
        pub fn transfer_stake(
            origin: OriginFor<T>,
            destination_coldkey: T::AccountId,
            hotkey: T::AccountId,
            origin_netuid: u16,
            destination_netuid: u16,
            alpha_amount: u64,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_transfer_stake(
                coldkey,
                destination_coldkey,
                hotkey,
                origin_netuid,
                destination_netuid,
                alpha_amount,
            )
        }

        #[pallet::call_index(87)]
        #[pallet::weight(weight(4_384_602_000, 15_118))]
        pub fn swap_stake(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            origin_netuid: u16,
            destination_netuid: u16,
            alpha_amount: u64,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_swap_stake(
                coldkey,
                hotkey,
                origin_netuid,
                destination_netuid,
                alpha_amount,
                None,
            )
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

        #[pallet::call_index(90)]
        #[pallet::weight(weight(4_587_098_000, 15_275))]
        pub fn swap_stake_limit(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            origin_netuid: u16,
            destination_netuid: u16,
            alpha_amount: u64,
            limit_price: u64,
            allow_partial: bool,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            let limit = Some((limit_price, allow_partial));
            Self::do_swap_stake(
                coldkey,
                hotkey,
                origin_netuid,
                destination_netuid,
                alpha_amount,
                limit,
            )
        }

        #[pallet::call_index(91)]
        #[pallet::weight(weight(467_920_000, 8_481))]
        pub fn try_associate_hotkey(origin: OriginFor<T>, hotkey: T::AccountId) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::associate(&coldkey, &hotkey);
            Ok(())
        }

        #[pallet::call_index(92)]
        #[pallet::weight(weight(432_037_000, 8_781))]
        pub fn start_call(origin: OriginFor<T>, netuid: u16) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_start_call(&coldkey, netuid)
        }

        #[pallet::call_index(101)]
        #[pallet::weight(weight(1_164_722_000, 9_417))]
        pub fn recycle_alpha(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            amount: u64,
            netuid: u16,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_recycle_alpha(coldkey, hotkey, amount, netuid)
        }

        #[pallet::call_index(102)]
        #[pallet::weight(weight(936_547_000, 9_417))]
        pub fn burn_alpha(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            amount: u64,
            netuid: u16,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_burn_alpha(coldkey, hotkey, amount, netuid)
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

        #[pallet::call_index(112)]
        // Not recorded: that of the identity, which touches as much.
        #[pallet::weight(weight(210_096_000, 8_258))]
        pub fn update_symbol(origin: OriginFor<T>, netuid: u16, symbol: Vec<u8>) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_update_symbol(&coldkey, netuid, symbol)
        }

        #[pallet::call_index(114)]
        #[pallet::weight(weight(401_436_000, 8_472))]
        pub fn set_coldkey_auto_stake_hotkey(
            origin: OriginFor<T>,
            netuid: u16,
            hotkey: T::AccountId,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_set_auto_stake(coldkey, netuid, hotkey)
        }

        #[pallet::call_index(121)]
        #[pallet::weight(Pallet::<T>::claim_weight(ALL_BASKETS))]
        pub fn claim_root(
            origin: OriginFor<T>,
            subnets: BTreeSet<u16>,
        ) -> DispatchResultWithPostInfo {
            let coldkey = Self::coldkey(origin)?;
            Self::do_claim_root(coldkey, &subnets)?;
            Ok(Self::claim_spent())
        }

        #[pallet::call_index(122)]
        #[pallet::weight(weight(535_866_000, 8_139))]
        pub fn set_root_claim_type(
            origin: OriginFor<T>,
            new_root_claim_type: RootClaimTypeEnum,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_set_root_claim_type(coldkey, new_root_claim_type)
        }

        #[pallet::call_index(125)]
        #[pallet::weight(weight(514_831_000, 8_357))]
        pub fn announce_coldkey_swap(
            origin: OriginFor<T>,
            new_coldkey_hash: H256,
        ) -> DispatchResult {
            let coldkey = ensure_signed(origin)?;
            Self::do_announce_coldkey_swap(coldkey, new_coldkey_hash)
        }

        #[pallet::call_index(126)]
        #[pallet::weight(weight(2_780_739_000, 17_198))]
        pub fn swap_coldkey_announced(
            origin: OriginFor<T>,
            new_coldkey: T::AccountId,
        ) -> DispatchResult {
            let coldkey = ensure_signed(origin)?;
            Self::do_swap_coldkey_announced(coldkey, new_coldkey)
        }

        #[pallet::call_index(127)]
        #[pallet::weight(weight(240_876_000, 8_328))]
        pub fn dispute_coldkey_swap(origin: OriginFor<T>) -> DispatchResult {
            let coldkey = ensure_signed(origin)?;
            Self::do_dispute_coldkey_swap(coldkey)
        }

        #[pallet::call_index(128)]
        #[pallet::weight(weight(240_876_000, 8_328))]
        pub fn reset_coldkey_swap(origin: OriginFor<T>, coldkey: T::AccountId) -> DispatchResult {
            ensure_root(origin)?;
            Self::do_reset_coldkey_swap(coldkey);
            Ok(())
        }

        #[pallet::call_index(132)]
        #[pallet::weight(weight(3_559_891_000, 12_925))]
        pub fn add_stake_burn(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            netuid: u16,
            amount: u64,
            limit: Option<u64>,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_add_stake_burn(coldkey, hotkey, netuid, amount, limit)
        }

        #[pallet::call_index(133)]
        #[pallet::weight(weight(235_473_000, 4_198))]
        pub fn clear_coldkey_swap_announcement(origin: OriginFor<T>) -> DispatchResult {
            let coldkey = ensure_signed(origin)?;
            Self::do_clear_coldkey_swap(coldkey)
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

        #[pallet::call_index(135)]
        #[pallet::weight(weight(300_740_000, 4_198))]
        pub fn set_auto_parent_delegation_enabled(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            enabled: bool,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_set_auto_parent_delegation(&coldkey, hotkey, enabled)
        }

        #[pallet::call_index(136)]
        #[pallet::weight(weight(908_578_000, 11_853))]
        pub fn lock_stake(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
            netuid: u16,
            amount: u64,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_lock_stake(coldkey, hotkey, netuid, amount)
        }

        #[pallet::call_index(137)]
        #[pallet::weight(weight(1_167_402_000, 11_537))]
        pub fn move_lock(
            origin: OriginFor<T>,
            destination_hotkey: T::AccountId,
            netuid: u16,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_move_lock(coldkey, destination_hotkey, netuid)
        }

        #[pallet::call_index(138)]
        #[pallet::weight(weight(467_583_000, 4_198))]
        pub fn set_perpetual_lock(
            origin: OriginFor<T>,
            netuid: u16,
            enabled: bool,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_set_perpetual_lock(coldkey, netuid, enabled);
            Ok(())
        }

        #[pallet::call_index(142)]
        #[pallet::weight(weight(192_583_000, 4_198))]
        pub fn set_reject_locked_alpha(origin: OriginFor<T>, enabled: bool) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            Self::do_set_reject_locked_alpha(coldkey, enabled);
            Ok(())
        }

        /// Of the newer profile only.
        #[pallet::call_index(143)]
        #[pallet::weight(weight(1_401_124_000, 12_192))]
        pub fn transfer_stake_and_hotkey(
            origin: OriginFor<T>,
            destination_coldkey: T::AccountId,
            origin_hotkey: T::AccountId,
            destination_hotkey: T::AccountId,
            origin_netuid: u16,
            destination_netuid: u16,
            alpha_amount: u64,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            let from = Place { coldkey, hotkey: origin_hotkey, netuid: origin_netuid };
            let to = Place {
                coldkey: destination_coldkey,
                hotkey: destination_hotkey,
                netuid: destination_netuid,
            };
            Self::do_transfer_stake_and_hotkey(from, to, alpha_amount)
        }

        /// Of the newer profile only.
        #[pallet::call_index(148)]
        #[pallet::weight(Pallet::<T>::claim_weight(ONE_BASKET))]
        pub fn claim_root_with_hotkey(
            origin: OriginFor<T>,
            hotkey: T::AccountId,
        ) -> DispatchResultWithPostInfo {
            let coldkey = Self::coldkey(origin)?;
            Self::do_claim_basket(&hotkey, &coldkey)?;
            Ok(Self::claim_spent())
        }

        /// Of the newer profile only.
        #[pallet::call_index(149)]
        #[pallet::weight(weight(4_587_098_000, 15_275))]
        pub fn move_stake_limit(
            origin: OriginFor<T>,
            origin_hotkey: T::AccountId,
            destination_hotkey: T::AccountId,
            origin_netuid: u16,
            destination_netuid: u16,
            alpha_amount: u64,
            limit_price: u64,
            allow_partial: bool,
        ) -> DispatchResult {
            let coldkey = Self::coldkey(origin)?;
            let from =
                Place { coldkey: coldkey.clone(), hotkey: origin_hotkey, netuid: origin_netuid };
            let to = Place { coldkey, hotkey: destination_hotkey, netuid: destination_netuid };
            let limit = Some((limit_price, allow_partial));
            Self::do_move_stake(from, to, alpha_amount, limit)
        }
    }
}
