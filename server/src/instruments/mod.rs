//! Files of instruments: read with every fault told, and those that are delivered with Kring. What an instrument is stands in
//! `kring_domain::instruments`; how to write one, in `docs/instruments.md`.

mod delivered;
mod file;
mod places;
mod read_once;

pub(crate) use delivered::{DELIVERED, is_on_at_first};
pub use file::{FileFault, SyntaxFault, read};
pub(crate) use places::line_of;
pub(crate) use read_once::ReadOnce;
