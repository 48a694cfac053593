//! The practice chain.
