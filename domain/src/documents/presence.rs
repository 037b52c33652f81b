//! Who is at a meeting, as the stewards noted it. A correction stands in one's own journal.
//!
//! ```text
//! present  <person id> → text (here, unmarked), <person id>/at
//! ```

use automerge::transaction::Transactable;
use minicbor::{Decode, Encode};

use super::{
    Document,
    edit::Edit,
    presence_name,
    registers::{Registers, moment_of, say, stored_text},
};
use crate::{
    commands::{CommandFault, PresenceState},
    ids::PersonId,
    time::Timestamp,
};

/// Who was noted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct PresenceContents {
    /// By person.
    #[n(0)]
    pub present: Vec<Noted>,
}

/// What was noted of one person.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Noted {
    /// Who.
    #[n(0)]
    pub person: PersonId,
    /// What.
    #[n(1)]
    pub state: PresenceState,
    /// When.
    #[n(2)]
    pub at: Timestamp,
}

/// Reads who was noted.
#[must_use]
pub fn read(document: &Document) -> PresenceContents {
    let present = Registers::read(document, "present");
    PresenceContents {
        present: present
            .keys()
            .filter(|key| moment_of(key).is_none())
            .filter_map(|key| {
                let state = presence_name::parse(present.text(key)?)?;
                Some(Noted { person: key.parse().ok()?, state, at: present.said(key) })
            })
            .collect(),
    }
}

impl<T: Transactable> Edit<'_, T> {
    /// Notes whether someone is here.
    pub(crate) fn mark_presence(
        &mut self,
        person: PersonId,
        state: PresenceState,
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let present = self.map("present")?;
        let key = person.to_string();
        let values = [(key.clone(), stored_text(presence_name::word(state)))];
        say(self.to, &present, &key, &values, at, self.manner)?;
        Ok(())
    }
}
