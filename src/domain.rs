//! Plain values: money, prices, keys, blocks and what was read of the chain at one block.
//!
//! Nothing here reads a clock, a file, a socket or a terminal, and nothing here is a float.

mod account;
mod amount;
#[path = "../keystore/src/base58.rs"]
mod base58;
mod block;
mod call;
mod digits;
mod epoch;
mod moment;
mod money;
mod percent;
mod price;
mod schema;
mod shared;
mod state;
mod text;

pub use account::{Account, Coldkey, Hotkey, Scheme};
pub use amount::{AmountExpr, Asset};
pub use block::{BlockRef, Genesis, Hash};
pub use call::{Arg, NamedCall};
pub use digits::{hexed, is_hex_of};
pub use epoch::Epoch;
pub use moment::moment;
pub use money::{Alpha, Netuid, Tao};
pub use percent::{Bps, Take};
pub use price::{Price, Rounding};
pub use shared::{
    Announcement, FilterMode, Group, KindFilter, ListedCall, PendingCall, ProxyRow, Timepoint,
    Weight,
};
pub use state::{
    AccountState, Availability, BurnSchedule, DelegateState, FeeQuote, Identity, Neuron, PoolState,
    Position, Quote, Registered, Registration, SubnetState,
};
pub use text::clean;
