//! Decides: from an intent and the facts of one block to an order, or a refusal.

pub mod curve;
