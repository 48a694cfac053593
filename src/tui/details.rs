//! What is known of one line of a list, in words: for the pane beside the list, and on its own.

use super::model::{Model, Tab};
use crate::app::activity::Item;
use crate::app::keybook::KeyBook;
use crate::app::market::{Subnet, Validator};
use crate::app::portfolio::{Holding, Portfolio};
use crate::app::shown::{self, UNKNOWN, or_na};
use crate::app::tables;
use crate::domain::Netuid;

/// A fact: what it is called, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fact {
    pub(crate) label: &'static str,
    pub(crate) value: String,
    pub(crate) alarm: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Details {
    pub(crate) title: String,
    pub(crate) facts: Vec<Fact>,
}

impl Details {
    fn new(title: String) -> Self {
        Self { title, facts: Vec::new() }
    }

    fn add(&mut self, label: &'static str, value: impl Into<String>) -> &mut Self {
        self.facts.push(Fact { label, value: value.into(), alarm: false });
        self
    }

    fn alarm(&mut self, value: impl Into<String>) {
        self.facts.push(Fact { label: "⚠", value: value.into(), alarm: true });
    }
}

/// About the selected line of the list that is shown.
pub(crate) fn selected(model: &Model) -> Option<Details> {
    let at = model.list(model.tab).origin()?;
    match model.tab {
        Tab::Portfolio => {
            model.portfolio.value.as_ref()?.positions.get(at).map(|held| position(model, held))
        }
        Tab::Subnets => {
            model.subnets.value.as_ref()?.subnets.get(at).map(|here| subnet(model, here))
        }
        Tab::Validators => {
            model.validators.value.as_ref()?.validators.get(at).map(|here| validator(model, here))
        }
        Tab::Activity => {
            model.activity.value.as_ref()?.items.get(at).map(|item| transaction(model, item))
        }
        Tab::Keys => {
            let selected = model.list(Tab::Keys).selected.as_deref()?;
            match tables::key_address(selected) {
                (address, true) => {
                    model.portfolio.value.as_deref().and_then(|held| delegate(held, address))
                }
                (address, false) => model.keys.value.as_ref().and_then(|book| key(book, address)),
            }
        }
    }
}

fn place(model: &Model, netuid: Netuid) -> String {
    format!("SN{netuid} {}", model.names.subnet(netuid))
}

fn position(model: &Model, held: &Holding) -> Details {
    let mut out = Details::new(place(model, held.netuid));
    if let Some(alarm) = tables::alarm(held, &model.names) {
        out.alarm(alarm);
    }
    out.add("hotkey", held.hotkey.to_string())
        .add("alpha", held.alpha.to_string())
        .add("exit now", or_na(held.exit_value, |tao| format!("τ {tao}")))
        .add("spot", or_na(held.spot_value, |tao| format!("τ {tao}")))
        .add("lost on exit", or_na(held.haircut.clone(), |cut| cut))
        .add("price", or_na(held.price, |price| format!("τ {price} per α")))
        .add("share", or_na(held.share.clone(), |share| share))
        .add("a day", or_na(held.daily, |alpha| format!("α {alpha}, as the last epoch paid")))
        .add("on 1 000 α", or_na(held.daily_per_1000, |alpha| format!("α {alpha} a day")));
    if let Some(locked) = held.locked.filter(|locked| locked.units() > 0) {
        out.add("locked here", format!("α {locked}"));
    }
    for claim in held.claimable.iter().flatten() {
        out.add("claimable", format!("α {claim} of SN{}", claim.netuid()));
    }
    let baskets = model.portfolio.value.as_ref().and_then(|held| held.baskets.as_ref());
    if let Some(baskets) = baskets.filter(|_| held.netuid.is_root()) {
        let mut rows = baskets.rows.iter().flatten();
        match rows.find(|basket| basket.hotkey == held.hotkey) {
            Some(basket) => {
                out.add("in basket", format!("τ {}, until it is claimed", basket.owed));
            }
            None if baskets.rows.is_none() => {
                out.add("in basket", UNKNOWN.to_owned());
            }
            None => {}
        }
    }
    out
}

