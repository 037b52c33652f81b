//! The device's half of the protocol (`docs/sync.md`): what is sent, and what is done with what comes.

mod given;
mod link;
mod pull;
mod receive;
mod reoffer;
mod send;
mod sight;
mod verdicts;

pub(crate) use link::{Link, Reach};
