//! Everything the wallet relies on in a runtime, in one table, and the check against a real one.
