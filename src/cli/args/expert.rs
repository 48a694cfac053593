//! What may be typed for calls and reads by name.

use clap::Args;

use super::Write;

/// A call by name.
#[derive(Clone, Debug, Args)]
#[command(after_long_help = "\
Values are written as they are shown: addresses or names of this machine, 1.5tao, true, 0x with \
bytes or \"text\", none, [lists, of, values], (tuples), {fields: 1}, Variant(1), and calls as \
Pallet.call(name: value).

Examples:
  tao call                                     # the pallets there are
  tao call Balances                            # its calls and what they take
  tao call System.remark_with_event remark='\"hello\"' --dry-run
  tao call Utility.batch_all 'calls=[System.remark(remark: 0x01)]' --dry-run")]
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
#[command(after_long_help = "\
Examples:
  tao query SubtensorModule                        # its items, their keys and values
  tao query SubtensorModule.Burn 3
  tao query SubtensorModule.Burn                   # every row
  tao runtime SwapRuntimeApi.current_alpha_price 3 --at 4000000")]
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
