//! The demo neighbourhood: made-up people, four groups and two years of their life, all from one seed.
//!
//! Pure and deterministic: the same seed and the same moment give the same neighbourhood. This crate never does IO,
//! never reads a clock and knows no server. Start reading at [`neighbourhood`]; who lives here stands in `cast/`, what
//! they say in `texts/` (its format is told in `script/parse.rs`), and when they say it in `life/`. What a dozen of them keep in
//! their own map stands in `texts/maps/` (`maps/parse.rs`).

mod arrangements;
mod calendar;
mod cast;
mod chance;
mod life;
mod maps;
mod model;
mod script;

pub use calendar::Calendar;
pub use life::neighbourhood;
pub use model::{Event, Hint, Intent, Membership, Neighbourhood, Organisation, Person, Space};
