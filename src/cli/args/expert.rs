//! What may be typed for calls and reads by name.

use clap::Args;

use super::Write;

/// A call by name.
#[derive(Clone, Debug, Args)]
#[command(after_long_help = "\
Values are written as they are shown: addresses or names of this machine, 1.5tao, true, 0x with \
bytes or \"text\", none, [lists, of, values], (tuples), {fields: 1}, Variant(1), and calls as \
Pallet.call(name: value).

Amounts end in tao, alpha or rao. The wrong one is refused where the metadata says what an amount \
counts; where it says only that it is a number, either is taken.")]
pub struct Call {
    /// PALLET.CALL, or PALLET to list its calls
    pub target: Option<String>,
    /// The arguments of the call
    #[arg(value_name = "KEY=VALUE")]
    pub args: Vec<String>,
    #[command(flatten)]
    pub write: Write,
}

/// A read by name.
#[derive(Clone, Debug, Args)]
pub struct Lookup {
    /// What to read; the part before the point alone lists what there is
    pub target: Option<String>,
    /// Keys or arguments, in order
    #[arg(value_name = "VALUE")]
    pub values: Vec<String>,
    /// Block to read at: its number or its hash
    #[arg(long, value_name = "BLOCK")]
    pub at: Option<String>,
}
