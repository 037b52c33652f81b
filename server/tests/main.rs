//! The server over real HTTP, on a real SQLite file, one file for each thing it does.

mod harness;

mod attachments;
mod backup;
mod bad_input;
mod joining;
mod killed;
mod live;
mod membership;
mod operations;
mod sessions;
mod signing_in;
mod snapshots;
mod syncing;
mod withdrawing;
