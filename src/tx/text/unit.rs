//! What an amount counts, as far as the metadata says.

use scale_info::{Field, form::PortableForm};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tx) enum Unit {
    Tao,
    Alpha,
}

/// A field of a call or a structure, for one value.
#[derive(Clone, Debug)]
pub(in crate::tx) struct Place {
    pub(in crate::tx) name: String,
    pub(in crate::tx) ty: u32,
    /// `None` where neither the type nor the name says it.
    pub(in crate::tx) unit: Option<Unit>,
}

impl Unit {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Tao => "tao",
            Self::Alpha => "alpha",
        }
    }

    /// By the name of a type: `TaoBalance`, `AlphaBalance`, `T::Balance`, `BalanceOf<T>`.
    pub(super) fn of_type(name: &str) -> Option<Self> {
        if name.contains("AlphaBalance") {
            Some(Self::Alpha)
        } else if name.contains("Balance") {
            Some(Self::Tao)
        } else {
            None
        }
    }

    /// Runtimes may call an amount a plain number; these names always count the same.
    fn of_name(name: &str) -> Option<Self> {
        match name {
            "amount_staked" | "limit_price" => Some(Self::Tao),
            "amount_unstaked" | "alpha_amount" => Some(Self::Alpha),
            _ => None,
        }
    }

    pub(super) fn of_field(field: &Field<PortableForm>) -> Option<Self> {
        let by_type = field.type_name.as_deref().and_then(Self::of_type);
        by_type.or_else(|| field.name.as_deref().and_then(Self::of_name))
    }
}

impl Place {
    pub(super) fn of(index: usize, field: &Field<PortableForm>) -> Self {
        Self {
            name: field.name.clone().unwrap_or_else(|| index.to_string()),
            ty: field.ty.id,
            unit: Unit::of_field(field),
        }
    }

    /// The same as the argument of a call whose amounts are known to count one thing.
    pub(super) fn in_call(self, pallet: &str, call: &str) -> Self {
        let known = match (pallet, call, self.name.as_str()) {
            ("SubtensorModule", "lock_stake" | "burn_alpha" | "recycle_alpha", "amount") => {
                Some(Unit::Alpha)
            }
            ("SubtensorModule", "add_stake_burn", "amount") => Some(Unit::Tao),
            _ => None,
        };
        Self { unit: self.unit.or(known), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_types_name_says_what_its_amounts_count() {
        for name in ["TaoBalance", "T::Balance", "BalanceOf<T>", "Option<TaoBalance>"] {
            assert_eq!(Unit::of_type(name), Some(Unit::Tao), "{name}");
        }
        assert_eq!(Unit::of_type("Compact<AlphaBalance>"), Some(Unit::Alpha));
        assert_eq!(Unit::of_type("u64"), None);
    }
}