fn subnet(model: &Model, subnet: &Subnet) -> Details {
    let mut out = Details::new(place(model, subnet.netuid));
    let tao = |tao: crate::domain::Tao| format!("τ {tao}");
    let open = match subnet.registration_open {
        Some(true) => or_na(subnet.registration_cost, tao),
        Some(false) => "closed".to_owned(),
        None => UNKNOWN.to_owned(),
    };
    let started = match subnet.started {
        Some(true) => "yes",
        Some(false) => "no: its alpha cannot be traded yet",
        None => UNKNOWN,
    };
    out.add("price", or_na(subnet.price, |price| format!("τ {price}")))
        .add("moving", or_na(subnet.moving_price, |price| format!("τ {price}")))
        .add("in the pool", format!("τ {}", subnet.tao_in))
        .add("alpha in it", format!("α {}", subnet.alpha_in))
        .add("outside", format!("α {}", subnet.alpha_out))
        .add("a block", or_na(subnet.tao_emission, |tao| format!("τ {tao} into the pool")))
        .add("a seat", open)
        .add("started", started)
        .add("tempo", format!("{} blocks", subnet.tempo))
        .add("made at", format!("block {}", subnet.registered_at))
        .add("owner", subnet.owner_coldkey.to_string());
    let held = model.portfolio.value.iter().flat_map(|held| &held.positions);
    for held in held.filter(|held| held.netuid == subnet.netuid) {
        let validator = model.names.validator(held.hotkey.0);
        out.add("you hold", format!("α {} on {validator}", shown::alpha(held.alpha)));
    }
    out
}

fn validator(model: &Model, validator: &Validator) -> Details {
    let name = shown::name(validator.name.as_deref().unwrap_or_default(), 40);
    let mut out = Details::new(if name.is_empty() { "(no name)".to_owned() } else { name });
    out.add("hotkey", validator.hotkey.to_string())
        .add("owner", validator.owner.to_string())
        .add("take", validator.take.to_string())
        .add("nominators", validator.nominators.to_string());
    for stake in &validator.stakes {
        let there = place(model, stake.netuid());
        out.add("stake", format!("α {} in {there}", shown::alpha(*stake)));
    }
    out
}

fn transaction(model: &Model, item: &Item) -> Details {
    let mut out = Details::new(shown::name(&item.action, 120));
    if let Some(error) = &item.error {
        out.alarm(error.clone());
    }
    out.add("status", item.status)
        .add("hash", item.hash.to_string())
        .add("signer", item.signer.to_string())
        .add("nonce", item.nonce.to_string())
        .add("network", shown::name(&item.network, 60));
    if let Some(block) = item.block {
        out.add("block", format!("{} {}", block.number, block.hash));
    }
    if let Some(receipt) = model.receipts.iter().find(|receipt| receipt.hash == item.hash) {
        for line in &receipt.receipt {
            out.add("", line.clone());
        }
        for note in &receipt.notes {
            out.add("note", note.clone());
        }
    }
    out.add("command", format!("$ {}", shown::command(&item.command)));
    out
}

fn delegate(held: &Portfolio, address: &str) -> Option<Details> {
    let all = tables::rights(held);
    let one = all.into_iter().find(|one| one.delegate.to_string() == address)?;
    let mut out = Details::new(format!("may act for {}", held.coldkey.0.short()));
    for height in &one.announced {
        out.alarm(format!("it announced a call in block {height}: tao proxy announcements"));
    }
    out.add("address", shown::in_fours(address));
    for kind in &one.types {
        out.add("type", shown::name(kind, 60));
    }
    out.add("read at", format!("block {}", held.block.number));
    Some(out)
}

