//! Tests across the rooms of Kring. The library holds the simulated world and the bench; the tests stand beside it.
//!
//! Nothing here is part of the product, and nothing here sleeps or draws randomness that a seed does not give.

pub mod bench;
#[expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "in a simulation a thing that cannot be is a failed test, and says so by a panic"
)]
pub mod simulation;
