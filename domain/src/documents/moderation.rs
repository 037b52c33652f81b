//! What moderators hid and pinned among one month's entries. No names, no reasons.
//!
//! ```text
//! hidden  <author>/<month>/<entry> → yes or no, …/at
//! pinned  <author>/<month>/<entry> → yes or no, …/at
//! ```

use automerge::{ScalarValue, transaction::Transactable};
use minicbor::{Decode, Encode};

use super::{
    Document,
    edit::Edit,
    entry_ref_from_text, entry_ref_text,
    registers::{Registers, moment_of, say},
};
use crate::{
    commands::{CommandFault, EntryRef},
    time::Timestamp,
};

/// What stands hidden and pinned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct ModerationContents {
    /// Entries that the group does not see, and since when.
    #[n(0)]
    pub hidden: Vec<Placed>,
    /// Entries on top, and since when.
    #[n(1)]
    pub pinned: Vec<Placed>,
}

/// An entry that was placed somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Placed {
    /// Which.
    #[n(0)]
    pub target: EntryRef,
    /// Since when.
    #[n(1)]
    pub at: Timestamp,
}

/// Reads what stands hidden and pinned.
#[must_use]
pub fn read(document: &Document) -> ModerationContents {
    ModerationContents { hidden: placed(document, "hidden"), pinned: placed(document, "pinned") }
}

fn placed(document: &Document, container: &str) -> Vec<Placed> {
    let places = Registers::read(document, container);
    places
        .keys()
        .filter(|key| moment_of(key).is_none() && places.is(key))
        .filter_map(|key| Some(Placed { target: entry_ref_from_text(key)?, at: places.said(key) }))
        .collect()
}

/// Where a moderator places an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Out of the group's sight.
    Hidden,
    /// On top.
    Pinned,
}

impl<T: Transactable> Edit<'_, T> {
    /// Hides or pins an entry, or undoes it.
    pub(crate) fn place(
        &mut self,
        place: Place,
        target: &EntryRef,
        there: bool,
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let map = self.map(match place {
            Place::Hidden => "hidden",
            Place::Pinned => "pinned",
        })?;
        let key = entry_ref_text(target);
        say(self.to, &map, &key, &[(key.clone(), ScalarValue::Boolean(there))], at, self.manner)?;
        Ok(())
    }
}