fn key(book: &KeyBook, address: &str) -> Option<Details> {
    let titled = |name: &str| Details::new(shown::name(name, 60));
    for wallet in &book.wallets.wallets {
        let mut keys = wallet.coldkey.iter().map(|key| (true, key));
        let mut hotkeys = wallet.hotkeys.iter().map(|key| (false, key));
        let found = keys.find(|(_, key)| key.address == address);
        let Some((cold, key)) = found.or_else(|| hotkeys.find(|(_, key)| key.address == address))
        else {
            continue;
        };
        let name = if cold { wallet.name.clone() } else { format!("{}/{}", wallet.name, key.name) };
        let mut out = titled(&name);
        let watched = key.format == "public-only";
        if !key.encrypted && !watched {
            out.alarm("the key lies in clear text in its file");
        }
        out.add("address", shown::in_fours(address))
            .add("scheme", key.scheme)
            .add("format", key.format);
        let proven = if key.address_proven { "yes, sealed with the secret" } else { "by its file" };
        out.add("proven", if watched { "an address alone, signs elsewhere" } else { proven });
        return Some(out);
    }
    if let Some(one) = book.devices.iter().find(|one| one.address.to_string() == address) {
        let mut out = titled(&one.name());
        out.add("address", shown::in_fours(address))
            .add("scheme", "ed25519")
            .add("key", format!("account {}, index {} of a Ledger", one.account, one.index))
            .add("sign with", format!("--signer {}", shown::word(&one.signer())));
        return Some(out);
    }
    if let Some((name, group)) =
        book.multisigs.iter().find(|(_, group)| group.account().to_string() == address)
    {
        let mut out = titled(name);
        let count = group.signatories().len();
        out.add("address", shown::in_fours(address))
            .add("agree", format!("{} of {count}", group.threshold()));
        for one in group.signatories() {
            out.add("signatory", one.to_string());
        }
        out.add("act for it", format!("--as multisig:{}", shown::name(name, 40)));
        return Some(out);
    }
    if let Some(one) = book.proxies.iter().find(|one| one.entry.address.to_string() == address) {
        let mut out = titled(&one.name);
        let kind = one.entry.kind.as_deref().unwrap_or("the first that fits");
        out.add("address", shown::in_fours(address)).add("type", shown::name(kind, 40));
        if one.entry.delay > 0 {
            out.add("delay", format!("{} blocks", one.entry.delay));
        }
        if !one.entry.note.is_empty() {
            out.add("note", shown::name(&one.entry.note, 120));
        }
        out.add("act for it", format!("--as proxy:{}", shown::name(&one.name, 40)));
        return Some(out);
    }
    let one = book.contacts.iter().find(|one| one.account.to_string() == address)?;
    let mut out = titled(&one.name);
    out.add("address", shown::in_fours(address)).add("note", shown::name(&one.note, 120));
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::position;
    use crate::app::portfolio::{Basket, Baskets};
    use crate::domain::{Netuid, Tao};
    use crate::tui::tests::desk;

    #[test]
    fn a_root_position_tells_of_its_validators_basket_and_of_no_other() {
        let mut held = desk::portfolio();
        let (mut here, other) = (held.positions[0].clone(), held.positions[1].clone());
        here.netuid = Netuid::ROOT;
        let told = |rows: Option<Vec<Basket>>, held: &mut crate::app::portfolio::Portfolio, of| {
            held.baskets = Some(Baskets { owed: None, rows });
            let mut model = desk::fresh();
            model.portfolio.value = Some(held.clone().into());
            let facts = position(&model, of).facts.into_iter();
            facts.filter(|fact| fact.label == "in basket").map(|fact| fact.value).next()
        };
        let basket = Basket { hotkey: here.hotkey, owed: Tao::from_rao(1_500_000_000) };
        let said = told(Some(vec![basket]), &mut held, &here);
        assert_eq!(said.as_deref(), Some("τ 1.5, until it is claimed"));
        let elsewhere = Basket { hotkey: other.hotkey, ..basket };
        assert_eq!(told(Some(vec![elsewhere]), &mut held, &here), None);
        assert_eq!(told(None, &mut held, &here).as_deref(), Some("n/a"));
        assert_eq!(told(None, &mut held, &other), None);
    }
}
