//! The state and the screen without a terminal, a node or a clock.

mod desk;
mod screens;
mod steps;
