//! Who may. Every right of Kring stands in [`decide`](fn@decide) and nowhere else.
//!
//! A caller names a literal [`Action`] and the thing it is about; the answer is an [`Authorized`], which only this module
//! can make. What reads or writes content asks for one, so code that passes the rights by does not compile. The whole
//! table is rendered by [`matrix`] into `tests/rights-matrix.txt`, for people to review.

mod action;
mod actor;
mod authorized;
mod decide;
mod denied;
mod documents;
mod facts;
mod granting;
mod leading;
pub mod matrix;
mod resource;
mod standings;
mod title;

pub use action::Action;
pub use actor::{Actor, Membership};
pub use authorized::Authorized;
pub use decide::{can_list_members, can_read, decide, title_fits};
pub use denied::Denied;
pub use resource::{Beside, Door, EntryIn, Facts, Founding, Looking, Managing, MemberIn, Resource, Sharing, With};
pub use title::{OrganisationRole, title_of};
