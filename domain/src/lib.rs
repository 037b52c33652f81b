//! Documents, commands, rights and frames of Kring: the same Rust on the phone and on the server.
//!
//! This crate never does IO, never reads a clock, never draws randomness and knows no async. Start reading at
//! [`documents`] (what is kept), then [`commands`] (what a person does to it), [`acts`] (what only the server can
//! decide), [`rights`] (who may), [`wire`] (how it travels) and [`gate`] (what is never trusted).

pub mod about_me;
pub mod acts;
pub mod arrangements;
pub mod commands;
pub mod documents;
pub mod gate;
pub mod generations;
pub mod helping;
pub mod house_rules;
pub mod ids;
pub mod instruments;
pub mod people;
pub mod recovery;
pub mod rights;
pub mod sight;
pub mod spaces;
pub mod time;
pub mod verdict;
pub mod walk_ins;
pub mod wire;
