//! Fixed-point numbers as the public chain stores them: raw bits, and a type name a client can recognise.

use parity_scale_codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::{Path, Type, TypeInfo, build::Fields};

macro_rules! fixed {
    ($($(#[$about:meta])* $name:ident: $bits:ident as $path:literal;)*) => {$(
        $(#[$about])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen,
        )]
        pub struct $name {
            pub bits: $bits,
        }

        impl TypeInfo for $name {
            type Identity = Self;
            fn type_info() -> Type {
                Type::builder().path(Path::new($path, "substrate_fixed")).composite(
                    Fields::named()
                        .field(|field| field.ty::<$bits>().name("bits").type_name(stringify!($bits))),
                )
            }
        }
    )*};
}

fixed! {
    /// Unsigned, with 64 fractional bits.
    U64F64: u128 as "FixedU128";
    /// Unsigned, with 32 fractional bits.
    U96F32: u128 as "FixedU128";
    /// Signed, with 64 fractional bits.
    I64F64: i128 as "FixedI128";
    /// Signed, with 32 fractional bits.
    I96F32: i128 as "FixedI128";
    /// Signed, with 32 fractional bits in 64.
    I32F32: i64 as "FixedI64";
}
