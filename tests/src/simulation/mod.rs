//! A neighbourhood under one seed: real devices, a real server on a real database, and a network that loses, repeats and
//! delays.
//!
//! A [`Plan`] follows from its seed alone. [`World::run`] carries it out, heals the network, and asks the oracles. A seed
//! that fails is kept in `tests/simulation.rs`.

mod device;
mod network;
mod oracle;
mod plan;
mod randomness;
mod server;
mod world;

pub use device::Device;
pub use plan::{Fate, Intent, Plan, Step};
pub use server::{Scene, Server};
pub use world::{Outcome, World};
