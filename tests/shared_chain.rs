//! The chain layer against what the real runtime was recorded to do and to hold.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::print_stderr,
    reason = "helpers of tests: a recording of another form has to end the test, loudly"
)]

#[path = "shared_chain/accounts.rs"]
mod accounts;
#[path = "shared_chain/contract.rs"]
mod contract;
#[path = "shared_chain/expert.rs"]
mod expert;
#[path = "shared_chain/fuzz.rs"]
mod fuzz;
#[path = "shared_chain/mutate.rs"]
mod mutate;
#[path = "shared_chain/node.rs"]
mod node;
#[path = "shared_chain/old.rs"]
mod old;
#[path = "shared_chain/orders.rs"]
mod orders;
#[path = "shared_chain/recorded.rs"]
mod recorded;
#[path = "shared_chain/shield.rs"]
mod shield;
#[path = "shared_chain/storage.rs"]
mod storage;
#[path = "shared_chain/transactions.rs"]
mod transactions;
#[path = "shared_chain/views.rs"]
mod views;
