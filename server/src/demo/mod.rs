//! The made-up neighbourhood of `kring-demo`, lived through the same rights, gate and sequence as everything else.

mod hints;
mod seed;

pub(crate) use hints::hints;
pub use seed::{SeedFault, Seeded};
