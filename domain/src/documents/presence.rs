//! Who is at a meeting, as the stewards noted it. A correction stands in one's own journal.
//!
//! ```text
//! present  <person id> → text (here, unmarked), <person id>/at
//! ```

use automerge::transaction::Transactable;
use serde::{Deserialize, Serialize};

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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PresenceContents {
    /// By person.
    pub present: Vec<Noted>,
}

/// What was noted of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Noted {
    /// Who.
    pub person: PersonId,
    /// What.
    pub state: PresenceState,
    /// When.
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
