//! The end of a tempo: what has accrued is paid to owner, miners, validators and those who nominate them.
//!
//! Simpler than the public chain, which ranks by the weights that validators set: here every hotkey with a validator
//! permit earns in proportion to its stake, every other one an equal part of the incentive.

use sp_runtime::AccountId32;

use super::{tick::portion, *};

/// A hotkey's weight on a subnet, by the hotkeys whose stake it is.
struct Weight {
    hotkey: AccountId32,
    uid: u16,
    parts: Vec<(AccountId32, u128)>,
}

impl Weight {
    fn sum(&self) -> u128 {
        self.parts.iter().map(|(_, part)| part).sum()
    }
}

fn add_at(column: &mut [u64], uid: u16, alpha: u64) {
    if let Some(sum) = column.get_mut(usize::from(uid)) {
        *sum = sum.saturating_add(alpha);
    }
}

/// A column as parts of its sum, in parts of 65,535.
fn shares_of(column: &[u64]) -> Vec<u16> {
    let sum: u128 = column.iter().copied().map(u128::from).sum();
    let share = |alpha: &u64| {
        let parts = (u128::from(*alpha) * u128::from(u16::MAX)).checked_div(sum).unwrap_or(0);
        u16::try_from(parts).unwrap_or(u16::MAX)
    };
    column.iter().map(share).collect()
}

/// Parts of 2^64 - 1 as parts of 2^32.
fn fraction(parts: u64) -> u128 {
    (u128::from(parts) << 32) / u128::from(u64::MAX)
}

impl<T: Config> Pallet<T> {
    /// What a hotkey has on a subnet after what it lends its children and borrows from its parents, with 32
    /// fractional bits, which are all that the public chain reckons with.
    fn inherited(hotkey: &AccountId32, netuid: u16, stake: impl Fn(&AccountId32) -> u64) -> u128 {
        let part_of = |stake: u64, part: u64| u128::from(stake) * fraction(part);
        let own = stake(hotkey);
        let lent: u128 = ChildKeys::<T>::get(hotkey, netuid)
            .into_iter()
            .map(|(part, _)| part_of(own, part))
            .sum();
        let borrowed: u128 = ParentKeys::<T>::get(hotkey, netuid)
            .into_iter()
            .map(|(part, parent)| part_of(stake(&parent), part))
            .sum();
        (u128::from(own) << 32).saturating_sub(lent).saturating_add(borrowed)
    }

    /// Alpha, root stake and the sum of both as they count for a hotkey on a subnet.
    pub fn stakes_of(hotkey: &AccountId32, netuid: u16) -> (u64, u64, u64) {
        let on = |place: u16| move |hotkey: &AccountId32| TotalHotkeyAlpha::<T>::get(hotkey, place);
        let alpha = Self::inherited(hotkey, netuid, on(netuid));
        let tao = Self::inherited(hotkey, netuid, on(0));
        let (alpha, tao) = (alpha >> 32, tao >> 32);
        let sum = alpha + ((tao * fraction(TaoWeight::<T>::get())) >> 32);
        let whole = |value: u128| u64::try_from(value).unwrap_or(u64::MAX);
        (whole(alpha), whole(tao), whole(sum))
    }

    /// A hotkey's weight by whose stake it is: what it keeps of its own, and what its parents lend it.
    fn weight(hotkey: AccountId32, uid: u16, netuid: u16) -> Weight {
        let weight = fraction(TaoWeight::<T>::get());
        let stake = |hotkey: &AccountId32| {
            let root = u128::from(TotalHotkeyAlpha::<T>::get(hotkey, 0));
            u128::from(TotalHotkeyAlpha::<T>::get(hotkey, netuid)) + ((root * weight) >> 32)
        };
        let part_of = |stake: u128, part: u64| (stake * fraction(part)) >> 32;
        let own = stake(&hotkey);
        let lent: u128 = ChildKeys::<T>::get(&hotkey, netuid)
            .into_iter()
            .map(|(part, _)| part_of(own, part))
            .sum();
        let mut parts = vec![(hotkey.clone(), own.saturating_sub(lent))];
        for (part, parent) in ParentKeys::<T>::get(&hotkey, netuid) {
            let borrowed = part_of(stake(&parent), part);
            parts.push((parent, borrowed));
        }
        Weight { hotkey, uid, parts }
    }

