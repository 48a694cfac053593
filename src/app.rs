//! What the program can do, as functions that return data; every front end calls these.

pub mod wallet;
