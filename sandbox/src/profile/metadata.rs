//! The metadata of each profile: spec 425 without what came later, and the newer one with its names and indices.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use frame_metadata::{RuntimeMetadata, RuntimeMetadataPrefixed, v14::StorageEntryType};
use parity_scale_codec::{Decode as _, Encode as _};
use scale_info::{
    Field, PortableRegistry, PortableType, Type, TypeDef, TypeDefPrimitive, form::PortableForm,
    interner::UntrackedSymbol,
};

use super::{CAME, CAME_API, GONE, MOVED_ERRORS, MOVED_EVENTS, Moved, Profile, RENAMED};
use crate::runtime::Runtime;

const STAKING: &str = "SubtensorModule";

/// Storage whose value is TAO, or alpha.
const TAO_ITEMS: [&str; 6] =
    ["SubnetTAO", "TotalStake", "TotalIssuance", "Burn", "MinBurn", "MaxBurn"];
const ALPHA_ITEMS: [&str; 3] = ["SubnetAlphaIn", "SubnetAlphaOut", "TotalHotkeyAlpha"];

/// What was made once, by profile and version.
type Known = HashMap<(Profile, u32), Vec<u8>>;

/// Metadata with its prefix, without the length in front; `None` for a version that is not served.
pub fn encoded(profile: Profile, version: u32) -> Option<Vec<u8>> {
    static KNOWN: Mutex<Option<Known>> = Mutex::new(None);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let known = known.get_or_insert_default();
    if let Some(bytes) = known.get(&(profile, version)) {
        return Some(bytes.clone());
    }
    let raw = match version {
        14 => Runtime::metadata().encode(),
        version => Runtime::metadata_at_version(version)?.to_vec(),
    };
    let bytes = transformed(profile, &raw)?;
    known.insert((profile, version), bytes.clone());
    Some(bytes)
}

fn transformed(profile: Profile, raw: &[u8]) -> Option<Vec<u8>> {
    let RuntimeMetadataPrefixed(magic, mut metadata) =
        RuntimeMetadataPrefixed::decode(&mut &*raw).ok()?;
    // The three versions differ in their types, but not in the parts that are changed here.
    macro_rules! change {
        ($metadata:expr) => {{
            let metadata = $metadata;
            let mut change = Change::new(&mut metadata.types, profile)?;
            for pallet in metadata.pallets.iter_mut().filter(|pallet| pallet.name == STAKING) {
                change.calls(pallet.calls.as_ref()?.ty.id);
                change.events(pallet.event.as_ref()?.ty.id);
                change.errors(pallet.error.as_ref()?.ty.id);
                for entry in pallet.storage.iter_mut().flat_map(|storage| &mut storage.entries) {
                    change.storage(&entry.name, &mut entry.ty);
                }
            }
            change.answers();
        }};
    }
    let has_api = |name: &str| profile == Profile::Newer || name != CAME_API;
    match &mut metadata {
        RuntimeMetadata::V14(metadata) => change!(metadata),
        RuntimeMetadata::V15(metadata) => {
            metadata.apis.retain(|api| has_api(&api.name));
            for api in &mut metadata.apis {
                api.methods.retain(|method| profile.has_method(&api.name, &method.name));
            }
            change!(metadata);
        }
        RuntimeMetadata::V16(metadata) => {
            metadata.apis.retain(|api| has_api(&api.name));
            for api in &mut metadata.apis {
                api.methods.retain(|method| profile.has_method(&api.name, &method.name));
            }
            change!(metadata);
        }
        _ => return None,
    }
    Some(RuntimeMetadataPrefixed(magic, metadata).encode())
}

type TypeId = UntrackedSymbol<std::any::TypeId>;

/// Types that the newer spec gives a name of their own.
struct Named {
    netuid: TypeId,
    tao: TypeId,
    alpha: TypeId,
    compact_netuid: TypeId,
    compact_tao: TypeId,
    compact_alpha: TypeId,
}

/// What a number is, by the name of the field that holds it.
#[derive(Clone, Copy)]
enum Kind {
    Netuid,
    Tao,
    Alpha,
}

fn kind(field: &str) -> Option<Kind> {
    if field.ends_with("netuid") {
        Some(Kind::Netuid)
    } else if field.contains("alpha") || field == "amount_unstaked" {
        Some(Kind::Alpha)
    } else if field.contains("tao") || field == "amount_staked" || field == "limit_price" {
        Some(Kind::Tao)
    } else {
        None
    }
}

