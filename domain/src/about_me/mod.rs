//! "Wat staat er over mij": everything that Kring keeps about a person, why, and how long (`domain.md` §4 rules 1 and 2,
//! S17).
//!
//! [`Kept`] is the list: a kind of document has its place in it ([`Kept::of`]) and so has every table with a person in it (a
//! test of the server walks them). [`Kept::why`] and [`Kept::term`] say the truth as the software does it; the server's
//! housekeeping counts with the same figures. [`table`] is the same list for `docs/privacy.md`. [`Account`] is what the server
//! tells who asks about themselves.

mod account;
mod kept;
mod table;

pub use account::{
    Account, Began, CameInBy, CodesWaiting, DeviceHeld, Door, GivenTo, GroupHeld, LedGroup, LedHow, LetInAgain,
    LookedAt, Managed, ReadBy, RoleFrom, RoleHeld, SentThere, SharedBy, Technical, WordOf, WorkAccountHeld,
};
pub use kept::{Kept, Purpose, Rule, Term, terms};
pub use table::render;
