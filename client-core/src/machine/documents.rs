//! Opening and closing documents, and bringing one in order after something came.

use kring_domain::{
    commands::{Command, CommandFault, target},
    documents::DocumentKey,
    verdict::{Postponement, Refusal},
};

use super::{Core, Turn};
use crate::{
    records::{Intent, OutboxState, Piece, What, keys},
    replica::{self, Missing, OpenDocument},
    storage::{Record, Table},
};

/// How many documents stay open between turns.
const MAX_OPEN: usize = 24;

/// How a document is brought in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Settle {
    /// Own changes stay as they are, unless one turns out not to be among the confirmed ones.
    Keep,
    /// From what is confirmed, own commands are done again under a fresh actor.
    Rebuild,
}

impl Core {
    /// An open document.
    ///
    /// # Errors
    /// [`Missing`] when it is not open.
    pub(crate) fn document(&mut self, key: &DocumentKey) -> Result<&mut OpenDocument, Missing> {
        self.open.get_mut(key).ok_or(Missing::Document(*key))
    }

    /// Those of the documents that are not open.
    pub(crate) fn not_open<'a>(&self, keys: impl IntoIterator<Item = &'a DocumentKey>) -> Vec<Missing> {
        let mut missing: Vec<&DocumentKey> = keys.into_iter().filter(|key| !self.open.contains_key(*key)).collect();
        missing.sort_unstable();
        missing.dedup();
        missing.into_iter().map(|key| Missing::Document(*key)).collect()
    }

    /// Opens a document from its records, with own changes on top.
    pub(crate) fn open_document(&mut self, key: DocumentKey, document: &[Record], items: &[Record]) {
        let mut open = OpenDocument::load(key, document, items);
        if !open.resume(self.state.pending_for(&key).map(|(_number, item)| item)) {
            self.unsettled.insert(key);
        }
        self.open.insert(key, open);
    }

    /// Closes documents beyond a few: they are read again when they are needed.
    pub(crate) fn close_documents(&mut self) {
        while self.open.len() > MAX_OPEN && self.open.pop_first().is_some() {}
    }

    /// Brings a document in order: own changes that are confirmed leave the outbox, the others stand on top of what is
    /// confirmed, and what the document says is stored.
    pub(crate) fn settle(&mut self, key: &DocumentKey, how: Settle, turn: &mut Turn<'_>) {
        let Some(open) = self.open.get(key) else { return };
        let seq = self.state.spaces.get(&key.space).map_or(0, |space| space.seq);
        let mut rebuild = how == Settle::Rebuild;
        let mut done = Vec::new();
        let mut passed = Vec::new();
        for (number, item) in self.state.pending_for(key) {
            let Intent::Command { hash, generation, .. } = &item.intent else { continue };
            if open.is_confirmed(hash) {
                done.push(number);
                continue;
            }
            rebuild |= *generation != open.generation();
            match item.state {
                // Accepted, passed by, and not here: the server has it as it was first offered, or it was part of what
                // another generation replaced. Either way its change must not stay on top.
                OutboxState::Accepted { seq: at } if at <= seq => {
                    passed.push(number);
                    rebuild = true;
                }
                OutboxState::Accepted { .. } | OutboxState::Stored { .. } => {}
            }
        }
        for number in done {
            self.state.remove_pending(number, turn);
        }
        for number in passed {
            self.offer_anew(number, turn);
        }
        self.unbox_confirmed(key, turn);
        if rebuild {
            self.rebuild(key, turn);
        }
        self.store_piece(key, turn);
    }

    /// What stands in the box although the server has it leaves the box: the server was restored, refused it, and got it
    /// back from another device that it had told before.
    fn unbox_confirmed(&mut self, key: &DocumentKey, turn: &mut Turn<'_>) {
        let (Some(open), Some(me)) = (self.open.get(key), self.state.me()) else { return };
        let there: Vec<u64> = self
            .state
            .refused
            .iter()
            .filter(|(_, boxed)| match &boxed.what {
                What::Command(command) if target(command, boxed.space, me) == *key => {
                    boxed.hash.as_ref().is_some_and(|hash| open.is_confirmed(hash))
                        || matches!(command.bare(), Command::AddEntry(new) if open.has_entry(new.entry))
                }
                What::Command(_) | What::Act(_) => false,
            })
            .map(|(number, _boxed)| *number)
            .collect();
        for number in there {
            self.unbox(number, turn);
        }
    }

    /// Something the server accepted passed by without being here. An entry is said again under another id, so that it
    /// cannot be lost: when it is here as it was first offered, the rebuilding finds it and leaves it at that.
    fn offer_anew(&mut self, number: u64, turn: &mut Turn<'_>) {
        let Some(mut item) = self.state.remove_pending(number, turn) else { return };
        if matches!(item.command().map(Command::bare), Some(Command::AddEntry(_))) {
            item.id = turn.command_id();
            item.state = OutboxState::Stored { waits_for: None };
            self.state.put_pending(number, item, turn);
        }
    }

    fn rebuild(&mut self, key: &DocumentKey, turn: &mut Turn<'_>) {
        let Some(me) = self.state.me() else { return };
        self.fresh_actor(turn);
        let actor = self.actor;
        let Some(open) = self.open.get_mut(key) else { return };
        let items = self.state.outbox.iter_mut().filter(|(_, item)| item.document() == Some(key));
        let rebuilt = open.rebuild(items.map(|(number, item)| (*number, item)), me, actor);
        for number in rebuilt.present {
            self.state.remove_pending(number, turn);
        }
        for (number, fault) in rebuilt.faults {
            let reason = match fault {
                CommandFault::Gone => Refusal::Gone,
                CommandFault::TooLong | CommandFault::TooMany => Refusal::TooLarge,
                CommandFault::RewardsOff | CommandFault::RewardGiven => Refusal::NotAllowed,
                CommandFault::RewardRange => Refusal::Conflict,
                CommandFault::Empty
                | CommandFault::Characters
                | CommandFault::Moment
                | CommandFault::Attachment
                | CommandFault::WrongDocument
                | CommandFault::NotWithHelp
                | CommandFault::Damaged => Refusal::Malformed,
            };
            self.state.box_pending(number, reason, turn);
        }
        let numbers: Vec<u64> = self.state.pending_for(key).map(|(number, _item)| number).collect();
        for number in numbers {
            if let Some(mut item) = self.state.outbox.get(&number).cloned() {
                item.state = match item.state {
                    OutboxState::Stored { waits_for: Some(Postponement::MissingAttachment) }
                    | OutboxState::Accepted { .. } => item.state,
                    OutboxState::Stored { .. } => OutboxState::Stored { waits_for: None },
                };
                self.link.not_sent(item.id);
                self.state.put_pending(number, item, turn);
            }
        }
    }

    /// Stores what a document says now.
    pub(crate) fn store_piece(&mut self, key: &DocumentKey, turn: &mut Turn<'_>) {
        let Some(open) = self.open.get(key) else { return };
        let piece: Piece = open.piece();
        if let Some(space) = self.state.spaces.get_mut(&key.space)
            && replica::summarise(&piece, space)
        {
            self.state.save_space(key.space, turn);
        }
        let name = keys::piece(key);
        turn.batch.put(Table::Pieces, name.clone(), piece.encode());
        self.pieces.set(name, piece);
    }
}