/// What the unnamed fields of the events are that a staking wallet reads, in order.
fn kinds_of(event: &str) -> &'static [Option<Kind>] {
    const N: Option<Kind> = Some(Kind::Netuid);
    const T: Option<Kind> = Some(Kind::Tao);
    const A: Option<Kind> = Some(Kind::Alpha);
    const O: Option<Kind> = None;
    match event {
        "StakeAdded" | "StakeRemoved" => &[O, O, T, A, N, O],
        "StakeMoved" => &[O, O, N, O, N, T],
        "StakeTransferred" => &[O, O, O, N, N, T],
        "StakeSwapped" => &[O, O, N, N, T],
        "NeuronRegistered" => &[N, O, O],
        "AlphaRecycled" | "AlphaBurned" => &[O, O, A, N],
        _ => &[],
    }
}

struct Change<'a> {
    types: &'a mut PortableRegistry,
    profile: Profile,
    /// Where the newer spec is followed.
    named: Option<Named>,
}

impl<'a> Change<'a> {
    fn new(types: &'a mut PortableRegistry, profile: Profile) -> Option<Self> {
        let named = match profile {
            Profile::Spec425 => None,
            Profile::Newer => Some(Named::add(types)?),
        };
        Some(Self { types, profile, named })
    }

    fn of(&mut self, id: u32) -> Option<&mut Type<PortableForm>> {
        self.types.types.get_mut(id as usize).map(|known| &mut known.ty)
    }

    /// Removes what this profile does not have, and moves what has another index here.
    fn variants(&mut self, id: u32, table: &[Moved]) {
        let absent: &[&str] = match self.profile {
            Profile::Spec425 => &CAME,
            Profile::Newer => &GONE,
        };
        let newer = self.profile == Profile::Newer;
        let Some(TypeDef::Variant(all)) = self.of(id).map(|ty| &mut ty.type_def) else { return };
        all.variants.retain(|variant| !absent.contains(&variant.name.as_str()));
        for variant in all.variants.iter_mut().filter(|_| newer) {
            if let Some((.., index)) = table.iter().find(|(name, ..)| *name == variant.name) {
                variant.index = *index;
            }
            if let Some((_, name)) = RENAMED.iter().find(|(name, _)| *name == variant.name) {
                (*name).clone_into(&mut variant.name);
            }
        }
        all.variants.sort_by_key(|variant| variant.index);
    }

    /// Gives the fields of every variant the names of their types.
    fn rename(&mut self, id: u32) {
        let Some(TypeDef::Variant(all)) = self.of(id).map(|ty| ty.type_def.clone()) else {
            return;
        };
        let mut all = all;
        for variant in &mut all.variants {
            let unnamed = kinds_of(&variant.name);
            for (place, field) in variant.fields.iter_mut().enumerate() {
                let kind = match &field.name {
                    Some(name) => kind(name),
                    None => unnamed.get(place).copied().flatten(),
                };
                self.retype(field, kind);
            }
        }
        if let Some(ty) = self.of(id) {
            ty.type_def = TypeDef::Variant(all);
        }
    }

    fn calls(&mut self, id: u32) {
        self.variants(id, &[]);
        self.rename(id);
    }

    fn events(&mut self, id: u32) {
        self.variants(id, &MOVED_EVENTS);
        self.rename(id);
    }

    fn errors(&mut self, id: u32) {
        self.variants(id, &MOVED_ERRORS);
    }

    /// The named type that stands for the plain one under `id`.
    fn instead(&self, id: u32, kind: Kind) -> Option<TypeId> {
        let named = self.named.as_ref()?;
        let plain = |id: u32| match &self.types.types.get(id as usize)?.ty.type_def {
            TypeDef::Primitive(primitive) => Some(primitive.clone()),
            _ => None,
        };
        let fits = |primitive: TypeDefPrimitive| match kind {
            Kind::Netuid => primitive == TypeDefPrimitive::U16,
            Kind::Tao | Kind::Alpha => primitive == TypeDefPrimitive::U64,
        };
        if plain(id).is_some_and(fits) {
            return Some(match kind {
                Kind::Netuid => named.netuid,
                Kind::Tao => named.tao,
                Kind::Alpha => named.alpha,
            });
        }
        match &self.types.types.get(id as usize)?.ty.type_def {
            TypeDef::Compact(inner) if plain(inner.type_param.id).is_some_and(fits) => {
                Some(match kind {
                    Kind::Netuid => named.compact_netuid,
                    Kind::Tao => named.compact_tao,
                    Kind::Alpha => named.compact_alpha,
                })
            }
            _ => None,
        }
    }