    pub(super) fn epoch(netuid: u16) {
        BlocksSinceLastStep::<T>::insert(netuid, 0);
        LastEpochBlock::<T>::insert(netuid, Self::now());
        LastMechansimStepBlock::<T>::insert(netuid, Self::now());
        Self::settle_pending_children(netuid);
        let dividends = PendingValidatorEmission::<T>::take(netuid);
        let root = PendingRootAlphaDivs::<T>::take(netuid);
        let incentive = PendingServerEmission::<T>::take(netuid);
        let cut = PendingOwnerCut::<T>::take(netuid);
        let _ = AlphaDividendsPerSubnet::<T>::clear_prefix(netuid, u32::MAX, None);
        let _ = RootAlphaDividendsPerSubnet::<T>::clear_prefix(netuid, u32::MAX, None);

        let permits = ValidatorPermit::<T>::get(netuid);
        let seats = SubnetworkN::<T>::get(netuid);
        let (mut validators, mut miners) = (Vec::new(), Vec::new());
        for uid in 0..seats {
            let hotkey = Keys::<T>::get(netuid, uid);
            if permits.get(usize::from(uid)).copied().unwrap_or(false) {
                validators.push(Self::weight(hotkey, uid, netuid));
            } else {
                miners.push((uid, hotkey));
            }
        }
        let nothing = vec![0u64; usize::from(seats)];
        let (mut earned, mut mined) = (nothing.clone(), nothing);
        let paid = Self::pay_root(netuid, &validators, root);
        let dividends = dividends.saturating_add(root - paid);
        let sum: u128 = validators.iter().map(Weight::sum).sum();
        for weight in &validators {
            let share = portion(dividends, weight.sum(), sum);
            add_at(&mut earned, weight.uid, share);
            Self::pay_family(netuid, weight, share);
        }
        let owner = SubnetOwnerHotkey::<T>::get(netuid);
        if miners.is_empty() {
            miners.push((u16::MAX, owner.clone()));
        }
        let each = incentive / miners.len() as u64;
        for (uid, hotkey) in miners {
            add_at(&mut mined, uid, each);
            Self::pay_miner(netuid, &hotkey, each);
        }
        if Self::hotkey_exists(&owner) {
            Self::credit(&owner, &SubnetOwner::<T>::get(netuid), netuid, cut);
        }
        Dividends::<T>::insert(netuid, shares_of(&earned));
        Incentive::<T>::insert(netuid, shares_of(&mined));
        Consensus::<T>::insert(netuid, shares_of(&mined));
        let both = earned.iter().zip(&mined).map(|(a, b)| a.saturating_add(*b)).collect();
        Emission::<T>::insert::<_, Vec<u64>>(netuid, both);
    }

    /// Incentive goes to the owner's stake with the hotkey, or where the owner wants it.
    fn pay_miner(netuid: u16, hotkey: &AccountId32, alpha: u64) {
        if !Self::hotkey_exists(hotkey) || alpha == 0 {
            return;
        }
        let owner = Owner::<T>::get(hotkey);
        let destination = AutoStakeDestination::<T>::get(&owner, netuid);
        Self::credit(destination.as_ref().unwrap_or(hotkey), &owner, netuid, alpha);
        if let Some(destination) = destination {
            let hotkey = hotkey.clone();
            Self::deposit_event(Event::AutoStakeAdded {
                netuid,
                destination,
                hotkey,
                owner,
                incentive: alpha,
            });
        }
    }

    /// Divides a validator's share by whose stake earned it; of what it earned for others it keeps its childkey
    /// take.
    fn pay_family(netuid: u16, weight: &Weight, share: u64) {
        let take = ChildkeyTake::<T>::get(&weight.hotkey, netuid);
        let whole = weight.sum();
        let mut kept = 0u64;
        for (hotkey, part) in &weight.parts {
            let mut alpha = portion(share, *part, whole);
            if *hotkey != weight.hotkey {
                let fee = portion(alpha, take.into(), u16::MAX.into());
                alpha -= fee;
                kept = kept.saturating_add(fee);
            }
            Self::pay_dividends(hotkey, netuid, alpha);
        }
        if kept > 0 {
            let owner = Owner::<T>::get(&weight.hotkey);
            Self::credit(&weight.hotkey, &owner, netuid, kept);
        }
    }

    /// The take becomes stake of the owner; the rest makes every share of the hotkey worth more.
    fn pay_dividends(hotkey: &AccountId32, netuid: u16, alpha: u64) {
        let take = portion(alpha, Delegates::<T>::get(hotkey).into(), u16::MAX.into());
        let rest = alpha - take;
        let owner = Owner::<T>::get(hotkey);
        if TotalHotkeySharesV2::<T>::get(hotkey, netuid).is_zero() {
            Self::credit(hotkey, &owner, netuid, alpha);
        } else {
            TotalHotkeyAlpha::<T>::mutate(hotkey, netuid, |sum| *sum = sum.saturating_add(rest));
            if take > 0 {
                Self::credit(hotkey, &owner, netuid, take);
            }
        }
        AlphaDividendsPerSubnet::<T>::mutate(netuid, hotkey, |sum| {
            *sum = sum.saturating_add(rest);
        });
        let value = TotalHotkeyAlpha::<T>::get(hotkey, netuid);
        TotalHotkeyAlphaLastEpoch::<T>::insert(hotkey, netuid, value);
    }

    /// Owes root stakers their part, by validators' root stake and after take; returns what found somebody.
    fn pay_root(netuid: u16, validators: &[Weight], alpha: u64) -> u64 {
        let staked = |hotkey: &AccountId32| u128::from(TotalHotkeyAlpha::<T>::get(hotkey, 0));
        let sum: u128 = validators.iter().map(|weight| staked(&weight.hotkey)).sum();
        let mut paid = 0u64;
        for Weight { hotkey, .. } in validators {
            let share = portion(alpha, staked(hotkey), sum);
            let take = portion(share, Delegates::<T>::get(hotkey).into(), u16::MAX.into());
            if !Self::owe_root(hotkey, netuid, share - take) {
                continue;
            }
            if take > 0 {
                Self::credit(hotkey, &Owner::<T>::get(hotkey), netuid, take);
            }
            RootAlphaDividendsPerSubnet::<T>::insert(netuid, hotkey, share - take);
            paid = paid.saturating_add(share);
        }
        paid
    }
}
