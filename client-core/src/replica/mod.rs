//! The documents that are open, and what every document says.

mod open;
mod pieces;
mod project;

pub use open::{OpenDocument, Rebuilt};
pub use pieces::{Missing, Pieces};
pub use project::summarise;
