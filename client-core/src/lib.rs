//! The device's side of Kring.
//!
//! A sans-IO machine: `handle(now, rng, event) -> effects`. Everything outside (storage, network, clock, randomness) is
//! an effect that a host carries out: natively in tests and benches, in a worker in the browser. This crate never opens
//! a socket and never decides who may see what: it believes the server's verdicts and sight.

mod draw;
pub mod host;
pub mod machine;
pub mod records;
pub mod replica;
pub mod storage;
mod sync;
pub mod vault;
pub mod views;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
