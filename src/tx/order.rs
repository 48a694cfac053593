//! Orders as calls, and calls as orders.

mod compose;
mod explain;

pub use compose::compose;
pub use explain::{explain, explain_alone};
