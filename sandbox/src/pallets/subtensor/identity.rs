//! What coldkeys and subnets say of themselves, and where a coldkey's incentive is staked.

use frame_support::ensure;
use sp_runtime::{AccountId32, DispatchResult};

use super::{shares::add_once, *};

/// The symbols that the recorded chain gives its first subnets, the root network's before them. It
/// accepts more, which were not recorded.
const SYMBOLS: &str = "Ταβγδεζηθικλμ";

/// Bytes of names and handles.
const SHORT: usize = 256;
/// Bytes of everything else.
const LONG: usize = 1_024;

fn within(texts: &[(&Vec<u8>, usize)]) -> bool {
    texts.iter().all(|(text, most)| text.len() <= *most)
}

/// Whether every text is as short as the chain wants it.
pub(super) fn is_valid_subnet_identity(identity: &SubnetIdentityV3) -> bool {
    within(&[
        (&identity.subnet_name, SHORT),
        (&identity.github_repo, LONG),
        (&identity.subnet_contact, LONG),
        (&identity.subnet_url, LONG),
        (&identity.discord, SHORT),
        (&identity.description, LONG),
        (&identity.logo_url, LONG),
        (&identity.additional, LONG),
    ])
}

impl<T: Config> Pallet<T> {
    pub(super) fn do_set_identity(
        coldkey: AccountId32,
        identity: ChainIdentityV2,
    ) -> DispatchResult {
        let registered = OwnedHotkeys::<T>::get(&coldkey)
            .iter()
            .any(|hotkey| IsNetworkMember::<T>::iter_prefix(hotkey).any(|(_, member)| member));
        ensure!(registered, Error::<T>::HotKeyNotRegisteredInNetwork);
        let valid = within(&[
            (&identity.name, SHORT),
            (&identity.url, SHORT),
            (&identity.github_repo, SHORT),
            (&identity.image, LONG),
            (&identity.discord, SHORT),
            (&identity.description, LONG),
            (&identity.additional, LONG),
        ]);
        ensure!(valid, Error::<T>::InvalidIdentity);
        IdentitiesV2::<T>::insert(&coldkey, identity);
        Self::deposit_event(Event::ChainIdentitySet(coldkey));
        Ok(())
    }

    pub(super) fn do_set_subnet_identity(
        coldkey: &AccountId32,
        netuid: u16,
        identity: SubnetIdentityV3,
    ) -> DispatchResult {
        ensure!(SubnetOwner::<T>::get(netuid) == *coldkey, Error::<T>::NotSubnetOwner);
        ensure!(is_valid_subnet_identity(&identity), Error::<T>::InvalidIdentity);
        SubnetIdentitiesV3::<T>::insert(netuid, identity);
        Self::deposit_event(Event::SubnetIdentitySet(netuid));
        Ok(())
    }

    /// A symbol comes from the chain's own list, and two subnets never have the same one.
    pub(super) fn do_update_symbol(
        coldkey: &AccountId32,
        netuid: u16,
        symbol: Vec<u8>,
    ) -> DispatchResult {
        ensure!(NetworksAdded::<T>::get(netuid), Error::<T>::SubnetNotExists);
        ensure!(SubnetOwner::<T>::get(netuid) == *coldkey, Error::<T>::NotSubnetOwner);
        let listed = core::str::from_utf8(&symbol).ok().is_some_and(|symbol| {
            let mut letters = symbol.chars();
            letters.next().is_some_and(|letter| SYMBOLS.contains(letter))
                && letters.next().is_none()
        });
        ensure!(listed, Error::<T>::SymbolDoesNotExist);
        let used = TokenSymbol::<T>::iter_values().any(|known| known == symbol);
        ensure!(!used, Error::<T>::SymbolAlreadyInUse);
        TokenSymbol::<T>::insert(netuid, symbol.clone());
        Self::deposit_event(Event::SymbolUpdated { netuid, symbol });
        Ok(())
    }

    pub(super) fn do_set_auto_stake(
        coldkey: AccountId32,
        netuid: u16,
        hotkey: AccountId32,
    ) -> DispatchResult {
        ensure!(NetworksAdded::<T>::get(netuid), Error::<T>::SubnetNotExists);
        ensure!(Uids::<T>::contains_key(netuid, &hotkey), Error::<T>::HotKeyNotRegisteredInSubNet);
        let former = AutoStakeDestination::<T>::get(&coldkey, netuid);
        ensure!(former.as_ref() != Some(&hotkey), Error::<T>::SameAutoStakeHotkeyAlreadySet);
        Self::redirect_auto_stake(&coldkey, netuid, former, Some(hotkey.clone()));
        Self::deposit_event(Event::AutoStakeDestinationSet { coldkey, netuid, hotkey });
        Ok(())
    }

    /// Sets or removes where a coldkey's incentive is staked, on both sides of the index.
    pub(super) fn redirect_auto_stake(
        coldkey: &AccountId32,
        netuid: u16,
        former: Option<AccountId32>,
        hotkey: Option<AccountId32>,
    ) {
        if let Some(former) = former {
            AutoStakeDestinationColdkeys::<T>::mutate(former, netuid, |coldkeys| {
                coldkeys.retain(|other| other != coldkey);
            });
        }
        if let Some(hotkey) = &hotkey {
            AutoStakeDestinationColdkeys::<T>::mutate(hotkey, netuid, |coldkeys| {
                add_once(coldkeys, coldkey);
            });
        }
        AutoStakeDestination::<T>::set(coldkey, netuid, hotkey);
    }
}
