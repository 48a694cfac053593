//! What a runtime offers, by name with what it takes.

use super::unknown;
use crate::domain::clean;
use crate::fault::Fault;
use crate::tx::Runtime;

/// Names with what they take, in words.
type Offered = Vec<(String, String)>;

impl Runtime {
    fn named<'a>(&self, fields: impl Iterator<Item = (Option<&'a str>, u32)>) -> String {
        let words = fields.map(|(name, ty)| match name {
            Some(name) => format!("{}={}", clean(name, 60), self.type_name(ty)),
            None => self.type_name(ty),
        });
        words.collect::<Vec<_>>().join(" ")
    }

    /// The pallets with calls when `pallet` is empty, the calls of one otherwise.
    pub fn calls_of(&self, pallet: &str) -> Result<Offered, Fault> {
        let metadata = self.metadata();
        let counted = || {
            metadata
                .pallets()
                .filter_map(|pallet| Some((pallet.name(), pallet.call_variants()?.len())))
        };
        if pallet.is_empty() {
            return Ok(counted()
                .map(|(name, count)| (name.to_owned(), format!("{count} calls")))
                .collect());
        }
        let found = metadata
            .pallet_by_name(pallet)
            .ok_or_else(|| unknown("pallet", pallet, counted().map(|(name, _)| name.to_owned())))?;
        let calls = found.call_variants().unwrap_or_default().iter().map(|call| {
            let fields = call.fields.iter().map(|field| (field.name.as_deref(), field.ty.id));
            (format!("{pallet}.{}", call.name), self.named(fields))
        });
        Ok(calls.collect())
    }

    /// The pallets with storage when `pallet` is empty, the items of one otherwise.
    pub fn storage_of(&self, pallet: &str) -> Result<Offered, Fault> {
        let metadata = self.metadata();
        let counted = || {
            metadata
                .pallets()
                .filter_map(|pallet| Some((pallet.name(), pallet.storage()?.entries().len())))
        };
        if pallet.is_empty() {
            return Ok(counted()
                .map(|(name, count)| (name.to_owned(), format!("{count} items")))
                .collect());
        }
        let found = metadata
            .pallet_by_name(pallet)
            .ok_or_else(|| unknown("pallet", pallet, counted().map(|(name, _)| name.to_owned())))?;
        let entries =
            found.storage().map(subxt::metadata::StorageMetadata::entries).unwrap_or_default();
        Ok(entries
            .iter()
            .map(|entry| {
                let keys = self.named(entry.keys().map(|key| (None, key.key_id)));
                let value = self.type_name(entry.value_ty());
                let keys = if keys.is_empty() { String::new() } else { format!("{keys} ") };
                (format!("{pallet}.{}", entry.name()), format!("{keys}-> {value}"))
            })
            .collect())
    }

    /// The runtime APIs when `api` is empty, the methods of one otherwise.
    pub fn methods_of(&self, api: &str) -> Result<Offered, Fault> {
        let metadata = self.metadata();
        if api.is_empty() {
            let count = |api: subxt::metadata::RuntimeApiMetadata<'_>| {
                (api.name().to_owned(), format!("{} methods", api.methods().count()))
            };
            return Ok(metadata.runtime_api_traits().map(count).collect());
        }
        let found = metadata.runtime_api_trait_by_name(api).ok_or_else(|| {
            unknown(
                "runtime API",
                api,
                metadata.runtime_api_traits().map(|api| api.name().to_owned()),
            )
        })?;
        let methods = found.methods().map(|method| {
            let inputs: Vec<_> =
                method.inputs().map(|input| (input.name.to_string(), input.id)).collect();
            let inputs = self.named(inputs.iter().map(|(name, id)| (Some(name.as_str()), *id)));
            let inputs = if inputs.is_empty() { inputs } else { format!("{inputs} ") };
            let output = self.type_name(method.output_ty());
            (format!("{api}.{}", method.name()), format!("{inputs}-> {output}"))
        });
        Ok(methods.collect())
    }
}
