//! An edit under way: what the kinds' files add their commands to.

use automerge::{ObjId, transaction::Transactable};

use super::{DocumentKind, genesis, registers::Manner};
use crate::commands::CommandFault;

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
}

impl<T: Transactable> Edit<'_, T> {
    /// The object of a container.
    pub(crate) fn map(&self, name: &str) -> Result<ObjId, CommandFault> {
        genesis::container_object(self.kind, &self.genesis_actor, name).ok_or(CommandFault::WrongDocument)
    }
}
