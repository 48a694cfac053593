//! Every JSON document that the program can print.

use serde_json::Value;

use super::completion::Script;
use super::config::{ConfigFile, ConfigReport, SettingValue};
use super::explain::{Meaning, Meanings};
use super::generate::Generated;
use crate::app::airgap::{Combined, Inspected, Written};
use crate::app::btcli::Upgrade;
use crate::app::doctor::Doctor;
use crate::app::keys::{
    BackupCheck, KeyChange, KeyExport, Remembered, Removed, Renamed, Signed, Verified,
};
use crate::app::names::{Contact, ContactList};
use crate::app::policy::Policies;
use crate::app::wallet::{HotkeyList, WalletList, WalletReport};
use crate::render::schema::{failure, of};

type Schemas = Vec<(&'static str, Value)>;

/// The schemas with their ids.
pub fn all() -> Schemas {
    let all = local();
    #[cfg(feature = "online")]
    let all = [all, online()].concat();
    #[cfg(feature = "ledger")]
    let all = [all, vec![of::<super::device::DeviceAccount>()]].concat();
    #[cfg(feature = "sandbox")]
    let all = [all, vec![of::<super::sandbox::Running>(), of::<super::tour::Tour>()]].concat();
    all
}

fn local() -> Schemas {
    vec![
        failure(),
        of::<BackupCheck>(),
        of::<Combined>(),
        of::<ConfigFile>(),
        of::<ConfigReport>(),
        of::<Contact>(),
        of::<ContactList>(),
        of::<Doctor>(),
        of::<Generated>(),
        of::<HotkeyList>(),
        of::<Inspected>(),
        of::<KeyChange>(),
        of::<KeyExport>(),
        of::<Meaning>(),
        of::<Meanings>(),
        of::<Upgrade>(),
        of::<Policies>(),
        of::<Remembered>(),
        of::<Removed>(),
        of::<Renamed>(),
        of::<Script>(),
        of::<SettingValue>(),
        of::<Signed>(),
        of::<Verified>(),
        of::<super::qr::Codes>(),
        of::<super::tx::TravelSchema>(),
        of::<Written>(),
        of::<WalletList>(),
        of::<WalletReport>(),
        of::<crate::app::books::BooksImport>(),
    ]
}

#[cfg(feature = "online")]
fn online() -> Schemas {
    use crate::app::accounts::{Children, Claims, Locks, Proxies, ProxyTypes, SwapStatus};
    use crate::app::airgap::online::Receipts;
    use crate::app::books::{ProxyBook, ProxyEntry};
    use crate::app::execute::{DryRun, Receipt};
    use crate::app::expert::{Catalogue, Found};
    use crate::app::explained::Explained;
    use crate::app::market::{SubnetDetail, Subnets, Validators};
    use crate::app::metagraph::{Hyperparameters, Metagraph, Registrations};
    use crate::app::multisigs::{MultisigList, MultisigState, NamedGroup};
    use crate::app::overview::Overview;
    use crate::app::portfolio::{Balance, Portfolio, Portfolios};
    use crate::app::transactions::{Details, Resumed, Transactions, TxStatus};
    use crate::app::validator::ValidatorDetail;
    vec![
        of::<Hyperparameters>(),
        of::<Locks>(),
        of::<Metagraph>(),
        of::<MultisigList>(),
        of::<MultisigState>(),
        of::<NamedGroup>(),
        of::<ProxyBook>(),
        of::<ProxyEntry>(),
        of::<Proxies>(),
        of::<ProxyTypes>(),
        of::<SwapStatus>(),
        of::<Receipts>(),
        of::<Registrations>(),
        of::<ValidatorDetail>(),
        of::<Balance>(),
        of::<Catalogue>(),
        of::<Details>(),
        of::<Children>(),
        of::<Claims>(),
        of::<DryRun>(),
        of::<Explained>(),
        of::<Overview>(),
        of::<Found>(),
        of::<Portfolio>(),
        of::<Portfolios>(),
        of::<Receipt>(),
        of::<Resumed>(),
        of::<SubnetDetail>(),
        of::<Subnets>(),
        of::<Transactions>(),
        of::<TxStatus>(),
        of::<Validators>(),
    ]
}

#[cfg(all(test, feature = "sandbox"))]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_report_in_the_source_has_its_schema_here() {
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
        let mut written = BTreeSet::new();
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let text = std::fs::read_to_string(&path).unwrap();
                let start = concat!("const SCHEMA: &'static str", " = \"");
                let ids = text.split(start).skip(1);
                written.extend(ids.map(|rest| rest.split('"').next().unwrap().to_owned()));
            }
        }
        let listed: BTreeSet<String> = all()
            .into_iter()
            .map(|(id, _)| id.to_owned())
            .filter(|id| id != "tao.error/1")
            .collect();
        assert_eq!(written, listed, "list the report in src/cli/schemas.rs");
    }
}
