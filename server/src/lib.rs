//! The server of Kring: it orders what devices push, checks it, keeps it, and relays it to who may see it.
//!
//! It never merges on a device's behalf, never decides a right outside `kring_domain::rights`, never keeps a change that
//! did not pass `kring_domain::gate`, and never loads a document to answer a read. Data flows one way: `http` and `ws`
//! parse, `auth` says who speaks, `operations` load, ask the rights, pass the gate and commit in `store`, `fanout`
//! tells. Start at [`start`] and [`sync`].

pub mod admin;
mod auth;
mod clock;
mod config;
mod demo;
mod disclosure;
mod fanout;
mod http;
mod identity;
mod instruments;
mod jobs;
mod keys;
mod kring;
mod mail;
mod media;
mod metrics;
mod operations;
mod packing;
mod random;
mod start;
mod store;
mod ws;

pub use auth::{DeviceKey, Principal, Proving};
#[cfg(debug_assertions)]
pub use clock::ClockAhead;
pub use clock::{Clock, SystemClock};
pub use config::{Config, Rates, Room};
pub use demo::{SeedFault, Seeded};
pub use disclosure::{Disclosure, DisclosureFault};
pub use instruments::read as read_instrument;
pub use keys::{Keys, KeysError, rotate_keys};
pub use kring::{Kring, OpenError};
pub use mail::MailRoute;
pub use operations::{Answered, SyncError, sync};
pub use random::{NoRandomness, OsRandom, Random};
pub use start::{Handle, StartError, start};
pub use store::{Durability, Store, StoreError};