    fn retype(&self, field: &mut Field<PortableForm>, kind: Option<Kind>) {
        if let Some(ty) = kind.and_then(|kind| self.instead(field.ty.id, kind)) {
            field.ty = ty;
        }
    }

    fn storage(&mut self, name: &str, ty: &mut StorageEntryType<PortableForm>) {
        let value_kind = if TAO_ITEMS.contains(&name) {
            Some(Kind::Tao)
        } else if ALPHA_ITEMS.contains(&name) {
            Some(Kind::Alpha)
        } else {
            None
        };
        let (key, value) = match ty {
            StorageEntryType::Plain(value) => (None, value),
            StorageEntryType::Map { key, value, .. } => (Some(key), value),
        };
        if let Some(named) = value_kind.and_then(|kind| self.instead(value.id, kind)) {
            *value = named;
        }
        // Maps by subnet alone have the netuid for a key.
        if let Some(key) = key
            && let Some(named) = self.instead(key.id, Kind::Netuid)
        {
            *key = named;
        }
    }

    /// The structures that runtime APIs answer with.
    fn answers(&mut self) {
        let ids: Vec<u32> = self
            .types
            .types
            .iter()
            .filter(|known| {
                let path = &known.ty.path.segments;
                path.first().is_some_and(|first| first == "tao_sandbox")
                    && path.get(1).is_some_and(|second| second == "api")
            })
            .map(|known| known.id)
            .collect();
        for id in ids {
            let Some(TypeDef::Composite(mut all)) = self.of(id).map(|ty| ty.type_def.clone())
            else {
                continue;
            };
            for field in &mut all.fields {
                let kind = field.name.as_deref().and_then(kind);
                self.retype(field, kind);
            }
            if let Some(ty) = self.of(id) {
                ty.type_def = TypeDef::Composite(all);
            }
        }
    }
}

impl Named {
    /// Adds the types; `None` where the registry lacks what they are made of.
    fn add(types: &mut PortableRegistry) -> Option<Self> {
        let primitive = |wanted: TypeDefPrimitive| {
            types
                .types
                .iter()
                .find(|known| known.ty.type_def == TypeDef::Primitive(wanted.clone()))
                .map(|known| known.id)
        };
        let (small, wide) = (primitive(TypeDefPrimitive::U16)?, primitive(TypeDefPrimitive::U64)?);
        // A structure with a field, and a compact type, to make others of.
        let model = types.types.iter().find_map(|known| match &known.ty.type_def {
            TypeDef::Composite(all) if !all.fields.is_empty() => Some(known.ty.clone()),
            _ => None,
        })?;
        let compact = types.types.iter().find_map(|known| match &known.ty.type_def {
            TypeDef::Compact(_) => Some(known.ty.clone()),
            _ => None,
        })?;
        let mut push = |ty: Type<PortableForm>| {
            let id = u32::try_from(types.types.len()).ok()?;
            types.types.push(PortableType { id, ty });
            Some(TypeId::from(id))
        };
        let mut newtype = |name: &str, inner: u32| {
            let mut ty = model.clone();
            ty.path.segments = vec!["subtensor_runtime_common".to_owned(), name.to_owned()];
            ty.type_params.clear();
            ty.docs.clear();
            if let TypeDef::Composite(all) = &mut ty.type_def {
                all.fields.truncate(1);
                for field in &mut all.fields {
                    field.name = None;
                    field.ty = inner.into();
                    field.type_name = None;
                    field.docs.clear();
                }
            }
            let plain = push(ty)?;
            let mut ty = compact.clone();
            if let TypeDef::Compact(inner) = &mut ty.type_def {
                inner.type_param = plain;
            }
            Some((plain, push(ty)?))
        };
        let (netuid, compact_netuid) = newtype("NetUid", small)?;
        let (tao, compact_tao) = newtype("TaoBalance", wide)?;
        let (alpha, compact_alpha) = newtype("AlphaBalance", wide)?;
        Some(Self { netuid, tao, alpha, compact_netuid, compact_tao, compact_alpha })
    }
}
