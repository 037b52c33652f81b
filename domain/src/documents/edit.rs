//! An edit under way: what the kinds' files add their commands to.

use automerge::{ObjId, ScalarValue, transaction::Transactable};

use super::{
    DocumentKind, genesis,
    registers::{self, Manner},
};
use crate::{
    commands::{CommandFault, Said, Voice},
    helping::Helper,
    time::Timestamp,
};

/// An edit of one document, as one change.
pub(crate) struct Edit<'a, T> {
    /// The document under edit.
    pub(crate) to: &'a mut T,
    /// Its kind.
    pub(crate) kind: DocumentKind,
    /// The actor of its first change.
    pub(crate) genesis_actor: [u8; 16],
    /// Said now, or again.
    pub(crate) manner: Manner,
    /// Who helps.
    pub(crate) helper: Option<Helper>,
}

impl<T: Transactable> Edit<'_, T> {
    /// Says one register, with who helps.
    pub(crate) fn say_helped(
        &mut self,
        map: &ObjId,
        key: &str,
        value: ScalarValue,
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let mut values = vec![(key.to_owned(), value)];
        values.extend(registers::helped(self.to, map, key, self.helper));
        registers::say(self.to, map, key, &values, at, self.manner)?;
        Ok(())
    }

    /// Says one register in someone's own words, written or spoken, with who helps.
    pub(crate) fn say_words(&mut self, map: &ObjId, key: &str, said: &Said, at: Timestamp) -> Result<(), CommandFault> {
        self.say_spoken(map, key, &said.text, said.voice.as_ref(), at)
    }

    /// As [`Self::say_words`], with what is stored for the words.
    pub(crate) fn say_spoken(
        &mut self,
        map: &ObjId,
        key: &str,
        stored: &str,
        voice: Option<&Voice>,
        at: Timestamp,
    ) -> Result<(), CommandFault> {
        let mut values = vec![(key.to_owned(), registers::stored_text(stored))];
        values.extend(registers::spoken(self.to, map, key, voice));
        values.extend(registers::helped(self.to, map, key, self.helper));
        registers::say(self.to, map, key, &values, at, self.manner)?;
        Ok(())
    }

    /// The object of a container.
    pub(crate) fn map(&self, name: &str) -> Result<ObjId, CommandFault> {
        genesis::container_object(self.kind, &self.genesis_actor, name).ok_or(CommandFault::WrongDocument)
    }
}
