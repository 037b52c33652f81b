//! What an administrator does: make organisations, spaces and accounts, invite, check the store, back it up, restore it.
//!
//! The command line calls these, and so do tests and generators. Nothing here reads content for a person.

mod accounts;
mod backup;
mod check;
mod export;
mod instruments;
mod restore;
mod work_accounts;

pub use crate::auth::DeviceKind;
pub use crate::identity::{ClientKeyFault, ClientProof, PublicJwk, PublicKeys};
pub use crate::instruments::{FileFault, SyntaxFault};
pub use crate::operations::{AdministrativeAct, Deed, DoneBy, Replayed};
pub use crate::store::queries::devices::{End, EndedBy, KnownDevice};
pub use accounts::{AccountFault, NewAccount};
pub use check::{CheckReport, Finding};
pub(crate) use instruments::Keeper;
pub use instruments::{Added, InstrumentLine, InstrumentRefused, Use};
pub use restore::{CarriedLog, RestoreFault, Restored, restore};
pub use work_accounts::IdentityProvider;
