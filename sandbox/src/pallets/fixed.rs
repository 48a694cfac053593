//! Fixed-point numbers as the public chain stores them: raw bits, and a type name a client can recognise.

use parity_scale_codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::{Path, Type, TypeInfo, build::Fields};

/// Unsigned, with 64 fractional bits.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen,
)]
pub struct U64F64 {
    pub bits: u128,
}

impl TypeInfo for U64F64 {
    type Identity = Self;
    fn type_info() -> Type {
        Type::builder().path(Path::new("FixedU128", "substrate_fixed")).composite(
            Fields::named().field(|field| field.ty::<u128>().name("bits").type_name("u128")),
        )
    }
}

/// Unsigned, with 32 fractional bits.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen,
)]
pub struct U96F32 {
    pub bits: u128,
}

impl TypeInfo for U96F32 {
    type Identity = Self;
    fn type_info() -> Type {
        Type::builder().path(Path::new("FixedU128", "substrate_fixed")).composite(
            Fields::named().field(|field| field.ty::<u128>().name("bits").type_name("u128")),
        )
    }
}

/// Signed, with 32 fractional bits.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen,
)]
pub struct I96F32 {
    pub bits: i128,
}

impl TypeInfo for I96F32 {
    type Identity = Self;
    fn type_info() -> Type {
        Type::builder().path(Path::new("FixedI128", "substrate_fixed")).composite(
            Fields::named().field(|field| field.ty::<i128>().name("bits").type_name("i128")),
        )
    }
}

/// Signed, with 32 fractional bits in 64.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen,
)]
pub struct I32F32 {
    pub bits: i64,
}

impl TypeInfo for I32F32 {
    type Identity = Self;
    fn type_info() -> Type {
        Type::builder().path(Path::new("FixedI64", "substrate_fixed")).composite(
            Fields::named().field(|field| field.ty::<i64>().name("bits").type_name("i64")),
        )
    }
}
